"""/werkplek/mensen/<number>/: of one person the roles, contact, consent with its words, and what they do."""

from datetime import date

import pytest

from ambassadeurs.handelen import betrekken
from ambassadeurs.handelen.toestemmen import geef, trek_in
from ambassadeurs.models import Betrokkenheid, Namens
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def hand():
    return {"door": user("procesregisseur"), "at": MOMENT}


@pytest.fixture
def bram():
    rol = f.netwerkrol(
        f.persoon("Bram Voorbeeld", telefoon="012 345 67 89"),
        themas=[plan.thema()],
        vergoeding_afspraak="Een bon.",
    )
    actie = plan.actie(plan.doel(plan.jaarplan()), titel="Brieven herschrijven")
    betrekken.betrek(
        Betrokkenheid(netwerkrol=rol, actie=actie, hoe="meegedacht", van=date(2021, 3, 1)), **hand()
    )
    betrekken.help_typen(
        Namens(helper=f.persoon("Petra Hulp"), voor=rol.persoon, van=date(2021, 3, 2)),
        uitnodigen=True,
        **hand(),
    )
    geef(rol.persoon, "profiel", hoe="gesprek", **hand())
    geef(rol.persoon, "foto", **hand())
    trek_in(rol.persoon, "foto", **hand())
    f.melding("Geheim: de deur is te zwaar", persoon=rol.persoon)
    return rol.persoon


def lees(persoon, rol="procesregisseur"):
    return Bladzijde(als(rol).get(f"/werkplek/mensen/{persoon.pk}/"))


def test_everything_of_one_person_stands_on_one_page(bram):
    tekst = lees(bram).tekst
    for deel in (
        "Ambassadeur: actief",
        "Wil praten over Armoede",
        "Vergoeding Een bon.",
        "2021-01 Brieven herschrijven Denkt mee, sinds 1 maart 2021.",
        "Ja, sinds 1 juli 2021, in een gesprek. Piet Regie schreef dit op.",
        "Mijn naam en mijn tekst mogen op de website staan.",
        "Nee. Ingetrokken op 1 juli 2021.",
        "Telefoon 012 345 67 89",
        "Petra Hulp typt voor deze persoon, sinds 2 maart 2021.",
        "Deze persoon deed 1 melding.",
    ):
        assert deel in tekst, deel
    # How many, and never what.
    assert "Geheim" not in tekst


def test_an_employee_sees_it_without_a_button(bram):
    blad = lees(bram, "medewerker")
    assert "Telefoon 012 345 67 89" in blad.tekst
    assert (blad.formulieren, blad.links_naar("/werkplek/mensen/rollen/")) == (["post"], [])  # logging out


def test_a_person_without_anything():
    tekst = lees(f.persoon("Nieuw Mens")).tekst
    for deel in ("nog geen rol", "Deze persoon kan niet inloggen.", "Niemand typt", "nog geen melding"):
        assert deel in tekst


@pytest.mark.parametrize(
    ("via", "hoe"),
    [
        ({}, "met een e-mail"),
        ({"bereikbaar_via": "telefoon", "telefoon": "0123456789"}, "door te bellen"),
        ({"bereikbaar_via": "brief", "adres": "Kade 1"}, "met een brief"),
    ],
)
def test_who_cannot_log_in_is_reached_as_this_person_wants(via, hoe):
    tekst = lees(f.persoon("Nieuw Mens", **via)).tekst
    assert f"Deze persoon kan niet inloggen. Houd contact {hoe}." in tekst


def test_who_was_wiped_or_is_not_there():
    weg = f.persoon("Weg Gewist", gewist_op=MOMENT)
    browser = als("procesregisseur")
    assert [browser.get(f"/werkplek/mensen/{pk}/").status_code for pk in (weg.pk, 999)] == [404, 404]


def test_whether_somebody_wants_to_be_on_the_website():
    """Nobody wants it or not before somebody asked; with consent the tick is still to be put."""
    rol = f.netwerkrol(f.persoon("Nieuw Mens", weergavenaam=""))
    zinnen = []
    for stap in ("niets", "toestemming", "vinkje", "naam", "weg"):
        if stap == "toestemming":
            geef(rol.persoon, "profiel", hoe="gesprek", **hand())
        elif stap == "vinkje":
            rol.profiel_openbaar, rol.versie = True, rol.versie + 1
            rol.save()
        elif stap == "naam":
            rol.persoon.weergavenaam, rol.persoon.versie = "Nieuw", rol.persoon.versie + 1
            rol.persoon.save()
        elif stap == "weg":
            trek_in(rol.persoon, "profiel", **hand())
        zinnen.append(lees(rol.persoon).tekst.split("Op de website ")[1].split(" Acties")[0])
    assert zinnen == [
        "Nog niet gevraagd. Na een ‘ja’ kiest u ‘Wijzig’.",
        "Er is toestemming. Zet nog een vinkje bij ‘Wijzig’.",
        "Wil dit wel. De naam voor de website is er nog niet.",
        "Wil dit wel",
        "Wil dit niet meer",
    ]


def test_a_late_answer_names_the_day_that_we_promised():
    rol = f.netwerkrol(status="aangemeld", opvolgen_voor=date(2021, 6, 21))
    tekst = lees(rol.persoon).tekst
    assert "Te laat: deze persoon zou uiterlijk 21 juni 2021 iets van ons horen." in tekst
    assert "sinds 21 juni" not in tekst
