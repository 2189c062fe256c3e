"""Several people in one text at once, with real requests: nothing is lost, and both texts are shown.

In large, over a real line: `python -m tests.bench samen` and `dubbel`.
"""

from functools import partial

import pytest
from django.db import connection

from agenda.models import Doel, Jaarplan
from tests.agenda import fabriek
from tests.bench.samen import Werk, controleer
from tests.cijfers import noteer
from tests.formulier import ingevuld
from tests.tegelijk import samen, tegelijk

pytestmark = pytest.mark.django_db(transaction=True)
MENSEN, BEWERKINGEN, KLIKKEN = 3, 4, 12


class Venster:
    """A browser as `Werk` uses it, without a line."""

    def __init__(self):
        self.browser = fabriek.client()

    def formulier(self, adres):
        return ingevuld(self.browser.get(adres).content.decode())

    def post(self, adres, velden):
        antwoord = self.browser.post(adres, velden)
        antwoord.status, antwoord.tekst = antwoord.status_code, antwoord.content.decode()
        return antwoord


def test_no_edit_is_lost_and_every_clash_shows_both_texts(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    fabriek.jaarplan()
    werk = [Werk(nummer) for nummer in range(MENSEN)]

    def schrijf(een: Werk, venster: Venster):
        try:
            een.doe(venster, BEWERKINGEN)
        finally:
            connection.close()

    vensters = [Venster() for _ in werk]
    samen([partial(schrijf, *paar) for paar in zip(werk, vensters, strict=True)])

    spoor = list(Jaarplan.history.order_by("history_id").values("inleiding", "inleiding_makkelijk"))
    bewaard = {woord for een in werk for woord in een.bewaard}
    gevonden = controleer(spoor, bewaard)
    omvang = {"omvang": f"{MENSEN} × {BEWERKINGEN}", "geheel": False}
    verloren = gevonden["verloren"]
    noteer("G3", "verloren bewerkingen", verloren, doel="0", gehaald=not verloren, **omvang)
    assert gevonden == {"verloren": 0, "dubbel": 0, "nooit bevestigd": 0}
    assert [(een.fouten, een.onvolledig) for een in werk] == [([], [])] * MENSEN
    assert (len(bewaard), len(spoor) - 1) == (MENSEN * BEWERKINGEN,) * 2


def test_what_is_sent_many_times_at_once_is_there_once(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    fabriek.jaarplan()
    browser, adres = fabriek.client(), "/werkplek/doelen/2021/nieuw/"
    velden = ingevuld(browser.get(adres).content.decode()) | {"titel": "Iedereen mee", "herkomst": "raad"}

    antwoorden = tegelijk(browser, adres, velden, KLIKKEN)

    doelen = Doel.objects.filter(titel="Iedereen mee").count()
    omvang = {"omvang": f"{KLIKKEN} klikken", "geheel": False}
    noteer("G14", "dingen", doelen, doel="1", gehaald=doelen == 1, **omvang)
    assert antwoorden == [(302, "/werkplek/plan/2021/")] * KLIKKEN
    assert doelen == 1


@pytest.mark.parametrize(
    ("spoor", "gevonden"),
    [
        (["", "a", "a\nb"], {"verloren": 0, "dubbel": 0, "nooit bevestigd": 0}),
        (["", "a", "b"], {"verloren": 1, "dubbel": 0, "nooit bevestigd": 0}),
        (["", "a"], {"verloren": 1, "dubbel": 0, "nooit bevestigd": 0}),
        (["", "a", "a\nb", "a\nb\nb"], {"verloren": 0, "dubbel": 1, "nooit bevestigd": 0}),
        (["", "a", "a\nb", "a\nb\nc"], {"verloren": 0, "dubbel": 0, "nooit bevestigd": 1}),
    ],
)
def test_what_is_lost_would_be_found(spoor, gevonden):
    rijen = [{"inleiding": tekst, "inleiding_makkelijk": ""} for tekst in spoor]
    assert controleer(rijen, {"a", "b"}) == gevonden
