"""/werkplek/post/voorbeelden/: every kind of mail that the portal sends has an example."""

from pathlib import Path

import pytest
from django.conf import settings

from inclusie.post.soorten import mailsoorten
from inclusie.rollen import Rol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user

pytestmark = pytest.mark.django_db
URL = "/werkplek/post/voorbeelden/"
STAF = {"beheerder", "medewerker", "procesregisseur"}


def test_every_template_of_a_mail_has_an_example():
    map_ = Path(settings.BASE_DIR) / "templates"
    sjablonen = sorted(str(pad.relative_to(map_)) for pad in map_.glob("*/mail/*"))
    verwacht = [f"{soort.sjabloon}{eind}" for soort in mailsoorten() for eind in (".html", ".txt")]
    assert sjablonen == sorted(verwacht)
    namen = [soort.naam for soort in mailsoorten()]
    assert len(set(namen)) == len(namen)


def test_staff_finds_each_with_who_gets_it(als):
    blad = Bladzijde(als(user("medewerker")).get(URL))
    assert blad.kop("h2") == [soort.titel for soort in mailsoorten()]
    assert [adres for woord, adres in blad.links if adres.startswith(URL) and adres != URL] == [
        f"{URL}{soort.naam}/" for soort in mailsoorten()
    ]
    assert [soort.wanneer for soort in mailsoorten() if soort.wanneer not in blad.tekst] == []


def test_others_do_not(als):
    assert {rol for rol in Rol.values if als(user(rol)).get(URL).status_code == 200} == STAF
