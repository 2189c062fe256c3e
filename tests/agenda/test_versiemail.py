"""The mail about a new public version: who gets it, what is in it, and that nobody gets it twice."""

import re
from threading import Barrier, Thread

import pytest
from django.db import connection
from django_q.models import OrmQ

from agenda import versiemail
from agenda.demo import laad_voorbeeldstad
from agenda.handelen import vaststellen
from agenda.models import Planversie
from inclusie.accounts.models import User
from inclusie.omgeving import mailer
from inclusie.post.models import Mail, Stand
from inclusie.post.sturen import stuur
from inclusie.post.taken import verstuur
from tests.agenda import fabriek
from tests.agenda.publiceren import publiceer, voorbeeld
from tests.smtp import postkantoor

pytestmark = pytest.mark.django_db
RITA, FATIMA = "raadslid@voorbeeldstad.example", "medewerker@voorbeeldstad.example"


def wachtend() -> list[tuple]:
    """The mails that wait in the outbox: to, subject, text, HTML and headers."""
    rijen = Mail.objects.filter(stand=Stand.WACHT).order_by("pk")
    return list(rijen.values_list("aan", "onderwerp", "tekst", "html", "koppen"))


def aan() -> list[str]:
    return [bericht[0] for bericht in wachtend()]


def publiceer_echt(**velden) -> Planversie:
    """Through the act, with the jobs that it orders."""
    plan = fabriek.jaarplan(2021)
    fabriek.actie(fabriek.doel(plan))
    kop = {"soort": "concept", "peildatum": fabriek.VANDAAG, "reden": "Ter bespreking."}
    return vaststellen.maak_openbaar(plan, **kop | velden, door=fabriek.user(), at=fabriek.MOMENT)


def test_who_gets_it_and_who_does_not():
    fabriek.user("raadslid")
    fabriek.user("raadslid", email="uit@voorbeeldstad.example", mail_bij_versie=False)
    fabriek.user("raadslid", email="weg@voorbeeldstad.example", is_active=False)
    fabriek.user("koploper", email="aan@voorbeeldstad.example", mail_bij_versie=True)
    fabriek.user("koploper", email="weg2@voorbeeldstad.example", mail_bij_versie=True, is_active=False)
    for rol in ("beheerder", "procesregisseur", "wethouder", "koploper", "ambassadeur"):
        fabriek.user(rol)

    gestuurd = versiemail.meld_versie(publiceer("1.0").pk)

    assert (gestuurd, aan()) == (2, [RITA, "aan@voorbeeldstad.example"])


def test_the_whole_mail():
    fabriek.user("raadslid")
    publiceer("1.0")
    versie = publiceer("1.1", soort="voortgang", reden="Vier acties gaan <b>langzamer</b> & één loopt vast.")

    versiemail.meld_versie(versie.pk)

    ((naar, onderwerp, tekst, html, koppen),) = wachtend()
    assert (naar, onderwerp) == (RITA, "Er is een nieuwe versie van het jaarplan 2021")
    assert koppen == {
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": "<http://testserver/werkplek/mail/>",
    }
    assert tekst == (
        "Goedendag,\n\n"
        "Er is een nieuwe versie van het jaarplan 2021 van Voorbeeldstad.\n\n"
        "Versie: 1.1, voortgang\n"
        "Waarom: Vier acties gaan <b>langzamer</b> & één loopt vast.\n"
        "Stand van: 1 juli 2021\n"
        "In dit plan: 30 acties\n"
        "- 4 zijn klaar\n- 16 zijn bezig\n- 4 gaan langzamer\n- 1 loopt vast\n"
        "- 3 zijn nog niet begonnen\n- 2 gaan door in 2022\n\n"
        "Lees deze versie:\n\n"
        "http://testserver/plan/2021/versies/1.1/\n\n"
        "Lees het kort, zoals voor de raad:\n\n"
        "http://testserver/raad/2021/versies/1.1/\n\n"
        "Bekijk wat er is veranderd sinds versie 1.0:\n\n"
        "http://testserver/plan/2021/wat-is-veranderd/?van=1.0&naar=1.1\n\n"
        "Het kenmerk van deze versie is:\n\n"
        f"{versie.hash}\n\n"
        "Bewaar deze e-mail. Met het kenmerk ziet u later of de versie nog gelijk is.\n\n"
        "Wilt u deze e-mail niet meer? Zet hem uit op:\n\n"
        "http://testserver/werkplek/mail/\n\n"
        "Met groet,\nInclusie Agenda Voorbeeldstad\n\n"
        "http://testserver/\n"
    )
    assert "gaan &lt;b&gt;langzamer&lt;/b&gt; &amp; één" in html
    assert re.findall(r'href="([^"]+)"', html) == [
        "http://testserver/plan/2021/versies/1.1/",
        "http://testserver/raad/2021/versies/1.1/",
        "http://testserver/plan/2021/wat-is-veranderd/?van=1.0&amp;naar=1.1",
        "http://testserver/werkplek/mail/",
        "http://testserver/",
    ]


def test_no_name_of_anybody_is_in_it():
    rita = fabriek.user("raadslid")
    versiemail.meld_versie(publiceer("1.0", functie="beleidsmedewerker").pk)

    ((_, *inhoud),) = wachtend()
    namen = [fabriek.user().naam, rita.naam, fabriek.user().email, rita.email]

    assert [naam for naam in namen if naam in str(inhoud)] == []


def test_the_first_version_of_a_year_has_nothing_to_be_compared_with():
    fabriek.user("raadslid")
    publiceer("0.1", soort="concept", openbaar=False)

    versiemail.meld_versie(publiceer("0.2", soort="concept").pk)

    ((_, _, tekst, html, _),) = wachtend()
    assert "wat-is-veranderd" not in tekst + html


def test_publishing_orders_the_mail_in_the_same_transaction():
    versie = publiceer_echt()

    assert ("agenda.versiemail.meld_versie", (versie.pk,)) in [
        (rij.task["func"], rij.task["args"]) for rij in OrmQ.objects.all()
    ]


def test_a_version_that_stays_inside_is_mailed_to_nobody():
    fabriek.user("raadslid")
    versie = publiceer_echt(openbaar=False)

    assert [rij.task["func"] for rij in OrmQ.objects.all()] == ["agenda.taken.maak_pdf"]
    assert (versiemail.meld_versie(versie.pk), wachtend()) == (0, [])


def test_a_job_that_runs_again_mails_only_who_has_nothing_yet():
    """As after a worker that was killed when half of the people had it."""
    rita = fabriek.user("raadslid")
    fabriek.user("raadslid", email="twee@voorbeeldstad.example")
    versie = publiceer("1.0")
    wie = {"voor": rita.postsleutel, "kenmerk": versiemail.kenmerk(versie)}
    stuur(rita.email, versiemail.SJABLOON, {"versie": versie}, **wie)

    assert [versiemail.meld_versie(versie.pk) for _ in range(3)] == [1, 0, 0]
    assert aan() == [RITA, "twee@voorbeeldstad.example"]


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_one_mail_to_each():
    for nummer in range(5):
        fabriek.user("raadslid", email=f"lid{nummer}@voorbeeldstad.example")
    versie, gestuurd, start = publiceer("1.0"), [], Barrier(2)

    def werk():
        start.wait()
        gestuurd.append(versiemail.meld_versie(versie.pk))
        connection.close()

    werkers = [Thread(target=werk) for _ in range(2)]
    for werker in werkers:
        werker.start()
    for werker in werkers:
        werker.join()

    assert (len(gestuurd), sum(gestuurd)) == (2, 5)
    assert sorted(aan()) == [f"lid{nummer}@voorbeeldstad.example" for nummer in range(5)]


def test_a_mail_that_cannot_be_made_is_not_noted_as_sent():
    rita = fabriek.user("raadslid")

    with pytest.raises(Exception, match="bestaat-niet"):
        stuur(rita.email, "agenda/mail/bestaat-niet", {}, voor=rita.postsleutel, kenmerk="versie-x")

    assert Mail.objects.count() == 0


def test_the_next_version_is_mailed_again():
    fabriek.user("raadslid")

    gestuurd = [versiemail.meld_versie(publiceer(nummer).pk) for nummer in ("1.0", "1.1")]

    assert (gestuurd, aan()) == ([1, 1], [RITA, RITA])


def test_the_story_of_the_demo_is_no_news():
    laad_voorbeeldstad()

    assert User.objects.wil_mail_bij_versie().count() == 1
    assert sum(versiemail.meld_versie(versie.pk) for versie in Planversie.objects.all()) == 0
    nieuw = publiceer("9.9", voorbeeld())
    assert versiemail.meld_versie(nieuw.pk) == 1


def test_a_real_mail_server_receives_text_and_html(settings):
    fabriek.user("raadslid")
    versiemail.meld_versie(publiceer("1.0").pk)
    with postkantoor() as kantoor:
        settings.MAILERS = {"default": mailer(f"smtp://127.0.0.1:{kantoor.poort}")}
        verstuur(Mail.objects.get().pk)

    (post,) = kantoor.ontvangen
    assert {naam: str(post[naam]) for naam in ("To", "Subject", "Auto-Submitted", "List-Unsubscribe")} == {
        "To": RITA,
        "Subject": "Er is een nieuwe versie van het jaarplan 2021",
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": "<http://testserver/werkplek/mail/>",
    }
    assert [deel.get_content_type() for deel in post.iter_parts()] == ["text/plain", "text/html"]
    tekst = post.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert tekst == Mail.objects.get().tekst
