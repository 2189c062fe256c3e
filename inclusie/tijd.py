"""The clock, read at the edge (views, commands, jobs) and passed on as `at=`."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

# The real day on which serving a demo began; from there its own day moves on at midnight.
_begonnen: date | None = None


def nu() -> datetime:
    """The moment of now, aware. In the demo it falls on DEMO_DATUM, so a plan of 2021 is not 'silent'."""
    moment = timezone.localtime()
    if settings.DEMO_DATUM is None:
        return moment
    dag = settings.DEMO_DATUM + (moment.date() - (_begonnen or moment.date()))
    return moment.replace(year=dag.year, month=dag.month, day=dag.day, fold=0)


def klok(at: datetime) -> datetime:
    """What the clock on the wall says at this moment of the portal: only in a demo another day. Logins and
    links count by it: they outlive the process that has the day of the demo.
    """
    return timezone.localtime(at) + (timezone.localdate() - vandaag())


def begin_voorbeeld(laatste: datetime | None) -> None:
    """Let the time of a demo go on after the last thing that happened in it, whatever the hour is now."""
    global _begonnen  # noqa: PLW0603 -- there is one clock in a process
    if laatste and laatste >= nu():
        settings.DEMO_DATUM = timezone.localdate(laatste) + timedelta(days=1)
    _begonnen = timezone.localdate()


def vandaag() -> date:
    return nu().date()


def eis_niet_later(dag: date, dan: date, *, veld: str | None = None) -> None:
    """What is reported or decided lies not in the future. veld: where an act shows the refusal."""
    if dag > dan:
        zin = "Deze dag ligt in de toekomst. Kies vandaag of eerder."
        raise ValidationError({veld: zin} if veld else zin)
