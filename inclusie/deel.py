"""Whether somebody asks for a part of a page, and how a part leads to a whole one."""

from django.http import HttpRequest, HttpResponse


def wil_deel(request: HttpRequest) -> bool:
    """htmx asks for a part; Back in the browser and a boosted link ask for the whole page."""
    htmx = getattr(request, "htmx", None)
    return bool(htmx) and not htmx.history_restore_request and not htmx.boosted


def naar_hele_pagina(adres: str) -> HttpResponse:
    """For htmx, to show first who one is: a redirect would put that page inside a part of this one."""
    return HttpResponse(status=401, headers={"HX-Redirect": adres})
