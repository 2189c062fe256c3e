"""/mijn/concepten/<code>/weghalen/: throw away what is not sent, after a question."""

import pytest

from ambassadeurs.models import Meldconcept
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, user
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import OBSTAKEL, begin

pytestmark = pytest.mark.django_db


def test_it_is_asked_first():
    f.persoon(account=user("ambassadeur"))
    browser = client("ambassadeur")
    begin(browser)
    hier = f"/mijn/concepten/{Meldconcept.objects.get().code}/weghalen/"
    assert Bladzijde(browser.get(hier)).kop("h1") == ["Wilt u dit weghalen?"]
    assert Meldconcept.objects.count() == 1
    assert browser.post(hier).url == "/mijn/concepten/"
    assert Meldconcept.objects.count() == 0
    assert browser.get(f"{OBSTAKEL}wat/").url == OBSTAKEL


def test_the_draft_of_another_stays():
    f.persoon(account=user("ambassadeur"))
    f.persoon("Kees Koploper", account=user("koploper"))
    begin(client("koploper"))
    hier = f"/mijn/concepten/{Meldconcept.objects.get().code}/weghalen/"
    assert client("ambassadeur").post(hier).status_code == 404
    assert Meldconcept.objects.count() == 1
