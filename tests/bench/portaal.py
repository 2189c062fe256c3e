"""A portal to measure on: a real gunicorn on loopback with the demo in it, on data that is thrown away."""

import json
import os
import socket
import subprocess  # noqa: S404  (starts our own processes only)
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tests import postgres

OPDRACHT = ["-m", "gunicorn", "--config", "python:inclusie.gunicorn", "inclusie.wsgi"]


@dataclass
class Meetportaal:
    adres: str
    env: dict[str, str]
    processen: list[subprocess.Popen] = field(default_factory=list)

    @property
    def plek(self) -> tuple[str, int]:
        deel = urlsplit(self.adres)
        return deel.hostname, deel.port

    @property
    def logboek(self) -> Path:
        return Path(self.env["DATA_DIR"]) / "server.log"

    def kind(self, module: str, *woorden: str):
        """What a process with Django in it says in its last line, as JSON."""
        opdracht = [sys.executable, "-m", f"tests.bench.{module}", *woorden]
        klaar = subprocess.run(opdracht, env=self.env, stdout=subprocess.PIPE, check=True)  # noqa: S603
        return json.loads(klaar.stdout.splitlines()[-1])

    def start(self, *woorden: str, **hoe) -> None:
        opdracht = [sys.executable, *woorden]
        with self.logboek.open("ab") as uit:
            self.processen.append(subprocess.Popen(opdracht, env=self.env, stdout=uit, stderr=uit, **hoe))  # noqa: S603

    def storingen(self) -> list[str]:
        """The lines of the log that tell of a mistake of ours."""
        regels = self.logboek.read_text(errors="replace").splitlines()
        return [regel for regel in regels if '"niveau": "error"' in regel or "Traceback" in regel]


@contextmanager
def portaal(
    *, op_sqlite: bool = False, met_pdf: bool = False, met_takenserver: bool = False
) -> Iterator[Meetportaal]:
    with ExitStack() as open_:
        map_ = open_.enter_context(tempfile.TemporaryDirectory(prefix="bench-"))
        database = f"sqlite:///{map_}/bench.sqlite3" if op_sqlite else open_.enter_context(_postgres())
        poort = open_.enter_context(socket.create_server(("127.0.0.1", 0), backlog=512))
        os.environ["DATABASE_URL"] = database  # of the whole measurement, so its figures name it
        hier = Meetportaal(f"http://127.0.0.1:{poort.getsockname()[1]}", _omgeving(map_, database, poort))
        open_.callback(_eindig, hier)
        print(f"Het portaal klaarzetten op {'SQLite' if op_sqlite else 'PostgreSQL'} ...", file=sys.stderr)
        _bereid_voor(hier, met_pdf)
        hier.start(*OPDRACHT, "--bind", f"fd://{poort.fileno()}", pass_fds=[poort.fileno()])
        if met_takenserver:
            hier.start("manage.py", "qcluster", start_new_session=True)
        _wacht(hier)
        yield hier


@contextmanager
def _postgres() -> Iterator[str]:
    """Of a server that waits for the disk, as a real one does; nobody else uses its own database."""
    with postgres.cluster("-c fsync=on -c synchronous_commit=on -c full_page_writes=on") as server:
        yield server.address.removesuffix("inclusie") + "postgres"


def _omgeving(map_: str, database: str, poort: socket.socket) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": database,
        "DATA_DIR": map_,
        "DEMO": "1",
        "PUBLIC_URL": f"http://127.0.0.1:{poort.getsockname()[1]}",
        "SECRET_KEY": "only-for-this-run-" + "x" * 40,
        "DJANGO_SETTINGS_MODULE": "inclusie.settings",
        "MAIL_URL": "smtp://127.0.0.1:9",  # nobody listens there
    }


def _bereid_voor(hier: Meetportaal, met_pdf: bool) -> None:
    """Without a port every PDF of the demo is made now, and no worker does it while we measure."""
    opdracht = [sys.executable, "manage.py", "voorbereiden", *([] if met_pdf else ["--port", "0"])]
    subprocess.run(opdracht, env=hier.env, stdout=subprocess.DEVNULL, check=True)  # noqa: S603


def _wacht(hier: Meetportaal, tot: float = 30.0) -> None:
    einde = time.monotonic() + tot
    while time.monotonic() < einde and hier.processen[0].poll() is None:
        try:
            with socket.create_connection(hier.plek, 1) as lijn:
                lijn.sendall(b"GET /gezond/klaar HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                if b" 200 " in lijn.recv(100):
                    return
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit("De server startte niet.")


def _eindig(hier: Meetportaal) -> None:
    for proces in hier.processen:
        proces.terminate()
    for proces in hier.processen:
        try:
            proces.wait(20)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()
