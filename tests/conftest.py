"""What every test may use: a real browser, the Node tools, and one rule about the second database."""

import gc
import logging
import os
import shutil
from contextlib import contextmanager
from datetime import timedelta
from functools import cached_property
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import override_settings
from django.utils import timezone

GROEPEN = {
    "tests/agenda/test_demo_bladzijden.py": "demo",
    "tests/agenda/test_demo_inhoud.py": "demo",
    "tests/browser/test_html.py": "demo",
    "tests/test_access.py": "demo",
    "tests/test_headers.py": "demo",
    "tests/test_kanarie.py": "demo",
    "tests/test_storm.py": "demo",
    "tests/test_niets_kwijt.py": "demo",
    "tests/browser/": "browser",
    "tests/storingen/": "storingen",
    "tests/ambassadeurs/test_serveer.py": "start",
    "tests/test_migraties.py": "migraties",
    "tests/agenda/test_pdf": "pdf",
    "tests/ambassadeurs/test_kopie": "kopie",
}
NODE_MODULES = Path(__file__).parent / "browser" / "node_modules"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--lang=nl",
]


def pytest_addoption(parser):
    parser.addoption("--long", action="store_true", help="also what takes many minutes (the mark `lang`)")


def pytest_collection_modifyitems(config, items):
    """The costly groups first, so that no worker waits for one at the end. On PostgreSQL only what can differ
    by database: the rest would say the same thing twice. What takes long only when it is asked."""
    if not config.getoption("long"):
        _laat_weg(config, items, lambda item: item.get_closest_marker("lang"))
    volgorde = [*dict.fromkeys(GROEPEN.values()), None]
    items.sort(key=lambda item: volgorde.index(groep_van(item.nodeid)))
    if connection.vendor != "postgresql":
        return
    bevroren = {f"test_{naam}.py" for naam in _bevroren_bladzijden()}

    def zelfde(item):
        gemerkt = any(map(item.get_closest_marker, ("browser", "zonder_verschil")))
        return gemerkt or not _uses_database(item) or item.path.name in bevroren

    _laat_weg(config, items, zelfde)


def _laat_weg(config, items, welke):
    config.hook.pytest_deselected(items=[item for item in items if welke(item)])
    items[:] = [item for item in items if not welke(item)]


def pytest_collection_finish():
    """What was imported stays for the whole run, so the garbage collector need not look at it time and again:
    with its usual thresholds that takes a seventh of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def groep_van(nodeid: str) -> str | None:
    return next((groep for begin, groep in GROEPEN.items() if nodeid.startswith(begin)), None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Tests that share something costly run on one worker: the running site, or the demo in the database.

    The option `--dist loadgroup` is for this, but it does nothing in pytest-xdist 3.8 under pytest 9.2.
    """
    from xdist.scheduler import LoadScopeScheduling

    class PerGroep(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return groep_van(nodeid) or nodeid

    config.option.loadscopereorder = False  # in the order of the collection, not the largest group first
    return PerGroep(config, log)


def _uses_database(item):
    fixtures = getattr(item, "fixturenames", ())
    return item.get_closest_marker("django_db") or any(name.endswith("db") for name in fixtures)


def _bevroren_bladzijden() -> set[str]:
    """The public pages of the plan without a form: made of one frozen document, and no database orders, adds
    up or compares what is in it. Those of people and reports are made of live rows, and do run. That each is
    found and read on PostgreSQL too, the walk of the matrix and tests/agenda/test_aantal_vragen.py show; the
    words are read on SQLite."""
    from django.urls import get_resolver
    from django.urls.resolvers import URLPattern

    def views(patronen):
        for patroon in patronen:
            yield from [patroon] if isinstance(patroon, URLPattern) else views(patroon.url_patterns)

    return {
        patroon.name
        for patroon in views(get_resolver().url_patterns)
        if patroon.callback.__module__.startswith("agenda.views.openbaar.")
        and getattr(patroon.callback, "csrf_exempt", False)
    }


class Demo:
    """The demo in the test database: a client per role, and the numbers that its addresses need."""

    def __init__(self):
        from django.db.models import Value
        from django.db.models.functions import Concat
        from django.test import Client

        from inclusie.accounts.models import User

        self._client, self._sessies = Client(raise_request_exception=False), {"bezoeker": ""}
        # One of each role has its name for an address.
        for user in User.objects.filter(email=Concat("rol", Value("@voorbeeldstad.example"))):
            ingelogd = Client()
            ingelogd.force_login(user)
            ingelogd.get("/werkplek/handleiding/")  # the clock of the session is written once
            self._sessies[user.rol] = ingelogd.cookies[settings.SESSION_COOKIE_NAME].value

    def client(self, rol: str):
        """The one client, with the session of this role and nothing else that it was given before."""
        self._client.cookies.clear()
        if self._sessies[rol]:
            self._client.cookies[settings.SESSION_COOKIE_NAME] = self._sessies[rol]
        return self._client

    @cached_property
    def plekken(self) -> dict[str, str]:

        from allauth.socialaccount.models import SocialAccount

        from agenda.models import (
            Actie,
            Agenda,
            Doel,
            Domein,
            Evaluatie,
            Focus,
            Gemeente,
            Indexonderwerp,
            Indicator,
            Jaarplan,
            Obstakel,
            Oordeel,
            Organisatie,
            Raadsstuk,
            Raadsvergadering,
            Routekaartstap,
            Thema,
            VNartikel,
            WettelijkPlan,
        )
        from ambassadeurs.models import Betrokkenheid, Namens, Netwerkrol, Persoon, Reactie, Verhaal
        from inclusie.accounts.links import gebruik_link, maak_link
        from inclusie.accounts.models import User
        from inclusie.misbruik import teken
        from inclusie.post.models import Mail
        from inclusie.tijd import nu
        from tests.inclusie.toestel import sleutel_van

        balie = Obstakel.objects.get(titel__startswith="De balie")
        gebruikt = maak_link(User.objects.get(rol="medewerker"), at=timezone.now()).split("/")[-2]
        gebruik_link(gebruikt, at=timezone.now())
        return {
            "gebruikt": gebruikt,
            "reactie": Reactie.objects.get(titel="Stilte in het zwembad").pk,
            "getoond": Reactie.objects.getoond().first().pk,
            "reactie_karin": Reactie.objects.get(naam="Karin").pk,
            "rustig": teken(nu() - timedelta(minutes=1)),
            "weg": Doel.objects.get(titel="Een oud doel van 2024").pk,
            "mens": Persoon.objects.get(naam="Wim Wisbaar").pk,
            "agenda": Agenda.objects.get().pk,
            "organisatie": Organisatie.objects.get(naam="Bibliotheek De Kade").pk,
            "thema": Thema.objects.get(slug="nieuwkomers").pk,
            "domein": Domein.objects.get(slug="thuis").pk,
            "doel": Doel.objects.get(jaarplan__jaar=2021, code="D1").pk,
            "rij_actie": Actie.objects.get(code="2021-05").history.earliest().pk,
            "rij_doel": Doel.objects.get(jaarplan__jaar=2021, code="D3").history.earliest().pk,
            "rij_plan": Jaarplan.objects.get(jaar=2021).history.earliest().pk,
            "rij_focus": Focus.objects.aanwezig().filter(jaarplan__jaar=2021).first().history.earliest().pk,
            "rij_indicator": Indicator.objects.get(actie__code="2021-05", nummer=1).history.earliest().pk,
            "rij_evaluatie": Evaluatie.objects.get(jaarplan__jaar=2021, nummer=1).history.earliest().pk,
            "rij_agenda": Agenda.objects.get().history.earliest().pk,
            "rij_organisatie": Organisatie.objects.get(naam="Bibliotheek De Kade").history.earliest().pk,
            "rij_thema": Thema.objects.get(slug="armoede").history.earliest().pk,
            "rij_domein": Domein.objects.get(slug="thuis").history.earliest().pk,
            "actie": Actie.objects.get(code="2021-05").pk,
            "hoogtemeting": balie.hoogtemetingen.first().pk,
            "oordeel": Oordeel.objects.filter(actie__code="2021-14").first().pk,
            "rij_obstakel": balie.history.earliest().pk,
            "vergadering": Raadsvergadering.objects.get(datum="2021-09-09").pk,
            "stuk_weg": Raadsstuk.objects.exclude(verwijderd_op=None).get().pk,
            "vergadering_weg": Raadsvergadering.objects.exclude(verwijderd_op=None).get().pk,
            "rij_raadsstuk": Raadsstuk.objects.get(code="R2").history.earliest().pk,
            "rij_onderwerp": Indexonderwerp.objects.get(slug="sport").history.earliest().pk,
            "rij_artikel": VNartikel.objects.get(nummer=9).history.earliest().pk,
            "rij_wet": WettelijkPlan.objects.get(slug="wmo").history.earliest().pk,
            "rij_stap": Routekaartstap.objects.get(nummer=6).history.earliest().pk,
            "rij_gemeente": Gemeente.objects.get().history.earliest().pk,
            "mail": Mail.objects.filter(stand="mislukt").exclude(tekst="").get().pk,
            "mail_leeg": Mail.objects.get(stand="mislukt", tekst="").pk,
            "persoon": Persoon.objects.get(naam="Noor").pk,
            "gevraagd": Persoon.objects.get(naam="Els").pk,
            "netwerkrol": Netwerkrol.objects.get(persoon__naam="Noor").pk,
            "aanmelding": Netwerkrol.objects.get(persoon__naam="Ines").pk,
            "betrokkenheid": Betrokkenheid.objects.get(actie__code="2021-09").pk,
            "verhaal": Verhaal.objects.get(titel="Elke euro telt").pk,
            "verhaal_nieuw": Verhaal.objects.get(titel="De kleedkamer").pk,
            "verhaal_eigen": Verhaal.objects.get(titel="Nieuw in de groep").pk,
            "namens": Namens.objects.get(voor__naam="Noor").pk,
            "koppeling": SocialAccount.objects.create(
                user=User.objects.get(email="medewerker@voorbeeldstad.example"),
                provider="https://login.a.nl",
                uid="1",
            ).pk,
            "sleutel": sleutel_van(User.objects.get(email="medewerker@voorbeeldstad.example")).pk,
            "gebruiker": User.objects.get(rol="raadslid").pk,
            "medewerker": User.objects.get(email="medewerker@voorbeeldstad.example").pk,
            "beheerder": User.objects.get(rol="beheerder").pk,
            "link": maak_link(User.objects.get(rol="medewerker"), at=timezone.now()).split("/")[-2],
        }

    @cached_property
    def wandeling(self) -> list:
        """What everybody got at every address; see tests/wandeling.py."""
        from tests.wandeling import wandel

        return list(wandel(self))

    def adres(self, tekst: str) -> str:
        return tekst.format_map(self.plekken)


def _vraag_akkoord(plan, hand):
    """As where making a plan public takes two people."""
    from agenda.handelen.vier_ogen import vraag_aan
    from agenda.models import Aanvraag
    from agenda.voorstel import doe_voorstel
    from tests.agenda.fabriek import VANDAAG

    vraag = Aanvraag(jaarplan=plan, soort="concept", peildatum=VANDAAG, reden="Klaar om te lezen.")
    with override_settings(VIER_OGEN=True):
        vraag_aan(vraag, **doe_voorstel(plan, VANDAAG).gezien, **hand)


def _meer_jaren():
    """What the demo does not have: 2024 can be adopted, 2019 is evaluated, two evaluations are to come, and
    somebody can be wiped."""
    from agenda.handelen import indeling, vaststellen
    from agenda.models import Agenda, Doel, Focus, Jaarplan, Thema
    from ambassadeurs.handelen.netwerk import maak_persoon
    from ambassadeurs.models import Persoon
    from inclusie import weghalen
    from inclusie.accounts.models import User
    from inclusie.history import bewaar
    from tests.agenda.fabriek import MOMENT, VANDAAG, evaluatie, publiceer_evaluatie, raadsstuk, vergadering

    hand = {"door": User.objects.get(rol="medewerker"), "at": MOMENT}
    for jaar in (2019, 2024):
        plan = Jaarplan(agenda=Agenda.objects.get(), jaar=jaar)
        bewaar(plan, **hand)
        indeling.voeg_toe(Focus(jaarplan=plan, thema=Thema.objects.get(slug="nieuwkomers")), **hand)
        indeling.voeg_toe(Doel(jaarplan=plan, titel="Iedereen doet mee", herkomst="raad"), **hand)
        weg = Doel(jaarplan=plan, titel=f"Een oud doel van {jaar}", herkomst="raad")
        indeling.voeg_toe(weg, **hand)
        weghalen.haal_weg(weg, reden="Past niet meer.", door=hand["door"], at=timezone.now())
    for deel in (raadsstuk("Een dubbel stuk"), vergadering(VANDAAG, "commissie")):
        weghalen.haal_weg(deel, reden="Dubbel.", door=hand["door"], at=timezone.now())
    _vraag_akkoord(Jaarplan.objects.get(jaar=2024), hand)
    maak_persoon(Persoon(naam="Wim Wisbaar", email="wim@voorbeeldstad.example"), **hand)
    plan = Jaarplan.objects.get(jaar=2019)
    besluit = {"op": VANDAAG, "vastgesteld_door": "het college", "besluit": "19-001", "reden": "Besloten."}
    vaststellen.stel_vast(plan, **besluit, **hand)
    publiceer_evaluatie(plan)
    evaluatie(
        Jaarplan.objects.get(jaar=2021), status="besproken", besproken_met="Overleg", besproken_op=VANDAAG
    )
    evaluatie(Jaarplan.objects.get(jaar=2024))


def _begonnen_tekst():
    """The medewerker began to write at an action, and did not save it."""
    from agenda.models import Actie
    from inclusie.accounts.models import User
    from inclusie.concepten.models import Formulierconcept
    from inclusie.tijd import nu

    Formulierconcept.objects.create(
        sleutel="11111111-1111-4111-8111-111111111111",
        user=User.objects.get(email="medewerker@voorbeeldstad.example"),
        pad="/werkplek/acties/2021-05/bewerken/tekst/",
        vorm="ActieForm",
        titel="De hele tekst van actie 2021-05",
        getypt={"tekst": ["Wij leren het samen."], "versie": [str(Actie.objects.get(code="2021-05").versie)]},
        begonnen_op=nu(),
        bewaard_op=nu(),
    )


@contextmanager
def _voorbeeldstad():
    from ambassadeurs.demo import laad_voorbeeldstad

    with transaction.atomic():
        laad_voorbeeldstad()
        yield
        transaction.set_rollback(True)


@contextmanager
def _demo():
    """On Voorbeeldstad, what the walks need besides."""
    from agenda.models import BestandSoort, Planbestand, Planversie
    from tests.agenda.fabriek import MOMENT
    from tests.inclusie.postbus import INLOGCODE, mislukt

    # Refusals are what these tests ask for; in the log each would cost more than the page.
    logger = logging.getLogger("django.request")
    was = logger.level
    logger.setLevel(logging.ERROR)
    with transaction.atomic():
        _meer_jaren()
        nieuwste = Planversie.objects.openbaar().van_jaar(2021).nieuwste()
        for soort in BestandSoort:
            Planbestand(
                planversie=nieuwste, soort=soort, inhoud=b"%PDF-1.7 only for its address", sha256="0" * 64,
                bladzijden=24, gemaakt_op=MOMENT,
            ).save()  # fmt: skip
        mislukt()
        mislukt(sjabloon=INLOGCODE, tekst="", html="")
        _begonnen_tekst()
        demo = Demo()
        assert demo.plekken
        yield demo
        transaction.set_rollback(True)
    logger.setLevel(was)


class Ondergrond:
    """What stands in the database under more than one test, in layers. Loading the demo takes seconds and
    many modules ask for it, so it stands until their group is done."""

    VAN = {"voorbeeldstad": (_voorbeeldstad,), "demo_db": (_voorbeeldstad, _demo)}

    def __init__(self, blocker):
        self._blocker, self._lagen = blocker, []

    def leg(self, naam: str | None):
        """Take away what is not under `naam`, lay what is, and give what the upper layer gives."""
        wens = self.VAN.get(naam, ())
        with self._blocker.unblock():
            while self._lagen and wens[: len(self._lagen)] != tuple(soort for soort, *_ in self._lagen):
                self._lagen.pop()[1].__exit__(None, None, None)
            for soort in wens[len(self._lagen) :]:
                laag = soort()
                self._lagen.append((soort, laag, laag.__enter__()))
        return self._lagen[-1][2] if self._lagen else None


ONDERGROND = pytest.StashKey[Ondergrond]()


@pytest.fixture(scope="session")
def ondergrond(request, django_db_setup, django_db_blocker):
    request.config.stash[ONDERGROND] = staat = Ondergrond(django_db_blocker)
    yield staat
    staat.leg(None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """The demo goes before the first module outside its group; after the last test the fixture cleans up."""
    uit = yield
    staat = item.config.stash.get(ONDERGROND, None)
    if staat and nextitem and nextitem.path != item.path and groep_van(nextitem.nodeid) != "demo":
        staat.leg(None)
    return uit


@pytest.fixture(scope="module")
def voorbeeldstad(ondergrond):
    """The demo as it is; each test puts back what it changes."""
    ondergrond.leg("voorbeeldstad")


@pytest.fixture(scope="module")
def demo_db(ondergrond):
    """The demo with what the walks need besides; each test puts back what it changes."""
    # A walk may take as long as it likes, and nobody is asked half-way to show again who they are.
    with override_settings(BEVESTIG_NA=12 * 3600):
        yield ondergrond.leg("demo_db")


@pytest.fixture(autouse=True)
def _lege_tabellen(request):
    """A test with transactions of its own ends with `flush`, which the locks of the database refuse; it puts
    them back itself."""
    merk = request.node.get_closest_marker("django_db")
    eigen = {"transactional_db", "live_server"} & {*request.fixturenames}
    if not eigen and not (merk and merk.kwargs.get("transaction")):
        yield
        return
    from inclusie.spoor import anker, grendels

    request.getfixturevalue("transactional_db")
    yield
    grendels.haal_weg()
    anker.pad().unlink(missing_ok=True)


@pytest.fixture(scope="session")
def chromium():
    """Path of the installed Chromium; the tests never download a browser."""
    found = next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    assert found, "Chromium is missing: apt-get install chromium"
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, chromium):
    # A browser keeps things at home: here that lies in the checkout.
    thuis = settings.BASE_DIR / "build" / "browser"
    thuis.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "HOME": str(thuis), "XDG_CONFIG_HOME": str(thuis), "XDG_CACHE_HOME": str(thuis)}
    return {**browser_type_launch_args, "executable_path": chromium, "args": CHROMIUM_FLAGS, "env": env}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}


@pytest.fixture(scope="session")
def axe_source():
    """The text of axe-core, to be added to a page: page.add_script_tag(content=axe_source) under a CSP-free
    context, or page.evaluate(axe_source) when the page forbids script tags."""
    return (NODE_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def html_validate():
    """Path of the html-validate command."""
    return str(NODE_MODULES / ".bin" / "html-validate")
