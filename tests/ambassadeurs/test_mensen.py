"""/mensen/: who wants to be seen, by a chosen name; koplopers with the commitments that they kept."""

import pytest

from agenda.handelen import doorschuiven
from ambassadeurs.handelen.toestemmen import trek_in
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db
ADRES = "/mensen/"


def lees(client):
    return Bladzijde(client.get(ADRES))


def koploper(naam="Bibliotheek De Kade", **velden):
    return plan.organisatie(naam, **{"is_koploper": True, "koploper_tekst": "Wij helpen met lezen."} | velden)


def test_an_ambassadeur_is_seen_by_the_chosen_name_and_text_alone(client):
    plan.gemeente(rolnaam_ambassadeur="kenners")
    rol = f.netwerkrol(
        f.persoon("Bram Achternaam", telefoon="0180 555 111"),
        themas=[plan.thema("Wonen")],
        motivatie="Geheim",
    )
    f.openbaar_profiel(rol, "Bram", "Ik denk graag mee.")
    blad = lees(client)
    assert blad.kop("h2")[:2] == ["Kenners", "Koplopers"]
    assert blad.kop("h3") == ["Bram"]
    assert "Ik denk graag mee." in blad.tekst
    heel = client.get(ADRES).content.decode()
    assert [
        w for w in ("Achternaam", "0180 555", "Geheim", "Wonen", "@voorbeeldstad.example") if w in heel
    ] == [
        "@voorbeeldstad.example"  # of the municipality, in the footer
    ]


def test_taking_consent_back_unpublishes_at_once(client):
    rol = f.netwerkrol(f.persoon("Bram Achternaam"))
    f.openbaar_profiel(rol, "Bram")
    assert lees(client).kop("h3") == ["Bram"]
    response = client.get(ADRES)
    assert "no-store" in response["Cache-Control"]
    trek_in(rol.persoon, "profiel", door=user(), at=MOMENT)
    assert lees(client).kop("h3") == []
    assert "Nu wil niemand met een naam op deze bladzijde." in lees(client).tekst


@pytest.mark.parametrize("anders", [{"status": "pauze"}, {"profiel_openbaar": False}, {"weergavenaam": ""}])
def test_without_the_role_the_wish_or_a_chosen_name_nobody_is_seen(client, anders):
    rol = f.netwerkrol(f.persoon("Bram Achternaam"))
    f.openbaar_profiel(rol, "Bram")
    for veld, waarde in anders.items():
        ding = rol.persoon if veld == "weergavenaam" else rol
        setattr(ding, veld, waarde)
        plan._bewaar(ding)
    assert lees(client).kop("h3") == []


@pytest.mark.parametrize(
    ("kiest", "kiest_niet", "te_zien"), [(4, 9, False), (5, 4, False), (5, 5, True), (9, 4, False)]
)
def test_a_theme_is_told_of_the_whole_network_when_it_says_nothing_of_anybody(
    client, kiest, kiest_niet, te_zien
):
    """Who is named on the page must not be among nearly all who chose it, nor nearly all who did not."""
    armoede, wonen = plan.thema("Armoede"), plan.thema("Wonen")
    for nummer in range(kiest + kiest_niet):
        themas = [armoede, *[wonen] * (nummer == 0)] if nummer < kiest else []
        rol = f.netwerkrol(f.persoon(f"P{nummer} Mens"), themas=themas)
        if nummer < 3:
            f.openbaar_profiel(rol, f"P{nummer}")
    blad = lees(client)
    zin = "Dit kozen minstens vijf mensen in ons hele netwerk: Armoede."
    assert (zin in blad.tekst, "Waar ons netwerk over wil praten" in blad.kop("h2")) == (te_zien, te_zien)
    assert "Wonen" not in blad.tekst
    assert "van hen willen praten" not in blad.tekst


def test_a_koploper_is_seen_without_a_person_and_hidden_when_not_public(client):
    koploper(aantoonbaar="Onze folders zijn getest", website="https://kade.example")
    koploper("Stille Stichting", openbaar=False)
    plan.organisatie("Gewone Club")
    blad = lees(client)
    assert blad.kop("h3") == ["Bibliotheek De Kade"]
    for zin in (
        "Wij helpen met lezen.",
        "Hieraan ziet u het: Onze folders zijn getest.",
        "nog geen afspraak",
    ):
        assert zin in blad.tekst
    assert ("Website van Bibliotheek De Kade", "https://kade.example") in blad.links


def test_the_person_of_a_koploper_stands_with_the_organisation(client):
    rol = f.netwerkrol(
        f.persoon("Linda Achternaam"), "koploper", organisatie=koploper(), functie="coördinator"
    )
    f.openbaar_profiel(rol, "Linda", "Kom langs.")
    assert "Linda, coördinator. Kom langs." in lees(client).tekst


def test_commitments_are_those_of_the_public_plan_with_their_result(client):
    kade = koploper()
    jaar = plan.jaarplan()
    doel = plan.doel(jaar)
    gedrag = {"niveau": "gedrag", "trekker_organisatie": kade}
    plan.actie(doel, "Duidelijke folders", "gerealiseerd", **gedrag)
    plan.actie(doel, "Ruime tijden", "in_uitvoering", niveau="gedrag", partners=[kade])
    plan.actie(doel, "Stille hoek", "gestopt", **gedrag)
    plan.actie(doel, "Een feest", "in_uitvoering", niveau="activiteit", trekker_organisatie=kade)
    ander = plan.organisatie("Gewone Club")
    plan.actie(doel, "Van een ander", "in_uitvoering", niveau="gedrag", trekker_organisatie=ander)
    assert "nog geen afspraak" in lees(client).tekst
    plan.versie(jaar)
    plan.actie(doel, "Nog niet openbaar", "in_uitvoering", **gedrag)
    blad = lees(client)
    assert blad.kop("h4") == ["3 afspraken: 1 nagekomen, 1 loopt nog, 1 gestopt"]
    assert [woord for woord, href in blad.links if href.startswith("/plan/2021/versies/0.1/actie/")] == [
        "Duidelijke folders", "Ruime tijden", "Stille hoek",
    ]  # fmt: skip
    assert "Beloofd in 2021. Alle brieven zijn nu duidelijk." in blad.tekst
    assert "Er is geen geld meer." in blad.tekst


def test_what_goes_on_next_year_is_one_commitment_with_the_year_it_began(client):
    kade = koploper()
    dit, volgend = plan.jaarplan(2021), plan.jaarplan(2022)
    plan.doel(volgend)
    actie = plan.actie(
        plan.doel(dit), "Stille uren", "in_uitvoering", niveau="gedrag", trekker_organisatie=kade
    )
    doorschuiven.schuif_door(actie, volgend, reden="Nog niet klaar.", door=user(), at=MOMENT)
    plan.versie(dit)
    assert "Beloofd in 2021. Nog niet klaar." in lees(client).tekst
    opvolger = volgend.doelen.first().acties.first() or actie.volgende
    opvolger.status = "gepland"
    plan._bewaar(opvolger)
    plan.versie(volgend)
    blad = lees(client)
    assert blad.kop("h4") == ["1 afspraak: 1 loopt nog"]
    assert "Beloofd in 2021, nu in het plan van 2022." in blad.tekst


def test_another_name_of_the_organisation_keeps_its_commitments(client):
    kade = koploper()
    jaar = plan.jaarplan()
    plan.actie(plan.doel(jaar), "Duidelijke folders", niveau="gedrag", trekker_organisatie=kade)
    plan.versie(jaar)
    kade.naam = "Bibliotheek Aan Het Water"
    plan._bewaar(kade)
    assert lees(client).kop("h4") == ["1 afspraak: 1 loopt nog"]


def test_it_is_found_from_every_page(client):
    assert ("Mensen die meedoen", ADRES) in Bladzijde(client.get("/meedoen/"), in_main=False).links


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_number_of_queries_stays_the_same(client, django_assert_num_queries, aantal):
    for nummer in range(aantal):
        rol = f.netwerkrol(f.persoon(f"K{nummer} Mens"), "koploper", organisatie=koploper(f"Kade {nummer}"))
        f.openbaar_profiel(rol, f"K{nummer}")
        f.openbaar_profiel(f.netwerkrol(f.persoon(f"A{nummer} Mens")), f"A{nummer}")
    with django_assert_num_queries(8):
        client.get(ADRES)


def test_without_an_ambassadeur_nobody_is_said_to_take_part(client):
    f.netwerkrol(status="aangemeld")
    assert "Er doet nog niemand mee. U kunt de eerste zijn." in lees(client).tekst
    f.netwerkrol(f.persoon("Els"))
    assert "Nu wil niemand met een naam op deze bladzijde. Zij doen wel mee." in lees(client).tekst
