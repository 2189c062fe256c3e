"""The moves of an action and of a progress report: from where, with what, and what they leave behind."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from agenda.handelen import overgangen
from agenda.models import Actie, ActieStatus, Indicator, Voortgang
from inclusie.history import Conflict
from inclusie.weghalen import haal_weg
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
S = ActieStatus
LATER = fabriek.MOMENT + timedelta(hours=1)


def hand():
    return {"door": fabriek.user(), "at": LATER}


@pytest.fixture
def doel(db):
    return fabriek.doel(fabriek.jaarplan())


MOVES = {
    "stel_voor": (overgangen.stel_voor, {}, S.VOORGESTELD, {"idee"}),
    "plan_in": (overgangen.plan_in, {}, S.GEPLAND, {"idee", "voorgesteld"}),
    "start": (overgangen.start, {}, S.IN_UITVOERING, {"gepland"}),
    "realiseer": (overgangen.realiseer, {"resultaat": "Klaar."}, S.GEREALISEERD, {"in_uitvoering"}),
    "stop": (overgangen.stop, {"reden": "Geen geld."}, S.GESTOPT, {"gepland", "in_uitvoering"}),
    "wijs_af": (overgangen.wijs_af, {"reden": "Past niet."}, S.AFGEWEZEN, {"idee", "voorgesteld"}),
    "heropen": (overgangen.heropen, {"reden": "Toch door."}, S.IN_UITVOERING, {"gerealiseerd", "gestopt"}),
}
STATUSSEN = ["idee", "voorgesteld", "gepland", "in_uitvoering", "gerealiseerd", "gestopt", "afgewezen"]


@pytest.mark.parametrize("status", STATUSSEN)
@pytest.mark.parametrize("zet", MOVES)
def test_each_move_starts_only_where_it_may(doel, zet, status):
    act, extra, naar, van = MOVES[zet]
    actie = fabriek.actie(doel, status=status)
    actie.refresh_from_db()
    voor = (actie.status, actie.versie)
    if status in van:
        act(actie, **extra, **hand())
        actie.refresh_from_db()
        assert (actie.status, actie.versie) == (naar, voor[1] + 1)
    else:
        with pytest.raises(ValidationError):
            act(actie, **extra, **hand())
        actie.refresh_from_db()
        assert (actie.status, actie.versie) == voor


def test_possible_states_follow_the_ways():
    assert {status: set(overgangen.mogelijke_standen(Actie(status=status))) for status in S.values} == {
        "idee": {"voorgesteld", "gepland", "afgewezen"},
        "voorgesteld": {"gepland", "afgewezen"},
        "gepland": {"in_uitvoering", "doorgeschoven", "gestopt"},
        "in_uitvoering": {"gerealiseerd", "doorgeschoven", "gestopt"},
        "gerealiseerd": {"in_uitvoering"},
        "doorgeschoven": set(),
        "gestopt": {"in_uitvoering"},
        "afgewezen": set(),
    }


def test_planned_asks_for_somebody_a_period_and_an_indicator(doel):
    actie = fabriek.actie(doel, status="idee", trekker_organisatie=None, eind="")
    indicator = actie.indicatoren.get()
    indicator.verwijderd_op, indicator.verwijderd_reden = LATER, "Dubbel."
    indicator.versie += 1
    indicator.save()
    with pytest.raises(ValidationError) as fout:
        overgangen.plan_in(actie, **hand())
    assert fout.value.messages == [
        "Actie 2021-01 mist nog een trekker. Vul dat eerst in.",
        "Actie 2021-01 mist nog een begin en een eind. Vul dat eerst in.",
        "Actie 2021-01 mist nog een indicator. Vul dat eerst in.",
    ]


@pytest.mark.parametrize(
    ("zet", "veld"), [("stop", "reden"), ("heropen", "reden"), ("realiseer", "resultaat")]
)
def test_a_reason_or_result_of_spaces_is_none(doel, zet, veld):
    actie = fabriek.actie(doel, status="in_uitvoering")
    with pytest.raises(ValidationError) as fout:
        MOVES[zet][0](actie, **{veld: "  \n"}, **hand())
    assert list(fout.value.message_dict) == [veld]


def test_a_stop_keeps_its_reason_and_reopening_clears_it(doel):
    actie = fabriek.actie(doel, status="in_uitvoering")
    overgangen.stop(actie, reden="Het geld is op.", **hand())
    assert (actie.reden, actie.history.latest().history_change_reason) == ("Het geld is op.",) * 2
    overgangen.heropen(actie, reden="Er is weer geld.", **hand())
    actie.refresh_from_db()
    assert (actie.status, actie.reden) == (S.IN_UITVOERING, "")
    assert actie.history.latest().history_change_reason == "Er is weer geld."


def test_a_move_on_a_stale_action_is_a_conflict(doel):
    actie = fabriek.actie(doel)
    oud = Actie.objects.get(pk=actie.pk)
    overgangen.start(actie, **hand())
    with pytest.raises(Conflict):
        overgangen.stop(oud, reden="Te laat.", **hand())
    assert Actie.objects.get(pk=actie.pk).status == S.IN_UITVOERING


def test_the_first_agreed_report_starts_the_action(doel):
    actie = fabriek.actie(doel)
    bericht = fabriek.voortgang(actie, akkoord=False, door=fabriek.user("koploper"))
    actie.refresh_from_db()
    assert (bericht.nummer, bericht.akkoord_op, actie.status) == (1, None, S.GEPLAND)
    overgangen.geef_akkoord(bericht, **hand())
    actie.refresh_from_db()
    assert (bericht.akkoord_op, bericht.akkoord_door, actie.status) == (
        LATER,
        fabriek.user(),
        S.IN_UITVOERING,
    )


def test_agreeing_works_when_the_action_was_saved_in_between(doel):
    actie = fabriek.actie(doel)
    bericht = fabriek.voortgang(Actie.objects.get(pk=actie.pk), akkoord=False)
    fabriek.bewaar(_met_titel(actie, "Anders"), **hand())
    overgangen.geef_akkoord(bericht, **hand())
    actie.refresh_from_db()
    assert (actie.titel, actie.status) == ("Anders", S.IN_UITVOERING)


def _met_titel(actie, titel):
    actie.titel = titel
    return actie


def test_reports_get_the_next_number_and_the_function_of_the_writer(doel):
    actie = fabriek.actie(doel)
    koploper = fabriek.user("koploper", functie="beheerder bibliotheek")
    eerste, tweede = fabriek.voortgang(actie), fabriek.voortgang(actie, door=koploper, akkoord=False)
    assert [(b.nummer, b.door_functie, b.auteur) for b in (eerste, tweede)] == [
        (1, "medewerker", fabriek.user()),
        (2, "beheerder bibliotheek", koploper),
    ]


def test_an_agreed_report_is_fixed(doel):
    bericht = fabriek.voortgang(fabriek.actie(doel))
    bericht.tekst_makkelijk = "Toch anders."
    with pytest.raises(ValidationError):
        overgangen.schrijf_voortgang(bericht, akkoord=False, **hand())
    with pytest.raises(ValidationError):
        overgangen.geef_akkoord(bericht, **hand())
    assert Voortgang.objects.get().tekst_makkelijk == "De eerste brieven zijn klaar."


@pytest.mark.parametrize("licht", ["licht_inhoud", "licht_planning", "licht_geld"])
@pytest.mark.parametrize("kleur", ["oranje", "rood"])
def test_orange_and_red_ask_for_cause_and_measure(doel, licht, kleur):
    actie = fabriek.actie(doel)
    for velden in ({}, {"oorzaak": "Ziek."}, {"maatregel": "Hulp."}):
        with pytest.raises(ValidationError):
            fabriek.voortgang(actie, **{licht: kleur}, **velden)
    bericht = fabriek.voortgang(actie, oorzaak="Ziek.", maatregel="Hulp.", **{licht: kleur})
    assert (bericht.nummer, bericht.licht) == (1, kleur)


@pytest.mark.parametrize("status", ["idee", "voorgesteld", "afgewezen"])
def test_no_report_on_an_action_that_was_never_planned(doel, status):
    actie = fabriek.actie(doel, status=status)
    with pytest.raises(ValidationError):
        fabriek.voortgang(actie)
    assert Voortgang.objects.count() == 0


def test_every_move_in_an_archived_plan_is_refused():
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()))
    bericht = fabriek.voortgang(actie, akkoord=False)
    plan = actie.doel.jaarplan
    plan = type(plan).objects.get(pk=plan.pk)
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "gearchiveerd", fabriek.VANDAAG, "het college"
    fabriek._bewaar(plan)
    hand = {"door": fabriek.user(), "at": fabriek.MOMENT}
    nieuw = Voortgang(actie=actie, datum=fabriek.VANDAAG, tekst_makkelijk="Nieuws.", **fabriek.LICHTEN)
    for zet in (
        lambda: overgangen.start(actie, **hand),
        lambda: overgangen.schrijf_voortgang(nieuw, akkoord=True, **hand),
        lambda: overgangen.geef_akkoord(bericht, **hand),
    ):
        with pytest.raises(ValidationError) as fout:
            zet()
        assert fout.value.messages == ["Dit jaarplan is gearchiveerd. U kunt het nog wel lezen."]
    assert (Actie.objects.get().status, Voortgang.objects.get().akkoord_op) == ("gepland", None)


def test_an_indicator_that_goes_at_the_same_moment_is_missed():
    """Two people: this one plans the action while another takes its last indicator away."""
    actie, gedaan = fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="voorgesteld"), []

    def ertussen(execute, sql, params, many, context):
        if not gedaan and sql.startswith("SAVEPOINT"):
            gedaan.append(sql)
            for indicator in Indicator.objects.filter(actie=actie):
                haal_weg(indicator, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(ertussen), pytest.raises(ValidationError, match="mist nog een indicator"):
        overgangen.plan_in(actie, door=fabriek.user(), at=fabriek.MOMENT)
    assert (gedaan, Actie.objects.get().status) == (gedaan[:1], ActieStatus.VOORGESTELD)
