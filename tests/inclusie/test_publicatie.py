"""Sending one copy to everyone: compressed or not, whole or not at all, each under its own ETag."""

import gzip
import hashlib

import pytest
from django.core.cache import caches
from django.db import OperationalError
from django.test import RequestFactory

from inclusie.publicatie import Bestand, Bladzijde, kept, send, send_file, serve

INHOUD = "<h1>Eén plan</h1>".encode() * 50
SHA256 = hashlib.sha256(INHOUD).hexdigest()


def ask(pad="/plan/2021/", **headers):
    return RequestFactory().get(
        pad, headers={naam.replace("_", "-"): waarde for naam, waarde in headers.items()}
    )


def test_the_etag_is_the_hash_of_the_bytes():
    response = send(ask(), Bladzijde.of(INHOUD))

    assert (response.status_code, response.content) == (200, INHOUD)
    assert dict(response.items()) == {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(INHOUD)),
        "ETag": f'"{SHA256}"',
        "Cache-Control": "public, max-age=60, s-maxage=300",
        "Vary": "Accept-Encoding",
    }


def test_compressed_bytes_have_their_own_etag():
    response = send(ask(Accept_Encoding="br, gzip"), Bladzijde.of(INHOUD))

    assert response["Content-Encoding"] == "gzip"
    assert response["ETag"] == f'"{SHA256}-gzip"'
    assert gzip.decompress(response.content) == INHOUD


@pytest.mark.parametrize(
    ("header", "compressed"),
    [("", False), ("gzip", True), ("*", True), ("gzip;q=0", False), ("gzip;q=0.0, br", False),
     ("*, gzip;q=0", False), ("*;q=0, gzip", True), ("br", False),
     ("identity, GZIP;q=0.5", True), (";;;,,gzip;q=", True)],
)  # fmt: skip
def test_only_who_accepts_gzip_gets_it(header, compressed):
    response = send(ask(Accept_Encoding=header), Bladzijde.of(INHOUD))

    assert response.has_header("Content-Encoding") is compressed


GEWOON, INGEPAKT = f'"{SHA256}"', f'"{SHA256}-gzip"'


@pytest.mark.parametrize("mal", ["{}", "W/{}", '"a", {}, W/"b"', '"a",{}', "*", " * "])
@pytest.mark.parametrize(("wil", "etag"), [("", GEWOON), ("gzip", INGEPAKT)])
def test_who_has_the_page_gets_no_body(wil, etag, mal):
    vraag = ask(Accept_Encoding=wil, If_None_Match=mal.format(etag))
    response = send(vraag, Bladzijde.of(INHOUD, naam="jaarplan.csv"))

    assert (response.status_code, response.content) == (304, b"")
    assert dict(response.items()) == {
        "ETag": etag,
        "Cache-Control": "public, max-age=60, s-maxage=300",
        "Vary": "Accept-Encoding",
    }


@pytest.mark.parametrize(
    ("wil", "heeft"),
    [("", INGEPAKT), ("gzip", GEWOON), ("gzip;q=0", INGEPAKT), ("", f"W/{INGEPAKT}"), ("", SHA256),
     ("", f'"{SHA256[:-1]}"'), ("", f'"a*", {INGEPAKT}'), ("", ""), ("", "onzin"), ("", '"*"')],
)  # fmt: skip
def test_who_has_other_bytes_gets_the_page(wil, heeft):
    """A cache that keeps the compressed form cannot give it to who does not accept it."""
    response = send(ask(Accept_Encoding=wil, If_None_Match=heeft), Bladzijde.of(INHOUD))

    assert response.status_code == 200
    is_ingepakt = response.has_header("Content-Encoding")
    assert (gzip.decompress(response.content) if is_ingepakt else response.content) == INHOUD


@pytest.mark.parametrize("bereik", ["bytes=0-9", "bytes=-5", "bytes=9999999-", "onzin"])
def test_a_part_is_answered_with_the_whole(bereik):
    response = send(ask(Range=bereik, If_Range=GEWOON), Bladzijde.of(INHOUD))

    assert (response.status_code, response.content) == (200, INHOUD)
    assert not response.has_header("Content-Range")


@pytest.mark.parametrize(("kent", "status"), [(GEWOON, 304), (f"W/{GEWOON}", 304), ("*", 304), ('"a"', 200)])
def test_a_stored_file_is_read_only_for_who_lacks_it(kent, status):
    gelezen = []

    def lees():
        gelezen.append(1)
        return INHOUD

    vraag = ask(If_None_Match=kent, Range="bytes=0-9")
    response = send_file(vraag, Bestand(SHA256, "application/pdf", "a.pdf", voorgoed=True), lees)
    assert (response.status_code, response.content) == (status, INHOUD if gelezen else b"")
    assert (len(gelezen), response["ETag"]) == (int(status == 200), GEWOON)


def test_an_error_page_is_never_not_modified():
    response = send(ask(If_None_Match=f'"{SHA256}"'), Bladzijde.of(INHOUD, status=503))

    assert (response.status_code, response.content) == (503, INHOUD)


def test_the_same_page_gives_the_same_bytes():
    assert Bladzijde.of(INHOUD) == Bladzijde.of(INHOUD)


def test_each_app_has_a_stamp_of_its_own():
    """Also when the database is away: a page is found again under the stamp that its own app had."""
    caches["paginas"].clear()
    weg = False

    def van_de_een() -> tuple:
        if weg:
            raise OperationalError("the database is away")
        return ("een",)

    def van_de_ander() -> tuple:
        return ("ander",)

    van_de_ander.__module__ = "ander.publicatie"

    def vraag(stempel, pad, inhoud):
        return kept(stempel)(lambda request: serve(request, lambda: inhoud))(ask(pad)).content

    vraag(van_de_een, "/een/", b"een")
    vraag(van_de_ander, "/ander/", b"ander")
    weg = True

    assert vraag(van_de_een, "/een/", b"nooit") == b"een"
