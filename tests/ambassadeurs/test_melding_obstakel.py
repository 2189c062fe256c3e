"""/werkplek/meldingen/<nummer>/koppelen/obstakel/: an obstacle is born of a report."""

import pytest

from agenda.models import Hoogtemeting, Obstakel
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(melding):
    return f"/werkplek/meldingen/{melding.nummer}/koppelen/obstakel/"


def test_the_form_knows_the_day_and_theme_and_not_the_words_of_people():
    rij = fabriek.melding("Mijn been doet pijn.", plek="Het stadhuis", thema=plan.thema(), hoogte=3)
    browser = plan.client()
    bladzijde = browser.get(adres(rij))
    assert "Mijn been doet pijn." in Bladzijde(bladzijde).tekst
    velden = ingevuld(
        bladzijde.content.decode(), titel="De drempel is te hoog", soort="fysiek", domein=plan.domein().pk
    )
    assert (velden["plek"], velden["omschrijving"], velden["themas"]) == (
        [""], [""], [str(plan.thema().pk)],
    )  # fmt: skip
    for _ in range(2):
        assert browser.post(adres(rij), velden).url == f"/werkplek/meldingen/{rij}/"
    obstakel = Obstakel.objects.get()
    rij.refresh_from_db()
    assert (rij.obstakel, obstakel.gemeld_op, obstakel.openbaar) == (obstakel, plan.VANDAAG, False)
    assert [meting.hoogte for meting in Hoogtemeting.objects.all()] == [3]
    assert "been" not in str(list(Obstakel.history.values()))


def test_what_is_missing_is_asked():
    antwoord = plan.client().post(adres(fabriek.melding()), {})
    assert antwoord.status_code == 422
    assert "Schrijf op wat er in de weg staat." in Bladzijde(antwoord).tekst
    assert Obstakel.objects.count() == 0


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else(rol):
    assert plan.client(rol).get(adres(fabriek.melding())).status_code == 403
