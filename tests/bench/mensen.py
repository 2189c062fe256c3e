"""Accounts that can log in, so many of a role: prints {role: [link, …]}."""

import json
import sys

import django

django.setup()

from django.utils import timezone  # noqa: E402

from inclusie.accounts.links import maak_link  # noqa: E402
from inclusie.accounts.models import User  # noqa: E402
from inclusie.rollen import Rol  # noqa: E402


def links(rol: str, aantal: int) -> list[str]:
    """The one of the demo first."""
    mensen = list(User.objects.filter(rol=rol, is_active=True).order_by("pk")[:aantal])
    for nummer in range(len(mensen), aantal):
        adres, at = f"{rol}-{nummer}@bench.example", timezone.now()
        mensen.append(User.objects.maak_account(adres, f"{rol.capitalize()} {nummer}", rol, "bench", at=at))
    return [maak_link(mens, at=timezone.now()) for mens in mensen]


if __name__ == "__main__":
    print(json.dumps({rol: links(rol, int(sys.argv[1]) if rol == "medewerker" else 1) for rol in Rol.values}))
