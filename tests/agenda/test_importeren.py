"""`/werkplek/plan/2021/importeren/`: a file is shown first, and then put in, all of it or nothing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agenda.handelen import indeling, invoeren
from agenda.models import Actie, Doel
from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/importeren/"


@pytest.fixture
def plan():
    plan = fabriek.jaarplan()
    fabriek.actie(fabriek.doel(plan), "Brieven herschrijven", "idee", budget=1000)
    return plan


def stuur(tekst: str | bytes, naam: str = "acties.csv", browser=None):
    inhoud = tekst.encode() if isinstance(tekst, str) else tekst
    browser = browser or fabriek.client()
    return browser.post(ADRES, {"bestand": SimpleUploadedFile(naam, inhoud)})


def doe(response, browser=None, **anders):
    """Send the form that stands under what is shown."""
    return (browser or fabriek.client()).post(ADRES, ingevuld(response.content.decode(), **anders))


ANDERS = "code;titel;budget\n2021-01;Brieven in gewone taal;€ 1.250,00\n"


def test_a_file_is_shown_and_changes_nothing(plan):
    response = stuur(ANDERS)

    bladzijde = Bladzijde(response)
    assert response.status_code == 200
    assert bladzijde.kop("h2") == [
        "1 veranderd",
        "Veranderd",
        "Wilt u dit?",
        "Een ander bestand",
        "Zo werkt het",
    ]
    assert (
        "Onderdeel Is nu Wordt Titel was: Brieven herschrijven wordt: Brieven in gewone taal"
        in bladzijde.tekst
        or "Brieven in gewone taal" in bladzijde.tekst
    )
    assert list(Actie.objects.values_list("titel", "budget")) == [("Brieven herschrijven", 1000)]
    assert Actie.objects.get().history.count() == 1


def test_what_was_shown_is_done_with_its_reason_in_the_history(plan):
    antwoord = doe(stuur(ANDERS), reden="De raad vroeg erom.")

    assert (antwoord.status_code, antwoord["Location"]) == (302, reverse("werkplek_plan", args=[2021]))
    actie = Actie.objects.get()
    assert (actie.titel, actie.budget) == ("Brieven in gewone taal", 1250)
    nieuwste = actie.history.first()
    assert (nieuwste.history_change_reason, nieuwste.history_user) == ("De raad vroeg erom.", fabriek.user())


def test_a_new_row_is_added_with_its_status_by_the_acts(plan):
    fabriek.organisatie("Bibliotheek De Kade")
    tekst = "code;doel;titel;domein;trekker;begin;eind;status\n;D1;Nieuwe actie;Thuis;;;;voorgesteld\n"

    bladzijde = stuur(tekst)
    doe(bladzijde)

    assert list(Actie.objects.values_list("code", "titel", "status")) == [
        ("2021-01", "Brieven herschrijven", "idee"),
        ("2021-02", "Nieuwe actie", "voorgesteld"),
    ]


def test_nothing_is_done_when_one_row_cannot(plan):
    tekst = (
        "code;titel;domein;budget\n2021-01;Andere titel;Bestaat niet;veel\n2021-01;Weer een andere;Thuis;1\n"
    )

    response = stuur(tekst)

    assert Bladzijde(response).kop("h2")[:2] == ["1 ding kan niet", "Dit kan niet"]
    assert "Acties, rij 2 D: budget Schrijf alleen het bedrag" in Bladzijde(response).tekst
    assert b"gelezen" not in response.content
    assert Actie.objects.get().titel == "Brieven herschrijven"


@pytest.mark.parametrize(
    ("rij", "kolom", "zin"),
    [
        ("D1;2021-09;X;Bestaat niet;", "D", "‘Bestaat niet’: zo heet geen levensdomein."),
        ("D9;2021-09;X;Thuis;", "A", "Doel D9 staat niet in dit plan."),
        ("D1;2020-09;X;Thuis;", "B", "Deze code hoort niet bij 2021."),
        ("D1;2021-02;X;Thuis;", "B", "2021-02 is weggehaald."),
        ("D1;;Brieven herschrijven;Thuis;", "C", "Deze titel staat er al, bij 2021-01."),
        ("D1;2021-01;;Thuis;", "C", "Vul dit in."),
        ("D1;2021-01;X;Thuis;gepland", "E", "Actie 2021-01 mist nog een indicator."),
        ("D1;2021-01;X;Thuis;gerealiseerd", "E", "mist nog"),
        ("D1;2021-01;X;Thuis;doorgeschoven", "E", "mist nog"),
        ("D1;2021-01;X;Thuis;onzin", "E", "Kies uit: idee, voorgesteld"),
    ],
)
def test_a_refusal_names_the_cell_and_the_reason(plan, rij, kolom, zin):
    doel = Doel.objects.get()
    weg = Actie(doel=doel, titel="Weg", domein=fabriek.domein())
    hand = {"door": fabriek.user(), "at": fabriek.MOMENT}
    indeling.voeg_toe(weg, **hand)
    weghalen.haal_weg(weg, reden="Weg.", **hand)
    for indicator in Actie.objects.get(code="2021-01").indicatoren.all():
        weghalen.haal_weg(indicator, reden="Weg.", **hand)

    tekst = Bladzijde(stuur(f"doel;code;titel;domein;status\n{rij}\n")).tekst

    assert f"Acties, rij 2 {kolom}: " in tekst
    assert zin in tekst


def test_a_plan_that_changed_meanwhile_is_shown_again(plan):
    getoond = stuur(ANDERS)
    fabriek.doel(plan, "Iemand voegt een doel toe")

    antwoord = doe(getoond, reden="Mijn eigen reden")

    assert antwoord.status_code == 409
    assert "Het plan is intussen veranderd." in Bladzijde(antwoord).tekst
    assert 'value="Mijn eigen reden"' in antwoord.content.decode()
    assert Actie.objects.get().titel == "Brieven herschrijven"
    assert doe(antwoord).status_code == 302
    assert Actie.objects.get().titel == "Brieven in gewone taal"


def test_without_a_reason_it_is_shown_again(plan):
    antwoord = doe(stuur(ANDERS), reden=" ")

    assert antwoord.status_code == 422
    assert "Schrijf op waarom. Eén zin is genoeg." in Bladzijde(antwoord).tekst
    assert Actie.objects.get().titel == "Brieven herschrijven"


def test_sent_twice_it_is_done_once(plan):
    getoond = stuur("code;doel;titel;domein\n2021-05;D1;Nieuwe actie;Thuis\n")

    antwoorden = [doe(getoond).status_code for _ in range(2)]

    assert antwoorden == [302, 409]
    assert Actie.objects.count() == 2


@pytest.mark.parametrize("wie", ["een ander", "een ander jaar", "iets anders"])
def test_what_was_read_counts_for_who_saw_it_in_that_year(plan, wie):
    getoond = stuur(ANDERS)
    fabriek.jaarplan(2022)
    browser = fabriek.client("procesregisseur" if wie == "een ander" else "medewerker")
    data = ingevuld(getoond.content.decode())
    if wie == "iets anders":
        data["gelezen"] = [data["gelezen"][0][:-1] + "x"]

    antwoord = browser.post(ADRES.replace("2021", "2022") if wie == "een ander jaar" else ADRES, data)

    assert antwoord.status_code == 422
    assert "Deze bladzijde is te oud." in Bladzijde(antwoord, in_main=False).tekst
    assert Actie.objects.get().titel == "Brieven herschrijven"


def test_a_reason_that_came_too_late_goes_along_with_the_file_that_is_chosen_again(plan):
    data = ingevuld(stuur(ANDERS).content.decode(), reden="De raad vroeg het.")
    antwoord = fabriek.client().post(ADRES, data | {"gelezen": "te oud"})
    opnieuw = ingevuld(antwoord.content.decode())
    getoond = fabriek.client().post(
        ADRES, opnieuw | {"bestand": SimpleUploadedFile("acties.csv", ANDERS.encode())}
    )
    assert ingevuld(getoond.content.decode())["reden"] == ["De raad vroeg het."]


def test_who_may_not_close_an_action_may_not_by_a_file(plan):
    fabriek.naar_status(Actie.objects.get(), "in_uitvoering")
    browser = fabriek.client("procesregisseur")

    antwoord = stuur("code;titel;status;resultaat\n2021-01;X;gerealiseerd;Klaar.\n", browser=browser)

    assert "U mag een actie niet op ‘gerealiseerd’ zetten." in Bladzijde(antwoord).tekst


def test_an_agreed_report_does_not_change(plan):
    actie = fabriek.naar_status(Actie.objects.get(), "in_uitvoering")
    fabriek.voortgang(actie, "Het gaat goed.")

    antwoord = stuur("actie;nummer;datum;wat is er gebeurd\n2021-01;1;1-7-2021;Het gaat slecht.\n")

    assert "Dit bericht is al akkoord." in Bladzijde(antwoord).tekst


def test_a_file_that_changes_nothing_has_no_button(plan):
    bladzijde = Bladzijde(stuur("code;titel\n2021-01;Brieven herschrijven\n"))

    assert bladzijde.kop("h2") == ["Er verandert niets", "Een ander bestand", "Zo werkt het"]


def test_the_order_of_the_rows_is_not_the_order_of_the_plan(plan):
    fabriek.actie(Doel.objects.get(), "Tweede actie")

    bladzijde = Bladzijde(stuur("code;titel\n2021-02;Tweede actie\n2021-01;Brieven herschrijven\n"))

    assert bladzijde.kop("h2")[0] == "Er verandert niets"


def test_the_place_in_the_list_is(plan):
    fabriek.actie(Doel.objects.get(), "Tweede actie")

    doe(stuur("code;titel;plek\n2021-02;Tweede actie;1\n2021-01;Brieven herschrijven;2\n"))

    assert list(Actie.objects.values_list("code", flat=True)) == ["2021-02", "2021-01"]


def test_the_page_says_what_is_wrong_with_a_file(plan):
    antwoord = stuur(b"%PDF-1.7\0 no table", "plan.pdf")

    assert antwoord.status_code == 422
    assert "Dit bestand is geen tabel." in Bladzijde(antwoord).tekst


def doelen(hoeveel: int) -> str:
    return "\n".join(["titel;herkomst", *(f"Doel {nummer};gemeente" for nummer in range(hoeveel))])


def test_more_rows_than_others_can_wait_for_are_refused_and_what_stays_the_same_counts_not(plan):
    meeste = invoeren.MEESTE

    antwoord = stuur(doelen(meeste + 1), "doelen.csv")

    assert antwoord.status_code == 422
    assert (
        "Dit bestand verandert meer dan 250 rijen. Zo lang kunnen wij anderen niet laten wachten."
        " Verdeel het over meer bestanden. Of laat uw beheerder de opdracht ‘importeer_plan’ gebruiken."
    ) in Bladzijde(antwoord).tekst
    assert plan.doelen.count() == 1
    assert doe(stuur(doelen(meeste), "doelen.csv"), reden="Alles tegelijk.").status_code == 302
    alles = "\n".join(["code;titel", *(f"{doel.code};{doel.titel}" for doel in plan.doelen.all())])
    assert Bladzijde(stuur(alles, "doelen.csv")).kop("h2")[0] == "Er verandert niets"
    assert plan.doelen.count() == meeste + 1
