"""A copy of the first release is put back by this one: every row is there, and everything is proven.

The short twin, with a row of every kind that a migration once changed, is tests/test_migraties.py.
"""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests.ambassadeurs.kopie import EigenPortaal
from tests.eerste_uitgave import per_tabel

pytestmark = [pytest.mark.lang, pytest.mark.django_db]
STAND = """
import django, json, sys
django.setup()
from django.apps import apps
versies = apps.get_model("agenda.Planversie").objects.order_by("pk")
print(json.dumps({naam: apps.get_model(naam).objects.count() for naam in sys.argv[1:]}))
print(json.dumps([*versies.values_list("hash", flat=True)]))
"""


@pytest.fixture
def doe(tmp_path):
    """Run something on a portal of its own, with the migrations that the tests leave out."""
    portalen = {naam: EigenPortaal(tmp_path, naam) for naam in ("eerste", "nieuw")}

    def doe(portaal, *opdracht, status=0):
        plek = portalen[portaal]
        omgeving = {**os.environ, "DATABASE_URL": plek.adres, "DATA_DIR": str(plek.map)}
        # The real folder of the data, so that the anchor of one command is there for the next.
        omgeving["DJANGO_SETTINGS_MODULE"] = "inclusie.settings"
        klaar = subprocess.run(
            [sys.executable, *map(str, opdracht)], cwd=settings.BASE_DIR, env=omgeving, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        assert klaar.returncode == status, klaar.stderr
        return klaar.stdout, klaar.stderr

    yield doe
    for portaal in portalen.values():
        portaal.weg()


def test_a_copy_of_the_first_release_is_brought_up_to_date_and_proven(doe, tmp_path):
    doe("eerste", "-m", "tests.eerste_uitgave", tmp_path / "kopie")
    _, gezegd = doe("nieuw", "manage.py", "terugzetten", tmp_path / "kopie", status=1)
    assert "Database bijwerken ..." in gezegd.splitlines()
    # That day there was no anchor yet; nothing else is found.
    gevonden = [
        regel for regel in gezegd.partition("Alles nakijken ...\n")[2].splitlines() if "pdf" not in regel
    ]
    assert gevonden[0].startswith("Het anker is weg, of het begin ervan.")
    assert len(gevonden) == 2
    doe("nieuw", "manage.py", "controleer", "--aanvaard", "De eerste uitgave had geen anker.")
    rijen = {label: len(rijen) for label, rijen in per_tabel()}
    aantallen, hashes = map(json.loads, doe("nieuw", "-c", STAND, *rijen)[0].splitlines())
    # A row of a trail more where a migration changed something; never one less.
    live = {label for label in rijen if ".Historical" not in label}
    assert {label: aantallen[label] for label in live} == {label: rijen[label] for label in live}
    assert [label for label in rijen if aantallen[label] < rijen[label]] == []
    assert hashes == [
        rij["hash"] for label, deel in per_tabel() if label == "agenda.Planversie" for rij in deel
    ]
    assert "Verschillen: 0." in doe("nieuw", "manage.py", "oefening", "--bladzijden", 0)[0]
