"""/mijn/concepten/<code>/verder/: go on, also on another machine."""

import pytest

from ambassadeurs.models import Meldconcept
from tests.agenda.fabriek import client, user
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import OBSTAKEL, begin

pytestmark = pytest.mark.django_db


def test_it_goes_on_where_it_stopped():
    f.persoon(account=user("ambassadeur"))
    browser = client("ambassadeur")
    begin(browser)
    browser.post(f"{OBSTAKEL}wat/", {"tekst": "De deur"})
    ander, code = client("ambassadeur"), Meldconcept.objects.get().code
    assert ander.post(f"/mijn/concepten/{code}/verder/").url == f"{OBSTAKEL}waar/"
    assert "De deur" in ander.get(f"{OBSTAKEL}wat/").content.decode()


def test_the_draft_of_another_is_not_there():
    f.persoon(account=user("ambassadeur"))
    f.persoon("Kees Koploper", account=user("koploper"))
    begin(client("koploper"))
    code = Meldconcept.objects.get().code
    browser = client("ambassadeur")
    assert browser.post(f"/mijn/concepten/{code}/verder/").status_code == 404
    assert browser.get(f"/mijn/concepten/{code}/verder/").status_code == 405
