"""One published version as the pages read it: rows, counts and links, made once from the frozen document."""

from collections import Counter
from dataclasses import dataclass, field

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from agenda import woorden
from agenda.models import Planversie
from agenda.models.keuzes import STANDEN

VOOR_IEDEREEN = "voor-iedereen"
# One action, more actions: the verb must agree.
WERKWOORDEN = {
    "klaar": ("klaar", "klaar"),
    "bezig": ("bezig", "bezig"),
    "langzamer": ("gaat langzamer", "gaan langzamer"),
    "vast": ("loopt vast", "lopen vast"),
    "niet_begonnen": ("nog niet begonnen", "nog niet begonnen"),
    "later": ("gaat door in {volgend_jaar}", "gaan door in {volgend_jaar}"),
    "gestopt": ("gestopt", "gestopt"),
}


@dataclass(frozen=True)
class Leesactie:
    bron: dict
    doel: dict
    url: str
    themas: list["Leesthema"] = field(default_factory=list)

    @property
    def stand(self) -> str:
        return self.bron["stand"]

    @property
    def oorzaak(self) -> str:
        return self.bron["voortgang"][0]["oorzaak"] if self.bron["voortgang"] else ""

    @property
    def maatregel(self) -> str:
        return self.bron["voortgang"][0]["maatregel"] if self.bron["voortgang"] else ""

    @property
    def wanneer(self) -> str:
        return woorden.periode(self.bron["start"], self.bron["eind"])


@dataclass
class Leesthema:
    slug: str
    naam: str
    soort: str
    zin: str
    tekst: str
    onderbouwing: str
    is_focus: bool
    url: str
    acties: list[Leesactie] = field(default_factory=list)
    telzin: str = ""


@dataclass(frozen=True)
class Stand:
    stand: str
    woord: str
    aantal: int
    url: str


class Leesplan:
    """vast: the page hangs below a version number, so its links stay within that version."""

    def __init__(self, versie: Planversie, *, vast: bool = False):
        self.versie, self.vast = versie, vast
        self.document = versie.document
        self.jaar = versie.jaarplan.jaar
        self.plan, self.agenda = self.document["jaarplan"], self.document["agenda"]
        self.acties = [
            Leesactie(actie, doel, self.link("plan_actie", nummer=actie["nummer"]))
            for doel in self.document["doelen"]
            for actie in doel["acties"]
        ]
        self.themas = self._themas()
        self._per_nummer = {actie.bron["nummer"]: actie for actie in self.acties}

    def link(self, naam: str, **waar) -> str:
        if self.vast:
            waar["versie"] = self.versie.nummer
            naam = {"plan_detail": "plan_versie"}.get(naam, naam)
        return reverse(naam, kwargs={"jaar": self.jaar, **waar})

    def _themas(self) -> list[Leesthema]:
        waarom = {focus["thema"]: focus["onderbouwing"] for focus in self.document["focus"]}
        themas = {
            rij["slug"]: Leesthema(
                slug=rij["slug"],
                naam=rij["naam"],
                soort=rij["soort"],
                zin=rij["omschrijving_makkelijk"],
                tekst=rij["omschrijving"],
                onderbouwing=waarom.get(rij["slug"], ""),
                is_focus=rij["slug"] in waarom,
                url=self.link("plan_thema", slug=rij["slug"]),
            )
            for rij in self.document["themas"]
        }
        for actie in self.acties:
            actie.themas.extend(themas[slug] for slug in actie.bron["themas"] if slug in themas)
            for thema in actie.themas:
                thema.acties.append(actie)
        for thema in themas.values():
            thema.telzin = self.telzin(thema.acties)
        return list(themas.values())

    @cached_property
    def focus(self) -> list[Leesthema]:
        return [thema for thema in self.themas if thema.is_focus]

    @cached_property
    def andere_themas(self) -> list[Leesthema]:
        return [thema for thema in self.themas if not thema.is_focus and thema.acties]

    @cached_property
    def voor_iedereen(self) -> Leesthema:
        """The actions that no focus theme leads to; they would be found nowhere else."""
        acties = [actie for actie in self.acties if not any(thema.is_focus for thema in actie.themas)]
        return Leesthema(
            slug=VOOR_IEDEREEN,
            naam="Voor iedereen",
            soort="",
            zin="Dit doen wij voor alle inwoners. Het hoort niet bij één onderwerp.",
            tekst="",
            onderbouwing="",
            is_focus=False,
            url=self.link("plan_thema", slug=VOOR_IEDEREEN),
            acties=acties,
            telzin=self.telzin(acties),
        )

    @cached_property
    def standen(self) -> list[Stand]:
        tellen = Counter(actie.stand for actie in self.acties)
        zoek = reverse("actie_lijst")
        return [
            Stand(
                stand,
                woord.format(volgend_jaar=self.jaar + 1),
                tellen[stand],
                "" if self.vast else f"{zoek}?jaar={self.jaar}&stand={stand}",
            )
            for stand, woord in STANDEN.items()
            if tellen[stand]
        ]

    @cached_property
    def let_op(self) -> list[Leesactie]:
        """What is stuck, then what is late."""
        return [actie for stand in ("vast", "langzamer") for actie in self.acties if actie.stand == stand]

    @cached_property
    def klaar(self) -> list[Leesactie]:
        """Finished, the newest first."""
        klaar = [actie for actie in self.acties if actie.stand == "klaar"]
        return sorted(klaar, key=lambda actie: actie.bron["laatste_nieuws"] or "", reverse=True)

    def nieuws(self, hoeveel: int) -> list[tuple[dict, Leesactie]]:
        """The newest notes of the whole plan with their action."""
        berichten = [(bericht, actie) for actie in self.acties for bericht in actie.bron["voortgang"][:1]]
        return sorted(berichten, key=lambda paar: paar[0]["datum"], reverse=True)[:hoeveel]

    def doelen(self) -> list[tuple[dict, list[Leesactie]]]:
        return [
            (doel, [self._per_nummer[actie["nummer"]] for actie in doel["acties"]])
            for doel in self.document["doelen"]
        ]

    def telzin(self, acties: list[Leesactie]) -> str:
        """'8 acties: 1 klaar, 6 bezig en 1 gaat langzamer'."""
        if not acties:
            return "Hier horen nog geen acties bij."
        tellen = Counter(actie.stand for actie in acties)
        delen = [
            f"{tellen[stand]} {vormen[tellen[stand] > 1].format(volgend_jaar=self.jaar + 1)}"
            for stand, vormen in WERKWOORDEN.items()
            if tellen[stand]
        ]
        return f"{woorden.aantal(len(acties), 'actie', 'acties')}: {woorden.opsomming(delen)}"

    def get_actie(self, nummer: int) -> Leesactie:
        if nummer not in self._per_nummer:
            raise Http404("Deze actie is er niet.")
        return self._per_nummer[nummer]

    def get_thema(self, slug: str) -> Leesthema:
        if slug == VOOR_IEDEREEN:
            return self.voor_iedereen
        for thema in self.themas:
            if thema.slug == slug:
                return thema
        raise Http404("Dit onderwerp is er niet.")
