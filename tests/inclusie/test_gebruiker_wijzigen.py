"""Changing an account: rights are taken away at once, nobody changes its own, and nothing is overwritten."""

import threading
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from inclusie.accounts import handelen
from inclusie.accounts.forms import GebruikerForm
from inclusie.accounts.models import User
from tests.agenda.fabriek import MOMENT, user
from tests.tegelijk import samen

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


ENIGE = "Dit is de enige beheerder. Maak eerst een andere beheerder."


@pytest.mark.parametrize("anders", [{"rol": "raadslid"}, {"is_active": ""}])
def test_the_last_beheerder_stays_who_was_let_go_of_meanwhile_cannot(als, beheerder, anders):
    """Each of two has the page of the other open."""
    ander = user("beheerder", email="ander.baas@voorbeeldstad.example")
    form = GebruikerForm(velden(beheerder, **anders), instance=User.objects.get(pk=beheerder.pk), door=ander)
    assert form.is_valid()
    als(beheerder).post(url(ander), velden(ander, **anders))
    with pytest.raises(ValidationError, match=ENIGE):
        handelen.wijzig(form.save(commit=False), form, door=ander, at=MOMENT)
    assert list(User.objects.filter(rol="beheerder", is_active=True)) == [beheerder]


@pytest.mark.django_db(transaction=True)
def test_two_who_let_go_of_each_other_at_one_moment_leave_one():
    een, twee = (
        user("beheerder", email="een@voorbeeldstad.example"),
        user("beheerder", email="twee@voorbeeldstad.example"),
    )
    klaar, geweigerd = threading.Barrier(2), []

    def laat_gaan(wie, door):
        form = GebruikerForm(velden(wie, rol="raadslid"), instance=User.objects.get(pk=wie.pk), door=door)
        assert form.is_valid()
        klaar.wait()
        try:
            handelen.wijzig(form.save(commit=False), form, door=door, at=MOMENT)
        except ValidationError as fout:
            geweigerd.extend(fout.messages)
        finally:
            connection.close()

    samen([partial(laat_gaan, een, twee), partial(laat_gaan, twee, een)])
    assert (User.objects.filter(rol="beheerder", is_active=True).count(), geweigerd) == (1, [ENIGE])


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
