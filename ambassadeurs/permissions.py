"""Who may see and do what with people and with what they tell us: predicates, and getters that authorise.

The beheerder sees no report and no person: managing the portal is no reason to read them.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import Http404

from agenda.models import Obstakel
from agenda.permissions import REDACTIE, is_trekker, mag_plan_lezen
from ambassadeurs.models import (
    Bestand,
    Betrokkenheid,
    Meetverzoek,
    Meldconcept,
    Melding,
    Namens,
    Netwerkrol,
    Oproep,
    Persoon,
    Reactie,
    ToestemmingDoel,
    Verhaal,
)
from inclusie.codes import lees_code
from inclusie.rollen import Rol
from inclusie.toegang import eis, haal

# Whose account is there for who they are in the network. Other roles are somebody's work.
NETWERK = {Rol.AMBASSADEUR, Rol.KOPLOPER}


def mag_meldingen_behandelen(user) -> bool:
    return user.rol in REDACTIE


def mag_mensen_zien(user) -> bool:
    """The people of the network, with how to reach them."""
    return user.rol in REDACTIE


def mag_netwerk_beheren(user) -> bool:
    """Invite people, and change or end a role."""
    return user.rol == Rol.PROCESREGISSEUR


def heeft_eigen_kamers(user) -> bool:
    """Who is at home in /mijn/, or has a way to it in the menu."""
    return user.rol in NETWERK


def is_bekend(user) -> bool:
    """Of whom we have a row with their data: they read and change it."""
    return persoon_van(user) is not None


def komt_in_eigen_kamers(user) -> bool:
    """Who may open the first page of /mijn/."""
    return heeft_eigen_kamers(user) or is_bekend(user)


def mag_oproepen_beheren(user) -> bool:
    return user.rol in REDACTIE


def mag_oproep_voorstellen(user) -> bool:
    return user.rol in NETWERK


def leest_voor_netwerk(user) -> bool:
    """Who also sees the calls that are for the network alone. Anybody may ask, also without an account."""
    return user.is_authenticated and user.rol in REDACTIE | NETWERK


def get_melding(user, nummer: str, *, ook_weg: bool = False) -> Melding:
    """ook_weg: for the second of two clicks on taking it away."""
    eis(mag_meldingen_behandelen(user))
    return haal(
        Melding.objects.aanwezig(ook_weg=ook_weg).select_related("behandelaar", "persoon"), nummer=nummer
    )


def get_meldingbestand(user, sleutel: str) -> Bestand:
    """A photo or a sound of a report, for who describes it."""
    eis(mag_meldingen_behandelen(user))
    return haal(Bestand.objects.van_meldingen(), sleutel=sleutel)


def get_melding_met_code(code: str) -> Melding:
    """Who knows the code, follows the report. A wrong code and a report that went answer the same."""
    return haal(Melding.objects.aanwezig(), code=lees_code(code))


def get_bestand(sleutel: str) -> Bestand:
    van = ("melding", "concept", "voortgang__actie", "persoon", "berichtlink", "klaar_voor")
    return haal(Bestand.objects.select_related(*van), sleutel=sleutel)


def mag_bestand_zien(user, bestand: Bestand) -> bool:
    """Who sees what it is of, sees it; everybody, what an employee put on the website."""
    return _is_openbaar(bestand) or (user.is_authenticated and _mag_eigenaar_zien(user, bestand))


def _is_openbaar(bestand: Bestand) -> bool:
    """The mark of the file alone is not enough: what it is of may have gone from the website since."""
    if not bestand.openbaar:
        return False
    if bestand.melding_id:
        return bestand.melding.openbaar and not bestand.melding.is_weggehaald
    if bestand.persoon_id:
        # Not while this person takes a pause, or stopped.
        is_te_zien = Netwerkrol.objects.openbaar().filter(persoon=bestand.persoon_id).exists()
        return is_te_zien and Bestand.objects.van_mensen([bestand.persoon_id]).filter(pk=bestand.pk).exists()
    # What was not sent or saved yet is of nobody else.
    return bestand.voortgang_id is not None


def _mag_eigenaar_zien(user, bestand: Bestand) -> bool:
    if bestand.melding_id:
        eigen = persoon_van(user)
        is_eigen = eigen is not None and bestand.melding.persoon_id == eigen.pk
        return not bestand.melding.is_weggehaald and (is_eigen or mag_meldingen_behandelen(user))
    if bestand.voortgang_id:
        return mag_plan_lezen(user) or is_trekker(user, bestand.voortgang.actie)
    if bestand.persoon_id:
        return bestand.persoon.account_id == user.pk or mag_mensen_zien(user)
    nog_niet_verstuurd = bestand.concept or bestand.berichtlink or bestand.klaar_voor
    return nog_niet_verstuurd is not None and nog_niet_verstuurd.account_id == user.pk


def get_persoon(user, pk: int) -> Persoon:
    eis(mag_mensen_zien(user))
    return haal(Persoon.objects.bekend().select_related("account"), pk=pk)


def get_persoon_voor_beheer(user, pk: int) -> Persoon:
    eis(mag_netwerk_beheren(user))
    return get_persoon(user, pk)


def get_netwerkrol(user, pk: int) -> Netwerkrol:
    eis(mag_netwerk_beheren(user))
    rijen = Netwerkrol.objects.select_related("persoon", "organisatie")
    return haal(rijen.filter(persoon__gewist_op=None), pk=pk)


def get_betrokkenheid(user, pk: int) -> Betrokkenheid:
    eis(mag_netwerk_beheren(user))
    rijen = Betrokkenheid.objects.select_related("netwerkrol__persoon", "actie")
    return haal(rijen.filter(netwerkrol__persoon__gewist_op=None), pk=pk)


def get_namens(user, pk: int) -> Namens:
    eis(mag_netwerk_beheren(user))
    return haal(Namens.objects.select_related("voor", "helper__account"), pk=pk)


def zoek_eigen_persoon(user) -> Persoon | None:
    """The person whose account this is. An account that the beheerder made may have none yet."""
    persoon = persoon_van(user)
    eis(persoon is not None or heeft_eigen_kamers(user))
    return persoon


def get_eigen_persoon(user) -> Persoon:
    """The person whose account this is; who has none, has no rooms of their own."""
    persoon = persoon_van(user)
    if persoon is None:
        raise PermissionDenied("Deze bladzijde is voor mensen van ons netwerk. Hoort u daarbij? Bel ons.")
    return persoon


def persoon_van(user) -> Persoon | None:
    """Whom we know of who is logged in, if anybody is. The account remembers it: the menu asks again."""
    return getattr(user, "persoon", None)


def get_eigen_rol(user, rol: str) -> Netwerkrol:
    """The role of this kind that somebody has now; one that stopped is no longer theirs to change."""
    rijen = get_eigen_persoon(user).rollen.niet_gestopt().select_related("persoon__account", "organisatie")
    return haal(rijen, rol=rol)


def get_eigen_melding(user, nummer: str) -> Melding:
    return haal(Melding.objects.van(get_eigen_persoon(user)), nummer=nummer)


def get_oproep(user, slug: str) -> Oproep:
    """A call as it is read outside. What is not placed, or is for others, is not there."""
    rijen = Oproep.objects.zichtbaar(in_netwerk=leest_voor_netwerk(user))
    return haal(rijen.met_wie(), slug=slug)


def mag_oproep_lezen(user, oproep: Oproep) -> bool:
    rijen = Oproep.objects.zichtbaar(in_netwerk=leest_voor_netwerk(user))
    return rijen.filter(pk=oproep.pk).exists()


def get_oproep_van_antwoord(user, slug: str, *, schreef_al: bool) -> Oproep:
    """The call that somebody answers. schreef_al: this browser keeps an answer to it. Who wrote that reads it
    again, also when the call went meanwhile."""
    return haal(Oproep.objects.met_wie(), slug=slug) if schreef_al else get_oproep(user, slug)


def get_reactie_met_code(code: str) -> Reactie:
    """Who reacted has the code of it, and nobody else."""
    return haal(Reactie.objects.select_related("oproep"), code=lees_code(code))


def get_eigen_concept(user, code: str, *, at) -> Meldconcept:
    get_eigen_persoon(user)
    return haal(Meldconcept.objects.bewaard(at).van(user), code=lees_code(code))


def get_obstakel_om_te_meten(slug: str) -> Obstakel:
    """What everybody can read, somebody of the network can score."""
    return haal(Obstakel.objects.openbaar(), slug=slug)


def get_meetverzoek(user, pk: int, slug: str) -> Meetverzoek:
    """What we ask this person about this obstacle: what is open still, else what was answered last."""
    eis(mag_netwerk_beheren(user))
    rijen = Meetverzoek.objects.select_related("persoon", "obstakel").filter(persoon__gewist_op=None)
    rijen = rijen.filter(obstakel__in=Obstakel.objects.openbaar())
    rijen = rijen.order_by(F("klaar_op").desc(nulls_first=True), "-pk")
    return haal(rijen, persoon=pk, obstakel__slug=slug)


def get_oproep_voor_beheer(user, slug: str, *, ook_weg: bool = False) -> Oproep:
    """ook_weg: as of a report."""
    eis(mag_oproepen_beheren(user))
    return haal(Oproep.objects.aanwezig(ook_weg=ook_weg).select_related("van_organisatie"), slug=slug)


def get_reactie(user, pk: int) -> Reactie:
    eis(mag_oproepen_beheren(user))
    return haal(Reactie.objects.met_alles(), pk=pk)


def mag_verhalen_beheren(user) -> bool:
    return user.rol in REDACTIE


def get_verhaal(user, pk: int) -> Verhaal:
    eis(mag_verhalen_beheren(user))
    return haal(Verhaal.objects.select_related("persoon", "toestemming"), pk=pk)


def get_openbaar_verhaal(pk: int) -> Verhaal:
    return haal(Verhaal.objects.openbaar(), pk=pk)


def get_eigen_verhaal(user, pk: int) -> Verhaal:
    rijen = Verhaal.objects.select_related("persoon", "toestemming")
    return haal(rijen.filter(persoon=get_eigen_persoon(user)), pk=pk)


def get_toestemmingdoel(doel: str, doelen=tuple(ToestemmingDoel)) -> ToestemmingDoel:
    """What a consent is for, when it is one of these."""
    if doel not in doelen:
        raise Http404
    return ToestemmingDoel(doel)
