"""Who may see which mail, and the getters that fetch and authorise in one step.

What is in a mail is for who gets it: nobody else can read it here. Only a demo shows it, where every address
is made up.
"""

from django.conf import settings
from django.http import Http404

from inclusie.post.models import Mail
from inclusie.post.soorten import Mailsoort, soort_met_naam
from inclusie.rollen import Rol
from inclusie.toegang import eis, haal

STAF = {Rol.BEHEERDER, Rol.MEDEWERKER, Rol.PROCESREGISSEUR}


def mag_mailvoorbeelden_zien(user) -> bool:
    return user.rol in STAF


def ziet_mailalarm(user) -> bool:
    return user.rol in STAF


def mag_post_regelen(user) -> bool:
    return user.rol == Rol.BEHEERDER


def mag_post_lezen(user) -> bool:
    return settings.DEMO and user.rol in STAF


def mag_post_zien(user) -> bool:
    """That mail was sent, of which kind, and whether it got away."""
    return mag_post_regelen(user) or mag_post_lezen(user)


def get_mail_om_te_lezen(user, pk: int) -> Mail:
    eis(mag_post_lezen(user))
    return haal(Mail.objects.all(), pk=pk)


def get_mail_om_te_regelen(user, pk: int) -> Mail:
    eis(mag_post_regelen(user))
    return haal(Mail.objects.all(), pk=pk)


def get_mailsoort(user, naam: str) -> Mailsoort:
    eis(mag_mailvoorbeelden_zien(user))
    soort = soort_met_naam(naam)
    if soort is None:
        raise Http404
    return soort
