"""Sending what is published: a page is rendered once, kept compressed, and sent with a strong ETag.

Where it is kept, and what is found while the database is away: bewaard.py. A page is rendered without the
request: no user, message or CSRF token can be in the copy for everyone.
"""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags, quote_etag

from inclusie import bewaard

HTML, JSON, CSV = "text/html; charset=utf-8", "application/json", "text/csv; charset=utf-8"
SCHEMA, ICS, ATOM = (
    "application/schema+json",
    "text/calendar; charset=utf-8",
    "application/atom+xml; charset=utf-8",
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KORT = "public, max-age=60, s-maxage=300"
# Of people, who may take back what they said: whoever keeps it asks each time whether it is still so.
NAVRAGEN = "public, no-cache"
VOORGOED = "public, max-age=31536000, immutable"
NIET_BEWAREN = "no-store"


@dataclass(frozen=True)
class Bladzijde:
    """The bytes of one page or file, compressed, with the hash of the plain bytes."""

    sha256: str
    gzip: bytes
    soort: str
    status: int = 200
    naam: str = ""
    naar: str = ""
    van_mensen: bool = False

    @classmethod
    def of(cls, inhoud: bytes, soort: str = HTML, **verder) -> "Bladzijde":
        return cls(hashlib.sha256(inhoud).hexdigest(), gzip.compress(inhoud, 6, mtime=0), soort, **verder)


@dataclass(frozen=True)
class Bestand:
    """A stored file, as it was made. Its bytes are kept under what they are, once for all its addresses."""

    sha256: str
    soort: str
    naam: str
    voorgoed: bool


def als_bestand(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    """To keep under this name, of what is not published."""
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=soort, headers=kop)


def any_origin(view):
    """A public file that a program on any other site may read too. Only for what is the same for everyone.

    Marked, and not answered here, so that a file that is not there says so to other sites as well. A program
    that sends If-None-Match is preceded by a question with OPTIONS.
    """

    @wraps(view)
    def voor_elke_site(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        request.any_origin = request.method in ("GET", "HEAD", "OPTIONS")
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers=MAG_VRAGEN)
        return view(request, *args, **kwargs)

    return voor_elke_site


MAG_VRAGEN = {
    "Allow": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def kept(stempel: Callable[[], tuple], *namen: str):
    """A public view: its page is sent from the cache before anything else is looked up.

    stempel: the world that the pages of an app depend on, which the app fills in once.
    namen: the parameters that the page depends on; others in the address change nothing.
    The stamp is taken first, before the view reads anything. So a page that is made while somebody publishes
    is kept under the world in which its making began, and nobody is ever shown it as the new one.
    """

    def merk(view):
        @wraps(view)
        def van_tevoren(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            gevonden = bewaard.find(request, stempel, namen)
            antwoord = gevonden and _send_kept(request, gevonden)
            return antwoord or view(request, *args, **kwargs)

        return van_tevoren

    return merk


def serve(
    request: HttpRequest,
    make: Callable[[], bytes],
    *,
    soort: str = HTML,
    naam: str = "",
    van_mensen: bool = False,
) -> HttpResponse:
    """The page for this address, made by `make` and kept; the view is `kept`, and kept nothing yet.

    Only for parameters that were checked: what people type has no end, and would fill the disk.
    naam: of the file, when it is one to take home. van_mensen: there are words of people on it, who may take
    them back; so also when the database is away, it is never shown in a later world, and no cache on the way
    shows it unasked.
    """
    bladzijde = Bladzijde.of(make(), soort, naam=naam, van_mensen=van_mensen)
    bewaard.keep(request, bladzijde, blijft=not van_mensen)
    return send(request, bladzijde)


def serve_file(
    request: HttpRequest,
    sha256: str,
    inhoud: Callable[[], bytes],
    *,
    soort: str,
    naam: str,
    voorgoed: bool,
) -> HttpResponse:
    """The same for a stored file. Its bytes are asked of the database once, for who does not have them."""
    bestand = Bestand(sha256, soort, naam, voorgoed)
    bewaard.keep(request, bestand, blijft=True)
    return send_file(request, bestand, lambda: bewaard.keep_bytes(sha256, inhoud()))


def forward(request: HttpRequest, adres: str) -> HttpResponse:
    """The way to another page, kept as a page is."""
    bladzijde = Bladzijde.of(b"", status=302, naar=adres)
    bewaard.keep(request, bladzijde, blijft=True)
    return send(request, bladzijde)


def _send_kept(request: HttpRequest, gevonden: Bladzijde | Bestand) -> HttpResponse | None:
    """None when of a file no more is left than its name."""
    if isinstance(gevonden, Bladzijde):
        return send(request, gevonden)
    if has_already(request, quote_etag(gevonden.sha256)):
        return send_file(request, gevonden, bytes)
    inhoud = bewaard.inhoud(gevonden.sha256)
    return None if inhoud is None else send_file(request, gevonden, lambda: inhoud)


def send(request: HttpRequest, bladzijde: Bladzijde, *, cache_control: str = "") -> HttpResponse:
    """Compressed for who accepts it, nothing at all for who has it already."""
    wil_gzip = _accepts_gzip(request.headers.get("Accept-Encoding", ""))
    # Two forms of one page are two sets of bytes: each has its own ETag, and who has the one lacks the other.
    etag = quote_etag(f"{bladzijde.sha256}-gzip" if wil_gzip else bladzijde.sha256)
    if bladzijde.status == 200 and has_already(request, etag):
        response = HttpResponseNotModified()
    else:
        inhoud = bladzijde.gzip if wil_gzip else gzip.decompress(bladzijde.gzip)
        response = HttpResponse(inhoud, content_type=bladzijde.soort, status=bladzijde.status)
        response["Content-Length"] = str(len(inhoud))
        if wil_gzip:
            response["Content-Encoding"] = "gzip"
        if bladzijde.naam:
            response["Content-Disposition"] = f'attachment; filename="{bladzijde.naam}"'
    if bladzijde.naar:
        response["Location"] = bladzijde.naar
    response["ETag"] = etag
    response["Cache-Control"] = cache_control or (NAVRAGEN if bladzijde.van_mensen else KORT)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def send_later(request: HttpRequest, inhoud: bytes) -> HttpResponse:
    """The page that says that a file is being made: not found nor broken, so it asks to come back."""
    response = send(request, Bladzijde.of(inhoud, status=503), cache_control=NIET_BEWAREN)
    response["Retry-After"] = "5"
    return response


def send_file(request: HttpRequest, bestand: Bestand, inhoud: Callable[[], bytes]) -> HttpResponse:
    """A stored file, as it was made; its bytes are only read for who does not have them."""
    etag = quote_etag(bestand.sha256)
    if has_already(request, etag):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(inhoud(), content_type=bestand.soort)
        response["Content-Disposition"] = f'attachment; filename="{bestand.naam}"'
    response["ETag"] = etag
    response["Cache-Control"] = VOORGOED if bestand.voorgoed else KORT
    return response


def has_already(request: HttpRequest, etag: str) -> bool:
    """Whether the asker has what we would send. The comparison is weak, as RFC 9110 wants it here."""
    heeft = parse_etags(request.headers.get("If-None-Match", ""))
    return heeft == ["*"] or etag in {tag.removeprefix("W/") for tag in heeft}


def _accepts_gzip(header: str) -> bool:
    """What the header says of gzip itself goes before what it says of everything (`*`)."""
    wil = {}
    for deel in header.lower().split(","):
        naam, _, rest = deel.strip().partition(";")
        gewicht = rest.strip().removeprefix("q=").strip()
        wil[naam.strip()] = gewicht == "" or gewicht.strip("0.") != ""
    return wil.get("gzip", wil.get("*", False))
