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

    @property
    def namen(self) -> list[str]:
        return [self.naam]


@dataclass(frozen=True)
class Menugroep:
    """Rooms that belong together: one word in the menu. Apps offer parts of one group by the same word;
    without a word each room stands by itself."""

    woord: str
    punten: list[Menupunt]

    @property
    def adres(self) -> str:
        return self.punten[0].adres

    @property
    def namen(self) -> list[str]:
        return [punt.naam for punt in self.punten]


@dataclass(frozen=True)
class Terugweg:
    """Where somebody goes on when what an address named went away. terug: what it is called."""

    adres: str
    terug: str


def menupunten(user) -> list[tuple[str, Menupunt]]:
    """(word of its group, room) of the rooms that this person may enter, in the order of the menu."""
    groepen = map(import_string, settings.WERKPLEKMENU)
    return [(groep.woord, punt) for groep in groepen for punt in groep.punten if punt.mag(user)]


def werkplekmenu(user) -> list[Menupunt | Menugroep]:
    """The rooms that this person may enter. Who may enter one room of a group sees that room."""
    groepen: dict[str, list[Menupunt]] = {}
    for woord, punt in menupunten(user):
        groepen.setdefault(woord or punt.woord, []).append(punt)
    return [Menugroep(woord, punten) if len(punten) > 1 else punten[0] for woord, punten in groepen.items()]
