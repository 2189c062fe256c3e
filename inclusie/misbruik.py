"""Forms that everybody may send, against machines: a bait that no person sees, and a signed moment.

Nobody is shut out. What looks like the work of a machine comes back with every word in it, and goes through
when it is sent once more by hand. Use: `class MeldForm(TegenMachines, Form)`, with `moment=nu()`.
"""

from datetime import datetime, timedelta

from django import forms
from django.core import signing

# Faster than this nobody reads and answers a page.
MINSTENS = timedelta(seconds=2)
NOG_EENS = "Dit ging wel heel snel. Kijk uw antwoorden na. Verstuur ze dan nog een keer."
_ZOUT = "inclusie.misbruik"


def teken(moment: datetime) -> str:
    """When a form was asked for, so that nobody can make it earlier."""
    return signing.dumps(int(moment.timestamp()), salt=_ZOUT)


def is_te_snel(getekend: str, moment: datetime) -> bool:
    """Also without our signature: who never asked for the form, did not read it."""
    try:
        begonnen = signing.loads(getekend, salt=_ZOUT)
    except signing.BadSignature:
        return True
    return moment.timestamp() - begonnen < MINSTENS.total_seconds()


class Aas(forms.TextInput):
    """A field that is not there for people: not to see, to hear or to reach. Whatever was in it, it comes
    back empty, so that a browser that filled it in does so once."""

    is_hidden = True
    template_name = "forms/aas.html"

    def format_value(self, value):
        return ""


class _Onzichtbaar(forms.CharField):
    """What it holds is no part of the answer: a second click with another moment is a second click."""

    def has_changed(self, initial, data):
        return False


class TegenMachines:
    """For a form: give it `moment`, when it is shown or sent."""

    def __init__(self, *args, moment: datetime, **kwargs):
        super().__init__(*args, **kwargs)
        self.moment = moment
        self.fields["onderwerpregel"] = _Onzichtbaar(label="Laat dit leeg", required=False, widget=Aas)
        self.fields["gevraagd"] = _Onzichtbaar(required=False, widget=forms.HiddenInput)
        self.initial["gevraagd"] = teken(moment)

    def clean(self):
        gegevens = super().clean()
        aas, gevraagd = self.cleaned_data.pop("onderwerpregel", ""), self.cleaned_data.pop("gevraagd", "")
        if aas or is_te_snel(gevraagd, self.moment):
            self.data = self.data.copy()
            self.data[self.add_prefix("gevraagd")] = self._opnieuw(gevraagd)
            self.add_error(None, NOG_EENS)
        return gegevens

    def _opnieuw(self, gevraagd: str) -> str:
        """The moment that goes out with the answer: as it was, or one of now for who had none of ours."""
        try:
            signing.loads(gevraagd, salt=_ZOUT)
        except signing.BadSignature:
            return teken(self.moment)
        return gevraagd
