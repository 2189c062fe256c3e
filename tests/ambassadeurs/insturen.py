"""A public form as a person sends it: read for a minute, filled in, looked over, and then sent."""

from datetime import timedelta

from inclusie.misbruik import teken
from inclusie.tijd import nu
from tests.formulier import ingevuld


def velden(browser, adres: str, **anders) -> dict:
    html = browser.get(adres).content.decode()
    return ingevuld(html, gevraagd=teken(nu() - timedelta(minutes=1)), **anders)


def vul_in(browser, adres: str, **anders):
    """The answer to 'Verder': it leads to the page where all is looked over, or says what is missing."""
    return browser.post(adres, velden(browser, adres, **anders))


def geweigerd(browser, adres: str, **anders):
    """The page that says what is missing."""
    antwoord = vul_in(browser, adres, **anders)
    assert antwoord.url.startswith(f"{adres}?fout")
    return browser.get(antwoord.url)


def stuur(browser, adres: str, **anders):
    """The answer to 'Verstuur'."""
    assert vul_in(browser, adres, **anders).url == f"{adres}?nakijken"
    return verstuur(browser, adres)


def verstuur(browser, adres: str):
    return browser.post(adres, ingevuld(browser.get(f"{adres}?nakijken").content.decode(), verstuur="ja"))
