"""/werkplek/evaluatie/2021/1/publiceren/: a version with the evaluation; the yearly one closes the year."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from agenda.handelen import vaststellen
from agenda.models import Evaluatie, Jaarplan, Planversie
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/evaluatie/2021/1/publiceren/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def plan():
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.actie(fabriek.doel(plan), "Digihulp")
    return plan


def besproken(plan, soort="tussentijds", **velden):
    evaluatie = fabriek.evaluatie(
        plan, soort, besproken_met="Overleg", besproken_op=fabriek.VANDAAG, **velden
    )
    fabriek.evalueren.bespreek(evaluatie, door=fabriek.user(), at=fabriek.MOMENT)
    return evaluatie


def stuur(**anders):
    browser = fabriek.client()
    data = ingevuld(browser.get(ADRES).content.decode(), **{"reden": "Wij keken terug."} | anders)
    return browser.post(ADRES, data)


def stand():
    versies = [(v.nummer, v.soort) for v in Planversie.objects.order_by("pk")]
    return Jaarplan.objects.get(jaar=2021).status, Evaluatie.objects.get().status, versies


def test_an_interim_one_makes_a_version_once_and_the_year_goes_on(plan):
    fabriek.stel_vast(plan)
    actie = plan.doelen.get().acties.get()
    besproken(plan, wat_ging_goed="Veel.", oordelen=[(actie, "bijstellen", "Te klein.")])
    browser = fabriek.client()
    data = ingevuld(browser.get(ADRES).content.decode(), reden="Wij keken terug.")
    assert [browser.post(ADRES, data).status_code for _ in range(2)] == [302, 409]
    assert stand() == ("vastgesteld", "gepubliceerd", [("1.0", "vastgesteld"), ("1.1", "evaluatie")])
    [gelezen] = Planversie.objects.latest("pk").document["evaluaties"]
    assert (gelezen["wat_ging_goed"], gelezen["oordelen"]) == (
        "Veel.",
        [{"actie": "2021-01", "oordeel": "bijstellen", "reden": "Te klein."}],
    )


def test_the_yearly_one_closes_the_year_with_its_judgement_on_the_goals(plan):
    fabriek.stel_vast(plan)
    doel = plan.doelen.get()
    doel.oordeel = "deels"
    bewaar(doel, door=fabriek.user(), at=fabriek.MOMENT)
    # What was judged is not public before the evaluation is.
    assert fabriek.versie(plan, "voortgang").document["doelen"][0]["oordeel"] is None
    besproken(plan, "jaarlijks")
    assert stuur().status_code == 302
    assert stand()[:2] == ("geevalueerd", "gepubliceerd")
    document = Planversie.objects.latest("pk").document
    assert (document["jaarplan"]["status"], document["doelen"][0]["oordeel"]) == ("geevalueerd", "deels")


def test_an_evaluation_that_nobody_discussed_is_refused(plan):
    fabriek.stel_vast(plan)
    evaluatie = fabriek.evaluatie(plan)
    antwoord = fabriek.client().get(ADRES)
    zin = "Deze evaluatie is nog niet besproken. Schrijf eerst op met wie."
    assert (zin, ADRES.replace("publiceren", "besproken")) in Bladzijde(antwoord).links
    assert fabriek.client().post(ADRES, {"reden": "Mijn lange reden."}).status_code == 422
    with pytest.raises(ValidationError):
        vaststellen.publiceer_evaluatie(evaluatie, reden="Nu.", door=fabriek.user(), at=fabriek.MOMENT)
    assert stand() == ("vastgesteld", "concept", [("1.0", "vastgesteld")])


def test_a_concept_plan_a_day_to_come_and_a_year_to_come_are_refused(plan):
    besproken(plan, peildatum=date(2021, 12, 2))
    antwoord = fabriek.client().post(ADRES, {"reden": "Mijn lange reden."})
    assert antwoord.status_code == 409
    assert "Stel het eerst vast." in Bladzijde(antwoord).tekst
    assert "Mijn lange reden." in Bladzijde(antwoord).tekst
    fabriek.stel_vast(plan)
    assert "Die dag moet nog komen." in Bladzijde(fabriek.client().get(ADRES)).tekst
    later = fabriek.jaarplan(2022)
    fabriek.focus(later)
    fabriek.doel(later)
    fabriek.stel_vast(later)
    besproken(later)
    tekst = Bladzijde(fabriek.client().get(ADRES.replace("2021", "2022"))).tekst
    assert "Het jaar begint pas op 1 januari 2022. Kijk daarna terug." in tekst


def test_what_is_still_empty_is_said_and_stops_nothing(plan):
    fabriek.stel_vast(plan)
    besproken(plan, "jaarlijks", wat_ging_goed="Veel.", lessen="Meer.", advies="Door.")
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.kop("h2")[:2] == [
        "De evaluatie is nog niet af",
        "Van 1 actie staat nog niet hoe het afliep",
    ]
    for zin in ("‘Wat kan beter’ is nog leeg.", "1 actie heeft nog geen oordeel.", "1 doel heeft nog geen"):
        assert zin in bladzijde.tekst
    assert stuur().status_code == 302


@pytest.mark.parametrize("wat", ["plan", "evaluatie", "oordeel"])
def test_what_changed_under_the_page_is_read_again_first(plan, wat):
    fabriek.stel_vast(plan)
    evaluatie, doel = besproken(plan, "jaarlijks"), plan.doelen.get()
    browser = fabriek.client()
    data = ingevuld(browser.get(ADRES).content.decode(), reden="Mijn lange reden.")
    hand = {"door": fabriek.user(), "at": fabriek.MOMENT}
    if wat == "evaluatie":
        evaluatie.advies = "Een ander advies."
        bewaar(evaluatie, **hand)
    else:
        setattr(doel, *{"plan": ("titel", "Een ander doel"), "oordeel": ("oordeel", "niet")}[wat])
        bewaar(doel, **hand)
    antwoord = browser.post(ADRES, data)
    html = antwoord.content.decode()
    assert (antwoord.status_code, stand()[:2]) == (409, ("vastgesteld", "besproken"))
    assert ("Iemand wijzigde het plan net." in html, "Mijn lange reden." in html) == (True, True)
    assert browser.post(ADRES, ingevuld(html)).status_code == 302
    assert stand()[:2] == ("geevalueerd", "gepubliceerd")


def test_the_day_is_that_of_the_evaluation_and_figures_never_run_backwards(plan):
    fabriek.stel_vast(plan, op=date(2021, 1, 26))
    versie = fabriek.publiceer_evaluatie(plan, "tussentijds", peildatum=date(2021, 6, 24))
    assert versie.peildatum == date(2021, 6, 24)
    fabriek.versie(plan, "voortgang")
    later = fabriek.publiceer_evaluatie(plan, peildatum=date(2021, 6, 30))
    assert (later.peildatum, len(later.document["evaluaties"])) == (fabriek.VANDAAG, 2)


def test_it_asks_a_reason_and_the_right_role(plan):
    fabriek.stel_vast(plan)
    besproken(plan)
    assert stuur(reden=" ").status_code == 422
    rollen = ("procesregisseur", "wethouder", "beheerder")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403]


@pytest.mark.parametrize(
    ("oordeel", "koppen"),
    [("behouden", ["Van 1 actie staat nog niet hoe het afliep"]), ("doorschuiven", []), ("stoppen", [])],
)
def test_an_action_with_a_verdict_that_ends_it_gets_its_end_with_next_years_plan(plan, oordeel, koppen):
    fabriek.stel_vast(plan)
    besproken(plan, "jaarlijks", oordelen=[(plan.doelen.get().acties.get(), oordeel, "De zaal is dicht.")])
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert [kop for kop in bladzijde.kop("h2") if "afliep" in kop] == koppen
