"""/werkplek/obstakels/<slug>/hoogtes/<nummer>/bewerken/: mend what was written down."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
HIER = "/werkplek/obstakels/de-balie-is-te-hoog/"


def test_a_score_is_mended_and_the_old_one_stays_in_the_history():
    (meting,) = fabriek.hoogtes(fabriek.obstakel(), 3)
    adres, browser = f"{HIER}hoogtes/{meting.pk}/bewerken/", fabriek.client()
    velden = ingevuld(browser.get(adres).content.decode(), hoogte="0")
    assert browser.post(adres, velden).url == HIER
    meting.refresh_from_db()
    assert (meting.hoogte, [rij.hoogte for rij in meting.history.all()]) == (0, [0, 3])


def test_only_of_this_obstacle_and_only_by_who_edits():
    (meting,) = fabriek.hoogtes(fabriek.obstakel("Trap"), 3)
    fabriek.obstakel()
    assert fabriek.client().get(f"{HIER}hoogtes/{meting.pk}/bewerken/").status_code == 404
    adres = f"/werkplek/obstakels/trap/hoogtes/{meting.pk}/bewerken/"
    assert [fabriek.client(rol).get(adres).status_code for rol in ("medewerker", "wethouder")] == [200, 403]
