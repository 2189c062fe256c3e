"""One published version as the pages read it: rows, counts and links, made once from the frozen document."""

from collections import Counter

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from agenda import woorden
from agenda.lezen.cijfers import cijfers
from agenda.lezen.raadsvragen import lastig
from agenda.lezen.rijen import Leesactie, Leesdoel, Leesthema, Standtelling, Telling
from agenda.lezen.stilte import stilte
from agenda.models import PlanStatus, Planversie, Stand

VOOR_IEDEREEN = "voor-iedereen"


class Leesplan:
    """vast: the page hangs below a version number, so its links stay within that version."""

    def __init__(self, versie: Planversie, *, vast: bool = False):
        self.versie, self.vast = versie, vast
        self.document = versie.document
        self.jaar = versie.jaarplan.jaar
        self.plan, self.agenda = self.document["jaarplan"], self.document["agenda"]
        self.acties = [
            Leesactie(
                actie, doel, self.link("plan_actie", nummer=actie["nummer"]), stilte(actie, self.document)
            )
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

    @property
    def titel(self) -> str:
        return f"Wat we doen in {self.jaar}{f', versie {self.versie.nummer}' if self.vast else ''}"

    @property
    def naam(self) -> str:
        return f"Jaarplan {self.jaar}{f', versie {self.versie.nummer}' if self.vast else ''}"

    @property
    def gemeente(self) -> str:
        return self.document["gemeente"].get("naam", "")

    @property
    def inleiding(self) -> str:
        if self.plan["inleiding_makkelijk"]:
            return self.plan["inleiding_makkelijk"]
        if not self.acties:
            return "Wij schrijven dit plan nog."
        return f"In dit plan staat wat wij doen in {self.jaar}. U ziet hoe ver wij zijn."

    @property
    def heeft_inleiding(self) -> bool:
        return bool(self.plan["inleiding"] or self.plan["visiepunten"])

    @property
    def is_concept(self) -> bool:
        return self.plan["status"] == PlanStatus.CONCEPT

    @property
    def kop(self) -> str:
        """'30 acties, 4 zijn klaar'."""
        if not self.acties or len(self.klaar) == len(self.acties):
            return self.telling(self.acties).zin
        klaar = woorden.standtelling({Stand.KLAAR: len(self.klaar)}, jaar=self.jaar)
        return f"{woorden.aantal(len(self.acties), 'actie', 'acties')}, {klaar or 'er is nog niets klaar'}"

    @property
    def url(self) -> str:
        return self.link("plan_detail")

    @property
    def evaluatie_url(self) -> str:
        return self.link("plan_evaluatie")

    @property
    def pdf_url(self) -> str:
        return self.link("plan_pdf")

    @property
    def raad_url(self) -> str:
        return self.link("raad_detail")

    @property
    def raad_pdf_url(self) -> str:
        return self.link("raad_pdf")

    @property
    def csv_url(self) -> str:
        return self.link("plan_csv")

    @property
    def xlsx_url(self) -> str:
        return self.link("plan_xlsx")

    @property
    def json_url(self) -> str:
        return self.link("plan_json")

    @property
    def besluit(self) -> list[tuple[str, str]]:
        plan = self.plan
        rijen = [
            ("Vastgesteld op", woorden.datum(plan["vastgesteld_op"])),
            ("Vastgesteld door", plan["vastgesteld_door"]),
            ("Besluit", plan["besluit"]),
            ("Wij kijken halverwege op", woorden.datum(plan["tussentijdse_evaluatie_op"])),
            ("Wij kijken terug op", woorden.datum(plan["jaarlijkse_evaluatie_op"])),
            ("Volgende stap", plan["volgende_stap"]),
            ("Vraag aan de raad", plan["vraag_aan_raad"]),
        ]
        return [(woord, tekst) for woord, tekst in rijen if tekst]

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
            thema.telling = self.telling(thema.acties)
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
            zin="Deze acties horen niet bij één onderwerp. Iedereen heeft er iets aan.",
            tekst="",
            onderbouwing="",
            is_focus=False,
            url=self.link("plan_thema", slug=VOOR_IEDEREEN),
            acties=acties,
            telling=self.telling(acties),
        )

    @cached_property
    def standen(self) -> list[Standtelling]:
        tellen = Counter(actie.stand for actie in self.acties)
        zoek = reverse("actie_lijst")
        return [
            Standtelling(
                stand,
                stand.woord(self.jaar),
                woorden.standwoord(stand, tellen[stand], jaar=self.jaar),
                tellen[stand],
                "" if self.vast else f"{zoek}?jaar={self.jaar}&stand={stand}",
            )
            for stand in Stand
            if tellen[stand]
        ]

    @cached_property
    def let_op(self) -> list[tuple[Leesactie, str]]:
        """What is stuck, then what is slow or late, each with what the calendar says of it."""
        return [(self._per_nummer[actie["nummer"]], laat) for actie, laat in lastig(self.document)]

    @property
    def geen_let_op(self) -> str:
        """What is true when nothing is stuck or late."""
        if all(actie.stand == Stand.NIET_BEGONNEN for actie in self.acties):
            return "Er is nog geen actie begonnen."
        return "Geen actie loopt vast, gaat langzamer of is te laat."

    @cached_property
    def klaar(self) -> list[Leesactie]:
        """Finished, the newest first."""
        klaar = [actie for actie in self.acties if actie.stand == Stand.KLAAR]
        return sorted(klaar, key=lambda actie: actie.bron["laatste_nieuws"] or "", reverse=True)

    @cached_property
    def laatste_nieuws(self) -> list[tuple[dict, Leesactie]]:
        """The newest notes of the whole plan with their action, at most one per action."""
        berichten = [(bericht, actie) for actie in self.acties for bericht in actie.bron["voortgang"][:1]]
        return sorted(berichten, key=lambda paar: paar[0]["datum"], reverse=True)[:5]

    @cached_property
    def doelen(self) -> list[Leesdoel]:
        doelen = []
        for doel in self.document["doelen"]:
            acties = [self._per_nummer[actie["nummer"]] for actie in doel["acties"]]
            doelen.append(Leesdoel(doel, acties, self.telling(acties), cijfers(doel["indicatoren"])))
        return doelen

    def telling(self, acties: list[Leesactie]) -> Telling:
        return Telling(Counter(actie.stand for actie in acties), self.jaar)

    @cached_property
    def uitleg(self) -> list[str]:
        """What the words for who put a goal forward mean, once for the whole page."""
        van = {doel["herkomst"] for doel in self.document["doelen"]}
        return [zin for wie, zin in woorden.WIE_IS.items() if wie in van]

    @cached_property
    def per_code(self) -> dict[str, Leesactie]:
        return {actie.bron["code"]: actie for actie in self.acties}

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
