"""A name that an employee typed and took out again stands in the trail: there it goes when that is asked."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from agenda.handelen.nakijken import kijk_na
from ambassadeurs.models import Melding
from ambassadeurs.privacy import gewist
from inclusie.history import bewaar
from inclusie.spoor import anker
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.test_losmaken import WIE, gesloten

pytestmark = pytest.mark.django_db
MET_NAAM = "Wij belden Bram Kwikstaart."


@pytest.fixture(autouse=True)
def lege_map():
    gewist.pad().unlink(missing_ok=True)
    yield
    gewist.pad().unlink(missing_ok=True)


def wis(*woorden) -> str:
    """What it says, with the error that it ends with."""
    uit = StringIO()
    try:
        call_command("wis", *woorden, stdout=uit)
    except CommandError as fout:
        uit.write(str(fout))
    return uit.getvalue()


def herschreven(**velden) -> Melding:
    """The name was in the closing text, and an employee replaced it before it was published."""
    melding = gesloten(openbaar=False, wij_deden=MET_NAAM, **velden)
    melding.wij_deden, melding.openbaar = "Wij belden u.", True
    bewaar(melding, door=user(), at=MOMENT)
    return melding


def spoor(melding: Melding) -> list[str]:
    return list(melding.history.order_by("history_id").values_list("wij_deden", flat=True))


def test_without_being_asked_the_trail_stays_and_it_says_what_to_do():
    melding = herschreven(**WIE)
    uit = wis(melding.nummer, "--ja")
    assert "Nog over: ambassadeurs_historicalmelding.wij_deden: 1, rij " in uit
    assert "Er staat nog iets in de geschiedenis. Geef de woorden met --zoek-ook, en --spoor erbij." in uit
    assert spoor(melding) == ["", MET_NAAM, "Wij belden u.", "Wij belden u."]


def test_asked_it_goes_from_the_trail_and_who_did_it_stays():
    melding = herschreven(**WIE)
    uit = wis(melding.nummer, "--ja", "--spoor")
    assert "     1  regels in de geschiedenis" in uit
    assert "Wij vonden daarna niets meer in de database." in uit
    assert spoor(melding) == ["", "Wij belden (gewist).", "Wij belden u.", "Wij belden u."]
    assert {rij.history_user for rij in melding.history.filter(wij_deden__contains="belden")} == {
        user(),
        None,
    }


@pytest.mark.parametrize(
    ("getypt", "leeg"),
    [
        ("Wij\u00a0belden Bram\u00a0Kwik\u200bstaart, \u200bja.", "Wij\u00a0belden (gewist), \u200bja."),
        ("Met hulp van Bràm Kwikstaart.", "Met hulp van (gewist)."),
        ("Bram Kwikstaa\u200br\u0301t \u200dkwam.", "(gewist) \u200dkwam."),
    ],
)
def test_signs_that_nobody_sees_stay_where_they_are(getypt, leeg):
    """The lock lets through what it was, with a mark in the place of the name."""
    melding = gesloten(openbaar=False, wij_deden=getypt, **WIE)
    melding.wij_deden = "Wij belden u."
    bewaar(melding, door=user(), at=MOMENT)
    assert "Wij vonden daarna niets meer in de database." in wis(melding.nummer, "--ja", "--spoor")
    assert spoor(melding)[1] == leeg


def test_shown_first_nothing_changes():
    melding = herschreven(**WIE)
    assert "     1  regels in de geschiedenis" in wis(melding.nummer, "--toon", "--spoor")
    assert MET_NAAM in spoor(melding)


def test_afterwards_the_words_are_given(monkeypatch):
    melding = herschreven()
    monkeypatch.setattr("sys.stdin", StringIO("Bram Kwikstaart\n"))
    uit = wis("--zoek-ook", "--spoor", "--ja")
    assert uit == (
        "Leeg gemaakt in de geschiedenis: 1 regels.\nWij vonden daarna niets meer in de database.\n"
    )
    assert MET_NAAM not in spoor(melding)


@pytest.fixture
def nacht():
    """The worker looks everything over, as tonight."""
    anker.pad().unlink(missing_ok=True)
    yield lambda: kijk_na(MOMENT).lijst
    anker.pad().unlink(missing_ok=True)


def test_what_was_wiped_is_no_finding_of_the_night(nacht):
    melding = herschreven(**WIE)
    assert nacht() == []
    wis(melding.nummer, "--ja", "--spoor")
    assert spoor(melding)[1] == "Wij belden (gewist)."
    assert nacht() == []
    uit = StringIO()
    call_command("controleer", "historie", stdout=uit)
    assert uit.getvalue().endswith(" regels kloppen. Woorden gewist: 1 keer.\n")


def test_a_word_that_only_left_the_trail_is_no_finding_and_another_change_is(nacht, monkeypatch):
    melding = gesloten(wij_deden=MET_NAAM)
    assert nacht() == []
    monkeypatch.setattr("sys.stdin", StringIO("Bram Kwikstaart\n"))
    wis("--zoek-ook", "--spoor", "--ja")
    melding.refresh_from_db()
    assert (melding.wij_deden, spoor(melding)[-1]) == (MET_NAAM, "Wij belden (gewist).")
    assert nacht() == []
    Melding.objects.filter(pk=melding.pk).update(gehoord="Iets anders.", versie=melding.versie + 1)
    assert nacht() == [
        f"Melding (rij {melding.pk}): dit is anders dan de geschiedenis zegt: versie, gehoord."
    ]


def test_a_part_of_a_name_goes_in_their_own_trail_and_not_in_that_of_another():
    eigen = gesloten(wij_deden="Wij belden Bram.", **WIE)
    eigen.wij_deden = "Wij belden u."
    bewaar(eigen, door=user(), at=MOMENT)
    ander = gesloten(wij_deden="Wij belden Bram.")
    uit = wis(eigen.nummer, "--ja", "--spoor")
    assert "Wij belden (gewist)." in spoor(eigen)
    assert "Wij belden Bram." in spoor(ander)
    assert "(een deel van de naam: misschien van een ander)" in uit
    assert "Er staat nog iets" not in uit


def test_the_plan_keeps_its_words_and_it_says_why():
    organisatie = agenda.organisatie("Bakkerij", koploper_tekst="Vraag naar Bram Kwikstaart.")
    organisatie.koploper_tekst = "Vraag het ons."
    bewaar(organisatie, door=user(), at=MOMENT)
    jaar = agenda.jaarplan()
    agenda.actie(agenda.doel(jaar), "Koffie bij Bram Kwikstaart")
    agenda.versie(jaar)
    actie = jaar.doelen.get().acties.get()
    actie.titel = "Koffie"
    bewaar(actie, door=user(), at=MOMENT)
    uit = wis(f.melding(**WIE).nummer, "--ja", "--spoor")
    assert "Blijft staan: agenda_historicalorganisatie.koploper_tekst: 1, rij " in uit
    assert "Blijft staan: agenda_planversie." in uit
    assert "Dit hoort bij het plan en verandert nooit." in uit
    assert "Er staat nog iets" not in uit
    assert organisatie.history.filter(koploper_tekst="Vraag naar Bram Kwikstaart.").count() == 1


def test_the_workplace_asks_it_with_a_tick():
    wie = f.persoon("Bram Kwikstaart")
    melding = herschreven(persoon=wie)
    browser, hier = agenda.client("procesregisseur"), f"/werkplek/mensen/{wie.pk}/wissen/"
    over = "eschiedenis van melding, wij deden (rij "
    assert over in Bladzijde(browser.post(hier, {"kijk": "1"})).tekst
    assert (
        "Nee. Wij vonden de naam nergens anders."
        in Bladzijde(browser.post(hier, {"kijk": "1", "spoor": "on"})).tekst
    )
    assert MET_NAAM in spoor(melding)
    browser.post(hier, {"woord": "wissen", "spoor": "on"})
    assert "Wij belden (gewist)." in spoor(melding)
