"""The portal as it runs somewhere: gunicorn and the worker as processes, with data of its own.

The port is opened here, so that who calls while no process listens waits for the next, as behind a proxy.
"""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "n" * 32
POST = """
import sys, django
django.setup()
from inclusie.post.soorten import soort_van
from inclusie.post.sturen import stuur
soort = "agenda/mail/nieuwe_versie"
for nummer in range(int(sys.argv[1])):
    stuur(f"mens{nummer}@voorbeeldstad.example", soort, soort_van(soort).voorbeeld())
"""
WEG = (ConnectionError, http.client.HTTPException, TimeoutError)


@dataclass
class Antwoord:
    status: int
    inhoud: bytes
    koppen: dict[str, str]
    seconden: float

    @property
    def tekst(self) -> str:
        return self.inhoud.decode()


@dataclass
class DraaiendPortaal:
    map_: Path
    database: str
    smtp: int = 9
    data: Path | None = None
    sessie: str = ""
    processen: list[subprocess.Popen] = field(default_factory=list)

    def __post_init__(self):
        self.poort = socket.create_server(("127.0.0.1", 0))
        self.env = {naam: waarde for naam, waarde in os.environ.items() if naam not in ("DEMO", "DEMO_DATUM")}
        self.env |= {
            "DJANGO_SETTINGS_MODULE": "tests.storingen.instellingen",
            "DATA_DIR": str(self.data or self.map_),
            "DATABASE_URL": self.database,
            "MAIL_URL": f"smtp://127.0.0.1:{self.smtp}",
            "PUBLIC_URL": f"http://127.0.0.1:{self.poort.getsockname()[1]}",
            "SECRET_KEY": "only-for-the-tests-and-long-enough-to-pass-the-deploy-check-0123456789",
        }

    def python(self, *opdracht: str) -> subprocess.CompletedProcess:
        opdracht = [sys.executable, *opdracht]
        return subprocess.run(opdracht, cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)

    def bouw(self, *wat: str) -> None:
        gebouwd = self.python("-m", "tests.storingen.bouw", *wat)
        assert gebouwd.returncode == 0, gebouwd.stderr
        self.sessie = json.loads(gebouwd.stdout)["sessie"]

    def start(self, *opdracht: str) -> subprocess.Popen:
        """What it writes goes to a file: what is said of a fault is looked at too."""
        with (self.map_ / "log").open("ab") as log:
            proces = subprocess.Popen(
                [sys.executable, *opdracht],
                cwd=ROOT,
                env=self.env,
                pass_fds=[self.poort.fileno()],
                start_new_session=True,
                stdout=log,
                stderr=log,
            )
        self.processen.append(proces)
        return proces

    def serveer(self, *bladen: str) -> subprocess.Popen:
        """bladen: pages that an employee opened before, so that a process knows how to make them."""
        self.env |= {"SESSIE": self.sessie, "BLADEN": " ".join(bladen)}
        gunicorn = ["gunicorn", "--config", "python:tests.storingen.gunicorn", "--workers", "1"]
        proces = self.start("-m", *gunicorn, "--bind", f"fd://{self.poort.fileno()}", "inclusie.wsgi")
        assert self.vraag("/gezond/leeft").status == 200
        return proces

    def stop(self) -> None:
        for proces in self.processen:
            proces.poll() is None and os.killpg(proces.pid, signal.SIGKILL)
            proces.wait()
        self.poort.close()

    @property
    def log(self) -> str:
        return (self.map_ / "log").read_text()

    def vraag(self, pad: str, data: dict | None = None, *, wie: str = "", **koppen: str) -> Antwoord:
        """wie: the session of who asks; without one a visitor."""
        koppen |= {"Cookie": f"csrf={TOKEN}" + (f"; sessie={wie}" if wie else "")}
        inhoud = None
        if data is not None:
            koppen["Sec-Fetch-Site"] = "same-origin"
            koppen["Content-Type"], inhoud = als_formulier(data | {"csrfmiddlewaretoken": TOKEN})
        begin = time.monotonic()
        lijn = http.client.HTTPConnection(*self.poort.getsockname(), timeout=60)
        try:
            lijn.request("GET" if data is None else "POST", pad, inhoud, koppen)
            kreeg = lijn.getresponse()
            return Antwoord(kreeg.status, kreeg.read(), dict(kreeg.getheaders()), time.monotonic() - begin)
        finally:
            lijn.close()


def als_formulier(data: dict) -> tuple[str, bytes]:
    """As a browser sends it; with a file in it in parts."""
    if any(hasattr(waarde, "read") for waarde in data.values()):
        return MULTIPART_CONTENT, encode_multipart(BOUNDARY, data)
    return "application/x-www-form-urlencoded", urlencode(data, doseq=True).encode()


def kinderen(pid: int) -> list[int]:
    """The living children of a process, oldest first."""
    rijen = subprocess.run(["ps", "-eo", "pid=,ppid=,stat="], capture_output=True, text=True, check=True)
    velden = [rij.split() for rij in rijen.stdout.splitlines()]
    return sorted(int(kind) for kind, ouder, stat in velden if ouder == str(pid) and stat[0] != "Z")


def werkers(werker) -> list[int]:
    """What the guard of the worker guards: two that work, one that notes, one that fetches."""
    return [pid for wachter in kinderen(werker.pid) for pid in kinderen(wachter)]


def wacht_tot(klaar, seconden: float = 90) -> float:
    begin = time.monotonic()
    while not klaar():
        assert time.monotonic() - begin < seconden
        time.sleep(0.05)
    return time.monotonic() - begin


@contextmanager
def portaal(map_: Path, database: str = "", *bouw: str, **opties):
    """A portal that was built; nothing of it runs yet."""
    map_.mkdir(exist_ok=True)
    database = database or f"sqlite:///{opties.get('data') or map_}/proef.sqlite3"
    gebouwd = DraaiendPortaal(map_, database, **opties)
    try:
        gebouwd.bouw(*bouw)
        yield gebouwd
    finally:
        gebouwd.stop()
