"""The beheerder sees where somebody is logged in, and ends that."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from inclusie.accounts.links import maak_link
from tests.agenda.fabriek import user

pytestmark = pytest.mark.django_db
CODE = re.compile(r"^\d{6}$", re.MULTILINE)


def url(persoon) -> str:
    return f"/werkplek/gebruikers/{persoon.pk}/uitloggen/"


def test_every_login_of_that_person_ends_and_of_nobody_else(als, beheerder, medewerker):
    browsers = [als(medewerker), als(medewerker), als(user("koploper")), als(beheerder)]
    for browser in browsers:
        browser.get("/account/")
    baas = browsers[3]
    pagina = baas.get(f"/werkplek/gebruikers/{medewerker.pk}/").content.decode()
    assert pagina.count("Onbekend apparaat") == 2
    response = baas.post(url(medewerker), follow=True)
    assert [str(b) for b in response.context["messages"]] == [
        "Fatima Medewerker is nu nergens meer ingelogd. Het ging om 2 keer inloggen."
    ]
    assert [b.get("/account/").status_code for b in browsers] == [302, 302, 200, 200]
    assert "is nu nergens ingelogd" in baas.get(f"/werkplek/gebruikers/{medewerker.pk}/").content.decode()


def test_the_beheerder_does_not_log_out_here(als, beheerder):
    hier, daar = als(beheerder), als(beheerder)
    daar.get("/account/")
    hier.post(url(beheerder))
    assert [b.get("/account/").status_code for b in (hier, daar)] == [200, 302]


def test_only_the_beheerder_and_only_by_post(als, beheerder, medewerker):
    assert als(medewerker).post(url(beheerder)).status_code == 403
    assert als(beheerder).get(url(medewerker)).status_code == 405
    assert als(beheerder).post("/werkplek/gebruikers/999999/uitloggen/").status_code == 404


def test_a_code_or_link_that_waits_in_a_lost_telephone_opens_nothing(als, beheerder, medewerker, bezorg):
    gevonden, ander = Client(), Client()
    for browser, wie in ((gevonden, medewerker), (ander, user("koploper"))):
        browser.post("/inloggen/", {"email": wie.email})
    codes = [CODE.search(bericht.body)[0] for bericht in bezorg()]
    link = maak_link(medewerker, at=timezone.now())
    als(beheerder).post(url(medewerker))
    for browser, code in zip((gevonden, ander), codes, strict=True):
        browser.post("/inloggen/code/", {"code": code})
    assert ["_auth_user_id" in browser.session for browser in (gevonden, ander)] == [False, True]
    assert Client().post(link).status_code == 410
