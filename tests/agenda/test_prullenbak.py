"""/werkplek/prullenbak/: everything of the plan that was taken away, and how it comes back."""

from datetime import date, timedelta

import pytest

from agenda.models import Doel, Hoogtemeting, Indicator, Jaarplan, Meetwaarde, Obstakel, Raadsstuk
from inclusie import weghalen
from inclusie.history import bewaar
from inclusie.menu import menupunten
from inclusie.tijd import nu
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/prullenbak/"


def weg(deel, dagen=1, reden="Past niet meer.", door=None):
    at = nu() - timedelta(days=dagen)
    weghalen.haal_weg(deel, reden=reden, door=door or fabriek.user(), at=at)
    return deel


def sleutel(deel) -> dict:
    return {"deel": weghalen.sleutel_van(deel)}


def namen(browser, vraag="") -> list[str]:
    return Bladzijde(browser.get(ADRES + vraag)).kop("h3")


def test_only_who_edits_sees_it_and_its_room_in_the_menu():
    rollen = ("procesregisseur", "beheerder", "wethouder", "koploper", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403, 403]
    for rol, staat_er in (("medewerker", True), ("wethouder", False)):
        assert ("prullenbak" in {punt.naam for _, punt in menupunten(fabriek.user(rol))}) == staat_er


def test_lists_every_kind_of_the_last_thirty_days_newest_first():
    plan = fabriek.jaarplan()
    doel, door = fabriek.doel(plan, "Blijft"), fabriek.user("procesregisseur")
    weg(fabriek.actie(doel, "Brieven"), 3, "Dubbel.", door)
    weg(fabriek.focus(plan), 1)
    weg(fabriek.doel(plan, "Oud doel"), 31, "Lang geleden.")
    weg(fabriek.raadsstuk("Stemmen"), 4)
    weg(fabriek.vergadering(date(2021, 9, 9)), 5)
    weg(fabriek.obstakel(), 6)
    weg(fabriek.evaluatie(plan), 7)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.kop("h3") == [
        "Armoede",
        "2021-01 Brieven",
        "R1 Stemmen",
        "Gemeenteraad van 9 september 2021",
        "De balie is te hoog",
        "tussentijdse evaluatie 2021",
    ]
    assert "6 dingen in de prullenbak" in bladzijde.tekst
    assert "Actie bij doel D1 Blijft. De reden: Dubbel." in bladzijde.tekst
    assert f"door {door.naam}. Terug te halen tot en met" in bladzijde.tekst
    assert "Lang geleden." not in bladzijde.tekst
    assert ("doel D1 Blijft", "/werkplek/plan/2021/") in bladzijde.links


def test_an_empty_bin_says_so_and_asks_no_choice():
    fabriek.jaarplan(2021)
    leeg, gekozen = (Bladzijde(fabriek.client().get(ADRES + vraag)) for vraag in ("", "?jaar=2021"))
    assert (leeg.kop("h2")[0], "get" in leeg.formulieren) == ("De prullenbak is leeg", False)
    assert "get" in gekozen.formulieren


def test_shows_one_room_or_one_year():
    weg(fabriek.doel(fabriek.jaarplan(2022), "Van 2022"), 1)
    weg(fabriek.doel(fabriek.jaarplan(2021), "Van 2021"), 2)
    weg(fabriek.obstakel(), 3)
    browser = fabriek.client()
    assert namen(browser, "?jaar=2021") == ["D1 Van 2021"]
    assert namen(browser, "?kamer=obstakels") == ["De balie is te hoog"]
    assert namen(browser, "?kamer=raad") == []
    assert "Wij vonden niets." in Bladzijde(browser.get(f"{ADRES}?kamer=obstakels&jaar=2021")).tekst


def test_what_is_in_the_archive_is_not_offered():
    plan = fabriek.jaarplan()
    weg(fabriek.doel(plan))
    plan = Jaarplan.objects.get()
    plan.status = "gearchiveerd"
    plan.vastgesteld_op, plan.vastgesteld_door, plan.besluit = fabriek.VANDAAG, "het college", "1"
    bewaar(plan, door=fabriek.user(), at=nu())
    assert namen(fabriek.client()) == []


def test_brings_back_with_code_and_place():
    plan = fabriek.jaarplan()
    doel = weg(fabriek.doel(plan, "Terug graag"))
    browser = fabriek.client()
    antwoord = browser.post(f"{ADRES}?jaar=2021", sleutel(doel))
    assert (antwoord.status_code, antwoord.url) == (302, f"{ADRES}?jaar=2021")
    assert list(plan.doelen.aanwezig().values_list("code", "titel")) == [("D1", "Terug graag")]
    bladzijde = Bladzijde(browser.get(ADRES))
    assert "Doel ‘D1 Terug graag’ is terug." in bladzijde.tekst
    assert ("Ga naar Jaarplan 2021", "/werkplek/plan/2021/") in bladzijde.links
    assert browser.post(f"{ADRES}?jaar=2021", sleutel(doel)).url == f"{ADRES}?jaar=2021"
    assert "Doel ‘D1 Terug graag’ is terug." in Bladzijde(browser.get(ADRES)).tekst
    tweede = fabriek.client("procesregisseur").post(ADRES, sleutel(doel))
    assert tweede.status_code == 422
    assert "Dit staat niet meer in de lijst. Kijk of het al terug is." in Bladzijde(tweede).tekst


def test_what_stands_under_another_part_says_what_to_do_first():
    doel = fabriek.doel(fabriek.jaarplan(), "Meedoen")
    actie = weg(fabriek.actie(doel), 2)
    weg(doel)
    browser = fabriek.client()
    assert (
        "Actie bij doel D1 Meedoen. Haal eerst terug: doel ‘D1 Meedoen’."
        in Bladzijde(browser.get(ADRES)).tekst
    )
    antwoord = browser.post(ADRES, sleutel(actie))
    assert antwoord.status_code == 422
    zin = "Het doel van deze actie is weggehaald. Haal eerst het doel terug."
    assert (zin, f"{ADRES}?blz=1#terug-doel-{doel.pk}") in Bladzijde(antwoord).links
    assert f'id="terug-doel-{doel.pk}"' in antwoord.content.decode()


def test_action_whose_goal_cannot_come_back_gets_the_words_alone():
    doel = fabriek.doel(fabriek.jaarplan())
    actie = weg(fabriek.actie(doel), 2)
    weg(doel, 31)
    bladzijde = Bladzijde(fabriek.client().post(ADRES, sleutel(actie)))
    assert "Haal eerst het doel terug." in bladzijde.tekst
    assert [adres for _, adres in bladzijde.links if "#terug-" in adres] == []


@pytest.mark.parametrize("deel", ["", "doel-0", "user-1", "doel-1; drop"])
def test_what_is_not_in_the_list_cannot_be_chosen(deel):
    antwoord = fabriek.client().post(ADRES, {"deel": deel})
    assert antwoord.status_code == 422
    assert "Dit staat niet meer in de lijst." in Bladzijde(antwoord).tekst


def test_after_thirty_days_it_stays_away():
    oud = weg(fabriek.doel(fabriek.jaarplan()), 31)
    assert fabriek.client().post(ADRES, sleutel(oud)).status_code == 422
    assert Doel.objects.aanwezig().count() == 0


def test_figures_come_back_after_their_indicator():
    indicator = fabriek.indicator(fabriek.actie(fabriek.doel(fabriek.jaarplan())), "Aantal brieven")
    meting = weg(fabriek.meetwaarde(indicator, 21), 2)
    weg(indicator)
    browser = fabriek.client()
    assert namen(browser) == ["Aantal brieven", "1 juli 2021: 21 (Aantal brieven)"]
    assert browser.post(ADRES, sleutel(meting)).status_code == 422
    assert browser.post(ADRES, sleutel(indicator)).status_code == 302
    assert browser.post(ADRES, sleutel(meting)).status_code == 302
    assert (indicator in Indicator.objects.aanwezig(), Meetwaarde.objects.aanwezig().get()) == (True, meting)


def test_a_measurement_does_not_come_back_to_a_day_that_has_one():
    indicator = fabriek.indicator(fabriek.doel(fabriek.jaarplan()))
    meting = weg(fabriek.meetwaarde(indicator, 21, date(2021, 6, 1)))
    fabriek.meetwaarde(indicator, 22, date(2021, 6, 1))
    antwoord = fabriek.client().post(ADRES, sleutel(meting))
    assert antwoord.status_code == 422
    assert "Op deze dag staat al een meting." in Bladzijde(antwoord).tekst


def test_a_height_comes_back_unless_a_new_one_took_its_place():
    rij = fabriek.obstakel()
    een, twee = map(weg, fabriek.hoogtes(rij, 3, 4))
    fabriek.hoogtes(rij, 2)
    browser = fabriek.client()
    assert browser.post(ADRES, sleutel(twee)).status_code == 302
    antwoord = browser.post(ADRES, sleutel(een))
    assert antwoord.status_code == 422
    assert "Deze code gaf op deze dag al een hoogte." in Bladzijde(antwoord).tekst
    assert [m.hoogte for m in Hoogtemeting.objects.aanwezig().order_by("beoordelaar_code")] == [2, 4]


def test_a_meeting_says_that_another_stands_on_that_day():
    rij = weg(fabriek.vergadering(date(2021, 9, 9)))
    fabriek.vergadering(date(2021, 9, 9))
    antwoord = fabriek.client().post(ADRES, sleutel(rij))
    assert antwoord.status_code == 422
    assert "Deze vergadering staat al in de lijst." in Bladzijde(antwoord).tekst


def test_obstacles_and_questions_of_the_council_come_back():
    browser = fabriek.client()
    for deel in (weg(fabriek.obstakel()), weg(fabriek.raadsstuk("Stemmen"))):
        assert browser.post(ADRES, sleutel(deel)).status_code == 302
    assert (Obstakel.objects.aanwezig().count(), Raadsstuk.objects.aanwezig().count()) == (1, 1)


def test_many_stand_on_more_pages_and_what_must_come_first_is_found_there():
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan, "Achteraan")
    actie = weg(fabriek.actie(doel), 5)
    weg(doel, 4)
    for _ in range(50):
        weg(fabriek.doel(plan))
    browser = fabriek.client()
    assert [len(namen(browser)), namen(browser, "?blz=2")[0]] == [50, "D1 Achteraan"]
    links = Bladzijde(browser.post(ADRES, sleutel(actie))).links
    assert [adres for _, adres in links if "#terug" in adres] == [f"{ADRES}?blz=2#terug-doel-{doel.pk}"]
