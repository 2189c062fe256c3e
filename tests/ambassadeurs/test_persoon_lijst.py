"""/werkplek/mensen/: who is of the network, who waits for us, and with what they want to help."""

from datetime import timedelta

import pytest

from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/mensen/"


@pytest.fixture(autouse=True)
def vandaag(settings):
    settings.DEMO_DATUM = plan.VANDAAG


def lees(vraag="", rol="procesregisseur"):
    return Bladzijde(als(rol).get(f"{ADRES}{vraag}"))


def namen(blad) -> list[str]:
    return [
        tekst for tekst, href in blad.links if href.startswith(ADRES) and href[len(ADRES) :][:1].isdigit()
    ]


@pytest.fixture
def mensen():
    armoede = plan.thema("Armoede")
    f.netwerkrol(f.persoon("Zoë Actief", email="zoe@voorbeeldstad.example"), themas=[armoede])
    f.netwerkrol(
        f.persoon("Bram Te Laat"), status="aangemeld", opvolgen_voor=plan.VANDAAG - timedelta(days=1)
    )
    f.netwerkrol(f.persoon("Corrie Straks"), status="kennismaking", opvolgen_voor=plan.VANDAAG)
    f.netwerkrol(f.persoon("Aisha Koploper"), "koploper")
    f.netwerkrol(f.persoon("Daan Gestopt"), status="gestopt", themas=[armoede])


def test_who_waits_longest_comes_first_then_by_name(mensen):
    blad = lees()
    assert blad.kop("h2") == ["5 mensen"]
    assert namen(blad) == ["Bram Te Laat", "Corrie Straks", "Aisha Koploper", "Daan Gestopt", "Zoë Actief"]
    assert blad.tekst.count("Te laat") == 2  # the name of the filter, and one person
    assert "Koploper van Bibliotheek De Kade: actief" in blad.tekst
    assert "Wil praten over: Armoede." in blad.tekst


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ("?rol=koploper", ["Aisha Koploper"]),
        ("?status=gestopt", ["Daan Gestopt"]),
        ("?thema=armoede", ["Daan Gestopt", "Zoë Actief"]),
        ("?thema=armoede&status=actief", ["Zoë Actief"]),
        ("?wacht=ja", ["Bram Te Laat", "Corrie Straks"]),
        ("?wacht=te_laat", ["Bram Te Laat"]),
        ("?rol=koploper&status=gestopt", []),
    ],
)
def test_is_filtered_by_one_role_of_a_person(mensen, vraag, wie):
    blad = lees(vraag)
    aantal = "1 persoon gevonden" if len(wie) == 1 else f"{len(wie)} mensen gevonden"
    assert (blad.kop("h2"), namen(blad)) == ([aantal], wie)


def test_nothing_there_nothing_found_and_nonsense():
    assert "Er is nog niemand. Wil iemand meedoen? Voeg die persoon toe." in lees().tekst
    assert "Wij vonden niemand." in lees("?rol=koploper").tekst
    assert "dit staat niet in de lijst" in lees("?rol=maan").tekst


def test_an_employee_looks_and_adds_nobody(mensen):
    assert ("Persoon toevoegen", f"{ADRES}nieuw/") in lees().links
    assert ("Persoon toevoegen", f"{ADRES}nieuw/") not in lees(rol="medewerker").links
    anderen = ("beheerder", "wethouder", "koploper", "ambassadeur", "raadslid")
    assert [als(rol).get(ADRES).status_code for rol in anderen] == [403] * 5


def test_who_was_wiped_is_not_there(mensen):
    wie = f.persoon("Weg Gewist", gewist_op=plan.MOMENT)
    assert wie.naam not in lees().tekst


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_number_of_queries_stays_the_same(django_assert_num_queries, aantal):
    thema, browser = plan.thema(), als("procesregisseur")
    for nummer in range(aantal):
        f.netwerkrol(f.persoon(f"P{nummer} Mens"), "koploper", themas=[thema], domeinen=[plan.domein()])
    with django_assert_num_queries(11):
        browser.get(ADRES)
