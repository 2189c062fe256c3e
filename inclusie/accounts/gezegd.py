"""What the OpenID provider of the municipality says of who comes back, and what that must be before we
believe it: asked here, signed by it, for us, of now, and as strong as is required."""

from dataclasses import dataclass

import jwt
from allauth.socialaccount.internal import statekit
from django.conf import settings
from django.utils.crypto import constant_time_compare

from inclusie.accounts.aanbieder import (
    Gestopt,
    Koppelvlak,
    Mislukt,
    NietOpnieuw,
    Onzin,
    TeZwak,
    Verlopen,
    bereikbaar,
    haal,
)

# Signed with a key that only the provider has; what we also know ourselves proves nothing.
ALGORITMEN = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
SPELING = 60  # seconds that two clocks may differ
LANGSTE_SUB = 191


@dataclass(frozen=True)
class Antwoord:
    """Who it is, by whom, and for what we asked. wie: the account that was logged in when we did."""

    issuer: str
    sub: str
    waarvoor: str
    doel: str
    wie: int | None


def lees_antwoord(request) -> Antwoord:
    """Who came back, when all of it is right. Raises Mislukt, which tells what for and where to."""
    gevraagd = statekit.unstash_state(
        request, provider_id=settings.OIDC_ISSUER, state_id=request.GET.get("state", "")
    )
    if gevraagd is None:
        raise Verlopen("niet gevraagd")
    waarvoor, doel = gevraagd["process"], gevraagd.get("next", "")
    try:
        eis_code(request.GET)
        with bereikbaar():
            gezegd = _gezegd(request, gevraagd["pkce_code_verifier"])
        eis(gezegd, gevraagd)
    except Mislukt as fout:
        fout.waarvoor, fout.doel = waarvoor, doel
        raise
    return Antwoord(settings.OIDC_ISSUER, gezegd["sub"], waarvoor, doel, gevraagd["wie"])


def eis_code(velden) -> None:
    if velden.get("iss", settings.OIDC_ISSUER) != settings.OIDC_ISSUER:
        raise Onzin("antwoord van een andere issuer")
    if velden.get("error") == "access_denied":
        raise Gestopt("gestopt bij de aanbieder")
    if "error" in velden or not velden.get("code"):
        raise Onzin("de aanbieder weigert")


def _gezegd(request, pkce: str) -> dict:
    """What the provider says of who comes back: signed by it, for us, and still fresh."""
    koppelvlak = Koppelvlak(request, settings.OIDC_ISSUER)
    app = koppelvlak.get_provider().app
    antwoord = koppelvlak.get_access_token_data(
        request, app, koppelvlak.get_client(request, app), pkce_code_verifier=pkce
    )
    bewijs = antwoord["id_token"]
    sleutels = jwt.PyJWKSet.from_dict(haal(koppelvlak.openid_config["jwks_uri"]))
    return jwt.decode(
        bewijs,
        sleutels[jwt.get_unverified_header(bewijs)["kid"]],
        algorithms=ALGORITMEN,
        audience=settings.OIDC_CLIENT_ID,
        issuer=settings.OIDC_ISSUER,
        leeway=SPELING,
        options={"require": ["exp", "iat", "iss", "aud", "sub", "nonce"]},
    )


def eis(gezegd: dict, gevraagd: dict) -> None:
    sub, voor = gezegd["sub"], gezegd["aud"]
    if not isinstance(sub, str) or not 0 < len(sub) <= LANGSTE_SUB or not sub.isprintable():
        raise Onzin("geen sub die wij kunnen bewaren")
    if isinstance(voor, list) and len(voor) > 1 and gezegd.get("azp") != settings.OIDC_CLIENT_ID:
        raise Onzin("voor een ander gemaakt")
    if not constant_time_compare(str(gezegd["nonce"]), gevraagd["nonce"]):
        raise Onzin("een andere nonce")
    if settings.OIDC_AMR and not _woorden(gezegd.get("amr")) & set(settings.OIDC_AMR):
        raise TeZwak("zonder de amr die nodig is")
    # acr as the standard has it; a list called acrs as Entra writes it.
    if settings.OIDC_ACR and not _woorden(gezegd.get("acr"), gezegd.get("acrs")) & set(settings.OIDC_ACR):
        raise TeZwak("zonder de acr die nodig is")
    if gevraagd["sinds"] and not _is_sinds(gezegd.get("auth_time"), gevraagd["sinds"]):
        raise NietOpnieuw("zonder auth_time van nu")


def _woorden(*claims) -> set[str]:
    woorden = set()
    for claim in claims:
        woorden |= {
            woord for woord in (claim if isinstance(claim, list) else [claim]) if isinstance(woord, str)
        }
    return woorden


def _is_sinds(moment, sinds: int) -> bool:
    return isinstance(moment, int | float) and not isinstance(moment, bool) and moment >= sinds - SPELING
