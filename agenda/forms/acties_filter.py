"""Searching the actions of a plan: every value of the address passes here, and nonsense gets words."""

from collections.abc import Iterable

from django import forms
from django.urls import reverse
from django.utils.http import urlencode

from agenda.lezen.leesplan import Leesplan
from agenda.lezen.rijen import Leesactie
from agenda.models import Planversie
from agenda.models.keuzes import Stand
from inclusie.forms import Form
from inclusie.woorden import zonder_accenten

ALLES = {"thema": "Alle onderwerpen", "stand": "Alles", "wie": "Iedereen"}


class ActiesFilterForm(Form):
    bewaart_concept = False

    q = forms.CharField(
        label="Zoek een woord",
        required=False,
        max_length=100,
        error_messages={"max_length": "dit is te lang. Zoek met een paar woorden."},
    )
    thema = forms.ChoiceField(label="Onderwerp", required=False)
    stand = forms.ChoiceField(label="Hoe ver is het", required=False)
    wie = forms.ChoiceField(label="Wie doet het", required=False)

    def __init__(self, data, *, plan: Leesplan, andere_jaren: Iterable[Planversie] = ()):
        """andere_jaren: only read for a choice that this year does not have; a bookmark keeps its meaning."""
        super().__init__(data)
        self.plan = plan
        keuzes = _keuzes(plan)
        vreemd = {
            naam: data[naam] for naam in ("thema", "wie") if data.get(naam) and data[naam] not in keuzes[naam]
        }
        # (words, address) of what other years do have.
        self.elders: list[tuple[str, str]] = []
        for versie in andere_jaren if vreemd else ():
            ander = Leesplan(versie)
            bekend = {naam: _keuzes(ander)[naam].get(waarde) for naam, waarde in vreemd.items()}
            bekend = {naam: woord for naam, woord in bekend.items() if woord}
            for naam, woord in bekend.items():
                keuzes[naam].setdefault(vreemd[naam], woord)
            if bekend:
                self.elders.append(_elders(ander.jaar, bekend, {naam: vreemd[naam] for naam in bekend}))
        for naam, lijst in keuzes.items():
            self.fields[naam].choices = [("", ALLES[naam]), *lijst.items()]

    def clean_q(self) -> str:
        return " ".join(self.cleaned_data["q"].split())

    def resultaten(self) -> list[Leesactie]:
        keuze = self.cleaned_data
        acties = self._acties_over(keuze["thema"]) if keuze["thema"] else self.plan.acties
        woorden = zonder_accenten(keuze["q"]).split()
        return [
            actie
            for actie in acties
            if (not keuze["stand"] or actie.stand == keuze["stand"])
            and (not keuze["wie"] or keuze["wie"] in wie(actie))
            and all(woord in zonder_accenten(_zoektekst(actie)) for woord in woorden)
        ]

    def _acties_over(self, slug: str) -> list[Leesactie]:
        """None of a theme that only another year has."""
        themas = (*self.plan.themas, self.plan.voor_iedereen)
        return next((thema.acties for thema in themas if thema.slug == slug), [])

    def actief(self) -> list[tuple[str, str]]:
        """The filters that are on: (words, address without this one)."""
        gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        actief = []
        for naam, waarde in gekozen.items():
            rest = {"jaar": self.plan.jaar} | {ander: w for ander, w in gekozen.items() if ander != naam}
            woord = dict(getattr(self.fields[naam], "choices", ())).get(waarde, f"‘{waarde}’")
            label = {"q": "het woord", "thema": "onderwerp", "stand": "stand", "wie": "van"}[naam]
            actief.append((f"{label} {woord}", f"{reverse('actie_lijst')}?{urlencode(rest)}"))
        return actief


def wie(actie: Leesactie) -> list[str]:
    return [naam for naam in (actie.bron["trekker"]["organisatie"], *actie.bron["partners"]) if naam]


def _keuzes(plan: Leesplan) -> dict[str, dict[str, str]]:
    """Of each field its values with their words. A state without actions can be chosen too: it may come."""
    namen = {naam for actie in plan.acties for naam in wie(actie)}
    return {
        "thema": {thema.slug: thema.naam for thema in (*plan.themas, plan.voor_iedereen)},
        "stand": {stand.value: stand.woord(plan.jaar) for stand in Stand},
        "wie": {naam: naam for naam in sorted(namen, key=zonder_accenten)},
    }


def _elders(jaar: int, woorden: dict[str, str], waarden: dict[str, str]) -> tuple[str, str]:
    """("Acties over LHBTI in 2021", its address)."""
    delen = [f"{'over' if naam == 'thema' else 'van'} {woord}" for naam, woord in woorden.items()]
    adres = f"{reverse('actie_lijst')}?{urlencode({'jaar': jaar} | waarden)}"
    return f"Acties {' '.join(delen)} in {jaar}", adres


def _zoektekst(actie: Leesactie) -> str:
    bron = actie.bron
    velden = ("code", "titel", "waarom", "tekst_makkelijk", "tekst", "resultaat", "reden")
    return " ".join([*(bron[veld] for veld in velden), *wie(actie), *(thema.naam for thema in actie.themas)])
