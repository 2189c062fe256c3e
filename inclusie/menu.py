"""The menus: each app offers its rooms, and the settings join them in their order."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string


def iedereen(user) -> bool:
    return True


@dataclass(frozen=True)
class Menupunt:
    """naam: by which a page says that it is in this room. url: its name. mag: who may enter."""

    naam: str
    url: str
    woord: str
    mag: Callable[..., bool] = iedereen

    @property
    def adres(self) -> str:
        return reverse(self.url)


def werkplekmenu(user) -> list[Menupunt]:
    """The rooms that this person may enter."""
    lijsten = [import_string(plek) for plek in settings.WERKPLEKMENU]
    return [punt for lijst in lijsten for punt in lijst if punt.mag(user)]
