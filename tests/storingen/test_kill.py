"""kill -9 at any moment, of who saves, publishes, makes a PDF or sends a mail: what got a yes, is there.

The web server and the worker are the real ones. A mail is promised at least once: of a worker that dies
between the yes of the mail server and our note of it, the mail goes twice, under one Message-ID.
"""

import os
import random
import signal
import sqlite3
import threading
import time
from collections import Counter
from contextlib import suppress

import psycopg
import pytest

from tests.cijfers import begin_meting
from tests.formulier import ingevuld
from tests.smtp import postkantoor
from tests.storingen.database import eigen_database
from tests.storingen.portaal import POST, WEG, kinderen, portaal, wacht_tot, werkers

pytestmark = pytest.mark.django_db
DOEL, OPENBAAR = "/werkplek/doelen/2021/D1/bewerken/", "/werkplek/plan/2021/openbaar-maken/"
ZAAD = 20261129
KORT = {"bewaren": 30, "openbaar": 6, "mail": 10, "pdf": 4}
LANG = {soort: 10 * keer for soort, keer in KORT.items()}
TERUG = 2  # seconds until the job of a killed worker comes back; 45 in earnest
ZONDER_BESTAND = """
SELECT id FROM agenda_planversie versie
WHERE 2 <> (SELECT COUNT(*) FROM agenda_planbestand bestand WHERE bestand.planversie_id = versie.id)
"""


@pytest.fixture
def kantoor():
    with postkantoor() as kantoor:
        yield kantoor


@pytest.fixture
def site(kantoor, tmp_path):
    with portaal(tmp_path / "portaal", eigen_database(), smtp=kantoor.poort) as site:
        yield site


def rijen(site, vraag: str) -> list[tuple]:
    verbind = psycopg.connect if site.database.startswith("postgres") else sqlite3.connect
    with verbind(site.database.removeprefix("sqlite:///")) as lijn:
        return lijn.execute(vraag).fetchall()


class Schutter:
    """Kills the process that serves, so many seconds after a request began."""

    def __init__(self, gunicorn):
        self.gunicorn, self.kans, self.duur = gunicorn, random.Random(ZAAD), 0.2  # noqa: S311
        self.schoten = 0

    def onder(self, vraag):
        """The answer to the request, or None when it never came."""
        (pid,) = kinderen(self.gunicorn.pid)
        schot = threading.Timer(self.kans.uniform(0, 1.2 * self.duur), self._schiet, [pid])
        schot.start()
        try:
            return vraag()
        except WEG:
            return None
        finally:
            schot.join()

    def _schiet(self, pid):
        os.kill(pid, signal.SIGKILL)
        self.schoten += 1


def bewaar(site, adres: str, **anders):
    """The form of this address, filled in and ready to be sent."""
    velden = ingevuld(site.vraag(adres, wie=site.sessie).tekst, **anders)
    return lambda: site.vraag(adres, velden, wie=site.sessie)


def onder_vuur(site, keer: int, adres: str, veld: str, vooraf=lambda nummer: None):
    """Send the form of this address so many times while its process is killed. Return what got a yes, what
    got no answer, and how often somebody was killed."""
    server = site.serveer(adres)
    schutter, ja, onzeker = Schutter(server), [], []
    for nummer in range(keer + 1):
        vooraf(nummer)
        tekst = f"{veld} nummer {nummer}"
        verstuur = bewaar(site, adres, **{veld: tekst})
        antwoord = schutter.onder(verstuur) if nummer else verstuur()
        schutter.duur = schutter.duur if nummer else antwoord.seconden
        assert antwoord is None or antwoord.status == 302, antwoord.tekst.partition("<main")[2]
        (ja if antwoord else onzeker).append(tekst)
    server.terminate()
    server.wait()
    return ja, onzeker, schutter.schoten


class Cijfers:
    """All of one run, which may stop half."""

    def __init__(self, *, lang: bool):
        hoe = {"omvang": f"zaad {ZAAD}", "geheel": lang}
        self.klaar = {
            bij: begin_meting("G2", f"kwijt of half na kill -9 bij {bij}", doel="0", **hoe)
            for bij in ("bewaren", "openbaar maken", "pdf's maken", "mailen")
        }
        dubbel = "mails die twee keer aankwamen na kill -9"
        self.dubbel = begin_meting("G2", dubbel, doel="hoogstens 1 per kill", **hoe)
        hoe = {"doel": "< 60", "omvang": "1 mail", "geheel": True}
        self.hersteld = begin_meting("G10", "hersteld na: werker gedood (s)", **hoe)

    def meld(self, wat: str, schoten: int, *, ja: int, fout: int) -> None:
        """fout: how many are lost or half."""
        self.klaar[wat](fout, gehaald=not fout, omvang=f"{schoten} × kill, {ja} keer ja, zaad {ZAAD}")


def bewaar_onder_vuur(site, keer: int, cijfers: Cijfers) -> None:
    ja, onzeker, schoten = onder_vuur(site, keer, DOEL, "titel")
    spoor = Counter(rij[0] for rij in rijen(site, "SELECT titel FROM agenda_historicaldoel"))
    kwijt = [tekst for tekst in ja if spoor[tekst] != 1]
    cijfers.meld("bewaren", schoten, ja=len(ja), fout=len(kwijt))
    assert (kwijt, schoten) == ([], keer)
    assert {spoor[tekst] for tekst in onzeker} <= {0, 1}


def publiceer_onder_vuur(site, keer: int, cijfers: Cijfers) -> None:
    """Each version has its job, or its file; both come of one transaction."""

    def verander(nummer):
        assert bewaar(site, DOEL, titel=f"Doel voor versie {nummer}")().status == 302

    ja, onzeker, schoten = onder_vuur(site, keer, OPENBAAR, "reden", verander)
    redenen = Counter(rij[0] for rij in rijen(site, "SELECT reden FROM agenda_planversie"))
    kwijt = [tekst for tekst in ja if redenen[tekst] != 1]
    # A job for its files and one for its mail.
    half = abs(len(rijen(site, "SELECT id FROM django_q_ormq")) - 2 * len(rijen(site, ZONDER_BESTAND)))
    cijfers.meld("openbaar maken", schoten, ja=len(ja), fout=len(kwijt) + half)
    assert (kwijt, half, schoten) == ([], 0, keer)
    assert {redenen[tekst] for tekst in onzeker} <= {0, 1}


def schiet(*pids: int) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def maak_pdf_onder_vuur(site, werker, keer: int) -> int:
    """While somebody draws: the one who does, and now and then all of them."""
    kans, schoten = random.Random(ZAAD), 0  # noqa: S311
    while schoten < keer and rijen(site, ZONDER_BESTAND):
        if tekenaars := [pid for pid in werkers(werker) if kinderen(pid)]:
            time.sleep(kans.uniform(0, 1))
            schiet(*(werkers(werker) if kans.random() < 0.25 else tekenaars))  # noqa: PLR2004
            schoten += 1
    return schoten


def mail_onder_vuur(site, kantoor, werker, keer: int) -> int:
    """At any step of the conversation with the mail server, also between its yes and our note of it."""
    kans, geschoten = random.Random(ZAAD), []  # noqa: S311

    def bij(stap):
        if len(geschoten) < keer and kans.random() < 0.2:  # noqa: PLR2004
            geschoten.append(stap)
            schiet(*werkers(werker))

    kantoor.bij = bij
    assert site.python("-c", POST, str(2 * keer)).returncode == 0
    # After each shot a mail waits until its job comes back and there is a worker again.
    wacht_tot(lambda: not rijen(site, "SELECT id FROM post_mail WHERE stand = 'wacht'"), 90 + 8 * keer)
    kantoor.bij = lambda stap: None
    return len(geschoten)


def mail_na_een_schot(site, kantoor, werker) -> float:
    """All of the worker is killed: after how many seconds a mail goes again; nobody does anything."""
    al, begin = len(kantoor.ontvangen), time.monotonic()
    schiet(*werkers(werker))
    assert site.python("-c", POST, "1").returncode == 0
    wacht_tot(lambda: len(kantoor.ontvangen) > al)
    return time.monotonic() - begin


def werk_onder_vuur(site, kantoor, aantal: dict[str, int], cijfers: Cijfers) -> None:
    werker = site.start("-m", "tests.storingen.werker", str(TERUG))
    wacht_tot(lambda: len(werkers(werker)) == 4)  # noqa: PLR2004
    van_pdf = maak_pdf_onder_vuur(site, werker, aantal["pdf"])
    van_mail = mail_onder_vuur(site, kantoor, werker, aantal["mail"])
    seconden = mail_na_een_schot(site, kantoor, werker)
    cijfers.hersteld(round(seconden, 1), gehaald=seconden < 60)  # noqa: PLR2004
    wacht_tot(lambda: not rijen(site, ZONDER_BESTAND), 600)
    nagekeken = site.python("manage.py", "controleer", "--herstel")
    half = len(rijen(site, ZONDER_BESTAND))
    gemaakt = len(rijen(site, "SELECT id FROM agenda_planbestand"))
    cijfers.meld("pdf's maken", van_pdf, ja=gemaakt, fout=half)
    assert (nagekeken.returncode, half) == (0, 0), nagekeken.stderr
    mails = {rij[0] for rij in rijen(site, "SELECT id FROM post_mail WHERE stand = 'verstuurd'")}
    keren = Counter(int(post["Message-ID"].strip("<").partition(".")[0]) for post in kantoor.ontvangen)
    kwijt = [pk for pk in mails if not keren[pk]]
    dubbel = sum(keer - 1 for keer in keren.values())
    cijfers.meld("mailen", van_mail, ja=len(mails), fout=len(kwijt))
    cijfers.dubbel(dubbel, gehaald=dubbel <= van_mail, omvang=f"{len(mails)} mails")
    assert (kwijt, dubbel <= van_mail, van_mail, van_pdf) == ([], True, aantal["mail"], aantal["pdf"])


def onder_vuur_nemen(site, kantoor, aantal: dict[str, int], *, lang: bool) -> None:
    cijfers = Cijfers(lang=lang)
    bewaar_onder_vuur(site, aantal["bewaren"], cijfers)
    publiceer_onder_vuur(site, aantal["openbaar"], cijfers)
    werk_onder_vuur(site, kantoor, aantal, cijfers)
    assert [woord for woord in ("mens1@", "nummer 1") if woord in site.log] == []


def test_nothing_that_got_a_yes_is_lost(site, kantoor):
    onder_vuur_nemen(site, kantoor, KORT, lang=False)


@pytest.mark.lang
def test_nothing_is_lost_in_five_hundred_times_either(site, kantoor):
    onder_vuur_nemen(site, kantoor, LANG, lang=True)
