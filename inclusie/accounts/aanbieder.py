"""The OpenID provider of the municipality: whether it is there, and sending somebody to it.

allauth makes the question (PKCE, a state for once in this session) and fetches the answer; what that must say
before we believe it, stands in `gezegd`. We ask for a number only: no name and no e-mail address.
"""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import jwt
import requests
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property

from inclusie.oidc import herkomsten
from inclusie.plekken import TeDruk, plek

# Seconds to connect, for a piece of the answer, and for all of it.
VERBINDEN, STUK, GEHEEL = 3, 4, 8
# So many ask at once on this machine, and who comes then waits for so many seconds.
TEGELIJK, WACHT = 4, 2
GROOTST = 512 * 1024


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
        return beschrijving()

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


def beschrijving() -> dict:
    """What the provider says of itself. It must be who we know, where nobody overhears, and where a form of
    ours may lead: a browser that may not follow it, shows nothing at all."""
    config = haal(f"{settings.OIDC_ISSUER.rstrip('/')}/.well-known/openid-configuration")
    if config.get("issuer") != settings.OIDC_ISSUER:
        raise Onzin("een andere issuer in de beschrijving")
    veilig = "http://" if settings.OIDC_ISSUER.startswith("http://") else "https://"
    for naam in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        if not str(config.get(naam)).startswith(veilig):
            raise Onzin(f"geen {naam}")
    deel = urlsplit(config["authorization_endpoint"])
    if f"{deel.scheme}://{deel.netloc}" not in herkomsten(settings.OIDC_ISSUER, settings.OIDC_LANGS):
        raise Onzin("een inlogpagina op een adres dat niet in OIDC_LANGS staat")
    return config


def kijk_na() -> tuple[dict, int]:
    """The description of the provider, and how many keys it signs with that we can read."""
    with bereikbaar():
        config = beschrijving()
        return config, len(jwt.PyJWKSet.from_dict(haal(config["jwks_uri"])).keys)


@contextmanager
def bereikbaar() -> Iterator[None]:
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
    with bereikbaar():
        return aanbieder(request).redirect(
            request, process=waarvoor, next_url=doel, scope=["openid"], auth_params=velden, **onthoud
        )
