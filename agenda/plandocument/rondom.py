"""What stands around the goals of a plan: obstacles, council, evaluations, route, index and law."""

from datetime import date

from django.db.models import F, Q

from agenda.models import (
    Evaluatie,
    Evaluatieoordeel,
    Hoogtemeting,
    Indexonderwerp,
    Jaarplan,
    Obstakel,
    Raadsstuk,
    RaadsstukStatus,
    Raadsvergadering,
    Routekaartstand,
    Routekaartstap,
    Thema,
    VNartikel,
    WettelijkPlan,
)
from agenda.models.beoordelen import laatste_per_beoordelaar, telling
from agenda.models.obstakel import hoogtes
from agenda.plandocument.koppelingen import gekoppeld, per, themas_van
from agenda.plandocument.waarden import regels, velden


def rondom(
    jaarplan: Jaarplan, peildatum: date, acties: list[dict], evaluatie: Evaluatie | None = None
) -> dict:
    """acties: those of the document, since only what stands in it may be named.

    evaluatie: one that is about to be published counts as published.
    """
    codes = {actie["code"] for actie in acties}
    return {
        "obstakels": _obstakels(peildatum, acties),
        "raadsstukken": _raadsstukken(jaarplan, peildatum, codes),
        "raadsvergaderingen": _raadsvergaderingen(jaarplan),
        "evaluaties": _evaluaties(jaarplan, peildatum, codes, evaluatie),
        "routekaart": _routekaart(peildatum),
        "onderwerpen": _onderwerpen(),
        "vn_artikelen": [
            velden(rij, "nummer", "naam", "uitleg_makkelijk", "bron") for rij in _in_gebruik(VNartikel)
        ],
        "wettelijke_plannen": [
            velden(rij, "slug", "wet", "titel", "artikel", "looptijd", "link", "paragraaf_tekst", "bron")
            for rij in _wettelijke_plannen()
        ],
    }


def _in_gebruik(model):
    """What can be chosen, and what was chosen before it no longer could."""
    return model.objects.filter(Q(actief=True) | Q(acties__isnull=False)).distinct()


def _wettelijke_plannen():
    """As above, without the starter rows that nobody looked at: those are no facts of this municipality."""
    nagekeken = Q(actief=True, pk__in=WettelijkPlan.objects.nagekeken().values("pk"))
    return WettelijkPlan.objects.filter(nagekeken | Q(acties__isnull=False)).distinct()


def _obstakels(peildatum: date, acties: list[dict]) -> list[dict]:
    rijen = (
        Obstakel.objects.openbaar().filter(gemeld_op__lte=peildatum).annotate(domein_slug=F("domein__slug"))
    )
    rijen = list(rijen)
    metingen = Hoogtemeting.objects.aanwezig().filter(datum__lte=peildatum, obstakel__in=rijen)
    metingen, themas = per("obstakel_id", metingen), themas_van(rijen)
    return [
        _obstakel(
            rij,
            metingen[rij.pk],
            themas[rij.pk],
            [actie["code"] for actie in acties if rij.slug in actie["obstakels"]],
        )
        for rij in rijen
    ]


def _obstakel(
    obstakel: Obstakel, metingen: list[Hoogtemeting], themas: list[Thema], codes: list[str]
) -> dict:
    voor, nu = hoogtes(metingen)
    gegevens = velden(
        obstakel, "slug", "titel", "omschrijving", "soort", "plek", "gemeld_op", "status", "antwoord_gemeente"
    )
    return gegevens | {
        "domein": obstakel.domein_slug,
        "themas": [thema.slug for thema in themas],
        "hoogte_voor": voor,
        "hoogte_nu": nu,
        "beoordelaars": telling(len(laatste_per_beoordelaar(metingen))),
        "gemeten_op": max(m.datum for m in metingen).isoformat() if nu is not None else None,
        "acties": codes,
    }


def _raadsstukken(jaarplan: Jaarplan, peildatum: date, codes: set[str]) -> list[dict]:
    """What is open, what this year answered, what an action of this plan answers, and that of its agenda."""
    van_dit_jaar = (
        ~Q(status=RaadsstukStatus.AFGEDAAN)
        | Q(afgedaan_op__year=jaarplan.jaar)
        | Q(acties__doel__jaarplan=jaarplan)
        | Q(agendas=jaarplan.agenda_id)
    )
    rijen = list(Raadsstuk.objects.aanwezig().filter(van_dit_jaar, datum__lte=peildatum).distinct())
    bij = gekoppeld(rijen, "acties", "code")
    return [
        velden(rij, "code", "soort", "nummer", "datum", "titel", "indieners", "link", "termijn")
        | velden(rij, "status", "afdoening", "afgedaan_op")
        | {"acties": sorted(codes.intersection(bij[rij.pk]))}
        for rij in rijen
    ]


def _raadsvergaderingen(jaarplan: Jaarplan) -> list[dict]:
    """Of the year and of those around it: a concept looks back, the last version looks ahead."""
    jaren = (jaarplan.jaar - 1, jaarplan.jaar, jaarplan.jaar + 1)
    rijen = Raadsvergadering.objects.aanwezig().filter(datum__year__in=jaren)
    return [velden(rij, "datum", "soort", "stukken_klaar_op") for rij in rijen]


def _evaluaties(
    jaarplan: Jaarplan, peildatum: date, codes: set[str], evaluatie: Evaluatie | None
) -> list[dict]:
    rijen = Evaluatie.objects.gepubliceerd(ook=evaluatie).filter(jaarplan=jaarplan, peildatum__lte=peildatum)
    rijen = list(rijen)
    oordelen = Evaluatieoordeel.objects.filter(evaluatie__in=rijen, actie__code__in=codes)
    oordelen = per("evaluatie_id", oordelen.annotate(actie_code=F("actie__code")))
    return [
        velden(rij, "nummer", "soort", "peildatum", "wat_ging_goed", "wat_kan_beter", "lessen", "advies")
        | velden(rij, "besproken_met", "besproken_op")
        | {
            "oordelen": [
                {"actie": oordeel.actie_code} | velden(oordeel, "oordeel", "reden")
                for oordeel in oordelen[rij.pk]
            ]
        }
        for rij in rijen
    ]


def _routekaart(peildatum: date) -> list[dict]:
    """Each step with the newest score up to the peildatum."""
    standen = per("stap_id", Routekaartstand.objects.filter(datum__lte=peildatum))
    return [_stap(stap, standen[stap.pk]) for stap in Routekaartstap.objects.all()]


def _stap(stap: Routekaartstap, standen: list[Routekaartstand]) -> dict:
    stand = standen[-1] if standen else None
    return velden(stap, "nummer", "naam", "toelichting", "bron") | {
        "aandachtspunten": regels(stap.aandachtspunten),
        "score": stand.score if stand else None,
        "score_op": stand.datum.isoformat() if stand else None,
        "score_toelichting": stand.toelichting if stand else "",
    }


def _onderwerpen() -> list[dict]:
    rijen = _in_gebruik(Indexonderwerp).annotate(domein_slug=F("domein__slug"))
    return [velden(rij, "slug", "naam", "toelichting", "bron") | {"domein": rij.domein_slug} for rij in rijen]
