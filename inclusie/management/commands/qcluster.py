"""The worker, as django-q2 starts it, with the guard of `takenserver.py` over its processes."""

from django_q import cluster
from django_q.management.commands import qcluster

from inclusie.takenserver import Wachter


class Command(qcluster.Command):
    def handle(self, *args, **options):
        # The cluster names its guard in its own module, and takes no other.
        cluster.Sentinel = Wachter
        super().handle(*args, **options)
