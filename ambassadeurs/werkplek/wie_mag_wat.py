"""What each role may do, for the handleiding: made of the permissions, so that it cannot go out of date."""

from collections.abc import Callable

from agenda import permissions as plan
from ambassadeurs import permissions as mensen
from inclusie.accounts.models import User
from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.post.permissions import mag_post_regelen
from inclusie.rollen import Rol

Mag = Callable[[User], bool]


def _leest_alleen(user: User) -> bool:
    return plan.mag_plan_lezen(user) and not plan.mag_plan_bewerken(user)


def _stelt_vast(user: User) -> bool:
    return plan.mag_vaststellen(user) and not plan.moet_besluit_noemen(user)


def _legt_besluit_vast(user: User) -> bool:
    return plan.mag_vaststellen(user) and plan.moet_besluit_noemen(user)


def _ziet_alleen_mensen(user: User) -> bool:
    return mensen.mag_mensen_zien(user) and not mensen.mag_netwerk_beheren(user)


RECHTEN: tuple[tuple[str, Mag], ...] = (
    ("Bewerkt het plan.", plan.mag_plan_bewerken),
    ("Leest het plan ook voordat het openbaar is.", _leest_alleen),
    ("Maakt het plan openbaar.", plan.mag_openbaar_maken),
    ("Stelt het plan vast.", _stelt_vast),
    ("Legt het besluit van het college vast.", _legt_besluit_vast),
    ("Geeft akkoord op berichten.", plan.mag_akkoord_geven),
    ("Sluit acties af.", plan.mag_actie_afsluiten),
    ("Schrijft voortgang over de eigen acties.", plan.mag_trekken),
    ("Behandelt meldingen.", mensen.mag_meldingen_behandelen),
    ("Plaatst oproepen en beantwoordt reacties.", mensen.mag_oproepen_beheren),
    ("Schrijft verhalen op.", mensen.mag_verhalen_beheren),
    ("Ziet de mensen van het netwerk.", _ziet_alleen_mensen),
    ("Voegt mensen van het netwerk toe en wijzigt hun rol.", mensen.mag_netwerk_beheren),
    ("Heeft een eigen overzicht, met eigen meldingen, verhalen en hoogtes.", mensen.heeft_eigen_kamers),
    ("Stelt oproepen voor.", mensen.mag_oproep_voorstellen),
    ("Werkt aan de basisgegevens.", plan.mag_basisgegevens_bewerken),
    ("Brengt oude plannen naar het archief.", plan.mag_archiveren),
    ("Nodigt gebruikers uit.", mag_gebruikers_beheren),
    ("Helpt wie een toegangssleutel kwijt is.", mag_gebruikers_beheren),
    ("Regelt e-mail die blijft liggen.", mag_post_regelen),
    ("Begint bij wat er voor de raad is.", plan.leest_voor_de_raad),
)


def wie_mag_wat() -> list[tuple[str, list[str]]]:
    """(role, what it may do), in the order of the roles."""
    return [(rol.label.capitalize(), [zin for zin, mag in RECHTEN if mag(User(rol=rol))]) for rol in Rol]
