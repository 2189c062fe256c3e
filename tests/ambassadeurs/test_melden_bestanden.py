"""/obstakel-melden/foto-of-geluid/: photos and sound, kept at once, described or taken away."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from ambassadeurs.forms.melden_bestanden import BestandenForm
from ambassadeurs.meldweg import Meldgang
from ambassadeurs.models import Bestand, Meldconcept, Melding
from ambassadeurs.views import onderweg
from inclusie.tijd import nu
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import ANONIEM, OBSTAKEL, begin, foto, geweigerd, verstuur, vul_in

pytestmark = pytest.mark.django_db
HIER, WAAR_HIERNA = f"{OBSTAKEL}foto-of-geluid/", f"{OBSTAKEL}naam/"


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
    assert "Uw bestand is bewaard. U kunt erbij schrijven" in Bladzijde(antwoord).tekst
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
    tekst = Bladzijde(bezoeker.get(HIER)).tekst
    assert ("Haal foto 1 weg" in tekst, "Haal foto 2 weg" in tekst) == (True, True)
    velden = {f"bij_{een.pk}": "Weg ermee", f"bij_{twee.pk}": "De deur", "weg": een.pk}
    assert bezoeker.post(HIER, velden).url == f"{HIER}{een.pk}/weghalen/"
    rijen = [*Bestand.objects.values_list("pk", "omschrijving")]
    assert rijen == [(een.pk, "Weg ermee"), (twee.pk, "De deur")]


def test_two_files_that_nobody_described_have_names_of_their_own(bezoeker):
    concept = Meldconcept.objects.get()
    for _ in range(2):
        f.foto(concept=concept)
        f.foto(concept=concept, soort="geluid", mime="audio/mpeg", seconden=3)
    html = bezoeker.get(HIER).content.decode()
    namen = [f"{soort} {nummer}" for nummer in (1, 2) for soort in ("Foto", "Geluid")]
    assert [html.count(f'alt="{naam}, nog zonder beschrijving"') for naam in namen] == [1, 0, 1, 0]
    assert [html.count(f'aria-label="{naam}"') for naam in namen] == [0, 1, 0, 1]
    assert [html.count(f"Haal {naam.lower()} op") for naam in namen] == [0, 1, 0, 1]


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
    bladzijde = geweigerd(bezoeker, HIER, velden)
    assert zin.lower() in bladzijde.tekst.lower()
    rij.refresh_from_db()
    assert rij.omschrijving == "De deur"
    assert Bestand.objects.count() == (2 if anders == "foto" else 1)
    # What was good is on the page, to describe or to take away.
    assert bezoeker.get(HIER).content.decode().count('name="weg"') == Bestand.objects.count()


def test_more_files_at_once_are_counted(bezoeker):
    antwoord = bezoeker.post(HIER, {"foto": [foto(), foto()]}, follow=True)
    assert "Uw 2 bestanden zijn bewaard. U kunt erbij schrijven" in Bladzijde(antwoord).tekst


def test_one_bad_file_leaves_the_good_ones_of_the_same_choice(bezoeker):
    slecht = SimpleUploadedFile("brief.pdf", b"%PDF-1.7", "application/pdf")
    bladzijde = geweigerd(bezoeker, HIER, {"foto": [foto(), slecht, foto()]})
    assert "Het gaat om ‘brief.pdf’. Uw andere bestanden zijn bewaard." in bladzijde.tekst
    assert "Uw 2 bestanden" not in bladzijde.tekst, "the first of two would take the focus"
    assert Bestand.objects.count() == 2
    # Whoever leaves it at that sees no error any more, also not on the way back.
    assert bezoeker.post(HIER, {}).url == WAAR_HIERNA
    assert not Bladzijde(bezoeker.get(f"{HIER}?fout=ja")).titel.startswith("Fout")


def test_a_description_that_is_too_long_is_kept(bezoeker):
    bezoeker.post(HIER, {"foto": foto()})
    naam, lang = f"bij_{Bestand.objects.get().pk}", "w" * 301
    geweigerd(bezoeker, HIER, {naam: lang})
    assert f'value="{lang}"' in bezoeker.get(f"{HIER}?fout=ja").content.decode()
    assert bezoeker.post(HIER, {naam: "De deur"}).url == WAAR_HIERNA


def test_what_nobody_types_at_a_photo_comes_back_and_is_not_kept(bezoeker):
    bezoeker.post(HIER, {"foto": foto()})
    rij, stapel = Bestand.objects.get(), "w" * 300_000
    antwoord = bezoeker.post(HIER, {f"bij_{rij.pk}": stapel, "foto": foto()})
    assert (antwoord.status_code, stapel in antwoord.content.decode()) == (422, True)
    assert (Bestand.objects.get(), Meldconcept.objects.get().antwoorden["foto-of-geluid"]) == (rij, {})


def test_at_most_five_photos(bezoeker):
    for _ in range(4):
        f.foto(concept=Meldconcept.objects.get())
    bladzijde = geweigerd(bezoeker, HIER, {"foto": [foto(), foto()]})
    assert "er passen hoogstens 5 foto's bij. De rest is niet bewaard." in bladzijde.tekst
    assert Bestand.objects.count() == 5


def test_a_photo_may_be_the_whole_report():
    browser = Client()
    begin(browser)
    assert browser.post(f"{OBSTAKEL}wat/", {"tekst": "", "liever-foto": "ja"}).url == HIER
    browser.post(HIER, {"foto": foto()})
    # The rest is asked after it.
    assert "Vraag 2 van 6" in Bladzijde(browser.get(HIER)).tekst
    assert browser.post(HIER, {}).url == f"{OBSTAKEL}waar/"
    assert browser.post(f"{OBSTAKEL}waar/", {"plek": ""}).url == f"{OBSTAKEL}hoe-erg/"
    assert browser.post(f"{OBSTAKEL}hoe-erg/", {}).url == f"{OBSTAKEL}naam/"
    browser.post(f"{OBSTAKEL}naam/", {"antwoord_via": "code"})
    assert "Foto of geluid Foto 1 Wijzig" in Bladzijde(browser.get(f"{OBSTAKEL}controleren/")).tekst
    assert verstuur(browser).url == f"{OBSTAKEL}klaar/"
    assert (Melding.objects.get().tekst, Melding.objects.get().bestanden.count()) == ("", 1)


def test_without_words_and_without_a_photo_there_is_nothing_to_send():
    browser = Client()
    begin(browser)
    browser.post(f"{OBSTAKEL}wat/", {"tekst": "", "liever-foto": "ja"})
    browser.post(HIER, {})
    browser.post(f"{OBSTAKEL}naam/", {"antwoord_via": "code"})
    naar = verstuur(browser).url
    assert naar == f"{OBSTAKEL}controleren/?fout=ja"
    assert f"{OBSTAKEL}wat/?wijzig" in Bladzijde(browser.get(naar)).links_naar(OBSTAKEL)
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


def te_laat(browser: Client, velden: dict) -> tuple[HttpRequest, Meldgang]:
    """A form that is on its way, with a large photo, when the report is sent from another tab."""
    gang, oud = Meldgang(Meldconcept.objects.get()), browser.session
    oud.items()  # read, as that request did when it began
    verstuur(browser)
    request = RequestFactory().post(HIER, velden)
    request.session, request.user = oud, AnonymousUser()
    request._messages = FallbackStorage(request)
    form = BestandenForm(request.POST, request.FILES, gang=gang)
    gang, _ = onderweg.bewaar_bestanden(request, gang, form, nu())
    request._messages.update(HttpResponse())
    request.session.save()
    return request, gang


def test_a_photo_on_its_way_when_the_report_was_sent_begins_another():
    browser = Client()
    vul_in(browser, ANONIEM)
    request, gang = te_laat(browser, {"foto": foto()})
    assert Bestand.objects.get().concept == gang.concept == Meldconcept.objects.get()
    assert [str(zin) for zin in request._messages][0] == onderweg.AL_VERSTUURD
    assert browser.session["meldconcepten"] == {"obstakel-melden": str(gang.concept.sleutel)}
    melding = Melding.objects.get()
    assert melding.code in Bladzijde(browser.get(f"{OBSTAKEL}klaar/")).tekst


def test_words_at_a_photo_that_was_sent_meanwhile_are_told_of():
    browser = Client()
    vul_in(browser, ANONIEM)
    rij = f.foto(concept=Meldconcept.objects.get())
    request, _ = te_laat(browser, {f"bij_{rij.pk}": "Een zware deur"})
    assert [str(zin) for zin in request._messages] == [onderweg.NIET_MEE]
    assert (Meldconcept.objects.count(), Melding.objects.get().bestanden.get().omschrijving) == (0, "")
