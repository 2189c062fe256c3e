"""`manage.py importeer_plan FILE --jaar 2021 [--toon]`."""

import io

import pytest
from django.core.management import CommandError, call_command

from agenda.models import Actie
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


@pytest.fixture
def bestand(tmp_path):
    fabriek.actie(fabriek.doel(fabriek.jaarplan()), "Brieven herschrijven", "idee")

    def schrijf(tekst: str):
        pad = tmp_path / "acties.csv"
        pad.write_text(tekst, encoding="utf-8")
        return pad

    return schrijf


def roep(*woorden, **opties) -> str:
    uit = io.StringIO()
    call_command("importeer_plan", *map(str, woorden), stdout=uit, stderr=uit, **opties)
    return uit.getvalue()


def test_toon_shows_and_does_nothing(bestand):
    pad = bestand("code;titel\n2021-01;Andere titel\n")

    assert roep(pad, jaar=2021, toon=True).splitlines() == [
        "Veranderd: Acties, rij 2: 2021-01 Brieven herschrijven",
        "  titel: Brieven herschrijven -> Andere titel",
        "1 veranderd.",
    ]
    assert Actie.objects.get().titel == "Brieven herschrijven"


def test_it_is_put_in_by_the_one_medewerker(bestand):
    uit = roep(bestand("code;titel\n2021-01;Andere titel\n"), jaar=2021, reden="Van de raad.")

    rij = Actie.objects.get().history.first()
    assert uit.splitlines()[-1] == "Het staat in het plan."
    assert (rij.titel, rij.history_change_reason, rij.history_user) == (
        "Andere titel", "Van de raad.", fabriek.user(),
    )  # fmt: skip


def test_who_does_it_is_named_when_there_are_more(bestand):
    pad = bestand("code;titel\n2021-01;Andere titel\n")
    ander = fabriek.user(email="ander@voorbeeldstad.example", naam="Ander")

    with pytest.raises(CommandError, match="Noem met --door wie dit doet: ander@voorbeeldstad.example, med"):
        roep(pad, jaar=2021)
    roep(pad, jaar=2021, door=ander.email)

    assert Actie.objects.get().history.first().history_user == ander


def test_who_may_not_edit_may_not_import(bestand):
    fabriek.user("raadslid")

    with pytest.raises(CommandError, match="mag bewerken"):
        roep(bestand("code;titel\n2021-01;X\n"), jaar=2021, door="raadslid@voorbeeldstad.example")


def test_a_refused_row_stops_all(bestand):
    pad = bestand("code;titel;domein\n2021-01;Andere titel;Thuis\n2021-01;Dubbel;Thuis\n")
    uit = io.StringIO()

    with pytest.raises(CommandError, match="Er is niets veranderd"):
        call_command("importeer_plan", str(pad), jaar=2021, stdout=uit, stderr=uit)

    assert "Kan niet: Acties, rij 3, kolom A (code): Dit staat ook op rij 2." in uit.getvalue()
    assert Actie.objects.get().titel == "Brieven herschrijven"


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        ({"jaar": 2031}, "Er is geen jaarplan 2031"),
        ({"jaar": 2021, "pad": "/bestaat/niet.xlsx"}, "niet te lezen"),
    ],
)
def test_it_says_what_is_missing(bestand, woorden, zin):
    pad = woorden.pop("pad", None) or bestand("code;titel\n2021-01;X\n")

    with pytest.raises(CommandError, match=zin):
        roep(pad, **woorden)
