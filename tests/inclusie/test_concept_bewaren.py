"""/account/concepten/bewaren/: what is typed in a form is kept, of its own user, and offered on return."""

import re
import time
from dataclasses import astuple
from datetime import timedelta

import pytest
from django.core.signing import TimestampSigner, b62_encode
from django.test import Client

from agenda.models import Actie
from inclusie.accounts.models import User
from inclusie.concepten.handelen import GROOTSTE, MEESTE, TE_LANG
from inclusie.concepten.merk import NET_ZO_LANG, ZOUT, lees
from inclusie.concepten.models import Formulierconcept
from inclusie.history import bewaar
from inclusie.tijd import nu
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld
from tests.inclusie.formulier_open import BEWAREN, aangeboden, houd_bij, open_

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/bewerken/tekst/"
EIGEN = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def actie(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee", themas=[fabriek.thema()])


@pytest.fixture
def browser(actie):
    return fabriek.client()


class LangGeleden(TimestampSigner):
    def timestamp(self):
        return b62_encode(int(time.time()) - NET_ZO_LANG - 60)


def getypt() -> list[str]:
    return [rij.velden["tekst"] for rij in Formulierconcept.objects.order_by("pk")]


def test_it_is_kept_offered_and_gone_once_it_is_saved(browser):
    antwoord = houd_bij(browser, open_(browser, ADRES), tekst="Een lang verhaal")
    assert antwoord.status_code == 200
    assert antwoord.json()["zin"].startswith("Bewaard om ")
    (adres,) = aangeboden(browser, ADRES)
    velden = open_(browser, adres)
    assert (velden["tekst"], velden["versie"]) == (["Een lang verhaal"], ["1"])
    assert browser.post(adres, velden).status_code == 302
    assert (Actie.objects.get().tekst, getypt()) == ("Een lang verhaal", [])


def test_it_is_outside_the_history_and_changes_nothing(browser, actie):
    houd_bij(browser, open_(browser, ADRES), tekst="Nog niet klaar")
    assert (Actie.objects.get().versie, Actie.objects.get().tekst, actie.history.count()) == (1, "", 1)


def test_it_is_written_again_in_the_same_row(browser):
    velden = open_(browser, ADRES)
    for tekst in ("Een", "Een lang"):
        houd_bij(browser, velden, tekst=tekst)
    assert getypt() == ["Een lang"]


def test_an_answer_that_got_lost_makes_no_second_row(browser):
    velden = open_(browser, ADRES)
    for tekst in ("Een", "Een lang"):
        houd_bij(browser, velden.copy(), tekst=tekst)
    assert getypt() == ["Een lang"]


def test_two_windows_with_one_concept_keep_both_texts(browser):
    houd_bij(browser, open_(browser, ADRES), tekst="Begin")
    (verder,) = aangeboden(browser, ADRES)
    een, ander = open_(browser, verder), open_(browser, verder)
    assert houd_bij(browser, een, tekst="Begin van mij").status_code == 200
    stil = houd_bij(browser, ander.copy(), tekst="Begin van")  # its answer got lost
    tweede = houd_bij(browser, ander, tekst="Begin van hier")
    assert (stil.status_code, tweede.status_code, getypt()) == (409, 409, ["Begin van mij", "Begin van hier"])
    assert tweede.json()["zin"] == "U schrijft dit ook in een ander venster. Wij bewaren beide teksten apart."
    assert houd_bij(browser, ander, tekst="Verder").status_code == 200
    assert getypt() == ["Begin van mij", "Verder"]


@pytest.mark.parametrize("bijgehouden", [True, False], ids=["kept before", "sent at once"])
def test_what_another_window_wrote_since_stays_when_this_one_is_saved(browser, bijgehouden):
    houd_bij(browser, open_(browser, ADRES), tekst="Begin")
    (verder,) = aangeboden(browser, ADRES)
    een, ander = open_(browser, verder), open_(browser, verder)
    houd_bij(browser, een, tekst="Begin, en verder in het ene venster")
    if bijgehouden:
        houd_bij(browser, ander.copy(), tekst="Begin, en verder in het andere")  # its answer got lost
    antwoord = browser.post(verder, ander | {"tekst": ["Begin, en verder in het andere"]})
    assert (antwoord.status_code, getypt()) == (302, ["Begin, en verder in het ene venster"])
    assert len(aangeboden(browser, ADRES)) == 1


def test_without_script_the_refused_words_of_two_windows_stay_apart(browser):
    adres = "/werkplek/acties/2021-01/bewerken/titel/"
    browser.post(adres, open_(browser, adres) | {"titel": [""], "waarom": ["Begin"]})
    (verder,) = aangeboden(browser, adres)
    een, ander = open_(browser, verder), open_(browser, verder)
    for velden, waarom in ((een, "Links"), (ander, "Rechts")):
        browser.post(verder, velden | {"titel": [""], "waarom": [waarom]})
    assert [rij.velden["waarom"] for rij in Formulierconcept.objects.order_by("pk")] == ["Links", "Rechts"]
    browser.post(verder, een | {"titel": ["Een titel"], "waarom": ["Links"]})
    assert [rij.velden["waarom"] for rij in Formulierconcept.objects.all()] == ["Rechts"]


def test_what_arrives_after_it_was_saved_is_not_offered_again(browser):
    """The script stops what is underway; whether it arrives is up to the network."""
    velden = open_(browser, ADRES)
    browser.post(ADRES, velden | {"tekst": ["Een heel verhaal"]})
    antwoord = houd_bij(browser, velden, tekst="Een heel")
    assert (antwoord.status_code, getypt(), aangeboden(browser, ADRES)) == (410, [], [])
    # And who went back to that form and types on.
    assert houd_bij(browser, velden, tekst="Een heel verhaal, en meer").status_code == 200
    assert getypt() == ["Een heel verhaal, en meer"]


def test_a_form_that_is_sent_again_after_it_was_saved_is_kept_again(browser, actie):
    velden = open_(browser, ADRES)
    browser.post(ADRES, velden | {"tekst": ["Een heel verhaal"]})
    botsing = browser.post(ADRES, velden | {"tekst": ["Een ander verhaal"]})
    velden = ingevuld(botsing.content.decode())
    assert (botsing.status_code, getypt()) == (409, ["Een ander verhaal"])
    assert houd_bij(browser, velden, tekst="Een ander verhaal, en meer").status_code == 200
    assert getypt() == ["Een ander verhaal, en meer"]


def test_two_opened_forms_have_a_row_each_and_only_the_saved_one_goes(browser):
    een, ander = open_(browser, ADRES), open_(browser, ADRES)
    houd_bij(browser, een, tekst="Links")
    houd_bij(browser, ander, tekst="Rechts")
    browser.post(ADRES, een | {"tekst": ["Links"]})
    assert getypt() == ["Rechts"]


def test_going_on_after_somebody_else_saved_ends_in_the_conflict_page(browser, actie):
    houd_bij(browser, open_(browser, ADRES), tekst="Van mij")
    actie.tekst = "Van Piet"
    bewaar(actie, door=fabriek.user("procesregisseur"), at=nu())
    (adres,) = aangeboden(browser, ADRES)
    antwoord = browser.post(adres, open_(browser, adres))
    inhoud = antwoord.content.decode()
    assert (antwoord.status_code, Actie.objects.get().tekst) == (409, "Van Piet")
    assert [tekst in inhoud for tekst in ("Van mij", "Van Piet", "Mijn tekst blijft")] == [True] * 3


def test_what_is_kept_from_the_conflict_page_still_knows_what_was_read_first(browser, actie):
    """Else the number of the other would count as read, and their text would be overwritten unseen."""
    velden = open_(browser, ADRES)
    actie.tekst = "Van Piet"
    bewaar(actie, door=fabriek.user("procesregisseur"), at=nu())
    botsing = ingevuld(browser.post(ADRES, velden | {"tekst": ["Van mij"]}).content.decode())
    assert (botsing["versie"], getypt()) == (["2"], ["Van mij"])
    houd_bij(browser, botsing, tekst="Van mij, en meer")
    (adres,) = aangeboden(browser, ADRES)
    assert browser.post(adres, open_(browser, adres)).status_code == 409


def test_a_form_that_comes_back_keeps_its_words_as_well(browser):
    adres = "/werkplek/acties/2021-01/bewerken/titel/"
    antwoord = browser.post(adres, open_(browser, adres) | {"titel": [""], "waarom": ["Omdat het moet."]})
    assert (antwoord.status_code, [rij.velden["waarom"] for rij in Formulierconcept.objects.all()]) == (
        422,
        ["Omdat het moet."],
    )


def test_what_stands_there_already_is_not_offered(browser, actie):
    houd_bij(browser, open_(browser, ADRES), tekst="Gelijk")
    actie.tekst = "Gelijk"
    bewaar(actie, door=fabriek.user("procesregisseur"), at=nu())
    assert aangeboden(browser, ADRES) == []


def test_it_is_of_its_own_user_alone(browser):
    houd_bij(browser, open_(browser, ADRES), tekst="Geheim verhaal")
    ander = fabriek.client("procesregisseur")
    (adres,) = aangeboden(browser, ADRES)
    assert aangeboden(ander, ADRES) == []
    assert "Geheim verhaal" not in ander.get(adres).content.decode()


def test_an_old_text_is_not_offered(browser):
    houd_bij(browser, open_(browser, ADRES), tekst="Oud")
    Formulierconcept.objects.update(bewaard_op=nu() - timedelta(days=31))
    assert aangeboden(browser, ADRES) == []


def test_what_is_not_of_a_form_of_ours_is_not_kept(browser):
    antwoord = browser.post(BEWAREN, {"tekst": "Iets", "concept": "verzonnen"})
    assert (antwoord.status_code, getypt()) == (422, [])


def test_secrets_and_tokens_are_not_kept(browser):
    houd_bij(browser, open_(browser, ADRES), tekst="Wel", code="123456", csrfmiddlewaretoken="t", token="t")
    assert [sorted(rij.getypt) for rij in Formulierconcept.objects.all()] == [["tekst", "versie"]]


def test_it_has_a_size_and_a_number(browser, actie):
    velden = open_(browser, ADRES)
    antwoord = houd_bij(browser, velden, tekst="x" * GROOTSTE)
    assert (antwoord.status_code, antwoord.json(), getypt()) == (422, {"zin": TE_LANG}, [])
    houd_bij(browser, velden, tekst="Een")
    rij = Formulierconcept.objects.get()
    for nummer in range(MEESTE):
        rij.pk, rij.sleutel = None, f"00000000-0000-4000-8000-{nummer:012d}"
        rij._state.adding = True
        if nummer < MEESTE - 1:
            rij.save()
    assert houd_bij(browser, open_(browser, ADRES), tekst="Nog een").status_code == 422
    assert Formulierconcept.objects.count() == MEESTE


def test_too_often_asks_to_wait(browser):
    velden = open_(browser, ADRES)
    statussen = [houd_bij(browser, velden, tekst=f"Tekst {nummer}").status_code for nummer in range(61)]
    assert (set(statussen[:60]), statussen[60], getypt()) == ({200}, 429, ["Tekst 59"])


def test_a_login_that_ended_is_told_and_the_words_wait_for_who_typed_them(actie):
    browser = fabriek.client()
    velden = open_(browser, ADRES)
    browser.logout()
    antwoord = browser.post(ADRES, velden | {"tekst": ["Net te laat"]}, headers=EIGEN)
    assert (antwoord.status_code, "Net te laat" in antwoord.content.decode()) == (401, True)
    assert getypt() == ["Net te laat"]


def test_more_texts_of_one_form_stand_in_one_list_and_begin_differently(browser):
    for tekst in ("Een lang verhaal over brieven.", "Iets anders, over de deur."):
        houd_bij(browser, open_(browser, ADRES), tekst=tekst)
    blad = Bladzijde(browser.get(ADRES))
    assert [kop for kop in blad.kop("h2") if "er nog" in kop] == ["Uw 2 teksten zijn er nog"]
    assert re.findall("‘.+?’", blad.tekst) == [
        "‘Iets anders, over de deur.’",
        "‘Een lang verhaal over brieven.’",
    ]
    namen = [naam for naam, _ in blad.links if naam.startswith(("Ga verder", "Gooi weg"))]
    assert len(namen) == len(set(namen)) == 4


def test_a_short_text_is_told_by_its_words_and_not_by_what_the_page_carries(actie):
    browser, adres = fabriek.client(), "/werkplek/doelen/2021/D1/acties/nieuw/"
    velden = open_(browser, adres)
    assert len(velden["indien_id"][0]) > len("Kort.")
    houd_bij(browser, velden, titel="Kort.")
    assert re.findall("‘.+?’", Bladzijde(browser.get(adres)).tekst) == ["‘Kort.’"]


def test_who_is_sent_to_log_in_did_nothing_and_keeps_the_words(actie):
    """From elsewhere, so nothing is given back here."""
    browser = fabriek.client()
    velden = open_(browser, ADRES)
    houd_bij(browser, velden, tekst="Een lang verhaal")
    browser.logout()
    assert browser.post(ADRES, velden | {"tekst": ["Een lang verhaal"]}).status_code == 302
    assert getypt() == ["Een lang verhaal"]


def test_a_closed_account_gets_no_words_any_more(actie):
    browser = fabriek.client()
    velden = open_(browser, ADRES)
    browser.logout()
    account = User.objects.get(rol="medewerker")
    account.is_active = False
    bewaar(account, door=fabriek.user("beheerder"), at=nu())
    antwoord = browser.post(ADRES, velden | {"tekst": ["Net te laat"]}, headers=EIGEN)
    assert (antwoord.status_code, "Net te laat" in antwoord.content.decode(), getypt()) == (401, True, [])


@pytest.mark.parametrize("inloggen", [True, False])
def test_a_form_that_is_open_for_longer_than_words_are_kept_writes_none(actie, inloggen):
    """But it stays of who opened it."""
    browser = fabriek.client()
    merk = lees(open_(browser, ADRES)["concept"][0])
    oud = LangGeleden(salt=ZOUT).sign_object(astuple(merk), compress=True)
    velden = {"tekst": ["Heel oud"], "concept": [oud], "versie": ["1"]}
    if inloggen:
        assert (browser.post(BEWAREN, velden).status_code, getypt()) == (422, [])
    browser.force_login(fabriek.user("procesregisseur")) if inloggen else browser.logout()
    antwoord = browser.post(ADRES, velden, headers=EIGEN)
    verwacht = (403, False) if inloggen else (401, True)
    assert (antwoord.status_code, "Heel oud" in antwoord.content.decode()) == verwacht
    assert (getypt(), Actie.objects.get().tekst) == ([], "")


def test_another_person_in_this_browser_does_not_get_the_words(actie):
    browser = fabriek.client()
    velden = open_(browser, ADRES)
    browser.force_login(fabriek.user("procesregisseur"))
    antwoord = browser.post(ADRES, velden | {"tekst": ["Van de eerste"]}, headers=EIGEN)
    assert (antwoord.status_code, "Van de eerste" in antwoord.content.decode()) == (403, False)
    assert (Actie.objects.get().tekst, [rij.user.rol for rij in Formulierconcept.objects.all()]) == (
        "",
        ["medewerker"],
    )


def test_nor_after_the_old_token_of_that_form_is_refused(actie):
    eerste = fabriek.user("medewerker")
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(eerste)
    velden = open_(browser, ADRES) | {"tekst": ["Van de eerste"], "csrfmiddlewaretoken": ["oud"]}
    browser.force_login(fabriek.user("procesregisseur"))
    antwoord = browser.post(ADRES, velden, headers=EIGEN)
    assert (antwoord.status_code, "Van de eerste" in antwoord.content.decode(), getypt()) == (
        403,
        False,
        ["Van de eerste"],
    )


def test_reading_the_page_keeps_nothing(browser):
    browser.get(ADRES)
    assert not Formulierconcept.objects.exists()
