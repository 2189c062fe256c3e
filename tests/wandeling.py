"""The walk over every address of the portal, as every role, with every method of tests/access_matrix.csv.

It takes a minute, so it is made once for all that look at its answers: rights, HTML, axe.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from django.core.cache import cache
from django.db import connection, transaction

from tests.formulier import ingevuld
from tests.paginas import BEZOEKER, Rij, lees_matrix

ALLEEN_LEZEN = {302, 405}  # to the login, and then it takes no form


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


def begin_opnieuw(rij):
    """The tries of one role do not count for the next. Elsewhere what is kept stays kept."""
    if rij.adres.startswith(("/inloggen/", "/account/")):
        cache.clear()


def stuur(demo, rij, rol, velden):
    return vraag(demo, rij, rol, demo.adres(rij.adres), velden)


def vraag(demo, rij, rol, adres, velden=None):
    return getattr(demo.client(rol), rij.methode.lower())(adres, velden)


def invoer(demo, rij) -> dict | None:
    """What is posted; a form is filled in as it stands before somebody who may send it."""
    if rij.methode == "GET":
        return None
    velden = {naam: demo.adres(waarde) for naam, waarde in rij.velden.items()}
    if not rij.vult_formulier_in:
        return {"csrfmiddlewaretoken": "as a browser sends it"} | velden
    bladzijde = demo.client(rij.rol_met(200, 302, 422)).get(demo.adres(rij.adres))
    assert bladzijde.status_code == 200, f"{rij}: its form answers {bladzijde.status_code}"
    # The mark says who opened the form: what is sent here is sent by every role in turn, as their own.
    return {
        naam: waarde
        for naam, waarde in ingevuld(bladzijde.content.decode(), **velden).items()
        if naam != "concept"
    }


@contextmanager
def geschreven(gewist: set[str] | None = None):
    """The tables that are written meanwhile; sessions and counters of tries are not the plan.

    gewist: gets the tables of which a row was taken out.
    """
    tabellen: set[str] = set()

    def kijk(execute, sql, params, many, context):
        if schrijft := re.match(r'(INSERT INTO|UPDATE|DELETE FROM) "?(\w+)', sql):
            tabellen.add(schrijft[2])
            if schrijft[1] == "DELETE FROM" and gewist is not None:
                gewist.add(schrijft[2])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(kijk):
        yield tabellen
    tabellen -= {"accounts_sessie", "cache"}


@dataclass(frozen=True)
class Cel:
    """What one role got on one row; html only of a page, and not of one that every role reads alike."""

    rij: Rij
    rol: str
    status: int
    tabellen: frozenset[str]
    gewist: frozenset[str]
    html: str

    def __str__(self):
        return f"{self.rij} as {self.rol}"


def wandel(demo) -> Iterator[Cel]:
    demo.client("medewerker").get("/werkplek/")  # what is public of each plan is known from here on
    for rij in lees_matrix():
        velden = invoer(demo, rij)
        for rol in rollen(rij):
            begin_opnieuw(rij)
            gewist: set[str] = set()
            with geschreven(gewist) as tabellen:
                antwoord = zonder_spoor(partial(stuur, demo, rij, rol, velden))
            wat = frozenset(tabellen), frozenset(gewist)
            yield Cel(rij, rol, antwoord.status_code, *wat, _html(rij, rol, antwoord))


def rollen(rij) -> list[str]:
    """Every role on SQLite. Who may do what is the same on PostgreSQL, so there one role for each answer: the
    page asks its questions and the form writes its rows. So it is too where no form is taken of anybody."""
    if connection.vendor != "postgresql" and not leest_alleen(rij):
        return list(rij.verwacht)
    return list({status: rol for rol, status in reversed(rij.verwacht.items())}.values())


def leest_alleen(rij) -> bool:
    return 405 in (antwoorden := set(rij.verwacht.values())) and antwoorden <= ALLEEN_LEZEN


def _html(rij, rol, antwoord) -> str:
    voor_iedereen = rij.verwacht[BEZOEKER] not in (301, 302)
    is_pagina = antwoord.headers.get("Content-Type", "").startswith("text/html")
    return antwoord.content.decode() if is_pagina and (rol == BEZOEKER or not voor_iedereen) else ""
