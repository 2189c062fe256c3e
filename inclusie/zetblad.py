"""The small page of a move: what it means, what it asks, why it cannot be done now, and doing it."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from inclusie.forms import Form
from inclusie.htmx import naar_plek, render_page
from inclusie.leesveld import nog_niet_nagekeken, wil_leeshulp
from inclusie.poging import probeer
from inclusie.tijd import nu
from inclusie.zet import Zet


class ZetForm(Form):
    """What a move asks of `door`, who makes it with `rij`; by itself nothing.

    A hidden field asks nothing either: it says what was on the screen, and of `versie` the move makes sure.
    """

    def __init__(self, *args, rij, door, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= self.begin(rij, door)

    def begin(self, rij, door) -> dict:
        """What it starts with. Here a form also chooses what there is to choose from."""
        return {}


def zinnen(label: str, hulp: str, *, langst: int) -> forms.CharField:
    """A question for one or two sentences. langst: what fits in the field that they go to."""
    return forms.CharField(
        label=label,
        help_text=hulp,
        max_length=langst,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Schrijf hier een of twee zinnen.",
            "max_length": "Deze tekst is te lang. Gebruik hoogstens %(limit_value)d tekens.",
        },
    )


def get_zet(tabel: dict[str, Zet], naam: str) -> Zet:
    if naam not in tabel:
        raise Http404
    return tabel[naam]


def toon_zet(
    request,
    rij,
    zet: Zet,
    template: str,
    context: dict,
    *,
    terug: tuple[str, str],
    form: type[ZetForm] = ZetForm,
    klaar: str = "",
    wegen: dict[str, str] | None = None,
) -> HttpResponse:
    """The page, or the way on when the move is made, also by the first of two clicks.

    template: extends `zet.html`. terug: (address, name) of the page that it comes from. klaar: where it leads
    when it is done, if that is elsewhere; with '#' a place on that page. wegen: as those of `zet_fouten`.
    """
    at, status = nu(), 200
    gevraagd = form(request.POST if request.method == "POST" else None, rij=rij, door=request.user)
    if wil_leeshulp(request):
        gevraagd = nog_niet_nagekeken(gevraagd)
    elif request.method == "POST":
        status, zin = _doe(request, rij, zet, gevraagd, at, wegen)
        if status == 302:
            return _verder(request, klaar or terug[0], terug[1], zin)
    belet = zet.belet(rij, at)
    eigen = {"zet": zet, "form": gevraagd, "belet": belet, "terug": terug}
    return render_page(request, template, eigen | context, status=409 if belet else status)


def _doe(request, rij, zet, form, at, wegen) -> tuple[int, str]:
    """The status of `probeer`, and what is said of it when it is done now."""
    geldig, velden, zinnen = form.is_valid(), dict(form.cleaned_data), []
    versie = velden.pop("versie", rij.versie)
    antwoorden = {veld.name: velden.get(veld.name) for veld in form.visible_fields()}

    def doe():
        rij.versie = versie
        zinnen.append(zet.na(rij, zet.doe(rij, **velden, door=request.user, at=at)))

    status = 409 if zet.belet(rij, at) else probeer(form, doe, wegen=wegen)
    if status == 302:
        return status, zinnen[0]
    # What the act had put in the row is not saved; what another click saved meanwhile counts.
    rij.refresh_from_db()
    if geldig and zet.is_gedaan(rij, **antwoorden):
        return 302, ""
    return status, ""


def _verder(request, adres: str, waar: str, zin: str) -> HttpResponse:
    if "#" in adres:
        return naar_plek(request, adres, waar, zin)
    if zin:
        messages.success(request, zin)
    return redirect(adres)
