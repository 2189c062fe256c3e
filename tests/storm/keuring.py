"""What may not be in any answer, whatever was asked."""

import re
from urllib.parse import urlsplit

from tests.koppen import NOOIT, OPEN_DATA, VEILIG
from tests.storm.deur import Antwoord
from tests.storm.verzoek import LEEST, Verzoek
from tests.storm.waarden import TEKEN

BINNENSTE = re.compile(
    rb"Traceback \(most recent|File \"/|site-packages|django\.db\.|psycopg\.|sqlite3\.\w+Error"
)
NOG_NIET = b"bijna klaar"


def keur(verzoek: Verzoek, antwoord: Antwoord, tabellen: set[str]) -> list[str]:
    """Why this answer is wrong; nothing when it is good."""
    mis = [f"error: {fout}" for fout in antwoord.fouten]
    if antwoord.status >= 500 and not _komt_nog(antwoord):
        mis.append(f"status {antwoord.status}")
    if anders := sorted(naam for naam, moet in VEILIG.items() if antwoord.koppen.get(naam) != moet):
        mis.append(f"headers: {anders}")
    mis += [
        f"header: {naam} is there"
        for naam in NOOIT
        if naam in antwoord.koppen and not _open_data(verzoek, naam)
    ]
    if any("\n" in waarde or "\r" in waarde for waarde in [*antwoord.koppen.values(), *antwoord.koeken]):
        mis.append("a header of the asker")
    if "X-Storm" in antwoord.koppen:
        mis.append("a header of the asker")
    if not _blijft_hier(antwoord.koppen.get("Location", "/")):
        mis.append(f"leads to {antwoord.koppen['Location'][:100]}")
    if BINNENSTE.search(antwoord.inhoud):
        mis.append("shows what is inside")
    if antwoord.is_pagina and TEKEN.encode() in antwoord.inhoud:
        mis.append("a text of the asker is part of the page")
    if verzoek.methode in LEEST and tabellen:
        mis.append(f"reading wrote {sorted(tabellen)}")
    if "public" in antwoord.koppen.get("Cache-Control", "") and antwoord.koeken:
        mis.append("a cookie for everybody")
    return mis


def _komt_nog(antwoord: Antwoord) -> bool:
    """A file that is being made says when to come back; that is no error."""
    return (
        antwoord.status == 503 and antwoord.koppen.get("Retry-After") == "5" and NOG_NIET in antwoord.inhoud
    )


def _open_data(verzoek: Verzoek, naam: str) -> bool:
    return naam == "Access-Control-Allow-Origin" and bool(OPEN_DATA.match(verzoek.pad))


def _blijft_hier(adres: str) -> bool:
    try:
        deel = urlsplit(adres)
    except ValueError:
        return False
    hier = not deel.netloc or f"{deel.scheme}://{deel.netloc}" == "http://testserver"
    return (
        hier
        and adres.startswith(("/", "http://testserver/", "?", "#"))
        and not adres.startswith(("//", "/\\"))
    )
