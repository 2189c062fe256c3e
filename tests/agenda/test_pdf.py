"""The PDF of a jaarplan, read back from its real bytes and compared with the document it was made of."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from io import BytesIO

import outloud
import pypdf
import pytest

from agenda.lezen.pdf import vastgesteld
from agenda.lezen.raadsvragen import lijst
from inclusie.pdf import bevindingen
from tests.agenda.pdf_gebreken import vreemde_inhoud
from tests.agenda.pdf_lezer import Lezer
from tests.agenda.pdf_maken import WEBSITE, gemaakt, maak, zoek_gebreken
from tests.agenda.voorbeeld_document import document

VIJANDIG = (
    '<img src="http://127.0.0.1:9/x.png" alt="x">',
    '<img src="file:///etc/passwd" alt="x">',
    '<link rel=attachment href="file:///etc/passwd">',
    '<link rel=stylesheet href="http://127.0.0.1:9/x.css">',
    '<style>@import "http://127.0.0.1:9/x.css"; h1{display:none}</style>',
    '<a rel=attachment href="file:///etc/passwd">x</a>',
    '<object data="file:///etc/passwd">x</object>',
    '<embed src="file:///etc/passwd">',
    '<iframe src="http://127.0.0.1:9/"></iframe>',
    '<svg><image href="file:///etc/passwd"/></svg>',
    '<p style="background:url(http://127.0.0.1:9/x.png)">x</p>',
    "<script>document.write('x')</script>",
    '</p></body></html><meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">',
    '<base href="http://127.0.0.1:9/">',
    '"><img src=x onerror=alert(1)>',
    "![beeld](http://127.0.0.1:9/x.png)",
    "[bestand](file:///etc/passwd) [script](javascript:alert(1))",
    "# Kop\n\n### Kop\n\n[**vet** en](https://voorbeeldstad.example/a) [](https://voorbeeldstad.example/b)",
    f"{'> ' * 60}{'- ' * 60}diep",
    "{{ settings.SECRET_KEY }}{% load x %} \U0001f600 \u202e{lang=en}",
)
TEKSTVELDEN = {
    "titel", "waarom", "tekst_makkelijk", "tekst", "toelichting", "beoogd_resultaat", "dekking", "resultaat",
    "reden", "oorzaak", "maatregel", "naam", "eenheid", "bron", "door", "functie", "organisatie", "visie",
    "inleiding", "inleiding_makkelijk", "volgende_stap", "vraag_aan_raad", "besluit", "vastgesteld_door",
    "onderbouwing", "omschrijving_makkelijk", "omschrijving", "telefoon", "mail", "bezoekadres", "logo_tekst",
    "afdoening", "looptijd", "score_toelichting",
}  # fmt: skip


def buiten(inhoud: bytes, tmp_path) -> list[str]:
    """What other people's tools find."""
    pad = tmp_path / "jaarplan.pdf"
    pad.write_bytes(inhoud)
    verslag = outloud.check(str(pad))
    fouten = [verslag.error] if verslag.error else []
    fouten += [f"{f.rule}: {f.message}" for f in verslag.findings if f.severity == "error"]
    if shutil.which("qpdf"):
        klaar = subprocess.run(["qpdf", "--check", pad], capture_output=True, text=True, check=False)
        fouten += [klaar.stderr] if klaar.returncode else []
    return fouten


def test_the_file_says_all_that_the_document_says(tmp_path):
    inhoud, _ = gemaakt(30)

    assert zoek_gebreken(inhoud, 30) == []
    assert buiten(inhoud, tmp_path) == []


def test_a_file_of_five_hundred_actions_says_as_much():
    """Other people's tools read the same tags in every size; they take longer than the file itself."""
    assert zoek_gebreken(gemaakt(500)[0], 500) == []


def test_the_same_version_gives_the_same_bytes():
    assert maak(document(30)) == gemaakt(30)


def test_the_dates_in_the_file_are_those_of_the_version():
    meta = pypdf.PdfReader(BytesIO(gemaakt(30)[0])).metadata

    assert meta.creation_date == meta.modification_date == datetime(2021, 7, 3, 9, tzinfo=UTC)
    assert (meta.author, meta.subject) == ("Gemeente Voorbeeldstad", "Versie 1.1, stand van 1 juli 2021")


def test_page_one_answers_the_five_questions():
    rijen = Lezer(gemaakt(30)[0]).tabellen()["Vraag", "In het kort", "Antwoord"]

    assert [[cel.tekst for cel in rij] for rij in rijen] == [
        [
            "Ligt het plan op schema?",
            "20 van 27",
            "4 acties zijn klaar en 16 liggen op schema. "
            "3 acties beginnen later en tellen nog niet mee. 2 acties gaan door in 2022.",
        ],
        ["Wat is klaar?", "4", "4 acties zijn klaar: 2021-07, 2021-14, 2021-21 en 2021-23."],
        [
            "Wat loopt niet goed, en waarom?",
            "5",
            "4 acties gaan langzamer en 1 loopt vast. Hieronder staat waarom, en wat wij doen.",
        ],
        [
            "Wat kostte het?",
            "€ 74.800",
            "Wij gaven tot nu toe € 74.800 uit. Begroot is € 190.650. Voor 4 acties is geen geld nodig.",
        ],
        [
            "Wat komt hierna?",
            "9 september 2021",
            "Dan vergadert de gemeenteraad. De jaarlijkse evaluatie is op 2 december 2021. "
            "Wij kiezen de focus voor 2022.",
        ],
    ]


def test_the_colophon_names_every_version_of_the_chain():
    rijen = Lezer(gemaakt(30)[0]).tabellen()["Versie", "Stand van", "Soort", "Reden", "Gemaakt door"]

    assert [[cel.tekst for cel in rij] for rij in rijen] == [
        ["0.1", "1 juli 2021", "Concept, ter bespreking", "Reden 0.1", "beleidsmedewerker"],
        ["1.0", "2 juli 2021", "Vastgesteld", "Reden 1.0", "beleidsmedewerker"],
        ["1.1", "3 juli 2021", "Evaluatie", "Reden 1.1", "beleidsmedewerker"],
    ]


def test_an_empty_plan_has_a_pdf_too(tmp_path):
    leeg = document(0) | {"doelen": [], "themas": [], "focus": [], "vervallen": [], "gemeente": {}}
    leeg["jaarplan"] = {naam: None if naam.endswith("_op") else "" for naam in leeg["jaarplan"]} | {
        "jaar": 2021, "status": "concept", "visiepunten": [],
    }  # fmt: skip
    leeg["agenda"] |= {"visie": "", "inclusiezinnen": []}
    inhoud, _ = maak(leeg)

    assert buiten(inhoud, tmp_path) == []
    assert Lezer(inhoud).pdf.metadata.title == "Lokale Inclusie Agenda: jaarplan 2021"
    assert ("H3", "Acties per stand") not in Lezer(inhoud).koppen()
    # Nobody to ask: no heading with nothing under it.
    assert Lezer(inhoud).koppen()[-1] == ("H3", "Is dit het echte plan?")


def test_a_text_that_nobody_wrote_has_no_heading(tmp_path):
    kaal = document(30)
    kaal["jaarplan"] |= {"inleiding_makkelijk": "", "inleiding": "", "visiepunten": []}
    kaal["agenda"] |= {"visie": "", "inclusiezinnen": []}
    kaal["focus"] = [{"thema": "armoede", "onderbouwing": ""}]
    inhoud, _ = maak(kaal)
    lezer = Lezer(inhoud)

    assert buiten(inhoud, tmp_path) == []
    begin = lezer.koppen().index(("H2", "Onze focus in 2021"))
    assert lezer.koppen()[begin - 1 : begin + 3] == [
        ("H2", "Inhoud"),
        ("H2", "Onze focus in 2021"),
        ("H3", "Armoede"),
        ("H2", "Alle acties in één tabel"),
    ]
    tekst = " ".join(bladzijde.extract_text() for bladzijde in lezer.pdf.pages)
    assert [woord for woord in ("Onze visie", "Dit jaar", "dit onderwerp?") if woord in tekst] == []


def moeilijk() -> dict:
    """A plan with all that people may type and a page can hardly hold."""
    woord = "Aansprakelijkheidswaardevaststellingsveranderingen" * 6
    inhoud = document(12) | {"focus": []}
    inhoud["agenda"] |= {"visie": "Visie. " * 1600, "inclusiezinnen": ["zin " * 80] * 40}
    inhoud["jaarplan"] |= {"vraag_aan_raad": "vraag " * 180, "volgende_stap": woord}
    acties = lijst(inhoud)
    acties[0] |= {"titel": woord, "waarom": woord, "tekst_makkelijk": woord}
    acties[1] |= {"tekst": "Dit is een zin van tien woorden in een tekst. " * 220}
    acties[2] |= {
        "tekst": "- een\n  - twee\n    - drie\n      - vier\n        1. vijf\n\n> citaat\n> > dieper"
    }
    acties[3] |= {"titel": "مرحبا 😀 titel", "tekst": "👩🏽\u200d🦽 en बहुभाषी en 中文"}
    acties[4] |= {"indicatoren": acties[4]["indicatoren"] * 40}
    acties[5] |= {"partners": [f"Partner {nummer} {'x' * 40}" for nummer in range(60)]}
    return inhoud


def test_hard_content_fits_the_page(tmp_path):
    inhoud, _ = maak(moeilijk())
    (tmp_path / "x.pdf").write_bytes(inhoud)
    vakken = subprocess.run(
        ["pdftotext", "-bbox", tmp_path / "x.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    randen = [
        (float(links), float(rechts))
        for links, rechts in re.findall(r'<word xMin="([\d.]+)" .*?xMax="([\d.]+)"', vakken)
    ]

    assert buiten(inhoud, tmp_path) == []
    # A4 is 595 points wide, with a margin of 20 mm.
    assert (min(randen)[0] >= 56, max(rechts for _, rechts in randen) <= 540) == (True, True)
    assert Lezer(inhoud).document.tekst.count("Dit is een zin van tien woorden") == 220


def vergiftig(deel, teller=None):
    """Every text field of a document followed by one of the hostile texts, in turn."""
    teller = teller if teller is not None else iter(range(10**6))
    if isinstance(deel, list):
        return [vergiftig(stuk, teller) for stuk in deel]
    if not isinstance(deel, dict):
        return deel
    return {
        naam: f"{waarde} {VIJANDIG[next(teller) % len(VIJANDIG)]}"
        if naam in TEKSTVELDEN and isinstance(waarde, str)
        else vergiftig(waarde, teller)
        for naam, waarde in deel.items()
    }


def test_hostile_texts_fetch_nothing_and_stay_words(tmp_path):
    """A fetch stops the renderer, so a file at all is the proof; the texts stand in it as typed."""
    inhoud, _ = maak(vergiftig(document(30)))
    lezer = Lezer(inhoud)
    woorden = lezer.document.tekst

    assert vreemde_inhoud(lezer) == []
    # A link of one line is one annotation; what is not on the list of schemes is no link at all.
    vreemd = {
        adres for adres in lezer.adressen() if not adres.startswith((f"{WEBSITE}/plan/2021/", "mailto:"))
    }
    assert vreemd == {"https://voorbeeldstad.example/a"}
    for letterlijk in (
        '<img src="file:///etc/passwd"',
        "<script>document.write",
        "{{ settings.SECRET_KEY }}",
    ):
        assert letterlijk in woorden


def alternatieven(lezer: Lezer) -> list[str]:
    """What a screen reader says of each figure, in order."""

    def loop(deel):
        deel = deel.get_object()
        if isinstance(deel, list):
            return [tekst for kind in deel for tekst in loop(kind)]
        if not isinstance(deel, dict) or "/K" not in deel:
            return []
        return [deel["/Alt"]] if deel.get("/S") == "/Figure" else loop(deel["/K"])

    return loop(lezer.pdf.trailer["/Root"]["/StructTreeRoot"]["/K"])


def test_a_line_of_measurements_is_a_figure_that_says_its_figures(tmp_path):
    inhoud = document(30)
    brieven = next(i for actie in lijst(inhoud) for i in actie["indicatoren"] if i["eenheid"] == "brieven")
    brieven["metingen"] = [
        {"datum": dag, "waarde": waarde, "toelichting": ""}
        for dag, waarde in (("2021-03-02", "12.5"), ("2021-06-15", "21"))
    ]
    inhoud["doelen"][1]["indicatoren"] = [brieven | {"naam": "brieven van het doel"}]

    gemaakt_, _ = maak(inhoud)

    lezer = Lezer(gemaakt_)
    metingen = "Begin: 0. 2 maart 2021: 12,5. 15 juni 2021: 21."
    kop = "eerst 0, nu 21. Ons doel: 50 brieven."
    assert bevindingen(gemaakt_) + buiten(gemaakt_, tmp_path) == []
    assert alternatieven(lezer) == [
        f"{naam}: {kop} {metingen}" for naam in ("Herschreven brieven", "Brieven van het doel")
    ]
    assert lezer.document.tekst.count(metingen) == 2


def test_the_obstacles_are_a_short_table_and_the_felt_result_stands_at_its_action():
    inhoud = document(3)
    actie = inhoud["doelen"][0]["acties"][0]
    actie["oordeel"] = {"merkbaar": "nog_niet", "beoordelaars": None}
    obstakel = inhoud["obstakels"][0]
    obstakel |= {"titel": "De balie is te hoog", "hoogte_voor": 3, "hoogte_nu": 1, "acties": [actie["code"]]}
    inhoud["obstakels"] = [obstakel] * 3
    gemaakte = Lezer(maak(inhoud)[0])
    rijen = gemaakte.tabellen()["Obstakel", "Hoogte eerst", "Hoogte nu", "Verschil", "Acties"]
    assert [[cel.tekst for cel in rij] for rij in rijen] == [
        ["De balie is te hoog", "Lukt alleen met hulp", "Hinderlijk", "2 stappen lager", actie["code"]]
    ] * 3
    woord = actie["stand_woord"][:1].lower() + actie["stand_woord"][1:]
    zin = f"Merkbaar: Gemeente: {woord}. Mensen die het meemaken: nog niet merkbaar."
    assert [p.tekst for p in gemaakte.document.alle("P") if "nog niet merkbaar" in p.tekst] == [zin]
    een = Lezer(maak(inhoud | {"obstakels": [obstakel]})[0]).document
    zin = (
        "De balie is te hoog. Eerst: lukt alleen met hulp. Nu: hinderlijk. Verschil: 2 stappen lager. "
        f"Acties: {actie['code']} ."
    )
    assert [p.tekst for p in een.alle("P") if "De balie" in p.tekst] == [zin]
    leeg = Lezer(maak(inhoud | {"obstakels": []})[0])
    assert ("H2", "Wat staat er in de weg?") in gemaakte.koppen()
    assert ("H2", "Wat staat er in de weg?") not in leeg.koppen()


@pytest.mark.parametrize("hoeveel", [1, 5])
def test_the_evaluation_gives_each_verdict_with_its_reason(hoeveel):
    inhoud = document(5)
    codes = [actie["code"] for doel in inhoud["doelen"] for actie in doel["acties"]][:hoeveel]
    oordelen = [{"actie": code, "oordeel": "bijstellen", "reden": f"Reden bij {code}."} for code in codes]
    inhoud["evaluaties"][0]["oordelen"] = oordelen
    inhoud["doelen"][0]["oordeel"] = "deels"
    gemaakte = Lezer(maak(inhoud)[0])
    tekst = " ".join(gemaakte.document.tekst.split())
    assert "De doelen: D1 is deels bereikt." in tekst
    if hoeveel == 1:
        assert f"{codes[0]}: bijstellen. Reden bij {codes[0]}." in tekst
        return
    rijen = gemaakte.tabellen()["Actie", "Oordeel", "Waarom"]
    assert [[cel.tekst for cel in rij] for rij in rijen] == [
        [code, "bijstellen", f"Reden bij {code}."] for code in codes
    ]


@pytest.mark.parametrize("hoeveel", [1, 2])
def test_a_table_of_few_rows_has_no_more_heads_than_cells(hoeveel, tmp_path):
    """The first action that is late, and the only version so far."""
    inhoud = document(5)
    doelen = [doel | {"acties": doel["acties"][:1]} for doel in inhoud["doelen"]]
    inhoud["doelen"] = doelen[2 - hoeveel : 2]

    assert buiten(maak(inhoud, hoeveel=hoeveel)[0], tmp_path) == []


@pytest.mark.parametrize(
    ("door", "zin"),
    [
        ("College van Voorbeeldstad", "door het college van Voorbeeldstad"),
        ("Burgemeester en wethouders van Voorbeeldstad", "door burgemeester en wethouders van Voorbeeldstad"),
        ("Burgemeester Jansen", "door de burgemeester Jansen"),
        ("de gemeenteraad", "door de gemeenteraad"),
    ],
)
def test_who_adopted_the_plan_has_the_article_that_fits(door, zin):
    plan = {"vastgesteld_op": "2021-01-26", "vastgesteld_door": door}
    assert vastgesteld(plan) == f"Vastgesteld op 26 januari 2021 {zin}."


def test_page_one_names_an_action_that_is_too_late_by_the_calendar():
    inhoud = document(2)
    for actie in lijst(inhoud):
        actie |= {"stand": "niet_begonnen", "stand_woord": "Nog niet begonnen", "voortgang": []}
        actie |= {"start": "2021-Q2", "eind": "2021-Q3"}
    rijen = Lezer(maak(inhoud | {"peildatum": "2021-11-28"})[0]).tabellen()

    assert [[cel.tekst for cel in rij] for rij in rijen["Actie", "Hoe ver", "Oorzaak", "Maatregel"]] == [
        [
            f"{actie['code']} {actie['titel']}",
            "Nog niet begonnen Moest klaar zijn in juli tot en met september 2021.",
            "Nog niet bekend.",
            "Nog niet bekend.",
        ]
        for actie in lijst(inhoud)
    ]


def test_how_to_recognise_the_plan_is_a_paragraph_of_its_own():
    alineas = [p.tekst for p in Lezer(gemaakt(30)[0]).document.alle("P")]

    waar = f"Op de website staat het begin van dit kenmerk bij elke versie: {WEBSITE}/plan/2021/versies/"
    assert waar in alineas
    assert (
        "Is het hetzelfde? Dan hoort dit document bij die versie. Twijfelt u? Stuur ons het bestand. "
        "Wij kijken het voor u na."
    ) in alineas
