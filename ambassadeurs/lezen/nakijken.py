"""The answers of a report or a sign-up in words, to look over before it is sent."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.text import Truncator

from ambassadeurs.aanmeldgang import Aanmeldgang, gang_van
from ambassadeurs.meldweg import FOTO, Meldgang, Vraag
from ambassadeurs.models import Bestand, Meldconcept

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
    if isinstance(veld.data, bool):
        return "Ja" if veld.data else "Nee"
    waarde = str(veld.data or "")
    keuzes = getattr(veld.field, "choices", None)
    if keuzes is None:
        return waarde
    # What can be chosen no more has no words any more.
    return next((str(woord) for sleutel, woord in keuzes if str(sleutel) == waarde), "")


@dataclass(frozen=True)
class Formulierrij:
    """anker: where on the page of the form it is asked."""

    vraag: str
    antwoord: str
    anker: str


def kijk_formulier_na(form) -> list[Formulierrij]:
    """The answers of one page with questions, in their order."""
    return [Formulierrij(veld.label, in_woorden(veld) or NIETS, veld.anker) for veld in form.visible_fields()]


def eerste_woorden(gang: Meldgang | Aanmeldgang) -> str:
    """By what somebody knows again what was begun."""
    return Truncator(gang.antwoord("tekst")).words(12, truncate=" …") or NOG_NIETS


def niet_af(user, at: datetime) -> list[tuple[Meldgang | Aanmeldgang, str]]:
    """What this account began and did not send, each with its first words."""
    gangen = [gang_van(concept) for concept in Meldconcept.objects.bewaard(at).van(user)]
    return [(gang, eerste_woorden(gang)) for gang in gangen]
