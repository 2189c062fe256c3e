"""/mijn/: where somebody of the network arrives; what we ask comes first."""

import pytest

from ambassadeurs.handelen.betrekken import help_typen
from ambassadeurs.handelen.concepten import begin
from ambassadeurs.handelen.meten import geef_hoogte
from ambassadeurs.handelen.verhalen import keur_goed
from ambassadeurs.meldweg import WEGEN
from ambassadeurs.models import Meetverzoek, Namens
from inclusie.tijd import nu
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, VANDAAG, user
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def lees(rol):
    return Bladzijde(als(rol).get("/mijn/"))


def menu(blad_html: str) -> list[str]:
    blad = blad_html.split('aria-label="Menu">')[1].split("</nav>")[0]
    return [deel.split("</a>")[0].split(">")[-1] for deel in blad.split("<a ")[1:]]


def test_an_ambassadeur_reads_that_nothing_is_asked():
    f.netwerkrol(f.persoon("Anna Ambassadeur", account=user("ambassadeur")))
    blad = lees("ambassadeur")
    assert (blad.kop("h1"), blad.kop("h2")[0]) == (["Dag Anna Ambassadeur"], "Dit vragen wij aan u")
    assert "Wij vragen u nu niets." in blad.tekst
    assert "U heeft nog niets gemeld. Ziet u een obstakel? Meld het." in blad.tekst
    assert blad.titel.startswith("Overzicht – Mijn – Inclusie Agenda")
    html = als("ambassadeur").get("/mijn/").content.decode()
    assert menu(html) == ["Overzicht", "Meldingen", "Hoogtes", "Verhalen", "Oproepen", "Gegevens"]
    assert "Naar de werkplek" not in html


def test_the_menu_offers_only_what_somebody_may_open():
    f.persoon("Mo Medewerker", account=user("medewerker"))
    html = als("medewerker").get("/mijn/").content.decode()
    assert menu(html) == ["Overzicht", "Meldingen", "Hoogtes", "Verhalen", "Gegevens"]
    assert "Naar de werkplek" in html
    # An account that we know nothing of yet.
    assert menu(als("ambassadeur").get("/mijn/").content.decode()) == ["Overzicht", "Oproepen"]


def test_with_something_that_is_not_sent_nobody_reads_that_they_told_nothing():
    anna = user("ambassadeur")
    f.persoon("Anna Ambassadeur", account=anna)
    begin(WEGEN["obstakel-melden"], at=nu(), account=anna)
    blad = lees("ambassadeur")
    assert "Niet af: ga verder (1)" in blad.tekst
    assert "U heeft nog niets gemeld." not in blad.tekst


def test_a_koploper_is_asked_how_the_own_actions_go_and_finds_the_way():
    kees = user("koploper")
    f.netwerkrol(f.persoon("Kees Koploper", account=kees), "koploper")
    doel = plan.doel(plan.jaarplan())
    plan.actie(doel, "Inloop", status="in_uitvoering", trekker_account=kees)
    plan.actie(doel, "Klaar", status="gerealiseerd", trekker_account=kees)
    blad = lees("koploper")
    vraag = ("Vertel hoe het gaat met actie 2021-01", "/werkplek/acties/2021-01/voortgang/nieuw/")
    assert [link for link in blad.links if "voortgang" in link[1]] == [vraag]
    assert "Naar de werkplek" in als("koploper").get("/mijn/").content.decode()
    assert 'href="/mijn/"' in als("koploper").get("/werkplek/").content.decode()


def test_a_story_and_a_height_are_asked_until_they_are_given():
    anna = f.netwerkrol(f.persoon("Anna", account=user("ambassadeur"))).persoon
    verhaal = f.verhaal("Rondkomen", persoon=anna)
    actie = plan.actie(plan.doel(plan.jaarplan()))
    obstakel = plan.obstakel("De trap is steil")
    verzoek = Meetverzoek.objects.create(persoon=anna, actie=actie, obstakel=obstakel, gevraagd_op=MOMENT)
    gevraagd = [link for link in lees("ambassadeur").links if link[1].startswith("/mijn/")]
    assert gevraagd[:2] == [
        ("Hoe hoog is dit obstakel nu?", f"/mijn/metingen/{obstakel.slug}/"),
        ("Lees uw verhaal na", f"/mijn/verhalen/{verhaal.pk}/"),
    ]
    geef_hoogte(anna, verzoek.obstakel, 2, at=MOMENT)
    keur_goed(verhaal, door=user("ambassadeur"), at=MOMENT)
    assert "Wij vragen u nu niets." in lees("ambassadeur").tekst


def test_what_somebody_told_stands_there_with_its_state_and_day():
    anna = f.persoon("Anna Ambassadeur", account=user("ambassadeur"))
    melding = f.melding(persoon=anna)
    f.melding("Van een ander")
    blad = lees("ambassadeur")
    adres = f"/mijn/meldingen/{melding.nummer}/"
    assert [link for link in blad.links if "meldingen" in link[1]] == [
        (f"Wij hebben uw melding. {melding.nummer}", adres)
    ]
    assert "Sinds donderdag 1 juli 2021" in blad.tekst
    # What it says is read on its own page.
    assert "De deur" not in blad.tekst


def test_a_helper_sees_for_whom_to_type():
    helper = f.persoon("Petra Hulp", account=user("ambassadeur"))
    els = f.persoon("Els Voorbeeld")
    help_typen(Namens(helper=helper, voor=els, van=VANDAAG), door=user("procesregisseur"), at=MOMENT)
    assert "U typt voor Els Voorbeeld, sinds 1 juli 2021." in lees("ambassadeur").tekst


def test_an_account_that_we_know_nothing_of_is_told_so_and_others_have_no_page():
    assert "Wij hebben uw gegevens nog niet." in lees("ambassadeur").tekst
    assert [als(rol).get("/mijn/").status_code for rol in ("medewerker", "raadslid")] == [403, 403]


def test_it_is_never_kept_and_asks_a_login(client):
    assert client.get("/mijn/")["Location"] == "/inloggen/?next=/mijn/"
    assert "no-store" in als("ambassadeur").get("/mijn/")["Cache-Control"]


def test_what_is_not_there_stays_in_the_room_and_leads_home():
    response = als("ambassadeur").get("/mijn/is-er-niet/")
    blad = Bladzijde(response)
    assert (response.status_code, "– Mijn –" in blad.titel) == (404, True)
    assert ("Naar uw overzicht", "/mijn/") in blad.links
    assert ("Naar uw werkplek", "/werkplek/") in Bladzijde(als("koploper").get("/mijn/is-er-niet/")).links
