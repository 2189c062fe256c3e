"""The moves of one action and of one progress report; each move is one function.

Every move locks the row, checks from where and with what, writes in one transaction with a history row,
and raises ValidationError in Dutch when it may not happen. Who may move is asked in the view (permissions).
"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from agenda.models import Actie, ActieStatus, Meetwaarde, Voortgang, eis_bewerkbaar
from inclusie.history import bewaar
from inclusie.nummers import volgend_nummer
from inclusie.tijd import eis_niet_later
from inclusie.weghalen import haal_weg

S = ActieStatus
ZONDER_VOORTGANG = {
    S.IDEE: "Actie {code} is nog een idee.",
    S.VOORGESTELD: "Actie {code} is nog een voorstel.",
    S.AFGEWEZEN: "Actie {code} is afgewezen. Daarover schrijft u geen voortgang.",
}
WEG_NAAR = {
    S.VOORGESTELD: {S.IDEE},
    S.GEPLAND: {S.IDEE, S.VOORGESTELD},
    S.IN_UITVOERING: {S.GEPLAND, S.GEREALISEERD, S.GESTOPT},
    S.GEREALISEERD: {S.IN_UITVOERING},
    S.DOORGESCHOVEN: {S.GEPLAND, S.IN_UITVOERING},
    S.GESTOPT: {S.GEPLAND, S.IN_UITVOERING},
    S.AFGEWEZEN: {S.IDEE, S.VOORGESTELD},
}


def mogelijke_standen(actie: Actie) -> list[str]:
    return [naar for naar, van in WEG_NAAR.items() if actie.status in van]


@transaction.atomic
def zet(actie: Actie, naar: str, *, door, at: datetime, waarom: str = "", **velden) -> Actie:
    """Move the action along one of the ways above; the functions below say what each way asks.

    waarom: the reason in the audit trail; velden: fields of the action that move along with its status.
    """
    eis_bewerkbaar(actie)
    if actie.status not in WEG_NAAR[naar]:
        raise ValidationError(
            f"Actie {actie.code} is nu '{actie.get_status_display()}'."
            f" Van daaruit kan zij niet naar '{ActieStatus(naar).label}'."
        )
    actie.status = naar
    for veld, waarde in velden.items():
        setattr(actie, veld, waarde)
    bewaar(actie, door=door, at=at, reden=waarom)
    return actie


def stel_voor(actie: Actie, *, door, at: datetime, waarom: str = "") -> Actie:
    return zet(actie, S.VOORGESTELD, door=door, at=at, waarom=waarom)


@transaction.atomic
def plan_in(actie: Actie, *, door, at: datetime, waarom: str = "") -> Actie:
    """Planned means: somebody carries it, it has a period, and its result can be seen."""
    eis_bewerkbaar(actie)
    mist = [
        ValidationError(f"Actie {actie.code} mist nog {wat}. Vul dat eerst in.", code=deel)
        for wat, deel, ontbreekt in (
            ("een trekker", "wie", not (actie.trekker_organisatie or actie.trekker_functie)),
            ("een begin en een eind", "wanneer", not (actie.start and actie.eind)),
            ("een indicator", "indicatoren", not actie.indicatoren.aanwezig().exists()),
        )
        if ontbreekt
    ]
    if mist:
        raise ValidationError(mist)
    return zet(actie, S.GEPLAND, door=door, at=at, waarom=waarom)


def start(actie: Actie, *, door, at: datetime, waarom: str = "") -> Actie:
    if actie.status != S.GEPLAND:
        raise ValidationError("Alleen een geplande actie kan beginnen.")
    return zet(actie, S.IN_UITVOERING, door=door, at=at, waarom=waarom)


def realiseer(actie: Actie, *, resultaat: str, door, at: datetime, waarom: str = "") -> Actie:
    if not resultaat.strip():
        raise ValidationError({"resultaat": "Schrijf op wat het resultaat is. Twee zinnen is genoeg."})
    return zet(actie, S.GEREALISEERD, door=door, at=at, waarom=waarom, resultaat=resultaat)


def stop(actie: Actie, *, reden: str, door, at: datetime) -> Actie:
    eis_reden(reden)
    return zet(actie, S.GESTOPT, door=door, at=at, waarom=reden, reden=reden)


@transaction.atomic
def voeg_samen(actie: Actie, *, met: Actie, reden: str, door, at: datetime) -> Actie:
    """Stop this action because it goes on within another one of the same plan; both say so."""
    eis_reden(reden)
    eis_bewerkbaar(actie)
    if not Actie.objects.op_te_nemen_in(actie).filter(pk=met.pk).exists():
        zin = "Kies een andere actie van dit plan, die gepland of bezig is."
        raise ValidationError({"met": zin})
    return zet(actie, S.GESTOPT, door=door, at=at, waarom=reden, reden=reden, opgegaan_in=met)


def wijs_af(actie: Actie, *, reden: str, door, at: datetime) -> Actie:
    eis_reden(reden)
    return zet(actie, S.AFGEWEZEN, door=door, at=at, waarom=reden, reden=reden)


def heropen(actie: Actie, *, reden: str, door, at: datetime) -> Actie:
    """Undo of a result or a stop: the action goes on, and the history keeps what was said before."""
    eis_reden(reden)
    if actie.status not in {S.GEREALISEERD, S.GESTOPT}:
        raise ValidationError("Alleen een actie die klaar of gestopt is, kan weer verder.")
    actie.resultaat, actie.reden, actie.opgegaan_in = "", "", None
    return zet(actie, S.IN_UITVOERING, door=door, at=at, waarom=reden)


def eis_reden(reden: str) -> None:
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom. Iedereen kan de reden lezen."})


def geen_voortgang(actie: Actie) -> str:
    """Why nothing can be reported on this action yet, and what comes first; empty when it can."""
    return ZONDER_VOORTGANG.get(actie.status, "").format(code=actie.code)


@transaction.atomic
def schrijf_voortgang(
    bericht: Voortgang,
    *,
    akkoord: bool,
    door,
    at: datetime,
    waarom: str = "",
    namens: str = "",
    meting: Meetwaarde | None = None,
) -> Voortgang:
    """Save a new or a not yet agreed report and its figure. The first agreed report starts a planned action.

    waarom: the reason in the audit trail; namens: the function that wrote it, when somebody else puts it in;
    meting: the figure that comes in with it, of the same day. Without a value it is taken away.
    """
    eis_bewerkbaar(bericht.actie)
    if bericht.akkoord_op is not None:
        raise ValidationError("Dit bericht is al akkoord. Schrijf een nieuw bericht om iets te verbeteren.")
    eis_niet_later(bericht.datum, localdate(at), veld="datum")
    if bericht._state.adding:
        # As it stands now, under the lock of its plan.
        actie = Actie.objects.get(pk=bericht.actie_id)
        if bezwaar := geen_voortgang(actie):
            raise ValidationError(bezwaar)
        bericht.nummer = volgend_nummer(actie.voortgang)
        bericht.auteur, bericht.door_functie = door, namens or door.functie
    # Who agrees with a report agrees with its figure: with another figure it is another report.
    bewaar(bericht, door=door, at=at, reden=waarom, ook_anders=meting is not None and _is_anders(meting))
    if meting is not None:
        _leg_vast(meting, bericht, door=door, at=at)
    return geef_akkoord(bericht, door=door, at=at) if akkoord else bericht


def _is_anders(meting: Meetwaarde) -> bool:
    was = None if meting._state.adding else Meetwaarde.objects.get(pk=meting.pk).waarde
    return meting.waarde != was


def _leg_vast(meting: Meetwaarde, bericht: Voortgang, *, door, at: datetime) -> None:
    """The figure belongs to the report, and is of its day."""
    if meting.waarde is not None:
        meting.bericht, meting.datum = bericht, bericht.datum
        bewaar(meting, door=door, at=at)
    elif not meting._state.adding:
        meting.refresh_from_db()
        haal_weg(meting, reden="niet meer in het bericht", door=door, at=at)


@transaction.atomic
def geef_akkoord(bericht: Voortgang, *, door, at: datetime) -> Voortgang:
    eis_bewerkbaar(bericht.actie)
    if bericht.akkoord_op is not None:
        raise ValidationError("Dit bericht is al akkoord.")
    bericht.akkoord_op, bericht.akkoord_door = at, door
    bewaar(bericht, door=door, at=at)
    # The action as it stands now: the caller may have read it before somebody else saved it.
    bericht.actie.refresh_from_db(from_queryset=Actie.objects.select_for_update())
    if bericht.actie.status == S.GEPLAND:
        start(bericht.actie, door=door, at=at)
    return bericht
