"""Who has an account with which role, and what each role may: for the page and for a spreadsheet."""

from datetime import date

from django.utils.timezone import localdate

from agenda.woorden import opsomming
from inclusie.accounts.models import User
from inclusie.rechten import per_recht
from inclusie.rollen import Rol
from inclusie.woorden import op_naam

NIEMAND = "niemand"
JANEE = {True: "ja", False: "nee"}
MENSEN = ["Naam", "Functie", "Rol", "Rol sinds", "Mag inloggen", "Berichten zijn meteen akkoord"]
Blad = tuple[list[str], list[list]]


def rechten(dag: date) -> Blad:
    rijen = [[zin, *(JANEE[mag] for mag in wie), dag] for zin, wie in per_recht()]
    return ["Wat", *(woord.capitalize() for woord in Rol.labels), "Stand op"], rijen


def wie_mag_wat() -> list[tuple[str, str]]:
    """('Een plan vaststellen', 'medewerker en wethouder'): shorter to read than a column for each role."""
    return [
        (zin, opsomming([rol for rol, mag in zip(Rol.labels, wie, strict=True) if mag]) or NIEMAND)
        for zin, wie in per_recht()
    ]


def mensen(dag: date) -> Blad:
    sinds = _rol_sinds()
    rijen = [
        [
            user.naam,
            user.functie,
            user.get_rol_display(),
            sinds.get(user.pk),
            JANEE[user.is_active],
            JANEE[user.akkoord_direct],
            dag,
        ]
        for user in sorted(User.objects.all(), key=op_naam)
    ]
    return [*MENSEN, "Stand op"], rijen


def _rol_sinds() -> dict[int, date]:
    """Of each account the day on which it got the role of now, from its trail."""
    sinds: dict[int, tuple[str, date]] = {}
    for pk, rol, op in User.history.order_by("history_id").values_list("id", "rol", "history_date"):
        if sinds.get(pk, ("",))[0] != rol:
            sinds[pk] = (rol, localdate(op))
    return {pk: dag for pk, (_, dag) in sinds.items()}


BLADEN = {"rechten": rechten, "mensen": mensen}
