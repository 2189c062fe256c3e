"""One form sent a hundred times at the same moment: one thing comes of it, and every click leads to it."""

import threading

from tests.bench.browser import Browser
from tests.bench.portaal import portaal
from tests.bench.uitslag import Cijfer, argumenten, meld
from tests.tegelijk import samen

FORMULIER = "/werkplek/doelen/2021/nieuw/"
TITEL = "Honderd keer tegelijk verstuurd"


def main(woorden: list[str]) -> int:
    vraag = argumenten("Dubbel versturen: 100 keer tegelijk hetzelfde formulier.")
    keuze = vraag.parse_args(woorden)
    aantal = 12 if keuze.kort else 100
    with portaal(op_sqlite=keuze.sqlite) as hier:
        [link] = hier.kind("mensen", "1")["medewerker"]
        eerste = Browser(hier.adres).log_in(link)
        velden = eerste.formulier(FORMULIER) | {"titel": TITEL, "herkomst": "raad"}
        antwoorden = tegelijk(eerste, velden, aantal)
        dingen = hier.kind("doelen", TITEL)
    naar = {kop for status, kop in antwoorden if status == 302}
    anders = [status for status, _ in antwoorden if status != 302]
    cijfers = [
        Cijfer("dingen", dingen, "1", dingen == 1),
        Cijfer("klikken met een ander antwoord", len(anders), "0", not anders),
        Cijfer("plekken waar een klik heen leidt", len(naar), "1", len(naar) == 1),
    ]
    return meld("G14", cijfers, keuze, omvang=f"{aantal} klikken")


def tegelijk(eerste: Browser, velden: dict, aantal: int) -> list[tuple[int, str]]:
    start, antwoorden = threading.Barrier(aantal), []

    def klik():
        browser = eerste.nog_een()
        start.wait()
        antwoord = browser.post(FORMULIER, velden)
        antwoorden.append((antwoord.status, antwoord.koppen.get("Location", "")))

    samen([klik] * aantal)
    return antwoorden
