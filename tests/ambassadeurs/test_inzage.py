"""/werkplek/mensen/12/inzage/: what the files would hold."""

import pytest

from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_it_counts_what_there_is_and_shows_none_of_it():
    wie = f.persoon()
    f.melding("De stoep is te hoog.", persoon=wie)
    f.melding("De deur is te zwaar.", persoon=wie)
    pagina = Bladzijde(agenda.client("procesregisseur").get(f"/werkplek/mensen/{wie.pk}/inzage/"))
    assert "Wie u bent 1" in pagina.tekst
    assert "Wat u ons meldde 2" in pagina.tekst
    assert "stoep" not in pagina.tekst
    assert ("Download alle gegevens (zip)", f"/werkplek/mensen/{wie.pk}/inzage/downloaden/") in pagina.links


def test_what_only_has_the_same_address_is_asked_before_the_download():
    wie = f.persoon()
    melding = f.melding("De bus rijdt niet.", contact=wie.email, antwoord_via="mail")
    pagina = Bladzijde(agenda.client("procesregisseur").get(f"/werkplek/mensen/{wie.pk}/inzage/"))
    assert f"Melding {melding.nummer}: hetzelfde e-mailadres" in pagina.tekst
    assert "De bus" not in pagina.tekst


@pytest.mark.parametrize(
    "rol", ["medewerker", "beheerder", "wethouder", "koploper", "ambassadeur", "raadslid"]
)
def test_only_the_procesregisseur_gives_it(rol):
    wie = f.persoon()
    assert agenda.client(rol).get(f"/werkplek/mensen/{wie.pk}/inzage/").status_code == 403


def test_who_was_wiped_is_not_there_any_more():
    from ambassadeurs.handelen.wissen import wis
    from ambassadeurs.privacy.betrokkene import van_persoon

    wie = f.persoon()
    wis(van_persoon(wie), door=None, at=agenda.MOMENT, bon=False)
    assert agenda.client("procesregisseur").get(f"/werkplek/mensen/{wie.pk}/inzage/").status_code == 404
