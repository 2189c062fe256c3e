"""Taking consent back for somebody who calls: at once."""

import pytest

from ambassadeurs.models import Netwerkrol
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_it_counts_at_once_and_a_second_click_says_nothing():
    rol = f.netwerkrol()
    f.openbaar_profiel(rol)
    url = f"/werkplek/mensen/{rol.persoon_id}/toestemmingen/profiel/intrekken/"
    zinnen = [
        [str(zin) for zin in als("procesregisseur").post(url, follow=True).context["messages"]]
        for _ in range(2)
    ]
    assert zinnen == [["De toestemming van Bram Voorbeeld is ingetrokken. Dat geldt meteen."], []]
    assert list(Netwerkrol.objects.openbaar()) == []
