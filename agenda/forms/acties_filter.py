"""Searching the actions of a plan: every value of the address passes here, and nonsense gets words."""

import unicodedata

from django import forms
from django.urls import reverse
from django.utils.http import urlencode

from agenda.lezen.leesplan import VOOR_IEDEREEN, Leesplan
from agenda.lezen.rijen import Leesactie
from inclusie.forms import Form


class ActiesFilterForm(Form):
    q = forms.CharField(
        label="Zoek een woord",
        required=False,
        max_length=100,
        error_messages={"max_length": "dit is te lang. Zoek met een paar woorden."},
    )
    thema = forms.ChoiceField(label="Onderwerp", required=False)
    stand = forms.ChoiceField(label="Hoe ver is het", required=False)
    wie = forms.ChoiceField(label="Wie doet het", required=False)

    def __init__(self, data, *, plan: Leesplan):
        super().__init__(data)
        self.plan = plan
        themas = [(thema.slug, thema.naam) for thema in plan.themas]
        keuzes = {
            "thema": [("", "Alle onderwerpen"), *themas, (VOOR_IEDEREEN, "Voor iedereen")],
            "stand": [("", "Alles"), *((stand.stand, stand.woord) for stand in plan.standen)],
            "wie": [("", "Iedereen"), *((naam, naam) for naam in organisaties(plan))],
        }
        for naam, lijst in keuzes.items():
            self.fields[naam].choices = lijst

    def clean_q(self) -> str:
        return " ".join(self.cleaned_data["q"].split())

    def resultaten(self) -> list[Leesactie]:
        keuze = self.cleaned_data
        acties = self.plan.get_thema(keuze["thema"]).acties if keuze["thema"] else self.plan.acties
        woorden = _plain(keuze["q"]).split()
        return [
            actie
            for actie in acties
            if (not keuze["stand"] or actie.stand == keuze["stand"])
            and (not keuze["wie"] or keuze["wie"] in wie(actie))
            and all(woord in _plain(_search_text(actie)) for woord in woorden)
        ]

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


def organisaties(plan: Leesplan) -> list[str]:
    return sorted({naam for actie in plan.acties for naam in wie(actie)}, key=_plain)


def _search_text(actie: Leesactie) -> str:
    bron = actie.bron
    velden = ("code", "titel", "waarom", "tekst_makkelijk", "tekst", "resultaat", "reden")
    return " ".join([*(bron[veld] for veld in velden), *wie(actie), *(thema.naam for thema in actie.themas)])


def _plain(tekst: str) -> str:
    """Without case and accents: 'één' is found by 'een'."""
    letters = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
