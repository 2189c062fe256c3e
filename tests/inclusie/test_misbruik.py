"""Forms for everybody: a machine is asked once more, and a person loses no word."""

from datetime import timedelta

import pytest
from django import forms
from django.http import QueryDict

from inclusie.forms import Form
from inclusie.misbruik import NOG_EENS, TegenMachines, teken
from tests.agenda.fabriek import MOMENT
from tests.formulier import ingevuld

EERDER = MOMENT - timedelta(seconds=2)


class Vraag(TegenMachines, Form):
    tekst = forms.CharField(label="Wat wilt u zeggen?")


def stuur(moment=MOMENT, **velden):
    data = QueryDict(mutable=True)
    data.update({"tekst": "Ik doe mee.", "gevraagd": teken(EERDER), "onderwerpregel": ""} | velden)
    return Vraag(data, moment=moment)


def test_who_takes_the_time_to_read_comes_through():
    form = stuur()
    assert form.is_valid()
    assert form.cleaned_data == {"tekst": "Ik doe mee."}


@pytest.mark.parametrize(
    "velden",
    [
        {"gevraagd": teken(MOMENT)},
        {"gevraagd": teken(EERDER) + "x"},
        {"gevraagd": ""},
        {"onderwerpregel": "https://koop.example"},
    ],
    ids=["too fast", "changed", "never asked", "took the bait"],
)
def test_a_machine_is_asked_once_more_and_the_text_stays(velden):
    form = stuur(**velden)
    assert form.errors == {"__all__": [NOG_EENS]}
    opnieuw = ingevuld(f"<main><form method=post>{form}</form></main>")
    assert (opnieuw["tekst"], opnieuw["onderwerpregel"]) == (["Ik doe mee."], [""])
    data = QueryDict(mutable=True)
    for naam, waarden in opnieuw.items():
        data.setlist(naam, waarden)
    assert Vraag(data, moment=MOMENT + timedelta(seconds=2)).is_valid()


def test_the_bait_is_there_for_nobody():
    html = str(Vraag(moment=MOMENT))
    assert html.count('<div hidden><label for="id_onderwerpregel">') == 1
    assert 'name="onderwerpregel" id="id_onderwerpregel" value="" tabindex="-1" autocomplete="off"' in html


def test_an_open_tab_of_yesterday_is_fine():
    assert stuur(moment=MOMENT + timedelta(days=1)).is_valid()
