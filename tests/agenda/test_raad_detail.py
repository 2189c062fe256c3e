"""/raad/2021/: the five answers, what changed since the council met, and what it asked."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import caches

from agenda.lezen.pdf_cijfers import balk
from agenda.lezen.raadsvragen import antwoorden
from agenda.lezen.sinds import sinds as zinnen_sinds
from agenda.models import Jaarplan, Planversie, Stand, canoniek
from agenda.plandocument import cijfers
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db
ADRES = "/raad/2021/"
VERGADERINGEN = [
    {"datum": "2021-05-27", "soort": "raad", "stukken_klaar_op": "2021-05-13"},
    {"datum": "2021-09-09", "soort": "raad", "stukken_klaar_op": None},
    {"datum": "2021-01-28", "soort": "commissie", "stukken_klaar_op": None},
]
OPEN = {
    "code": "R2", "soort": "toezegging", "nummer": "", "datum": "2021-01-28", "titel": "Elk half jaar nieuws",
    "indieners": "", "link": "", "termijn": "2021-06-01", "status": "open", "afdoening": "",
    "afgedaan_op": None, "acties": [],
}  # fmt: skip


def op(maand: int, dag: int) -> datetime:
    return datetime(2021, maand, dag, 16, tzinfo=ZoneInfo("Europe/Amsterdam"))


def document(**anders) -> dict:
    return voorbeeld() | {"raadsvergaderingen": VERGADERINGEN} | anders


def drie_versies() -> None:
    """Before the meeting of January, between, and after the meeting of May."""
    for nummer, stand, woord, (maand, dag) in (
        ("0.1", "niet_begonnen", "Nog niet begonnen", (1, 14)),
        ("1.0", "langzamer", "Gaat langzamer", (4, 20)),
        ("1.1", "klaar", "Klaar", (7, 1)),
    ):
        inhoud = document(peildatum=f"2021-0{maand}-{dag:02d}")
        acties(inhoud)["2021-01"] |= {"stand": stand, "stand_woord": woord}
        dagen = {"peildatum": date(2021, maand, dag), "gemaakt_op": op(maand, dag)}
        publiceer(nummer, inhoud, soort="concept" if nummer == "0.1" else "wijziging", **dagen)


def sinds(client, vraag: str = "", status: int = 200) -> str:
    """The section about what changed, as it is read."""
    antwoord = client.get(f"{ADRES}{vraag}")
    assert antwoord.status_code == status
    tekst = Bladzijde(antwoord).tekst
    return tekst[tekst.index("Wat is veranderd") : tekst.index("Kies andere dagen")].strip()


def test_gives_the_five_answers_of_the_pdf(client):
    publiceer("1.0", document())

    bladzijde = Bladzijde(client.get(ADRES))

    verwacht = antwoorden(document())
    assert bladzijde.kop("h3")[:6] == [
        *(antwoord["vraag"] for antwoord in verwacht),
        "30 acties, 4 zijn klaar",
    ]
    titels = {code: f"{code} {actie['titel']}" for code, actie in acties(document()).items()}
    for antwoord in verwacht:
        zin = re.sub(r"2021-\d\d\b", lambda gevonden: titels[gevonden[0]], antwoord["zin"])
        assert f"{antwoord['vraag']} {antwoord['cijfer']} {zin}".replace("\xa0", " ") in (
            bladzijde.tekst.replace("\xa0", " ")
        )
    assert bladzijde.kop("h1") == ["Jaarplan 2021 voor de raad van Voorbeeldstad"]


def test_the_bar_has_a_key_with_the_number_the_word_and_the_pattern_of_each_part(client):
    publiceer("1.0", document())
    html = client.get(ADRES).content.decode()
    sleutel = html.split('<ul class="lia-sleutel">')[1].split("</ul>")[0]

    delen = balk(document()["cijfers"], 2021)
    assert [re.sub("<[^>]+>", "", deel) for deel in re.findall("<li>(.*?)</li>", sleutel)] == [
        deel["woord"] for deel in delen
    ]
    patronen = re.findall(r'fill="url\(#([\w-]+)\)"', sleutel)
    assert patronen == [f"balk-{deel['stand']}" for deel in delen]
    assert [naam for naam in patronen if f'<pattern id="{naam}"' not in html] == []
    assert 'class="lia-standregel"></p>' not in html


def test_a_code_in_an_answer_leads_to_its_action(client):
    publiceer("1.0", document())
    response = client.get(ADRES)

    klaar = response.content.decode().split("<h3>Wat is klaar?</h3>")[1].split("</li>")[0]
    titels = {code: actie["titel"] for code, actie in acties(document()).items()}
    assert re.findall(r'<a href="([^"]+)">.*?(2021-\d\d)</span><span[^>]*> ([^<]+)</span></a>', klaar) == [
        (f"/plan/2021/actie/{int(code[5:])}/", code, titels[code])
        for code in ("2021-07", "2021-14", "2021-21", "2021-23")
    ]


def test_each_goal_is_a_heading_and_the_name_of_its_table(client):
    publiceer("1.0", document())
    html = client.get(ADRES).content.decode()

    doelen = [(doel["code"], f"{doel['code']} {doel['titel']}") for doel in document()["doelen"]]
    assert re.findall(r'<h3 id="doel-(D\d)">([^<]+)</h3>', html) == doelen
    assert re.findall(r'<table aria-labelledby="doel-(D\d)">', html) == [code for code, _ in doelen]


def test_the_council_belongs_to_what_we_do(client):
    publiceer("1.0", document())
    assert '<a href="/plan/" aria-current="true">Wat we doen</a>' in client.get(ADRES).content.decode()


def test_names_each_action_that_is_stuck_with_its_cause_and_measure(client):
    inhoud = document()
    for code, actie in acties(inhoud).items():
        if actie["stand"] in ("vast", "langzamer") and code != "2021-20":
            actie |= {"stand": "bezig", "stand_woord": "Bezig"}
    acties(inhoud)["2021-20"]["voortgang"][0] |= {"oorzaak": "Geen plek.", "maatregel": ""}
    publiceer("1.0", inhoud)

    bladzijde = Bladzijde(client.get(ADRES))

    titel = acties(inhoud)["2021-20"]["titel"]
    assert f"2021-20 {titel} Loopt vast Geen plek. Nog niet bekend." in bladzijde.tekst
    assert (f"2021-20 {titel}", "/plan/2021/actie/20/") in bladzijde.links


def test_tells_what_changed_since_the_last_meeting(client):
    drie_versies()
    titel = acties(voorbeeld())["2021-01"]["titel"]

    assert sinds(client) == (
        "Wat is veranderd sinds de vorige vergadering? "
        "Op 27 mei 2021 gold versie 1.0, met de stand van 20 april 2021. "
        "Wij vergelijken met versie 1.1, met de stand van 1 juli 2021. "
        f"1 actie is klaar geworden: 2021-01 {titel}. "
        "Acties die nu anders staan Actie Was Is nu "
        f"2021-01 {titel} Gaat langzamer Klaar "
        "Bekijk alle veranderingen van versie 1.0 naar 1.1"
    )


@pytest.mark.parametrize(
    ("vraag", "begin"),
    [
        ("?van=2021-01-28", "Op 28 januari 2021 gold versie 0.1, met de stand van 14 januari 2021."),
        ("?van_dag=28&van_maand=januari&van_jaar=2021&tot_dag=1&tot_maand=6&tot_jaar=2021",
         "Op 28 januari 2021 gold versie 0.1, met de stand van 14 januari 2021. "
         "Wij vergelijken met versie 1.0, met de stand van 20 april 2021. "
         "1 actie gaat nu langzamer: 2021-01 "),
        ("?van=2021-04-20&tot=2021-06-01", "Versie 1.0 gold al op 20 april 2021."),
        ("?van=2020-12-01", "Op 1 december 2020 was er nog geen openbare versie van dit plan."),
        ("?van=2020-11-01&tot=2020-12-01", "Op die dagen was er nog geen openbare versie van dit plan."),
    ],
)  # fmt: skip
def test_any_two_days_can_be_chosen(client, vraag, begin):
    drie_versies()
    assert sinds(client, vraag).startswith(f"Wat is veranderd in die tijd? {begin}")


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("?van=2021-06-01&tot=2021-05-01", "deze dag ligt vóór de eerste dag."),
        ("?van_dag=31&van_maand=2&van_jaar=2021", "deze dag is er niet."),
        ("?tot=2021-05-01", "vul een dag, maand en jaar in."),
        ("?van=<script>", "vul een dag, maand en jaar in."),
    ],
)
def test_days_that_make_no_sense_get_words_and_are_not_kept(client, vraag, zin):
    drie_versies()
    antwoord = client.get(f"{ADRES}{vraag}")

    assert (antwoord.status_code, antwoord["Cache-Control"]) == (400, "no-store")
    assert zin in antwoord.content.decode()
    assert "<script>&" not in antwoord.content.decode()


def test_without_a_meeting_it_says_so(client):
    publiceer("1.0", voorbeeld() | {"raadsvergaderingen": []})

    assert sinds(client) == (
        "Wat is veranderd sinds de vorige vergadering? Wij weten niet wanneer de raad hiervoor vergaderde."
    )
    assert "Er staan nog geen vergaderingen in dit plan." in Bladzijde(client.get(ADRES)).tekst


def test_what_is_open_comes_first_and_what_is_late_says_so(client):
    later = OPEN | {"code": "R3", "titel": "Zonder dag", "termijn": None, "acties": ["2021-05", "2099-01"]}
    ouder = OPEN | {
        "code": "R4", "titel": "Van vorig jaar", "status": "afgedaan", "afdoening": "Al gedaan.",
        "afgedaan_op": "2020-06-01", "datum": "2020-01-01", "acties": ["2021-05"],
    }  # fmt: skip
    publiceer("1.0", document(raadsstukken=[later, OPEN, ouder, *voorbeeld()["raadsstukken"]]))

    bladzijde = Bladzijde(client.get(ADRES))

    assert "2 raadsstukken staan open. 1 is te laat." in bladzijde.tekst
    assert "R2 Elk half jaar nieuws Toezegging van 28 januari 2021 1 juni 2021 Te laat Open Geen" in (
        bladzijde.tekst
    )
    assert bladzijde.tekst.index("R2 Elk half jaar nieuws") < bladzijde.tekst.index("R3 Zonder dag")
    # Answered in another year: at its action, not here.
    assert "Van vorig jaar" not in bladzijde.tekst
    assert "Afgedaan op 17 maart 2021. Er was een oefenstembureau." in bladzijde.tekst


def test_below_a_version_it_knows_nothing_of_later(client):
    drie_versies()
    bladzijde = Bladzijde(client.get("/raad/2021/versies/1.0/"))

    assert "Op 28 januari 2021 gold versie 0.1" in bladzijde.tekst
    assert "versie 1.1, met de stand" not in bladzijde.tekst
    assert bladzijde.links_naar("/plan/2021/actie/") == []


def test_what_is_not_public_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)

    adressen = (ADRES, "/raad/2021/versies/0.1/", "/raad/2020/")
    assert [client.get(adres).status_code for adres in adressen] == [404, 404, 404]


def test_the_page_is_kept_and_asks_the_same_whatever_it_holds(client, django_assert_num_queries):
    drie_versies()
    caches["paginas"].clear()
    with django_assert_num_queries(7):
        client.get(ADRES)
    with django_assert_num_queries(1):
        antwoord = client.get(f"{ADRES}?utm=x")
    assert antwoord["Cache-Control"] == "public, max-age=60, s-maxage=300"


def test_a_plan_without_anything_is_a_page_too(client):
    leeg = document(doelen=[], themas=[], focus=[], wettelijke_plannen=[], vn_artikelen=[], raadsstukken=[])
    leeg["cijfers"] = cijfers([], [], [])
    publiceer("1.0", leeg | {"raadsvergaderingen": []})

    bladzijde = Bladzijde(client.get(ADRES))
    assert bladzijde.kop("h2") == [
        "Vijf vragen, vijf antwoorden",
        "Onze vraag aan de raad",
        "Wat is veranderd sinds de vorige vergadering?",
        "Wat de raad vroeg",
        "Doelen en acties",
        "Niets over ons, zonder ons",
        "Geld",
        "Wanneer vergadert de raad?",
    ]


def versie(nummer: str, **anders) -> Planversie:
    """A version as it would be in the database; the first is of before the council met."""
    dag = date(2021, 5, 1) if nummer == "1.0" else date(2021, 7, 1)
    return Planversie(
        jaarplan=Jaarplan(jaar=2021), nummer=nummer, peildatum=dag, inhoud=canoniek(document(**anders)),
        gemaakt_op=op(dag.month, dag.day),
    )  # fmt: skip


def wat_gebeurde(oud: dict, nieuw: dict) -> list[str]:
    """oud, nieuw: the plan before and after."""
    eerst, daarna = versie("1.0", **oud), versie("1.1", **nieuw)
    return zinnen_sinds([eerst, daarna], date(2021, 5, 27), daarna, {}).zinnen


@pytest.mark.parametrize(
    ("was", "is_nu", "zin"),
    [
        ("bezig", "klaar", "1 actie is klaar geworden: 2021-01."),
        ("niet_begonnen", "bezig", "1 actie is begonnen: 2021-01."),
        ("vast", "bezig", "1 actie gaat weer volgens plan: 2021-01."),
        ("gestopt", "bezig", "1 actie gaat toch verder: 2021-01."),
        ("bezig", "langzamer", "1 actie gaat nu langzamer: 2021-01."),
        ("langzamer", "vast", "1 actie loopt nu vast: 2021-01."),
        ("bezig", "niet_begonnen", "1 actie moet toch nog beginnen: 2021-01."),
        ("bezig", "later", "1 actie schuift door naar 2022: 2021-01."),
        ("bezig", "gestopt", "1 actie is gestopt: 2021-01."),
    ],
)
def test_a_change_is_told_as_something_that_happened(was, is_nu, zin):
    doelen = []
    for stand in (was, is_nu):
        inhoud = document()
        acties(inhoud)["2021-01"] |= {"stand": stand, "stand_woord": Stand(stand).woord(2021)}
        doelen.append(inhoud["doelen"])

    assert wat_gebeurde({"doelen": doelen[0]}, {"doelen": doelen[1]}) == [zin]


def test_other_changes_are_only_other_when_something_was_told_before_them():
    plan, focus = document()["jaarplan"], document()["focus"]
    anders = {"jaarplan": plan | {"volgende_stap": "Rust.", "besluit": "Besluit 2"}}

    assert wat_gebeurde({}, anders) == ["Er zijn 2 veranderingen."]
    # What is gone is named below, and counted here.
    assert wat_gebeurde({}, {"focus": focus[:-1]}) == ["Er is 1 verandering."]
    inhoud = document()
    acties(inhoud)["2021-01"] |= {"stand": "klaar", "stand_woord": "Klaar"}
    assert wat_gebeurde({}, anders | {"doelen": inhoud["doelen"]}) == [
        "1 actie is klaar geworden: 2021-01.",
        "Er zijn ook 2 andere veranderingen.",
    ]


def test_tells_the_money_the_focus_and_the_evaluation(client):
    publiceer("1.0", document())
    bladzijde = Bladzijde(client.get(ADRES))

    geen_geld = document()["cijfers"]["zonder_geld"]
    for zin in (
        "Onze focus in 2021: Digitale toegankelijkheid, Armoede, LHBTI en Verstandelijke beperking.",
        "Tussentijdse evaluatie van 24 juni 2021. 1 actie: 1 gaat door zoals nu. Lees de evaluatie",
        f"Acties waarvoor geen geld nodig is: {geen_geld}",
    ):
        assert zin in bladzijde.tekst
    assert ("Lees de evaluatie", "/plan/2021/evaluatie/") in bladzijde.links


def test_an_article_without_an_action_is_named(client):
    inhoud = document()
    for actie in acties(inhoud).values():
        actie["vn_artikelen"] = [21]
    publiceer("1.0", inhoud)

    assert "21. Toegang tot informatie 30 Nog geen actie bij: artikel 9 (Toegankelijkheid) " in (
        Bladzijde(client.get(ADRES)).tekst
    )
