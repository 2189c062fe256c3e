"""The trail of the introduction of 2021, oldest first."""

import json

import django

django.setup()

from agenda.models import Jaarplan  # noqa: E402

if __name__ == "__main__":
    rijen = Jaarplan.history.filter(jaar=2021).order_by("history_id")
    print(json.dumps(list(rijen.values("inleiding", "inleiding_makkelijk"))))
