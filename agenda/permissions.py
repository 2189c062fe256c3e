"""Who may do what: pure predicates on the role, and getters that fetch and authorise in one step.

A hidden object answers 404, so that an address tells nobody what exists; a closed room answers 403.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404

from agenda.models import (
    Aanvraag,
    Actie,
    Doel,
    Evaluatie,
    Focus,
    Hoogtemeting,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Obstakel,
    Oordeel,
    Planversie,
    Raadsstuk,
    Raadsvergadering,
    Routekaartstand,
    Routekaartstap,
    VersieSoort,
    Voortgang,
)
from agenda.models.plan import GEARCHIVEERD
from inclusie.rollen import REDACTIE, Rol
from inclusie.toegang import eis, haal

# Who can be asked to carry an action and write its progress.
TREKKERS = REDACTIE | {Rol.KOPLOPER}
MEELEZERS = REDACTIE | {Rol.WETHOUDER, Rol.BEHEERDER}


def mag_plan_lezen(user) -> bool:
    """See the plan as it is being edited."""
    return user.rol in MEELEZERS


def mag_controle_zien(user) -> bool:
    """Whether everything is still as it was: numbers and kinds of rows, and no word of anybody."""
    return user.rol in REDACTIE | {Rol.BEHEERDER}


def leest_voor_de_raad(user) -> bool:
    """Whose first page leads to what the council reads."""
    return user.rol in {Rol.RAADSLID, Rol.WETHOUDER}


def mag_plan_bewerken(user) -> bool:
    return user.rol in REDACTIE


def mag_openbaar_maken(user) -> bool:
    return user.rol in REDACTIE


def mag_vaststellen(user) -> bool:
    return user.rol in {Rol.WETHOUDER, Rol.MEDEWERKER}


def moet_besluit_noemen(user) -> bool:
    """An employee records the college's decision and names it; the wethouder is the college's voice."""
    return user.rol != Rol.WETHOUDER


def mag_archiveren(user) -> bool:
    return user.rol == Rol.BEHEERDER


def mag_basisgegevens_bewerken(user) -> bool:
    return user.rol in REDACTIE | {Rol.BEHEERDER}


def mag_akkoord_geven(user) -> bool:
    return user.rol == Rol.MEDEWERKER


def mag_actie_afsluiten(user) -> bool:
    """Confirm a result, stop, refuse or carry over: the employee decides."""
    return user.rol == Rol.MEDEWERKER


def mag_trekken(user) -> bool:
    return user.rol in TREKKERS


def is_trekker(user, actie: Actie) -> bool:
    """Only as long as the role goes with it: who got another role since, carries nothing any more."""
    return mag_trekken(user) and actie.trekker_account_id == user.pk


def mag_voortgang_schrijven(user, actie: Actie) -> bool:
    return user.rol == Rol.MEDEWERKER or is_trekker(user, actie)


def is_meteen_akkoord(user) -> bool:
    """Whose own reports need nobody else's agreement."""
    return mag_akkoord_geven(user) or user.akkoord_direct


def get_jaarplan(user, jaar: int, *, mag=mag_plan_lezen) -> Jaarplan:
    eis(mag(user))
    return haal(Jaarplan.objects.select_related("agenda"), jaar=jaar)


def get_jaarplan_voor_bewerken(user, jaar: int) -> Jaarplan:
    return _open(get_jaarplan(user, jaar, mag=mag_plan_bewerken))


def get_jaarplan_om_vast_te_stellen(user, jaar: int) -> Jaarplan:
    return _open(get_jaarplan(user, jaar, mag=mag_vaststellen))


def mag_aanvraag_zien(user) -> bool:
    """Who may ask that a plan becomes public, or agree."""
    return mag_openbaar_maken(user) or mag_vaststellen(user)


def mag_beoordelen(user, soort: str) -> bool:
    """Who may publish this kind of version itself, may ask it and may agree that another does."""
    return mag_vaststellen(user) if soort == VersieSoort.VASTGESTELD else mag_openbaar_maken(user)


def get_aanvraag(user, jaar: int) -> Aanvraag:
    """What was asked last about this plan."""
    plan = get_jaarplan(user, jaar, mag=mag_aanvraag_zien)
    return haal(Aanvraag.objects.filter(jaarplan=plan).met_alles().order_by("-pk"))


def get_focus(user, jaar: int, slug: str, *, ook_weg: bool = False) -> Focus:
    """ook_weg: here and below for the second of two clicks on taking it away."""
    plan = get_jaarplan_voor_bewerken(user, jaar)
    return haal(plan.focus.aanwezig(ook_weg=ook_weg).select_related("thema", "jaarplan"), thema__slug=slug)


def get_doel(user, jaar: int, code: str, *, mag=mag_plan_lezen, ook_weg: bool = False) -> Doel:
    eis(mag(user))
    return haal(
        Doel.objects.aanwezig(ook_weg=ook_weg).select_related("jaarplan"), jaarplan__jaar=jaar, code=code
    )


def get_doel_voor_bewerken(user, jaar: int, code: str, *, ook_weg: bool = False) -> Doel:
    doel = get_doel(user, jaar, code, mag=mag_plan_bewerken, ook_weg=ook_weg)
    _open(doel.jaarplan)
    return doel


def get_evaluatie(user, jaar: int, nummer: int, *, mag=mag_plan_lezen, ook_weg: bool = False) -> Evaluatie:
    eis(mag(user))
    rijen = Evaluatie.objects.aanwezig(ook_weg=ook_weg).select_related("jaarplan__agenda")
    return haal(rijen, jaarplan__jaar=jaar, nummer=nummer)


def get_evaluatie_voor_bewerken(user, jaar: int, nummer: int, *, ook_weg: bool = False) -> Evaluatie:
    evaluatie = get_evaluatie(user, jaar, nummer, mag=mag_plan_bewerken, ook_weg=ook_weg)
    _open(evaluatie.jaarplan)
    return evaluatie


def get_actie(user, code: str, *, ook_weg: bool = False) -> Actie:
    """An action that this person may see in the workplace; the trekker sees only its own."""
    acties = Actie.objects.aanwezig(ook_weg=ook_weg).select_related(
        "doel__jaarplan", "domein", "trekker_organisatie", "trekker_account"
    )
    if not mag_plan_lezen(user):
        acties = acties.getrokken_door(user) if mag_trekken(user) else acties.none()
    return haal(acties, code=code)


def get_actie_voor_bewerken(user, code: str, *, ook_weg: bool = False) -> Actie:
    actie = get_actie(user, code, ook_weg=ook_weg)
    eis(mag_plan_bewerken(user))
    _open(actie.doel.jaarplan)
    return actie


def get_actie_om_te_zetten(user, code: str, mag) -> Actie:
    """An action that this person may move; mag(user, actie) is the predicate of that move."""
    actie = get_actie(user, code)
    eis(mag(user, actie))
    _open(actie.doel.jaarplan)
    return actie


def get_actie_voor_voortgang(user, code: str) -> Actie:
    actie = get_actie(user, code)
    eis(mag_voortgang_schrijven(user, actie))
    _open(actie.doel.jaarplan)
    return actie


def get_voortgang(user, code: str, nummer: int) -> Voortgang:
    actie = get_actie(user, code)
    return haal(actie.voortgang.select_related("actie__doel__jaarplan", "auteur"), nummer=nummer)


def get_gemeten(user, code: str, jaar: int | None, *, meten=False) -> Actie | Doel:
    """The action, or with a year the goal, on which this person may change indicators or (meten) figures."""
    if jaar is not None:
        return get_doel_voor_bewerken(user, jaar, code)
    return get_actie_voor_voortgang(user, code) if meten else get_actie_voor_bewerken(user, code)


def get_indicator(
    user, code: str, jaar: int | None, nummer: int, *, meten=False, ook_weg: bool = False
) -> Indicator:
    rijen = get_gemeten(user, code, jaar, meten=meten).indicatoren.aanwezig(ook_weg=ook_weg)
    return haal(rijen, nummer=nummer)


def get_meetwaarde(
    user, code: str, jaar: int | None, nummer: int, datum: str, *, ook_weg: bool = False
) -> Meetwaarde:
    indicator = get_indicator(user, code, jaar, nummer, meten=True)
    return haal(indicator.meetwaarden.aanwezig(ook_weg=ook_weg), datum=_dag(datum))


def get_obstakel(user, slug: str) -> Obstakel:
    """Also one that is not public: the workplace reads it."""
    eis(mag_plan_lezen(user))
    return haal(Obstakel.objects.aanwezig().select_related("domein"), slug=slug)


def get_obstakel_voor_bewerken(user, slug: str, *, ook_weg: bool = False) -> Obstakel:
    eis(mag_plan_bewerken(user))
    return haal(Obstakel.objects.aanwezig(ook_weg=ook_weg).select_related("domein"), slug=slug)


def get_hoogtemeting(user, slug: str, pk: int, *, ook_weg: bool = False) -> Hoogtemeting:
    """What one person said: only for who writes it down."""
    rijen = get_obstakel_voor_bewerken(user, slug).hoogtemetingen.aanwezig(ook_weg=ook_weg)
    return haal(rijen.select_related("obstakel"), pk=pk)


def get_oordeel(user, code: str, pk: int, *, ook_weg: bool = False) -> Oordeel:
    rijen = get_actie_voor_bewerken(user, code).oordelen.aanwezig(ook_weg=ook_weg)
    return haal(rijen.select_related("actie__doel__jaarplan"), pk=pk)


def get_raadsstuk(user, code: str, *, ook_weg: bool = False) -> Raadsstuk:
    eis(mag_plan_bewerken(user))
    return haal(Raadsstuk.objects.aanwezig(ook_weg=ook_weg), code=code)


def get_raadsvergadering(user, pk: int, *, ook_weg: bool = False) -> Raadsvergadering:
    eis(mag_plan_bewerken(user))
    return haal(Raadsvergadering.objects.aanwezig(ook_weg=ook_weg), pk=pk)


def get_basisrij(user, model, *, mag=mag_basisgegevens_bewerken, **waar):
    """A row of the basic data, or with another predicate one that is edited in the same way."""
    eis(mag(user))
    return haal(model.objects.all(), **waar)


def get_routekaartstap(user, nummer: int) -> Routekaartstap:
    eis(mag_plan_bewerken(user))
    return haal(Routekaartstap.objects.all(), nummer=nummer)


def get_routekaartstand(user, nummer: int, datum: str) -> Routekaartstand:
    return haal(get_routekaartstap(user, nummer).standen.select_related("stap"), datum=_dag(datum))


def get_openbare_versie(jaar: int, nummer: str | None = None) -> Planversie:
    """The newest public version of a year, or the one with this number; what is not public does not exist."""
    versies = Planversie.objects.openbaar().van_jaar(jaar).voor_lezers()
    versie = versies.filter(nummer=nummer).first() if nummer else versies.nieuwste()
    if versie is None:
        raise Http404
    return versie


def get_versie(user, jaar: int, nummer: str) -> Planversie:
    """Any version, also one that stays inside, for who may read the plan in the workplace."""
    plan = get_jaarplan(user, jaar)
    return haal(plan.versies.voor_lezers(), nummer=nummer)


def _dag(tekst: str) -> date:
    """Of an address; a day that no calendar has, is no page."""
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise Http404 from None


def _open(jaarplan: Jaarplan) -> Jaarplan:
    if not jaarplan.is_bewerkbaar:
        raise PermissionDenied(GEARCHIVEERD)
    return jaarplan
