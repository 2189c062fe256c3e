"""`/.well-known/security.txt`: the address for somebody who found a weak spot, as RFC 9116 wants it."""

from datetime import date, timedelta

import pytest
from django.core.checks import run_checks
from django.utils import timezone

from inclusie.security_txt import wat_scheelt
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
URL = "/.well-known/security.txt"
DAG = date(2027, 6, 1)


def test_it_has_the_fields_of_the_rfc_with_the_day_of_the_setting(client, settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    settings.SECURITY_EXPIRES = DAG
    fabriek.gemeente(mail="hulp@voorbeeldstad.example")

    antwoord = client.get(URL)

    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
    assert antwoord.content.decode() == (
        "Contact: mailto:hulp@voorbeeldstad.example\n"
        "Expires: 2027-06-01T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: http://testserver/.well-known/security.txt\n"
        "Policy: http://testserver/over/beveiliging/\n"
    )


def test_an_address_of_its_own_goes_before_the_mail_of_the_municipality(client, settings):
    settings.SECURITY_CONTACT = "https://voorbeeldstad.example/lek"
    fabriek.gemeente()
    assert client.get(URL).content.decode().splitlines()[0] == "Contact: https://voorbeeldstad.example/lek"


def test_without_an_address_or_a_day_there_is_nothing_to_say(client, settings):
    fabriek.gemeente(mail="")
    assert client.get(URL).status_code == 404
    settings.SECURITY_CONTACT, settings.SECURITY_EXPIRES = "mailto:lek@voorbeeldstad.example", None
    assert client.get(URL).status_code == 404


def test_a_demo_needs_no_day(client, settings):
    settings.DEMO, settings.SECURITY_EXPIRES = True, None
    fabriek.gemeente()
    dag = timezone.localdate() + timedelta(days=180)
    assert f"Expires: {dag}T00:00:00Z" in client.get(URL).content.decode()


@pytest.mark.parametrize(
    ("dagen", "zin"),
    [
        (-1, "Het adres om een lek te melden is verlopen op 31 mei 2027."),
        (0, "Het adres om een lek te melden is verlopen op 1 juni 2027."),
        (30, "Het adres om een lek te melden verloopt op 1 juli 2027."),
        (31, ""),
        (366, ""),
        (367, "Het adres om een lek te melden verloopt pas op 2 juni 2028. Een jaar is het langst."),
    ],
)
def test_who_keeps_the_portal_is_told_in_time(settings, dagen, zin):
    settings.SECURITY_EXPIRES = DAG + timedelta(days=dagen)
    assert wat_scheelt(DAG) == zin


@pytest.mark.parametrize(
    ("over", "gewoon", "streng"), [(180, [], []), (9, ["W001"], ["W001"]), (None, [], ["W002"])]
)
def test_the_check_of_django_warns(settings, over, gewoon, streng):
    settings.SECURITY_EXPIRES = over and timezone.localdate() + timedelta(days=over)

    def van_ons(**opties):
        gevonden = [melding.id for melding in run_checks(tags=["security"], **opties)]
        return [naam.removeprefix("inclusie.") for naam in gevonden if naam.startswith("inclusie.")]

    assert (van_ons(), van_ons(include_deployment_checks=True)) == (gewoon, streng)


@pytest.mark.parametrize(("rol", "aantal"), [("beheerder", 1), ("medewerker", 0)])
def test_the_first_page_of_the_workplace_tells_the_beheerder(settings, rol, aantal):
    settings.SECURITY_EXPIRES = None
    bladzijde = Bladzijde(fabriek.client(rol).get("/werkplek/"))
    assert len(bladzijde.links_naar("/over/beveiliging/#lek")) == aantal
