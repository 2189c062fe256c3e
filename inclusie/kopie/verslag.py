"""The report of a drill, to show who asks whether a copy can be put back."""

from pathlib import Path

from django.utils.timezone import localtime

from inclusie.kopie.blad import NAMEN
from inclusie.kopie.oefening import Uitkomst, map_
from inclusie.woorden import datum_tijd, duur, grootte


def schrijf(uitkomst: Uitkomst) -> Path:
    pad = map_() / localtime(uitkomst.op).strftime("oefening-%Y-%m-%d-%H%M%S.md")
    pad.write_text(tekst(uitkomst), encoding="utf-8")
    return pad


def tekst(uitkomst: Uitkomst) -> str:
    kopie, hier = uitkomst.kopie, uitkomst.hier
    feiten = {
        "Wanneer": datum_tijd(localtime(uitkomst.op)),
        "Uitkomst": "alles is gelijk" if uitkomst.klopt else f"{len(uitkomst.verschillen)} verschillen",
        "Uitgave": kopie.uitgave,
        "Database": NAMEN[kopie.database],
        "Kopie": f"{grootte(kopie.grootte)}, sha256 {kopie.sha256}",
        "Vergeleken": f"{hier.rijen} rijen uit {len(hier.tabellen)} tabellen",
        "Openbare bladzijden en bestanden": str(len(hier.bladzijden)),
        "Bevindingen van de controle": str(len(hier.bevindingen)),
    }
    feiten |= {f"Tijd voor {wat}": duur(seconden) for wat, seconden in uitkomst.seconden.items()}
    delen = [
        "# Oefening: een reservekopie terugzetten",
        _lijst(f"{wat}: {dat}" for wat, dat in feiten.items()),
    ]
    if kopie.versies:
        versies = (f"{jaar}: versie {versie}" for jaar, versie in kopie.versies.items())
        delen += ["## De nieuwste openbare versies", _lijst(versies)]
    if uitkomst.verschillen:
        delen += ["## De verschillen", _lijst(uitkomst.verschillen)]
    if hier.bevindingen:
        delen += ["## Wat de controle vond, in het portaal en in de kopie", _lijst(hier.bevindingen)]
    rijen = (
        f"| {naam} | {aantal} | {getal[:16]} |" for naam, (aantal, getal) in sorted(hier.tabellen.items())
    )
    kop = "| Tabel | Rijen | Controlegetal |\n|---|---:|---|"
    return "\n\n".join([*delen, "## De tabellen", "\n".join([kop, *rijen])]) + "\n"


def _lijst(zinnen) -> str:
    return "\n".join(f"- {zin}" for zin in zinnen)
