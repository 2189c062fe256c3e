"""Which acts on a whole plan are possible for whom."""

from agenda.controle_publicatie import kan_beginnen
from agenda.models import Jaarplan
from agenda.permissions import mag_archiveren, mag_openbaar_maken, mag_vaststellen

# By the name of their page.
PLANZETTEN = {
    "openbaar_maken": mag_openbaar_maken,
    "vaststellen": mag_vaststellen,
    "archiveren": mag_archiveren,
}


def mogelijke_planzetten(user, plan: Jaarplan) -> list[str]:
    """The acts on the whole plan that this person may start now."""
    return [zet for zet, mag in PLANZETTEN.items() if mag(user) and kan_beginnen(zet, plan)]
