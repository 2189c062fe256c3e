"""/werkplek/plan/2021/aanvraag/: with four eyes one asks, another agrees to that, or sends it back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from agenda.handelen import bevriezen, vanzelf, vaststellen, vier_ogen
from agenda.models import Aanvraag, Actie, Jaarplan, Planversie
from inclusie.history import Conflict, bewaar
from inclusie.post.models import Mail
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
PLAN = "/werkplek/plan/2021/"
ADRES = f"{PLAN}aanvraag/"
MAAK = f"{PLAN}openbaar-maken/"


@pytest.fixture(autouse=True)
def vier_ogen_aan(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    settings.VIER_OGEN = True


@pytest.fixture
def plan(db):
    plan = fabriek.jaarplan()
    fabriek.focus(plan, onderbouwing="Omdat het nodig is.")
    fabriek.actie(fabriek.doel(plan), betrokkenheid="meegedaan")
    return plan


def vraag(browser, adres=MAAK, **anders):
    velden = {"reden": "Klaar om openbaar te maken."} | anders
    return browser.post(adres, ingevuld(browser.get(adres).content.decode(), **velden))


def antwoord(browser, doe, waarom=""):
    velden = ingevuld(browser.get(ADRES).content.decode(), waarom=waarom)
    return browser.post(ADRES, velden | {"doe": doe})


def wijzig(titel="Andere titel"):
    actie = Actie.objects.get(code="2021-01")
    actie.titel = titel
    bewaar(actie, door=fabriek.user(), at=fabriek.MOMENT + timedelta(minutes=1))


def knoppen(browser) -> list[str]:
    html = browser.get(ADRES).content.decode()
    zetten = ("akkoord", "opnieuw", "terug", "intrekken")
    return [doe for doe in zetten if f'name="doe" value="{doe}"' in html]


def stand() -> tuple[str, str]:
    rij = Aanvraag.objects.get()
    return rij.stand, rij.antwoord


def test_one_asks_and_another_makes_exactly_that_public(plan):
    vrager, ander = fabriek.client(), fabriek.client("procesregisseur")
    assert "Iemand anders geeft akkoord" in Bladzijde(vrager.get(MAAK)).tekst
    assert vraag(vrager).url == ADRES
    assert Planversie.objects.count() == 0
    assert (knoppen(vrager), knoppen(ander)) == (["intrekken"], ["akkoord", "terug"])
    assert antwoord(ander, "akkoord").url == PLAN
    versie = Planversie.objects.get()
    assert (versie.soort, versie.openbaar, versie.reden, versie.gemaakt_door.rol) == (
        "concept",
        True,
        "Klaar om openbaar te maken.",
        "procesregisseur",
    )
    functies = [fabriek.user(rol) for rol in ("medewerker", "procesregisseur")]
    een, twee = (user.functie or user.get_rol_display() for user in functies)
    assert versie.functie == f"{een}, met akkoord van {twee}"
    rij = Aanvraag.objects.get()
    assert (rij.stand, rij.planversie) == ("gedaan", versie)
    spoor = rij.history.order_by("history_id").values_list("history_user__rol", "history_change_reason")
    assert list(spoor) == [("medewerker", "vroeg akkoord"), ("procesregisseur", "gaf akkoord")]
    assert f"Dit is versie {versie.nummer}." in Bladzijde(ander.get(ADRES)).tekst


def test_who_asked_cannot_agree(plan):
    browser = fabriek.client()
    vraag(browser)
    weigering = antwoord(browser, "akkoord")
    assert weigering.status_code == 422
    assert "U vroeg dit zelf. Iemand anders geeft akkoord." in Bladzijde(weigering).tekst
    assert Planversie.objects.count() == 0


def test_the_database_refuses_one_pair_of_eyes_too(plan):
    vraag(fabriek.client())
    rij = Aanvraag.objects.get()
    rij.stand, rij.beoordeeld_door, rij.beoordeeld_op = "gedaan", rij.aangevraagd_door, fabriek.MOMENT
    rij.planversie = fabriek.versie(plan, openbaar=False)
    with pytest.raises(ValidationError, match="Iemand anders geeft akkoord."):
        bewaar(rij, door=rij.aangevraagd_door, at=fabriek.MOMENT)


def test_a_plan_that_changed_meanwhile_is_asked_again(plan):
    vrager, ander = fabriek.client(), fabriek.client("procesregisseur")
    vraag(vrager)
    oud = ingevuld(ander.get(ADRES).content.decode())
    wijzig()
    te_laat = ander.post(ADRES, oud | {"doe": "akkoord"})
    assert te_laat.status_code == 409
    assert "Het plan is veranderd sinds de vraag." in Bladzijde(te_laat).tekst
    assert (knoppen(vrager), knoppen(ander)) == (["opnieuw", "intrekken"], ["opnieuw", "terug"])
    # Whoever asks it again is the one who may not agree.
    assert antwoord(ander, "opnieuw").url == PLAN
    assert (knoppen(vrager), knoppen(ander)) == (["akkoord", "terug"], ["intrekken"])
    assert antwoord(vrager, "akkoord").url == PLAN
    assert Planversie.objects.get().gemaakt_door.rol == "medewerker"


def test_what_changed_since_the_question_is_told(plan):
    """Apart from what changed since the newest version: there may be none."""
    vrager, ander = fabriek.client(), fabriek.client("procesregisseur")
    balie = fabriek.obstakel("Hoge balie")
    vraag(vrager)
    kop = "Veranderd sinds de vraag"
    assert kop not in Bladzijde(ander.get(ADRES)).kop("h2")
    wijzig()
    fabriek.hoogtes(balie, 4, 4, 4, 4, 4)
    bladzijde = Bladzijde(ander.get(ADRES))
    assert kop in bladzijde.kop("h2")
    assert "Actie 2021-01 ‘Andere titel’ is veranderd: ‘Titel’." in bladzijde.tekst
    assert "Obstakel ‘Hoge balie’ is veranderd: ‘Hoogte eerst’," in bladzijde.tekst
    assert "Brieven herschrijven" in Aanvraag.objects.get().gevraagd
    antwoord(ander, "terug", "Wacht op de meting.")
    assert Aanvraag.objects.get().gevraagd == ""


def test_what_is_asked_is_what_was_read(plan):
    browser = fabriek.client()
    velden = ingevuld(browser.get(MAAK).content.decode(), reden="Klaar.")
    wijzig()
    assert browser.post(MAAK, velden).status_code == 409
    assert Aanvraag.objects.count() == 0


def test_an_answer_to_a_question_that_was_asked_again_is_a_conflict(plan):
    vraag(fabriek.client())
    rij = Aanvraag.objects.get()
    wijzig()
    ander = fabriek.client("procesregisseur")
    antwoord(ander, "opnieuw")
    with pytest.raises(Conflict):
        vier_ogen.geef_akkoord(rij, door=fabriek.user(), at=fabriek.MOMENT)


def test_it_is_sent_back_or_withdrawn_with_words(plan):
    vrager, ander = fabriek.client(), fabriek.client("procesregisseur")
    vraag(vrager)
    assert antwoord(ander, "terug").status_code == 422
    assert antwoord(ander, "intrekken", "Toch niet.").status_code == 422
    assert antwoord(ander, "terug", "De trekker van actie 1 mist.").url == PLAN
    assert stand() == ("terug", "De trekker van actie 1 mist.")
    assert "De trekker van actie 1 mist." in Bladzijde(vrager.get("/werkplek/")).tekst
    vraag(vrager)
    assert antwoord(vrager, "terug", "Ik.").status_code == 422
    assert antwoord(vrager, "intrekken", "Nog niet af.").url == PLAN
    laatste = Aanvraag.objects.order_by("pk").last()
    assert (laatste.stand, laatste.antwoord) == ("ingetrokken", "Nog niet af.")
    assert Planversie.objects.count() == 0


def test_each_is_asked_only_what_they_can_do_and_an_answered_question_leads_on(plan):
    vrager, ander = fabriek.client(), fabriek.client("procesregisseur")
    vraag(vrager)
    zinnen = ("Waarom trekt u de vraag in?", "Waarom stuurt u dit terug?")
    gevraagd = [[zin in Bladzijde(wie.get(ADRES)).tekst for zin in zinnen] for wie in (vrager, ander)]
    assert gevraagd == [[True, False], [False, True]]
    antwoord(ander, "terug", "De trekker van actie 1 mist.")
    bladzijde = Bladzijde(vrager.get(ADRES))
    assert "Vraag dan opnieuw akkoord. Ga naar jaarplan 2021" in bladzijde.tekst
    assert bladzijde.links == [("Ga naar jaarplan 2021", PLAN)]


def test_one_question_at_a_time(plan):
    vraag(fabriek.client())
    tweede = vraag(fabriek.client("procesregisseur"))
    assert tweede.status_code == 422
    assert "Er wacht al een vraag om akkoord bij dit plan." in Bladzijde(tweede).tekst
    assert Aanvraag.objects.count() == 1


def test_a_second_click_on_asking_is_done_and_other_words_are_not(plan):
    fabriek.user("procesregisseur")
    browser = fabriek.client()
    velden = ingevuld(browser.get(MAAK).content.decode(), reden="Klaar.\r\nNu openbaar. ")
    assert [browser.post(MAAK, velden).url for _ in range(2)] == [ADRES, ADRES]
    assert browser.post(MAAK, velden | {"reden": ["Toch anders."]}).status_code == 422
    assert Aanvraag.objects.count() == 1
    assert Mail.objects.count() == 1


def test_everybody_who_may_agree_hears_it_and_nobody_else(plan):
    for rol in ("procesregisseur", "wethouder", "beheerder", "raadslid"):
        fabriek.user(rol)
    vraag(fabriek.client())
    mails = Mail.objects.all()
    assert [mail.aan for mail in mails] == [fabriek.user("procesregisseur").email]
    assert "jaarplan 2021 openbaar maken" in mails[0].tekst
    assert "Klaar om" not in mails[0].tekst
    rollen = ("procesregisseur", "medewerker")
    start = [Bladzijde(fabriek.client(rol).get("/werkplek/")).tekst for rol in rollen]
    assert ["Geef akkoord: jaarplan 2021" in tekst for tekst in start] == [True, False]


def test_adopting_takes_who_may_adopt(plan):
    medewerker, wethouder = fabriek.client(), fabriek.client("wethouder")
    vraag(medewerker, f"{PLAN}vaststellen/", besluit="21-001")
    # The procesregisseur reads the question, and may not adopt.
    lezer = fabriek.client("procesregisseur")
    assert (lezer.get(ADRES).status_code, knoppen(lezer)) == (200, [])
    assert lezer.post(ADRES, {"doe": "akkoord", "rij": 1}).status_code == 403
    assert Jaarplan.objects.get().vastgesteld_op is None
    assert antwoord(wethouder, "akkoord").url == PLAN
    plan.refresh_from_db()
    assert (plan.status, plan.besluit, Planversie.objects.get().nummer) == ("vastgesteld", "21-001", "1.0")


def test_what_was_asked_of_an_earlier_day_is_not_asked_again_under_that_day(plan):
    """The figures of what becomes public are of the day that both saw."""
    medewerker, wethouder = fabriek.client(), fabriek.client("wethouder")
    eerder = fabriek.VANDAAG - timedelta(days=10)
    dag = {"op_dag": eerder.day, "op_maand": eerder.month, "op_jaar": eerder.year}
    assert vraag(medewerker, f"{PLAN}vaststellen/", besluit="21-001", **dag).status_code == 302
    vaststellen.maak_openbaar(
        plan, soort="concept", peildatum=fabriek.VANDAAG, openbaar=False, reden="Voor ons.",
        door=fabriek.user(), at=fabriek.MOMENT,
    )  # fmt: skip
    weigering = antwoord(wethouder, "opnieuw")
    assert weigering.status_code == 422
    assert "Versie 0.1 is van een latere dag." in Bladzijde(weigering).tekst
    assert Aanvraag.objects.get().peildatum == eerder
    assert antwoord(wethouder, "terug", "Vraag het van vandaag.").url == PLAN


def test_an_evaluation_takes_two_as_well(plan, settings):
    settings.VIER_OGEN = False
    fabriek.stel_vast(plan)
    fabriek.evaluatie(plan, status="besproken", besproken_met="de ambassadeurs", besproken_op=fabriek.VANDAAG)
    settings.VIER_OGEN = True
    vraag(fabriek.client(), "/werkplek/evaluatie/2021/1/publiceren/")
    assert Planversie.objects.count() == 1
    assert antwoord(fabriek.client("procesregisseur"), "akkoord").url == PLAN
    soorten = Planversie.objects.order_by("pk").values_list("soort", flat=True)
    assert list(soorten) == ["vastgesteld", "evaluatie"]


def test_who_lost_the_right_did_not_ask(plan):
    vraag(fabriek.client())
    vrager = fabriek.user()
    vrager.rol = "raadslid"
    bewaar(vrager, door=None, at=fabriek.MOMENT)
    weigering = antwoord(fabriek.client("procesregisseur"), "akkoord")
    assert weigering.status_code == 422
    assert "Wie dit vroeg, mag dat niet meer." in Bladzijde(weigering).tekst


def test_no_act_publishes_with_one_pair_of_eyes(plan):
    hand = {"door": fabriek.user(), "at": fabriek.MOMENT, "reden": "Klaar."}
    with pytest.raises(bevriezen.TweedeNodig):
        vaststellen.maak_openbaar(plan, soort="concept", peildatum=fabriek.VANDAAG, **hand)
    besluit = {"op": fabriek.VANDAAG, "vastgesteld_door": "het college", "besluit": "1"}
    with pytest.raises(bevriezen.TweedeNodig):
        vaststellen.stel_vast(plan, **besluit, **hand)
    with pytest.raises(bevriezen.TweedeNodig):
        vaststellen.stel_vast(plan, **besluit, **hand, gevraagd_door=hand["door"])
    assert (Planversie.objects.count(), Jaarplan.objects.get().status) == (0, "concept")


def test_a_concept_that_stays_inside_takes_one(plan):
    assert vraag(fabriek.client(), openbaar="nee").url == f"{PLAN}versies/"
    assert Planversie.objects.get().openbaar is False


def test_nothing_becomes_public_by_itself(plan, settings):
    settings.VIER_OGEN = False
    fabriek.stel_vast(plan)
    plan = Jaarplan.objects.get()
    plan.publiceert_voortgang = True
    bewaar(plan, door=fabriek.user(), at=fabriek.MOMENT)
    fabriek.voortgang(Actie.objects.get())
    settings.VIER_OGEN = True
    assert vanzelf.publiceer_voortgang(fabriek.MOMENT) == []
    settings.VIER_OGEN = False
    assert len(vanzelf.publiceer_voortgang(fabriek.MOMENT)) == 1


def test_turned_off_a_question_that_waits_can_only_end(plan, settings):
    vraag(fabriek.client())
    settings.VIER_OGEN = False
    wijzig()
    assert knoppen(fabriek.client()) == ["intrekken"]
    assert antwoord(fabriek.client(), "opnieuw").status_code == 422
    assert Planversie.objects.count() == 0


def test_without_a_question_there_is_no_page(plan):
    rollen = ("medewerker", "wethouder", "beheerder", "koploper")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [404, 404, 403, 403]


def test_a_second_click_is_done_and_other_words_stay_on_the_page(plan):
    vraag(fabriek.client())
    ander = fabriek.client("procesregisseur")
    velden = ingevuld(ander.get(ADRES).content.decode(), waarom="De trekker mist.") | {"doe": "terug"}
    assert [ander.post(ADRES, velden).status_code for _ in range(2)] == [302, 302]
    anders = ander.post(ADRES, velden | {"waarom": "Ook het geld mist."})
    assert anders.status_code == 409
    assert "Ook het geld mist." in Bladzijde(anders).tekst
    assert stand() == ("terug", "De trekker mist.")
