"""The filter of the work list: what is the matter, and in which year."""

from django import forms

from agenda.models.keuzes import Aandacht
from inclusie.forms import Form


class AandachtFilterForm(Form):
    bewaart_concept = False

    wat = forms.ChoiceField(label="Wat is er aan de hand?", required=False)
    jaar = forms.ChoiceField(label="Welk jaar?", required=False)

    def __init__(self, data, *, rijen, telling: dict[str, int]):
        super().__init__(data)
        self.rijen = rijen
        woorden = dict(Aandacht.choices)
        self.fields["wat"].choices = [
            ("", f"Alles ({len(rijen)})"),
            *((soort, f"{woorden[soort]} ({aantal})") for soort, aantal in telling.items()),
        ]
        jaren = sorted({rij.actie.jaar for rij in rijen})
        self.fields["jaar"].choices = [("", "Alle jaren"), *((str(jaar), str(jaar)) for jaar in jaren)]

    def gevonden(self) -> list:
        """The rows that are asked for; all of them when the address asks for nonsense."""
        keuze = self.cleaned_data if self.is_valid() else {}
        wat, jaar = keuze.get("wat", ""), keuze.get("jaar", "")
        return [
            rij
            for rij in self.rijen
            if (not wat or wat in rij.redenen) and (not jaar or str(rij.actie.jaar) == jaar)
        ]
