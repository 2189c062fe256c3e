"""The figures: what was measured is printed, what was not is said, and a short run is not a whole one."""

import json
import re
import subprocess
import sys

import pytest
from django.conf import settings

from tests import cijfers


@pytest.fixture(autouse=True)
def _eigen_bestand(tmp_path, monkeypatch):
    monkeypatch.setattr(cijfers, "BESTAND", tmp_path / "build" / "cijfers.jsonl")


def _noteer(waarde, *, wat="verloren", gehaald=True, geheel=True):
    cijfers.noteer("G3", wat, waarde, doel="0", gehaald=gehaald, omvang="20 × 200", geheel=geheel)


def test_without_a_measurement_every_goal_says_so(capsys):
    assert cijfers.main() == 0
    regels = capsys.readouterr().out.splitlines()
    alle = [wat for lijst in cijfers.CIJFERS.values() for wat in lijst]
    assert [regel[18:] for regel in regels if regel.startswith("    niet gemeten")] == alle
    assert regels[-1] == f"12 doelen; van de cijfers {len(alle)} niet gemeten en 0 gemist."


def test_every_figure_of_a_goal_is_measured_somewhere():
    """By its name, or by what stands before the part that differs."""
    bron = "".join(pad.read_text() for pad in cijfers.ROOT.glob("tests/**/*.py") if pad.stem != "cijfers")
    assert cijfers.CIJFERS.keys() == cijfers.DOELEN.keys()
    los = re.compile("(?<=hersteld na: ).*|(?<=kill -9 bij ).*|(?<=uitkomst, ).*|(?<=niet terugkomt: ).*")
    begin = {wat: los.sub("", wat) for lijst in cijfers.CIJFERS.values() for wat in lijst if "→" not in wat}
    assert [wat for wat, woorden in begin.items() if woorden not in bron] == []


def test_what_was_measured_of_a_goal_is_no_longer_missing(capsys):
    _noteer(0, wat="verloren bewerkingen")
    cijfers.main()
    uit = capsys.readouterr().out
    assert "    gehaald       verloren bewerkingen: 0" in uit
    assert "    niet gemeten  verloren bewerkingen" not in uit
    assert "    niet gemeten  botsing zonder beide teksten" in uit


def test_the_last_measurement_counts_and_names_its_command():
    _noteer(3, gehaald=False, geheel=False)
    _noteer(0, geheel=False)
    (regel,) = cijfers.nieuwste()["G3"]
    assert (regel["waarde"], cijfers.uitslag(regel)) == (0, "gehaald, kort")
    assert regel["hoe"].endswith('test_the_last_measurement_counts_and_names_its_command"')
    assert len(cijfers.BESTAND.read_text().splitlines()) == 2


def test_what_stops_half_counts_as_missed_whatever_was_found_before():
    _noteer(0)
    klaar = cijfers.begin_meting("G3", "verloren", doel="0", omvang="nog niets", geheel=True)
    (regel,) = cijfers.nieuwste()["G3"]
    assert (regel["waarde"], cijfers.uitslag(regel)) == ("mislukt of niet af", "GEMIST")
    klaar(0, gehaald=True, omvang="20 × 200")
    (regel,) = cijfers.nieuwste()["G3"]
    assert (regel["waarde"], regel["omvang"], cijfers.uitslag(regel)) == (0, "20 × 200", "gehaald")


def test_a_command_that_begins_again_takes_nothing_from_its_last_run(monkeypatch):
    _noteer(0, wat="van een ander")
    monkeypatch.setattr(cijfers, "_hoe", lambda: "python -m tests.bench samen")
    _noteer(0)
    cijfers.begin_opnieuw()
    assert {regel["wat"]: cijfers.uitslag(regel) for regel in cijfers.nieuwste()["G3"]} == {
        "van een ander": "gehaald",
        "verloren": "GEMIST",
    }
    _noteer(0)
    assert [cijfers.uitslag(regel) for regel in cijfers.nieuwste()["G3"]] == ["gehaald"] * 2


def test_a_short_run_says_nothing_beside_a_whole_one_unless_it_missed():
    _noteer(0)
    _noteer(0, geheel=False)
    assert [cijfers.uitslag(regel) for regel in cijfers.nieuwste()["G3"]] == ["gehaald"]
    _noteer(2, gehaald=False, geheel=False)
    assert [cijfers.uitslag(regel) for regel in cijfers.nieuwste()["G3"]] == ["gehaald", "GEMIST"]


def test_many_parts_make_one_figure():
    def poging(deel, gehaald):
        cijfers.noteer(
            "G7", "pogingen", "", doel="alle", gehaald=gehaald, omvang="elk", geheel=True, deel=deel
        )

    for deel, gehaald in (("een", True), ("twee", False), ("drie", True)):
        poging(deel, gehaald)
    (regel,) = cijfers.nieuwste()["G7"]
    assert (regel["waarde"], cijfers.uitslag(regel)) == ("2 van 3", "GEMIST")
    poging("twee", True)
    (regel,) = cijfers.nieuwste()["G7"]
    assert (regel["waarde"], cijfers.uitslag(regel)) == ("3 van 3", "gehaald")
    assert regel["hoe"].endswith("python -m pytest tests/test_cijfers.py")


def test_a_missed_goal_ends_with_an_error(capsys):
    _noteer(3, gehaald=False)
    assert cijfers.main() == 1
    assert "    GEMIST        verloren: 3 (doel 0; 20 × 200; " in capsys.readouterr().out


def test_each_database_has_a_line_of_its_own(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    _noteer(0)
    monkeypatch.setenv("DATABASE_URL", "postgres://somewhere")
    _noteer(0)
    regels = cijfers.nieuwste()["G3"]
    assert [regel["database"] for regel in regels] == ["SQLite", "PostgreSQL"]
    assert [regel["hoe"].partition("-m")[0] for regel in regels] == [
        "python ", "python tests/postgres.py python ",
    ]  # fmt: skip


def test_a_goal_that_is_none_cannot_be_written_down():
    with pytest.raises(AssertionError, match="G99 is geen doel"):
        cijfers.noteer("G99", "x", 1, doel="1", gehaald=True, omvang="1", geheel=True)
    assert not cijfers.BESTAND.exists()


def test_a_line_of_a_goal_that_went_is_left_out():
    cijfers.BESTAND.parent.mkdir()
    cijfers.BESTAND.write_text(json.dumps({"nummer": "G99"}) + "\n")
    assert not any(cijfers.nieuwste().values())


@pytest.mark.parametrize("woorden", [[], ["onzin"], ["0"]])
def test_a_measurement_that_is_none_says_how_it_is_used(woorden):
    opdracht = [sys.executable, "-m", "tests.bench", *woorden]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False, cwd=settings.BASE_DIR)
    eerste, tweede = klaar.stderr.splitlines()
    assert (klaar.returncode, klaar.stdout) == (2, "")
    assert (eerste[:37], tweede[:37]) == (
        "Gebruik: python -m tests.bench AANTAL",
        "     of: python -m tests.bench {mengs",
    )
