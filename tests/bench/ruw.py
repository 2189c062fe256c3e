"""Bytes that are no HTTP, over the line, to a real server: it refuses them, and goes on.

Half requests, wrong lengths, nonsense in pieces, headers without end, slow senders, and requests of ours in
which chance changed some bytes. Gunicorn answers these itself; Django sees what comes through.
"""

import re
import socket
import sys
import time
from random import Random

from tests.bench.browser import Browser
from tests.bench.portaal import portaal
from tests.bench.uitslag import Cijfer, argumenten, meld

GOED = (
    b"GET /plan/2021/?q=a HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nCookie: sessie=a\r\n\r\n",
    b"POST /inloggen/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 11\r\n\r\nemail=a@b.c",
    b"POST /inloggen/ HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"5\r\nemail\r\n0\r\n\r\n",
)
KOP = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
POST = b"POST /inloggen/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
STUKJES = POST + b"Transfer-Encoding: chunked\r\n\r\n"
GEMAAKT = (
    b"", b"\r\n\r\n", b"\0" * 100, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET",
    b"GET /\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n",
    b"GET  /  HTTP/1.1\r\nHost: a\r\n\r\n", KOP + b"Host: b\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"CONNECT elders.example:443 HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET http://elders.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    b"GET /%00%ff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: a\r\n\r\n", KOP + b"X: " + b"a" * 100_000 + b"\r\n\r\n",
    KOP + b"".join(b"X%d: a\r\n" % nummer for nummer in range(5000)) + b"\r\n",
    KOP + b"Cookie: " + b"a=b; " * 1500 + b"\r\n\r\n", KOP + b": leeg\r\n\r\n", KOP + b"X Y: a\r\n\r\n",
    KOP + b" gevouwen: a\r\n\r\n", KOP + b"X: a\r\n b\r\n\r\n", KOP + b"X: a\0b\r\n\r\n",
    KOP + b"X: \xff\xfe\r\n\r\n", KOP + b"X: a\rb\r\n\r\n", KOP + b"Content-Length: 1\r\n\r\n",
    POST + b"Content-Length: -1\r\n\r\n", POST + b"Content-Length: x\r\n\r\n",
    POST + b"Content-Length: 1e9\r\n\r\n", POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    POST + b"Content-Length: " + b"9" * 40 + b"\r\n\r\n",
    POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    POST + b"Transfer-Encoding: x\r\n\r\n", STUKJES + b"zz\r\n", STUKJES + b"-5\r\nabcde\r\n",
    STUKJES + b"5\r\nab", STUKJES + b"ffffffffffffffff\r\na\r\n",
    STUKJES + b"5;" + b"x" * 9000 + b"\r\nabcde\r\n0\r\n\r\n", STUKJES + b"0\r\nX: a\r\n\r\n",
    STUKJES + b"5\nabcde\n0\n\n", GOED[0] + GOED[1] + b"rommel\r\n\r\n", GOED[0].replace(b"\r\n", b"\n"),
    GOED[0].lower(), b"\xff" * 5000, KOP + b"Expect: 100-continue\r\nContent-Length: 5\r\n\r\nabcde",
    KOP + b"Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n", b"PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n" + GOED[0],
    KOP + b"Range: bytes=0-1,2-3,-1\r\n\r\n",
)  # fmt: skip
ERTUSSEN = (b"\r\n", b"\0", b"%", b":", b"\r\n\r\n", b"9" * 30, b"\xed\xa0\x80")
GEDULD = 0.7  # seconds for an answer; who gets none is closed by us
STUK = re.compile(rb"^HTTP/1\.\d 50[0234]")
VERRAADT = re.compile(rb"Traceback|site-packages|\.py\b|gunicorn/\d", re.IGNORECASE)
HERSTELD = 25.0  # the patience of the server with slow senders, and some


def main(woorden: list[str]) -> int:
    vraag = argumenten("Ruw: bytes die geen HTTP zijn, over de lijn.")
    vraag.add_argument("--aantal", type=int)
    vraag.add_argument("--zaad", type=int, default=20210702)
    keuze = vraag.parse_args(woorden)
    aantal = keuze.aantal or (60 if keuze.kort else 2_000)
    keuze.kort = aantal < 2_000
    with portaal(op_sqlite=keuze.sqlite) as hier:
        plek = hier.plek
        antwoorden = [stuur(plek, bytes_) for bytes_ in (*GEMAAKT, *gehusseld(aantal, keuze.zaad))]
        daarna = Browser(hier.adres).get("/plan/2021/").status
        hersteld = traag(plek, hier.adres, 24)
        storingen = hier.storingen()
    print(f"zaad {keuze.zaad}", *storingen, sep="\n", file=sys.stderr)
    return meld(
        "G1", cijfers(antwoorden, daarna, hersteld, storingen), keuze, omvang=f"{len(antwoorden)} keer"
    )


def gehusseld(aantal: int, zaad: int):
    """Good requests with some bytes changed, gone, doubled or moved."""
    lot = Random(zaad)  # noqa: S311 -- a fixed order, no secret
    for _ in range(aantal):
        tekst = bytearray(lot.choice(GOED))
        for _ in range(lot.randint(1, 6)):
            plek = lot.randrange(len(tekst))
            wat = lot.randrange(4)
            if wat == 0:
                tekst[plek] = lot.randrange(256)
            elif wat == 1:
                del tekst[plek : plek + lot.randint(1, 20)]
            elif wat == 2:
                tekst[plek:plek] = lot.choice(ERTUSSEN)
            else:
                tekst[plek:plek] = tekst[: lot.randint(1, 40)]
            tekst = tekst or bytearray(b" ")
        yield bytes(tekst)


def stuur(plek: tuple[str, int], inhoud: bytes) -> bytes:
    """What comes back within our patience; a line that the server cuts says nothing more."""
    with socket.create_connection(plek, 5) as lijn:
        lijn.settimeout(GEDULD)
        gelezen = b""
        try:
            lijn.sendall(inhoud)
            lijn.shutdown(socket.SHUT_WR)
            while len(gelezen) < 200_000 and (stuk := lijn.recv(65536)):
                gelezen += stuk
        except OSError:
            pass
        return gelezen


def traag(plek: tuple[str, int], adres: str, aantal: int) -> float:
    """So many who send half a request and wait: the seconds until somebody else is served."""
    lijnen = [socket.create_connection(plek, 5) for _ in range(aantal)]
    for lijn in lijnen:
        lijn.sendall(KOP + b"X: a")
    begin = time.monotonic()
    while time.monotonic() - begin < 2 * HERSTELD:
        try:
            if Browser(adres).get("/gezond/leeft").status == 200:
                break
        except OSError:
            continue
    duur = time.monotonic() - begin
    for lijn in lijnen:
        lijn.close()
    return duur


def cijfers(antwoorden, daarna: int, hersteld: float, storingen: list[str]) -> list[Cijfer]:
    stuk = [een for een in antwoorden if STUK.match(een)]
    verraden = [een for een in antwoorden if VERRAADT.search(een)]
    return [
        Cijfer("ruwe verzoeken", len(antwoorden)),
        Cijfer("daarvan met een antwoord", sum(map(bool, antwoorden))),
        Cijfer("ruw: 500 of erger", len(stuk), "0", not stuk),
        Cijfer("ruw: antwoorden die iets verraden", len(verraden), "0", not verraden),
        Cijfer("ruw: fouten in het logboek", len(storingen), "0", not storingen),
        Cijfer("ruw: het portaal antwoordt daarna", daarna, "200", daarna == 200),
        Cijfer(
            "trage zenders: weer bereikbaar na (s)", round(hersteld, 1), "onder 25 s", hersteld < HERSTELD
        ),
    ]
