"""`manage.py reservekopie` and `terugzetten`: a copy of a portal at work, and that portal anew."""

import contextlib
import json
import os
import resource
import shutil
import sqlite3

import psycopg
import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import CommandError
from django.db import connection
from django.utils import timezone

from agenda.models import Actie, Planversie
from ambassadeurs.models import Persoon
from inclusie.accounts.models import Sessie
from inclusie.kopie import KopieFout, blad, programma, reserve, stand, werkplaats
from inclusie.kopie.terugzetten import NIET_LEEG, TOEKOMST, VREEMD
from inclusie.spoor import anker
from tests.ambassadeurs.kopie import doe, zet_anker
from tests.cijfers import noteer


@pytest.fixture(scope="module")
def kopie(voorbeeld, tmp_path_factory):
    """(folder of copies, the one in it, what the command said, where somebody is logged in)"""
    map_ = tmp_path_factory.mktemp("kopieen")
    with voorbeeld.open():
        Sessie(session_key="sleutel", session_data="inhoud", expire_date=timezone.now()).save()
        gezegd = doe("reservekopie", map_)
        Sessie.objects.all().delete()
    (doel,) = map_.iterdir()
    return map_, doel, gezegd


@pytest.fixture
def eigen(kopie, tmp_path):
    """A copy of the copy, to spoil."""
    shutil.copytree(kopie[1], tmp_path / "kopie")
    return tmp_path / "kopie"


def test_a_copy_is_whole_has_a_sheet_and_is_for_this_account_only(voorbeeld, kopie):
    _, doel, (gezegd, onderweg) = kopie
    bestand = blad.BESTANDEN[connection.vendor]
    assert onderweg.splitlines() == ["Database kopiëren ...", "Kopie nalezen ..."]
    assert gezegd.startswith(f"Gemaakt en nagelezen: {doel} (")
    assert {pad.name: oct(pad.stat().st_mode & 0o777) for pad in (doel, *doel.iterdir())} == {
        doel.name: "0o700", bestand: "0o600", "kopie.json": "0o600",
    }  # fmt: skip
    gelezen = blad.lees(doel)
    assert (gelezen.database, gelezen.uitgave) == (connection.vendor, settings.VERSIE)
    assert gelezen.sha256 == blad.sha256(doel / bestand)
    with voorbeeld.open():
        assert gelezen.aantallen["agenda_actie"] == Actie.objects.count()
        nieuwste = Planversie.objects.van_jaar(2021).nieuwste()
        assert gelezen.versies["2021"] == f"{nieuwste.nummer} {nieuwste.hash}"
        assert stand.laatste(stand.KOPIE).waar == str(doel)


def test_a_copy_that_is_put_back_is_the_portal_as_it_was_with_nobody_logged_in(voorbeeld, kopie, leeg):
    map_, doel, _ = kopie
    zet_anker(voorbeeld, leeg)
    with leeg.open():
        caches["paginas"].set("bladzijde:oud", "van een andere wereld")
        gezegd, onderweg = doe("terugzetten", map_)
        aantallen = blad.lees(doel).aantallen
        assert aantallen["accounts_sessie"] == 1
        assert reserve.opname.tel_alles() == aantallen | {"accounts_sessie": 0}
        assert caches["paginas"].get("bladzijde:oud") is None
    assert gezegd == f"Teruggezet: {sum(aantallen.values())} rijen uit {len(aantallen)} tabellen.\n"
    assert onderweg.splitlines()[1:4] == [
        "Kopie terugzetten ...", "Regels natellen ...", "Aanmeldingen beëindigd: 1."
    ]  # fmt: skip


def test_who_was_wiped_after_the_copy_is_wiped_again_and_leaves_nothing(voorbeeld, kopie, leeg, nog_leeg):
    zet_anker(voorbeeld, leeg)
    with leeg.open():
        doe("terugzetten", kopie[0])
        noor = Persoon.objects.get(naam="Noor")
        doe("wis", noor.pk, "--ja", "--spoor")
    shutil.copy(leeg.map / "gewist.jsonl", nog_leeg.map)
    zet_anker(voorbeeld, nog_leeg)
    with nog_leeg.open():
        _, onderweg = doe("terugzetten", kopie[0])
        assert "Opnieuw gewist: 1." in onderweg.splitlines()
        assert Persoon.objects.get(pk=noor.pk).naam != "Noor"
        laatste = doe("wis", noor.pk, "--toon")[0].splitlines()[-1]
    weg = laatste == "Wij vonden daarna niets meer in de database."
    wat = "treffers van wie gewist is, na terugzetten"
    noteer("G7", wat, "0" if weg else laatste, doel="0", gehaald=weg, omvang="demo", geheel=True)
    assert weg


def test_a_line_of_the_wiped_that_cannot_be_read_ends_with_an_error_after_all_is_put_back(
    voorbeeld, kopie, leeg
):
    zet_anker(voorbeeld, leeg)
    (leeg.map / "gewist.jsonl").write_text('{"gewist_op": "2021{"gewist_op": "2021-07-02"}\n')
    with leeg.open():
        with pytest.raises(CommandError) as fout:
            doe("terugzetten", kopie[0])
        assert Persoon.objects.filter(naam="Noor").exists()
    assert str(fout.value).startswith("In gewist.jsonl is iets niet te lezen. Het gaat om regel: 1.")


def test_a_copy_without_the_anchor_that_belongs_to_it_ends_with_an_error(kopie, leeg):
    with leeg.open(), pytest.raises(CommandError) as fout:
        doe("terugzetten", kopie[0])
    assert str(fout.value).startswith("De gegevens zijn terug, maar er is hier geen anker.jsonl.")


def test_a_copy_older_than_the_anchor_says_so(voorbeeld, kopie, leeg):
    zet_anker(voorbeeld, leeg)
    with leeg.open():
        anker.noteer([{"soort": "versie", "jaar": 2021, "nummer": "9.9", "hash": "f" * 64}])
        with pytest.raises(CommandError) as fout:
            doe("terugzetten", kopie[0])
        doe("controleer", "--aanvaard", "De kopie van gisteren.")
    assert str(fout.value).startswith("De gegevens zijn terug, en de controle vond iets.")


def test_nothing_is_put_back_over_something(voorbeeld, kopie):
    with voorbeeld.open(), pytest.raises(CommandError) as fout:
        doe("terugzetten", kopie[0])
    assert str(fout.value) == NIET_LEEG


def weiger(leeg, map_) -> str:
    """The refusal, after which there is still nothing."""
    with leeg.open():
        with pytest.raises(CommandError) as fout:
            doe("terugzetten", map_)
        assert reserve.opname.tabelnamen() == []
    return str(fout.value)


def verander(map_, **velden) -> None:
    pad = map_ / blad.NAAM
    pad.write_text(json.dumps(json.loads(pad.read_text()) | velden))


def test_a_changed_file_is_refused(eigen, leeg):
    pad = eigen / blad.BESTANDEN[connection.vendor]
    inhoud = bytearray(pad.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    pad.write_bytes(inhoud)
    assert weiger(leeg, eigen) == f"Het bestand {pad.name} is veranderd of niet heel. Neem een andere kopie."
    pad.unlink()
    assert weiger(leeg, eigen) == f"Het bestand {pad.name} ontbreekt in {eigen}."


def test_a_copy_of_a_newer_release_is_refused(eigen, leeg):
    verander(eigen, migraties={"agenda": ["9999_van_morgen"]})
    assert weiger(leeg, eigen) == (
        "Deze kopie is van een nieuwere uitgave: die kent agenda.9999_van_morgen. Zet eerst die uitgave neer."
    )


def test_a_copy_of_the_other_database_is_refused(eigen, leeg):
    ander = {"sqlite": "postgresql", "postgresql": "sqlite"}[connection.vendor]
    verander(eigen, database=ander)
    assert weiger(leeg, eigen) == (
        f"Deze kopie is van {blad.NAMEN[ander]}, en dit portaal gebruikt {blad.NAMEN[connection.vendor]}."
        " Tussen die twee gaat het met: manage.py exporteer en importeer"
    )


def test_a_sheet_that_is_none_is_refused(eigen, leeg):
    goed = json.loads((eigen / blad.NAAM).read_text())
    te_groot = f"{json.dumps(goed)}{' ' * blad.MEESTE}"
    fout = ["", "[]", "{}", "\x00", "[" * 100_000, te_groot]
    anders = ({"migraties": []}, {"grootte": "x"}, {"database": "mysql"}, {"soort": "iets"})
    for tekst in (*fout, *(json.dumps(goed | een) for een in anders)):
        (eigen / blad.NAAM).write_text(tekst)
        assert weiger(leeg, eigen) == f"Het bestand kopie.json in {eigen} is geen blad van een reservekopie."
    (eigen / blad.NAAM).unlink()
    assert weiger(leeg, eigen) == f"In {eigen} staat geen reservekopie."


def test_the_oldest_copies_go_and_what_is_no_copy_stays(voorbeeld, tmp_path):
    for naam in ("inclusie-2026-01-01-030000Z", "inclusie-2026-01-02-030000Z"):
        (tmp_path / naam).mkdir()
        (tmp_path / naam / blad.NAAM).write_text("{}")
    (tmp_path / "inclusie-van-mij").mkdir()
    (tmp_path / f"{werkplaats.BEZIG}oud").mkdir()
    with voorbeeld.open():
        gezegd, _ = doe("reservekopie", tmp_path, "--bewaar", 2)
        with pytest.raises(CommandError, match="Bewaar minstens 1 kopie."):
            doe("reservekopie", tmp_path, "--bewaar", 0)
    assert gezegd.splitlines()[1:] == ["Oude kopieën weggegooid: 1."]
    oud, van_mij, nieuw = sorted((pad.name for pad in tmp_path.iterdir()), key=lambda n: (n[9:].isalpha(), n))
    assert (oud, {van_mij, nieuw} & {"inclusie-van-mij"}) == (
        "inclusie-2026-01-02-030000Z",
        {"inclusie-van-mij"},
    )


def test_a_copy_that_is_ahead_of_the_clock_takes_no_place_and_is_not_put_back_unasked(
    voorbeeld, tmp_path, leeg
):
    """The clock was ahead for a night: what is made after it is the newest all the same."""
    vooruit = tmp_path / "inclusie-9999-01-01-030000Z"
    vooruit.mkdir()
    (vooruit / blad.NAAM).write_text("{}")
    with voorbeeld.open():
        gezegd, _ = doe("reservekopie", tmp_path, "--bewaar", 1)
    nieuw = next(pad for pad in tmp_path.iterdir() if pad != vooruit)
    assert str(nieuw) in gezegd
    assert weiger(leeg, tmp_path) == TOEKOMST.format(naam=vooruit.name)


@pytest.mark.parametrize("rechten", [0o777, 0o1777])
def test_a_folder_in_which_everybody_may_write_is_refused(voorbeeld, tmp_path, rechten):
    tmp_path.chmod(rechten)
    with voorbeeld.open(), pytest.raises(CommandError) as fout:
        doe("reservekopie", tmp_path)
    assert str(fout.value) == reserve.VAN_IEDEREEN.format(map_=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("rechten", [0o777, 0o1777])
def test_a_copy_is_not_taken_where_everybody_may_write(eigen, leeg, rechten):
    """Also when the copy is named itself."""
    eigen.chmod(rechten)
    assert weiger(leeg, eigen) == reserve.VAN_IEDEREEN.format(map_=eigen)


@pytest.mark.parametrize("naam", [".", blad.NAAM])
def test_a_copy_of_somebody_else_is_not_put_back(eigen, leeg, naam):
    """By its owner, and by who may write in it."""
    if naam != ".":
        (eigen / naam).chmod(0o666)
        assert weiger(leeg, eigen) == VREEMD.format(pad=eigen / naam)
        (eigen / naam).chmod(0o600)
    if os.geteuid() == 0:
        os.chown(eigen / naam, 12345, 12345)
        assert weiger(leeg, eigen) == VREEMD.format(pad=eigen / naam)


@contextlib.contextmanager
def schrijver(portaal):
    """Somebody who is halfway saving, on a connection of their own."""
    if connection.vendor == "sqlite":
        with contextlib.closing(sqlite3.connect(portaal.database, isolation_level=None)) as ander:
            ander.execute("BEGIN IMMEDIATE")
            yield ander
            ander.execute("ROLLBACK")
    else:
        waar = {n: w for n, w in connection.get_connection_params().items() if n in ("user", "host")}
        with psycopg.connect(**waar, dbname=portaal.database) as ander:
            yield ander
            ander.rollback()


def test_a_copy_is_made_while_somebody_is_halfway_saving(voorbeeld, kopie, tmp_path):
    """It waits for nobody, and what was not saved yet is not in it."""
    with voorbeeld.open(), schrijver(voorbeeld) as ander:
        ander.execute("INSERT INTO cache VALUES ('halverwege', 'x', '2030-01-01 00:00:00')")
        doe("reservekopie", tmp_path)
    (doel,) = tmp_path.iterdir()
    assert blad.lees(doel).aantallen["cache"] == blad.lees(kopie[1]).aantallen["cache"]


def test_no_secret_of_the_address_stands_on_the_line_of_a_command(voorbeeld, tmp_path, monkeypatch):
    """There every account on the machine can read it."""
    if connection.vendor == "sqlite":
        pytest.skip("SQLite copies itself")
    nep = tmp_path / "pg_dump"
    nep.write_text('#!/bin/sh\necho "$@"\ncat "$PGSERVICEFILE"\necho "$PGPASSWORD"\n')
    nep.chmod(0o700)
    monkeypatch.setattr(programma, "DEBIAN", tmp_path / "nergens")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with voorbeeld.open():
        opties = connection.settings_dict["OPTIONS"]
        opties |= {"sslpassword": "geheim", "sslkey": "/map/sleutel"}
        connection.settings_dict["PASSWORD"] = " ook geheim"
        opdracht, dienst, *regels, wachtwoord = programma.draai("pg_dump", "--format=custom").splitlines()
        opties["sslpassword"] = "twee\nregels"
        with pytest.raises(KopieFout, match="In DATABASE_URL begint of eindigt sslpassword met een"):
            programma.draai("pg_dump")
    assert (opdracht, dienst) == ("--format=custom --no-password --dbname service=inclusie", "[inclusie]")
    assert {"sslpassword=geheim", "sslkey=/map/sleutel", f"dbname={voorbeeld.database}"} <= set(regels)
    assert wachtwoord == " ook geheim"


def test_without_the_program_of_postgresql_it_says_what_to_install(voorbeeld, tmp_path, monkeypatch):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite copies itself")
    monkeypatch.setattr(programma, "DEBIAN", tmp_path / "nergens")
    monkeypatch.setenv("PATH", str(tmp_path))
    with voorbeeld.open(), pytest.raises(CommandError) as fout:
        doe("reservekopie", tmp_path / "kopie")
    assert str(fout.value) == (
        "Het programma pg_dump ontbreekt. Installeer de client van PostgreSQL: postgresql-client."
    )
    assert list((tmp_path / "kopie").iterdir()) == []


def test_a_full_disk_is_told_in_a_sentence_and_nothing_is_put_back(kopie, leeg):
    if connection.vendor != "sqlite":
        pytest.skip("how PostgreSQL says it stands in tests/inclusie/test_systeemfout.py")
    with leeg.open():
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 20").fetchall()
        with pytest.raises(CommandError) as fout:
            doe("terugzetten", kopie[1])
        assert str(fout.value) == "Er is niets teruggezet: de schijf is vol."
        assert reserve.opname.tabelnamen() == []


@pytest.mark.parametrize("naam", ["reservekopie", "exporteer"])
def test_a_full_disk_under_what_is_made_is_told_too(voorbeeld, tmp_path, naam, kleine_bestanden):
    doel = {"reservekopie": tmp_path / "map", "exporteer": tmp_path / "agenda.zip"}[naam]
    with voorbeeld.open(), kleine_bestanden(), pytest.raises(CommandError) as fout:
        doe(naam, doel)
    assert "Errno" not in str(fout.value)
    # The last is of pg_dump, which this limit kills before it can say anything.
    redenen = ("het bestand wordt te groot", "de schijf geeft een fout", "er kwam geen uitleg")
    assert str(fout.value).endswith(tuple(f": {reden}." for reden in redenen))
    assert [pad for pad in tmp_path.rglob("*") if pad.is_file()] == []


@pytest.fixture
def kleine_bestanden():
    """As on a full disk: what is written ends halfway, and a program beside us ends too."""

    @contextlib.contextmanager
    def beperkt():
        zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))

    return beperkt
