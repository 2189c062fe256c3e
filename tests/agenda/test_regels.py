"""What must always hold, holds in the database too: written past the one writer, it is refused."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from agenda.models import (
    Actie,
    Agenda,
    Doel,
    Domein,
    Focus,
    Gemeente,
    Hoogtemeting,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Oordeel,
    Organisatie,
    Planbestand,
    Planversie,
    Raadsstuk,
    Thema,
    Voortgang,
)
from tests.agenda import fabriek
from tests.grendels import zonder_grendels

pytestmark = pytest.mark.django_db
WEGHAALBAAR = (Actie, Doel, Focus, Indicator, Meetwaarde)
NAMEN = (
    (Actie, "titel"), (Agenda, "titel"), (Doel, "titel"), (Domein, "naam"), (Gemeente, "naam"),
    (Indicator, "naam"), (Organisatie, "naam"), (Planversie, "functie"), (Planversie, "reden"),
    (Thema, "naam"),
)  # fmt: skip
LIJSTEN = (
    (Actie, "betrokkenheid"), (Actie, "niveau"), (Actie, "status"), (Doel, "herkomst"), (Doel, "oordeel"),
    (Domein, "bron"), (Indicator, "richting"), (Organisatie, "soort"),
    (Planbestand, "soort"), (Planversie, "soort"), (Thema, "soort"), (Voortgang, "licht_geld"),
    (Voortgang, "licht_inhoud"), (Voortgang, "licht_planning"),
)  # fmt: skip
# (constraint, model, what is written): of each pair both halves.
REGELS = [
    *((f"{model._meta.model_name}_{veld}", model, {veld: ""}) for model, veld in NAMEN),
    *((f"{model._meta.model_name}_{veld}", model, {veld: "anders"}) for model, veld in LIJSTEN),
    *(
        (f"{model._meta.model_name}_weggehaald", model, half)
        for model in WEGHAALBAAR
        for half in ({"verwijderd_op": fabriek.MOMENT}, {"verwijderd_reden": "Dubbel."})
    ),
    ("voortgang_akkoord", Voortgang, {"akkoord_op": None}),
    ("voortgang_akkoord", Voortgang, {"akkoord_door": None}),
    (
        "jaarplan_status",
        Jaarplan,
        {"status": "anders", "vastgesteld_op": fabriek.VANDAAG, "vastgesteld_door": "het college"},
    ),
    ("jaarplan_vastgesteld", Jaarplan, {"status": "vastgesteld", "vastgesteld_op": fabriek.VANDAAG}),
    ("jaarplan_vastgesteld", Jaarplan, {"status": "vastgesteld", "vastgesteld_door": "het college"}),
    ("hoogtemeting_code_hoofdletters", Hoogtemeting, {"beoordelaar_code": "p1"}),
    ("oordeel_code_hoofdletters", Oordeel, {"beoordelaar_code": "p1"}),
    (
        "raadsstuk_afgedaan_na_datum",
        Raadsstuk,
        {"status": "afgedaan", "afdoening": "Gedaan.", "afgedaan_op": fabriek.VANDAAG - timedelta(days=1)},
    ),
    ("jaarplan_concept_zonder_besluit", Jaarplan, {"vastgesteld_op": fabriek.VANDAAG}),
    ("jaarplan_concept_zonder_besluit", Jaarplan, {"vastgesteld_door": "het college"}),
    ("jaarplan_concept_zonder_besluit", Jaarplan, {"besluit": "besluit 21-001"}),
    ("planversie_besloten_concept", Planversie, {"openbaar": False, "soort": "wijziging"}),
]


def schrijf_langs_alles_heen(model, velden):
    """What nobody of the house does: `bewaar` does not see it, and neither does a frozen version."""
    with zonder_grendels(model):
        models.QuerySet(model).update(**velden)


@pytest.fixture
def van_alles_een(db):
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    actie = fabriek.actie(fabriek.doel(plan))
    fabriek.voortgang(actie)
    fabriek.meetwaarde(actie.indicatoren.get())
    fabriek.hoogtes(fabriek.obstakel(), 3)
    fabriek.oordelen(actie, "ja")
    fabriek.raadsstuk()
    versie = fabriek.versie(plan)
    Planbestand.objects.create(
        planversie=versie, inhoud=b"%PDF", sha256="0" * 64, bladzijden=1, gemaakt_op=fabriek.MOMENT
    )


@pytest.mark.parametrize(("naam", "model", "velden"), REGELS)
def test_the_database_refuses(van_alles_een, naam, model, velden):
    assert model.objects.count() == 1
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        schrijf_langs_alles_heen(model, velden)


@pytest.mark.parametrize(
    ("maak", "veld"),
    [
        (fabriek.thema, "naam"), (fabriek.domein, "naam"), (fabriek.onderwerp, "naam"),
        (fabriek.organisatie, "naam"), (fabriek.wettelijk_plan, "titel"),
    ],
)  # fmt: skip
def test_two_rows_to_choose_from_never_have_one_name(db, maak, veld):
    maak(**{veld: "Wonen"})
    rij = maak(**{veld: "Werk"}, **({} if maak is fabriek.organisatie else {"slug": "werk"}))
    naam = f"{rij._meta.model_name}_{veld}_uniek"
    with pytest.raises(IntegrityError), transaction.atomic():
        models.QuerySet(type(rij)).filter(pk=rij.pk).update(**{veld: "WONEN"}, versie=2)
    setattr(rij, veld, "WONEN")
    regel = next(regel for regel in rij._meta.constraints if regel.name == naam)
    with pytest.raises(ValidationError, match="bestaat al"):
        regel.validate(type(rij), rij)


def test_a_pair_that_is_whole_is_taken(van_alles_een):
    weg = {"verwijderd_op": fabriek.MOMENT, "verwijderd_reden": "Dubbel."}
    for model in WEGHAALBAAR:
        schrijf_langs_alles_heen(model, weg)
    schrijf_langs_alles_heen(Voortgang, {"akkoord_op": None, "akkoord_door": None})
    schrijf_langs_alles_heen(Planversie, {"openbaar": False})
    assert [model.objects.filter(**weg).count() for model in WEGHAALBAAR] == [1] * len(WEGHAALBAAR)


def test_every_rule_of_the_lists_and_names_says_so_in_dutch_at_its_field():
    eigen = {model: {regel.name: regel for regel in model._meta.constraints} for _, model, _ in REGELS}
    gewoon = models.CheckConstraint.default_violation_error_message
    assert [naam for naam, model, _ in REGELS if eigen[model][naam].violation_error_message == gewoon] == []
    assert [
        (model, veld)
        for model, veld in NAMEN + LIJSTEN
        if eigen[model][f"{model._meta.model_name}_{veld}"].violation_error_code != veld
    ] == []
