"""Inviting somebody: an account, a login link and a mail, or nothing at all."""

import re

import pytest
from django.test import Client
from django_q.models import OrmQ

from inclusie.accounts.models import Inloglink, User
from tests.agenda.fabriek import user

URL = "/werkplek/gebruikers/nieuw/"
GAST = {
    "naam": "Sanne Smit",
    "email": "Sanne@Voorbeeldstad.example",
    "functie": "adviseur",
    "rol": "medewerker",
}
pytestmark = pytest.mark.django_db


def test_invitation_makes_an_account_that_opens_with_the_mailed_link(als, beheerder, bezorg):
    response = als(beheerder).post(URL, GAST, follow=True)
    assert response.redirect_chain == [("/werkplek/gebruikers/", 302)]
    zin = "Wij stuurden Sanne Smit een uitnodiging op sanne@voorbeeldstad.example."
    assert [str(bericht) for bericht in response.context["messages"]] == [zin]
    gast = User.objects.get(email="sanne@voorbeeldstad.example")
    assert (gast.naam, gast.functie, gast.rol, gast.is_active) == (
        "Sanne Smit",
        "adviseur",
        "medewerker",
        True,
    )
    assert not gast.has_usable_password()
    (bericht,) = bezorg()
    assert bericht.to == ["sanne@voorbeeldstad.example"]
    link = re.search(r"^http://testserver(/inloggen/link/\S+/)$", bericht.body, re.MULTILINE).group(1)
    browser = Client()
    assert browser.post(link).status_code == 302
    assert browser.session["_auth_user_id"] == str(gast.pk)


def test_who_invited_whom_is_kept(als, beheerder):
    als(beheerder).post(URL, GAST)
    gast = User.objects.get(email="sanne@voorbeeldstad.example")
    assert [(rij.history_user, rij.history_type, rij.rol) for rij in gast.history.all()] == [
        (beheerder, "+", "medewerker")
    ]
    assert Inloglink.objects.get().door == beheerder


def test_history_keeps_no_address(als, beheerder):
    als(beheerder).post(URL, GAST)
    rij = User.objects.get(email="sanne@voorbeeldstad.example").history.get()
    assert "email" not in {veld.name for veld in rij._meta.get_fields()}
    assert "sanne@" not in str(vars(rij)).lower()


@pytest.mark.parametrize(
    ("fout", "velden"),
    [
        ({"naam": ""}, ["naam"]),
        ({"email": "geen adres"}, ["email"]),
        ({"rol": "baas"}, ["rol"]),
        ({"naam": "x" * 81}, ["naam"]),
        ({"naam": "\x07"}, ["naam"]),
        ({}, ["email"]),
    ],
)
def test_nothing_happens_on_an_error_and_the_text_stays(als, beheerder, fout, velden):
    user("koploper", email="sanne@voorbeeldstad.example") if not fout else None
    aantal = User.objects.count()
    gast = GAST | {"email": "sanne@voorbeeldstad.example"} | fout
    response = als(beheerder).post(URL, gast)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == velden
    assert "adviseur" in response.content.decode()
    assert (User.objects.count(), OrmQ.objects.count(), Inloglink.objects.count()) == (aantal, 0, 0)


def test_address_in_other_letters_is_the_same_address(als, beheerder):
    user("koploper", email="sanne@voorbeeldstad.example")
    response = als(beheerder).post(URL, GAST)
    assert response.status_code == 422
    assert User.objects.filter(email__iexact=GAST["email"]).count() == 1


def test_other_roles_invite_nobody(als, medewerker):
    assert als(medewerker).post(URL, GAST).status_code == 403
    assert User.objects.count() == 1


def test_extra_fields_change_nothing(als, beheerder):
    als(beheerder).post(URL, GAST | {"akkoord_direct": "on", "is_active": "", "password": "x", "versie": "9"})
    gast = User.objects.get(email="sanne@voorbeeldstad.example")
    assert (gast.akkoord_direct, gast.is_active, gast.versie) == (False, True, 1)
