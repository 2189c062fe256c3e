"""How many goals bear this title."""

import json
import sys

import django

django.setup()

from agenda.models import Doel  # noqa: E402

if __name__ == "__main__":
    print(json.dumps(Doel.objects.filter(titel=sys.argv[1]).count()))
