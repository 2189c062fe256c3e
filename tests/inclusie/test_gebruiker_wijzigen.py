"""Changing an account: rights are taken away at once, nobody changes its own, and nothing is overwritten."""

import pytest

from inclusie.accounts.models import User
from tests.agenda.fabriek import user

pytestmark = pytest.mark.django_db


@pytest.fixture
def sanne(db):
    return user("medewerker", email="sanne@voorbeeldstad.example", naam="Sanne Smit", functie="adviseur")


def url(persoon):
    return f"/werkplek/gebruikers/{persoon.pk}/"


def velden(persoon, **anders):
    data = {"naam": persoon.naam, "functie": persoon.functie, "rol": persoon.rol, "is_active": "on"}
    return data | {"versie": persoon.versie} | anders


def test_change_is_kept_with_who_did_it(als, beheerder, sanne):
    response = als(beheerder).post(
        url(sanne), velden(sanne, naam="Sanne de Smit", functie="regisseur"), follow=True
    )
    assert response.redirect_chain == [("/werkplek/gebruikers/", 302)]
    assert [str(b) for b in response.context["messages"]] == ["De gegevens van Sanne de Smit zijn bewaard."]
    sanne.refresh_from_db()
    assert (sanne.naam, sanne.functie, sanne.versie) == ("Sanne de Smit", "regisseur", 2)
    assert sanne.history.first().history_user == beheerder


@pytest.mark.parametrize("anders", [{"rol": "koploper"}, {"is_active": ""}])
def test_other_role_or_closed_account_ends_every_session(als, beheerder, sanne, anders):
    eigen = als(sanne)
    assert eigen.get("/werkplek/gebruikers/").status_code == 403
    als(beheerder).post(url(sanne), velden(sanne, **anders))
    assert eigen.get("/werkplek/gebruikers/")["Location"] == "/inloggen/?next=/werkplek/gebruikers/"


def test_account_that_opens_again_does_not_revive_old_sessions(als, beheerder, sanne):
    eigen, baas = als(sanne), als(beheerder)
    baas.post(url(sanne), velden(sanne, is_active=""))
    sanne.refresh_from_db()
    baas.post(url(sanne), velden(sanne))
    sanne.refresh_from_db()
    assert sanne.is_active
    assert eigen.get("/werkplek/gebruikers/").status_code == 302


def test_other_name_leaves_the_session(als, beheerder, sanne):
    eigen = als(sanne)
    als(beheerder).post(url(sanne), velden(sanne, naam="Sanne S."))
    assert eigen.get("/werkplek/gebruikers/").status_code == 403


def test_beheerder_keeps_its_own_role(als, beheerder):
    client = als(beheerder)
    assert list(client.get(url(beheerder)).context["form"].fields) == ["naam", "functie", "versie"]
    client.post(url(beheerder), velden(beheerder, naam="Bo B.", rol="raadslid", is_active=""))
    beheerder.refresh_from_db()
    assert (beheerder.naam, beheerder.rol, beheerder.is_active) == ("Bo B.", "beheerder", True)


def test_stale_save_shows_both_texts_and_changes_nothing(als, beheerder, sanne):
    client, oud = als(beheerder), velden(sanne, functie="mijn functie")
    client.post(url(sanne), velden(sanne, functie="hun functie"))
    response = client.post(url(sanne), oud)
    assert response.status_code == 409
    inhoud = response.content.decode()
    assert [tekst in inhoud for tekst in ("mijn functie", "hun functie")] == [True, True]
    sanne.refresh_from_db()
    assert sanne.functie == "hun functie"


def test_a_conflict_asks_a_choice_and_keeps_the_other_text_until_then(als, beheerder, sanne):
    client, oud = als(beheerder), velden(sanne, functie="mijn functie")
    client.post(url(sanne), velden(sanne, functie="hun functie"))
    zonder_keuze = oud | {"versie": 2, "botsing": "functie"}
    response = client.post(url(sanne), zonder_keuze)
    assert response.status_code == 409
    assert 'name="keuze-functie"' in response.content.decode()
    sanne.refresh_from_db()
    assert sanne.functie == "hun functie"
    assert client.post(url(sanne), zonder_keuze | {"keuze-functie": "mijn"}).status_code == 302
    sanne.refresh_from_db()
    assert sanne.functie == "mijn functie"


def test_mail_address_and_other_fields_cannot_be_posted(als, beheerder, sanne):
    wachtwoord = sanne.password
    als(beheerder).post(url(sanne), velden(sanne, naam="S", email="dief@elders.example", password="x"))
    sanne.refresh_from_db()
    assert (sanne.naam, sanne.email, sanne.password) == ("S", "sanne@voorbeeldstad.example", wachtwoord)


def test_whose_reports_are_agreed_at_once_is_set_here_and_leaves_a_trace(als, beheerder, sanne):
    als(beheerder).post(url(sanne), velden(sanne, akkoord_direct="on"))
    sanne.refresh_from_db()
    assert sanne.akkoord_direct is True
    spoor = sanne.history.latest()
    assert (spoor.akkoord_direct, spoor.history_user) == (True, beheerder)


def test_nobody_gives_itself_this_right(als, beheerder):
    als(beheerder).post(url(beheerder), velden(beheerder, akkoord_direct="on"))
    beheerder.refresh_from_db()
    assert beheerder.akkoord_direct is False


def test_error_comes_back_with_the_text(als, beheerder, sanne):
    response = als(beheerder).post(url(sanne), velden(sanne, naam="", functie="regisseur"))
    assert response.status_code == 422
    assert response.context["form"].errors == {"naam": ["Vul een naam in."]}
    assert 'value="regisseur"' in response.content.decode()
    assert User.objects.get(pk=sanne.pk).naam == "Sanne Smit"


def test_other_roles_and_unknown_people(als, beheerder, medewerker, sanne):
    assert als(medewerker).post(url(sanne), velden(sanne, rol="beheerder")).status_code == 403
    assert als(medewerker).get("/werkplek/gebruikers/999999/").status_code == 403
    assert als(beheerder).get("/werkplek/gebruikers/999999/").status_code == 404
    assert als(beheerder).get(f"/werkplek/gebruikers/{10**30}/").status_code == 404
    sanne.refresh_from_db()
    assert sanne.rol == "medewerker"


def test_the_first_account_gets_an_address_of_its_own_once(als, client):
    eerste = user("beheerder", email="beheerder@localhost.localdomain", naam="Eerste beheerder")
    browser = als(eerste)
    nieuw = {"naam": "Bo Bos", "functie": "", "versie": 1, "email": "Bo@Voorbeeldstad.example"}
    assert browser.post(url(eerste), nieuw).status_code == 302
    eerste.refresh_from_db()
    assert (eerste.email, eerste.naam) == ("bo@voorbeeldstad.example", "Bo Bos")
    browser.post(url(eerste), nieuw | {"versie": 2, "email": "elders@voorbeeldstad.example"})
    eerste.refresh_from_db()
    assert eerste.email == "bo@voorbeeldstad.example"
