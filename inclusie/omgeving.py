"""How settings.py reads the environment: typed, and with one clear sentence when something is wrong."""

import hashlib
import secrets
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from environs import Env, EnvError

VERPLICHT = object()
DATABASE_OPTIES = {
    # IMMEDIATE takes the write lock at the start: with the default a read-then-write transaction fails.
    "django.db.backends.sqlite3": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=134217728;"
        " PRAGMA cache_size=-20000",
    },
    "django.db.backends.postgresql": {
        "connect_timeout": 3,
        "options": "-c lock_timeout=5s -c statement_timeout=15s -c idle_in_transaction_session_timeout=30s",
    },
}


def stop(zin: str):
    """End the start without a traceback."""
    raise SystemExit(f"Het portaal start niet. {zin}")


class Omgeving:
    """env.int("NAAM", "what it should look like", default): any kind that environs knows."""

    def __getattr__(self, soort):
        def lees(naam, uitleg, standaard=VERPLICHT, **opties):
            keuze = {} if standaard is VERPLICHT else {"default": standaard}
            try:
                return getattr(Env(), soort)(naam, **keuze, **opties)
            except (EnvError, ValueError) as fout:
                wat = "ontbreekt" if "not set" in str(fout) else "klopt niet"
                stop(f"De instelling {naam} {wat}: {uitleg}")

        return lees


def maak_map(pad: Path) -> Path:
    try:
        # For this account only: the database in it holds names and addresses.
        pad.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fout:
        stop(f"De instelling DATA_DIR klopt niet: de map {pad} kan niet worden gemaakt ({fout.strerror}).")
    return pad


def openbaar_adres(adres: str, uitleg: str) -> SplitResult:
    """The parts of the public address: a scheme and a host, and no path or other ornaments."""
    try:
        deel = urlsplit(adres)
        goed = deel.scheme in {"http", "https"} and deel.hostname and deel.port != 0 and deel.username is None
    except ValueError:
        goed = False
    if not goed or deel.path or deel.query or deel.fragment or any(teken.isspace() for teken in adres):
        stop(f"De instelling PUBLIC_URL klopt niet: {uitleg}")
    return deel


def database_opties(database: dict) -> dict:
    """Our options for this kind of database, under those in the address itself."""
    if database.get("ENGINE") not in DATABASE_OPTIES:
        stop("De instelling DATABASE_URL klopt niet: het portaal werkt met PostgreSQL of SQLite.")
    return DATABASE_OPTIES[database["ENGINE"]] | database.get("OPTIONS", {})


def demo_sleutel(data_dir: Path) -> str:
    """A demo has its own key too, made once: a fixed one would open every demo in the world."""
    plek = data_dir / "secret_key"
    try:
        with plek.open("x") as bestand:
            plek.chmod(0o600)
            bestand.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return plek.read_text()


def mailer(adres: str, uitleg: str) -> dict:
    """An entry of MAILERS from an address such as smtp+tls://naam:wachtwoord@machine:587."""
    try:
        deel = urlsplit(adres)
        poort = deel.port
    except ValueError:
        stop(f"De instelling MAIL_URL klopt niet: {uitleg}")
    if deel.scheme == "console":
        return {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if deel.scheme not in {"smtp", "smtp+tls", "smtps"} or not deel.hostname:
        stop(f"De instelling MAIL_URL klopt niet: {uitleg}")
    opties = {
        "host": deel.hostname,
        "port": poort or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[deel.scheme],
        "username": unquote(deel.username or ""),
        "password": unquote(deel.password or ""),
        "use_tls": deel.scheme == "smtp+tls",
        "use_ssl": deel.scheme == "smtps",
        "timeout": 20,
    }
    return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": opties}


def release(base_dir: Path) -> str:
    """Changes with every line of code, template or style, so that no kept page outlives what made it."""
    digest = hashlib.sha256()
    for naam in ("inclusie", "agenda", "ambassadeurs", "templates", "static"):
        for bestand in sorted((base_dir / naam).rglob("*.*")):
            if bestand.suffix != ".pyc" and bestand.is_file():
                stand = bestand.stat()
                digest.update(
                    f"{bestand.relative_to(base_dir)} {stand.st_size} {stand.st_mtime_ns}\n".encode()
                )
    return digest.hexdigest()[:16]
