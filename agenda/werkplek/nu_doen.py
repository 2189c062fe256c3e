"""What waits for the editors, over all plans that are worked on: answers to give, and actions to look at."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef

from agenda import woorden
from agenda.handelen.herinneren import Herinnerbaar, herinnerbaar, nieuwste_per_actie, ronde
from agenda.models import Actie, ActieStatus, Indicator, Raadsvergadering, Voortgang
from agenda.models.keuzes import Aandacht
from agenda.openbaarheid import Openbaarheid, openbaarheden
from agenda.te_laat import te_laat
from inclusie.woorden import op_naam


@dataclass(frozen=True)
class NuDoen:
    akkoord: list[Voortgang]
    klaar: list[Voortgang]
    plannen: list[Openbaarheid]
    raad: "VoorDeRaad | None"

    @property
    def is_leeg(self) -> bool:
        wacht = any(plan.aantal for plan in self.plannen)
        return not (self.akkoord or self.klaar or wacht or self.raad)


@dataclass(frozen=True)
class VoorDeRaad:
    """Who must still write before the papers of the next meeting are ready."""

    vergadering: Raadsvergadering
    nog: str
    trekkers: list[tuple[str, list[Actie]]]
    hoeveel: str
    gaat_vanzelf: bool


def nu_doen(vandaag: date) -> NuDoen:
    berichten = Voortgang.objects.lopend().select_related("actie", "auteur")
    return NuDoen(
        akkoord=list(berichten.wacht_op_akkoord().order_by("datum", "pk")),
        klaar=list(berichten.klaar_gemeld().order_by("datum", "pk")),
        plannen=openbaarheden(vandaag),
        raad=voor_de_raad(vandaag),
    )


def voor_de_raad(vandaag: date) -> VoorDeRaad | None:
    nu = ronde(vandaag)
    if nu is None or not nu.acties:
        return None
    trekkers: dict[str, list[Actie]] = {}
    for actie in nu.acties:
        trekkers.setdefault(_trekker(actie) or "Nog geen trekker", []).append(actie)
    return VoorDeRaad(
        vergadering=nu.vergadering,
        nog=f"nog {woorden.aantal(nu.dagen, 'dag', 'dagen')} om te schrijven",
        trekkers=sorted(trekkers.items(), key=lambda paar: op_naam(paar[0])),
        hoeveel=woorden.aantal(len(nu.acties), "actie wacht", "acties wachten"),
        gaat_vanzelf=any(actie.jaarplan.herinnert_trekkers for actie in nu.acties),
    )


@dataclass(frozen=True)
class Aandachtsrij:
    """An action that needs somebody to look at it, and why."""

    actie: Actie
    # Aandacht -> the sentence that says what is the matter.
    redenen: dict[str, str]
    trekker: str
    herinnering: Herinnerbaar


def aandacht(at: datetime, vandaag: date) -> list[Aandachtsrij]:
    """Every action that is not over and lacks something, is late or is silent, by code."""
    indicatoren = Indicator.objects.aanwezig().filter(actie=OuterRef("pk"))
    acties = Actie.objects.lopend().nog_te_doen().met_nieuws().annotate(is_gemeten=Exists(indicatoren))
    acties = acties.select_related("doel__jaarplan", "trekker_organisatie", "trekker_account").order_by(
        "code"
    )
    gevonden = [(actie, redenen) for actie in acties if (redenen := _redenen(actie, vandaag))]
    herinnerd = nieuwste_per_actie([actie for actie, _ in gevonden])
    return [_rij(actie, redenen, herinnerd.get(actie.pk), at) for actie, redenen in gevonden]


def telling(rijen: list[Aandachtsrij]) -> dict[str, int]:
    """How many actions have which matter."""
    return {soort: sum(soort in rij.redenen for rij in rijen) for soort in Aandacht.values}


def _rij(actie: Actie, redenen: dict, herinnerd_op: datetime | None, at: datetime) -> Aandachtsrij:
    return Aandachtsrij(actie, redenen, _trekker(actie), herinnerbaar(actie, herinnerd_op, at))


def _trekker(actie: Actie) -> str:
    organisatie = actie.trekker_organisatie.naam if actie.trekker_organisatie else ""
    return ", ".join(deel for deel in (organisatie, actie.trekker_functie) if deel)


def _redenen(actie: Actie, vandaag: date) -> dict[str, str]:
    redenen = {}
    if stil := woorden.stilte(actie.stil_sinds(vandaag), actie.laatste_nieuws):
        redenen[Aandacht.STIL] = f"{stil}."
    is_begonnen = actie.status == ActieStatus.IN_UITVOERING
    if laat := te_laat(actie.start, actie.eind, vandaag, is_begonnen=is_begonnen):
        redenen[Aandacht.TE_LAAT] = laat
    if not (actie.trekker_organisatie_id or actie.trekker_functie):
        redenen[Aandacht.ZONDER_TREKKER] = "Er is nog geen trekker."
    if not (actie.start and actie.eind):
        redenen[Aandacht.ZONDER_PERIODE] = "Er is nog geen begin of eind."
    if not actie.is_gemeten:
        redenen[Aandacht.ZONDER_INDICATOR] = "Er is nog geen indicator."
    if not actie.tekst_makkelijk:
        redenen[Aandacht.ZONDER_MAKKELIJK] = "Er is nog geen makkelijke tekst."
    return redenen
