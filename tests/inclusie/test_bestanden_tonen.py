"""Sending a photo or a sound: whole or a piece of it, kept nowhere, and nothing in it that could run."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.inclusie.proef_urls")]
FOTO, GELUID = "/proef/bestand/foto/", "/proef/bestand/geluid/"
NAMEN = ("Content-Type", "Content-Length", "Content-Range", "Content-Disposition")


def vraag(adres=GELUID, methode="get", **headers):
    return getattr(Client(), methode)(adres, headers=headers)


def kop(response) -> dict:
    return {naam: response.headers[naam] for naam in NAMEN if naam in response.headers}


HEEL = {
    "Content-Type": "audio/mpeg",
    "Content-Length": "10",
    "Content-Disposition": 'inline; filename="proef-1.mp3"',
}


def test_the_whole_file_under_a_fixed_kind_and_name():
    response = vraag()
    assert (response.status_code, response.content, kop(response)) == (200, b"0123456789", HEEL)
    assert kop(vraag(FOTO)) == HEEL | {
        "Content-Type": "image/jpeg",
        "Content-Disposition": 'inline; filename="proef-1.jpg"',
    }


def test_head_says_the_same_without_the_bytes():
    response = vraag(methode="head")
    assert (response.status_code, response.content, kop(response)) == (200, b"", HEEL)


@pytest.mark.parametrize(
    ("stuk", "inhoud", "plek"),
    [
        ("bytes=0-1", b"01", "0-1"),
        ("bytes=4-", b"456789", "4-9"),
        ("bytes=-3", b"789", "7-9"),
        ("bytes=-99", b"0123456789", "0-9"),
        ("bytes=8-99", b"89", "8-9"),
        ("bytes = 9 - 9", b"9", "9-9"),
    ],
)
def test_a_player_gets_the_piece_that_it_asks(stuk, inhoud, plek):
    response = vraag(Range=stuk)
    assert (response.status_code, response.content) == (206, inhoud)
    verwacht = {"Content-Length": str(len(inhoud)), "Content-Range": f"bytes {plek}/10"}
    assert kop(response) == HEEL | verwacht


@pytest.mark.parametrize("stuk", ["bytes=10-", "bytes=-0", "bytes=" + "9" * 400 + "-"])
def test_a_piece_that_is_not_there(stuk):
    response = vraag(Range=stuk)
    assert (response.status_code, response.content, response["Content-Range"]) == (416, b"", "bytes */10")


@pytest.mark.parametrize(
    "stuk", ["bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "regels=0-1", "x", "bytes=a-b"]
)
def test_a_question_that_we_do_not_know_gets_the_whole(stuk):
    assert (vraag(Range=stuk).status_code, vraag(Range=stuk).content) == (200, b"0123456789")


def test_a_piece_of_an_older_file_is_the_whole_new_one():
    etag = vraag().headers["ETag"]
    assert vraag(Range="bytes=0-1", **{"If-Range": etag}).status_code == 206
    assert vraag(Range="bytes=0-1", **{"If-Range": '"oud"'}).status_code == 200
    assert vraag(methode="head", Range="bytes=0-1").status_code == 200


@pytest.mark.parametrize("weet", ["{}", "W/{}", '"x", {}', "*"])
def test_who_has_it_gets_nothing_more(weet):
    response = vraag(**{"If-None-Match": weet.format(vraag().headers["ETag"])})
    assert (response.status_code, response.content) == (304, b"")


@pytest.mark.parametrize(
    "headers", [{}, {"Range": "bytes=0-1"}, {"Range": "bytes=99-"}, {"If-None-Match": "*"}]
)
@pytest.mark.parametrize("adres", [FOTO, GELUID])
def test_it_is_kept_nowhere_and_nothing_runs(adres, headers):
    response = vraag(adres, **headers)
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response.headers["Accept-Ranges"] == "bytes"


def test_another_method_is_refused():
    assert Client().post(FOTO).status_code == 405


def test_a_page_may_play_our_sound_and_never_by_itself():
    response = Client().get("/proef/bestanden/")
    assert "media-src 'self';" in response.headers["Content-Security-Policy"]
    assert {"autoplay=()", "microphone=()", "camera=()"} <= set(
        response.headers["Permissions-Policy"].split(", ")
    )


def toon(naam: str, **context) -> str:
    return render_to_string(f"includes/{naam}.html", context).strip()


def test_a_sound_is_shown_with_its_words():
    getoond = toon("geluid", adres="/g/1", titel="Melding <12>", seconden=65.4, tekst="Een zin.\nNog een.")
    assert '<audio controls preload="none" src="/g/1" aria-label="Melding &lt;12&gt;"></audio>' in getoond
    assert "(1 minuut en 5 seconden)" in getoond and "Een zin.<br>Nog een." in getoond
    assert 'href="/g/1" download' in getoond and "autoplay" not in getoond


def test_a_sound_without_words_says_so():
    assert "Dit geluid is nog niet uitgeschreven." in toon("geluid", adres="/g/1")


def test_a_photo_is_shown_with_what_is_on_it():
    heel = {"adres": "/f/1", "breedte": 640, "hoogte": 480}
    assert toon("foto", **heel, alt='Een stoep met "rand"') == (
        '<figure class="lia-foto"><a href="/f/1"><img src="/f/1" alt="Een stoep met &quot;rand&quot;"'
        ' width="640" height="480" loading="lazy"></a></figure>'
    )
    assert 'alt="Foto, nog zonder beschrijving"' in toon("foto", **heel)
    assert "Bij deze foto staat nog geen beschrijving." in toon("foto", **heel, alt="")
