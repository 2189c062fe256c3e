"""One's own account; and the switch by which staff do not work before a strong login."""

import time

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client

from inclusie.accounts.sterk import PERSONEEL
from inclusie.rollen import Rol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.inclusie.openid import ga, koppel
from tests.inclusie.toestel import log_in, maak_sleutel

pytestmark = pytest.mark.django_db
URL = "/account/"


def tekst(client) -> str:
    return Bladzijde(client.get(URL)).tekst


def test_it_shows_the_own_keys_and_logins_and_those_of_nobody_else(als, medewerker, beheerder):
    maak_sleutel(als(beheerder), "sleutel van de beheerder")
    client = als(medewerker)
    maak_sleutel(client, "mijn telefoon")
    op_pagina = tekst(client)
    assert ("mijn telefoon" in op_pagina, "sleutel van de beheerder" in op_pagina) == (True, False)
    assert (op_pagina.count("Dit is hier"), "Log overal uit" in op_pagina) == (1, False)


def test_the_room_around_it_is_that_of_the_role(als, medewerker):
    assert "– Werkplek –" in als(medewerker).get(URL).content.decode()
    assert "– Mijn –" in als(user("ambassadeur")).get(URL).content.decode()


def test_a_login_is_known_by_its_device(als, medewerker):
    toestel = maak_sleutel(als(medewerker))
    telefoon = Client(headers={"User-Agent": "Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Safari/537"})
    log_in(telefoon, toestel)
    assert "Chrome op Android" in tekst(als(medewerker))


def test_a_login_that_is_over_is_not_shown(als, medewerker):
    oud = als(medewerker)
    oud.get(URL)
    sessie = oud.session
    sessie["gezien"] = int(time.time()) - 3601
    sessie.save()
    assert tekst(als(medewerker)).count("Onbekend apparaat") == 1


@pytest.fixture
def streng(settings):
    settings.STERK_INLOGGEN = True


def test_without_the_switch_a_code_is_enough(als, medewerker):
    assert als(medewerker).get("/werkplek/").status_code == 200


@pytest.mark.parametrize("rol", Rol.values)
def test_with_the_switch_staff_sets_a_key_first(als, streng, rol):
    client = als(user(rol))
    antwoord = client.get("/werkplek/")
    assert (antwoord.status_code == 302 and antwoord.headers["Location"] == URL) == (rol in PERSONEEL)
    assert client.get(URL).status_code == 200


def test_who_made_a_key_works_at_once_and_so_does_who_logs_in_with_it(als, streng, medewerker):
    client = als(medewerker)
    assert "Maak eerst een toegangssleutel." in tekst(client)
    toestel = maak_sleutel(client)
    assert client.get("/werkplek/").status_code == 200
    browser = Client()
    log_in(browser, toestel)
    assert browser.get("/werkplek/").status_code == 200


def test_who_has_a_key_and_came_by_a_link_shows_it_or_makes_another(als, streng, medewerker):
    toestel = maak_sleutel(als(medewerker))
    client = als(medewerker)
    assert client.get("/werkplek/").headers["Location"] == URL
    assert "U logde in zonder toegangssleutel." in tekst(client)
    vraag = client.post("/inloggen/sleutel/vraag/").json()["publicKey"]
    client.post("/account/bevestigen/", {"credential": toestel.antwoord(vraag)})
    assert client.get("/werkplek/").status_code == 200


def test_what_was_typed_comes_back_and_is_not_done(als, streng, beheerder):
    client = als(beheerder)
    velden = {"naam": "Nieuwe Collega", "email": "nieuw@voorbeeldstad.example", "rol": "raadslid"}
    response = client.post("/werkplek/gebruikers/nieuw/", velden, headers={"Sec-Fetch-Site": "same-origin"})
    html = response.content.decode()
    assert (response.status_code, "Nieuwe Collega" in html, 'href="/account/"' in html) == (403, True, True)
    assert type(beheerder).objects.count() == 1


def test_a_part_of_a_page_sends_the_whole_page_there(als, streng, medewerker):
    response = als(medewerker).get("/werkplek/", headers={"HX-Request": "true"})
    assert (response.status_code, response.headers["HX-Redirect"]) == (401, URL)


def test_who_invites_somebody_reads_what_they_need(als, beheerder, settings):
    woorden = "Wie voor de gemeente werkt, maakt eerst een toegangssleutel."
    client = als(beheerder)
    los = woorden in client.get("/werkplek/gebruikers/nieuw/").content.decode()
    maak_sleutel(client)
    settings.STERK_INLOGGEN = True
    assert (los, woorden in client.get("/werkplek/gebruikers/nieuw/").content.decode()) == (False, True)


def test_going_away_needs_nothing(als, streng, medewerker):
    client = als(medewerker)
    assert client.post("/uitloggen/").status_code == 302
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("manier", "mag"), [("mfa", True), ("code", False), ("socialaccount", True), ("email", False)]
)
def test_what_is_strong_is_said_in_one_place(als, streng, medewerker, manier, mag):
    client = als(medewerker)
    sessie = client.session
    sessie[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": manier, "at": time.time()}]
    sessie["account_authentication_methods_user"] = str(medewerker.pk)
    sessie.save()
    assert (client.get("/werkplek/").status_code == 200) == mag


def test_the_own_connection_is_shown_and_that_of_nobody_else(als, openid, medewerker, beheerder):
    koppel(beheerder, openid)
    assert "U heeft nog niets gekoppeld met de gemeente." in tekst(als(medewerker))
    koppel(medewerker, openid, "0002")
    op_pagina = tekst(als(medewerker))
    assert ("Account van de gemeente" in op_pagina, "0002" in op_pagina) == (True, False)
    assert "Maak ook een toegangssleutel of herstelcodes." in op_pagina


def test_who_has_a_connection_and_came_by_a_link_shows_it(als, openid, streng, medewerker):
    koppel(medewerker, openid)
    client = als(medewerker)
    assert "U logde in zonder uw account van de gemeente." in tekst(client)
    client.get(ga(client, "/account/bevestigen/", action="gemeente"))
    assert client.get("/werkplek/").status_code == 200
