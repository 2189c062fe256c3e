"""The worker, as django-q2 starts it, with the guard of `takenserver.py` over its processes."""

from django_q import cluster
from django_q.management.commands import qcluster

from inclusie.opdracht import Opdracht
from inclusie.takenserver import Wachter, plan


class Command(Opdracht, qcluster.Command):
    def handle(self, *args, **options):
        # The cluster names its guard and its planning in its own module, and takes no other.
        cluster.Sentinel, cluster.scheduler = Wachter, plan
        super().handle(*args, **options)
