"""The anchor as a file: a fault of the machine is no tampering, a changed line is."""

import pytest

from inclusie.spoor import anker
from tests.agenda.fabriek import MOMENT
from tests.inclusie.test_dagboek import schijf_vol

VERANDERD = "Het anker sluit bij regel 2 niet aan. Iemand veranderde anker.jsonl."


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def versie(nummer: int) -> dict:
    return {"soort": "versie", "jaar": 2021, "nummer": f"1.{nummer}", "hash": f"{nummer:064}"}


def nummers() -> tuple[list[str], str]:
    regels, kapot = anker.lees()
    return [regel.get("nummer", regel["soort"]) for regel in regels], kapot


def test_after_a_full_disk_the_anchor_holds_what_was_told_and_goes_on():
    anker.noteer([versie(1)])
    with schijf_vol(anker.pad(), 100), pytest.raises(OSError, match="File too large"):
        anker.noteer([versie(2)])
    assert nummers() == (["1.1"], "")
    anker.noteer([versie(3)])
    assert nummers() == (["1.1", "1.3"], "")


def test_half_a_line_is_not_somebody_who_changed_it():
    anker.noteer([versie(1), versie(2)])
    inhoud = anker.pad().read_bytes()
    anker.pad().write_bytes(inhoud[:-20])
    assert nummers() == (["1.1"], "")
    anker.noteer([versie(2)])
    assert anker.pad().read_bytes() == inhoud


@pytest.mark.parametrize(
    "geknoei",
    [
        lambda regels: [regels[0].replace("1.1", "9.9"), *regels[1:]],
        lambda regels: [regels[0], regels[2]],
        lambda regels: [regels[0], "", *regels[1:]],
        lambda regels: [regels[0], regels[1][:-20] + regels[2]],
        lambda regels: [regels[0], "[]", *regels[1:]],
    ],
)
def test_a_changed_line_is_found_until_somebody_says_why(geknoei):
    anker.noteer([versie(1), versie(2), versie(3)])
    regels = anker.pad().read_text().splitlines()
    anker.pad().write_text("\n".join(geknoei(regels)) + "\n")
    assert nummers()[1] == VERANDERD
    anker.noteer([versie(4)])
    assert nummers()[1] == VERANDERD
    anker.aanvaard("De schijf was stuk.", at=MOMENT)
    anker.noteer([versie(5)])
    assert nummers() == (["aanvaard", "1.5"], "")


@pytest.mark.parametrize("hoeveel", [1, 2])
def test_what_stood_before_an_acceptance_can_be_changed_no_more_either(hoeveel):
    anker.noteer([versie(nummer + 1) for nummer in range(hoeveel)])
    anker.aanvaard("De kopie van maandag is terug.", at=MOMENT)
    anker.noteer([versie(2)])
    regels = anker.pad().read_text().splitlines()
    anker.pad().write_text("\n".join([regels[0].replace("1.1", "9.9"), *regels[1:]]) + "\n")
    assert nummers()[1] == VERANDERD
    anker.noteer([versie(3)])
    assert nummers()[1] == VERANDERD
