"""`/plan/schema.json`: what is published is what the schema says, key by key."""

import json
import subprocess
from copy import deepcopy
from pathlib import Path

import pytest
from django.urls import reverse

from agenda.demo import laad_krimpen
from agenda.lezen import schema
from agenda.lezen.export import as_json
from agenda.models import Planversie, Stand
from agenda.models.documentvorm import SCHEMA, VORMEN
from tests.agenda.publiceren import publiceer
from tests.agenda.voorbeeld_document import document

pytestmark = pytest.mark.django_db
AJV = Path(__file__).parents[1] / "browser" / "json_schema.mjs"


def keur(volgens: dict, *bestanden: dict) -> list[list[str]]:
    """What is wrong with each file; a schema that is none fails here."""
    vraag = json.dumps({"schema": volgens, "documents": bestanden})
    uit = subprocess.run(["node", AJV], input=vraag, capture_output=True, text=True, check=False)
    assert uit.returncode == 0, uit.stderr
    return json.loads(uit.stdout)


def fouten(data: dict, vorm: int = SCHEMA) -> list[str]:
    [gevonden] = keur(schema.bestandsschema(vorm), data)
    return gevonden


def bestand(versie: Planversie) -> dict:
    return json.loads(as_json(versie))


def test_every_shape_has_a_schema_that_is_one(client):
    for vorm in VORMEN:
        response = client.get(reverse("plan_schema", args=[vorm]))
        gelezen = json.loads(response.content)
        assert keur(gelezen) == []
        assert (response.status_code, response["Content-Type"]) == (200, "application/schema+json")
        assert (gelezen["$schema"], gelezen["$id"]) == (
            "https://json-schema.org/draft/2020-12/schema",
            f"http://testserver/plan/schema/{vorm}.json",
        )


@pytest.mark.parametrize("anders", [{"type": "tekst"}, {"$schema": "draft-7"}, {"zonderling": True}])
def test_a_schema_that_is_none_is_refused(anders):
    with pytest.raises(AssertionError, match="Error: (schema is invalid|no schema with key|strict mode)"):
        keur(schema.bestandsschema() | anders)


def test_without_a_number_it_is_the_newest(client):
    nieuwste = client.get("/plan/schema.json")

    assert nieuwste.content == client.get(f"/plan/schema/{SCHEMA}.json").content
    assert client.get("/plan/schema.json", headers={"If-None-Match": nieuwste["ETag"]}).status_code == 304


@pytest.mark.parametrize("vorm", ["0", str(SCHEMA + 1), "01", "x", "1/", "99999999999"])
def test_a_shape_that_does_not_exist_is_not_there(client, vorm):
    assert client.get(f"/plan/schema/{vorm}.json").status_code == 404


def test_the_sample_document_passes():
    data = bestand(publiceer("1.0", document()))

    assert data["document"]["schema"] == SCHEMA
    assert fouten(data) == []


def test_a_file_says_which_schema_is_its_own(client):
    publiceer("1.0", document())

    data = json.loads(client.get("/plan/2021/jaarplan.json").content)

    assert data["$schema"] == f"http://testserver/plan/schema/{SCHEMA}.json"


def rijen(soort: str, deel):
    """(kind, row) of every dict in a file."""
    if isinstance(deel, dict):
        yield soort, deel
        for sleutel, waarde in deel.items():
            yield from rijen(sleutel, waarde)
    elif isinstance(deel, list):
        for waarde in deel:
            yield from rijen(soort, waarde)


def test_a_key_that_nobody_described_is_refused_in_every_row():
    data = bestand(publiceer("1.0", document()))
    soorten = {soort for soort, _ in rijen("bestand", data)} - {"per_herkomst", "per_domein", "per_niveau"}
    te_veel = {}
    for soort in sorted(soorten):
        te_veel[soort] = deepcopy(data)
        rij = next(rij for naam, rij in rijen("bestand", te_veel[soort]) if naam == soort)
        rij["zonderling"] = "niet beschreven"

    gekeurd = keur(schema.bestandsschema(), *te_veel.values())

    gemist = [[fout for fout in gevonden if '"zonderling"' in fout] != [] for gevonden in gekeurd]
    assert dict(zip(te_veel, gemist, strict=True)) == dict.fromkeys(te_veel, True)


def test_a_key_that_is_missing_is_refused_in_every_row():
    data = bestand(publiceer("1.0", document()))
    weg = {(soort, sleutel) for soort, rij in rijen("bestand", data) for sleutel in rij}
    weg -= {paar for paar in weg if paar[0] in ("per_herkomst", "per_domein", "per_niveau")}
    weg -= {("bestand", "$schema")}
    te_weinig = {}
    for soort, sleutel in sorted(weg):
        anders = te_weinig[soort, sleutel] = deepcopy(data)
        rij = next(rij for naam, rij in rijen("bestand", anders) if naam == soort and sleutel in rij)
        del rij[sleutel]

    gekeurd = keur(schema.bestandsschema(), *te_weinig.values())

    gezien = zip(te_weinig, gekeurd, strict=True)
    assert [paar for paar, gevonden in gezien if f'"missingProperty":"{paar[1]}"' not in str(gevonden)] == []


@pytest.mark.parametrize(
    ("pad", "waarde"),
    [
        (["document", "peildatum"], "1 juli 2021"),
        (["document", "peildatum"], "2021-13-45"),
        (["document", "schema"], SCHEMA + 1),
        (["document", "doelen", 0, "acties", 0, "stand"], "zonderling"),
        (["document", "doelen", 0, "acties", 0, "budget"], "18000"),
        (["document", "doelen", 0, "acties", 0, "status"], "idee"),
        (["document", "doelen", 0, "acties", 0, "licht"], "paars"),
        (["document", "doelen", 0, "acties", 0, "start"], "2021-Q5"),
        (["document", "doelen", 0, "acties", 0, "indicatoren", 0, "streefwaarde"], "1,5"),
        (["document", "doelen", 0, "acties", 0, "themas"], "armoede"),
        (["document", "cijfers", "per_stand", "klaar"], -1),
        (["hash"], "abc"),
    ],
)
def test_a_value_of_another_kind_is_refused(pad, waarde):
    data = bestand(publiceer("1.0", document()))
    anders = deepcopy(data)
    rij = anders
    for deel in pad[:-1]:
        rij = rij[deel]
    rij[pad[-1]] = waarde

    goed, fout = keur(schema.bestandsschema(), data, anders)

    assert (goed, fout != []) == ([], True)


def sleutels(vorm: int) -> set[tuple[str, str]]:
    """(kind, key) that came with this shape. The states themselves are a closed list, and no keys."""
    return {(soort, sleutel) for soort in VORMEN[vorm] for sleutel in VORMEN[vorm][soort]} - {
        ("per_stand", stand) for stand in Stand.values
    }


def test_a_later_key_is_not_in_the_schema_of_an_older_shape():
    """A file of shape 1 stays valid for ever, and shape 1 never gets a key that it did not have."""
    eerste = schema.bestandsschema(1)["$defs"]
    later = {paar for vorm in VORMEN if vorm > 1 for paar in sleutels(vorm)}
    in_eerste = {(soort, sleutel) for soort in eerste for sleutel in eerste[soort]["properties"]}

    assert later & in_eerste == set()
    assert sleutels(1) - in_eerste == set()


def test_a_file_of_the_first_shape_passes_its_own_schema_and_no_later_one():
    inhoud = document() | {"schema": 1}
    later = {paar for vorm in VORMEN if vorm > 1 for paar in sleutels(vorm)}
    for soort, rij in list(rijen("document", inhoud)):
        for sleutel in [sleutel for naam, sleutel in later if naam == soort]:
            rij.pop(sleutel, None)
    data = bestand(publiceer("1.0", inhoud))

    assert data["$schema"] == "http://testserver/plan/schema/1.json"
    assert fouten(data, 1) == []
    assert [fouten(data, vorm) != [] for vorm in VORMEN if vorm > 1] == [True] * (len(VORMEN) - 1)


def test_every_key_that_can_be_empty_is_described():
    beschreven = {(soort, sleutel) for soort, namen in schema.tabel().items() for sleutel in namen}

    assert [sorted(sleutels(vorm) - beschreven) for vorm in VORMEN] == [[]] * len(VORMEN)


def test_every_kind_that_is_described_can_be_met():
    assert sorted(schema.tabel()) == sorted(schema.soorten(SCHEMA))


def test_every_key_is_explained_in_words():
    for soort, sleutels in schema.soorten().items():
        for sleutel in sleutels:
            zinnen = sleutel.betekenis.split(". ")
            assert sleutel.betekenis.endswith("."), (soort, sleutel)
            assert all(len(zin.split()) <= 15 for zin in zinnen), (soort, sleutel)


def test_every_version_of_the_second_demo_passes():
    laad_krimpen()
    versies = Planversie.objects.openbaar()
    gekeurd = keur(schema.bestandsschema(), *map(bestand, versies))

    assert gekeurd == [[]] * len(versies) != []


# The last one: from here on the rows of the demo are there.
def test_every_version_of_the_demo_passes(demo_db):
    versies = Planversie.objects.openbaar()
    gekeurd = keur(schema.bestandsschema(), *map(bestand, versies))

    assert gekeurd == [[]] * len(versies)
    assert len(gekeurd) > 5
