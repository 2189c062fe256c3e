"""How private each field is: every field has its class, and what the classes promise is kept in the code."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.urls import URLPattern, get_resolver

from agenda.lezen import schema
from agenda.uitwisselen import naleesbladen, tabellen
from ambassadeurs.privacy.dataklassen import (
    IN_HET_SPOOR,
    KLASSEN,
    REST,
    VAN_ANDEREN,
    C,
    D,
    klasse,
    velden,
)

ROOT = Path(__file__).resolve().parent.parent.parent
TEKST = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
# (file, field) -> why a part of it may be looked for. A D never.
MAG_ZOEKEN = {
    ("agenda/handelen/invoeren/werk.py", "code"): "the code of an action, not of a report",
    ("ambassadeurs/management/commands/voorbereiden.py", "email"): "whether this is a demo",
    ("ambassadeurs/models/melding.py", "code"): "the fixed beginning of one that was wiped, typed by nobody",
    ("ambassadeurs/privacy/plekken.py", "code"): "the fixed beginning of one that was wiped, typed by nobody",
}
# Tables without a model: counters that end within a day, and which migrations were done.
ZONDER_MODEL = {"cache", "django_migrations"}
# What an address names although it is of a person: only who was given it, knows it.
IN_HET_ADRES = {"code": "wie meldde, volgt er de melding mee", "sleutel": "niemand raadt het"}


def alle_modellen():
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if not hasattr(model, "instance_type")  # a trail: it has the classes of its table
    ]


def onze_modellen():
    return [model for model in alle_modellen() if model._meta.label not in VAN_ANDEREN]


def namen(*letters) -> set[str]:
    return {veld.name for _, veld in velden(*letters)}


def test_every_field_has_a_class():
    zonder = [
        f"{model._meta.label}.{veld.name}"
        for model in onze_modellen()
        for veld in model._meta.concrete_fields
        if klasse(model, veld.name) is None
    ]
    assert zonder == [], "write in ambassadeurs/privacy/dataklassen.py how private this is"


def test_every_name_in_the_table_is_a_field_that_is_named_once():
    mis = []
    for label, per_klasse in KLASSEN.items():
        echte = {veld.name for veld in apps.get_model(label)._meta.concrete_fields}
        genoemd = [naam for woorden in per_klasse.values() for naam in woorden.split() if naam != REST]
        # An action has all of what can be taken away; another part has no place among its siblings.
        mis += [f"{label}.{naam}" for naam in genoemd if naam not in echte or genoemd.count(naam) > 1]
    assert mis == []


def test_of_people_every_field_is_named():
    """A class for the rest is easy to forget; of the plan, what is no person is everybody's."""
    rest = {label.split(".")[0] for label, per_klasse in KLASSEN.items() if REST in per_klasse.values()}
    assert rest == {"agenda"}


@pytest.mark.django_db
def test_every_table_of_the_database_is_known():
    modellen = {model._meta.db_table for model in alle_modellen()}
    sporen = {model.history.model._meta.db_table for model in alle_modellen() if hasattr(model, "history")}
    tabellen_nu = set(connection.introspection.table_names())
    # The tests make no migrations, so Django's own table of them may be missing.
    assert tabellen_nu - modellen - sporen - ZONDER_MODEL == set()
    bekend = KLASSEN.keys() | VAN_ANDEREN.keys()
    assert {model._meta.label for model in alle_modellen()} == bekend


def test_no_word_of_a_person_is_in_a_trail():
    in_spoor = {
        f"{model._meta.label}.{veld.name}"
        for model, veld in velden(C, D)
        if hasattr(model, "history") and isinstance(veld, (*TEKST, models.IntegerField))
        if veld.name in {deel.name for deel in model.history.model._meta.concrete_fields}
    }
    assert in_spoor == IN_HET_SPOOR.keys()


def test_the_trail_of_a_report_and_of_an_answer_does_not_lead_to_who_wrote():
    """Their link to the person is cut by law; a trail would keep it."""
    for label, weg in {
        "ambassadeurs.Melding": {"persoon", "ingevoerd_door"},
        "ambassadeurs.Reactie": {"persoon"},
    }.items():
        spoor = apps.get_model(label).history.model
        assert weg & {veld.name for veld in spoor._meta.concrete_fields} == set()


def test_no_person_is_in_the_open_data_or_the_spreadsheet():
    """The plan cannot reach the people (its room imports nothing of theirs), and names none of its own."""
    personen = {veld.name for model, veld in velden(C, D) if model._meta.app_label == "agenda"}
    assert personen == {
        "trekker_account", "auteur", "akkoord_door", "beoordelaar_code", "gemaakt_door", "account",
        "token_hash", "aangevraagd_door", "beoordeeld_door",
    }  # fmt: skip
    sleutels = {sleutel for soort in schema.tabel().values() for sleutel in soort}
    kolommen = {
        deel.veld
        for module in (tabellen, naleesbladen)
        for waarde in vars(module).values()
        for deel in _kolommen(waarde)
    }
    assert kolommen
    assert (sleutels | kolommen) & personen == set()


def _kolommen(waarde):
    if isinstance(waarde, tabellen.Kolom):
        yield waarde
    elif isinstance(waarde, (list, tuple)):
        for deel in waarde:
            yield from _kolommen(deel)
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from _kolommen(deel)
    elif hasattr(waarde, "kolommen") and not callable(waarde.kolommen):
        yield from _kolommen(waarde.kolommen)


def test_a_mail_prints_nothing_special():
    """Only number, what to do, and where to read it. A mail lies in boxes that we do not know.

    A mail about the plan cannot: nothing in the plan is special, and its room knows nothing of the people.
    """
    assert {model._meta.app_label for model, _ in velden(D)} == {"ambassadeurs", "concepten"}
    mis = [
        f"{pad.relative_to(ROOT)}: {stuk}"
        for pad in sorted((ROOT / "templates").glob("*/mail/*"))
        if pad.parent.parent.name != "agenda"
        for stuk in re.findall(r"{{(.*?)}}|{%(.*?)%}", pad.read_text(encoding="utf-8"))
        for naam in re.findall(r"\.(\w+)", " ".join(stuk))
        if naam in namen(D) - {"inhoud"}
    ]
    assert mis == []


def bronnen():
    for kamer in settings.EIGEN_APPS:
        for pad in sorted((ROOT / kamer).rglob("*.py")):
            if "migrations" not in pad.parts:
                yield pad, ast.parse(pad.read_text(encoding="utf-8"))


def test_a_line_in_the_log_names_a_number_and_never_a_person():
    """`wat` says kind and id. An object printed by itself could be a name."""
    mis = []
    for pad, boom in bronnen():
        for knoop in ast.walk(boom):
            if isinstance(knoop, ast.Call) and any(deel.arg == "wat" for deel in knoop.keywords):
                for deel in ast.walk(next(d.value for d in knoop.keywords if d.arg == "wat")):
                    if isinstance(deel, ast.FormattedValue) and not _is_nummer(deel.value):
                        mis.append(f"{pad.relative_to(ROOT)}:{deel.lineno} {ast.unparse(deel.value)}")
    assert mis == []


def _is_nummer(uitdrukking: ast.expr) -> bool:
    """`melding.pk`, `link.user_id`, or a count; not an object and not a field of a person."""
    if isinstance(uitdrukking, ast.Attribute):
        return uitdrukking.attr not in namen(C, D) and not isinstance(uitdrukking.value, ast.Call)
    return isinstance(uitdrukking, ast.Call) and ast.unparse(uitdrukking.func) in {"len", "sum"}


def test_no_address_names_a_person():
    def delen(patronen):
        for patroon in patronen:
            yield from patroon.pattern.converters
            if not isinstance(patroon, URLPattern):
                yield from delen(patroon.url_patterns)

    gebruikt = set(delen(get_resolver().url_patterns))
    assert gebruikt & namen(C, D) - IN_HET_ADRES.keys() == set()


def test_nobody_searches_in_what_may_be_special():
    zoeken = re.compile(r"(\w+?)__(?:i?contains|i?startswith|i?endswith|i?regex|search)\b")
    gevonden = {
        (pad.relative_to(ROOT).as_posix(), veld.rpartition("__")[2])
        for pad, _ in bronnen()
        for veld in zoeken.findall(pad.read_text(encoding="utf-8"))
    }
    van_mensen = {(pad, veld) for pad, veld in gevonden if veld in namen(C, D)}
    assert van_mensen == MAG_ZOEKEN.keys()
    assert {veld for _, veld in MAG_ZOEKEN} & namen(D) == set()


def test_a_row_says_nothing_special_when_it_is_printed():
    """`str()` of a row ends up in messages and errors. Of a person it is the name, and never more."""
    toont = {}
    for model in {model for model, _ in velden(C, D)}:
        rij = _vol(model)
        tekst = str(rij)
        toont[model._meta.label] = sorted(set(re.findall(r"kanarie_(\w+?)_einde", tekst)))
    met = {label: wat for label, wat in toont.items() if wat}
    assert met == {
        "accounts.User": ["naam"],
        "ambassadeurs.Betrokkenheid": ["naam"],
        "ambassadeurs.Namens": ["naam"],
        "ambassadeurs.Netwerkrol": ["naam"],
        "ambassadeurs.Persoon": ["naam"],
    }


def _vol(model, diep: int = 0):
    """A row with its own name in every field of words, and such rows behind it."""
    from tests.agenda.fabriek import MOMENT

    rij = model()
    for veld in model._meta.concrete_fields:
        if isinstance(veld, models.ForeignKey) and diep < 3 and veld.related_model is not model:
            setattr(rij, veld.name, _vol(veld.related_model, diep + 1))
        elif isinstance(veld, (models.CharField, models.TextField)) and klasse(model, veld.name) in (C, D):
            setattr(rij, veld.name, f"kanarie_{veld.name}_einde")
        elif isinstance(veld, models.DateTimeField):
            setattr(rij, veld.name, MOMENT)
        elif isinstance(veld, models.DateField):
            setattr(rij, veld.name, MOMENT.date())
    return rij


def test_a_trail_is_as_private_as_its_table():
    from ambassadeurs.models import Melding

    assert klasse(Melding.history.model, "status") == klasse(Melding, "status")
    assert klasse(Melding.history.model, "tekst") == D
