"""The OpenID provider of the municipality: sending somebody there, and reading what it signs about them.

allauth makes the question (PKCE, a state for once in this session) and fetches the answer. What the answer
must say before we believe it, stands here. We ask for a number only: no name and no e-mail address.
"""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import jwt
import requests
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import statekit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.functional import cached_property

from inclusie.plekken import TeDruk, plek

# Seconds to connect, for a piece of the answer, and for all of it.
VERBINDEN, STUK, GEHEEL = 3, 4, 8
# So many ask at once on this machine, and who comes then waits for so many seconds.
TEGELIJK, WACHT = 4, 2
GROOTST = 512 * 1024
# Signed with a key that only the provider has; what we also know ourselves proves nothing.
ALGORITMEN = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
SPELING = 60  # seconds that two clocks may differ
LANGSTE_SUB = 191


class Mislukt(Exception):
    """wat: for the log. Nothing that the provider says goes there."""

    def __init__(self, wat: str, waarvoor: str = "", doel: str = ""):
        super().__init__(wat)
        self.wat, self.waarvoor, self.doel = wat, waarvoor, doel


class Onbereikbaar(Mislukt):
    """The provider is down, slow or busy."""


class Onzin(Mislukt):
    """The provider, or who pretends to be it, says something that cannot be believed."""


class Verlopen(Mislukt):
    """It was not asked in this browser, or too long ago, or it was answered before."""


class Gestopt(Mislukt):
    """Who was asked, did not want to, or may not."""


class TeZwak(Mislukt):
    """The provider let somebody in with less than is required here."""


class NietOpnieuw(Mislukt):
    """Somebody had to show again who they are, and did not."""


@dataclass(frozen=True)
class Antwoord:
    """Who it is, by whom, and for what we asked. wie: the account that was logged in when we did."""

    issuer: str
    sub: str
    waarvoor: str
    doel: str
    wie: int | None


class Verbinding(requests.Session):
    """A request that ends, however slow or long the answer is; nobody sends us on to elsewhere."""

    def request(self, method, url, **opties):
        vast = {"stream": True, "timeout": (VERBINDEN, STUK), "allow_redirects": False}
        antwoord = super().request(method, url, **opties | vast)
        antwoord._content = _lees(antwoord)
        return antwoord


def _lees(antwoord: requests.Response) -> bytes:
    inhoud, tot = b"", time.monotonic() + GEHEEL
    for stuk in antwoord.iter_content(8192):
        inhoud += stuk
        if len(inhoud) > GROOTST or time.monotonic() > tot:
            raise requests.Timeout("te lang")
    return inhoud


class Adapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request, sociallogin):
        return False

    def get_requests_session(self):
        return Verbinding()


class Koppelvlak(OpenIDConnectOAuth2Adapter):
    def get_provider(self):
        return aanbieder(self.request)

    @cached_property
    def openid_config(self) -> dict:
        """What the provider says of itself; it must be who we know, and cannot be overheard."""
        adres = f"{settings.OIDC_ISSUER.rstrip('/')}/.well-known/openid-configuration"
        config = haal(adres)
        if config.get("issuer") != settings.OIDC_ISSUER:
            raise Onzin("andere issuer in de beschrijving")
        veilig = "http://" if settings.OIDC_ISSUER.startswith("http://") else "https://"
        for naam in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
            if not str(config.get(naam)).startswith(veilig):
                raise Onzin(f"geen {naam}")
        return config

    def get_callback_url(self, request, app) -> str:
        return settings.PUBLIC_URL + reverse("inloggen_gemeente_terug")


class Aanbieder(OpenIDConnectProvider):
    oauth2_adapter_class = Koppelvlak


def aanbieder(request) -> Aanbieder:
    app = SocialApp(
        provider=Aanbieder.id,
        provider_id=settings.OIDC_ISSUER,
        name=settings.OIDC_NAAM,
        client_id=settings.OIDC_CLIENT_ID,
        secret=settings.OIDC_CLIENT_SECRET,
        settings={"server_url": settings.OIDC_ISSUER, "oauth_pkce_enabled": True},
    )
    return Aanbieder(request, app)


def haal(adres: str) -> dict:
    with Verbinding() as verbinding:
        antwoord = verbinding.get(adres)
    antwoord.raise_for_status()
    if not isinstance(inhoud := antwoord.json(), dict):
        raise Onzin("geen JSON-object")
    return inhoud


@contextmanager
def _bereikbaar() -> Iterator[None]:
    """Whatever a provider answers, or does not, is one of two things for who waits."""
    try:
        with plek("aanbieder", TEGELIJK, wacht=WACHT):
            yield
    except TeDruk as fout:
        raise Onbereikbaar("te druk") from fout
    except (requests.ConnectionError, requests.Timeout) as fout:
        raise Onbereikbaar("antwoordt niet") from fout
    except requests.HTTPError as fout:
        raise Onbereikbaar("antwoordt met een fout") from fout
    except (
        requests.RequestException,
        OAuth2Error,
        jwt.PyJWTError,
        LookupError,
        TypeError,
        ValueError,
    ) as fout:
        raise Onzin("onleesbaar of niet echt") from fout


def vraag(request, *, waarvoor: str, doel: str = "", opnieuw: bool = False) -> HttpResponse:
    """Send this browser to the provider. opnieuw: also who is logged in there, shows again who they are."""
    nonce = secrets.token_urlsafe(32)
    velden = {"nonce": nonce}
    if settings.OIDC_ACR:
        velden["acr_values"] = " ".join(settings.OIDC_ACR)
    if opnieuw:
        velden |= {"prompt": "login", "max_age": "0"}
    onthoud = {"nonce": nonce, "wie": request.user.pk, "sinds": int(time.time()) if opnieuw else 0}
    with _bereikbaar():
        return aanbieder(request).redirect(
            request, process=waarvoor, next_url=doel, scope=["openid"], auth_params=velden, **onthoud
        )


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
        with _bereikbaar():
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
