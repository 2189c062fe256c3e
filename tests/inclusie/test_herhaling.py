"""A new row that was saved a moment ago, and then once more from a form that was opened anew (Back)."""

import uuid
from datetime import timedelta

import pytest

from agenda.forms.obstakel import ObstakelForm
from agenda.handelen import obstakels
from agenda.models import Obstakel
from inclusie.herhaling import Herhaling, net_bewaard
from inclusie.tijd import nu
from inclusie.weghalen import haal_weg
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/obstakels/nieuw/"
VRAAG = "U bewaarde dit net al: ‘Trap’. Wilt u het er nog een keer bij? Bewaar dan nog een keer."


@pytest.fixture
def trap():
    return {"titel": "Trap", "soort": "fysiek", "domein": str(fabriek.domein().pk)}


def stuur(browser, velden):
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **velden))


def adressen() -> list[str]:
    return list(Obstakel.objects.order_by("pk").values_list("slug", flat=True))


def test_back_and_save_again_asks_first(trap):
    browser = fabriek.client()
    stuur(browser, trap)
    nog_eens = stuur(browser, trap)
    assert (nog_eens.status_code, nog_eens.context["form"].non_field_errors()) == (422, [VRAAG])
    assert adressen() == ["trap"]


def test_who_wants_a_second_one_saves_again_and_two_clicks_of_that_make_one(trap):
    browser = fabriek.client()
    stuur(browser, trap)
    velden = ingevuld(stuur(browser, trap).content.decode())
    assert [browser.post(ADRES, velden).url for _ in range(2)] == ["/werkplek/obstakels/trap-2/"] * 2
    assert adressen() == ["trap", "trap-2"]
    assert stuur(browser, trap).status_code == 422


def test_two_clicks_after_back_are_asked_both_times(trap):
    browser = fabriek.client()
    stuur(browser, trap)
    velden = ingevuld(browser.get(ADRES).content.decode(), **trap)
    assert [browser.post(ADRES, velden).status_code for _ in range(2)] == [422, 422]
    assert adressen() == ["trap"]


def test_other_words_or_another_person_is_not_asked(trap):
    browser = fabriek.client()
    stuur(browser, trap)
    assert stuur(browser, trap | {"titel": "Stoep"}).status_code == 302
    assert stuur(fabriek.client("procesregisseur"), trap).status_code == 302
    assert adressen() == ["trap", "stoep", "trap-2"]


@pytest.mark.parametrize(("minuten", "status"), [(9, 422), (11, 302)])
def test_after_ten_minutes_it_is_a_new_one(trap, minuten, status):
    velden = {"titel": "Trap", "soort": "fysiek", "domein": fabriek.domein(), "gemeld_op": nu().date()}
    eerste = Obstakel(**velden, indien_id=uuid.uuid4())
    obstakels.voeg_toe(eerste, door=fabriek.user(), at=nu() - timedelta(minutes=minuten), relaties={})
    assert stuur(fabriek.client(), trap).status_code == status


def test_what_was_taken_away_can_be_made_again(trap):
    browser = fabriek.client()
    stuur(browser, trap)
    haal_weg(Obstakel.objects.get(), reden="Dubbel.", door=fabriek.user(), at=nu())
    assert stuur(browser, trap).status_code == 302


def test_the_first_of_two_clicks_that_was_saved_meanwhile_is_the_answer(trap):
    """Between the look at the key and the look at the words."""
    browser, door = fabriek.client(), fabriek.user()
    stuur(browser, trap)
    eerste = Obstakel.objects.get()
    data = trap | {"gemeld_op": eerste.gemeld_op.isoformat(), "indien_id": str(eerste.indien_id)}
    opties = {"vandaag": eerste.gemeld_op}
    gevonden = net_bewaard(data, ObstakelForm, Obstakel(), opties, door=door, at=nu())
    assert gevonden == Herhaling(eerste)
