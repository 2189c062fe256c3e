"""How settings.py reads the environment: typed, and with one clear sentence when something is wrong."""

import contextlib
import os
import re
import secrets
import tempfile
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

import dj_database_url  # comes with environs
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from environs import Env, EnvError

VERPLICHT = object()
DATABASE_OPTIES = {
    # IMMEDIATE takes the write lock at the start: with the default a read-then-write transaction fails.
    "django.db.backends.sqlite3": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=134217728;"
        # Over what goes, zeros are written: who is wiped cannot be read back from the file.
        " PRAGMA cache_size=-20000; PRAGMA secure_delete=ON",
    },
    "inclusie.postgresql": {
        "connect_timeout": 3,
        # A machine that is gone says nothing: after ten seconds without a sign the connection is cut.
        "tcp_user_timeout": 10_000,
        "keepalives_idle": 10,
        "keepalives_interval": 3,
        "keepalives_count": 3,
        "options": "-c lock_timeout=5s -c statement_timeout=15s -c idle_in_transaction_session_timeout=30s",
    },
}
MOTOREN = {
    "postgres": "inclusie.postgresql",
    "postgresql": "inclusie.postgresql",
    "sqlite": "django.db.backends.sqlite3",
}
MAILPOORTEN = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
# What a browser sends as Host: no user, port or path, and xn-- for letters outside ASCII.
HOSTNAAM = r"(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*"
OPENBAAR_ADRES = re.compile(rf"https?://{HOSTNAAM}(?::\d{{1,5}})?/?", re.IGNORECASE)
AFZENDER = re.compile(r"""[^<>@,;:"\\]+ <(?P<achter_naam>[^<>\s]+)>|(?P<los>[^<>\s]+)""")
GEEN_PROCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def stop(zin: str):
    """End the start without a traceback."""
    raise SystemExit(f"Het portaal start niet. {zin}")


class Omgeving:
    """env.int("NAAM", "what it should look like", default): any kind that environs knows.

    als: makes of a value what the portal needs, and raises ValueError on nonsense.
    """

    def __getattr__(self, soort):
        def lees(naam, uitleg, standaard=VERPLICHT, als=lambda waarde: waarde, **opties):
            keuze = {} if standaard is VERPLICHT else {"default": standaard}
            try:
                waarde = getattr(Env(), soort)(naam, **keuze, **opties)
                return None if waarde is None else als(waarde)
            except (EnvError, ValueError) as fout:
                wat = "ontbreekt" if "not set" in str(fout) else "klopt niet"
                stop(f"De instelling {naam} {wat}: {uitleg}")

        return lees


def tussen(laagste, hoogste):
    """Reads a value that lies between these two, or is one of them."""

    def lees(waarde):
        if not laagste <= waarde <= hoogste:
            raise ValueError
        return waarde

    return lees


def datamap(pad: str) -> Path:
    """The folder of the data, made and ours to write in. A relative one lies in the checkout."""
    if not pad.strip():
        raise ValueError
    map_ = Path(__file__).resolve().parent.parent / pad
    try:
        # For this account only: the database in it holds names and addresses.
        map_.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fout:
        raise ValueError from fout
    if not os.access(map_, os.R_OK | os.W_OK | os.X_OK):
        raise ValueError
    return map_


def hostnaam(naam: str) -> str:
    if not re.fullmatch(HOSTNAAM, naam.strip(), re.IGNORECASE):
        raise ValueError
    return naam.strip().lower()


def openbaar_adres(adres: str) -> SplitResult:
    """The parts of the public address as a browser writes them: lower case, and no port that is usual."""
    if not OPENBAAR_ADRES.fullmatch(adres):
        raise ValueError
    deel = _delen(adres)
    gewoon = deel.port == {"http": 80, "https": 443}[deel.scheme]
    plek = deel.netloc.lower().rpartition(":")[0] if gewoon else deel.netloc.lower()
    return deel._replace(netloc=plek, path="")


def meldadres(adres: str) -> str:
    """As a URI, the way security.txt wants it; empty stays empty."""
    adres = adres.strip()
    if adres.startswith("https://") and hostnaam(_delen(adres).hostname or "") and " " not in adres:
        return adres
    if not adres:
        return ""
    try:
        EmailValidator()(adres)
    except ValidationError as fout:
        raise ValueError from fout
    return f"mailto:{adres}"


def sleutel(waarde: str) -> str:
    """Long and mixed. With < > or a space it is the example of the README, pasted as it stands."""
    waarde = waarde.strip()
    if len(waarde) < 50 or len(set(waarde)) < 5 or set(waarde) & set("<> ") or not waarde.isprintable():
        raise ValueError
    return waarde


def database(adres: str) -> dict:
    """An entry of DATABASES: PostgreSQL, or a file that can hold a SQLite database, and nothing else."""
    deel = _delen(adres)
    {"postgres": _postgres, "postgresql": _postgres, "sqlite": _sqlite}.get(deel.scheme, _onbekend)(deel)
    entry = dj_database_url.parse(adres, conn_max_age=600, conn_health_checks=True)
    entry["ENGINE"] = MOTOREN[deel.scheme]
    return entry | {"OPTIONS": DATABASE_OPTIES[entry["ENGINE"]] | entry.get("OPTIONS", {})}


def _postgres(deel: SplitResult) -> None:
    # Here, since a start on SQLite need not wait for it.
    from psycopg import ProgrammingError, conninfo

    opties = dict(parse_qsl(deel.query, keep_blank_values=True))
    try:
        conninfo.make_conninfo("", **opties)
    except ProgrammingError as fout:
        raise ValueError from fout
    is_heel = deel.hostname and deel.path.strip("/") and all(opties.values())
    if not is_heel or deel.path.count("/") > 1:
        raise ValueError


def _sqlite(deel: SplitResult) -> None:
    # Three slashes would begin at the folder that somebody happens to be in.
    bestand = Path(unquote(deel.path[1:]))
    if deel.netloc or deel.query or not bestand.is_absolute() or bestand.exists() and not bestand.is_file():
        raise ValueError
    if (
        not os.access(bestand.parent, os.W_OK | os.X_OK)
        or bestand.exists()
        and not os.access(bestand, os.W_OK)
    ):
        raise ValueError


def _onbekend(deel: SplitResult) -> None:
    raise ValueError


def database_in(map_: Path) -> str:
    return f"sqlite:///{quote(str(map_ / 'inclusie.sqlite3'))}"


def eigen_sleutel(data_dir: Path) -> Path:
    """Where `./start --empty` keeps the key of a real portal, and by which such a portal is known."""
    return data_dir / "eigen-sleutel"


def demo_sleutel(data_dir: Path) -> str:
    """A demo has its own key too, made once: a fixed one would open every demo in the world."""
    plek = data_dir / "secret_key"
    if not plek.exists():
        with tempfile.NamedTemporaryFile("w", dir=data_dir) as nieuw, contextlib.suppress(FileExistsError):
            nieuw.write(secrets.token_urlsafe(64))
            nieuw.flush()
            # Whole or not at all: another start may be reading it.
            os.link(nieuw.name, plek)
    return plek.read_text()


def mailer(adres: str) -> dict:
    """An entry of MAILERS from an address such as smtp+tls://naam:wachtwoord@machine:587."""
    if adres == "console:":
        return {"BACKEND": "inclusie.scherm.EmailBackend"}
    deel = _delen(adres)
    if deel.scheme not in MAILPOORTEN or not deel.hostname or deel.path.strip("/") or deel.query:
        raise ValueError
    if bool(deel.username) != bool(deel.password):
        raise ValueError
    opties = {
        "host": deel.hostname,
        "port": deel.port or MAILPOORTEN[deel.scheme],
        "username": unquote(deel.username or ""),
        "password": unquote(deel.password or ""),
        "use_tls": deel.scheme == "smtp+tls",
        "use_ssl": deel.scheme == "smtps",
        "timeout": 10,
    }
    return {"BACKEND": "inclusie.post.smtp.EmailBackend", "OPTIONS": opties}


def afzender(eigen: str):
    """Reads `naam@machine` or `Naam <naam@machine>`; our own host may have no dot in its name."""

    def lees(waarde: str) -> str:
        treffer = AFZENDER.fullmatch(waarde)
        if not treffer or not waarde.isprintable():
            raise ValueError
        try:
            EmailValidator(allowlist=["localhost", eigen])(treffer["achter_naam"] or treffer["los"])
        except ValidationError as fout:
            raise ValueError from fout
        return waarde

    return lees


def _delen(adres: str) -> SplitResult:
    """The parts of an address, when it is written as it should: with %40 for an @ that is no separator."""
    deel = urlsplit(adres)
    goed = adres.isprintable() and not set(adres) & set(" #") and not GEEN_PROCENT.search(adres)
    if not goed or deel.port == 0 or deel.netloc.endswith(":"):
        raise ValueError
    unquote(adres, errors="strict")
    return deel
