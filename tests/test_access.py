"""The permission table, walked: every URL × method × role answers what tests/access_matrix.csv says.

And its twin for fields: whatever else is posted with a form changes nothing that the form does not ask.
"""

import re
from contextlib import contextmanager
from functools import partial

import pytest
from django.core.cache import cache
from django.db import connection, transaction

from tests.formulier import ingevuld
from tests.paginas import lees_matrix, route_van, routes

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demo")]
MATRIX = lees_matrix()


class Terug(Exception):
    """Ends a cell: whatever it changed is rolled back."""


def zonder_spoor(doe):
    """The answer of `doe`, after which the demo is as it was."""
    antwoord = None
    try:
        with transaction.atomic():
            antwoord = doe()
            raise Terug
    except Terug:
        return antwoord


def stuur(demo, rij, rol, velden):
    return getattr(demo.client(rol), rij.methode.lower())(demo.adres(rij.adres), velden)


def invoer(demo, rij) -> dict | None:
    """What is posted; a form is filled in as it stands before somebody who may send it."""
    if rij.methode == "GET":
        return None
    velden = {naam: demo.adres(waarde) for naam, waarde in rij.velden.items()}
    if not rij.vult_formulier_in:
        return {"csrfmiddlewaretoken": "as a browser sends it"} | velden
    bladzijde = demo.client(rij.rol_met(302, 422)).get(demo.adres(rij.adres))
    assert bladzijde.status_code == 200, f"{rij}: its form answers {bladzijde.status_code}"
    return ingevuld(bladzijde.content.decode(), **velden)


@contextmanager
def geschreven():
    """The tables that are written meanwhile; sessions and counters of tries are not the plan."""
    tabellen: set[str] = set()

    def kijk(execute, sql, params, many, context):
        if schrijft := re.match(r'(?:INSERT INTO|UPDATE|DELETE FROM) "?(\w+)', sql):
            tabellen.add(schrijft[1])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(kijk):
        yield tabellen
    tabellen -= {"django_session", "cache"}


def test_every_url_has_rows_and_every_row_has_its_url():
    beschreven = {route_van(rij.adres) for rij in MATRIX}
    assert not routes() - beschreven, f"no row for {sorted(routes() - beschreven)}"
    assert not beschreven - routes(), f"no URL for {sorted(beschreven - routes())}"
    assert [str(rij) for rij in MATRIX if route_van(rij.adres)[0] != rij.naam] == []
    methodes = {(route_van(rij.adres), rij.methode) for rij in MATRIX}
    assert sorted(route for route in beschreven if {(route, "GET"), (route, "POST")} - methodes) == []
    assert len({str(rij) for rij in MATRIX}) == len(MATRIX), "a row stands there twice"


@pytest.mark.parametrize("methode", ["GET", "POST"])
def test_every_role_gets_what_the_matrix_says(demo_db, methode):
    afwijkingen = []
    for rij in (rij for rij in MATRIX if rij.methode == methode):
        velden = invoer(demo_db, rij)
        for rol, verwacht in rij.verwacht.items():
            status, tabellen = zonder_spoor(partial(cel, demo_db, rij, rol, velden))
            if status != verwacht:
                afwijkingen.append(f"{rij} as {rol}: {status}, not {verwacht}")
            elif tabellen and (methode == "GET" or status != 302):
                afwijkingen.append(f"{rij} as {rol}: {status}, but wrote {sorted(tabellen)}")
    assert not afwijkingen, "\n" + "\n".join(afwijkingen)


def cel(demo, rij, rol, velden):
    cache.clear()  # the tries of one role do not count for the next
    with geschreven() as tabellen:
        status = stuur(demo, rij, rol, velden).status_code
    return status, tabellen
