"""The calls of the demo: as they are read, and what waits inside."""

import pytest
from django.test import Client

from agenda.demo import laad_voorbeeldstad
from ambassadeurs.demo import laad_mensen, laad_oproepen
from ambassadeurs.models import Oproep, Reactie
from inclusie.post.models import Mail
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def test_four_calls_with_an_answer_a_proposal_and_a_sign_up():
    laad_voorbeeldstad()
    laad_mensen()
    laad_oproepen()
    # Read in the year of the demo or later: what has a last day is over by then.
    assert sorted(Bladzijde(Client().get("/oproepen/")).kop("h3")) == [
        "Ambassadeur gezocht voor het thema armoede",
        "Hoe betalen andere gemeenten ervaringsdeskundigen?",
        "Inclusiestage: loop een dag mee",
        "Wie heeft een verhaal over wonen?",
    ]
    assert [rij.openbare_naam for rij in Reactie.objects.getoond()] == ["Marja", "", ""]
    assert [rij.voorgesteld_door.rol for rij in Oproep.objects.voorgesteld()] == ["koploper"]
    assert Reactie.objects.om_op_te_volgen().count() == 3
    assert not Mail.objects.filter(soort="reactie_antwoord").exists()
