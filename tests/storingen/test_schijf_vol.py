"""A full disk, which is a small one of our own: no text is lost, nobody sees what is inside, it passes."""

import os
import re
import subprocess

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from tests.cijfers import begin_meting
from tests.formulier import ingevuld
from tests.storingen.database import eigen_database
from tests.storingen.portaal import portaal, wacht_tot

pytestmark = pytest.mark.django_db
DOEL, MELDING = "/werkplek/doelen/2021/D1/bewerken/", "/werkplek/meldingen/nieuw/"
BLADEN = [
    "/",
    "/plan/2021/",
    "/acties/",
    "/raad/2021/",
    "/plan/2021/jaarplan.pdf",
    "/plan/2021/jaarplan.json",
]
TEKST = "Wij schrijven onze brieven opnieuw, met Wim Wisbaar."


@pytest.fixture(scope="module")
def schijf(tmp_path_factory):
    if os.geteuid():
        pytest.skip("only root may mount a small disk")
    map_ = tmp_path_factory.mktemp("schijf")
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", map_]
    gelukt = subprocess.run(mount, capture_output=True, text=True, check=False)
    if gelukt.returncode:
        pytest.skip(f"this machine lets nobody mount a small disk: {gelukt.stderr.strip()}")
    yield map_
    subprocess.run(["umount", "--lazy", map_], check=True)


@pytest.fixture(scope="module")
def site(schijf, tmp_path_factory):
    map_ = tmp_path_factory.mktemp("portaal")
    with portaal(map_, eigen_database(), "bestanden", data=schijf) as site:
        site.serveer()
        yield site


def bestand(grootte: int) -> SimpleUploadedFile:
    return SimpleUploadedFile("foto.jpg", os.urandom(grootte), "image/jpeg")


def vul(schijf):
    with pytest.raises(OSError, match="No space left"), (schijf / "vulling").open("wb", 0) as vulling:
        while True:
            vulling.write(bytes(4096))


def bewaar(site, **anders):
    return site.vraag(DOEL, ingevuld(site.vraag(DOEL, wie=site.sessie).tekst, **anders), wie=site.sessie)


def gaat_weer(site) -> bool:
    kreeg = bewaar(site, titel="Er is weer plaats")
    assert kreeg.status in (302, 503)
    return kreeg.status == 302


def test_a_full_disk_stops_no_page_and_loses_no_text(site, schijf):
    hersteld = begin_meting("G10", "hersteld na: schijf vol (s)", doel="< 60", omvang="1 keer", geheel=True)
    velden = ingevuld(site.vraag(DOEL, wie=site.sessie).tekst, titel=TEKST, toelichting="Lang. " * 300)
    vul(schijf)

    assert {pad: site.vraag(pad).status for pad in BLADEN} == dict.fromkeys(BLADEN, 200)
    # Of SQLite some room is left in what it had already, so until it is full as well.
    keren = 0
    while (kreeg := site.vraag(DOEL, velden, wie=site.sessie)).status == 302 and keren < 100:
        keren += 1
        velden |= {"versie": [str(keren + 1)], "titel": [f"{TEKST} {keren}"]}
    if connection.vendor == "sqlite":
        assert (kreeg.status, kreeg.koppen["Retry-After"]) == (503, "30")
        assert velden["titel"][0] in kreeg.tekst
    else:
        assert keren == 100
    met_foto = site.vraag(MELDING, {"tekst": TEKST, "foto": bestand(6_000_000)}, wie=site.sessie)
    assert (met_foto.status, TEKST in met_foto.tekst) == (422, True)
    assert "Dit bestand past nu niet bij ons. Uw tekst is bewaard." in met_foto.tekst
    # Too long for what is left of the last block of the file.
    assert site.python("manage.py", "controleer", "--aanvaard", "Vol. " * 2000).returncode != 0
    niet_gevraagd = site.vraag(DOEL, velden | {"foto": bestand(3_000_000)}, wie=site.sessie)
    assert niet_gevraagd.status == kreeg.status
    assert not re.search("Traceback|OSError|OperationalError", met_foto.tekst + kreeg.tekst)

    (schijf / "vulling").unlink()
    seconden = wacht_tot(lambda: gaat_weer(site), 60)
    hersteld(round(seconden, 1), gehaald=seconden < 60)
    nagekeken = site.python("manage.py", "controleer", "historie")
    assert nagekeken.returncode == 0, nagekeken.stderr
    assert [woord for woord in ("Traceback", "Wim") if woord in site.log] == []
