"""What a developer and a journalist can take and build on: the page about the open data, and its schema."""

import json

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404

from agenda.lezen import schema
from agenda.models import Planversie
from agenda.models.documentvorm import SCHEMA as NIEUWSTE_VORM
from agenda.models.documentvorm import VORMEN
from agenda.publicatie import kept, nieuwste_versie, render
from agenda.uitwisselen.tabellen import OPGEMAAKT
from agenda.woorden import opsomming
from inclusie.methoden import read_only
from inclusie.publicatie import SCHEMA, any_origin, serve


@read_only
@login_not_required
@kept()
def open_data(request):
    def maak() -> bytes:
        context = {
            "versie": nieuwste_versie(),
            "jaren": Planversie.objects.openbaar().nieuwste_per_jaar(),
            "opgemaakt": opsomming(OPGEMAAKT),
            "openbaar_adres": settings.PUBLIC_URL,
            "soorten": schema.soorten(),
            "vormen": sorted(VORMEN, reverse=True),
            "vorm": NIEUWSTE_VORM,
        }
        return render("agenda/open_data.html", context, menu="", adres=request.path)

    return serve(request, maak)


@any_origin
@read_only
@login_not_required
@kept()
def plan_schema(request, vorm=NIEUWSTE_VORM):
    """Without a number the newest; the schema of a number stays where it is."""
    if vorm not in VORMEN:
        raise Http404

    def maak() -> bytes:
        return json.dumps(schema.bestandsschema(vorm), ensure_ascii=False, indent=1).encode()

    return serve(request, maak, soort=SCHEMA)
