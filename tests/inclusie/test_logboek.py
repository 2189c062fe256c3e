"""Log lines are JSON and say who and what by number, never by name, address or text."""

import json
import logging
import sys

import pytest
from django.db import connection
from django.test import Client

from inclusie.logboek import JsonRegel, actie_logger, meld
from tests.agenda.publiceren import publiceer


def regel(**velden):
    record = logging.LogRecord("django.request", logging.ERROR, "x.py", 1, velden.pop("msg"), (), None)
    vars(record).update(velden)
    return json.loads(JsonRegel().format(record))


def test_exception_is_named_without_its_text():
    try:
        raise ValueError("Key (email)=(anna@voorbeeldstad.example) already exists")
    except ValueError:
        uit = regel(msg="Stuk bij anna@voorbeeldstad.example", exc_info=sys.exc_info())
    assert (uit["melding"], uit["fout"]) == ("Stuk bij [adres]", "ValueError")
    assert "anna" not in json.dumps(uit)
    assert uit["plaats"][0].startswith("test_logboek.py:")


def test_why_a_job_failed_is_not_told_by_the_queue():
    reden = "null value ... Failing row contains (7, Wim Wisbaar, rolstoel) : Traceback"
    record = logging.LogRecord(
        "django-q", logging.ERROR, "x.py", 1, "Failed '%(taak)s' (rood-drie) - %(reden)s",
        ({"taak": "agenda.taken.maak_pdf", "reden": reden},), None,
    )  # fmt: skip
    assert json.loads(JsonRegel().format(record))["melding"] == "Failed 'agenda.taken.maak_pdf' (rood-drie)"


@pytest.mark.django_db
def test_request_is_told_by_its_route(client, caplog):
    client.get("/inloggen/link/geheime-token/")
    (record,) = [record for record in caplog.records if record.name == "django.request"]
    uit = json.loads(JsonRegel().format(record))
    assert "geheime-token" not in json.dumps(uit)
    assert {naam: uit[naam] for naam in ("niveau", "bron", "route", "methode", "status")} == {
        "niveau": "warning",
        "bron": "django.request",
        "route": "inloggen/link/<str:token>/",
        "methode": "GET",
        "status": 410,
    }


@pytest.mark.django_db
def test_act_says_who_what_and_the_result(medewerker, caplog):
    caplog.set_level("INFO", logger=actie_logger.name)
    meld("inloglink gemaakt", wat="inloglink 7", resultaat="gelukt", door=medewerker)
    uit = json.loads(JsonRegel().format(caplog.records[-1]))
    del uit["tijd"]
    assert uit == {
        "niveau": "info",
        "bron": "inclusie",
        "melding": "inloglink gemaakt",
        "wat": "inloglink 7",
        "resultaat": "gelukt",
        "door": medewerker.pk,
    }


def test_line_is_one_line_and_not_endless():
    record = logging.LogRecord("x", logging.INFO, "x.py", 1, "a\nb" * 1000, (), None)
    uit = JsonRegel().format(record)
    assert "\n" not in uit
    assert len(json.loads(uit)["melding"]) == 500


@pytest.mark.django_db
def test_a_planned_not_yet_is_no_error(client, caplog):
    """The PDF of a version that was published a moment ago is still being made."""
    publiceer()
    response = client.get("/plan/2021/jaarplan.pdf")
    (record,) = [record for record in caplog.records if record.name == "django.request"]
    uit = json.loads(JsonRegel().format(record))
    assert (response.status_code, uit["status"], uit["niveau"]) == (503, 503, "info")


@pytest.mark.django_db
def test_who_asks_for_another_host_does_not_drown_our_own_errors(client, caplog):
    client.get("/", headers={"Host": "elders.example"})
    [record] = [record for record in caplog.records if record.name == "django.security.DisallowedHost"]
    uit = json.loads(JsonRegel().format(record))
    assert (uit["status"], uit["niveau"], uit["fout"]) == (400, "warning", "DisallowedHost")


@pytest.mark.django_db(transaction=True)
def test_a_health_check_that_fails_is_no_error_and_names_nobody(client, caplog):
    with connection.schema_editor() as editor:
        editor.execute("ALTER TABLE accounts_user RENAME TO accounts_user_weg")
    try:
        response = client.get("/gezond/klaar?van=anna@voorbeeldstad.example", REMOTE_ADDR="203.0.113.7")
    finally:
        with connection.schema_editor() as editor:
            editor.execute("ALTER TABLE accounts_user_weg RENAME TO accounts_user")
    (record,) = [record for record in caplog.records if record.name == "django.request"]
    uit = json.loads(JsonRegel().format(record))
    del uit["tijd"]
    assert (response.status_code, uit) == (
        503,
        {
            "niveau": "info",
            "bron": "django.request",
            "route": "gezond/klaar",
            "methode": "GET",
            "status": 503,
        },
    )


@pytest.mark.django_db
@pytest.mark.urls("tests.inclusie.proef_urls")
@pytest.mark.parametrize(
    ("pad", "fout"), [("/proef/zonder-database/", "OperationalError"), ("/proef/klapt/", "ValueError")]
)
def test_a_real_error_stays_an_error(caplog, pad, fout):
    Client(raise_request_exception=False).get(pad)
    (record,) = [record for record in caplog.records if record.name == "django.request"]
    uit = json.loads(JsonRegel().format(record))
    assert (uit["niveau"], uit["fout"]) == ("error", fout)
