"""A command on a database that is not there, or has no tables: one sentence, status 1, no traceback."""

import pytest

from tests.inclusie.test_settings import GOED, python

COMMANDS = [["controleer"], ["demo"], ["referentie"], ["beheerder", "a@b.nl"]]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_database_without_tables(tmp_path, command):
    result = python(tmp_path, "manage.py", *command, **GOED)
    said = "CommandError: De database is nog niet bijgewerkt. Doe eerst: manage.py migrate\n"
    assert (result.returncode, result.stdout, result.stderr) == (1, "", said)


@pytest.mark.parametrize("command", ["controleer", "voorbereiden", "migrate"])
def test_a_database_that_is_not_there(tmp_path, command):
    address = f"postgres://naam:geheim@{str(tmp_path).replace('/', '%2F')}/agenda"
    result = python(tmp_path, "manage.py", command, **GOED | {"DATABASE_URL": address})
    (said,) = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (1, "")
    assert said.removeprefix("CommandError: ").startswith(
        "De database antwoordt niet. Kijk naar DATABASE_URL. ("
    )
    assert "geheim" not in said


def test_what_a_command_writes_is_for_this_account_only(tmp_path):
    file = tmp_path / "inclusie.sqlite3"
    result = python(tmp_path, "manage.py", "migrate", **GOED | {"DATABASE_URL": f"sqlite:///{file}"})
    assert (result.returncode, oct(file.stat().st_mode & 0o777)) == (0, "0o600")


@pytest.mark.parametrize("command", ["controleer", "voorbereiden"])
def test_a_file_that_is_no_database(tmp_path, command):
    file = tmp_path / "brief.txt"
    file.write_text("Geachte inwoner, " * 100)
    result = python(tmp_path, "manage.py", command, **GOED | {"DATABASE_URL": f"sqlite:///{file}"})
    (said,) = result.stderr.splitlines()
    zin = said.removeprefix("CommandError: ").partition(" (")[0]
    assert (result.returncode, zin) == (1, "De database antwoordt niet. Kijk naar DATABASE_URL.")
