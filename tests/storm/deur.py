"""The door that the web server uses, without the line: a request goes in as WSGI, an answer comes out."""

import io
import sys
import time
import traceback
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from django.core.signals import got_request_exception, request_finished, request_started
from django.db import close_old_connections

from tests.storm.verzoek import Verzoek


@dataclass
class Antwoord:
    status: int
    koppen: dict[str, str]
    koeken: list[str]
    inhoud: bytes
    seconden: float
    fouten: list[str] = field(default_factory=list)

    @property
    def is_pagina(self) -> bool:
        return self.koppen.get("Content-Type", "").startswith("text/html")


def als_wsgi(verzoek: Verzoek) -> dict:
    """What gunicorn makes of this request."""
    omgeving = {
        "REQUEST_METHOD": verzoek.methode,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(verzoek.pad).decode("latin-1"),
        "RAW_URI": verzoek.pad,
        "QUERY_STRING": verzoek.query,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "testserver",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(verzoek.body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    omgeving |= {f"HTTP_{naam.upper().replace('-', '_')}": waarde for naam, waarde in verzoek.koppen.items()}
    if verzoek.koeken:
        omgeving["HTTP_COOKIE"] = "; ".join(f"{naam}={waarde}" for naam, waarde in verzoek.koeken)
    if verzoek.soort:
        omgeving["CONTENT_TYPE"] = verzoek.soort
    if verzoek.body or verzoek.lengte is not None:
        omgeving["CONTENT_LENGTH"] = str(len(verzoek.body)) if verzoek.lengte is None else verzoek.lengte
    return omgeving


def stuur(verzoek: Verzoek) -> Antwoord:
    from inclusie.wsgi import application

    begin, kop = time.perf_counter(), []
    with _fouten() as fouten:
        stukken = application(
            als_wsgi(verzoek), lambda status, koppen, fout=None: kop.append((status, koppen))
        )
        try:
            inhoud = b"".join(stukken)
        finally:
            stukken.close()
    status, koppen = kop[-1]
    return Antwoord(
        int(status.split()[0]),
        {naam: waarde for naam, waarde in koppen if naam != "Set-Cookie"},
        [waarde for naam, waarde in koppen if naam == "Set-Cookie"],
        inhoud,
        time.perf_counter() - begin,
        fouten,
    )


@contextmanager
def _fouten():
    """Every error that reached Django, also one that got a neat page."""
    gevonden: list[str] = []

    def vang(**_):
        gevonden.append("".join(traceback.format_exception(sys.exception())[-6:]))

    got_request_exception.connect(vang, weak=False)
    # The database stays as it is between two requests: the demo lies in a transaction.
    for sein in (request_started, request_finished):
        sein.disconnect(close_old_connections)
    try:
        yield gevonden
    finally:
        for sein in (request_started, request_finished):
            sein.connect(close_old_connections)
        got_request_exception.disconnect(vang)
