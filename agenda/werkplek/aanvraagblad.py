"""A question for agreement as its page shows it, and as it waits for somebody on the first page."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from agenda.handelen.vier_ogen import is_veranderd, veranderd_sinds, voorstel_van, wat
from agenda.models import Aanvraag, Aanvraagstand, Jaarplan
from agenda.permissions import mag_aanvraag_zien, mag_beoordelen, mag_plan_bewerken
from agenda.werkplek.controleblad import controleblad
from inclusie.nu_doen import Taak, Werk


def aanvraagblad(user, aanvraag: Aanvraag) -> dict:
    """zetten: which buttons this person has. What would be frozen is only of a question that is open."""
    blad = {"aanvraag": aanvraag, "wat": wat(aanvraag), "plan": aanvraag.jaarplan}
    if not aanvraag.is_open:
        return blad
    voorstel = voorstel_van(aanvraag)
    veranderd = is_veranderd(aanvraag, voorstel)
    blad |= controleblad(voorstel, mag_bewerken=mag_plan_bewerken(user))
    zetten = _zetten(user, aanvraag, veranderd=veranderd)
    sinds = veranderd_sinds(aanvraag, voorstel) if veranderd else []
    return blad | {"veranderd": veranderd, "sinds": sinds, "voorstel": voorstel, "zetten": zetten}


def _zetten(user, aanvraag: Aanvraag, *, veranderd: bool) -> list[str]:
    if not mag_beoordelen(user, aanvraag.soort):
        return []
    vroeg_zelf = aanvraag.aangevraagd_door_id == user.pk
    kan = {
        "akkoord": not (veranderd or vroeg_zelf),
        "opnieuw": veranderd and settings.VIER_OGEN,
        "terug": not vroeg_zelf,
        "intrekken": vroeg_zelf,
    }
    return [zet for zet, mag in kan.items() if mag]


def bij_plan(plan: Jaarplan) -> dict:
    """What the page of an act that publishes says of the second person."""
    return {"vier_ogen": settings.VIER_OGEN, "wacht": plan.aanvragen.open().first()}


def nu_doen(user, at: datetime) -> Werk:
    """What waits for this person: to agree, or to do over."""
    if not mag_aanvraag_zien(user):
        return Werk()
    rijen = Aanvraag.objects.nieuwste_per_plan().met_alles()
    return Werk(taken=[taak for rij in rijen if (taak := _taak(user, rij))])


def _taak(user, rij: Aanvraag) -> Taak | None:
    adres, zelf = reverse("aanvraag", args=[rij.jaarplan.jaar]), rij.aangevraagd_door_id == user.pk
    if rij.is_open and not zelf and mag_beoordelen(user, rij.soort):
        return Taak(f"Geef akkoord: {wat(rij)}", adres, f"{rij.aangevraagd_door.naam} vraagt dit.")
    if rij.stand == Aanvraagstand.TERUG and zelf:
        return Taak(f"Uw vraag kwam terug: {wat(rij)}", adres, rij.antwoord)
    return None
