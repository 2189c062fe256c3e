"""A form that somebody opened: what the script of that page would send to keep it."""

import re

from tests.formulier import ingevuld

BEWAREN = "/account/concepten/bewaren/"
VERDER = re.compile(r'href="([^"]*\?[^"]*concept=\w{32})"')


def houd_bij(browser, velden: dict, **anders):
    """As the script does, which goes on with the mark that comes back. velden: of `ingevuld`."""
    antwoord = browser.post(BEWAREN, velden | {naam: [waarde] for naam, waarde in anders.items()})
    if merk := antwoord.json().get("merk"):
        velden["concept"] = [merk]
    return antwoord


def open_(browser, adres: str) -> dict:
    return ingevuld(browser.get(adres).content.decode())


def aangeboden(browser, adres: str) -> list[str]:
    """The addresses of 'Ga verder' on this form."""
    return VERDER.findall(browser.get(adres).content.decode())
