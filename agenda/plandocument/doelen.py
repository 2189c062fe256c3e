"""The goals of a plan with everything under them: actions, indicators, figures and reports."""

from agenda.models import ActieStatus, Licht, Oordeel, PlanStatus, Stand
from agenda.models.beoordelen import laatste_per_beoordelaar, telling
from agenda.models.oordeel import merkbaarheid
from agenda.plandocument.plandelen import Plandelen
from agenda.plandocument.waarden import regels, velden

# A judgement on a goal is part of the yearly evaluation, so it is public when that is.
TERUGGEKEKEN = (PlanStatus.GEEVALUEERD, PlanStatus.GEARCHIVEERD)


def doel_in_document(doel, delen: Plandelen, jaarplan) -> dict:
    return velden(doel, "code", "titel", "toelichting", "herkomst", "beoogd_resultaat") | {
        "themas": [thema.slug for thema in delen.themas_van_doel[doel.pk]],
        "oordeel": doel.oordeel or None if jaarplan.status in TERUGGEKEKEN else None,
        "indicatoren": [_indicator(i, delen) for i in delen.indicatoren_van_doel[doel.pk]],
        "acties": [_actie(actie, delen, jaarplan.jaar) for actie in delen.acties[doel.pk]],
    }


def _actie(actie, delen: Plandelen, jaar) -> dict:
    berichten = delen.voortgang[actie.pk]
    licht = berichten[0].licht if berichten else None
    stand = stand_van(actie.status, licht)
    return (
        velden(
            actie,
            *("code", "titel", "waarom", "tekst_makkelijk", "tekst"),
            *("niveau", "betrokkenheid", "start", "eind"),
        )
        | velden(actie, "nummer", "budget", "dekking", "besteed", "status", "resultaat", "reden")
        | {veld: namen[actie.pk] for veld, namen in delen.genoemd.items()}
        | {
            "domein": actie.domein_slug,
            "themas": [thema.slug for thema in delen.themas_van_actie[actie.pk]],
            "trekker": {
                "organisatie": actie.trekker_naam if actie.trekker_openbaar else "",
                "functie": actie.trekker_functie,
            },
            "licht": licht,
            "stand": stand.value,
            "stand_woord": stand.woord(jaar),
            "vorige": delen.codes.get(actie.vorige_id),
            "volgende": delen.volgende.get(actie.pk),
            "begonnen_op": actie.begonnen_op.isoformat() if actie.begonnen_op else None,
            "opgegaan_in": delen.codes.get(actie.opgegaan_in_id),
            "laatste_nieuws": berichten[0].datum.isoformat() if berichten else None,
            "routekaartstap": actie.stapnummer,
            "oordeel": _oordeel(delen.oordelen[actie.pk]),
            "indicatoren": [_indicator(i, delen) for i in delen.indicatoren_van_actie[actie.pk]],
            "voortgang": [_bericht(bericht) for bericht in berichten],
        }
    )


def _oordeel(oordelen: list[Oordeel]) -> dict:
    """The felt result: a word, and from how many people when that may be told."""
    return {
        "merkbaar": merkbaarheid(oordelen),
        "beoordelaars": telling(len(laatste_per_beoordelaar(oordelen))),
    }


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


def _indicator(indicator, delen: Plandelen) -> dict:
    metingen = [velden(meting, "datum", "waarde", "toelichting") for meting in delen.metingen[indicator.pk]]
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
