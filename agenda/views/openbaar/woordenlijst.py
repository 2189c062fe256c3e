"""The words of the plan that may be new to somebody, in one or two plain sentences each."""

import tomllib
from functools import cache

from django.conf import settings
from django.contrib.auth.decorators import login_not_required

from agenda.publicatie import kept, render
from inclusie.methoden import read_only
from inclusie.publicatie import serve

BESTAND = settings.BASE_DIR / "templates" / "over" / "woordenlijst.toml"


@read_only
@login_not_required
@kept()
def woordenlijst(request):
    def maak() -> bytes:
        return render("agenda/woordenlijst.html", {"woorden": woorden()}, menu="", adres=request.path)

    return serve(request, maak)


@cache
def woorden() -> dict[str, str]:
    return tomllib.loads(BESTAND.read_text(encoding="utf-8"))
