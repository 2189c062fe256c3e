"""Two clicks at one moment, with real requests: one act, and for both an answer that says how it went."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client

from agenda.handelen.berichtlinks import maak_berichtlink
from agenda.models import Obstakel, Voortgang
from ambassadeurs.models import Bestand, Melding, Toestemming
from inclusie.accounts.models import User
from inclusie.misbruik import teken
from inclusie.post.models import Mail
from inclusie.tijd import nu
from tests.agenda import fabriek as plan
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import ANONIEM, OBSTAKEL, vul_in
from tests.formulier import Formulieren, ingevuld
from tests.inclusie import monsters
from tests.tegelijk import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)


def knop(browser: Client, bladzijde: str, woord: str) -> dict:
    """What the one button on this page sends whose address has this word."""
    formulieren = Formulieren(browser.get(bladzijde).content.decode()).formulieren
    [velden] = [velden for actie, velden in formulieren if woord in actie]
    return {naam: waarde for naam, waarde in velden if naam != "csrfmiddlewaretoken"}


def test_an_obstacle_is_born_once_of_a_report():
    rij, browser = f.melding(), plan.client()
    adres = f"/werkplek/meldingen/{rij}/koppelen/obstakel/"
    velden = ingevuld(
        browser.get(adres).content.decode(), titel="De drempel", soort="fysiek", domein=plan.domein().pk
    )
    assert tegelijk(browser, adres, velden) == [(302, f"/werkplek/meldingen/{rij}/")] * 4
    assert Obstakel.objects.count() == 1


def test_a_report_is_sent_once_and_each_click_leads_to_where_that_is_said():
    browser = Client()
    vul_in(browser, ANONIEM)
    velden = {"gevraagd": teken(nu() - timedelta(seconds=30))}
    antwoorden = tegelijk(browser, f"{OBSTAKEL}controleren/", velden, 6)
    assert antwoorden == [(302, f"{OBSTAKEL}klaar/")] * 6
    assert Melding.objects.count() == 1


def test_a_report_with_a_photo_is_written_once_and_each_click_leads_to_what_was_sent():
    """All looked before the first was read and written: reading a photo takes a while."""
    doel = plan.doel(plan.jaarplan())
    actie = plan.actie(doel, status="in_uitvoering", trekker_account=plan.user("koploper"))
    link = maak_berichtlink(actie, at=nu()).removeprefix(settings.PUBLIC_URL)
    velden = {"stand": "bezig", "licht": "groen", "tekst_makkelijk": "De zaal is klaar."}
    foto = monsters.foto()
    assert (
        tegelijk(
            Client(), link, lambda: velden | {"omschrijving": "De zaal.", "foto": monsters.upload(foto)}, 2
        )
        == [(302, link)] * 2
    )
    assert [(rij.voortgang.tekst_makkelijk, rij.omschrijving) for rij in Bestand.objects.all()] == [
        ("De zaal is klaar.", "De zaal.")
    ]
    assert Voortgang.objects.count() == 1


def test_an_invitation_goes_out_once():
    wie, browser = f.netwerkrol(f.persoon("Bram Voorbeeld")).persoon, plan.client("procesregisseur")
    velden = knop(browser, f"/werkplek/mensen/{wie.pk}/", "uitnodigen")
    antwoorden = tegelijk(browser, f"/werkplek/mensen/{wie.pk}/uitnodigen/", velden)
    assert antwoorden == [(302, f"/werkplek/mensen/{wie.pk}/")] * 4
    assert [mail.aan for mail in Mail.objects.all()] == ["bram@voorbeeldstad.example"]
    assert User.objects.filter(persoon=wie).count() == 1


def test_consent_is_given_once_and_taken_back_once():
    wie = f.persoon("Noor", account=plan.user("ambassadeur"))
    f.netwerkrol(wie)
    browser, adres = plan.client("ambassadeur"), "/mijn/toestemmingen/nieuwsbrief/"
    for doen in ("geven", "intrekken"):
        assert tegelijk(browser, f"{adres}{doen}/", {}) == [(302, "/mijn/gegevens/")] * 4
        assert Toestemming.objects.count() == 1
    assert Toestemming.objects.get().ingetrokken_op is not None


def test_consent_is_noted_once():
    wie, browser = f.netwerkrol(f.persoon("Bram")).persoon, plan.client("procesregisseur")
    adres = f"/werkplek/mensen/{wie.pk}/toestemmingen/nieuwsbrief/noteren/"
    assert tegelijk(browser, adres, {"hoe": "gesprek"}) == [(302, f"/werkplek/mensen/{wie.pk}/")] * 4
    assert Toestemming.objects.count() == 1


@pytest.mark.parametrize("wat", ["melding", "oproep", "obstakel"])
def test_what_goes_goes_once(wat):
    rij = {"melding": f.melding, "oproep": f.oproep, "obstakel": plan.obstakel}[wat]()
    lijst = {"melding": "meldingen", "oproep": "oproepen", "obstakel": "obstakels"}[wat]
    browser, adres = plan.client(), f"/werkplek/{lijst}/"
    weg = f"{adres}{rij if wat == 'melding' else rij.slug}/weghalen/"
    assert tegelijk(browser, weg, {"reden": "Dubbel."}) == [(302, adres)] * 4
    assert rij.history.filter(verwijderd_reden="Dubbel.").count() == 1


def test_who_stops_is_told_so_by_each_click():
    f.netwerkrol(f.persoon("Anna", account=plan.user("ambassadeur")))
    browser, adres = plan.client("ambassadeur"), "/mijn/rol/ambassadeur/stoppen/"
    velden = ingevuld(browser.get(adres).content.decode())
    assert {wat for wat in tegelijk(browser, adres, velden)} == {(302, "/mijn/rol/gestopt/")}
