"""The timeline of editing: sentences, tables, names of that day, and putting a text back."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda import historie
from agenda.handelen import indeling, overgangen
from agenda.historie.lezer import Wijziging
from agenda.historie.namen import HEET, STIL
from inclusie import weghalen
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.grendels import zonder_grendels

pytestmark = pytest.mark.django_db


def later(minuten: int):
    return fabriek.MOMENT + timedelta(minutes=minuten)


def zinnen(van, **opties):
    return [gebeurtenis.zin for gebeurtenis in historie.tijdlijn(van, **opties).gebeurtenissen]


@pytest.fixture
def actie(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee")


def test_sentence_says_who_what_and_when_and_the_table_was_and_is(actie):
    actie.titel = "Brieven verbeteren"
    bewaar(actie, door=fabriek.user(), at=later(123), reden="korter")
    gebeurtenis = historie.tijdlijn(actie).gebeurtenissen[0]
    assert gebeurtenis.zin == (
        "Fatima Medewerker wijzigde de titel van actie 2021-01 op 1 juli 2021 om 12.03 uur."
    )
    (wijziging,) = gebeurtenis.wijzigingen
    assert (wijziging.onderdeel, wijziging.was, wijziging.is_nu) == (
        "Titel",
        "Brieven herschrijven",
        "Brieven verbeteren",
    )
    assert gebeurtenis.reden == "korter"


def test_values_are_words(actie):
    actie.start, actie.budget, actie.openbaar = "2021-Q2", 0, False
    bewaar(actie, door=fabriek.user(), at=later(1))
    gebeurtenis = historie.tijdlijn(actie).gebeurtenissen[0]
    assert "wijzigde 3 onderdelen van actie 2021-01" in gebeurtenis.zin
    assert [(w.onderdeel, w.was, w.is_nu) for w in gebeurtenis.wijzigingen] == [
        ("Begin", "januari tot en met maart 2021", "april tot en met juni 2021"),
        ("Budget", "", "Geen geld nodig"),
        ("Of de actie openbaar is", "ja", "nee"),
    ]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"volgende_stap": "Een feest."}, "wijzigde het vervolg van het jaarplan 2021"),
        (
            {"volgende_stap": "Een feest.", "vraag_aan_raad": "Komt u?"},
            "wijzigde 2 onderdelen van het jaarplan 2021",
        ),
    ],
)
def test_two_long_names_are_counted(db, velden, zin):
    plan = fabriek.jaarplan()
    for veld, waarde in velden.items():
        setattr(plan, veld, waarde)
    bewaar(plan, door=fabriek.user(), at=later(1))
    assert f"Fatima Medewerker {zin} op " in zinnen(plan)[0]


def test_links_carry_the_names_of_that_day(actie):
    kade, stem = fabriek.organisatie(), fabriek.organisatie("Stem")
    bewaar(actie, door=fabriek.user(), at=later(1), relaties={"partners": [kade]})
    kade.naam = "Bibliotheek Nieuw"
    bewaar(kade, door=fabriek.user(), at=later(2))
    bewaar(actie, door=fabriek.user(), at=later(3), relaties={"partners": [kade, stem]})
    bewaar(actie, door=fabriek.user(), at=later(4), relaties={"partners": [stem]})
    assert [g.wijzigingen for g in historie.tijdlijn(actie).gebeurtenissen[:3]] == [
        (Wijziging("Partner weg", "Bibliotheek Nieuw", "", "partners"),),
        (Wijziging("Partner erbij", "", "Stem", "partners"),),
        (Wijziging("Partner erbij", "", "Bibliotheek De Kade", "partners"),),
    ]


def test_rows_of_one_moment_are_one_event(actie):
    """… and the double row that django-simple-history writes of an unchanged save is none."""
    actie.titel = "Eerst"
    bewaar(actie, door=fabriek.user(), at=later(1))
    actie.titel = "Toen"
    bewaar(actie, door=fabriek.user(), at=later(1))
    actie._history_date = later(2)
    with zonder_grendels(type(actie)):
        actie.save()
    assert [(w.was, w.is_nu) for g in historie.tijdlijn(actie).gebeurtenissen[:1] for w in g.wijzigingen] == [
        ("Brieven herschrijven", "Toen")
    ]


def test_a_move_of_many_rows_is_one_event():
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan)
    eerste, _tweede = fabriek.actie(doel, "A", "idee"), fabriek.actie(doel, "B", "idee")
    indeling.zet_op_plek(eerste, 2, door=fabriek.user(), at=later(5))
    gebeurtenis = historie.tijdlijn(plan).gebeurtenissen[0]
    assert gebeurtenis.zin == (
        "Fatima Medewerker veranderde de volgorde van de acties op 1 juli 2021 om 10.05 uur."
    )
    assert gebeurtenis.wijzigingen == (
        Wijziging("Actie 2021-02", "plek 2", "plek 1"),
        Wijziging("Actie 2021-01", "plek 1", "plek 2"),
    )


def test_states_reports_and_taking_away_have_their_own_verb(actie):
    door = fabriek.user()
    fabriek.indicator(actie, "Aantal mensen")
    overgangen.plan_in(actie, door=door, at=later(1))
    bericht = fabriek.voortgang(actie, akkoord=False)
    overgangen.geef_akkoord(bericht, door=door, at=later(2))
    actie.refresh_from_db()
    overgangen.stop(actie, reden="Het geld is op.", door=door, at=later(3))
    weghalen.haal_weg(actie.indicatoren.get(nummer=1), reden="Dubbel.", door=door, at=later(4))
    gebeurtenissen = historie.tijdlijn(actie).gebeurtenissen
    assert [g.zin.removeprefix("Fatima Medewerker ").split(" op 1 juli")[0] for g in gebeurtenissen[:4]] == [
        "haalde de indicator ‘Aantal brieven’ bij actie 2021-01 weg",
        "zette actie 2021-01 op ‘gestopt’",
        "zette actie 2021-01 op ‘in uitvoering’",
        "gaf akkoord op het bericht van 1 juli 2021 bij actie 2021-01",
    ]
    assert [g.reden for g in gebeurtenissen[:2]] == ["Dubbel.", ""]


def test_what_nobody_known_did_is_of_iemand(actie):
    actie.titel = "Anders"
    bewaar(actie, door=None, at=later(1))
    assert zinnen(actie)[0] == "Iemand wijzigde de titel van actie 2021-01 op 1 juli 2021 om 10.01 uur."


def test_an_object_shows_only_its_own_and_the_plan_shows_all():
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan, "Doel een")
    ander = fabriek.doel(plan, "Doel twee")
    actie = fabriek.actie(doel, "Een", "idee")
    vreemde = fabriek.actie(ander, "Twee", "idee")
    buiten = fabriek.actie(fabriek.doel(fabriek.jaarplan(2022)), "Drie", "idee")
    assert {g.bij for g in historie.tijdlijn(actie).gebeurtenissen} == {actie}
    assert {g.bij for g in historie.tijdlijn(doel).gebeurtenissen} == {doel}
    van_plan = {g.bij for g in historie.tijdlijn(plan, per=100).gebeurtenissen}
    assert van_plan == {plan, doel, ander, actie, vreemde}
    assert buiten not in van_plan


def test_pages_are_newest_first_and_stay_within_bounds(actie):
    for minuut in range(1, 5):
        actie.titel = f"Titel {minuut}"
        bewaar(actie, door=fabriek.user(), at=later(minuut))
    eerste, laatste = historie.tijdlijn(actie, per=2), historie.tijdlijn(actie, 99, per=2)
    assert [g.wijzigingen[0].is_nu for g in eerste.gebeurtenissen] == ["Titel 4", "Titel 3"]
    assert (eerste.pagina.number, laatste.pagina.number, laatste.pagina.paginator.num_pages) == (1, 3, 3)


def test_reading_costs_the_same_for_one_and_three_actions():
    def kosten(plan):
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            historie.tijdlijn(plan)
        return len(vragen)

    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan)
    fabriek.voortgang(fabriek.actie(doel))
    een = kosten(plan)
    fabriek.voortgang(fabriek.actie(doel))
    fabriek.voortgang(fabriek.actie(doel))
    assert kosten(plan) == een


def test_an_old_text_comes_back_as_a_new_change(actie):
    oud = actie.history.latest().history_id
    actie.titel = "Anders"
    bewaar(actie, door=fabriek.user(), at=later(1))
    assert historie.oude_tekst(actie, "titel", oud) == ("Brieven herschrijven", fabriek.MOMENT)
    assert historie.zet_terug(actie, "titel", oud, door=fabriek.user(), at=later(2)) is True
    actie.refresh_from_db()
    assert (actie.titel, actie.versie) == ("Brieven herschrijven", 3)
    assert historie.tijdlijn(actie).gebeurtenissen[0].reden == (
        "teruggezet naar de tekst van 1 juli 2021 om 10.00 uur"
    )


@pytest.mark.parametrize(
    "veld", ["status", "resultaat", "code", "domein", "themas", "versie", "bestaat_niet"]
)
def test_a_status_a_link_and_an_unknown_field_cannot_be_put_back(actie, veld):
    with pytest.raises(ObjectDoesNotExist):
        historie.zet_terug(actie, veld, actie.history.latest().history_id, door=fabriek.user(), at=later(1))


def test_a_row_of_another_action_cannot_be_put_back(actie):
    vreemd = fabriek.actie(actie.doel, "Geheim", "idee").history.latest().history_id
    with pytest.raises(ObjectDoesNotExist):
        historie.zet_terug(actie, "titel", vreemd, door=fabriek.user(), at=later(1))


def test_basic_data_have_a_timeline_of_their_own():
    stem, thuis = fabriek.organisatie("Stem"), fabriek.domein()
    stem.is_koploper = True
    bewaar(stem, door=fabriek.user(), at=later(1), relaties={"domeinen": [thuis]})
    nieuw, begin = historie.tijdlijn(stem).gebeurtenissen
    assert (nieuw.zin, nieuw.wijzigingen) == (
        "Fatima Medewerker wijzigde 2 onderdelen van de organisatie ‘Stem’ op 1 juli 2021 om 10.01 uur.",
        (
            Wijziging("Of de organisatie koploper is", "nee", "ja", "is_koploper", begin_rij(stem)),
            Wijziging("Levensdomein erbij", "", "Thuis", "domeinen"),
        ),
    )
    assert (begin.zin, begin.wijzigingen) == (
        "Fatima Medewerker voegde de organisatie ‘Stem’ toe op 1 juli 2021 om 10.00 uur.",
        (Wijziging("Naam", "", "Stem"),),
    )


def begin_rij(obj) -> int:
    return obj.history.earliest().history_id


def test_a_text_of_a_focus_or_indicator_is_put_back_from_the_page_where_it_lives(actie):
    focus, indicator = fabriek.focus(actie.jaarplan, onderbouwing="Eerst."), actie.indicatoren.get()
    for obj, veld, van, deel in (
        (indicator, "naam", actie, "indicator"),
        (focus, "onderbouwing", actie.jaarplan, "focus"),
    ):
        setattr(obj, veld, "Toen.")
        bewaar(obj, door=fabriek.user(), at=later(1 if obj == indicator else 2))
        (wijziging,) = historie.tijdlijn(van).gebeurtenissen[0].wijzigingen
        assert (wijziging.terug, wijziging.deel) == (begin_rij(obj), deel)
        assert historie.vind_deel(van, deel, begin_rij(obj)) == obj
    weghalen.haal_weg(indicator, reden="Dubbel.", door=fabriek.user(), at=later(3))
    with pytest.raises(ObjectDoesNotExist):
        historie.vind_deel(actie, "indicator", begin_rij(indicator))
    gewijzigd = [w for g in historie.tijdlijn(actie).gebeurtenissen if not g.nieuw for w in g.wijzigingen]
    assert [(w.veld, w.terug) for w in gewijzigd] == [("naam", None)]


@pytest.mark.parametrize("ding", HEET)
def test_every_field_has_a_name_or_is_left_out(ding):
    model = apps.get_model("agenda", ding)
    velden = {veld.name for veld in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    stil = {naam for naam in velden - set(HEET[ding]) if naam in STIL or f"{ding}.{naam}" in STIL}
    assert velden - stil == set(HEET[ding])


def test_what_each_person_said_of_an_action_is_told_to_who_writes_it_down_only(actie):
    (oordeel,) = fabriek.oordelen(actie, "ja")
    oordeel.merkbaar = "beetje"
    bewaar(oordeel, door=fabriek.user(), at=later(1))
    weghalen.haal_weg(oordeel, reden="Verkeerd gehoord.", door=fabriek.user(), at=later(2))
    zonder, met = zinnen(actie), zinnen(actie, per_persoon=True)
    assert [zin for zin in met if zin not in zonder] == [
        "Fatima Medewerker haalde het oordeel van 1 juli 2021 weg op 1 juli 2021 om 10.02 uur.",
        "Fatima Medewerker wijzigde of mensen iets merken van het oordeel van 1 juli 2021"
        " op 1 juli 2021 om 10.01 uur.",
        "Fatima Medewerker voegde het oordeel van 1 juli 2021 toe op 1 juli 2021 om 10.00 uur.",
    ]
    gebeurtenissen = historie.tijdlijn(actie, per_persoon=True).gebeurtenissen
    assert {wijziging.terug for g in gebeurtenissen for wijziging in g.wijzigingen} == {None}


def test_a_step_of_the_route_tells_its_scores():
    stap = fabriek.stap()
    stand = fabriek.stapscore(stap, 3)
    stand.score = 2
    bewaar(stand, door=fabriek.user(), at=later(1))
    assert sorted(zinnen(stap)) == [
        "Fatima Medewerker voegde de score van 1 juli 2021 toe op 1 juli 2021 om 10.00 uur.",
        "Fatima Medewerker voegde de stap ‘Agendeer het thema’ toe op 1 juli 2021 om 10.00 uur.",
        "Fatima Medewerker wijzigde het cijfer van de score van 1 juli 2021 op 1 juli 2021 om 10.01 uur.",
    ]
