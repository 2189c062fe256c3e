"""What a database holds and what the public sees of it, in figures that are laid beside those of another."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, transaction
from django.test import Client

from inclusie.kopie import opname

# More pages say nothing more: every row was compared already.
MEESTE_BLADZIJDEN = 400
LINK = re.compile(rb'href="(/[^"#?]*)["#]')
PER_KEER = 500


@dataclass
class Beeld:
    """tabellen: rows and figure of each. bladzijden: address -> figure. bevindingen: what the proof found."""

    tabellen: dict[str, list] = field(default_factory=dict)
    bladzijden: dict[str, str] = field(default_factory=dict)
    bevindingen: list[str] = field(default_factory=list)

    @property
    def rijen(self) -> int:
        return sum(aantal for aantal, _ in self.tabellen.values())


def bekijk(bevindingen: list[str], *, meeste: int = MEESTE_BLADZIJDEN) -> Beeld:
    """Of the database as it is at this moment. meeste: so many pages are read, and no more."""
    tabellen = {tabel: list(_tabel(tabel)) for tabel in opname.tabelnamen()}
    return Beeld(tabellen, dict(_bladzijden(meeste)), bevindingen)


def verschillen(hier: Beeld, daar: Beeld) -> list[str]:
    """In Dutch sentences, without a word of anybody."""
    zinnen = [f"Tabel {naam}: {_hoe(hier, daar, naam)}." for naam in _anders(hier.tabellen, daar.tabellen)]
    zinnen += [f"Bladzijde {naam} is anders." for naam in _anders(hier.bladzijden, daar.bladzijden)]
    if hier.bevindingen != daar.bevindingen:
        zinnen.append(
            f"De controle vond hier {len(hier.bevindingen)} en daar {len(daar.bevindingen)} dingen."
        )
    return zinnen


def _anders(hier: dict, daar: dict) -> list[str]:
    return sorted(naam for naam in hier.keys() | daar.keys() if hier.get(naam) != daar.get(naam))


def _hoe(hier: Beeld, daar: Beeld, naam: str) -> str:
    aantallen = [een.tabellen.get(naam, [0])[0] for een in (hier, daar)]
    return (
        "andere inhoud" if aantallen[0] == aantallen[1] else f"{aantallen[0]} rijen, en terug {aantallen[1]}"
    )


def _tabel(tabel: str) -> tuple[int, str]:
    """How many rows, and one figure over all of them in whatever order they come."""
    aantal, som = 0, 0
    with connection.chunked_cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{tabel}"')  # noqa: S608 -- a name that the database gave
        while rijen := cursor.fetchmany(PER_KEER):
            for rij in rijen:
                tekst = json.dumps([*map(_leesbaar, rij)], ensure_ascii=False, default=str)
                som += int.from_bytes(hashlib.sha256(tekst.encode()).digest())
            aantal += len(rijen)
    return aantal, f"{som % 2**256:064x}"


def _leesbaar(waarde):
    return hashlib.sha256(waarde).hexdigest() if isinstance(waarde, (bytes, memoryview)) else waarde


def _bladzijden(meeste: int) -> Iterator[tuple[str, str]]:
    """All that is published, from link to link. A form is not: it is made anew for everybody who asks."""
    browser = Client(raise_request_exception=False, headers={"host": settings.PUBLIC_HOST})
    gezien, te_doen = {"/"}, ["/"]
    for _ in range(meeste):
        if not te_doen:
            return
        adres = te_doen.pop(0)
        with transaction.atomic():
            antwoord = browser.get(adres, secure=settings.IS_HTTPS)
            # What went wrong halfway would take the rest of this moment with it.
            transaction.set_rollback(antwoord.status_code >= 500)
        if antwoord.status_code >= 500:
            yield adres, str(antwoord.status_code)
        elif antwoord.status_code == 200 and "public" in antwoord.get("Cache-Control", ""):
            inhoud = b"".join(antwoord)
            yield adres, hashlib.sha256(inhoud).hexdigest()
            nieuw = _links(antwoord, inhoud) - gezien
            gezien |= nieuw
            te_doen += sorted(nieuw)


def _links(antwoord, inhoud: bytes) -> set[str]:
    if not antwoord["Content-Type"].startswith("text/html"):
        return set()
    adressen = {link.decode() for link in LINK.findall(inhoud)}
    return {adres for adres in adressen if not adres.startswith(("//", settings.STATIC_URL))}
