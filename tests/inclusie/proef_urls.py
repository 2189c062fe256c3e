"""The site with a few views more, for what no real view should ever do, or only at a bad moment."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from inclusie.urls import handler500, urlpatterns  # noqa: F401


@login_not_required
def klapt(request):
    raise ValueError("geheim@voorbeeldstad.example")


@login_not_required
def zonder_database(request):
    raise OperationalError("connection refused: geheim")


@login_not_required
def echo(request):
    return HttpResponse("gedaan")


def dicht(request):
    return HttpResponse("gedaan: " + request.POST.get("tekst", ""))


def weg(request, **plek):
    raise Http404("geheim")


def op_slot(request):
    raise PermissionDenied("Dit jaarplan is gearchiveerd. U kunt het nog wel lezen.")


def andere_rol(request):
    raise PermissionDenied


@login_not_required
def openbaar_weg(request):
    raise Http404


@login_not_required
@require_POST
def alleen_sturen(request):
    return HttpResponse("gedaan")


urlpatterns = [
    *urlpatterns,
    path("proef/klapt/", klapt),
    path("proef/zonder-database/", zonder_database),
    path("proef/echo/", echo),
    path("proef/dicht/", dicht),
    path("proef/weg/", weg),
    path("proef/weg/<jaar:jaar>/<doel:code>/", weg),
    path("proef/weg/<actie:code>/", weg),
    path("proef/op-slot/", op_slot),
    path("proef/andere-rol/", andere_rol),
    path("proef/openbaar-weg/", openbaar_weg),
    path("proef/alleen-sturen/", alleen_sturen),
]
