"""What the tests of the people share."""

from itertools import count

import pytest
from django.core.cache import caches

from tests.ambassadeurs.kopie import Portaal, maak_tabellen
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
    """A portal with the demo in it, for all tests of copies; no test changes it."""
    from ambassadeurs.demo import laad_voorbeeldstad

    with django_db_blocker.unblock():
        portaal = Portaal(_map, "voorbeeld")
        with portaal.open():
            maak_tabellen()
            laad_voorbeeldstad()
        yield portaal
        portaal.weg()


NUMMERS = count(1)


def _leeg(django_db_blocker, map_):
    with django_db_blocker.unblock():
        portaal = Portaal(map_, f"leeg{next(NUMMERS)}")
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
