"""The site with a few views more, for what no real view should ever do, or only at a bad moment."""

import errno
from types import SimpleNamespace

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpResponse, JsonResponse
from django.template import RequestContext, Template
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from inclusie.bestanden import foto, geluid
from inclusie.bestanden.tonen import stuur_bestand
from inclusie.bestanden.velden import FotoVeld, GeluidVeld
from inclusie.forms import Form
from inclusie.history import Conflict
from inclusie.methoden import neemt_bestanden, read_only
from inclusie.urls import handler500, urlpatterns  # noqa: F401


@login_not_required
def klapt(request):
    raise ValueError("geheim@voorbeeldstad.example")


@login_not_required
def zonder_database(request):
    raise OperationalError("connection refused: geheim")


@login_not_required
def schijf_vol(request):
    raise OSError(errno.ENOSPC, "No space left on device", "/srv/geheim/gewist.jsonl")


@login_not_required
def echo(request):
    return HttpResponse("gedaan")


def dicht(request):
    return HttpResponse("gedaan: " + request.POST.get("tekst", ""))


def weg(request, **plek):
    raise Http404("geheim")


def op_slot(request):
    raise PermissionDenied("Dit jaarplan is gearchiveerd. U kunt het nog wel lezen.")


def te_laat(request):
    raise Conflict(SimpleNamespace(_meta=SimpleNamespace(model_name="actie"), pk=1, versie=2))


def andere_rol(request):
    raise PermissionDenied


@login_not_required
def openbaar_weg(request):
    raise Http404


class Verhaaltje(Form):
    """Words, a photo and a sound, as a report asks them."""

    tekst = forms.CharField(label="Wat gebeurde er?", max_length=200, widget=forms.Textarea)
    foto = FotoVeld(required=False)
    geluid = GeluidVeld(required=False)


SJABLOON = """<!doctype html><html lang="nl"><head><title>Proef</title></head><body>
<form method="post" enctype="multipart/form-data" novalidate>{% csrf_token %}{{ form }}
<button>Verstuur</button></form></body></html>"""


@login_not_required
@require_http_methods(["GET", "POST"])
@neemt_bestanden()
def bestanden(request):
    form = Verhaaltje(request.POST, request.FILES) if request.method == "POST" else Verhaaltje()
    if form.is_valid():
        gelezen = [*form.cleaned_data["foto"], *form.cleaned_data["geluid"]]
        return JsonResponse({"soorten": [een.soort for een in gelezen], "tekst": form.cleaned_data["tekst"]})
    pagina = Template(SJABLOON).render(RequestContext(request, {"form": form}))
    return HttpResponse(pagina, status=422 if form.is_bound else 200)


@login_not_required
@neemt_bestanden(1_000_000)
def bestanden_weinig(request):
    return bestanden(request)


@login_not_required
@read_only
def bestand(request, soort):
    """Ten bytes, as a photo or as a sound."""
    return stuur_bestand(
        request, b"0123456789", {"foto": foto.SOORT, "geluid": geluid.SOORT}[soort], "proef-1"
    )


@login_not_required
@require_POST
def alleen_sturen(request):
    return HttpResponse("gedaan")


urlpatterns = [
    *urlpatterns,
    path("proef/klapt/", klapt),
    path("proef/zonder-database/", zonder_database),
    path("proef/schijf-vol/", schijf_vol),
    path("proef/echo/", echo),
    path("proef/dicht/", dicht),
    path("proef/weg/", weg),
    path("proef/weg/<jaar:jaar>/<doel:code>/", weg),
    path("proef/weg/<actie:code>/", weg),
    path("proef/op-slot/", op_slot),
    path("proef/andere-rol/", andere_rol),
    path("proef/te-laat/", te_laat),
    path("proef/openbaar-weg/", openbaar_weg),
    path("proef/alleen-sturen/", alleen_sturen),
    path("proef/bestanden/", bestanden),
    path("proef/bestanden-weinig/", bestanden_weinig),
    path("proef/bestand/<slug:soort>/", bestand),
]
