"""Codes that people read aloud and type: one alphabet and one spelling for all of them."""

import re

import pytest

from inclusie.codes import TEKENS, lees_code, maak_code

LIJKT_OP_IETS_ANDERS = set("0o1il") | set("aeiuy")


def test_no_sign_looks_or_sounds_like_another_and_no_word_comes_of_it():
    assert set(TEKENS) & LIJKT_OP_IETS_ANDERS == set()
    codes = [maak_code() for _ in range(200)]
    assert len(set(codes)) == 200
    assert {bool(re.fullmatch(f"([{TEKENS}]{{4}}-){{2}}[{TEKENS}]{{4}}", code)) for code in codes} == {True}


@pytest.mark.parametrize(
    "getypt",
    ["k7rs-9mwx-4tqd", "K7RS 9MWX 4TQD", "k7rs9mwx4tqd", " k7rs\u20119mwx\n4tqd. ", "k7rs - 9mwx-4tqd"],
)
def test_a_code_is_read_as_people_type_it(getypt):
    assert lees_code(getypt) == "k7rs-9mwx-4tqd"


@pytest.mark.parametrize(("getypt", "gelezen"), [("", ""), ("--", ""), ("k7rs9", "k7rs-9"), ("\u0130", "i")])
def test_what_is_no_code_is_read_as_what_it_is(getypt, gelezen):
    assert lees_code(getypt) == gelezen
