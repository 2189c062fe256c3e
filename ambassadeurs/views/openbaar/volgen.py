"""Follow a report or a reaction with its code, and write back. Who has the code is who sent it."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs import sessie
from ambassadeurs.codes import TE_VAAK
from ambassadeurs.forms.volgen import CodeForm, TerugForm
from ambassadeurs.handelen.volgen import GESCHREVEN, haal_gegevens_weg, schrijf_terug
from ambassadeurs.lezen.meldingstand import Meldingstand
from ambassadeurs.models import Melding, Reactie
from ambassadeurs.permissions import get_melding_met_code, get_reactie_met_code
from inclusie.accounts.limieten import te_vaak_mis, tel_mis
from inclusie.htmx import render_page
from inclusie.methoden import besloten, read_only
from inclusie.redding import red
from inclusie.tijd import nu

GEEN_CODE = "Wij vinden niets bij deze code. Kijk of u hem goed typte. Misschien is uw melding niet af."
WEGGEHAALD = "Uw naam en gegevens zijn weg."
antwoordt = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@besloten
@antwoordt
def volgen(request):
    form = CodeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        if te_vaak_mis(request):
            status = 429
            form.add_error(None, TE_VAAK)
        elif form.is_valid() and (gevonden := _zoek(request, form.cleaned_data["code"])):
            naar = "volgen_melding" if isinstance(gevonden, Melding) else "reactie_volgen"
            return redirect(naar, gevonden.code)
        else:
            status = 422
            if not form.errors:
                form.add_error("code", GEEN_CODE)
    return render_page(request, "ambassadeurs/volgen.html", {"form": form, "menu": "volgen"}, status=status)


@login_not_required
@besloten
@antwoordt
def volgen_melding(request, code):
    melding = _zoek(request, code, get_melding_met_code) if not te_vaak_mis(request) else None
    if melding is None:
        return _vraag_code(request)
    if melding.code != code:
        # As it was typed over: there is one address of each report.
        return redirect("volgen_melding", melding.code)
    sessie.onthoud_code(request, melding)
    form = TerugForm(request.POST if request.method == "POST" else None, initial={"indien_id": uuid.uuid4()})
    if request.method == "POST" and form.is_valid():
        gegevens = form.cleaned_data
        schrijf_terug(melding, gegevens["tekst"], at=nu(), indien_id=gegevens["indien_id"])
        messages.success(request, GESCHREVEN)
        return redirect("volgen_melding", code)
    context = {"melding": melding, "stand": Meldingstand(melding, nu().date()), "form": form}
    context |= {"heeft_gegevens": bool(melding.naam or melding.contact or melding.namens)}
    status = 422 if form.errors else 200
    return render_page(request, "ambassadeurs/volgen_melding.html", context, status=status)


@login_not_required
@besloten
@antwoordt
def volgen_weghalen(request, code):
    """Take the own name and address away from a report, after a question."""
    melding = _zoek(request, code, get_melding_met_code) if not te_vaak_mis(request) else None
    if melding is None:
        return _vraag_code(request)
    if request.method == "POST":
        haal_gegevens_weg(melding, at=nu())
        messages.success(request, WEGGEHAALD)
        return redirect("volgen_melding", melding.code)
    return render_page(request, "ambassadeurs/volgen_weghalen.html", {"melding": melding, "menu": "volgen"})


@read_only
@login_not_required
@besloten
def reactie_volgen(request, code):
    """Thanks, and what happens by when; later the answer."""
    reactie = _zoek(request, code, get_reactie_met_code) if not te_vaak_mis(request) else None
    if reactie is None:
        return _vraag_code(request)
    return render_page(request, "ambassadeurs/reactie_volgen.html", {"reactie": reactie, "menu": "volgen"})


def _zoek(request, code: str, *hoe) -> Melding | Reactie | None:
    """What has this code; a wrong one counts. hoe: by which getters, else by all."""
    for haal in hoe or (get_melding_met_code, get_reactie_met_code):
        try:
            return haal(code)
        except Http404:
            continue
    tel_mis(request)
    return None


def _vraag_code(request):
    """An address with a code that we do not know, or do not want to look up any more."""
    te_vaak = te_vaak_mis(request)
    zin, status = (TE_VAAK, 429) if te_vaak else (GEEN_CODE, 404)
    if request.method == "POST":
        return red(request, status, zin)
    context = {"form": CodeForm(), "menu": "volgen", "fout": zin}
    return render_page(request, "ambassadeurs/volgen.html", context, status=status)
