"""What a plan that is still being written does not have yet, each with the place where it is filled in."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.urls import reverse

from agenda import woorden
from agenda.controle_publicatie import KIES_FOCUS, MEESTE_FOCUS
from agenda.models import Actie, ActieStatus, Domein, Indicator, Jaarplan


@dataclass(frozen=True)
class Gat:
    """One kind of emptiness. plekken: (words, address) of each place; wat: what is lacking there."""

    zin: str
    plekken: list[tuple[str, str]]
    wat: str = ""


def nog_leeg(plan: Jaarplan) -> list[Gat]:
    """In the order in which a plan is written; a fixed number of queries."""
    acties = _acties(plan)
    return [
        gat for gat in (*_van_plan(plan), *_van_doelen(plan, acties), *_van_acties(acties)) if gat.plekken
    ]


def _acties(plan: Jaarplan) -> list[Actie]:
    indicatoren = Indicator.objects.aanwezig().filter(actie=OuterRef("pk"))
    acties = Actie.objects.aanwezig().van_jaar(plan.jaar).filter(doel__verwijderd_op=None)
    acties = acties.exclude(status=ActieStatus.AFGEWEZEN).annotate(gemeten=Exists(indicatoren))
    return list(acties.defer("tekst", "waarom").order_by("code"))


def _van_plan(plan: Jaarplan) -> list[Gat]:
    focus = list(plan.focus.aanwezig().select_related("thema"))
    kies = [] if focus else [("Kies de focus", reverse("focus_nieuw", args=[plan.jaar]))]
    veel = [("Bekijk de focus", "#focus-kop")] if len(focus) > MEESTE_FOCUS else []
    waarom = [
        (str(rij), reverse("focus_edit", args=[plan.jaar, rij.thema.slug]))
        for rij in focus
        if not rij.onderbouwing
    ]
    teksten = reverse("plan_deel_edit", args=[plan.jaar, "inleiding"])
    dagen = reverse("plan_deel_edit", args=[plan.jaar, "vervolg"])
    leeg = {
        "tussentijdse evaluatie": plan.tussentijdse_evaluatie_op,
        "jaarlijkse evaluatie": plan.jaarlijkse_evaluatie_op,
    }
    return [
        Gat("Er is nog geen focus gekozen.", kies),
        Gat(f"Er zijn {len(focus)} thema's als focus. {KIES_FOCUS}", veel),
        Gat("Bij de focus staat nog niet waarom.", waarom),
        Gat(
            "De inleiding is nog leeg.",
            [] if plan.inleiding_makkelijk else [("Schrijf de inleiding", teksten)],
        ),
        Gat(
            "Er is nog geen dag voor de evaluatie.", [(naam, dagen) for naam, dag in leeg.items() if not dag]
        ),
    ]


def _van_doelen(plan: Jaarplan, acties: list[Actie]) -> list[Gat]:
    doelen = list(plan.doelen.aanwezig())
    met_acties, domeinen = {actie.doel_id for actie in acties}, {actie.domein_id for actie in acties}
    geen = [] if doelen else [("Voeg een doel toe", reverse("doel_nieuw", args=[plan.jaar]))]
    zonder = [
        (str(doel), reverse("actie_nieuw", args=[plan.jaar, doel.code]))
        for doel in doelen
        if doel.pk not in met_acties
    ]
    leeg = [(domein.naam, "#doelen-kop") for domein in Domein.objects.all() if domein.pk not in domeinen]
    return [
        Gat("Er is nog geen doel.", geen),
        Gat(f"{woorden.aantal(len(zonder), 'doel heeft', 'doelen hebben')} nog geen actie.", zonder),
        Gat("Voor deze levensdomeinen is er geen actie. Dat mag.", leeg),
    ]


def _van_acties(acties: list[Actie]) -> list[Gat]:
    mist = (
        ("trekker", "wie", lambda a: not (a.trekker_organisatie_id or a.trekker_functie)),
        ("begin en eind", "wanneer", lambda a: not (a.start and a.eind)),
        ("indicator", "indicatoren", lambda a: not a.gemeten),
        ("makkelijke tekst", "makkelijk", lambda a: not a.tekst_makkelijk),
    )
    gaten = []
    for naam, deel, is_leeg in mist:
        leeg = [actie for actie in acties if is_leeg(actie)]
        zin = f"{woorden.aantal(len(leeg), 'actie heeft', 'acties hebben')} nog geen {naam}."
        gaten.append(Gat(zin, [(actie.code, _plek(actie, deel)) for actie in leeg], wat=naam))
    return gaten


def _plek(actie: Actie, deel: str) -> str:
    if deel == "indicatoren":
        return reverse("indicatoren", kwargs={"code": actie.code})
    return reverse("actie_edit", args=[actie.code, deel])
