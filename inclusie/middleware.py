"""What every request and answer passes: security headers, readable text, and the door of the workplace."""

import codecs
from contextlib import suppress

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import (
    BadRequest,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import Http404, HttpResponse, HttpResponseNotAllowed, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import resolve_url
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from inclusie.accounts.sterk import houd_tegen
from inclusie.bestanden.upload import OPNIEUW_OVER, Ontvanger
from inclusie.deel import naar_hele_pagina
from inclusie.history import Conflict
from inclusie.poging import NET_VERANDERD
from inclusie.redding import UITGELOGD, gegevens, geweigerd, red, vanaf_deze_site

# Nothing of these do we use; a script that slips in may not either.
GEEN_TOESTEMMING = ", ".join(
    f"{naam}=()"
    for naam in (
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
        "fullscreen", "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment",
        "picture-in-picture", "screen-wake-lock", "usb", "xr-spatial-tracking",
    )
)  # fmt: skip
MULTIPART = "multipart/form-data"
DOORLEZEN = 4  # times what we take


def veilige_headers(get_response):
    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", GEEN_TOESTEMMING)
        if getattr(request, "any_origin", False):
            # For everyone, and so without cookies: a browser refuses those with a star.
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = "Content-Disposition, ETag, Retry-After"
        return response

    return middleware


def niet_bewaren(get_response):
    """Nobody keeps an answer, but what a view sends to everybody with a term (`publicatie.py`).

    So what somebody takes back is gone at once, also from a page that nobody thought of. Behind the login no
    view has a say in it.
    """

    def middleware(request):
        response = get_response(request)
        if "Cache-Control" not in response.headers or getattr(request, "achter_login", False):
            add_never_cache_headers(response)
        return response

    return middleware


def gelijk_voor_iedereen(get_response):
    """An answer that may be kept for everyone has nothing of one asker in it.

    Django answers a broken cookie with a new one, or with its end, also on a page that reads none.
    """

    def middleware(request):
        response = get_response(request)
        if "public" in response.headers.get("Cache-Control", ""):
            response.cookies.clear()
            namen = [naam.strip() for naam in response.headers.get("Vary", "").split(",")]
            del response.headers["Vary"]
            if verschilt := [naam for naam in namen if naam.lower() not in ("", "cookie")]:
                response.headers["Vary"] = ", ".join(verschilt)
        return response

    return middleware


def leesbaar_verzoek(get_response):
    """Answer 400 on what no person sends: unknown character sets, broken bodies, NUL and half characters.

    Without this such a request ends as an error deep inside a view or a database driver.
    """

    def middleware(request):
        bestanden_tot = plaats_voor_bestanden(request)
        if lengte(request) > max(DOORLEZEN * bestanden_tot, settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
            return te_groot(request, met_bestanden=bestanden_tot > 0)
        if bestanden_tot:
            ontvanger = Ontvanger(request, tot=bestanden_tot)
            request.upload_handlers = [ontvanger]
        try:
            leesbaar = is_leesbaar(request)
        except (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent) as fout:
            return te_groot(request, te_lang=isinstance(fout, RequestDataTooBig))
        except Exception:
            laat_vallen(request)
            raise
        if not leesbaar:
            laat_vallen(request)
            raise BadRequest("Onleesbaar verzoek")
        if not bestanden_tot:
            return get_response(request)
        try:
            response = get_response(request)
        finally:
            ontvanger.klaar()
        return kom_terug(response) if ontvanger.is_druk else response

    return middleware


def kom_terug(response) -> HttpResponse:
    """A form that came back because all places were taken is no mistake of who sent it."""
    if response.status_code == 422:
        response.status_code = 429
        response.headers["Retry-After"] = str(OPNIEUW_OVER)
    return response


def is_leesbaar(request) -> bool:
    try:
        if codecs.lookup(request.content_params.get("charset", "utf-8")).name != "utf-8":
            return False
        delen = [request.path, request.get_full_path(), *request.COOKIES.values()]
        for velden in (request.GET, request.POST):
            for naam, waarden in velden.lists():
                delen += [naam, *waarden]
        for naam, bestanden in request.FILES.lists():
            delen += [naam, *(bestand.name for bestand in bestanden)]
        # A text that broke off underway may not be taken for the whole. What holds files is read only once.
        if request.content_type != MULTIPART and len(request.body) != lengte(request):
            return False
        for deel in delen:
            deel.encode()
    except (SuspiciousOperation, MultiPartParserError, BadRequest):
        raise
    except (LookupError, ValueError, UnreadablePostError):
        return False
    return not any("\0" in deel for deel in delen)


def plaats_voor_bestanden(request) -> int:
    """How much of files this address takes (`neemt_bestanden`); nearly all take none that is large.

    What is sent over that is read to no purpose: the words beside it arrive, and come back in the form.
    """
    if request.method != "POST" or request.content_type != MULTIPART:
        return 0
    try:
        return getattr(resolve(request.path_info).func, "bestanden_tot", 0)
    except (Resolver404, ValueError):
        return 0


def lengte(request) -> int:
    """How much comes along with the request, as Django reads it."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def te_groot(request, *, te_lang: bool = True, met_bestanden: bool = False) -> HttpResponse:
    """Too long a text or too many fields: nothing is done, and what was typed still stands in the browser.

    A browser that is still sending does not hear the answer, so most is read first, to no purpose.
    """
    over = DOORLEZEN * settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    with suppress(UnreadablePostError):
        while over > 0 and (gelezen := request.read(64 * 1024)):
            over -= len(gelezen)
    laat_vallen(request)
    return HttpResponse(
        render_to_string("413.html", {"te_lang": te_lang, "met_bestanden": met_bestanden}), status=413
    )


def laat_vallen(request) -> None:
    """Forget what cannot be read: the error page asks for the fields again, for its CSRF token."""
    for ontvanger in request.upload_handlers:
        ontvanger.upload_interrupted()
    request.encoding = "utf-8"
    request._mark_post_parse_error()


def verkeerde_methode(get_response):
    """Django answers 405 with an empty page; who lands there by an old tab or a typed address gets words."""

    def middleware(request):
        response = get_response(request)
        if isinstance(response, HttpResponseNotAllowed):
            response.content = render_to_string("405.html", {}, request)
        return response

    return middleware


class Toegang(LoginRequiredMiddleware):
    """Every view asks a login unless it is marked as public; typed text is never dropped.

    The session is looked at only for views behind the login, and for what somebody typed: public pages do not
    depend on a cookie. When a login ends, `sessies.py` says.
    """

    def process_view(self, request, view_func, view_args, view_kwargs):
        if not getattr(view_func, "login_required", True):
            return red(request, 401, UITGELOGD, inloggen=True) if self.typte_ingelogd(request) else None
        request.achter_login = True
        if request.user.is_authenticated:
            request.session.zet_klok()
            if antwoord := houd_tegen(request, view_func):
                return antwoord
        return super().process_view(request, view_func, view_args, view_kwargs)

    def typte_ingelogd(self, request) -> bool:
        """On a public page, and meanwhile the login ended: who sends it should know that it is in no name."""
        if request.method != "POST" or request.user.is_authenticated or not request.session.is_afgelopen:
            return False
        return vanaf_deze_site(request) and gegevens(request)["er_is_tekst"]

    def handle_no_permission(self, request, view_func):
        al_gedaan = getattr(view_func, "na_uitloggen", None)
        if request.method == "POST" and al_gedaan and (antwoord := al_gedaan(request)):
            return antwoord
        if request.method == "POST" and vanaf_deze_site(request):
            return red(request, 401, UITGELOGD, inloggen=True)
        if not request.headers.get("HX-Request"):
            return super().handle_no_permission(request, view_func)
        adres = f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': request.get_full_path()})}"
        return naar_hele_pagina(adres)

    def process_exception(self, request, fout):
        """Only behind the login: what is typed in front of it may be a secret. Who was a moment too late gets
        the words back everywhere, when nothing nearer said so."""
        if isinstance(fout, Conflict) and request.method == "POST":
            return red(request, 409, NET_VERANDERD)
        if isinstance(fout, Http404 | PermissionDenied) and getattr(request, "achter_login", False):
            return geweigerd(request, fout)
        return None
