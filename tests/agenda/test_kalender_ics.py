"""`/kalender.ics`: the days of every year, read back as a calendar program reads them."""

from datetime import UTC, date, datetime

import icalendar
import pytest

from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db
URL = "/kalender.ics"
BRON = "Dit staat in versie {} van het jaarplan {}: http://testserver/plan/{}/"


def read(client):
    response = client.get(URL)
    assert response.status_code == 200
    return icalendar.Calendar.from_ical(response.content)


def dagen(client) -> dict[str, tuple]:
    """uid -> (day, title) in the order of the file."""
    return {
        str(deel["uid"]): (deel["dtstart"].dt, str(deel["summary"])) for deel in read(client).walk("VEVENT")
    }


def plan(jaar: int = 2021, *, vergaderingen=(), **velden) -> dict:
    inhoud = voorbeeld(jaar)
    inhoud["jaarplan"] |= {
        "tussentijdse_evaluatie_op": f"{jaar}-06-24",
        "jaarlijkse_evaluatie_op": f"{jaar}-12-02",
    } | velden
    inhoud["raadsvergaderingen"] = [
        {"datum": datum, "soort": soort, "stukken_klaar_op": klaar} for datum, soort, klaar in vergaderingen
    ]
    return inhoud


def test_every_property_of_a_day(client):
    publiceer("1.0", plan(tussentijdse_evaluatie_op=None))

    (deel,) = read(client).walk("VEVENT")

    anders = ("SUMMARY", "DESCRIPTION", "CATEGORIES")
    assert {naam: str(deel.decoded(naam)) for naam in deel if naam not in anders} == {
        "UID": "2021-jaarlijkse-evaluatie@testserver",
        "DTSTAMP": str(datetime(2021, 7, 1, 8, 0, tzinfo=UTC)),
        "LAST-MODIFIED": str(datetime(2021, 7, 1, 8, 0, tzinfo=UTC)),
        "DTSTART": "2021-12-02",
        "DTEND": "2021-12-03",
        "URL": "http://testserver/plan/2021/",
        "STATUS": "CONFIRMED",
        "TRANSP": "TRANSPARENT",
        "CLASS": "PUBLIC",
    }
    assert str(deel["summary"]) == "Jaarlijkse evaluatie van het jaarplan 2021"
    uitleg = "Wij kijken dan terug op het hele jaar."
    assert str(deel["description"]) == f"{uitleg}\n\n{BRON.format('1.0', 2021, 2021)}"
    assert (type(deel["dtstart"].dt), deel.categories) == (date, ["evaluatie"])


def test_the_newest_public_version_of_every_year_counts(client):
    publiceer("1.0", plan(2020), jaar=2020)
    publiceer("1.0", plan(2021))
    publiceer("1.1", plan(2021, jaarlijkse_evaluatie_op="2021-12-09"))
    publiceer("0.1", plan(2022), jaar=2022, soort="concept", openbaar=False)

    assert dagen(client) == {
        "2020-tussentijdse-evaluatie@testserver": (
            date(2020, 6, 24),
            "Tussentijdse evaluatie van het jaarplan 2020",
        ),
        "2020-jaarlijkse-evaluatie@testserver": (
            date(2020, 12, 2),
            "Jaarlijkse evaluatie van het jaarplan 2020",
        ),
        "2021-tussentijdse-evaluatie@testserver": (
            date(2021, 6, 24),
            "Tussentijdse evaluatie van het jaarplan 2021",
        ),
        "2021-jaarlijkse-evaluatie@testserver": (
            date(2021, 12, 9),
            "Jaarlijkse evaluatie van het jaarplan 2021",
        ),
    }


def test_a_council_date_stands_once_though_two_years_name_it(client):
    avond = ("2021-12-14", "raad", "2021-11-30")
    publiceer("1.0", plan(2020, vergaderingen=[avond]), jaar=2020)
    publiceer(
        "1.0",
        plan(2021, vergaderingen=[avond, ("2021-11-23", "commissie", None)]),
    )

    raad = {
        uid: (str(deel["summary"]), str(deel["description"]))
        for deel in read(client).walk("VEVENT")
        if "evaluatie" not in (uid := str(deel["uid"]))
    }

    assert raad == {
        "2021-11-23-commissie@testserver": (
            "Vergadering van de raadscommissie",
            BRON.format("1.0", 2021, 2021),
        ),
        "2021-12-14-raad@testserver": (
            "Vergadering van de gemeenteraad",
            f"De stukken zijn klaar op 30 november 2021.\n\n{BRON.format('1.0', 2021, 2021)}",
        ),
    }


def test_a_council_date_that_moved_is_gone_though_an_older_plan_still_names_it(client):
    publiceer("1.0", plan(2020, vergaderingen=[("2021-12-14", "raad", None)]), jaar=2020)
    publiceer("1.0", plan(2021, vergaderingen=[("2021-12-16", "raad", None), ("2022-02-01", "raad", None)]))

    assert [uid for uid in dagen(client) if "evaluatie" not in uid] == [
        "2021-12-16-raad@testserver",
        "2022-02-01-raad@testserver",
    ]


def test_an_older_plan_still_tells_the_dates_that_a_plan_of_before_them_cannot_know(client):
    publiceer("1.0", plan(2020, vergaderingen=[("2021-12-14", "raad", None)]), jaar=2020)
    publiceer("1.0", plan(2021) | {"schema": 1, "raadsvergaderingen": []})

    assert "2021-12-14-raad@testserver" in dagen(client)


def test_a_date_that_the_next_plan_looks_back_to_is_told_once_and_not_by_that_plan(client):
    geweest = ("2020-11-12", "raad", None)
    publiceer("1.0", plan(2020, vergaderingen=[geweest]), jaar=2020)
    publiceer("1.0", plan(2021, vergaderingen=[("2019-12-12", "raad", None), geweest]))

    delen = [deel for deel in read(client).walk("VEVENT") if "raad@" in deel["uid"]]
    assert [(str(deel["uid"]), str(deel["url"])) for deel in delen] == [
        ("2020-11-12-raad@testserver", "http://testserver/plan/2020/")
    ]


def test_the_day_of_a_concept_is_not_certain(client):
    publiceer("0.1", plan(2021, tussentijdse_evaluatie_op=None), soort="concept")

    assert [str(deel["status"]) for deel in read(client).walk("VEVENT")] == ["TENTATIVE"]


def test_a_document_from_before_the_council_dates_is_read(client):
    oud = plan(2021)
    oud["schema"] = 1
    del oud["raadsvergaderingen"]
    publiceer("1.0", oud)

    assert len(dagen(client)) == 2


def test_the_file_is_sent_as_a_calendar(client):
    publiceer("1.0", plan())

    response = client.get(URL)

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="kalender.ics"'
    regels = response.content.split(b"\r\n")
    assert b"\n" not in response.content.replace(b"\r\n", b"")
    assert max(len(regel) for regel in regels) <= 75
    assert regels[0] == b"BEGIN:VCALENDAR"
    assert {b"VERSION:2.0", b"PRODID:-//Inclusie Agenda//Kalender//NL", b"CALSCALE:GREGORIAN"} <= set(regels)
    assert b"X-WR-CALNAME:Inclusie Agenda Voorbeeldstad" in regels
    assert regels[-2:] == [b"END:VCALENDAR", b""]


def test_who_has_it_gets_nothing_until_there_is_a_new_version(client):
    publiceer("1.0", plan())
    etag = client.get(URL)["ETag"]
    weer = client.get(URL, headers={"If-None-Match": etag})
    publiceer("1.1", plan())

    nieuw = client.get(URL, headers={"If-None-Match": etag})

    assert [(weer.status_code, weer.content), nieuw.status_code] == [(304, b""), 200]


def test_without_a_public_plan_the_calendar_is_empty(client):
    publiceer("0.1", plan(), soort="concept", openbaar=False)

    assert read(client).walk("VEVENT") == []


def test_a_strange_sign_in_the_name_breaks_no_line(client):
    from agenda.models import Gemeente
    from inclusie.history import bewaar
    from tests.agenda import fabriek

    publiceer("1.0", plan())
    gemeente = Gemeente.objects.get()
    gemeente.naam = "Één; twee, drie: \\vier"
    bewaar(gemeente, door=fabriek.user(), at=fabriek.MOMENT)

    assert str(read(client)["x-wr-calname"]) == "Inclusie Agenda Één; twee, drie: \\vier"
