"""The product as a person starts it: `./start` on a free port, with the demo, its worker and login links."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import threading
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pytest

from tests.cijfers import noteer

ROOT = Path(__file__).resolve().parents[2]
LAATSTE_REGEL = "Het portaal draait op"


# The numbers in the addresses of tests/access_matrix.csv, as the running demo has them.
PLEKKEN = {
    "verhaal": "SELECT id FROM ambassadeurs_verhaal WHERE titel = 'Elke euro telt'",
    "verhaal_nieuw": "SELECT id FROM ambassadeurs_verhaal WHERE titel = 'De kleedkamer'",
    "verhaal_eigen": "SELECT id FROM ambassadeurs_verhaal WHERE titel = 'Nieuw in de groep'",
    "reactie": "SELECT id FROM ambassadeurs_reactie WHERE titel = 'Stilte in het zwembad'",
    "getoond": "SELECT MIN(id) FROM ambassadeurs_reactie WHERE is_getoond",
    "reactie_karin": "SELECT id FROM ambassadeurs_reactie WHERE naam = 'Karin'",
    "agenda": "SELECT id FROM agenda_agenda",
    "organisatie": "SELECT id FROM agenda_organisatie WHERE naam = 'Bibliotheek De Kade'",
    "gebruiker": "SELECT id FROM accounts_user WHERE rol = 'raadslid'",
    "beheerder": "SELECT id FROM accounts_user WHERE rol = 'beheerder'",
    "rij_actie": "SELECT MIN(h.history_id) FROM agenda_historicalactie h JOIN agenda_actie a ON a.id = h.id"
    " WHERE a.code = '2021-05'",
    "rij_doel": "SELECT MIN(h.history_id) FROM agenda_historicaldoel h JOIN agenda_doel d ON d.id = h.id"
    " JOIN agenda_jaarplan j ON j.id = d.jaarplan_id WHERE j.jaar = 2021 AND d.code = 'D3'",
    "rij_plan": "SELECT MIN(h.history_id) FROM agenda_historicaljaarplan h WHERE h.jaar = 2021",
    "rij_focus": "SELECT MIN(h.history_id) FROM agenda_historicalfocus h JOIN agenda_focus f ON f.id = h.id"
    " JOIN agenda_jaarplan j ON j.id = f.jaarplan_id WHERE j.jaar = 2021 AND f.verwijderd_op IS NULL",
    "rij_indicator": "SELECT MIN(h.history_id) FROM agenda_historicalindicator h"
    " JOIN agenda_indicator i ON i.id = h.id JOIN agenda_actie a ON a.id = i.actie_id"
    " WHERE a.code = '2021-05' AND i.nummer = 1",
    "rij_evaluatie": "SELECT MIN(h.history_id) FROM agenda_historicalevaluatie h JOIN agenda_jaarplan j"
    " ON j.id = h.jaarplan_id WHERE j.jaar = 2021 AND h.nummer = 1",
    "rij_agenda": "SELECT MIN(history_id) FROM agenda_historicalagenda",
    "rij_organisatie": "SELECT MIN(history_id) FROM agenda_historicalorganisatie"
    " WHERE naam = 'Bibliotheek De Kade'",
    "rij_thema": "SELECT MIN(history_id) FROM agenda_historicalthema WHERE slug = 'armoede'",
    "rij_domein": "SELECT MIN(history_id) FROM agenda_historicaldomein WHERE slug = 'thuis'",
    "hoogtemeting": "SELECT MIN(m.id) FROM agenda_hoogtemeting m"
    " JOIN agenda_obstakel o ON o.id = m.obstakel_id WHERE o.titel LIKE 'De balie%'",
    "oordeel": "SELECT MIN(o.id) FROM agenda_oordeel o JOIN agenda_actie a ON a.id = o.actie_id"
    " WHERE a.code = '2021-14'",
    "rij_obstakel": "SELECT MIN(history_id) FROM agenda_historicalobstakel WHERE titel LIKE 'De balie%'",
    "vergadering": "SELECT id FROM agenda_raadsvergadering WHERE datum = '2021-09-09'",
    "rij_raadsstuk": "SELECT MIN(history_id) FROM agenda_historicalraadsstuk WHERE code = 'R2'",
    "rij_onderwerp": "SELECT MIN(history_id) FROM agenda_historicalindexonderwerp WHERE slug = 'sport'",
    "rij_artikel": "SELECT MIN(history_id) FROM agenda_historicalvnartikel WHERE nummer = 9",
    "rij_wet": "SELECT MIN(history_id) FROM agenda_historicalwettelijkplan WHERE slug = 'wmo'",
    "rij_stap": "SELECT MIN(history_id) FROM agenda_historicalroutekaartstap WHERE nummer = 6",
    "rij_gemeente": "SELECT MIN(history_id) FROM agenda_historicalgemeente",
    "persoon": "SELECT id FROM ambassadeurs_persoon WHERE naam = 'Noor'",
    "gevraagd": "SELECT id FROM ambassadeurs_persoon WHERE naam = 'Els'",
    "mens": "SELECT id FROM ambassadeurs_persoon WHERE naam = 'Sjaak'",
    "netwerkrol": "SELECT r.id FROM ambassadeurs_netwerkrol r JOIN ambassadeurs_persoon p"
    " ON p.id = r.persoon_id WHERE p.naam = 'Noor'",
    "aanmelding": "SELECT r.id FROM ambassadeurs_netwerkrol r JOIN ambassadeurs_persoon p"
    " ON p.id = r.persoon_id WHERE p.naam = 'Ines'",
    "betrokkenheid": "SELECT b.id FROM ambassadeurs_betrokkenheid b JOIN agenda_actie a"
    " ON a.id = b.actie_id WHERE a.code = '2021-09'",
    "namens": "SELECT n.id FROM ambassadeurs_namens n JOIN ambassadeurs_persoon p ON p.id = n.voor_id"
    " WHERE p.naam = 'Noor'",
}


@dataclass
class Site:
    adres: str
    links: dict[str, str]
    uitvoer: list[str]
    database: Path
    staten: dict[str, dict] = field(default_factory=dict)

    @cached_property
    def plekken(self) -> dict[str, str]:
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as lezer:
            nummers = {naam: lezer.execute(vraag).fetchone()[0] for naam, vraag in PLEKKEN.items()}
        return nummers | {"link": self.links["ambassadeur"].rstrip("/").rsplit("/", 1)[1]}


def vrije_poort() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The running demo. Its data and its files are this session's own."""
    poort, map_ = vrije_poort(), tmp_path_factory.mktemp("site")
    # Not the settings of the tests: a person has none of these.
    niet = re.compile(
        "DJANGO_|PYTEST_|(DATABASE_URL|SECRET_KEY|PUBLIC_URL|DEMO|DEMO_DATUM|PROXIES|MAIL_URL)$"
    )
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not niet.match(naam)}
    omgeving = schoon | {"DATA_DIR": str(map_), "PYTHONUNBUFFERED": "1"}
    proces = subprocess.Popen(
        ["./start", "--port", str(poort)], cwd=ROOT, env=omgeving, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    regels: list[str] = []
    klaar = threading.Event()

    def lees():
        for regel in proces.stdout:
            regels.append(regel)
            if LAATSTE_REGEL in regel:
                klaar.set()
        klaar.set()

    threading.Thread(target=lees, daemon=True).start()
    try:
        klaar.wait(600)
        links = dict(re.findall(r"^(\w+): (http\S+)$", "".join(regels), re.M))
        assert "raadslid" in links, "".join(regels)
        yield Site(links.pop("openbaar").rstrip("/"), links, regels, map_ / "inclusie.sqlite3")
    finally:
        os.killpg(proces.pid, signal.SIGTERM)
        proces.wait(30)


@pytest.fixture
def bezoek(site, browser, browser_context_args, request):
    """Open a browser as a role, or as a visitor: `page = bezoek("medewerker", java_script_enabled=False)`.

    Whatever a test looks at, no page may do what our policy forbids.
    """
    contexten, paginas = [], []

    def open_(rol=None, **opties):
        if rol and rol not in site.staten:
            site.staten[rol] = _log_in(browser, site.links[rol])
        context = browser.new_context(
            **{
                **browser_context_args,
                "base_url": site.adres,
                "storage_state": site.staten.get(rol),
                **opties,
            }
        )
        contexten.append(context)
        page = context.new_page()
        page.fouten = []
        paginas.append(page)
        page.on(
            "console", lambda bericht: page.fouten.append(bericht.text) if bericht.type == "error" else None
        )
        page.on("pageerror", lambda fout: page.fouten.append(str(fout)))
        return page

    yield open_
    for context in contexten:
        context.close()
    tegen = [fout for page in paginas for fout in page.fouten if "Content Security Policy" in fout]
    noteer(
        "G11", "browsertests zonder overtreding van de CSP", "", doel="alle", gehaald=not tegen,
        omvang="elke browsertest", geheel=True, deel=request.node.nodeid,
    )  # fmt: skip
    assert tegen == []


def _log_in(browser, link):
    context = browser.new_context()
    page = context.new_page()
    page.goto(link)
    page.locator("main form button").click()
    page.wait_for_load_state()
    staat = context.storage_state()
    context.close()
    return staat
