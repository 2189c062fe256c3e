"""The days of the plans for in somebody's own calendar: evaluations, and when the council meets.

A `uid` is for good: a day that moves keeps its place in the calendar of who follows it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from icalendar import Calendar, Event

from agenda import woorden
from agenda.models import Planversie

EVALUATIES = {
    "tussentijdse": "Wij kijken dan halverwege het jaar hoe het gaat.",
    "jaarlijkse": "Wij kijken dan terug op het hele jaar.",
}
# The number of the first shape of a document that says when the council meets.
MET_VERGADERINGEN = 2
VERGADERINGEN = {"raad": "Vergadering van de gemeenteraad", "commissie": "Vergadering van de raadscommissie"}


@dataclass(frozen=True)
class Moment:
    """One day of a plan."""

    uid: str
    dag: date
    titel: str
    uitleg: str
    soort: str


def momenten(versies: list[Planversie]) -> Iterator[tuple[Moment, Planversie]]:
    """Every day with the version that tells it. versies: the newest public one of each year."""
    bekend: set[int] = set()  # the years of which a newer version told when the council meets
    for versie in sorted(versies, key=lambda versie: -versie.pk):
        document = versie.document
        for moment in _evaluaties(document["jaarplan"]):
            yield moment, versie
        # A plan tells when the council meets in its own year and the next; earlier days are to look back to.
        jaren = {versie.jaarplan.jaar, versie.jaarplan.jaar + 1} - bekend
        for rij in document["raadsvergaderingen"]:
            if (moment := _vergadering(rij)).dag.year in jaren:
                yield moment, versie
        if document["schema"] >= MET_VERGADERINGEN:
            bekend |= jaren


def _evaluaties(plan: dict) -> Iterator[Moment]:
    for naam, uitleg in EVALUATIES.items():
        if dag := plan[f"{naam}_evaluatie_op"]:
            titel = f"{naam.capitalize()} evaluatie van het jaarplan {plan['jaar']}"
            yield Moment(
                f"{plan['jaar']}-{naam}-evaluatie", date.fromisoformat(dag), titel, uitleg, "evaluatie"
            )


def _vergadering(rij: dict) -> Moment:
    """A meeting has no number, so its day is what it is known by: on another day it is another meeting."""
    klaar = rij["stukken_klaar_op"]
    uitleg = f"De stukken zijn klaar op {woorden.datum(klaar)}." if klaar else ""
    titel = VERGADERINGEN.get(rij["soort"], "Vergadering van de raad")
    dag = date.fromisoformat(rij["datum"])
    return Moment(f"{rij['datum']}-{rij['soort']}", dag, titel, uitleg, "raadsvergadering")


def as_ics(versies: list[Planversie], *, gemeente: str) -> bytes:
    """versies: the newest public one of each year."""
    kalender = Calendar()
    naam = f"Inclusie Agenda {gemeente}".strip()
    for eigenschap, waarde in {
        "prodid": "-//Inclusie Agenda//Kalender//NL",
        "version": "2.0",
        "calscale": "GREGORIAN",
        "name": naam,
        "x-wr-calname": naam,  # the name as it was called before it became a standard
        "url": f"{settings.PUBLIC_URL}{reverse('open_data')}",
    }.items():
        kalender.add(eigenschap, waarde)
    kalender.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    for moment, versie in sorted(momenten(versies), key=lambda paar: (paar[0].dag, paar[0].uid)):
        kalender.add_component(_gebeurtenis(moment, versie))
    return kalender.to_ical()


def _gebeurtenis(moment: Moment, versie: Planversie) -> Event:
    """A whole day that keeps nobody busy; of a plan that is not adopted yet it is not certain."""
    jaar = versie.jaarplan.jaar
    adres = f"{settings.PUBLIC_URL}{reverse('plan_detail', args=[jaar])}"
    bron = f"Dit staat in versie {versie.nummer} van het jaarplan {jaar}: {adres}"
    gebeurtenis = Event()
    for eigenschap, waarde in {
        "uid": f"{moment.uid}@{urlsplit(settings.PUBLIC_URL).hostname}",
        "dtstamp": versie.gemaakt_op,
        "last-modified": versie.gemaakt_op,
        "dtstart": moment.dag,
        "dtend": moment.dag + timedelta(days=1),
        "summary": moment.titel,
        "description": f"{moment.uitleg}\n\n{bron}".strip(),
        "url": adres,
        "categories": [moment.soort],
        "status": "TENTATIVE" if versie.is_concept else "CONFIRMED",
        "transp": "TRANSPARENT",
        "class": "PUBLIC",
    }.items():
        gebeurtenis.add(eigenschap, waarde)
    return gebeurtenis
