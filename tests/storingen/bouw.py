"""`python -m tests.storingen.bouw [bestanden]`: a small portal in an empty database; prints a login.

bestanden: the first version has its files already, which nobody has to draw.
"""

import json
import sys

import django


def main() -> None:
    django.setup()
    from django.core.management import call_command

    from inclusie.spoor import grendels

    call_command("migrate", run_syncdb=True, interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    grendels.zet()
    print(json.dumps({"sessie": maak(met_bestanden="bestanden" in sys.argv)}))


def maak(*, met_bestanden: bool) -> str:
    from django.conf import settings

    from agenda.handelen import vaststellen
    from tests.agenda import fabriek
    from tests.agenda.publiceren import bewaar_pdf

    plan = fabriek.jaarplan()
    fabriek.focus(plan, onderbouwing="Omdat het nodig is.")
    fabriek.actie(fabriek.doel(plan), betrokkenheid="meegedaan")
    versie = vaststellen.maak_openbaar(
        plan,
        soort="concept",
        peildatum=fabriek.VANDAAG,
        reden="De eerste.",
        door=fabriek.user(),
        at=fabriek.MOMENT,
    )
    for soort in ("pdf", "raad") if met_bestanden else ():
        bewaar_pdf(versie, soort=soort)
    return fabriek.client().cookies[settings.SESSION_COOKIE_NAME].value


if __name__ == "__main__":
    main()
