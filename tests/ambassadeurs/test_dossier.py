"""`manage.py inzage`: everything that we hold about somebody, in files that nobody else can read."""

import json
import os
import re
from datetime import timedelta
from io import StringIO

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from ambassadeurs.handelen.rolzetten import stop
from ambassadeurs.privacy.betrokkene import van_adres, van_persoon
from ambassadeurs.privacy.dataklassen import C, D, velden
from ambassadeurs.werkplek.dossier import TECHNISCH, bestanden
from inclusie.accounts.models import Sessie
from inclusie.tijd import nu
from tests.agenda import fabriek as agenda
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs import kanarie

pytestmark = pytest.mark.django_db


@pytest.fixture
def wie():
    return kanarie.plant(agenda.actie(agenda.doel(agenda.jaarplan())))


def inzage(*woorden) -> str:
    uit = StringIO()
    call_command("inzage", *woorden, stdout=uit, stderr=uit)
    return uit.getvalue()


def test_everything_of_the_person_is_in_it(wie):
    alles = van_persoon(wie)
    alles = alles.met(voorstel.kenmerk for voorstel in alles.voorstellen)
    gegevens = json.loads(bestanden(alles, MOMENT)["gegevens.json"])
    tekst = json.dumps(gegevens, ensure_ascii=False)
    for woord in (kanarie.NAAM, kanarie.MAIL, kanarie.TELEFOON, kanarie.ADRES):
        assert woord in tekst
    for wat in [
        "functie",
        "motivatie",
        "profiel",
        "vergoeding",
        "melding",
        "plek",
        "bericht",
        "telefoon",
        "reactie",
        "vertelling",
        "organisatie",
        "foto",
        "concept",
        "beeld",
    ]:
        assert kanarie.zin(wat) in tekst, wat
    gevuld = {naam: len(deel["rijen"]) for naam, deel in gegevens.items() if naam != "gemaakt_op"}
    assert gevuld == {
        "persoon": 1, "account": 1, "rollen": 1, "acties": 1, "toestemmingen": 1, "hulp": 1, "meldingen": 2,
        "concepten": 3, "reacties": 1, "verhalen": 1, "oproepen": 1, "bestanden": 6,
        "metingen": 1, "meetverzoeken": 1,
        "berichtlinks": 1, "inloglinks": 1, "sleutels": 0, "koppelingen": 0, "herstelcodes": 0,
        "mails": 1,
        "sessies": 0, "geschiedenis": 12, "gelezen": 0,
    }  # fmt: skip
    assert gegevens["toestemmingen"]["rijen"][0]["woorden"].startswith("Andere mensen van het netwerk")
    assert "schrijven wij niet op" in gegevens["gelezen"]["uitleg"]


def ingelogd(persoon) -> int:
    return len(json.loads(bestanden(van_persoon(persoon), nu())["gegevens.json"])["sessies"]["rijen"])


def test_where_somebody_is_logged_in_is_where_that_still_opens_something():
    rol = f.netwerkrol(f.persoon("Anna", account=user("ambassadeur")))
    for _ in range(2):
        Client().force_login(rol.persoon.account)
    Client().force_login(user("koploper"))
    assert ingelogd(rol.persoon) == 2
    oud = rol.persoon.account.sessies.first()
    oud.expire_date = timezone.now() - timedelta(hours=1)
    oud.save()
    assert ingelogd(rol.persoon) == 1
    stop(rol, door=user(), at=MOMENT)
    assert (Sessie.objects.count(), ingelogd(rol.persoon)) == (3, 0)


def test_until_when_somebody_is_logged_in_counts_from_the_login_and_not_from_the_last_click():
    begonnen = timezone.now() - timedelta(hours=11)
    rol = f.netwerkrol(f.persoon("Anna", account=user("ambassadeur")))
    browser = Client()
    browser.force_login(rol.persoon.account)
    sessie = browser.session
    sessie["begonnen"] = int(begonnen.timestamp())
    sessie.save()
    gegevens = json.loads(bestanden(van_persoon(rol.persoon), nu())["gegevens.json"])
    tot = [rij["tot"] for rij in gegevens["sessies"]["rijen"]]
    assert tot == [(begonnen.replace(microsecond=0) + timedelta(hours=12)).isoformat()]


def test_of_others_it_says_no_name(wie):
    tekst = b"".join(bestanden(van_persoon(wie), MOMENT).values()).decode("utf-8", "replace")
    assert "Een Ander" not in tekst
    assert user("procesregisseur").naam not in tekst


def test_no_field_of_a_person_is_forgotten():
    """What is left out, is of the machine: no word that somebody gave us."""
    weg = {veld.name for _, veld in velden(C, D)} & TECHNISCH
    assert weg == {
        "password", "token_hash", "code_hash", "sleutel", "inhoud", "html", "koppen", "voor",
    }  # fmt: skip


def test_the_page_has_headings_and_a_language(wie):
    html = bestanden(van_persoon(wie), MOMENT)["gegevens.html"].decode()
    assert '<html lang="nl">' in html
    koppen = re.findall(r"<h([1-6])", html)
    assert koppen[0] == "1"
    assert koppen.count("1") == 1
    assert all(int(na) - int(voor) <= 1 for voor, na in zip(koppen, koppen[1:], strict=False))
    assert "style=" not in html
    assert "<script" not in html


def test_words_of_a_person_are_shown_as_words():
    wie = f.persoon("Bram <b>Kade</b>")
    assert "Bram &lt;b&gt;Kade&lt;/b&gt;" in bestanden(van_persoon(wie), MOMENT)["gegevens.html"].decode()


def test_the_command_writes_a_private_folder_and_prints_no_name(wie, tmp_path):
    doel = tmp_path / "inzage"
    uit = inzage(str(wie.pk), "--ja", "--map", str(doel))
    assert "Kanarie" not in uit
    assert doel.stat().st_mode & 0o777 == 0o700
    namen = sorted(pad.name for pad in doel.iterdir())
    foto = van_persoon(wie).bestanden
    assert namen == sorted(["gegevens.html", "gegevens.json", *(f"bestand-{rij.pk}.jpg" for rij in foto)])
    assert {pad.stat().st_mode & 0o777 for pad in doel.iterdir()} == {0o600}
    assert os.umask(0o022) == 0o022


def test_a_folder_that_is_there_is_not_written_over(wie, tmp_path):
    with pytest.raises(CommandError, match="is er al"):
        inzage(str(wie.pk), "--ja", "--map", str(tmp_path))


def test_a_report_of_nobody_can_be_asked_for_by_its_number(tmp_path):
    melding = f.melding("De deur is zwaar.", naam="Bram", contact="06 1234 5678", antwoord_via="sms")
    inzage(melding.nummer, "--ja", "--map", str(tmp_path / "a"))
    gegevens = json.loads((tmp_path / "a" / "gegevens.json").read_text())
    assert [rij["tekst"] for rij in gegevens["meldingen"]["rijen"]] == ["De deur is zwaar."]
    assert gegevens["persoon"]["rijen"] == []


def test_without_a_yes_nothing_is_written(wie, tmp_path, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda zin: "")
    with pytest.raises(CommandError, match="Er is niets gedaan"):
        inzage(str(wie.pk), "--map", str(tmp_path / "a"))
    assert list(tmp_path.iterdir()) == []


def test_the_log_names_the_number(wie, tmp_path, caplog):
    caplog.set_level("INFO", "inclusie")
    inzage(str(wie.pk), "--ja", "--map", str(tmp_path / "a"))
    regel = caplog.records[-1]
    assert (regel.getMessage(), regel.velden) == (
        "inzage gemaakt", {"wat": f"persoon {wie.pk}", "resultaat": "gelukt", "door": None},
    )  # fmt: skip


def test_of_the_account_elsewhere_it_tells_all_that_we_have():
    account = user("medewerker")
    SocialAccount.objects.create(user=account, provider="https://login.a.nl", uid="0001")
    gegevens = json.loads(bestanden(van_adres(account.email), MOMENT)["gegevens.json"])
    (rij,) = gegevens["koppelingen"]["rijen"]
    assert (rij["aanbieder"], rij["nummer"]) == ("https://login.a.nl", "0001")
