"""A login link for somebody on the phone: on the beheerder's screen, with a trace of who made it."""

import re

import pytest
from django.test import Client

from inclusie.accounts.models import Inloglink
from tests.agenda.fabriek import user

pytestmark = pytest.mark.django_db


def url(persoon):
    return f"/werkplek/gebruikers/{persoon.pk}/inloglink/"


def links_in(response):
    return re.findall(r"http://testserver(/inloggen/link/[^<]+/)", response.content.decode())


def test_link_stands_on_the_page_and_works(als, beheerder, medewerker):
    response = als(beheerder).post(url(medewerker), follow=True)
    assert response.redirect_chain == [(f"/werkplek/gebruikers/{medewerker.pk}/", 302)]
    (pad,) = links_in(response)
    browser = Client()
    browser.post(pad)
    assert browser.session["_auth_user_id"] == str(medewerker.pk)
    assert [(link.user, link.door) for link in Inloglink.objects.all()] == [(medewerker, beheerder)]


def test_link_is_not_shown_on_the_page_of_another_or_in_another_browser(als, beheerder, medewerker):
    client = als(beheerder)
    client.post(url(medewerker))
    assert links_in(client.get(f"/werkplek/gebruikers/{beheerder.pk}/")) == []
    assert links_in(als(beheerder).get(f"/werkplek/gebruikers/{medewerker.pk}/")) == []


def test_closed_account_gets_no_link(als, beheerder):
    weg = user("koploper", is_active=False)
    response = als(beheerder).post(url(weg), follow=True)
    assert [str(b) for b in response.context["messages"]] == [
        "Kees Koploper mag niet inloggen. Zet dat eerst aan."
    ]
    assert Inloglink.objects.count() == 0


def test_only_the_beheerder_and_only_by_post(als, beheerder, medewerker):
    assert als(medewerker).post(url(beheerder)).status_code == 403
    assert als(beheerder).get(url(medewerker)).status_code == 405
    assert als(beheerder).post("/werkplek/gebruikers/999999/inloglink/").status_code == 404
    assert Inloglink.objects.count() == 0
