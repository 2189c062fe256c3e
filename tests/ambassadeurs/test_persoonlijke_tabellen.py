"""A new table with something of a person goes when somebody is wiped, and is in what they may see."""

import pytest
from django.apps import apps
from django.db import models

from ambassadeurs.handelen.wissen import WISWIJZEN
from ambassadeurs.models import Netwerkrol, Persoon, Toestemming, Verhaal
from ambassadeurs.privacy.betrokkene import Betrokkene, van_persoon
from ambassadeurs.privacy.bewijs import BEREIK, CODES, NAMEN
from ambassadeurs.privacy.dataklassen import KLASSEN, C, D, velden
from ambassadeurs.privacy.van_een_persoon import PER_LABEL, VAN_EEN_PERSOON
from ambassadeurs.werkplek.dossier import HOOFDSTUKKEN, NIET_VAN_EEN_TABEL, dossier
from tests.agenda import fabriek as agenda
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs import kanarie

# Of the plan: who is in it is an account, and that is nobody's once somebody is wiped.
VAN_HET_WERK = {"agenda.Aanvraag", "agenda.Actie", "agenda.Voortgang", "agenda.Planversie"}


def persoonlijk() -> set[str]:
    return {label for label, klassen in KLASSEN.items() if {C, D} & klassen.keys()}


def test_every_table_of_a_person_is_in_the_one_table():
    assert PER_LABEL.keys() & VAN_HET_WERK == set()
    assert PER_LABEL.keys() | VAN_HET_WERK == persoonlijk()


def test_every_model_that_names_a_person_is_in_it():
    namen = {
        model._meta.label
        for model in apps.get_models()
        if not hasattr(model, "instance_type")
        for veld in model._meta.concrete_fields
        if veld.related_model in (Persoon, Netwerkrol, Toestemming, Verhaal)
    }
    assert namen - PER_LABEL.keys() == set()


def test_each_goes_by_itself_or_with_another_or_stays():
    hoe = {tabel.label: [bool(tabel.gaat), bool(tabel.met), bool(tabel.blijft)] for tabel in VAN_EEN_PERSOON}
    assert [label for label, wijzen in hoe.items() if wijzen.count(True) != 1] == []
    assert {tabel.label for tabel in VAN_EEN_PERSOON if tabel.gaat} == WISWIJZEN.keys()
    assert {tabel.met for tabel in VAN_EEN_PERSOON} - {""} <= WISWIJZEN.keys()


def test_each_is_told_in_a_chapter_that_is_there():
    assert {tabel.hoofdstuk for tabel in VAN_EEN_PERSOON} | NIET_VAN_EEN_TABEL.keys() == HOOFDSTUKKEN.keys()


def test_every_field_with_words_of_a_person_is_looked_for_or_says_nothing_of_who_it_is():
    """A new field of class C needs a choice: does the proof look for what stands in it?"""
    tekst = {
        veld.name
        for model, veld in velden(C)
        if model._meta.label in PER_LABEL and isinstance(veld, models.CharField)
    }
    zegt_niets = {
        "password", "functie", "organisatie", "token_hash", "code_hash", "sleutel", "voor", "aan",
        "onderwerp", "beoordelaar_code", "session_key", "apparaat",
    }  # fmt: skip
    assert tekst - NAMEN - BEREIK - CODES == zegt_niets
    assert tekst >= NAMEN | BEREIK | CODES


@pytest.mark.django_db
def test_what_happened_is_told_of_every_table_with_a_trail():
    wie = kanarie.plant(agenda.actie(agenda.doel(agenda.jaarplan())))
    [deel] = [d for d in dossier(van_persoon(wie), MOMENT)["delen"] if d.naam == "geschiedenis"]
    verteld = {regel.waarde.rpartition(" ")[0] for rij in deel.rijen for regel in rij if regel.naam == "wat"}
    assert verteld == {
        tabel.model._meta.verbose_name
        for tabel in VAN_EEN_PERSOON
        if tabel.heeft_spoor and list(tabel.vind(van_persoon(wie)))
    }
    assert {"verhaal", "hulp bij typen", "betrokkenheid"} <= verteld


@pytest.mark.django_db
def test_a_story_is_shown_with_what_it_is_about():
    verhaal = f.verhaal(themas=[agenda.thema("Armoede")])
    [deel] = [d for d in dossier(Betrokkene(verhaal.persoon), MOMENT)["delen"] if d.naam == "verhalen"]
    assert [regel.waarde for regel in deel.rijen[0] if regel.naam == "themas"] == [["Armoede"]]
