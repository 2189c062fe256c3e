"""What of the prullenbak somebody sees, and which part comes back."""

from django import forms

from agenda.models import Jaarplan
from inclusie.forms import FilterForm, Form
from inclusie.menu import menupunten
from inclusie.weghalen import Soort


class PrullenbakFilterForm(FilterForm):
    kamer = forms.ChoiceField(label="Waar stond het?", required=False)
    jaar = forms.ChoiceField(label="In welk jaarplan?", required=False)

    def __init__(self, *args, user, soorten: list[Soort], **kwargs):
        super().__init__(*args, **kwargs)
        waar = {soort.kamer for soort in soorten}
        punten = [(punt.naam, punt.woord) for _, punt in menupunten(user) if punt.naam in waar]
        self.fields["kamer"].choices = [("", "Alles"), *punten]
        jaren = Jaarplan.objects.order_by("-jaar").values_list("jaar", flat=True)
        self.fields["jaar"].choices = [("", "Alles"), *((str(jaar), str(jaar)) for jaar in jaren)]


class TerughaalForm(Form):
    """Which taken-away part comes back: 'doel-12'. Only what this person sees can be chosen."""

    deel = forms.ChoiceField()

    def __init__(self, *args, delen: dict, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["deel"].choices = [(sleutel, sleutel) for sleutel in delen]
