"""/werkplek/mensen/12/wissen/: the word is typed, and then somebody is gone."""

import re
from io import BytesIO
from uuid import UUID
from zipfile import ZipFile

import pytest

from ambassadeurs.models import Melding, Persoon
from ambassadeurs.privacy import gewist
from inclusie.accounts.models import User
from inclusie.concepten.handelen import WEG
from inclusie.concepten.models import Formulierconcept
from inclusie.history import bewaar
from inclusie.post.models import Mail
from inclusie.post.sturen import stuur
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek as f
from tests.inclusie.formulier_open import BEWAREN, open_

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lege_map():
    gewist.pad().unlink(missing_ok=True)
    yield
    gewist.pad().unlink(missing_ok=True)


@pytest.fixture
def wie():
    wie = f.persoon("Bram Kwikstaart")
    f.melding("De stoep is te hoog.", persoon=wie)
    return wie


def adres(wie) -> str:
    return f"/werkplek/mensen/{wie.pk}/wissen/"


def test_the_page_counts_and_asks(wie):
    pagina = Bladzijde(agenda.client("procesregisseur").get(adres(wie)))
    assert "Wilt u deze persoon wissen?" in pagina.tekst
    assert "Meldingen 1" in pagina.tekst
    assert "stoep" not in pagina.tekst


def test_of_who_has_nothing_more_it_says_so():
    pagina = Bladzijde(agenda.client("procesregisseur").get(adres(f.persoon("Anna Ander"))))
    assert "De naam en hoe wij deze persoon bereiken. Meer is er niet." in pagina.tekst


def test_all_that_goes_is_counted(wie):
    f.netwerkrol(wie)
    f.verhaal(status="nagelezen", persoon=wie)
    pagina = Bladzijde(agenda.client("procesregisseur").get(adres(wie)))
    assert (
        "Dit gaat weg Rollen in het netwerk 1 Toestemmingen 1 Meldingen 1 Verhalen 1 Foto's" in pagina.tekst
    )


@pytest.mark.parametrize("woord", ["Wissen", " wissen "])
def test_with_the_word_somebody_is_gone(wie, woord):
    antwoord = agenda.client("procesregisseur").post(adres(wie), {"woord": woord}, follow=True)
    assert f"Persoon {wie.pk} is gewist." in Bladzijde(antwoord).tekst
    wie.refresh_from_db()
    assert (wie.naam, Melding.objects.get().tekst) == ("Gewist", "")
    assert wie.history.latest().history_user == user("procesregisseur")


@pytest.mark.parametrize("woord", ["", "ja", "wis"])
def test_with_another_word_nothing_happens(wie, woord):
    assert agenda.client("procesregisseur").post(adres(wie), {"woord": woord}).status_code == 422
    wie.refresh_from_db()
    assert wie.naam == "Bram Kwikstaart"


def test_where_the_name_is_left_is_told_before_and_after(wie):
    organisatie = agenda.organisatie()
    organisatie.koploper_tekst = "Vraag het aan Bram Kwikstaart."
    bewaar(organisatie, door=user(), at=MOMENT)
    browser = agenda.client("procesregisseur")
    pagina = Bladzijde(browser.post(adres(wie), {"kijk": "1"}))
    assert "Bram Kwikstaart Wilt u deze persoon wissen?" in pagina.tekst
    waar = f"rganisatie, wat deze koploper weet en biedt (rij {organisatie.pk})"
    assert waar in pagina.tekst
    wie.refresh_from_db()
    assert (wie.naam, gewist.pad().exists()) == ("Bram Kwikstaart", False)
    na = Bladzijde(browser.post(adres(wie), {"woord": "wissen"}, follow=True))
    assert waar in na.tekst
    assert "Kwikstaart" not in na.tekst


def test_when_the_name_is_nowhere_it_says_so(wie):
    pagina = Bladzijde(agenda.client("procesregisseur").post(adres(wie), {"kijk": "1"}))
    assert "Wij vonden de naam nergens anders." in pagina.tekst


@pytest.mark.parametrize("rol", ["medewerker", "beheerder", "ambassadeur"])
def test_nobody_else_does_it(wie, rol):
    assert agenda.client(rol).post(adres(wie), {"woord": "wissen"}).status_code == 403
    wie.refresh_from_db()
    assert wie.naam == "Bram Kwikstaart"


def test_what_only_has_the_same_number_is_asked_per_report(wie):
    wie.telefoon = "06 1234 5678"
    bewaar(wie, door=user(), at=MOMENT)
    els, jan = (
        f.melding(tekst, naam="Els Merel", contact="0612345678", antwoord_via="sms")
        for tekst in ("De bus rijdt niet.", "De trein ook niet.")
    )
    browser = agenda.client("procesregisseur")
    pagina = Bladzijde(browser.get(adres(wie)))
    for melding in (els, jan):
        assert f"Melding {melding.nummer}: hetzelfde telefoonnummer" in pagina.tekst
    assert "De bus" not in pagina.tekst and "Merel" not in pagina.tekst
    kijk = browser.post(adres(wie), {"kijk": "1", "ook": [jan.nummer]})
    assert re.findall(r'name="ook" value="([^"]*)"[^>]*checked', kijk.content.decode()) == [jan.nummer]
    assert browser.post(adres(wie), {"woord": "wissen", "ook": ["2021-999"]}).status_code == 422
    browser.post(adres(wie), {"woord": "wissen", "ook": [jan.nummer]})
    assert {m.tekst for m in Melding.objects.exclude(persoon=wie)} == {"De bus rijdt niet.", ""}


def test_without_such_a_report_nothing_is_asked(wie):
    assert "Wat is ook zeker" not in Bladzijde(agenda.client("procesregisseur").get(adres(wie))).tekst


def test_what_is_left_is_named_as_on_screen_with_a_way_there(wie):
    ander = f.melding("Bram Kwikstaart zei het al.")
    verhaal = f.verhaal(tekst_makkelijk="Bram Kwikstaart hielp mij.")
    browser = agenda.client("procesregisseur")
    browser.post(adres(wie), {"kijk": "1"})
    na = Bladzijde(browser.post(adres(wie), {"woord": "wissen"}, follow=True))
    assert f"Er staat nog iets: Melding, wat houdt u tegen (melding {ander.nummer})." in na.tekst
    plekken = [(f"melding {ander.nummer}", f"/werkplek/meldingen/{ander.nummer}/"),
               (f"verhaal {verhaal.pk}", f"/werkplek/verhalen/{verhaal.pk}/")]  # fmt: skip
    assert [plek for plek in plekken if plek not in na.links] == []
    assert {browser.get(plek).status_code for _, plek in plekken} == {200}


def test_the_account_of_an_employee_is_nobodys_to_wipe():
    """Who keeps the network ties a person to any address, and so to any account."""
    wethouder = user("wethouder")
    persoon = f.netwerkrol(f.persoon("Verzonnen", email=wethouder.email, account=wethouder)).persoon
    browser = agenda.client("wethouder")
    stuur(wethouder.email, "agenda/mail/herinnering", {}, voor=wethouder.postsleutel)
    Formulierconcept.objects.create(
        user=wethouder, sleutel=UUID(int=1), pad="/", vorm="DoelForm", getypt={"titel": ["Eigen"]},
        begonnen_op=MOMENT, bewaard_op=MOMENT,
    )  # fmt: skip
    regie = agenda.client("procesregisseur")
    inzage = regie.get(f"/werkplek/mensen/{persoon.pk}/inzage/downloaden/")
    with ZipFile(BytesIO(inzage.content)) as bestand:
        assert [naam for naam in bestand.namelist() if b"Eigen" in bestand.read(naam)] == []
    voor = User.objects.values().get(pk=wethouder.pk)

    assert regie.post(adres(persoon), {"woord": "wissen"}).status_code == 302
    assert Persoon.objects.get().gewist_op
    assert User.objects.values().get(pk=wethouder.pk) == voor
    assert Formulierconcept.objects.get().user == wethouder
    assert Mail.objects.get().aan == wethouder.email
    assert browser.get("/werkplek/").status_code == 200


def test_a_page_that_was_open_brings_nothing_back(wie):
    """A colleague has the form of this person open, with all that stood in it."""
    regie = agenda.client("procesregisseur")
    melding = Melding.objects.get(persoon=wie)
    bladen = f"/werkplek/mensen/{wie.pk}/bewerken/", f"/werkplek/meldingen/{melding.nummer}/antwoord/"
    velden = {pad: open_(regie, pad) for pad in bladen}
    assert regie.post(adres(wie), {"woord": "wissen"}).status_code == 302
    for pad, getypt in velden.items():
        bewaard = regie.post(BEWAREN, getypt | {"naam": ["Bram Kwikstaart"]})
        assert (bewaard.status_code, bewaard.json()["zin"]) == (422, WEG)
        gestuurd = regie.post(
            pad, getypt | {"tekst": ["Bram Kwikstaart"]}, headers={"Sec-Fetch-Site": "same-origin"}
        )
        assert (gestuurd.status_code, "Bram Kwikstaart" in gestuurd.content.decode()) == (404, True)
    assert Formulierconcept.objects.count() == 0
