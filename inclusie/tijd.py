"""The clock, read at the edge (views, commands, jobs) and passed on as `at=`."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def nu() -> datetime:
    """The moment of now, aware. In the demo it falls on DEMO_DATUM, so a plan of 2021 is not 'silent'."""
    moment = timezone.localtime()
    if settings.DEMO_DATUM is None:
        return moment
    dag = settings.DEMO_DATUM
    return moment.replace(year=dag.year, month=dag.month, day=dag.day, fold=0)


def vandaag() -> date:
    return nu().date()
