"""Saying something back about a report, with its code or logged in: the same box on two pages."""

from ambassadeurs.forms.volgen import TerugForm


def terugform(request) -> TerugForm:
    if request.method == "POST":
        return TerugForm(request.POST)
    return TerugForm.nieuw(is_leeg_verstuurd="fout" in request.GET)


def is_leeg_verstuurd(request) -> bool:
    """Nothing that was typed would be lost by a redirect, and then Back finds a page."""
    return request.method == "POST" and not request.POST.get("tekst", "").strip()
