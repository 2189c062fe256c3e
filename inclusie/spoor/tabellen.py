"""Which table has which lock."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from inclusie.spoor.models import Wissing
from inclusie.spoor.vergeten import vergeetbaar


@dataclass(frozen=True)
class Slot:
    """One table and how it is locked.

    vast: a row is never changed and never goes. stap: each change is one step of `versie`. koppeling: a link
    comes and goes, and never changes. gesprek: what was said only loses words, and goes by the door
    alone. vrij: what may go of a row, of the trail of a person and of what was said.
    """

    model: type[models.Model]
    soort: str
    vrij: tuple[str, ...] = ()

    @property
    def tabel(self) -> str:
        return self.model._meta.db_table

    @property
    def sleutel(self) -> str:
        return self.model._meta.pk.column

    @property
    def overige(self) -> list[str]:
        return [veld.column for veld in self.model._meta.concrete_fields if veld.column not in self.vrij]

    @property
    def uniek(self) -> list[list[str]]:
        """What no two rows have alike: on SQLite INSERT OR REPLACE takes the older one away unseen."""
        meta = self.model._meta
        velden = [[veld.name] for veld in meta.concrete_fields if veld.unique]
        if self.soort == "vast":
            velden += [[*regel.fields] for regel in meta.constraints if getattr(regel, "fields", ())]
        return [[meta.get_field(naam).column for naam in namen] for namen in velden]


def vrije_kolommen(model: type[models.Model]) -> tuple[str, ...]:
    """What may still change in a row of a table that only grows."""
    return vergeetbaar(model) if hasattr(model, "instance_type") else ("slot_id",) if model is Wissing else ()


def heeft_stap(model: type[models.Model]) -> bool:
    """Whether each change of a row is one step of its version. A link between two rows comes or goes."""
    return any(veld.name == "versie" for veld in model._meta.concrete_fields)


def sloten() -> Iterator[Slot]:
    for model in apps.get_models():
        if hasattr(model, "instance_type") or getattr(model, "alleen_toevoegen", False):
            yield Slot(model, "vast", vrije_kolommen(model))
        elif minder := getattr(model, "alleen_minder", ()):
            yield Slot(model, "gesprek", minder)
        elif hasattr(model, "history"):
            yield Slot(model, "stap" if heeft_stap(model) else "koppeling")
