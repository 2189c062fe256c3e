"""/mijn/meldingen/: what somebody of the network reported."""

import pytest

from ambassadeurs.models import Melding, Namens
from inclusie.history import bewaar
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, VANDAAG, client, user
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
    with django_assert_num_queries(7):
        antwoord = browser.get(HIER)
    koppen = Bladzijde(antwoord).kop("h2")
    assert koppen == [f"Wij hebben uw melding. 2021-00{nummer}" for nummer in range(aantal, 0, -1)]
    assert "Kanarie" not in antwoord.content.decode()


def test_what_was_typed_for_another_stands_there_without_the_answer():
    helper = f.persoon("Petra", account=user("ambassadeur"))
    ander = f.persoon("Noor", account=user("koploper"))
    hulp = Namens(helper=helper, voor=ander, van=VANDAAG)
    bewaar(hulp, door=user(), at=MOMENT)
    melding = f.melding("Kanarie", persoon=ander, door=user("ambassadeur"))
    f.melding("Kanarie van de balie", persoon=ander, door=user("ambassadeur"), bron="balie")
    bladzijde = Bladzijde(client("ambassadeur").get(HIER))
    assert bladzijde.kop("h3") == [f"Getypt voor Noor {melding.nummer}"]
    zin = "Verstuurd op donderdag 1 juli 2021, 10.00 uur"
    assert f"{zin}. Wij hebben uw melding." in bladzijde.tekst
    assert "Kanarie" not in bladzijde.tekst
    assert bladzijde.links_naar(HIER) == []
    # Noor reads who typed it.
    nieuwer = Bladzijde(client("koploper").get(f"{HIER}{melding.nummer}/"))
    assert "Anna Ambassadeur typte dit voor u." in nieuwer.tekst
    # When the help ended, how it stands is no longer told.
    hulp.tot = VANDAAG
    bewaar(hulp, door=user(), at=MOMENT)
    tekst = Bladzijde(client("ambassadeur").get(HIER)).tekst
    assert (f"Getypt voor Noor {melding.nummer} {zin}" in tekst, "Wij hebben uw melding." in tekst) == (
        True,
        False,
    )
    assert Melding.objects.count() == 2


def test_nothing_yet_says_what_to_do():
    f.persoon(account=user("koploper"))
    bladzijde = Bladzijde(client("koploper").get(HIER))
    assert "U heeft nog niets gemeld. Ziet u een obstakel? Meld het." in bladzijde.tekst
    assert bladzijde.links_naar("/obstakel") == ["/obstakel-melden/"]


def test_who_is_not_of_the_network_has_no_such_page():
    assert client("medewerker").get(HIER).status_code == 403
