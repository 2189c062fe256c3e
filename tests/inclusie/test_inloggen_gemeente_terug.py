"""Coming back from the provider of the municipality: who is let in, and who is not."""

import hmac
import json
import time
from base64 import urlsafe_b64encode

import jwt
import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.contrib.messages import get_messages
from django.test import Client
from django.utils import timezone

from inclusie.accounts.models import Sessie, User
from inclusie.accounts.sterk import PERSONEEL
from inclusie.history import bewaar
from inclusie.rollen import Rol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.inclusie.openid import CLIENT, OpenidAanbieder, bij_aanbieder, ga, koppel, velden_van
from tests.inclusie.toestel import net_weg, sleutel_van

pytestmark = pytest.mark.django_db
URL = "/inloggen/gemeente/"
MIS = "Inloggen bij de gemeente ging mis. Probeer het nog eens, of kies een andere manier."
LUKT_NIET = "Inloggen bij de gemeente lukt nu niet. Probeer het later, of kies een andere manier."
VERLOPEN = "Dit duurde te lang, of u deed het al. Begin opnieuw."
ONBEKEND = "Uw account van de gemeente is hier nog niet gekoppeld."
TE_ZWAK = "U logde bij de gemeente niet sterk genoeg in."
MAG_NIET = "Met dit account van de gemeente kunt u hier niet inloggen."


@pytest.fixture
def gekoppeld(openid, medewerker):
    return koppel(medewerker, openid)


def komt_er_niet_in(client, adres: str, zin: str) -> None:
    """Nobody is logged in, and it says why where the other ways stand."""
    antwoord = client.get(adres)
    assert (antwoord.status_code, antwoord.headers["Location"].partition("?")[0]) == (302, "/inloggen/")
    assert [str(bericht) for bericht in get_messages(antwoord.wsgi_request)][-1].startswith(zin)
    assert (client.get("/werkplek/").status_code, Sessie.objects.exclude(account=None).count()) == (302, 0)


def test_who_connected_it_is_in_at_once_and_strongly(client, gekoppeld, settings):
    settings.STERK_INLOGGEN = True
    assert client.get(ga(client, URL)).headers["Location"] == "/werkplek/"
    assert client.get("/werkplek/").status_code == 200
    (manier,) = client.session[AUTHENTICATION_METHODS_SESSION_KEY]
    assert (manier["method"], manier["id"], "uid" in manier) == ("socialaccount", gekoppeld.pk, False)


def test_who_also_has_a_passkey_need_not_show_it(client, gekoppeld, medewerker):
    sleutel_van(medewerker)
    assert client.get(ga(client, URL)).headers["Location"] == "/werkplek/"
    assert client.get("/werkplek/").status_code == 200


def test_it_leads_to_where_somebody_was_going(client, gekoppeld):
    assert client.get(ga(client, URL, next="/werkplek/acties/")).headers["Location"] == "/werkplek/acties/"


def test_the_login_is_a_new_session_with_its_device(gekoppeld):
    client = Client(headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"})
    terug = ga(client, URL)
    ervoor = client.session.session_key
    client.get(terug)
    sessie = Sessie.objects.get()
    assert (sessie.apparaat, sessie.session_key == ervoor) == ("Firefox op Windows", False)


def test_it_writes_down_when_it_was_last_used_and_nothing_of_the_person(client, gekoppeld):
    client.get(ga(client, URL))
    nu = SocialAccount.objects.get()
    assert (nu.last_login > gekoppeld.last_login, nu.extra_data, nu.uid) == (True, {}, "0001")


def test_an_unknown_account_makes_nobody_and_reads_what_to_do(client, openid, medewerker):
    komt_er_niet_in(client, ga(client, URL), ONBEKEND)
    op_pagina = Bladzijde(client.get("/inloggen/")).tekst
    anders = ("Log dan eerst in met een code.", "Stuur mij een code", "Heeft u een toegangssleutel?")
    assert [zin for zin in (ONBEKEND, *anders) if zin not in op_pagina] == []
    assert (User.objects.count(), SocialAccount.objects.count()) == (1, 0)


def test_the_same_email_address_opens_nothing(client, openid):
    """The provider says the address of the medewerker, also as checked."""
    user("medewerker")
    openid.zegt = {"email": User.objects.get().email, "email_verified": True}
    komt_er_niet_in(client, ga(client, URL), ONBEKEND)


def test_the_same_number_at_another_provider_is_somebody_else(client, gekoppeld, settings):
    ander = OpenidAanbieder()
    settings.OIDC_ISSUER = ander.issuer
    komt_er_niet_in(client, ga(client, URL), ONBEKEND)
    ander.stop()


@pytest.mark.parametrize(
    ("amr", "acr", "mens", "mag"),
    [
        (["mfa"], [], {"amr": ["pwd"]}, False),
        (["mfa"], [], {}, False),
        (["mfa"], [], {"amr": "mfa"}, True),
        (["mfa", "hwk"], [], {"amr": ["hwk"]}, True),
        (["mfa"], [], {"acr": "mfa"}, False),
        ([], ["hoog"], {"acr": "laag"}, False),
        ([], ["hoog"], {"acr": "hoog"}, True),
        (["mfa"], ["hoog"], {"amr": ["mfa"]}, False),
        (["mfa"], ["hoog"], {"amr": ["mfa"], "acr": "hoog"}, True),
    ],
)
def test_a_login_with_less_than_is_required_is_refused(
    client, gekoppeld, openid, settings, amr, acr, mens, mag
):
    settings.OIDC_AMR, settings.OIDC_ACR = amr, acr
    openid.mens = {"sub": "0001"} | mens
    terug = ga(client, URL)
    if mag:
        assert client.get(terug).headers["Location"] == "/werkplek/"
    else:
        komt_er_niet_in(client, terug, TE_ZWAK)


@pytest.mark.parametrize(
    ("acrs", "mag"),
    [(["c1"], True), (["c2"], False), ("c1", True), ({"c1": 1}, False), ([["c1"], 5, None], False)],
)
def test_a_list_of_acrs_is_read_too(client, gekoppeld, openid, settings, acrs, mag):
    settings.OIDC_AMR, settings.OIDC_ACR = [], ["c1"]
    openid.zegt = {"acrs": acrs}
    antwoord = client.get(ga(client, URL))
    assert (antwoord.headers["Location"] == "/werkplek/") == mag


@pytest.mark.parametrize("rol", Rol.values)
def test_only_who_works_for_the_municipality_comes_in_this_way(client, openid, rol):
    koppel(user(rol), openid)
    terug = ga(client, URL)
    if rol in PERSONEEL:
        assert client.get(terug).headers["Location"] == "/werkplek/"
    else:
        komt_er_niet_in(client, terug, MAG_NIET)


def test_a_closed_account_stays_closed(client, gekoppeld, medewerker):
    medewerker.is_active = False
    bewaar(medewerker, door=None, at=timezone.now())
    komt_er_niet_in(client, ga(client, URL), MAG_NIET)


def test_an_answer_that_nobody_asked_for_opens_nothing_and_asks_the_provider_nothing(
    client, gekoppeld, openid
):
    terug = ga(Client(), URL)
    openid.vragen.clear()
    komt_er_niet_in(client, terug, VERLOPEN)
    komt_er_niet_in(client, "/inloggen/gemeente/terug/", VERLOPEN)
    komt_er_niet_in(client, "/inloggen/gemeente/terug/?code=abc&state=" + "x" * 5000, VERLOPEN)
    assert openid.vragen == []


def test_an_answer_with_another_state_opens_nothing(client, gekoppeld):
    terug = ga(client, URL)
    komt_er_niet_in(client, terug.replace(velden_van(terug)["state"], "0000000000000000"), VERLOPEN)


def test_an_answer_counts_once(client, gekoppeld):
    terug = ga(client, URL)
    assert client.get(terug).headers["Location"] == "/werkplek/"
    client.post("/uitloggen/")
    komt_er_niet_in(client, terug, VERLOPEN)


def test_a_code_of_another_browser_does_not_fit_what_this_one_asked(client, gekoppeld, openid):
    """Who lures somebody into a login of their own: the code does not go with this browser's secret."""
    van_ander, terug = ga(Client(), URL), ga(client, URL)
    gewisseld = terug.replace(velden_van(terug)["code"], velden_van(van_ander)["code"])
    komt_er_niet_in(client, gewisseld, MIS)
    assert any(pad == "/token" for pad, _ in openid.vragen)


def test_a_code_that_was_used_at_the_provider_is_worth_nothing(client, gekoppeld, openid):
    terug = ga(client, URL)
    openid.codes = {}
    komt_er_niet_in(client, terug, MIS)


def test_it_is_too_late_after_ten_minutes(client, gekoppeld, monkeypatch):
    terug = ga(client, URL)
    over = time.time() + 601
    monkeypatch.setattr("allauth.socialaccount.internal.statekit.time.time", lambda: over)
    komt_er_niet_in(client, terug, VERLOPEN)


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ("error=access_denied", "U bent gestopt bij de gemeente."),
        ("error=server_error&error_description=%3Cb%3E", MIS),
        ("error=access_denied&code=abc", "U bent gestopt bij de gemeente."),
        ("code=", MIS),
        ("", MIS),
        ("code=abc&iss=https://elders.example", MIS),
    ],
)
def test_the_provider_says_no(client, gekoppeld, openid, wat, zin):
    state = velden_van(client.post(URL).headers["Location"])["state"]
    komt_er_niet_in(client, f"/inloggen/gemeente/terug/?state={state}&{wat}", zin)
    assert [pad for pad, _ in openid.vragen] == ["/.well-known/openid-configuration"]


ANDERS = {
    "nonce": {"nonce": "een andere"},
    "no nonce": {"nonce": None},
    "issuer": {"iss": "https://elders.example"},
    "other issuer on this host": {"iss": "http://127.0.0.1:1"},
    "for somebody else": {"aud": "een ander"},
    "for two, made for the other": {"aud": [CLIENT, "een ander"], "azp": "een ander"},
    "for two": {"aud": [CLIENT, "een ander"]},
    "over": {"exp": int(time.time()) - 3600},
    "of tomorrow": {"iat": int(time.time()) + 86400},
    "no end": {"exp": None},
    "a number of nobody": {"sub": ""},
    "no number": {"sub": None},
    "a number that is none": {"sub": 1},
    "a list": {"sub": ["0001"]},
    "too long": {"sub": "1" * 192},
    "unreadable": {"sub": "0001\0"},
}


@pytest.mark.parametrize("anders", ANDERS.values(), ids=ANDERS.keys())
def test_what_is_signed_must_be_for_us_now_and_of_this_question(client, gekoppeld, openid, anders):
    openid.zegt = anders
    komt_er_niet_in(client, ga(client, URL), MIS)


def test_a_clock_that_differs_a_little_is_no_reason(client, gekoppeld, openid):
    openid.zegt = {"iat": int(time.time()) + 20}
    assert client.get(ga(client, URL)).headers["Location"] == "/werkplek/"


def inhoud_voor(openid) -> dict:
    """What somebody else would sign, who knows all but the key of the provider."""
    nonce = next(velden["nonce"] for pad, velden in reversed(openid.vragen) if pad == "/inloggen")
    nu = int(time.time())
    inhoud = {"iss": openid.issuer, "aud": CLIENT, "sub": "0001", "nonce": nonce, "amr": ["mfa"]}
    return inhoud | {"iat": nu, "exp": nu + 600}


def met_openbare_sleutel(openid) -> str:
    """The public key taken for a secret: the old trick with two kinds of signature."""
    delen = [json.dumps(deel).encode() for deel in ({"alg": "HS256", "kid": "een"}, inhoud_voor(openid))]
    voor = b".".join(urlsafe_b64encode(deel).rstrip(b"=") for deel in delen)
    merk = hmac.digest(openid.sleutel.as_pem(private=False), voor, "sha256")
    return (voor + b"." + urlsafe_b64encode(merk).rstrip(b"=")).decode()


def test_what_another_key_signed_is_not_believed(client, gekoppeld, openid):
    ander, kort = rsa.generate_private_key(65537, 2048), "geheim van het portaal, lang genoeg"
    for bewijs in (
        lambda wie: jwt.encode(wie, ander, "RS256", {"kid": "een"}),
        lambda wie: jwt.encode(wie, ander, "RS256", {"kid": "twee"}),
        lambda wie: jwt.encode(wie, ander, "RS256"),
        lambda wie: jwt.encode(wie, None, "none", {"kid": "een"}),
        lambda wie: jwt.encode(wie, kort, "HS256", {"kid": "een"}),
        lambda wie: met_openbare_sleutel(openid),
    ):
        terug = ga(client, URL)
        token = {"access_token": "a", "token_type": "Bearer", "id_token": bewijs(inhoud_voor(openid))}
        openid.kapot["/token"] = token
        komt_er_niet_in(client, terug, MIS)


ONZIN = [
    ("/token", ""), ("/token", "geen json"), ("/token", {"access_token": "a"}), ("/token", []),
    ("/token", {"access_token": "a", "id_token": "a.b.c"}), ("/token", {"access_token": "a", "id_token": 5}),
    ("/token", ("stuk", 500)), ("/token", "access_token=a&id_token=b"),
    ("/token", ("", 302, {"Location": "/x"})),
    ("/sleutels", "geen json"), ("/sleutels", {"keys": []}), ("/sleutels", {}), ("/sleutels", {"keys": 5}),
    ("/sleutels", {"keys": [{"kty": "RSA", "kid": "een", "n": "!", "e": "!"}]}),
    ("/.well-known/openid-configuration", "geen json"),
]  # fmt: skip


@pytest.mark.parametrize(("pad", "antwoord"), ONZIN, ids=range(len(ONZIN)))
def test_nonsense_of_the_provider_is_no_error_of_ours(client, gekoppeld, openid, pad, antwoord):
    terug = ga(client, URL)
    openid.kapot[pad] = antwoord
    komt_er_niet_in(client, terug, MIS)


def test_a_provider_that_goes_away_halfway(client, openid, medewerker, settings):
    ander = OpenidAanbieder()
    settings.OIDC_ISSUER = ander.issuer
    koppel(medewerker, ander)
    terug = ga(client, URL)
    ander.stop()
    komt_er_niet_in(client, terug, LUKT_NIET)


def test_the_log_tells_what_happened_and_nothing_of_the_person(client, openid, medewerker, caplog):
    client.get(ga(client, URL))
    rij = koppel(medewerker, openid)
    client.get(ga(client, URL))
    regels = [(regel.message, regel.velden) for regel in caplog.records if regel.name == "inclusie"]
    assert regels == [
        ("inloggen bij de gemeente", {"wat": "niet gekoppeld", "resultaat": "geweigerd", "door": None}),
        ("ingelogd", {"wat": f"koppeling {rij.pk}", "resultaat": "gelukt", "door": medewerker.pk}),
    ]


def test_two_tabs_that_log_in_do_not_disturb_each_other(client, gekoppeld):
    een, twee = (client.post(URL).headers["Location"] for _ in "12")
    assert client.get(bij_aanbieder(een)).headers["Location"] == "/werkplek/"
    # Logging in makes a new session, so the other tab finds nothing, and who is in stays in.
    antwoord = client.get(bij_aanbieder(twee), follow=True)
    assert (client.get("/werkplek/").status_code, VERLOPEN in Bladzijde(antwoord).tekst) == (200, True)


def test_a_connection_that_is_taken_away_meanwhile_opens_nothing(client, gekoppeld):
    adres = ga(client, URL)
    with net_weg(SocialAccount):
        komt_er_niet_in(client, adres, ONBEKEND)
