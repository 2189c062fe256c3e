"""Forms of the order of the plan: to another place, to another goal, taken away."""

from django import forms

from agenda.models import Doel
from inclusie.forms import Form

KIES = "Kies iets uit de lijst."


class RichtingForm(Form):
    """The buttons 'Omhoog' and 'Omlaag', each with the place at which it was read: 'omhoog-3'."""

    richting = forms.RegexField(r"^(omhoog|omlaag)-[0-9]{1,6}\Z")

    def clean_richting(self) -> tuple[str, int]:
        richting, plek = self.cleaned_data["richting"].split("-")
        return richting, int(plek)


class PlekForm(Form):
    """'Zet op plek': every place is named by what stands there now. An action may also go to another goal."""

    plek = forms.TypedChoiceField(
        label="Op welke plek?", coerce=int, error_messages={"required": KIES, "invalid_choice": KIES}
    )

    def __init__(self, *args, broers: list, deel, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["plek"].choices = [
            (plek, f"Plek {plek}{' (hier staat het nu)' if broer.pk == deel.pk else f' (nu: {broer})'}")
            for plek, broer in enumerate(broers, start=1)
        ]
        # No place is chosen when somebody took the part away meanwhile.
        self.initial.setdefault("plek", broers.index(deel) + 1 if deel in broers else None)


class NaarDoelForm(Form):
    doel = forms.ModelChoiceField(
        Doel.objects.none(),
        label="Onder welk doel?",
        help_text="De actie komt daar onderaan.",
        error_messages={"required": "Kies een doel.", "invalid_choice": KIES},
    )

    def __init__(self, *args, actie, **kwargs):
        super().__init__(*args, **kwargs)
        doelen = actie.doel.jaarplan.doelen.aanwezig().exclude(pk=actie.doel_id)
        self.fields["doel"].queryset = doelen


class WeghaalForm(Form):
    reden = forms.CharField(
        label="Waarom haalt u dit weg?",
        help_text="Stond dit al in een openbare versie? Dan kan iedereen deze reden lezen.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={
            "required": "Schrijf op waarom u dit weghaalt.",
            "max_length": "Deze reden is te lang. Maak haar korter dan 1000 tekens.",
        },
    )
