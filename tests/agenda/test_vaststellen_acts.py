"""The acts on a whole plan: the chain of versions, adopting, closing, archiving, carrying over."""

import threading
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django_q.models import OrmQ

from agenda.controle_publicatie import NIET_NU
from agenda.handelen import bevriezen, doorschuiven, vaststellen
from agenda.handelen.planzetten import PLANZETTEN, mogelijke_planzetten
from agenda.models import Actie, Jaarplan, PlanStatus, Planversie, VersieSoort
from inclusie.history import Conflict, bewaar
from inclusie.wachtrij import ZWAAR
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
LATER = fabriek.MOMENT + timedelta(hours=1)


def hand(**rest):
    return {"door": fabriek.user(), "at": LATER} | rest


def publiceer(plan, **anders):
    opties = {"soort": "concept", "peildatum": fabriek.VANDAAG, "reden": "Ter bespreking."}
    return vaststellen.maak_openbaar(plan, **hand(**opties | anders))


@pytest.fixture
def plan(db):
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.actie(fabriek.doel(plan))
    return plan


@pytest.mark.parametrize(
    ("vorig", "soort", "nummer"),
    [
        (None, "concept", "0.1"),
        ("0.1", "concept", "0.2"),
        ("0.9", "concept", "0.10"),
        (None, "vastgesteld", "1.0"),
        ("0.10", "vastgesteld", "1.0"),
        ("1.0", "wijziging", "1.1"),
        ("1.9", "voortgang", "1.10"),
        ("1.10", "evaluatie", "1.11"),
    ],
)
def test_numbers_follow_the_kind(vorig, soort, nummer):
    assert bevriezen.volgend_nummer(vorig, soort) == nummer


def test_versions_form_one_chain_and_each_orders_its_pdf(plan):
    een = publiceer(plan, openbaar=False)
    twee = publiceer(plan)
    drie = fabriek.stel_vast(plan)
    vier = publiceer(plan, soort="voortgang")
    versies = [een, twee, drie, vier]
    assert [(v.nummer, v.soort, v.openbaar) for v in versies] == [
        ("0.1", "concept", False),
        ("0.2", "concept", True),
        ("1.0", "vastgesteld", True),
        ("1.1", "voortgang", True),
    ]
    assert [v.vorige_hash for v in versies] == ["", een.hash, twee.hash, drie.hash]
    assert [Planversie.objects.get(pk=v.pk).bereken_hash() for v in versies] == [v.hash for v in versies]
    taken = [(rij.task["func"], rij.task["args"]) for rij in OrmQ.objects.order_by("pk")]
    assert [taak for taak in taken if "pdf" in taak[0]] == [
        ("agenda.taken.maak_pdf", (v.pk,)) for v in versies
    ]
    mail = [taak for taak in taken if "pdf" not in taak[0]]
    assert mail == [("agenda.versiemail.meld_versie", (v.pk,)) for v in versies if v.openbaar]
    assert [rij.task["func"] for rij in OrmQ.objects.filter(key=ZWAAR)] == ["agenda.taken.maak_pdf"] * 4


def test_a_version_carries_function_and_never_a_name(plan):
    versie = publiceer(plan)
    assert (versie.functie, versie.gemaakt_door, versie.gemaakt_op) == ("medewerker", fabriek.user(), LATER)
    assert fabriek.user().naam not in versie.inhoud


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"soort": "wijziging"}, "soort"),
        ({"soort": "evaluatie"}, "soort"),
        ({"reden": " \n"}, "reden"),
        ({"soort": "vastgesteld"}, "soort"),
        ({"peildatum": fabriek.VANDAAG + timedelta(days=1)}, "peildatum"),
    ],
)
def test_a_concept_refuses(plan, anders, veld):
    with pytest.raises(ValidationError) as fout:
        publiceer(plan, **anders)
    assert (list(fout.value.message_dict), Planversie.objects.count()) == ([veld], 0)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"soort": "concept"}, "soort"),
        ({"soort": "vastgesteld"}, "soort"),
        ({"soort": "wijziging", "openbaar": False}, "openbaar"),
        ({"soort": "wijziging", "peildatum": fabriek.VANDAAG - timedelta(days=1)}, "peildatum"),
    ],
)
def test_an_adopted_plan_refuses(plan, anders, veld):
    fabriek.stel_vast(plan)
    with pytest.raises(ValidationError) as fout:
        publiceer(plan, **anders)
    assert (list(fout.value.message_dict), Planversie.objects.count()) == ([veld], 1)


def test_kinds_that_may_be_chosen(plan):
    assert vaststellen.mogelijke_soorten(plan) == [VersieSoort.CONCEPT]
    fabriek.stel_vast(plan)
    assert vaststellen.mogelijke_soorten(plan) == [
        VersieSoort.WIJZIGING,
        VersieSoort.VOORTGANG,
    ]


def test_publishing_over_an_unseen_version_is_refused(plan):
    een = publiceer(plan, gezien="")
    with pytest.raises(bevriezen.Ingehaald) as ingehaald:
        publiceer(plan, gezien="")
    assert ingehaald.value.versie == een
    assert publiceer(plan, gezien=een.hash).nummer == "0.2"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("gezien", "aantal"), [("", 1), (None, 2)])
def test_two_who_publish_at_once_keep_the_chain_linear(gezien, aantal):
    plan = fabriek.jaarplan()
    fabriek.user()
    start, uitkomsten = threading.Barrier(2), []

    def maak():
        eigen = Jaarplan.objects.get(pk=plan.pk)
        start.wait(10)
        try:
            uitkomsten.append(publiceer(eigen, gezien=gezien).nummer)
        except bevriezen.Ingehaald as ingehaald:
            uitkomsten.append(f"na {ingehaald.versie.nummer}")
        finally:
            connection.close()

    draden = [threading.Thread(target=maak) for _ in range(2)]
    [draad.start() for draad in draden]
    [draad.join() for draad in draden]
    versies = list(Planversie.objects.all())
    assert sorted(uitkomsten) == {1: ["0.1", "na 0.1"], 2: ["0.1", "0.2"]}[aantal]
    assert [v.vorige_hash for v in versies] == ["", *[v.hash for v in versies[:-1]]]


def stel_vast(plan, **anders):
    opties = {
        "op": date(2021, 1, 12),
        "vastgesteld_door": "het college",
        "besluit": "21-001",
        "reden": "Besloten.",
    }
    return vaststellen.stel_vast(plan, **hand(**opties | anders))


def test_adopting_records_the_decision_and_freezes_the_text(plan):
    versie = stel_vast(plan)
    plan.refresh_from_db()
    assert (plan.status, plan.vastgesteld_op, plan.vastgesteld_door, plan.besluit) == (
        PlanStatus.VASTGESTELD,
        date(2021, 1, 12),
        "het college",
        "21-001",
    )
    assert (versie.nummer, versie.soort, versie.peildatum) == ("1.0", "vastgesteld", date(2021, 1, 12))
    assert versie.document["jaarplan"]["besluit"] == "21-001"


def test_a_plan_is_adopted_once(plan):
    stel_vast(plan)
    with pytest.raises(ValidationError):
        stel_vast(plan)
    assert Planversie.objects.count() == 1


def test_adopting_needs_focus_goal_and_a_day_that_was(plan):
    leeg = fabriek.jaarplan(2022)
    with pytest.raises(ValidationError):
        stel_vast(leeg)
    fabriek.focus(leeg)
    with pytest.raises(ValidationError):
        stel_vast(leeg)
    with pytest.raises(ValidationError) as fout:
        stel_vast(plan, op=fabriek.VANDAAG + timedelta(days=1))
    assert list(fout.value.message_dict) == ["op"]
    assert (Planversie.objects.count(), Jaarplan.objects.filter(status="concept").count()) == (0, 2)


@pytest.mark.parametrize(
    ("rol", "anders", "veld"),
    [
        ("medewerker", {"besluit": " "}, "besluit"),
        ("medewerker", {"vastgesteld_door": " "}, "vastgesteld_door"),
        ("wethouder", {"vastgesteld_door": ""}, "vastgesteld_door"),
        ("wethouder", {"reden": " "}, "reden"),
    ],
)
def test_adopting_names_who_and_what(plan, rol, anders, veld):
    with pytest.raises(ValidationError) as fout:
        stel_vast(plan, door=fabriek.user(rol), **anders)
    assert list(fout.value.message_dict) == [veld]
    assert (Planversie.objects.count(), Jaarplan.objects.get().status) == (0, "concept")
    assert stel_vast(plan, door=fabriek.user("wethouder"), besluit="").nummer == "1.0"


def test_a_decision_of_before_the_newest_concept_makes_no_figures_run_backwards(plan):
    publiceer(plan)
    versie = stel_vast(plan)
    assert (versie.peildatum, str(versie.document["jaarplan"]["vastgesteld_op"])) == (
        fabriek.VANDAAG,
        "2021-01-12",
    )
    with pytest.raises(ValidationError) as fout:
        publiceer(plan, soort="wijziging", peildatum=date(2021, 6, 30))
    assert fout.value.message_dict == {"peildatum": ["Versie 1.0 is van 1 juli 2021. Kies die dag of later."]}
    assert fabriek.publiceer_evaluatie(plan, peildatum=date(2021, 6, 30)).peildatum == fabriek.VANDAAG


@pytest.mark.parametrize("welke", ["oud", "nieuw"])
def test_carrying_over_reads_both_plans_again(plan, welke):
    """Somebody archived the old plan, or adopted the new one, after both were read."""
    volgend = fabriek.jaarplan(2022)
    actie = Actie.objects.select_related("doel__jaarplan").get()
    rij = Jaarplan.objects.get(jaar=2021 if welke == "oud" else 2022)
    rij.status = {"oud": "gearchiveerd", "nieuw": "vastgesteld"}[welke]
    rij.vastgesteld_op, rij.vastgesteld_door = fabriek.VANDAAG, "het college"
    bewaar(rij, **hand())
    with pytest.raises(ValidationError):
        doorschuiven.schuif_door(actie, volgend, reden="Later.", **hand())
    assert (Actie.objects.count(), Actie.objects.get().status) == (1, "gepland")


def test_the_year_is_closed_and_archived_in_that_order(plan):
    with pytest.raises(ValidationError):
        vaststellen.archiveer(plan, **hand())
    stel_vast(plan)
    versie = fabriek.publiceer_evaluatie(plan)
    assert (versie.nummer, versie.soort, plan.status) == ("1.1", "evaluatie", PlanStatus.GEEVALUEERD)
    vaststellen.archiveer(plan, **hand())
    with pytest.raises(ValidationError):
        publiceer(plan, soort="wijziging")
    assert Planversie.objects.count() == 2


def test_archiving_a_stale_plan_is_a_conflict(plan):
    stel_vast(plan)
    fabriek.publiceer_evaluatie(plan)
    oud, nieuw = Jaarplan.objects.get(pk=plan.pk), Jaarplan.objects.get(pk=plan.pk)
    nieuw.inleiding = "Net gewijzigd."
    bewaar(nieuw, **hand())
    with pytest.raises(Conflict):
        vaststellen.archiveer(oud, **hand())


def test_carrying_over_copies_the_plan_of_the_action_but_not_its_year(plan):
    volgend = fabriek.jaarplan(2022)
    thema, partner = fabriek.thema(), fabriek.organisatie("Stem")
    actie = fabriek.actie(
        plan.doelen.get(),
        "Doorgaan",
        "in_uitvoering",
        themas=[thema],
        partners=[partner],
        budget=500,
        besteed=100,
    )
    fabriek.meetwaarde(actie.indicatoren.get())
    fabriek.voortgang(actie)
    actie.refresh_from_db()
    nieuw = doorschuiven.schuif_door(actie, volgend, reden="Meer tijd nodig.", **hand())
    actie.refresh_from_db()
    assert (actie.status, actie.reden, actie.volgende) == ("doorgeschoven", "Meer tijd nodig.", nieuw)
    nieuw = Actie.objects.get(pk=nieuw.pk)
    assert (nieuw.code, nieuw.titel, nieuw.status, nieuw.vorige) == (
        "2022-01",
        "Doorgaan",
        "voorgesteld",
        actie,
    )
    assert (nieuw.start, nieuw.eind, nieuw.budget, nieuw.besteed, nieuw.voortgang.count()) == (
        "",
        "",
        None,
        None,
        0,
    )
    assert ([t.naam for t in nieuw.themas.all()], [p.naam for p in nieuw.partners.all()]) == (
        ["Armoede"],
        ["Stem"],
    )
    indicator = nieuw.indicatoren.get()
    assert (indicator.naam, indicator.meetwaarden.count()) == ("Aantal brieven", 0)
    assert (nieuw.doel.titel, nieuw.doel.jaarplan) == (actie.doel.titel, volgend)


def test_two_actions_of_one_goal_meet_again_under_one_goal(plan):
    volgend = fabriek.jaarplan(2022)
    doel = plan.doelen.get()
    for actie in (doel.acties.get(), fabriek.actie(doel, "Nog een")):
        doorschuiven.schuif_door(actie, volgend, reden="Later.", **hand())
    assert [d.acties.count() for d in volgend.doelen.all()] == [2]


@pytest.mark.parametrize("jaar", [2020, 2021, 2023])
def test_carrying_over_goes_only_to_the_next_concept_year(plan, jaar):
    naar = plan if jaar == 2021 else fabriek.jaarplan(jaar)
    actie = Actie.objects.get()
    with pytest.raises(ValidationError):
        doorschuiven.schuif_door(actie, naar, reden="Later.", **hand())
    assert Actie.objects.get().status == "gepland"


def test_carrying_over_asks_a_reason_and_leaves_nothing_half(plan):
    volgend = fabriek.jaarplan(2022)
    with pytest.raises(ValidationError):
        doorschuiven.schuif_door(Actie.objects.get(), volgend, reden=" ", **hand())
    klaar = fabriek.actie(plan.doelen.get(), status="gerealiseerd")
    with pytest.raises(ValidationError):
        doorschuiven.schuif_door(klaar, volgend, reden="Later.", **hand())
    assert (volgend.doelen.count(), Actie.objects.van_jaar(2022).count()) == (0, 0)


@pytest.mark.parametrize(
    ("status", "per_rol"),
    [
        ("concept", [["openbaar_maken", "vaststellen"], ["openbaar_maken"], ["vaststellen"], []]),
        ("vastgesteld", [["openbaar_maken"], ["openbaar_maken"], [], []]),
        ("geevalueerd", [["openbaar_maken"], ["openbaar_maken"], [], ["archiveren"]]),
        ("gearchiveerd", [[], [], [], []]),
    ],
)
def test_each_act_on_a_plan_starts_in_its_status_for_its_roles(status, per_rol):
    plan = Jaarplan(jaar=2021, status=status)
    rollen = ("medewerker", "procesregisseur", "wethouder", "beheerder")
    assert [mogelijke_planzetten(fabriek.user(rol), plan) for rol in rollen] == per_rol


def test_every_act_on_a_plan_has_its_roles_and_its_moment():
    assert PLANZETTEN.keys() == NIET_NU.keys()
