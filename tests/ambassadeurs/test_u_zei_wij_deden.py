"""/u-zei-wij-deden/: what everybody may read of the reports, and nothing that points to one person."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from ambassadeurs.handelen import afhandelen, koppelen
from ambassadeurs.models import Melding
from inclusie.history import bewaar
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek
from tests.ambassadeurs.test_losmaken import gesloten

pytestmark = pytest.mark.django_db
ADRES = "/u-zei-wij-deden/"


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = plan.VANDAAG


def hand(at=MOMENT):
    return {"door": user(), "at": at}


def publiek(
    gehoord="De drempel is te hoog.",
    wij_deden="Wij haalden hem weg.",
    *,
    at=MOMENT,
    uitkomst="gedaan",
    **velden,
):
    rij = fabriek.melding(velden.pop("tekst", "Ik, Bram, val over mijn been."), **velden)
    afhandelen.sluit(rij, uitkomst=uitkomst, wij_deden=wij_deden, **hand(at))
    return afhandelen.maak_openbaar(rij, gehoord=gehoord, wij_deden=wij_deden, **hand(at))


def lees(client, vraag=""):
    return Bladzijde(client.get(f"{ADRES}{vraag}"))


def test_nothing_yet_says_what_will_come(client):
    fabriek.melding("Geheim.")
    blad = lees(client)
    assert "Hier staat nog niets." in blad.tekst
    assert blad.kop("h2") == ["Nog geen meldingen"]


def test_without_any_report_no_number_is_given(client):
    blad = lees(client)
    assert blad.kop("h2")[0] == "Nog geen meldingen"
    assert "minder dan 5" not in blad.tekst
    fabriek.melding()
    assert "minder dan 5 meldingen binnen" in lees(client).tekst


def test_the_newest_comes_first_with_what_was_done_or_why_not(client):
    publiek("De bel is kapot.", "De bel doet het weer.")
    publiek("De stoep is smal.", "Er is geen geld.", uitkomst="lukt_niet", at=MOMENT + timedelta(days=1))
    publiek("De trein is vol.", "Bel de NS.", uitkomst="niet_van_ons", at=MOMENT + timedelta(days=2))
    blad = lees(client)
    assert blad.kop("h3") == [
        "U zei: De trein is vol.",
        "U zei: De stoep is smal.",
        "U zei: De bel is kapot.",
    ]
    for zin in (
        "Wij deden: De bel doet het weer.",
        "Dit lukt ons niet, omdat: Er is geen geld.",
        "De gemeente gaat hier niet over. Wie wel kan helpen: Bel de NS.",
        "klaar op 1 juli 2021",
    ):
        assert zin in blad.tekst


def test_nothing_of_who_reported_is_there(client):
    publiek(naam="Bram Voorbeeld", plek="Kerkstraat 3", antwoord_via="telefoon", contact="0612345678",
            namens="Zijn moeder", persoon=fabriek.persoon("Coba Geheim"))  # fmt: skip
    html = client.get(ADRES).content.decode()
    rij = Melding.objects.get()
    geheim = ("Bram", "Kerkstraat", "0612345678", "moeder", "been", "Coba", rij.code, rij.nummer)
    assert [woord for woord in geheim if woord in html] == []


def test_what_is_not_public_or_went_is_gone_at_once(client):
    rij = publiek()
    assert lees(client).kop("h3") == ["U zei: De drempel is te hoog."]
    afhandelen.haal_van_website(rij, **hand())
    assert lees(client).kop("h3") == []


def test_the_action_and_the_height_of_the_obstacle_are_told_once_the_plan_shows_them(client):
    jaar = plan.jaarplan()
    plan.focus(jaar)
    doel = plan.doel(jaar)
    obstakel = plan.obstakel()
    actie = plan.actie(doel, status="in_uitvoering", koppelingen={"obstakels": [obstakel]})
    plan.hoogtes(obstakel, 4, 4, 3, datum=plan.VANDAAG - timedelta(days=30))
    plan.hoogtes(obstakel, 1, 2, 1, moment="na")
    koppelen.koppel(publiek(), actie=actie, obstakel=obstakel, **hand())
    assert "Dit hoort bij de actie" not in lees(client).tekst
    plan.stel_vast(jaar)
    blad = lees(client)
    assert "/plan/2021/actie/1/" in [href for _, href in blad.links]
    assert f"/obstakels/{obstakel.slug}/" in [href for _, href in blad.links]
    assert "Eerst: lukt niet. Nu: hinderlijk. 3 stappen lager." in blad.tekst


def test_a_height_of_too_few_people_is_not_told(client):
    jaar = plan.jaarplan()
    plan.focus(jaar)
    plan.actie(plan.doel(jaar))
    obstakel = plan.obstakel()
    plan.hoogtes(obstakel, 4, 4)
    koppelen.koppel(publiek(), obstakel=obstakel, **hand())
    plan.stel_vast(jaar)
    assert "lukt niet" not in lees(client).tekst


def test_a_subject_can_be_chosen_and_a_group_only_when_many_spoke(client):
    breed, groep = plan.thema(), plan.thema("LHBTI", soort="verdiepend")
    publiek("Een.", thema=breed)
    for nummer in range(4):
        publiek(f"Groep {nummer}.", thema=groep)
    blad = lees(client)
    assert "LHBTI" not in client.get(ADRES).content.decode()
    assert lees(client, "?thema=armoede").kop("h3") == ["U zei: Een."]
    assert client.get(f"{ADRES}?thema=lhbti").status_code == 400
    publiek("Groep 4.", thema=groep)
    assert len(lees(client, "?thema=lhbti").kop("h3")) == 5
    assert blad.kop("h2") == ["5 meldingen"]


def test_a_photo_is_shown_when_it_may(client):
    publiek(bestanden=[
        fabriek.foto(b"open", omschrijving="Een hoge drempel.", openbaar=True),
        fabriek.foto(b"dicht", omschrijving="Een gezicht."),
    ])  # fmt: skip
    html = client.get(ADRES).content.decode()
    assert 'alt="Een hoge drempel."' in html
    assert "Een gezicht." not in html


@pytest.mark.parametrize(
    ("binnen", "op_tijd", "zinnen"),
    [
        (4, 4, "In 2021 kwamen er minder dan 5 meldingen binnen. Daarom geven wij geen cijfers."),
        (7, 2, "In 2021 kwamen er 7 meldingen binnen. Op minder dan 5 meldingen kwam ons antwoord binnen"),
        (7, 6, "In 2021 kwamen er 7 meldingen binnen. Op 6 meldingen kwam ons antwoord binnen 5 werkdagen."),
    ],
)
def test_how_many_were_answered_in_time(client, binnen, op_tijd, zinnen):
    for nummer in range(binnen):
        rij = fabriek.melding(f"Melding {nummer}")
        at = MOMENT if nummer < op_tijd else MOMENT + timedelta(days=20)
        afhandelen.beantwoord(rij, "Dank u.", **hand(at))
    assert zinnen in lees(client).tekst


def test_the_menu_leads_there_once_something_is_public(client):
    plan.gemeente()
    punt = ("U zei, wij deden", ADRES)
    assert punt not in Bladzijde(client.get("/obstakels/", follow=True), in_main=False).links
    rij = publiek()
    assert punt in Bladzijde(client.get("/obstakels/", follow=True), in_main=False).links
    afhandelen.haal_van_website(rij, **hand())
    assert punt not in Bladzijde(client.get("/obstakels/", follow=True), in_main=False).links


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_number_of_queries_does_not_grow(client, django_assert_num_queries, hoeveel):
    jaar = plan.jaarplan()
    plan.focus(jaar)
    actie = plan.actie(plan.doel(jaar))
    plan.stel_vast(jaar)
    for nummer in range(hoeveel):
        rij = publiek(f"Melding {nummer}.", thema=plan.thema(), bestanden=[fabriek.foto(bytes([nummer]))])
        koppelen.koppel(rij, actie=actie, obstakel=plan.obstakel(f"Obstakel {nummer}"), thema=plan.thema(),
                        **hand())  # fmt: skip
    with django_assert_num_queries(12):
        client.get(ADRES)


def test_a_photo_that_is_only_decoration_says_nothing():
    foto = gesloten().bestanden.get(soort="foto")
    foto.omschrijving, foto.is_versiering = "", True
    bewaar(foto, door=user(), at=MOMENT)
    html = Client().get("/u-zei-wij-deden/").content.decode()
    figuur = re.search(r'<figure class="lia-foto">(.*?)</figure>', html)[1]
    assert 'alt=""' in figuur and "<a " not in figuur
    assert "nog geen beschrijving" not in html and "zonder beschrijving" not in html
