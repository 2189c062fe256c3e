"""Giving consent: one button, and it counts at once."""

import pytest

from ambassadeurs.models import Netwerkrol, Toestemming
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def klik(doel="profiel"):
    return als("ambassadeur").post(f"/mijn/toestemmingen/{doel}/geven/", follow=True)


def test_it_counts_at_once_and_twice_is_once():
    wie = f.persoon("Anna Ambassadeur", account=user("ambassadeur"), weergavenaam="Anna")
    rol = f.netwerkrol(wie, profiel_openbaar=True)
    assert list(Netwerkrol.objects.openbaar()) == []
    zin = "U gaf toestemming: met naam en tekst op de website staan. U kunt dit altijd stoppen."
    assert [str(b) for b in klik().context["messages"]] == [zin]
    klik()
    rij = Toestemming.objects.get()
    assert (rij.hoe, rij.genoteerd_door, [*Netwerkrol.objects.openbaar()]) == ("website", None, [rol])


def test_to_a_story_nobody_agrees_without_reading_it():
    daan = f.persoon("Daan", account=user("ambassadeur"))
    f.verhaal(persoon=daan)
    assert klik("verhaal").status_code == 404
    assert Toestemming.objects.count() == 0


def test_there_is_no_other_purpose_and_nobody_gives_it_for_another():
    f.persoon("Anna Ambassadeur", account=user("ambassadeur"))
    assert klik("maan").status_code == 404
    assert als("koploper").post("/mijn/toestemmingen/profiel/geven/").status_code == 403
    assert Toestemming.objects.count() == 0
