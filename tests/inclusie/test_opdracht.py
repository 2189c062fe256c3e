"""What a command of ours says of its arguments, and that each of ours says it so."""

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command, get_commands, load_command_class

from inclusie.opdracht import HULP, Opdracht

VAN_ONS = {naam: app for naam, app in get_commands().items() if app in settings.EIGEN_APPS}


def zegt(capsys, *woorden: str) -> str:
    """The last line, after how it is used."""
    with pytest.raises(SystemExit) as einde:
        load_command_class(VAN_ONS[woorden[0]], woorden[0]).run_from_argv(["manage.py", *woorden])
    uit = capsys.readouterr()
    gebruik, *_, zin = uit.err.splitlines()
    assert (einde.value.code, uit.out, gebruik.split(" [")[0]) == (2, "", f"Gebruik: manage.py {woorden[0]}")
    return zin


@pytest.mark.parametrize("naam", sorted(VAN_ONS))
def test_every_command_of_ours_says_it_in_dutch(naam):
    opdracht = load_command_class(VAN_ONS[naam], naam)
    assert isinstance(opdracht, Opdracht)
    hulp = opdracht.create_parser("manage.py", naam).format_help()
    engels = ("usage:", "options:", "positional arguments:", "Show program", "show this help")
    assert [woord for woord in engels if woord in hulp] == []
    assert hulp.startswith("Gebruik: ")


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["terugzetten"], "Dit ontbreekt nog: map."),
        (["controleer", "onzin"], "Bij deel kan 'onzin' niet. Kies uit: versies, historie."),
        (["reservekopie", "x", "--bewaar", "3x"], "Geef bij --bewaar een heel getal. Dit is er geen: '3x'."),
        (["exporteer", "a.zip", "--snel"], "Dit kent de opdracht niet: --snel."),
        (["controleer", "--kenmerk"], "Zet iets achter --kenmerk."),
        (["controleer", "--herstel=nu"], "Zet niets achter --herstel. Er staat: 'nu'."),
        (["inzage", "1", "--ook"], "Zet iets achter --ook."),
        (["controleer", "--ver"], "--ver kan van alles zijn. Kies uit: --version, --verbosity."),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_told_in_dutch(capsys, woorden, zin):
    gezegd = zegt(capsys, *woorden)
    # Python 3.12 writes the choices with quotes.
    assert gezegd.replace("'versies', 'historie'", "versies, historie") == zin


def test_called_from_the_program_it_is_an_error_with_the_same_words():
    with pytest.raises(CommandError, match=r"^Dit ontbreekt nog: map\.$"):
        call_command("terugzetten")


def test_what_django_adds_is_explained_in_dutch():
    acties = Opdracht().create_parser("manage.py", "x")._actions
    assert {actie.dest: actie.help for actie in acties} == HULP
