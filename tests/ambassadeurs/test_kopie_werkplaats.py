"""A copy that is cut off: who is told to stop takes it away, and after who is killed the next one does."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from ambassadeurs.handelen.opschonen import schoon_op
from ambassadeurs.privacy import overzetten
from inclusie.kopie import KopieFout, oefening, reserve, uitvoer, wegwerp, werkplaats
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs.kopie import op_de_server

# Another process that is halfway, with something on the disk. Whoever runs the tests may ignore a hangup.
HALF = """
import signal, sys
from pathlib import Path
from django.conf import settings
settings.configure(DATA_DIR=sys.argv[1])
from inclusie.kopie import werkplaats
for nummer in werkplaats.STOP:
    signal.signal(nummer, signal.SIG_DFL)
with werkplaats.werkmap(Path(sys.argv[2])) as werk:
    (werk / "geheim").write_text("wat iemand vertelde")
    print("bezig", flush=True)
    signal.pause()
"""


@pytest.fixture
def bezig(settings, tmp_path):
    """(folder, process that makes a copy in it)"""
    settings.DATA_DIR, map_ = tmp_path / "data", tmp_path / "kopie"
    settings.DATA_DIR.mkdir()
    map_.mkdir()
    opdracht = [sys.executable, "-c", HALF, str(settings.DATA_DIR), str(map_)]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, text=True) as proces:
        assert proces.stdout.readline() == "bezig\n"
        yield map_, proces
        proces.kill()


def staat_er(map_) -> list[str]:
    return sorted(pad.name for pad in map_.rglob("*") if pad.is_file())


@pytest.mark.zonder_verschil
@pytest.mark.parametrize("nummer", werkplaats.STOP)
def test_who_is_told_to_stop_leaves_nothing(bezig, nummer):
    map_, proces = bezig
    assert staat_er(map_) == [".slot", "geheim"]
    proces.send_signal(nummer)
    assert (proces.wait(10), list(map_.iterdir())) == (128 + nummer, [])


@pytest.mark.zonder_verschil
def test_what_a_killed_process_left_goes_with_the_next_copy_and_no_sooner(bezig):
    map_, proces = bezig
    with werkplaats.werkmap(map_):
        assert staat_er(map_) == [".slot", ".slot", "geheim"]
    proces.kill()
    proces.wait(10)
    assert staat_er(map_) == [".slot", "geheim"]
    with werkplaats.werkmap(map_):
        assert staat_er(map_) == [".slot"]
    assert list(map_.iterdir()) == []


@pytest.mark.django_db
@pytest.mark.zonder_verschil
def test_the_night_finds_it_wherever_it_was_made(bezig):
    map_, proces = bezig
    proces.kill()
    proces.wait(10)
    schoon_op(MOMENT, toon=True)
    assert staat_er(map_) == [".slot", "geheim"]
    schoon_op(MOMENT)
    assert list(map_.iterdir()) == []


@pytest.mark.django_db
@pytest.mark.zonder_verschil
def test_who_wipes_somebody_again_takes_it_away_too(bezig):
    map_, proces = bezig
    proces.kill()
    proces.wait(10)
    call_command("wis", "--opnieuw")
    assert list(map_.iterdir()) == []


@pytest.mark.zonder_verschil
def test_what_somebody_else_put_there_leads_us_nowhere(settings, tmp_path):
    settings.DATA_DIR, van_ons = tmp_path / "data", tmp_path / "van-ons"
    for map_ in (settings.DATA_DIR, van_ons):
        map_.mkdir()
    (van_ons / "brief").write_text("van ons")
    (tmp_path / f"{werkplaats.BEZIG}link").symlink_to(van_ons)
    van_hem = tmp_path / f"{werkplaats.BEZIG}map"
    van_hem.mkdir()
    (van_hem / werkplaats.SLOT).symlink_to(van_ons / "brief")
    werkplaats.ruim_restjes(tmp_path)
    assert ((van_ons / "brief").read_text(), sorted(pad.name for pad in van_ons.iterdir())) == (
        "van ons",
        ["brief"],
    )


@pytest.mark.zonder_verschil
def test_a_van_hemof_folders_that_is_none_stops_nobody(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    for tekst in ("", "[", "{}", "7", '["/nergens", 7]'):
        werkplaats.lijst().write_text(tekst)
        werkplaats.ruim_alle_restjes()
        with werkplaats.werkmap(tmp_path):
            pass
        assert tmp_path.resolve() in werkplaats.onthouden()


def _stop_mij(zin: str) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


DADEN = {
    "reserve": lambda map_: reserve.maak(map_, versies={}, at=timezone.now(), meld=_stop_mij),
    "uitvoer": lambda map_: uitvoer.schrijf(
        map_ / "a.zip", list(overzetten.modellen()), leesmij="", meld=_stop_mij
    ),
    "oefening": lambda map_: oefening.oefen(
        bekijk=dict, opties=[], versies={}, at=timezone.now(), meld=_stop_mij
    ),
}


@pytest.mark.parametrize("naam", DADEN)
def test_each_way_of_copying_ends_in_good_order(voorbeeld, tmp_path, naam):
    """`exporteer`, `reservekopie` and `oefening`, told to stop at the first thing that they say."""
    with voorbeeld.open():
        with pytest.raises(SystemExit) as einde:
            DADEN[naam](tmp_path)
        assert einde.value.code == 128 + signal.SIGTERM
        rest = [*tmp_path.iterdir(), *oefening.map_().glob(f"{werkplaats.BEZIG}*")]
        assert (rest, signal.getsignal(signal.SIGTERM)) == ([], signal.SIG_DFL)


def test_a_database_of_a_drill_that_was_cut_off_goes_and_that_of_another_portal_stays(voorbeeld):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has its database in the folder")
    with voorbeeld.open():
        oefening.map_().mkdir(exist_ok=True)
        van_ons, van_een_ander = f"{wegwerp.begin()}00000000", f"{wegwerp.NAAM}00000000_00000000"
        for naam in (van_ons, van_een_ander):
            op_de_server(f"CREATE DATABASE {naam}")
        try:
            with oefening._alleen():
                oefening.ruim_restjes()
                assert _databases() == [van_een_ander, van_ons]
            oefening.ruim_restjes()
            assert _databases() == [van_een_ander]
        finally:
            op_de_server(f"DROP DATABASE {van_een_ander}")


def _databases() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname ~ %s", [wegwerp.NAAM])
        return sorted(naam for (naam,) in cursor.fetchall())


@pytest.mark.zonder_verschil
def test_where_nobody_may_write_it_says_so(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    with pytest.raises(KopieFout) as fout, werkplaats.werkmap(Path("/proc/nergens")):
        pass
    assert str(fout.value) == "In /proc/nergens kunnen wij niet schrijven: dat is er niet."
