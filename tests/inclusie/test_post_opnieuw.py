"""/werkplek/post/<nummer>/opnieuw/: a mail that failed gets its tries again."""

import pytest
from django.contrib.messages import get_messages
from django_q.models import OrmQ

from tests.agenda.fabriek import user
from tests.inclusie.postbus import INLOGCODE, mail, mailserver, mislukt

pytestmark = pytest.mark.django_db


def klik(browser, rij) -> tuple:
    antwoord = browser.post(f"/werkplek/post/{rij.pk}/opnieuw/")
    rij.refresh_from_db()
    return antwoord.url, [str(zin) for zin in get_messages(antwoord.wsgi_request)], rij.stand


def test_a_mail_that_failed_goes_after_one_click(als, beheerder, bezorg):
    rij = mislukt(pogingen=6)
    OrmQ.objects.all().delete()
    zin = "Wij proberen de e-mail opnieuw te versturen."
    assert klik(als(beheerder), rij) == ("/werkplek/post/", [zin], "wacht")
    assert (rij.pogingen, rij.fout) == (0, "")
    with mailserver() as kantoor:
        bezorg()
    rij.refresh_from_db()
    assert (len(kantoor.ontvangen), rij.stand) == (1, "verstuurd")


@pytest.mark.parametrize("stand", ["wacht", "verstuurd", "vervallen", "leeg"])
def test_what_did_not_fail_or_has_no_text_does_not_go_again(als, beheerder, stand):
    rij = mislukt(sjabloon=INLOGCODE, tekst="") if stand == "leeg" else mail(stand=stand)
    OrmQ.objects.all().delete()
    zin = "Deze e-mail kan niet nog een keer weg."
    assert klik(als(beheerder), rij) == ("/werkplek/post/", [zin], "mislukt" if stand == "leeg" else stand)
    assert not OrmQ.objects.exists()


def test_only_the_beheerder_in_a_demo_too(als, settings):
    settings.DEMO = True
    rij = mislukt()
    assert als(user("medewerker")).post(f"/werkplek/post/{rij.pk}/opnieuw/").status_code == 403
