"""agenda.forms.opmaak: every long text with marks refuses what would be shown otherwise than it was typed."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ONVEILIG = "Lees [dit](javascript:alert(1))."
DIEP = "> " * 25 + "diep"
VELDEN = [
    ("/werkplek/acties/2021-01/bewerken/tekst/", "tekst"),
    ("/werkplek/doelen/2021/D1/bewerken/", "toelichting"),
    ("/werkplek/plan/2021/bewerken/inleiding/", "inleiding"),
    ("/werkplek/agendas/1/bewerken/", "visie"),
    ("/werkplek/themas/armoede/bewerken/", "omschrijving"),
]


@pytest.mark.parametrize(("adres", "veld"), VELDEN)
@pytest.mark.parametrize(
    ("tekst", "fout"),
    [(ONVEILIG, "de link ‘javascript:alert(1)’ kan niet."), (DIEP, "deze tekst heeft te veel lagen.")],
)
def test_a_text_that_cannot_be_shown_is_refused_and_kept(adres, veld, tekst, fout):
    plan = fabriek.jaarplan()
    fabriek.actie(fabriek.doel(plan), themas=[fabriek.thema()])
    adres = adres.replace("/1/", f"/{plan.agenda_id}/")
    browser = fabriek.client()
    antwoord = browser.post(adres, ingevuld(browser.get(adres).content.decode(), **{veld: tekst}))
    assert antwoord.status_code == 422
    assert fout in Bladzijde(antwoord).tekst
    assert ingevuld(antwoord.content.decode())[veld] == [tekst]
