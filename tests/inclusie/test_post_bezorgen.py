"""The worker and a real mail server: once, again when it could not, never for ever, and no name in a log."""

import json
from datetime import timedelta
from importlib import import_module
from threading import Barrier, Event, Thread

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.module_loading import import_string
from django_q.models import OrmQ, Schedule

from inclusie.logboek import JsonRegel
from inclusie.omgeving import mailer
from inclusie.post import smtp, taken
from inclusie.post.bezorgen import bezorg_wat_ligt, verstuur
from inclusie.post.models import PAUZES, POGINGEN, VAST, WEG_TOT, Mail
from tests.cijfers import noteer
from tests.inclusie.postbus import INLOGCODE, MOMENT, mail, mailserver

pytestmark = pytest.mark.django_db
MINUUT = timedelta(minutes=1)
AAN = "kees@voorbeeldstad.example"


def aan(kantoor) -> list[str]:
    return [str(post["To"]) for post in kantoor.ontvangen]


def stand(rij) -> tuple:
    rij.refresh_from_db()
    return rij.stand, rij.pogingen, rij.fout


def test_a_real_mail_server_receives_it_once_with_text_html_and_headers():
    rij = mail(koppen={"Auto-Submitted": "auto-generated"})
    with mailserver() as kantoor:
        for _ in range(3):
            verstuur(rij.pk, at=MOMENT)
    (post,) = kantoor.ontvangen
    assert {naam: str(post[naam]) for naam in ("To", "Subject", "Auto-Submitted", "Message-ID")} == {
        "To": AAN,
        "Subject": "Er is een nieuwe versie van het jaarplan 2021",
        "Auto-Submitted": "auto-generated",
        "Message-ID": f"<{rij.pk}.20260312091500000000@testserver>",
    }
    assert [deel.get_content_type() for deel in post.iter_parts()] == ["text/plain", "text/html"]
    assert post.get_body(("plain",)).get_content().replace("\r\n", "\n") == rij.tekst
    html = post.get_body(("html",)).get_content()
    assert "<h1>Er is een nieuwe versie van het jaarplan 2021</h1>" in html
    assert '<html lang="nl">' in html
    assert stand(rij) == ("verstuurd", 1, "")
    assert (rij.verstuurd_op, rij.tekst != "") == (MOMENT, True)


def test_not_now_is_tried_again_and_then_it_goes():
    rij = mail()
    with mailserver() as kantoor:
        kantoor.geweigerd.add(AAN)
        verstuur(rij.pk, at=MOMENT)
        assert stand(rij) == ("wacht", 1, "De mailserver weigert dit nu (code 451).")
        kantoor.geweigerd.clear()
        assert bezorg_wat_ligt(MOMENT + MINUUT - timedelta(seconds=1)) == 0
        assert bezorg_wat_ligt(MOMENT + MINUUT) == 1
    assert aan(kantoor) == [AAN]
    assert stand(rij) == ("verstuurd", 2, "")


def test_the_pauses_grow_and_after_the_last_try_it_has_failed():
    rij, at, momenten = mail(), MOMENT, []
    with mailserver() as kantoor:
        kantoor.geweigerd.add(AAN)
        for _ in range(POGINGEN):
            assert bezorg_wat_ligt(at) == 1
            momenten.append((at - MOMENT) // MINUUT)
            rij.refresh_from_db()
            at = rij.volgende_op
        assert bezorg_wat_ligt(at + timedelta(days=9)) == 0
    assert momenten == [0, 1, 6, 21, 81, 321]
    assert stand(rij) == ("mislukt", 6, "De mailserver weigert dit nu (code 451).")


def test_an_address_that_is_refused_for_good_fails_at_once():
    rij = mail()
    with mailserver() as kantoor:
        kantoor.geweigerd.add(AAN)
        kantoor.weigering = "550 no such person"
        verstuur(rij.pk, at=MOMENT)
    assert stand(rij) == ("mislukt", 1, "De mailserver weigert dit (code 550).")
    assert rij.tekst


def test_a_header_that_cannot_be_sent_fails_at_once():
    rij = mail(onderwerp="Twee\nregels")
    with mailserver() as kantoor:
        assert verstuur(rij.pk, at=MOMENT)
    assert kantoor.ontvangen == []
    assert stand(rij) == ("mislukt", 1, "Deze e-mail kan niet verstuurd worden (ValueError).")


def test_a_server_that_is_away_is_asked_once_a_round_and_takes_it_all_when_it_is_back(settings):
    rijen = [mail() for _ in range(3)]
    settings.MAILERS = {"default": mailer("smtp://127.0.0.1:1")}
    assert bezorg_wat_ligt(MOMENT) == 1
    assert [stand(rij) for rij in rijen] == [
        ("wacht", 0, "De mailserver antwoordt niet (ConnectionRefusedError)."),
        ("wacht", 0, ""),
        ("wacht", 0, ""),
    ]
    with mailserver() as kantoor:
        assert bezorg_wat_ligt(MOMENT + MINUUT) == 3
    assert len(kantoor.ontvangen) == 3


def test_after_a_weekend_without_a_mail_server_all_goes_within_a_minute(settings):
    rijen, at = [mail() for _ in range(3)], MOMENT
    settings.MAILERS = {"default": mailer("smtp://127.0.0.1:1")}
    for at in (MOMENT + timedelta(hours=uur) for uur in range(60)):
        assert bezorg_wat_ligt(at) == 1
    with mailserver() as kantoor:
        verstuurd = bezorg_wat_ligt(at + MINUUT)
    kwijt = len(rijen) - len(kantoor.ontvangen)
    noteer("G10", "mails kwijt na een weekend zonder mailserver", kwijt, doel="0", gehaald=kwijt == 0,
           omvang=f"{len(rijen)} mails", geheel=True)  # fmt: skip
    assert [stand(rij)[:2] for rij in rijen] == [("verstuurd", 1)] * 3
    assert (verstuurd, kwijt) == (3, 0)


def test_a_server_that_hangs_up_after_it_has_the_mail_gets_it_as_often_as_any_and_no_more():
    """It never said yes, so it may not have it; and it may have it every time."""
    rij = mail()

    def hang_op(stap):
        if stap == "ONTVANGEN":
            raise ConnectionAbortedError("the line is gone")

    with mailserver() as kantoor:
        kantoor.bij = hang_op
        at = MOMENT
        for _ in range(2 * POGINGEN):
            bezorg_wat_ligt(at=at)
            at += timedelta(hours=5)
        bezorg_wat_ligt(at=at)
    assert len(kantoor.ontvangen) == POGINGEN
    assert stand(rij)[:2] == ("mislukt", POGINGEN)


def test_a_server_that_stays_away_makes_a_mail_fail_in_the_end(settings):
    rij, at = mail(), MOMENT + WEG_TOT
    settings.MAILERS = {"default": mailer("smtp://127.0.0.1:1")}
    for _ in range(POGINGEN):
        assert bezorg_wat_ligt(at) == 1
        at += timedelta(hours=4)
    assert stand(rij) == ("mislukt", 6, "De mailserver antwoordt niet (ConnectionRefusedError).")


def test_what_a_killed_worker_left_is_sent_when_its_time_is_over():
    rij = mail()
    Mail.objects.pak(rij.pk, at=MOMENT)  # and then nothing more was heard of it
    with mailserver() as kantoor:
        assert bezorg_wat_ligt(MOMENT + VAST - timedelta(seconds=1)) == 0
        assert bezorg_wat_ligt(MOMENT + VAST) == 1
    assert (aan(kantoor), stand(rij)) == ([AAN], ("verstuurd", 2, ""))


def test_a_mail_that_kills_its_worker_every_time_is_given_up():
    rij = mail(pogingen=POGINGEN)
    with mailserver() as kantoor:
        verstuur(rij.pk, at=MOMENT)
    assert (kantoor.ontvangen, stand(rij)[0]) == ([], "mislukt")
    assert rij.fout == "Het versturen brak steeds af."


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_it_once():
    pks, start = [mail().pk for _ in range(5)], Barrier(2)

    def werk():
        start.wait()
        for pk in pks:
            verstuur(pk, at=MOMENT)
        connection.close()

    with mailserver() as kantoor:
        werkers = [Thread(target=werk) for _ in range(2)]
        for werker in werkers:
            werker.start()
        for werker in werkers:
            werker.join()
    assert len(kantoor.ontvangen) == 5


def test_what_was_wiped_meanwhile_stays_wiped():
    rij = mail(voor="user:1")
    gepakt = Mail.objects.pak(rij.pk, at=MOMENT)
    Mail.objects.wis("user:1")
    gepakt.noteer_verstuurd(at=MOMENT, bewaar_inhoud=True)
    assert stand(rij)[0] == "vervallen"


@pytest.mark.parametrize(("demo", "blijft"), [(False, False), (True, True)])
def test_what_lets_somebody_in_is_not_kept_once_it_is_sent(settings, demo, blijft):
    settings.DEMO = demo
    weg, mis = mail(INLOGCODE), mail(INLOGCODE, aan="fout@voorbeeldstad.example")
    with mailserver() as kantoor:
        kantoor.geweigerd.add(mis.aan)
        kantoor.weigering = "550 no such person"
        bezorg_wat_ligt(MOMENT)
    assert "123456" in str(kantoor.ontvangen[0])
    for rij, verwacht in ((weg, "verstuurd"), (mis, "mislukt")):
        assert stand(rij)[0] == verwacht
        assert (bool(rij.tekst), bool(rij.html)) == (blijft, blijft)


def test_a_code_that_works_no_longer_is_not_sent():
    rij = mail(INLOGCODE)
    with mailserver() as kantoor:
        bezorg_wat_ligt(MOMENT + timedelta(minutes=10))
    assert kantoor.ontvangen == []
    assert stand(rij) == ("mislukt", 1, "De e-mail kwam te laat. De code werkt niet meer.")
    assert rij.tekst == ""


def test_after_a_month_only_the_figures_stay():
    oud, dag = MOMENT - timedelta(days=30), timedelta(days=1)
    verstuurd, mislukt = mail(stand="verstuurd", gemaakt_op=oud), mail(stand="mislukt", gemaakt_op=oud)
    jong, wacht = mail(stand="verstuurd", gemaakt_op=oud + dag), mail(gemaakt_op=oud)
    assert [Mail.objects.ruim_op(MOMENT) for _ in range(2)] == [2, 0]
    rijen = Mail.objects.order_by("pk").values_list(
        "pk", "soort", "stand", "aan", "onderwerp", "tekst", "html"
    )
    assert list(rijen) == [
        (verstuurd.pk, "nieuwe_versie", "verstuurd", "", "", "", ""),
        (mislukt.pk, "nieuwe_versie", "vervallen", "", "", "", ""),
        (jong.pk, "nieuwe_versie", "verstuurd", jong.aan, jong.onderwerp, jong.tekst, jong.html),
        (wacht.pk, "nieuwe_versie", "wacht", wacht.aan, wacht.onderwerp, wacht.tekst, wacht.html),
    ]


def test_a_mail_costs_the_same_queries_however_many_wait():
    for _ in range(100):
        mail()
    kosten = []
    with mailserver() as kantoor:
        for pk in Mail.objects.values_list("pk", flat=True):
            with CaptureQueriesContext(connection) as vragen:
                verstuur(pk, at=MOMENT)
            kosten.append(len(vragen))
    assert (len(kantoor.ontvangen), set(kosten)) == (100, {3})  # take it, read it, note that it went


def test_the_log_has_numbers_and_no_address_or_subject(caplog):
    caplog.set_level("INFO", logger="inclusie")
    goed, fout = mail(), mail(aan="fout@voorbeeldstad.example")
    with mailserver() as kantoor:
        kantoor.geweigerd.add(fout.aan)
        bezorg_wat_ligt(MOMENT)
    regels = [json.loads(JsonRegel().format(record)) for record in caplog.records]
    assert [(regel["melding"], regel["wat"], regel["resultaat"]) for regel in regels] == [
        ("mail verstuurd", f"mail {goed.pk}", "gelukt"),
        ("mail verstuurd", f"mail {fout.pk}", "later, SMTPRecipientsRefused 451"),
    ]
    assert "@" not in json.dumps(regels)


def test_the_worker_has_its_rounds_and_a_second_time_adds_none():
    migratie = import_module("inclusie.post.migrations.0002_rooster")
    for _ in range(2):
        migratie.zet_klaar(apps, None)
    rijen = Schedule.objects.order_by("func")
    assert [(rij.func, rij.schedule_type, rij.minutes, rij.kwargs) for rij in rijen] == [
        ("inclusie.post.taken.ruim_op", "D", None, None),
        ("inclusie.post.taken.veeg", "I", 1, "{'q_options': {'save': False}}"),
    ]
    assert [import_string(rij.func)() for rij in rijen] == [0, None]


@pytest.mark.parametrize("terug", [timedelta(minutes=10), timedelta(hours=9), timedelta(days=400)])
@pytest.mark.parametrize("pogingen", range(POGINGEN))
def test_a_clock_that_was_set_back_holds_up_no_mail(terug, pogingen):
    """What waits for its next try waits as long as it should, and no longer."""
    rij = mail(pogingen=pogingen, volgende_op=MOMENT + terug)
    langste = [timedelta(0), *PAUZES][pogingen]
    with mailserver() as kantoor:
        bezorg_wat_ligt(MOMENT)
    assert bool(kantoor.ontvangen) == (terug > langste)
    assert stand(rij)[0] == ("verstuurd" if terug > langste else "wacht")


def test_a_server_that_answers_each_word_in_time_keeps_no_worker_for_long(monkeypatch):
    rij, klaar = mail(), Event()
    monkeypatch.setattr(smtp, "IN_ALLES", 0.2)
    with mailserver() as kantoor:
        kantoor.bij = lambda stap: klaar.wait() if stap == "RCPT" else None
        assert verstuur(rij.pk, at=MOMENT) is False
        klaar.set()
    assert stand(rij) == ("wacht", 0, "De mailserver antwoordt niet (SMTPServerDisconnected).")


def test_a_job_that_finds_the_mail_in_other_hands_comes_back_when_they_must_be_empty():
    rij = mail()
    Mail.objects.filter(pk=rij.pk).update(volgende_op=timezone.now())
    OrmQ.objects.all().delete()
    gepakt = Mail.objects.pak(rij.pk, at=timezone.now())
    with mailserver() as kantoor:
        taken.verstuur(rij.pk)
        assert kantoor.ontvangen == []
    (later,) = OrmQ.objects.all()
    assert (later.task["func"], later.task["args"], later.lock) == (
        "inclusie.post.taken.verstuur", (rij.pk,), gepakt.volgende_op,
    )  # fmt: skip
