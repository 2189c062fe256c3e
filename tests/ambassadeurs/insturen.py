"""A public form as a person sends it: read for a minute, and then filled in."""

from datetime import timedelta

from inclusie.misbruik import teken
from inclusie.tijd import nu
from tests.formulier import ingevuld


def velden(browser, adres: str, **anders) -> dict:
    html = browser.get(adres).content.decode()
    return ingevuld(html, gevraagd=teken(nu() - timedelta(minutes=1)), **anders)


def stuur(browser, adres: str, **anders):
    return browser.post(adres, velden(browser, adres, **anders))
