"""A version that stays inside, and who may read it: the same for its page on paper as for its data."""

from tests.agenda import fabriek
from tests.agenda.publiceren import publiceer

VERSIES = "/werkplek/plan/2021/versies/"
LEZERS = ("medewerker", "procesregisseur", "wethouder", "beheerder")
ANDEREN = ("koploper", "ambassadeur", "raadslid")


def publiceer_besloten():
    return publiceer("0.1", soort="concept", reden="Alleen voor ons.", openbaar=False)


def eis_alleen_voor_ons(bezoeker, soort: str):
    """Who works on the plan reads it and keeps no copy on the way; nobody else does, at no address."""
    adres = f"{VERSIES}0.1/{soort}/"
    antwoorden = [fabriek.client(rol).get(adres) for rol in LEZERS]
    assert [antwoord.status_code for antwoord in antwoorden] == [200] * len(LEZERS)
    assert {"no-store" in antwoord["Cache-Control"].split(", ") for antwoord in antwoorden} == {True}
    assert [fabriek.client(rol).get(adres).status_code for rol in ANDEREN] == [403] * len(ANDEREN)
    assert bezoeker.get(adres).status_code == 302
    assert bezoeker.get(f"/plan/2021/versies/0.1/jaarplan.{soort}").status_code == 404
