"""The acts on an obstacle: its name in the address, its states, its actions, and going away."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from agenda.handelen import obstakels
from agenda.handelen.obstakelzetten import ZETTEN
from agenda.models import Obstakel
from inclusie import weghalen
from inclusie.zet import mogelijk
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


def hand(**verder):
    return {"door": fabriek.user(), "at": fabriek.MOMENT} | verder


def zet(obstakel, naam, **verder):
    return ZETTEN[naam].doe(obstakel, **hand(**verder))


def test_every_obstacle_has_its_own_name_in_the_address():
    titels = ["De balie is te hoog", "De balie is te hoog!", "Nieuw", "Weggehaald", "???", "x" * 160]
    assert [fabriek.obstakel(titel).slug for titel in titels] == [
        "de-balie-is-te-hoog",
        "de-balie-is-te-hoog-2",
        "nieuw-2",
        "weggehaald-2",
        "obstakel",
        "x" * 70,
    ]


def test_a_name_of_what_was_taken_away_is_not_used_again():
    weghalen.haal_weg(fabriek.obstakel("Trap"), reden="Dubbel.", **hand())
    assert fabriek.obstakel("Trap").slug == "trap-2"


@pytest.mark.parametrize(
    ("status", "wegen"),
    [
        ("gemeld", ["erkennen", "doorverwijzen"]),
        ("erkend", ["aanpakken", "doorverwijzen"]),
        ("in_aanpak", ["doorverwijzen"]),
        ("lager", ["aanpakken"]),
        ("weg", ["aanpakken"]),
        ("doorverwezen", ["erkennen"]),
    ],
)
def test_without_measurements_no_way_leads_to_lower_or_gone(status, wegen):
    rij = fabriek.obstakel(status=status, antwoord_gemeente="Dit kan de provincie.")
    assert list(mogelijk(fabriek.user(), rij, ZETTEN)) == wegen


@pytest.mark.parametrize(
    ("voor", "na", "mag_lager", "mag_weg"),
    [
        ((3, 3, 3), (2, 2, 2), True, False),
        ((3, 3, 3), (0, 0, 0), True, True),
        ((3, 3, 3), (3, 3, 3), False, False),
        ((3, 3, 3), (4, 4, 4), False, False),
        # Two of the three still say what they said before.
        ((3, 3, 3), (1,), False, False),
        ((3, 3), (1, 1), False, False),
        # How high it was before, nobody said.
        ((), (0, 0, 0), False, True),
        ((), (), False, False),
    ],
)
def test_only_people_say_that_it_is_lower_or_gone(voor, na, mag_lager, mag_weg):
    rij = fabriek.obstakel(status="in_aanpak")
    fabriek.hoogtes(rij, *voor, moment="voor", datum=fabriek.VANDAAG - timedelta(days=90))
    fabriek.hoogtes(rij, *na, moment="na")
    for naam, mag in (("lager", mag_lager), ("weg", mag_weg)):
        assert (ZETTEN[naam].belet(rij, fabriek.MOMENT) == "") is mag, naam
        if not mag:
            with pytest.raises(ValidationError):
                zet(rij, naam)
    assert Obstakel.objects.get().status == "in_aanpak"


def test_a_move_is_one_row_in_the_history_by_who_made_it():
    rij = fabriek.obstakel()
    zet(rij, "erkennen")
    laatste = Obstakel.objects.get().history.first()
    assert (laatste.status, laatste.history_user, laatste.history_date) == (
        "erkend",
        fabriek.user(),
        fabriek.MOMENT,
    )


def test_referring_on_asks_an_answer():
    rij = fabriek.obstakel()
    with pytest.raises(ValidationError, match="wie dit obstakel kan weghalen"):
        zet(rij, "doorverwijzen", antwoord=" ")
    zet(rij, "doorverwijzen", antwoord="Wij vroegen het de provincie.")
    rij.refresh_from_db()
    assert (rij.status, rij.antwoord_gemeente) == ("doorverwezen", "Wij vroegen het de provincie.")


def test_linking_adds_and_keeps_and_stops_at_an_archived_plan():
    een, twee = fabriek.obstakel("Een"), fabriek.obstakel("Twee")
    doel = fabriek.doel(fabriek.jaarplan())
    actie = fabriek.actie(doel, koppelingen={"obstakels": [een]})
    assert obstakels.koppel(twee, [actie], **hand()) == 1
    assert obstakels.koppel(twee, [actie], **hand()) == 0
    assert [rij.titel for rij in actie.obstakels.order_by("titel")] == ["Een", "Twee"]
    plan = doel.jaarplan
    fabriek.focus(plan)
    fabriek.stel_vast(plan)
    plan.status = "gearchiveerd"
    fabriek._bewaar(plan)
    with pytest.raises(ValidationError, match="gearchiveerd"):
        obstakels.koppel(fabriek.obstakel("Drie"), [actie], **hand())


def test_taken_away_with_a_reason_and_back_within_thirty_days():
    rij = fabriek.obstakel()
    with pytest.raises(ValidationError):
        weghalen.haal_weg(rij, reden=" ", **hand())
    (meting,) = fabriek.hoogtes(rij, 3)
    weghalen.haal_weg(meting, reden="Verkeerd gehoord.", **hand())
    weghalen.haal_weg(rij, reden="Dubbel.", **hand())
    assert list(Obstakel.objects.aanwezig()) == []
    meting.refresh_from_db()
    with pytest.raises(ValidationError, match="Haal eerst het obstakel terug"):
        weghalen.haal_terug(meting, **hand())
    with pytest.raises(ValidationError, match="langer dan 30 dagen"):
        weghalen.haal_terug(rij, **hand(at=fabriek.MOMENT + timedelta(days=31)))
    rij.refresh_from_db()
    weghalen.haal_terug(rij, **hand(at=fabriek.MOMENT + timedelta(days=30)))
    assert list(Obstakel.objects.aanwezig()) == [rij]
