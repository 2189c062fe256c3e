"""The rooms of the people: in the menu of the workplace, and in that of /mijn/."""

from django.db.models import Exists

from agenda.models import Gemeente
from ambassadeurs.models import Melding, Verhaal
from ambassadeurs.permissions import (
    heeft_eigen_kamers,
    is_bekend,
    komt_in_eigen_kamers,
    mag_meldingen_behandelen,
    mag_mensen_zien,
    mag_oproep_voorstellen,
    mag_oproepen_beheren,
    mag_verhalen_beheren,
)
from inclusie.menu import Menugroep, Menupunt

MENSEN = Menugroep(
    "Meldingen en mensen",
    [
        Menupunt("meldingen", "melding_lijst", "Meldingen", mag_meldingen_behandelen),
        Menupunt("reacties", "reactie_lijst", "Reacties", mag_oproepen_beheren),
        Menupunt("oproepen", "oproep_lijst", "Oproepen", mag_oproepen_beheren),
        Menupunt("verhalen", "verhaal_lijst", "Verhalen", mag_verhalen_beheren),
        Menupunt("mensen", "persoon_lijst", "Mensen", mag_mensen_zien),
    ],
)
EIGEN = Menugroep("", [Menupunt("mijn", "mijn_start", "Uw overzicht", heeft_eigen_kamers)])
MIJN: list[Menupunt] = [
    Menupunt("overzicht", "mijn_start", "Overzicht", komt_in_eigen_kamers),
    Menupunt("meldingen", "mijn_meldingen", "Meldingen", is_bekend),
    Menupunt("hoogtes", "meting_lijst", "Hoogtes", is_bekend),
    Menupunt("verhalen", "mijn_verhalen", "Verhalen", is_bekend),
    Menupunt("oproepen", "mijn_oproepen", "Oproepen", mag_oproep_voorstellen),
    Menupunt("gegevens", "mijn_gegevens", "Gegevens", is_bekend),
]


def openbaar() -> list[Menupunt]:
    """From the moment that there is something to read. Asked at once, since every page asks it."""
    wat = [Exists(Melding.objects.openbaar()), Exists(Verhaal.objects.openbaar())]
    lus, verhalen = Gemeente.objects.values_list(*wat).first() or (False, False)
    punten = [Menupunt("u_zei_wij_deden", "u_zei_wij_deden", "U zei, wij deden")] if lus else []
    return [*punten, Menupunt("verhalen", "verhalen", "Verhalen")] if verhalen else punten
