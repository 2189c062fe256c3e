"""Forms that open in the page itself: more than one at a time, and nothing that was typed is ever lost."""

import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
PLAN, ACTIE, TEKST = "/werkplek/plan/2021/", "/werkplek/acties/2021-11/", "Nog niet bewaard."
DUBBEL = """() => {
    const ids = [...document.querySelectorAll('[id]')].map(deel => deel.id);
    return ids.filter((id, plek) => ids.indexOf(id) !== plek);
}"""
# Labels that lead to another form than their own, and fields without a name.
VERKEERD = """() => [
    ...[...document.querySelectorAll('main label')]
        .filter(label => !label.control || label.form !== label.closest('form')),
    ...[...document.querySelectorAll('main form :is(input, select, textarea)')]
        .filter(veld => veld.type !== 'hidden' && !veld.labels.length),
].map(deel => deel.outerHTML)"""


def open_doel(page, code):
    page.get_by_role("link", name=f"Wijzig doel {code}", exact=True).click()
    veld = page.locator(f"#tekst-doel-{code} [name=titel]")
    expect(veld).to_be_focused()
    return veld


@pytest.mark.parametrize("oorzaak", ["no connection", "our mistake"])
def test_trying_again_sends_what_was_typed(bezoek, oorzaak):
    page = bezoek("medewerker")
    page.goto(ACTIE)
    page.get_by_role("link", name="Wijzig makkelijke tekst").click()
    veld = page.locator("#tekst-makkelijk textarea")
    nieuw = f"Wij gaan door na {oorzaak}."
    veld.fill(nieuw)
    kapot = {
        "no connection": lambda route: route.abort(),
        "our mistake": lambda route: route.fulfill(status=500),
    }
    page.route("**/bewerken/makkelijk/", kapot[oorzaak])
    bewaren = page.get_by_role("button", name="Bewaren")
    opnieuw = page.get_by_role("button", name="Probeer opnieuw")
    bewaren.press("Enter")
    expect(page.locator("#tekst-makkelijk [data-status]")).to_contain_text("Uw tekst staat er nog.")
    expect(opnieuw).to_be_in_viewport()

    opnieuw.press("Enter")
    expect(bewaren).to_be_focused()
    expect(opnieuw).to_be_visible()
    expect(veld).to_have_value(nieuw)

    page.unroute("**/bewerken/makkelijk/")
    opnieuw.press("Enter")
    expect(page.locator("#wijzig-makkelijk")).to_be_focused()
    expect(page.locator("#tekst-makkelijk")).to_contain_text(nieuw)
    expect(opnieuw).to_have_count(0)


def test_a_form_that_opens_in_place_counts_its_signs(bezoek):
    page = bezoek("medewerker")
    page.clock.install()
    page.goto(ACTIE)
    for _ in range(2):
        page.get_by_role("link", name="Wijzig makkelijke tekst").click()
        veld = page.locator("#tekst-makkelijk textarea")
        past = int(veld.get_attribute("data-tekens"))
        veld.fill("a" * (past + 50))
        page.clock.run_for(1_500)
        expect(page.get_by_text("Dit is 50 tekens te lang. Maak het korter.")).to_have_count(1)
        veld.fill(veld.evaluate("veld => veld.defaultValue"))
        page.get_by_role("link", name="Stoppen zonder bewaren").click()
        expect(veld).to_have_count(0)


def andere_inlog(page):
    """Logged in again in another tab: the session is there, with another token."""
    token = next(koek for koek in page.context.cookies() if koek["name"] == "csrf")
    page.context.add_cookies([*page.koeken, token | {"value": "n" * 32}])


def log_uit(page):
    page.koeken = [koek for koek in page.context.cookies() if koek["name"] == "sessie"]
    page.context.clear_cookies(name="sessie")


def antwoord(**hoe):
    return (
        lambda page: page.route("**/bewerken/makkelijk/", lambda route: route.fulfill(**hoe)),
        lambda page: page.unroute("**/bewerken/makkelijk/"),
    )


def iemand_was_eerder(route):
    token = parse_qs(route.request.post_data)["csrfmiddlewaretoken"][0]
    inhoud = f'<p>Iemand was eerder.</p><input type="hidden" name="csrfmiddlewaretoken" value="{token}">'
    route.fulfill(status=409, headers={"X-Naast": "formulier"}, content_type="text/html", body=inhoud)


NAAST = {
    "401": (log_uit, andere_inlog, "U bent uitgelogd. Uw tekst staat er nog."),
    "403": (lambda page: (log_uit(page), andere_inlog(page)), None, "De bladzijde was te oud."),
    "404": (*antwoord(status=404), "Het lag aan ons, niet aan u. Uw tekst staat er nog."),
    "409": (
        lambda page: page.route("**/bewerken/makkelijk/", iemand_was_eerder),
        lambda page: page.unroute("**/bewerken/makkelijk/"),
        "Iemand was eerder.",
    ),
    "413": (*antwoord(status=413), "Dit is te groot. Maak uw tekst of bestand korter."),
    "429": (*antwoord(status=429), "Het is nu druk. Uw tekst staat er nog."),
    "503": (*antwoord(status=503), "Het lag aan ons, niet aan u. Uw tekst staat er nog."),
}


@pytest.mark.parametrize("status", NAAST)
def test_what_happened_is_told_beside_the_form_as_it_was(bezoek, status):
    """In its own region, which a screen reader follows; the focus stays on the button."""
    maak_kapot, maak_heel, zin = NAAST[status]
    page = bezoek("medewerker")
    page.goto(ACTIE)
    page.get_by_role("link", name="Wijzig makkelijke tekst").click()
    kop = page.get_by_role("heading", level=1).text_content()
    veld, nieuw = page.locator("#tekst-makkelijk textarea"), f"Wij gaan door na {status}."
    veld.fill(nieuw)
    maak_kapot(page)
    bewaren = page.get_by_role("button", name="Bewaren")
    bewaren.press("Enter")
    plek = page.locator("#tekst-makkelijk [role=status][data-status]")
    expect(plek).to_contain_text(zin)
    expect(plek.locator(".lia-melding")).to_have_count(1)
    expect(bewaren).to_be_focused()
    expect(veld).to_have_value(nieuw)
    expect(page.get_by_role("heading", level=1)).to_have_text(kop)
    if status == "401":
        expect(plek.get_by_role("link", name="Log in.")).to_have_attribute("target", "_blank")
    if maak_heel:
        maak_heel(page)
    opnieuw = page.get_by_role("button", name="Probeer opnieuw")
    opnieuw.press("Enter")
    if status == "401":
        # The token of before that login is old: the second time it is the new one.
        expect(plek).to_contain_text("De bladzijde was te oud.")
        opnieuw.press("Enter")
    expect(page.locator("#wijzig-makkelijk")).to_be_focused()
    expect(page.locator("#tekst-makkelijk")).to_contain_text(nieuw)


def test_who_comes_back_from_a_login_in_another_tab_sends_it_at_once(bezoek):
    page = bezoek("medewerker")
    page.goto(ACTIE)
    page.get_by_role("link", name="Wijzig makkelijke tekst").click()
    page.locator("#tekst-makkelijk textarea").fill("Wij gaan meteen door.")
    log_uit(page)
    page.get_by_role("button", name="Bewaren").press("Enter")
    expect(page.locator("#tekst-makkelijk [data-status]")).to_contain_text("U bent uitgelogd.")
    andere_inlog(page)
    with page.expect_response("**/account/tijd/"):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_role("button", name="Probeer opnieuw").press("Enter")
    expect(page.locator("#tekst-makkelijk")).to_contain_text("Wij gaan meteen door.")
    expect(page.locator("#wijzig-makkelijk")).to_be_focused()


def test_two_open_forms_have_nothing_in_common(bezoek):
    page = bezoek("medewerker")
    page.goto(PLAN)
    for code in ("D2", "D1"):
        veld = open_doel(page, code)
        veld.fill("")
        page.locator(f"#tekst-doel-{code}").get_by_role("button", name="Bewaren").click()
        expect(page.locator(f"#tekst-doel-{code} .lia-samenvatting")).to_be_focused()
    page.locator("a[id^=wijzig-focus-]").first.click()
    expect(page.locator("[id^=tekst-focus-] textarea")).to_be_focused()
    assert page.evaluate(DUBBEL) == []
    assert page.evaluate(VERKEERD) == []

    page.locator("#tekst-doel-D1 .lia-samenvatting a").click()
    expect(page.locator("#tekst-doel-D1 [name=titel]")).to_be_focused()
    page.goto(ACTIE)
    for deel in ("titel", "makkelijk", "wie"):
        page.locator(f"#wijzig-{deel}").click()
        expect(page.locator(f"#tekst-{deel} form")).to_be_visible()
    assert page.evaluate(DUBBEL) == []
    assert page.evaluate(VERKEERD) == []


@pytest.mark.parametrize("knop", ["Omlaag doel D2", "Laat zien"])
def test_what_would_be_swapped_away_waits_for_a_decision(bezoek, knop):
    page = bezoek("medewerker")
    page.goto(PLAN)
    veld = open_doel(page, "D1")
    oud = veld.input_value()
    veld.fill(TEKST)
    gestuurd = []
    page.on("request", lambda verzoek: gestuurd.append(verzoek.url))
    page.get_by_role("button", name=knop, exact=True).click()
    expect(page.locator("#tekst-doel-D1 [data-status]")).to_have_text(
        "U heeft iets veranderd bij doel D1. Kies ‘Bewaren’ of ‘Stoppen zonder bewaren’."
    )
    expect(page.locator("#tekst-doel-D1").get_by_role("button", name="Bewaren")).to_be_focused()
    expect(veld).to_have_value(TEKST)
    # What was typed is kept, and nothing else is asked.
    assert [adres for adres in gestuurd if not adres.endswith("/account/concepten/bewaren/")] == []

    page.locator("#tekst-doel-D1 [data-stoppen]").click()
    expect(page.locator("#wijzig-doel-D1")).to_be_focused()
    expect(page.get_by_text("U heeft iets veranderd")).to_have_count(0)
    expect(page.locator("#tekst-doel-D1")).to_contain_text(oud)
    open_doel(page, "D1")
    page.get_by_role("button", name="Laat zien").click()
    expect(page.locator("#tekst-doel-D1 form")).to_have_count(0)


def test_leaving_the_page_asks_only_when_something_changed(bezoek):
    page = bezoek("medewerker")
    gevraagd = []
    page.on("dialog", lambda vraag: (gevraagd.append(vraag.type), vraag.accept()))
    page.goto(PLAN)
    veld = open_doel(page, "D1")
    page.goto(PLAN)
    assert gevraagd == []
    veld = open_doel(page, "D1")
    veld.press_sequentially(TEKST)
    page.goto(ACTIE)
    assert gevraagd == ["beforeunload"]
    page.goto("/werkplek/doelen/2021/D1/bewerken/")
    page.locator("main [name=titel]").press_sequentially("x")
    page.get_by_role("link", name="Stoppen zonder bewaren").click()
    page.wait_for_url(re.compile("/plan/2021/"))
    assert gevraagd == ["beforeunload"]


def test_back_after_a_filter_asks_too(bezoek):
    page = bezoek("medewerker")
    gevraagd = []
    page.on("dialog", lambda vraag: (gevraagd.append(vraag.type), vraag.dismiss()))
    page.goto(PLAN)
    page.get_by_label("Hoe ver is het?").select_option(index=1)
    page.get_by_role("button", name="Laat zien").click()
    page.wait_for_url(re.compile("stand="))
    page.locator("a[id^=wijzig-focus-]").first.click()
    veld = page.locator("[id^=tekst-focus-] textarea")
    veld.fill("")
    veld.press_sequentially(TEKST)
    with page.expect_event("dialog"):
        page.evaluate("history.back()")
    expect(veld).to_have_value(TEKST)
    assert gevraagd == ["beforeunload"]


def test_a_refused_form_says_nothing_of_before_and_still_holds_what_was_typed(bezoek):
    page = bezoek("medewerker")
    page.goto(PLAN)
    veld = open_doel(page, "D1")
    veld.fill("")
    veld.press("Escape")
    expect(page.locator("#tekst-doel-D1 [data-status]")).to_contain_text("U heeft iets veranderd")
    page.locator("#tekst-doel-D1").get_by_role("button", name="Bewaren").click()
    expect(page.locator("#tekst-doel-D1 .lia-samenvatting")).to_be_focused()
    expect(page.get_by_text("U heeft iets veranderd")).to_have_count(0)
    veld.press("Escape")
    expect(page.locator("#tekst-doel-D1 [data-status]")).to_contain_text("U heeft iets veranderd")


@pytest.mark.parametrize(
    ("adres", "plek", "eerste"),
    [
        (ACTIE, "openbaar", "[type=checkbox]"),
        ("/werkplek/plan/2021/bewerken/", "deel-vervolg", "[name=tussentijdse_evaluatie_op_dag]"),
    ],
)
def test_escape_leaves_a_form_in_which_nothing_changed(bezoek, adres, plek, eerste):
    page = bezoek("medewerker")
    page.goto(adres)
    page.locator(f"#wijzig-{plek}").click()
    expect(page.locator(f"#tekst-{plek} {eerste}")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(f"#wijzig-{plek}")).to_be_focused()


def test_the_region_keeps_its_name_while_it_is_edited(bezoek):
    page = bezoek("medewerker")
    page.goto(ACTIE)
    page.locator("#wijzig-titel").click()
    expect(page.locator("#tekst-titel form")).to_be_visible()
    expect(page.get_by_role("region", name="Titel en waarom")).to_have_count(1)


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_conflict_without_a_choice_is_an_error_that_leads_to_the_question(bezoek, script):
    adres = f"/werkplek/acties/2021-1{3 + script}/bewerken/makkelijk/"
    ik, ander = bezoek("medewerker", java_script_enabled=script), bezoek("procesregisseur")
    for page, tekst in ((ik, "Wij bellen elke week."), (ander, "Wij schrijven elke week.")):
        page.goto(adres)
        page.get_by_label("Wat doen wij?").fill(tekst)
    for page in (ander, ik, ik):
        page.get_by_role("button", name="Bewaren").click()
        page.wait_for_load_state()
    samenvatting = ik.locator(".lia-samenvatting")
    expect(samenvatting).to_be_focused()
    expect(ik).to_have_title(re.compile("^Fout: "))
    expect(ik.locator("del")).to_have_text("weg: schrijven")
    expect(ik.locator("ins")).to_have_text("erbij: bellen")
    groep = ik.get_by_role("radiogroup")
    expect(groep).to_have_attribute("aria-invalid", "true")
    expect(groep).to_have_accessible_description("Fout: kies welke tekst blijft.")
    samenvatting.get_by_role("link").press("Enter")
    expect(ik.get_by_label("Mijn tekst blijft")).to_be_focused()
