"""/werkplek/plan/2021/openbaar-maken/: check, see what changed, publish once."""

from datetime import timedelta

import pytest
from django.db import connection

from agenda.models import Actie, Jaarplan, Planversie
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/openbaar-maken/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def plan(db):
    plan = fabriek.jaarplan()
    fabriek.focus(plan, onderbouwing="Omdat het nodig is.")
    fabriek.actie(fabriek.doel(plan), betrokkenheid="meegedaan")
    return plan


def formulier(browser, adres=ADRES, **anders):
    return ingevuld(browser.get(adres).content.decode(), **{"reden": "Het plan is aangepast."} | anders)


def wijzig(titel="Andere titel"):
    actie = Actie.objects.get(code="2021-01")
    actie.titel = titel
    bewaar(actie, door=fabriek.user(), at=fabriek.MOMENT + timedelta(minutes=1))


def versies():
    return [(v.nummer, v.soort, v.openbaar) for v in Planversie.objects.all()]


def test_who_may_publish(plan):
    rollen = ("medewerker", "procesregisseur", "wethouder", "beheerder", "koploper", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 200, 403, 403, 403, 403]
    assert fabriek.client("wethouder").post(ADRES, {"soort": "concept"}).status_code == 403
    assert versies() == []


def test_a_first_concept_for_everyone(plan):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser), follow=True)
    assert antwoord.redirect_chain == [("/werkplek/plan/2021/", 302)]
    assert "Versie 0.1 is openbaar. Het pdf-bestand is over een minuut klaar." in Bladzijde(antwoord).tekst
    assert versies() == [("0.1", "concept", True)]
    versie = Planversie.objects.get()
    assert (versie.reden, versie.peildatum, versie.gemaakt_door) == (
        "Het plan is aangepast.",
        fabriek.VANDAAG,
        fabriek.user(),
    )


def test_a_concept_may_stay_inside(plan):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, openbaar="nee"), follow=True)
    assert antwoord.redirect_chain == [("/werkplek/plan/2021/versies/", 302)]
    zin = "Versie 0.1 is bewaard. Alleen wie aan het plan werkt, kan haar hier lezen."
    assert zin in Bladzijde(antwoord).tekst
    assert versies() == [("0.1", "concept", False)]
    nog_eens = Bladzijde(browser.get(ADRES)).tekst
    assert "De nieuwste versie is 0.1 van 1 juli 2021. Die versie is niet openbaar." in nog_eens
    assert "Iedereen kan dit lezen." not in nog_eens


def test_problems_are_named_with_the_place_to_mend_them(plan):
    actie = fabriek.actie(plan.doelen.get(), tekst_makkelijk="", betrokkenheid="onbekend")
    fabriek.voortgang(actie, akkoord=False)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.kop("h2")[:2] == ["2 punten om na te kijken", "Dit komt niet in deze versie"]
    assert [href for tekst, href in bladzijde.links if tekst.startswith("Herstel")] == [
        "/werkplek/acties/2021-02/bewerken/makkelijk/",
        "/werkplek/acties/2021-02/bewerken/wie/",
    ]
    assert "Bericht van 1 juli 2021 bij actie 2021-02 Dit wacht op akkoord." in bladzijde.tekst
    assert bladzijde.links_naar("/werkplek/acties/2021-02/#") == ["/werkplek/acties/2021-02/#bericht-1"]


def test_a_day_before_the_newest_version_is_refused(plan):
    fabriek.stel_vast(plan)
    wijzig()
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, peildatum_maand="3"))
    assert (antwoord.status_code, versies()) == (422, [("1.0", "vastgesteld", True)])
    assert "Versie 1.0 is van 1 juli 2021. Kies die dag of later." in Bladzijde(antwoord).tekst


def test_the_difference_with_the_newest_version_in_words(plan):
    fabriek.stel_vast(plan)
    wijzig()
    html = fabriek.client().get(ADRES).content.decode()
    assert "1 verandering sinds versie 1.0" in html
    assert '<del><span class="lia-verborgen">weg: </span>Brieven herschrijven</del>' in html
    assert '<ins><span class="lia-verborgen">erbij: </span>Andere titel</ins>' in html


@pytest.mark.parametrize(("wat", "soort"), [("titel", "wijziging"), ("bericht", "voortgang")])
def test_the_kind_follows_what_changed(plan, wat, soort):
    fabriek.stel_vast(plan)
    if wat == "titel":
        wijzig()
    else:
        fabriek.voortgang(Actie.objects.get())
    assert formulier(fabriek.client())["soort"] == [soort]


def test_one_click_from_the_workplace_has_its_reason_ready(plan):
    fabriek.stel_vast(plan)
    wijzig()
    html = fabriek.client().get(f"{ADRES}?soort=voortgang").content.decode()
    data = ingevuld(html)
    assert (data["soort"], data["reden"]) == (
        ["voortgang"],
        ["Nieuws over de voortgang tot en met 1 juli 2021."],
    )


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"reden": " "}, "#id_reden"),
        ({"peildatum_dag": "2"}, "#id_peildatum"),
        ({"soort": "vastgesteld"}, "#id_soort_0"),
    ],
)
def test_errors_keep_the_page_and_what_was_filled_in(plan, anders, veld):
    fabriek.stel_vast(plan)
    wijzig()
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, **anders))
    (link,) = Bladzijde(antwoord).links_naar("#id_")
    assert (antwoord.status_code, link.startswith(veld)) == (422, True)
    assert (versies(), "1 verandering" in antwoord.content.decode()) == ([("1.0", "vastgesteld", True)], True)


def test_a_plan_without_change_gets_no_version(plan):
    fabriek.stel_vast(plan)
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser))
    assert (antwoord.status_code, len(versies())) == (422, 1)
    assert "Er is niets veranderd sinds versie 1.0." in Bladzijde(antwoord).tekst


def test_the_same_plan_on_a_later_day_is_news(plan, settings):
    fabriek.stel_vast(plan)
    browser = fabriek.client()
    assert browser.post(ADRES, formulier(browser, soort="evaluatie")).status_code == 422
    settings.DEMO_DATUM = fabriek.VANDAAG + timedelta(days=1)
    assert browser.post(ADRES, formulier(browser, soort="voortgang")).status_code == 302
    assert [nummer for nummer, _, _ in versies()] == ["1.0", "1.1"]


def test_two_clicks_make_one_version(plan):
    browser = fabriek.client()
    data = formulier(browser)
    antwoorden = [browser.post(ADRES, data) for _ in range(2)]
    assert [(a.status_code, a.url) for a in antwoorden] == [(302, "/werkplek/plan/2021/")] * 2
    assert versies() == [("0.1", "concept", True)]


def test_a_version_of_somebody_else_in_between_is_shown_first(plan):
    fabriek.stel_vast(plan)
    wijzig()
    eerste, tweede = fabriek.client(), fabriek.client("procesregisseur")
    mijn = formulier(eerste, reden="Mijn lange reden.")
    tweede.post(ADRES, formulier(tweede, reden="Hun reden."))
    antwoord = eerste.post(ADRES, mijn)
    html = antwoord.content.decode()
    assert (antwoord.status_code, len(versies())) == (409, 2)
    assert ("Versie 1.1 kwam er net bij." in html, "Mijn lange reden." in html) == (True, True)
    # Nothing is left to publish, and the page says so when asked again.
    assert eerste.post(ADRES, ingevuld(html)).status_code == 422


def test_a_plan_that_changed_under_the_page_is_shown_first(plan):
    fabriek.stel_vast(plan)
    wijzig()
    browser = fabriek.client()
    data = formulier(browser)
    wijzig("Nog anders")
    antwoord = browser.post(ADRES, data)
    html = antwoord.content.decode()
    assert (antwoord.status_code, len(versies()), "Nog anders" in html) == (409, 1, True)
    assert browser.post(ADRES, ingevuld(html)).status_code == 302
    assert Planversie.objects.get(nummer="1.1").document["doelen"][0]["acties"][0]["titel"] == "Nog anders"


def test_a_change_while_it_is_being_published_is_shown_first(plan):
    """The page looked and found nothing; then somebody saves; then the plan is frozen."""
    browser, gewijzigd = fabriek.client(), []
    data = formulier(browser)

    def ertussen(execute, sql, params, many, context):
        if not gewijzigd and sql.startswith("SAVEPOINT"):
            gewijzigd.append(sql)
            wijzig("Nog anders")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(ertussen):
        antwoord = browser.post(ADRES, data)
    html = antwoord.content.decode()
    assert (antwoord.status_code, versies(), len(gewijzigd)) == (409, [], 1)
    assert "Iemand wijzigde het plan net." in html
    assert browser.post(ADRES, ingevuld(html)).status_code == 302
    assert Planversie.objects.get().document["doelen"][0]["acties"][0]["titel"] == "Nog anders"


def test_an_earlier_day_is_compared_with_what_was_seen_too(plan):
    browser = fabriek.client()
    assert browser.post(ADRES, formulier(browser, peildatum_maand="3")).status_code == 302
    assert Planversie.objects.get().peildatum.month == 3


@pytest.mark.parametrize("veld", ["gezien", "inhoud_gezien"])
@pytest.mark.parametrize("waarde", ["", "x", "0" * 64])
def test_a_page_that_was_not_seen_publishes_nothing(plan, veld, waarde):
    fabriek.versie(plan)
    wijzig()
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, **{veld: waarde}))
    assert (antwoord.status_code, len(versies())) == (409, 1)


def test_a_made_up_version_before_the_first_is_shown_the_page(plan):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, gezien="x"))
    assert (antwoord.status_code, versies()) == (409, [])


def test_an_archived_plan_is_closed(plan):
    fabriek.stel_vast(plan)
    rij = Jaarplan.objects.get()
    rij.status = "gearchiveerd"
    bewaar(rij, door=fabriek.user(), at=fabriek.MOMENT)
    assert fabriek.client().get(ADRES).status_code == 403
