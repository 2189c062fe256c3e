"""One address per page: no other spelling of a number, and no prefix from a request."""

import pytest
from django.core.cache import caches

from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db


@pytest.fixture
def leeg():
    caches["paginas"].clear()


def test_a_prefix_in_the_request_reaches_neither_key_nor_links(leeg, client):
    publiceer()
    schoon = client.get("/plan/2021/").content
    caches["paginas"].clear()

    vervuild = client.get("/plan/2021/", SCRIPT_NAME="/plan/2021/thema/armoede").content

    assert vervuild == schoon
    assert client.get("/plan/2021/").content == schoon


@pytest.mark.parametrize(
    "pad",
    [
        "/plan/02021/",
        "/plan/00002021/jaarplan.json",
        "/plan/2021/actie/07/",
        "/plan/2021/actie/0/",
        "/plan/2021/versies/1.0/actie/0000007/",
        f"/plan/2021/actie/{'9' * 30}/",
        f"/plan/2021/actie/{'9' * 5000}/",
        f"/plan/{'9' * 30}/",
    ],
)
def test_a_number_has_one_spelling(leeg, client, pad):
    publiceer()

    assert client.get(pad).status_code == 404
