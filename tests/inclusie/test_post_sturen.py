"""Writing in the outbox: in the caller's transaction, once for each mark, and erased when a person asks."""

import json

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django_q.models import OrmQ

from inclusie.post.models import Mail
from inclusie.post.soorten import mailsoorten
from inclusie.post.sturen import sla_over, stel_op, stuur, wis_post
from tests.agenda.fabriek import gemeente
from tests.inclusie.postbus import INLOGCODE, mail, mislukt

pytestmark = pytest.mark.django_db
HERINNERING = "agenda/mail/herinnering"
FEITEN = {"user": {"naam": "Kees <b>"}, "actie": {"code": "2021-05", "titel": "Brieven & folders"}}


def rijen(*velden) -> list[tuple]:
    return list(Mail.objects.order_by("pk").values_list(*velden))


def test_a_mail_is_a_row_and_the_job_knows_only_its_number():
    assert stuur(
        "kees@a.example", HERINNERING, FEITEN, voor="user:7", koppen={"Auto-Submitted": "auto-generated"}
    )
    (rij,) = Mail.objects.all()
    assert (rij.soort, rij.voor, rij.aan, rij.stand, rij.koppen) == (
        "herinnering", "user:7", "kees@a.example", "wacht", {"Auto-Submitted": "auto-generated"},
    )  # fmt: skip
    assert rij.onderwerp == "Hoe gaat het met actie 2021-05?"
    assert rij.tekst.startswith("Goedendag Kees <b>,\n\nU trekt een actie")
    assert "Goedendag Kees &lt;b&gt;," in rij.html
    assert "<h2>Actie 2021-05: Brieven &amp; folders</h2>" in rij.html
    (taak,) = [wachtend.task for wachtend in OrmQ.objects.all()]
    assert (taak["func"], taak["args"], taak["kwargs"]) == ("inclusie.post.taken.verstuur", (rij.pk,), {})


def test_a_transaction_that_is_rolled_back_leaves_no_mail_and_no_job():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        mail()
        raise ZeroDivisionError
    assert (Mail.objects.count(), OrmQ.objects.count()) == (0, 0)


def test_a_mark_is_sent_once_to_each_person_and_without_a_mark_always():
    wie = [
        ("user:1", "v1"),
        ("user:1", "v1"),
        ("user:2", "v1"),
        ("user:1", "v2"),
        ("user:1", ""),
        ("user:1", ""),
    ]
    gestuurd = [stuur("a@a.example", HERINNERING, FEITEN, voor=voor, kenmerk=merk) for voor, merk in wie]
    assert gestuurd == [True, False, True, True, True, True]
    assert OrmQ.objects.count() == Mail.objects.count() == 5


def test_what_a_person_need_not_have_is_not_sent_later():
    for _ in range(2):
        sla_over(HERINNERING, voor="user:1", kenmerk="v1")
    assert not stuur("a@a.example", HERINNERING, FEITEN, voor="user:1", kenmerk="v1")
    assert rijen("stand", "aan", "tekst") == [("vervallen", "", "")]


def test_a_kind_that_is_in_no_list_is_not_sent():
    with pytest.raises(KeyError, match="post/_mail"):
        stuur("a@a.example", "post/_mail", {})


def test_everything_of_one_person_can_be_wiped():
    canarie = "kanarie@voorbeeldstad.example"
    wacht, weg = mail(aan=canarie, voor="user:1"), mislukt(aan=canarie, voor="user:1")
    verstuurd = mail(aan=canarie, voor="user:1", stand="verstuurd", kenmerk="v1", koppen={"X": canarie})
    ander = mail(voor="user:11")
    assert [wis_post("user:1"), wis_post("user:1")] == [3, 0]
    leeg = ("", "", "", "", "", "", "", {})
    velden = ("voor", "kenmerk", "aan", "onderwerp", "tekst", "html", "fout", "koppen")
    assert rijen("pk", "stand", *velden) == [
        (wacht.pk, "vervallen", *leeg),
        (weg.pk, "vervallen", *leeg),
        (verstuurd.pk, "verstuurd", *leeg),
        (ander.pk, "wacht", *(getattr(ander, naam) for naam in velden)),
    ]
    assert "kanarie" not in json.dumps(rijen(*velden))
    assert "kanarie" not in str([rij.task for rij in OrmQ.objects.all()])


@pytest.mark.parametrize("sjabloon", [HERINNERING, INLOGCODE])
def test_every_mail_costs_the_same_few_queries(sjabloon):
    kosten = []
    for _ in range(100):
        with CaptureQueriesContext(connection) as vragen:
            stuur("a@a.example", sjabloon, FEITEN, voor="user:1")
        kosten.append(len(vragen))
    assert set(kosten) == {5}  # the municipality, a savepoint, the mail, the job, the end of the savepoint


@pytest.mark.parametrize("soort", mailsoorten(), ids=lambda soort: soort.naam)
def test_every_mail_is_signed_with_the_municipality(soort):
    assert "Met groet,\nInclusie Agenda\n" in stel_op(soort.sjabloon, soort.voorbeeld()).tekst
    gemeente("Waterdorp")
    brief = stel_op(soort.sjabloon, soort.voorbeeld())
    assert "Met groet,\nInclusie Agenda Waterdorp\n" in brief.tekst
    assert ">Inclusie Agenda Waterdorp</a>" in brief.html
