"""What of stories waits on the first page of the workplace, and so at the top of their list."""

import pytest

from ambassadeurs.handelen.toestemmen import trek_in
from ambassadeurs.handelen.verhalen import schrijf
from ambassadeurs.werkplek.verhaalblad import nu_doen
from inclusie.nu_doen import Taak, Werk
from tests.agenda.fabriek import MOMENT, client, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def vul():
    """Of each kind one, and what waits for nobody here."""
    eigen = fabriek.persoon("Noor", account=user("ambassadeur"))
    fabriek.verhaal("Op de website", status="gepubliceerd", persoon=eigen)
    fabriek.verhaal("De verteller leest zelf", persoon=eigen)
    fabriek.verhaal("Voor te lezen", persoon=fabriek.persoon("Els"))
    fabriek.verhaal("Mag erop", status="nagelezen", persoon=fabriek.persoon("Daan"))
    terug = fabriek.verhaal("Toch niet", status="nagelezen", persoon=fabriek.persoon("Bo"))
    trek_in(terug.persoon, "verhaal", door=user(), at=MOMENT)


def test_what_may_be_shown_and_what_is_to_be_read_aloud():
    vul()
    assert nu_doen(user(), MOMENT).taken == [
        Taak("1 verhaal mag op de website", "/werkplek/verhalen/", "De verteller vindt het goed."),
        Taak(
            "1 verhaal is nog niet nagelezen", "/werkplek/verhalen/",
            "De verteller kan niet inloggen. Lees het voor.",
        ),
    ]  # fmt: skip


def test_what_waits_stands_first_in_the_list():
    vul()
    titels = [rij.titel for rij in client().get("/werkplek/verhalen/").context["verhalen"]]
    assert titels[:2] == ["Mag erop", "Voor te lezen"]
    assert sorted(titels[2:]) == ["De verteller leest zelf", "Op de website", "Toch niet"]


def test_after_another_teller_was_chosen_it_is_not_to_be_shown():
    verhaal = fabriek.verhaal(status="nagelezen")
    verhaal.persoon = fabriek.persoon("Karim")
    schrijf(verhaal, door=user(), at=MOMENT)
    assert [taak.zin for taak in nu_doen(user(), MOMENT).taken] == ["1 verhaal is nog niet nagelezen"]


def test_it_stands_on_the_first_page():
    vul()
    assert "1 verhaal mag op de website" in client().get("/werkplek/").content.decode()


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper", "ambassadeur"])
def test_it_is_nothing_for_others(rol):
    vul()
    assert nu_doen(user(rol), MOMENT) == Werk()


def test_nothing_waits():
    assert nu_doen(user(), MOMENT) == Werk()
