"""`manage.py opschonen`: what has been kept long enough goes, and nothing a day earlier."""

import os
from datetime import date, datetime, timedelta
from importlib import import_module
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django.utils.module_loading import import_string
from django_q.models import Schedule, Task

from ambassadeurs.handelen import afhandelen, oproepzetten, volgen
from ambassadeurs.handelen.meten import geef_hoogte
from ambassadeurs.handelen.opschonen import DADEN, schoon_op
from ambassadeurs.handelen.toestemmen import geef
from ambassadeurs.handelen.toestemmen import trek_in as trek_toestemming_in
from ambassadeurs.handelen.verhalen import trek_in as trek_verhaal_in
from ambassadeurs.models import Bestand, Meldconcept, Melding, Oproep, Persoon, Reactie, Verhaal
from ambassadeurs.privacy.bewijs import Woorden, zoek
from ambassadeurs.privacy.dataklassen import KLASSEN, VAN_ANDEREN, C, D
from ambassadeurs.privacy.inzagemappen import inzagemap
from ambassadeurs.privacy.retention import BEWAARTERMIJNEN, maanden_eerder
from inclusie.accounts.links import maak_link
from inclusie.accounts.models import Inloglink, Sessie, User
from inclusie.concepten.models import Formulierconcept
from inclusie.history import bewaar
from inclusie.post.models import Mail
from inclusie.post.sturen import stuur
from inclusie.spoor.controle import controleer_spoor
from inclusie.spoor.vergeten import vergeetbaar
from tests.agenda.fabriek import MOMENT, obstakel, user
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.kanarie import begonnen

pytestmark = pytest.mark.django_db
NL = ZoneInfo("Europe/Amsterdam")


def op(*dag: int) -> datetime:
    return datetime(*dag, 4, 0, tzinfo=NL)


def ruim(at: datetime, **opties) -> dict[str, int]:
    """What went, of what there was anything."""
    return {wat: n for wat, n in schoon_op(at, **opties).items() if n}


def test_every_row_with_a_term_has_an_act_and_every_act_a_row():
    assert [rij.sleutel for rij in BEWAARTERMIJNEN if rij.sleutel] == list(DADEN)


def test_every_table_of_people_has_a_row():
    """A new table with something of a person needs a term, or a row that says why it stays."""
    genoemd = {tabel for rij in BEWAARTERMIJNEN for tabel in rij.tabellen}
    persoonlijk = {label for label, klassen in KLASSEN.items() if {C, D} & klassen.keys()}
    persoonlijk |= {label for label, (klasse, _) in VAN_ANDEREN.items() if klasse in (C, D)}
    assert persoonlijk - genoemd == set()
    assert genoemd - KLASSEN.keys() - VAN_ANDEREN.keys() == set()


def test_a_month_earlier_is_the_last_day_when_that_is_shorter():
    assert maanden_eerder(op(2021, 3, 31), 1).date() == date(2021, 2, 28)
    assert maanden_eerder(op(2021, 1, 15), 12).date() == date(2020, 1, 15)
    assert maanden_eerder(op(2021, 3, 31), 3).date() == date(2020, 12, 31)


def test_a_report_lets_go_of_its_person_a_year_after_the_year_and_keeps_its_words():
    account = user("ambassadeur")
    wie = f.persoon(account=account)
    f.netwerkrol(wie)
    melding = f.melding(
        "De stoep is hoog.", persoon=wie, naam="Bram Voorbeeld", contact="bram@voorbeeldstad.example",
        antwoord_via="mail", door=account,
        bestanden=[f.foto(), f.foto(omschrijving="De stoep", openbaar=True)],
    )  # fmt: skip
    code = melding.code
    assert ruim(op(2022, 12, 31)) == {}
    assert ruim(op(2023, 1, 1), toon=True) == {"meldingen": 1}
    assert ruim(op(2023, 1, 1)) == {"meldingen": 1}
    assert ruim(op(2023, 1, 2)) == {}
    melding = Melding.objects.get()
    assert (melding.tekst, melding.code) == ("De stoep is hoog.", code)
    assert (melding.persoon, melding.naam, melding.contact, melding.ingevoerd_door) == (None, "", "", None)
    assert Bestand.objects.count() == 0
    assert set(melding.history.values_list("history_user", flat=True)) == {None}


def test_of_a_report_that_was_only_said_the_words_stay():
    f.melding(
        "", contact="06 1234 5678", antwoord_via="sms", bestanden=[f.foto(transcript="De deur is zwaar.")]
    )
    ruim(op(2023, 1, 1))
    assert (Melding.objects.get().tekst, Bestand.objects.count()) == ("De deur is zwaar.", 0)


def test_an_employee_who_typed_a_report_stays_known():
    f.melding(door=user(), naam="Bram", contact="06 1234 5678", antwoord_via="telefoon")
    ruim(op(2023, 1, 1))
    assert Melding.objects.get().ingevoerd_door == user()
    assert ruim(op(2023, 1, 2)) == {}


def test_words_of_a_form_go_thirty_days_after_they_were_typed():
    begonnen(user(), titel="Een actie", getypt={"tekst": ["Nog niet af."]})
    assert ruim(op(2021, 7, 31)) == {}
    assert ruim(op(2021, 8, 1)) == {"formulierconcepten": 1}
    assert not Formulierconcept.objects.exists()


def test_a_concept_goes_thirty_days_after_it_was_last_saved():
    concept = Meldconcept.objects.create(code="conc-ept1-code", begonnen_op=MOMENT, bewaard_op=MOMENT)
    f.foto(concept=concept)
    assert ruim(op(2021, 7, 31)) == {}
    assert ruim(op(2021, 8, 1)) == {"concepten": 1}
    assert Bestand.objects.count() == 0


def test_a_reaction_goes_three_months_after_nothing_and_twelve_after_an_answer():
    f.reactie("Nooit beantwoord.")
    f.reactie("Beantwoord.", status="afgerond", afgehandeld_op=MOMENT, antwoord="Welkom.")
    assert ruim(op(2021, 10, 1)) == {}
    assert ruim(op(2021, 10, 2)) == {"reacties_open": 1}
    assert ruim(op(2022, 7, 1)) == {}
    assert ruim(op(2022, 7, 2)) == {"reacties_klaar": 1}
    assert Reactie.objects.count() == 0


def gestopt(naam: str = "Bram Voorbeeld", rol: str = "ambassadeur", tot: date = date(2021, 6, 1), **velden):
    return f.netwerkrol(f.persoon(naam, **velden), rol, "gestopt", tot=tot).persoon


def test_a_person_is_nobody_a_year_after_the_last_role():
    account = user("ambassadeur")
    wie = gestopt(account=account)
    f.melding("De stoep is hoog.", persoon=wie, naam="Bram")
    blijft = f.netwerkrol(f.persoon("Anna Actief", email="a@voorbeeldstad.example")).persoon
    assert ruim(op(2022, 6, 1)) == {}
    assert ruim(op(2022, 6, 2)) == {"personen": 1}
    assert ruim(op(2022, 6, 3)) == {}
    assert {rij.pk: rij.naam for rij in Persoon.objects.all()} == {wie.pk: "Gewist", blijft.pk: "Anna Actief"}
    assert User.objects.get(pk=account.pk).naam == "Gewist account"
    melding = Melding.objects.get()
    assert (melding.tekst, melding.persoon, melding.naam) == ("De stoep is hoog.", None, "")


def test_the_account_of_an_employee_stays_with_the_work():
    gestopt(rol="procesregisseur", account=user("procesregisseur"))
    ruim(op(2022, 6, 2))
    assert User.objects.get(rol="procesregisseur").is_active


def test_who_still_has_another_role_stays():
    wie = gestopt()
    f.netwerkrol(wie, "panellid")
    assert ruim(op(2025, 1, 1)) == {}


def test_who_never_got_a_role_goes_a_year_after_the_last_change():
    f.persoon()
    assert ruim(op(2022, 7, 1)) == {}
    assert ruim(op(2022, 7, 2)) == {"personen": 1}


def test_a_story_stays_as_long_as_its_teller_agrees_and_a_year_after():
    """With who told it: they must be able to take their consent back, by themselves or through us."""
    account = user("ambassadeur")
    wie = gestopt(account=account)
    verhaal = f.verhaal(status="gepubliceerd", persoon=wie)
    assert ruim(op(2030, 1, 1)) == {}
    assert Client().get(f"/verhalen/{verhaal.pk}/").status_code == 200
    trek_toestemming_in(wie, "verhaal", door=account, at=op(2030, 1, 1))
    assert Client().get(f"/verhalen/{verhaal.pk}/").status_code == 404
    assert ruim(op(2031, 1, 1)) == {}
    assert ruim(op(2031, 1, 2)) == {"personen": 1}
    assert (Verhaal.objects.count(), Persoon.objects.get().naam) == (0, "Gewist")


def test_a_story_that_we_took_off_can_be_approved_again_for_a_year():
    verhaal = f.verhaal(status="gepubliceerd", persoon=gestopt())
    trek_verhaal_in(verhaal, door=user(), at=op(2030, 1, 1))
    assert ruim(op(2031, 1, 1)) == {}
    assert ruim(op(2031, 1, 2)) == {"personen": 1}


def test_a_story_that_nobody_approved_goes_with_its_teller():
    f.verhaal(persoon=gestopt())
    f.verhaal(persoon=f.persoon("Anna Actief"))
    assert ruim(op(2022, 7, 1)) == {}
    assert ruim(op(2022, 7, 2)) == {"personen": 2}
    assert Verhaal.objects.count() == 0


def vindt_iets_goed() -> tuple:
    toestemming = geef(f.netwerkrol().persoon, "nieuwsbrief", door=None, at=MOMENT)
    return toestemming, ("persoon", "ingetrokken_op")


def vertelt_een_verhaal() -> tuple:
    return f.verhaal(status="gepubliceerd", persoon=gestopt()), (
        "persoon",
        "titel",
        "tekst_makkelijk",
        "status",
    )


def scoort() -> tuple:
    """Under a code that is nobody's after the person went."""
    return geef_hoogte(gestopt(), obstakel(), 3, at=MOMENT), ("beoordelaar_code", "hoogte")


def werkt_aan_het_plan() -> tuple:
    gestopt(rol="procesregisseur", account=user("procesregisseur"))
    return user("procesregisseur"), ("naam", "functie", "is_active")


# What the table promises without a term -> a row of it, and what of that may not change.
ZOLANG = {
    "Uw toestemming": vindt_iets_goed,
    "Een verhaal dat u vertelde": vertelt_een_verhaal,
    "Wat u vond van een obstakel of een actie": scoort,
    "Wie aan het plan werkte voor de gemeente": werkt_aan_het_plan,
}


def test_every_promise_without_a_term_is_proved():
    assert [rij.wat for rij in BEWAARTERMIJNEN if rij.hoe_lang.startswith("Zo lang")] == list(ZOLANG)


@pytest.mark.parametrize("wat", ZOLANG)
def test_what_stays_as_long_as_something_is_so_is_there_after_many_years(wat):
    rij, velden = ZOLANG[wat]()
    was = [getattr(rij, veld) for veld in velden]
    ruim(op(2041, 1, 1))
    nu = type(rij).objects.get(pk=rij.pk)
    assert [getattr(nu, veld) for veld in velden] == was


def test_the_sentence_says_the_term_by_which_it_is_done():
    rijen = {rij.sleutel: rij for rij in BEWAARTERMIJNEN}
    assert rijen["concepten"].hoe_lang == "30 dagen nadat u het laatst iets bewaarde."
    assert rijen["personen"].hoe_lang == (
        "12 maanden nadat uw laatste rol stopte."
        " Had u geen rol? Dan 12 maanden nadat er het laatst iets veranderde."
        " Vertelde u een verhaal? Dan zo lang het op de website mag, en 12 maanden daarna."
    )


def weg(rij):
    rij.verwijderd_op, rij.verwijderd_reden = MOMENT, "Dubbel."
    bewaar(rij, door=user(), at=MOMENT)
    return rij


def test_what_was_taken_away_is_gone_after_thirty_days():
    weg(f.melding("Eerste."))
    blijft = f.oproep("Met een antwoord")
    f.reactie(oproep=blijft, gereageerd_op=op(2021, 7, 20))
    weg(blijft)
    weg(f.oproep("Zonder antwoord"))
    assert ruim(op(2021, 7, 31)) == {}
    assert ruim(op(2021, 8, 1)) == {"weggehaald": 2}
    assert [rij.titel for rij in Oproep.objects.all()] == ["Met een antwoord"]
    assert Melding.objects.count() == 0


def woorden_in_spoor(model, pk: int) -> set[str]:
    """Every free text that the trail of this row still has."""
    spoor = model.history.model
    kolommen = set(vergeetbaar(spoor)) - {"nummer", "history_user_id"}
    return {tekst for rij in spoor.objects.filter(id=pk).values_list(*kolommen) for tekst in rij if tekst}


def test_of_what_was_taken_away_the_trail_keeps_no_word():
    oproep = f.oproep("Onze zaal voor wie Zilverina kent", voorgesteld_door=user("koploper"))
    oproepzetten.sluit(oproep, opbrengst="Zilverina kwam langs.", door=user(), at=MOMENT)
    melding = f.melding(naam="Zilverina Meeuwstra")
    afhandelen.sluit(melding, uitkomst="gedaan", wij_deden="Iets voor u.", door=user(), at=MOMENT)
    afhandelen.heropen(melding, reden="Zij belde weer.", door=user(), at=MOMENT)
    weg(oproep)
    weg(melding)
    rijen = [(type(rij), rij.pk) for rij in (oproep, melding)]
    assert ruim(op(2021, 8, 1)) == {"weggehaald": 2}
    assert [woorden_in_spoor(*rij) for rij in rijen] == [
        {"(gewist)", "Lang genoeg bewaard."},
        {"(gewist)", "gesloten", "heropend: (gewist)", "Lang genoeg bewaard."},
    ]
    assert list(controleer_spoor()) == []


def test_after_the_term_the_name_stands_in_nothing_that_we_wrote():
    """Nor in what we wrote where somebody told the same: then nobody knows any more what to look for."""
    melding = f.melding("De stoep is hoog.", naam="Zilverina Meeuwstra")
    hoofd = f.melding("Ook de stoep.")
    hand = {"door": user(), "at": MOMENT}
    afhandelen.voeg_samen(melding, hoofd, **hand)
    afhandelen.beantwoord(hoofd, "Dag Zilverina Meeuwstra, wij kijken.", **hand)
    volgen.schrijf_terug(hoofd, "Dank u wel.", at=MOMENT, indien_id=None)
    afhandelen.heropen(Melding.objects.get(pk=melding.pk), reden="Zilverina belde.", **hand)
    for rij in Melding.objects.all():
        afhandelen.sluit(rij, uitkomst="gedaan", wij_deden="Wij hielpen Zilverina Meeuwstra.", **hand)
    naam = Woorden(heel=frozenset({"Zilverina Meeuwstra"}), delen=frozenset({"Zilverina", "Meeuwstra"}))
    assert len(zoek(naam)) > 3
    ruim(op(2023, 1, 1))
    assert zoek(naam) == []
    assert [rij.tekst for rij in hoofd.berichten.all()] == ["Dag (gewist), wij kijken.", "Dank u wel."]
    assert set(hoofd.history.values_list("wij_deden", flat=True)) == {"", "Wij hielpen (gewist)."}
    assert melding.history.filter(history_change_reason="heropend: (gewist) belde.").exists()
    assert list(controleer_spoor()) == []


def test_a_report_in_which_another_went_on_is_kept_empty():
    hoofd = f.melding("Eerste.")
    ander = f.melding("Tweede.")
    ander.status, ander.samengevoegd_met = "samengevoegd", hoofd
    bewaar(ander, door=user(), at=MOMENT)
    weg(hoofd)
    assert ruim(op(2021, 8, 1)) == {"weggehaald": 1}
    assert ruim(op(2021, 8, 2)) == {}
    assert {m.tekst for m in Melding.objects.all()} == {"", "Tweede."}


def test_what_the_machine_keeps_goes_too():
    maak_link(user(), at=MOMENT)
    Sessie.objects.create(session_key="oud", session_data="", expire_date=MOMENT)
    Task.objects.create(id="t", name="t", func="f", started=MOMENT, stopped=MOMENT, success=False)
    assert ruim(op(2021, 7, 2)) == {"sessies": 1}
    assert ruim(op(2021, 8, 2)) == {"links": 1, "opdrachten": 1}
    assert (Sessie.objects.count(), Inloglink.objects.count(), Task.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize(("uren", "weg"), [(11.9, 0), (12.1, 1)])
def test_a_login_goes_by_when_it_began_and_not_by_its_last_click(uren, weg):
    """A click moves the moment on which the row itself would end."""
    begonnen_op = MOMENT - timedelta(hours=uren)
    Sessie.objects.create(
        session_key="sleutel", session_data="", expire_date=MOMENT + timedelta(hours=11.9),
        account=user(), apparaat="telefoon", begonnen_op=begonnen_op, gezien_op=MOMENT,
    )  # fmt: skip
    assert ruim(MOMENT) == ({"sessies": 1} if weg else {})
    assert Sessie.objects.count() == 1 - weg


def test_the_files_of_an_earlier_inzage_go_after_thirty_days():
    map_ = inzagemap() / "persoon-1-20210701"
    map_.mkdir(parents=True)
    (map_ / "gegevens.json").write_text("{}")
    os.utime(map_, (MOMENT.timestamp(), MOMENT.timestamp()))
    assert ruim(op(2021, 7, 31)) == {}
    assert ruim(op(2021, 8, 1)) == {"inzage": 1}
    assert not map_.exists()


def test_somebody_who_saves_meanwhile_keeps_the_words(monkeypatch):
    """Read before, saved by another, and then its turn: the next night looks again."""
    from ambassadeurs.handelen import opschonen

    melding = f.melding(naam="Bram", contact="06 1234 5678", antwoord_via="sms")
    oud = Melding.objects.get()
    melding.plek = "Bij de kade"
    bewaar(melding, door=user(), at=MOMENT)
    assert not opschonen._een(opschonen._maak_los, oud, op(2023, 1, 1))
    assert Melding.objects.get().naam == "Bram"


def test_the_command_counts_and_names_nobody(settings):
    settings.DEMO_DATUM = date(2023, 1, 2)
    f.melding(naam="Bram Voorbeeld", contact="bram@voorbeeldstad.example", antwoord_via="mail")
    uit = StringIO()
    call_command("opschonen", "--toon", stdout=uit)
    call_command("opschonen", stdout=uit)
    regels = [regel.strip() for regel in uit.getvalue().splitlines()]
    assert regels.count("1  Wie een melding deed") == 2
    assert len(regels) == 2 * (1 + len(DADEN))
    assert "Bram" not in uit.getvalue()


def test_the_worker_does_it_every_night_and_a_second_time_adds_no_job():
    migratie = import_module("ambassadeurs.migrations.0004_rooster")
    for _ in range(2):
        migratie.zet_klaar(apps, None)
    rijen = {rij.func: rij for rij in Schedule.objects.filter(func__startswith="ambassadeurs")}
    assert {func: timezone.localtime(rij.next_run).hour for func, rij in rijen.items()} == migratie.ROOSTER
    assert {(rij.schedule_type, rij.repeats) for rij in rijen.values()} == {("D", -1)}
    assert import_string("ambassadeurs.rooster.schoon_op")() == ""
    assert import_string("ambassadeurs.rooster.vraag_hoogtes")() == "0"


def test_nothing_goes_in_the_first_night_of_a_clock_that_jumped_ahead():
    functie, gedaan = "ambassadeurs.rooster.schoon_op", timezone.now() - timedelta(days=3650)
    Task.objects.create(id="1", name="x", func=functie, started=gedaan, stopped=gedaan, success=True)

    assert import_string(functie)() == (
        "overgeslagen: dit is lang niet gedaan. Loopt de klok goed? Morgen gaat het door."
    )


def test_a_mail_is_empty_after_thirty_days():
    stuur("bram@voorbeeldstad.example", "accounts/mail/inlogcode", {"code": "123456"}, voor="user:1")
    Mail.objects.update(stand="verstuurd", gemaakt_op=MOMENT)
    assert ruim(op(2021, 7, 31)) == {}
    assert ruim(op(2021, 8, 1)) == {"post": 1}
    assert ruim(op(2021, 8, 2)) == {}
    assert Mail.objects.get().aan == ""
