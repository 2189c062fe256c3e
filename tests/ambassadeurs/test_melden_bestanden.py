"""/obstakel-melden/foto-of-geluid/: photos and sound, kept at once, described or taken away."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from ambassadeurs.models import Bestand, Meldconcept, Melding
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import ANONIEM, OBSTAKEL, begin, verstuur, vul_in

pytestmark = pytest.mark.django_db
HIER, WAAR_HIERNA = f"{OBSTAKEL}foto-of-geluid/", f"{OBSTAKEL}naam/"


def foto(naam: str = "kanarie.jpg") -> SimpleUploadedFile:
    uit = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(uit, "JPEG", comment=b"kanarie")
    return SimpleUploadedFile(naam, uit.getvalue(), "image/jpeg")


@pytest.fixture
def bezoeker():
    bezoeker = Client()
    begin(bezoeker)
    return bezoeker


def test_who_has_nothing_goes_on(bezoeker):
    assert Bladzijde(bezoeker.get(HIER)).kop("h1") == ["Heeft u een foto of geluid? (niet verplicht)"]
    assert bezoeker.post(HIER, {}).url == WAAR_HIERNA
    assert bezoeker.post(f"{HIER}?wijzig", {}).url.endswith("/wat/?wijzig")


def test_a_photo_is_kept_at_once_and_then_described(bezoeker):
    assert bezoeker.post(HIER, {"foto": foto()}).url == HIER
    rij = Bestand.objects.get()
    assert (rij.concept, rij.soort, rij.breedte, rij.hoogte) == (Meldconcept.objects.get(), "foto", 60, 40)
    assert b"kanarie" not in bytes(rij.inhoud)
    antwoord = bezoeker.get(HIER)
    assert "Uw bestand is bewaard." in Bladzijde(antwoord).tekst
    assert f'src="/bestanden/{rij.sleutel}/"' in antwoord.content.decode()
    # The name of the file says something about who sent it, and is not kept.
    assert "kanarie" not in antwoord.content.decode()
    assert bezoeker.post(HIER, {f"bij_{rij.pk}": "Een zware deur"}).url == WAAR_HIERNA
    rij.refresh_from_db()
    assert rij.omschrijving == "Een zware deur"


def test_more_files_come_at_once_and_each_can_go(bezoeker):
    bezoeker.post(HIER, {"foto": [foto(), foto()]})
    een, twee = Bestand.objects.all()
    assert Bladzijde(bezoeker.get(HIER)).tekst.count("Wat is er te zien?") == 2
    velden = {f"bij_{een.pk}": "Weg ermee", f"bij_{twee.pk}": "De deur", "weg": een.pk}
    assert bezoeker.post(HIER, velden).url == HIER
    assert [*Bestand.objects.values_list("pk", "omschrijving")] == [(twee.pk, "De deur")]


def test_a_file_of_another_report_stays(bezoeker):
    ander = Client()
    begin(ander)
    ander.post(HIER, {"foto": foto()})
    rij = Bestand.objects.get()
    bezoeker.post(HIER, {"weg": rij.pk, f"bij_{rij.pk}": "Kanarie"})
    bezoeker.post(HIER, {"weg": "9" * 30})
    assert Bestand.objects.get().omschrijving == ""


@pytest.mark.parametrize(
    ("veld", "inhoud", "zin"),
    [
        ("foto", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Dit is een tekening (SVG) en geen foto."),
        ("foto", b"<html><script>1</script></html>", "Dit bestand is geen foto."),
        ("geluid", b"geen geluid", "Dit bestand is geen geluid."),
    ],
)
def test_what_is_no_photo_or_sound_is_refused_and_the_rest_is_kept(bezoeker, veld, inhoud, zin):
    bezoeker.post(HIER, {"foto": foto()})
    rij = Bestand.objects.get()
    anders = "geluid" if veld == "foto" else "foto"
    velden = {f"bij_{rij.pk}": "De deur", veld: SimpleUploadedFile("deur.jpg", inhoud, "image/jpeg")}
    if anders == "foto":
        velden["foto"] = foto()
    antwoord = bezoeker.post(HIER, velden)
    assert antwoord.status_code == 422
    assert zin.lower() in Bladzijde(antwoord).tekst.lower()
    rij.refresh_from_db()
    assert rij.omschrijving == "De deur"
    assert Bestand.objects.count() == (2 if anders == "foto" else 1)
    # What was good is on the page, to describe or to take away.
    assert antwoord.content.decode().count('name="weg"') == Bestand.objects.count()


def test_at_most_five_photos(bezoeker):
    for _ in range(4):
        f.foto(concept=Meldconcept.objects.get())
    antwoord = bezoeker.post(HIER, {"foto": [foto(), foto()]})
    assert antwoord.status_code == 422
    assert "er passen hoogstens 5 foto's bij." in Bladzijde(antwoord).tekst
    assert Bestand.objects.count() == 4


def test_a_photo_may_be_the_whole_report():
    browser = Client()
    begin(browser)
    assert browser.post(f"{OBSTAKEL}wat/", {"tekst": "", "liever-foto": "ja"}).url == f"{OBSTAKEL}waar/"
    browser.post(HIER, {"foto": foto()})
    browser.post(f"{OBSTAKEL}naam/", {"antwoord_via": "code"})
    assert "Foto of geluid Foto Wijzig" in Bladzijde(browser.get(f"{OBSTAKEL}controleren/")).tekst
    assert verstuur(browser).url == f"{OBSTAKEL}klaar/"
    assert (Melding.objects.get().tekst, Melding.objects.get().bestanden.count()) == ("", 1)


def test_without_words_and_without_a_photo_there_is_nothing_to_send():
    browser = Client()
    begin(browser)
    browser.post(f"{OBSTAKEL}wat/", {"tekst": "", "liever-foto": "ja"})
    browser.post(HIER, {})
    browser.post(f"{OBSTAKEL}naam/", {"antwoord_via": "code"})
    antwoord = verstuur(browser)
    assert antwoord.status_code == 422
    assert f"{OBSTAKEL}wat/?wijzig" in Bladzijde(antwoord).links_naar(OBSTAKEL)
    assert Melding.objects.count() == 0


@pytest.mark.parametrize("knop", ["later", "vorige"])
def test_the_other_buttons_keep_a_photo_too(bezoeker, knop):
    bezoeker.post(HIER, {"foto": foto(), knop: "ja"})
    assert Bestand.objects.count() == 1


def test_a_photo_without_a_report_begins_one():
    browser = Client()
    assert browser.post(HIER, {"foto": foto()}).url == HIER
    assert Bestand.objects.get().concept == Meldconcept.objects.get()
    assert "Wij wisten niet meer waar u was." in Bladzijde(browser.get(HIER)).tekst


def test_an_old_page_says_which_file_to_choose_again():
    strenge = Client(enforce_csrf_checks=True)
    antwoord = strenge.post(HIER, {"foto": foto("deur.jpg")}, headers={"Sec-Fetch-Site": "same-origin"})
    assert antwoord.status_code == 403
    assert "kies ‘deur.jpg’ opnieuw" in Bladzijde(antwoord).tekst


def test_the_photo_goes_along_and_the_reporter_sees_it():
    browser = Client()
    vul_in(browser, ANONIEM)
    browser.post(HIER, {"foto": foto()})
    verstuur(browser)
    melding = Melding.objects.get()
    antwoord = Client().get(f"/volgen/{melding.code}/")
    assert f'src="/bestanden/{melding.bestanden.get().sleutel}/"' in antwoord.content.decode()
