"""Showing again who one is, before an act that cannot wait for a mistake."""

import re
import time

import pytest
from django.core.cache import cache

from inclusie.accounts.models import ZONDER_ADRES, Herstelcode, Inloglink, User
from tests.agenda import fabriek
from tests.ambassadeurs.fabriek import persoon, reactie
from tests.inclusie.openid import bij_aanbieder, ga, koppel, velden_van
from tests.inclusie.toestel import maak_sleutel, sleutel_van

pytestmark = pytest.mark.django_db
URL = "/account/bevestigen/"
NIEUW = "/werkplek/gebruikers/nieuw/"
COLLEGA = {"naam": "Nieuwe Collega", "email": "nieuw@voorbeeldstad.example", "rol": "raadslid"}
EIGEN = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture(autouse=True)
def lege_tellers():
    cache.clear()


@pytest.fixture
def lang_geleden(als):
    """A browser in which somebody logged in some minutes ago and worked on, or so many minutes earlier."""

    def maak(wie, minuten=16, client=None):
        client = client or als(wie)
        sessie = client.session
        sessie["gezien"] = int(time.time())
        sessie["begonnen"] = sessie.get("begonnen", int(time.time())) - 60 * minuten
        sessie["geopend"] = {blad: op - 60 * minuten for blad, op in sessie.get("geopend", {}).items()}
        for record in sessie.get("account_authentication_methods", []):
            record["at"] -= 60 * minuten
        sessie.save()
        return client

    return maak


def code_uit(bericht) -> str:
    return re.search(r"^\d{6}$", bericht.body, re.MULTILINE).group()


def test_who_just_logged_in_is_not_asked(lang_geleden, beheerder):
    assert lang_geleden(beheerder, 14).get(NIEUW).status_code == 200


def test_every_code_that_is_mailed_is_told(lang_geleden, beheerder):
    client = lang_geleden(beheerder)
    bladen = [client.post(URL, {"action": "stuur"}, follow=True).content.decode() for _ in range(2)]
    assert [re.findall('<p id="melding-1">(.*?)</p>', blad) for blad in bladen] == [
        ["Wij sturen u een code. Vul die hieronder in."],
        ["Wij sturen u een nieuwe code. De oude code werkt niet meer."],
    ]


def test_later_it_is_asked_first_and_leads_back(lang_geleden, beheerder, bezorg):
    client = lang_geleden(beheerder)
    naar = client.get(NIEUW).headers["Location"]
    assert naar == "/account/bevestigen/?next=%2Fwerkplek%2Fgebruikers%2Fnieuw%2F"
    client.post(naar, {"action": "stuur"})
    (bericht,) = bezorg()
    assert (bericht.to, "U wilt laten zien dat u het bent." in bericht.body) == ([beheerder.email], True)
    response = client.post(URL, {"action": "code", "code": code_uit(bericht), "next": NIEUW})
    assert (response.headers["Location"], client.get(NIEUW).status_code) == (NIEUW, 200)


def test_what_was_typed_comes_back_and_is_done_after_it(lang_geleden, beheerder, bezorg):
    client = lang_geleden(beheerder, 31)
    response = client.post(NIEUW, COLLEGA, headers=EIGEN)
    html = response.content.decode()
    assert (response.status_code, "Nieuwe Collega" in html, f'href="{URL}"' in html) == (403, True, True)
    assert User.objects.count() == 1
    client.post(URL, {"action": "stuur"})
    client.post(URL, {"action": "code", "code": code_uit(bezorg()[-1])})
    assert (client.post(NIEUW, COLLEGA).status_code, User.objects.count()) == (302, 2)


def test_who_opened_the_form_in_time_may_think_as_long_again(lang_geleden, beheerder):
    client = lang_geleden(beheerder, 14)
    client.get(NIEUW)
    lang_geleden(beheerder, 15, client)
    assert client.post(NIEUW, COLLEGA).status_code == 302
    lang_geleden(beheerder, 2, client)
    assert client.post(NIEUW, COLLEGA).status_code == 403


def test_who_opened_no_form_has_no_longer(lang_geleden, beheerder, medewerker):
    """Nor does who opened another one, or opened it before they last showed who they are."""
    collega = f"/werkplek/gebruikers/{medewerker.pk}/"
    direct, ander, oud = (lang_geleden(beheerder, 14) for _ in range(3))
    ander.get(f"/werkplek/gebruikers/{beheerder.pk}/")
    oud.get(NIEUW)
    sessie = oud.session
    sessie["begonnen"] = int(time.time()) + 1
    sessie.save()
    for client in (direct, ander, oud):
        lang_geleden(beheerder, 16, client)
        for adres in (NIEUW, f"{collega}inloglink/", "/account/herstelcodes/", "/account/sleutels/vraag/"):
            assert (adres, client.post(adres, COLLEGA).status_code) == (adres, 403)
    assert (User.objects.count(), Inloglink.objects.count(), Herstelcode.objects.count()) == (2, 0, 0)


def test_a_button_has_the_time_of_the_page_that_it_stands_on(lang_geleden, beheerder, medewerker):
    client = lang_geleden(beheerder, 14)
    for blad in (f"/werkplek/gebruikers/{medewerker.pk}/", "/account/sleutels/nieuw/"):
        assert client.get(blad).status_code == 200
    lang_geleden(beheerder, 15, client)
    assert client.post(f"/werkplek/gebruikers/{medewerker.pk}/inloglink/").status_code == 302
    assert client.post("/account/sleutels/vraag/").status_code == 200


@pytest.mark.parametrize("code", ["", "000", "12345x", "٣٤٥٦٧٨"])
def test_a_wrong_code_confirms_nothing(lang_geleden, beheerder, bezorg, code):
    client = lang_geleden(beheerder)
    client.post(URL, {"action": "stuur"})
    bezorg()
    assert client.post(URL, {"action": "code", "code": code}).status_code == 422
    assert client.get(NIEUW).status_code == 302


def test_after_three_wrong_codes_the_right_one_is_too_late(lang_geleden, beheerder, bezorg):
    client = lang_geleden(beheerder)
    client.post(URL, {"action": "stuur"})
    goed = code_uit(bezorg()[-1])
    mis = f"{(int(goed) + 1) % 10**6:06}"
    statussen = [
        client.post(URL, {"action": "code", "code": code}).status_code for code in [mis] * 3 + [goed]
    ]
    assert statussen == [422] * 4


def test_a_code_is_good_once_for_ten_minutes_and_in_one_browser(lang_geleden, beheerder, bezorg):
    client, ander = lang_geleden(beheerder), lang_geleden(beheerder)
    client.post(URL, {"action": "stuur"})
    velden = {"action": "code", "code": code_uit(bezorg()[-1])}
    assert ander.post(URL, velden).status_code == 422
    sessie = client.session
    tot = sessie["bevestigcode"]["tot"]
    assert 590 < tot - time.time() <= 600
    sessie["bevestigcode"] = sessie["bevestigcode"] | {"tot": tot - 600}
    sessie.save()
    assert client.post(URL, velden).status_code == 422
    sessie["bevestigcode"] = sessie["bevestigcode"] | {"tot": tot}
    sessie.save()
    assert [client.post(URL, velden).status_code for _ in range(2)] == [302, 422]


def test_codes_are_not_mailed_without_end(lang_geleden, beheerder, bezorg, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_hier_minuut": "1/m/key"}
    client = lang_geleden(beheerder)
    assert [client.post(URL, {"action": "stuur"}).status_code for _ in range(2)] == [302, 422]
    assert len(bezorg()) == 1


def test_who_has_a_key_uses_it_and_gets_no_code(lang_geleden, als, beheerder, bezorg):
    client = als(beheerder)
    toestel = maak_sleutel(client)
    lang_geleden(beheerder, client=client)
    bezorg()
    assert client.get(NIEUW).status_code == 302
    assert client.post(URL, {"action": "stuur"}).status_code == 422
    vraag = client.post("/inloggen/sleutel/vraag/").json()["publicKey"]
    assert client.post(URL, {"credential": toestel.antwoord(vraag)}).headers["Location"] == "/account/"
    assert (client.get(NIEUW).status_code, len(bezorg())) == (200, 1)


def test_the_key_of_another_confirms_nothing(lang_geleden, als, beheerder, medewerker):
    vreemd, client = maak_sleutel(als(medewerker)), als(beheerder)
    maak_sleutel(client)
    lang_geleden(beheerder, client=client)
    vraag = client.post("/inloggen/sleutel/vraag/").json()["publicKey"]
    assert client.post(URL, {"credential": vreemd.antwoord(vraag)}).status_code == 422
    assert client.get(NIEUW).status_code == 302


def test_an_account_without_an_address_is_told_what_to_do(lang_geleden, bezorg):
    client = lang_geleden(fabriek.user("beheerder", email=ZONDER_ADRES))
    client.post(URL, {"action": "stuur"})
    assert ("met een nieuwe link van de server" in client.get(URL).content.decode(), bezorg()) == (True, [])


@pytest.mark.parametrize("doel", ["https://elders.example/", "//elders.example", "javascript:alert(1)"])
def test_it_leads_to_no_other_site(lang_geleden, als, beheerder, doel):
    client = als(beheerder)
    toestel = maak_sleutel(client)
    assert doel not in client.get(URL, {"next": doel}).content.decode()
    vraag = client.post("/inloggen/sleutel/vraag/").json()["publicKey"]
    velden = {"credential": toestel.antwoord(vraag), "next": doel}
    assert client.post(URL, velden).headers["Location"] == "/account/"


# security.md: role or contact changes, publishing, and exports with personal data. And what opens an account.
def test_these_acts_ask_it(lang_geleden):
    fabriek.jaarplan()
    fabriek.evaluatie(fabriek.jaarplan(2022), status="concept")
    wie, aanmelding = persoon("Bram Kwikstaart"), reactie(naam="Noor Roodborst")
    ander, eigen = sleutel_van(fabriek.user("raadslid")), sleutel_van(fabriek.user("ambassadeur"))
    van = {
        "beheerder": [
            NIEUW, f"/werkplek/gebruikers/{ander.user_id}/",
            f"/werkplek/gebruikers/{ander.user_id}/sleutels/{ander.pk}/weghalen/",
        ],
        "procesregisseur": [
            "/werkplek/plan/2021/openbaar-maken/", "/werkplek/plan/2021/vaststellen/",
            "/werkplek/evaluatie/2022/1/publiceren/", f"/werkplek/mensen/{wie.pk}/bewerken/",
            "/werkplek/mensen/nieuw/", f"/werkplek/mensen/{wie.pk}/rollen/nieuw/",
            f"/werkplek/mensen/{wie.pk}/hulp/nieuw/",
            f"/werkplek/reacties/{aanmelding.pk}/netwerkrol/",
            f"/werkplek/mensen/{wie.pk}/inzage/downloaden/", f"/werkplek/mensen/{wie.pk}/wissen/",
        ],
        "ambassadeur": [
            "/mijn/gegevens/contact/", "/account/sleutels/nieuw/", "/account/herstelcodes/",
            f"/account/sleutels/{eigen.pk}/", f"/account/sleutels/{eigen.pk}/weghalen/",
        ],
    }  # fmt: skip
    zonder = [
        f"{rol} {adres} {response.status_code}"
        for rol, adressen in van.items()
        for client in [lang_geleden(fabriek.user(rol))]
        for adres in adressen
        if not (response := client.get(adres)).headers.get("Location", "").startswith(URL)
    ]
    assert zonder == []


KNOP = "Gebruik uw account van de gemeente"


def terug_van_de_gemeente(client, **velden) -> str:
    return ga(client, f"{URL}?next={NIEUW}", action="gemeente", **velden)


def test_who_connected_the_account_of_the_municipality_uses_that(lang_geleden, openid, beheerder):
    koppel(beheerder, openid)
    client = lang_geleden(beheerder)
    blad = client.get(client.get(NIEUW).headers["Location"]).content.decode()
    assert (KNOP in blad, "Stuur mij een code" in blad) == (True, False)
    assert client.post(URL, {"action": "stuur"}).status_code == 422
    assert client.get(terug_van_de_gemeente(client)).headers["Location"] == NIEUW
    assert client.get(NIEUW).status_code == 200


def test_there_it_is_asked_again_also_of_who_is_logged_in_there(lang_geleden, openid, beheerder):
    koppel(beheerder, openid)
    velden = velden_van(lang_geleden(beheerder).post(URL, {"action": "gemeente"}).headers["Location"])
    assert (velden["prompt"], velden["max_age"]) == ("login", "0")


@pytest.mark.parametrize(
    ("zegt", "mens", "zin"),
    [
        ({"auth_time": int(time.time()) - 600}, {}, "U moet opnieuw inloggen bij de gemeente."),
        ({"auth_time": None}, {}, "U moet opnieuw inloggen bij de gemeente."),
        ({}, {"sub": "0002"}, "U logde in met een ander account van de gemeente."),
        ({}, {"amr": ["pwd"]}, "U logde bij de gemeente niet sterk genoeg in."),
    ],
)
def test_less_than_that_confirms_nothing(lang_geleden, openid, beheerder, medewerker, zegt, mens, zin):
    koppel(beheerder, openid)
    koppel(medewerker, openid, "0002")
    openid.zegt, openid.mens = zegt, openid.mens | mens
    client = lang_geleden(beheerder)
    antwoord = client.get(terug_van_de_gemeente(client), follow=True)
    assert (antwoord.redirect_chain[0][0].partition("?")[0], zin in antwoord.content.decode()) == (URL, True)
    assert client.get(NIEUW).status_code == 302


def test_a_login_there_of_before_is_no_answer_to_it(lang_geleden, openid, beheerder):
    """What was asked to log in with, cannot be sent in as showing again who one is."""
    koppel(beheerder, openid)
    los = lang_geleden(beheerder)
    adres = los.post(URL, {"action": "gemeente"}).headers["Location"]
    openid.ingelogd_op -= 600
    antwoord = los.get(bij_aanbieder(adres.replace("prompt=login", "prompt=consent")), follow=True)
    assert "U moet opnieuw inloggen bij de gemeente." in antwoord.content.decode()


def test_who_has_both_may_choose(lang_geleden, openid, als, beheerder):
    koppel(beheerder, openid)
    maak_sleutel(als(beheerder))
    blad = lang_geleden(beheerder).get(URL).content.decode()
    assert (KNOP in blad, "Gebruik uw toegangssleutel" in blad) == (True, True)


def test_without_a_connection_the_way_is_not_there(lang_geleden, openid, beheerder):
    client = lang_geleden(beheerder)
    assert (KNOP in client.get(URL).content.decode(), openid.vragen) == (False, [])
    assert (client.post(URL, {"action": "gemeente"}).status_code, openid.vragen) == (422, [])
