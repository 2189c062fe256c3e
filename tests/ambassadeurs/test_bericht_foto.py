"""The photo of a mailed link, for who has the link."""

import pytest
from django.test import Client

from agenda.handelen.berichtlinks import maak_berichtlink
from ambassadeurs.models import Bestand
from tests.agenda import fabriek as f
from tests.agenda.fabriek import MOMENT
from tests.inclusie import monsters

pytestmark = pytest.mark.django_db
GOED = {"stand": "bezig", "licht": "groen", "tekst_makkelijk": "De zaal is klaar."}


@pytest.fixture(autouse=True)
def vandaag(settings):
    settings.DEMO_DATUM = MOMENT.date()


def link():
    actie = f.actie(f.doel(f.jaarplan()), status="in_uitvoering", trekker_account=f.user("koploper"))
    return "/bericht/" + maak_berichtlink(actie, at=MOMENT).rstrip("/").rpartition("/")[2] + "/"


def test_it_is_there_once_a_photo_was_chosen_and_is_kept_by_nobody():
    pad = link()
    assert Client().get(f"{pad}foto/").status_code == 404
    Client().post(pad, GOED | {"foto": monsters.upload(monsters.foto())})
    antwoord = Client().get(f"{pad}foto/")
    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (200, "image/jpeg")
    assert "no-store" in antwoord.headers["Cache-Control"]


def test_who_reads_the_plan_at_work_sees_it_with_the_action():
    pad = link()
    code = f.models.Actie.objects.get().code
    leeg = f.client("medewerker").get(f"/werkplek/acties/{code}/").content.decode()
    Client().post(pad, GOED | {"foto": monsters.upload(monsters.foto()), "omschrijving": "De zaal."})
    adres = f"/bestanden/{Bestand.objects.get().sleutel}/"
    blad = f.client("medewerker").get(f"/werkplek/acties/{code}/").content.decode()
    assert ["Foto's bij de berichten" in html for html in (leeg, blad)] == [False, True]
    assert f'src="{adres}" alt="De zaal."' in blad
    assert [f.client("medewerker").get(adres).status_code, Client().get(adres).status_code] == [200, 404]


def test_the_photo_of_another_link_is_not_behind_this_one():
    pad, ander = link(), None
    Client().post(pad, GOED | {"foto": monsters.upload(monsters.foto())})
    actie = f.actie(
        f.doel(f.models.Jaarplan.objects.get()), status="in_uitvoering", trekker_account=f.user("koploper")
    )
    ander = maak_berichtlink(actie, at=MOMENT).rstrip("/").rpartition("/")[2]
    assert Client().get(f"/bericht/{ander}/foto/").status_code == 404
