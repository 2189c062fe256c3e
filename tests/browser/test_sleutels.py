"""Passkeys with Chromium's own virtual device, the account of the municipality with a real provider, and the
warning before a login ends: as a person does it."""

import re
import time

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from playwright.sync_api import expect

from inclusie.accounts.links import maak_link
from inclusie.accounts.models import Sessie
from inclusie.oidc import herkomsten
from tests.agenda.fabriek import gemeente, user
from tests.browser.gezichten import bekijk
from tests.inclusie.openid import CLIENT, GEHEIM, OpenidAanbieder

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TOESTEL = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


@pytest.fixture(scope="module")
def bestanden(tmp_path_factory):
    """The scripts and style sheets, for the server of these tests."""
    map_ = tmp_path_factory.mktemp("static")
    with override_settings(STATIC_ROOT=map_):
        call_command("collectstatic", interactive=False, verbosity=0)
    return map_


@pytest.fixture
def page(live_server, bestanden, settings, browser, browser_context_args, axe_source):
    """A browser at http://localhost, the one address without https where it knows passkeys."""
    settings.PUBLIC_URL, settings.PUBLIC_HOST = live_server.url, "localhost"
    settings.ALLOWED_HOSTS, settings.STATIC_ROOT = ["localhost"], bestanden
    settings.CSRF_TRUSTED_ORIGINS = [live_server.url]
    gemeente()
    context = browser.new_context(**browser_context_args, base_url=live_server.url)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.add_init_script(axe_source)
    page.fouten = []
    page.on("console", lambda bericht: page.fouten.append(bericht.text) if bericht.type == "error" else None)
    page.on("pageerror", lambda fout: page.fouten.append(str(fout)))
    yield page
    context.close()


@pytest.fixture
def toestel(page):
    """The virtual device of this page: `toestel("getCredentials")` asks it something."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    wie = cdp.send("WebAuthn.addVirtualAuthenticator", {"options": TOESTEL})
    return lambda vraag, **velden: cdp.send(f"WebAuthn.{vraag}", wie | velden)


@pytest.fixture
def openid(page, settings, monkeypatch):
    """The provider of the municipality, at a port of its own: for a browser that is another site."""
    monkeypatch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
    aanbieder = OpenidAanbieder()
    settings.OIDC_ISSUER, settings.OIDC_AMR = aanbieder.issuer, ["mfa"]
    settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = CLIENT, GEHEIM
    langs = settings.SECURE_CSP["form-action"] + herkomsten(aanbieder.issuer, [])
    settings.SECURE_CSP = settings.SECURE_CSP | {"form-action": langs}
    yield aanbieder
    aanbieder.stop()


def log_in(page, wie):
    page.goto(maak_link(wie, at=timezone.now()))
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url(re.compile("/(werkplek|mijn)/$"))


def volg(page, naam, patroon):
    page.get_by_role("link", name=naam).click()
    page.wait_for_url(patroon)


def maak_sleutel(page, naam):
    page.goto("/account/sleutels/nieuw/")
    page.get_by_label("Naam van deze sleutel").fill(naam)
    page.get_by_role("button", name="Maak de sleutel").click()


def test_make_a_key_log_in_with_it_without_a_name_and_take_it_away(page, toestel):
    log_in(page, user("medewerker"))
    maak_sleutel(page, "telefoon")
    page.wait_for_url("**/account/herstelcodes/")
    expect(page.locator("main")).to_contain_text("Uw toegangssleutel ‘telefoon’ staat erbij.")
    [sleutel] = toestel("getCredentials")["credentials"]
    assert (sleutel["isResidentCredential"], sleutel["rpId"]) == (True, "localhost")

    page.get_by_role("button", name="Uitloggen").click()
    page.goto("/inloggen/?next=/account/")
    page.get_by_role("button", name="Log in met een toegangssleutel").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/")
    expect(page.get_by_role("row", name=re.compile("telefoon"))).not_to_contain_text("Nog niet")
    assert list(bekijk(page)) == []

    volg(page, "Haal weg de sleutel telefoon", "**/weghalen/")
    assert list(bekijk(page)) == []
    page.get_by_role("button", name="Haal de sleutel weg").click()
    expect(page.locator("main")).to_contain_text("U heeft nog geen toegangssleutel.")


def test_what_goes_wrong_is_said_beside_the_button(page, toestel):
    log_in(page, user("medewerker"))
    maak_sleutel(page, "telefoon")
    page.wait_for_url("**/account/herstelcodes/")
    maak_sleutel(page, "nog een keer dezelfde")
    status = page.locator("main form [data-status]")
    expect(status).to_have_text("Op dit apparaat staat al een toegangssleutel van u.")
    expect(page.get_by_role("button", name="Maak de sleutel")).to_be_focused()
    expect(page.get_by_label("Naam van deze sleutel")).to_have_value("nog een keer dezelfde")
    assert list(bekijk(page)) == []

    page.get_by_role("button", name="Uitloggen").click()
    toestel("setUserVerified", isUserVerified=False)
    page.goto("/inloggen/")
    page.get_by_role("button", name="Log in met een toegangssleutel").click()
    expect(page.locator("main form [data-status]")).to_contain_text("Het lukte niet.")


def verzet_klok(page, **seconden):
    """As if somebody did nothing for a while; the page then looks at how much time is left."""
    sessie = Sessie.objects.exclude(account=None).get()
    inhoud = sessie.get_decoded()
    inhoud |= {naam: int(time.time()) - geleden for naam, geleden in seconden.items()}
    sessie.session_data = sessie.get_session_store_class()().encode(inhoud)
    sessie.save()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_before_a_login_ends_a_button_keeps_it_and_the_text_stays(page):
    log_in(page, user("ambassadeur"))
    page.goto("/account/sleutels/nieuw/")
    veld = page.get_by_label("Naam van deze sleutel")
    veld.fill("wat ik typte")
    waarschuwing = page.locator(".lia-veld + [role=status]")

    verzet_klok(page, gezien=56 * 60, begonnen=57 * 60)
    expect(waarschuwing).to_contain_text("Binnen 5 minuten loggen wij u uit. Uw tekst blijft staan.")
    expect(veld).to_be_focused()
    assert list(bekijk(page)) == []
    page.get_by_role("button", name="Blijf ingelogd").click()
    expect(waarschuwing).to_have_text("U blijft ingelogd.")
    expect(waarschuwing).to_be_focused()

    verzet_klok(page, gezien=60, begonnen=12 * 3600 - 120)
    expect(waarschuwing).to_contain_text("U bent bijna 12 uur ingelogd.")
    expect(page.get_by_role("button", name="Blijf ingelogd")).to_have_count(0)
    verzet_klok(page, gezien=60, begonnen=12 * 3600 + 60)
    expect(waarschuwing).to_contain_text("U bent uitgelogd. Uw tekst staat nog op deze bladzijde.")
    expect(veld).to_have_value("wat ik typte")
    assert page.fouten == []


KNOP = "Log in met uw account van de gemeente"


def test_connect_the_account_of_the_municipality_log_in_with_it_and_take_it_away(page, openid):
    gezien = set()
    log_in(page, user("beheerder"))
    page.goto("/account/")
    volg(page, "Koppel uw account", "**/koppelingen/nieuw/")
    assert list(bekijk(page, gezien)) == []
    page.get_by_role("button", name="Ga naar de inlogpagina").click()
    page.wait_for_url(re.compile(r":\d+/account/$"))
    expect(page.locator("main")).to_contain_text("Uw account van de gemeente is gekoppeld.")
    assert list(bekijk(page, gezien)) == []

    page.get_by_role("button", name="Uitloggen").click()
    page.goto("/inloggen/?next=/account/")
    assert list(bekijk(page, gezien)) == []
    page.get_by_role("button", name=KNOP).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r":\d+/account/$"))

    page.goto("/account/bevestigen/?next=/werkplek/gebruikers/")
    assert list(bekijk(page, gezien)) == []
    page.get_by_role("button", name="Gebruik uw account van de gemeente").click()
    page.wait_for_url(re.compile(r":\d+/werkplek/gebruikers/$"))
    expect(page.locator("main")).to_contain_text("Wij weten nu dat u het bent.")

    collega = SocialAccount.objects.create(user=user("medewerker"), provider=openid.issuer, uid="0002")
    page.goto(f"/werkplek/gebruikers/{collega.user_id}/koppelingen/{collega.pk}/weghalen/")
    assert list(bekijk(page, gezien)) == []
    page.goto(f"/werkplek/gebruikers/{collega.user_id}/")
    assert list(bekijk(page, gezien)) == []

    page.goto("/account/")
    volg(page, "Haal weg de koppeling met uw account van de gemeente", "**/weghalen/")
    assert list(bekijk(page, gezien)) == []
    page.get_by_role("button", name="Haal de koppeling weg").click()
    expect(page.locator("main")).to_contain_text("Uw account van de gemeente is niet meer gekoppeld.")
    assert page.fouten == []


def test_a_browser_follows_the_form_to_no_other_site_than_the_provider(page, openid, settings):
    """The first answer to it is ours; where that leads, the browser looks at too."""
    settings.SECURE_CSP = settings.SECURE_CSP | {"form-action": ["'self'"]}
    page.goto("/inloggen/")
    with page.expect_console_message(lambda bericht: "form-action" in bericht.text):
        page.get_by_role("button", name=KNOP).click(no_wait_after=True)
    assert [pad for pad, _ in openid.vragen if pad == "/inloggen"] == []
