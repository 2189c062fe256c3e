"""The moves of one report, from its arrival to its end: each locks it, asks what it needs, and writes.

The trail tells which move it was (`Daad`), never a word of what people said. Whoever must hear of a move
hears it in the way they chose; what an employee must bring by hand, the page asks for until that is done.

`gelezen`: which messages (their keys) stood on the page of who acts. What came after it, nobody read yet.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from agenda.permissions import REDACTIE
from ambassadeurs.handelen.daden import Daad, al_gezegd, eis_los, schrijf, vergrendel, zeg
from ambassadeurs.handelen.vertellen import neem_gelezen_mee, vertel
from ambassadeurs.lezen.herkenbaar import (
    wijst_in_bestand,
    wijst_naar_melder,
    wijst_op_website,
    wijzen_bij_bestanden,
)
from ambassadeurs.models import Bestand, Melding, Meldingbericht, MeldingStatus, Spreker, Uitkomst
from ambassadeurs.models.melding import GEEINDIGD
from ambassadeurs.termijnen import ANTWOORD, VERVOLG
from inclusie.history import Conflict, bewaar
from inclusie.tekst import schoon
from inclusie.werkdagen import werkdagen_na

S = MeldingStatus
WIJST_OP_WEBSITE = "De tekst van melding {} op de website wijst naar deze melder. Wijzig eerst die tekst."
# Without these words nobody on the website knows what was done.
LEEG = {
    "gehoord": "Schrijf op wat wij hoorden, zonder namen.",
    "wij_deden": "Schrijf op wat wij deden, of waarom het niet lukt.",
}
NET_VERANDERD = "Iemand anders veranderde deze melding net. Kijk of dit nog klopt."


@transaction.atomic
def wijs_toe(melding: Melding, aan, *, door, at: datetime) -> bool:
    """Say who handles it; nobody is an answer too. What was new is then being handled."""
    vergrendel(melding)
    if melding.status in GEEINDIGD:
        raise ValidationError("Deze melding is al klaar. Heropen de melding eerst.")
    if aan is not None and not (aan.is_active and aan.rol in REDACTIE):
        raise ValidationError({"aan": "Deze persoon kan geen meldingen behandelen. Kies een ander."})
    melding.behandelaar = aan
    if aan is not None and melding.status == S.NIEUW:
        melding.status = S.IN_BEHANDELING
    return schrijf(melding, Daad.TOEGEWEZEN, door=door, at=at)


@transaction.atomic
def zet_op_gelezen(melding: Melding, *, gelezen=(), door, at: datetime) -> bool:
    """Somebody read it, with what the reporter said since. That is no answer yet."""
    vergrendel(melding)
    gezien = _merk_gezien(melding, gelezen, at)
    if melding.status == S.NIEUW:
        melding.status = S.IN_BEHANDELING
    return schrijf(melding, Daad.GEZIEN, door=door, at=at, ook_anders=gezien)


@transaction.atomic
def beantwoord(
    melding: Melding, tekst: str, *, gelezen=(), door, at: datetime, indien_id: UUID | None = None
) -> Meldingbericht:
    """Say something to who reported it; the first answer ends the term, and begins that of what comes next.

    At a report that was joined with another only its own reporter reads it; at the other one all of them do.
    indien_id: of a form sent twice.
    """
    if eerder := al_gezegd(melding, tekst, indien_id):
        return eerder
    vergrendel(melding)
    if not schoon(tekst).strip():
        raise ValidationError({"tekst": "Schrijf uw antwoord op. Een paar zinnen is genoeg."})
    bericht = zeg(melding, Spreker.GEMEENTE, tekst, door=door, at=at, indien_id=indien_id)
    _merk_gezien(melding, gelezen, at)
    if melding.is_open:
        melding.status, melding.stand_sinds = S.BEANTWOORD, at
    if melding.status in (S.BEANTWOORD, S.SAMENGEVOEGD):
        melding.vervolg_voor = werkdagen_na(localdate(at), VERVOLG)
    _is_beantwoord(melding, door=door, at=at)
    vertel(melding, Daad.BEANTWOORD, door=door, at=at, ook_anders=True)
    return bericht


@transaction.atomic
def sluit(melding: Melding, *, uitkomst: str, wij_deden: str, gelezen=(), door, at: datetime) -> Melding:
    """End it with what we did, why it does not work, or who can help then; these words are an answer too."""
    vergrendel(melding)
    eis_los(melding)
    if melding.status == S.GESLOTEN:
        raise ValidationError("Deze melding is al gesloten.")
    if uitkomst not in Uitkomst.values:
        raise ValidationError({"uitkomst": "Kies hoe het afloopt."})
    if not wij_deden.strip():
        raise ValidationError({"wij_deden": WAT_MIST[uitkomst]})
    melding.status, melding.uitkomst, melding.wij_deden = S.GESLOTEN, uitkomst, wij_deden
    melding.gesloten_op, melding.vervolg_voor = at, None
    _is_beantwoord(melding, door=door, at=at)
    _merk_gezien(melding, gelezen, at)
    vertel(melding, Daad.GESLOTEN, door=door, at=at)
    return melding


WAT_MIST = {
    Uitkomst.GEDAAN: "Schrijf op wat wij deden. Twee zinnen is genoeg.",
    Uitkomst.LUKT_NIET: "Schrijf op waarom het niet lukt. Twee zinnen is genoeg.",
    Uitkomst.NIET_VAN_ONS: "Schrijf op wie wel kan helpen, en hoe u die bereikt.",
}


@transaction.atomic
def heropen(melding: Melding, *, reden: str, door, at: datetime) -> Melding:
    """Take a closed or joined report up again, with a new term. It is off the website until it is put there
    again; the words of then are kept, to go on from, and in what its reporter reads."""
    vergrendel(melding)
    if melding.status not in GEEINDIGD:
        raise ValidationError("Deze melding is nog niet gesloten.")
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u deze melding weer oppakt."})
    neem_gelezen_mee(melding)
    melding.status, melding.uitkomst, melding.samengevoegd_met = S.IN_BEHANDELING, "", None
    melding.gesloten_op, melding.openbaar = None, False
    melding.stand_sinds, melding.vervolg_voor = at, None
    melding.termijn = werkdagen_na(localdate(at), ANTWOORD)
    vertel(melding, Daad.HEROPEND, door=door, at=at, waarom=reden)
    return melding


@transaction.atomic
def voeg_samen(melding: Melding, met: Melding, *, gelezen=(), door, at: datetime) -> Melding:
    """Let one report go on in another that tells the same. What was joined with it before moves along. Each
    reporter keeps the day that was promised."""
    # In one order for all, so that two who join each other's do not wait for ever.
    list(Melding.objects.filter(pk__in=(melding.pk, met.pk)).order_by("pk").select_for_update())
    met.refresh_from_db()
    if met.pk == melding.pk:
        raise ValidationError({"met": "Kies een andere melding dan deze."})
    if met.is_weggehaald or met.status == S.SAMENGEVOEGD:
        raise ValidationError({"met": "Deze melding is zelf al weg of samengevoegd. Kies een andere."})
    vergrendel(melding)
    eis_los(melding)
    if melding.status == S.GESLOTEN:
        raise ValidationError("Deze melding is al gesloten. Heropen de melding eerst.")
    if met.openbaar and (zin := wijst_op_website(met, melding)):
        raise ValidationError({"met": f"{WIJST_OP_WEBSITE.format(met)} {zin}"})
    for ander in melding.samengevoegd.aanwezig():
        neem_gelezen_mee(ander)
        ander.samengevoegd_met = met
        schrijf(ander, Daad.MEEVERHUISD, door=door, at=at)
    melding.status, melding.samengevoegd_met = S.SAMENGEVOEGD, met
    if met.beantwoord_op:
        # The answer of then is one to this reporter too, from now on.
        melding.beantwoord_op = melding.beantwoord_op or at
    _merk_gezien(melding, gelezen, at)
    vertel(melding, Daad.SAMENGEVOEGD, door=door, at=at)
    return melding


@transaction.atomic
def maak_openbaar(melding: Melding, *, gehoord: str, wij_deden: str, door, at: datetime) -> Melding:
    """Tell everybody what we heard and did, in words that point to nobody."""
    vergrendel(melding)
    if melding.status != S.GESLOTEN:
        raise ValidationError("Sluit de melding eerst. Dan kan iedereen lezen wat wij deden.")
    fouten = {}
    for veld, tekst in (("gehoord", gehoord), ("wij_deden", wij_deden)):
        if zin := wijst_naar_melder(tekst, melding) if tekst.strip() else LEEG[veld]:
            fouten[veld] = zin
    if zinnen := wijzen_bij_bestanden(melding):
        fouten[NON_FIELD_ERRORS] = zinnen
    if fouten:
        raise ValidationError(fouten)
    melding.gehoord, melding.wij_deden, melding.openbaar = gehoord, wij_deden, True
    schrijf(melding, Daad.OPENBAAR, door=door, at=at)
    return melding


@transaction.atomic
def haal_van_website(melding: Melding, *, door, at: datetime) -> bool:
    vergrendel(melding)
    melding.openbaar = False
    return schrijf(melding, Daad.VAN_WEBSITE, door=door, at=at)


@transaction.atomic
def beschrijf(bestand: Bestand, *, door, at: datetime) -> bool:
    """Save what is seen or said in a photo or sound of a report, and whether it may be on the website."""
    melding = bestand.melding
    vergrendel(melding)
    if bestand.openbaar and (fouten := wijst_in_bestand(bestand, melding)):
        raise ValidationError(fouten)
    if not bewaar(bestand, door=door, at=at):
        return False
    return schrijf(melding, Daad.BESCHREVEN, door=door, at=at, ook_anders=True)


@transaction.atomic
def noteer_verteld(melding: Melding, *, door, at: datetime) -> bool:
    """An employee called, wrote or sent a text message: the page asks for it no longer."""
    if not Melding.objects.filter(pk=melding.pk, te_horen_sinds__isnull=False).exists():
        return False
    vergrendel(melding)
    melding.te_horen_sinds = None
    return schrijf(melding, Daad.GEHOORD, door=door, at=at)


@dataclass(frozen=True)
class Uitslag:
    """What came of one report of many: why it did not go, or nothing."""

    melding: Melding
    bezwaar: str = ""


def per_melding(meldingen: Iterable[Melding], doe: Callable[[Melding], object]) -> list[Uitslag]:
    """The same move on many: each in its own transaction with its own trail. One refusal stops no other."""
    uit = []
    for melding in meldingen:
        try:
            doe(melding)
        except ValidationError as fout:
            uit.append(Uitslag(melding, " ".join(fout.messages)))
        except Conflict:
            uit.append(Uitslag(melding, NET_VERANDERD))
        else:
            uit.append(Uitslag(melding))
    return uit


def _is_beantwoord(melding: Melding, *, door, at: datetime) -> None:
    """Who answers what nobody handles yet, handles it from now on."""
    melding.beantwoord_op = melding.beantwoord_op or at
    melding.behandelaar = melding.behandelaar or door


def _merk_gezien(melding: Melding, gelezen: Collection[int], at: datetime) -> bool:
    ongelezen = list(melding.berichten.ongelezen().filter(pk__in=gelezen))
    for bericht in ongelezen:
        bericht.gezien_op = at
        bericht.save()
    return bool(ongelezen)
