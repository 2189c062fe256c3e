"""The questions to the database do not grow with the rows on a page: the same literal for 1 and for 3."""

from datetime import date, timedelta

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agenda.models import Jaarplan
from inclusie import weghalen
from inclusie.database import leer_omvang
from tests.agenda import fabriek
from tests.agenda.fabriek import evaluatie

pytestmark = pytest.mark.django_db
PAGINAS = [
    ("bezoeker", "/acties/", 7),
    ("bezoeker", "/plan/2021/", 6),
    ("bezoeker", "/plan/2021/actie/1/", 10),
    ("bezoeker", "/plan/2021/versies/", 6),
    ("bezoeker", "/inclusieagenda/", 7),
    ("bezoeker", "/raad/2021/", 6),
    ("medewerker", "/werkplek/raadsstukken/", 5),
    ("medewerker", "/werkplek/raadsvergaderingen/", 5),
    ("bezoeker", "/open-data/", 6),
    ("bezoeker", "/kalender.ics", 3),
    ("bezoeker", "/versies.atom", 3),
    ("raadslid", "/werkplek/mail/", 4),
    ("medewerker", "/werkplek/", 23),
    ("koploper", "/werkplek/", 6),
    ("medewerker", "/werkplek/plan/", 5),
    ("medewerker", "/werkplek/plan/2021/", 17),
    ("medewerker", "/werkplek/plan/2021/openbaar-maken/", 44),
    ("medewerker", "/werkplek/prullenbak/", 20),
    ("medewerker", "/werkplek/acties/2021-01/", 29),
    ("medewerker", "/werkplek/acties/2021-01/indicatoren/", 6),
    ("medewerker", "/werkplek/acties/2021-01/geschiedenis/", 31),
    ("medewerker", "/werkplek/doelen/2021/D1/geschiedenis/", 13),
    ("bezoeker", "/obstakels/", 6),
    ("bezoeker", "/obstakels/obstakel-0-bij-2021-01/", 8),
    ("medewerker", "/werkplek/obstakels/", 8),
    ("medewerker", "/werkplek/obstakels/obstakel-0-bij-2021-01/", 8),
    ("medewerker", "/werkplek/obstakels/obstakel-0-bij-2021-01/geschiedenis/", 12),
    ("medewerker", "/werkplek/acties/2021-01/oordelen/", 6),
    ("medewerker", "/werkplek/organisaties/", 4),
    ("medewerker", "/werkplek/themas/", 4),
    ("medewerker", "/werkplek/domeinen/", 4),
    ("medewerker", "/werkplek/agendas/", 4),
    ("beheerder", "/werkplek/gebruikers/", 4),
]


def wereld(hoeveel: int) -> None:
    """So many of everything that stands in a list."""
    plan = fabriek.jaarplan(2021)
    for i in range(hoeveel):
        fabriek.jaarplan(2022 + i)
        fabriek.agenda(f"Agenda {i}", periode_van=2030 + i, periode_tot=2031 + i)
        fabriek.organisatie(f"Club {i}")
        fabriek.domein(f"Domein {i}", f"domein-{i}")
        fabriek.user("koploper", email=f"koploper{i}@voorbeeldstad.example", naam=f"Koploper {i}")
        thema = fabriek.thema(f"Thema {i}")
        fabriek.focus(plan, thema)
        doel = fabriek.doel(plan, f"Doel {i}", themas=[thema])
        fabriek.indicator(doel)
        for j in range(1 if i else hoeveel):
            vul(fabriek.actie(doel, f"Actie {i} {j}", "in_uitvoering", themas=[thema]), hoeveel)
        weg = fabriek.doel(plan, f"Oud doel {i}")
        weghalen.haal_weg(weg, reden="Past niet meer.", door=fabriek.user(), at=fabriek.MOMENT)
        weg = fabriek.obstakel(f"Oud obstakel {i}")
        raad = fabriek.raadsstuk(f"Oud stuk {i}"), fabriek.vergadering(date(2020, 1, 1 + i))
        for deel in (weg, *raad):
            weghalen.haal_weg(deel, reden="Dubbel.", door=fabriek.user(), at=timezone.now())
    for i in range(hoeveel):
        fabriek.raadsstuk(f"Stuk {i}", acties=plan.doelen.first().acties.all())
        fabriek.vergadering(fabriek.VANDAAG + timedelta(days=7 * i - 7))
    for i in range(hoeveel):
        fabriek.versie(plan, reden=f"Versie {i}.")


def vul(actie, hoeveel: int) -> None:
    obstakels = [fabriek.obstakel(f"Obstakel {i} bij {actie.code}") for i in range(hoeveel)]
    for obstakel in obstakels:
        fabriek.hoogtes(obstakel, *[3] * hoeveel)
    fabriek._bewaar(actie, relaties={"obstakels": obstakels})
    fabriek.oordelen(actie, *["ja"] * hoeveel)
    actie.trekker_account = fabriek.user("koploper")
    fabriek._bewaar(actie)
    for i in range(hoeveel):
        dag = fabriek.VANDAAG - timedelta(days=i)
        fabriek.meetwaarde(fabriek.indicator(actie, f"Aantal {i}"), datum=dag)
        fabriek.voortgang(actie, f"Bericht {i}.", akkoord=i == 0, datum=dag)


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_a_page_asks_the_same_number_of_questions_whatever_it_holds(client, hoeveel):
    wereld(hoeveel)
    gevonden = []
    for rol, adres, _ in PAGINAS:
        browser = client if rol == "bezoeker" else fabriek.client(rol)
        browser.get(adres)  # what is kept until something changes, is asked once
        caches["paginas"].clear()
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(adres).status_code == 200, adres
        gevonden.append((rol, adres, len(vragen)))
    assert gevonden == PAGINAS


# What shows every action of a plan, of a theme or of everybody.
ALLE_ACTIES = [
    ("bezoeker", "/acties/"),
    ("bezoeker", "/plan/2021/"),
    ("bezoeker", "/plan/2021/?tekst=volledig"),
    ("bezoeker", "/raad/2021/"),
    ("bezoeker", "/index/2021/"),
    ("bezoeker", "/dekking/2021/"),
    ("bezoeker", "/routekaart/2021/"),
    ("bezoeker", "/plan/2021/jaarplan.csv"),
    ("medewerker", "/werkplek/"),
    ("medewerker", "/werkplek/plan/2021/"),
    ("medewerker", "/werkplek/plan/2021/openbaar-maken/"),
    ("medewerker", "/werkplek/plan/2021/volgend-jaar/"),
    ("medewerker", "/werkplek/plan/2021/exporteren/"),
    ("medewerker", "/werkplek/plan/2021/geschiedenis/"),
    ("medewerker", "/werkplek/evaluatie/2021/1/"),
    ("medewerker", "/werkplek/evaluatie/2021/1/per-actie/"),
    ("medewerker", "/werkplek/overdracht/?jaar=2021"),
    ("medewerker", "/werkplek/routekaart/"),
    ("medewerker", "/werkplek/raadsstukken/nieuw/"),
]


def gesteld(client) -> list[tuple[str, int]]:
    """(address, how many questions) of every page that shows all actions."""
    gevonden = []
    for rol, adres in ALLE_ACTIES:
        browser = client if rol == "bezoeker" else fabriek.client(rol)
        browser.get(adres)
        caches["paginas"].clear()
        with CaptureQueriesContext(connection) as vragen:
            assert browser.get(adres).status_code == 200, adres
        gevonden.append((adres, len(vragen)))
    return gevonden


def test_three_hundred_actions_ask_no_more_than_a_few(client):
    wereld(3)
    plan = Jaarplan.objects.get(jaar=2021)
    evaluatie(plan)
    fabriek.stel_vast(plan)
    bij_enkele = gesteld(client)
    doel = plan.doelen.first()
    for i in range(300):
        fabriek.actie(doel, f"Nog een {i}", "in_uitvoering")
    fabriek.versie(plan, "wijziging", reden="Met driehonderd.")
    leer_omvang()  # as a database does by itself once rows are committed
    meer = [
        (adres, nu, eerst)
        for (adres, nu), (_, eerst) in zip(gesteld(client), bij_enkele, strict=True)
        if nu > eerst
    ]
    assert meer == []
