"""/werkplek/mensen/12/inzage/downloaden/: all the files in one zip."""

import io
import json
import zipfile

import pytest

from tests.agenda import fabriek as agenda
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs import kanarie

pytestmark = pytest.mark.django_db


def test_the_zip_holds_page_data_and_files(caplog):
    wie = kanarie.plant(agenda.actie(agenda.doel(agenda.jaarplan())))
    caplog.set_level("INFO", "inclusie")
    antwoord = agenda.client("procesregisseur").get(f"/werkplek/mensen/{wie.pk}/inzage/downloaden/")
    assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "application/zip")
    assert "no-store" in antwoord["Cache-Control"]
    assert antwoord["Content-Disposition"] == f'attachment; filename="gegevens-{wie.pk}.zip"'
    bundel = zipfile.ZipFile(io.BytesIO(antwoord.content))
    namen = sorted(bundel.namelist())
    assert [naam for naam in namen if not naam.startswith("bestand-")] == ["gegevens.html", "gegevens.json"]
    assert len(namen) == 8
    assert json.loads(bundel.read("gegevens.json"))["persoon"]["rijen"][0]["naam"] == kanarie.NAAM
    assert [r.velden["wat"] for r in caplog.records if r.getMessage() == "inzage gemaakt"] == [
        f"persoon {wie.pk}"
    ]


def test_nobody_else_gets_it():
    wie = f.persoon()
    assert agenda.client("medewerker").get(f"/werkplek/mensen/{wie.pk}/inzage/downloaden/").status_code == 403


@pytest.mark.parametrize(("ook", "erin"), [(False, False), (True, True)])
def test_what_only_has_the_same_address_is_in_it_when_that_was_said(ook, erin):
    wie = f.persoon()
    melding = f.melding("De bus rijdt niet.", contact=wie.email, antwoord_via="mail")
    hier = f"/werkplek/mensen/{wie.pk}/inzage/downloaden/"
    vraag = {"ook": [melding.nummer]} if ook else {}
    antwoord = agenda.client("procesregisseur").get(hier, vraag)
    bundel = zipfile.ZipFile(io.BytesIO(antwoord.content))
    assert ("De bus" in bundel.read("gegevens.json").decode()) == erin
