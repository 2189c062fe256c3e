"""Choosing two versions to compare."""

from django import forms
from django.http import QueryDict

from agenda import woorden
from agenda.models import Planversie
from inclusie.forms import Form


class VergelijkForm(Form):
    """Without a choice: the newest version against the one before it."""

    bewaart_concept = False

    van = forms.ChoiceField(label="Van versie")
    naar = forms.ChoiceField(label="Naar versie")

    def __init__(self, data: QueryDict, *, versies: list[Planversie]):
        """versies: at least two, the newest first."""
        naar = data.get("naar") or versies[0].nummer
        nummers = [versie.nummer for versie in versies]
        plek = nummers.index(naar) if naar in nummers else 0
        # Before the first version lies nothing; then the second is the only other one nearby.
        vorige = nummers[plek + 1] if plek + 1 < len(nummers) else nummers[plek - 1]
        super().__init__({"van": data.get("van") or vorige, "naar": naar})
        self.versies = {versie.nummer: versie for versie in versies}
        keuzes = [(v.nummer, f"{v.nummer} ({woorden.datum(v.peildatum.isoformat())})") for v in versies]
        for veld in self.fields.values():
            veld.choices = keuzes
            veld.error_messages["invalid_choice"] = "deze versie is er niet. Kies een versie uit de lijst."

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("van") and gegevens.get("van") == gegevens.get("naar"):
            self.add_error("van", "u koos twee keer dezelfde versie. Kies er twee.")
        return gegevens

    def gekozen(self) -> tuple[Planversie, Planversie]:
        return self.versies[self.cleaned_data["van"]], self.versies[self.cleaned_data["naar"]]


class JarenForm(Form):
    """Any two versions of any years. Without a choice: the newest of the two youngest years."""

    bewaart_concept = False

    van = forms.ChoiceField(label="Vergelijk")
    naar = forms.ChoiceField(label="Met")

    def __init__(self, data: QueryDict, *, versies: list[Planversie]):
        """versies: at least two, the newest first."""
        versies = sorted(versies, key=lambda versie: versie.jaarplan.jaar, reverse=True)
        self.versies = {_sleutel(versie): versie for versie in versies}
        per_jaar: dict[int, list[str]] = {}
        for sleutel, versie in self.versies.items():
            per_jaar.setdefault(versie.jaarplan.jaar, []).append(sleutel)
        nieuwste = [sleutels[0] for sleutels in per_jaar.values()]
        # One year alone: its newest version beside the one before.
        naar, van = (nieuwste if len(nieuwste) > 1 else list(self.versies))[:2]
        super().__init__({"van": data.get("van") or van, "naar": data.get("naar") or naar})
        keuzes = [
            (str(jaar), [(sleutel, _keuze(self.versies[sleutel])) for sleutel in sleutels])
            for jaar, sleutels in per_jaar.items()
        ]
        for veld in self.fields.values():
            veld.choices = keuzes
            veld.error_messages["invalid_choice"] = "dit plan is er niet. Kies een plan uit de lijst."

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("van") and gegevens.get("van") == gegevens.get("naar"):
            self.add_error("van", "u koos twee keer hetzelfde plan. Kies er twee.")
        return gegevens

    def gekozen(self) -> tuple[Planversie, Planversie]:
        return self.versies[self.cleaned_data["van"]], self.versies[self.cleaned_data["naar"]]


def _sleutel(versie: Planversie) -> str:
    return f"{versie.jaarplan.jaar}-{versie.nummer}"


def _keuze(versie: Planversie) -> str:
    concept = ", concept" if versie.is_concept else ""
    return f"{versie.jaarplan.jaar}, versie {versie.nummer} ({woorden.datum(versie.peildatum)}{concept})"
