"""Writing down what somebody without a login says of the height of an obstacle."""

import pytest
from django.utils import timezone

from agenda.handelen import obstakels
from agenda.models import Actie, Hoogtemeting, Oordeel
from ambassadeurs.handelen.meten import geef_hoogte, vraag_hoogtes
from ambassadeurs.models import Meetverzoek
from inclusie import weghalen
from inclusie.history import bewaar
from inclusie.post.models import Mail
from tests.agenda import fabriek as a
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def henk():
    """Reached by telephone, and asked about an obstacle that this person scored before."""
    wie = f.netwerkrol(f.persoon("Henk", bereikbaar_via="telefoon", telefoon="010 123 45 67")).persoon
    obstakel = a.obstakel("De trap is steil", openbaar=True)
    actie = a.actie(a.doel(a.jaarplan()), status="gerealiseerd")
    obstakels.koppel(obstakel, [actie], door=a.user(), at=MOMENT)
    geef_hoogte(wie, obstakel, 4, at=MOMENT)
    vraag_hoogtes(MOMENT)
    return wie


def pad(wie) -> str:
    return f"/werkplek/mensen/{wie.pk}/hoogtes/de-trap-is-steil/"


def stuur(wie, **velden):
    return a.client("procesregisseur").post(pad(wie), velden)


def test_who_cannot_log_in_stands_in_the_work_list_and_is_found(henk):
    assert Mail.objects.count() == 0
    nu_doen = ("Vraag 1 persoon hoe hoog een obstakel nu is", "/werkplek/mensen/?hoogte=ja#gevonden")
    assert nu_doen in Bladzijde(a.client("procesregisseur").get("/werkplek/")).links
    f.netwerkrol(f.persoon("Ander Mens"))
    lijst = a.client("procesregisseur").get("/werkplek/mensen/?hoogte=ja")
    assert [rij.persoon for rij in lijst.context["rijen"]] == [henk]
    blad = Bladzijde(a.client("procesregisseur").get(f"/werkplek/mensen/{henk.pk}/"))
    assert ("Schrijf het antwoord op over ‘De trap is steil’", pad(henk)) in blad.links


def test_what_was_said_stands_under_the_code_and_names_nobody(henk):
    assert stuur(henk, hoogte="1")["Location"] == f"/werkplek/mensen/{henk.pk}/"
    nieuwe = Hoogtemeting.objects.latest("pk")
    assert (nieuwe.beoordelaar_code, nieuwe.hoogte, nieuwe.moment) == (henk.beoordelaar_code, 1, "na")
    assert set(Hoogtemeting.history.values_list("history_user", flat=True)) == {None}
    assert not Meetverzoek.objects.open().exists()
    assert "hoe hoog een obstakel" not in Bladzijde(a.client("procesregisseur").get("/werkplek/")).tekst


def test_nobody_reads_what_this_person_said(henk):
    stuur(henk, hoogte="1")
    browser = a.client("procesregisseur")
    for adres in (pad(henk), f"/werkplek/mensen/{henk.pk}/"):
        tekst = Bladzijde(browser.get(adres)).tekst
        assert [woord for woord in ("onmogelijk", "klein", "U zei", "1 juli") if woord in tekst] == []


def test_the_form_shows_no_answer_of_before(henk):
    html = a.client("procesregisseur").get(pad(henk)).content.decode()
    assert (html.count('type="radio"'), "checked" in html) == (5, False)
    assert "U zei op" not in html


def test_who_does_not_want_to_answer_is_asked_no_more(henk):
    assert stuur(henk, doe="geen_antwoord").status_code == 302
    assert (Hoogtemeting.objects.count(), Meetverzoek.objects.open().count()) == (1, 0)
    assert vraag_hoogtes(MOMENT) == 0


def test_a_second_click_writes_nothing(henk):
    stuur(henk, hoogte="1")
    antwoord = a.client("procesregisseur").post(pad(henk), {"hoogte": "3"}, follow=True)
    assert [str(zin) for zin in antwoord.context["messages"]] == [
        "Hier is al een antwoord op. Wij vragen het niet meer."
    ]
    assert list(Hoogtemeting.objects.order_by("pk").values_list("hoogte", flat=True)) == [4, 1]


def test_without_an_answer_nothing_is_saved(henk):
    assert stuur(henk).status_code == 422
    assert Hoogtemeting.objects.count() == 1


def test_what_we_do_not_ask_is_not_there(henk):
    ander = f.netwerkrol(f.persoon("Ander Mens")).persoon
    assert a.client("procesregisseur").get(pad(ander)).status_code == 404
    assert [a.client(rol).get(pad(henk)).status_code for rol in ("medewerker", "koploper")] == [403, 403]


def test_no_page_of_the_workplace_leads_from_one_answer_to_all_that_this_person_said(henk):
    stuur(henk, hoogte="1")
    meting, actie = Hoogtemeting.objects.last(), Actie.objects.get()
    oordeel = Oordeel(actie=actie, merkbaar="ja", datum=MOMENT.date(), beoordelaar_code=henk.beoordelaar_code)
    bewaar(oordeel, door=None, at=MOMENT)
    weg = geef_hoogte(henk, a.obstakel("De halte"), 3, at=MOMENT)
    weghalen.haal_weg(weg, reden="Dubbel.", door=a.user(), at=timezone.now())
    obstakel, oordelen = "/werkplek/obstakels/de-trap-is-steil/", f"/werkplek/acties/{actie.code}/oordelen/"
    adressen = [
        obstakel, f"{obstakel}geschiedenis/", f"{obstakel}hoogtes/{meting.pk}/bewerken/",
        f"{obstakel}hoogtes/{meting.pk}/weghalen/", "/werkplek/prullenbak/",
        oordelen, f"{oordelen}{oordeel.pk}/bewerken/", f"{oordelen}{oordeel.pk}/weghalen/",
        f"/werkplek/acties/{actie.code}/geschiedenis/", f"/werkplek/mensen/{henk.pk}/",
    ]  # fmt: skip
    browser = a.client("procesregisseur")
    gelezen = {adres: browser.get(adres) for adres in adressen}
    assert {antwoord.status_code for antwoord in gelezen.values()} == {200}
    lekt = [adres for adres, blad in gelezen.items() if henk.beoordelaar_code in blad.content.decode()]
    assert lekt == []
