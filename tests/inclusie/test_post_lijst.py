"""/werkplek/post/: whether mail got away, without what is in it; and the alarm on the first page."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localtime

from inclusie.post.alarm import mailalarm
from inclusie.rollen import Rol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.inclusie.postbus import INLOGCODE, MOMENT, mail, mislukt

pytestmark = pytest.mark.django_db
URL = "/werkplek/post/"
STAF = ["beheerder", "medewerker", "procesregisseur"]


def rol(naam: str) -> Client:
    browser = Client()
    browser.force_login(user(naam))
    return browser


def test_the_beheerder_sees_what_became_of_each_mail_and_not_what_is_in_it():
    mail(stand="verstuurd", verstuurd_op=MOMENT)
    wacht = mail(pogingen=1, fout="De mailserver weigert dit nu (code 451).")
    mis, leeg = mislukt(), mislukt(sjabloon=INLOGCODE, tekst="", html="")
    mail(stand="vervallen", aan="")
    antwoord = rol("beheerder").get(URL)
    blad, html = Bladzijde(antwoord), antwoord.content.decode()
    assert "Mislukt: 2 Wacht: 1 Verstuurd: 1" in blad.tekst
    moment = "donderdag 12 maart 2026, 10.15 uur"
    kees = f"k•••@voorbeeldstad.example {moment}"
    rijen = blad.tekst.partition("Stand Doen ")[2]
    nee = "Mislukt. De mailserver weigert dit (code 550)."
    assert rijen == (
        f"Code om in te loggen {kees} {nee} Niet meer versturen van e-mail {leeg.pk}"
        f" Nieuwe versie van het jaarplan {kees} {nee} Probeer opnieuw voor e-mail {mis.pk}"
        f" Niet meer versturen van e-mail {mis.pk}"
        f" Nieuwe versie van het jaarplan {kees} Wacht. De mailserver weigert dit nu (code 451)."
        f" Wij proberen het weer op {moment}."
        f" Nieuwe versie van het jaarplan {kees} Verstuurd"
    )
    assert [
        woord for woord in ("kees@", "jaarplan 2021", "123456", f'{URL}{wacht.pk}/"') if woord in html
    ] == []


@pytest.mark.parametrize("anders", [naam for naam in Rol.values if naam != "beheerder"])
def test_of_real_mail_nobody_else_sees_the_list(anders):
    mail()
    assert rol(anders).get(URL).status_code == 403


def test_in_a_demo_staff_can_open_each_mail_and_only_the_beheerder_acts(settings):
    settings.DEMO = True
    wacht, mis = mail(), mislukt()
    for naam in STAF:
        blad = Bladzijde(rol(naam).get(URL))
        assert [adres for woord, adres in blad.links if woord.startswith("Lees")] == [
            f"{URL}{mis.pk}/",
            f"{URL}{wacht.pk}/",
        ]
        assert blad.formulieren.count("post") == (3 if naam == "beheerder" else 1)
    assert rol("raadslid").get(URL).status_code == 403


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_more_mails_cost_no_more_queries(django_assert_num_queries, hoeveel):
    for _ in range(hoeveel):
        mislukt()
    browser = rol("beheerder")
    browser.get(URL)
    with django_assert_num_queries(6):  # session, account, figures, count, list, municipality
        browser.get(URL)


def test_an_empty_outbox_says_so():
    assert "Er is nog geen e-mail verstuurd." in Bladzijde(rol("beheerder").get(URL)).tekst


def test_after_fifty_comes_a_second_page():
    for _ in range(51):
        mail()
    assert Bladzijde(rol("beheerder").get(f"{URL}?blz=2")).tekst.count("Nieuwe versie van het jaarplan") == 1


@pytest.mark.parametrize(
    ("wanneer", "zin"),
    [
        (timedelta(minutes=14), ""),
        (timedelta(minutes=15), "Er blijft e-mail liggen: 1 bericht sinds 10.15 uur."),
        (timedelta(days=1), "Er blijft e-mail liggen: 1 bericht sinds donderdag 12 maart 2026, 10.15 uur."),
    ],
)
def test_the_alarm_rings_for_what_waits_longer_than_a_quarter_of_an_hour(wanneer, zin):
    mail(stand="verstuurd")
    mail()
    assert mailalarm(MOMENT + wanneer) == zin


def test_the_alarm_rings_at_once_for_what_failed_and_counts_both():
    mislukt(gemaakt_op=MOMENT + timedelta(minutes=20))
    mail()
    mail(gemaakt_op=MOMENT + timedelta(minutes=20))
    moment = MOMENT + timedelta(minutes=21)
    assert mailalarm(moment) == "Er blijft e-mail liggen: 2 berichten sinds 10.15 uur."


def test_the_first_page_tells_staff_and_nobody_else():
    mislukt(gemaakt_op=MOMENT)
    zin = "Er blijft e-mail liggen: 1 bericht sinds donderdag 12 maart 2026, 10.15 uur."
    schakel = ("Bekijk de e-mail die blijft liggen", URL)
    gezien = {}
    for naam in Rol.values:
        blad = Bladzijde(rol(naam).get("/werkplek/"))
        gezien[naam] = (zin in blad.tekst, "Zeg het tegen de beheerder." in blad.tekst, schakel in blad.links)
    geen = (False, False, False)
    assert gezien == {
        "beheerder": (True, False, True),
        "medewerker": (True, True, False),
        "procesregisseur": (True, True, False),
        "wethouder": geen,
        "koploper": geen,
        "ambassadeur": geen,
        "raadslid": geen,
    }


def test_when_all_mail_gets_away_the_first_page_is_silent():
    mail(gemaakt_op=localtime())
    assert "blijft e-mail liggen" not in Bladzijde(rol("beheerder").get("/werkplek/")).tekst
