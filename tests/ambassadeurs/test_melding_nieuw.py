"""/werkplek/meldingen/nieuw/: a report by telephone, visit, mail or paper, taken in for somebody."""

import pytest

from ambassadeurs.models import Melding
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld
from tests.inclusie import monsters

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/meldingen/nieuw/"
GOED = {"bron": "telefoon", "soort": "obstakel", "tekst": "De deur is zwaar.", "antwoord_via": "code"}


def stuur(**velden):
    return plan.client().post(ADRES, GOED | velden)


def test_everything_is_asked_on_one_page_and_kept_with_its_source():
    wie, thema = fabriek.persoon(), plan.thema()
    antwoord = stuur(plek="Het stadhuis", hoogte="0", thema=thema.pk, persoon=wie.pk, namens="Zijn vader",
                     antwoord_via="mail")  # fmt: skip
    rij = Melding.objects.get()
    assert antwoord.url == f"/werkplek/meldingen/{rij.nummer}/ingevoerd/"
    assert (rij.bron, rij.ingevoerd_door, rij.persoon, rij.namens, rij.thema, rij.hoogte, rij.plek) == (
        "telefoon", user(), wie, "Zijn vader", thema, 0, "Het stadhuis",
    )  # fmt: skip
    assert (rij.status, rij.openbaar, rij.contact) == ("nieuw", False, "")


def test_a_double_click_is_one_report():
    browser = plan.client()
    data = ingevuld(browser.get(ADRES).content.decode(), **GOED)
    assert browser.post(ADRES, data).url == browser.post(ADRES, data).url
    assert Melding.objects.count() == 1


@pytest.mark.parametrize("via", ["code", "sms"])
@pytest.mark.parametrize("van", ["nieuw", "bekend"])
def test_a_double_click_is_one_report_also_when_an_address_is_not_kept(via, van):
    browser = plan.client()
    wie = {"persoon": str(fabriek.persoon().pk)} if van == "bekend" else {"naam": "Jan"}
    velden = GOED | wie | {"antwoord_via": via, "contact": "06 12345678"}
    data = ingevuld(browser.get(ADRES).content.decode(), **velden)
    assert [browser.post(ADRES, data).status_code for _ in range(2)] == [302, 302]
    assert browser.post(ADRES, data | {"tekst": ["Een andere deur."]}).status_code == 422
    assert Melding.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"bron": ""}, "Kies hoe de melding binnenkwam."),
        ({"bron": "web"}, "dit staat niet in de lijst"),
        ({"soort": ""}, "Kies wat het is."),
        ({"tekst": " "}, "Schrijf op wat u wilt vertellen."),
        ({"antwoord_via": "mail", "contact": "geen"}, "Dit e-mailadres klopt niet."),
        ({"antwoord_via": "mail"}, "Dit e-mailadres klopt niet."),
        ({"antwoord_via": "sms", "contact": "0612"}, "Vul alle 10 cijfers in."),
        ({"antwoord_via": "brief"}, "Vul het postadres in."),
        ({"antwoord_via": "brief", "contact": "ria@voorbeeld.example"}, "Dit is geen postadres."),
        ({"naam": "ria@voorbeeld.example"}, "Vul hier alleen een naam in."),
    ],
)
def test_what_is_missing_is_asked(velden, zin):
    antwoord = stuur(**velden)
    assert antwoord.status_code == 422
    assert zin in Bladzijde(antwoord).tekst
    assert Melding.objects.count() == 0


def test_of_somebody_we_know_only_what_we_lack_is_asked():
    wie = fabriek.persoon()
    antwoord = stuur(persoon=wie.pk, antwoord_via="telefoon")
    assert "Wij hebben dit nog niet van deze persoon." in Bladzijde(antwoord).tekst
    assert stuur(persoon=wie.pk, antwoord_via="telefoon", contact="06 1234 5678").status_code == 302


def test_an_address_is_not_kept_of_who_wants_no_answer():
    stuur(contact="06 1234 5678")
    assert Melding.objects.get().contact == ""


def test_state_and_website_come_in_by_no_other_door():
    stuur(
        status="gesloten", openbaar="on", uitkomst="gedaan", wij_deden="X", gehoord="X", code="x", nummer="x"
    )
    rij = Melding.objects.get()
    assert (rij.status, rij.openbaar, rij.wij_deden, rij.gehoord) == ("nieuw", False, "", "")
    assert len(rij.code) == 14


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper", "ambassadeur", "raadslid"])
def test_nobody_else_takes_one_in(rol):
    assert plan.client(rol).get(ADRES).status_code == 403


def test_a_photo_and_a_sound_come_along_once():
    browser = plan.client()
    data = ingevuld(browser.get(ADRES).content.decode(), **GOED | {"tekst": ""})
    antwoorden = [browser.post(ADRES, data | {"foto": monsters.upload(monsters.foto())}) for _ in range(2)]
    assert antwoorden[0].url == antwoorden[1].url
    assert [(b.soort, b.mime) for b in Melding.objects.get().bestanden.all()] == [("foto", "image/jpeg")]


def test_a_photo_must_be_chosen_again_when_something_is_refused():
    antwoord = stuur(soort="", foto=monsters.upload(monsters.foto()))
    assert antwoord.status_code == 422
    assert "Kies de foto of het geluid straks opnieuw." in Bladzijde(antwoord).tekst
