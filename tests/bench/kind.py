"""One measurement in a process of its own, so that its peak memory is its own. Prints one line of JSON."""

import json
import resource
import sys
import time
from datetime import date

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from agenda import plandocument, taken  # noqa: E402
from agenda.handelen.vaststellen import maak_openbaar, stel_vast  # noqa: E402
from agenda.lezen import veranderd, vergelijking  # noqa: E402
from agenda.models import BestandSoort, Planbestand, Planversie  # noqa: E402
from tests.bench.plannen import AT, maak_plan  # noqa: E402

PEIL = date(2021, 7, 1)


def vul(maat: int):
    call_command("migrate", verbosity=0)
    plan, door = maak_plan(maat)
    stel_vast(
        plan,
        op=date(2021, 1, 4),
        vastgesteld_door="college",
        besluit="1",
        reden="vastgesteld",
        door=door,
        at=AT,
    )
    return plan, door


def cpu(taak) -> float:
    def klok():
        return sum(resource.getrusage(wie).ru_utime + resource.getrusage(wie).ru_stime for wie in _WIE)

    begin = klok()
    taak()
    return klok() - begin


_WIE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def vergelijk(nieuw: Planversie) -> dict:
    """Milliseconds: both documents read, what changed in words, and both counted side by side."""
    oud = Planversie.objects.get(jaarplan=nieuw.jaarplan, nummer="1.0")
    documenten = []
    taken = {
        "twee versies lezen": lambda: documenten.extend(versie.document for versie in (oud, nieuw)),
        "verschil": lambda: veranderd.arrange({}, *documenten),
        "naast elkaar": lambda: vergelijking.vergelijk(*documenten),
    }
    return {f"{naam} (ms)": cpu(taak) * 1000 for naam, taak in taken.items()}


def meet(maat: int) -> dict:
    plan, door = vul(maat)
    uit = {}
    with CaptureQueriesContext(connection) as vragen:
        plandocument.build(plan, PEIL)
    uit["queries"] = len(vragen)
    uit["document bouwen"] = cpu(lambda: plandocument.build(plan, PEIL))
    plan.refresh_from_db()
    versies = []
    uit["openbaar maken"] = cpu(
        lambda: versies.append(
            maak_openbaar(
                plan, soort="voortgang", peildatum=PEIL, reden="meting", door=door, at=AT.replace(month=7)
            )
        )
    )
    antwoorden = []
    uit["pagina maken"] = cpu(
        lambda: antwoorden.append(Client().get("/plan/2021/", headers={"host": "127.0.0.1"}))
    )
    if antwoorden[0].status_code != 200:
        raise SystemExit(f"/plan/2021/ gaf {antwoorden[0].status_code}")
    uit |= vergelijk(versies[0])
    bladen = []
    uit["raad maken"] = cpu(lambda: bladen.append(Client().get("/raad/2021/", headers={"host": "127.0.0.1"})))
    if bladen[0].status_code != 200:
        raise SystemExit(f"/raad/2021/ gaf {bladen[0].status_code}")
    uit["pdf maken"] = cpu(lambda: taken.bewaar_bestand(versies[0], BestandSoort.PDF))
    uit["raad-pdf maken"] = cpu(lambda: taken.bewaar_bestand(versies[0], BestandSoort.RAAD))
    uit["kB"] = len(Planbestand.objects.get(planversie=versies[0], soort=BestandSoort.PDF).inhoud) / 1024
    uit["MB"] = max(resource.getrusage(wie).ru_maxrss for wie in _WIE) / 1024
    return uit


if __name__ == "__main__":
    begin = time.monotonic()
    uitkomst = meet(int(sys.argv[2])) if sys.argv[1] == "meet" else (vul(int(sys.argv[2])), {})[1]
    print(f"klaar na {time.monotonic() - begin:.0f} s", file=sys.stderr)
    print(json.dumps(uitkomst))
