"""The locks of the database: what no program may change, the one door, and how they come back."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.signals import post_migrate, pre_migrate

from agenda.models import Actie, ActieThema, Doel, Planversie
from ambassadeurs.models import Melding, Meldingbericht
from inclusie.accounts.models import User
from inclusie.history import bewaar
from inclusie.spoor import grendels
from inclusie.spoor.models import NERGENS, Wissing
from inclusie.spoor.tabellen import sloten
from inclusie.spoor.vergeten import laat_gaan, vergeet, vergeet_woorden
from tests.agenda import fabriek
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f
from tests.grendels import zonder_grendels

pytestmark = pytest.mark.django_db


def sql(opdracht: str, *waarden) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


def geweigerd(opdracht: str, *waarden) -> str:
    """In which words the database refuses."""
    with pytest.raises(IntegrityError) as fout:
        sql(opdracht, *waarden)
    return str(fout.value).partition("\n")[0]


def gewist(rij, **velden) -> int:
    return vergeet_woorden(rij, at=MOMENT, **velden)


@pytest.fixture
def melding():
    melding = f.melding()
    melding.wij_deden = "Wij belden Bram."
    bewaar(melding, door=f.user(), at=MOMENT)
    return melding


def test_every_table_of_the_plan_and_of_people_is_locked():
    soorten = [slot.soort for slot in sloten()]
    met_spoor = sum(soort in {"stap", "koppeling"} for soort in soorten)
    # A trail each; a version, its files, and what was wiped.
    assert soorten.count("vast") == met_spoor + 3
    assert grendels.mist() == []


def test_only_the_trail_of_people_has_a_door():
    met_deur = [slot.model for slot in sloten() if slot.vrij and hasattr(slot.model, "instance_type")]
    assert {model.instance_type._meta.app_label for model in met_deur} == {"accounts", "ambassadeurs"}
    assert next(slot.vrij for slot in sloten() if slot.model is User.history.model) == ("functie", "naam")


@pytest.mark.parametrize(
    ("opdracht", "zin"),
    [
        ("UPDATE agenda_historicaldoel SET titel = 'Anders'", grendels.ZINNEN["vast"]),
        ("UPDATE agenda_historicaldoel SET history_user_id = NULL", grendels.ZINNEN["vast"]),
        ("DELETE FROM agenda_historicaldoel", grendels.ZINNEN["weg"]),
        ("UPDATE agenda_planversie SET reden = 'Anders'", grendels.ZINNEN["vast"]),
        ("DELETE FROM agenda_planversie", grendels.ZINNEN["weg"]),
        ("UPDATE agenda_doel SET titel = 'Anders'", grendels.ZINNEN["stap"]),
        ("UPDATE agenda_doel SET titel = 'Anders', versie = versie + 2", grendels.ZINNEN["stap"]),
        ("UPDATE agenda_doel SET id = id + 1, versie = versie + 1", grendels.ZINNEN["stap"]),
        ("UPDATE agenda_actiethema SET thema_id = thema_id", grendels.ZINNEN["koppeling"]),
    ],
)
def test_the_database_refuses_whoever_asks(opdracht, zin):
    plan = fabriek.jaarplan()
    fabriek.versie(plan)
    actie = fabriek.actie(fabriek.doel(plan))
    bewaar(actie, door=fabriek.user(), at=MOMENT, relaties={"themas": [fabriek.thema("Armoede")]})
    assert (Doel.objects.count(), Planversie.objects.count(), ActieThema.objects.count()) == (1, 1, 1)
    assert geweigerd(opdracht) == zin


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no TRUNCATE")
@pytest.mark.parametrize(
    "tabel", ["agenda_historicaldoel", "agenda_planversie, agenda_planbestand, agenda_aanvraag"]
)
def test_a_table_is_not_emptied_at_once(tabel):
    assert geweigerd(f"TRUNCATE {tabel}") == grendels.ZINNEN["weg"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL replaces nothing")
@pytest.mark.parametrize("tabel", ["agenda_historicaldoel", "agenda_doel", "agenda_planversie"])
def test_a_row_is_not_replaced(tabel):
    fabriek.versie(fabriek.doel(fabriek.jaarplan()).jaarplan)
    assert geweigerd(f"INSERT OR REPLACE INTO {tabel} SELECT * FROM {tabel}") == grendels.ZINNEN["nieuw"]  # noqa: S608


def test_words_of_a_person_go_through_the_door_with_a_note_that_stays(melding):
    rij = melding.history.latest()
    assert gewist(rij, wij_deden="Wij belden (gewist).") == 1
    assert melding.history.latest().wij_deden == "Wij belden (gewist)."
    tabel = Melding.history.model._meta.db_table
    assert list(Wissing.objects.values_list("tabel", "rij", "kolommen", "op", "slot")) == [
        (tabel, rij.pk, "wij_deden", MOMENT, None)
    ]
    for opdracht in ("DELETE FROM spoor_wissing", "UPDATE spoor_wissing SET rij = 1"):
        assert geweigerd(opdracht) in {grendels.ZINNEN["vast"], grendels.ZINNEN["weg"]}


def test_a_door_lets_through_once_and_closes(melding):
    rij = melding.history.latest()
    gewist(rij, wij_deden="Wij belden (gewist).")
    vraag = "UPDATE ambassadeurs_historicalmelding SET wij_deden = 'x' WHERE history_id = %s"
    assert geweigerd(vraag, rij.pk) == grendels.ZINNEN["vast"]


def door_de_deur(rij, kolommen: str, zet: str, *waarden) -> None:
    """By hand what wiping does: open the row of the trail, and write over it."""
    tabel = rij._meta.db_table
    with transaction.atomic():
        Wissing.objects.create(tabel=tabel, rij=rij.pk, kolommen=kolommen, op=MOMENT, slot_id=NERGENS)
        sql(f"UPDATE {tabel} SET {zet} WHERE history_id = %s", *waarden, rij.pk)  # noqa: S608


@pytest.mark.parametrize(
    "tekst",
    [
        "Verzonnen.", "Wij belden Karel.", "Wij belden (gewist) niet.", "wij belden (gewist).",
        "Wij b_lden Bram.", "Wij b?lden Bram.", "%(gewist)", "*(gewist)", "[W]ij belden (gewist)",
        "(gewist) Bram. Wij belden", None,
    ],
)  # fmt: skip
def test_no_other_words_go_in_through_the_door(melding, tekst):
    rij = melding.history.latest()
    with pytest.raises(IntegrityError, match="staat vast"):
        door_de_deur(rij, "wij_deden", "wij_deden = %s", tekst)
    assert melding.history.latest().wij_deden == "Wij belden Bram."
    assert Wissing.objects.count() == 0


@pytest.mark.parametrize("tekst", ["", "(gewist)", "Wij belden (gewist).", "(gewist) belden (gewist)"])
def test_words_go_out_through_the_door(melding, tekst):
    door_de_deur(melding.history.latest(), "wij_deden", "wij_deden = %s", tekst)
    assert melding.history.latest().wij_deden == tekst


@pytest.mark.parametrize("teken", ["%", "_", "!", "*", "?", "[", "]", "[a-z]", "^", "\\"])
def test_a_sign_that_means_something_in_a_pattern_is_itself(melding, teken):
    melding.wij_deden = f"Bram {teken} {teken}Bram."
    bewaar(melding, door=f.user(), at=MOMENT)
    rij = melding.history.latest()
    with pytest.raises(IntegrityError, match="staat vast"):
        door_de_deur(rij, "wij_deden", "wij_deden = %s", f"(gewist) {teken}X {teken}Bram.")
    assert gewist(rij, wij_deden=f"(gewist) {teken} {teken}(gewist).") == 1


@pytest.mark.parametrize(
    ("kolommen", "zet"),
    [
        ("gehoord", "wij_deden = ''"),
        ("", "wij_deden = ''"),
        ("wij_deden_niet", "wij_deden = ''"),
        ("wij_deden", "wij_deden = '', history_user_id = NULL"),
        ("wij_deden", "history_user_id = NULL"),
        ("history_user_id", "history_user_id = history_user_id + 1"),
    ],
)
def test_only_what_the_note_names_goes_through_the_door(melding, kolommen, zet):
    with pytest.raises(IntegrityError, match="staat vast"):
        door_de_deur(melding.history.latest(), kolommen, zet)


def test_who_wrote_it_goes_of_a_report_only(melding):
    door_de_deur(melding.history.latest(), "history_user_id", "history_user_id = NULL")
    assert melding.history.latest().history_user is None
    met_wie = {slot.model.instance_type for slot in sloten() if "history_user_id" in slot.vrij}
    assert met_wie == {Melding}


@pytest.mark.parametrize("slot", ["NULL", "1", "-1"])
def test_a_note_begins_open(melding, slot):
    rij = melding.history.latest().pk
    opdracht = (
        "INSERT INTO spoor_wissing (tabel, rij, kolommen, op, slot_id)"  # noqa: S608
        f" VALUES ('ambassadeurs_historicalmelding', {rij}, 'wij_deden', '2021-07-02', {slot})"
    )
    assert geweigerd(opdracht) == grendels.ZINNEN["open"]


def test_no_note_is_the_one_that_is_nowhere():
    """With it every open note would lead somewhere, and stay open."""
    with pytest.raises(IntegrityError, match="begint open"), transaction.atomic():
        Wissing.objects.create(pk=NERGENS, tabel="x", rij=1, kolommen="x", op=MOMENT, slot_id=NERGENS)


@pytest.mark.parametrize(
    "kolom", ["history_date = '2001-01-01 00:00:00+00'", "versie = 9", "history_type = '-'"]
)
def test_what_happened_and_when_goes_through_no_door(melding, kolom):
    rij = melding.history.latest().pk
    with pytest.raises(IntegrityError, match="staat vast"), transaction.atomic():
        Wissing.objects.create(
            tabel="ambassadeurs_historicalmelding",
            rij=rij,
            kolommen=kolom.split()[0],
            op=MOMENT,
            slot_id=NERGENS,
        )
        sql(f"UPDATE ambassadeurs_historicalmelding SET {kolom} WHERE history_id = %s", rij)  # noqa: S608


@pytest.mark.parametrize(
    "zet",
    [
        "tekst = 'WIJ ZEIDEN IETS ANDERS'", "tekst = 'Wij kwamen niet.'", "spreker = 'melder'",
        "geschreven_op = '2001-01-01 00:00:00+00'", "door_id = door_id + 1", "id = id + 100",
    ],
)  # fmt: skip
def test_what_was_said_to_who_reported_does_not_change(melding, zet):
    Meldingbericht.objects.create(
        melding=melding, spreker="gemeente", tekst="Wij kwamen.", geschreven_op=MOMENT, door=f.user(),
        gezien_op=MOMENT,
    )  # fmt: skip
    assert geweigerd(f"UPDATE ambassadeurs_meldingbericht SET {zet}") == grendels.ZINNEN["gesprek"]  # noqa: S608


@pytest.mark.parametrize("zet", ["", " WHERE spreker = 'gemeente'"])
def test_what_was_said_does_not_go_to_come_back_in_other_words(melding, zet):
    bericht = Meldingbericht.objects.create(
        melding=melding, spreker="gemeente", tekst="Wij kwamen.", geschreven_op=MOMENT, door=f.user()
    )
    assert geweigerd(f"DELETE FROM ambassadeurs_meldingbericht{zet}") == grendels.ZINNEN["weg"]  # noqa: S608
    with pytest.raises(IntegrityError), transaction.atomic():
        melding.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        # A door that is open for words is not open to go.
        Wissing.objects.create(
            tabel="ambassadeurs_meldingbericht", rij=bericht.pk, kolommen="tekst", op=MOMENT, slot_id=NERGENS
        )
        bericht.delete()
    assert list(Meldingbericht.objects.values_list("tekst", flat=True)) == ["Wij kwamen."]


def test_what_was_said_loses_a_name_and_goes_with_its_report(melding):
    bericht = Meldingbericht.objects.create(
        melding=melding, spreker="melder", tekst="Ik ben Bram.", geschreven_op=MOMENT, door=f.user()
    )
    for velden in (
        {"tekst": "Ik ben (gewist)."},
        {"door": None},
        {"gezien_op": MOMENT},
        {"gezien_op": f.MOMENT},
    ):
        assert Meldingbericht.objects.filter(pk=bericht.pk).update(**velden) == 1
    assert laat_gaan(melding.berichten.all(), at=MOMENT) == 1
    assert Wissing.objects.values_list("tabel", "rij", "kolommen", "slot").get() == (
        "ambassadeurs_meldingbericht", bericht.pk, "", None,
    )  # fmt: skip


def test_the_plan_has_no_door():
    doel = fabriek.doel(fabriek.jaarplan())
    with pytest.raises(IntegrityError, match="staat vast"), transaction.atomic():
        gewist(doel.history.latest(), titel="(gewist)")
    assert Wissing.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_who_leaves_a_door_open_saves_nothing():
    user = f.user()
    rij = user.history.latest().pk
    with pytest.raises(IntegrityError), transaction.atomic():
        Wissing.objects.create(
            tabel="accounts_historicaluser", rij=rij, kolommen="", op=MOMENT, slot_id=NERGENS
        )
    assert Wissing.objects.count() == 0
    assert vergeet(user, at=MOMENT, naam="Gewist account") == 1


def test_a_lock_that_is_gone_or_not_as_we_made_it_is_missed():
    tabel = Doel.history.model._meta.db_table
    with zonder_grendels(Doel):
        assert {waar for _, waar in grendels.mist()} == {tabel, "agenda_doel"}
    naam = f"grendel_{tabel}_delete"
    sql(f"DROP TRIGGER {naam}{'' if connection.vendor == 'sqlite' else f' ON {tabel}'}")
    if connection.vendor == "sqlite":
        sql(f"CREATE TRIGGER {naam} BEFORE DELETE ON {tabel} BEGIN SELECT 1; END")
    else:
        sql(f"CREATE TRIGGER {naam} BEFORE DELETE ON {tabel} FOR EACH ROW EXECUTE FUNCTION grendel_stap('x')")
    assert grendels.mist() == [(naam, tabel)]
    grendels.zet()
    assert grendels.mist() == []


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite cannot put a trigger to sleep")
def test_a_lock_that_sleeps_is_missed():
    sql("ALTER TABLE agenda_planbestand DISABLE TRIGGER ALL")
    assert {tabel for _, tabel in grendels.mist()} == {"agenda_planbestand"}
    sql("ALTER TABLE agenda_planbestand ENABLE TRIGGER ALL")
    assert grendels.mist() == []


def bijwerken(signaal, plan: list) -> None:
    """As `migrate` tells its apps."""
    config = apps.get_app_config("spoor")
    signaal.send(config, app_config=config, using="default", plan=plan, apps=apps)


@pytest.mark.django_db(transaction=True)
def test_a_table_that_a_migration_makes_anew_has_its_locks_again():
    bijwerken(pre_migrate, [])
    assert grendels.mist() == []
    alle = sum(1 for _ in sloten())
    bijwerken(pre_migrate, [(MigrationRecorder, False)])
    assert len({tabel for _, tabel in grendels.mist()}) == alle
    with connection.schema_editor() as bouwer:
        oud = Actie._meta.get_field("titel")
        nieuw = oud.clone()
        nieuw.max_length = oud.max_length + 1
        nieuw.set_attributes_from_name("titel")
        bouwer.alter_field(Actie, oud, nieuw, strict=False)
        bouwer.alter_field(Actie, nieuw, oud, strict=False)
    bijwerken(post_migrate, [])
    assert grendels.mist() == []
