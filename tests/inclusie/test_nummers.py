"""The next number of a row: in order, never used again, and never given to two at the same moment."""

import threading

import pytest
from django.db import connection, transaction

from agenda.models import Obstakel, Raadsstuk
from inclusie.nummers import volgend_nummer, volgende_code, vrije_slug
from tests.agenda import fabriek


@pytest.mark.django_db
def test_the_next_of_each_kind():
    assert (volgende_code(Raadsstuk.objects, "R"), volgende_code(Raadsstuk.objects, "2021-", cijfers=2)) == (
        "R1",
        "2021-01",
    )
    Raadsstuk.objects.create(code="R10", soort="motie", titel="Tien", datum=fabriek.VANDAAG)
    Raadsstuk.objects.create(code="R9", soort="motie", titel="Negen", datum=fabriek.VANDAAG)
    assert volgende_code(Raadsstuk.objects, "R") == "R11"
    assert volgend_nummer(fabriek.actie(fabriek.doel(fabriek.jaarplan())).indicatoren) == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("naam", "slug"),
    [("De balie", "de-balie-2"), ("De bal", "de-bal"), ("nieuw", "nieuw-2"), ("???", "obstakel")],
)
def test_an_address_that_nobody_has(naam, slug):
    fabriek.obstakel("De balie")
    assert vrije_slug(Obstakel.objects, naam, anders="obstakel", bezet=("nieuw",)) == slug


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one transaction write at a time")
def test_who_asks_meanwhile_waits_for_the_first():
    gegeven, is_begonnen = [], threading.Event()

    def vraag():
        is_begonnen.set()
        with transaction.atomic():
            gegeven.append(volgende_code(Raadsstuk.objects, "R"))
        connection.close()

    with transaction.atomic():
        code = volgende_code(Raadsstuk.objects, "R")
        ander = threading.Thread(target=vraag)
        ander.start()
        is_begonnen.wait()
        Raadsstuk.objects.create(code=code, soort="motie", titel="Eerst", datum=fabriek.VANDAAG)
    ander.join()
    assert (code, gegeven) == ("R1", ["R2"])
