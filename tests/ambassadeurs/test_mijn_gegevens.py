"""/mijn/gegevens/: what we know of somebody, and what they decide about it."""

import re

import pytest

from ambassadeurs.handelen.betrekken import help_typen
from ambassadeurs.handelen.rolzetten import pauzeer
from ambassadeurs.handelen.toestemmen import trek_in
from ambassadeurs.models import Namens, ToestemmingDoel, Verhaal
from ambassadeurs.toestemmingsteksten import tekst
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, VANDAAG, user
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    wie = f.persoon("Anna Ambassadeur", account=user("ambassadeur"), telefoon="012 345 67 89")
    return f.netwerkrol(wie, themas=[plan.thema()], vergoeding_afspraak="Een bon per overleg.")


def lees():
    return Bladzijde(als("ambassadeur").get("/mijn/gegevens/"))


def knoppen() -> list[str]:
    tekst = als("ambassadeur").get("/mijn/gegevens/").content.decode()
    return re.findall(r'action="(/mijn/toestemmingen/[^"]*)"', tekst)


def test_everything_we_know_and_every_purpose_with_its_words(anna):
    helper = f.persoon("Petra Hulp")
    hulp = Namens(helper=helper, voor=anna.persoon, van=VANDAAG)
    help_typen(hulp, uitnodigen=True, door=user("procesregisseur"), at=MOMENT)
    blad = lees()
    for deel in (
        "Naam Anna Ambassadeur",
        "Telefoon 012 345 67 89",
        "U hoort van ons Met een e-mail",
        "U wilt praten over Armoede",
        "Vergoeding Een bon per overleg.",
        "Petra Hulp typt voor u, sinds 1 juli 2021.",
        "Wilt u een ander e-mailadres?",
    ):
        assert deel in blad.tekst, deel
    assert [tekst(doel) in blad.tekst for doel in ToestemmingDoel] == [True] * 5
    assert blad.tekst.count("U gaf nu geen toestemming.") == 5


def test_to_a_story_somebody_agrees_where_it_is_read(anna):
    verhaal = f.verhaal(persoon=anna.persoon, status="gepubliceerd")
    assert "/mijn/toestemmingen/verhaal/intrekken/" in knoppen()
    trek_in(anna.persoon, ToestemmingDoel.VERHAAL, door=anna.persoon.account, at=MOMENT)
    assert "Dit zegt u bij een verhaal zelf, na het lezen. Bekijk uw verhalen" in lees().tekst
    assert knoppen() == [
        f"/mijn/toestemmingen/{doel}/geven/" for doel in ToestemmingDoel if doel != ToestemmingDoel.VERHAAL
    ]
    assert not Verhaal.objects.openbaar().filter(pk=verhaal.pk).exists()


def test_since_when_is_of_the_role_and_not_of_the_pause(anna):
    pauzeer(anna, door=anna.persoon.account, at=MOMENT)
    assert "Stand Pauze Ambassadeur sinds 4 januari 2021" in lees().tekst


def test_whether_everybody_reads_it_now_and_what_is_missing(anna):
    assert "U staat niet op de website. Dat wilt u nu niet." in lees().tekst
    anna.profiel_openbaar = True
    plan._bewaar(anna)
    assert "U staat niet op de website. Geef eerst toestemming." in lees().tekst
    f.openbaar_profiel(anna, "Anna", "Ik denk graag mee.")
    blad = lees()
    assert "U staat op de website. Zo ziet het eruit: Anna Ik denk graag mee." in blad.tekst
    assert "U gaf toestemming op 1 juli 2021, zelf op de website." in blad.tekst
    assert "Trekt u dit in? Uw naam en uw tekst gaan meteen van de website." in blad.tekst


def test_only_what_is_possible_now_is_offered(anna):
    assert [woord for woord, href in lees().links if href.startswith("/mijn/rol/")] == [
        "Ik neem pauze als ambassadeur",
        "Ik stop als ambassadeur",
    ]


def test_nobody_reads_it_of_another(anna):
    f.persoon("Ander Mens", telefoon="099 999 99 99")
    assert "099 999" not in lees().tekst
    assert als("koploper").get("/mijn/gegevens/").status_code == 403


def test_it_says_how_to_see_or_wipe_everything(anna):
    blad = lees()
    assert "Alles zien of laten wissen" in blad.kop("h2")
    assert ("Lees wat er dan gebeurt", "/privacy/#vragen") in blad.links
