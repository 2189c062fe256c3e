"""Advice on how easily a Dutch text reads: long sentences, long and difficult words, and the passive.

It looks at form alone and measures no understanding, so it never gives a level or a mark, and never blocks.
"""

import re
from dataclasses import dataclass

MAX_WOORDEN = 15
LANG_WOORD = 16
# A word that many people stumble over -> a plain one. Chosen by hand: how often a word is used says little.
MOEILIJK = {
    "aangezien": "omdat",
    "aanvullend": "extra",
    "adequaat": "goed",
    "afhankelijk van": "het hangt af van",
    "alsmede": "en ook",
    "conform": "volgens",
    "daadwerkelijk": "echt",
    "derhalve": "daarom",
    "desbetreffende": "deze",
    "dienen te": "moeten",
    "dient te": "moet",
    "echter": "maar",
    "evalueren": "terugkijken",
    "faciliteren": "mogelijk maken",
    "gerealiseerd": "gedaan",
    "implementatie": "invoering",
    "implementeren": "invoeren",
    "in het kader van": "voor",
    "indien": "als",
    "inzake": "over",
    "met betrekking tot": "over",
    "middels": "met",
    "momenteel": "nu",
    "naar aanleiding van": "door",
    "omtrent": "over",
    "participeren": "meedoen",
    "realiseren": "doen",
    "reeds": "al",
    "te allen tijde": "altijd",
    "ten aanzien van": "over",
    "ten behoeve van": "voor",
    "teneinde": "om",
    "tevens": "ook",
    "trachten": "proberen",
    "uitsluitend": "alleen",
    "voornemens": "van plan",
    "zorg dragen voor": "zorgen voor",
}
_WOORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# A full stop within '10.30 uur' or '1.200' ends nothing.
_EIND = re.compile(r"(?<=[.!?])[\"'’”)]*\s+|\n+")
_MOEILIJK = re.compile(rf"\b({'|'.join(sorted(map(re.escape, MOEILIJK), key=len, reverse=True))})\b", re.I)
_DEELWOORD = r"(?:ge|be|ver|ont|her)[^\W\d_]{2,}(?:d|t|en)|[^\W\d_]{2,8}ge[^\W\d_]{2,}(?:d|t|en)"
# 'wordt … gedaan' or 'is … gedaan door'; plain 'is gedaan' may as well tell of the past.
_LIJDEND = re.compile(
    rf"\b(?:word|wordt|worden|werd|werden)\b[^.!?]*?\b(?:{_DEELWOORD})\b"
    rf"|\b(?:is|zijn|was|waren)\b[^.!?]*?\b(?:{_DEELWOORD}) door\b",
    re.I,
)


@dataclass(frozen=True)
class Leeshulp:
    """gemiddeld: words per sentence. lang: sentences with their number of words. moeilijk: words with a plain
    one. lange_woorden: as written. lijdend: sentences that do not say who does it."""

    gemiddeld: int
    lang: list[tuple[str, int]]
    moeilijk: list[tuple[str, str]]
    lange_woorden: list[str]
    lijdend: list[str]

    @property
    def leest_makkelijk(self) -> bool:
        return not (self.lang or self.moeilijk or self.lange_woorden or self.lijdend)

    @property
    def zin(self) -> str:
        if self.leest_makkelijk:
            return "Dit leest makkelijk."
        delen = [
            _hoeveel(len(self.lang), "lange zin", "lange zinnen"),
            _hoeveel(len(self.moeilijk), "moeilijk woord", "moeilijke woorden"),
            _hoeveel(len(self.lange_woorden), "lang woord", "lange woorden"),
            _hoeveel(len(self.lijdend), "zin waarin niet staat wie iets doet",
                     "zinnen waarin niet staat wie iets doet"),
        ]  # fmt: skip
        return f"Dit kan makkelijker: {', '.join(deel for deel in delen if deel)}."


def lees(tekst: str) -> Leeshulp | None:
    """The advice; nothing on an empty text."""
    zinnen = [zin.strip() for zin in _EIND.split(tekst) if _WOORD.search(zin)]
    if not zinnen:
        return None
    lengtes = [(zin, len(zin.split())) for zin in zinnen]
    gevonden = dict.fromkeys(treffer.lower() for treffer in _MOEILIJK.findall(tekst))
    lange_woorden = dict.fromkeys(woord for woord in _WOORD.findall(tekst) if len(woord) >= LANG_WOORD)
    return Leeshulp(
        gemiddeld=round(sum(lengte for _, lengte in lengtes) / len(lengtes)),
        lang=[(zin, lengte) for zin, lengte in lengtes if lengte > MAX_WOORDEN],
        moeilijk=[(woord, MOEILIJK[woord]) for woord in gevonden],
        lange_woorden=list(lange_woorden),
        lijdend=[zin for zin in zinnen if _LIJDEND.search(zin)],
    )


def _hoeveel(aantal: int, enkel: str, meer: str) -> str:
    return f"{aantal} {enkel if aantal == 1 else meer}" if aantal else ""
