"""A POST that may not be executed comes back with its text; nothing is executed, nothing is dropped."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.inclusie.proef_urls")]
EIGEN = {"Sec-Fetch-Site": "same-origin"}
GEVAARLIJK = "</textarea><script>alert(1)</script>\"'& é 😀\nregel twee"


def velden_in(response):
    """(name, value) of every field of the rescue form, as a browser would send them again."""
    inhoud = response.content.decode()
    formulier = re.search(
        r'<form method="post" action="([^"]*)".*?</form>', inhoud.split("<main")[1], re.DOTALL
    )
    verborgen = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', formulier.group())
    teksten = re.findall(
        r'<textarea[^>]* name="([^"]*)"[^>]*>\n(.*?)</textarea>', formulier.group(), re.DOTALL
    )
    velden = [(naam, html.unescape(waarde)) for naam, waarde in verborgen + teksten]
    return html.unescape(formulier.group(1)), dict(velden)


@pytest.mark.parametrize(
    "headers", [EIGEN, {"Origin": "http://testserver"}, {"Referer": "http://testserver/proef/dicht/"}]
)
def test_text_of_an_expired_session_comes_back(client, headers):
    data = {"tekst": GEVAARLIJK, "versie": "3", "naam": "Sanne"}
    response = client.post("/proef/dicht/?a=1&b=2", data, headers=headers)
    assert response.status_code == 401
    assert "<script>alert" not in response.content.decode()
    adres, velden = velden_in(response)
    assert adres == "/proef/dicht/?a=1&b=2"
    assert velden.pop("csrfmiddlewaretoken")
    assert {naam: waarde.replace("\r\n", "\n") for naam, waarde in velden.items()} == data
    assert 'href="/inloggen/"' in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_rescued_form_works_after_logging_in_in_another_tab(medewerker):
    """The whole way: expired, log in elsewhere, once more because the token is new, and then it is done."""
    browser = Client(enforce_csrf_checks=True)
    token = re.search(
        r'name="csrfmiddlewaretoken" value="([^"]*)"', browser.get("/inloggen/").content.decode()
    )
    data = {"tekst": "een lang verhaal", "csrfmiddlewaretoken": token.group(1)}
    eerste = browser.post("/proef/dicht/", data, headers=EIGEN)
    assert eerste.status_code == 401
    browser.force_login(medewerker)
    browser.cookies["csrf"] = "n" * 32
    adres, velden = velden_in(eerste)
    tweede = browser.post(adres, velden, headers=EIGEN)
    assert tweede.status_code == 403
    adres, velden = velden_in(tweede)
    derde = browser.post(adres, velden, headers=EIGEN)
    assert (derde.status_code, derde.content.decode()) == (200, "gedaan: een lang verhaal")


@pytest.mark.parametrize(
    "headers",
    [{}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://elders.nl"}],
)
def test_words_of_another_site_are_never_shown(headers):
    data = {"tekst": "woorden van een ander"}
    verlopen = Client().post("/proef/dicht/", data, headers=headers)
    assert (verlopen.status_code, verlopen["Location"]) == (302, "/inloggen/?next=/proef/dicht/")
    zonder_token = Client(enforce_csrf_checks=True).post("/proef/echo/", data, headers=headers)
    assert zonder_token.status_code == 403
    assert "woorden van een ander" not in zonder_token.content.decode()


@pytest.mark.parametrize("naam", ["Origin", "Referer"])
@pytest.mark.parametrize(("pad", "status"), [("/proef/echo/", 403), ("/proef/klapt/", 500)])
def test_an_address_that_cannot_be_read_is_another_site(naam, pad, status):
    browser = Client(enforce_csrf_checks=status == 403, raise_request_exception=False)
    response = browser.post(pad, {"tekst": "ooievaar"}, headers={naam: "http://[::"})
    assert (response.status_code, "ooievaar" in response.content.decode()) == (status, False)
    assert {"Content-Security-Policy", "Permissions-Policy", "X-Frame-Options"} <= set(response.headers)


def test_secrets_are_not_echoed(client):
    data = {
        "tekst": "wel",
        "wachtwoord": "geheim1",
        "password": "geheim2",
        "code": "geheim3",
        "token": "geheim4",
    }
    response = client.post("/proef/dicht/", data, headers=EIGEN)
    _, velden = velden_in(response)
    assert set(velden) == {"csrfmiddlewaretoken", "tekst"}
    assert "geheim" not in response.content.decode()


def test_every_value_of_a_repeated_field_comes_back(client):
    response = client.post("/proef/dicht/", {"themas": ["armoede", "wonen"]}, headers=EIGEN)
    gevonden = re.findall(r'name="themas"[^>]*>\n(\w+)</textarea>', response.content.decode())
    assert gevonden == ["armoede", "wonen"]


def test_what_was_written_comes_first_and_a_choice_stands_closed_below_it(client):
    """Nobody has to walk past the numbers of what they chose to find their words."""
    data = {
        "domein": "2",
        "toelichting": "Wij gaan langs.",
        "niveau": "activiteit",
        "versie": "3",
        "leeg": "",
    }
    inhoud = client.post("/proef/dicht/", data, headers=EIGEN).content.decode()
    voor, keuzes = inhoud.split('<details class="lia-meer"><summary>Wat u koos of kort invulde</summary>')
    namen = [re.findall(r'<textarea[^>]* name="([^"]*)"', deel) for deel in (voor, keuzes)]
    assert namen == [["toelichting"], ["domein", "niveau"]]


def test_choices_alone_stand_open(client):
    inhoud = client.post("/proef/dicht/", {"domein": "2"}, headers=EIGEN).content.decode()
    assert '<details class="lia-meer" open>' in inhoud


def test_file_is_named_to_be_chosen_again(client):
    bestand = SimpleUploadedFile("besluit <1>.pdf", b"inhoud")
    response = client.post("/proef/dicht/", {"bijlage": bestand}, headers=EIGEN)
    inhoud = response.content.decode()
    assert "Bijlage: kies ‘besluit &lt;1&gt;.pdf’ opnieuw" in inhoud
    assert 'enctype="multipart/form-data"' in inhoud
    assert 'type="file"' in inhoud


def naast(response):
    """(words, where its links lead, whether it brings a token) of what htmx gets, for beside the form."""
    inhoud = response.content.decode()
    woorden = [re.sub("<[^>]*>", "", html.unescape(regel)) for regel in re.findall("<p>(.*?)</p>", inhoud)]
    assert (response["X-Naast"], "<textarea" in inhoud, "<main" in inhoud) == ("formulier", False, False)
    return woorden, re.findall('href="([^"]*)"', inhoud), 'name="csrfmiddlewaretoken"' in inhoud


NOG_EENS = "Kijk uw tekst na. Kies daarna ‘Probeer opnieuw’."
INLOGGEN = "Log in. De bladzijde opent in een nieuw tabblad. Kom daarna terug, en kies ‘Probeer opnieuw’."


@pytest.mark.parametrize(
    ("wat", "status", "verwacht"),
    [
        ("verlopen", 401, (["U bent uitgelogd. Uw tekst staat er nog.", INLOGGEN], ["/inloggen/"], True)),
        ("token", 403, (["De bladzijde was te oud. Uw tekst staat er nog.", NOG_EENS], [], True)),
    ],
)
def test_htmx_gets_words_for_beside_the_form(wat, status, verwacht):
    browser = Client(enforce_csrf_checks=wat == "token")
    headers = EIGEN | {"HX-Request": "true", "HX-Target": "deel"}
    response = browser.post("/proef/dicht/", {"tekst": "verhaal"}, headers=headers)
    assert (response.status_code, naast(response)) == (status, verwacht)


@pytest.mark.parametrize(
    ("pad", "status"),
    [("/proef/klapt/", 500), ("/proef/zonder-database/", 503), ("/proef/schijf-vol/", 503)],
)
def test_text_comes_back_from_an_error_of_ours(pad, status, django_assert_num_queries):
    browser = Client(raise_request_exception=False)
    with django_assert_num_queries(0):
        response = browser.post(pad, {"tekst": GEVAARLIJK}, headers=EIGEN)
    assert response.status_code == status
    adres, velden = velden_in(response)
    assert (adres, velden["tekst"].replace("\r\n", "\n")) == (pad, GEVAARLIJK)
    assert "geheim" not in response.content.decode()


@pytest.mark.parametrize("pad", ["/proef/zonder-database/", "/proef/schijf-vol/"])
def test_what_passes_says_when_to_come_back(pad, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = Client(raise_request_exception=False).get(pad)
    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert "Het lag aan ons, niet aan u" in response.content.decode()


def test_error_page_shows_nothing_of_the_error(django_assert_num_queries):
    with django_assert_num_queries(0):
        response = Client(raise_request_exception=False).get("/proef/klapt/")
    assert response.status_code == 500
    assert [woord in response.content.decode() for woord in ("geheim", "ValueError", "Traceback")] == [
        False
    ] * 3


HTMX = EIGEN | {"HX-Request": "true", "HX-Target": "deel"}
LEAD = {
    "/proef/weg/": "Dit is er niet meer. Misschien haalde iemand het weg terwijl u schreef.",
    "/proef/op-slot/": "Dit jaarplan is gearchiveerd. U kunt het nog wel lezen.",
    "/proef/andere-rol/": "U mag dit niet veranderen. Misschien kreeg u een andere rol terwijl u schreef.",
}
PRULLENBAK = ["Misschien staat het nog in de prullenbak. Een medewerker kan het dan terughalen."]
GEWEIGERD = [("/proef/weg/", 404), ("/proef/op-slot/", 403), ("/proef/andere-rol/", 403)]


def lead(response):
    return re.search(r'<p class="lia-lead">(.*?)</p>', response.content.decode()).group(1)


@pytest.mark.parametrize(("pad", "status"), GEWEIGERD)
def test_text_comes_back_when_the_row_or_the_right_went_away(als, medewerker, pad, status):
    response = als(medewerker).post(pad, {"tekst": GEVAARLIJK, "versie": "3"}, headers=EIGEN)
    assert (response.status_code, lead(response)) == (status, LEAD[pad])
    adres, velden = velden_in(response)
    assert velden.pop("csrfmiddlewaretoken")
    velden = {naam: waarde.replace("\r\n", "\n") for naam, waarde in velden.items()}
    assert (adres, velden) == (pad, {"tekst": GEVAARLIJK, "versie": "3"})
    inhoud = response.content.decode()
    assert [woord in inhoud for woord in ("Kopieer uw tekst", "<script>alert", "geheim")] == [
        True,
        False,
        False,
    ]
    assert response["Cache-Control"].count("no-store") == 1


@pytest.mark.parametrize(("pad", "status"), GEWEIGERD)
def test_htmx_tells_the_refusal_beside_the_text(als, medewerker, pad, status):
    response = als(medewerker).post(pad, {"tekst": "verhaal"}, headers=HTMX)
    woorden = [
        f"{LEAD[pad]} Uw tekst staat er nog.",
        *PRULLENBAK[: status == 404],
        "Kopieer uw tekst, dan raakt u hem niet kwijt.",
    ]
    assert (response.status_code, naast(response)) == (status, (woorden, [], True))


@pytest.mark.parametrize(
    ("pad", "terug"),
    [
        ("/proef/weg/2021/D3/", '"/werkplek/plan/2021/">Terug naar het jaarplan 2021</a>'),
        ("/proef/weg/2022-07/", '"/werkplek/plan/2022/">Terug naar het jaarplan 2022</a>'),
        ("/proef/weg/", '"/werkplek/">Terug naar uw werkplek</a>'),
    ],
)
def test_the_way_back_leads_to_the_plan_of_that_year(als, medewerker, pad, terug):
    response = als(medewerker).post(pad, {"tekst": "verhaal"}, headers=EIGEN)
    assert re.findall(r"<a href=(.*Terug.*</a>)", response.content.decode()) == [terug]


@pytest.mark.parametrize(
    ("headers", "data"),
    [
        ({}, {"tekst": "ooievaar"}),
        ({"Sec-Fetch-Site": "cross-site"}, {"tekst": "ooievaar"}),
        (EIGEN, {"versie": "3"}),
    ],
)
@pytest.mark.parametrize(("pad", "status"), GEWEIGERD)
def test_without_own_text_the_ordinary_page_says_it(als, medewerker, pad, status, headers, data):
    response = als(medewerker).post(pad, data, headers=headers)
    assert response.status_code == status
    assert [woord in response.content.decode() for woord in ("ooievaar", "Verstuur opnieuw")] == [
        False,
        False,
    ]


def test_a_press_of_a_button_is_answered_in_the_page_too(als, medewerker):
    """Without this a button on a row that is gone would blame the machine."""
    response = als(medewerker).post("/proef/weg/", {"versie": "3"}, headers=HTMX)
    assert (response.status_code, naast(response)) == (404, ([LEAD["/proef/weg/"], *PRULLENBAK], [], True))


def test_in_front_of_the_login_nothing_is_echoed(client):
    response = client.post("/proef/openbaar-weg/", {"tekst": "ooievaar"}, headers=EIGEN)
    assert (response.status_code, "ooievaar" in response.content.decode()) == (404, False)


@pytest.mark.parametrize("methode", ["get", "put", "delete"])
def test_wrong_method_gets_a_page_and_hears_which_is_right(client, methode):
    response = getattr(client, methode)("/proef/alleen-sturen/")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "<h1>Zo kunt u deze bladzijde niet openen</h1>" in response.content.decode()


def test_who_was_a_moment_too_late_gets_the_words_back(client, medewerker):
    """Also where no form or page says so by itself."""
    client.force_login(medewerker)
    response = client.post(
        "/proef/te-laat/", {"tekst": "een lang verhaal", "initial-naam": "Noor", "sinds": "3"}
    )
    assert response.status_code == 409
    assert "Iemand veranderde dit op hetzelfde moment." in response.content.decode()
    _, velden = velden_in(response)
    assert {naam: waarde for naam, waarde in velden.items() if naam != "csrfmiddlewaretoken"} == {
        "tekst": "een lang verhaal", "initial-naam": "Noor", "sinds": "3",
    }  # fmt: skip
    assert response.content.decode().count("<textarea") == 1
