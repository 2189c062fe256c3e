"""What is typed is kept by itself: after 20 seconds, when a field is left, and never when nobody types."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
# An action for each test, so that nothing of one is offered to the next.
ADRESSEN = (f"/werkplek/acties/2021-{nummer:02d}/bewerken/tekst/" for nummer in (1, 2, 3, 4, 5, 6, 8, 9, 10))
BEWAREN = "**/account/concepten/bewaren/"


@pytest.fixture
def page(bezoek):
    page = bezoek("medewerker")
    page.clock.install()
    page.goto(next(ADRESSEN))
    page.on("dialog", lambda vraag: vraag.accept())
    return page


def stand(page):
    return page.locator("[data-conceptstand]")


def typ(page, tekst: str):
    veld = page.locator("textarea[name=tekst]")
    veld.fill(tekst)
    return veld


def test_after_twenty_seconds_it_is_kept_and_offered_on_return(page):
    typ(page, "Een verhaal dat nog niet af is.")
    page.clock.run_for(19_000)
    expect(stand(page)).to_be_empty()
    page.clock.run_for(2_000)
    expect(stand(page)).to_contain_text("Bewaard om ")
    adres = page.url
    page.goto(adres)
    page.get_by_role("link", name="Ga verder").click()
    expect(page.locator("textarea[name=tekst]")).to_have_value("Een verhaal dat nog niet af is.")
    page.get_by_role("button", name="Bewaren").last.click()
    page.goto(adres)
    expect(page.get_by_role("link", name="Ga verder")).to_have_count(0)


def test_leaving_a_field_keeps_it_and_the_second_time_is_not_read_aloud(page):
    for minuut, hoorbaar in (("03", "polite"), ("04", "off")):
        zin = f"Bewaard om 14.{minuut} uur, als concept."
        page.route(
            BEWAREN, lambda route, _vraag, zin=zin: route.fulfill(json={"zin": zin, "keren": 1, "merk": "m"})
        )
        typ(page, f"Een begin, {minuut}.").blur()
        expect(stand(page)).to_have_text(zin)
        expect(stand(page)).to_have_attribute("aria-live", hoorbaar)
        page.clock.fast_forward("02:00")


def test_who_types_nothing_sends_nothing(page):
    gevraagd = []
    page.on("request", lambda vraag: gevraagd.append(vraag.url) if vraag.url.endswith("/bewaren/") else None)
    page.locator("textarea[name=tekst]").focus()
    page.clock.run_for(10 * 60 * 1000)
    page.locator("h1").click()
    page.clock.run_for(60_000)
    assert gevraagd == []


@pytest.mark.parametrize(
    ("hoe", "zin"),
    [
        (lambda route: route.abort("connectionreset"), "Er is geen verbinding."),
        (lambda route: route.fulfill(status=503), "Het lag aan ons, niet aan u."),
        (lambda route: route.fulfill(status=401, body="<p>"), "U bent uitgelogd."),
    ],
)
def test_what_went_wrong_is_said_beside_the_form_as_it_was(page, hoe, zin):
    page.route(BEWAREN, hoe)
    veld = typ(page, "Dit staat er nog.")
    page.clock.run_for(21_000)
    expect(stand(page)).to_contain_text(zin)
    expect(veld).to_have_value("Dit staat er nog.")
    if "uitgelogd" not in zin:
        page.unroute(BEWAREN)
        page.clock.run_for(21_000)
        expect(stand(page)).to_contain_text("Bewaard om ")


def test_pressing_the_button_leaves_nothing_behind(page):
    adres = page.url
    typ(page, "Meteen bewaard.")
    page.get_by_role("button", name="Bewaren").last.click()
    page.goto(adres)
    expect(page.get_by_role("link", name="Ga verder")).to_have_count(0)


def test_back_after_a_refusal_offers_the_words_also_without_a_script(bezoek):
    page = bezoek("medewerker", java_script_enabled=False)
    page.goto("/werkplek/acties/2021-15/bewerken/titel/")
    page.locator("[name=waarom]").fill("Omdat het moet.")
    page.locator("[name=titel]").fill("")
    page.get_by_role("button", name="Bewaren").last.click()
    expect(page.locator(".lia-samenvatting")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Ga verder").click()
    expect(page.locator("[name=waarom]")).to_have_value("Omdat het moet.")
