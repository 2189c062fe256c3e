"""Follow a report or a reaction with its code, and write back. Who has the code is who sent it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs import sessie
from ambassadeurs.forms.volgen import CodeForm
from ambassadeurs.handelen.volgen import haal_gegevens_weg
from ambassadeurs.lezen.meldingstand import Meldingstand
from ambassadeurs.models import Melding, Reactie
from ambassadeurs.views import terugschrijven, volgcode
from inclusie.htmx import render_page
from inclusie.methoden import besloten, read_only
from inclusie.redding import red
from inclusie.tijd import nu

WEGGEHAALD = "Uw naam en gegevens zijn weg."
antwoordt = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@besloten
@antwoordt
def volgen(request):
    form, status = CodeForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        if naar := volgcode.open_met_code(request, form, nu(), bij_concept=False):
            return naar
        status = volgcode.status(form)
    return render_page(request, "ambassadeurs/volgen.html", {"form": form, "menu": "volgen"}, status=status)


@login_not_required
@besloten
@antwoordt
def volgen_melding(request, code):
    melding, te_vaak = volgcode.vind(request, code, nu())
    if not isinstance(melding, Melding):
        return _vraag_code(request, te_vaak)
    if melding.code != code:
        # As it was typed over: there is one address of each report.
        return redirect("volgen_melding", melding.code)
    sessie.onthoud_code(request, melding)
    form, antwoord = terugschrijven.schrijf(request, melding)
    if antwoord:
        return antwoord
    context = {"melding": melding, "stand": Meldingstand(melding, nu().date()), "form": form}
    context |= {"heeft_gegevens": bool(melding.naam or melding.contact or melding.namens)}
    status = 422 if request.method == "POST" else 200
    return render_page(request, "ambassadeurs/volgen_melding.html", context, status=status)


@login_not_required
@besloten
@antwoordt
def volgen_weghalen(request, code):
    """Take the own name and address away from a report, after a question."""
    melding, te_vaak = volgcode.vind(request, code, nu())
    if not isinstance(melding, Melding):
        return _vraag_code(request, te_vaak)
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
    reactie, te_vaak = volgcode.vind(request, code, nu())
    if not isinstance(reactie, Reactie):
        return _vraag_code(request, te_vaak)
    return render_page(request, "ambassadeurs/reactie_volgen.html", {"reactie": reactie, "menu": "volgen"})


def _vraag_code(request, te_vaak: bool):
    """An address with a code that we do not know, or do not want to look up any more."""
    zin, status = (volgcode.TE_VAAK, 429) if te_vaak else (volgcode.GEEN_CODE, 404)
    if request.method == "POST":
        return red(request, status, zin)
    context = {"form": CodeForm(), "menu": "volgen", "fout": zin}
    return render_page(request, "ambassadeurs/volgen.html", context, status=status)
