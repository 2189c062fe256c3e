"""`/.well-known/security.txt`: the address for somebody who found a weak spot, as RFC 9116 wants it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
URL = "/.well-known/security.txt"


def test_it_leads_to_the_mail_of_the_municipality(client, settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    fabriek.gemeente(mail="hulp@voorbeeldstad.example")

    antwoord = client.get(URL)
    regels = antwoord.content.decode().splitlines()
    naam, _, moment = regels.pop(1).partition(": ")
    verloopt = datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)

    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
    assert regels == [
        "Contact: mailto:hulp@voorbeeldstad.example",
        "Preferred-Languages: nl",
        "Canonical: http://testserver/.well-known/security.txt",
    ]
    # At most a year, says the RFC; and never one that has ended.
    assert naam == "Expires"
    assert timedelta(days=170) < verloopt - timezone.now() < timedelta(days=366)


def test_without_a_mail_there_is_nothing_to_say(client):
    fabriek.gemeente(mail="")

    assert client.get(URL).status_code == 404
