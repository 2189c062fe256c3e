"""What stands together on a page of the PDFs: read back from the tags, and from where the words are drawn."""

import re
import subprocess
from itertools import pairwise

import pytest

from agenda.lezen import raad_pdf
from agenda.lezen.patronen import tegels
from agenda.lezen.raadsvragen import lijst
from agenda.models import Stand
from agenda.taken import stijl
from inclusie.pdf import render_pdf
from tests.agenda.pdf_lezer import Element, Lezer
from tests.agenda.pdf_maken import WEBSITE, gemaakt, maak, versies
from tests.agenda.voorbeeld_document import document

WOORD = re.compile(
    r'<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</word>'
)
# A4 in points, with a margin of 20 mm.
RECHTS = 538.6


def bladen(inhoud: bytes, tmp_path) -> list[list[tuple[float, float, float, str]]]:
    """Of every page its words in order: from where, how far down, up to where, and which."""
    pad = tmp_path / "x.pdf"
    pad.write_bytes(inhoud)
    klaar = subprocess.run(["pdftotext", "-bbox", pad, "-"], capture_output=True, text=True, check=True)
    uit = []
    for links, boven, rechts, woord in WOORD.findall(klaar.stdout):
        if woord:
            uit[-1].append((float(links), float(boven), float(rechts), woord))
        else:
            uit.append([])
    return uit


def tekst(blad) -> str:
    return " ".join(woord for *_, woord in blad)


def raad(inhoud: dict) -> bytes:
    keten = versies(inhoud)
    return render_pdf(
        raad_pdf.html(keten[-1], keten, openbaar_adres=WEBSITE),
        bestanden=stijl(),
        identifier=keten[-1].hash,
        gemaakt_op=keten[-1].gemaakt_op,
        adres=f"{WEBSITE}/",
    ).inhoud


def stukken(lezer: Lezer) -> list[str]:
    """The first words of every part of an action: a page that it breaks over makes one part more."""
    return [next(deel.alle("H4", "P", "Figure")).tekst for deel in lezer.document.alle("Art")]


def met_metingen() -> dict:
    """Each action was measured three times, the second one by two indicators."""
    inhoud = document(30)
    dagen = zip(("2021-03-02", "2021-04-20", "2021-06-15"), ("1", "2", "3"), strict=True)
    metingen = [{"datum": dag, "waarde": waarde, "toelichting": ""} for dag, waarde in dagen]
    for actie in lijst(inhoud):
        actie["indicatoren"][0]["metingen"] = metingen
    tweede = lijst(inhoud)[1]["indicatoren"]
    tweede.append(tweede[0] | {"naam": "blije lezers"})
    return inhoud


def test_an_action_stays_whole_on_one_page():
    inhoud = met_metingen()

    delen = stukken(Lezer(maak(inhoud)[0]))

    assert delen == [f"{actie['code']} {actie['titel']}" for actie in lijst(inhoud)]


def test_an_action_longer_than_a_page_breaks_and_loses_nothing():
    inhoud = document(2)
    lijst(inhoud)[1]["tekst"] = "Dit is een zin van tien woorden in een tekst. " * 220

    lezer = Lezer(maak(inhoud)[0])

    assert lezer.document.tekst.count("Dit is een zin van tien woorden") == 220
    assert len(stukken(lezer)) > 2


def test_a_line_has_the_name_of_its_indicator_above_it_and_its_sentence_before_it():
    inhoud = met_metingen()

    def delen(element: Element):
        for deel in element.delen:
            if isinstance(deel, Element) and deel.soort in ("P", "Figure"):
                yield deel
            elif isinstance(deel, Element):
                yield from delen(deel)

    rij = [deel for art in Lezer(maak(inhoud)[0]).document.alle("Art") for deel in delen(art)]
    plekken = [plek for plek, deel in enumerate(rij) if deel.soort == "Figure"]
    namen = [i["naam"] for actie in lijst(inhoud) for i in actie["indicatoren"]]

    assert [rij[plek - 1].tekst for plek in plekken] == [naam[:1].upper() + naam[1:] for naam in namen]
    assert [rij[plek - 2].tekst.partition(":")[0] for plek in plekken] == ["Metingen"] * len(namen)
    assert [rij[plek - 3].tekst.partition(":")[0] for plek in plekken] == ["Meten"] * len(namen)


@pytest.mark.parametrize("acties", [0, 30])
def test_page_one_asks_the_council_and_page_two_opens_with_the_vision(acties, tmp_path):
    inhoud = document(acties)
    een, twee, *rest = map(tekst, bladen(gemaakt(acties)[0], tmp_path))

    assert f"Onze vraag aan de raad {inhoud['jaarplan']['vraag_aan_raad']}" in een
    assert twee.startswith(f"Onze visie: {inhoud['agenda']['titel']} Agenda voor")
    assert f"… • {inhoud['agenda']['inclusiezinnen'][0]} •" in twee
    assert ["Inhoud 1 " in blad for blad in (een, twee, *rest)].index(True) in (1, 2)


def test_what_belongs_together_stays_on_one_page(tmp_path):
    for acties in (0, 1, 30):
        gelezen = [tekst(blad) for blad in bladen(gemaakt(acties)[0], tmp_path)]
        slot = gelezen[-1]
        assert ("Over dit document" in slot, "Is dit het echte plan?" in slot, "Vragen?" in slot) == (
            True, True, True,
        )  # fmt: skip
        cijfers = next(blad for blad in gelezen if "De cijfers Geld" in blad)
        assert "De cijfers Geld Begroot:" in cijfers


def test_the_table_of_all_actions_starts_with_six_rows_or_on_the_next_page(tmp_path):
    for focus in range(5):
        inhoud = document(30)
        inhoud["focus"] = inhoud["focus"][:focus]
        begin = next(
            b for b in map(tekst, bladen(maak(inhoud)[0], tmp_path)) if "Alle acties in één tabel Actie" in b
        )
        assert len(re.findall(r"2021-\d\d", begin.partition("Alle acties in één tabel")[2])) >= 6


def test_the_foot_of_a_page_is_one_line(tmp_path):
    inhoud = document(30) | {"peildatum": "2021-09-26"}
    for gemaakte in (maak(inhoud)[0], raad(inhoud)):
        for blad in bladen(gemaakte, tmp_path):
            laatste = max(boven for _, boven, _, _ in blad)
            voet = tekst([woord for woord in blad if abs(woord[1] - laatste) < 1])
            assert re.fullmatch(r".* 26 september 2021 · kenmerk \w{4} \w{4} bladzijde \d+ van \d+", voet)


def test_a_state_stays_within_its_column(tmp_path):
    """The border of a pill stands two millimetres after its last word."""
    rand = 2.6 * 72 / 25.4
    inhoud = document(30)
    for gemaakte in (gemaakt(30)[0], raad(inhoud)):
        bekeken = set()
        for blad in bladen(gemaakte, tmp_path):
            for (*_, eerste), (_, boven, rechts, woord) in pairwise(blad):
                if (eerste, woord) not in {("Gaat", "langzamer"), ("niet", "begonnen"), ("Loopt", "vast")}:
                    continue
                op_regel = [w[0] for w in blad if abs(w[1] - boven) < 4 and w[0] > rechts]
                grens = min([RECHTS, *op_regel])
                if rechts + rand <= grens:
                    bekeken.add(woord)
                else:
                    # Running text: the next word is a space away, not a column.
                    assert grens - rechts < 4, (eerste, woord, rechts, grens)
        assert bekeken == {"langzamer", "begonnen", "vast"}


def test_every_state_has_its_own_pattern_in_the_bar_and_in_its_key():
    css = stijl()["pdf.css"].decode()
    regels = dict(re.findall(r"\.vlak-(\w+), \.sleutel-\1::before \{ background: ([^}]*); \}", css))

    assert set(regels) == set(Stand)
    assert {stand for stand, regel in regels.items() if f'url("plan:/patroon-{stand}.svg")' not in regel} == {
        "klaar"
    }
    assert len(set(tegels().values())) == len(Stand) - 1
