"""/werkplek/acties/2021-01/oordelen/<nummer>/bewerken/: mend what was written down."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
HIER = "/werkplek/acties/2021-01/oordelen/"


def test_a_word_is_mended_and_the_old_one_stays_in_the_history():
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()))
    (oordeel,) = fabriek.oordelen(actie, "ja")
    adres, browser = f"{HIER}{oordeel.pk}/bewerken/", fabriek.client()
    assert browser.post(adres, ingevuld(browser.get(adres).content.decode(), merkbaar="nog_niet")).url == HIER
    oordeel.refresh_from_db()
    assert [rij.merkbaar for rij in oordeel.history.all()] == ["nog_niet", "ja"]
    ander = fabriek.actie(actie.doel, "Andere")
    assert browser.get(f"/werkplek/acties/{ander.code}/oordelen/{oordeel.pk}/bewerken/").status_code == 404
    assert fabriek.client("wethouder").get(adres).status_code == 403
