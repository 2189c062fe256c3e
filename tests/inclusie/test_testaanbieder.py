"""`manage.py testaanbieder`: what is wrong with the provider is said in one sentence."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.inclusie.test_inloggen_gemeente import dicht


def uit() -> list[str]:
    tekst = StringIO()
    call_command("testaanbieder", stdout=tekst)
    return tekst.getvalue().splitlines()


def test_it_says_that_it_answers_and_what_it_does_not_name(openid):
    goed = [
        f"De aanbieder antwoordt: {openid.issuer}",
        "Sleutels om een antwoord na te kijken: 1",
        "Vul bij de aanbieder dit adres in (redirect): http://testserver/inloggen/gemeente/terug/",
    ]
    assert uit() == [
        *goed,
        "Let op: de aanbieder noemt niet PKCE (S256). Zonder dat weigeren sommige een login.",
        "Let op: de aanbieder noemt niet auth_time. Dat is nodig om te koppelen en om te bevestigen.",
        "Let op: de aanbieder noemt niet amr. OIDC_AMR vraagt daar wel om.",
    ]
    openid.kapot["/.well-known/openid-configuration"] = openid._beschrijving() | {
        "code_challenge_methods_supported": ["S256"],
        "claims_supported": ["sub", "auth_time", "amr"],
    }
    assert uit() == goed


def test_a_provider_that_cannot_be_used_is_told_in_one_sentence(openid, settings):
    openid.kapot["/.well-known/openid-configuration"] = openid._beschrijving() | {"issuer": "https://b.nl"}
    with pytest.raises(
        CommandError, match="niet te gebruiken: een andere issuer in de beschrijving. Kijk naar"
    ):
        uit()
    openid.kapot = {"/sleutels": "geen json"}
    with pytest.raises(CommandError, match="niet te gebruiken: onleesbaar of niet echt."):
        uit()
    settings.OIDC_ISSUER = f"http://127.0.0.1:{dicht()}"
    with pytest.raises(CommandError, match="niet te gebruiken: antwoordt niet."):
        uit()


def test_a_page_where_a_browser_may_not_go_is_named(openid, settings):
    """Else somebody presses the button and nothing happens."""
    elders = openid._beschrijving() | {"authorization_endpoint": "http://localhost:1/inloggen"}
    openid.kapot["/.well-known/openid-configuration"] = elders
    with pytest.raises(CommandError, match="een inlogpagina op een adres dat niet in OIDC_LANGS staat"):
        uit()
    settings.OIDC_LANGS = ["http://localhost:1"]
    assert uit()[0] == f"De aanbieder antwoordt: {openid.issuer}"


def test_without_a_provider_there_is_nothing_to_ask():
    with pytest.raises(CommandError, match="Er is geen aanbieder. Zet eerst OIDC_ISSUER."):
        uit()
