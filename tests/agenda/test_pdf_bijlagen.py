"""The annexes of the PDF, read back from its bytes: what the council asked, the law, the index, the route."""

from functools import cache

from agenda.lezen.pdf_bijlagen import raadsstukken, routekaart
from inclusie.pdf import bevindingen
from tests.agenda.pdf_gebreken import kaal
from tests.agenda.pdf_lezer import Lezer
from tests.agenda.pdf_maken import maak
from tests.agenda.test_pdf import buiten
from tests.agenda.voorbeeld_document import document

LIJSTEN = ("raadsstukken", "wettelijke_plannen", "vn_artikelen", "onderwerpen", "routekaart")
HOOFDSTUKKEN = [
    "Wat de raad vroeg",
    "Van wet naar actie",
    "Index: wat doen wij waar?",
    "Hoe ver zijn wij op de routekaart?",
]


def vol() -> dict:
    """A plan of five actions with more than one row in every list."""
    inhoud = document(5)
    stuk, wet, stap = (inhoud[naam][0] for naam in ("raadsstukken", "wettelijke_plannen", "routekaart"))
    open_ = {"status": "open", "afdoening": "", "afgedaan_op": None}
    artikel, onderwerp = inhoud["vn_artikelen"][0], inhoud["onderwerpen"][0]
    return inhoud | {
        "raadsstukken": [
            stuk | {"acties": ["2021-02", "2021-05"]},
            stuk | open_ | {"code": "R3", "titel": "Later", "termijn": None, "acties": []},
            stuk | open_ | {"code": "R2", "titel": "Eerst", "termijn": "2021-06-01", "acties": ["2021-01"]},
            stuk | {"code": "R4", "titel": "Vorig jaar", "afgedaan_op": "2020-12-20"},
        ],
        "wettelijke_plannen": [wet, wet | {"slug": "jeugdwet", "wet": "Jeugdwet", "artikel": ""}],
        "vn_artikelen": [
            *inhoud["vn_artikelen"],
            artikel | {"nummer": 24, "naam": "Onderwijs"},
            artikel | {"nummer": 29, "naam": "Politiek"},
        ],
        "doelen": [
            doel | {"acties": [_met_artikel(actie) for actie in doel["acties"]]} for doel in inhoud["doelen"]
        ],
        "onderwerpen": [
            onderwerp,
            onderwerp | {"slug": "balies", "naam": "Balies"},
            onderwerp | {"slug": "loketten", "naam": "Loketten"},
        ],
        "routekaart": [
            stap | {"nummer": 1, "naam": "Agendeer het thema", "score": 4, "score_op": "2021-06-24"},
            stap | {"nummer": 9, "naam": "Ga aan de slag!", "score": None, "score_op": None}
            | {"score_toelichting": ""},
            stap,
        ],
    }  # fmt: skip


def _met_artikel(actie: dict) -> dict:
    return actie | ({"vn_artikelen": [29]} if actie["code"] == "2021-03" else {})


@cache
def gemaakt() -> bytes:
    return maak(vol())[0]


def rijen(*koppen: str) -> list[list[str]]:
    gevonden = Lezer(gemaakt()).tabellen()[koppen]
    return [[kaal(cel.tekst) for cel in rij] for rij in gevonden]


def alineas(lezer: Lezer) -> list[str]:
    return [kaal(deel.tekst) for deel in lezer.document.alle("P", "LBody")]


def inhoudsregels(lezer: Lezer) -> list[str]:
    """The lines of the contents, without the number in front."""
    return [regel.lstrip("0123456789") for regel in alineas(lezer)]


def test_the_file_is_as_good_as_without_annexes(tmp_path):
    assert bevindingen(gemaakt()) + buiten(gemaakt(), tmp_path) == []


def test_what_the_council_asked_has_its_term_state_and_actions():
    assert rijen("Raadsstuk", "Uiterlijk op", "Hoe ver", "Acties") == kaal(
        [
            ["Eerst R2, motie van 12 november 2020", "1 juni 2021", "Te laat: open.", "2021-01"],
            ["Later R3, motie van 12 november 2020", "Geen dag afgesproken", "Open.", "Nog geen"],
            [
                "Iedereen kan stemmen R1, motie van 12 november 2020",
                "17 maart 2021",
                "Afgedaan op 17 maart 2021. Er was een oefenstembureau.",
                "2021-02, 2021-05",
            ],
        ]
    )


def test_the_law_leads_to_actions_and_what_has_none_is_seen():
    plan = "Beleidsplan maatschappelijke ondersteuning 2020 tot en met 2023"
    assert rijen("Wet", "Plan", "Artikel", "Acties") == kaal(
        [["Wmo 2015", plan, "2.1.2", "2021-05"], ["Jeugdwet", plan, "Niet bekend", "Nog geen"]]
    )
    assert rijen("Artikel", "Gaat over", "Acties") == kaal(
        [
            ["9", "Toegankelijkheid", "2021-01, 2021-02"],
            ["21", "Toegang tot informatie", "2021-01, 2021-02"],
            ["29", "Politiek", "2021-03"],
        ]
    )
    assert kaal("Nog geen actie bij: artikel 24 (Onderwijs).") in alineas(Lezer(gemaakt()))


def test_the_index_has_every_domain_with_its_topics_and_what_is_empty():
    tekst = kaal(Lezer(gemaakt()).document.tekst)
    index = tekst[tekst.rindex(kaal(HOOFDSTUKKEN[2])) : tekst.rindex(kaal(HOOFDSTUKKEN[3]))]
    gemeente = index[index.rindex("Gemeente") :].replace("•", "")

    assert gemeente == kaal(
        "Gemeente 4 acties. Onderwerpen met actie: 1 van 3. Begrijpelijke informatie: 2021-02 "
        "Nog bij geen onderwerp: 2021-01, 2021-03, 2021-04 Nog geen actie bij: Balies; Loketten."
    )
    assert [naam for naam in vol()["domeinen"] if kaal(naam["naam"]) not in index] == []
    assert kaal("Thuis 0 acties.") in index


def test_every_step_of_the_route_has_its_score_in_words():
    assert rijen("Stap", "Score", "Waarom") == kaal(
        [
            ["1. Agendeer het thema", "4 van 4: staat stevig", "De website voldoet nog niet."],
            ["9. Ga aan de slag!", "Nog geen score", "Niet ingevuld"],
            ["11. Geef het goede voorbeeld", "1 van 4: een begin", "De website voldoet nog niet."],
        ]
    )
    assert kaal("De nieuwste score is van 24 juni 2021.") in kaal(Lezer(gemaakt()).document.tekst)


def test_a_list_of_one_is_a_sentence(tmp_path):
    inhoud, _ = maak(document(5))
    lezer = Lezer(inhoud)

    assert buiten(inhoud, tmp_path) == []
    wetten = "Wmo 2015, artikel 2.1.2: Beleidsplan maatschappelijke ondersteuning. Acties: 2021-05."
    zinnen = [
        "Iedereen kan stemmen (R1, motie van 12 november 2020). Uiterlijk op: 17 maart 2021. "
        "Afgedaan op 17 maart 2021. Er was een oefenstembureau. Acties: nog geen.",
        wetten,
        "Artikel 9, Toegankelijkheid: 2021-01, 2021-02.",
        "11. Geef het goede voorbeeld: 1 van 4: een begin. De website voldoet nog niet.",
    ]
    assert [zin for zin in zinnen if kaal(zin) not in alineas(lezer)] == []


def test_contents_and_bookmarks_follow_the_chapters():
    lezer = Lezer(gemaakt())
    regels, titels = inhoudsregels(lezer), [tekst for soort, tekst in lezer.koppen() if soort == "H2"]
    plek = titels.index("Alle acties in één tabel")

    assert [kaal(titel) for titel in titels[plek:] if kaal(titel) not in regels] == []
    assert [naam for naam in lezer.bladwijzers() if naam in HOOFDSTUKKEN] == HOOFDSTUKKEN


def test_a_document_without_the_lists_has_no_chapter_of_them():
    lezer = Lezer(maak(document(5) | {naam: [] for naam in LIJSTEN})[0])

    assert [kop for kop in HOOFDSTUKKEN if kaal(kop) in kaal(lezer.document.tekst)] == []
    assert [naam for naam in lezer.bladwijzers() if naam in (*HOOFDSTUKKEN, "VN-verdrag Handicap")] == []


def test_a_route_that_nobody_scored_is_left_out():
    stap = document(5)["routekaart"][0] | {"score": None, "score_op": None, "score_toelichting": ""}

    assert routekaart(document(5) | {"routekaart": [stap] * 11}) == {"stappen": []}


def test_open_comes_first_and_what_another_year_answered_stays_there():
    assert [(rij["code"], rij["codes"]) for rij in raadsstukken(vol())] == [
        ("R2", ["2021-01"]),
        ("R3", []),
        ("R1", ["2021-02", "2021-05"]),
    ]
