"""The software bill of materials: everything of others that comes along, in CycloneDX 1.6.

Made of the locks, that hold every version with its hashes, and of what each package says of its licence. The
same locks give the same bytes: no date, and a number that follows from the content.
"""

import base64
import json
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.core.management import CommandError

REGEL = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^\]]*\])?==([^ \\;]+)(?: ; ([^\\]+?))? ?\\?$")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
VIA = re.compile(r"#\s+(?:via\s+)?(?!via$)([a-z0-9][a-z0-9._-]*)")
# What the package itself does not say as one SPDX name, read in its own licence file.
LICENTIE = {
    "brotlicffi": "MIT",
    "cssselect2": "BSD-3-Clause",
    "dj-email-url": "BSD-2-Clause AND CC-BY-4.0 AND CC0-1.0",
    "django-simple-history": "BSD-3-Clause",
    "fido2": "BSD-2-Clause AND Apache-2.0 AND MPL-2.0",
    "markdown-it-py": "MIT",
    "mdit-py-plugins": "MIT",
    "mdurl": "MIT",
    "pydyf": "BSD-3-Clause",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "sqlparse": "BSD-3-Clause",
    "tinycss2": "BSD-3-Clause",
    "tinyhtml5": "MIT",
    "typing-extensions": "PSF-2.0",
    "weasyprint": "BSD-3-Clause",
    "webencodings": "BSD-3-Clause",
}
# What a package brings inside itself, under a name and a licence of its own.
MEEGENOMEN = {
    "av": [
        ("ffmpeg", "LGPL-3.0-or-later", "leest en schrijft geluid"),
        ("x264", "GPL-2.0-or-later", "het portaal gebruikt het niet"),
        ("x265", "GPL-2.0-or-later", "het portaal gebruikt het niet"),
    ],
    "django-htmx": [("htmx.org", "0BSD", "het script op elke bladzijde")],
}
SPDX = re.compile(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*")


@dataclass
class Pakket:
    """One package of a lock. waar: where else than everywhere it is needed. van: who asks for it."""

    naam: str
    versie: str
    waar: str = ""
    hashes: list[str] = field(default_factory=list)
    van: set[str] = field(default_factory=set)

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{self.naam}@{quote(self.versie)}"


def lees_slot(pad: Path) -> list[Pakket]:
    """The packages of a lock of uv, in its order."""
    pakketten: list[Pakket] = []
    for regel in pad.read_text(encoding="utf-8").splitlines():
        if kop := REGEL.match(regel):
            pakketten.append(Pakket(kop[1], kop[2], kop[3] or ""))
        elif gevonden := HASH.search(regel):
            pakketten[-1].hashes.append(gevonden[1])
        elif gevonden := VIA.search(regel):
            pakketten[-1].van.add(gevonden[1])
    return pakketten


def licentie(naam: str) -> str:
    """As one SPDX expression, or nothing when nobody knows: then a test fails."""
    if naam in LICENTIE:
        return LICENTIE[naam]
    try:
        van = metadata(naam)
    except PackageNotFoundError:
        return ""
    gezegd = van.get("License-Expression") or van.get("License") or ""
    return gezegd if SPDX.fullmatch(gezegd) else ""


def van_portaal() -> dict:
    """What runs in production."""
    return _document("inclusie-agenda", lees_slot(settings.BASE_DIR / "requirements.lock"))


def van_toetsen() -> dict:
    """What only the tests use: the packages of Python beside those of the portal, and those of npm."""
    map_ = settings.BASE_DIR
    slot, npm = map_ / "requirements-test.lock", map_ / "tests" / "browser" / "package-lock.json"
    if not (slot.exists() and npm.exists()):
        raise CommandError("De hulpmiddelen van de tests staan hier niet. Ga naar de map met de broncode.")
    portaal = {pakket.naam for pakket in lees_slot(map_ / "requirements.lock")}
    pakketten = [pakket for pakket in lees_slot(slot) if pakket.naam not in portaal]
    return _document("inclusie-agenda-tests", pakketten, _van_npm(npm))


def als_json(document: dict) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _document(naam: str, pakketten: list[Pakket], erbij: Iterable[dict] = ()) -> dict:
    wortel = f"pkg:generic/{naam}@{settings.VERSIE}"
    portaal = {
        "type": "application",
        "bom-ref": wortel,
        "name": naam,
        "version": settings.VERSIE,
        "purl": wortel,
    }
    inhoud = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": portaal | {"licenses": [{"expression": "EUPL-1.2"}]}},
        "components": [*map(_onderdeel, pakketten), *erbij],
        "dependencies": _afhankelijk(wortel, pakketten),
    }
    return inhoud | {"serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, als_json(inhoud)).urn}


def _onderdeel(pakket: Pakket) -> dict:
    rij = {
        "type": "library",
        "bom-ref": pakket.purl,
        "name": pakket.naam,
        "version": pakket.versie,
        "purl": pakket.purl,
        # The lock names no files: each of these is the hash of one that may be installed.
        "externalReferences": [
            {
                "type": "distribution",
                "url": pakket.purl,
                "hashes": [{"alg": "SHA-256", "content": som} for som in pakket.hashes],
            }
        ],
    }
    if naam := licentie(pakket.naam):
        rij["licenses"] = [{"expression": naam}]
    if pakket.waar:
        rij["properties"] = [{"name": "inclusie:alleen", "value": pakket.waar}]
    if erin := MEEGENOMEN.get(pakket.naam):
        rij["components"] = [_erin(pakket, *deel) for deel in erin]
    return rij


def _erin(pakket: Pakket, naam: str, licentie_: str, waarom: str) -> dict:
    return {
        "type": "library",
        "bom-ref": f"{pakket.purl}#{naam}",
        "name": naam,
        "description": waarom,
        "licenses": [{"expression": licentie_}],
    }


def _afhankelijk(wortel: str, pakketten: list[Pakket]) -> list[dict]:
    purls = {pakket.naam: pakket.purl for pakket in pakketten}
    wie = {purl: [] for purl in (wortel, *purls.values())}
    for pakket in pakketten:
        for van in sorted(pakket.van):
            wie[wortel if van == "inclusie-agenda" else purls.get(van, wortel)].append(pakket.purl)
    return [{"ref": ref, "dependsOn": sorted(set(op))} for ref, op in wie.items()]


def _van_npm(slot: Path) -> list[dict]:
    pakketten = json.loads(slot.read_text(encoding="utf-8"))["packages"]
    return [_npm(pad.rpartition("node_modules/")[2], rij) for pad, rij in pakketten.items() if pad]


def _npm(naam: str, rij: dict) -> dict:
    purl = f"pkg:npm/{quote(naam)}@{rij['version']}"
    som = rij["integrity"].removeprefix("sha512-")
    return {
        "type": "library",
        "bom-ref": purl,
        "name": naam,
        "version": rij["version"],
        "purl": purl,
        "licenses": [{"expression": rij["license"]}],
        "hashes": [{"alg": "SHA-512", "content": base64.b64decode(som).hex()}],
    }
