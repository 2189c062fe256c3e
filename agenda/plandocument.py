"""From live rows to the plain dict that is frozen in a Planversie and read by everyone.

The shape is the contract between editing and reading: page, PDF, JSON, CSV and difference all read it.
Values are str, int, bool, None, list and dict; figures are strings, dates ISO, quarters '2021-Q1'.
"""

from collections import Counter
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch

from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    ActieStatus,
    Betrokkenheid,
    Domein,
    Gemeente,
    Indicator,
    Jaarplan,
    Licht,
    Meetwaarde,
    Organisatie,
    Stand,
    Voortgang,
)
from agenda.models.documentvorm import SCHEMA
from agenda.vervallen import vervallen
from inclusie.woorden import op_naam

NIET_BETROKKEN = (Betrokkenheid.ONBEKEND, Betrokkenheid.GEEN)


def build(jaarplan: Jaarplan, peildatum: date, vorige: dict | None = None) -> dict:
    """The plan as it stands, with reports and figures up to and including `peildatum`.

    vorige: the newest public document, needed to name what it held and this one does not, with the reason.
    """
    gemeente = Gemeente.objects.first()
    focus = list(jaarplan.focus.aanwezig().select_related("thema"))
    doelen = _doelen(jaarplan, peildatum)
    inhoud = [_doel(doel, jaarplan) for doel in doelen]
    acties = [actie for doel in inhoud for actie in doel["acties"]]
    document = {
        "schema": SCHEMA,
        "peildatum": peildatum.isoformat(),
        "gemeente": _velden(
            gemeente, "naam", "logo_tekst", "telefoon", "mail", "bezoekadres", "rolnaam_ambassadeur"
        )
        if gemeente
        else {},
        "agenda": _agenda(jaarplan.agenda),
        "jaarplan": _jaarplan(jaarplan),
        "themas": _themas(focus, doelen),
        "domeinen": [_velden(domein, "slug", "naam", "bron") for domein in Domein.objects.all()],
        "focus": [{"thema": f.thema.slug, "onderbouwing": f.onderbouwing} for f in focus],
        "doelen": inhoud,
        "cijfers": cijfers(inhoud, acties),
    }
    return document | {"vervallen": vervallen(jaarplan, document, vorige)}


def _velden(obj, *namen) -> dict:
    return {naam: _waarde(getattr(obj, naam)) for naam in namen}


def _waarde(waarde):
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return getal(waarde)
    return waarde


def getal(waarde: Decimal | None) -> str | None:
    """A figure as text without useless zeros: 58.00 -> '58', 0.50 -> '0.5'."""
    if waarde is None:
        return None
    tekst = f"{waarde:.2f}".rstrip("0").rstrip(".")
    return "0" if tekst == "-0" else tekst


def _regels(tekst: str) -> list[str]:
    return [regel.strip() for regel in tekst.splitlines() if regel.strip()]


def _agenda(agenda) -> dict:
    return _velden(agenda, "titel", "periode_van", "periode_tot", "visie", "vastgesteld_op") | {
        "inclusiezinnen": _regels(agenda.inclusiezinnen)
    }


def _jaarplan(plan) -> dict:
    return _velden(
        plan,
        "jaar",
        "status",
        "inleiding_makkelijk",
        "inleiding",
        "vastgesteld_op",
        "vastgesteld_door",
        "besluit",
        "tussentijdse_evaluatie_op",
        "jaarlijkse_evaluatie_op",
        "volgende_stap",
        "vraag_aan_raad",
    ) | {"visiepunten": _regels(plan.visiepunten)}


def _doelen(jaarplan, peildatum) -> list:
    """The goals with everything under them in a fixed number of queries."""
    indicatoren = Prefetch(
        "indicatoren",
        Indicator.objects.aanwezig().prefetch_related(
            Prefetch("meetwaarden", Meetwaarde.objects.aanwezig().filter(datum__lte=peildatum))
        ),
    )
    acties = Actie.objects.voor_publicatie().select_related(
        "domein", "trekker_organisatie", "vorige", "volgende"
    )
    acties = acties.prefetch_related(
        "themas",
        Prefetch("partners", Organisatie.objects.filter(openbaar=True)),
        indicatoren,
        Prefetch("voortgang", Voortgang.objects.akkoord().tot(peildatum)),
    )
    return list(
        jaarplan.doelen.aanwezig().prefetch_related("themas", indicatoren, Prefetch("acties", acties))
    )


def _doel(doel, jaarplan) -> dict:
    return _velden(doel, "code", "titel", "toelichting", "herkomst", "beoogd_resultaat") | {
        "themas": [thema.slug for thema in sorted(doel.themas.all(), key=op_naam)],
        "oordeel": doel.oordeel or None,
        "indicatoren": [_indicator(i) for i in doel.indicatoren.all()],
        "acties": [_actie(actie, jaarplan.jaar) for actie in doel.acties.all()],
    }


def _actie(actie, jaar) -> dict:
    berichten = list(actie.voortgang.all())
    licht = berichten[0].licht if berichten else None
    stand = stand_van(actie.status, licht)
    trekker = actie.trekker_organisatie
    return (
        _velden(
            actie,
            *("code", "titel", "waarom", "tekst_makkelijk", "tekst"),
            *("niveau", "betrokkenheid", "start", "eind"),
        )
        | _velden(actie, "nummer", "budget", "dekking", "besteed", "status", "resultaat", "reden")
        | {
            "domein": actie.domein.slug,
            "themas": [thema.slug for thema in sorted(actie.themas.all(), key=op_naam)],
            "trekker": {
                "organisatie": trekker.naam if trekker and trekker.openbaar else "",
                "functie": actie.trekker_functie,
            },
            "partners": [partner.naam for partner in sorted(actie.partners.all(), key=op_naam)],
            "licht": licht,
            "stand": stand.value,
            "stand_woord": stand.woord(jaar),
            "vorige": _code(actie.vorige),
            "volgende": _code(getattr(actie, "volgende", None)),
            "laatste_nieuws": berichten[0].datum.isoformat() if berichten else None,
            "indicatoren": [_indicator(i) for i in actie.indicatoren.all()],
            "voortgang": [_bericht(bericht) for bericht in berichten],
        }
    )


def _code(familie: Actie | None) -> str | None:
    """The code of the action before or after this one, when that may be known outside."""
    is_openbaar = familie and familie.openbaar and familie.status in OPENBARE_STATUSSEN
    return familie.code if is_openbaar and not familie.is_weggehaald else None


def stand_van(status: str, licht: str | None) -> Stand:
    """The public state of an action; with status 'in uitvoering' it follows the worst light."""
    if status == ActieStatus.IN_UITVOERING:
        return {Licht.ORANJE: Stand.LANGZAMER, Licht.ROOD: Stand.VAST}.get(licht, Stand.BEZIG)
    return {
        ActieStatus.GEPLAND: Stand.NIET_BEGONNEN,
        ActieStatus.GEREALISEERD: Stand.KLAAR,
        ActieStatus.DOORGESCHOVEN: Stand.LATER,
        ActieStatus.GESTOPT: Stand.GESTOPT,
    }[status]


def _indicator(indicator) -> dict:
    metingen = [_velden(meting, "datum", "waarde", "toelichting") for meting in indicator.meetwaarden.all()]
    return _velden(
        indicator, "nummer", "naam", "eenheid", "nulwaarde", "streefwaarde", "richting", "bron"
    ) | {
        "woorden": _regels(indicator.woorden),
        "nu": metingen[-1]["waarde"] if metingen else None,
        "metingen": metingen,
    }


def _bericht(bericht) -> dict:
    return _velden(
        bericht, "nummer", "datum", "tekst_makkelijk", "licht_inhoud", "licht_planning", "licht_geld"
    ) | {
        "oorzaak": bericht.oorzaak,
        "maatregel": bericht.maatregel,
        "door": bericht.door_functie,
    }


def _themas(focus, doelen) -> list[dict]:
    """Every theme that the plan uses: the focus first, in its order, then the others by name."""
    voorop = [f.thema for f in focus]
    gebruikt = {thema for doel in doelen for thema in doel.themas.all()}
    gebruikt |= {thema for doel in doelen for actie in doel.acties.all() for thema in actie.themas.all()}
    overig = sorted(gebruikt - set(voorop), key=op_naam)
    return [
        _velden(thema, "slug", "naam", "soort", "omschrijving_makkelijk", "omschrijving")
        for thema in voorop + overig
    ]


def cijfers(doelen: list[dict], acties: list[dict]) -> dict:
    """The counts, derived and never typed."""
    standen = Counter(actie["stand"] for actie in acties)
    return {
        "acties": len(acties),
        "per_stand": {stand.value: standen[stand] for stand in Stand},
        "per_herkomst": dict(Counter(doel["herkomst"] for doel in doelen for _ in doel["acties"])),
        "per_domein": dict(Counter(actie["domein"] for actie in acties)),
        "per_niveau": dict(Counter(actie["niveau"] for actie in acties)),
        "budget": _som(acties, "budget"),
        "besteed": _som(acties, "besteed"),
        "zonder_geld": sum(actie["budget"] == 0 for actie in acties),
        "betrokken": sum(actie["betrokkenheid"] not in NIET_BETROKKEN for actie in acties),
    }


def _som(acties: list[dict], veld: str) -> int | None:
    """The amounts that are known; None when there is none, since nothing known is not nothing."""
    bekend = [actie[veld] for actie in acties if actie[veld] is not None]
    return sum(bekend) if bekend else None
