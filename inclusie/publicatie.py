"""Sending what is published: a page is rendered once, kept compressed, and sent with a strong ETag.

The key of a kept page names everything that it depends on: the stamp of its app, the release of the program,
the address and the allowed parameters. So nothing is ever cleared: a changed world has another key.
A page is rendered without the request: no user, message or CSRF token can be in the copy for everyone.
"""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.core.cache import caches
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags, quote_etag

from inclusie.htmx import wil_deel

HTML, JSON, CSV = "text/html; charset=utf-8", "application/json", "text/csv; charset=utf-8"
SCHEMA, ICS, ATOM = (
    "application/schema+json",
    "text/calendar; charset=utf-8",
    "application/atom+xml; charset=utf-8",
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KORT = "public, max-age=60, s-maxage=300"
VOORGOED = "public, max-age=31536000, immutable"
NIET_BEWAREN = "no-store"
LAATSTE_STEMPEL = "laatste-stempel:"


@dataclass(frozen=True)
class Bladzijde:
    """The bytes of one page or file, compressed, with the hash of the plain bytes."""

    sha256: str
    gzip: bytes
    soort: str
    status: int = 200
    naam: str = ""
    naar: str = ""

    @classmethod
    def of(cls, inhoud: bytes, soort: str = HTML, **verder) -> "Bladzijde":
        return cls(hashlib.sha256(inhoud).hexdigest(), gzip.compress(inhoud, 6, mtime=0), soort, **verder)


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
            request.stempel = _stempel(stempel)
            request.sleutel = key(request, namen)
            bladzijde = _cache().get(request.sleutel)
            return send(request, bladzijde) if bladzijde else view(request, *args, **kwargs)

        return van_tevoren

    return merk


def serve(
    request: HttpRequest, make: Callable[[], bytes], *, soort: str = HTML, naam: str = ""
) -> HttpResponse:
    """The page for this address, made by `make` and kept; the view is `kept`, and kept nothing yet.

    Only for parameters that were checked: what people type has no end, and would fill the disk.
    naam: of the file, when it is one to take home.
    """
    return _keep(request, Bladzijde.of(make(), soort, naam=naam))


def forward(request: HttpRequest, adres: str) -> HttpResponse:
    """The way to another page, kept as a page is."""
    return _keep(request, Bladzijde.of(b"", status=302, naar=adres))


def _keep(request: HttpRequest, bladzijde: Bladzijde) -> HttpResponse:
    _cache().set(request.sleutel, bladzijde, timeout=None)
    _cache().set(LAATSTE_STEMPEL + request.stempel[0], request.stempel, timeout=None)
    return send(request, bladzijde)


def _stempel(van: Callable[[], tuple]) -> tuple[str, tuple]:
    """Whose stamp, and what it is now; when the database is away, as when a page was last made and kept."""
    try:
        return van.__module__, van()
    except (OperationalError, InterfaceError):
        if laatste := _cache().get(LAATSTE_STEMPEL + van.__module__):
            return laatste
        raise


def key(request: HttpRequest, namen: tuple[str, ...] = ()) -> str:
    gekozen = [(naam, request.GET[naam]) for naam in sorted(namen) if request.GET.get(naam)]
    delen = [settings.RELEASE, request.stempel, request.path_info, gekozen, wil_deel(request)]
    return f"bladzijde:{hashlib.sha256(repr(delen).encode()).hexdigest()}"


def send(request: HttpRequest, bladzijde: Bladzijde, *, cache_control: str = KORT) -> HttpResponse:
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
    response["Cache-Control"] = cache_control
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def send_later(request: HttpRequest, inhoud: bytes) -> HttpResponse:
    """The page that says that a file is being made: not found nor broken, so it asks to come back."""
    response = send(request, Bladzijde.of(inhoud, status=503), cache_control=NIET_BEWAREN)
    response["Retry-After"] = "5"
    return response


def send_file(
    request: HttpRequest,
    sha256: str,
    inhoud: Callable[[], bytes],
    *,
    naam: str,
    soort: str,
    voorgoed: bool,
) -> HttpResponse:
    """A stored file, as it was made; its bytes are only read for who does not have them."""
    etag = quote_etag(sha256)
    if has_already(request, etag):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(inhoud(), content_type=soort)
        response["Content-Disposition"] = f'attachment; filename="{naam}"'
    response["ETag"] = etag
    response["Cache-Control"] = VOORGOED if voorgoed else KORT
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


def _cache():
    return caches["paginas"]
