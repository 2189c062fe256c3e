"""/volgen/<code>/: how a report stands, in sentences, and a box to write back."""

from datetime import date, timedelta

import pytest
from django.test import Client

from ambassadeurs.handelen.afhandelen import beantwoord, heropen, sluit, voeg_samen
from ambassadeurs.lezen.meldingstand import Meldingstand
from ambassadeurs.models import Melding, Meldingbericht, MeldingStatus, Uitkomst
from inclusie.history import bewaar
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, VANDAAG, gemeente, user
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
S = MeldingStatus


@pytest.fixture(autouse=True)
def vandaag(settings):
    settings.DEMO, settings.DEMO_DATUM = True, VANDAAG


def zet(melding: Melding, **velden) -> Melding:
    for veld, waarde in velden.items():
        setattr(melding, veld, waarde)
    bewaar(melding, door=user(), at=MOMENT)
    return melding


def stand(melding) -> tuple[str, list[str], tuple | None]:
    stand = Meldingstand(melding, VANDAAG)
    return stand.zin, stand.verder, stand.slot


SAMEN = "Iemand anders meldde hetzelfde. Wij pakken het samen op."
TERMIJN = "U hoort uiterlijk donderdag 8 juli van ons."


def test_each_state_is_a_sentence_with_what_comes_next():
    dicht = {"status": S.GESLOTEN, "gesloten_op": MOMENT}
    hoofd = f.melding()
    gevallen = {
        "nieuw": ({}, ("Wij hebben uw melding.", ["Wij lezen uw melding.", TERMIJN], None)),
        "bezig": ({"status": S.IN_BEHANDELING}, ("Wij zoeken een oplossing.", [TERMIJN], None)),
        "antwoord": (
            {"status": S.BEANTWOORD, "beantwoord_op": MOMENT, "vervolg_voor": date(2021, 7, 29)},
            (
                "Wij gaven antwoord.",
                ["Wij zijn nog niet klaar.", "U hoort uiterlijk donderdag 29 juli hoe het verder gaat."],
                None,
            ),
        ),
        "gedaan": (
            dicht | {"uitkomst": Uitkomst.GEDAAN, "wij_deden": "De deur is nu licht."},
            ("Opgelost.", [], ("Wij deden", "De deur is nu licht.")),
        ),
        "lukt niet": (
            dicht | {"uitkomst": Uitkomst.LUKT_NIET, "wij_deden": "het een monument is."},
            ("Dit lukt ons niet.", [], ("Dit lukt ons niet, omdat", "het een monument is.")),
        ),
        "niet van ons": (
            dicht | {"uitkomst": Uitkomst.NIET_VAN_ONS, "wij_deden": "Bel de provincie."},
            ("De gemeente gaat hier niet over.", [], ("Wie wel kan helpen", "Bel de provincie.")),
        ),
        "samen": (
            {"status": S.SAMENGEVOEGD, "samengevoegd_met": hoofd},
            (
                "Wij hebben uw melding.",
                [SAMEN, "Wij lezen uw melding.", TERMIJN],
                None,
            ),
        ),
    }
    assert {naam: stand(zet(f.melding(), **velden)) for naam, (velden, _) in gevallen.items()} == {
        naam: verwacht for naam, (_, verwacht) in gevallen.items()
    }


def test_a_joined_report_reads_the_end_of_the_other_one_and_no_word_of_it():
    hoofd = f.melding("Kanarie vertelt iets over zichzelf.", plek="Kanariestraat")
    melding = zet(f.melding(), status=S.SAMENGEVOEGD, samengevoegd_met=hoofd)
    zet(hoofd, status=S.GESLOTEN, uitkomst=Uitkomst.GEDAAN, wij_deden="De deur is licht.", gesloten_op=MOMENT)
    tekst = Client().get(f"/volgen/{melding.code}/").content.decode()
    assert "De deur is licht." in tekst
    assert "anarie" not in tekst


def test_who_was_joined_reads_our_answers_and_no_word_of_another_who_reported():
    hoofd, ander, melding = f.melding("Kanarie een"), f.melding("Kanarie twee"), f.melding("Eigen woorden")
    Meldingbericht.objects.create(melding=hoofd, spreker="melder", tekst="Kanarie drie", geschreven_op=MOMENT)
    for rij in (ander, melding):
        voeg_samen(rij, hoofd, door=user(), at=MOMENT)
    beantwoord(hoofd, "Wij vragen de bouwer.", door=user(), at=MOMENT)
    ander.refresh_from_db()
    beantwoord(ander, "Kanarie vier", door=user(), at=MOMENT)
    antwoord = Client().get(f"/volgen/{melding.code}/")
    bladzijde = Bladzijde(antwoord)
    assert bladzijde.kop("h2")[:2] == ["Wij gaven antwoord.", "Ons gesprek"]
    assert "Wij vragen de bouwer." in bladzijde.tekst
    assert "anarie" not in antwoord.content.decode()


def test_the_newest_answer_stands_above_with_a_way_to_it():
    melding = f.melding()
    beantwoord(melding, "Eerst dit.", door=user(), at=MOMENT)
    beantwoord(melding, "Toen dat.", door=user(), at=MOMENT + timedelta(days=2))
    bladzijde = Bladzijde(Client().get(f"/volgen/{melding.code}/"))
    assert bladzijde.tekst.index("Toen dat.") < bladzijde.tekst.index("Eerst dit.")
    nieuwste = melding.berichten.last()
    assert ("Lees ons antwoord", f"#bericht-{nieuwste.pk}") in bladzijde.links
    assert f'id="bericht-{nieuwste.pk}"' in Client().get(f"/volgen/{melding.code}/").content.decode()


def test_what_was_promised_after_an_answer_and_did_not_come_is_said():
    melding = f.melding(at=MOMENT - timedelta(days=60))
    beantwoord(melding, "Wij gaan kijken.", door=user(), at=MOMENT - timedelta(days=59))
    zinnen = Meldingstand(melding, VANDAAG).verder
    zin = "U zou uiterlijk maandag 31 mei van ons horen. Dat is ons niet gelukt. Wij zijn te laat."
    assert zinnen == [zin]


def test_too_late_is_said_as_it_is():
    gemeente()
    melding = f.melding(at=MOMENT - timedelta(days=20))
    tekst = Bladzijde(Client().get(f"/volgen/{melding.code}/")).tekst
    assert "U zou uiterlijk vrijdag 18 juni van ons horen. Dat is ons niet gelukt." in tekst
    assert "Wilt u niet wachten? Bel ons op 14 0180 of mail naar inclusie@voorbeeldstad.example." in tekst


def test_it_shows_what_was_said_on_both_sides_and_nothing_of_another():
    melding = f.melding(plek="De hal", hoogte=3)
    f.melding("Kanarie")
    Meldingbericht.objects.create(
        melding=melding, spreker="gemeente", tekst="Wij kijken ernaar.", geschreven_op=MOMENT, door=user()
    )
    antwoord = Client().get(f"/volgen/{melding.code}/")
    bladzijde = Bladzijde(antwoord)
    assert bladzijde.kop("h2") == [
        "Wij hebben uw melding.",
        "Ons gesprek",
        "Dit zei u",
        "Iets terugschrijven",
    ]
    for zin in (
        "De deur van het stadhuis is te zwaar. Waar: De hal Hoe erg: lukt alleen met hulp",
        "De gemeente schreef, donderdag 1 juli 2021, 10.00 uur Wij kijken ernaar.",
    ):
        assert zin in bladzijde.tekst
    assert "Kanarie" not in antwoord.content.decode()
    # Who of us wrote it is not told.
    assert "Fatima" not in antwoord.content.decode()
    assert antwoord.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in antwoord.headers["Cache-Control"]


def test_one_address_of_each_report():
    code = f.melding().code
    assert Client().get(f"/volgen/{code.upper()}/").url == f"/volgen/{code}/"
    assert Client().get(f"/volgen/{code.replace('-', '')}/").url == f"/volgen/{code}/"


def test_writing_back_is_added_once_and_waits_for_us():
    melding = zet(
        f.melding(), status=S.GESLOTEN, uitkomst=Uitkomst.GEDAAN, wij_deden="Klaar.", gesloten_op=MOMENT
    )
    browser, adres = Client(), f"/volgen/{melding.code}/"
    velden = ingevuld(browser.get(adres).content.decode(), tekst="De deur is nog te zwaar.")
    for _ in range(3):
        assert browser.post(adres, velden).url == adres
    rij = Meldingbericht.objects.get()
    assert (rij.melding, rij.spreker, rij.tekst) == (melding, "melder", "De deur is nog te zwaar.")
    assert (rij.gezien_op, rij.door) == (None, None)
    bladzijde = Bladzijde(browser.get(adres))
    assert "Wij hebben uw bericht. Een medewerker leest het." in bladzijde.tekst
    assert "De deur is nog te zwaar." in bladzijde.tekst


def test_something_else_under_a_used_key_is_kept():
    een, ander, browser = f.melding("Een"), f.melding("Ander"), Client()
    velden = ingevuld(browser.get(f"/volgen/{een.code}/").content.decode(), tekst="Nog te zwaar.")
    browser.post(f"/volgen/{een.code}/", velden)
    browser.post(f"/volgen/{een.code}/", velden | {"tekst": "En te smal."})
    browser.post(f"/volgen/{ander.code}/", velden)
    assert [*Meldingbericht.objects.order_by("pk").values_list("melding", "tekst")] == [
        (een.pk, "Nog te zwaar."), (een.pk, "En te smal."), (ander.pk, "Nog te zwaar."),
    ]  # fmt: skip


def test_what_cannot_be_sent_stays_in_the_box():
    adres, tekst = f"/volgen/{f.melding().code}/", "w" * 4001
    antwoord = Client().post(adres, {"tekst": tekst})
    assert antwoord.status_code == 422
    assert tekst in antwoord.content.decode()
    assert Meldingbericht.objects.count() == 0


def test_nothing_is_asked_for_by_an_address_so_that_back_finds_a_page():
    adres = f"/volgen/{f.melding().code}/"
    assert Client().post(adres, {"tekst": " "}).url == f"{adres}?fout=0"
    bladzijde = Bladzijde(Client().get(f"{adres}?fout=0"))
    assert bladzijde.titel.startswith("Fout: ")
    assert bladzijde.links_naar("#id_") == ["#id_tekst"]
    assert Meldingbericht.objects.count() == 0


def test_back_to_what_was_sent_empty_says_no_longer_that_nothing_was_written():
    adres, browser = f"/volgen/{f.melding().code}/", Client()
    leeg = browser.post(adres, {"tekst": " "}).url
    browser.post(adres, ingevuld(browser.get(leeg).content.decode(), tekst="Nog te zwaar."))
    bladzijde = Bladzijde(browser.get(leeg))
    assert not bladzijde.titel.startswith("Fout: ")
    assert "Schrijf op wat u wilt" not in bladzijde.tekst
    # Sent empty once more, it is true again.
    assert Bladzijde(browser.get(browser.post(adres, {"tekst": ""}).url)).titel.startswith("Fout: ")


def test_a_code_that_is_no_more_asks_for_another():
    antwoord = Client().get("/volgen/bbbb-bbbb-bbbb/")
    assert antwoord.status_code == 404
    assert "Wij vinden niets bij deze code." in Bladzijde(antwoord).tekst
    assert "<title>Fout: Volg uw melding of reactie – " in antwoord.content.decode()
    antwoord = Client().post("/volgen/bbbb-bbbb-bbbb/", {"tekst": "Mijn bericht"})
    assert antwoord.status_code == 404
    assert "Mijn bericht" in antwoord.content.decode()


def test_guessing_codes_in_the_address_must_wait_too(settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_mis": "2/10m/ip"}
    code = f.melding().code
    kenner = Client()
    assert kenner.get(f"/volgen/{code}/").status_code == 200
    statussen = [Client().get("/volgen/bbbb-bbbb-bbbb/").status_code for _ in range(3)]
    assert statussen == [404, 404, 429]
    assert Client().get(f"/volgen/{code}/").status_code == 429
    # Whoever had it open behind the same address keeps it, and can write.
    assert kenner.get(f"/volgen/{code}/").status_code == 200
    assert kenner.post("/volgen/", {"code": code}).url == f"/volgen/{code}/"
    assert kenner.post(f"/volgen/{code}/", {"tekst": "Nog iets."}).status_code == 302
    assert kenner.get("/volgen/bbbb-bbbb-bbbb/").status_code == 429


def test_a_picture_on_another_site_locks_nobody_out(settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_mis": "2/10m/ip"}
    code = f.melding().code
    van_elders = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "image"}
    for _ in range(5):
        assert Client().get("/volgen/bbbb-bbbb-bbbb/", headers=van_elders).status_code == 404
    # And it does not look a code up either: else it would guess for nothing.
    assert Client().get(f"/volgen/{code}/", headers=van_elders).status_code == 404
    uit_een_mail = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}
    assert Client().get(f"/volgen/{code}/", headers=uit_een_mail).status_code == 200


def test_the_form_of_one_report_sent_to_another_is_a_message_there():
    browser, een, twee = Client(), f.melding(), f.melding()
    velden = ingevuld(browser.get(f"/volgen/{een.code}/").content.decode(), tekst="Nog iets.")
    for _ in range(2):
        for melding in (een, twee):
            assert browser.post(f"/volgen/{melding.code}/", velden).url == f"/volgen/{melding.code}/"
    assert sorted(Meldingbericht.objects.values_list("melding", "tekst")) == [
        (een.pk, "Nog iets."),
        (twee.pk, "Nog iets."),
    ]


def test_the_term_is_a_day_near_by():
    assert Meldingstand(f.melding(), date(2021, 7, 8)).is_te_laat is False
    assert Meldingstand(f.melding(), date(2021, 7, 9)).is_te_laat is True


def test_what_is_open_again_says_so_since_that_moment_and_keeps_our_words():
    melding, weer = f.melding(), MOMENT + timedelta(hours=3)
    beantwoord(melding, "Wij gaan kijken.", door=user(), at=MOMENT)
    sluit(
        melding, uitkomst="gedaan", wij_deden="De deur is licht.", door=user(), at=MOMENT + timedelta(hours=1)
    )
    heropen(melding, reden="Toch zwaar.", door=user(), at=weer)
    stand = Meldingstand(melding, VANDAAG)
    assert (stand.zin, stand.sinds, stand.verder, stand.slot) == (
        "Wij kijken weer naar uw melding.", weer, [TERMIJN], None,
    )  # fmt: skip
    bladzijde = Bladzijde(Client().get(f"/volgen/{melding.code}/"))
    assert "Wij deden: De deur is licht." in bladzijde.tekst
    assert "Toch zwaar." not in bladzijde.tekst
    opnieuw = MOMENT + timedelta(hours=5)
    beantwoord(melding, "Hij wordt gemaakt.", door=user(), at=opnieuw)
    stand = Meldingstand(melding, VANDAAG)
    assert (stand.zin, stand.sinds) == ("Wij gaven antwoord.", opnieuw)


def test_a_late_report_that_was_joined_is_late_for_its_reporter_alone():
    oud, nieuw = f.melding(at=MOMENT - timedelta(days=10)), f.melding()
    voeg_samen(oud, nieuw, door=user(), at=MOMENT)
    laat = "U zou uiterlijk maandag 28 juni van ons horen. Dat is ons niet gelukt. Wij zijn te laat."
    assert [Meldingstand(Melding.objects.get(pk=rij.pk), VANDAAG).verder for rij in (oud, nieuw)] == [
        [SAMEN, laat], ["Wij lezen uw melding.", TERMIJN],
    ]  # fmt: skip
