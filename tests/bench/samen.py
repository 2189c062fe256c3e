"""Many editors in one plan at once: nothing of anybody is lost, and who was second sees both texts.

Each reads the introduction, adds a line with a word of its own and saves; the text keeps the last lines. Half
write in the one field, half in the other, so that texts meet and fields are merged. The trail then tells
whether every line stands on the text before it.
"""

import html
import re
import sys
from dataclasses import dataclass, field
from functools import partial

from tests.bench.browser import Browser
from tests.bench.portaal import portaal
from tests.bench.uitslag import Cijfer, argumenten, meld
from tests.formulier import ingevuld
from tests.tegelijk import samen

FORMULIER = "/werkplek/plan/2021/bewerken/inleiding/"
VELDEN = ("inleiding", "inleiding_makkelijk")
REGELS = 5  # of the text that stay
POGINGEN = 500


def volgende(tekst: str, woord: str) -> str:
    return "\n".join([*tekst.replace("\r", "").split("\n")[-(REGELS - 1) :], woord]).strip()


@dataclass
class Werk:
    """What one editor did. bewaard: the words that the portal said it kept."""

    nummer: int
    bewaard: list[str] = field(default_factory=list)
    botsingen: int = 0
    onvolledig: list[str] = field(default_factory=list)
    fouten: list[str] = field(default_factory=list)

    def doe(self, browser: Browser, aantal: int) -> None:
        veld = VELDEN[self.nummer % 2]
        for beurt in range(aantal):
            woord = f"m{self.nummer:02d}-{beurt:03d}"
            velden = browser.formulier(FORMULIER)
            velden[veld] = volgende(velden[veld][0], woord)
            for _ in range(POGINGEN):
                antwoord = browser.post(FORMULIER, velden)
                if antwoord.status != 409:
                    break
                velden = self.kies(veld, velden[veld], woord, antwoord.tekst)
            if antwoord.status == 302:
                self.bewaard.append(woord)
            else:
                self.fouten.append(f"{woord}: {antwoord.status}")

    def kies(self, veld: str, mijn: str, woord: str, bladzijde: str) -> dict:
        """The page of two texts: mine and theirs stand on it; I go on with theirs."""
        self.botsingen += 1
        van_hen = getoond(bladzijde, "hun", veld)
        if getoond(bladzijde, "mijn", veld) != mijn or van_hen is None:
            self.onvolledig.append(woord)
        velden = ingevuld(bladzijde)
        return velden | {veld: volgende(van_hen or mijn, woord), f"keuze-{veld}": "mijn"}


def getoond(bladzijde: str, wie: str, veld: str) -> str | None:
    """The text of one of the two, as it stands on the page; nothing when it does not."""
    deel = re.search(rf'id="{wie}-{veld}">.*?<div class="lia-citaat">(.*?)</div>', bladzijde, re.DOTALL)
    if not deel:
        return None
    tekst = re.sub(r"\s*</?p>\s*", "", deel[1].replace("</p>\n\n<p>", "\n\n"))
    return html.unescape(tekst.replace("<br>", "\n"))


def controleer(spoor: list[dict], bewaard: set[str]) -> dict[str, int]:
    """What the trail says. A step that does not stand on the one before it, wiped somebody's line out."""
    gevonden, niet_verder = [], 0
    for oud, nieuw in zip(spoor, spoor[1:], strict=False):
        anders = [veld for veld in VELDEN if oud[veld] != nieuw[veld]]
        woorden = [nieuw[veld].rsplit("\n", 1)[-1] for veld in anders]
        gevonden += woorden
        goed = [
            nieuw[veld] == volgende(oud[veld], woord) for veld, woord in zip(anders, woorden, strict=True)
        ]
        niet_verder += len(anders) != 1 or not all(goed)
    return {
        "verloren": len(bewaard - {*gevonden}) + niet_verder,
        "dubbel": len(gevonden) - len({*gevonden}),
        "nooit bevestigd": len({*gevonden} - bewaard),
    }


def main(woorden: list[str]) -> int:
    vraag = argumenten("Samen bewerken: 20 mensen × 200 bewerkingen van één plan.")
    vraag.add_argument("--mensen", type=int)
    vraag.add_argument("--bewerkingen", type=int)
    keuze = vraag.parse_args(woorden)
    mensen = keuze.mensen or (4 if keuze.kort else 20)
    bewerkingen = keuze.bewerkingen or (10 if keuze.kort else 200)
    keuze.kort = mensen * bewerkingen < 4000
    with portaal(op_sqlite=keuze.sqlite) as hier:
        links = hier.kind("mensen", str(mensen))["medewerker"]
        browsers = [Browser(hier.adres).log_in(link) for link in links]
        begin = len(hier.kind("spoor"))
        werk = [Werk(nummer) for nummer in range(mensen)]
        samen([partial(een.doe, browser, bewerkingen) for een, browser in zip(werk, browsers, strict=True)])
        spoor = hier.kind("spoor")[begin - 1 :]
    for een in werk:
        print(*een.fouten[:5], sep="\n", end="\n" if een.fouten else "", file=sys.stderr)
    return meld("G3", cijfers(werk, spoor), keuze, omvang=f"{mensen} × {bewerkingen}")


def cijfers(werk: list[Werk], spoor: list[dict]) -> list[Cijfer]:
    bewaard = {woord for een in werk for woord in een.bewaard}
    fouten = [fout for een in werk for fout in een.fouten]
    onvolledig = sum(len(een.onvolledig) for een in werk)
    botsingen = sum(een.botsingen for een in werk)
    telling = controleer(spoor, bewaard)
    return [
        Cijfer("bewaarde bewerkingen", len(bewaard)),
        Cijfer("stappen in het spoor", len(spoor) - 1),
        Cijfer("verloren bewerkingen", telling["verloren"], "0", not telling["verloren"]),
        Cijfer("dubbel bewaard", telling["dubbel"], "0", not telling["dubbel"]),
        Cijfer("bewaard en niet bevestigd", telling["nooit bevestigd"], "0", not telling["nooit bevestigd"]),
        Cijfer("botsingen", botsingen, "meer dan 0", botsingen > 0),
        Cijfer("botsing zonder beide teksten", onvolledig, "0", not onvolledig),
        Cijfer("andere antwoorden", len(fouten), "0", not fouten),
    ]
