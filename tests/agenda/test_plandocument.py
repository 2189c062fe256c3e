"""The plain document that everyone reads: complete, public, and the same whatever the order of saving."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda import plandocument
from agenda.demo import laad_referentie
from agenda.handelen import overgangen
from agenda.handelen.doorschuiven import schuif_door
from agenda.lezen.raadskalender import vorige_dag
from agenda.models import (
    Aanvraag,
    Actie,
    Agenda,
    Doel,
    Domein,
    Evaluatie,
    Evaluatieoordeel,
    Focus,
    Gemeente,
    Herinnering,
    Hoogtemeting,
    Indexonderwerp,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Obstakel,
    Oordeel,
    Organisatie,
    Raadsstuk,
    Raadsvergadering,
    Routekaartstand,
    Routekaartstap,
    Thema,
    VNartikel,
    Voortgang,
    WettelijkPlan,
    canoniek,
)
from agenda.plandocument.weggelaten import WEGGELATEN
from inclusie import weghalen
from inclusie.history import bewaar
from inclusie.models import Bewerkbaar
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
VANDAAG = fabriek.VANDAAG


def hand():
    return {"door": fabriek.user(), "at": fabriek.MOMENT}


def build(plan, peildatum=VANDAAG, vorige=None):
    return plandocument.build(Jaarplan.objects.get(pk=plan.pk), peildatum, vorige)


def acties(document):
    return [actie for doel in document["doelen"] for actie in doel["acties"]]


@pytest.fixture
def plan(db):
    return fabriek.jaarplan()


# Where the fields of a model stand in the document; `link` fields stand under another name.
PLEK = {
    Gemeente: lambda d: d["gemeente"],
    Agenda: lambda d: d["agenda"],
    Jaarplan: lambda d: d["jaarplan"],
    Thema: lambda d: d["themas"][0],
    Domein: lambda d: d["domeinen"][0],
    Focus: lambda d: d["focus"][0],
    Doel: lambda d: d["doelen"][0],
    Actie: lambda d: acties(d)[0],
    Indicator: lambda d: acties(d)[0]["indicatoren"][0],
    Meetwaarde: lambda d: acties(d)[0]["indicatoren"][0]["metingen"][0],
    Voortgang: lambda d: acties(d)[0]["voortgang"][0],
    Organisatie: lambda d: {"naam": acties(d)[0]["trekker"]["organisatie"]},
    Obstakel: lambda d: d["obstakels"][0],
    Hoogtemeting: lambda d: {},
    Oordeel: lambda d: acties(d)[0]["oordeel"],
    Raadsstuk: lambda d: d["raadsstukken"][0],
    Raadsvergadering: lambda d: d["raadsvergaderingen"][0],
    Evaluatie: lambda d: d["evaluaties"][0],
    Evaluatieoordeel: lambda d: d["evaluaties"][0]["oordelen"][0],
    Routekaartstap: lambda d: d["routekaart"][0],
    Routekaartstand: lambda d: d["routekaart"][0],
    Indexonderwerp: lambda d: d["onderwerpen"][0],
    VNartikel: lambda d: d["vn_artikelen"][0],
    WettelijkPlan: lambda d: d["wettelijke_plannen"][0],
}
# No part of what a plan says.
GEEN_DEEL = {Herinnering, Aanvraag}
ANDERS = {
    "Actie.trekker_organisatie": "trekker",
    "Actie.trekker_functie": "trekker",
    "Voortgang.door_functie": "door",
    "Routekaartstand.datum": "score_op",
    "Routekaartstand.toelichting": "score_toelichting",
}
# The place in the document says it: a goal stands in its plan, an action under its goal.
OUDERS = {
    "Jaarplan.agenda", "Focus.jaarplan", "Doel.jaarplan", "Actie.doel", "Indicator.doel", "Indicator.actie",
    "Meetwaarde.indicator", "Voortgang.actie", "Hoogtemeting.obstakel", "Oordeel.actie", "Evaluatie.jaarplan",
    "Evaluatieoordeel.evaluatie", "Routekaartstand.stap",
}  # fmt: skip


@pytest.mark.parametrize("model", PLEK)
def test_every_field_is_in_the_document_or_left_out_with_a_reason(plan, model):
    actie = fabriek.actie(fabriek.doel(plan), status="in_uitvoering", themas=[fabriek.thema()])
    fabriek.focus(plan)
    fabriek.meetwaarde(actie.indicatoren.get())
    fabriek.voortgang(actie)
    fabriek.alles_rondom(plan, actie)
    deel = PLEK[model](build(plan))
    mist = []
    for veld in (*model._meta.concrete_fields, *model._meta.many_to_many):
        naam = f"{model.__name__}.{veld.name}"
        weg = veld.name in WEGGELATEN or naam in WEGGELATEN
        if veld.name != "id" and naam not in OUDERS and (ANDERS.get(naam, veld.name) in deel) == weg:
            mist.append(naam)
    assert mist == []


def test_every_table_of_the_plan_is_asked():
    """A new table is in the document, with its place in PLEK; links are asked as a field of their owner."""
    tabellen = {
        model
        for model in apps.get_app_config("agenda").get_models()
        if hasattr(model, "history") and issubclass(model, Bewerkbaar)
    }
    assert tabellen == set(PLEK) | GEEN_DEEL


def test_left_out_names_only_fields_that_exist():
    bekend = {
        naam
        for model in PLEK
        for veld in (*model._meta.concrete_fields, *model._meta.many_to_many)
        for naam in (veld.name, f"{model.__name__}.{veld.name}")
    }
    assert set(WEGGELATEN) - bekend == set()


def test_an_action_in_full(plan):
    doel = fabriek.doel(plan)
    actie = fabriek.actie(
        doel,
        "Brieven herschrijven",
        "in_uitvoering",
        themas=[fabriek.thema("Taal"), fabriek.thema("Armoede")],
        partners=[fabriek.organisatie("Stem"), fabriek.organisatie("Geheim", openbaar=False)],
        trekker_functie="adviseur",
        budget=18000,
    )
    indicator = actie.indicatoren.get()
    fabriek.meetwaarde(indicator, "21.50", date(2021, 6, 30))
    fabriek.meetwaarde(indicator, 3, date(2021, 2, 1))
    fabriek.voortgang(actie, licht_planning="oranje", oorzaak="Ziekte.", maatregel="Hulp.")
    gevonden = acties(build(plan))[0]
    assert {
        naam: gevonden[naam] for naam in ("code", "nummer", "status", "licht", "stand", "stand_woord")
    } == {
        "code": "2021-01",
        "nummer": 1,
        "status": "in_uitvoering",
        "licht": "oranje",
        "stand": "langzamer",
        "stand_woord": "Gaat langzamer",
    }
    assert (gevonden["themas"], gevonden["partners"]) == (["armoede", "taal"], ["Stem"])
    assert gevonden["trekker"] == {"organisatie": "Bibliotheek De Kade", "functie": "adviseur"}
    assert (gevonden["budget"], gevonden["besteed"], gevonden["laatste_nieuws"]) == (
        18000,
        None,
        "2021-07-01",
    )
    assert gevonden["indicatoren"] == [
        {
            "nummer": 1,
            "naam": "Aantal brieven",
            "eenheid": "brieven",
            "nulwaarde": "0",
            "streefwaarde": "50",
            "richting": "omhoog",
            "bron": "",
            "woorden": [],
            "nu": "21.5",
            "metingen": [
                {"datum": "2021-02-01", "waarde": "3", "toelichting": ""},
                {"datum": "2021-06-30", "waarde": "21.5", "toelichting": ""},
            ],
        }
    ]


def test_nothing_that_is_not_public_is_in_it(plan):
    """No ideas, hidden actions or names, reports without agreement, people, or what was removed."""
    doel = fabriek.doel(plan)
    for status in ("idee", "voorgesteld", "afgewezen"):
        fabriek.actie(doel, f"Geheim {status}", status)
    fabriek.actie(doel, "Geheim verborgen", openbaar=False)
    weg = fabriek.actie(doel, "Geheim weggehaald")
    weghalen.haal_weg(weg, reden="Geheime reden.", **hand())
    leeg = fabriek.doel(plan, "Geheim doel")
    weghalen.haal_weg(leeg, reden="Geheime reden.", **hand())
    geheim = fabriek.organisatie("Geheime club", openbaar=False)
    koploper = fabriek.user("koploper", naam="Geheime Kees")
    actie = fabriek.actie(
        doel, "Openbaar", trekker_organisatie=geheim, trekker_account=koploper, partners=[geheim]
    )
    indicator = fabriek.indicator(actie, "Geheime indicator")
    weghalen.haal_weg(indicator, reden="Geheime reden.", **hand())
    meting = fabriek.meetwaarde(actie.indicatoren.first(), 1, toelichting="Geheime meting")
    weghalen.haal_weg(meting, reden="Geheime reden.", **hand())
    fabriek.voortgang(actie, "Geheim bericht", akkoord=False, door=koploper)
    document = build(plan)
    assert [a["titel"] for a in acties(document)] == ["Openbaar"]
    assert "geheim" not in json.dumps(document).lower()


def test_the_day_cuts_off_later_news(plan):
    actie = fabriek.actie(fabriek.doel(plan))
    indicator = actie.indicatoren.get()
    for dag in (date(2021, 3, 1), date(2021, 6, 1)):
        fabriek.meetwaarde(indicator, dag.month, dag)
        fabriek.voortgang(actie, f"Nieuws {dag.month}", datum=dag)
    gevonden = acties(build(plan, date(2021, 5, 31)))[0]
    assert [b["tekst_makkelijk"] for b in gevonden["voortgang"]] == ["Nieuws 3"]
    assert (gevonden["indicatoren"][0]["nu"], gevonden["laatste_nieuws"]) == ("3", "2021-03-01")


@pytest.mark.parametrize(
    ("status", "licht", "stand"),
    [
        ("gepland", None, "niet_begonnen"),
        ("in_uitvoering", None, "bezig"),
        ("in_uitvoering", "groen", "bezig"),
        ("in_uitvoering", "oranje", "langzamer"),
        ("in_uitvoering", "rood", "vast"),
        ("gerealiseerd", "rood", "klaar"),
        ("doorgeschoven", "oranje", "later"),
        ("gestopt", "groen", "gestopt"),
    ],
)
def test_the_public_state_follows_status_and_light(status, licht, stand):
    assert plandocument.stand_van(status, licht) == stand


def test_what_went_away_is_named_with_its_reason_and_stays_named(plan):
    doel, focus = fabriek.doel(plan), fabriek.focus(plan)
    actie, later = fabriek.actie(doel, "Weg"), fabriek.actie(doel, "Later weg")
    fabriek.actie(doel, "Nooit openbaar", "idee")
    vorige = build(plan)
    weghalen.haal_weg(actie, reden="Dubbel.", **hand())
    weghalen.haal_weg(focus, reden="Volgend jaar.", **hand())
    tweede = build(plan, vorige=vorige)
    assert tweede["vervallen"] == [
        {"soort": "focus", "sleutel": "armoede", "titel": "Armoede", "reden": "Volgend jaar."},
        {"soort": "actie", "sleutel": "2021-01", "titel": "Weg", "reden": "Dubbel."},
    ]
    weghalen.haal_weg(later, reden="Te duur.", **hand())
    derde = build(plan, vorige=tweede)
    assert [(v["sleutel"], v["reden"]) for v in derde["vervallen"]] == [
        ("armoede", "Volgend jaar."),
        ("2021-01", "Dubbel."),
        ("2021-02", "Te duur."),
    ]
    weghalen.haal_terug(actie, **hand())
    assert [v["sleutel"] for v in build(plan, vorige=derde)["vervallen"]] == ["armoede", "2021-02"]


def test_figures_count_the_public_actions(plan):
    een, twee = fabriek.doel(plan), fabriek.doel(plan, "Twee", herkomst="raad")
    fabriek.domein("Vervoer", "vervoer")
    fabriek.actie(een, budget=0, betrokkenheid="meegedacht")
    fabriek.actie(een, status="in_uitvoering", budget=1500, besteed=200, betrokkenheid="geen")
    fabriek.actie(twee, status="gestopt", niveau="gedrag", domein=fabriek.domein("Werk", "werk"))
    fabriek.actie(twee, status="idee", budget=99999)
    assert build(plan)["cijfers"] == {
        "acties": 3,
        "per_stand": {
            "klaar": 0, "bezig": 1, "langzamer": 0, "vast": 0, "niet_begonnen": 1, "later": 0, "gestopt": 1
        },
        "per_herkomst": {
            "aanjager": 0, "gemeente": 0, "koplopers": 0, "ambassadeurs": 2, "raad": 1, "inwoners": 0
        },
        "per_domein": {"thuis": 2, "werk": 1, "vervoer": 0},
        "per_niveau": {"activiteit": 2, "houding": 0, "gedrag": 1},
        "budget": 1500,
        "besteed": 200,
        "zonder_geld": 1,
        "betrokken": 1,
    }  # fmt: skip


def test_focus_themes_come_first_in_their_order(plan):
    for naam in ("Wonen", "Armoede"):
        fabriek.focus(plan, fabriek.thema(naam))
    fabriek.doel(plan, themas=[fabriek.thema("Sport"), fabriek.thema("Autisme")])
    fabriek.thema("Nergens gebruikt")
    assert [thema["naam"] for thema in build(plan)["themas"]] == ["Wonen", "Armoede", "Autisme", "Sport"]


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [(None, None), ("58.00", "58"), ("0.50", "0.5"), ("-0.00", "0"), ("1200.00", "1200"), ("0.00", "0")],
)
def test_figures_are_text_without_useless_zeros(waarde, tekst):
    assert plandocument.getal(None if waarde is None else Decimal(waarde)) == tekst


def test_a_document_is_canonical_and_the_same_twice(plan):
    actie = fabriek.actie(fabriek.doel(plan), themas=[fabriek.thema()])
    fabriek.voortgang(actie)
    eerste = canoniek(build(plan))
    assert canoniek(build(plan)) == eerste
    assert json.loads(eerste) == build(plan)
    with pytest.raises(TypeError):
        canoniek({"diep": [{"getal": 0.5}]})


def test_building_costs_the_same_for_one_and_three_actions(plan):
    def kosten():
        with CaptureQueriesContext(connection) as vragen:
            build(plan)
        return len(vragen)

    doel = fabriek.doel(plan)
    fabriek.voortgang(fabriek.actie(doel, themas=[fabriek.thema()]))
    een = kosten()
    for _ in range(2):
        fabriek.voortgang(fabriek.actie(doel, themas=[fabriek.thema()]))
    assert kosten() == een


def test_a_carried_over_action_points_both_ways(plan):
    actie, volgend = fabriek.actie(fabriek.doel(plan)), fabriek.jaarplan(2022)
    nieuw = schuif_door(actie, volgend, reden="Meer tijd.", **hand())
    nieuw.start, nieuw.eind = "2022-Q1", "2022-Q2"
    bewaar(nieuw, **hand())
    overgangen.plan_in(nieuw, **hand())
    oud_stuk, nieuw_stuk = acties(build(plan))[0], acties(build(volgend))[0]
    assert (oud_stuk["volgende"], oud_stuk["stand_woord"], oud_stuk["reden"]) == (
        "2022-01",
        "Gaat door in 2022",
        "Meer tijd.",
    )
    assert nieuw_stuk["vorige"] == "2021-01"


def test_a_successor_is_named_only_when_it_may_be_known():
    volgend_jaar = fabriek.jaarplan(2022)
    plan = fabriek.jaarplan(2021)
    actie = fabriek.actie(fabriek.doel(plan), status="in_uitvoering")
    opvolger = schuif_door(actie, volgend_jaar, reden="Het gebouw is dicht.", **hand())

    voorgesteld = build(plan)["doelen"][0]["acties"][0]["volgende"]
    opvolger.start, opvolger.eind = "2022-Q1", "2022-Q2"
    bewaar(opvolger, **hand())
    fabriek.naar_status(opvolger, "gepland")
    gepland = build(plan)["doelen"][0]["acties"][0]["volgende"]

    assert (voorgesteld, gepland) == (None, "2022-01")


def test_a_concept_knows_when_the_council_met_in_the_year_before():
    plan = fabriek.jaarplan()
    for jaar in range(2019, 2024):
        fabriek.vergadering(date(jaar, 11, 12))
    document = build(plan, date(2020, 12, 10))

    dagen = [rij["datum"] for rij in document["raadsvergaderingen"]]
    assert dagen == ["2020-11-12", "2021-11-12", "2022-11-12"]
    assert vorige_dag(document) == date(2020, 11, 12)


def test_a_law_that_nobody_looked_at_is_no_fact_of_this_municipality(db):
    """The starter rows come in when somebody wrote in one, or when an action carries it out."""
    laad_referentie(at=fabriek.MOMENT)
    plan = fabriek.jaarplan()

    def wetten():
        return [rij["slug"] for rij in plandocument.build(plan, fabriek.VANDAAG)["wettelijke_plannen"]]

    assert wetten() == []
    jeugd, wmo = (WettelijkPlan.objects.get(slug=slug) for slug in ("jeugdwet", "wmo"))
    jeugd.looptijd = "2021-2024"
    fabriek._bewaar(jeugd)
    fabriek.actie(fabriek.doel(plan), koppelingen={"wettelijke_plannen": [wmo]})
    eigen = fabriek.wettelijk_plan("Participatiewet", "beleid", titel="Ons eigen beleid")
    assert wetten() == ["jeugdwet", eigen.slug, "wmo"]
