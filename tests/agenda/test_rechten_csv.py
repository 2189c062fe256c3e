"""/werkplek/rechten/mensen.csv: the overview to keep, without a cell that a spreadsheet would calculate."""

import time

import pytest
from django.utils import timezone

from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/rechten/"


def regels(antwoord) -> list[str]:
    return antwoord.content.decode("utf-8-sig").splitlines()


def test_who_has_which_role_with_the_day():
    fabriek.user("medewerker", naam="=HYPERLINK(1)", functie="+31")
    antwoord = fabriek.client("beheerder").get(f"{ADRES}mensen.csv")
    dag = timezone.localdate().isoformat()
    assert antwoord["Content-Disposition"] == f'attachment; filename="mensen-{dag}.csv"'
    assert "no-store" in antwoord["Cache-Control"]
    kop, *rijen = regels(antwoord)
    assert kop == "Naam;Functie;Rol;Rol sinds;Mag inloggen;Berichten zijn meteen akkoord;Stand op"
    gevaarlijk = [rij for rij in rijen if "HYPERLINK" in rij]
    assert gevaarlijk == [f"'=HYPERLINK(1);'+31;medewerker;{fabriek.MOMENT.date()};ja;nee;{dag}"]


def test_what_each_role_may():
    kop, *rijen = regels(fabriek.client("beheerder").get(f"{ADRES}rechten.csv"))
    assert kop.startswith("Wat;Beheerder;Medewerker;")
    dag = timezone.localdate().isoformat()
    assert f"Meldingen lezen en beantwoorden;nee;ja;ja;nee;nee;nee;nee;{dag}" in rijen


def test_another_sheet_is_not_there_and_nobody_else_gets_one():
    assert fabriek.client("beheerder").get(f"{ADRES}geheim.csv").status_code == 404
    assert fabriek.client().get(f"{ADRES}mensen.csv").status_code == 403


def test_who_logged_in_long_ago_shows_again_who_they_are(settings):
    settings.BEVESTIG_NA = 900
    browser = fabriek.client("beheerder")
    sessie = browser.session
    sessie["begonnen"] = time.time() - 1000
    sessie.pop("account_authentication_methods", None)
    sessie.save()
    antwoord = browser.get(f"{ADRES}mensen.csv")
    assert (antwoord.status_code, antwoord.url.split("?")[0]) == (302, "/account/bevestigen/")
