"""`manage.py wis`: everything of a person goes at once, is proven gone, and stays gone after a restore."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.conf import settings
from django.core.cache import cache, caches
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from ambassadeurs.handelen.verhalen import keur_goed, publiceer, schrijf, trek_in
from ambassadeurs.handelen.wissen import toon
from ambassadeurs.models import (
    Bestand,
    Meldconcept,
    Melding,
    Oproep,
    Persoon,
    Reactie,
    Toestemming,
    Verhaal,
)
from ambassadeurs.privacy import gewist
from ambassadeurs.privacy.betrokkene import van_persoon
from ambassadeurs.privacy.bewijs import Woorden, zoek
from ambassadeurs.werkplek import wisblad
from inclusie.accounts.models import Sessie, User
from inclusie.history import bewaar
from tests.agenda import fabriek as agenda
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs import kanarie
from tests.cijfers import noteer
from tests.grendels import zonder_grendels
from tests.inclusie.test_dagboek import schijf_vol

pytestmark = pytest.mark.django_db
KANARIE = Woorden(
    heel=frozenset({kanarie.NAAM, kanarie.MAIL, kanarie.ADRES}),
    nummers=frozenset({"698765432"}),
    delen=frozenset({"Kanarie", "Wielewaal"}),
)


@pytest.fixture(autouse=True)
def lege_map():
    gewist.pad().unlink(missing_ok=True)
    yield
    gewist.pad().unlink(missing_ok=True)


@pytest.fixture
def wie():
    return kanarie.plant(agenda.actie(agenda.doel(agenda.jaarplan())))


def wis(*woorden) -> str:
    uit = StringIO()
    call_command("wis", *woorden, stdout=uit, stderr=uit)
    return uit.getvalue()


def alles(wie) -> list[str]:
    """With what only has the same number or address: an employee says that it is theirs too."""
    return [str(wie.pk), "--ja", "--ook", *(voorstel.kenmerk for voorstel in van_persoon(wie).voorstellen)]


def overal() -> list[str]:
    return [str(treffer) for treffer in zoek(KANARIE)]


def test_nothing_of_the_person_is_left_anywhere(wie):
    browser = Client()
    browser.force_login(wie.account)
    cache.set("tel", kanarie.MAIL)
    cache.set(f"tel-{kanarie.MAIL}", 1)
    cache.set("tel-een-ander", [1.5])
    assert len(overal()) > 15
    uit = wis(*alles(wie))
    assert overal() == []
    # How often others tried something stays counted.
    assert cache.get_many(["tel", f"tel-{kanarie.MAIL}", "tel-een-ander"]) == {"tel-een-ander": [1.5]}
    assert "Wij vonden daarna niets meer in de database." in uit
    assert kanarie.NAAM not in uit
    assert Sessie.objects.count() == 0


@pytest.mark.parametrize("anders", ["ended", "used"])
def test_a_browser_that_is_used_at_the_same_moment_forgets_too(wie, anders):
    """It remembers a report. Between reading it and writing it, it ends, or somebody does more in it."""
    browser, gedaan = Client(), []
    sessie = browser.session
    sessie["volgcodes"] = [Melding.objects.filter(persoon=wie).first().code, "aaaa-bbbb-cccc"]
    sessie.save()

    def ertussen(execute, sql, params, many, context):
        if not gedaan and sql.startswith('UPDATE "accounts_sessie"'):
            gedaan.append(sql)
            nog_een = browser.session
            nog_een["leeshulp"] = "aan"
            nog_een.delete() if anders == "ended" else nog_een.save()
        return execute(sql, params, many, context)

    with connection.execute_wrapper(ertussen):
        wis(*alles(wie))
    over = {"volgcodes": ["aaaa-bbbb-cccc"], "leeshulp": "aan"} if anders == "used" else {}
    assert (len(gedaan), {**browser.session}) == (1, over)


def test_a_page_that_was_read_while_somebody_was_wiped_is_not_kept(wie, django_capture_on_commit_callbacks):
    """Until the wiping is committed, who reads it reads the old words."""
    with django_capture_on_commit_callbacks(execute=True):
        wis(*alles(wie))
        caches["paginas"].set("bladzijde:net-gelezen", f"verteld door {kanarie.NAAM}", timeout=None)
    assert caches["paginas"].get("bladzijde:net-gelezen") is None


def test_what_is_counted_stays_without_a_name(wie):
    account, code = wie.account, wie.beoordelaar_code
    wis(*alles(wie))
    wie.refresh_from_db()
    account = User.objects.get(pk=account.pk)
    assert (wie.naam, wie.email, wie.account, wie.gewist_op is not None) == ("Gewist", "", None, True)
    assert wie.beoordelaar_code != code
    assert (account.naam, account.is_active, account.email) == (
        "Gewist account", False, f"gewist-{account.pk}@gewist.invalid",
    )  # fmt: skip
    assert {rij.naam for rij in account.history.all()} == {"Gewist account"}
    rol = wie.rollen.get()
    assert (rol.status, rol.motivatie, list(rol.themas.all()), rol.acties.count()) == ("gestopt", "", [], 0)
    assert [rij.ingetrokken_op is not None for rij in Toestemming.objects.all()] == [True]
    assert agenda.models.Hoogtemeting.objects.get().beoordelaar_code == code
    assert Reactie.objects.count() == Meldconcept.objects.count() == 0
    leeg = {(m.tekst, m.plek, m.hoogte, m.naam, m.contact, m.persoon_id) for m in Melding.objects.all()}
    assert leeg == {("", "", None, "", "", None)}
    assert {m.code for m in Melding.objects.all()} == {f"gewist-{m.pk}" for m in Melding.objects.all()}


def test_a_story_goes_with_whoever_agreed_to_it():
    """Also when it says that somebody else tells it."""
    daan, karim = f.persoon("Daan Draaihals"), f.persoon("Karim")
    verhaal = f.verhaal(status="gepubliceerd", persoon=daan)
    verhaal.persoon = karim
    bewaar(verhaal, door=user(), at=MOMENT)
    f.verhaal("Van Karim", persoon=karim)
    assert "1  verhalen" in wis(str(daan.pk), "--ja")
    assert [verhaal.titel for verhaal in Verhaal.objects.all()] == ["Van Karim"]


def verteld_door(daan, karim) -> Verhaal:
    """What the one agreed to, and of which an employee then said that the other tells it."""
    verhaal = f.verhaal(persoon=daan)
    keur_goed(verhaal, door=user(), at=MOMENT, hoe="gesprek")
    publiceer(verhaal, door=user(), at=MOMENT)
    verhaal.persoon = karim
    schrijf(verhaal, door=user(), at=MOMENT)
    return verhaal


def test_a_story_goes_with_who_agreed_last_as_long_as_nobody_else_does():
    daan, karim = f.persoon("Daan Draaihals"), f.persoon("Karim")
    verhaal = verteld_door(daan, karim)
    assert [list(Verhaal.objects.van(wie)) for wie in (daan, karim)] == [[verhaal], [verhaal]]
    assert "1  verhalen" in wis(str(daan.pk), "--ja")
    assert Verhaal.objects.count() == 0


def test_a_story_to_which_another_agreed_since_is_of_that_one():
    daan, karim = f.persoon("Daan Draaihals"), f.persoon("Karim")
    verhaal = keur_goed(verteld_door(daan, karim), door=user(), at=MOMENT, hoe="gesprek")
    trek_in(verhaal, door=user(), at=MOMENT)
    assert "0  verhalen" in wis(str(daan.pk), "--ja")
    assert [list(Verhaal.objects.van(wie)) for wie in (daan, karim)] == [[], [verhaal]]


def test_a_second_time_does_nothing(wie):
    wis(*alles(wie))
    voor = [(rij.pk, rij.versie) for rij in (*Melding.objects.all(), *Persoon.objects.all())]
    bonnen = gewist.pad().read_text()
    assert "     1" not in wis(str(wie.pk), "--ja")
    assert [(rij.pk, rij.versie) for rij in (*Melding.objects.all(), *Persoon.objects.all())] == voor
    assert gewist.pad().read_text() == bonnen


def test_showing_it_first_changes_nothing(wie):
    voor = overal()
    uit = wis(*alles(wie), "--toon")
    assert "Dit zou gewist worden:" in uit
    assert overal() == voor
    assert not gewist.pad().exists()


@pytest.mark.parametrize("zoek_op", ["mail", "melding"])
def test_found_by_address_or_report(wie, zoek_op):
    zoek_op = kanarie.MAIL if zoek_op == "mail" else wie.meldingen.get().nummer
    wis(zoek_op, *alles(wie)[1:])
    assert overal() == []


def test_a_report_of_nobody_is_wiped_by_its_number():
    melding = f.melding(kanarie.zin("melding"), naam=kanarie.NAAM, contact=kanarie.MAIL, antwoord_via="mail")
    reactie = f.reactie(kanarie.zin("reactie"), contact=kanarie.MAIL)
    wis(melding.nummer, "--ja", "--ook", f"reactie-{reactie.pk}")
    assert overal() == []


def test_where_an_employee_wrote_the_name_is_told_by_row(wie):
    agenda.organisatie("Bakkerij", koploper_tekst="Vraag naar Kanarie Wielewaal.")
    with pytest.raises(CommandError, match="Er staat nog iets"):
        wis(*alles(wie))
    assert sorted(overal()) == [
        "agenda_historicalorganisatie.koploper_tekst: 1",
        "agenda_organisatie.koploper_tekst: 1",
    ]


def test_others_with_a_part_of_the_name_are_left_alone(wie):
    ander = f.persoon("Kanarie Spreeuw", email="ander@voorbeeldstad.example")
    wis(*alles(wie))
    ander.refresh_from_db()
    assert (ander.naam, ander.email) == ("Kanarie Spreeuw", "ander@voorbeeldstad.example")


def test_the_receipt_holds_numbers_and_no_words(wie):
    melding = wie.meldingen.get()
    wis(*alles(wie))
    [regel], _ = gewist.lees()
    assert [pk for pk, _ in regel["ambassadeurs.Persoon"]] == [wie.pk]
    assert melding.pk in [pk for pk, _ in regel["ambassadeurs.Melding"]]
    assert set(regel) == {
        "gewist_op", "ambassadeurs.Persoon", "accounts.User", "ambassadeurs.Melding",
        "ambassadeurs.Meldconcept", "ambassadeurs.Reactie",
    }  # fmt: skip
    tekst = json.dumps(regel)
    assert not any(woord in tekst for woord in ("Kanarie", "Wielewaal", "wielewaal", "9876"))
    assert gewist.pad().stat().st_mode & 0o777 == 0o600


def test_after_a_restore_whoever_was_wiped_is_wiped_again(wie):
    """As a backup of before brings them back: the same rows, with the same moments."""
    terug = {model: list(model.objects.values()) for model in (Persoon, Melding, User)}
    wis(*alles(wie))
    with zonder_grendels(*terug):
        for model, rijen in terug.items():
            for rij in rijen:
                model.objects.filter(pk=rij.pop("id")).update(**rij)
    assert overal() != []
    assert "Opnieuw gewist: 1." in wis("--opnieuw")
    resten = overal()
    noteer(
        "G7", "treffers van wie gewist is, na terugzetten", len(resten), doel="0", gehaald=not resten,
        omvang="elke tekst van elke tabel", geheel=True,
    )  # fmt: skip
    assert resten == []
    assert "Opnieuw gewist: 0." in wis("--opnieuw")


@pytest.mark.parametrize("kapot", ['{"gewist_op": "2021{"gewist_op": "2021"}', "[]", "\ufffd"])
def test_a_line_that_nobody_can_read_is_named_and_the_others_are_wiped_again(wie, kapot):
    wis(*alles(wie))
    regel = gewist.pad().read_text()
    with zonder_grendels(Persoon):
        Persoon.objects.filter(pk=wie.pk).update(naam="Terug", email=kanarie.MAIL, gewist_op=None)
    gewist.pad().write_text(f"\n{kapot}\n{regel}")
    with pytest.raises(CommandError, match=r"In gewist.jsonl is iets niet te lezen. Het gaat om regel: 2\."):
        wis("--opnieuw")
    wie.refresh_from_db()
    assert wie.naam == "Gewist"


def test_a_full_disk_stops_the_wiping_and_spoils_no_list(wie):
    """Who was wiped before is wiped again after a restore, and so is whoever is wiped next."""
    eerder, ander = f.persoon("Eerder Gewist"), f.persoon("Later Gewist")
    wis(str(eerder.pk), "--ja")
    with schijf_vol(gewist.pad(), 20), pytest.raises(OSError, match="File too large"):
        gewist.noteer({"gewist_op": MOMENT.isoformat()})
    wis(str(ander.pk), "--ja")
    regels, kapot = gewist.lees()
    assert [[pk for pk, _ in regel["ambassadeurs.Persoon"]] for regel in regels] == [[eerder.pk], [ander.pk]]
    assert (kapot, wis("--opnieuw")) == ("", "Opnieuw gewist: 0.\n")


def test_a_draft_that_an_employee_knew_to_be_theirs_is_wiped_again_too():
    velden = {
        "code": "conc-ept1-code", "antwoorden": {"bereiken": {"contact": kanarie.MAIL}},
        "begonnen_op": MOMENT, "bewaard_op": MOMENT,
    }  # fmt: skip
    wie, concept = f.persoon(email=kanarie.MAIL), Meldconcept.objects.create(**velden)
    wis(str(wie.pk), "--ja", "--ook", f"concept-{concept.pk}")
    Meldconcept.objects.create(pk=concept.pk, **velden)
    assert "Opnieuw gewist: 1." in wis("--opnieuw")
    assert Meldconcept.objects.count() == 0


def test_the_name_under_which_a_story_was_told_is_looked_for():
    wie = f.persoon("Bram Kwikstaart")
    f.verhaal(persoon=wie, verteller_weergave="Robin Roodborst")
    agenda.organisatie("Bakkerij", koploper_tekst="Vraag naar Robin Roodborst.")
    with pytest.raises(CommandError, match="Er staat nog iets"):
        wis(str(wie.pk), "--ja")


def test_a_number_that_was_given_out_anew_is_not_wiped(wie):
    wis(*alles(wie))
    [regel], _ = gewist.lees()
    [[_, begin]] = regel["ambassadeurs.Persoon"]
    ander = f.persoon("Nieuwe Buur")
    with zonder_grendels(Persoon):
        ander.history.update(history_date=MOMENT + timedelta(days=9))
    gewist.pad().write_text(json.dumps(regel | {"ambassadeurs.Persoon": [[ander.pk, begin]]}) + "\n")
    wis("--opnieuw")
    ander.refresh_from_db()
    assert ander.naam == "Nieuwe Buur"


@pytest.mark.parametrize("zoek_op", ["999999", "niemand@voorbeeldstad.example", "2021-999", "", "x" * 300])
def test_who_is_not_there_is_not_guessed(zoek_op):
    with pytest.raises(CommandError, match="Wij vinden niemand"):
        wis(zoek_op, "--ja")


def test_two_people_with_one_address_are_not_mixed_up(wie):
    ander = f.persoon("Een Huisgenoot", email=kanarie.MAIL)
    with pytest.raises(CommandError, match=f"{wie.pk}, {ander.pk}"):
        wis(kanarie.MAIL, "--ja")


def test_without_a_yes_nothing_happens(wie, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda zin: "nee")
    with pytest.raises(CommandError, match="Er is niets gedaan"):
        wis(str(wie.pk))
    assert overal() != []


def test_without_a_keyboard_it_says_how_to_answer(wie, monkeypatch):
    def geen_toetsen(zin):
        raise EOFError

    monkeypatch.setattr("builtins.input", geen_toetsen)
    with pytest.raises(CommandError, match="Er is niets gedaan.*--ja"):
        wis(str(wie.pk))
    assert overal() != []


def test_without_anybody_to_look_for_it_asks_who():
    with pytest.raises(CommandError, match="Zeg wie u wilt wissen"):
        wis()


def test_the_only_beheerder_stays():
    baas = user("beheerder")
    f.persoon("Bo Beheer", account=baas)
    with pytest.raises(CommandError, match="enige beheerder"):
        wis(baas.email, "--ja")
    baas.refresh_from_db()
    assert baas.is_active


def test_a_failure_halfway_leaves_everything_as_it_was(wie):
    """The proof itself cannot be read: then nobody is half wiped."""
    voor = overal()

    def breekt(execute, sql, params, many, context):
        if sql.startswith("SELECT") and "cache_key" in sql and "expires" in sql:
            raise RuntimeError("the power went")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(breekt), pytest.raises(RuntimeError):
        wis(*alles(wie))
    assert overal() == voor
    assert not gewist.pad().exists()


def op_de_werkplek(wie):
    adres = f"/werkplek/mensen/{wie.pk}/wissen/"
    ook = [voorstel.kenmerk for voorstel in van_persoon(wie).voorstellen]
    velden = {"ook": ook, "spoor": "on", "woord": "wissen"}
    assert agenda.client("procesregisseur").post(adres, velden).status_code == 302


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL writes its own files")
@pytest.mark.parametrize("doe", [lambda wie: wis(*alles(wie)), op_de_werkplek])
def test_not_a_byte_is_left_in_the_files(doe):
    wie = kanarie.plant(agenda.actie(agenda.doel(agenda.jaarplan())))
    doe(wie)
    over = [
        pad.name
        for pad in settings.DATA_DIR.rglob("*")
        if pad.is_file() and any(w in pad.read_bytes() for w in (b"Wielewaal", b"wielewaal", b"98765432"))
    ]
    assert over == []


def test_an_unplaced_call_goes_with_who_proposed_it_and_a_placed_one_is_of_everybody():
    wie = f.persoon("Kanarina Vogelzang", account=user("ambassadeur"))
    voorstellen = {"voorgesteld_door": wie.account, "soort": "aanbod"}
    weg = [
        f.oproep("Mijn verhaal als hulp", status="concept", themas=[agenda.thema()], **voorstellen),
        f.oproep("Mijn tuin voor iedereen", status="afgewezen", **voorstellen),
    ]
    blijft = f.oproep("Koffie in het park", **voorstellen)
    ander = f.oproep("Van een ander", status="concept", voorgesteld_door=user("koploper"))
    wis(str(wie.pk), "--ja")
    assert set(Oproep.objects.all()) == {blijft, ander}
    for rij in weg:
        spoor = rij.history.model.objects.filter(id=rij.pk)
        assert {(daad.titel, daad.tekst_makkelijk, daad.slug) for daad in spoor} == {
            ("(gewist)", "(gewist)", "(gewist)")
        }
    assert {daad.titel for daad in blijft.history.all()} == {"Koffie in het park"}


def test_what_a_helper_types_goes_too_and_what_the_helper_types_for_another_stays():
    wie, ander = f.persoon("Kanarina Vogelzang"), f.persoon("Een Ander")
    helper, namen = user("ambassadeur"), (str(wie.pk), str(ander.pk), "")
    for nummer, voor in enumerate(namen):
        concept = Meldconcept.objects.create(
            code=f"hulp-hulp-{nummer}", account=helper, begonnen_op=MOMENT, bewaard_op=MOMENT,
            antwoorden={"voor-wie": {"voor": voor}, "wat": {"tekst": "De deur is zwaar."}},
        )  # fmt: skip
        f.foto(concept=concept)
    assert [rij.code for rij in van_persoon(wie).concepten] == ["hulp-hulp-0"]
    wis(str(wie.pk), "--ja")
    assert {rij.code for rij in Meldconcept.objects.all()} == {"hulp-hulp-1", "hulp-hulp-2"}
    assert Bestand.objects.count() == 2


def test_a_name_in_the_draft_of_somebody_unknown_is_found_and_how_that_one_is_reached_is_theirs():
    """Who lives at the same address keeps it; a name in what is told is of who was wiped."""
    wie = f.persoon("Kanarina Vogelzang", email="huis@voorbeeldstad.example")
    for nummer, tekst in enumerate(("Kanarina Vogelzang kan niet naar binnen.", "De deur is zwaar.")):
        Meldconcept.objects.create(
            code=f"wie-weet-{nummer}", begonnen_op=MOMENT, bewaard_op=MOMENT,
            antwoorden={"wat": {"tekst": tekst}, "bereiken": {"contact_mail": "huis@voorbeeldstad.example"}},
        )  # fmt: skip
    een, twee = Meldconcept.objects.order_by("pk")
    resten = toon(van_persoon(wie), door=user(), at=MOMENT).resten
    assert [(rest.kolom, rest.pks, rest.is_contact) for rest in resten] == [
        ("antwoorden", (een.pk,), False), ("contact", (een.pk, twee.pk), True),
    ]  # fmt: skip
    zin = f"Meldconcept, antwoorden (rij {een.pk})."
    assert wisblad.resten(resten) == [f"{zin} Iemand schrijft dit nog. Wij bewaren het hoogstens 30 dagen."]
