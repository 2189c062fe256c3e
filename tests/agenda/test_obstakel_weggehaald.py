"""/werkplek/obstakels/weggehaald/: obstacles and measurements that can come back."""

import pytest
from django.utils import timezone

from agenda.handelen import weghalen
from agenda.models import Hoogtemeting, Obstakel
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/obstakels/weggehaald/"


def haal_weg(deel):
    # The page looks at the clock of today.
    weghalen.haal_weg(deel, reden="Dubbel.", door=fabriek.user(), at=timezone.now())
    return f"{deel._meta.model_name}-{deel.pk}"


def test_an_obstacle_comes_back():
    sleutel = haal_weg(fabriek.obstakel())
    browser = fabriek.client()
    blad = Bladzijde(browser.get(ADRES))
    assert blad.kop("h2") == ["De balie is te hoog"]
    assert "De reden: Dubbel." in blad.tekst
    assert browser.post(ADRES, {"deel": sleutel}).url == "/werkplek/obstakels/"
    assert Obstakel.objects.aanwezig().count() == 1
    assert browser.post(ADRES, {"deel": sleutel}).status_code == 422


def test_a_measurement_comes_back_unless_a_new_one_took_its_place():
    rij = fabriek.obstakel()
    een, twee = fabriek.hoogtes(rij, 3, 4)
    sleutels = [haal_weg(een), haal_weg(twee)]
    fabriek.hoogtes(rij, 2)
    browser = fabriek.client()
    assert browser.post(ADRES, {"deel": sleutels[1]}).status_code == 302
    antwoord = browser.post(ADRES, {"deel": sleutels[0]})
    assert antwoord.status_code == 422
    assert "Deze code gaf op deze dag al een hoogte." in Bladzijde(antwoord).tekst
    assert [m.hoogte for m in Hoogtemeting.objects.aanwezig().order_by("beoordelaar_code")] == [2, 4]


def test_of_a_taken_away_obstacle_only_itself_is_offered():
    rij = fabriek.obstakel()
    haal_weg(fabriek.hoogtes(rij, 3)[0])
    haal_weg(rij)
    assert Bladzijde(fabriek.client().get(ADRES)).kop("h2") == ["De balie is te hoog"]


def test_only_who_edits_the_plan():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper")] == [403, 403]
