"""Where a word of somebody was found, and what can be done about it there."""

from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.db import models
from django.urls import reverse

from inclusie.models import Weghaalbaar

# What is being written, and how somebody is reached in it: one column, that the search reads as two.
CONCEPT = ("ambassadeurs_meldconcept", "antwoorden")
CONTACT_IN_CONCEPT = ("ambassadeurs_meldconcept", "contact")
# Columns with nothing but how somebody is reached.
CONTACT = {
    ("ambassadeurs_melding", "contact"),
    CONTACT_IN_CONCEPT,
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

# Kind of row -> (what its page is of, the field that names that, the page, the field in its address). A title
# names nothing here: somebody's name may stand in it.
VINDPLAATSEN = {
    "ambassadeurs.Melding": ("melding", "nummer", "melding_werkplek", "nummer"),
    "ambassadeurs.Meldingbericht": ("melding", "melding__nummer", "melding_werkplek", "melding__nummer"),
    "ambassadeurs.Bestand": ("melding", "melding__nummer", "melding_werkplek", "melding__nummer"),
    "ambassadeurs.Reactie": ("reactie", "pk", "reactie_werkplek", "pk"),
    "ambassadeurs.Persoon": ("persoon", "pk", "persoon_werkplek", "pk"),
    "ambassadeurs.Netwerkrol": ("persoon", "persoon__pk", "persoon_werkplek", "persoon__pk"),
    "ambassadeurs.Verhaal": ("verhaal", "pk", "verhaal_werkplek", "pk"),
    "ambassadeurs.Oproep": ("oproep", "pk", "oproep_werkplek", "slug"),
    "agenda.Actie": ("actie", "code", "actie_werkplek", "code"),
    "agenda.Voortgang": ("actie", "actie__code", "actie_werkplek", "actie__code"),
    "agenda.Obstakel": ("obstakel", "pk", "obstakel_werkplek", "slug"),
    "agenda.Raadsstuk": ("raadsstuk", "code", "raadsstuk_edit", "code"),
}


@dataclass(frozen=True)
class Plek:
    """Where a row is seen: 'melding 2021-014', with its address as long as it has one."""

    naam: str
    adres: str = ""


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
    def is_concept(self) -> bool:
        """Somebody is still writing it: nobody of us can mend it."""
        return (self.tabel, self.kolom) == CONCEPT

    @property
    def waar(self) -> str:
        return ", ".join(plek.naam for plek in self.plekken)

    @cached_property
    def plekken(self) -> list[Plek]:
        """By the name that a screen has for it; else by the number of its row."""
        if gezien := self._op_een_bladzijde():
            return gezien
        return [Plek(f"rij {self.regels}" if self.regels else f"{len(self.pks)} keer")]

    def _op_een_bladzijde(self) -> list[Plek]:
        if self.model is None or self.model._meta.label not in VINDPLAATSEN:
            return []
        soort, naam, bladzijde, in_adres = VINDPLAATSEN[self.model._meta.label]
        rijen = self.model.objects.filter(pk__in=self.pks).order_by("pk")
        weg = set()
        if issubclass(self.model, Weghaalbaar):
            weg = set(rijen.exclude(verwijderd_op=None).values_list("pk", flat=True))
        plekken = [
            Plek(f"{soort} {noem}", "" if pk in weg else reverse(bladzijde, args=[deel]))
            for pk, noem, deel in rijen.values_list("pk", naam, in_adres)
            if noem is not None
        ]
        # A photo of a person hangs on no report, and is found by its row.
        return list(dict.fromkeys(plekken)) if len(plekken) == len(self.pks) else []
