"""Saying something back about a report, with its code or logged in: the same box on two pages."""

from ambassadeurs.forms.volgen import TerugForm
from ambassadeurs.models import Melding


def terugform(request, melding: Melding) -> TerugForm:
    if request.method == "POST":
        return TerugForm(request.POST)
    return TerugForm.nieuw(is_leeg_verstuurd=request.GET.get("fout") == _hoeveel(melding))


def is_leeg_verstuurd(request) -> bool:
    """Nothing that was typed would be lost by a redirect, and then Back finds a page."""
    return request.method == "POST" and not request.POST.get("tekst", "").strip()


def adres_leeg(request, melding: Melding) -> str:
    """Where it says that nothing was written; Back to it says so no longer, once something was."""
    return f"{request.path}?fout={_hoeveel(melding)}"


def _hoeveel(melding: Melding) -> str:
    return str(melding.berichten.van_melder().count())
