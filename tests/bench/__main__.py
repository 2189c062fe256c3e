"""Print what the main job costs: `.venv/bin/python -m tests.bench 20 100 500 2000`.

With the name of a load (mengsel, samen, pdfvloed, drukte, dubbel, ruw, scan) it does that one on
a real server, on PostgreSQL unless `--sqlite` is given; `--kort` does it in small, `--help` tells the rest.

Figures are CPU seconds and peak memory of one process per size, and requests per second of the published
page beside an empty Django view in the same run. Ratios are meant, not absolute times. Last come the goals:
one that is missed ends the run with an error.
"""

import json
import os
import socket
import subprocess  # noqa: S404  (starts our own processes only)
import sys
import tempfile
import time
from functools import partial
from importlib import import_module
from pathlib import Path

from tests.cijfers import begin_opnieuw, noteer
from tests.tegelijk import samen

PAGINAS = (
    ("lege view", "/leeg/", False),
    ("/plan/2021/", "/plan/2021/", False),
    ("met 304", "/plan/2021/", True),
    ("/raad/2021/", "/raad/2021/", False),
)
TAKEN = ("document bouwen", "openbaar maken", "pagina maken", "raad maken", "pdf maken", "raad-pdf maken")
VERGELIJKEN = ("twee versies lezen (ms)", "verschil (ms)", "naast elkaar (ms)")

# What a figure may not pass: the milliseconds of a comparison of 500 actions, MB of a file of 2,000 rows.
MEESTE_MS, MEESTE_MB = 100, 300
# The least share of the rate of an empty view.
MINSTE_DEEL = 0.30
LASTEN = ("mengsel", "samen", "pdfvloed", "drukte", "dubbel", "ruw", "scan")
GEBRUIK = (
    "Gebruik: python -m tests.bench AANTAL ...  (acties in een plan, bijvoorbeeld 20 100 500 2000)\n"
    f"     of: python -m tests.bench {{{','.join(LASTEN)}}} [--kort] [--sqlite] [--json]"
)


def main(maten: list[int]) -> int:
    doelen = []
    taken = [f"{taak:>17}" for taak in TAKEN]
    taken += VERGELIJKEN
    print(" ".join([f"{'acties':>7}", f"{'queries':>8}", *taken, f"{'pdf kB':>8}", f"{'MB':>6}"]))
    for maat in maten:
        with tempfile.TemporaryDirectory() as map_:
            uit = _kind(map_, "meet", str(maat))
            seconden = " ".join(f"{uit[taak]:>15.2f} s" for taak in TAKEN)
            seconden += "".join(f" {uit[taak]:>{len(taak)}.1f}" for taak in VERGELIJKEN)
            print(f"{maat:>7} {uit['queries']:>8} {seconden} {uit['kB']:>8.0f} {uit['MB']:>6.0f}", flush=True)
            if maat == 500:
                doelen += [(taak, f"onder {MEESTE_MS}", uit[taak] < MEESTE_MS) for taak in VERGELIJKEN]
    with tempfile.TemporaryDirectory() as map_:
        uit = _kind(map_, "2000", module="tests.bench.wissel")
        seconden = ", ".join(f"{taak} {uit[taak]:.1f} s" for taak in ("lezen", "tonen", "doen", "schrijven"))
        print(
            f"xlsx van {uit['rijen']} rijen ({uit['kB']:.0f} kB): {seconden}, {uit['MB']:.0f} MB", flush=True
        )
        doelen.append(("xlsx, geheugen (MB)", f"onder {MEESTE_MB}", uit["MB"] < MEESTE_MB))
    with tempfile.TemporaryDirectory() as map_:
        _kind(map_, "vul", "100")
        deel = _verzoeken(map_)
        minstens = f"minstens {MINSTE_DEEL:.0%} van een lege view"
        doelen.append(("/plan/2021/", minstens, deel >= MINSTE_DEEL))
        noteer(
            "G16", "bewaarde bladzijde, deel van de verzoeken/s van een lege view", f"{deel:.0%}",
            doel=minstens, gehaald=deel >= MINSTE_DEEL, omvang="plan van 100 acties, 4 s", geheel=True,
        )  # fmt: skip
    for wat, doel, gehaald in doelen:
        print(f"{'gehaald' if gehaald else 'GEMIST':>8}: {wat}, {doel}")
    return 0 if all(gehaald for *_, gehaald in doelen) else 1


def _omgeving(map_: str) -> dict:
    return os.environ | {
        "DATABASE_URL": f"sqlite:///{map_}/bench.sqlite3",
        "DATA_DIR": map_,
        "DEMO": "1",
        "SECRET_KEY": "only-for-this-run-" + "x" * 40,
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
    }


def _kind(map_: str, *woorden: str, module: str = "tests.bench.kind") -> dict:
    opdracht = [sys.executable, "-m", module, *woorden]
    klaar = subprocess.run(opdracht, env=_omgeving(map_), stdout=subprocess.PIPE, check=True)  # noqa: S603
    return json.loads(klaar.stdout.splitlines()[-1])


def _verzoeken(map_: str, poort: int = 8199, duur: float = 4.0) -> float:
    """Print the rates. Return the share of the published page."""
    plek = f"127.0.0.1:{poort}"
    opdracht = ["gunicorn", "--config", "python:inclusie.gunicorn", "--bind", plek, "inclusie.wsgi"]
    opdracht = [sys.executable, "-m", *opdracht]
    server = subprocess.Popen(opdracht, env=_omgeving(map_))  # noqa: S603
    try:
        _wacht(poort)
        metingen = {}
        for naam, pad, bewaard in PAGINAS:
            kop = f"If-None-Match: {_etag(poort)}\r\n" if bewaard else ""
            metingen[naam] = _tel(poort, pad, kop, duur)
            deel = metingen[naam] / metingen["lege view"]
            print(f"{naam:>22}: {metingen[naam]:8.0f} verzoeken/s, {deel:5.0%} van de lege view")
        return metingen["/plan/2021/"] / metingen["lege view"]
    finally:
        server.terminate()
        server.wait()


def _wacht(poort: int, tot: float = 20.0) -> None:
    einde = time.monotonic() + tot
    while time.monotonic() < einde:
        try:
            socket.create_connection(("127.0.0.1", poort), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("De server startte niet.")


def _verzoek(pad: str, kop: str) -> bytes:
    return f"GET {pad} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n{kop}\r\n".encode()


def _lees(bestand) -> dict:
    koppen = {"status": bestand.readline().split()[1]}
    while (regel := bestand.readline()) not in (b"\r\n", b""):
        naam, _, waarde = regel.partition(b":")
        koppen[naam.lower()] = waarde.strip()
    bestand.read(int(koppen.get(b"content-length", 0)))
    return koppen


def _etag(poort: int) -> str:
    with socket.create_connection(("127.0.0.1", poort)) as lijn, lijn.makefile("rb") as bestand:
        lijn.sendall(_verzoek("/plan/2021/", ""))
        return _lees(bestand)[b"etag"].decode()


def _tel(poort: int, pad: str, kop: str, duur: float, lijnen: int = 8) -> float:
    """Requests per second over this many persistent connections; every answer must be 200 or 304."""
    aantal, einde = [0] * lijnen, time.monotonic() + duur

    def loop(nummer):
        with socket.create_connection(("127.0.0.1", poort)) as lijn, lijn.makefile("rb") as bestand:
            while time.monotonic() < einde:
                lijn.sendall(_verzoek(pad, kop))
                if _lees(bestand)["status"] not in (b"200", b"304"):
                    raise SystemExit(f"{pad} gaf een fout")
                aantal[nummer] += 1

    samen([partial(loop, nummer) for nummer in range(lijnen)])
    return sum(aantal) / duur


if __name__ == "__main__":
    os.chdir(Path(__file__).resolve().parents[2])
    if sys.argv[1:2] and sys.argv[1] in LASTEN:
        begin_opnieuw()
        sys.exit(import_module(f"tests.bench.{sys.argv[1]}").main(sys.argv[2:]))
    if not sys.argv[1:] or not all(maat.isdecimal() and int(maat) for maat in sys.argv[1:]):
        print(GEBRUIK, file=sys.stderr)
        sys.exit(2)
    begin_opnieuw()
    sys.exit(main([int(maat) for maat in sys.argv[1:]]))
