"""Log lines as JSON, without personal data: a route for the address, no e-mail, no exception text."""

import json
import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

ADRES = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+")
LENGTE = 500


def noem_rustig(record) -> bool:
    """'Not yet' (503 without an error) is an answer as planned; Django would log it as an error. So it does
    with what a stranger asked of another host, who could drown our own errors."""
    status = getattr(record, "status_code", 500)
    if status == 503 and not record.exc_info:
        record.levelno, record.levelname = logging.INFO, "INFO"
    elif status < 500 and record.levelno > logging.WARNING:
        record.levelno, record.levelname = logging.WARNING, "WARNING"
    return True


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"rustig": {"()": "django.utils.log.CallbackFilter", "callback": noem_rustig}},
    "formatters": {"json": {"()": "inclusie.logboek.JsonRegel"}},
    "handlers": {"regels": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["regels"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["regels"], "level": "WARNING", "propagate": False},
        "django.request": {"filters": ["rustig"]},
        "django.security.DisallowedHost": {"filters": ["rustig"]},
        "inclusie": {"level": "INFO"},
        # It warns at every HEAD request that the body was left out, which is right.
        "gunicorn.http.wsgi": {"level": "ERROR"},
    },
}

actie_logger = logging.getLogger("inclusie")


def meld(actie: str, *, wat: str, resultaat: str, door=None) -> None:
    """One act in the log: done to which object (kind and id), with what result, by which account id."""
    velden = {"wat": wat, "resultaat": resultaat, "door": getattr(door, "pk", None)}
    actie_logger.info(actie, extra={"velden": velden})


@contextmanager
def stil() -> Iterator[None]:
    """Without the acts, for as long as it takes; a warning is still told."""
    was = actie_logger.level
    actie_logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        actie_logger.setLevel(was)


def zonder_reden(record) -> str:
    """Of a job that failed the queue tells why, and that may be a row of the database."""
    melding = record.getMessage()
    is_mislukt = record.name == "django-q" and record.levelno >= logging.ERROR
    return melding.partition(" - ")[0] if is_mislukt else melding


class JsonRegel(logging.Formatter):
    def format(self, record) -> str:
        regel = {
            "tijd": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname.lower(),
            "bron": record.name,
        }
        if request := getattr(record, "request", None):
            # The path may hold a code or a name; the route says where it happened as well.
            treffer = getattr(request, "resolver_match", None)
            regel["route"] = treffer.route if treffer else None
            regel["methode"] = getattr(request, "method", None)
            regel["status"] = getattr(record, "status_code", None)
        else:
            regel["melding"] = ADRES.sub("[adres]", zonder_reden(record))[:LENGTE]
        regel |= getattr(record, "velden", {})
        if record.exc_info and record.exc_info[0]:
            regel["fout"] = record.exc_info[0].__name__
            regel["plaats"] = [
                f"{deel.filename.rpartition('/')[2]}:{deel.lineno} {deel.name}"
                for deel in traceback.extract_tb(record.exc_info[2])[-8:]
            ]
        return json.dumps(regel, ensure_ascii=False)
