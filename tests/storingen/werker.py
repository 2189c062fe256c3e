"""`python -m tests.storingen.werker SECONDEN`: the real worker; after its death its jobs come back sooner."""

import sys
from datetime import timedelta

import django


def main(na: float) -> None:
    django.setup()
    from django.core.management import call_command

    from inclusie import wachtrij
    from inclusie.post import models

    wachtrij.TERUG = models.VAST = timedelta(seconds=na)
    call_command("qcluster")


if __name__ == "__main__":
    main(float(sys.argv[1]))
