"""The rooms of the agenda in the menu of the workplace."""

from agenda.permissions import mag_basisgegevens_bewerken, mag_controle_zien, mag_plan_lezen
from inclusie.menu import Menupunt

PLAN = [
    Menupunt("nu", "werkplek_start", "Nu doen"),
    Menupunt("plan", "plan_lijst", "Jaarplan", mag_plan_lezen),
    Menupunt("obstakels", "obstakel_lijst", "Obstakels", mag_plan_lezen),
    Menupunt("raad", "raadsstuk_lijst", "Raad", mag_plan_lezen),
    Menupunt("routekaart", "routekaart", "Routekaart", mag_plan_lezen),
    Menupunt("basis", "basisgegevens", "Basisgegevens", mag_basisgegevens_bewerken),
]
BEHEER = [Menupunt("controle", "controle", "Controle", mag_controle_zien)]
UITLEG = [Menupunt("handleiding", "handleiding", "Handleiding")]
