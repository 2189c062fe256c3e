"""One action as the workplace reads it: its parts in words, and how it stands. Decides no rights."""

from dataclasses import dataclass

from django.db.models import Max, Prefetch
from django.urls import reverse

from agenda import woorden
from agenda.historie.woorden import in_titel, wat
from agenda.lezen.lijn import van_indicator
from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    ActieStatus,
    Doel,
    Indicator,
    Meetwaarde,
    Obstakel,
    Oordeel,
    Voortgang,
)
from agenda.models.oordeel import merkbaarheid
from agenda.openbaarheid import Openbaarheid
from agenda.plandocument import getal
from agenda.werkplek.overzicht import stand_binnen
from inclusie.woorden import op_naam


@dataclass(frozen=True)
class Regel:
    wat: str
    tekst: str
    opmaak: bool = False


@dataclass(frozen=True)
class Deel:
    """One part of an action. `sleutel` is its address: …/bewerken/<sleutel>/."""

    sleutel: str
    titel: str
    regels: tuple[Regel, ...]

    @property
    def losse_tekst(self) -> bool:
        """One text without a name of its own."""
        return not self.regels[0].wat


def met_alles(actie: Actie) -> Actie:
    """The action read again with what its page shows, in a fixed number of queries."""
    metingen = Prefetch("meetwaarden", Meetwaarde.objects.met_bericht())
    erbij = Meetwaarde.objects.aanwezig().select_related("indicator")
    berichten = Voortgang.objects.select_related("auteur", "akkoord_door")
    acties = Actie.objects.select_related(
        *("doel__jaarplan", "domein", "trekker_organisatie", "trekker_account"),
        *("vorige", "volgende", "opgegaan_in", "routekaartstap"),
    )
    return acties.prefetch_related(
        *("themas", "partners", "indexonderwerpen", "vn_artikelen", "wettelijke_plannen", "opgenomen"),
        Prefetch("obstakels", Obstakel.objects.aanwezig()),
        Prefetch("oordelen", Oordeel.objects.aanwezig()),
        Prefetch("indicatoren", Indicator.objects.aanwezig().prefetch_related(metingen)),
        Prefetch("voortgang", berichten.prefetch_related(Prefetch("metingen", erbij))),
    ).get(pk=actie.pk)


def delen(actie: Actie, titels: dict[str, str]) -> list[Deel]:
    """titels: address of the part -> its title, in the order of the page."""
    trekker = actie.trekker_organisatie
    regels = {
        "titel": (
            Regel("Titel", actie.titel),
            Regel("Waarom", actie.waarom),
            Regel("Soort actie", actie.get_niveau_display()),
            Regel("Levensdomein", actie.domein.naam),
            Regel("Thema's en groepen", _namen(actie.themas.all())),
        ),
        "makkelijk": (Regel("", actie.tekst_makkelijk),),
        "tekst": (Regel("", actie.tekst, opmaak=True),),
        "wie": (
            Regel("Trekker", trekker.naam if trekker else ""),
            Regel("Functie", actie.trekker_functie),
            Regel("Schrijft de voortgang", actie.trekker_account.naam if actie.trekker_account else ""),
            Regel("Partners", _namen(actie.partners.all())),
            Regel("Ervaringsdeskundigen", actie.get_betrokkenheid_display()),
        ),
        "obstakels": (Regel("Maakt lager", _namen(actie.obstakels.all())),),
        "wanneer": (Regel("Begin en eind", woorden.periode(actie.start, actie.eind)),),
        "geld": (
            Regel("Budget", woorden.budget(actie.budget)),
            Regel("Waar het geld vandaan komt", actie.dekking),
            Regel("Uitgegeven", woorden.euro(actie.besteed)),
        ),
        "waarbij": (
            Regel("Onderwerpen van de index", _namen(actie.indexonderwerpen.all())),
            Regel("Artikelen van het VN-verdrag", _artikelen(actie.vn_artikelen.all())),
            Regel("Wettelijke plannen", _namen(actie.wettelijke_plannen.all())),
            Regel("Stap van de routekaart", str(actie.routekaartstap or "")),
        ),
        "openbaar": (
            Regel(
                "",
                "Deze actie mag in het openbare plan." if actie.openbaar else "Deze actie is niet openbaar.",
            ),
        ),
    }
    return [Deel(sleutel, titel, regels[sleutel]) for sleutel, titel in titels.items()]


def _namen(rijen) -> str:
    return woorden.opsomming([str(rij) for rij in sorted(rijen, key=op_naam)])


def _artikelen(rijen) -> str:
    """By their number: as a text '21' would come before '9'."""
    return woorden.opsomming([str(rij) for rij in sorted(rijen, key=lambda rij: rij.nummer)])


def stand(actie: Actie, berichten: list[Voortgang]) -> tuple[str, str]:
    """(code, word) of how the action stands, by the newest agreed report."""
    akkoord = [bericht for bericht in berichten if bericht.akkoord_op]
    return stand_binnen(actie, akkoord[0].licht if akkoord else None, actie.jaar)


def gevoeld(actie: Actie, oordelen: list[Oordeel], berichten: list[Voortgang]) -> str:
    """What the office says beside what people notice; nothing when too few people said so."""
    _, woord = stand(actie, berichten)
    return woorden.gevoeld(woord, merkbaarheid(oordelen))


def stand_van_zaken(actie: Actie, berichten: list[Voortgang]) -> dict:
    """Why the action stands so, and what waits for somebody."""
    open_berichten = [bericht for bericht in berichten if not bericht.akkoord_op]
    klaar = actie.status == ActieStatus.IN_UITVOERING and berichten and berichten[0].voorstel_gereed
    return {
        "reden": actie.reden or actie.resultaat,
        "wacht_op_akkoord": len(open_berichten),
        "voorstel_klaar": bool(klaar),
    }


def cijfers(indicatoren) -> list[dict]:
    """Each indicator in words: start, aim, now and every measurement, newest first.

    What waits with its report stands among them, and is not where it stands now.
    """
    uit = []
    for indicator in indicatoren:
        metingen = list(indicator.meetwaarden.all())
        bekend = [meting for meting in metingen if not meting.wacht]
        los = _als_in_het_plan(indicator, bekend)
        uit.append(
            {
                "indicator": indicator,
                "begin": woorden.meting(getal(indicator.nulwaarde), los)
                if indicator.nulwaarde is not None
                else "",
                "streef": woorden.streefmeting(los),
                "nu": woorden.meting(getal(bekend[-1].waarde) if bekend else None, los),
                "lijn": van_indicator(los),
                "metingen": [
                    {"meting": meting, "woord": woorden.meting(getal(meting.waarde), los)}
                    for meting in reversed(metingen)
                ],
            }
        )
    return uit


def _als_in_het_plan(indicator: Indicator, metingen: list[Meetwaarde]) -> dict:
    """The indicator as a plandocument has it, as far as its words and its line need it."""
    return {
        "naam": indicator.naam,
        "eenheid": indicator.eenheid,
        "woorden": [regel.strip() for regel in indicator.woorden.splitlines() if regel.strip()],
        "nulwaarde": getal(indicator.nulwaarde),
        "streefwaarde": getal(indicator.streefwaarde),
        "metingen": [
            {"datum": meting.datum.isoformat(), "waarde": getal(meting.waarde)} for meting in metingen
        ],
    }


def bij_cijfers(eigenaar: Actie | Doel) -> dict:
    """What every page on the figures of an action or a goal says of where it stands."""
    is_actie = isinstance(eigenaar, Actie)
    plan = eigenaar.jaarplan
    sleutels = {"code": eigenaar.code} if is_actie else {"code": eigenaar.code, "jaar": plan.jaar}
    return {
        "eigenaar": eigenaar,
        "is_actie": is_actie,
        "wat": wat(eigenaar),
        "in_titel": in_titel(eigenaar),
        "plan": plan,
        "sleutels": sleutels,
        "url_terug": reverse("indicatoren", kwargs=sleutels),
        "menu": "plan",
    }


def laatst_gewijzigd(actie: Actie):
    """The moment of the last change of the action or its reports and figures, or None."""
    momenten = [
        actie.history.aggregate(op=Max("history_date"))["op"],
        Voortgang.history.filter(actie_id=actie.pk).aggregate(op=Max("history_date"))["op"],
        Indicator.history.filter(actie_id=actie.pk).aggregate(op=Max("history_date"))["op"],
        Meetwaarde.history.filter(indicator_id__in=Indicator.objects.filter(actie=actie).order_by().values("pk"))
        .aggregate(op=Max("history_date"))["op"],
    ]  # fmt: skip
    return max((moment for moment in momenten if moment), default=None)


def niet_openbaar(actie: Actie, openbaarheid: Openbaarheid) -> str:
    """What readers do not see of this action; nothing when they read what stands here."""
    if actie.code in openbaarheid.anders:
        return "Wat u nu ziet, is nog niet openbaar."
    if actie.openbaar and actie.status in OPENBARE_STATUSSEN:
        return ""
    komt_nog = actie.openbaar and actie.status != ActieStatus.AFGEWEZEN
    return "Deze actie is nog niet openbaar." if komt_nog else "Deze actie is niet openbaar."
