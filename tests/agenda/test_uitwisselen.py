"""The plan as a spreadsheet, there and back: nothing is lost, and nothing is changed that nobody changed."""

import pytest
from django.db import transaction

from agenda.handelen import indeling, invoeren, overgangen
from agenda.models import Actie, Doel, Focus, Indicator, Jaarplan, Meetwaarde, Voortgang
from agenda.uitwisselen import csvbestand, xlsx
from agenda.uitwisselen.inlezen import lees_bestand
from agenda.uitwisselen.tabellen import BLADEN, PER_NAAM
from agenda.uitwisselen.uitvoer import van_plan, van_versie
from tests.agenda import fabriek
from tests.agenda.fabriek import MOMENT, VANDAAG

pytestmark = pytest.mark.django_db


def vol_plan(jaar: int = 2021) -> Jaarplan:
    """One of everything: every status, what is closed or waits, gaps in the codes and the places."""
    plan = fabriek.jaarplan(jaar, inleiding="# Kop\n\n- een\n- twee", visiepunten="één\ntwee")
    armoede, werk = fabriek.thema(), fabriek.thema("Werk, inkomen en zo", "werk")
    fabriek.focus(plan, armoede, onderbouwing="=SOM(A1) is geen formule")
    eerste = fabriek.doel(plan, "Brieven die iedereen begrijpt", themas=[armoede, werk])
    weg = fabriek.doel(plan, "Dit doel gaat weg")
    tweede = fabriek.doel(plan, "Iedereen kan mee", herkomst="raad")
    indeling.haal_weg(weg, reden="Past niet.", door=fabriek.user(), at=MOMENT)
    fabriek.meetwaarde(
        fabriek.indicator(tweede, "Hoogte", nulwaarde=None, streefwaarde="0.5", woorden="nul\neen")
    )
    stil = fabriek.organisatie("Stille partner", openbaar=False)
    acties = {
        status: fabriek.actie(eerste, f"Actie {status}", status, themas=[werk], partners=[stil], budget=1200)
        for status in (
            "idee",
            "voorgesteld",
            "gepland",
            "in_uitvoering",
            "gerealiseerd",
            "gestopt",
            "afgewezen",
        )
    }
    gaat = Voortgang(actie=acties["in_uitvoering"], datum=VANDAAG, tekst_makkelijk="Het gaat.")
    overgangen.schrijf_voortgang(gaat, akkoord=True, namens="projectleider", door=fabriek.user(), at=MOMENT)
    fabriek.voortgang(acties["in_uitvoering"], "Het stokt.", akkoord=False, licht_geld="rood",
                      oorzaak="Geen geld.", maatregel="Wij vragen meer.")  # fmt: skip
    dicht = fabriek.actie(tweede, "Besloten", openbaar=False, budget=0)
    indeling.zet_op_plek(acties["gestopt"], 1, door=fabriek.user(), at=MOMENT)
    indeling.haal_weg(acties["afgewezen"], reden="Toch niet.", door=fabriek.user(), at=MOMENT)
    fabriek.meetwaarde(dicht.indicatoren.get(), "12.25", toelichting="geteld")
    return plan


def bytes_van(plan: Jaarplan) -> bytes:
    return xlsx.schrijf(van_plan(plan, VANDAAG), titel="Jaarplan")


def voer_in(plan, inhoud: bytes, *, doe=True, naam="plan.xlsx", door=None) -> invoeren.Uitslag:
    hand = {"door": door or fabriek.user(), "at": MOMENT, "reden": "Uit het bestand."}
    gelezen = lees_bestand(naam, inhoud)
    uitslag = invoeren.voer_in(plan, gelezen, **hand)
    return invoeren.voer_in(plan, gelezen, gezien=uitslag.afdruk, **hand) if doe and uitslag.kan else uitslag


def test_what_is_exported_changes_nothing():
    plan = vol_plan()

    uitslag = voer_in(plan, bytes_van(plan))

    assert (uitslag.weigeringen, [r for r in uitslag.regels if r.soort != "gelijk"]) == ([], [])
    assert len(uitslag.regels) == 23
    assert set(uitslag.niet_genoemd.values()) == {0}


def test_a_published_version_changes_nothing_and_takes_nobody_away():
    plan = vol_plan()
    versie = fabriek.versie(plan)

    uitslag = voer_in(plan, xlsx.schrijf(van_versie(versie), titel="Jaarplan"))

    assert (uitslag.weigeringen, [r for r in uitslag.regels if r.soort != "gelijk"]) == ([], [])
    assert uitslag.niet_genoemd["Acties"] == 3


def test_an_export_fills_an_empty_year_with_the_same_plan():
    with transaction.atomic():
        oud = vol_plan()
        inhoud, rijen = bytes_van(oud), van_plan(oud, VANDAAG).rijen
        transaction.set_rollback(True)
    plan = leeg_jaar()

    uitslag = voer_in(plan, inhoud)

    assert (uitslag.weigeringen, uitslag.gedaan) == ([], True)
    nu = Jaarplan.objects.get()
    assert (van_plan(nu, VANDAAG).rijen, bytes_van(nu)) == (rijen, inhoud)


def leeg_jaar() -> Jaarplan:
    """The same basic data, and no plan yet."""
    fabriek.domein()
    for naam, slug in (("Armoede", ""), ("Werk, inkomen en zo", "werk")):
        fabriek.thema(naam, slug)
    fabriek.organisatie()
    fabriek.organisatie("Stille partner", openbaar=False)
    return fabriek.jaarplan()


def test_the_same_plan_has_the_same_bytes():
    plan = vol_plan()

    assert bytes_van(plan) == bytes_van(plan)


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.naam)
def test_any_sheet_can_come_as_csv(blad):
    plan = vol_plan()
    uitvoer = van_plan(plan, VANDAAG)
    inhoud = csvbestand.schrijf((kolom.kop for kolom in blad.kolommen), uitvoer.cellen(blad))

    uitslag = voer_in(plan, inhoud, naam="plan.csv")

    assert (uitslag.weigeringen, [r.soort for r in uitslag.regels if r.soort != "gelijk"]) == ([], [])
    assert (list(uitslag.niet_genoemd), len(uitslag.regels)) == ([blad.naam], len(uitvoer.rijen[blad.naam]))


# What people fill in and a file does not hold, with the reason.
NIET_IN_EEN_BESTAND = {
    "Jaarplan.agenda": "staat erin om te lezen; een plan verhuist niet met een bestand",
    "Actie.trekker_account": "een account is een persoon",
}


def test_every_field_that_people_fill_in_has_a_column():
    modellen = {
        "Plan": Jaarplan, "Focus": Focus, "Doelen": Doel, "Acties": Actie, "Indicatoren": Indicator,
        "Metingen": Meetwaarde, "Voortgang": Voortgang,
    }  # fmt: skip
    zonder = {
        f"{model.__name__}.{veld.name}"
        for naam, model in modellen.items()
        for veld in (*model._meta.concrete_fields, *model._meta.many_to_many)
        if veld.editable and not veld.primary_key
        and veld.name not in {kolom.veld for kolom in PER_NAAM[naam].kolommen if kolom.telt}
    }  # fmt: skip

    assert zonder == NIET_IN_EEN_BESTAND.keys()
