"""/werkplek/meldingen/<nummer>/stand/<zet>/: one move of a report, and what it asks."""

import pytest

from ambassadeurs.handelen import afhandelen
from ambassadeurs.handelen.volgen import haal_gegevens_weg, schrijf_terug
from ambassadeurs.models import Melding, Meldingbericht
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(melding, zet):
    return f"/werkplek/meldingen/{melding.nummer}/stand/{zet}/"


def test_each_move_asks_and_is_done():
    rij, browser, ander = fabriek.melding(), plan.client(), fabriek.melding("Ander")
    assert Bladzijde(browser.get(adres(rij, "sluiten"))).kop("h1") == ["Hoe loopt het af?"]
    for zet, velden, status in (
        ("toewijzen", {"aan": user("procesregisseur").pk}, "in_behandeling"),
        ("gelezen", {}, "in_behandeling"),
        ("sluiten", {"uitkomst": "lukt_niet", "wij_deden": "De stoep is van een ander."}, "gesloten"),
        ("heropenen", {"reden": "Toch wel."}, "in_behandeling"),
        ("samenvoegen", {"met": ander.nummer}, "samengevoegd"),
    ):
        verder = browser.post(adres(rij, zet), velden).url
        assert verder.partition("#")[0] == f"/werkplek/meldingen/{rij.nummer}/"
        rij.refresh_from_db()
        assert (zet, rij.status) == (zet, status)


def test_who_looks_is_offered_first():
    rij = fabriek.melding()
    html = plan.client().get(adres(rij, "toewijzen")).content.decode()
    assert f'<option value="{user().pk}" selected>Fatima Medewerker</option>' in html


@pytest.mark.parametrize(
    ("zet", "velden", "zin"),
    [
        ("sluiten", {"uitkomst": "gedaan"}, "Schrijf een paar zinnen op."),
        ("sluiten", {"wij_deden": "Weg."}, "Kies hoe het afloopt."),
        ("samenvoegen", {}, "Vul het nummer van de andere melding in."),
        ("samenvoegen", {"met": "2021-001"}, "Kies een andere melding dan deze."),
        ("samenvoegen", {"met": "1999-001"}, "Er is geen melding met dit nummer."),
    ],
)
def test_what_is_missing_is_asked(zet, velden, zin):
    antwoord = plan.client().post(adres(fabriek.melding(), zet), velden)
    assert antwoord.status_code == 422
    assert zin in Bladzijde(antwoord).tekst


def test_a_move_of_another_state_says_why_not():
    rij = fabriek.melding()
    browser = plan.client()
    assert browser.get(adres(rij, "heropenen")).status_code == 409
    assert browser.post(adres(rij, "heropenen"), {"reden": "Zomaar."}).status_code == 409
    assert browser.get(adres(rij, "vliegen")).status_code == 404


def test_a_second_click_is_done_too_and_another_text_is_not():
    rij, browser = fabriek.melding(), plan.client()
    data = {"uitkomst": "gedaan", "wij_deden": "Weg."}
    for _ in range(2):
        assert browser.post(adres(rij, "sluiten"), data).status_code == 302
    browser.get(f"/werkplek/meldingen/{rij}/")  # where it is said that it was done
    antwoord = browser.post(adres(rij, "sluiten"), data | {"wij_deden": "Iets anders."})
    assert antwoord.status_code == 409
    html = antwoord.content.decode()
    assert "Iets anders.</textarea>" in html
    assert html.count("autofocus") == 1
    for reden, status in (("Toch niet klaar.", 302), ("Toch niet klaar.", 302), ("Iets anders.", 409)):
        assert browser.post(adres(rij, "heropenen"), {"reden": reden}).status_code == status
    met, dubbel = fabriek.melding("Hoofd"), fabriek.melding("Dubbel")
    for _ in range(2):
        assert browser.post(adres(dubbel, "samenvoegen"), {"met": str(met)}).status_code == 302


def test_only_what_nobody_read_can_be_read():
    rij, browser = fabriek.melding(), plan.client()
    assert browser.get(adres(rij, "gelezen")).status_code == 200
    for _ in range(2):
        assert browser.post(adres(rij, "gelezen")).status_code == 302
    assert browser.get(adres(rij, "gelezen")).status_code == 409
    Meldingbericht(melding=rij, spreker="melder", tekst="En nu?", geschreven_op=MOMENT).save()
    assert browser.get(adres(rij, "gelezen")).status_code == 200


@pytest.mark.parametrize(
    ("zet", "velden"),
    [("gelezen", {}), ("sluiten", {"uitkomst": "gedaan", "wij_deden": "Weg."}), ("samenvoegen", {})],
)
def test_only_what_the_page_showed_is_read(zet, velden):
    rij, browser = fabriek.melding(), plan.client()
    if zet == "samenvoegen":
        velden = {"met": fabriek.melding("Ander").nummer}
    schrijf_terug(rij, "En nu?", at=MOMENT, indien_id=None)
    blad = browser.get(adres(rij, zet))
    assert "De melder schreef: En nu?" in Bladzijde(blad).tekst
    schrijf_terug(rij, "Levensgevaarlijk.", at=MOMENT, indien_id=None)
    antwoord = browser.post(adres(rij, zet), ingevuld(blad.content.decode(), **velden), follow=True)
    assert [bericht.tekst for bericht in Meldingbericht.objects.ongelezen()] == ["Levensgevaarlijk."]
    assert "De melder schreef iets terug." in Bladzijde(antwoord).tekst


def test_a_page_with_nonsense_for_what_it_showed_reads_nothing():
    rij = fabriek.melding()
    schrijf_terug(rij, "En nu?", at=MOMENT, indien_id=None)
    antwoord = plan.client().post(adres(rij, "gelezen"), {"gelezen": f"x -1 {'9' * 40} \u00b2"})
    assert (antwoord.status_code, Meldingbericht.objects.ongelezen().count()) == (302, 1)


def test_a_name_typed_before_the_reporter_took_it_away_is_read_once_more():
    rij, browser = fabriek.melding(naam="Barbara Wolkenveld"), plan.client()
    velden = {"uitkomst": "gedaan", "wij_deden": "Wij hielpen Barbara Wolkenveld."}
    data = ingevuld(browser.get(adres(rij, "sluiten")).content.decode(), **velden)
    haal_gegevens_weg(rij, at=MOMENT)
    antwoord = browser.post(adres(rij, "sluiten"), data)
    rij.refresh_from_db()
    assert (antwoord.status_code, rij.status, rij.wij_deden) == (422, "nieuw", "")
    assert "De melder nam intussen de eigen naam terug." in Bladzijde(antwoord).tekst
    assert "Wij hielpen Barbara Wolkenveld.</textarea>" in antwoord.content.decode()
    opnieuw = ingevuld(antwoord.content.decode(), wij_deden="Wij hielpen met de drempel.")
    assert browser.post(adres(rij, "sluiten"), opnieuw).status_code == 302


def test_a_report_leaves_the_website():
    rij = fabriek.melding()
    hand = {"door": user(), "at": MOMENT}
    afhandelen.sluit(rij, uitkomst="gedaan", wij_deden="Weg.", **hand)
    assert plan.client().get(adres(rij, "van-de-website")).status_code == 409
    afhandelen.maak_openbaar(rij, gehoord="Een drempel.", wij_deden="Weg.", **hand)
    plan.client().post(adres(rij, "van-de-website"))
    assert Melding.objects.get().openbaar is False


def test_what_a_move_does_not_ask_comes_in_by_no_other_door():
    rij = fabriek.melding()
    smokkel = {"status": "gesloten", "openbaar": "on", "uitkomst": "gedaan", "wij_deden": "X", "gehoord": "X"}
    plan.client().post(adres(rij, "toewijzen"), smokkel | {"aan": user().pk})
    rij.refresh_from_db()
    assert (rij.status, rij.openbaar, rij.uitkomst, rij.wij_deden, rij.gehoord) == (
        "in_behandeling", False, "", "", "",
    )  # fmt: skip


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper"])
def test_nobody_else_moves_it(rol):
    assert plan.client(rol).post(adres(fabriek.melding(), "gelezen")).status_code == 403
