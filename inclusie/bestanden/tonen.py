"""Send one photo or sound to who may see it. The view decides that; nothing is kept on the way.

What is sent was written by us, under a kind that we name: no browser guesses, and nothing in it runs.
"""

import hashlib
import re

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import quote_etag

from inclusie.bestanden import foto, geluid
from inclusie.publicatie import has_already

UITGANGEN = {foto.SOORT: "jpg", geluid.SOORT: "mp3"}
NIETS_LADEN = "default-src 'none'; sandbox"
STUK = re.compile(r"bytes=(\d*)-(\d*)")


def stuur_bestand(request: HttpRequest, inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    """The whole file, or the piece that a player asks for (Safari plays nothing without).

    naam: neutral and without an ending, as 'melding-12-foto-1'; never the name that the file came with.
    """
    etag = quote_etag(hashlib.sha256(inhoud).hexdigest())
    response = HttpResponseNotModified() if has_already(request, etag) else _deel(request, inhoud, etag)
    if response.status_code in (200, 206):
        response["Content-Type"] = soort
        response["Content-Disposition"] = f'inline; filename="{naam}.{UITGANGEN[soort]}"'
    response["ETag"] = etag
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = NIETS_LADEN
    return response


def _deel(request: HttpRequest, inhoud: bytes, etag: str) -> HttpResponse:
    plek = _gevraagd(request, len(inhoud), etag)
    if plek is None:
        return _antwoord(request, inhoud, 200)
    begin, eind = plek
    if begin >= eind:
        response = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{len(inhoud)}"
        return response
    response = _antwoord(request, inhoud[begin:eind], 206)
    response["Content-Range"] = f"bytes {begin}-{eind - 1}/{len(inhoud)}"
    return response


def _antwoord(request: HttpRequest, inhoud: bytes, status: int) -> HttpResponse:
    response = HttpResponse(b"" if request.method == "HEAD" else inhoud, status=status)
    response["Content-Length"] = str(len(inhoud))
    return response


def _gevraagd(request: HttpRequest, lengte: int, etag: str) -> tuple[int, int] | None:
    """From where to where; None is all of it: no piece was asked, or more than one, or of an older file."""
    stuk = STUK.fullmatch(request.headers.get("Range", "").replace(" ", ""))
    if request.method != "GET" or not stuk or stuk.groups() == ("", ""):
        return None
    if request.headers.get("If-Range", etag) != etag:
        return None
    begin, eind = (int(getal[:18]) if getal else None for getal in stuk.groups())
    if begin is None:
        return max(lengte - eind, 0), lengte
    if eind is None:
        return begin, lengte
    return None if eind < begin else (begin, min(eind + 1, lengte))
