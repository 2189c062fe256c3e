"""/werkplek/post/<nummer>/: in a demo a mail can be read here; elsewhere never."""

import pytest

from inclusie.rollen import Rol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.inclusie.postbus import INLOGCODE, mail

pytestmark = pytest.mark.django_db
STAF = ["beheerder", "medewerker", "procesregisseur"]


@pytest.mark.parametrize("rol", Rol.values)
def test_of_a_real_mail_nobody_reads_what_is_in_it(als, rol):
    rij = mail(INLOGCODE)
    antwoord = als(user(rol)).get(f"/werkplek/post/{rij.pk}/")
    assert (antwoord.status_code, "123456" in antwoord.content.decode()) == (403, False)


@pytest.mark.parametrize("rol", STAF)
def test_in_a_demo_staff_reads_the_headers_the_text_and_the_html(als, settings, rol):
    settings.DEMO = True
    rij = mail(koppen={"Auto-Submitted": "auto-generated"})
    blad = Bladzijde(als(user(rol)).get(f"/werkplek/post/{rij.pk}/"))
    assert blad.koppen == [
        ("h1", "Nieuwe versie van het jaarplan"),
        ("h2", "Met koppen en links"),
        ("h3", "Er is een nieuwe versie van het jaarplan 2021"),
        ("h4", "Lees het plan"),
        ("h4", "Het kenmerk van deze versie"),
        ("h4", "Wilt u deze e-mail niet meer?"),
        ("h2", "Als gewone tekst"),
    ]
    assert (
        "Aan kees@voorbeeldstad.example Onderwerp Er is een nieuwe versie van het jaarplan 2021"
        " Auto-Submitted auto-generated"
    ) in blad.tekst
    assert blad.tekst.endswith(" ".join(rij.tekst.split()))


def test_in_a_demo_others_do_not_and_a_number_that_is_not_there_is_not_found(als, settings):
    settings.DEMO = True
    rij = mail()
    assert als(user("raadslid")).get(f"/werkplek/post/{rij.pk}/").status_code == 403
    assert als(user("medewerker")).get("/werkplek/post/999999/").status_code == 404


def test_in_a_demo_the_code_to_log_in_is_read_here_and_what_was_wiped_is_not(als, settings):
    settings.DEMO = True
    browser = als(user("medewerker"))
    assert "123456" in Bladzijde(browser.get(f"/werkplek/post/{mail(INLOGCODE).pk}/")).tekst
    leeg = mail(tekst="", html="", aan="")
    assert (
        "Wat in deze e-mail stond, is gewist." in Bladzijde(browser.get(f"/werkplek/post/{leeg.pk}/")).tekst
    )


def test_html_that_a_mail_should_not_have_does_not_reach_the_page(als, settings):
    settings.DEMO = True
    html = '<body><h1 onclick="x()">Kop</h1><script>x()</script><p style="x">Tekst</p><img src="x"></body>'
    rij = mail(html=html)
    inhoud = als(user("medewerker")).get(f"/werkplek/post/{rij.pk}/").content.decode()
    assert '<div class="lia-inzet"><h3>Kop</h3><p>Tekst</p></div>' in inhoud
