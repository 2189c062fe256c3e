"""/werkplek/acties/2021-01/stand/<zet>/: the small page of each move."""

import pytest

from agenda.handelen import doorschuiven
from agenda.models import Actie
from agenda.verhalen import Verhalen
from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/stand/{}/"
ZETTEN = {
    "voorstellen": ("idee", {}, "voorgesteld"),
    "inplannen": ("voorgesteld", {}, "gepland"),
    "beginnen": ("gepland", {}, "in_uitvoering"),
    "klaar": ("in_uitvoering", {"resultaat": "Alles is duidelijk."}, "gerealiseerd"),
    "stoppen": ("in_uitvoering", {"reden": "Geen geld."}, "gestopt"),
    "afwijzen": ("idee", {"reden": "Past niet."}, "afgewezen"),
    "heropenen": ("gestopt", {"reden": "Toch door."}, "in_uitvoering"),
}


def actie(status, **velden):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), status=status, **velden)


def stand():
    return Actie.objects.get(code="2021-01").status


@pytest.mark.parametrize("zet", ZETTEN)
def test_get_asks_and_post_does(zet):
    van, velden, naar = ZETTEN[zet]
    actie(van)
    browser, adres = fabriek.client(), ADRES.format(zet)
    assert (browser.get(adres).status_code, stand()) == (200, van)
    antwoord = browser.post(adres, velden)
    assert (antwoord.status_code, antwoord.url, stand()) == (302, "/werkplek/acties/2021-01/", naar)


@pytest.mark.parametrize("zet", ["klaar", "stoppen", "afwijzen", "heropenen"])
def test_a_missing_reason_or_result_is_asked(zet):
    van, velden, _ = ZETTEN[zet]
    actie(van)
    antwoord = fabriek.client().post(ADRES.format(zet), dict.fromkeys(velden, " "))
    assert (antwoord.status_code, stand()) == (422, van)
    assert Bladzijde(antwoord).links_naar("#id_") == [f"#id_{veld}" for veld in velden]


def test_a_move_that_is_not_possible_is_refused_and_keeps_the_text():
    actie("gestopt")
    antwoord = fabriek.client().post(ADRES.format("klaar"), {"resultaat": "Mijn lange resultaat."})
    html = antwoord.content.decode()
    assert (antwoord.status_code, stand()) == (409, "gestopt")
    assert ("nu ‘gestopt’" in html, "Mijn lange resultaat." in html) == (True, True)


def test_the_second_of_two_clicks_is_the_same_answer():
    actie("in_uitvoering")
    browser = fabriek.client()
    antwoorden = [browser.post(ADRES.format("stoppen"), {"reden": "Geen geld."}) for _ in range(2)]
    assert [a.status_code for a in antwoorden] == [302, 302]
    assert Actie.objects.get().history.filter(status="gestopt").count() == 1


EERDER = {
    "klaar": ("in_uitvoering", "resultaat"),
    "stoppen": ("in_uitvoering", "reden"),
    "heropenen": ("gestopt", "reden"),
}


@pytest.mark.parametrize("zet", EERDER)
@pytest.mark.parametrize(
    ("wie", "tekst"),
    [("zelf", "Hun tekst."), ("ander", "Hun tekst.")],
)
def test_who_made_the_same_move_later_keeps_the_text_and_sees_what_stands_there(zet, wie, tekst):
    van, veld = EERDER[zet]
    actie(van)
    eerste = fabriek.client(email="eerste@voorbeeldstad.example")
    tweede = eerste if wie == "zelf" else fabriek.client(email="tweede@voorbeeldstad.example")
    eerste.post(ADRES.format(zet), {veld: tekst})
    versie = Actie.objects.get().versie
    antwoord = tweede.post(ADRES.format(zet), {veld: "Mijn tekst."})
    assert antwoord.status_code == 409
    assert f"schreef: ‘{tekst}’" in Bladzijde(antwoord).tekst
    assert "Mijn tekst.</textarea>" in antwoord.content.decode()
    assert Actie.objects.get().versie == versie


def test_planning_says_what_misses_and_leads_to_where_it_is_filled_in():
    rij = actie("idee", trekker_organisatie=None, start="")
    weghalen.haal_weg(rij.indicatoren.get(), reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    antwoord = fabriek.client().post(ADRES.format("inplannen"))
    assert (antwoord.status_code, stand()) == (422, "idee")
    voor = f"/werkplek/acties/{rij.code}/"
    assert [link for link in Bladzijde(antwoord).links if "mist nog" in link[0]] == [
        (f"Actie {rij.code} mist nog een trekker. Vul dat eerst in.", f"{voor}bewerken/wie/"),
        (f"Actie {rij.code} mist nog een begin en een eind. Vul dat eerst in.", f"{voor}bewerken/wanneer/"),
        (f"Actie {rij.code} mist nog een indicator. Vul dat eerst in.", f"{voor}indicatoren/"),
    ]


@pytest.mark.parametrize(
    ("rol", "mag"),
    [
        ("medewerker", set(ZETTEN)),
        ("procesregisseur", {"voorstellen", "inplannen"}),
        ("koploper", {"beginnen"}),
        ("wethouder", set()),
        ("beheerder", set()),
    ],
)
def test_each_role_has_its_own_moves(rol, mag):
    rij = actie("idee", trekker_account=fabriek.user("koploper"))
    browser = fabriek.client(rol)
    statussen = {zet: browser.post(ADRES.format(zet)).status_code for zet in ZETTEN}
    assert {zet for zet, status in statussen.items() if status == 403} == set(ZETTEN) - mag
    assert rij.code == "2021-01"


def test_another_ones_action_is_not_there():
    actie("gepland")
    assert fabriek.client("koploper").post(ADRES.format("beginnen")).status_code == 404
    assert fabriek.client("raadslid").get(ADRES.format("stoppen")).status_code == 404


def test_an_unknown_move_is_not_there():
    actie("gepland")
    assert fabriek.client().get(ADRES.format("winnen")).status_code == 404


def test_carrying_over_needs_next_years_plan():
    actie("in_uitvoering")
    browser, adres = fabriek.client(), ADRES.format("doorschuiven")
    assert "/werkplek/plan/nieuw/" in Bladzijde(browser.get(adres)).links_naar("/werkplek/plan/")
    zonder = browser.post(adres, {"reden": "Meer tijd."})
    assert (zonder.status_code, stand()) == (409, "in_uitvoering")
    assert "Meer tijd.</textarea>" in zonder.content.decode()
    fabriek.jaarplan(2022)
    antwoord = browser.post(adres, {"reden": "Meer tijd."}, follow=True)
    assert "In het plan van 2022 staat nu actie 2022-01." in Bladzijde(antwoord).tekst
    assert (stand(), Actie.objects.get(code="2022-01").vorige.code) == ("doorgeschoven", "2021-01")


@pytest.fixture
def doorgeschoven():
    rij = actie("gepland")
    volgend = fabriek.jaarplan(2022)
    doorschuiven.schuif_door(rij, volgend, reden="Meer tijd.", door=fabriek.user(), at=fabriek.MOMENT)
    return rij


TERUG = ADRES.format("terug")


def test_a_carry_over_is_taken_back_with_a_reason_and_leaves_its_trail(doorgeschoven):
    browser = fabriek.client()
    assert browser.post(TERUG, {"reden": " "}).status_code == 422
    antwoord = browser.post(TERUG, {"reden": "Het kan toch."}, follow=True)
    zin = "Actie 2021-01 is nu ‘gepland’. Actie 2022-01 staat niet meer in het plan van 2022."
    assert zin in Bladzijde(antwoord).tekst
    rij, opvolger = Actie.objects.get(code="2021-01"), Actie.objects.get(code="2022-01")
    assert (rij.status, rij.reden, rij.history.first().history_change_reason) == (
        "gepland", "", "Het kan toch.",
    )  # fmt: skip
    assert (opvolger.is_weggehaald, opvolger.verwijderd_reden, opvolger.vorige) == (
        True, "Het kan toch.", None,
    )  # fmt: skip
    assert browser.post(TERUG, {"reden": "Het kan toch."}).status_code == 302
    assert browser.post(TERUG, {"reden": "Iets anders."}).status_code == 409
    assert rij.history.count() == Actie.objects.get(code="2021-01").history.count()


def test_what_was_taken_back_can_be_carried_over_again(doorgeschoven):
    browser = fabriek.client()
    browser.post(TERUG, {"reden": "Het kan toch."})
    browser.post(ADRES.format("doorschuiven"), {"reden": "Toch niet."})
    assert (stand(), Actie.objects.get(code="2022-02").vorige.code) == ("doorgeschoven", "2021-01")


@pytest.mark.parametrize(
    ("hoe_ver", "zin"),
    [
        ("ingepland", "Actie 2022-01 is al ingepland in 2022. Haal die eerst weg."),
        ("vastgesteld", "Actie 2022-01 staat in jaarplan 2022. Dat is al vastgesteld."),
    ],
)
def test_a_successor_on_its_way_is_not_taken_back(doorgeschoven, hoe_ver, zin):
    opvolger = Actie.objects.get(code="2022-01")
    if hoe_ver == "ingepland":
        opvolger.start, opvolger.eind = "2022-Q1", "2022-Q4"
        fabriek.overgangen.plan_in(opvolger, door=fabriek.user(), at=fabriek.MOMENT)
    else:
        fabriek.focus(opvolger.jaarplan)
        fabriek.stel_vast(opvolger.jaarplan)
    browser = fabriek.client()
    gelezen = browser.get(TERUG)
    assert f"Dit kan nu niet. {zin}" in Bladzijde(gelezen).tekst
    assert 'name="reden"' not in gelezen.content.decode()
    antwoord = browser.post(TERUG, {"reden": "Mijn lange reden."})
    assert (antwoord.status_code, stand(), "Mijn lange reden." in antwoord.content.decode()) == (
        409, "doorgeschoven", True,
    )  # fmt: skip
    if hoe_ver == "ingepland":
        weghalen.haal_weg(opvolger, reden="Toch in 2021.", door=fabriek.user(), at=fabriek.MOMENT)
        assert (browser.post(TERUG, {"reden": "Het kan toch."}).status_code, stand()) == (302, "gepland")


def test_taking_back_is_offered_to_the_employee_only(doorgeschoven):
    rollen = ("medewerker", "procesregisseur", "wethouder", "koploper")
    assert [fabriek.client(rol).get(TERUG).status_code for rol in rollen] == [200, 403, 403, 404]
    adressen = Bladzijde(fabriek.client().get("/werkplek/acties/2021-01/")).links_naar(
        "/werkplek/acties/2021-01/stand/"
    )
    assert adressen == [TERUG]


def test_the_story_tells_the_carry_over_and_that_the_action_goes_on(doorgeschoven):
    plan = doorgeschoven.doel.jaarplan
    fabriek.focus(plan)
    fabriek.stel_vast(plan)
    doorschuiven.zet_terug(
        Actie.objects.get(code="2021-01"), reden="Het kan toch.", door=fabriek.user(), at=fabriek.MOMENT
    )
    fabriek.versie(plan, "wijziging", "Het kan toch.")
    (hoofdstuk,) = Verhalen().van("2021-01")
    assert [(moment.zin, moment.reden) for moment in hoofdstuk.momenten] == [
        ("De actie staat voor het eerst in jaarplan 2021.", ""),
        ("De actie gaat door in 2022.", "Meer tijd."),
        ("De actie blijft toch in 2021.", ""),
    ]


SAMEN = ADRES.format("samenvoegen")


@pytest.fixture
def ander():
    """Another action of the plan of 2021-01, for that to go on in."""
    rij = actie("in_uitvoering")
    return fabriek.actie(rij.doel, "Website", "gepland")


def test_an_action_goes_on_in_another_one_and_both_say_so(ander):
    browser = fabriek.client()
    keuzes = browser.get(SAMEN).context["form"]["met"].field.choices
    assert [naam for _, naam in keuzes] == ["Kies een actie", "2021-02 Website"]
    velden = {"met": ander.pk, "reden": "Het is één klus."}
    assert browser.post(SAMEN, velden).status_code == 302
    rij = Actie.objects.get(code="2021-01")
    assert (rij.status, rij.opgegaan_in, rij.reden) == ("gestopt", ander, "Het is één klus.")
    van = Bladzijde(browser.get("/werkplek/acties/2021-01/")).links
    naar = Bladzijde(browser.get("/werkplek/acties/2021-02/")).links
    assert ("Gaat verder in actie 2021-02", "/werkplek/acties/2021-02/") in van
    assert ("Samengevoegd: actie 2021-01", "/werkplek/acties/2021-01/") in naar
    fabriek.versie(rij.jaarplan)
    for code, zin in (
        ("1", "De actie gaat verder in actie 2021-02. Het is één klus."),
        ("2", f"Actie 2021-01 hoort er nu ook bij: {rij.titel}."),
    ):
        bladzijde = Bladzijde(browser.get(f"/plan/2021/actie/{code}/"))
        assert zin in bladzijde.tekst


def test_going_on_after_all_undoes_the_merging(ander):
    browser = fabriek.client()
    browser.post(SAMEN, {"met": ander.pk, "reden": "Het is één klus."})
    browser.post(ADRES.format("heropenen"), {"reden": "Toch niet."})
    rij = Actie.objects.get(code="2021-01")
    assert (rij.status, rij.opgegaan_in) == ("in_uitvoering", None)


@pytest.mark.parametrize("hoe", ["geen", "zelf", "klaar", "ander jaar", "onzin"])
def test_only_another_action_of_this_plan_that_goes_on_can_be_chosen(ander, hoe):
    eigen = Actie.objects.get(code="2021-01")
    later = fabriek.doel(fabriek.jaarplan(2022))
    met = {
        "geen": lambda: "",
        "zelf": lambda: eigen.pk,
        "klaar": lambda: fabriek.actie(eigen.doel, "Klaar", "gerealiseerd").pk,
        "ander jaar": lambda: fabriek.actie(later, "Later", "gepland").pk,
        "onzin": lambda: "9" * 30,
    }[hoe]()
    antwoord = fabriek.client().post(SAMEN, {"met": met, "reden": "Deze tekst blijft."})
    assert (antwoord.status_code, stand()) == (422, "in_uitvoering")
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_met"]
    assert "Deze tekst blijft." in antwoord.content.decode()
