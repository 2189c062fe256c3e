"""What people answered and who signed up: the list, one reaction, its answer, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from agenda import woorden
from agenda.permissions import eis
from ambassadeurs.forms.filter import ReactieFilterForm
from ambassadeurs.forms.melding import GehoordForm
from ambassadeurs.forms.reactie_werkplek import (
    AfrondForm,
    AntwoordgeefForm,
    OpneemForm,
    RolForm,
    ToonForm,
    VerbergForm,
)
from ambassadeurs.handelen import reacties
from ambassadeurs.handelen.bericht_geven import met_de_hand
from ambassadeurs.models import Netwerkrol, Reactie, ReactieStatus
from ambassadeurs.permissions import get_reactie, mag_mensen_zien, mag_netwerk_beheren, mag_oproepen_beheren
from ambassadeurs.werkplek import oproepblad
from inclusie.bewerken import verwerk
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.leesveld import nog_niet_nagekeken, wil_leeshulp
from inclusie.methoden import read_only
from inclusie.poging import NET_VERANDERD, probeer
from inclusie.tijd import nu, vandaag

S = ReactieStatus


@dataclass(frozen=True)
class Zet:
    """A small page: what it asks, and the act. kan(reactie) says whether it is possible now."""

    knop: str
    kop: str
    uitleg: str
    form: type
    doe: Callable
    kan: Callable[[Reactie], bool]
    klaar: str


ZETTEN = {
    "opnemen": Zet(
        "Neem contact op", "Wie neemt contact op?", "De reactie staat daarna op ‘in gesprek’.",
        OpneemForm, reacties.neem_op, lambda reactie: reactie.wacht, "De reactie is nu in gesprek.",
    ),
    "afronden": Zet(
        "Geef antwoord en rond af", "Wat antwoordt u?", "Daarmee is deze reactie klaar.",
        AfrondForm, reacties.rond_af, lambda reactie: reactie.wacht, "Uw antwoord is bewaard.",
    ),
    "afwijzen": Zet(
        "Wijs af, met een antwoord", "Waarom kunnen wij hier niets mee?", "Wie reageerde leest uw reden.",
        AntwoordgeefForm, reacties.wijs_af, lambda reactie: reactie.wacht, "Uw antwoord is bewaard.",
    ),
    "verbergen": Zet(
        "Haal van de website", "Wilt u dit antwoord van de website halen?",
        "Het antwoord blijft op de werkplek staan.",
        VerbergForm, reacties.haal_van_website, lambda reactie: reactie.is_getoond,
        "Het antwoord staat niet meer op de website.",
    ),
}  # fmt: skip


@read_only
def reactie_lijst(request):
    eis(mag_oproepen_beheren(request.user))
    form, dag = ReactieFilterForm(request.GET), vandaag()
    keuze = form.keuze()
    rijen = [(rij, oproepblad.termijn(rij, dag)) for rij in oproepblad.reacties(request.user, **keuze)]
    context = {
        "filter": form,
        "rijen": rijen,
        "kop": woorden.aantal(len(rijen), "reactie", "reacties"),
        "laat": sum(rij.is_te_laat(dag) for rij, _ in rijen),
        "is_gefilterd": any(keuze.values()),
        "menu": "reacties",
    }
    return render_page(request, "ambassadeurs/reactie_lijst.html", context)


@read_only
def reactie_werkplek(request, pk):
    reactie = get_reactie(request.user, pk)
    mag_rol = mag_netwerk_beheren(request.user) and reactie.leidt_tot_rol_id is None
    context = {
        "reactie": reactie,
        "termijn": oproepblad.termijn(reactie, vandaag()),
        "zetten": {naam: zet for naam, zet in ZETTEN.items() if zet.kan(reactie)},
        "kan_tonen": reactie.oproep_id is not None and reactie.openbaar,
        "kan_rol": mag_rol and reacties.is_aanmelding(reactie),
        "mag_mensen": mag_mensen_zien(request.user),
        "hand": met_de_hand(reactie),
        "menu": "reacties",
    }
    return render_page(request, "ambassadeurs/reactie_werkplek.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def reactie_stand(request, pk, zet):
    naam, zet = zet, ZETTEN.get(zet)
    if zet is None:
        raise Http404
    reactie = get_reactie(request.user, pk)
    data = request.POST if request.method == "POST" else None
    form = zet.form(data, reactie=reactie, door=request.user)
    kan, status = zet.kan(reactie), 200
    if wil_leeshulp(request):
        form = nog_niet_nagekeken(form)
    elif request.method == "POST":
        status = _zet(request, reactie, zet, form)
        if status == 302:
            return redirect("reactie_werkplek", pk)
    elif not kan:
        status = 409
    context = {"reactie": reactie, "zet": zet, "naam": naam, "form": form, "kan": kan, "menu": "reacties"}
    return render_page(request, "ambassadeurs/reactie_stand.html", context, status=status)


def _zet(request, reactie, zet, form) -> int:
    """The status of `probeer`; done also by the first of two clicks."""

    def al_gedaan(**velden) -> bool:
        """Nothing was typed, or the same was."""
        return velden.get("antwoord", reactie.antwoord) == reactie.antwoord and "wie" not in velden

    def doe():
        zet.doe(reactie, door=request.user, at=nu(), **form.cleaned_data)
        messages.success(request, zet.klaar)

    return probeer(form, doe, kan=zet.kan(reactie), al_gedaan=al_gedaan)


@require_POST
def reactie_gehoord(request, pk):
    """One click: somebody called, wrote or sent a message to who reacted."""
    reactie, form = get_reactie(request.user, pk), GehoordForm(request.POST)
    gelezen = form.cleaned_data if form.is_valid() else {}
    zin, niveau = "Genoteerd. Deze persoon heeft het gehoord.", messages.SUCCESS
    try:
        if reactie.te_horen_sinds:
            reactie.versie = gelezen.get("versie") or reactie.versie
            reacties.noteer_verteld(reactie, door=request.user, at=nu())
    except Conflict:
        zin, niveau = NET_VERANDERD, messages.ERROR
    messages.add_message(request, niveau, zin)
    return redirect("reactie_werkplek", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def reactie_tonen(request, pk):
    """Only what somebody wants to be read by others; for the rest this page is not there."""
    reactie = get_reactie(request.user, pk)
    if reactie.oproep_id is None or not reactie.openbaar:
        raise Http404
    at = nu()

    def toon(obj, form):
        met_naam = form.cleaned_data.get("met_naam", False)
        return reacties.toon(obj, tekst=obj.openbare_tekst, met_naam=met_naam, door=request.user, at=at)

    uit = verwerk(request, ToonForm, reactie, at=at, opslaan=toon)
    if uit.bewaard:
        messages.success(request, "Het antwoord staat op de website, onder de oproep.")
        return redirect("reactie_werkplek", pk)
    context = {"reactie": reactie, "uit": uit, "form": uit.form, "menu": "reacties"}
    return render_page(request, "ambassadeurs/reactie_tonen.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def reactie_netwerkrol(request, pk):
    reactie = get_reactie(request.user, pk)
    eis(mag_netwerk_beheren(request.user))
    form = RolForm(request.POST if request.method == "POST" else None, reactie=reactie)
    status = 200
    if request.method == "POST":
        status = _maak_rol(request, reactie, form)
        if status == 302:
            return redirect("reactie_werkplek", pk)
    context = {"reactie": reactie, "form": form, "menu": "reacties"}
    return render_page(request, "ambassadeurs/reactie_netwerkrol.html", context, status=status)


def _maak_rol(request, reactie, form) -> int:
    """The status of `probeer`; done also by the first of two clicks."""
    if reactie.leidt_tot_rol_id:
        return 302

    def doe():
        velden = form.cleaned_data
        rol = Netwerkrol(rol=velden["rol"], organisatie=velden["organisatie"])
        wie = {"naam": velden["naam"], "persoon": velden["persoon"], "relaties": {"themas": velden["themas"]}}
        reacties.word_netwerkrol(reactie, rol, **wie, door=request.user, at=nu())
        messages.success(request, f"De rol is er: {rol.get_rol_display()}, ‘{rol.get_status_display()}’.")

    return probeer(form, doe)
