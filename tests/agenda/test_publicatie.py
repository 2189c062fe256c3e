"""Keeping and sending a page: one copy for everyone, another key when the world changes."""

import pytest
from django.core.cache import caches
from django.db import OperationalError, connection
from django.test import RequestFactory

from agenda.models import Gemeente, Planversie
from agenda.publicatie import kept, nieuwste_versie
from inclusie import bewaard
from inclusie.history import bewaar
from inclusie.publicatie import serve
from tests.agenda import fabriek
from tests.agenda.publiceren import PDF, SHA256, bewaar_pdf, publiceer
from tests.grendels import zonder_grendels

INHOUD = "<h1>Eén plan</h1>".encode() * 50


def ask(pad="/plan/2021/", **headers):
    return RequestFactory().get(
        pad, headers={naam.replace("_", "-"): waarde for naam, waarde in headers.items()}
    )


@pytest.fixture
def leeg():
    for naam in ("paginas", "default"):
        caches[naam].clear()


@pytest.mark.django_db
@pytest.mark.parametrize("wil", ["", "gzip"])
def test_head_says_what_get_would(client, leeg, wil):
    publiceer()
    headers = {"Accept-Encoding": wil}
    get, head = client.get("/plan/2021/", headers=headers), client.head("/plan/2021/", headers=headers)

    assert (head.status_code, head.content, dict(head.items())) == (200, b"", dict(get.items()))
    opnieuw = client.head("/plan/2021/", headers=headers | {"If-None-Match": get["ETag"]})
    assert (opnieuw.status_code, opnieuw["ETag"]) == (304, get["ETag"])


def vraag(request, maak):
    """As a view does: the stamp first, then the page."""
    return kept("tekst")(lambda request: serve(request, maak))(request)


class Teller:
    """A page that counts how often it is made."""

    def __init__(self):
        self.keer = 0

    def __call__(self):
        self.keer += 1
        return INHOUD


@pytest.mark.django_db
def test_a_page_is_made_once_for_all(leeg):
    publiceer()
    maak = Teller()

    antwoorden = [vraag(ask(), maak).content for _ in range(3)]

    assert (antwoorden, maak.keer) == ([INHOUD] * 3, 1)


@pytest.mark.django_db
def test_another_world_makes_another_page(leeg, settings):
    publiceer("1.0")
    maak = Teller()
    made = []

    def ask_again(pad="/plan/2021/"):
        vraag(ask(pad), maak)
        made.append(maak.keer)

    ask_again()
    ask_again("/plan/2021/versies/")
    ask_again("/plan/2021/?tekst=volledig")
    ask_again("/plan/2021/?b=1&tekst=volledig&a=2")
    bewaar_pdf(Planversie.objects.get(nummer="1.0"))
    ask_again()
    publiceer("1.1")
    ask_again()
    gemeente = Gemeente.objects.get()
    gemeente.telefoon = "14 0181"
    bewaar(gemeente, door=fabriek.user(), at=fabriek.MOMENT)
    ask_again()
    settings.RELEASE = "another"
    ask_again()
    ask_again()

    assert made == [1, 2, 3, 3, 4, 5, 6, 7, 7]


@pytest.mark.django_db
def test_a_page_that_was_kept_at_another_address_of_the_portal_is_made_anew(client, leeg, settings):
    publiceer("1.0")
    settings.PUBLIC_URL = "https://proef.voorbeeldstad.example"
    client.get("/plan/2021/")
    client.get("/versies.atom")

    settings.PUBLIC_URL = "https://agenda.voorbeeldstad.example"

    for pad in ("/plan/2021/", "/versies.atom"):
        assert "proef." not in (html := client.get(pad).content.decode())
        assert "https://agenda.voorbeeldstad.example/" in html


@pytest.mark.django_db
def test_a_version_that_was_committed_late_is_seen_too(leeg):
    """On PostgreSQL the lower of two numbers may become visible after the higher one."""
    publiceer("1.0", jaar=2020)
    laat, hoogste = publiceer("1.1", jaar=2020), publiceer("1.0")
    with zonder_grendels(Planversie):
        Planversie.objects.filter(pk=laat.pk)._raw_delete("default")
    maak = Teller()
    vraag(ask(), maak)

    laat._state.adding = True
    laat.save()
    vraag(ask(), maak)

    assert (laat.pk < hoogste.pk, maak.keer) == (True, 2)


@pytest.mark.django_db
def test_a_version_that_is_not_public_changes_nothing(leeg):
    publiceer("0.1", soort="concept")
    maak = Teller()
    vraag(ask(), maak)

    publiceer("0.2", soort="concept", openbaar=False)
    vraag(ask(), maak)

    assert maak.keer == 1


@pytest.mark.django_db
def test_a_page_made_during_a_publication_is_not_kept_as_the_new_one(leeg):
    publiceer("1.0")

    def oud():
        publiceer("1.1")
        return b"oud"

    vraag(ask(), oud)

    assert vraag(ask(), lambda: b"nieuw").content == b"nieuw"


def weg(execute, sql, params, many, context):
    raise OperationalError("the database is away")


@pytest.mark.django_db
def test_a_page_that_was_read_stays_when_the_database_is_away(leeg):
    publiceer("1.0")
    vraag(ask("/plan/2021/"), lambda: b"eerder")
    publiceer("1.1")
    gelezen = vraag(ask("/plan/2021/"), lambda: b"gelezen")

    with connection.execute_wrapper(weg):
        assert vraag(ask("/plan/2021/"), lambda: b"nooit").content == gelezen.content == b"gelezen"
        # A page that nobody read is made from the database, so the error page answers.
        with pytest.raises(OperationalError):
            vraag(ask("/acties/"), lambda: bytes(nieuwste_versie().hash))


@pytest.mark.django_db
def test_a_page_of_an_earlier_world_is_better_than_none(leeg):
    """When the database went away, nobody had read it since the last publication."""
    publiceer("1.0")
    vraag(ask("/plan/2021/"), lambda: b"eerder")
    publiceer("1.1")
    vraag(ask("/acties/"), lambda: b"nieuw")

    with connection.execute_wrapper(weg):
        assert vraag(ask("/plan/2021/"), lambda: b"nooit").content == b"eerder"


@pytest.mark.django_db
def test_words_of_people_are_not_shown_in_a_later_world(leeg):
    """Somebody may have taken them back. The newest world is known from whatever was asked last."""
    publiceer("1.0")

    def met_mensen(inhoud):
        return kept()(lambda request: serve(request, lambda: inhoud, van_mensen=True))(ask("/plan/2021/"))

    met_mensen(b"woorden")
    with connection.execute_wrapper(weg):
        assert met_mensen(b"nooit").content == b"woorden"
    publiceer("1.1")
    vraag(ask("/acties/"), lambda: b"elders")

    with connection.execute_wrapper(weg), pytest.raises(OperationalError):
        met_mensen(bytes(0) or None)


@pytest.mark.django_db
def test_words_that_were_taken_back_are_not_shown_though_nobody_asked_since(
    leeg, django_capture_on_commit_callbacks
):
    """The database goes away right after it."""
    publiceer("1.0")

    def met_mensen(inhoud):
        return kept()(lambda request: serve(request, lambda: inhoud, van_mensen=True))(ask("/plan/2021/"))

    met_mensen(b"woorden")
    with django_capture_on_commit_callbacks(execute=True):
        fabriek.thema("Iemand trok iets in")
    with connection.execute_wrapper(weg), pytest.raises(OperationalError):
        met_mensen(bytes(0) or None)


@pytest.mark.django_db
def test_words_that_go_while_somebody_reads_them_do_not_lie_here_after(leeg):
    """Who wipes empties this place at once; who still reads then puts the old page in it."""
    publiceer("1.0")

    def gelezen():
        fabriek.thema("Iemand werd gewist")
        caches["paginas"].clear()
        return b"woorden"

    kept()(lambda request: serve(request, gelezen, van_mensen=True))(ask("/plan/2021/"))
    schijf = caches["paginas"]
    assert schijf._list_cache_files() == [schijf._key_to_file(bewaard.LAATSTE_STEMPELS)]


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["/plan/2021/jaarplan.pdf", "/plan/2021/versies/1.0/jaarplan.pdf"])
def test_a_pdf_that_was_read_stays_when_the_database_is_away(client, leeg, pad):
    bewaar_pdf(publiceer("1.0"))
    gelezen = client.get(pad)
    publiceer("1.1")

    with connection.execute_wrapper(weg):
        zonder = client.get(pad)
        heeft = client.get(pad, headers={"If-None-Match": gelezen["ETag"]})

    van = [(r.status_code, r.content, dict(r.items())) for r in (gelezen, zonder)]
    assert van[0] == van[1]
    assert (zonder.content, heeft.status_code, heeft.content) == (PDF, 304, b"")


@pytest.mark.django_db
def test_a_kept_pdf_that_somebody_changed_is_not_sent(client, leeg):
    bewaar_pdf(publiceer("1.0"))
    client.get("/plan/2021/jaarplan.pdf")
    caches["paginas"].set(bewaard.INHOUD + SHA256, b"%PDF-1.7 iets anders", timeout=None)

    assert client.get("/plan/2021/jaarplan.pdf").content == PDF


@pytest.mark.django_db
def test_without_any_page_that_was_read_the_database_is_missed(leeg):
    with connection.execute_wrapper(weg), pytest.raises(OperationalError):
        vraag(ask(), lambda: b"nooit")


GELEZEN = [
    "/", "/plan/", "/plan/2021/", "/plan/2021/?tekst=volledig", "/plan/2021/?utm_source=x", "/acties/",
    "/acties/?jaar=2021", "/acties/?stand=bezig", "/plan/2021/wat-is-veranderd/",
    "/plan/2021/wat-is-veranderd/?van=1.1&naar=1.0", "/plan/2021/versies/", "/plan/2021/versies/1.0/",
    "/plan/2021/downloads/", "/plan/2021/jaarplan.json", "/plan/2021/jaarplan.csv", "/inclusieagenda/",
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("pad", GELEZEN)
def test_each_public_page_that_was_read_stays_when_the_database_is_away(client, leeg, pad):
    publiceer("1.0")
    publiceer("1.1")
    gelezen = client.get(pad)

    with connection.execute_wrapper(weg):
        zonder = client.get(pad)

    assert gelezen.status_code in {200, 302}
    van = [(r.status_code, r.content, dict(r.items())) for r in (gelezen, zonder)]
    assert van[0] == van[1]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "pad", ["/plan/2021/jaarplan.json", "/plan/2021/jaarplan.csv", "/plan/2021/jaarplan.xlsx"]
)
def test_what_is_asked_behind_the_address_of_a_file_changes_no_byte(client, leeg, pad):
    """A scanner tries the wildcards of a directory there."""
    publiceer("1.0")
    gelezen = client.get(pad)

    anders = [client.get(f"{pad}?{vraag}") for vraag in ("*", "*)(objectClass=", "nosuchvalue", "q=*")]

    assert [r.status_code for r in (gelezen, *anders)] == [200] * 5
    assert {r.content for r in anders} == {gelezen.content}
