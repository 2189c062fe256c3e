"""The plan as a spreadsheet, there and back: nothing is lost, and nothing is changed that nobody changed."""

from datetime import timedelta

import pytest
from django.db import transaction

from agenda.handelen import indeling, invoeren, overgangen
from agenda.handelen.doorschuiven import schuif_door
from agenda.historie import tijdlijn
from agenda.models import Actie, Doel, Focus, Indicator, Jaarplan, Meetwaarde, Voortgang
from agenda.uitwisselen import csvbestand, xlsx
from agenda.uitwisselen.inlezen import lees_bestand
from agenda.uitwisselen.tabellen import BLADEN, PER_NAAM
from agenda.uitwisselen.uitvoer import van_plan, van_versie
from inclusie import weghalen
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
    weghalen.haal_weg(weg, reden="Past niet.", door=fabriek.user(), at=MOMENT)
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
    samen = fabriek.actie(tweede, "Gaat op in een andere", "gepland")
    overgangen.voeg_samen(
        samen, met=acties["in_uitvoering"], reden="Eén klus.", door=fabriek.user(), at=MOMENT
    )
    gaat = Voortgang(actie=acties["in_uitvoering"], datum=VANDAAG, tekst_makkelijk="Het gaat.",
                     **fabriek.LICHTEN)  # fmt: skip
    overgangen.schrijf_voortgang(gaat, akkoord=True, namens="projectleider", door=fabriek.user(), at=MOMENT)
    fabriek.voortgang(acties["in_uitvoering"], "Het stokt.", akkoord=False, licht_geld="rood",
                      oorzaak="Geen geld.", maatregel="Wij vragen meer.")  # fmt: skip
    dicht = fabriek.actie(tweede, "Besloten", openbaar=False, budget=0)
    indeling.zet_op_plek(acties["gestopt"], 1, door=fabriek.user(), at=MOMENT)
    weghalen.haal_weg(acties["afgewezen"], reden="Toch niet.", door=fabriek.user(), at=MOMENT)
    fabriek.meetwaarde(dicht.indicatoren.get(), "12.25", toelichting="geteld")
    return plan


def bytes_van(plan: Jaarplan) -> bytes:
    return xlsx.schrijf(van_plan(plan, VANDAAG), titel="Jaarplan")


def voer_in(plan, inhoud: bytes, *, doe=True, naam="plan.xlsx", at=MOMENT) -> invoeren.Uitslag:
    hand = {"door": fabriek.user(), "at": at, "reden": "Uit het bestand."}
    gelezen = lees_bestand(naam, inhoud)
    uitslag = invoeren.voer_in(plan, gelezen, **hand)
    return invoeren.voer_in(plan, gelezen, gezien=uitslag.afdruk, **hand) if doe and uitslag.kan else uitslag


def test_what_is_exported_changes_nothing():
    plan = vol_plan()
    spoor = Actie.history.count()

    uitslag = voer_in(plan, bytes_van(plan))

    assert (uitslag.weigeringen, [r for r in uitslag.regels if r.soort != "gelijk"]) == ([], [])
    assert len(uitslag.regels) == 25
    assert Actie.history.count() == spoor
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


def test_an_action_that_was_carried_over_keeps_its_lineage_in_both_years():
    with transaction.atomic():
        oud, nieuw = vol_plan(), fabriek.jaarplan(2022)
        gaat_door = fabriek.actie(oud.doelen.aanwezig().first(), "Gaat door in 2022")
        opvolger = schuif_door(gaat_door, nieuw, reden="Niet af.", door=fabriek.user(), at=MOMENT)
        bestanden = [bytes_van(oud), bytes_van(nieuw)]
        rijen = [van_plan(plan, VANDAAG).rijen for plan in (oud, nieuw)]
        codes = (gaat_door.code, opvolger.code)
        transaction.set_rollback(True)
    plannen = [leeg_jaar(), fabriek.jaarplan(2022)]

    uitslagen = [voer_in(plan, inhoud) for plan, inhoud in zip(plannen, bestanden, strict=True)]

    assert [(uitslag.weigeringen, uitslag.gedaan) for uitslag in uitslagen] == [([], True)] * 2
    assert [van_plan(plan, VANDAAG).rijen for plan in Jaarplan.objects.order_by("jaar")] == rijen
    assert Actie.objects.get(code=codes[1]).vorige.code == codes[0]


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


def drie_doelen() -> Jaarplan:
    plan = fabriek.jaarplan()
    for titel in ("Een", "Twee", "Drie", "Vier"):
        fabriek.doel(plan, titel)
    return plan


@pytest.mark.parametrize(
    ("plekken", "volgorde"),
    [
        ({"D3": 1}, "D3 D1 D2 D4"),
        ({"D1": 3}, "D2 D3 D1 D4"),
        ({"D4": 2, "D3": 2}, "D1 D3 D4 D2"),
        ({"D1": 99}, "D2 D3 D4 D1"),
        ({"D1": 40, "D2": 30, "D3": 20, "D4": 10}, "D4 D3 D2 D1"),
        ({"D2": 1, "D1": 2}, "D2 D1 D3 D4"),
        ({}, "D1 D2 D3 D4"),
    ],
)
@pytest.mark.parametrize("alleen", [True, False], ids=["only these rows", "all rows"])
def test_a_row_goes_to_the_place_that_was_changed(plekken, volgorde, alleen):
    plan = drie_doelen()
    nu = {f"D{nummer}": nummer for nummer in range(1, 5)}
    titels = dict(plan.doelen.values_list("code", "titel"))
    rijen = [
        (code, titels[code], plek) for code, plek in (nu | plekken).items() if code in plekken or not alleen
    ]

    uitslag = voer_in(plan, csvbestand.schrijf(["code", "titel", "plek"], rijen), naam="plan.csv")

    assert [doel.code for doel in plan.doelen.aanwezig()] == volgorde.split()
    genoemd = {code for code, *_ in rijen}
    assert {
        regel.rij.waarden["code"]: [(v.was, v.wordt) for v in regel.velden] for regel in uitslag.regels
    } == {
        code: [(str(nu[code]), str(plek))] if nu[code] != plek else []
        for plek, code in enumerate(volgorde.split(), 1)
        if code in genoemd
    }


def test_in_a_file_of_a_version_the_places_of_what_is_public_count():
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan)
    for titel, openbaar in (("Een", True), ("Dicht", False), ("Drie", True), ("Vier", True)):
        fabriek.actie(doel, titel, openbaar=openbaar)
    rijen = [("2021-01", "Een", 1, "1.0"), ("2021-03", "Drie", 2, "1.0"), ("2021-04", "Vier", 1, "1.0")]

    voer_in(plan, csvbestand.schrijf(["code", "titel", "plek", "versie"], rijen), naam="plan.csv")

    assert [actie.titel for actie in doel.acties.aanwezig()] == ["Vier", "Dicht", "Een", "Drie"]


def test_a_moved_row_keeps_the_reason_of_the_import():
    plan = drie_doelen()

    voer_in(plan, b"code;titel;plek\nD3;Drie;1\n", naam="plan.csv", at=MOMENT + timedelta(hours=1))

    eerste, *_ = tijdlijn(plan).gebeurtenissen
    assert (eerste.zin, eerste.reden, [(w.onderdeel, w.was, w.is_nu) for w in eerste.wijzigingen]) == (
        "Fatima Medewerker veranderde de volgorde van de doelen op 1 juli 2021 om 11.00 uur.",
        "Uit het bestand.",
        [("Doel D3", "plek 3", "plek 1"), ("Doel D1", "plek 1", "plek 2"), ("Doel D2", "plek 2", "plek 3")],
    )


def test_an_action_that_goes_to_another_goal_keeps_the_reason_of_the_import():
    plan = drie_doelen()
    actie = fabriek.actie(plan.doelen.first(), "Brieven", "idee")

    voer_in(plan, b"code;titel;doel\n2021-01;Brieven;D2\n", naam="plan.csv")

    assert [g.reden for g in tijdlijn(actie).gebeurtenissen][0] == "Uit het bestand."


BERICHT = (
    "actie;datum;wat is er gebeurd;inhoud;planning;geld;akkoord\n"
    "2021-01;1-6-2021;Het gaat goed.;groen;groen;groen;ja\n"
)


def test_a_report_that_comes_twice_is_there_once():
    plan = fabriek.jaarplan()
    fabriek.actie(fabriek.doel(plan), status="in_uitvoering")

    uitslagen = [voer_in(plan, BERICHT.encode(), naam="voortgang.csv") for _ in range(2)]

    assert [[regel.soort for regel in uitslag.regels] for uitslag in uitslagen] == [["nieuw"], ["gelijk"]]
    assert (uitslagen[1].weigeringen, uitslagen[1].niet_genoemd) == ([], {"Voortgang": 0})
    assert Voortgang.objects.count() == 1


def test_a_report_twice_in_one_file_is_refused():
    plan = fabriek.jaarplan()
    fabriek.actie(fabriek.doel(plan), status="in_uitvoering")

    uitslag = voer_in(plan, (BERICHT + BERICHT.splitlines()[1]).encode(), naam="voortgang.csv")

    assert [(w.rij, w.zin) for w in uitslag.weigeringen] == [(3, "Dit staat ook op rij 2. Haal er één weg.")]


@pytest.mark.parametrize(
    ("rijen", "niet_genoemd"),
    [
        (["2021-01;Een;Thuis;1", "2021-02;Twee;Thuis;1"], 1),
        (["2021-01;Een;Bestaat niet;1", "2021-02;Twee;Thuis;veel"], 1),
        (["geen code;Een;Thuis;1", "2021-02;Twee;Thuis;1"], 1),
        ([";Nieuw;Thuis;veel", "2021-02;Twee;Thuis;1"], 2),
        (["geen code;Een;;"] * 4, 0),
    ],
)
def test_a_refused_row_is_in_the_file_all_the_same(rijen, niet_genoemd):
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan)
    for titel in ("Een", "Twee", "Drie"):
        fabriek.actie(doel, titel)
    inhoud = "\n".join(["code;titel;domein;budget", *rijen]).encode()

    assert voer_in(plan, inhoud, naam="acties.csv").niet_genoemd == {"Acties": niet_genoemd}


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
