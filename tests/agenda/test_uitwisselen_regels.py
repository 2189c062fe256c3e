"""Rules that hold for any plan: out and in again changes nothing, and an empty year becomes the same plan."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.handelen import indeling, invoeren, overgangen
from agenda.handelen.doorschuiven import schuif_door
from agenda.models import Actie, Doel, Herkomst, Jaarplan, Licht, Meedoen, Niveau, Voortgang
from agenda.uitwisselen import csvbestand, veilig, xlsx
from agenda.uitwisselen.inlezen import lees_bestand
from agenda.uitwisselen.tabellen import BLADEN
from agenda.uitwisselen.uitvoer import van_plan
from inclusie import weghalen
from inclusie.tekst import schoon
from tests.agenda import fabriek
from tests.agenda.fabriek import MOMENT, VANDAAG

# The same examples every time, and few: each makes a whole plan.
REGEL = settings(
    derandomize=True,
    max_examples=10,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))
TEKENS = st.one_of(LETTERS, st.sampled_from("=+-@'\";,\t\n\r|_x0041_＝ é\u200b"))


def tekst(maximum: int, minimum: int = 0):
    """What the portal keeps of a text: cleaned, without space around it."""
    ruw = st.text(TEKENS, max_size=maximum).map(lambda t: schoon(t).strip()[:maximum].strip())
    return ruw.filter(lambda t: len(t) >= minimum)


def regel(maximum: int, minimum: int = 0):
    return tekst(maximum, minimum).map(lambda t: " ".join(t.split())).filter(lambda t: len(t) >= minimum)


STATUSSEN = (
    "idee", "voorgesteld", "gepland", "in_uitvoering", "gerealiseerd", "doorgeschoven", "gestopt",
    "afgewezen",
)  # fmt: skip
BERICHTEN = st.lists(
    st.tuples(st.integers(0, 200), tekst(60, 1), st.sampled_from(Licht.values), st.booleans()), max_size=2
)
ACTIES = st.lists(
    st.fixed_dictionaries(
        {
            "velden": st.fixed_dictionaries(
                {
                    "titel": regel(60, 1),
                    "waarom": tekst(80),
                    "tekst_makkelijk": tekst(80),
                    "niveau": st.sampled_from(Niveau.values),
                    "betrokkenheid": st.sampled_from(Meedoen.values),
                    "budget": st.none() | st.integers(0, 2_000_000),
                    "besteed": st.none() | st.integers(0, 2_000_000),
                    "dekking": regel(40),
                    "openbaar": st.booleans(),
                }
            ),
            "status": st.sampled_from(STATUSSEN),
            "themas": st.sets(st.integers(0, 2)),
            "partners": st.sets(st.integers(0, 2)),
            "cijfer": st.decimals(0, 999_999, places=2),
            "berichten": BERICHTEN,
            "weg": st.booleans(),
        }
    ),
    max_size=3,
)
PLANNEN = st.lists(
    st.tuples(
        st.fixed_dictionaries(
            {
                "titel": regel(60, 1),
                "beoogd_resultaat": tekst(60),
                "herkomst": st.sampled_from(Herkomst.values),
            }
        ),
        ACTIES,
    ),
    min_size=1,
    max_size=2,
)
NAMEN = ("Armoede", "Werk; inkomen, en zo", 'Één "groep"')


def basis() -> tuple[list, list]:
    themas = [fabriek.thema(naam, f"thema-{nummer}") for nummer, naam in enumerate(NAMEN)]
    return themas, [fabriek.organisatie(f"Stichting {naam}") for naam in NAMEN]


def maak_plan(doelen) -> Jaarplan:
    themas, organisaties = basis()
    plan, hand = fabriek.jaarplan(), {"door": fabriek.user(), "at": MOMENT}
    fabriek.jaarplan(2022)
    for velden, acties in doelen:
        doel = Doel(jaarplan=plan, **velden)
        indeling.voeg_toe(doel, **hand)
        for rij in acties:
            maak_actie(doel, rij, themas, organisaties, hand)
    return plan


def maak_actie(doel, rij, themas, organisaties, hand) -> None:
    actie = Actie(
        doel=doel, domein=fabriek.domein(), start="2021-Q1", eind="2021-Q3",
        trekker_organisatie=organisaties[0], **rij["velden"],
    )  # fmt: skip
    relaties = {
        "themas": [themas[nummer] for nummer in rij["themas"]],
        "partners": [organisaties[nummer] for nummer in rij["partners"]],
    }
    indeling.voeg_toe(actie, relaties=relaties, **hand)
    fabriek.meetwaarde(fabriek.indicator(actie, streefwaarde=rij["cijfer"]), rij["cijfer"])
    is_door = rij["status"] == "doorgeschoven"
    fabriek.naar_status(actie, "gepland" if is_door else rij["status"])
    if is_door:
        schuif_door(actie, Jaarplan.objects.get(jaar=2022), reden="Niet af.", **hand)
    if not overgangen.geen_voortgang(actie):
        for dagen, zin, licht, akkoord in rij["berichten"]:
            bericht = Voortgang(
                actie=actie, datum=date(2021, 7, 1) - timedelta(dagen), tekst_makkelijk=zin,
                **fabriek.LICHTEN | {"licht_geld": licht}, oorzaak="Zo komt dat.", maatregel="Dit doen wij.",
            )  # fmt: skip
            overgangen.schrijf_voortgang(bericht, akkoord=akkoord, **hand)
    # What goes on next year stays, for its successor.
    if rij["weg"] and not is_door:
        actie.refresh_from_db()
        weghalen.haal_weg(actie, reden="Past niet meer.", **hand)


@pytest.mark.django_db
@REGEL
@given(PLANNEN)
def test_out_and_in_again_is_the_same_plan(doelen):
    with transaction.atomic():
        plan = maak_plan(doelen)
        uit = _jaren()
        bestanden = [xlsx.schrijf(jaar, titel="Jaarplan") for jaar in uit]
        zelf = _voer_in(plan, bestanden[0])
        transaction.set_rollback(True)
    assert (zelf.weigeringen, zelf.doet_iets) == ([], False)
    with transaction.atomic():
        fabriek.domein()
        basis()
        leeg = [fabriek.jaarplan(jaar) for jaar in (2021, 2022)]
        gedaan = [_voer_in(plan, inhoud) for plan, inhoud in zip(leeg, bestanden, strict=True)]
        opnieuw = [jaar.rijen for jaar in _jaren()]
        transaction.set_rollback(True)
    assert [uitslag.weigeringen for uitslag in gedaan] == [[], []]
    assert opnieuw == [jaar.rijen for jaar in uit]


def _jaren() -> list:
    """The year, and the one in which what is carried over goes on."""
    return [van_plan(plan, VANDAAG) for plan in Jaarplan.objects.order_by("jaar")]


def _voer_in(plan, inhoud: bytes):
    gelezen, hand = (
        lees_bestand("plan.xlsx", inhoud),
        {"door": fabriek.user(), "at": MOMENT, "reden": "Test."},
    )
    uitslag = invoeren.voer_in(plan, gelezen, **hand)
    return invoeren.voer_in(plan, gelezen, gezien=uitslag.afdruk, **hand) if uitslag.kan else uitslag


@settings(derandomize=True, max_examples=300, database=None, deadline=None)
@given(st.text(TEKENS, max_size=30))
def test_a_safe_text_comes_back_and_is_no_formula(waarde):
    veilige = veilig.maak_veilig(waarde)

    assert veilig.maak_gewoon(veilige) == waarde
    assert veilige[:1] not in ("=", "+", "@", "\t") or veilig.GETAL.fullmatch(veilige)


@settings(derandomize=True, max_examples=100, database=None, deadline=None)
@given(st.lists(st.tuples(regel(20, 1), tekst(60)), min_size=1, max_size=4))
def test_any_text_survives_csv(paren):
    doelen = next(blad for blad in BLADEN if blad.naam == "Doelen")
    rijen = [[f"D{nummer}", *paar] for nummer, paar in enumerate(paren, 1)]

    gelezen = lees_bestand("doelen.csv", csvbestand.schrijf(["code", "titel", "toelichting"], rijen))

    assert [tuple(rij.waarden.values()) for rij in gelezen.rijen] == [tuple(rij) for rij in rijen]
    assert list(gelezen.letters) == [doelen.naam]
