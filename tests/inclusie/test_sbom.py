"""The SBOM: every package of the locks, in the form of CycloneDX, under licences that fit ours."""

import json
import re

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from django.core.management import CommandError, call_command
from license_expression import get_spdx_licensing

from inclusie import sbom

SLOT = "requirements.lock"
# What may go along with a work under EUPL-1.2. Permissive, or a weak copyleft that stays within its own files
# and leaves ours alone (LGPL, MPL), or of which we choose such a one (OR).
PAST = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0", "LGPL-2.1-or-later",
    "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MIT-CMU", "MPL-1.1", "MPL-2.0",
    "OFL-1.1", "PSF-2.0",
}  # fmt: skip
# A program of its own inside a package, told in the README: who passes the whole on, passes its terms on too.
# EUPL-1.2 names the GPL among the licences it goes together with.
APART = {("x264", "GPL-2.0-or-later"), ("x265", "GPL-2.0-or-later")}


def maak(capsys, *opties) -> dict:
    call_command("sbom", *opties)
    return json.loads(capsys.readouterr().out)


def onderdelen(document: dict) -> list[dict]:
    """With what is inside another."""
    return [deel for rij in document["components"] for deel in (rij, *rij.get("components", []))]


@pytest.mark.parametrize("opties", [[], ["--toetsen"]])
def test_it_is_what_cyclonedx_says_it_is(capsys, opties):
    call_command("sbom", *opties)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(capsys.readouterr().out) is None


def test_it_holds_every_package_of_the_lock_with_its_hashes(capsys, settings):
    slot = (settings.BASE_DIR / SLOT).read_text()
    namen = re.findall(r"^([a-z0-9._-]+)(?:\[.*?\])?==([^ \\;]+)", slot, re.MULTILINE)
    rijen = maak(capsys)["components"]
    assert [(rij["name"], rij["version"]) for rij in rijen] == namen
    sommen = [
        hash_["content"] for rij in rijen for ref in rij["externalReferences"] for hash_ in ref["hashes"]
    ]
    assert sommen == re.findall(r"--hash=sha256:([0-9a-f]{64})", slot)
    assert {rij["purl"] for rij in rijen} == {f"pkg:pypi/{naam}@{versie}" for naam, versie in namen}


def test_it_says_who_asks_for_what(capsys):
    document = maak(capsys)
    wie = {rij["ref"]: rij["dependsOn"] for rij in document["dependencies"]}
    direct = wie[document["metadata"]["component"]["bom-ref"]]
    assert len(direct) <= 25
    assert any(purl.startswith("pkg:pypi/django@") for purl in direct)
    assert [purl for purl in wie if purl not in {*sum(wie.values(), [])}] == [
        document["metadata"]["component"]["bom-ref"]
    ]


@pytest.mark.parametrize("opties", [[], ["--toetsen"]])
def test_twice_it_is_the_same(capsys, opties):
    assert maak(capsys, *opties) == maak(capsys, *opties)
    assert "timestamp" not in maak(capsys, *opties)["metadata"]


def test_the_tools_of_the_tests_stand_apart_with_those_of_npm(capsys):
    portaal = {rij["purl"] for rij in maak(capsys)["components"]}
    rijen = maak(capsys, "--toetsen")["components"]
    assert portaal & {rij["purl"] for rij in rijen} == set()
    soorten = {rij["purl"].partition("/")[0] for rij in rijen}
    assert soorten == {"pkg:pypi", "pkg:npm"}
    assert all(rij["hashes"] and rij["licenses"] for rij in rijen if rij["purl"].startswith("pkg:npm"))


def test_every_licence_fits_ours(capsys):
    spdx = get_spdx_licensing()
    gevonden = {}
    for deel in onderdelen(maak(capsys)):
        [licentie] = [rij["expression"] for rij in deel.get("licenses", [{"expression": "?"}])]
        gevonden[deel["name"]] = licentie
    niet = {
        (naam, licentie)
        for naam, licentie in gevonden.items()
        if licentie == "?" or not past(spdx.parse(licentie, validate=True))
    }
    assert niet == APART
    assert {"av": gevonden["av"], "pyphen": gevonden["pyphen"]} == {
        "av": "BSD-3-Clause",
        "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    }


def past(licentie) -> bool:
    """Of 'A OR B' one is enough, of 'A AND B' each counts."""
    if licentie.isliteral:
        return licentie.key in PAST
    keuze = any if licentie.operator == "|" or type(licentie).__name__ == "OR" else all
    return keuze(past(deel) for deel in licentie.args)


def test_the_readme_tells_of_what_is_apart(settings):
    licentie = (settings.BASE_DIR / "README.md").read_text().split("## Licence")[1]
    assert "FFmpeg" in licentie
    assert "GPL" in licentie


def test_a_licence_that_a_package_says_itself_stands_in_no_table_of_ours(monkeypatch):
    tabel = dict(sbom.LICENTIE)
    monkeypatch.setattr(sbom, "LICENTIE", {})
    assert {naam for naam in tabel if sbom.licentie(naam) == tabel[naam]} - {"dj-email-url"} == set()


def test_without_the_source_the_tools_of_the_tests_are_not_there(settings, tmp_path):
    settings.BASE_DIR = tmp_path
    with pytest.raises(CommandError, match="De hulpmiddelen van de tests staan hier niet"):
        call_command("sbom", "--toetsen")
