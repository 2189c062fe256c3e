"""The act of taking a report in: its number, code and term, its files, and what is refused."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from ambassadeurs.handelen.melden import LEEG
from ambassadeurs.models import Bestand, Melding
from inclusie.codes import lees_code, maak_code
from inclusie.werkdagen import werkdagen_na
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_numbers_count_per_year_and_never_come_back():
    eerste, tweede = f.melding(), f.melding()
    later = f.melding(at=datetime(2022, 1, 3, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam")))
    assert [rij.nummer for rij in (eerste, tweede, later)] == ["2021-001", "2021-002", "2022-001"]


def test_the_term_is_five_working_days():
    assert f.melding().termijn == date(2021, 7, 8)
    assert werkdagen_na(date(2021, 7, 2), 5) == date(2021, 7, 9)
    assert werkdagen_na(date(2021, 7, 3), 1) == date(2021, 7, 5)


def test_a_photo_may_be_the_whole_report():
    melding = f.melding("", bestanden=[f.foto()])
    assert list(Bestand.objects.values_list("melding", "concept")) == [(melding.pk, None)]


def test_nothing_at_all_is_refused_and_leaves_no_row():
    with pytest.raises(ValidationError) as fout:
        f.melding("  \n ")
    assert fout.value.message_dict == {"tekst": [LEEG]}
    assert Melding.objects.count() == 0


def test_a_code_is_read_as_people_type_it():
    code = maak_code()
    assert lees_code(f" {code.upper().replace('-', ' ')} ") == code
    assert len({maak_code() for _ in range(200)}) == 200


def test_the_trail_of_a_report_keeps_none_of_its_words():
    wie = {"naam": "Kanarie", "namens": "Kanarie", "contact": "kanarie@x.example", "antwoord_via": "mail"}
    f.melding("Kanarie zegt dat de deur zwaar is.", plek="Kanariestraat", **wie)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM ambassadeurs_historicalmelding")
        assert "anarie" not in str(cursor.fetchall())
