"""The table at /over/beveiliging/: every requirement once, and every proof is there."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

from agenda.lezen.asvs import Stand, eisen

ROOT = Path(__file__).resolve().parent.parent
# The levels of the requirements of OWASP ASVS 5.0.0, per section in the order of their numbers.
NIVEAUS = {
    "1.1": "22", "1.2": "1111122223", "1.3": "112222222223", "1.4": "222", "1.5": "123",
    "2.1": "122", "2.2": "112", "2.3": "12223", "2.4": "23",
    "3.1": "3", "3.2": "113", "3.3": "12223", "3.4": "11222233", "3.5": "11122333", "3.6": "3",
    "3.7": "22333",
    "4.1": "12233", "4.2": "23333", "4.3": "22", "4.4": "1222",
    "5.1": "2", "5.2": "112333", "5.3": "113", "5.4": "222",
    "6.1": "122", "6.2": "111111112222", "6.3": "11223333", "6.4": "112233", "6.5": "22222333",
    "6.6": "2223", "6.7": "33", "6.8": "2222",
    "7.1": "222", "7.2": "1111", "7.3": "22", "7.4": "11222", "7.5": "223", "7.6": "22",
    "8.1": "1233", "8.2": "1123", "8.3": "133", "8.4": "23",
    "9.1": "111", "9.2": "1222",
    "10.1": "22", "10.2": "223", "10.3": "22223", "10.4": "1111122222233333", "10.5": "22222",
    "10.6": "22", "10.7": "222",
    "11.1": "2233", "11.2": "22233", "11.3": "11233", "11.4": "1222", "11.5": "23", "11.6": "23",
    "11.7": "33",
    "12.1": "12233", "12.2": "11", "12.3": "22223",
    "13.1": "2333", "13.2": "222223", "13.3": "2233", "13.4": "1222233",
    "14.1": "22", "14.2": "12223333", "14.3": "122",
    "15.1": "12233", "15.2": "12233", "15.3": "1222222", "15.4": "3333",
    "16.1": "2", "16.2": "22222", "16.3": "2222", "16.4": "222", "16.5": "2223",
    "17.1": "23", "17.2": "22223333", "17.3": "22",
}  # fmt: skip


def nummers(niveaus: str) -> list[str]:
    return [
        f"{deel}.{plek}"
        for deel, standen in NIVEAUS.items()
        for plek, niveau in enumerate(standen, start=1)
        if niveau in niveaus
    ]


def test_the_list_of_numbers_is_the_whole_standard():
    """As many as the standard says it has: 70 of level 1, 183 of level 2 and 92 of level 3."""
    assert [len(nummers(niveau)) for niveau in "123"] == [70, 183, 92]


def test_every_requirement_of_level_1_and_2_stands_there_once_in_order():
    assert [eis.id for eis in eisen()] == nummers("12")


def test_what_is_met_has_a_proof_and_what_is_not_says_why():
    for eis in eisen():
        assert eis.eis, eis.id
        if eis.stand in (Stand.JA, Stand.DEELS):
            assert eis.waar and eis.bewijs, eis.id
        if eis.stand != Stand.JA:
            assert eis.toelichting, eis.id
        # A document or a setting proves nothing by itself: the words say what it tells.
        if eis.stand == Stand.JA and not any("::" in bewijs for bewijs in eis.bewijs):
            assert eis.toelichting, eis.id


def test_every_proof_is_a_test_that_is_collected_or_a_document_that_is_there():
    weg = {
        (eis.id, bewijs)
        for eis in eisen()
        for bewijs in eis.bewijs
        if not (is_toets(bewijs) if "::" in bewijs else (ROOT / bewijs).is_file())
    }
    assert weg == set()


def test_a_chapter_of_the_security_policy_that_is_named_is_there():
    koppen = set(
        re.findall(r"^#{2,3} (.+)$", (ROOT / "SECURITY.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    genoemd = {kop for eis in eisen() for kop in re.findall("SECURITY.md onder ‘(.+?)’", eis.toelichting)}
    assert len(genoemd) >= 8
    assert genoemd - koppen == set()


def test_every_place_is_there():
    assert {(eis.id, eis.waar) for eis in eisen() if eis.waar and not (ROOT / eis.waar).exists()} == set()


def test_no_sentence_is_longer_than_fifteen_words():
    zinnen = [zin for eis in eisen() for tekst in (eis.eis, eis.toelichting) for zin in tekst.split(". ")]
    assert [zin for zin in zinnen if len(zin.split()) > 15] == []


def test_a_proof_that_does_not_exist_is_noticed():
    assert is_toets("tests/test_asvs.py::test_a_proof_that_does_not_exist_is_noticed")
    assert not is_toets("tests/test_asvs.py::test_that_nobody_wrote")
    assert not is_toets("tests/paginas.py::lees_matrix")


def is_toets(bewijs: str) -> bool:
    """pytest collects the functions of a file named test_*, once each."""
    pad, _, naam = bewijs.partition("::")
    bestand = ROOT / pad
    is_verzameld = bestand.name.startswith("test_") and naam.startswith("test_") and pad.startswith("tests/")
    return is_verzameld and bestand.is_file() and _functies(bestand)[naam] == 1


@cache
def _functies(bestand: Path) -> Counter:
    boom = ast.parse(bestand.read_text(encoding="utf-8"))
    return Counter(knoop.name for knoop in boom.body if isinstance(knoop, ast.FunctionDef))
