"""The folders of an earlier `inzage` go with whom they are of, also when that is one report."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from ambassadeurs.handelen.losmaken import maak_los
from ambassadeurs.privacy.betrokkene import van_melding, van_persoon
from ambassadeurs.privacy.inzagemappen import mappen
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lege_map(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def doe(opdracht: str, wie) -> str:
    uit = StringIO()
    call_command(opdracht, str(wie), "--ja", stdout=uit, stderr=uit)
    return uit.getvalue()


def namen() -> list[str]:
    """Without the moment on which they were made."""
    return [map_.name.rsplit("-", 3)[0] for map_ in mappen()]


def test_the_folder_of_a_report_is_named_after_it_and_goes_with_it():
    melding, ander = f.melding("Eerste."), f.melding("Tweede.")
    doe("inzage", melding.nummer)
    doe("inzage", ander.nummer)
    assert namen() == [f"melding-{melding.pk}", f"melding-{ander.pk}"]
    assert "     1  bestanden van een inzage" in doe("wis", melding.nummer)
    assert namen() == [f"melding-{ander.pk}"]


def test_the_folder_of_a_person_goes_with_a_report_in_it():
    wie = f.persoon()
    melding = f.melding("De stoep.", persoon=wie)
    doe("inzage", wie.pk)
    [map_] = mappen()
    assert json.loads((map_ / "van.json").read_text()) == [f"persoon-{wie.pk}", f"melding-{melding.pk}"]
    assert sorted(pad.name for pad in map_.iterdir()) == ["gegevens.html", "gegevens.json", "van.json"]
    maak_los(melding, door=None, at=MOMENT)
    doe("wis", melding.nummer)
    assert mappen() == []


def test_the_folder_of_a_person_goes_with_the_person_and_no_other():
    wie, ander = f.persoon(), f.persoon("Anna Ander")
    doe("inzage", wie.pk)
    doe("inzage", ander.pk)
    doe("wis", wie.pk)
    assert namen() == [f"persoon-{ander.pk}"]
    assert van_persoon(ander).persoon == ander


def test_a_folder_without_a_list_is_known_by_its_name():
    from ambassadeurs.privacy.inzagemappen import inzagemap, mappen_van, nieuwe_map

    melding = f.melding()
    wie = van_melding(melding)
    map_ = nieuwe_map(wie, timezone.now())
    map_.mkdir(parents=True)
    (inzagemap() / f"melding-{melding.pk}0-20210701").mkdir()
    assert mappen_van(wie) == [map_]
