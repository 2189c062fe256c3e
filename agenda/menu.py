"""The rooms of the agenda in the menu of the workplace, and the way back to the plan."""

import re

from django.urls import reverse

from agenda.permissions import mag_basisgegevens_bewerken, mag_controle_zien, mag_plan_lezen
from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.menu import Menugroep, Menupunt, Terugweg
from inclusie.weghalen import mag_terughalen

BEGIN = Menugroep("", [Menupunt("nu", "werkplek_start", "Nu doen")])
PLAN = Menugroep(
    "Plan en raad",
    [
        Menupunt("plan", "plan_lijst", "Jaarplan", mag_plan_lezen),
        Menupunt("obstakels", "obstakel_lijst", "Obstakels", mag_plan_lezen),
        Menupunt("raad", "raadsstuk_lijst", "Raad", mag_plan_lezen),
        Menupunt("routekaart", "routekaart", "Routekaart", mag_plan_lezen),
    ],
)
GEGEVENS = Menugroep(
    "Beheer",
    [
        Menupunt("basis", "basisgegevens", "Basisgegevens", mag_basisgegevens_bewerken),
        Menupunt("prullenbak", "prullenbak", "Prullenbak", mag_terughalen),
    ],
)
BEHEER = Menugroep(
    "Beheer",
    [
        Menupunt("rechten", "rechten", "Rechten", mag_gebruikers_beheren),
        Menupunt("controle", "controle", "Controle", mag_controle_zien),
    ],
)
UITLEG = Menugroep("", [Menupunt("handleiding", "handleiding", "Handleiding")])


def naar_het_plan(plek: dict) -> Terugweg | None:
    """Of what stood in the address: the code of an action begins with the year of its plan."""
    jaar = re.match(r"[1-9]\d{3}(?=$|-)", f"{plek.get('jaar') or plek.get('code', '')}")
    return Terugweg(reverse("werkplek_plan", args=[jaar[0]]), f"het jaarplan {jaar[0]}") if jaar else None
