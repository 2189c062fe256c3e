"""The order of the plan's parts: codes, places, taking away and bringing back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db.models import F

from agenda.forms.indeling import PlekForm
from agenda.handelen import indeling
from agenda.models import Actie, Doel
from inclusie import weghalen
from inclusie.history import Conflict
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
LATER = fabriek.MOMENT + timedelta(hours=1)


def hand():
    return {"door": fabriek.user(), "at": LATER}


def codes(rijen):
    return [(rij.code, rij.volgorde) for rij in rijen.aanwezig()]


@pytest.fixture
def plan(db):
    return fabriek.jaarplan()


def test_codes_and_numbers_are_never_used_again(plan):
    doel = fabriek.doel(plan, "Een")
    weg = fabriek.doel(plan, "Twee")
    weghalen.haal_weg(weg, reden="Dubbel.", **hand())
    actie = fabriek.actie(doel, "Een", "idee")
    weghalen.haal_weg(fabriek.actie(doel, "Twee", "idee"), reden="Dubbel.", **hand())
    indicator = actie.indicatoren.get()
    weghalen.haal_weg(indicator, reden="Niet te meten.", **hand())
    assert fabriek.doel(plan, "Drie").code == "D3"
    assert fabriek.actie(doel, "Drie", "idee").code == "2021-03"
    assert fabriek.indicator(actie).nummer == 2


def test_the_number_of_an_action_has_any_length(plan):
    doel = fabriek.doel(plan)
    actie = fabriek.actie(doel, status="idee")
    Actie.objects.filter(pk=actie.pk).update(code="2021-99", versie=F("versie") + 1)
    assert [fabriek.actie(doel, status="idee").code for _ in range(2)] == ["2021-100", "2021-101"]


@pytest.mark.parametrize(
    ("plek", "volgorde"), [(1, "CAB"), (2, "ACB"), (3, "ABC"), (99, "ABC"), (0, "CAB"), (-4, "CAB")]
)
def test_a_part_moves_to_any_place(plan, plek, volgorde):
    doelen = {titel: fabriek.doel(plan, titel) for titel in "ABC"}
    waar = indeling.zet_op_plek(doelen["C"], plek, **hand())
    rijen = plan.doelen.aanwezig()
    assert "".join(doel.titel for doel in rijen) == volgorde
    assert [doel.volgorde for doel in rijen] == [1, 2, 3]
    assert waar == indeling.Plek(nu=volgorde.index("C") + 1, was=3, aantal=3)


def test_only_rows_that_move_are_saved(plan):
    a, b, c = (fabriek.doel(plan, titel) for titel in "ABC")
    indeling.zet_op_plek(c, 2, **hand())
    assert {d.titel: d.versie for d in Doel.objects.all()} == {"A": 1, "B": 2, "C": 2}
    assert b.history.latest().history_change_reason == "verplaatst"
    assert a.history.count() == 1


@pytest.mark.parametrize(
    ("stap", "gelezen_op", "volgorde", "was_nu"),
    [(-1, 2, "BAC", (2, 1)), (1, 2, "ACB", (2, 3)), (-1, 3, "ABC", (2, 2)), (1, 1, "ABC", (2, 2))],
)
def test_a_step_counts_from_the_place_that_was_read(plan, stap, gelezen_op, volgorde, was_nu):
    doelen = {titel: fabriek.doel(plan, titel) for titel in "ABC"}
    plek = indeling.verzet(doelen["B"], stap, gelezen_op=gelezen_op, **hand())
    assert "".join(doel.titel for doel in plan.doelen.aanwezig()) == volgorde
    assert (plek.was, plek.nu) == was_nu


def test_a_gap_in_the_numbers_moves_nobody_by_itself(plan):
    a, b, c, d = (fabriek.doel(plan, titel) for titel in "ABCD")
    weghalen.haal_weg(b, reden="Dubbel.", **hand())
    indeling.zet_op_plek(a, 1, **hand())
    assert {e.titel: e.versie for e in plan.doelen.aanwezig()} == {"A": 1, "C": 1, "D": 1}
    indeling.zet_op_plek(d, 2, **hand())
    assert {e.titel: e.versie for e in plan.doelen.aanwezig()} == {"A": 1, "D": 2, "C": 2}


def test_an_action_goes_to_the_end_of_another_goal_of_the_same_plan(plan):
    een, twee = fabriek.doel(plan, "Een"), fabriek.doel(plan, "Twee")
    actie = fabriek.actie(een, "A", "idee")
    fabriek.actie(twee, "B", "idee")
    indeling.verplaats_naar_doel(actie, twee, **hand())
    assert codes(twee.acties) == [("2021-02", 1), ("2021-01", 2)]
    elders = fabriek.doel(fabriek.jaarplan(2022))
    with pytest.raises(ValidationError):
        indeling.verplaats_naar_doel(actie, elders, **hand())


def test_taking_away_asks_a_reason_and_keeps_the_row(plan):
    doel = fabriek.doel(plan)
    with pytest.raises(ValidationError):
        weghalen.haal_weg(doel, reden=" ", **hand())
    weghalen.haal_weg(doel, reden="Dubbel.", **hand())
    doel.refresh_from_db()
    assert (doel.verwijderd_op, doel.verwijderd_reden) == (LATER, "Dubbel.")
    assert list(plan.doelen.aanwezig()) == []


def test_a_goal_with_actions_stays(plan):
    doel = fabriek.doel(plan)
    actie = fabriek.actie(doel, status="idee")
    with pytest.raises(ValidationError):
        weghalen.haal_weg(doel, reden="Weg.", **hand())
    weghalen.haal_weg(actie, reden="Weg.", **hand())
    doel.refresh_from_db()
    weghalen.haal_weg(doel, reden="Weg.", **hand())
    assert Doel.objects.aanwezig().count() == 0
    with pytest.raises(ValidationError):
        weghalen.haal_terug(Actie.objects.get(), **hand())
    weghalen.haal_terug(Doel.objects.get(), **hand())
    weghalen.haal_terug(Actie.objects.get(), **hand())
    assert (Actie.objects.get().verwijderd_op, Actie.objects.get().verwijderd_reden) == (None, "")


def test_nothing_comes_back_after_thirty_days(plan):
    doel = fabriek.doel(plan)
    weghalen.haal_weg(doel, reden="Dubbel.", **hand())
    with pytest.raises(ValidationError) as fout:
        weghalen.haal_terug(doel, door=fabriek.user(), at=LATER + timedelta(days=31))
    assert fout.value.messages == ["Dit is langer dan 30 dagen weg. U kunt het niet meer terughalen."]
    doel.refresh_from_db()
    assert (doel.verwijderd_op, doel.verwijderd_reden) == (LATER, "Dubbel.")
    weghalen.haal_terug(doel, door=fabriek.user(), at=LATER + timedelta(days=30))
    assert list(plan.doelen.aanwezig()) == [doel]


def test_a_theme_comes_back_as_focus_only_when_it_is_not_there(plan):
    oud = fabriek.focus(plan)
    weghalen.haal_weg(oud, reden="Even niet.", **hand())
    nieuw = fabriek.focus(plan)
    with pytest.raises(ValidationError):
        weghalen.haal_terug(oud, **hand())
    assert list(plan.focus.aanwezig()) == [nieuw]


def test_no_action_hangs_under_a_goal_that_somebody_took_away(plan):
    """Each of these read the goal before it was taken away."""
    doel, ander = fabriek.doel(plan, "Weg"), fabriek.doel(plan, "Blijft")
    actie = fabriek.actie(ander, status="idee")
    oud, nieuw = Doel.objects.get(pk=doel.pk), Actie(doel=doel, titel="Te laat", domein=actie.domein)
    weghalen.haal_weg(Doel.objects.get(pk=doel.pk), reden="Dubbel.", **hand())
    for doe in (
        lambda: indeling.voeg_toe(nieuw, **hand()),
        lambda: indeling.verplaats_naar_doel(actie, oud, **hand()),
    ):
        with pytest.raises(ValidationError, match="Iemand haalde dit doel weg."):
            doe()
    assert [(a.titel, a.doel_id) for a in Actie.objects.all()] == [(actie.titel, ander.pk)]


def test_a_part_that_somebody_took_away_has_no_place(plan):
    doel = fabriek.doel(plan)
    oud = Doel.objects.get(pk=doel.pk)
    weghalen.haal_weg(doel, reden="Dubbel.", **hand())
    with pytest.raises(Conflict):
        indeling.verzet(oud, 1, gelezen_op=1, **hand())
    with pytest.raises(Conflict):
        indeling.zet_op_plek(oud, 1, **hand())
    form = PlekForm(broers=list(indeling.broers(oud)), deel=oud)
    assert (form.fields["plek"].choices, form.initial) == ([], {"plek": None})


def test_every_act_on_an_archived_plan_is_refused():
    """The getter of a page refuses too; this is for who read the page before the plan was archived."""
    plan = fabriek.jaarplan()
    focus, doel = fabriek.focus(plan), fabriek.doel(plan)
    ander, actie = fabriek.doel(plan, "Ander doel"), fabriek.actie(doel)
    meting = fabriek.meetwaarde(actie.indicatoren.get())
    archief = type(plan).objects.get(pk=plan.pk)
    archief.status = "gearchiveerd"
    archief.vastgesteld_op, archief.vastgesteld_door = fabriek.VANDAAG, "het college"
    fabriek._bewaar(archief)
    hand = {"door": fabriek.user(), "at": fabriek.MOMENT}
    acts = [
        lambda: indeling.voeg_toe(Doel(jaarplan=plan, titel="Nieuw", herkomst="raad"), **hand),
        lambda: indeling.zet_op_plek(doel, 2, **hand),
        lambda: indeling.verplaats_naar_doel(actie, ander, **hand),
        *[
            lambda d=deel: weghalen.haal_weg(d, reden="Weg.", **hand)
            for deel in (focus, ander, actie, meting)
        ],
        lambda: weghalen.haal_terug(actie, **hand),
    ]
    for act in acts:
        with pytest.raises(ValidationError) as fout:
            act()
        assert fout.value.messages == ["Dit jaarplan is gearchiveerd. U kunt het nog wel lezen."]
