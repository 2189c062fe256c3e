"""From live rows to the plain dict that is frozen in a Planversie and read by everyone.

The shape is the contract between editing and reading: page, PDF, JSON, CSV and difference all read it.
Values are str, int, bool, None, list and dict; figures are strings, dates ISO, quarters '2021-Q1'.
"""

from collections import Counter
from copy import copy
from datetime import date

from agenda.models import (
    Domein,
    Evaluatie,
    EvaluatieSoort,
    Gemeente,
    Herkomst,
    Jaarplan,
    Meedoen,
    Niveau,
    PlanStatus,
    Stand,
    Thema,
)
from agenda.models.documentvorm import SCHEMA
from agenda.plandocument.doelen import doel_in_document, stand_van
from agenda.plandocument.plandelen import haal_plandelen
from agenda.plandocument.rondom import rondom
from agenda.plandocument.vervallen import vervallen
from agenda.plandocument.waarden import getal, regels, velden
from inclusie.woorden import op_naam

__all__ = ["build", "cijfers", "getal", "stand_van"]

NIET_BETROKKEN = (Meedoen.ONBEKEND, Meedoen.GEEN)


def build(
    jaarplan: Jaarplan, peildatum: date, vorige: dict | None = None, *, evaluatie: Evaluatie | None = None
) -> dict:
    """The plan as it stands, with reports and figures up to and including `peildatum`.

    vorige: the newest public document, needed to name what it held and this one does not, with the reason.
    evaluatie: one that is about to be published: the plan as it stands with that.
    """
    if evaluatie and evaluatie.soort == EvaluatieSoort.JAARLIJKS:
        jaarplan = copy(jaarplan)
        jaarplan.status = PlanStatus.GEEVALUEERD
    gemeente = Gemeente.objects.first()
    focus = list(jaarplan.focus.aanwezig().select_related("thema"))
    domeinen = list(Domein.objects.all())
    delen = haal_plandelen(jaarplan, peildatum)
    inhoud = [doel_in_document(doel, delen, jaarplan) for doel in delen.doelen]
    acties = [actie for doel in inhoud for actie in doel["acties"]]
    eromheen = rondom(jaarplan, peildatum, acties, evaluatie)
    document = {
        "schema": SCHEMA,
        "peildatum": peildatum.isoformat(),
        "gemeente": velden(
            gemeente, "naam", "logo_tekst", "telefoon", "mail", "bezoekadres", "rolnaam_ambassadeur"
        )
        if gemeente
        else {},
        "agenda": _agenda(jaarplan.agenda, {stuk["code"] for stuk in eromheen["raadsstukken"]}),
        "jaarplan": _jaarplan(jaarplan),
        "themas": _themas(focus, delen.themas),
        "domeinen": [velden(domein, "slug", "naam", "bron") for domein in domeinen],
        "focus": [{"thema": f.thema.slug, "onderbouwing": f.onderbouwing} for f in focus],
        "doelen": inhoud,
        "cijfers": cijfers(inhoud, acties, [domein.slug for domein in domeinen]),
        **eromheen,
    }
    return document | {"vervallen": vervallen(jaarplan, document, vorige)}


def _agenda(agenda, codes: set[str]) -> dict:
    """codes: of the raadsstukken in the document, since only those can be named."""
    code = agenda.raadsstuk.code if agenda.raadsstuk else None
    return velden(agenda, "titel", "periode_van", "periode_tot", "visie", "vastgesteld_op") | {
        "inclusiezinnen": regels(agenda.inclusiezinnen),
        "raadsstuk": code if code in codes else None,
    }


def _jaarplan(plan) -> dict:
    return velden(
        plan,
        "jaar",
        "status",
        "stil_na_dagen",
        "inleiding_makkelijk",
        "inleiding",
        "vastgesteld_op",
        "vastgesteld_door",
        "besluit",
        "tussentijdse_evaluatie_op",
        "jaarlijkse_evaluatie_op",
        "volgende_stap",
        "vraag_aan_raad",
    ) | {"visiepunten": regels(plan.visiepunten)}


def _themas(focus, gebruikt: set[Thema]) -> list[dict]:
    """Every theme that the plan uses: the focus first, in its order, then the others by name."""
    voorop = [f.thema for f in focus]
    overig = sorted(gebruikt - set(voorop), key=op_naam)
    return [
        velden(thema, "slug", "naam", "soort", "omschrijving_makkelijk", "omschrijving")
        for thema in voorop + overig
    ]


def cijfers(doelen: list[dict], acties: list[dict], domeinen: list[str]) -> dict:
    """The counts, derived and never typed. domeinen: the slug of each."""
    herkomsten = [doel["herkomst"] for doel in doelen for _ in doel["acties"]]
    return {
        "acties": len(acties),
        "per_stand": _per(Stand.values, [actie["stand"] for actie in acties]),
        "per_herkomst": _per(Herkomst.values, herkomsten),
        "per_domein": _per(domeinen, [actie["domein"] for actie in acties]),
        "per_niveau": _per(Niveau.values, [actie["niveau"] for actie in acties]),
        "budget": _som(acties, "budget"),
        "besteed": _som(acties, "besteed"),
        "zonder_geld": sum(actie["budget"] == 0 for actie in acties),
        "betrokken": sum(actie["betrokkenheid"] not in NIET_BETROKKEN for actie in acties),
    }


def _per(namen: list[str], gekozen: list[str]) -> dict[str, int]:
    """Also of what nobody chose: that there is none is a figure too."""
    telling = Counter(gekozen)
    return {naam: telling[naam] for naam in namen}


def _som(acties: list[dict], veld: str) -> int | None:
    """The amounts that are known; None when there is none, since nothing known is not nothing."""
    bekend = [actie[veld] for actie in acties if actie[veld] is not None]
    return sum(bekend) if bekend else None
