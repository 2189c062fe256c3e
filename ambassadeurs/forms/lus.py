"""Which reports the public page shows."""

from django import forms

from inclusie.forms import Form


class LusFilterForm(Form):
    bewaart_concept = False

    thema = forms.ChoiceField(label="Onderwerp", required=False)

    def __init__(self, data, *, themas):
        super().__init__(data)
        self.fields["thema"].choices = [("", "Alle onderwerpen"), *((t.slug, t.naam) for t in themas)]

    def keuze(self) -> str:
        self.is_valid()
        return self.cleaned_data.get("thema", "")
