"""Who has several tabs open, knows by the title of whom or what each of them is."""

import re

import pytest

from ambassadeurs.models import Betrokkenheid, Namens
from inclusie.history import bewaar
from tests.agenda import fabriek as plan
from tests.agenda.fabriek import MOMENT, VANDAAG, user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def titel(adres: str) -> str:
    tekst = plan.client("procesregisseur").get(f"/werkplek/{adres}/").content.decode()
    return re.search("<title>(.*?) – Werkplek", tekst).group(1)


def test_of_a_person_it_names_the_person():
    hier = f"mensen/{f.persoon('Els Voorbeeld').pk}"
    assert titel(f"{hier}/hulp/nieuw") == "Hulp bij typen voor Els Voorbeeld"
    assert titel(f"{hier}/rollen/nieuw") == "Rol toevoegen bij Els Voorbeeld"
    zin = "Toestemming van Els Voorbeeld: een foto op de website"
    assert titel(f"{hier}/toestemmingen/foto/noteren") == zin


def test_of_what_somebody_does_it_names_both():
    rol, actie = f.netwerkrol(f.persoon("Els Voorbeeld")), plan.actie(plan.doel(plan.jaarplan()))
    deel = Betrokkenheid(netwerkrol=rol, actie=actie, hoe="meegedacht", van=VANDAAG)
    hulp = Namens(helper=f.persoon("Petra Hulp"), voor=rol.persoon, van=VANDAAG)
    for rij in (deel, hulp):
        bewaar(rij, door=user(), at=MOMENT)
    zin = "Actie toevoegen bij Els Voorbeeld, ambassadeur"
    assert titel(f"mensen/rollen/{rol.pk}/betrokkenheid/nieuw") == zin
    zin = f"Els Voorbeeld: niet meer in actie {actie.code}"
    assert titel(f"mensen/betrokkenheid/{deel.pk}/eindigen") == zin
    zin = "Petra Hulp typt niet meer voor Els Voorbeeld"
    assert titel(f"mensen/hulp/{hulp.pk}/eindigen") == zin


def test_of_a_reaction_it_has_the_number():
    reactie = f.reactie(oproep=f.oproep(), openbaar=True)
    assert titel(f"reacties/{reactie.pk}/tonen") == f"Reactie {reactie.pk} op de website"
    assert titel(f"reacties/{reactie.pk}/netwerkrol") == f"Rol in het netwerk van reactie {reactie.pk}"
