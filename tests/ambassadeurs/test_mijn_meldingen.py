"""/mijn/meldingen/: what somebody of the network reported."""

import pytest

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db
HIER = "/mijn/meldingen/"


@pytest.mark.parametrize("aantal", [1, 3])
def test_own_reports_with_their_sentence(django_assert_num_queries, aantal):
    wie, browser = f.persoon(account=user("ambassadeur")), client("ambassadeur")
    for nummer in range(aantal):
        f.melding(f"Deur {nummer} is te zwaar.", persoon=wie)
    f.melding("Kanarie", persoon=f.persoon("Iemand Anders"))
    f.melding("Kanarie zonder naam")
    browser.get(HIER)  # the clock of the session is written once
    with django_assert_num_queries(6):
        antwoord = browser.get(HIER)
    koppen = Bladzijde(antwoord).kop("h2")
    assert koppen == [f"Wij hebben uw melding. 2021-00{nummer}" for nummer in range(aantal, 0, -1)]
    assert "Kanarie" not in antwoord.content.decode()


def test_nothing_yet_says_what_to_do():
    f.persoon(account=user("koploper"))
    bladzijde = Bladzijde(client("koploper").get(HIER))
    assert "U heeft nog niets gemeld. Ziet u een obstakel? Meld het." in bladzijde.tekst
    assert bladzijde.links_naar("/obstakel") == ["/obstakel-melden/"]


def test_who_is_not_of_the_network_has_no_such_page():
    assert client("medewerker").get(HIER).status_code == 403
