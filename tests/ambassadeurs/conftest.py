"""What the tests of the people share."""

from hashlib import sha256
from itertools import count

import pytest
from django.core.cache import caches

from agenda.models import Planversie
from tests.agenda.publiceren import bewaar_pdf
from tests.agenda.test_controleer import pdf_van
from tests.ambassadeurs import fabriek
from tests.ambassadeurs.kopie import EigenPortaal, maak_tabellen
from tests.inclusie.conftest import bezorg  # noqa: F401 -- the mail that waits, sent


@pytest.fixture(autouse=True)
def _geen_bladzijde_van_een_andere_test():
    """After a rollback the next test gets the same numbers and versions, with other words."""
    caches["paginas"].clear()


@pytest.fixture(scope="session")
def _map(tmp_path_factory):
    return tmp_path_factory.mktemp("kopie")


@pytest.fixture(scope="session")
def voorbeeld(django_db_setup, django_db_blocker, _map):
    """A portal with the demo in it and some files, for all tests of copies; no test changes it."""
    from ambassadeurs.demo import laad_voorbeeldstad

    with django_db_blocker.unblock():
        portaal = EigenPortaal(_map, "voorbeeld")
        with portaal.open():
            maak_tabellen()
            laad_voorbeeldstad()
            _bestanden()
        yield portaal
        portaal.weg()


def _bestanden():
    """What the demo has none of: a PDF, a photo and a sound."""
    versie = Planversie.objects.openbaar().van_jaar(2021).nieuwste()
    pdf = pdf_van(versie)
    bewaar_pdf(versie, pdf, sha256(pdf).hexdigest(), bladzijden=2)
    geluid = {"soort": "geluid", "mime": "audio/mpeg", "breedte": None, "hoogte": None, "seconden": 2}
    fabriek.melding(bestanden=[fabriek.foto(), fabriek.foto(b"ID3 geluid", **geluid)])


NUMMERS = count(1)


def _leeg(django_db_blocker, map_):
    with django_db_blocker.unblock():
        portaal = EigenPortaal(map_, f"leeg{next(NUMMERS)}")
        yield portaal
        portaal.weg()


@pytest.fixture
def leeg(django_db_setup, django_db_blocker, _map):
    """A portal with nothing in it."""
    yield from _leeg(django_db_blocker, _map)


@pytest.fixture
def nog_leeg(django_db_setup, django_db_blocker, _map):
    """Another one."""
    yield from _leeg(django_db_blocker, _map)
