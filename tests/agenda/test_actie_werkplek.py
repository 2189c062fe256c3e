"""/werkplek/acties/2021-01/: one action in parts, how it stands, and what each person may do next."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda.handelen import doorschuiven, indeling, overgangen, vaststellen
from agenda.models import Actie
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def plan(db):
    return fabriek.jaarplan()


def lees(rol="medewerker", adres=ADRES):
    return Bladzijde(fabriek.client(rol).get(adres))


def test_every_part_has_its_own_way_to_change(plan):
    fabriek.actie(fabriek.doel(plan))
    bladzijde = lees()
    assert bladzijde.kop("h1") == ["Brieven herschrijven"]
    assert bladzijde.links_naar(f"{ADRES}bewerken/") == [
        f"{ADRES}bewerken/",
        *(
            f"{ADRES}bewerken/{deel}/"
            for deel in (
                "titel",
                "makkelijk",
                "tekst",
                "wie",
                "obstakels",
                "wanneer",
                "geld",
                "waarbij",
                "openbaar",
                "wie",  # nobody writes its progress yet
            )
        ),
    ]
    assert bladzijde.kop("h2") == [
        "Titel en waarom", "Makkelijke tekst", "Hele tekst", "Wie", "Obstakels", "Wanneer", "Geld",
        "Wet, index en routekaart", "Openbaar", "Indicatoren", "Wat mensen merken", "Voortgang",
        "Hoe gaat het?", "Hoe gaat het verder?", "Meer",
    ]  # fmt: skip


def test_articles_stand_in_the_order_of_their_numbers(plan):
    artikelen = [fabriek.artikel(21, "Toegang tot informatie"), fabriek.artikel(9)]
    fabriek.actie(fabriek.doel(plan), koppelingen={"vn_artikelen": artikelen})
    assert "9 Toegankelijkheid en 21 Toegang tot informatie" in lees().tekst


def test_what_is_unknown_is_said(plan):
    fabriek.actie(
        fabriek.doel(plan), status="idee", trekker_organisatie=None, start="", eind="", tekst_makkelijk=""
    )
    assert lees().tekst.count("Nog niet ingevuld") == 15


@pytest.mark.parametrize(
    ("status", "woord", "zetten"),
    [
        ("idee", "Idee", ["voorstellen", "inplannen", "afwijzen"]),
        ("voorgesteld", "Voorgesteld", ["inplannen", "afwijzen"]),
        ("gepland", "Nog niet begonnen", ["beginnen", "doorschuiven", "stoppen", "samenvoegen"]),
        ("in_uitvoering", "Bezig", ["klaar", "doorschuiven", "stoppen", "samenvoegen"]),
        ("gerealiseerd", "Klaar", ["heropenen"]),
        ("gestopt", "Gestopt", ["heropenen"]),
        ("afgewezen", "Afgewezen", []),
    ],
)
def test_the_employee_sees_the_state_and_its_next_moves(plan, status, woord, zetten):
    fabriek.actie(fabriek.doel(plan), status=status)
    html = fabriek.client().get(ADRES).content.decode()
    assert re.findall(r'class="lia-stand [^>]*>.*?</svg>([^<]+)<', html) == [woord]
    assert re.findall(rf'{ADRES}stand/(\w+)/"', html) == zetten


@pytest.mark.parametrize(
    ("rol", "zetten", "voortgang"),
    [("procesregisseur", [], 0), ("wethouder", [], 0), ("beheerder", [], 0), ("koploper", ["beginnen"], 1)],
)
def test_others_see_only_their_own_moves(plan, rol, zetten, voortgang):
    fabriek.actie(fabriek.doel(plan), trekker_account=fabriek.user("koploper"))
    bladzijde = lees(rol)
    assert bladzijde.links_naar(f"{ADRES}stand/") == [f"{ADRES}stand/{zet}/" for zet in zetten]
    assert len(bladzijde.links_naar(f"{ADRES}voortgang/nieuw/")) == voortgang


def test_a_koploper_sees_only_its_own_actions(plan):
    doel = fabriek.doel(plan)
    fabriek.actie(doel, "Eigen", trekker_account=fabriek.user("koploper"))
    fabriek.actie(doel, "Van een ander")
    browser = fabriek.client("koploper")
    assert [browser.get(f"/werkplek/acties/2021-0{nr}/").status_code for nr in (1, 2)] == [200, 404]


def test_only_agreed_news_decides_the_state(plan):
    actie = fabriek.actie(fabriek.doel(plan), status="in_uitvoering")
    fabriek.voortgang(actie, akkoord=True)
    fabriek.voortgang(actie, licht_inhoud="rood", oorzaak="Ziek.", maatregel="Hulp.", akkoord=False)
    bladzijde = lees()
    assert ("Bezig" in bladzijde.tekst, "Loopt vast" in bladzijde.tekst) == (True, False)
    assert (bladzijde.tekst.count("Nog niet akkoord."), bladzijde.formulieren) == (1, ["post", "post"])


def test_a_report_says_who_wrote_it_and_who_may_agree(plan):
    koploper = fabriek.user("koploper")
    actie = fabriek.actie(fabriek.doel(plan), trekker_account=koploper)
    fabriek.voortgang(actie, akkoord=False, door=koploper)
    knop = f'action="{ADRES}voortgang/1/akkoord/"'
    pagina = {
        rol: fabriek.client(rol).get(ADRES).content.decode()
        for rol in ("medewerker", "koploper", "wethouder")
    }
    assert {rol: knop in html for rol, html in pagina.items()} == {
        "medewerker": True,
        "koploper": False,
        "wethouder": False,
    }
    assert {rol: f"{ADRES}voortgang/1/bewerken/" in html for rol, html in pagina.items()} == {
        "medewerker": True,
        "koploper": True,
        "wethouder": False,
    }


def test_the_trekkers_proposal_leads_the_employee_to_the_result(plan):
    actie = fabriek.actie(fabriek.doel(plan), status="in_uitvoering")
    fabriek.voortgang(actie, voorstel_gereed=True)
    assert lees().links_naar(f"{ADRES}stand/klaar/") == [f"{ADRES}stand/klaar/"] * 2


def test_it_says_what_is_not_public_yet(plan):
    fabriek.focus(plan)
    fabriek.actie(fabriek.doel(plan))
    zin = "Wat u nu ziet, is nog niet openbaar."
    assert zin in lees().tekst
    fabriek.stel_vast(plan)
    assert zin not in lees().tekst
    actie = Actie.objects.get()
    actie.titel = "Anders"
    fabriek.bewaar(actie, door=fabriek.user(), at=fabriek.MOMENT.replace(hour=11))
    assert zin in lees().tekst


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"status": "idee"}, "Deze actie is nog niet openbaar."),
        ({"status": "voorgesteld"}, "Deze actie is nog niet openbaar."),
        ({"status": "afgewezen"}, "Deze actie is niet openbaar."),
        ({"status": "gepland", "openbaar": False}, "Deze actie is niet openbaar."),
    ],
)
def test_what_no_version_will_hold_says_so(plan, velden, zin):
    fabriek.actie(fabriek.doel(plan), **velden)
    kop = lees().tekst.partition("Titel en waarom")[0]
    assert [woorden in kop for woorden in (zin, "Wat u nu ziet, is nog niet openbaar.")] == [True, False]


def test_only_what_the_public_would_read_is_waiting(plan):
    """Order, a report without agreement and an idea change nothing outside; a figure does."""
    fabriek.focus(plan)
    doel = fabriek.doel(plan)
    actie = fabriek.actie(doel)
    tweede = fabriek.actie(doel, "Tweede")
    fabriek.stel_vast(plan)
    zin = "Wat u nu ziet, is nog niet openbaar."
    indeling.zet_op_plek(actie, 2, door=fabriek.user(), at=fabriek.MOMENT.replace(hour=11))
    fabriek.voortgang(actie, akkoord=False)
    idee = fabriek.actie(doel, "Idee", status="idee")
    assert [zin in lees(adres=ADRES.replace("2021-01", a.code)).tekst for a in (actie, tweede, idee)] == [
        False
    ] * 3
    indicator = actie.indicatoren.get()
    indicator.streefwaarde = 75
    fabriek.bewaar(indicator, door=fabriek.user(), at=fabriek.MOMENT.replace(hour=11))
    assert [zin in lees(adres=ADRES.replace("2021-01", a.code)).tekst for a in (actie, tweede)] == [
        True,
        False,
    ]


def test_an_archived_plan_is_only_read(plan):
    fabriek.focus(plan)
    fabriek.actie(fabriek.doel(plan))
    fabriek.stel_vast(plan)
    fabriek.publiceer_evaluatie(plan)
    vaststellen.archiveer(plan, door=fabriek.user(), at=fabriek.MOMENT)
    bladzijde = lees()
    assert bladzijde.links_naar(ADRES) == [f"{ADRES}geschiedenis/"]


def test_reading_costs_the_same_with_one_and_three_of_everything(plan):
    browser = fabriek.client()
    actie = fabriek.actie(fabriek.doel(plan), themas=[fabriek.thema()], partners=[fabriek.organisatie()])
    fabriek.meetwaarde(actie.indicatoren.get())
    fabriek.voortgang(actie)

    def kosten():
        browser.get(ADRES)  # after a change the plan is compared once with what is public
        with CaptureQueriesContext(connection) as vragen:
            browser.get(ADRES)
        return len(vragen)

    een = kosten()
    for nummer in range(2):
        indicator = fabriek.indicator(actie, f"Cijfer {nummer}")
        fabriek.meetwaarde(indicator)
        fabriek.voortgang(actie, akkoord=bool(nummer))
    assert kosten() == een


@pytest.mark.parametrize(("status", "links"), [("idee", 0), ("voorgesteld", 0), ("gepland", 1)])
def test_progress_is_offered_when_it_can_be_written(plan, status, links):
    fabriek.actie(fabriek.doel(plan), status=status)
    assert len(lees().links_naar(f"{ADRES}voortgang/nieuw/")) == links
    assert len(lees(adres="/werkplek/plan/2021/").links_naar(f"{ADRES}voortgang/nieuw/")) == links


def test_every_move_names_the_action(plan):
    """A list of links is read without the page around it."""
    fabriek.actie(fabriek.doel(plan), status="gepland")
    assert [tekst for tekst, url in lees().links if f"{ADRES}stand/" in url] == [
        "Begin actie 2021-01",
        "Schuif door actie 2021-01",
        "Stop actie 2021-01",
        "Voeg samen actie 2021-01",
    ]


def het_verhaal(adres=ADRES, rol="medewerker"):
    deel = lees(rol, adres).tekst.partition("Het verhaal van deze actie ")[2]
    return deel.partition(" Hoe gaat het")[0].partition(" Meer Geschiedenis")[0]


def test_what_was_never_public_has_no_story_yet(plan):
    fabriek.actie(fabriek.doel(plan), status="idee")

    assert het_verhaal() == ""


def test_the_story_ends_with_what_waits_to_be_published(plan):
    actie = fabriek.actie(fabriek.doel(plan))
    fabriek.actie(actie.doel, "Een andere actie")
    fabriek.versie(plan)
    eerst = het_verhaal()
    actie.eind, actie.trekker_functie = "2022-Q1", "projectleider"
    fabriek._bewaar(actie)
    overgangen.stop(actie, reden="Er is geen geld meer.", door=fabriek.user(), at=fabriek.MOMENT)

    assert eerst == (
        "1 juli 2021, versie 0.1. Ter bespreking. "
        "De actie staat voor het eerst in het concept van jaarplan 2021."
    )
    assert het_verhaal() == (
        f"{eerst} Nog niet openbaar De actie is veranderd. Functie: eerst ‘niets’, nu ‘projectleider’ "
        "Eind: eerst ‘oktober tot en met december 2021’, nu ‘januari tot en met maart 2022’ "
        "De actie is gestopt. Er is geen geld meer."
    )
    assert het_verhaal("/werkplek/acties/2021-02/") == eerst


def test_a_proposal_from_last_year_tells_the_year_before(plan):
    actie = fabriek.actie(fabriek.doel(plan))
    fabriek.versie(plan)
    volgend = fabriek.jaarplan(2022)
    doorschuiven.schuif_door(actie, volgend, reden="Het lukte niet.", door=fabriek.user(), at=fabriek.MOMENT)

    assert het_verhaal("/werkplek/acties/2022-01/") == (
        "2021: Brieven herschrijven 1 juli 2021, versie 0.1. Ter bespreking. "
        "De actie staat voor het eerst in het concept van jaarplan 2021."
    )
    assert het_verhaal().endswith("Nog niet openbaar De actie gaat door in 2022. Het lukte niet.")


def test_the_trekker_reads_the_story_of_the_own_action(plan):
    actie = fabriek.actie(fabriek.doel(plan), trekker_account=fabriek.user("koploper"))
    fabriek.versie(plan)

    assert het_verhaal(f"/werkplek/acties/{actie.code}/", "koploper") == (
        "1 juli 2021, versie 0.1. Ter bespreking. "
        "De actie staat voor het eerst in het concept van jaarplan 2021."
    )
