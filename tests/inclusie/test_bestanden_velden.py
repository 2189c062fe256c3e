"""A form with a photo and a sound, through a whole request: what is refused never costs the typed words."""

import io
import os
import re

import pytest
from django.conf import settings
from django.test import Client
from django.utils.datastructures import MultiValueDict

from inclusie import gunicorn
from inclusie.bestanden import upload as ontvangst
from inclusie.bestanden.velden import FotoVeld, GeluidVeld
from inclusie.methoden import ALLES_SAMEN
from inclusie.middleware import DOORLEZEN
from inclusie.plekken import TeDruk, plek
from tests.inclusie.monsters import foto, gps, upload, wav
from tests.inclusie.proef_urls import Verhaaltje

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.inclusie.proef_urls")]
TEKST = "De stoep is te hoog. <b>é</b>"
ADRES = "/proef/bestanden/"


def stuur(adres=ADRES, **velden):
    """As a browser on our own page does, with its token."""
    client = Client(enforce_csrf_checks=True)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(ADRES).content.decode())[1]
    return client.post(adres, {"csrfmiddlewaretoken": token} | velden)


def fouten(response) -> list[str]:
    return re.findall(r"<span>(Fout: .*?)</span>", response.content.decode())


def heeft_nog(response) -> bool:
    return "De stoep is te hoog. &lt;b&gt;é&lt;/b&gt;</textarea>" in response.content.decode()


def test_words_photos_and_sound_arrive_together():
    response = stuur(tekst=TEKST, foto=[upload(foto(exif=gps())), upload(foto("PNG"))], geluid=upload(wav(1)))
    assert response.json() == {"soorten": ["image/jpeg", "image/jpeg", "audio/mpeg"], "tekst": TEKST}


def test_a_photo_may_stay_away():
    assert stuur(tekst=TEKST).json() == {"soorten": [], "tekst": TEKST}


def test_nothing_chosen_is_asked_for_when_it_must_be():
    form = type("Nodig", (Verhaaltje,), {"foto": FotoVeld(), "geluid": GeluidVeld()})(
        {"tekst": "x"}, MultiValueDict()
    )
    assert form.errors == {"foto": ["Kies eerst een foto."], "geluid": ["Kies eerst een geluid."]}


def test_a_file_that_is_refused_costs_no_words():
    response = stuur(tekst=TEKST, foto=upload(b"<svg><script/></svg>", "a.jpg"), geluid=upload(b"PK\x03\x04"))
    assert (response.status_code, heeft_nog(response)) == (422, True)
    assert fouten(response) == [
        "Fout: dit is een tekening (SVG) en geen foto. Kies een foto: JPEG, PNG of WebP.",
        "Fout: dit bestand is geen geluid. Kies een opname van uw telefoon. Lukt het niet? Bel of mail ons.",
    ]


def test_of_more_files_the_refused_one_is_named():
    response = stuur(tekst=TEKST, foto=[upload(foto()), upload(b"x", "kat&hond\u202e.jpg")])
    assert fouten(response) == [
        "Fout: dit bestand is geen foto. Kies een foto: JPEG, PNG of WebP. Lukt het niet? Bel of mail ons."
        " Het gaat om ‘kat&amp;hond.jpg’. Kies uw bestanden daarna opnieuw."
    ]


def test_what_was_read_is_there_also_when_the_words_are_refused():
    """A browser does not fill in a file again, so a view may want to keep it."""
    form = Verhaaltje({"tekst": ""}, MultiValueDict({"foto": [upload(foto())]}))
    assert (form.is_valid(), form.errors) == (False, {"tekst": ["vul dit in."]})
    assert [een.breedte for een in form.cleaned_data["foto"]] == [60]


def test_the_good_ones_are_there_beside_a_bad_one_of_the_same_choice():
    form = Verhaaltje(
        {"tekst": TEKST}, MultiValueDict({"foto": [upload(foto()), upload(b"x"), upload(foto())]})
    )
    assert (form.is_valid(), [een.breedte for een in form.fields["foto"].gelezen]) == (False, [60, 60])


def test_no_more_files_than_the_question_asks():
    response = stuur(tekst=TEKST, foto=[upload(foto()) for _ in range(6)])
    assert fouten(response) == ["Fout: dit zijn te veel bestanden. Kies er hoogstens 5."]
    assert heeft_nog(response)


@pytest.mark.parametrize("grootte", [10_000_001, 12_000_000, 26_000_000])
def test_a_photo_that_is_too_large_costs_no_words(grootte):
    """The words stand behind it in the request: they are read past the photo."""
    response = stuur(foto=upload(bytes(grootte)), tekst=TEKST)
    assert (response.status_code, heeft_nog(response)) == (422, True)
    assert fouten(response) == [
        "Fout: dit bestand is te groot. Kies een bestand tot 10 MB. Lukt het niet? Bel of mail ons."
    ]


def test_files_that_are_too_large_together_cost_no_words():
    """Each is small enough, and the last ones find no place any more."""
    response = stuur(
        "/proef/bestanden-weinig/", foto=[upload(foto() + bytes(400_000)) for _ in range(3)], tekst=TEKST
    )
    assert (response.status_code, heeft_nog(response)) == (422, True)
    assert [zin.partition(" Het gaat om")[0] for zin in fouten(response)] == [
        "Fout: uw bestanden zijn samen te groot. Stuur er minder tegelijk. Lukt het niet? Bel of mail ons."
    ]


def test_far_more_than_that_is_not_read_to_the_end():
    rest = io.BytesIO(bytes(30_000_000))
    lengte = DOORLEZEN * ALLES_SAMEN + 1
    verder = {"wsgi.input": rest, "CONTENT_LENGTH": str(lengte)}
    response = Client().generic("POST", ADRES, b"x", content_type="multipart/form-data; boundary=x", **verder)
    assert len(rest.read()) > 0
    assert response.status_code == 413
    assert "<h1>Uw bestanden zijn te groot</h1>" in response.content.decode()


@pytest.mark.parametrize("adres", ["/proef/echo/", "/proef/weet-niet/", "/proef/%ff/"])
def test_other_addresses_take_as_little_as_ever(adres):
    response = Client().post(adres, {"tekst": TEKST, "foto": upload(bytes(6_000_000))})
    assert response.status_code == 413
    assert "<h1>Uw tekst is te lang</h1>" in response.content.decode()


def test_words_are_no_file():
    """Nor in another form than that of files."""
    response = Client().post(ADRES, {"tekst": "x" * 6_000_000})
    los = Client().post(ADRES, "tekst=" + "x" * 6_000_000, content_type="application/x-www-form-urlencoded")
    assert [response.status_code, los.status_code] == [413, 413]
    assert "<h1>Uw tekst is te lang</h1>" in response.content.decode()


def test_a_form_of_another_site_is_refused():
    response = Client(enforce_csrf_checks=True).post(ADRES, {"tekst": TEKST, "foto": upload(foto())})
    assert response.status_code == 403


def mappen() -> set[str]:
    return {naam for naam in os.listdir(settings.DATA_DIR) if "sqlite" not in naam}


def open_bestanden() -> list[str]:
    """What this process holds in that folder, also without a name."""
    paden = (f"/proc/self/fd/{nummer}" for nummer in os.listdir("/proc/self/fd"))
    doelen = [os.readlink(pad) for pad in paden if os.path.lexists(pad)]
    return [doel for doel in doelen if doel.startswith(str(settings.DATA_DIR)) and "sqlite" not in doel]


def test_a_large_file_waits_on_disk_without_a_name_and_is_gone_afterwards(monkeypatch):
    gezien = []

    def kijk(self, size):
        bestand = gewoon(self, size)
        gezien.append((bestand.size, bestand.file._rolled, mappen() - voor, len(open_bestanden())))
        return bestand

    gewoon, voor = ontvangst.Ontvanger.file_complete, mappen()
    monkeypatch.setattr(ontvangst.Ontvanger, "file_complete", kijk)
    assert stuur(tekst=TEKST, foto=[upload(foto()), upload(foto() + bytes(3_000_000))]).status_code == 200
    klein = len(foto())
    assert gezien == [(klein, False, set(), 0), (klein + 3_000_000, True, set(), 1)]
    assert (open_bestanden(), mappen()) == ([], voor)


def test_a_request_that_breaks_off_leaves_nothing():
    kop = b'--x\r\nContent-Disposition: form-data; name="foto"; filename="a.jpg"\r\n\r\n'

    class Weg(io.BytesIO):
        def read(self, *args):
            return super().read(*args) or self.breek()

        def breek(self):
            raise ConnectionResetError

    lichaam = kop + bytes(4_000_000)
    verder = {"wsgi.input": Weg(lichaam), "CONTENT_LENGTH": "9000000"}
    client = Client(raise_request_exception=False)
    response = client.generic(
        "POST", ADRES, lichaam, content_type="multipart/form-data; boundary=x", **verder
    )
    assert (response.status_code, open_bestanden()) == (400, [])


def test_the_questions_say_what_may_be_sent():
    form = Verhaaltje()
    assert [str(form[naam].help_text) for naam in ("foto", "geluid")] == [
        "Hoogstens 5 foto's, tot 10\u00a0MB per foto: JPEG, PNG of WebP."
        " Waar u de foto maakte, bewaren wij niet.",
        "Hoogstens 2 opnames van uw telefoon, tot 10 minuten en 25\u00a0MB."
        " Van een filmpje bewaren wij alleen het geluid.",
    ]
    assert str(FotoVeld(hoogstens=1).help_text) == (
        "Eén foto, tot 10\u00a0MB: JPEG, PNG of WebP. Waar u de foto maakte, bewaren wij niet."
    )


def test_the_input_is_plain_and_lets_the_phone_choose():
    """No `capture`: it would close the way to what was made before. No HEIC: an iPhone then sends a JPEG."""
    invoer = str(Verhaaltje()["foto"])
    assert invoer == (
        '<input type="file" name="foto" multiple accept="image/jpeg,image/png,image/webp,image/gif"'
        ' aria-describedby="id_foto_helptext" id="id_foto">'
    )
    assert "capture" not in str(Verhaaltje()["geluid"]) and 'accept="audio/*,video/mp4' in str(
        Verhaaltje()["geluid"]
    )


def test_who_comes_when_every_place_is_taken_hears_when_to_send_the_file_again(
    monkeypatch, settings, tmp_path
):
    settings.DATA_DIR = tmp_path
    monkeypatch.setattr(ontvangst, "WACHT", 0)
    with plek("bestand", ontvangst.TEGELIJK), plek("bestand", ontvangst.TEGELIJK):
        response = stuur(tekst=TEKST, foto=upload(foto()), geluid=upload(wav(1)))
    assert (response.status_code, response["Retry-After"], heeft_nog(response)) == (429, "60", True)
    assert (
        fouten(response)
        == ["Fout: het is nu druk. Uw tekst is bewaard. Kies het bestand over een minuut opnieuw."] * 2
    )
    assert stuur(tekst=TEKST, foto=upload(foto())).status_code == 200


def test_half_of_the_threads_at_most_wait_for_a_place():
    assert gunicorn.threads >= ontvangst.BINNEN * 2
    ontvangers = [ontvangst.Ontvanger(tot=1) for _ in range(ontvangst.BINNEN + 1)]
    for ontvanger in ontvangers[:-1]:
        ontvanger.eis_binnen()
        ontvanger.eis_binnen()  # its second file
    with pytest.raises(TeDruk):
        ontvangers[-1].eis_binnen()
    for ontvanger in ontvangers:
        ontvanger.klaar()
    ontvangers[-1].eis_binnen()
    ontvangers[-1].klaar()
