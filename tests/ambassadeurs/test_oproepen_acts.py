"""The acts on a call: its name in the address, its states, and what somebody of the network proposes."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from ambassadeurs.handelen import oproepen
from ambassadeurs.handelen.oproepzetten import ZETTEN
from ambassadeurs.models import Oproep
from inclusie.history import bewaar
from inclusie.weghalen import haal_terug, haal_weg
from inclusie.zet import mogelijk
from tests.agenda.fabriek import MOMENT, VANDAAG, organisatie, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
WOORDEN = {"afwijzen": {"afwijsreden": "Dit is er al."}, "sluiten": {"opbrengst": "Dank u wel."}}


def hand(**verder):
    return {"door": user(), "at": MOMENT} | verder


def zet(oproep, naam, **verder):
    return ZETTEN[naam].doe(oproep, **hand(**verder))


def nieuw(titel="Wie heeft een verhaal?", **velden):
    return Oproep(titel=titel, **{"soort": "thema", "tekst_makkelijk": "Vertel het ons."} | velden)


def test_every_call_has_its_own_name_in_the_address_and_starts_inside():
    rijen = [nieuw("Nieuw"), nieuw("Wie kookt mee?"), nieuw("Wie kookt mee!"), nieuw("???")]
    for rij in rijen:
        oproepen.voeg_toe(rij, **hand())
    assert [(rij.slug, rij.status, rij.geplaatst_op) for rij in rijen] == [
        ("nieuw-2", "concept", None),
        ("wie-kookt-mee", "concept", None),
        ("wie-kookt-mee-2", "concept", None),
        ("oproep", "concept", None),
    ]


def test_a_call_needs_a_text():
    with pytest.raises(ValidationError) as fout:
        oproepen.voeg_toe(nieuw(tekst_makkelijk=" "), **hand())
    assert fout.value.messages == ["Vul dit in."]


@pytest.mark.parametrize(
    ("status", "voorgesteld", "wegen"),
    [
        ("concept", False, ["plaatsen"]),
        ("concept", True, ["plaatsen", "afwijzen"]),
        ("open", True, ["sluiten"]),
        ("gesloten", False, ["heropenen"]),
        ("afgewezen", True, ["plaatsen"]),
    ],
)
def test_each_state_has_its_ways(status, voorgesteld, wegen):
    wie = user("koploper") if voorgesteld else None
    rij = fabriek.oproep(status=status, voorgesteld_door=wie)
    assert list(mogelijk(user(), rij, ZETTEN)) == wegen
    for naam in set(ZETTEN) - set(wegen):
        with pytest.raises(ValidationError, match="Dit kan nu niet"):
            zet(rij, naam, **WOORDEN.get(naam, {}))


def test_placing_closing_and_opening_again_keep_the_first_day():
    rij = fabriek.oproep(status="concept")
    zet(rij, "plaatsen")
    later = MOMENT + timedelta(days=3)
    zet(rij, "sluiten", at=later, opbrengst="Drie mensen denken mee. Dank u wel.")
    assert (rij.status, rij.geplaatst_op, rij.gesloten_op) == ("gesloten", MOMENT, later)
    zet(rij, "heropenen", at=later)
    rij.refresh_from_db()
    assert (rij.status, rij.geplaatst_op, rij.gesloten_op) == ("open", MOMENT, None)
    assert rij.opbrengst == "Drie mensen denken mee. Dank u wel."


def test_closing_asks_what_it_brought_and_refusing_asks_why():
    rij = fabriek.oproep()
    with pytest.raises(ValidationError, match="wat de oproep opleverde"):
        zet(rij, "sluiten", opbrengst=" ")
    voorstel = fabriek.oproep("Voorstel", status="concept", voorgesteld_door=user("koploper"))
    with pytest.raises(ValidationError, match="waarom wij dit niet plaatsen"):
        zet(voorstel, "afwijzen", afwijsreden=" ")
    assert list(Oproep.objects.order_by("pk").values_list("status", flat=True)) == ["open", "concept"]


def test_a_refused_proposal_can_still_be_placed_and_loses_its_reason():
    rij = fabriek.oproep(status="afgewezen", voorgesteld_door=user("koploper"))
    zet(rij, "plaatsen")
    assert (rij.status, rij.afwijsreden) == ("open", "")


def test_what_is_over_cannot_be_placed():
    rij = fabriek.oproep(status="concept", tot_datum=VANDAAG - timedelta(days=1))
    with pytest.raises(ValidationError, match="Kies eerst een andere dag"):
        zet(rij, "plaatsen")


@pytest.mark.parametrize(
    ("status", "tot", "kan"),
    [
        ("open", None, True),
        ("open", VANDAAG, True),
        ("open", VANDAAG - timedelta(days=1), False),
        ("gesloten", None, False),
        ("concept", None, False),
    ],
)
def test_until_when_it_can_be_answered(status, tot, kan):
    rij = fabriek.oproep(status=status, tot_datum=tot)
    assert rij.kan_antwoord(VANDAAG) is kan
    assert Oproep.objects.open(VANDAAG).exists() is kan


def test_a_proposal_is_for_the_organisation_of_the_koploper():
    koploper, bieb = user("koploper"), organisatie()
    fabriek.netwerkrol(fabriek.persoon(account=koploper), rol="koploper", organisatie=bieb)
    rij = nieuw(soort="aanbod")
    oproepen.stel_voor(rij, door=koploper, at=MOMENT)
    assert (rij.status, rij.voorgesteld_door, rij.van_organisatie) == ("concept", koploper, bieb)
    assert list(Oproep.objects.voorgesteld()) == [rij] == list(Oproep.objects.van(koploper))


def test_what_waits_for_us_is_asked_of_one_as_of_all():
    for titel, velden in {
        "Voorstel": {"status": "concept", "voorgesteld_door": user("koploper")},
        "Nee": {"status": "afgewezen", "voorgesteld_door": user("koploper")},
        "Van ons": {"status": "concept"},
        "Open": {},
    }.items():
        fabriek.oproep(titel, **velden)
    assert [rij.titel for rij in Oproep.objects.all() if rij.wacht_op_ons] == ["Voorstel"]
    assert [rij.titel for rij in Oproep.objects.voorgesteld()] == ["Voorstel"]


def test_who_stopped_asks_for_no_organisation_and_nobody_proposes_a_vacancy():
    koploper = user("koploper")
    fabriek.netwerkrol(
        fabriek.persoon(account=koploper), rol="koploper", status="gestopt", tot=date(2021, 6, 1)
    )
    rij = nieuw(soort="aanbod")
    oproepen.stel_voor(rij, door=koploper, at=MOMENT)
    assert rij.van_organisatie is None
    with pytest.raises(ValidationError):
        oproepen.stel_voor(nieuw(soort="koploper"), door=koploper, at=MOMENT)


def test_who_reads_what():
    for naam, velden in {
        "Concept": {"status": "concept"},
        "Open": {},
        "Netwerk": {"zichtbaarheid": "netwerk"},
        "Klaar": {"status": "gesloten"},
        "Nee": {"status": "afgewezen"},
    }.items():
        fabriek.oproep(naam, **velden)
    haal_weg(fabriek.oproep("Weg"), reden="Dubbel.", **hand())
    namen = {
        in_netwerk: sorted(rij.titel for rij in Oproep.objects.zichtbaar(in_netwerk=in_netwerk))
        for in_netwerk in (False, True)
    }
    assert namen == {False: ["Klaar", "Open"], True: ["Klaar", "Netwerk", "Open"]}


def test_taken_away_and_back():
    rij = fabriek.oproep()
    haal_weg(rij, reden="Dubbel.", **hand())
    assert list(Oproep.objects.aanwezig()) == []
    haal_terug(rij, **hand())
    assert list(Oproep.objects.aanwezig()) == [rij]


@pytest.mark.parametrize(
    "velden",
    [
        {"status": "gesloten", "gesloten_op": None},
        {"status": "gesloten", "opbrengst": ""},
        {"status": "open", "geplaatst_op": None},
        {"status": "concept", "geplaatst_op": MOMENT},
        {"status": "afgewezen", "afwijsreden": ""},
        {"soort": "feest"},
    ],
)
def test_the_database_refuses_a_state_that_cannot_be(velden):
    rij = fabriek.oproep()
    rij.gesloten_op, rij.opbrengst = (MOMENT, "Klaar.") if velden.get("status") == "gesloten" else (None, "")
    rij.geplaatst_op = MOMENT if velden.get("status") in ("open", "gesloten") else None
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    with pytest.raises(ValidationError):
        bewaar(rij, **hand())
