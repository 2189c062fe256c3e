"""The beheerder takes away what another logs in with: a passkey, or a connection with the municipality."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.utils import timezone

from inclusie.accounts import herstel
from inclusie.accounts.links import maak_link
from tests.agenda.bladzijde import Bladzijde
from tests.inclusie.openid import ga, koppel
from tests.inclusie.toestel import log_in, maak_sleutel, sleutel_van

pytestmark = pytest.mark.django_db
KWIJT = {"reden": "Het apparaat is kwijt of gestolen"}
VERTROKKEN = {"reden": "Deze persoon werkt hier niet meer"}


def adres(sleutel) -> str:
    return f"/werkplek/gebruikers/{sleutel.user_id}/sleutels/{sleutel.pk}/weghalen/"


def adres_van(koppeling) -> str:
    return f"/werkplek/gebruikers/{koppeling.user_id}/koppelingen/{koppeling.pk}/weghalen/"


def test_it_goes_with_a_reason_that_its_owner_reads_and_the_trail_keeps(als, medewerker, beheerder, bezorg):
    sleutel, baas = sleutel_van(medewerker, "oude telefoon"), als(beheerder)
    lijst = Bladzijde(baas.get(f"/werkplek/gebruikers/{medewerker.pk}/")).tekst
    assert "Toegangssleutel: oude telefoon" in lijst
    assert "De sleutel heet: oude telefoon." in Bladzijde(baas.get(adres(sleutel))).tekst
    assert Authenticator.objects.count() == 1
    blad = Bladzijde(baas.post(adres(sleutel), KWIJT, follow=True)).tekst
    assert ("Dit is weg: oude telefoon." in blad, Authenticator.objects.count()) == (True, 0)
    (bericht,) = bezorg()
    assert bericht.to == [medewerker.email]
    woorden = " ".join(bericht.body.split())
    assert "Een toegangssleutel ging weg: oude telefoon. De beheerder deed dit." in woorden
    assert "De reden: het apparaat is kwijt of gestolen." in woorden
    spoor = medewerker.history.latest()
    assert (spoor.history_user, spoor.history_change_reason) == (
        beheerder,
        "Toegangssleutel weggehaald. Het apparaat is kwijt of gestolen.",
    )


def test_who_logged_in_with_it_is_out_and_nobody_else(client, als, medewerker, beheerder):
    eigen, ander, baas = als(medewerker), Client(), als(beheerder)
    kwijt, tweede = maak_sleutel(als(medewerker), "telefoon"), maak_sleutel(eigen, "computer")
    for browser, toestel in ((client, kwijt), (ander, tweede)):
        log_in(browser, toestel)
    sleutel = Authenticator.objects.earliest("pk")
    blad = Bladzijde(baas.post(adres(sleutel), KWIJT, follow=True)).tekst
    # The browser in which the key was made counts too: it was shown there.
    assert f"Daarmee was {medewerker.naam} 2 keer ingelogd. Dat is gestopt." in blad
    browsers = (client, ander, eigen, baas)
    assert [browser.get("/werkplek/").status_code for browser in browsers] == [302, 200, 200, 200]
    assert log_in(client, kwijt).headers["Location"] == "/inloggen/"


def test_recovery_codes_and_open_links_go_along(medewerker, als, beheerder, bezorg):
    """Who has the lost telephone can have made codes with it, and reads the mail on it."""
    sleutel = sleutel_van(medewerker)
    codes = herstel.maak_codes(medewerker, at=timezone.now())
    link = maak_link(medewerker, at=timezone.now())
    bezorg()
    als(beheerder).post(adres(sleutel), KWIJT)
    assert herstel.gebruik_code(medewerker, codes[0], at=timezone.now()) is False
    assert Client().post(link).status_code != 302
    assert "Uw herstelcodes werken niet meer." in " ".join(bezorg()[-1].body.split())


@pytest.mark.parametrize("velden", [{}, {"reden": ""}, {"reden": "Zomaar"}])
def test_without_a_reason_of_the_list_nothing_goes(als, medewerker, beheerder, velden, bezorg):
    sleutel = sleutel_van(medewerker)
    antwoord = als(beheerder).post(adres(sleutel), velden)
    assert (antwoord.status_code, "Kies een reden" in antwoord.content.decode()) == (422, True)
    assert (Authenticator.objects.count(), bezorg()) == (1, [])


def test_it_asks_again_who_it_is_after_a_while(als, medewerker, beheerder):
    sleutel, baas = sleutel_van(medewerker), als(beheerder)
    baas.get("/account/")
    sessie = baas.session
    sessie["begonnen"] = int(time.time()) - 3600
    sessie.save()
    assert baas.get(adres(sleutel)).headers["Location"].startswith("/account/bevestigen/")
    assert (baas.post(adres(sleutel), KWIJT).status_code, Authenticator.objects.count()) == (403, 1)


def test_only_the_beheerder_and_only_of_who_is_named(als, medewerker, beheerder):
    sleutel = sleutel_van(medewerker)
    assert als(medewerker).post(adres(sleutel), KWIJT).status_code == 403
    ander = f"/werkplek/gebruikers/{beheerder.pk + 999}/sleutels/{sleutel.pk}/weghalen/"
    assert als(beheerder).post(ander, KWIJT).status_code == 404
    assert Authenticator.objects.count() == 1


def test_ones_own_goes_at_ones_own_account(als, beheerder):
    sleutel = sleutel_van(beheerder)
    weg = als(beheerder).post(adres(sleutel), KWIJT).headers["Location"]
    assert (weg, Authenticator.objects.count()) == (f"/account/sleutels/{sleutel.pk}/weghalen/", 1)


def test_a_connection_goes_with_a_reason_and_ends_each_login_with_it(
    als, openid, medewerker, beheerder, bezorg
):
    rij, browser, baas = koppel(medewerker, openid), Client(), als(beheerder)
    browser.get(ga(browser, "/inloggen/gemeente/"))
    assert "Account van de gemeente" in Bladzijde(baas.get(f"/werkplek/gebruikers/{medewerker.pk}/")).tekst
    assert "Het gaat om het account van de gemeente." in Bladzijde(baas.get(adres_van(rij))).tekst
    blad = Bladzijde(baas.post(adres_van(rij), VERTROKKEN, follow=True)).tekst
    assert f"Daarmee was {medewerker.naam} 1 keer ingelogd. Dat is gestopt." in blad
    assert (SocialAccount.objects.count(), browser.get("/werkplek/").status_code) == (0, 302)
    assert "De reden: deze persoon werkt hier niet meer." in bezorg()[-1].body
    assert medewerker.history.latest().history_change_reason == (
        "Koppeling weggehaald. Deze persoon werkt hier niet meer."
    )


def test_without_a_reason_a_connection_stays(als, openid, medewerker, beheerder):
    assert als(beheerder).post(adres_van(koppel(medewerker, openid))).status_code == 422
    assert SocialAccount.objects.count() == 1


def test_ones_own_connection_goes_at_ones_own_account_and_only_the_beheerder_comes_here(
    als, openid, medewerker, beheerder
):
    eigen, ander = koppel(beheerder, openid), koppel(medewerker, openid, "0002")
    weg = als(beheerder).post(adres_van(eigen), VERTROKKEN).headers["Location"]
    assert (weg, als(medewerker).post(adres_van(ander), VERTROKKEN).status_code) == (
        f"/account/koppelingen/{eigen.pk}/weghalen/",
        403,
    )
    assert SocialAccount.objects.count() == 2
