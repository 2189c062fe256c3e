"""`manage.py oefening`: a copy is put back beside the portal, and is the same row by row and page by page."""

from time import monotonic

import pytest
from django.core.management import CommandError
from django.db import connection

from inclusie.kopie import KopieFout, oefening, stand, wegwerp, werkplaats
from inclusie.kopie.beeld import Beeld, verschillen
from tests.ambassadeurs.kopie import doe, maak_tabellen, op_de_server
from tests.bench.jaren import vul
from tests.cijfers import begin_meting

VERSCHILLEN = "verschillen na terugzetten"


@pytest.fixture(scope="module")
def geoefend(voorbeeld):
    """(what the command said, what it told on the way)"""
    # What a drill left that was cut off.
    (voorbeeld.map / "oefeningen" / f"{werkplaats.BEZIG}oud").mkdir(parents=True)
    gelijk = begin_meting("G8", VERSCHILLEN, doel="0", omvang="demo", geheel=False)
    with voorbeeld.open():
        if voorbeeld.soort == "postgresql":
            op_de_server(f"CREATE DATABASE {wegwerp.begin()}00000000")
        gedaan = doe("oefening", "--bladzijden", 25)  # which ends with an error when something differs
    gelijk(0, gehaald=True)
    return gedaan


def test_a_drill_finds_no_difference_and_writes_a_dated_report(voorbeeld, geoefend):
    (gezegd, onderweg) = geoefend
    vergeleken, verslag = gezegd.splitlines()
    assert vergeleken.endswith("Verschillen: 0.")
    assert onderweg.splitlines()[-1] == "Kopie terugzetten en vergelijken ..."
    with voorbeeld.open():
        keer = stand.laatste(stand.OEFENING)
        assert (keer.klopt, f"Verslag: {keer.waar}") == (True, verslag)
        tekst = (oefening.map_() / verslag.rpartition("/")[2]).read_text()
        # Nothing is left but the report.
        assert sorted(pad.suffix or pad.name for pad in oefening.map_().iterdir()) == [".md", ".slot"]
        if voorbeeld.soort == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1 FROM pg_database WHERE datname ~ %s", [wegwerp.NAAM])
                assert cursor.fetchall() == []
    assert "- Uitkomst: alles is gelijk" in tekst
    assert "- Bevindingen van de controle: 0" in tekst
    assert "| agenda_actie | " in tekst
    assert int(vergeleken.split(" bladzijden")[0].split()[-1]) > 10


def test_a_row_a_page_and_a_finding_that_differ_are_named():
    hier = Beeld({"a": [1, "x"], "b": [2, "y"], "c": [3, "z"]}, {"/": "1", "/plan/": "2"}, [])
    daar = Beeld({"a": [1, "x"], "b": [2, "anders"], "d": [4, "z"]}, {"/": "1", "/raad/": "2"}, ["Een."])
    assert verschillen(hier, hier) == []
    assert verschillen(hier, daar) == [
        "Tabel b: andere inhoud.", "Tabel c: 3 rijen, en terug 0.", "Tabel d: 0 rijen, en terug 4.",
        "Bladzijde /plan/ is anders.", "Bladzijde /raad/ is anders.",
        "De controle vond hier 0 en daar 1 dingen.",
    ]  # fmt: skip


def test_one_drill_at_a_time(voorbeeld, geoefend):
    with (
        voorbeeld.open(),
        oefening._alleen(),
        pytest.raises(CommandError, match="Er is al een oefening bezig."),
    ):
        doe("oefening")


def test_an_account_that_may_make_no_database_hears_what_to_ask(voorbeeld):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite needs no leave")
    op_de_server("CREATE ROLE klein LOGIN")
    try:
        with voorbeeld.open():
            connection.settings_dict["USER"] = "klein"
            with pytest.raises(KopieFout) as fout, wegwerp.database(voorbeeld.map):
                pass
    finally:
        op_de_server("DROP ROLE klein")
    assert str(fout.value) == wegwerp.GEEN_RECHT.format(wie="klein")


@pytest.mark.lang
def test_a_drill_with_five_years_finds_no_difference_within_half_an_hour(leeg):
    """The short twin is the drill with the demo, above."""
    gelijk = begin_meting("G8", VERSCHILLEN, doel="0", omvang="5 jaar", geheel=True)
    op_tijd = begin_meting("G8", "duur (s)", doel="onder 1800", omvang="5 jaar", geheel=True)
    with leeg.open():
        maak_tabellen()
        vul(5)
        begin = monotonic()
        vergeleken, _ = doe("oefening")[0].splitlines()
        duur = round(monotonic() - begin)
    omvang = f"5 jaar: {vergeleken.removeprefix('Vergeleken: ').partition(', in ')[0]}"
    gelijk(0, gehaald=True, omvang=omvang)
    op_tijd(duur, gehaald=duur < 1800, omvang=omvang)
    assert vergeleken.endswith("Verschillen: 0.")
    assert duur < 30 * 60
