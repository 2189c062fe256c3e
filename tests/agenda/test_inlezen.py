"""Files as Excel, LibreOffice, Google Sheets and people make them: read as they were meant, or refused."""

import datetime as dt
import io
import re

import pytest
from openpyxl import Workbook, load_workbook

from agenda.uitwisselen import csvbestand, veilig
from agenda.uitwisselen.inlezen import Ingelezen, lees_bestand
from agenda.uitwisselen.tabellen import ACTIES, BLADEN, PER_NAAM
from tests.agenda.werkboek import VEL, boek, in_bytes, met_deel, met_rijen

KOP = "code;titel;budget;openbaar;begin"
RIJ = "2021-07;Wél één titel;€ 18.000,-;nee;2021-Q1"
WAARDEN = {
    "code": "2021-07",
    "titel": "Wél één titel",
    "budget": 18000,
    "openbaar": False,
    "start": "2021-Q1",
}


def waarden(gelezen: Ingelezen) -> list[dict]:
    return [rij.waarden for rij in gelezen.rijen]


@pytest.mark.parametrize(
    "inhoud",
    [
        f"{KOP}\n{RIJ}\n".encode(),
        f"{KOP}\r\n{RIJ}\r\n".encode("utf-8-sig"),
        f"{KOP}\r\n{RIJ}\r\n".encode("cp1252"),
        f"{KOP}\n{RIJ}\n".replace(";", "\t").encode("utf-16"),
        f"{KOP}\n{RIJ}\n".replace(";", "\t").encode(),
        'code,titel,budget,openbaar,begin\n2021-07,Wél één titel,"€ 18.000,-",nee,2021-Q1\n'.encode(),
        f"sep=;\n{KOP}\n{RIJ}\n".encode("cp1252"),
        f"Plan van de gemeente;;;;\n;;;;\n{KOP}\n{RIJ}\n;;;;\n;;;;\n".encode(),
        f"{KOP};;;\n{RIJ};;;\n".encode(),
        f"CODE *;Titel:;Budget (in euro);Openbaar?;Begin\n{RIJ}\n".replace("?", "").encode(),
    ],
    ids=[
        "plain", "excel utf-8", "excel nl", "unicode text", "tabs", "google", "sep", "title above",
        "empty columns", "other headings",
    ],
)  # fmt: skip
def test_a_csv_from_any_program_is_read(inhoud):
    assert waarden(lees_bestand("plan.csv", inhoud)) == [WAARDEN]


@pytest.mark.parametrize(
    ("veld", "cel", "waarde"),
    [
        ("budget", 18000, 18000),
        ("budget", 18000.0, 18000),
        ("budget", "18.000", 18000),
        ("budget", "€ 1.250,00", 1250),
        ("budget", "EUR 1250", 1250),
        ("budget", None, None),
        ("code", dt.date(2021, 7, 1), "2021-07"),
        ("code", "jul-21", "2021-07"),
        ("code", "Oct-21", "2021-10"),
        ("code", "May-21", "2021-05"),
        ("code", "Mar-21", "2021-03"),
        ("code", "october 2021", "2021-10"),
        ("code", "2021-7", "2021-07"),
        ("doel", "d3", "D3"),
        ("doel", "D3 Brieven die iedereen begrijpt", "D3"),
        ("start", "Q1 2021", "2021-Q1"),
        ("start", "1e kwartaal 2021", "2021-Q1"),
        ("start", dt.date(2021, 5, 1), "2021-Q2"),
        ("openbaar", True, True),
        ("openbaar", "ONWAAR", False),
        ("openbaar", "Ja ", True),
        ("niveau", "Gedrag (afspraak)", "gedrag"),
        ("niveau", "HOUDING", "houding"),
        ("status", "in uitvoering", "in_uitvoering"),
        ("betrokkenheid", "doen mee", "meegedaan"),
        ("themas", "Armoede; Werk, inkomen en zo", ["Armoede", "Werk, inkomen en zo"]),
        ("themas", 'Armoede\n"Met; teken"', ["Armoede", "Met; teken"]),
        ("titel", 2021, "2021"),
        ("titel", "  spaties \u200b", "spaties \u200b"),
        ("tekst", "een\r\ntwee", "een\ntwee"),
        ("titel", "'=1+1", "=1+1"),
        ("titel", "'s Avonds open", "'s Avonds open"),
    ],
)
def test_a_cell_is_read_as_it_was_meant(veld, cel, waarde):
    kolom = ACTIES.kolom(veld)
    cellen = {"code": "2021-07", "titel": "Titel", kolom.kop: cel}

    gelezen = lees_bestand("plan.xlsx", in_bytes(boek(list(cellen), list(cellen.values()))))

    assert (gelezen.weigeringen, gelezen.rijen[0].waarden[veld]) == ([], waarde)


@pytest.mark.parametrize(
    ("kop", "cel", "zin"),
    [
        ("budget", "veel", "Schrijf alleen het bedrag"),
        ("budget", 12.5, "Schrijf het bedrag in hele euro's"),
        ("budget", -5, "Schrijf alleen het bedrag"),
        ("begin", "voorjaar", "Schrijf een jaar en een kwartaal."),
        ("openbaar", "misschien", "Schrijf hier ja of nee."),
        ("niveau", "iets", "Kies uit: activiteit, houding, gedrag (afspraak)."),
        ("doel", "Brieven", "Dit is geen code."),
        ("vorige actie", "abc-21", "Dit is geen code."),
        ("vorige actie", dt.date(1999, 7, 1), "Dit is geen code."),
        ("begin", dt.date(1999, 7, 1), "Schrijf een jaar en een kwartaal."),
    ],
)
def test_a_cell_that_cannot_be_read_is_refused_at_its_place(kop, cel, zin):
    gelezen = lees_bestand(
        "plan.xlsx", in_bytes(boek(["titel boven"], ["code", "titel", kop], ["2021-07", "T", cel]))
    )

    weigering = gelezen.weigeringen[0]
    assert (weigering.blad, weigering.rij, weigering.kolom, weigering.kop) == ("Acties", 3, "C", kop)
    assert weigering.zin.startswith(zin)


@pytest.mark.parametrize(
    ("cel", "waarde"),
    [
        (dt.datetime(2021, 7, 1), "2021-07-01"),
        ("1-7-2021", "2021-07-01"),
        ("01/07/2021", "2021-07-01"),
        ("1 juli 2021", "2021-07-01"),
        ("1-jul-2021", "2021-07-01"),
        ("2021-07-01", "2021-07-01"),
    ],
)
def test_a_day_is_read_in_every_spelling(cel, waarde):
    inhoud = in_bytes(boek(["bij", "indicator", "gemeten op", "waarde"], ["D1", 1, cel, "0,5"], naam="Blad1"))

    assert waarden(lees_bestand("plan.xlsx", inhoud)) == [
        {"bij": "D1", "nummer": 1, "datum": waarde, "waarde": "0.5"}
    ]


@pytest.mark.parametrize(
    ("cel", "opmaak", "waarde"),
    [
        (0.58, "0%", "58"),
        (0.58, '[Red]0.0" ongeveer"%;-0%', "58"),
        (58, "General", "58"),
        (58, '0"%"', "58"),
        (58, r"0\%", "58"),
        (58, '0_%;"%"0%', "58"),
        ("58%", "@", "58"),
        (0.1 + 0.2, "0.00", "0.3"),
    ],
)
def test_a_percentage_is_the_figure_that_people_see(cel, opmaak, waarde):
    werkboek = boek(["bij", "indicator", "gemeten op", "waarde"], ["D1", 1, "1-7-2021", cel])
    werkboek.active["D2"].number_format = opmaak

    assert waarden(lees_bestand("plan.xlsx", in_bytes(werkboek)))[0]["waarde"] == waarde


def test_merged_cells_above_the_headings_and_empty_rows_below_are_no_rows():
    werkboek = boek(["Jaarplan 2021"], [], ["code", "titel"], ["2021-01", "Eén"], [], ["2021-02", "Twee"])
    werkboek.active.merge_cells("A1:F1")
    werkboek.active["A900"].number_format = "@"

    gelezen = lees_bestand("plan.xlsx", in_bytes(werkboek))

    assert [(rij.nummer, rij.waarden["code"]) for rij in gelezen.rijen] == [(4, "2021-01"), (6, "2021-02")]


def met_uitkomst(werkboek: Workbook, formule: str, uitkomst: str) -> bytes:
    """As Excel saves it: the formula with its outcome."""
    leeg, met = rf"<f>{re.escape(formule)}</f>(<v ?/>|<v></v>)", f"<f>{formule}</f><v>{uitkomst}</v>"
    return met_deel(in_bytes(werkboek), VEL, lambda vel: re.sub(leeg, met, vel.decode()).encode())


def test_of_a_formula_the_outcome_counts():
    werkboek = boek(["code", "titel", "budget"], ["2021-01", "Eén", "=500+500"])

    gelezen = lees_bestand("plan.xlsx", met_uitkomst(werkboek, "500+500", "1000"))

    assert waarden(gelezen)[0]["budget"] == 1000
    assert gelezen.opmerkingen == ["Op blad ‘Acties’ staan formules (1). Wij lazen de uitkomst."]


def test_an_outcome_may_be_an_empty_text():
    cel = '<row r="2"><c r="A2" t="str"><v>2021-01</v></c><c r="C2" t="str"><f>""</f><v></v></c></row>'

    gelezen = lees_bestand("plan.xlsx", met_rijen(cel, ["code", "titel", "waarom"]))

    assert (gelezen.weigeringen, gelezen.rijen[0].waarden["waarom"]) == ([], "")


def test_a_formula_without_an_outcome_is_refused():
    gelezen = lees_bestand(
        "plan.xlsx", in_bytes(boek(["code", "titel", "budget"], ["2021-01", "Eén", "=500+500"]))
    )

    assert [(w.kolom, w.zin[:50]) for w in gelezen.weigeringen] == [
        ("C", "In kolom C staat een formule zonder uitkomst. Open")
    ]


def test_a_hidden_or_unknown_sheet_and_an_unknown_column_are_named():
    werkboek = boek(["code", "titel", "kleur"], ["2021-01", "Eén", "rood"])
    geheim = werkboek.create_sheet("Geheim")
    geheim.append(["code", "titel", "herkomst"])
    geheim.sheet_state = "hidden"
    werkboek.create_sheet("Kladblok").append(["zomaar iets"])

    gelezen = lees_bestand("plan.xlsx", in_bytes(werkboek))

    assert gelezen.opmerkingen == [
        "Op blad Acties lazen wij deze kolommen niet: ‘kleur’ (C).",
        "Blad ‘Geheim’ is verborgen. Wij lazen het niet.",
        "Blad ‘Kladblok’ herkennen wij niet. Wij lazen het niet.",
    ]


@pytest.mark.parametrize(
    ("rijen", "blad", "gelezen"),
    [
        (["code;budget", "2021-01;18500"], "Acties", {"code": "2021-01", "budget": 18500}),
        (["code;plek", "2021-01;2"], "Acties", {"code": "2021-01", "plek": 2}),
        (["code;plek", "D1;2"], "Doelen", {"code": "D1", "plek": 2}),
        (["code;oordeel", "D1;bereikt"], "Doelen", {"code": "D1", "oordeel": "bereikt"}),
        (["code;status;reden", "2021-01;gestopt;Geld op."], "Acties",
         {"code": "2021-01", "status": "gestopt", "reden": "Geld op."}),
    ],
)  # fmt: skip
def test_a_few_columns_are_enough_when_the_code_is_there(rijen, blad, gelezen):
    als_csv = lees_bestand("plan.csv", "\n".join(rijen).encode())
    als_boek = lees_bestand("plan.xlsx", in_bytes(boek(*(rij.split(";") for rij in rijen), naam=blad)))

    assert [(rij.blad, rij.waarden) for rij in als_csv.rijen + als_boek.rijen] == [(blad, gelezen)] * 2


def test_a_code_of_something_else_beside_the_plan_is_left_alone():
    werkboek = boek(["code", "titel"], ["2021-01", "Brieven"])
    kladblok = werkboek.create_sheet("Kladblok")
    for rij in (["code", "status"], ["A-7", "besteld"]):
        kladblok.append(rij)

    gelezen = lees_bestand("plan.xlsx", in_bytes(werkboek))

    assert (waarden(gelezen), gelezen.weigeringen) == ([{"code": "2021-01", "titel": "Brieven"}], [])
    assert gelezen.opmerkingen == ["Blad ‘Kladblok’ herkennen wij niet. Wij lazen het niet."]


@pytest.mark.parametrize(
    "tekst",
    ["=1", "'=1", "''=1", "+31", "-5", "-5+1", "@a", "\tx", " =1", "＝1", "'s Avonds", "gewoon", "'", "''"],
)
def test_what_is_made_safe_comes_back_as_it_was(tekst):
    veilige = veilig.maak_veilig(tekst)

    assert veilig.maak_gewoon(veilige) == tekst
    assert not veilig.FORMULE.match(veilige) or veilige.startswith("'") or veilig.GETAL.fullmatch(veilige)


def test_no_heading_means_two_columns_of_one_sheet():
    for blad in BLADEN:
        namen = [naam for kolom in blad.kolommen for naam in (kolom.kop, *kolom.ook)]
        assert len(namen) == len(set(namen)), blad.naam
        assert len({kolom.veld for kolom in blad.kolommen}) == len(blad.kolommen)
    assert list(PER_NAAM) == [blad.naam for blad in BLADEN]


def test_what_libreoffice_saves_again_is_read(tmp_path):
    """openpyxl, as another program: shared texts instead of texts in the cells."""
    inhoud = csvbestand.schrijf(["code", "titel"], [["2021-01", "tekst met _x0041_ erin"]])
    assert waarden(lees_bestand("a.csv", inhoud))[0]["titel"] == "tekst met _x0041_ erin"
    werkboek = load_workbook(io.BytesIO(in_bytes(boek(["code", "titel"], ["2021-01", "een\ntwee"]))))

    assert waarden(lees_bestand("a.xlsx", in_bytes(werkboek)))[0]["titel"] == "een\ntwee"
