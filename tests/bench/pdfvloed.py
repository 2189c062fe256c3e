"""A flood of requests for a PDF that is made on the spot: a few are made, the others hear when to come back.

Who reads a page meanwhile notices little.
"""

import time
from functools import partial

from tests.bench.browser import Browser
from tests.bench.portaal import portaal
from tests.bench.uitslag import Cijfer, argumenten, deel, meld
from tests.tegelijk import samen

PDF = "/werkplek/overdracht/overdracht.pdf"
BLADZIJDEN = ("/", "/plan/2021/", "/plan/2021/actie/5/", "/acties/", "/obstakels/")
PAUZE = 0.25
MEEST = 1.0  # seconds for a page


def main(woorden: list[str]) -> int:
    vraag = argumenten("Pdf-vloed: veel mensen vragen tegelijk om een pdf die nog gemaakt moet worden.")
    vraag.add_argument("--vragers", type=int, default=40)
    vraag.add_argument("--seconden", type=int)
    keuze = vraag.parse_args(woorden)
    duur = keuze.seconden or (8 if keuze.kort else 60)
    keuze.kort = duur < 60
    with portaal(op_sqlite=keuze.sqlite) as hier:
        [link] = hier.kind("mensen", "1")["medewerker"]
        ingelogd = Browser(hier.adres).log_in(link)
        lezer = Browser(hier.adres)
        rustig = [lezer.get(pad) for pad in BLADZIJDEN * 3]
        vloed, gelezen = vloed_en_lezers(hier.adres, ingelogd, keuze.vragers, duur)
    return meld("G16", cijfers(rustig, vloed, gelezen), keuze, omvang=f"{keuze.vragers} vragers, {duur} s")


def vloed_en_lezers(adres: str, ingelogd: Browser, vragers: int, duur: int) -> tuple[list, list]:
    vloed, gelezen, einde = [], [], time.monotonic() + duur

    def vraag():
        browser = ingelogd.nog_een()
        while time.monotonic() < einde:
            vloed.append(browser.get(PDF))

    def lees(plek):
        browser = Browser(adres)
        while time.monotonic() < einde:
            gelezen.append(browser.get(BLADZIJDEN[plek % len(BLADZIJDEN)]))
            plek += 1
            time.sleep(PAUZE)

    samen([vraag] * vragers + [partial(lees, plek) for plek in range(3)])
    return vloed, gelezen


def cijfers(rustig, vloed, gelezen) -> list[Cijfer]:
    gemaakt = [een for een in vloed if een.status == 200]
    later = [een for een in vloed if een.status == 429]
    zonder_tijd = [een for een in later if not een.koppen.get("Retry-After", "").isdecimal()]
    anders = len(vloed) - len(gemaakt) - len(later)
    fouten = [een for een in gelezen if een.status != 200]
    traagste = max(een.seconden for een in gelezen)
    return [
        Cijfer("bladzijde in rust, traagste (s)", round(max(een.seconden for een in rustig[5:]), 3)),
        Cijfer("pdf's gemaakt", len(gemaakt), "minstens 1", bool(gemaakt)),
        Cijfer("429 met Retry-After", len(later), "minstens 1", bool(later)),
        Cijfer("429 zonder Retry-After", len(zonder_tijd), "0", not zonder_tijd),
        Cijfer("andere antwoorden op de vloed", anders, "0", not anders),
        Cijfer("bladzijden intussen gelezen", len(gelezen)),
        Cijfer("fouten daarbij", len(fouten), "0", not fouten),
        Cijfer("bladzijde, p95 (s)", round(deel([een.seconden for een in gelezen], 0.95), 3)),
        Cijfer("bladzijde, traagste (s)", round(traagste, 3), "onder 1 s", traagste < MEEST),
    ]
