"""The rooms of the accounts in the menu of the workplace."""

from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.menu import Menugroep, Menupunt

BEHEER = Menugroep(
    "Beheer", [Menupunt("gebruikers", "gebruiker_lijst", "Gebruikers", mag_gebruikers_beheren)]
)
