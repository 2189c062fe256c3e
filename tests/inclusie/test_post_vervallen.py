"""/werkplek/post/<nummer>/vervallen/: a mail that failed is let be, and the alarm with it."""

import pytest
from django.contrib.messages import get_messages

from inclusie.post.alarm import mailalarm
from tests.agenda.fabriek import user
from tests.inclusie.postbus import MOMENT, mail, mislukt

pytestmark = pytest.mark.django_db


def klik(browser, rij) -> tuple:
    antwoord = browser.post(f"/werkplek/post/{rij.pk}/vervallen/")
    rij.refresh_from_db()
    return antwoord.url, [str(zin) for zin in get_messages(antwoord.wsgi_request)], rij.stand


def test_it_is_not_sent_any_more_and_its_words_are_gone(als, beheerder):
    rij = mislukt()
    assert mailalarm(MOMENT)
    zin = "De e-mail is vervallen. Wij versturen hem niet meer."
    assert klik(als(beheerder), rij) == ("/werkplek/post/", [zin], "vervallen")
    assert (rij.aan, rij.onderwerp, rij.tekst, rij.html) == ("", "", "", "")
    assert mailalarm(MOMENT) == ""


@pytest.mark.parametrize("stand", ["wacht", "verstuurd", "vervallen"])
def test_what_did_not_fail_stays_as_it_is(als, beheerder, stand):
    rij = mail(stand=stand)
    assert klik(als(beheerder), rij) == ("/werkplek/post/", ["Deze e-mail is niet mislukt."], stand)
    assert rij.tekst


def test_only_the_beheerder(als):
    rij = mislukt()
    assert als(user("medewerker")).post(f"/werkplek/post/{rij.pk}/vervallen/").status_code == 403
