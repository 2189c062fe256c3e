"""Inviting somebody: an account, a login link and a mail, or nothing at all."""

import io
import re
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from django.test import Client
from django_q.models import OrmQ

from inclusie.accounts.models import Inloglink, User
from inclusie.herhaling import AL_BEWAARD
from inclusie.scherm import EmailBackend
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
    zin = "Wij sturen Sanne Smit een uitnodiging op sanne@voorbeeldstad.example."
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


@pytest.mark.parametrize(("rol", "staat_er"), [("medewerker", True), ("raadslid", False)])
def test_who_works_for_the_municipality_reads_that_its_account_can_be_connected(
    als, openid, beheerder, bezorg, rol, staat_er
):
    als(beheerder).post(URL, GAST | {"rol": rol})
    zin = "Koppel daarna bij ‘Uw account’ uw account van de gemeente."
    assert (zin in bezorg()[-1].body) == staat_er


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
        ({"naam": "\n\r\n"}, ["naam"]),
        ({"email": f"{'a' * 243}@voorbeeld.nl"}, ["email"]),
        ({"email": f"{'a' * 400}@voorbeeld.nl"}, ["email"]),
        ({"email": "sanne@voorbeeldstad.example\r\nBcc: dief@elders.example"}, ["email"]),
        ({"email": "s\u0430nne@voorbeeldstad.example"}, ["email"]),
        ({"email": "sanne@voorbeeldst\u0430d.example"}, ["email"]),
        ({"email": "\uff53anne@voorbeeldstad.example"}, ["email"]),
        ({"email": "sanne@voorbeeldstad.example\u200b"}, ["email"]),
        ({"functie": "x" * 121 + "adviseur"}, ["functie"]),
        ({"indien_id": "geen sleutel"}, ["indien_id"]),
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


@pytest.mark.parametrize(
    "email", [GAST["email"], "  sanne@voorbeeldstad.example\t", "SANNE@VOORBEELDSTAD.EXAMPLE"]
)
def test_address_in_other_letters_is_the_same_address(als, beheerder, email):
    user("koploper", email="sanne@voorbeeldstad.example")
    response = als(beheerder).post(URL, GAST | {"email": email})
    assert response.status_code == 422
    fout = "Dit e-mailadres is al in gebruik. Zoek de gebruiker in de lijst."
    assert response.context["form"].errors == {"email": [fout]}
    assert User.objects.filter(email__iexact=GAST["email"]).count() == 1


def test_a_name_stays_on_one_line(als, beheerder, bezorg):
    """No browser sends this from a box of one line; a form that was made elsewhere does."""
    als(beheerder).post(URL, GAST | {"naam": " Sanne\r\n\tvan der \u202eSmit\x1b"})
    assert User.objects.get(rol="medewerker").naam == "Sanne van der Smit"
    assert "Goedendag Sanne van der Smit,\n" in bezorg()[0].body


def test_other_roles_invite_nobody(als, medewerker):
    assert als(medewerker).post(URL, GAST).status_code == 403
    assert User.objects.count() == 1


def test_extra_fields_change_nothing(als, beheerder):
    als(beheerder).post(URL, GAST | {"akkoord_direct": "on", "is_active": "", "password": "x", "versie": "9"})
    gast = User.objects.get(email="sanne@voorbeeldstad.example")
    assert (gast.akkoord_direct, gast.is_active, gast.versie) == (False, True, 1)


def sleutel():
    return {"indien_id": str(uuid.uuid4())}


def staat_er():
    """(address, name) of everybody but the beheerder, and the number of links and of mails."""
    gasten = [*User.objects.exclude(rol="beheerder").values_list("email", "naam")]
    return gasten, Inloglink.objects.count(), OrmQ.objects.count()


EEN_KEER = ([("sanne@voorbeeldstad.example", "Sanne Smit")], 1, 1)


def test_second_click_gets_the_answer_of_the_first(als, beheerder):
    client, data = als(beheerder), GAST | sleutel()
    antwoorden = [client.post(URL, data, follow=True) for _ in range(2)]
    assert [antwoord.redirect_chain for antwoord in antwoorden] == [[("/werkplek/gebruikers/", 302)]] * 2
    zin = "Wij sturen Sanne Smit een uitnodiging op sanne@voorbeeldstad.example."
    assert [[str(b) for b in antwoord.context["messages"]] for antwoord in antwoorden] == [[zin], [zin]]
    assert staat_er() == EEN_KEER


@pytest.mark.parametrize("anders", [{"email": "ander@voorbeeldstad.example"}, {"rol": "koploper"}])
def test_back_and_another_person_is_asked_again(als, beheerder, anders):
    client, data = als(beheerder), GAST | sleutel()
    client.post(URL, data)
    response = client.post(URL, data | anders)
    assert (response.status_code, response.context["form"].non_field_errors()) == (422, [AL_BEWAARD])
    assert staat_er() == EEN_KEER


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_the_same_moment_make_one_account_and_one_mail(als, beheerder):
    data, start = GAST | sleutel(), threading.Barrier(4)
    browsers = [als(beheerder) for _ in range(4)]

    def klik(client):
        start.wait()
        try:
            return client.post(URL, data).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as draden:
        assert [*draden.map(klik, browsers)] == [302] * 4
    assert staat_er() == EEN_KEER


def test_form_carries_a_key_of_its_own(als, beheerder):
    client = als(beheerder)
    sleutels = [client.get(URL).context["form"]["indien_id"].value() for _ in range(2)]
    assert len(set(sleutels)) == 2


def test_link_and_addresses_stand_alone_on_a_line(als, beheerder, bezorg):
    als(beheerder).post(URL, GAST)
    (bericht,) = bezorg()
    alleen = [blok for blok in bericht.body.split("\n\n") if "\n" not in blok]
    link = re.search(r"http://testserver/inloggen/link/[\w-]{43}/", bericht.body).group()
    assert {link, "http://testserver/inloggen/", "sanne@voorbeeldstad.example"} <= set(alleen)


def test_on_the_screen_the_link_stays_whole():
    """A first start has no mail server: the link is copied from the screen."""
    link = "http://testserver/inloggen/link/" + "x" * 200 + "/"
    uit = io.StringIO()
    bericht = EmailMultiAlternatives(
        "Één uitnodiging", f"Één keer:\n\n{link}\n", None, ["anna@elders.example"]
    )
    bericht.attach_alternative("<p>niet hier</p>", "text/html")
    EmailBackend(alias="default", stream=uit).send_messages([bericht])
    kop = "Aan: anna@elders.example\nOnderwerp: Één uitnodiging\n\n"
    assert uit.getvalue() == f"{kop}Één keer:\n\n{link}\n{'-' * 79}\n"
