"""The answers of a report in words, to look over before it is sent."""

from dataclasses import dataclass

from django.utils.text import Truncator

from ambassadeurs.meldweg import FOTO, Meldgang, Vraag
from ambassadeurs.models import Bestand

NIETS, NOG_NIETS = "Niet ingevuld", "U schreef nog niets."


@dataclass(frozen=True)
class Nakijkrij:
    """adres: where this answer is changed, to come straight back. fout: why it is no answer yet."""

    stap: str
    kort: str
    antwoorden: list[str]
    adres: str
    fout: str


def kijk_na(gang: Meldgang, form) -> list[Nakijkrij]:
    """form: all the answers together (`forms.melden.alle_antwoorden`)."""
    return [
        Nakijkrij(
            stap=vraag.stap,
            kort=vraag.kort,
            antwoorden=_antwoorden(gang, form, vraag) or [NIETS],
            adres=f"{gang.adres(vraag)}?wijzig",
            fout=next((form.errors[veld][0] for veld in vraag.velden if veld in form.errors), ""),
        )
        for vraag in form.vragen
    ]


def _antwoorden(gang: Meldgang, form, vraag: Vraag) -> list[str]:
    if vraag is FOTO:
        return [noem(bestand) for bestand in gang.bestanden]
    return [woord for veld in vraag.velden if (woord := in_woorden(form[veld]))]


def noem(bestand: Bestand) -> str:
    """'Foto 1: een zware deur', or 'Foto 1' alone."""
    naam = bestand.naam.capitalize()
    return f"{naam}: {bestand.omschrijving}" if bestand.omschrijving else naam


def in_woorden(veld) -> str:
    waarde = str(veld.data or "")
    keuzes = getattr(veld.field, "choices", None)
    # What can be chosen no more has no words any more.
    return waarde if keuzes is None else dict(keuzes).get(waarde, "")


def eerste_woorden(gang: Meldgang) -> str:
    """By what somebody knows again what was begun."""
    return Truncator(gang.antwoord("tekst")).words(12, truncate=" …") or NOG_NIETS
