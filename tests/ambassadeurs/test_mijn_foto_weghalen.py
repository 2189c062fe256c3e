"""Taking the own photo away: nothing of it is kept."""

import pytest

from ambassadeurs.models import Bestand
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_a_question_comes_first():
    anna = f.persoon("Anna Ambassadeur", account=user("ambassadeur"))
    f.foto(persoon=anna)
    blad = als("ambassadeur").get("/mijn/gegevens/foto/weghalen/").content.decode()
    assert "Wilt u uw foto weghalen?" in blad
    assert Bestand.objects.count() == 1


def test_it_is_gone_and_that_of_another_stays():
    anna, ander = f.persoon("Anna Ambassadeur", account=user("ambassadeur")), f.persoon("Ander Mens")
    f.foto(persoon=anna)
    f.foto(persoon=ander)
    zinnen = [
        [
            str(zin)
            for zin in als("ambassadeur")
            .post("/mijn/gegevens/foto/weghalen/", follow=True)
            .context["messages"]
        ]
        for _ in range(2)
    ]
    assert zinnen == [["Uw foto is weg. Wij bewaren er niets van."], []]
    assert [beeld.persoon for beeld in Bestand.objects.all()] == [ander]
