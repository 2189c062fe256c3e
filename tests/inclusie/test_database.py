"""A command on a database that is not there, or has no tables: one sentence, status 1, no traceback."""

import pytest

from tests.inclusie.test_settings import GOED, python

COMMANDS = [["controleer"], ["demo"], ["referentie"], ["beheerder", "a@b.nl"]]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_database_without_tables(tmp_path, command):
    result = python(tmp_path, "manage.py", *command, **GOED)
    said = "CommandError: De database is nog niet bijgewerkt. Doe eerst: manage.py migrate\n"
    assert (result.returncode, result.stdout, result.stderr) == (1, "", said)


@pytest.mark.parametrize("command", ["controleer", "voorbereiden"])
def test_a_database_that_is_not_there(tmp_path, command):
    address = f"postgres://naam:geheim@{str(tmp_path).replace('/', '%2F')}/agenda"
    result = python(tmp_path, "manage.py", command, **GOED | {"DATABASE_URL": address})
    (said,) = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (1, "")
    assert said.startswith("CommandError: De database antwoordt niet. Kijk naar DATABASE_URL. (")
    assert "geheim" not in said


def test_a_file_that_is_no_database(tmp_path):
    file = tmp_path / "brief.txt"
    file.write_text("Geachte inwoner, " * 100)
    result = python(tmp_path, "manage.py", "controleer", **GOED | {"DATABASE_URL": f"sqlite:///{file}"})
    (said,) = result.stderr.splitlines()
    assert (result.returncode, said.partition(" (")[0]) == (
        1,
        "CommandError: De database antwoordt niet. Kijk naar DATABASE_URL.",
    )
