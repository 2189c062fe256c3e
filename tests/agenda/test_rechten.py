"""/werkplek/rechten/: what each role may, asked of the predicates themselves, and who has which role."""

import inspect
import sys
from datetime import date, timedelta
from importlib import import_module

import pytest
from django.conf import settings

from agenda import permissions as plan
from ambassadeurs import permissions as mensen
from inclusie.history import bewaar
from inclusie.rechten import per_recht, rechten
from inclusie.rollen import Rol
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.paginas import BEZOEKER, lees_matrix

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/rechten/"
# Asked of one row that is public, of the network or somebody's own: no role decides alone. Or of one kind of
# version, which says which of two rights counts.
PER_RIJ = {mensen.mag_bestand_zien, mensen.mag_oproep_lezen, plan.mag_beoordelen}
# A rule that stands with what it asks, and not with the rights -> why.
ELDERS = {
    "inclusie.weghalen": "every kind says itself who brings it back",
    "inclusie.accounts.koppelingen": "with the settings",
}
# What the beheerder alone does or reads -> the words for it in the overview.
VAN_DE_BEHEERDER = {
    "archiveren": "Een plan naar het archief brengen",
    "gebruiker_afnemen": "Een toegangssleutel of koppeling van iemand anders weghalen",
    "gebruiker_inloglink": "Een inloglink maken voor iemand anders",
    "gebruiker_lijst": "Mensen een account geven, en zien wie een account heeft",
    "gebruiker_nieuw": "Mensen een account geven, en zien wie een account heeft",
    "gebruiker_uitloggen": "Iemand anders overal uitloggen",
    "gebruiker_wijzigen": "De naam en de functie van iemand anders wijzigen",
    "post_lijst": "Zien of een e-mail aankwam, zonder de tekst",
    "post_opnieuw": "Een e-mail opnieuw versturen, of niet meer versturen",
    "post_vervallen": "Een e-mail opnieuw versturen, of niet meer versturen",
    "rechten": "Zien en downloaden wie welke rol heeft, en wat een rol mag",
    "rechten_csv": "Zien en downloaden wie welke rol heeft, en wat een rol mag",
}


def test_only_the_beheerder_reads_it():
    rollen = ("beheerder", "medewerker", "procesregisseur", "wethouder", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403, 403]


def predicaten() -> set:
    """Every rule of the program on what a person may, wherever it stands."""
    import_module("inclusie.urls")
    kamers = [ding for naam, ding in sys.modules.items() if naam.split(".")[0] in settings.EIGEN_APPS]
    functies = {f for kamer in kamers for naam, f in inspect.getmembers(kamer, inspect.isfunction)}
    return {
        f
        for f in functies
        if f.__name__.startswith("mag_") and next(iter(inspect.signature(f).parameters)) == "user"
    }


def test_every_right_that_a_page_asks_is_in_the_overview():
    bestaat = predicaten()
    genoemd = {recht.mag for recht in rechten()}
    assert sorted(f.__name__ for f in bestaat - genoemd) == sorted(f.__name__ for f in PER_RIJ)
    elders = {f.__module__ for f in bestaat if not f.__module__.endswith(".permissions")}
    assert elders == ELDERS.keys()
    zinnen = [recht.zin for recht in rechten()]
    assert len(set(zinnen)) == len(zinnen)


def test_the_table_is_what_the_roles_may():
    mag = {zin: {rol for rol, ja in zip(Rol.values, wie, strict=True) if ja} for zin, wie in per_recht()}
    assert mag["Meldingen lezen en beantwoorden"] == {"medewerker", "procesregisseur"}
    assert mag["Een plan vaststellen"] == {"medewerker", "wethouder"}
    assert mag["De eigen rol wijzigen"] == set()
    assert mag["De rol van iemand anders wijzigen, en of die mag inloggen"] == {"beheerder"}
    assert mag["Schrijven hoe het gaat met een eigen actie"] == {"medewerker", "procesregisseur", "koploper"}
    assert mag["Schrijven hoe het gaat met een actie van een ander"] == {"medewerker"}


def test_every_act_of_the_beheerder_alone_is_in_the_overview():
    van_hem = {rij.naam for rij in lees_matrix() if rij.adres.startswith("/werkplek/") and _kan_alleen(rij)}
    assert van_hem == VAN_DE_BEHEERDER.keys()
    wie = dict(per_recht())
    alleen = [rol == Rol.BEHEERDER for rol in Rol.values]
    assert [zin for zin in VAN_DE_BEHEERDER.values() if wie[zin] != alleen] == []


def _kan_alleen(rij) -> bool:
    return [
        rol for rol, status in rij.verwacht.items() if status == 200 or status == 302 and rol != BEZOEKER
    ] == ["beheerder"]


def test_the_page_says_of_each_right_who_has_it():
    tekst = Bladzijde(fabriek.client("beheerder").get(ADRES)).tekst
    assert "Meldingen lezen en beantwoorden medewerker en procesregisseur" in tekst
    assert "De eigen rol wijzigen niemand" in tekst


def test_the_page_tells_since_when_somebody_has_a_role():
    wie = fabriek.user("medewerker", naam="Ali Yilmaz")
    wie.rol = "procesregisseur"
    bewaar(wie, door=None, at=fabriek.MOMENT + timedelta(days=40))
    wie.functie = "aanjager"
    bewaar(wie, door=None, at=fabriek.MOMENT + timedelta(days=80))
    blad = Bladzijde(fabriek.client("beheerder").get(ADRES))
    assert "Ali Yilmaz aanjager procesregisseur 10 augustus 2021 ja nee" in blad.tekst
    assert ("Download wie welke rol heeft (csv)", f"{ADRES}mensen.csv") in blad.links


def test_in_a_demo_the_overview_is_of_the_day_of_the_demo(settings):
    settings.DEMO_DATUM = date(2021, 7, 2)
    assert "2 juli 2021" in Bladzijde(fabriek.client("beheerder").get(ADRES)).tekst


def test_only_with_a_provider_somebody_connects_an_account_with_it(settings):
    zin = "Het eigen account van de gemeente koppelen, om mee in te loggen"
    assert not any(dict(per_recht())[zin])
    settings.OIDC_ISSUER = "https://inloggen.voorbeeldstad.example"
    wie = {rol for rol, ja in zip(Rol.values, dict(per_recht())[zin], strict=True) if ja}
    assert wie == {"beheerder", "medewerker", "procesregisseur", "wethouder"}


def test_with_four_eyes_the_page_says_so(settings):
    settings.VIER_OGEN = True
    tekst = Bladzijde(fabriek.client("beheerder").get(ADRES)).tekst
    assert "De een vraagt het, de ander geeft akkoord." in tekst
