"""What every move of a report shares: its name in the trail, the lock, and the one way to write it."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from ambassadeurs.models import Melding, Meldingbericht, MeldingStatus, Spreker
from inclusie import logboek
from inclusie.history import Conflict, bewaar
from inclusie.tekst import schoon


class Daad(TextChoices):
    """Which move it was, as the trail keeps it; the label follows the name of who made it."""

    TOEGEWEZEN = "toegewezen", "wees de melding toe"
    GEZIEN = "gezien", "las de melding"
    BEANTWOORD = "beantwoord", "gaf antwoord"
    GESLOTEN = "gesloten", "sloot de melding"
    HEROPEND = "heropend", "heropende de melding"
    SAMENGEVOEGD = "samengevoegd", "voegde de melding samen met een andere"
    MEEVERHUISD = "meeverhuisd", "voegde ook deze melding bij een andere"
    GEKOPPELD = "gekoppeld", "wijzigde waar de melding bij hoort"
    OBSTAKEL = "obstakel", "maakte er een obstakel van"
    DOEL = "doel", "maakte er een doel van"
    ACTIE = "actie", "maakte er een voorstel voor een actie van"
    OPENBAAR = "openbaar", "zette de melding op de website"
    VAN_WEBSITE = "van_website", "haalde de melding van de website"
    GEHOORD = "gehoord", "liet het de melder horen"
    NIEUWS_ELDERS = "nieuws_elders", "schreef iets bij de melding waar deze bij hoort"
    BESCHREVEN = "beschreven", "beschreef een foto of geluid"
    LOSGEMAAKT = "losgemaakt", "haalde weg wie dit meldde"
    LOSGEMAAKT_ELDERS = "losgemaakt_elders", "haalde weg wie een melding meldde die hierbij hoort"


AL_VERSTUURD = "U verstuurde dit formulier al. Wilt u dit erbij? Verstuur het nog een keer."


def vergrendel(melding: Melding) -> None:
    """Who acts on it too waits here. What was taken away takes no move, and an older reading none either."""
    huidig = Melding.objects.select_for_update().get(pk=melding.pk)
    if huidig.is_weggehaald:
        raise ValidationError("Iemand haalde deze melding weg. Haal die eerst terug.")
    if huidig.versie != melding.versie:
        raise Conflict(huidig)


def eis_los(melding: Melding) -> None:
    if melding.status == MeldingStatus.SAMENGEVOEGD:
        hoofd = melding.samengevoegd_met.nummer
        raise ValidationError(f"Deze melding hoort nu bij melding {hoofd}. Ga daar verder.")


def schrijf(
    melding: Melding, daad: Daad, *, door, at: datetime, waarom: str = "", ook_anders: bool = False
) -> bool:
    """waarom: in the words of who acts. ook_anders: what changed stands elsewhere, and is a change too."""
    reden = f"{daad.value}: {waarom.strip()}" if waarom else daad.value
    anders = bewaar(melding, door=door, at=at, reden=reden, ook_anders=ook_anders)
    if anders:
        logboek.meld(f"melding {daad.value}", wat=f"melding {melding.pk}", resultaat="gelukt", door=door)
    return anders


def waarom(melding: Melding, daad: Daad) -> str:
    """In which words the last move of this report was made; nothing when that was another move."""
    wat, woorden = ontleed(melding.history.order_by("-history_id").first())
    return woorden if wat == daad else ""


def ontleed(rij) -> tuple[str, str]:
    """Which act this row of a trail tells of, and in which words it was done, as `schrijf` wrote them."""
    daad, _, woorden = (rij.history_change_reason or "").partition(": ")
    return daad, woorden


def al_gezegd(melding: Melding, tekst: str, indien_id: UUID | None) -> Meldingbericht | None:
    """What this form said before, for a second click. Under a used key nothing else is said unseen."""
    if indien_id is None:
        return None
    # The second of two clicks at one moment waits here for the first.
    Melding.objects.select_for_update().get(pk=melding.pk)
    eerder = Meldingbericht.objects.filter(indien_id=indien_id).first()
    if eerder and (eerder.melding_id, eerder.tekst) != (melding.pk, schoon(tekst).strip()):
        raise ValidationError(AL_VERSTUURD)
    return eerder


def zeg(
    melding: Melding, spreker: Spreker, tekst: str, *, door, at: datetime, indien_id: UUID | None
) -> Meldingbericht:
    """Add a turn to the conversation. indien_id: unique, of a form that may be sent twice."""
    bericht = Meldingbericht(
        melding=melding, spreker=spreker, tekst=schoon(tekst).strip(), geschreven_op=at, door=door,
        indien_id=indien_id,
    )  # fmt: skip
    bericht.clean_fields(exclude=["melding", "door", "gezien_op", "indien_id"])
    bericht.save()
    return bericht
