"""Of which year and of whom a handover is made."""

from django import forms

from agenda.models import Jaarplan
from agenda.werkplek.overdracht import Drager
from inclusie.forms import Form


class OverdrachtForm(Form):
    bewaart_concept = False

    jaar = forms.ChoiceField(label="Jaarplan", required=False)
    wie = forms.ChoiceField(label="Over wie gaat het?", required=False)

    def __init__(self, data, *, plannen: list[Jaarplan], plan: Jaarplan, dragers: list[Drager]):
        super().__init__({"jaar": data.get("jaar") or str(plan.jaar), "wie": data.get("wie", "")})
        self.fields["jaar"].choices = [(str(een.jaar), str(een.jaar)) for een in plannen]
        self.fields["wie"].choices = [("", "Iedereen"), *((d.sleutel, d.naam) for d in dragers)]
        for veld in self.fields.values():
            veld.error_messages["invalid_choice"] = "Dit staat niet in de lijst. Kies iets uit de lijst."

    def wie_dan(self) -> str:
        """Who was chosen; what is not in the list counts as everybody, and is shown as an error."""
        self.is_valid()
        return self.cleaned_data.get("wie", "")
