"""/mijn/meldingen/<nummer>/: how an own report stands, and a box to write back."""

import pytest

from ambassadeurs.models import Meldingbericht
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, user
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def test_it_shows_how_it_stands_and_takes_a_message_once():
    wie, browser = f.persoon(account=user("ambassadeur")), client("ambassadeur")
    f.melding(persoon=wie)
    hier = "/mijn/meldingen/2021-001/"
    antwoord = browser.get(hier)
    assert Bladzijde(antwoord).kop("h2") == ["Wij hebben uw melding.", "Dit zei u", "Iets terugschrijven"]
    velden = ingevuld(antwoord.content.decode(), tekst="Ik weet nog iets.")
    for _ in range(2):
        assert browser.post(hier, velden).url == hier
    assert [*Meldingbericht.objects.values_list("spreker", "tekst")] == [("melder", "Ik weet nog iets.")]
    assert browser.post(hier, {"tekst": ""}).url == f"{hier}?fout=1"
    assert Bladzijde(browser.get(f"{hier}?fout=1")).titel.startswith("Fout: ")


def test_the_report_of_another_is_not_there():
    f.persoon(account=user("ambassadeur"))
    f.melding(persoon=f.persoon("Iemand Anders"))
    browser = client("ambassadeur")
    assert browser.get("/mijn/meldingen/2021-001/").status_code == 404
    assert browser.post("/mijn/meldingen/2021-001/", {"tekst": "x"}).status_code == 404
