"""/werkplek/meldingen/<nummer>/: everything of one report, and what can be done with it."""

from datetime import timedelta

import pytest

from ambassadeurs.handelen import afhandelen, koppelen
from ambassadeurs.models import Melding, Meldingbericht
from inclusie.weghalen import haal_weg
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = plan.VANDAAG


def hand():
    return {"door": user(), "at": MOMENT}


def lees(melding, rol="medewerker"):
    return Bladzijde(plan.client(rol).get(f"/werkplek/meldingen/{melding.nummer}/"))


def test_shows_all_and_names_nothing_of_it_in_the_title():
    rij = fabriek.melding(
        "De <b>deur</b> is zwaar.", plek="Het stadhuis", hoogte=3, naam="Bram", bron="telefoon",
        antwoord_via="telefoon", contact="06 1234 5678", namens="Mijn moeder", door=user("procesregisseur"),
    )  # fmt: skip
    blad = lees(rij)
    for woord in ("De <b>deur</b> is zwaar.", "Het stadhuis", "Lukt alleen met hulp", "Bram", "06 1234 5678",
                  "Mijn moeder", "telefoon, op 1 juli 2021, ingevoerd door Piet Regie",
                  "uiterlijk 8 juli 2021", "Door te bellen"):  # fmt: skip
        assert woord in blad.tekst
    assert blad.titel == "Melding 2021-001 – Werkplek – Inclusie Agenda"
    assert blad.kop("h1") == ["Melding 2021-001"]


def test_a_report_by_code_alone_has_nobody_to_reach():
    blad = lees(fabriek.melding())
    assert "Alleen op de bladzijde met de code" in blad.tekst
    assert "Zo bereikt u de melder" not in blad.tekst
    # The code is of who reported; the workplace does not need it.
    assert Melding.objects.get().code not in blad.tekst


def test_the_moves_are_those_of_its_state():
    rij = fabriek.melding()
    zetten = [woord for woord, href in lees(rij).links if "/stand/" in (href or "")]
    assert zetten == ["Wijs toe", "Zet op gelezen", "Sluit de melding", "Voeg samen met een andere"]
    afhandelen.sluit(rij, uitkomst="gedaan", wij_deden="Klaar.", **hand())
    zetten = [woord for woord, href in lees(rij).links if "/stand/" in (href or "")]
    assert zetten == ["Heropen de melding"]


def test_who_did_what_is_told_without_what_people_said():
    rij = fabriek.melding("Mijn been doet pijn.")
    afhandelen.wijs_toe(rij, user("procesregisseur"), **hand())
    afhandelen.beantwoord(rij, "Wij kijken.", **hand())
    afhandelen.sluit(rij, uitkomst="gedaan", wij_deden="Klaar.", **hand())
    afhandelen.heropen(rij, reden="Het is terug.", **hand())
    tekst = lees(rij).tekst
    plekken = [tekst.index(zin) for zin in (
        "Fatima Medewerker heropende de melding. De reden: Het is terug.",
        "Fatima Medewerker sloot de melding.",
        "Fatima Medewerker gaf antwoord.", "Fatima Medewerker wees de melding toe aan Piet Regie.",
        "De melding kwam binnen.",
    )]  # fmt: skip
    assert plekken == sorted(plekken)


def test_the_conversation_marks_what_nobody_read():
    rij = fabriek.melding()
    afhandelen.beantwoord(rij, "Wij kijken.", **hand())
    Meldingbericht(melding=rij, spreker="melder", tekst="Wanneer?", geschreven_op=MOMENT).save()
    tekst = lees(rij).tekst
    assert "De melder schreef iets terug." in tekst
    assert "De melder (nog niet gelezen), donderdag 1 juli 2021, 10.00 uur Wanneer?" in tekst
    assert Meldingbericht.objects.ongelezen().count() == 1


def test_who_wants_a_call_is_called_and_then_no_longer_asked_for():
    rij = fabriek.melding(antwoord_via="telefoon", contact="06 1234 5678")
    assert "Bel deze melder" not in lees(rij).tekst
    afhandelen.beantwoord(rij, "Wij kijken.", **hand())
    blad = lees(rij)
    assert "tel:0612345678" in [href for _, href in blad.links]
    assert "Bel deze melder" in blad.tekst
    afhandelen.noteer_verteld(rij, **hand())
    assert "Bel deze melder" not in lees(rij).tekst


def test_what_it_belongs_to_leads_there():
    rij, obstakel = fabriek.melding(), plan.obstakel()
    actie = plan.actie(plan.doel(plan.jaarplan()))
    koppelen.koppel(rij, obstakel=obstakel, actie=actie, doel=actie.doel, thema=plan.thema(), **hand())
    blad = lees(rij)
    assert blad.links_naar("/werkplek/obstakels/") == [f"/werkplek/obstakels/{obstakel.slug}/"]
    assert blad.links_naar("/werkplek/acties/") == ["/werkplek/acties/2021-01/"]
    assert "Onderwerp: Armoede" in blad.tekst


def test_late_answers_stay_visible():
    rij = fabriek.melding(at=MOMENT - timedelta(days=30))
    assert "Te laat sinds 9 juni 2021" in lees(rij).tekst
    afhandelen.beantwoord(rij, "Eindelijk.", **hand())
    assert "Wij antwoordden te laat" in lees(rij).tekst


def test_an_idea_says_what_became_of_it():
    assert "Voorstel. De melder leest: ‘Uw idee is een voorstel." in lees(fabriek.melding(soort="idee")).tekst


def test_a_joined_report_leads_to_the_other_and_can_be_answered_alone():
    een, twee = fabriek.melding("Een", bestanden=[fabriek.foto()]), fabriek.melding("Twee")
    afhandelen.voeg_samen(een, twee, **hand())
    blad = lees(een)
    assert f"Deze melding gaat verder bij melding {twee}." in blad.tekst
    assert "Alleen deze melder leest dit antwoord." in blad.tekst
    html = plan.client().get(f"/werkplek/meldingen/{twee}/").content.decode()
    blad = lees(twee)
    assert "Hiermee samengevoegd" in blad.kop("h2")
    assert f"Melding {een} Een" in blad.tekst
    assert f"/bestanden/{een.bestanden.get().sleutel}/" in html
    assert f"Uw antwoord gaat ook naar wie {een} meldde." in blad.tekst


def test_the_page_of_a_joined_report_shows_what_its_reporter_reads():
    hoofd, een = fabriek.melding("Hoofd"), fabriek.melding("Een")
    afhandelen.voeg_samen(een, hoofd, **hand())
    Meldingbericht(melding=hoofd, spreker="melder", tekst="Van een ander.", geschreven_op=MOMENT).save()
    afhandelen.beantwoord(hoofd, "Wij kijken.", **hand())
    tekst = lees(een).tekst
    assert f"Fatima Medewerker bij melding {hoofd}, donderdag 1 juli 2021, 10.00 uur Wij kijken." in tekst
    assert "Van een ander." not in tekst


def test_what_is_due_to_who_was_joined_stands_at_the_other_too():
    hoofd = fabriek.melding("Hoofd")
    een = fabriek.melding("Een", antwoord_via="telefoon", contact="06 1234 5678")
    afhandelen.voeg_samen(een, hoofd, **hand())
    afhandelen.beantwoord(hoofd, "Wij kijken.", **hand())
    Meldingbericht(melding=een, spreker="melder", tekst="En nu?", geschreven_op=MOMENT).save()
    tekst = lees(hoofd).tekst
    assert "Bel deze melder: 06 1234 5678" in tekst
    assert "Deze melder schreef iets terug." in tekst
    browser = plan.client()
    data = {"versie": Melding.objects.get(pk=een.pk).versie, "bij_hoofd": "on"}
    antwoord = browser.post(f"/werkplek/meldingen/{een}/gehoord/", data)
    assert antwoord.url == f"/werkplek/meldingen/{hoofd}/"
    assert "Bel deze melder" not in Bladzijde(browser.get(antwoord.url)).tekst


def test_files_are_numbered_by_their_kind():
    geluid = {"soort": "geluid", "mime": "audio/mpeg", "breedte": None, "hoogte": None}
    rij = fabriek.melding(bestanden=[fabriek.foto(), fabriek.foto(**geluid)])
    assert [kop for kop in lees(rij).kop("h3") if "oto" in kop or "luid" in kop] == ["Foto", "Geluid"]
    rij = fabriek.melding("Nog een", bestanden=[fabriek.foto(), fabriek.foto(), fabriek.foto(**geluid)])
    assert [kop for kop in lees(rij).kop("h3") if "oto" in kop or "luid" in kop] == [
        "Foto 1", "Foto 2", "Geluid",
    ]  # fmt: skip


def test_what_was_taken_away_or_never_was_is_not_there():
    rij = fabriek.melding()
    haal_weg(rij, reden="Dubbel.", **hand())
    browser = plan.client()
    assert browser.get(f"/werkplek/meldingen/{rij.nummer}/").status_code == 404
    assert browser.get("/werkplek/meldingen/1999-001/").status_code == 404


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper", "ambassadeur", "raadslid"])
def test_nobody_else_reads_it(rol):
    assert plan.client(rol).get(f"/werkplek/meldingen/{fabriek.melding()}/").status_code == 403


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_number_of_queries_does_not_grow(django_assert_num_queries, hoeveel):
    rij = fabriek.melding(bestanden=[fabriek.foto(inhoud=bytes([n])) for n in range(hoeveel)])
    for nummer in range(hoeveel):
        afhandelen.beantwoord(rij, f"Antwoord {nummer}", **hand())
        dubbel = fabriek.melding(f"Dubbel {nummer}")
        afhandelen.voeg_samen(dubbel, rij, **hand())
        rij.refresh_from_db()
    browser = plan.client()
    with django_assert_num_queries(16):
        browser.get(f"/werkplek/meldingen/{rij.nummer}/")


def test_the_day_that_was_promised_to_who_was_joined_stands_there_until_we_say_something():
    oud, hoofd = fabriek.melding("Oud", at=MOMENT - timedelta(days=10)), fabriek.melding("Hoofd")
    afhandelen.voeg_samen(oud, hoofd, **hand())
    tekst = lees(hoofd).tekst
    assert "Te laat sinds 29 juni 2021" in tekst
    assert "Deze melder hoort van ons: te laat sinds 29 juni 2021" in tekst
    afhandelen.beantwoord(hoofd, "Wij kijken.", **hand())
    assert "Deze melder hoort van ons" not in lees(hoofd).tekst
