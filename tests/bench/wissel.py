"""A file of 2,000 rows into an empty year, and that plan out: seconds and peak memory of one process."""

import json
import resource
import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from agenda.handelen import invoeren  # noqa: E402
from agenda.models import Jaarplan  # noqa: E402
from agenda.uitwisselen import xlsx  # noqa: E402
from agenda.uitwisselen.inlezen import lees_bestand  # noqa: E402
from agenda.uitwisselen.tabellen import BLADEN  # noqa: E402
from agenda.uitwisselen.uitvoer import Uitvoer, van_plan  # noqa: E402
from agenda.voorstel import maak_document  # noqa: E402
from tests.bench.kind import PEIL, cpu  # noqa: E402
from tests.bench.plannen import AT, ZIN, maak_plan  # noqa: E402


def bestand(rijen: int) -> bytes:
    """A goal per ten actions; each action with an indicator, a figure and a report."""
    acties = [f"2021-{nummer:02d}" for nummer in range(1, rijen // 4 + 1)]
    gevuld = {
        "Doelen": [
            {"code": f"D{nummer}", "titel": f"Doel {nummer}", "herkomst": "raad", "toelichting": ZIN}
            for nummer in range(1, len(acties) // 10 + 2)
        ],
        "Acties": [
            {
                "code": code, "doel": f"D{nummer // 10 + 1}", "titel": f"Actie {code}", "waarom": ZIN,
                "tekst": ZIN * 4, "domein": "Thuis", "trekker_organisatie": "Partner 1",
                "partners": ["Partner 2", "Partner 3"],
                "start": "2021-Q1", "eind": "2021-Q4", "budget": nummer, "status": "in_uitvoering",
            }
            for nummer, code in enumerate(acties)
        ],
        "Indicatoren": [
            {"bij": code, "nummer": 1, "naam": "Mensen die meedoen", "streefwaarde": "100"} for code in acties
        ],
        "Metingen": [{"bij": code, "nummer": 1, "datum": "2021-03-01", "waarde": "12.5"} for code in acties],
        "Voortgang": [
            {"bij": code, "nummer": 1, "datum": "2021-05-01", "tekst_makkelijk": ZIN, "akkoord": True}
            for code in acties
        ],
    }  # fmt: skip
    leeg = {blad.naam: {kolom.veld: kolom.soort.leeg for kolom in blad.kolommen} for blad in BLADEN}
    return xlsx.schrijf(
        Uitvoer({naam: [leeg[naam] | rij for rij in gevuld.get(naam, [])] for naam in leeg}), titel="Bench"
    )


def meet(rijen: int) -> dict:
    call_command("migrate", verbosity=0)
    _, door = maak_plan(0)
    plan, inhoud, antwoorden = Jaarplan.objects.get(), bestand(rijen), []
    hand = {"door": door, "at": AT.replace(month=7), "reden": "meting", "meld": _meld}
    uit = {"lezen": cpu(lambda: antwoorden.append(lees_bestand("bench.xlsx", inhoud)))}
    gelezen = antwoorden.pop()
    uit["tonen"] = cpu(lambda: antwoorden.append(invoeren.voer_in(plan, gelezen, **hand)))
    gezien = antwoorden.pop().afdruk
    uit["doen"] = cpu(lambda: antwoorden.append(invoeren.voer_in(plan, gelezen, gezien=gezien, **hand)))
    if not antwoorden[0].gedaan:
        raise SystemExit(f"Niet ingelezen: {antwoorden[0].weigeringen[:3]}")
    uit["schrijven"] = cpu(_schrijf)
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return uit | {"rijen": len(gelezen.rijen), "kB": len(inhoud) / 1024, "MB": mb}


def _schrijf() -> None:
    plan = Jaarplan.objects.get()
    uitvoer = van_plan(plan, PEIL).met_naleesbladen(maak_document(plan, PEIL))
    xlsx.schrijf(uitvoer, titel="Bench", meld=_meld)


def _meld(klaar: int, van: int) -> None:
    if klaar % 500 == 0:
        print(f"{klaar} van {van} rijen", file=sys.stderr)


if __name__ == "__main__":
    print(json.dumps(meet(int(sys.argv[1]))))
