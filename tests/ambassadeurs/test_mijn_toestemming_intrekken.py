"""Taking consent back is as easy as giving it."""

import pytest

from ambassadeurs.models import Netwerkrol, Toestemming
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_one_click_takes_it_back_and_says_what_went():
    rol = f.netwerkrol(f.persoon("Anna Ambassadeur", account=user("ambassadeur")))
    f.openbaar_profiel(rol)
    response = als("ambassadeur").post("/mijn/toestemmingen/profiel/intrekken/", follow=True)
    zin = "Uw toestemming is ingetrokken. Uw naam en uw tekst gaan meteen van de website."
    assert [str(bericht) for bericht in response.context["messages"]] == [zin]
    assert list(Netwerkrol.objects.openbaar()) == []
    assert Toestemming.objects.get().ingetrokken_op is not None
