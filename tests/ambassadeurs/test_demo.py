"""The people of the demo: what each of them told us, what became of it, and what waits inside."""

from datetime import date

import pytest
from django.test import Client

from agenda.models import Hoogtemeting
from ambassadeurs.models import Meetverzoek, Melding, Oproep, Persoon, Reactie, Verhaal
from inclusie.post.models import Mail
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
PEILDATUM = date(2021, 7, 1)


def test_every_state_and_end_of_a_report_is_there(voorbeeldstad):
    rijen = Melding.objects.values_list("nummer", "status", "uitkomst", "openbaar")
    assert list(rijen.order_by("nummer")) == [
        ("2020-001", "gesloten", "gedaan", True),
        ("2020-002", "gesloten", "gedaan", True),
        ("2020-003", "gesloten", "gedaan", True),
        ("2021-001", "gesloten", "gedaan", True),
        ("2021-002", "beantwoord", "", False),
        ("2021-003", "gesloten", "lukt_niet", True),
        ("2021-004", "gesloten", "niet_van_ons", True),
        ("2021-005", "samengevoegd", "", False),
        ("2021-006", "in_behandeling", "", False),
        ("2021-007", "nieuw", "", False),
        ("2021-008", "beantwoord", "", False),
        ("2021-009", "nieuw", "", False),
        ("2021-010", "nieuw", "", False),
    ]
    assert [str(rij) for rij in Melding.objects.te_laat(PEILDATUM)] == ["2021-006", "2021-007"]


def test_the_loop_is_closed_where_everybody_can_read_it(voorbeeldstad, settings):
    settings.DEMO_DATUM = PEILDATUM
    blad = Bladzijde(Client().get("/u-zei-wij-deden/"))
    assert "/plan/2021/actie/29/" in [href for _, href in blad.links]
    assert "Eerst: lukt alleen met hulp. Nu: moeilijk. 1 stap lager." in blad.tekst
    assert "Dit hoorden wij van u" in Bladzijde(Client().get("/plan/2021/actie/29/")).kop("h2")


def test_the_heights_of_an_ambassadeur_stand_under_a_code_of_their_own(voorbeeldstad):
    ambassadeurs = Persoon.objects.exclude(beoordelaar_code="").filter(rollen__rol="ambassadeur")
    gescoord = set(Hoogtemeting.objects.values_list("beoordelaar_code", flat=True))
    assert {p.naam for p in ambassadeurs if p.beoordelaar_code in gescoord} == {
        "Aisha", "Bram", "Corrie", "Daan", "Els", "Farid", "Gwen", "Henk",
    }  # fmt: skip


def test_who_knows_an_obstacle_is_asked_how_high_it_is_now(voorbeeldstad):
    gevraagd = set(Meetverzoek.objects.open().values_list("persoon__naam", "actie__code"))
    assert ("Noor", "2021-23") in gevraagd
    # Who is called or gets a text message stands in the work list of the procesregisseur.
    zelf = set(Meetverzoek.objects.zelf_te_vragen().values_list("persoon__naam", "actie__code"))
    assert zelf == {("Els", "2021-21"), ("Els", "2021-23"), ("Farid", "2021-23")}


def test_four_calls_with_an_answer_a_proposal_and_a_sign_up(voorbeeldstad):
    # Read in the year of the demo or later: what has a last day is over by then.
    assert sorted(Bladzijde(Client().get("/oproepen/")).kop("h3")) == [
        "Ambassadeur gezocht voor het thema armoede",
        "Hoe betalen andere gemeenten ervaringsdeskundigen?",
        "Inclusiestage: loop een dag mee",
        "Wie heeft een verhaal over wonen?",
    ]
    assert [rij.openbare_naam for rij in Reactie.objects.getoond()] == ["Marja", "", ""]
    assert [rij.voorgesteld_door.rol for rij in Oproep.objects.voorgesteld()] == ["koploper"]
    assert Reactie.objects.om_op_te_volgen().count() == 3
    assert not Mail.objects.filter(soort="reactie_antwoord").exists()


def test_three_stories_are_read_and_two_wait_for_their_tellers(voorbeeldstad):
    assert set(Verhaal.objects.values_list("persoon__naam", "verteller_weergave", "status")) == {
        ("Henk", "Henk", "gepubliceerd"),
        ("Aisha", "Aisha", "gepubliceerd"),
        ("Els", "Els", "gepubliceerd"),
        ("Daan", "Robin", "opgehaald"),
        ("Noor", "Noor", "opgehaald"),
    }
    assert sorted(Bladzijde(Client().get("/verhalen/")).kop("h2")) == [
        "Elke euro telt",
        "Ik ging stemmen",
        "Met je telefoon kun je alles, toch?",
    ]
