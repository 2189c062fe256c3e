"""Calls as an employee makes them: the list, one call, changing it, its state, taking it away and back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda import woorden
from agenda.forms.actie import StandForm
from agenda.forms.indeling import TerughaalForm, WeghaalForm
from agenda.handelen.weghalen import haal_weg
from agenda.permissions import eis
from agenda.werkplek.terughalen import haal_uit_lijst_terug
from ambassadeurs.forms.filter import OproepwerkFilterForm
from ambassadeurs.forms.oproep import OproepForm
from ambassadeurs.handelen import oproepen
from ambassadeurs.lezen.oproepen import van_wie
from ambassadeurs.models import Oproep, OproepStatus
from ambassadeurs.permissions import get_oproep_voor_beheer, mag_oproepen_beheren
from ambassadeurs.werkplek import oproepblad
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.models import DAGEN_TERUG, langst
from inclusie.poging import probeer
from inclusie.tijd import nu, vandaag

KAN_TERUG = f"U kunt dit {DAGEN_TERUG} dagen terugdraaien."


@read_only
def oproep_lijst(request):
    eis(mag_oproepen_beheren(request.user))
    form = OproepwerkFilterForm(request.GET)
    keuze = form.keuze()
    rijen = [(oproep, van_wie(oproep)) for oproep in oproepblad.lijst(**keuze)]
    context = {
        "filter": form,
        "rijen": rijen,
        "kop": woorden.aantal(len(rijen), "oproep", "oproepen"),
        "is_gefilterd": any(keuze.values()),
        "menu": "oproepen",
    }
    return render_page(request, "ambassadeurs/oproep_lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_nieuw(request):
    eis(mag_oproepen_beheren(request.user))
    at = nu()
    uit = verwerk(
        request,
        OproepForm,
        Oproep(),
        at=at,
        opslaan=lambda obj, form: oproepen.voeg_toe(obj, door=request.user, at=at, relaties=form.relaties()),
    )
    if uit.bewaard:
        messages.success(request, f"‘{uit.obj}’ is bewaard als concept. Kijk het na en plaats het.")
        return redirect("oproep_werkplek", uit.obj.slug)
    context = {"uit": uit, "form": uit.form, "menu": "oproepen"}
    return render_page(request, "ambassadeurs/oproep_nieuw.html", context, status=uit.status)


@read_only
def oproep_werkplek(request, slug):
    oproep = get_oproep_voor_beheer(request.user, slug)
    dag = vandaag()
    context = {
        "oproep": oproep,
        "van": van_wie(oproep),
        "is_open": oproep.kan_antwoord(dag),
        "stappen": oproepen.mogelijke_stappen(oproep),
        "reacties": [(rij, oproepblad.termijn(rij, dag)) for rij in oproep.reacties.voor_werklijst()],
        "menu": "oproepen",
    }
    return render_page(request, "ambassadeurs/oproep_werkplek.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_edit(request, slug):
    oproep = get_oproep_voor_beheer(request.user, slug)
    at = nu()
    uit = verwerk(request, OproepForm, oproep, at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("oproep_werkplek", slug)
    context = {"oproep": oproep, "uit": uit, "form": uit.form, "menu": "oproepen"}
    return render_page(request, "ambassadeurs/oproep_edit.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_stand(request, slug, zet):
    stap = oproepen.STAPPEN.get(zet)
    if stap is None:
        raise Http404
    oproep = get_oproep_voor_beheer(request.user, slug)
    form = _standform(request, oproep, stap)
    bezwaar, status = oproepen.bezwaar(oproep, stap, nu()), 200
    if request.method == "POST":
        status = _zet(request, oproep, stap, form, bezwaar)
        if status == 302:
            return redirect("oproep_werkplek", slug)
    elif bezwaar:
        status = 409
    context = {"oproep": oproep, "zet": stap, "form": form, "bezwaar": bezwaar, "menu": "oproepen"}
    if stap.naar == OproepStatus.GESLOTEN:
        context["wachten"] = oproep.reacties.om_op_te_volgen().count()
    return render_page(request, "ambassadeurs/oproep_stand.html", context, status=status)


def _standform(request, oproep, stap) -> StandForm:
    data = request.POST if request.method == "POST" else None
    if not stap.vraag:
        return StandForm(data, vraag=None)
    veld = stap.vraag[0]
    begin = {veld: getattr(oproep, veld)}
    return StandForm(data, vraag=stap.vraag, langst=langst(Oproep, veld), initial=begin)


def _zet(request, oproep, stap, form, bezwaar) -> int:
    """The status of `probeer`; done also by the first of two clicks."""

    def al_gedaan(**velden) -> bool:
        zelfde = all(getattr(oproep, veld) == tekst for veld, tekst in velden.items())
        return oproep.status == stap.naar and zelfde

    def doe():
        oproepen.zet(oproep, stap, door=request.user, at=nu(), **form.cleaned_data)
        messages.success(request, f"De oproep is nu ‘{oproep.get_status_display()}’.")

    return probeer(form, doe, kan=not bezwaar, al_gedaan=al_gedaan)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_weghalen(request, slug):
    oproep = get_oproep_voor_beheer(request.user, slug)
    form = WeghaalForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = _haal_weg(request, oproep, form)
        if status == 302:
            return redirect("oproep_lijst")
    lijst, hier = reverse("oproep_lijst"), reverse("oproep_werkplek", args=[slug])
    context = {"deel": oproep, "soort": "oproep", "kan_terug": KAN_TERUG, "form": form, "menu": "oproepen"}
    context |= {"pad": [(lijst, "Oproepen"), (hier, oproep.titel)], "url_terug": hier}
    return render_page(request, "agenda/weghalen.html", context, status=status)


def _haal_weg(request, oproep, form) -> int:
    """The status of `probeer`."""

    def doe():
        haal_weg(oproep, reden=form.cleaned_data["reden"], door=request.user, at=nu())
        messages.success(request, f"Oproep ‘{oproep}’ is weggehaald. {KAN_TERUG}")

    return probeer(form, doe)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_weggehaald(request):
    eis(mag_oproepen_beheren(request.user))
    delen = {f"oproep-{deel.pk}": deel for deel in Oproep.objects.kunnen_terug(nu())}
    status = 200
    if request.method == "POST":
        if deel := haal_uit_lijst_terug(request, delen, TerughaalForm(request.POST, delen=delen)):
            messages.success(request, f"Oproep ‘{deel}’ is terug.")
            return redirect("oproep_weggehaald")
        status = 422
    context = {
        "kop": "Weggehaalde oproepen",
        "pad": [(reverse("oproep_lijst"), "Oproepen")],
        "delen": [(sleutel, deel, "") for sleutel, deel in delen.items()],
        "dagen": DAGEN_TERUG,
        "fout": status == 422,
        "menu": "oproepen",
    }
    return render_page(request, "agenda/weggehaald.html", context, status=status)
