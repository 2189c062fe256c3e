"""One report as the workplace reads it: what was said, by whom and how to reach them, and who did what."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch
from django.utils.timezone import localdate

from agenda.models import Hoogte
from ambassadeurs.handelen.bericht_geven import MetDeHand, bereik, met_de_hand
from ambassadeurs.handelen.daden import Daad, ontleed
from ambassadeurs.models import AntwoordVia, Bestand, Melding
from ambassadeurs.models.bestand import nummer
from ambassadeurs.werkplek.inbox import eigen_termijn, met_alles
from inclusie.woorden import datum


@dataclass(frozen=True)
class Gebeurtenis:
    wanneer: datetime
    zin: str
    waarom: str = ""


def lees(melding: Melding) -> Melding:
    """With everything that its page shows, in a fixed number of queries."""
    rijen = Melding.objects.select_related(
        "behandelaar", "persoon", "ingevoerd_door", "obstakel", "actie__doel", "doel__jaarplan", "thema",
        "samengevoegd_met",
    )  # fmt: skip
    return met_alles(rijen).get(pk=melding.pk)


@dataclass(frozen=True)
class Dubbel:
    """A report that was joined with this one. termijn: the day that was promised to who reported it, as
    long as it stands. hand: what is still due to them."""

    melding: Melding
    termijn: str
    bestanden: list[tuple[str, Bestand]]
    hand: MetDeHand | None


def samengevoegd(melding: Melding, vandaag: date) -> list[Dubbel]:
    rijen = met_alles(melding.samengevoegd.aanwezig().select_related("persoon")).order_by("pk")
    zonder_inhoud = Prefetch("bestanden", Bestand.objects.zonder_inhoud())
    return [
        Dubbel(
            ander, eigen_termijn(ander, vandaag), benoemd(ander.bestanden.all()), met_de_hand(ander, vandaag)
        )
        for ander in rijen.prefetch_related(zonder_inhoud)
    ]


def bestanden(melding: Melding) -> list[tuple[str, Bestand]]:
    return benoemd(melding.bestanden.zonder_inhoud())


def benoemd(rijen: Iterable[Bestand]) -> list[tuple[str, Bestand]]:
    """Each with what it is called: 'Foto', or 'Foto 2' when there are more of its kind."""
    genummerd = nummer(rijen)
    hoeveel = Counter(een.soort for een in genummerd)
    return [
        ((een.naam if hoeveel[een.soort] > 1 else een.get_soort_display()).capitalize(), een)
        for een in genummerd
    ]


def feiten(melding: Melding) -> list[tuple[str, str]]:
    door = f", ingevoerd door {melding.ingevoerd_door.naam}" if melding.ingevoerd_door else ""
    rijen = [
        ("Waar", melding.plek),
        ("Hoe erg", Hoogte(melding.hoogte).label.capitalize() if melding.hoogte is not None else ""),
        ("Kwam binnen", f"{melding.get_bron_display()}, op {datum(melding.gemeld_op)}{door}"),
        ("Wie behandelt het", melding.behandelaar.naam if melding.behandelaar else "Nog niemand"),
    ]
    return [(woord, tekst) for woord, tekst in rijen if tekst]


def melder(melding: Melding) -> list[tuple[str, str]]:
    """Who it is and how to reach them; nothing of who follows with a code alone."""
    rijen = [
        ("Naam", melding.persoon.naam if melding.persoon else melding.naam),
        ("Voor wie", melding.namens),
        ("Wij mogen terugzeggen", _via(melding)),
        ("Zo bereikt u de melder", bereik(melding)),
    ]
    return [(woord, tekst) for woord, tekst in rijen if tekst]


def _via(melding: Melding) -> str:
    if melding.antwoord_via == AntwoordVia.CODE:
        return "Alleen op de bladzijde met de code"
    return melding.get_antwoord_via_display().removeprefix("Ja, ").capitalize()


def hoort_bij(melding: Melding) -> list[tuple[str, object]]:
    rijen = (("obstakel", melding.obstakel), ("actie", melding.actie), ("doel", melding.doel),
             ("onderwerp", melding.thema))  # fmt: skip
    return [(soort, ding) for soort, ding in rijen if ding is not None]


def tijdlijn(melding: Melding) -> list[Gebeurtenis]:
    """Who did what and when, the newest first, from the trail; never a word of what people said."""
    rijen = list(melding.history.select_related("history_user", "behandelaar").order_by("history_id"))
    paren = zip([None, *rijen], rijen, strict=False)
    return [_gebeurtenis(vorige, rij) for vorige, rij in reversed(list(paren))]


def _gebeurtenis(vorige, rij) -> Gebeurtenis:
    wie = str(rij.history_user or "Iemand")
    if vorige is None:
        zin = f"{wie} voerde de melding in." if rij.history_user else "De melding kwam binnen."
        return Gebeurtenis(rij.history_date, zin)
    if bool(vorige.verwijderd_op) != bool(rij.verwijderd_op):
        zin = "haalde de melding weg" if rij.verwijderd_op else "haalde de melding terug"
        return Gebeurtenis(rij.history_date, f"{wie} {zin}.", rij.verwijderd_reden)
    daad, waarom = ontleed(rij)
    wat = Daad(daad).label if daad in Daad.values else "wijzigde de melding"
    if daad == Daad.TOEGEWEZEN:
        wat = (
            f"wees de melding toe aan {rij.behandelaar.naam}"
            if rij.behandelaar
            else "nam de toewijzing terug"
        )
    return Gebeurtenis(rij.history_date, f"{wie} {wat}.", waarom)


def is_laat_beantwoord(melding: Melding) -> bool:
    """The first answer came after its term."""
    return melding.beantwoord_op is not None and localdate(melding.beantwoord_op) > melding.termijn
