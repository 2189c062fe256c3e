"""/werkplek/meldingen/: what waits first, with filters, counts, pages, and one move for many."""

from datetime import timedelta

import pytest
from django.test import Client

from ambassadeurs.handelen import afhandelen
from ambassadeurs.handelen.volgen import schrijf_terug
from ambassadeurs.models import Melding, Meldingbericht
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/meldingen/"


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = plan.VANDAAG


def lees(vraag="", rol="medewerker"):
    return Bladzijde(plan.client(rol).get(f"{ADRES}{vraag}"))


def nummers(blad):
    return [woord for woord, href in blad.links if href and href.startswith(f"{ADRES}2021-")]


def hand():
    return {"door": user(), "at": MOMENT}


@pytest.fixture
def rijen():
    oud = fabriek.melding("De stoep is te hoog.", at=MOMENT - timedelta(days=20), plek="Kade")
    bezig = fabriek.melding("De balie is te hoog.", soort="vraag", at=MOMENT - timedelta(days=1))
    afhandelen.wijs_toe(bezig, user(), **hand())
    nieuw = fabriek.melding("Mooi park.", soort="compliment", thema=plan.thema())
    klaar = fabriek.melding("De bel doet het niet.", antwoord_via="telefoon", contact="0612345678")
    afhandelen.sluit(klaar, uitkomst="gedaan", wij_deden="De bel doet het weer.", **hand())
    stil = fabriek.melding("Al klaar.")
    afhandelen.beantwoord(stil, "Dank u.", **hand())
    return oud, bezig, nieuw, klaar, stil


def test_what_is_new_comes_first_then_by_term(rijen):
    oud, bezig, nieuw, klaar, _ = map(str, rijen)
    blad = lees()
    assert nummers(blad) == [oud, nieuw, bezig, klaar]
    assert blad.kop("h2") == ["4 meldingen"]
    assert "Te laat sinds 19 juni 2021" in blad.tekst
    assert "Uiterlijk 8 juli 2021" in blad.tekst
    assert "De stoep is te hoog." in blad.tekst
    assert "stoep" not in blad.titel


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ("?wat=nieuw", [0, 2]), ("?wat=te-laat", [0]), ("?wat=in_behandeling", [1]), ("?wat=gesloten", [3]),
        ("?wat=bellen", [3]), ("?wat=beantwoord", [4]), ("?wat=alles&soort=vraag", [1]),
        ("?wie=mij", [1, 3]), ("?wie=niemand&wat=nieuw", [0, 2]), ("?onderwerp=armoede", [2]),
        ("?q=weer", [3]), ("?q=stoep", []), ("?wat=samengevoegd", []), ("?wat=onzin", [0, 2, 1, 3]),
    ],
)  # fmt: skip
def test_is_filtered(rijen, vraag, wie):
    assert nummers(lees(vraag)) == [str(rijen[plek]) for plek in wie]


def test_what_was_answered_and_got_no_end_comes_back_when_its_day_is_past():
    stil = fabriek.melding("Al lang.", at=MOMENT - timedelta(days=60))
    afhandelen.beantwoord(stil, "Wij kijken.", door=user(), at=MOMENT - timedelta(days=59))
    vers = fabriek.melding("Net.")
    afhandelen.beantwoord(vers, "Wij kijken.", **hand())
    assert [nummers(lees(vraag)) for vraag in ("", "?wat=afronden", "?wat=beantwoord")] == [
        [str(stil)], [str(stil)], [str(stil), str(vers)],
    ]  # fmt: skip
    tekst = lees("?wat=beantwoord").tekst
    assert "Vervolg te laat sinds 1 juni 2021" in tekst
    assert "Vervolg uiterlijk 29 juli 2021" in tekst


def test_a_number_is_found_and_the_words_are_in_no_title(rijen):
    assert nummers(lees(f"?wat=alles&q={rijen[4]}")) == [str(rijen[4])]
    blad = lees("?q=weer")
    assert blad.titel.startswith("Meldingen: 1 melding")
    assert "weer" not in blad.titel


def test_each_choice_says_how_many_it_shows(rijen):
    html = plan.client().get(ADRES).content.decode()
    for woord in ("Alles wat wacht (4)", "Nieuw (2)", "Te laat (1)", "Nog bellen of schrijven (1)",
                  "Alle meldingen (5)"):  # fmt: skip
        assert woord in html


def test_what_is_to_be_read_or_called_is_marked_until_it_is_done(rijen):
    klaar = rijen[3]
    Meldingbericht(melding=rijen[4], spreker="melder", tekst="Nog iets.", geschreven_op=MOMENT).save()
    blad = lees()
    assert nummers(blad)[-2:] == [str(klaar), str(rijen[4])]
    assert "Reactie nog niet gelezen" in blad.tekst
    afhandelen.noteer_verteld(Melding.objects.get(pk=klaar.pk), **hand())
    assert nummers(lees("?wat=bellen")) == []


def test_photo_and_sound_are_marked():
    fabriek.melding("", bestanden=[fabriek.foto()])
    blad = lees()
    assert "met foto" in blad.tekst
    assert "met geluid" not in blad.tekst


def test_long_lists_have_numbered_pages():
    for nummer in range(27):
        fabriek.melding(f"Melding {nummer}")
    blad = lees()
    assert (blad.kop("h2"), len(nummers(blad))) == (["27 meldingen"], 25)
    assert len(nummers(lees("?blz=2"))) == 2


def kies(rijen, **velden):
    return {"meldingen": [str(rij) for rij in rijen]} | velden


def test_many_get_one_move_each_with_its_own_trail(rijen):
    browser, gekozen = plan.client(), [rijen[0], rijen[2]]
    antwoord = browser.post(f"{ADRES}?wat=nieuw", kies(gekozen, doe="toewijzen", aan=user().pk))
    assert antwoord.url == f"{ADRES}?wat=nieuw"
    assert "Gedaan bij 2 meldingen" in Bladzijde(browser.get(ADRES)).tekst
    for rij in gekozen:
        rij.refresh_from_db()
        assert (rij.status, rij.behandelaar) == ("in_behandeling", user())
        redenen = rij.history.order_by("history_id").values_list("history_change_reason", flat=True)
        assert list(redenen) == [None, "toegewezen"]


def test_what_does_not_go_is_told_by_its_number(rijen):
    browser = plan.client()
    data = kies([rijen[1], rijen[3]], doe="niet_van_ons", wij_deden="Bel de provincie.")
    browser.post(ADRES, data)
    tekst = Bladzijde(browser.get(ADRES)).tekst
    assert f"Melding {rijen[3]}: Deze melding is al gesloten." in tekst
    assert f"Gedaan bij 1 melding: {rijen[1]}." in tekst


def test_doubles_are_joined_with_the_one_that_is_named(rijen):
    plan.client().post(ADRES, kies(rijen[:3], doe="samenvoegen", met=str(rijen[0])))
    assert [Melding.objects.get(pk=rij.pk).samengevoegd_met for rij in rijen[:3]] == [
        None,
        rijen[0],
        rijen[0],
    ]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"doe": "toewijzen"}, "Kies een collega."),
        ({"doe": "samenvoegen"}, "Vul het nummer van de andere melding in."),
        ({"doe": "samenvoegen", "met": "2020-999"}, "Er is geen melding met dit nummer."),
        ({"doe": "niet_van_ons"}, "Schrijf op wie de melders dan kan helpen."),
        ({}, "Kies wat u wilt doen."),
    ],
)
def test_what_a_move_needs_is_asked_and_the_choice_stays(rijen, velden, zin):
    antwoord = plan.client().post(ADRES, kies(rijen[:1], **velden))
    assert antwoord.status_code == 422
    assert zin in Bladzijde(antwoord).tekst
    assert f'value="{rijen[0]}" id="id_meldingen" checked' in antwoord.content.decode()


def test_when_none_goes_what_was_typed_and_ticked_stays(rijen):
    data = kies(rijen[3:4], doe="niet_van_ons", wij_deden="Bel de provincie.")
    antwoord = plan.client().post(f"{ADRES}?wat=gesloten", data)
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert f"Melding {rijen[3]}: Deze melding is al gesloten." in html
    assert "Bel de provincie.</textarea>" in html
    assert f'value="{rijen[3]}" id="id_meldingen" checked' in html


@pytest.mark.parametrize("lijst", ["", "?wat=nieuw"])
@pytest.mark.parametrize("doe", ["niet_van_ons", "samenvoegen"])
def test_a_second_click_is_done_too(rijen, doe, lijst):
    data = kies([rijen[0], rijen[2]], doe=doe, wij_deden="Bel de provincie.", met=str(rijen[1]))
    browser = plan.client()
    assert [browser.post(f"{ADRES}{lijst}", data).url for _ in range(2)] == [f"{ADRES}{lijst}"] * 2
    blad = Bladzijde(browser.get(ADRES))
    assert blad.tekst.count("Gedaan bij 2 meldingen") == 1
    assert "Deze melding is al gesloten." not in blad.tekst
    assert [rij.history.count() for rij in (rijen[0], rijen[2])] == [2, 2]


def test_other_words_are_not_the_second_click(rijen):
    data = kies(rijen[:1], doe="niet_van_ons", wij_deden="Bel de provincie.")
    antwoorden = [
        plan.client().post(f"{ADRES}?wat=nieuw", data | {"wij_deden": tekst})
        for tekst in ("Bel de provincie.", "Bel het waterschap.")
    ]
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 422]
    assert f"Melding {rijen[0]}: Deze melding is al gesloten." in Bladzijde(antwoorden[1]).tekst


def test_a_report_is_not_joined_with_itself(rijen):
    antwoord = plan.client().post(ADRES, kies(rijen[:1], doe="samenvoegen", met=str(rijen[0])))
    assert antwoord.status_code == 422
    assert "it is de melding die u koos. Kies een andere." in Bladzijde(antwoord).tekst
    browser = plan.client()
    browser.post(ADRES, kies(rijen[:2], doe="samenvoegen", met=str(rijen[0])))
    assert f"Gedaan bij 1 melding: {rijen[1]}." in Bladzijde(browser.get(ADRES)).tekst


def test_what_another_answer_asks_is_not_called_free(rijen):
    html = plan.client().get(ADRES).content.decode()
    assert "(niet verplicht)" not in html.split('aria-labelledby="samen"')[1]


def test_many_are_read_as_far_as_the_list_told_of_them():
    rij, browser = fabriek.melding(), plan.client()
    schrijf_terug(rij, "En nu?", at=MOMENT, indien_id=None)
    data = ingevuld(browser.get(ADRES).content.decode(), meldingen=str(rij), doe="gelezen")
    schrijf_terug(rij, "Levensgevaarlijk.", at=MOMENT, indien_id=None)
    assert browser.post(ADRES, data).status_code == 302
    assert [bericht.tekst for bericht in Meldingbericht.objects.ongelezen()] == ["Levensgevaarlijk."]


@pytest.mark.parametrize("doe", ["niet_van_ons", "samenvoegen"])
def test_what_the_list_does_not_show_is_not_read_by_ending_it(doe):
    rij, hoofd, browser = fabriek.melding(), fabriek.melding("Ander"), plan.client()
    schrijf_terug(rij, "En nu?", at=MOMENT, indien_id=None)
    data = ingevuld(browser.get(ADRES).content.decode(), meldingen=str(rij), doe=doe)
    antwoord = browser.post(ADRES, data | {"met": str(hoofd), "wij_deden": "Bel de provincie."})
    assert antwoord.status_code == 302
    assert [bericht.melding for bericht in Meldingbericht.objects.ongelezen()] == [rij]


def test_who_typed_before_a_name_went_reads_it_once_more():
    """The words were never held against that name, and they may be on the website one day."""
    rij, ander = fabriek.melding(naam="Kim Kwikstaart"), fabriek.melding("Ander")
    browser = plan.client()
    velden = {"doe": "niet_van_ons", "wij_deden": "Kim Kwikstaart belt de provincie."}
    data = ingevuld(browser.get(ADRES).content.decode(), **velden) | {"meldingen": [str(rij), str(ander)]}
    Client().post(f"/volgen/{rij.code}/weghalen/")
    antwoord = browser.post(ADRES, data)
    assert antwoord.status_code == 422
    zin = "De melder nam intussen de eigen naam terug."
    assert f"Melding {rij}: {zin}" in Bladzijde(antwoord).tekst
    assert f"Melding {ander}: {zin}" not in Bladzijde(antwoord).tekst
    html = antwoord.content.decode()
    assert "Kim Kwikstaart belt de provincie.</textarea>" in html
    assert set(Melding.objects.values_list("status", flat=True)) == {"nieuw"}
    data = ingevuld(html, wij_deden="Bel de provincie.") | {"meldingen": [str(rij), str(ander)]}
    assert browser.post(ADRES, data).status_code == 302
    assert set(Melding.objects.values_list("wij_deden", flat=True)) == {"Bel de provincie."}


def test_a_name_that_went_stops_no_other_move():
    rij, browser = fabriek.melding(naam="Kim Kwikstaart"), plan.client()
    data = ingevuld(browser.get(ADRES).content.decode(), meldingen=str(rij), doe="gelezen")
    Client().post(f"/volgen/{rij.code}/weghalen/")
    assert browser.post(ADRES, data).status_code == 302


def test_only_a_report_of_this_page_can_be_chosen(rijen):
    antwoord = plan.client().post(f"{ADRES}?wat=nieuw", kies([rijen[3]], doe="gelezen"))
    assert antwoord.status_code == 422


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper", "ambassadeur", "raadslid"])
def test_nobody_else_sees_reports(rol):
    assert plan.client(rol).get(ADRES).status_code == 403


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_number_of_queries_does_not_grow(django_assert_num_queries, hoeveel):
    for nummer in range(hoeveel):
        rij = fabriek.melding(f"Melding {nummer}", thema=plan.thema(), bestanden=[fabriek.foto()])
        afhandelen.wijs_toe(rij, user(), **hand())
    browser = plan.client()
    with django_assert_num_queries(14):
        browser.get(ADRES)


def test_who_was_promised_an_earlier_day_stays_visible_at_the_report_that_goes_on():
    oud, nieuw = fabriek.melding("Oud", at=MOMENT - timedelta(days=10)), fabriek.melding("Nieuw")
    afhandelen.voeg_samen(oud, nieuw, **hand())
    blad = lees("?wat=te-laat")
    assert nummers(blad) == [str(nieuw)]
    assert "Te laat sinds 29 juni 2021" in blad.tekst
