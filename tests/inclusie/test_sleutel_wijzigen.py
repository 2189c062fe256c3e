"""Another name for a passkey, of oneself only."""

import pytest
from allauth.mfa.models import Authenticator

from tests.inclusie.toestel import log_in, maak_sleutel

pytestmark = pytest.mark.django_db


def test_the_name_changes_and_the_key_still_opens(client, als, medewerker):
    browser = als(medewerker)
    toestel = maak_sleutel(browser, "oud")
    adres = f"/account/sleutels/{Authenticator.objects.get().pk}/"
    assert 'value="oud"' in browser.get(adres).content.decode()
    assert browser.post(adres, {"naam": "telefoon"}).headers["Location"] == "/account/"
    assert str(Authenticator.objects.get()) == "telefoon"
    assert log_in(client, toestel).headers["Location"] == "/werkplek/"


@pytest.mark.parametrize("naam", ["", " ", "x" * 61])
def test_a_name_that_is_none_is_refused(als, medewerker, naam):
    browser = als(medewerker)
    maak_sleutel(browser, "oud")
    antwoord = browser.post(f"/account/sleutels/{Authenticator.objects.get().pk}/", {"naam": naam})
    assert (antwoord.status_code, str(Authenticator.objects.get())) == (422, "oud")


def test_the_key_of_another_is_not_there(als, medewerker, beheerder):
    maak_sleutel(als(medewerker), "oud")
    adres = f"/account/sleutels/{Authenticator.objects.get().pk}/"
    ander = als(beheerder)
    assert [ander.get(adres).status_code, ander.post(adres, {"naam": "x"}).status_code] == [404, 404]
    assert str(Authenticator.objects.get()) == "oud"
