"""/werkplek/themas/nieuw/: add a theme, with an address that never changes."""

import pytest

from agenda.models import Thema
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/themas/nieuw/"


def bewaar(**anders):
    browser = fabriek.client()
    return browser.post(
        ADRES, ingevuld(browser.get(ADRES).content.decode(), **{"soort": "verbredend"} | anders)
    )


def test_only_who_keeps_the_basic_data():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper", "raadslid")] == [
        403
    ] * 3


def test_makes_the_address_of_the_name():
    assert bewaar(naam="Doof & slechthorend").url == "/werkplek/themas/"
    assert list(Thema.objects.values_list("naam", "slug", "actief")) == [
        ("Doof & slechthorend", "doof-slechthorend", True)
    ]


@pytest.mark.parametrize(
    ("naam", "fout"),
    [
        ("Wonen!", "deze naam bestaat al. Kies een andere naam."),
        ("???", "gebruik in de naam letters of cijfers."),
        ("Voor iedereen", "de naam &#x27;voor iedereen&#x27; is al in gebruik"),
        ("", "vul een naam in."),
    ],
)
def test_name_that_makes_no_good_address_is_refused(naam, fout):
    fabriek.thema("Wonen")
    antwoord = bewaar(naam=naam)
    assert antwoord.status_code == 422
    assert fout in antwoord.content.decode()
    assert Thema.objects.count() == 1
