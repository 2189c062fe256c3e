"""/werkplek/mensen/nieuw/: a person with a role, and if wanted an account and the mail how to log in."""

import re

import pytest
from django.test import Client

from ambassadeurs.models import Netwerkrol, Persoon
from inclusie.accounts.models import User
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.formulier import ingevuld
from tests.smtp import postkantoor

pytestmark = pytest.mark.django_db
URL = "/werkplek/mensen/nieuw/"
BRAM = {
    "naam": "Bram Voorbeeld", "bereikbaar_via": "mail", "email": "Bram@Voorbeeldstad.example",
    "rol": "ambassadeur", "status": "actief", "met_account": "on",
}  # fmt: skip
CORRIE = {
    "naam": "Corrie Voorbeeld", "bereikbaar_via": "brief", "adres": "Laan 3", "rol": "panellid",
    "status": "kennismaking",
}  # fmt: skip


def stuur(browser=None, **anders):
    browser = browser or als("procesregisseur")
    velden = ingevuld(browser.get(URL).content.decode())
    return browser.post(URL, velden | anders, follow=True)


def zinnen(response) -> list[str]:
    return [str(bericht) for bericht in response.context["messages"]]


def test_a_person_with_an_account_and_the_mail():
    response = stuur(**BRAM)
    wie = Persoon.objects.get()
    assert response.redirect_chain == [(f"/werkplek/mensen/{wie.pk}/", 302)]
    assert zinnen(response) == ["Bram Voorbeeld is toegevoegd. Wij mailen hoe inloggen gaat."]
    rol = Netwerkrol.objects.get()
    assert (rol.persoon, rol.rol, rol.status) == (wie, "ambassadeur", "actief")
    assert (wie.account.email, wie.account.rol) == ("bram@voorbeeldstad.example", "ambassadeur")
    assert "Wij mailden op" in response.content.decode()


def test_a_person_without_mail_has_no_account():
    response = stuur(**CORRIE)
    wie = Persoon.objects.get()
    assert zinnen(response) == ["Corrie Voorbeeld is toegevoegd."]
    assert (wie.account, wie.uitgenodigd_op, wie.rollen.get().status) == (None, None, "kennismaking")
    assert "Houd contact met een brief." in response.content.decode()


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"naam": ""}, "naam", "Vul een naam in."),
        ({"email": ""}, "email", "Vul een e-mailadres in. Of kies een andere manier."),
        (
            {"bereikbaar_via": "telefoon", "telefoon": "012", "email": ""}, "email",
            "Zonder e-mailadres kan iemand niet inloggen. Houd contact met de telefoon of een brief.",
        ),
        ({"bereikbaar_via": "sms"}, "telefoon", "Vul een telefoonnummer in. Of kies een andere manier."),
        ({"rol": "koploper"}, "organisatie", "Kies bij een koploper de organisatie."),
        ({"rol": "aanjager"}, None, "Voor deze rol maakt de beheerder een account."),
        ({"rol": ""}, "rol", "Kies een rol."),
        ({"status": "gestopt"}, "status", "dit staat niet in de lijst. Kies iets uit de lijst."),
    ],
)  # fmt: skip
def test_what_is_missing_is_asked_and_nothing_is_kept(anders, veld, zin):
    response = stuur(**BRAM | anders)
    form = response.context["form"]
    assert (response.status_code, form.errors.get(veld or "__all__")) == (422, [zin])
    assert "Bram" in response.content.decode() or "naam" in anders
    assert (Persoon.objects.count(), Netwerkrol.objects.count(), User.objects.count()) == (0, 0, 1)


@pytest.mark.parametrize("wie", [BRAM, CORRIE])
def test_a_second_click_gets_the_answer_of_the_first_and_another_person_is_asked(wie):
    browser = als("procesregisseur")
    velden = ingevuld(browser.get(URL).content.decode()) | wie
    antwoorden = [browser.post(URL, velden)["Location"] for _ in range(2)]
    assert (len(set(antwoorden)), Persoon.objects.count()) == (1, 1)
    assert browser.post(URL, velden | {"rol": "koploper"}).status_code == 422
    assert Persoon.objects.count() == 1


@pytest.mark.parametrize(
    "anders",
    [{"email": "ander@voorbeeldstad.example"}, {"naam": "Abraham", "email": "BRAM@voorbeeldstad.example"}],
)
def test_who_is_there_already_is_named_and_a_tick_says_that_it_is_another(anders):
    stuur(**BRAM)
    eerste = Persoon.objects.get()
    zonder_account = {naam: waarde for naam, waarde in (BRAM | anders).items() if naam != "met_account"}
    antwoord = stuur(**zonder_account)
    blad = Bladzijde(antwoord)
    assert (antwoord.status_code, Persoon.objects.count()) == (422, 1)
    assert (f"Bram Voorbeeld, nummer {eerste.pk}", f"/werkplek/mensen/{eerste.pk}/") in blad.links
    assert blad.links_naar("#id_") == ["#id_is_iemand_anders"]
    browser = als("procesregisseur")
    data = ingevuld(antwoord.content.decode(), is_iemand_anders="on")
    assert [browser.post(URL, data).status_code for _ in range(2)] == [302, 302]
    assert Persoon.objects.count() == 2


@pytest.mark.parametrize("veld", ["naam", "email"])
def test_what_is_far_too_long_to_look_for_is_refused_in_words(veld):
    stuur(**CORRIE)
    lang = "woord " * 10_000 + "@voorbeeldstad.example"
    antwoord = stuur(**BRAM | {veld: lang})
    assert (antwoord.status_code, Persoon.objects.count()) == (422, 1)
    assert ingevuld(antwoord.content.decode())[veld] == [lang]
    assert {*Bladzijde(antwoord).links_naar("#id_")} == {f"#id_{veld}"}


def test_the_invited_person_logs_in_with_the_mailed_code(bezorg, settings):
    """Over the wire: the mail leads to a page that knows the address; the code in the next mail logs in."""
    with postkantoor() as kantoor:
        settings.MAILERS = {
            "default": {
                "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
                "OPTIONS": {"host": "127.0.0.1", "port": kantoor.poort},
            }
        }
        stuur(**BRAM)
        bezorg()
        uitnodiging = kantoor.ontvangen[-1]
        tekst = uitnodiging.get_body(("plain",)).get_content()
        adres = re.search(r"^http://testserver(/inloggen/\?voor=\S+)\s", tekst, re.M)[1]
        browser = Client()
        bladzijde = browser.get(adres)
        assert 'value="bram@voorbeeldstad.example"' in bladzijde.content.decode()
        browser.post(adres, ingevuld(bladzijde.content.decode()))
        bezorg()
        code = re.search(r"^\d{6}\b", kantoor.ontvangen[-1].get_body(("plain",)).get_content(), re.M)[0]
        antwoord = browser.post("/inloggen/code/", {"action": "verify", "code": code})
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/mijn/")
    assert (uitnodiging["Subject"], uitnodiging["To"]) == (
        "Zo logt u in bij de Inclusie Agenda",
        "bram@voorbeeldstad.example",
    )
    html = uitnodiging.get_body(("html",)).get_content()
    assert re.findall(r"<h\d>(.*?)</h\d>", html) == [
        "Zo logt u in bij de Inclusie Agenda", "Zo logt u in", "Lukt het niet?",
    ]  # fmt: skip
    # Nothing of who invites, and nothing of what this person does with us.
    assert not any(woord in tekst + html for woord in ("Piet", "ambassadeur", plan.NAMEN["procesregisseur"]))


def test_nobody_but_the_procesregisseur_adds_people():
    assert [als(rol).post(URL, BRAM).status_code for rol in ("medewerker", "beheerder")] == [403, 403]
    assert Persoon.objects.count() == 0
