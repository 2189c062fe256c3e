"""Where a word of somebody was found, and what can be done about it there."""

from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.db import models

# Columns with nothing but how somebody is reached, or with that in a draft of somebody unknown.
CONTACT = {
    ("ambassadeurs_melding", "contact"),
    ("ambassadeurs_meldconcept", "antwoorden"),
    ("ambassadeurs_reactie", "contact"),
    ("ambassadeurs_persoon", "email"),
    ("ambassadeurs_persoon", "telefoon"),
    ("ambassadeurs_persoon", "adres"),
    ("accounts_user", "email"),
    ("account_emailaddress", "email"),
    ("post_mail", "aan"),
}
# Of the plan: what is only ever added.
ONVERANDERLIJK = {"Planversie", "Planbestand"}
WAAROM_VAST = "Dit hoort bij het plan en verandert nooit. Zo kan iedereen nagaan wat er besloten is."


@dataclass(frozen=True)
class Treffer:
    """One column with rows in which something stands. delen: only a part of the name, so maybe another's."""

    tabel: str
    kolom: str
    pks: tuple
    alleen_delen: bool

    def __str__(self):
        return f"{self.tabel}.{self.kolom}: {len(self.pks)}"

    @property
    def regels(self) -> str:
        """The numbers of the rows. A key in letters is told to nobody: that of a session opens an account."""
        return ", ".join(str(pk) for pk in self.pks if isinstance(pk, int))

    @cached_property
    def model(self) -> type[models.Model] | None:
        """Of which the table is, or whose trail; None of a table without a model."""
        gevonden = (m for m in apps.get_models(include_auto_created=True) if m._meta.db_table == self.tabel)
        return next(gevonden, None)

    @property
    def is_spoor(self) -> bool:
        """In the trail of a table of people: there a word can go, when that is asked (`wis --spoor`)."""
        return self._is_van_spoor and self.model._meta.app_label == "ambassadeurs"

    @property
    def is_vast(self) -> bool:
        """What was published, and how the plan came to be: that is kept as it was, for everybody to check."""
        if self.model is None or self.model._meta.app_label != "agenda":
            return False
        return self._is_van_spoor or self.model._meta.object_name in ONVERANDERLIJK

    @property
    def _is_van_spoor(self) -> bool:
        return hasattr(self.model, "instance_type")

    @property
    def is_contact(self) -> bool:
        """How somebody is reached: after wiping it is that of another, who lives there too."""
        return (self.tabel, self.kolom) in CONTACT

    @property
    def waar(self) -> str:
        return f"rij {self.regels}" if self.regels else f"{len(self.pks)} keer"
