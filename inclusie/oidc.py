"""How settings.py reads who else may say who somebody is: the OpenID provider of the municipality."""

import re

from inclusie.omgeving import HOSTNAAM, stop

ADRES = re.compile(rf"https://{HOSTNAAM}(?::\d{{1,5}})?(?:/[\w.~%-]+)*/?", re.IGNORECASE)
# On this machine alone, to try it: nobody is between.
HIER = re.compile(r"http://(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:/[\w.~%-]+)*/?")
HERKOMST = re.compile(r"https?://[^/]+")
LANGST = 200


def lees_issuer(adres: str) -> str:
    """The issuer, letter for letter as the provider writes it in what it signs."""
    is_adres = ADRES.fullmatch(adres) or HIER.fullmatch(adres)
    if not is_adres or "/.well-known" in adres or len(adres) > LANGST:
        raise ValueError
    return adres


def herkomst(adres: str) -> str:
    """Where a form may lead: a host, without a path."""
    adres = adres.strip()
    if not (ADRES.fullmatch(adres) or HIER.fullmatch(adres)) or adres.count("/") > 2:
        raise ValueError
    return adres


def woord(waarde: str) -> str:
    """Something that can be read, without the space around it."""
    waarde = waarde.strip(" ")
    if not waarde or not waarde.isprintable() or len(waarde) > LANGST:
        raise ValueError
    return waarde


def herkomsten(issuer: str | None, langs: list[str]) -> list[str]:
    """For `form-action`: a browser also looks where the answer to a form leads."""
    return [HERKOMST.match(issuer)[0], *langs] if issuer else []


def eis_heel(issuer: str | None, eisen: list[str], rest: dict[str, object], *, is_veilig: bool) -> None:
    """All of it, or nothing. A login that nobody asks a second proof for would pass for a strong one."""
    if not issuer:
        if over := [naam for naam, waarde in rest.items() if waarde]:
            stop(f"De instelling OIDC_ISSUER ontbreekt: zonder haar doet {over[0]} niets.")
        return
    if not eisen:
        stop("De instelling OIDC_AMR ontbreekt: noem daarin, of in OIDC_ACR, hoe iemand sterk inlogt.")
    if not is_veilig:
        stop("De instelling OIDC_ISSUER werkt alleen met https in PUBLIC_URL.")
