"""Thirty-four ways to change what was said and done without a trace. Each is refused, or found.

Through the models, in SQL, with the client on the command line, with a copied row, a cut end, a swapped PDF.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, models, transaction

from agenda.handelen.nakijken import kijk_na
from agenda.models import ActieThema, Doel, Onveranderlijk, Planbestand, Planversie
from inclusie.history import bewaar
from inclusie.spoor import anker, grendels
from inclusie.spoor.models import NERGENS, Controle, Wissing
from inclusie.spoor.vergeten import laat_gaan, vergeet
from tests.agenda import fabriek
from tests.agenda.fabriek import MOMENT
from tests.agenda.publiceren import publiceer
from tests.agenda.test_controleer import bestand_van, bewaar_bestanden, pdf_van
from tests.agenda.voorbeeld_document import document
from tests.ambassadeurs import fabriek as f
from tests.cijfers import noteer
from tests.grendels import zonder_grendels

GEWEIGERD = (IntegrityError, Onveranderlijk)
SPOOR = "agenda_historicaldoel"


@pytest.fixture
def wereld():
    """A plan with three versions and their files, a goal that was changed twice, and an anchor of tonight."""
    anker.pad().unlink(missing_ok=True)
    versies = [
        publiceer(nummer, document(2), soort=soort)
        for nummer, soort in (("0.1", "concept"), ("1.0", "vastgesteld"), ("1.1", "wijziging"))
    ]
    for versie in versies:
        bewaar_bestanden(versie)
    # As publishing does.
    anker.noteer([versie.ankerregel() for versie in versies])
    doel = fabriek.doel(versies[0].jaarplan)
    for titel in ("Tweede", "Derde"):
        doel.titel = titel
        bewaar(doel, door=fabriek.user(), at=MOMENT)
    actie = fabriek.actie(doel)
    bewaar(actie, door=fabriek.user(), at=MOMENT, relaties={"themas": [fabriek.thema("Armoede")]})
    assert kijk_na(MOMENT).lijst == []
    yield SimpleNamespace(versies=versies, doel=doel, actie=actie, koppeling=ActieThema.objects.get())
    anker.pad().unlink(missing_ok=True)


def sql(*opdrachten: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for opdracht in opdrachten:
            cursor.execute(opdracht)


def in_het_geheim(*opdrachten: str) -> None:
    """The locks off, and on again afterwards."""
    with zonder_grendels(Doel, Planversie, Planbestand):
        sql(*opdrachten)


def is_sqlite() -> bool:
    return connection.vendor == "sqlite"


# ---- through the models: refused


def versie_bewaren(w):
    w.versies[0].reden = "Een andere reden."
    w.versies[0].save()


def versie_wijzigen(w):
    Planversie.objects.filter(pk=w.versies[0].pk).update(reden="Een andere reden.")


def versie_weghalen(w):
    w.versies[2].delete()


def versie_langs_de_manager(w):
    models.QuerySet(Planversie).filter(pk=w.versies[0].pk).update(inhoud="{}")


def bestand_rauw_weghalen(w):
    Planbestand.objects.filter(planversie=w.versies[2])._raw_delete("default")


def spoor_wijzigen(w):
    w.doel.history.update(titel="Altijd al zo")


def spoor_weghalen(w):
    w.doel.history.filter(titel="Tweede").delete()


def spoorregel_bewaren(w):
    regel = w.doel.history.earliest()
    regel.history_user = None
    regel.save()


def rij_wijzigen(w):
    Doel.objects.filter(pk=w.doel.pk).update(titel="Stil veranderd")


def rijen_samen_wijzigen(w):
    w.doel.titel = "Stil veranderd"
    Doel.objects.bulk_update([w.doel], ["titel"])


# ---- in SQL: refused


def vervangen(w):
    kolommen = ", ".join(f'"{veld.column}"' for veld in Planversie._meta.concrete_fields)
    rij = f"SELECT {kolommen} FROM agenda_planversie WHERE id = {w.versies[2].pk}"  # noqa: S608
    if is_sqlite():
        sql(f"INSERT OR REPLACE INTO agenda_planversie ({kolommen}) {rij}")
    sql(
        f"INSERT INTO agenda_planversie ({kolommen}) {rij} AND 1 = 1"  # noqa: S608
        " ON CONFLICT (id) DO UPDATE SET reden = 'Een andere reden.'"
    )


def leegmaken(w):
    connection.check_constraints()  # or PostgreSQL refuses for another reason
    sql(f"DELETE FROM {SPOOR}" if is_sqlite() else f"TRUNCATE {SPOOR}")  # noqa: S608


def deur_van_het_plan(w):
    """The door of the trail of people does not open that of the plan."""
    rij = w.doel.history.earliest().pk
    with transaction.atomic():
        Wissing.objects.create(tabel=SPOOR, rij=rij, kolommen="titel", op=MOMENT, slot_id=NERGENS)
        sql(f"UPDATE {SPOOR} SET titel = 'Weg' WHERE history_id = {rij}")  # noqa: S608


def vervalste_wissing(w):
    """A note of wiping that was never open, for whatever is changed next."""
    rij = w.doel.history.latest("history_id").pk
    sql(
        "INSERT INTO spoor_wissing (tabel, rij, kolommen, op, slot_id)"  # noqa: S608
        f" VALUES ('{SPOOR}', {rij}, 'titel versie', '2021-07-02', NULL)",
        f"UPDATE agenda_doel SET titel = 'GEKNOEID', versie = versie + 1 WHERE id = {w.doel.pk}",  # noqa: S608
    )


def _antwoord():
    return f.melding().berichten.create(
        spreker="gemeente", tekst="Wij kwamen niet.", geschreven_op=MOMENT, door=fabriek.user()
    )


def _zet_neer(bericht, tekst: str) -> str:
    waarden = f"{bericht.pk}, {bericht.melding_id}, 'gemeente', '{tekst}', '2021-07-02', {bericht.door_id}"
    return (
        "INSERT INTO ambassadeurs_meldingbericht (id, melding_id, spreker, tekst, geschreven_op, door_id)"  # noqa: S608
        f" VALUES ({waarden})"
    )


def antwoord_vervangen(w):
    """What we told who reported, taken away and put there in other words."""
    bericht = _antwoord()
    weg = f"DELETE FROM ambassadeurs_meldingbericht WHERE id = {bericht.pk}"  # noqa: S608
    sql(weg, _zet_neer(bericht, "Wij kwamen."))


def _noteer(poging: str, gehaald: bool) -> None:
    noteer(
        "G7", "pogingen tot knoeien, geweigerd of gevonden", "", doel="alle, minstens 25", gehaald=gehaald,
        omvang="elke poging in een eigen wereld", geheel=True, deel=poging,
    )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(
    "poging",
    [
        versie_bewaren, versie_wijzigen, versie_weghalen, versie_langs_de_manager, bestand_rauw_weghalen,
        spoor_wijzigen, spoor_weghalen, spoorregel_bewaren, rij_wijzigen, rijen_samen_wijzigen,
        vervangen, leegmaken, deur_van_het_plan,
        vervalste_wissing, antwoord_vervangen,
    ],
)  # fmt: skip
def test_it_is_refused(wereld, poging):
    with pytest.raises(GEWEIGERD), transaction.atomic():
        poging(wereld)
    gevonden = kijk_na(MOMENT).lijst
    _noteer(poging.__name__, gevonden == [])
    assert gevonden == []


# ---- what the database cannot know: found


def rij_met_de_volgende_versie(w):
    """A change that looks like one of ours, and left no trail."""
    Doel.objects.filter(pk=w.doel.pk).update(titel="Stil veranderd", versie=4)
    return [f"Doel (rij {w.doel.pk}): dit is anders dan de geschiedenis zegt: versie, titel."]


def rij_zonder_spoor(w):
    nieuw = Doel(jaarplan=w.doel.jaarplan, code="D9", titel="Ongezien", herkomst="raad")
    Doel.objects.bulk_create([nieuw])
    return [f"Doel (rij {nieuw.pk}): hiervan is geen geschiedenis."]


def koppeling_rauw_weghalen(w):
    ActieThema.objects.filter(pk=w.koppeling.pk)._raw_delete("default")
    wat = str(ActieThema._meta.verbose_name).capitalize()
    return [f"{wat} (rij {w.koppeling.pk}): dit is weg, en de geschiedenis zegt niet hoe."]


def regel_overschrijven(w):
    """A copied row: a step that was done before, put at the end."""
    kolommen = ", ".join(
        f'"{veld.column}"' for veld in Doel.history.model._meta.concrete_fields if veld.name != "history_id"
    )
    rij = w.doel.history.earliest().pk
    sql(f"INSERT INTO {SPOOR} ({kolommen}) SELECT {kolommen} FROM {SPOOR} WHERE history_id = {rij}")  # noqa: S608
    nieuw = w.doel.history.latest("history_id").pk
    return [
        f"Doel (rij {w.doel.pk}): dit is anders dan de geschiedenis zegt: versie, titel.",
        f"Doel (rij {w.doel.pk}): in de geschiedenis sluit regel {nieuw} niet aan op wat ervoor staat.",
    ]


def regel_eruit(w):
    tweede, derde = w.doel.history.filter(versie__gte=2).order_by("versie").values_list("pk", flat=True)
    in_het_geheim(f"DELETE FROM {SPOOR} WHERE history_id = {tweede}")  # noqa: S608
    return [
        f"Doel (rij {w.doel.pk}): in de geschiedenis sluit regel {derde} niet aan op wat ervoor staat.",
        f"De geschiedenis van doel is veranderd: tot regel {derde} klopt zij niet met het anker.",
    ]


def oude_regel_herschreven(w):
    """Only the anchor knows what stood in a row that is not the last."""
    laatste = w.doel.history.latest("history_id").pk
    in_het_geheim(f"UPDATE {SPOOR} SET titel = 'Altijd al zo' WHERE versie = 1")  # noqa: S608
    return [f"De geschiedenis van doel is veranderd: tot regel {laatste} klopt zij niet met het anker."]


def stap_ongedaan(w):
    """The last step taken back in the row and in its trail, as if it never was."""
    laatste = w.doel.history.latest("history_id").pk
    in_het_geheim(
        f"DELETE FROM {SPOOR} WHERE history_id = {laatste}",  # noqa: S608
        f"UPDATE agenda_doel SET titel = 'Tweede', versie = 2 WHERE id = {w.doel.pk}",  # noqa: S608
    )
    return [f"De geschiedenis van doel is veranderd: tot regel {laatste} klopt zij niet met het anker."]


def _wissing(tabel: str, rij: int, kolommen: str) -> Wissing:
    """A note that is opened and closed at once, with nothing wiped."""
    noot = Wissing.objects.create(tabel=tabel, rij=rij, kolommen=kolommen, op=MOMENT, slot_id=NERGENS)
    Wissing.objects.filter(pk=noot.pk).update(slot=None)
    return noot


def wissing_van_het_plan(w):
    rij = w.doel.history.latest("history_id").pk
    noot = _wissing(SPOOR, rij, "titel versie")
    Doel.objects.filter(pk=w.doel.pk).update(titel="Stil veranderd", versie=4)
    return [
        f"De wissing (rij {noot.pk}) van {SPOOR}, regel {rij} kan niet: daar gaan deze kolommen nooit leeg.",
        f"Doel (rij {w.doel.pk}): dit is anders dan de geschiedenis zegt: versie, titel.",
    ]


def wissing_van_een_rol(w):
    """The way to a higher role."""
    user = fabriek.user()
    rij, spoor = user.history.latest("history_id").pk, "accounts_historicaluser"
    noot = _wissing(spoor, rij, "rol versie")
    sql(f"UPDATE accounts_user SET rol = 'beheerder', versie = versie + 1 WHERE id = {user.pk}")  # noqa: S608
    return [
        f"De wissing (rij {noot.pk}) van {spoor}, regel {rij} kan niet: daar gaan deze kolommen nooit leeg.",
        f"Gebruiker (rij {user.pk}): dit is anders dan de geschiedenis zegt: versie, rol.",
    ]


def wissing_van_niets(w):
    """Words that may go and did not: the note covers nothing."""
    user = fabriek.user()
    rij, spoor = user.history.latest("history_id").pk, "accounts_historicaluser"
    noot = _wissing(spoor, rij, "naam")
    nergens = _wissing(spoor, rij + 1000, "naam")
    return [
        f"De wissing (rij {noot.pk}) van {spoor}, regel {rij} klopt niet: daar is niets gewist.",
        f"De wissing (rij {nergens.pk}) van {spoor}, regel {rij + 1000} klopt niet: daar is niets gewist.",
    ]


def antwoord_door_de_deur(w):
    """The door of wiping used to put other words there: its note stays."""
    bericht = _antwoord()
    laat_gaan(type(bericht).objects.all(), at=MOMENT)
    sql(_zet_neer(bericht, "Wij kwamen."))
    noot = Wissing.objects.latest("pk").pk
    wie = f"{str(bericht._meta.verbose_name).capitalize()} (rij {bericht.pk})"
    return [f"De wissing (rij {noot}) van {wie} klopt niet: dit staat er nog."]


def wissing_weg(w):
    """That something was wiped, taken away after a night."""
    user = fabriek.user()
    vergeet(user, at=MOMENT, naam="Gewist account")
    assert kijk_na(MOMENT).lijst == []
    laatste = Wissing.objects.latest("pk").pk
    with zonder_grendels(Wissing):
        sql("DELETE FROM spoor_wissing")
    return [
        f"Gebruiker (rij {user.pk}): dit is anders dan de geschiedenis zegt: naam.",
        f"De geschiedenis van het wissen is veranderd: tot regel {laatste} klopt zij niet met het anker.",
    ]


def grendel_eraf(w):
    naam = f"grendel_{SPOOR}_delete"
    sql(f"DROP TRIGGER {naam}{'' if is_sqlite() else f' ON {SPOOR}'}")
    return [f"De grendel {naam} op de tabel {SPOOR} is weg of veranderd. Doe: manage.py migrate"]


def staart_eraf(w):
    """The newest version with its files: what is left is a whole chain."""
    laatste = w.versies[2].pk
    in_het_geheim(
        f"DELETE FROM agenda_planbestand WHERE planversie_id = {laatste}",  # noqa: S608
        f"DELETE FROM agenda_planversie WHERE id = {laatste}",  # noqa: S608
    )
    return ["Jaarplan 2021, versie 1.1: deze versie staat in het anker, en is hier weg."]


def pdf_verwisseld(w):
    """The file of one version in the place of that of another, with a figure that is right."""
    inhoud = pdf_van(w.versies[1])
    som = hashlib.sha256(inhoud).hexdigest()
    in_het_geheim(
        f"UPDATE agenda_planbestand SET inhoud = {_bytes(inhoud)}, sha256 = '{som}'"  # noqa: S608
        f" WHERE id = {bestand_van(w.versies[2]).pk}"
    )
    return ["Jaarplan 2021, versie 1.1: de pdf is van een andere versie."]


def _bytes(inhoud: bytes) -> str:
    return f"x'{inhoud.hex()}'" if is_sqlite() else f"'\\x{inhoud.hex()}'::bytea"


def anker_herschreven(w):
    """The line of the newest version taken out of the anchor itself."""
    regels = anker.pad().read_text().splitlines(keepends=True)
    plek = next(nr for nr, regel in enumerate(regels) if json.loads(regel).get("nummer") == "1.1")
    anker.pad().write_text("".join(regels[:plek] + regels[plek + 1 :]))
    return [f"Het anker sluit bij regel {plek + 1} niet aan. Iemand veranderde anker.jsonl."]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "poging",
    [
        rij_met_de_volgende_versie, rij_zonder_spoor, koppeling_rauw_weghalen, regel_overschrijven,
        regel_eruit, oude_regel_herschreven, stap_ongedaan, grendel_eraf, staart_eraf, pdf_verwisseld,
        anker_herschreven, wissing_van_het_plan, wissing_van_een_rol, wissing_van_niets, wissing_weg,
        antwoord_door_de_deur,
    ],
)  # fmt: skip
def test_it_is_found(wereld, poging):
    verwacht = poging(wereld)
    stond_er = anker.pad().read_text()
    gevonden = kijk_na(MOMENT).lijst
    _noteer(poging.__name__, gevonden == verwacht)
    assert gevonden == verwacht
    # What is wrong is never written down as the new truth.
    assert anker.pad().read_text() == stond_er


@pytest.mark.django_db
@pytest.mark.parametrize("hoe", ["weg", "leeg", "weg, en daarna publiceerde iemand"])
@pytest.mark.parametrize("nachten", [True, False])
def test_an_anchor_that_is_gone_is_found(wereld, hoe, nachten):
    """With it went the proof of a newest version that was cut off."""
    staart_eraf(wereld)
    anker.pad().write_text("") if hoe == "leeg" else anker.pad().unlink()
    if not nachten:
        Controle.objects.all().delete()
    elif "publiceerde" in hoe:
        anker.noteer([publiceer("1.1", document(2), soort="wijziging").ankerregel()])
    weg = "Het anker is weg, of het begin ervan. Zet anker.jsonl terug."
    for _ in range(2):
        assert weg in kijk_na(MOMENT).lijst
    anker.aanvaard("De schijf was stuk.", at=MOMENT)
    assert weg not in kijk_na(MOMENT).lijst


@pytest.mark.django_db
def test_the_command_ends_with_an_error(wereld):
    verwacht = [*stap_ongedaan(wereld), *staart_eraf(wereld)]
    fout = StringIO()
    with pytest.raises(CommandError, match=r"Er klopt iets niet \(2\)"):
        call_command("controleer", stdout=StringIO(), stderr=fout)
    assert sorted(fout.getvalue().splitlines()) == sorted(verwacht)


# ---- with the client on the command line


def client(opdracht: str) -> subprocess.CompletedProcess:
    """What somebody types who has the file, or the password of the database."""
    if is_sqlite():
        los = shutil.which("sqlite3")
        begin = [los] if los else [sys.executable, "-m", "sqlite3"]
        return _roep([*begin, str(connection.settings_dict["NAME"]), opdracht])
    waar = connection.get_connection_params()
    adres = ["-h", waar["host"], "-U", waar["user"], "-d", waar["dbname"]]
    return _roep([shutil.which("psql"), "-X", "-v", "ON_ERROR_STOP=1", *adres, "-c", opdracht])


def _roep(bevel: list[str]) -> subprocess.CompletedProcess:
    return subprocess.run(bevel, capture_output=True, text=True, check=False, timeout=30)


@pytest.mark.django_db(transaction=True)
def test_the_client_on_the_command_line_is_refused_and_a_cut_end_is_found(wereld):
    laatste = wereld.versies[2]
    for opdracht, zin in (
        (f"UPDATE agenda_planversie SET reden = 'Anders' WHERE id = {laatste.pk}", "vast"),  # noqa: S608
        (f"DELETE FROM {SPOOR}", "weg"),  # noqa: S608
    ):
        antwoord = client(opdracht)
        assert antwoord.returncode != 0
        assert grendels.ZINNEN[zin] in antwoord.stdout + antwoord.stderr
    assert kijk_na(MOMENT).lijst == []
    for tabel, rij in (("agenda_planbestand", "planversie_id"), ("agenda_planversie", "id")):
        op = "" if is_sqlite() else f" ON {tabel}"
        assert client(f"DROP TRIGGER grendel_{tabel}_delete{op}").returncode == 0
        assert client(f"DELETE FROM {tabel} WHERE {rij} = {laatste.pk}").returncode == 0  # noqa: S608
    weg = "is weg of veranderd. Doe: manage.py migrate"
    assert kijk_na(MOMENT).lijst == [
        f"De grendel grendel_agenda_planversie_delete op de tabel agenda_planversie {weg}",
        f"De grendel grendel_agenda_planbestand_delete op de tabel agenda_planbestand {weg}",
        "Jaarplan 2021, versie 1.1: deze versie staat in het anker, en is hier weg.",
    ]
