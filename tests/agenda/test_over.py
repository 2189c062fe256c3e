"""/over/: what this website is, with the version that proves itself and the version of the program."""

import tomllib
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]


def lees():
    return Bladzijde(Client().get("/over/"))


def test_it_shows_the_newest_version_with_its_number():
    versie = publiceer()
    pagina = lees()
    assert f"Nieuwste versie Jaarplan 2021, versie {versie.nummer} Kenmerk {versie.hash}" in pagina.tekst
    assert pagina.links_naar(f"/plan/2021/versies/{versie.nummer}/")


def test_without_a_public_plan_it_says_so():
    fabriek.gemeente()
    assert "Er is nog geen plan openbaar." in lees().tekst


def test_it_leads_to_every_promise():
    fabriek.gemeente()
    pagina = lees()
    for adres in ("/toegankelijkheid/", "/privacy/", "/over/beveiliging/", "/open-data/", "/woordenlijst/"):
        assert pagina.links_naar(adres), adres


def test_the_version_is_that_of_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == settings.VERSIE
    # The image has no pyproject.toml: nothing of the product may read it.
    apps = (settings.BASE_DIR / app for app in settings.EIGEN_APPS)
    lezers = [p for app in apps for p in app.rglob("*.py") if '"pyproject.toml"' in p.read_text("utf-8")]
    assert lezers == []
    assert f"Versie {settings.VERSIE}" in lees().tekst
