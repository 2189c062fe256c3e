"""What somebody wants to talk about, and what everybody may read of it."""

import pytest

from ambassadeurs.models import Netwerkrol
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
URL = "/mijn/gegevens/profiel/ambassadeur/"


@pytest.fixture
def anna():
    return f.netwerkrol(f.persoon("Anna Ambassadeur", account=user("ambassadeur")))


def stuur(**anders):
    browser = als("ambassadeur")
    return browser.post(URL, ingevuld(browser.get(URL).content.decode()) | anders)


def test_themes_text_and_name_are_kept(anna):
    thema, domein = plan.thema(), plan.domein()
    antwoord = stuur(
        themas=[thema.pk],
        domeinen=[domein.pk],
        profiel_openbaar="on",
        weergavenaam="A.",
        profieltekst="Hallo.",
    )
    assert antwoord["Location"] == "/mijn/gegevens/"
    rol = Netwerkrol.objects.select_related("persoon").get()
    assert (rol.profieltekst, rol.persoon.weergavenaam, [*rol.themas.all()], [*rol.domeinen.all()]) == (
        "Hallo.", "A.", [thema], [domein],
    )  # fmt: skip


def test_without_a_chosen_name_nobody_is_shown(anna):
    response = stuur(profiel_openbaar="on")
    assert response.context["form"].errors == {
        "weergavenaam": ["Schrijf op welke naam er op de website komt."]
    }


def test_an_old_page_does_not_put_the_old_name_back(anna):
    f.openbaar_profiel(anna, "Noor")
    oud = ingevuld(als("ambassadeur").get(URL).content.decode())
    assert stuur(weergavenaam="Robin Schuilnaam").status_code == 302
    assert als("ambassadeur").post(URL, oud | {"profieltekst": "Ik luister graag."}).status_code == 302
    rol = Netwerkrol.objects.select_related("persoon").get()
    assert (rol.persoon.weergavenaam, rol.profieltekst) == ("Robin Schuilnaam", "Ik luister graag.")


def test_two_names_at_once_are_asked_and_the_second_press_decides(anna):
    f.openbaar_profiel(anna, "Noor")
    oud = ingevuld(als("ambassadeur").get(URL).content.decode())
    stuur(weergavenaam="Robin Schuilnaam")
    antwoord = als("ambassadeur").post(URL, oud | {"weergavenaam": "N."})
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "weergavenaam": ["Intussen werd dit ‘Robin Schuilnaam’. Wilt u ‘N.’? Bewaar dan nog een keer."]
    }
    anna.persoon.refresh_from_db()
    assert anna.persoon.weergavenaam == "Robin Schuilnaam"
    assert als("ambassadeur").post(URL, ingevuld(antwoord.content.decode())).status_code == 302
    anna.persoon.refresh_from_db()
    assert anna.persoon.weergavenaam == "N."


def test_the_page_says_that_a_theme_never_stands_beside_a_name(anna):
    tekst = Bladzijde(als("ambassadeur").get(URL)).tekst
    assert "Op de website staat dit nooit bij uw naam." in tekst
    assert "Wij vragen nooit wat u bent of heeft." in tekst


def test_a_role_that_stopped_or_is_of_another_is_not_there(anna):
    f.netwerkrol(f.persoon("Ander Mens"), "koploper")
    assert als("ambassadeur").get("/mijn/gegevens/profiel/koploper/").status_code == 404
    anna.status, anna.tot = "gestopt", plan.VANDAAG
    plan._bewaar(anna)
    assert als("ambassadeur").get(URL).status_code == 404


def test_the_state_of_the_role_is_not_changed_here(anna):
    stuur(status="gestopt", vergoeding_afspraak="Veel geld")
    anna.refresh_from_db()
    assert (anna.status, anna.vergoeding_afspraak) == ("actief", "")


def test_it_asks_for_consent_only_as_long_as_there_is_none(anna):
    vraag = "Geef ook toestemming."
    assert vraag in Bladzijde(als("ambassadeur").get(URL)).tekst
    f.openbaar_profiel(anna, "Anna")
    tekst = Bladzijde(als("ambassadeur").get(URL)).tekst
    assert (vraag in tekst, "U gaf hiervoor toestemming." in tekst) == (False, True)


def test_it_says_that_a_theme_is_told_of_many_together(anna):
    plan.thema()
    tekst = Bladzijde(als("ambassadeur").get(URL)).tekst
    assert "Kiezen veel mensen een thema? Dan noemen wij dat thema daar wel." in tekst
