"""Publish: what is not right yet, what changed since the newest version, and the form for the next one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda import plandocument, vaststellen, woorden
from agenda.controle_publicatie import problemen
from agenda.forms.publiceren import OpenbaarMakenForm
from agenda.lezen.veranderd import arrange
from agenda.models import PlanStatus, VersieSoort, Voortgang
from agenda.permissions import eis, get_jaarplan_voor_bewerken, mag_openbaar_maken
from agenda.verschil import Verandering, difference
from inclusie.forms import zet_fouten
from inclusie.htmx import render_page
from inclusie.tijd import nu

# Fields of an action that follow from its progress: a version with only these is news, no change of plan.
VAN_VOORTGANG = {"stand_woord", "besteed", "resultaat", "reden"}
GEGEVENS = ("soort", "peildatum", "reden", "gezien", "inhoud_gezien")


@require_http_methods(["GET", "POST"])
def openbaar_maken(request, jaar):
    """The check page and its form. Two quick clicks, or two people, never make two versions unseen."""
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    eis(mag_openbaar_maken(request.user))
    at = nu()
    controle = Controle(plan, at)
    soorten = vaststellen.mogelijke_soorten(plan)
    if request.method != "POST":
        form = OpenbaarMakenForm(initial=controle.voorstel(request.GET), soorten=soorten, vandaag=at.date())
        return _toon(request, controle, form)
    form = OpenbaarMakenForm(request.POST, soorten=soorten, vandaag=at.date())
    if not form.is_valid():
        return _toon(request, controle, form, status=422)
    return _publiceer(request, controle, form, soorten, at)


class Controle:
    """What would be published now, compared with the newest version."""

    def __init__(self, plan, at):
        self.plan, self.at = plan, at
        self.vorige = plan.versies.nieuwste()
        self.document = self.bouw(at.date())
        self.veranderingen = self.verschil(self.document)
        self.problemen = problemen(
            self.document,
            Voortgang.objects.wacht_op_akkoord()
            .filter(actie__doel__jaarplan=plan, actie__verwijderd_op=None)
            .select_related("actie"),
        )

    def bouw(self, peildatum) -> dict:
        return plandocument.build(self.plan, peildatum, vaststellen.nieuwste_openbare_document(self.plan))

    def verschil(self, document) -> list[Verandering] | None:
        return difference(self.vorige.document, document) if self.vorige else None

    @property
    def gezien(self) -> str:
        return self.vorige.hash if self.vorige else ""

    @property
    def inhoud_gezien(self) -> str:
        return vaststellen.afdruk(self.document)

    def voorstel(self, gevraagd) -> dict:
        """What the form starts with; '?soort=voortgang' comes from 'Maak voortgang openbaar'."""
        dag = self.at.date()
        begin = {
            "peildatum": dag,
            "openbaar": "ja",
            "gezien": self.gezien,
            "inhoud_gezien": self.inhoud_gezien,
        }
        if self.plan.status == PlanStatus.CONCEPT:
            return begin | {"soort": VersieSoort.CONCEPT}
        if gevraagd.get("soort") == VersieSoort.VOORTGANG or _is_voortgang(self.veranderingen):
            reden = f"Nieuws over de voortgang tot en met {woorden.datum(dag.isoformat())}."
            return begin | {"soort": VersieSoort.VOORTGANG, "reden": reden}
        return begin | {"soort": VersieSoort.WIJZIGING}

    def niets_nieuws(self, gegevens, is_openbaar) -> bool:
        """The same content, for the same readers, without a later day: no version is needed."""
        if self.vorige is None or gegevens["soort"] == VersieSoort.EVALUATIE:
            return False
        if gegevens["peildatum"] > self.vorige.peildatum or is_openbaar != self.vorige.openbaar:
            return False
        return not self.verschil(self.bouw(gegevens["peildatum"]))


def _is_voortgang(veranderingen) -> bool:
    return bool(veranderingen) and all(
        v.ding in ("voortgang", "meting")
        or (v.ding == "actie" and {veld.veld for veld in v.velden} <= VAN_VOORTGANG and v.velden)
        for v in veranderingen
    )


def _publiceer(request, controle, form, soorten, at):
    gegevens, plan = form.cleaned_data, controle.plan
    if (gegevens["gezien"], gegevens["inhoud_gezien"]) != (controle.gezien, controle.inhoud_gezien):
        return _ingehaald(request, controle, gegevens, soorten)
    if controle.niets_nieuws(gegevens, form.is_openbaar):
        nummer = controle.vorige.nummer
        form.add_error(None, f"Er is niets veranderd sinds versie {nummer}. Een nieuwe versie is niet nodig.")
        return _toon(request, controle, form, status=422)
    try:
        versie = vaststellen.maak_openbaar(
            plan,
            **{naam: gegevens[naam] for naam in GEGEVENS},
            openbaar=form.is_openbaar,
            door=request.user,
            at=at,
        )
    except vaststellen.Ingehaald:
        plan.refresh_from_db()
        return _ingehaald(request, Controle(plan, at), gegevens, soorten)
    except ValidationError as fout:
        zet_fouten(form, fout)
        return _toon(request, controle, form, status=422)
    return _klaar(request, plan, versie)


def _ingehaald(request, controle, gegevens, soorten):
    """Another version came in between, by the first of two clicks or by somebody else; or another content."""
    vorige = controle.vorige
    if gegevens["gezien"] == controle.gezien:
        melding = "Iemand wijzigde het plan net. Hieronder staat wat er nu openbaar wordt."
        return _opnieuw(request, controle, soorten, melding)
    if vorige is None:
        return _opnieuw(request, controle, soorten, "Deze bladzijde was te oud. Kijk alles nog een keer na.")
    if _is_zelfde_klik(vorige, gegevens, request.user):
        return _klaar(request, controle.plan, vorige)
    melding = f"Versie {vorige.nummer} kwam er net bij. Kijk of uw versie nog nodig is."
    return _opnieuw(request, controle, soorten, melding)


def _is_zelfde_klik(versie, gegevens, user) -> bool:
    """The second of two clicks: what it asks for is exactly the version that the first one made."""
    gevraagd = (gegevens["gezien"], user.pk, gegevens["soort"], gegevens["reden"])
    return gevraagd == (versie.vorige_hash, versie.gemaakt_door_id, versie.soort, versie.reden)


def _opnieuw(request, controle, soorten, melding):
    """409: show what is there now and keep everything that was filled in."""
    data = request.POST.copy()
    data["gezien"], data["inhoud_gezien"] = controle.gezien, controle.inhoud_gezien
    form = OpenbaarMakenForm(data, soorten=soorten, vandaag=controle.at.date())
    return _toon(request, controle, form, melding=melding, status=409)


def _klaar(request, plan, versie):
    if versie.openbaar:
        melding = f"Versie {versie.nummer} is openbaar. Het pdf-bestand is over een minuut klaar."
    else:
        melding = f"Versie {versie.nummer} is bewaard. Alleen medewerkers kunnen haar lezen."
    messages.success(request, melding)
    return redirect("werkplek_plan", plan.jaar)


def _toon(request, controle, form, *, melding="", status=200):
    plan = controle.plan
    codes = [actie["code"] for doel in controle.document["doelen"] for actie in doel["acties"]]
    urls = {code: reverse("actie_werkplek", args=[code]) for code in codes}
    context = {
        "plan": plan,
        "vorige": controle.vorige,
        "problemen": [(probleem, _waar(probleem, plan)) for probleem in controle.problemen],
        "aantal": len(controle.veranderingen or []),
        "form": form,
        "melding": melding,
        "menu": "plan",
    }
    if controle.vorige:
        context |= arrange(urls, controle.vorige.document, controle.document)
    return render_page(request, "agenda/openbaar_maken.html", context, status=status)


def _waar(probleem, plan) -> str:
    """Where this is mended."""
    if probleem.soort == "actie" and probleem.deel == "indicatoren":
        return reverse("indicatoren", kwargs={"code": probleem.sleutel})
    if probleem.soort == "actie":
        return reverse("actie_edit", args=[probleem.sleutel, probleem.deel])
    if probleem.soort == "voortgang":
        return f"{reverse('actie_werkplek', args=[probleem.sleutel])}#bericht-{probleem.deel}"
    plek = f"#{probleem.soort}-{probleem.sleutel}" if probleem.sleutel else ""
    return f"{reverse('werkplek_plan', args=[plan.jaar])}{plek}"
