"""A report as a visitor makes it, page by page, for tests."""

import io
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from inclusie.misbruik import teken
from inclusie.tijd import nu
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

OBSTAKEL, VERTELLEN = "/obstakel-melden/", "/vertellen/"
# Step -> what is typed there, for a report without a name.
ANONIEM = {
    "wat": {"tekst": "De deur van het stadhuis is te zwaar."},
    "waar": {"plek": "De hal van het stadhuis"},
    "hoe-erg": {"hoogte": "3"},
    "foto-of-geluid": {},
    "naam": {"antwoord_via": "code"},
}
MET_MAIL = ANONIEM | {
    "naam": {"antwoord_via": "mail"},
    "bereiken": {"naam": "Bram", "contact": "bram@voorbeeldstad.example"},
}


def foto(naam: str = "kanarie.jpg") -> SimpleUploadedFile:
    uit = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(uit, "JPEG", comment=b"kanarie")
    return SimpleUploadedFile(naam, uit.getvalue(), "image/jpeg")


def begin(browser: Client, weg: str = OBSTAKEL, **velden) -> str:
    """The address of the first question."""
    return browser.post(weg, velden).url


def vul_in(browser: Client, antwoorden: dict, weg: str = OBSTAKEL) -> str:
    """Answer what is asked, in the order in which it is asked; return the last address."""
    adres = begin(browser, weg)
    while (stap := adres.removeprefix(weg).strip("/")) in antwoorden:
        assert browser.get(adres).status_code == 200
        antwoord = browser.post(adres, antwoorden[stap])
        assert antwoord.status_code == 302, antwoord.content.decode()
        assert "fout" not in antwoord.url, Bladzijde(browser.get(antwoord.url)).tekst
        adres = antwoord.url
    return adres


def geweigerd(browser: Client, adres: str, velden: dict) -> Bladzijde:
    """What is not good leads to the same question, which says why: Back finds no answer to a form."""
    naar = browser.post(adres, velden).url
    assert naar in (f"{adres}?fout=ja", f"{adres}&fout=ja")
    bladzijde = Bladzijde(browser.get(naar))
    assert bladzijde.titel.startswith("Fout: ")
    return bladzijde


def verstuur(browser: Client, weg: str = OBSTAKEL, **anders):
    """Press the last button, as somebody who first read the page."""
    bladzijde = browser.get(f"{weg}controleren/")
    velden = ingevuld(bladzijde.content.decode())
    velden["gevraagd"] = [teken(nu() - timedelta(seconds=30))]
    return browser.post(f"{weg}controleren/", velden | anders)


def meld_als(browser: Client, antwoorden: dict = ANONIEM, weg: str = OBSTAKEL):
    """From the first page to the last; return the done page."""
    assert vul_in(browser, antwoorden, weg) == f"{weg}controleren/"
    return browser.get(verstuur(browser, weg).url)
