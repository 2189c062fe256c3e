"""Rules that hold for any plan: of the difference between two documents, and of the life of an action."""

from copy import deepcopy

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.handelen import overgangen
from agenda.handelen.doorschuiven import schuif_door, zet_terug
from agenda.models import Actie, ActieStatus
from agenda.verschil import ANDERS, ERBIJ, VERPLAATST, WEG, difference
from agenda.verschil.rijen import flatten
from agenda.verschil.velden import VELDEN
from tests.agenda import fabriek
from tests.agenda.voorbeeld_document import document

VAST = settings(derandomize=True, deadline=None, max_examples=40)
OUD = document(9)
LIJSTEN = (
    "focus", "themas", "obstakels", "raadsstukken", "raadsvergaderingen", "evaluaties", "routekaart",
    "onderwerpen", "vn_artikelen", "wettelijke_plannen",
)  # fmt: skip
TEKSTEN = ("titel", "naam", "onderbouwing", "toelichting", "tekst_makkelijk")
plek = st.integers(0, 40)
tekst = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)


def lijsten(doc):
    """Every list of rows that can grow, shrink or change its order."""
    yield from (doc[naam] for naam in LIJSTEN)
    yield doc["doelen"]
    for doel in doc["doelen"]:
        yield from (doel["acties"], doel["indicatoren"])
        for actie in doel["acties"]:
            yield from (actie["voortgang"], actie["indicatoren"])


def kies(rijen, nummer):
    return rijen[nummer % len(rijen)] if rijen else None


def verander_tekst(doc, waar, welk, woord):
    rij = kies(kies(list(lijsten(doc)), waar) or [], welk)
    velden = [
        veld
        for veld in ("titel", "naam", "onderbouwing", "toelichting", "tekst_makkelijk")
        if veld in (rij or {})
    ]
    if velden:
        rij[kies(velden, welk)] = woord


def haal_weg(doc, waar, welk, woord):
    rijen = kies([rijen for rijen in lijsten(doc) if rijen], waar)
    rijen.pop(welk % len(rijen))


def zet_achteraan(doc, waar, welk, woord):
    rijen = kies([rijen for rijen in lijsten(doc) if rijen], waar)
    rijen.append(rijen.pop(welk % len(rijen)))


def geef_ander_doel(doc, waar, welk, woord):
    van = kies([doel for doel in doc["doelen"] if doel["acties"]], waar)
    if van:
        kies(doc["doelen"], welk)["acties"].append(van["acties"].pop())


def voeg_toe(doc, waar, welk, woord):
    acties = [actie for doel in doc["doelen"] for actie in doel["acties"]]
    nummer = max((actie["nummer"] for actie in acties), default=0) + 1
    if acties and doc["doelen"]:
        nieuw = deepcopy(kies(acties, welk)) | {"code": f"2021-{nummer:02d}", "nummer": nummer}
        kies(doc["doelen"], waar)["acties"].append(nieuw)


DADEN = (verander_tekst, haal_weg, zet_achteraan, geef_ander_doel, voeg_toe)
daden = st.lists(st.tuples(st.sampled_from(DADEN), plek, plek, tekst), max_size=8)


def bewerkt(stappen) -> dict:
    doc = deepcopy(OUD)
    for daad, waar, welk, woord in stappen:
        daad(doc, waar, welk, woord)
    return doc


def waarde(item, veld):
    for deel in veld.split("."):
        item = (item or {}).get(deel)
    return item


def inhoud(doc) -> dict:
    """Every compared value of every row, and under which row it stands."""
    return {
        sleutel: {veld: waarde(rij.item, veld) for veld in VELDEN[rij.ding]} | {"ouder": rij.ouder}
        for sleutel, rij in flatten(doc).items()
    }


@VAST
@given(daden)
def test_a_document_has_no_difference_with_itself(stappen):
    doc = bewerkt(stappen)
    assert difference(doc, deepcopy(doc)) == []


def onder(inhoud_van, sleutel) -> set:
    """The row and everything below it."""
    gevonden = {sleutel}
    while erbij := {kind for kind, rij in inhoud_van.items() if rij["ouder"] in gevonden} - gevonden:
        gevonden |= erbij
    return gevonden


@VAST
@given(daden, daden)
def test_the_difference_applied_to_the_old_gives_the_new(eerst, daarna):
    """Nothing changes that is not told, and nothing is told that did not change."""
    oud, nieuw = bewerkt(eerst), bewerkt(daarna)
    was, is_nu = inhoud(oud), inhoud(nieuw)
    toegepast = deepcopy(was)
    veranderingen = difference(oud, nieuw)
    for verandering in veranderingen:
        sleutel = (verandering.ding, verandering.sleutel)
        if verandering.soort == WEG:
            for weg in onder(was, sleutel) - set(is_nu):  # what stays went elsewhere: told by itself
                toegepast.pop(weg, None)
    for verandering in veranderingen:
        sleutel = (verandering.ding, verandering.sleutel)
        if verandering.soort == ERBIJ:
            toegepast |= {erbij: is_nu[erbij] for erbij in onder(is_nu, sleutel)}
        elif verandering.soort == ANDERS:
            velden = [wijziging.veld for wijziging in verandering.velden]
            assert all(was[sleutel][veld] != is_nu[sleutel][veld] for veld in velden)
            toegepast[sleutel] |= {veld: is_nu[sleutel][veld] for veld in velden}
        elif verandering.soort == VERPLAATST and verandering.velden[0].veld == "doel":
            toegepast[sleutel]["ouder"] = is_nu[sleutel]["ouder"]
    assert toegepast == is_nu


# The life of an action as the field describes it: from -> where it may go.
LEVEN = {
    "idee": {"voorgesteld", "gepland", "afgewezen"},
    "voorgesteld": {"gepland", "afgewezen"},
    "gepland": {"in_uitvoering", "doorgeschoven", "gestopt"},
    "in_uitvoering": {"gerealiseerd", "doorgeschoven", "gestopt"},
    "gerealiseerd": {"in_uitvoering"},
    "gestopt": {"in_uitvoering"},
    "doorgeschoven": {"gepland", "in_uitvoering"},
    "afgewezen": set(),
}
ZETTEN = {
    "stel_voor": lambda actie, naar, hand: overgangen.stel_voor(actie, **hand),
    "plan_in": lambda actie, naar, hand: overgangen.plan_in(actie, **hand),
    "start": lambda actie, naar, hand: overgangen.start(actie, **hand),
    "realiseer": lambda actie, naar, hand: overgangen.realiseer(actie, resultaat="Klaar.", **hand),
    "realiseer_leeg": lambda actie, naar, hand: overgangen.realiseer(actie, resultaat=" ", **hand),
    "stop": lambda actie, naar, hand: overgangen.stop(actie, reden="Geen geld.", **hand),
    "stop_leeg": lambda actie, naar, hand: overgangen.stop(actie, reden="", **hand),
    "wijs_af": lambda actie, naar, hand: overgangen.wijs_af(actie, reden="Past niet.", **hand),
    "heropen": lambda actie, naar, hand: overgangen.heropen(actie, reden="Toch door.", **hand),
    "schuif_door": lambda actie, naar, hand: schuif_door(actie, naar, reden="Later.", **hand),
    "zet_terug": lambda actie, naar, hand: zet_terug(actie, reden="Toch nu.", **hand),
}


class Terug(Exception):
    """Ends an example: nothing of it stays in the database."""


@pytest.mark.django_db
@settings(VAST, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.booleans(), st.lists(st.sampled_from(sorted(ZETTEN)), min_size=1, max_size=10))
def test_no_row_of_moves_reaches_a_state_that_the_life_of_an_action_forbids(db, met_trekker, zetten):
    hand = {"door": fabriek.user(), "at": fabriek.MOMENT}
    try:
        with transaction.atomic():
            velden = {} if met_trekker else {"trekker_organisatie": None}
            actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee", **velden)
            naar = fabriek.jaarplan(2022)
            for zet in zetten:
                actie = Actie.objects.get(pk=actie.pk)
                voor = actie.status
                try:
                    ZETTEN[zet](actie, naar, hand)
                except ValidationError:
                    assert Actie.objects.get(pk=actie.pk).status == voor
                    continue
                actie = Actie.objects.get(pk=actie.pk)
                assert actie.status in LEVEN[voor]
                eis_wat_de_stand_vraagt(actie)
            raise Terug
    except Terug:
        pass


def eis_wat_de_stand_vraagt(actie):
    """Planned: who, when and how it shows. Done: what came of it. Ended otherwise: why."""
    if actie.status in (ActieStatus.GEPLAND, ActieStatus.IN_UITVOERING, ActieStatus.GEREALISEERD):
        assert actie.trekker_organisatie or actie.trekker_functie
        assert actie.start and actie.eind and actie.indicatoren.exists()
    assert (actie.status == ActieStatus.GEREALISEERD) == bool(actie.resultaat)
    dicht = (ActieStatus.DOORGESCHOVEN, ActieStatus.GESTOPT, ActieStatus.AFGEWEZEN)
    assert (actie.status in dicht) == bool(actie.reden)
