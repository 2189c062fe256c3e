"""/mijn/concepten/: what somebody of the network began and did not send."""

import pytest

from ambassadeurs.models import Meldconcept
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, client, user
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import OBSTAKEL, VERTELLEN, begin

pytestmark = pytest.mark.django_db
HIER = "/mijn/concepten/"


def test_own_drafts_with_the_way_on_and_away():
    f.persoon(account=user("ambassadeur"))
    f.persoon("Kees Koploper", account=user("koploper"))
    browser = client("ambassadeur")
    begin(browser)
    browser.post(f"{OBSTAKEL}wat/", {"tekst": "De deur is te zwaar."})
    begin(browser, VERTELLEN)
    ander = client("koploper")
    begin(ander)
    ander.post(f"{OBSTAKEL}wat/", {"tekst": "Kanarie"})
    bladzijde = Bladzijde(browser.get(HIER))
    assert sorted(bladzijde.kop("h2")) == ["Obstakel melden", "Vertel het ons"]
    assert "De deur is te zwaar." in bladzijde.tekst
    assert "Kanarie" not in bladzijde.tekst
    assert "Niet af: ga verder (2)" in Bladzijde(browser.get("/mijn/meldingen/")).tekst


def test_what_is_too_old_is_not_there():
    f.persoon(account=user("ambassadeur"))
    browser = client("ambassadeur")
    begin(browser)
    Meldconcept.objects.update(bewaard_op=MOMENT)
    assert "Alles is af. Er staat niets te wachten." in Bladzijde(browser.get(HIER)).tekst
