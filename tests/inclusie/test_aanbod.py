"""The settings in which apps offer each other something: a name that leads nowhere stops the start."""

import pytest
from django.core.checks import run_checks

from inclusie.aanbod import LIJSTEN


def fouten() -> list[str]:
    return [fout.msg.partition(":")[0] for fout in run_checks(tags=["aanbod"])]


def test_every_name_in_the_settings_leads_to_something():
    assert fouten() == []


@pytest.mark.parametrize("lijst", LIJSTEN)
@pytest.mark.parametrize("naam", ["agenda.menu.PLANN", "geen.module.WERK", "zonderpunt"])
def test_a_wrong_name_in_a_list_is_said_before_the_start(settings, lijst, naam):
    setattr(settings, lijst, [*getattr(settings, lijst), naam])
    assert fouten() == [f"{lijst} noemt '{naam}', en dat is er niet"]


def test_a_room_must_have_an_address_and_a_frame(settings):
    settings.KAMERS = settings.KAMERS | {"kelder_start": ("kelder.html", "Kelder", "uw kelder")}
    settings.THUIS = settings.THUIS | {"beheerder": "zolder_start"}
    assert fouten() == [
        "KAMERS noemt 'kelder_start', en dat is er niet",
        "KAMERS noemt 'kelder.html', en dat is er niet",
        "THUIS noemt 'zolder_start', en dat is er niet",
    ]
