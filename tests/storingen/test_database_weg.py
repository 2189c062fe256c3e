"""PostgreSQL stopped, restarted under work and standing still, below a real web server."""

import os
import re
import signal
import threading
import time
from contextlib import contextmanager

import psycopg
import pytest
from django.db import connection

from tests.cijfers import begin_meting
from tests.formulier import ingevuld
from tests.postgres import cluster
from tests.smtp import postkantoor
from tests.storingen.database import maak_database
from tests.storingen.portaal import POST, WEG, portaal, wacht_tot, werkers

pytestmark = pytest.mark.django_db
DOEL = "/werkplek/doelen/2021/D1/bewerken/"
GELEZEN = [
    "/", "/plan/2021/", "/plan/2021/actie/1/", "/acties/", "/raad/2021/", "/plan/2021/jaarplan.json",
    "/plan/2021/jaarplan.pdf", "/plan/2021/versies/0.1/jaarplan.pdf", "/raad/2021/raad.pdf",
]  # fmt: skip
NIET_GELEZEN = ["/plan/2021/versies/", "/obstakels/", "/mensen/", "/inloggen/", "/werkplek/", DOEL]
# As long as it may take in earnest, no test waits: 5 seconds for a lock and 15 for a question.
KORTER = "?options=-c%20lock_timeout%3D500ms%20-c%20statement_timeout%3D2s"
# The clock is not the page.
WISSELT = ("Date", "Connection", "Server")
TEKST = "Wij schrijven onze brieven opnieuw, met Wim Wisbaar."


@pytest.fixture(scope="module")
def server():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no server that can go away")
    # What it said yes to, must be there after a crash.
    with cluster("-c synchronous_commit=on") as server:
        server.address = maak_database(server.address) + KORTER
        yield server


@pytest.fixture(scope="module")
def kantoor():
    with postkantoor() as kantoor:
        yield kantoor


@pytest.fixture(scope="module")
def gebouwd(server, kantoor, tmp_path_factory):
    with portaal(tmp_path_factory.mktemp("portaal"), server.address, "bestanden", smtp=kantoor.poort) as site:
        site.serveer()
        yield site


@pytest.fixture
def site(gebouwd):
    yield gebouwd
    # From the word on, so that a failure shows what it is.
    log = gebouwd.log
    assert [log[log.index(woord) :] for woord in ("Traceback", "Wim", TEKST) if woord in log] == []


def kern(antwoord):
    koppen = {naam: waarde for naam, waarde in antwoord.koppen.items() if naam not in WISSELT}
    return antwoord.status, antwoord.inhoud, koppen


@contextmanager
def herstel(site, wat: str):
    """A fault, and how long after it until the portal says that it can work; nobody does anything."""
    klaar = begin_meting("G10", f"hersteld na: {wat} (s)", doel="< 60", omvang="1 keer", geheel=True)
    yield
    seconden = wacht_tot(lambda: site.vraag("/gezond/klaar").status == 200, 60)
    klaar(round(seconden, 1), gehaald=seconden < 60)


def formulier(site, **anders):
    return ingevuld(site.vraag(DOEL, wie=site.sessie).tekst, **anders)


def eis_storing(site):
    """Nothing hangs, nothing shows what is inside, and what was typed comes back."""
    antwoorden = {pad: site.vraag(pad, wie=site.sessie) for pad in NIET_GELEZEN}
    antwoorden["verstuurd"] = site.vraag(DOEL, {"titel": TEKST, "versie": "1"}, wie=site.sessie)
    assert {
        pad: (een.status, een.koppen.get("Retry-After")) for pad, een in antwoorden.items()
    } == dict.fromkeys(antwoorden, (503, "30"))
    assert [pad for pad, een in antwoorden.items() if "Het lag aan ons, niet aan u" not in een.tekst] == []
    assert [pad for pad, een in antwoorden.items() if re.search("Traceback|psycopg|Error", een.tekst)] == []
    assert re.search(rf"<textarea[^>]*>\s*{TEKST}</textarea>", antwoorden["verstuurd"].tekst)
    assert site.vraag("/gezond/leeft").status == 200
    return max(een.seconden for een in antwoorden.values())


def test_what_was_read_stays_and_what_was_typed_comes_back(site, server):
    gelezen = {pad: kern(site.vraag(pad)) for pad in GELEZEN}
    assert {pad: status for pad, (status, *_) in gelezen.items()} == dict.fromkeys(GELEZEN, 200)
    heeft = {"If-None-Match": gelezen["/plan/2021/jaarplan.pdf"][2]["ETag"]}
    with herstel(site, "database gestopt"):
        server.stop("fast")
        assert {pad: kern(site.vraag(pad)) for pad in GELEZEN} == gelezen
        assert site.vraag("/plan/2021/jaarplan.pdf", **heeft).status == 304
        eis_storing(site)
        server.start()
    assert site.vraag(DOEL, wie=site.sessie).status == 200


def test_who_waits_too_long_for_another_gets_the_text_back(site, server):
    velden = formulier(site, titel=TEKST)
    with psycopg.connect(server.address) as ander:
        ander.execute("SELECT 1 FROM agenda_doel FOR UPDATE")
        kreeg = site.vraag(DOEL, velden, wie=site.sessie)
    assert (kreeg.status, kreeg.koppen["Retry-After"], TEKST in kreeg.tekst) == (503, "30", True)
    assert kreeg.seconden < 10
    assert site.vraag(DOEL, velden, wie=site.sessie).status == 302


def test_a_slow_database_shows_what_was_read(site, server):
    """Somebody updates the database, and holds the table that every public page asks first."""
    gelezen = {pad: kern(site.vraag(pad)) for pad in GELEZEN}
    with psycopg.connect(server.address) as ander:
        ander.execute("LOCK TABLE agenda_planversie IN ACCESS EXCLUSIVE MODE")
        assert {pad: kern(site.vraag(pad)) for pad in GELEZEN} == gelezen
        assert site.vraag("/dekking/2021/").status == 503
    assert site.vraag("/dekking/2021/").status == 200


def test_a_server_that_stands_still_makes_nobody_wait_long(site, server):
    gelezen = {pad: kern(site.vraag(pad)) for pad in GELEZEN}
    vragen = f"{len(GELEZEN + NIET_GELEZEN) + 1} vragen"
    wat = "langste antwoord bij een stilstaande database (s)"
    gemeten = begin_meting("G10", wat, doel="< 10", omvang=vragen, geheel=True)
    with herstel(site, "database stond stil"):
        server.signal(signal.SIGSTOP)
        try:
            antwoorden = {pad: site.vraag(pad) for pad in GELEZEN}
            langste = max(eis_storing(site), *(een.seconden for een in antwoorden.values()))
        finally:
            server.signal(signal.SIGCONT)
    gemeten(round(langste, 1), gehaald=langste < 10)
    assert {pad: kern(een) for pad, een in antwoorden.items()} == gelezen


def test_the_worker_goes_on_by_itself(site, server, kantoor):
    """After its database was away; nobody starts it again."""
    wat = "mail gaat weer nadat de database weg was (s)"
    gemeten = begin_meting("G10", wat, doel="< 60", omvang="3 mails", geheel=True)
    werker = site.start("manage.py", "qcluster")
    wacht_tot(lambda: len(werkers(werker)) == 4)  # noqa: PLR2004
    server.stop("fast")
    wacht_tot(lambda: "Failed to pull task" in site.log)
    server.start()
    weer = time.monotonic()
    assert site.python("-c", POST, "3").returncode == 0
    wacht_tot(lambda: len(kantoor.ontvangen) == 3)  # noqa: PLR2004
    seconden = time.monotonic() - weer
    gemeten(round(seconden, 1), gehaald=seconden < 60)
    os.killpg(werker.pid, signal.SIGKILL)
    werker.wait()


def test_a_crash_under_work_loses_nothing_that_was_saved(site, server):
    """Some save while the server is killed: each gets a yes that holds, or the text back, or no answer."""
    wat = "teksten kwijt door een omgevallen database"
    gemeten = begin_meting("G10", wat, doel="0", omvang="1 keer", geheel=True)
    ja, terug, stop = [], [], threading.Event()

    def bewaar(wie):
        for keer in range(10_000):
            if stop.is_set():
                return
            titel = f"Titel {wie}-{keer}"
            try:
                blad = site.vraag(DOEL, wie=site.sessie)
                if blad.status != 200:
                    continue
                kreeg = site.vraag(DOEL, ingevuld(blad.tekst, titel=titel), wie=site.sessie)
            except WEG:
                continue
            (ja if kreeg.status == 302 else terug).append((titel, kreeg))

    draden = [threading.Thread(target=bewaar, args=(wie,)) for wie in range(3)]
    for draad in draden:
        draad.start()
    wacht_tot(lambda: len(ja) >= 5)  # noqa: PLR2004
    with herstel(site, "database omgevallen"):
        server.stop("immediate")
        server.start()
    tot = len(ja) + 5
    wacht_tot(lambda: len(ja) >= tot)
    stop.set()
    for draad in draden:
        draad.join()

    with psycopg.connect(server.address) as lijn:
        bewaard = {rij[0] for rij in lijn.execute("SELECT titel FROM agenda_historicaldoel")}
    kwijt = [titel for titel, _ in ja if titel not in bewaard]
    kwijt += [titel for titel, kreeg in terug if titel not in kreeg.tekst]
    gemeten(len(kwijt), gehaald=not kwijt, omvang=f"1 keer, {len(ja)} keer ja en {len(terug)} keer nee")
    assert kwijt == []
    assert {kreeg.status for _, kreeg in terug} <= {409, 503}
    nagekeken = site.python("manage.py", "controleer", "historie")
    assert nagekeken.returncode == 0, nagekeken.stderr
