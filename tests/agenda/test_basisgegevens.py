"""/werkplek/basisgegevens/: the way to the basic data."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/basisgegevens/"


@pytest.mark.parametrize(
    ("rol", "status"),
    [
        ("medewerker", 200), ("procesregisseur", 200), ("beheerder", 200),
        ("wethouder", 403), ("koploper", 403), ("ambassadeur", 403), ("raadslid", 403),
    ],
)  # fmt: skip
def test_who_may_read(rol, status):
    assert fabriek.client(rol).get(ADRES).status_code == status


def test_leads_to_each_kind():
    assert Bladzijde(fabriek.client().get(ADRES)).links == [
        ("Gemeente", "/werkplek/gemeente/"),
        ("Organisaties", "/werkplek/organisaties/"),
        ("Thema's", "/werkplek/themas/"),
        ("Levensdomeinen", "/werkplek/domeinen/"),
        ("Onderwerpen van de index", "/werkplek/onderwerpen/"),
        ("Wettelijke plannen", "/werkplek/wettelijke-plannen/"),
        ("Artikelen van het VN-verdrag", "/werkplek/vn-artikelen/"),
    ]
