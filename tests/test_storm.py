"""Whatever is asked of whatever address, by whomever: an answer of ours, and never an error.

The same seeds give the same requests. What a storm found is a test of its own, beside the view or the
middleware that it is about.
"""

from importlib import import_module

import pytest

from tests.cijfers import noteer
from tests.storm.storm import Storm, elk_adres, elk_adres_elke_rol
from tests.storm.zaad import elk_recept

pytestmark = pytest.mark.django_db
KORT, LANG = 1_000, 10_000
ZAAD = 20210702
TRAAGST = 2.0


def _meld(uitslag, zaad: int, *, geheel: bool) -> None:
    """Print what was measured, and write it down: how long an answer takes is a figure, and no assertion."""
    traagste, verzoek = uitslag.traagste[-1]
    print(
        f"\nseed {zaad}: {uitslag.aantal} requests, {len(uitslag.bevindingen)} findings, {uitslag.statussen}"
    )
    print(f"slowest {traagste:.2f} s: {verzoek[:300]}")
    omvang = {"omvang": f"{uitslag.aantal} verzoeken, zaad {zaad}", "geheel": geheel}
    fout = len(uitslag.bevindingen)
    noteer("G1", "fouten bij verzonnen verzoeken", fout, doel="0", gehaald=not fout, **omvang)
    tijd = {"doel": f"onder {TRAAGST:.0f} s", "gehaald": traagste < TRAAGST}
    noteer("G1", "traagste antwoord (s)", round(traagste, 2), **tijd, **omvang)


def test_a_seed_draws_the_same_whatever_else_is_loaded(tmp_path, monkeypatch):
    def getrokken():
        uit = []
        elk_recept(ZAAD, 60, uit.append)
        return repr(uit)

    eerst = getrokken()
    woorden = "\n".join(
        f"w{nummer} = 'woord {nummer}', {nummer}{nummer}, {nummer}.5" for nummer in range(300)
    )
    (tmp_path / "nieuwe_regels.py").write_text(woorden, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import_module("nieuwe_regels")
    assert getrokken() == eerst


def test_every_address_answers_what_no_person_sends(demo_db):
    storm = Storm(demo_db, ZAAD)
    uitslag = storm.waai(KORT, elk_adres())
    _meld(uitslag, ZAAD, geheel=False)
    assert uitslag.bevindingen == {}, "\n" + uitslag.in_woorden()
    assert set(elk_adres()) <= uitslag.doelen


@pytest.mark.lang
def test_every_address_method_and_role_answers_what_no_person_sends(demo_db):
    storm = Storm(demo_db, ZAAD + 1)
    uitslag = storm.waai(LANG, elk_adres_elke_rol())
    _meld(uitslag, ZAAD + 1, geheel=True)
    assert uitslag.bevindingen == {}, "\n" + uitslag.in_woorden()
    assert set(elk_adres_elke_rol()) <= uitslag.doelen


def test_every_address_asked_for_a_part_answers_a_part_or_the_page(demo_db):
    uitslag = Storm(demo_db, ZAAD).vraag_een_deel()
    assert uitslag.bevindingen == {}, "\n" + uitslag.in_woorden()
    assert set(elk_adres()) == uitslag.doelen


@pytest.mark.lang
@pytest.mark.parametrize("tekst", ["é" * 70_000, "\ud800", "9" * 40], ids=["long", "half a sign", "digits"])
def test_every_field_of_every_form_alone_takes_what_no_person_types(demo_db, tekst):
    uitslag = Storm(demo_db, ZAAD).vul(tekst)
    assert uitslag.bevindingen == {}, "\n" + uitslag.in_woorden()
    assert uitslag.aantal > 1_000
