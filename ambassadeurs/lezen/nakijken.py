"""The answers of a report in words, to look over before it is sent."""

from dataclasses import dataclass

from django.utils.text import Truncator

from ambassadeurs.meldweg import FOTO, Meldgang, Vraag
from ambassadeurs.models import Bestand

NIETS, NOG_NIETS = "Niet ingevuld", "U schreef nog niets."


@dataclass(frozen=True)
class Nakijkrij:
    """adres: where this answer is changed; from there somebody comes straight back."""

    stap: str
    kort: str
    antwoorden: list[str]
    adres: str
    is_goed: bool


def kijk_na(gang: Meldgang, form) -> list[Nakijkrij]:
    """form: all the answers together (`forms.melden.alle_antwoorden`)."""
    return [
        Nakijkrij(
            stap=vraag.stap,
            kort=vraag.kort,
            antwoorden=_antwoorden(gang, form, vraag) or [NIETS],
            adres=f"{gang.adres(vraag)}?wijzig",
            is_goed=not any(veld in form.errors for veld in vraag.velden),
        )
        for vraag in form.vragen
    ]


def _antwoorden(gang: Meldgang, form, vraag: Vraag) -> list[str]:
    if vraag is FOTO:
        return [noem(bestand) for bestand in gang.bestanden]
    return [woord for veld in vraag.velden if (woord := in_woorden(form[veld]))]


def noem(bestand: Bestand) -> str:
    """'Foto: een zware deur', or 'Foto' alone."""
    soort = bestand.get_soort_display().capitalize()
    return f"{soort}: {bestand.omschrijving}" if bestand.omschrijving else soort


def in_woorden(veld) -> str:
    waarde = str(veld.data or "")
    return dict(getattr(veld.field, "choices", ())).get(waarde, waarde)


def eerste_woorden(gang: Meldgang) -> str:
    """By what somebody knows again what was begun."""
    return Truncator(gang.antwoord("tekst")).words(12, truncate=" …") or NOG_NIETS
