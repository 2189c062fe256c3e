"""The goals of a plan with everything under them: actions, indicators, figures and reports."""

from django.db.models import Prefetch

from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    ActieStatus,
    Indicator,
    Licht,
    Meetwaarde,
    Obstakel,
    Oordeel,
    Organisatie,
    PlanStatus,
    Stand,
    Voortgang,
)
from agenda.models.beoordelen import laatste_per_beoordelaar, telling
from agenda.models.oordeel import merkbaarheid
from agenda.plandocument.waarden import regels, velden
from inclusie.woorden import op_naam

# A judgement on a goal is part of the yearly evaluation, so it is public when that is.
TERUGGEKEKEN = (PlanStatus.GEEVALUEERD, PlanStatus.GEARCHIVEERD)


def haal_doelen(jaarplan, peildatum) -> list:
    """The goals with everything under them in a fixed number of queries."""
    indicatoren = Prefetch(
        "indicatoren",
        Indicator.objects.aanwezig().prefetch_related(
            Prefetch("meetwaarden", Meetwaarde.objects.bekend().filter(datum__lte=peildatum))
        ),
    )
    acties = (
        Actie.objects.voor_publicatie()
        .met_begin()
        .select_related(
            "domein", "trekker_organisatie", "vorige", "volgende", "opgegaan_in", "routekaartstap"
        )
    )
    acties = acties.prefetch_related(
        "themas",
        Prefetch("partners", Organisatie.objects.filter(openbaar=True)),
        indicatoren,
        Prefetch("voortgang", Voortgang.objects.akkoord().tot(peildatum)),
        Prefetch("oordelen", Oordeel.objects.aanwezig().filter(datum__lte=peildatum)),
        Prefetch("obstakels", Obstakel.objects.openbaar()),
        *("indexonderwerpen", "vn_artikelen", "wettelijke_plannen"),
    )
    return list(
        jaarplan.doelen.aanwezig().prefetch_related("themas", indicatoren, Prefetch("acties", acties))
    )


def doel_in_document(doel, jaarplan) -> dict:
    return velden(doel, "code", "titel", "toelichting", "herkomst", "beoogd_resultaat") | {
        "themas": [thema.slug for thema in sorted(doel.themas.all(), key=op_naam)],
        "oordeel": doel.oordeel or None if jaarplan.status in TERUGGEKEKEN else None,
        "indicatoren": [_indicator(i) for i in doel.indicatoren.all()],
        "acties": [_actie(actie, jaarplan.jaar) for actie in doel.acties.all()],
    }


def _actie(actie, jaar) -> dict:
    berichten = list(actie.voortgang.all())
    licht = berichten[0].licht if berichten else None
    stand = stand_van(actie.status, licht)
    trekker = actie.trekker_organisatie
    return (
        velden(
            actie,
            *("code", "titel", "waarom", "tekst_makkelijk", "tekst"),
            *("niveau", "betrokkenheid", "start", "eind"),
        )
        | velden(actie, "nummer", "budget", "dekking", "besteed", "status", "resultaat", "reden")
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
            "begonnen_op": actie.begonnen_op.isoformat() if actie.begonnen_op else None,
            "opgegaan_in": _code(actie.opgegaan_in),
            "laatste_nieuws": berichten[0].datum.isoformat() if berichten else None,
            "indexonderwerpen": [rij.slug for rij in actie.indexonderwerpen.all()],
            "vn_artikelen": [rij.nummer for rij in actie.vn_artikelen.all()],
            "wettelijke_plannen": [rij.slug for rij in actie.wettelijke_plannen.all()],
            "obstakels": [rij.slug for rij in actie.obstakels.all()],
            "routekaartstap": actie.routekaartstap.nummer if actie.routekaartstap else None,
            "oordeel": _oordeel(list(actie.oordelen.all())),
            "indicatoren": [_indicator(i) for i in actie.indicatoren.all()],
            "voortgang": [_bericht(bericht) for bericht in berichten],
        }
    )


def _oordeel(oordelen: list[Oordeel]) -> dict:
    """The felt result: a word, and from how many people when that may be told."""
    return {
        "merkbaar": merkbaarheid(oordelen),
        "beoordelaars": telling(len(laatste_per_beoordelaar(oordelen))),
    }


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
    metingen = [velden(meting, "datum", "waarde", "toelichting") for meting in indicator.meetwaarden.all()]
    return velden(indicator, "nummer", "naam", "eenheid", "nulwaarde", "streefwaarde", "richting", "bron") | {
        "woorden": regels(indicator.woorden),
        "nu": metingen[-1]["waarde"] if metingen else None,
        "metingen": metingen,
    }


def _bericht(bericht) -> dict:
    return velden(
        bericht, "nummer", "datum", "tekst_makkelijk", "licht_inhoud", "licht_planning", "licht_geld"
    ) | {
        "oorzaak": bericht.oorzaak,
        "maatregel": bericht.maatregel,
        "door": bericht.door_functie,
    }
