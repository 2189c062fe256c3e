"""Moving a story: noting the agreement of its teller, showing it, taking it away."""

import pytest

from ambassadeurs.handelen.toestemmen import geef, trek_in
from ambassadeurs.models import Verhaal
from inclusie.history import bewaar
from tests.agenda import fabriek as a
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def begin(verhaal):
    return f"/werkplek/verhalen/{verhaal.pk}/"


def doe(verhaal, stap, **velden):
    """As the form gives it that was opened just now."""
    return a.client().post(f"{begin(verhaal)}stand/{stap}/", {"versie": verhaal.versie} | velden)


def test_an_agreement_in_a_talk_names_who_noted_it():
    verhaal = f.verhaal()
    assert doe(verhaal, "goedkeuren").status_code == 422
    assert doe(verhaal, "goedkeuren", hoe="gesprek").status_code == 302
    verhaal.refresh_from_db()
    assert (verhaal.status, verhaal.toestemming.hoe, verhaal.toestemming.genoteerd_door) == (
        "nagelezen", "gesprek", a.user(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("stap", "status", "waarom"),
    [
        ("publiceren", "opgehaald", "Het verhaal is nu ‘opgehaald, de verteller leest het nog na’."),
        ("goedkeuren", "nagelezen", "De verteller vond dit verhaal al goed."),
        ("intrekken", "ingetrokken", "De verteller trok de toestemming in."),
        ("niet-meer-goed", "ingetrokken", "De verteller trok de toestemming in."),
        ("niet-meer-goed", "gepubliceerd", "Het verhaal is nu ‘op de website’."),
        ("intrekken", "nagelezen", "Het verhaal is nu ‘nagelezen door de verteller’."),
    ],
)
def test_a_move_that_is_not_possible_says_why_before_and_after_a_click(stap, status, waarom):
    erop = {"intrekken": "gepubliceerd", "niet-meer-goed": "nagelezen"}
    verhaal = f.verhaal(status=erop[stap] if status == "ingetrokken" else status)
    if status == "ingetrokken":
        trek_in(verhaal.persoon, "verhaal", door=a.user(), at=a.MOMENT)
    for antwoord in (a.client().get(f"{begin(verhaal)}stand/{stap}/"), doe(verhaal, stap)):
        blad = Bladzijde(antwoord)
        assert (antwoord.status_code, blad.tekst.count(f"Dit kan nu niet. {waarom}")) == (409, 1)
        if stap != "goedkeuren" or antwoord.request["REQUEST_METHOD"] == "GET":
            assert '<form method="post" class="lia-formulier"' not in antwoord.content.decode()
    assert Verhaal.objects.get().versie == verhaal.versie


@pytest.mark.parametrize(
    ("stap", "van", "velden"),
    [
        ("goedkeuren", "opgehaald", {"hoe": "gesprek"}),
        ("publiceren", "nagelezen", {}),
        ("intrekken", "gepubliceerd", {}),
        ("niet-meer-goed", "nagelezen", {}),
    ],
)
def test_a_second_click_is_done_too(stap, van, velden):
    verhaal = f.verhaal(status=van)
    assert [doe(verhaal, stap, **velden).status_code for _ in range(2)] == [302, 302]
    assert Verhaal.objects.get().versie == verhaal.versie + 1


def test_another_answer_is_not_the_second_click():
    verhaal = f.verhaal()
    assert [doe(verhaal, "goedkeuren", hoe=hoe).status_code for hoe in ("gesprek", "papier")] == [302, 409]


@pytest.mark.parametrize("eerder", ["gesprek", "website"])
def test_the_proof_says_how_this_text_was_approved_and_not_how_its_teller_agreed_before(eerder):
    verhaal, ander = f.verhaal(status="gepubliceerd"), f.verhaal("Nog een verhaal", persoon=f.persoon("Els"))
    geef(ander.persoon, "verhaal", door=a.user(), at=a.MOMENT, hoe=eerder)
    assert [doe(ander, "goedkeuren", hoe="papier").status_code for _ in range(2)] == [302, 302]
    ander.refresh_from_db()
    assert (ander.nagelezen_hoe, ander.toestemming.hoe, ander.versie) == ("papier", eerder, 2)
    assert "op papier" in Bladzijde(a.client().get(begin(ander))).tekst
    assert "zelf op de website" in Bladzijde(a.client().get(begin(verhaal))).tekst


def test_an_approval_from_before_it_was_noted_how_reads_as_its_teller_agreed():
    verhaal = f.verhaal(status="nagelezen")
    verhaal.nagelezen_hoe = ""
    bewaar(verhaal, door=a.user(), at=a.MOMENT)
    assert "zelf op de website" in Bladzijde(a.client().get(begin(verhaal))).tekst


def test_to_the_website_and_back():
    verhaal = f.verhaal(status="nagelezen")
    for stap, status in (("publiceren", "gepubliceerd"), ("intrekken", "ingetrokken")):
        doe(verhaal, stap)
        verhaal.refresh_from_db()
        assert verhaal.status == status


def test_what_is_not_on_the_website_is_not_taken_off_it():
    verhaal = f.verhaal(status="nagelezen")
    blad = Bladzijde(a.client().get(f"{begin(verhaal)}stand/niet-meer-goed/"))
    assert "Vindt de verteller dit verhaal niet meer goed?" in blad.tekst
    assert "Haal van de website" not in blad.tekst
    doe(verhaal, "niet-meer-goed")
    verhaal.refresh_from_db()
    assert (verhaal.status, verhaal.toestemming) == ("ingetrokken", None)


def test_an_agreement_counts_for_the_text_that_was_read():
    """A colleague changed the words after this page was opened."""
    verhaal = f.verhaal()
    gelezen = verhaal.versie
    blad = a.client().get(f"{begin(verhaal)}bewerken/").content.decode()
    a.client().post(f"{begin(verhaal)}bewerken/", ingevuld(blad, titel="Nog een titel"))
    antwoord = doe(verhaal, "goedkeuren", versie=gelezen, hoe="gesprek")
    verhaal.refresh_from_db()
    assert (antwoord.status_code, verhaal.titel, verhaal.status) == (409, "Nog een titel", "opgehaald")


def test_another_word_is_no_page():
    assert a.client().get(f"{begin(f.verhaal())}stand/weggooien/").status_code == 404
