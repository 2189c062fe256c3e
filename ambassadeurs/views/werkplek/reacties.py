"""What people answered and who signed up: the list, one reaction, its answer, and what comes of it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from agenda import woorden
from ambassadeurs.forms.filter import ReactieFilterForm
from ambassadeurs.forms.melding import GehoordForm
from ambassadeurs.forms.reactie_werkplek import VRAGEN, RolForm, ToonForm
from ambassadeurs.handelen import reacties
from ambassadeurs.handelen.bericht_geven import met_de_hand
from ambassadeurs.handelen.reactiezetten import ZETTEN
from ambassadeurs.models import Netwerkrol
from ambassadeurs.permissions import get_reactie, mag_mensen_zien, mag_netwerk_beheren, mag_oproepen_beheren
from ambassadeurs.werkplek import oproepblad
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.bewerken import verwerk
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.poging import NET_VERANDERD, probeer
from inclusie.tijd import nu, vandaag
from inclusie.toegang import eis
from inclusie.zet import mogelijk
from inclusie.zetblad import ZetForm, get_zet, toon_zet


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
        "zetten": mogelijk(request.user, reactie, ZETTEN),
        "kan_tonen": reactie.oproep_id is not None and reactie.openbaar,
        "kan_rol": mag_rol and reacties.is_aanmelding(reactie),
        "mag_mensen": mag_mensen_zien(request.user),
        "invoerder": reacties.wie_voerde_in(reactie),
        "hand": met_de_hand(reactie, vandaag()),
        "menu": "reacties",
    }
    return render_page(request, "ambassadeurs/reactie_werkplek.html", context)


@read_only
def reactie_ingevoerd(request, pk):
    """What to tell who reacted: the code, and by when we answer. Only for who wrote it down."""
    reactie = get_reactie(request.user, pk)
    eis(reacties.wie_voerde_in(reactie) == request.user)
    return render_page(
        request, "ambassadeurs/reactie_ingevoerd.html", {"reactie": reactie, "menu": "reacties"}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def reactie_stand(request, pk, zet):
    naam, zet = zet, get_zet(ZETTEN, zet)
    reactie = get_reactie(request.user, pk)
    terug = (reverse("reactie_werkplek", args=[pk]), "de reactie")
    context, form = {"reactie": reactie, "menu": "reacties"}, VRAGEN.get(naam, ZetForm)
    return toon_zet(request, reactie, zet, "ambassadeurs/reactie_stand.html", context, terug=terug, form=form)


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


@eerst_bevestigen
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
