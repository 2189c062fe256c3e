"""/werkplek/controle/: what the nights found, for who can do something about it, and on the first page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from agenda.models import Doel
from agenda.rooster import kijk_na
from agenda.werkplek.nagekeken import GEDULD, MEESTE, controlealarm
from inclusie.kopie import stand
from inclusie.spoor import anker
from inclusie.spoor.controle import tel_regels
from inclusie.spoor.models import Controle
from inclusie.woorden import datum_tijd
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT
from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db
URL = "/werkplek/controle/"


@pytest.fixture(autouse=True)
def zonder_anker():
    anker.pad().unlink(missing_ok=True)
    yield
    anker.pad().unlink(missing_ok=True)


def blad(rol: str = "beheerder", adres: str = URL) -> Bladzijde:
    return Bladzijde(fabriek.client(rol).get(adres))


def bewaar_controle(*zinnen: str, op=MOMENT) -> Controle:
    return Controle.objects.create(op=op, bevindingen="\n".join(zinnen), versies=3, regels=40)


def test_before_the_first_night_it_says_so():
    assert "De laatste controle Er is nog niets nagekeken. Kijk nu alles na" in blad().tekst


def test_a_night_without_findings():
    versie = publiceer(soort="vastgesteld")
    anker.noteer([versie.ankerregel()])
    assert kijk_na() == "bevindingen: 0"
    controle = Controle.objects.get()
    assert (controle.versies, controle.regels) == (1, tel_regels())
    tekst = blad().tekst
    assert "De laatste controle Alles klopt. Wanneer " in tekst
    assert f" uur Versies 1 Regels geschiedenis {controle.regels} Kijk nu alles na" in tekst
    assert tekst.endswith(f"Kenmerk 2021 1.0 {versie.hash}")


def test_a_night_with_a_finding_names_the_row_and_no_words():
    doel = fabriek.doel(fabriek.jaarplan(), "Brieven")
    Doel.objects.filter(pk=doel.pk).update(titel="Stil veranderd", versie=2)
    assert kijk_na() == "bevindingen: 1"
    tekst = blad().tekst
    zin = f"Doel (rij {doel.pk}): dit is anders dan de geschiedenis zegt: versie, titel."
    assert "De laatste controle Er klopt iets niet. Wanneer " in tekst
    assert f" Dit vonden wij {zin} Wat nu?" in tekst
    assert "Stil veranderd" not in tekst


def test_the_nights_before_are_a_line_each_from_new_to_old():
    for dagen, zinnen in ((2, ()), (1, ("Een.", "Twee.")), (0, ())):
        bewaar_controle(*zinnen, op=MOMENT - timedelta(days=dagen))
    assert blad().tekst.partition("Eerdere controles ")[2] == (
        "woensdag 30 juni 2021, 10.00 uur: 2 keer klopt er iets niet"
        " dinsdag 29 juni 2021, 10.00 uur: alles klopt"
    )


def test_a_long_list_is_cut():
    bewaar_controle(*(f"Zin {nr}." for nr in range(MEESTE + 2)))
    tekst = blad().tekst
    assert f"Zin {MEESTE - 1}. En nog 2 zinnen." in tekst
    assert f"Zin {MEESTE}." not in tekst


def keren(blad: Bladzijde) -> str:
    return blad.tekst.partition(" Reservekopie ")[2].partition(" Een kopie en een oefening begint u")[0]


@pytest.fixture
def geen_kopie():
    yield
    for soort in (stand.KOPIE, stand.OEFENING):
        stand.pad(soort).unlink(missing_ok=True)


def test_it_says_when_the_last_copy_and_the_last_drill_were(geen_kopie):
    assert keren(blad()) == (
        "Laatste reservekopie Wij weten van geen reservekopie."
        " Maakt u die op een andere manier? Dan is dat goed."
        " Laatste oefening met terugzetten Niemand probeerde nog of een kopie terug te zetten is."
    )
    nu = timezone.now()
    stand.onthoud(stand.KOPIE, at=nu, waar="/kopie", klopt=True)
    stand.onthoud(stand.OEFENING, at=nu, waar="/oefening", klopt=True)
    moment = datum_tijd(nu)
    assert keren(blad()) == f"Laatste reservekopie {moment} Laatste oefening met terugzetten {moment}"
    assert controlealarm(nu) == ""


@pytest.mark.parametrize(
    ("soort", "na", "klopt", "zin"),
    [
        (stand.KOPIE, timedelta(hours=37), True, "De laatste reservekopie is te oud."),
        (stand.OEFENING, timedelta(days=101), True, "De laatste oefening met terugzetten is lang geleden."),
        (
            stand.OEFENING, timedelta(0), False,
            "Bij de laatste oefening was de kopie niet gelijk aan het portaal.",
        ),
    ],
)  # fmt: skip
def test_an_old_copy_and_a_failed_drill_are_said_on_the_first_page_too(geen_kopie, soort, na, klopt, zin):
    toen = timezone.now() - na
    stand.onthoud(soort, at=toen, waar="/kopie", klopt=klopt)
    assert f"{datum_tijd(toen)}. {zin}" in keren(blad())
    assert controlealarm(timezone.now()) == zin
    stand.pad(soort).write_text("{}")
    assert controlealarm(timezone.now()) == ""


@pytest.mark.parametrize("rol", ["wethouder", "koploper", "ambassadeur", "raadslid"])
def test_others_have_no_such_page(rol):
    assert fabriek.client(rol).get(URL).status_code == 403


def test_the_first_page_says_that_something_is_wrong():
    assert controlealarm(timezone.now()) == ""
    bewaar_controle("Een.", op=timezone.now())
    zin = "De controle vond iets dat niet klopt. Bekijk de controle"
    gezien = {rol: zin in blad(rol, "/werkplek/").tekst for rol in ("beheerder", "medewerker", "koploper")}
    assert gezien == {"beheerder": True, "medewerker": True, "koploper": False}


def test_a_night_that_was_missed_is_said():
    bewaar_controle()
    assert [controlealarm(MOMENT + GEDULD), controlealarm(MOMENT + GEDULD + timedelta(minutes=1))] == [
        "",
        "De controle van vannacht is niet gedaan.",
    ]


def test_the_number_of_questions_does_not_grow(django_assert_num_queries):
    browser = fabriek.client("beheerder")
    browser.get(URL)
    for _ in range(2):
        bewaar_controle("Een.")
        with django_assert_num_queries(5):
            browser.get(URL)
