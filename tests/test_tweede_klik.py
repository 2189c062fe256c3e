"""Taking away, sent again after an answer that got lost: done, for every kind that can go."""

import pytest
from django.urls import reverse

from inclusie import weghalen
from inclusie.concepten.models import Formulierconcept
from tests.agenda import fabriek
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


@pytest.fixture
def adressen(settings):
    """Row -> the address that takes it away, one of every kind, the inner before the outer."""
    settings.DEMO_DATUM = fabriek.VANDAAG
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan)
    actie, focus, indicator = fabriek.actie(doel, status="idee"), fabriek.focus(plan), fabriek.indicator(doel)
    obstakel, melding, oproep = fabriek.obstakel(), f.melding("Dicht"), f.oproep()
    (hoogte,), (oordeel,) = fabriek.hoogtes(obstakel, 3), fabriek.oordelen(actie, "ja")
    meting, evaluatie = fabriek.meetwaarde(indicator), fabriek.evaluatie(plan)
    bij_doel = [2021, doel.code, indicator.nummer]
    wegen = [
        (focus, "focus", [2021, focus.thema.slug]),
        (evaluatie, "evaluatie", [2021, evaluatie.nummer]),
        (meting, "meetwaarde", [*bij_doel, str(meting.datum)]),
        (indicator, "indicator", bij_doel),
        (oordeel, "oordeel", [actie.code, oordeel.pk]),
        (actie, "actie", [actie.code]),
        (doel, "doel", [2021, doel.code]),
        (hoogte, "hoogtemeting", [obstakel.slug, hoogte.pk]),
        (obstakel, "obstakel", [obstakel.slug]),
        (stuk := fabriek.raadsstuk(), "raadsstuk", [stuk.code]),
        (dag := fabriek.vergadering(fabriek.VANDAAG), "raadsvergadering", [dag.pk]),
        (melding, "melding", [melding.nummer]),
        (oproep, "oproep", [oproep.slug]),
    ]
    return {rij: reverse(f"{naam}_weghalen", args=sleutel) for rij, naam, sleutel in wegen}


def test_of_every_kind_a_second_click_is_done_and_another_reason_is_not(adressen):
    assert {type(rij) for rij in adressen} == set(weghalen.soorten())
    browser, gekregen = fabriek.client(), {}
    for rij, adres in adressen.items():
        velden = ingevuld(browser.get(adres).content.decode(), reden="Proef")
        gekregen[type(rij).__name__] = [browser.post(adres, velden) for _ in range(2)] + [
            browser.post(adres, {"reden": "Anders"}),
            browser.get(adres),
        ]
    uitkomsten = {naam: [een.status_code for een in vier] for naam, vier in gekregen.items()}
    assert uitkomsten == dict.fromkeys(uitkomsten, [302, 302, 404, 404])
    assert {naam for naam, vier in gekregen.items() if vier[0].url != vier[1].url} == set()
    assert {rij for rij in adressen if rij.history.count() != 2} == set()
    assert Formulierconcept.objects.count() == 0


def test_what_came_in_its_place_goes_before_what_went():
    """The theme was chosen again; the address is the same."""
    plan = fabriek.jaarplan()
    adres = reverse("focus_weghalen", args=[2021, fabriek.focus(plan).thema.slug])
    browser = fabriek.client()
    assert browser.post(adres, {"reden": "Eerst."}).status_code == 302
    fabriek.focus(plan)
    assert [browser.post(adres, {"reden": "Toen."}).status_code for _ in range(2)] == [302, 302]
    assert browser.post(adres, {"reden": "Eerst."}).status_code == 404
    assert plan.focus.aanwezig().count() == 0
