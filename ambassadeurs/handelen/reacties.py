"""The acts on a reaction: it comes in, somebody follows it up, and everybody gets an answer.

What may be read outside is the wish of who reacted and the words that an employee checked.
"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from ambassadeurs.handelen.bericht_geven import laat_horen
from ambassadeurs.handelen.netwerk import maak_persoon, meld_aan
from ambassadeurs.lezen.herkenbaar import geeft_contact, wijst_naar_reageerder
from ambassadeurs.models import (
    CONTACTVELD,
    Aanmeldsoort,
    Bron,
    Netwerkrol,
    NetwerkrolSoort,
    NetwerkrolStatus,
    Oproep,
    Persoon,
    Reactie,
    ReactieStatus,
)
from ambassadeurs.permissions import NETWERK
from ambassadeurs.termijnen import ANTWOORD
from inclusie import logboek
from inclusie.accounts.models import User
from inclusie.codes import maak_code
from inclusie.history import bewaar
from inclusie.werkdagen import werkdagen_na

S = ReactieStatus
AL_KLAAR = "Iemand gaf al antwoord op deze reactie. Kijk wat er staat."
NAAM_MET_CONTACT = "In deze naam staat een nummer of een adres. Zet de naam er niet bij."
NIET_GEPLAATST = "Deze oproep staat niet op de website. Er kan geen reactie bij."
DICHT = "Deze oproep is net gesloten. Bel of mail ons als u toch iets wilt zeggen."


@transaction.atomic
def reageer(reactie: Reactie, *, at: datetime, door: User | None = None) -> Reactie:
    """Take a reaction in, with its code and its term. door: who is logged in; then we know who it is.

    No mail goes out: an address on an anonymous form may be that of anybody, and the first mail is our
    answer. Only a report is confirmed by mail, within the limits of `bevestigen.py`.
    """
    dag = localdate(at)
    if reactie.oproep_id:
        oproep = (
            Oproep.objects.aanwezig().select_for_update(of=("self",)).filter(pk=reactie.oproep_id).first()
        )
        if reactie.bron == Bron.WEB:
            if oproep is None or not oproep.kan_antwoord(dag):
                raise ValidationError(DICHT)
        # Who finds a call closed is asked to call us.
        elif oproep is None or not oproep.is_geplaatst:
            raise ValidationError(NIET_GEPLAATST)
    # What somebody wrote down before it was sent, finds it after too.
    reactie.code, reactie.persoon = reactie.code or maak_code(), wie_reageert(door)
    reactie.gereageerd_op, reactie.opvolgen_voor = at, werkdagen_na(dag, ANTWOORD)
    bewaar(reactie, door=door, at=at)
    logboek.meld("reactie binnen", wat=f"reactie {reactie.pk}", resultaat="gelukt", door=door)
    return reactie


def wie_reageert(user) -> Persoon | None:
    """Whom we know of who is logged in. An employee types for who calls, and so is not meant."""
    is_van_het_netwerk = getattr(user, "rol", "") in NETWERK
    return Persoon.objects.van_account(user) if is_van_het_netwerk else None


def wie_voerde_in(reactie: Reactie) -> User | None:
    """The employee who wrote it down for somebody; nobody when it came by the website."""
    if reactie.bron == Bron.WEB:
        return None
    return reactie.history.earliest("history_id").history_user


def neem_op(reactie: Reactie, *, wie: User, door: User, at: datetime) -> bool:
    """Somebody follows it up: from now on we are talking."""
    _eis_wacht(reactie)
    reactie.toegewezen_aan, reactie.status = wie, S.IN_GESPREK
    return bewaar(reactie, door=door, at=at)


def rond_af(reactie: Reactie, *, antwoord: str, door: User, at: datetime, actie=None) -> Reactie:
    """Answer, and say to what it led: an action, a role in the network (`word_netwerkrol`), or nothing."""
    reactie.leidt_tot_actie = actie
    return _antwoord(reactie, S.AFGEROND, antwoord, door=door, at=at)


def wijs_af(reactie: Reactie, *, antwoord: str, door: User, at: datetime) -> Reactie:
    """Answer why we cannot do anything with it."""
    return _antwoord(reactie, S.AFGEWEZEN, antwoord, door=door, at=at)


@transaction.atomic
def _antwoord(reactie: Reactie, status: str, antwoord: str, *, door: User, at: datetime) -> Reactie:
    _eis_wacht(reactie)
    # No constraint: once somebody is wiped, the answer to them goes as well.
    if not antwoord.strip():
        raise ValidationError({"antwoord": "Schrijf op wat u antwoordt."})
    reactie.status, reactie.antwoord, reactie.afgehandeld_op = status, antwoord, at
    reactie.toegewezen_aan = reactie.toegewezen_aan or door
    laat_horen(reactie, at=at)
    bewaar(reactie, door=door, at=at)
    logboek.meld("reactie beantwoord", wat=f"reactie {reactie.pk}", resultaat=status, door=door)
    return reactie


def noteer_verteld(reactie: Reactie, *, door: User, at: datetime) -> bool:
    """An employee called, wrote or sent a text message: the page asks for it no longer."""
    reactie.te_horen_sinds = None
    return bewaar(reactie, door=door, at=at)


def toon(reactie: Reactie, *, tekst: str, met_naam: bool, door: User, at: datetime) -> bool:
    """Show the answer under its call, in these words. A name only when who reacted gave one for it."""
    if reactie.oproep_id is None:
        raise ValidationError("Alleen een antwoord op een oproep komt op de website.")
    getoond = reactie.openbare_naam if met_naam else ""
    if zin := wijst_naar_reageerder(tekst, reactie, getoond=getoond):
        raise ValidationError({"openbare_tekst": zin})
    if geeft_contact(getoond):
        raise ValidationError({"met_naam": NAAM_MET_CONTACT})
    reactie.openbare_tekst, reactie.is_getoond = tekst, True
    if not met_naam:
        reactie.openbare_naam = ""
    return bewaar(reactie, door=door, at=at)


def haal_van_website(reactie: Reactie, *, door: User, at: datetime) -> bool:
    reactie.is_getoond = False
    return bewaar(reactie, door=door, at=at)


@transaction.atomic
def word_netwerkrol(
    reactie: Reactie,
    rol: Netwerkrol,
    *,
    naam: str = "",
    persoon: Persoon | None = None,
    door: User,
    at: datetime,
    relaties: dict | None = None,
) -> Netwerkrol:
    """Make of who reacted a person of the network, in one act with their role in it.

    persoon: whom we know already; else a person is made with this name and the address of the reaction.
    Inviting them comes later, and is an act of its own.
    """
    if reactie.leidt_tot_rol_id:
        raise ValidationError("Deze persoon heeft al een rol in het netwerk.")
    persoon = persoon or reactie.persoon
    if persoon is None:
        persoon = maak_persoon(nieuwe_persoon(reactie, naam), door=door, at=at)
    in_gesprek = reactie.status != S.NIEUW
    rol.persoon = persoon
    rol.status = NetwerkrolStatus.KENNISMAKING if in_gesprek else NetwerkrolStatus.AANGEMELD
    rol.motivatie, rol.opvolgen_voor = reactie.tekst[:2000], reactie.opvolgen_voor
    meld_aan(rol, door=door, at=at, relaties=relaties)
    reactie.persoon, reactie.leidt_tot_rol = persoon, rol
    bewaar(reactie, door=door, at=at)
    return rol


def nieuwe_persoon(reactie: Reactie, naam: str) -> Persoon:
    """As who reacted told us how to be reached; without that nobody can take part."""
    if not reactie.bereikbaar_via:
        raise ValidationError("Wij weten niet hoe wij deze persoon bereiken. Kies iemand die wij al kennen.")
    contact = {CONTACTVELD[reactie.bereikbaar_via]: reactie.contact}
    return Persoon(naam=naam, bereikbaar_via=reactie.bereikbaar_via, **contact)


def is_aanmelding(reactie: Reactie) -> bool:
    """Whether somebody wants to join us, and so may get a role."""
    soort = reactie.oproep.soort if reactie.waarvoor == Aanmeldsoort.OPROEP else reactie.waarvoor
    return soort in (NetwerkrolSoort.AMBASSADEUR, NetwerkrolSoort.KOPLOPER)


def _eis_wacht(reactie: Reactie) -> None:
    if not reactie.wacht:
        raise ValidationError(AL_KLAAR)
