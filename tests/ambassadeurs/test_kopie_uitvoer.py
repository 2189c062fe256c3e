"""`manage.py exporteer` and `importeer`: out, in and out again is the same to the byte."""

import hashlib
import json
import os
import shutil
import subprocess
import zipfile
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.management import CommandError
from django.db import connection

from agenda.models import Actie, ActieThema, Meetwaarde, Planbestand
from ambassadeurs.models import Bestand
from ambassadeurs.privacy.dataklassen import KLASSEN, VAN_ANDEREN
from ambassadeurs.privacy.overzetten import MEE, NIET, modellen
from inclusie.accounts.models import User
from inclusie.history import teken
from inclusie.kopie import invoer, opname, pakket, waarden
from inclusie.kopie.pakket import NIET_HEEL, SOMMEN
from inclusie.spoor import grendels
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs.kopie import EigenPortaal, doe, maak_tabellen, zet_anker
from tests.cijfers import noteer

GEEN = "Dit bestand is geen uitvoer van een portaal."


@pytest.fixture(scope="module")
def uitvoer(voorbeeld, tmp_path_factory):
    """(the file, what the command said)"""
    pad = tmp_path_factory.mktemp("uitvoer") / "agenda.zip"
    with voorbeeld.open():
        return pad, doe("exporteer", pad)


@pytest.fixture(scope="module")
def kaal(django_db_setup, django_db_blocker, tmp_path_factory):
    """A portal with tables and no rows, in which every import is refused."""
    with django_db_blocker.unblock():
        portaal = EigenPortaal(tmp_path_factory.mktemp("kaal"), "kaal")
        with portaal.open():
            maak_tabellen()
        yield portaal
        portaal.weg()


@pytest.fixture
def andere(django_db_blocker, tmp_path):
    """A portal on SQLite, also when the tests run on PostgreSQL."""
    with django_db_blocker.unblock():
        portaal = EigenPortaal(tmp_path, "andere", "sqlite")
        yield portaal
        portaal.weg()


def test_every_table_goes_along_or_says_why_not():
    alle = {
        model._meta.label
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy and not hasattr(model, "instance_type")
    }
    mee = {f"{app}.{naam}" for app, namen in MEE.items() for naam in namen.split()}
    assert mee | NIET.keys() == alle, "write it in ambassadeurs/privacy/overzetten.py"
    assert mee & NIET.keys() == set()
    assert alle <= KLASSEN.keys() | VAN_ANDEREN.keys()


def test_out_in_and_out_again_is_the_same_to_the_byte(voorbeeld, uitvoer, leeg, andere, tmp_path):
    """On PostgreSQL by way of SQLite and back."""
    portalen = [andere, leeg] if connection.vendor == "postgresql" else [leeg]
    pad, (gezegd, _) = uitvoer
    for nummer, portaal in enumerate(portalen):
        zet_anker(voorbeeld, portaal)
        with portaal.open():
            maak_tabellen()
            ingelezen, _ = doe("importeer", pad, "--controlegetal", controlegetal(gezegd))
            pad = tmp_path / f"{nummer}.zip"
            doe("exporteer", pad)
    gelijk = pad.read_bytes() == uitvoer[0].read_bytes()
    hoe = " → ".join([connection.vendor, *(portaal.soort for portaal in portalen)])
    noteer(
        "G9", hoe, "gelijk" if gelijk else "anders", doel="gelijk", gehaald=gelijk, omvang="demo", geheel=True
    )
    assert gelijk
    rijen = sum(deel["rijen"] for deel in manifest(pad)["tabellen"].values())
    assert ingelezen == f"Ingelezen: {rijen} rijen uit {len(list(modellen()))} tabellen.\n"


def test_what_comes_after_gets_a_number_that_nothing_had_before(voorbeeld, uitvoer, leeg):
    """Also not that of the last one, which went: the trail knows it."""
    zet_anker(voorbeeld, leeg)
    with leeg.open():
        maak_tabellen()
        doe("importeer", uitvoer[0])
        hoogste = ActieThema.history.latest("id").id
        door = User.objects.get(email="medewerker@voorbeeldstad.example")
        thema = ActieThema.objects.first().thema
        rij = ActieThema(actie=Actie.objects.exclude(actiethema__thema=thema).first(), thema=thema)
        teken(rij, door=door, at=MOMENT)
        rij.save()
        assert rij.pk > hoogste


def test_postgresql_knows_at_once_how_much_came(voorbeeld, uitvoer, leeg):
    """Before it looks by itself, a page that reads much of it takes seconds."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite needs no such thing")
    zet_anker(voorbeeld, leeg)
    with leeg.open():
        maak_tabellen()
        doe("importeer", uitvoer[0])
        with connection.cursor() as cursor:
            cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'agenda_actie'")
            assert cursor.fetchone() == (Actie.objects.count(),)


def controlegetal(gezegd: str) -> str:
    return gezegd.splitlines()[1].removeprefix("Controlegetal: ")


def manifest(pad) -> dict:
    with zipfile.ZipFile(pad) as zip_:
        return json.loads(zip_.read("manifest.json"))


def test_another_program_can_read_it(voorbeeld, uitvoer, tmp_path):
    pad, (gezegd, onderweg) = uitvoer
    assert oct(pad.stat().st_mode & 0o777) == "0o600"
    assert onderweg.splitlines()[-1] == "Bestand nalezen ..."
    shutil.unpack_archive(pad, tmp_path)
    klaar = subprocess.run(
        ["sha256sum", "-c", SOMMEN, "--quiet"], cwd=tmp_path, capture_output=True, check=False
    )
    assert (klaar.returncode, klaar.stdout) == (0, b"")
    assert (
        gezegd.splitlines()[1]
        == f"Controlegetal: {hashlib.sha256((tmp_path / SOMMEN).read_bytes()).hexdigest()}"
    )
    acties = [
        json.loads(regel) for regel in (tmp_path / "gegevens/agenda_actie.jsonl").read_text().splitlines()
    ]
    with voorbeeld.open():
        actie = Actie.objects.get(code="2021-05")
        bestanden = [rij for model in (Bestand, Planbestand) for rij in model.objects.order_by("pk")]
        eerste = actie.history.earliest()
    (rij,) = [rij for rij in acties if rij["code"] == "2021-05"]
    assert (rij["id"], rij["titel"], rij["doel_id"]) == (actie.pk, actie.titel, actie.doel_id)
    assert (
        manifest(pad)["tabellen"]["agenda_actie"]["kolommen"]["doel_id"] == "getal, verwijst naar agenda_doel"
    )
    with (tmp_path / "gegevens/agenda_historicalactie.jsonl").open() as spoor:
        momenten = {json.loads(regel)["history_date"] for regel in spoor}
    assert waarden.schrijf(eerste.history_date, waarden.MOMENT) in momenten
    uit = {str(een.relative_to(tmp_path / "bestanden")): een for een in tmp_path.glob("bestanden/*/*")}
    eind = {"foto": "jpg", "geluid": "mp3", "pdf": "pdf"}
    assert {naam: een.read_bytes() for naam, een in uit.items()} == {
        f"{rij._meta.db_table}/{rij.pk}-inhoud.{eind[rij.soort]}": bytes(rij.inhoud) for rij in bestanden
    }
    assert {rij.soort for rij in bestanden} == eind.keys()
    leesmij = (tmp_path / "LEESMIJ.txt").read_text()
    assert "agenda_planversie" in leesmij
    assert NIET["accounts.Sessie"] in leesmij


def test_no_login_or_code_or_waiting_mail_is_in_it(uitvoer):
    with zipfile.ZipFile(uitvoer[0]) as zip_:
        namen = set(zip_.namelist())
    weg = {apps.get_model(label)._meta.db_table for label in NIET if label != "auth.Group_permissions"}
    assert {f"gegevens/{tabel}.jsonl" for tabel in weg} & namen == set()


@pytest.mark.zonder_verschil
def test_an_existing_file_and_another_name_are_refused(voorbeeld, uitvoer, tmp_path):
    with voorbeeld.open():
        for pad, zin in (
            (uitvoer[0], f"Het bestand {uitvoer[0]} is er al. Kies een andere naam."),
            (tmp_path / "agenda.txt", "Geef het bestand een naam die eindigt op .zip."),
            (
                tmp_path / "nergens" / "a.zip",
                f"In {tmp_path / 'nergens'} kunnen wij niet schrijven: dat is er niet.",
            ),
        ):
            with pytest.raises(CommandError) as fout:
                doe("exporteer", pad)
            assert str(fout.value) == zin
    assert list(tmp_path.iterdir()) == []


def herschrijf(van, naar, veranderd: dict[str, bytes | None], *, sommen: bool = True, ook=()) -> None:
    """The same file with other contents; with hashes that fit, as who tampers well would make them."""
    with zipfile.ZipFile(van) as oud, zipfile.ZipFile(naar, "w", zipfile.ZIP_DEFLATED) as nieuw:
        delen = {naam: oud.read(naam) for naam in oud.namelist()} | veranderd
        if sommen:
            lijst = {naam: deel for naam, deel in delen.items() if naam != SOMMEN and deel is not None}
            regels = [f"{hashlib.sha256(deel).hexdigest()}  {naam}\n" for naam, deel in sorted(lijst.items())]
            delen[SOMMEN] = "".join(regels).encode()
        for naam, deel in (*delen.items(), *ook):
            if deel is not None:
                nieuw.writestr(naam, deel)


def weiger(kaal, pad, *opties) -> str:
    with kaal.open():
        voor = opname.tel_alles()
        with pytest.raises(CommandError) as fout:
            doe("importeer", pad, *opties)
        assert opname.tel_alles() == voor
    return str(fout.value)


ACTIES = "gegevens/agenda_actie.jsonl"


def lees_rijen(pad, naam: str = ACTIES) -> list[dict]:
    with zipfile.ZipFile(pad) as zip_:
        return [json.loads(regel) for regel in zip_.read(naam).decode().splitlines()]


def als_regels(rijen: list[dict]) -> bytes:
    return "".join(f"{waarden.regel(rij)}\n" for rij in rijen).encode()


@pytest.mark.zonder_verschil
def test_a_file_that_was_changed_or_cut_is_refused(uitvoer, kaal, tmp_path):
    pad = tmp_path / "anders.zip"
    herschrijf(uitvoer[0], pad, {ACTIES: als_regels(lees_rijen(uitvoer[0])[1:])}, sommen=False)
    assert weiger(kaal, pad) == NIET_HEEL.format(naam=ACTIES)
    pad.write_bytes(uitvoer[0].read_bytes()[:-4000])
    assert weiger(kaal, pad) == f"Het bestand {pad} is niet te lezen, of is geen zip."
    assert weiger(kaal, uitvoer[0], "--controlegetal", "0" * 64).startswith(
        "Het controlegetal van dit bestand is een ander: "
    )
    assert weiger(kaal, uitvoer[0], "--controlegetal", "").startswith("Het controlegetal van dit bestand")


def test_a_file_that_does_not_fit_leaves_a_new_database_without_tables(uitvoer, leeg, tmp_path):
    pad = tmp_path / "anders.zip"
    pad.write_bytes(uitvoer[0].read_bytes()[:-4000])
    assert weiger(leeg, pad) == f"Het bestand {pad} is niet te lezen, of is geen zip."
    herschrijf(uitvoer[0], pad, {ACTIES: als_regels(lees_rijen(uitvoer[0])[1:])}, sommen=False)
    assert weiger(leeg, pad) == NIET_HEEL.format(naam=ACTIES)
    anders = manifest(uitvoer[0]) | {"uitgave": "0.9", "migraties": {"agenda": ["9999_later"]}}
    herschrijf(uitvoer[0], pad, {"manifest.json": json.dumps(anders).encode()})
    assert "Lees het in met de uitgave die het maakte" in weiger(leeg, pad)
    with leeg.open():
        assert opname.tabelnamen() == []


@pytest.mark.zonder_verschil
def test_names_that_lead_elsewhere_or_come_twice_are_refused(uitvoer, kaal, tmp_path, recwarn):
    pad = tmp_path / "anders.zip"
    for naam in (
        "../../etc/cron.d/x",
        "/etc/passwd",
        "gegevens/../x.jsonl",
        "C:\\x",
        "bestanden/x/1-inhoud.sh/y",
    ):
        herschrijf(uitvoer[0], pad, {naam: b"x"})
        assert weiger(kaal, pad) == GEEN
    herschrijf(uitvoer[0], pad, {}, ook=[(ACTIES, b"")])
    assert weiger(kaal, pad) == GEEN
    herschrijf(uitvoer[0], pad, {"gegevens/django_session.jsonl": b""})
    assert weiger(kaal, pad) == GEEN
    herschrijf(uitvoer[0], pad, {ACTIES: None})
    assert weiger(kaal, pad) == GEEN


@pytest.mark.zonder_verschil
def test_a_file_that_would_fill_the_disk_is_refused(uitvoer, kaal, tmp_path):
    pad = tmp_path / "bom.zip"
    herschrijf(uitvoer[0], pad, {"gegevens/bom.jsonl": b"\0" * (20 << 20)})
    assert weiger(kaal, pad) == "Dit bestand wordt te groot als wij het uitpakken. Wij lezen het niet."


@pytest.mark.zonder_verschil
def test_a_file_too_large_for_the_memory_is_refused_before_it_is_read(uitvoer, kaal, tmp_path, monkeypatch):
    monkeypatch.setattr(pakket, "MEESTE_BESTAND", 1000)
    monkeypatch.setattr(pakket, "MEESTE_SOMMEN", 1000)
    pad = tmp_path / "groot.zip"
    herschrijf(uitvoer[0], pad, {"bestanden/agenda_planbestand/99-inhoud.pdf": os.urandom(1001)})
    assert weiger(kaal, pad) == "Dit bestand wordt te groot als wij het uitpakken. Wij lezen het niet."
    monkeypatch.setattr(pakket, "MEESTE_BESTAND", 100 << 20)
    assert weiger(kaal, pad) == GEEN


@pytest.mark.zonder_verschil
def test_rows_are_taken_in_portions_by_how_many_and_how_large_they_are(monkeypatch):
    monkeypatch.setattr(invoer, "MEESTE_PORTIE", 10)
    rijen = [(4, "a"), (4, "b"), (4, "c"), (12, "d"), (1, "e"), (1, "f"), (1, "g"), (1, "h")]
    assert list(invoer._porties(iter(rijen), 3)) == [["a", "b"], ["c"], ["d"], ["e", "f", "g"], ["h"]]
    assert list(invoer._porties(iter([]), 3)) == []


@pytest.mark.zonder_verschil
def test_a_figure_of_a_billion_digits_is_refused_before_anybody_writes_it_out():
    veld = Meetwaarde._meta.get_field("waarde")
    for goed in ("0.00", "12.50", "-9999999999.99", "7"):
        assert waarden.lees(goed, veld, waarden.DECIMAAL) == Decimal(goed)
    for fout in ("1E+1000000000", "1E-1000000000", "0E+5", "12.505", "99999999999.99", "1" * 101, "NaN"):
        with pytest.raises((ValueError, ArithmeticError)):
            waarden.lees(fout, veld, waarden.DECIMAAL)


@pytest.mark.zonder_verschil
def test_another_release_is_refused_with_its_name(uitvoer, kaal, tmp_path):
    pad, oud = tmp_path / "anders.zip", manifest(uitvoer[0])
    anders = [oud | {"uitgave": "0.9", "migraties": {"agenda": ["9999_later"]}}]
    kolom = json.loads(json.dumps(oud))
    kolom["tabellen"]["agenda_actie"]["kolommen"]["geheim"] = "tekst"
    anders += [
        kolom,
        oud | {"tabellen": oud["tabellen"] | {"auth_user": {"rijen": 0, "kolommen": {}, "wat": ""}}},
    ]
    for een in anders:
        herschrijf(uitvoer[0], pad, {"manifest.json": json.dumps(een).encode()})
        assert "Lees het in met de uitgave die het maakte" in weiger(kaal, pad)
    herschrijf(uitvoer[0], pad, {"manifest.json": b"[" * 100_000})
    assert weiger(kaal, pad).startswith(GEEN[:-1])
    for een in ([], {}, oud | {"vorm": 2}, oud | {"tabellen": []}, {"soort": oud["soort"], "vorm": 1}):
        herschrijf(uitvoer[0], pad, {"manifest.json": json.dumps(een).encode()})
        assert weiger(kaal, pad).startswith(GEEN[:-1])


@pytest.mark.parametrize(
    "velden",
    [
        {"titel": 12}, {"titel": None}, {"titel": "x" * 1000}, {"titel": "a\0b"}, {"titel": "\ud800"},
        {"id": "1"}, {"id": 2**70}, {"id": True}, {"openbaar": 1}, {"indien_id": "geen"}, {"onbekend": 1},
        {"verwijderd_op": "gisteren"}, {"verwijderd_op": "2021-07-01T10:00:00Z"}, {"doel_id": 999_999},
        {"doel_id": 1.5},
    ],
    ids=str,
)  # fmt: skip
def test_a_row_that_no_portal_has_is_refused_and_nothing_is_read(uitvoer, kaal, tmp_path, velden):
    pad, rijen = tmp_path / "anders.zip", lees_rijen(uitvoer[0])
    rijen[3] = rijen[3] | velden
    tekst = "".join(f"{waarden.regel(rij)}\n" for rij in rijen).encode("utf-8", "surrogatepass")
    herschrijf(uitvoer[0], pad, {ACTIES: tekst})
    if velden == {"doel_id": 999_999}:
        assert weiger(kaal, pad).startswith("De database weigert wat erin staat. Er is niets ingelezen.")
    else:
        assert (
            weiger(kaal, pad) == "De tabel agenda_actie is niet te lezen, bij regel 4. Er is niets ingelezen."
        )


def test_a_row_too_few_or_a_file_without_a_row_is_refused(uitvoer, kaal, tmp_path):
    pad, rijen = tmp_path / "anders.zip", lees_rijen(uitvoer[0])
    herschrijf(uitvoer[0], pad, {ACTIES: als_regels(rijen[:-1])})
    regel = len(rijen) - 1
    assert (
        weiger(kaal, pad)
        == f"De tabel agenda_actie is niet te lezen, bij regel {regel}. Er is niets ingelezen."
    )
    herschrijf(uitvoer[0], pad, {"bestanden/agenda_planbestand/99-inhoud.pdf": b"%PDF-"})
    assert weiger(kaal, pad) == "Van 1 bestanden is er geen rij. Er is niets ingelezen."
    with kaal.open():
        assert grendels.mist() == []


def test_nothing_is_read_into_a_portal_that_is_in_use(voorbeeld, uitvoer):
    with voorbeeld.open(), pytest.raises(CommandError) as fout:
        doe("importeer", uitvoer[0])
    assert str(fout.value).endswith(" staat al iets. Inlezen kan alleen in een lege database.")
