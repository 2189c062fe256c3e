"""What the tests of the plumbing share: people, and the mail that waits in the queue."""

import os

import pytest
from django.core import mail
from django.test import Client
from django_q.models import OrmQ

from tests.agenda.fabriek import user
from tests.inclusie.openid import CLIENT, GEHEIM, OpenidAanbieder


@pytest.fixture
def beheerder(db):
    return user("beheerder")


@pytest.fixture
def medewerker(db):
    return user("medewerker")


@pytest.fixture
def als():
    """A browser in which this person is logged in."""

    def maak(persoon):
        client = Client()
        client.force_login(persoon)
        return client

    return maak


@pytest.fixture
def bezorg(mailoutbox):
    """Do what the worker does with the mail that waits; return everything that was sent so far."""

    def doe():
        from inclusie.post.taken import verstuur

        for rij in OrmQ.objects.order_by("pk"):
            taak = rij.task
            assert taak["func"] == "inclusie.post.taken.verstuur"
            verstuur(*taak["args"])
            rij.delete()
        return list(mail.outbox)

    return doe


@pytest.fixture(scope="session")
def _openid():
    """Started once for all tests: making a key takes longer than a test."""
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    aanbieder = OpenidAanbieder()
    yield aanbieder
    aanbieder.stop()


@pytest.fixture
def openid(_openid, settings):
    """The provider of the municipality, and a portal that knows it."""
    _openid.begin_opnieuw()
    settings.OIDC_ISSUER, settings.OIDC_NAAM = _openid.issuer, "de gemeente"
    settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = CLIENT, GEHEIM
    settings.OIDC_AMR, settings.OIDC_ACR = ["mfa"], []
    return _openid
