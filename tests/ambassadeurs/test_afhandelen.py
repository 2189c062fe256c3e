"""The moves of a report: what each asks, writes and refuses, who hears of it, and what the trail keeps."""

import logging
import threading
import uuid
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from ambassadeurs.handelen import afhandelen, volgen
from ambassadeurs.handelen.bericht_geven import met_de_hand
from ambassadeurs.models import Melding, Meldingbericht
from inclusie.history import bewaar
from inclusie.post.models import Mail
from tests.agenda.fabriek import MOMENT, VANDAAG, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
GEHEIM = "Mijn been doet pijn bij die drempel."


def hand(rol="medewerker"):
    return {"door": user(rol), "at": MOMENT}


def post():
    """The mails that wait to be sent."""
    rijen = Mail.objects.order_by("pk").values_list("aan", "onderwerp", "tekst", "html", "voor")
    return [(aan, " ".join(rest)) for aan, *rest in rijen]


def berichten(melding):
    """As the page of a report tells which it showed."""
    return {bericht.pk for bericht in melding.berichten.all()}


def sluit(melding, uitkomst="gedaan", wij_deden="Wij haalden de drempel weg."):
    return afhandelen.sluit(melding, uitkomst=uitkomst, wij_deden=wij_deden, **hand())


def spoor(melding):
    return list(melding.history.order_by("history_id").values_list("history_change_reason", flat=True))


def test_what_is_given_to_somebody_is_being_handled():
    rij = fabriek.melding()
    afhandelen.wijs_toe(rij, user("procesregisseur"), **hand())
    rij.refresh_from_db()
    assert (rij.status, rij.behandelaar, spoor(rij)) == (
        "in_behandeling", user("procesregisseur"), [None, "toegewezen"],
    )  # fmt: skip
    afhandelen.wijs_toe(rij, None, **hand())
    assert (rij.status, rij.behandelaar) == ("in_behandeling", None)


@pytest.mark.parametrize("rol", ["beheerder", "koploper", "wethouder", "raadslid", "ambassadeur"])
def test_only_who_may_handle_reports_gets_one(rol):
    rij = fabriek.melding()
    with pytest.raises(ValidationError, match="kan geen meldingen behandelen"):
        afhandelen.wijs_toe(rij, user(rol), **hand())


def test_the_first_answer_ends_the_term_and_more_may_follow():
    rij = fabriek.melding()
    afhandelen.beantwoord(rij, "Wij gaan kijken.", **hand())
    later = MOMENT.replace(day=5)
    afhandelen.beantwoord(rij, "Wij keken.", door=user(), at=later)
    rij.refresh_from_db()
    assert (rij.status, rij.beantwoord_op) == ("beantwoord", MOMENT)
    assert [(b.spreker, b.tekst, b.door) for b in rij.berichten.all()] == [
        ("gemeente", "Wij gaan kijken.", user()), ("gemeente", "Wij keken.", user()),
    ]  # fmt: skip
    assert spoor(rij) == [None, "beantwoord", "beantwoord"]


def test_a_second_click_is_the_first_answer():
    rij, sleutel = fabriek.melding(), uuid.uuid4()
    eerste = afhandelen.beantwoord(rij, "Wij gaan kijken.", indien_id=sleutel, **hand())
    assert afhandelen.beantwoord(rij, "Wij gaan kijken.", indien_id=sleutel, **hand()) == eerste
    assert Meldingbericht.objects.count() == 1


def test_an_answer_reads_what_the_reporter_said():
    rij = fabriek.melding()
    Meldingbericht(melding=rij, spreker="melder", tekst="En nu?", geschreven_op=MOMENT).save()
    assert [bericht.melding for bericht in Meldingbericht.objects.ongelezen()] == [rij]
    afhandelen.beantwoord(rij, "Nu gaan wij kijken.", gelezen=berichten(rij), **hand())
    assert [bericht.melding for bericht in Meldingbericht.objects.ongelezen()] == []


@pytest.mark.parametrize(
    "doe",
    [
        afhandelen.zet_op_gelezen,
        lambda rij, **meer: afhandelen.beantwoord(rij, "Wij gaan kijken.", **meer),
        lambda rij, **meer: afhandelen.sluit(rij, uitkomst="gedaan", wij_deden="Weg.", **meer),
        lambda rij, **meer: afhandelen.voeg_samen(rij, fabriek.melding("Ander"), **meer),
    ],
)
def test_what_came_after_the_page_was_opened_is_not_read(doe):
    rij = fabriek.melding()
    volgen.schrijf_terug(rij, "En nu?", at=MOMENT, indien_id=None)
    op_de_bladzijde = berichten(rij)
    volgen.schrijf_terug(rij, "Levensgevaarlijk.", at=MOMENT, indien_id=None)
    doe(rij, gelezen=op_de_bladzijde, **hand())
    assert [bericht.tekst for bericht in Meldingbericht.objects.ongelezen()] == ["Levensgevaarlijk."]


def test_what_is_said_at_another_report_is_not_read_here():
    een, twee = fabriek.melding("Een"), fabriek.melding("Twee")
    volgen.schrijf_terug(twee, "En nu?", at=MOMENT, indien_id=None)
    afhandelen.zet_op_gelezen(een, gelezen=berichten(twee), **hand())
    assert [bericht.melding for bericht in Meldingbericht.objects.ongelezen()] == [twee]


def test_reading_is_no_answer():
    rij = fabriek.melding()
    afhandelen.zet_op_gelezen(rij, **hand())
    assert (rij.status, rij.beantwoord_op, spoor(rij)) == ("in_behandeling", None, [None, "gezien"])
    assert afhandelen.zet_op_gelezen(rij, **hand()) is False


@pytest.mark.parametrize(
    ("uitkomst", "zin"),
    [
        ("gedaan", "Schrijf op wat wij deden."),
        ("lukt_niet", "Schrijf op waarom het niet lukt."),
        ("niet_van_ons", "Schrijf op wie wel kan helpen"),
        ("zomaar", "Kies hoe het afloopt."),
    ],
)
def test_closing_asks_its_words(uitkomst, zin):
    rij = fabriek.melding()
    with pytest.raises(ValidationError, match=zin):
        sluit(rij, uitkomst, "  ")


def test_closing_is_an_answer_too_and_happens_once():
    rij = fabriek.melding()
    sluit(rij, "lukt_niet", "Omdat de stoep van een ander is.")
    rij.refresh_from_db()
    assert (rij.status, rij.uitkomst, rij.gesloten_op, rij.beantwoord_op) == (
        "gesloten", "lukt_niet", MOMENT, MOMENT,
    )  # fmt: skip
    with pytest.raises(ValidationError, match="al gesloten"):
        sluit(rij)


def test_taking_up_again_keeps_the_words_and_leaves_the_website():
    rij = sluit(fabriek.melding())
    afhandelen.maak_openbaar(rij, gehoord="De drempel is te hoog.", wij_deden="Hij is weg.", **hand())
    later = MOMENT.replace(day=12)
    afhandelen.heropen(rij, reden="De drempel is terug.", door=user(), at=later)
    rij.refresh_from_db()
    assert (rij.status, rij.uitkomst, rij.openbaar, rij.gesloten_op) == ("in_behandeling", "", False, None)
    assert (rij.wij_deden, rij.termijn) == ("Hij is weg.", date(2021, 7, 19))
    assert spoor(rij)[-1] == "heropend: De drempel is terug."
    with pytest.raises(ValidationError, match="nog niet gesloten"):
        afhandelen.heropen(rij, reden="Nog eens.", **hand())


def test_a_double_goes_on_in_the_other_with_what_was_joined_before():
    een, twee, drie = (fabriek.melding(f"Drempel {nummer}") for nummer in range(3))
    afhandelen.voeg_samen(een, twee, **hand())
    twee.refresh_from_db()
    afhandelen.voeg_samen(twee, drie, **hand())
    for rij in (een, twee):
        rij.refresh_from_db()
        assert (rij.status, rij.samengevoegd_met) == ("samengevoegd", drie)
    assert spoor(een) == [None, "samengevoegd", "meeverhuisd"]
    with pytest.raises(ValidationError, match=f"hoort nu bij melding {drie.nummer}"):
        sluit(een)
    afhandelen.heropen(een, reden="Toch iets anders.", **hand())
    assert (een.status, een.samengevoegd_met) == ("in_behandeling", None)


def eerste_dagen():
    """Report -> by when somebody hears from us, of those who still do."""
    rijen = Melding.objects.met_eerste_dag().filter(status__in=("nieuw", "in_behandeling", "beantwoord"))
    return {rij.nummer: rij.eerste_dag for rij in rijen.order_by("pk")}


def test_joining_moves_no_promise():
    oud, nieuw = fabriek.melding("Oud", at=MOMENT - timedelta(days=10)), fabriek.melding("Nieuw")
    assert eerste_dagen() == {oud.nummer: date(2021, 6, 28), nieuw.nummer: date(2021, 7, 8)}
    afhandelen.voeg_samen(oud, nieuw, **hand())
    assert eerste_dagen() == {nieuw.nummer: date(2021, 6, 28)}
    assert list(Melding.objects.te_laat(VANDAAG)) == [nieuw]
    # Each of the two keeps the day that was told.
    rijen = [Melding.objects.get(pk=rij.pk) for rij in (oud, nieuw)]
    assert [(rij.beloofd, rij.is_te_laat(VANDAAG)) for rij in rijen] == [
        (date(2021, 6, 28), True), (date(2021, 7, 8), False),
    ]  # fmt: skip
    afhandelen.beantwoord(rijen[1], "Wij gaan kijken.", **hand())
    assert [Melding.objects.get(pk=rij.pk).beloofd for rij in rijen] == [date(2021, 7, 29)] * 2
    assert eerste_dagen() == {nieuw.nummer: date(2021, 7, 29)}


def test_what_was_promised_after_an_answer_is_not_moved_by_joining_either():
    oud, nieuw = fabriek.melding("Oud", at=MOMENT - timedelta(days=40)), fabriek.melding("Nieuw")
    afhandelen.beantwoord(oud, "Wij kijken.", door=user(), at=MOMENT - timedelta(days=30))
    afhandelen.beantwoord(nieuw, "Wij kijken.", **hand())
    afhandelen.voeg_samen(oud, nieuw, **hand())
    assert (Melding.objects.get(pk=oud.pk).beloofd, eerste_dagen()) == (
        date(2021, 6, 29), {nieuw.nummer: date(2021, 6, 29)},
    )  # fmt: skip
    # What we say to this reporter alone is a new promise.
    afhandelen.beantwoord(Melding.objects.get(pk=oud.pk), "Nog even.", **hand())
    assert Melding.objects.get(pk=oud.pk).beloofd == date(2021, 7, 29)
    sluit(Melding.objects.get(pk=nieuw.pk))
    assert [rij.is_te_laat(date(2022, 1, 1)) for rij in Melding.objects.all()] == [False, False]


def gesprek(melding):
    return [(b.tekst, b.geschreven_op, b.door) for b in Meldingbericht.objects.te_lezen_bij(melding)]


def test_what_the_reporter_read_stays_when_it_is_taken_up_again():
    rij = fabriek.melding()
    sluit(rij, "niet_van_ons", "Bel de provincie.")
    afhandelen.heropen(rij, reden="Toch van ons.", door=user("procesregisseur"), at=MOMENT.replace(day=2))
    gezegd = "De gemeente gaat hier niet over. Wie wel kan helpen: Bel de provincie."
    assert gesprek(rij) == [(gezegd, MOMENT, user())]


def test_what_was_said_to_all_goes_along_when_reports_go_apart_or_on():
    een, twee, drie = (fabriek.melding(f"Drempel {nummer}") for nummer in range(3))
    Meldingbericht(melding=twee, spreker="melder", tekst="Mijn been.", geschreven_op=MOMENT).save()
    afhandelen.voeg_samen(een, twee, **hand())
    twee.refresh_from_db()
    afhandelen.beantwoord(twee, "Wij kijken.", **hand())
    afhandelen.voeg_samen(twee, drie, **hand())
    een, drie = Melding.objects.get(pk=een.pk), Melding.objects.get(pk=drie.pk)
    assert gesprek(een) == [("Wij kijken.", MOMENT, user())]
    later = MOMENT.replace(day=2)
    afhandelen.sluit(drie, uitkomst="gedaan", wij_deden="Weg.", door=user(), at=later)
    for _ in range(2):
        een = Melding.objects.get(pk=een.pk)
        afhandelen.heropen(een, reden="Toch iets anders.", door=user(), at=MOMENT.replace(day=3))
        assert gesprek(een) == [("Wij kijken.", MOMENT, user()), ("Wij deden: Weg.", later, user())]
        afhandelen.voeg_samen(een, Melding.objects.get(pk=drie.pk), door=user(), at=MOMENT.replace(day=4))


def test_a_report_is_not_joined_with_itself_nor_with_a_joined_one():
    een, twee, drie = (fabriek.melding(f"Drempel {nummer}") for nummer in range(3))
    with pytest.raises(ValidationError, match="Kies een andere melding dan deze"):
        afhandelen.voeg_samen(een, een, **hand())
    afhandelen.voeg_samen(een, twee, **hand())
    with pytest.raises(ValidationError, match="zelf al weg of samengevoegd"):
        afhandelen.voeg_samen(drie, een, **hand())
    sluit(drie)
    with pytest.raises(ValidationError, match="al gesloten"):
        afhandelen.voeg_samen(drie, twee, **hand())


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("Bram meldde een drempel.", "Haal de naam ‘bram’ weg"),
        ("Mevrouw VOORBEELD kan niet naar binnen.", "Haal de naam ‘voorbeeld’ weg"),
        ("Bel 06-12 34 56 78.", "telefoonnummer of het e-mailadres"),
        ("Mail a@b.nl.", "telefoonnummer of het e-mailadres"),
        ("Bij 2922 AB is een drempel.", "Haal de postcode weg"),
        ("Op de Kerkstraat 12 is een drempel.", "Haal weg hoe deze persoon te bereiken is"),
        ("", "Schrijf op wat wij hoorden"),
    ],
)
def test_what_points_to_the_reporter_stays_inside(tekst, zin):
    rij = sluit(fabriek.melding(naam="Bram van Voorbeeld", contact="Kerkstraat 12", antwoord_via="brief"))
    with pytest.raises(ValidationError, match=zin):
        afhandelen.maak_openbaar(rij, gehoord=tekst, wij_deden="Hij is weg.", **hand())
    rij.refresh_from_db()
    assert rij.openbaar is False


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("Dorothea Pluimgras kon niet naar binnen.", "Haal de naam ‘dorothea’ weg"),
        ("Schrijf naar Kerkstraat 12.", "Haal weg hoe deze persoon te bereiken is"),
    ],
)
def test_what_points_to_who_reported_the_same_stays_inside_too(tekst, zin):
    hoofd, wie = fabriek.melding("Hoofd"), fabriek.persoon("Dorothea Pluimgras")
    dubbel = fabriek.melding("Dubbel", persoon=wie, contact="Kerkstraat 12", antwoord_via="brief")
    afhandelen.voeg_samen(dubbel, hoofd, **hand())
    sluit(hoofd)
    for velden in ({"gehoord": tekst, "wij_deden": "Weg."}, {"gehoord": "Een drempel.", "wij_deden": tekst}):
        with pytest.raises(ValidationError, match=zin):
            afhandelen.maak_openbaar(Melding.objects.get(pk=hoofd.pk), **velden, **hand())
    foto = fabriek.foto(melding=hoofd, omschrijving=tekst, openbaar=True)
    with pytest.raises(ValidationError, match=zin):
        afhandelen.beschrijf(foto, **hand())


def test_who_was_joined_once_is_still_pointed_to_after_both_go_their_own_way():
    hoofd, dubbel = (
        fabriek.melding("Hoofd", naam="Bram"),
        fabriek.melding("Dubbel", naam="Dorothea Pluimgras"),
    )
    afhandelen.voeg_samen(dubbel, hoofd, **hand())
    afhandelen.heropen(Melding.objects.get(pk=dubbel.pk), reden="Toch anders.", **hand())
    for melding, naam in ((hoofd, "Dorothea Pluimgras"), (dubbel, "Bram")):
        rij = sluit(Melding.objects.get(pk=melding.pk))
        with pytest.raises(ValidationError, match="Haal de naam"):
            afhandelen.maak_openbaar(rij, gehoord=f"{naam} kon niet binnen.", wij_deden="Weg.", **hand())
        afhandelen.maak_openbaar(rij, gehoord="Iemand kon niet binnen.", wij_deden="Weg.", **hand())
    assert list(Melding.objects.openbaar()) == [dubbel, hoofd]


def test_a_report_is_not_joined_with_one_whose_public_words_point_to_its_reporter():
    hoofd, dubbel = sluit(fabriek.melding("Hoofd")), fabriek.melding("Dubbel", naam="Dorothea Pluimgras")
    gehoord = "Dorothea Pluimgras kon niet naar binnen."
    afhandelen.maak_openbaar(hoofd, gehoord=gehoord, wij_deden="Weg.", **hand())
    with pytest.raises(ValidationError) as fout:
        afhandelen.voeg_samen(dubbel, hoofd, **hand())
    assert fout.value.message_dict == {
        "met": [
            f"De tekst van melding {hoofd} op de website wijst naar deze melder. Wijzig eerst die tekst."
            " Haal de naam ‘dorothea’ weg. Zo weet niemand wie dit schreef."
        ]
    }


def test_an_amount_or_a_year_points_to_nobody():
    rij = sluit(fabriek.melding(naam="Bram van Voorbeeld"))
    tekst = "In 2021 kostte het 12.500 euro, van maandag 1 tot 12 juli 2021."
    afhandelen.maak_openbaar(rij, gehoord=tekst, wij_deden=tekst, **hand())
    assert list(Melding.objects.openbaar()) == [rij]
    afhandelen.haal_van_website(rij, **hand())
    assert list(Melding.objects.openbaar()) == []


def test_an_open_report_is_not_public():
    with pytest.raises(ValidationError, match="Sluit de melding eerst"):
        afhandelen.maak_openbaar(fabriek.melding(), gehoord="Een drempel.", wij_deden="Weg.", **hand())


def test_who_chose_mail_hears_with_a_number_and_an_address_only():
    rij = fabriek.melding(GEHEIM, naam="Bram", antwoord_via="mail", contact="bram@voorbeeldstad.example")
    Mail.objects.all().delete()
    afhandelen.beantwoord(rij, "Dat spijt ons van uw been.", **hand())
    [(aan, mail)] = post()
    assert aan == "bram@voorbeeldstad.example"
    assert rij.nummer in mail and f"/volgen/{rij.code}/" in mail
    assert [woord for woord in ("been", "Bram", "drempel") if woord in mail] == []


def test_who_was_joined_hears_of_the_other_without_its_text():
    een = fabriek.melding(antwoord_via="mail", contact="een@voorbeeldstad.example")
    twee = fabriek.melding("Twee")
    Mail.objects.all().delete()
    afhandelen.voeg_samen(een, twee, **hand())
    twee.refresh_from_db()
    afhandelen.beantwoord(twee, "Antwoord.", **hand())
    assert [(aan, een.nummer in mail, twee.nummer in mail) for aan, mail in post()] == [
        ("een@voorbeeldstad.example", True, False)
    ] * 2


def test_a_person_is_mailed_where_they_can_be_reached():
    rij = fabriek.melding(persoon=fabriek.persoon(), antwoord_via="mail")
    Mail.objects.all().delete()
    afhandelen.beantwoord(rij, "Antwoord.", **hand())
    assert [(mail.aan, mail.voor) for mail in Mail.objects.all()] == [
        ("bram@voorbeeldstad.example", f"persoon:{rij.persoon_id}")
    ]


@pytest.mark.parametrize(
    ("via", "contact", "wat"),
    [
        ("telefoon", "06 1234 5678", "Bel deze melder: 06 1234 5678"),
        ("sms", "06 1234 5678", "Stuur deze sms-tekst naar 06 1234 5678"),
        ("brief", "Kerkstraat 12", "Stuur deze brief naar Kerkstraat 12"),
    ],
)
def test_who_wants_no_mail_is_reached_by_hand_until_that_is_done(via, contact, wat):
    rij = fabriek.melding(GEHEIM, antwoord_via=via, contact=contact)
    assert met_de_hand(rij, VANDAAG) is None
    afhandelen.beantwoord(rij, "Dat spijt ons van uw been.", **hand())
    rij.refresh_from_db()
    hulp = met_de_hand(rij, VANDAAG)
    assert (hulp.wat, rij.te_horen_sinds) == (wat, MOMENT)
    # A text message is read on a screen that others see; a call and a letter hold the answer.
    assert ("Dat spijt ons van uw been." in hulp.tekst, "Mijn been" in hulp.tekst) == (via != "sms", False)
    assert afhandelen.noteer_verteld(rij, **hand()) is True
    assert met_de_hand(Melding.objects.get(), VANDAAG) is None
    assert afhandelen.noteer_verteld(rij, **hand()) is False
    assert spoor(rij) == [None, "beantwoord", "gehoord"]


@pytest.mark.parametrize("via", ["code", "mail"])
def test_others_are_not_reached_by_hand(via):
    contact = "a@voorbeeldstad.example" if via == "mail" else ""
    rij = fabriek.melding(antwoord_via=via, contact=contact)
    afhandelen.beantwoord(rij, "Antwoord.", **hand())
    assert met_de_hand(rij, VANDAAG) is None


def brief(melding):
    return met_de_hand(Melding.objects.get(pk=melding.pk), VANDAAG).tekst.split("\n\n")


def test_a_letter_holds_all_that_was_not_told_yet_and_nothing_that_was():
    rij = fabriek.melding(antwoord_via="brief", contact="Kerkstraat 12")
    begin = f"Er is nieuws over uw melding {rij.nummer}."
    slot = f"Heeft u een vraag? Bel ons gerust. U leest dit ook op http://testserver/volgen/{rij.code}/"
    for dag, tekst in ((1, "Wij gaan kijken."), (2, "Wij keken.")):
        afhandelen.beantwoord(rij, tekst, door=user(), at=MOMENT.replace(day=dag))
    vervolg = (
        "Wij gaven antwoord. Wij zijn nog niet klaar. U hoort uiterlijk vrijdag 30 juli hoe het verder gaat."
    )
    assert brief(rij) == [begin, "Wij gaan kijken.", "Wij keken.", vervolg, slot]
    afhandelen.noteer_verteld(rij, door=user(), at=MOMENT.replace(day=3))
    afhandelen.sluit(rij, uitkomst="gedaan", wij_deden="Hij is weg.", door=user(), at=MOMENT.replace(day=4))
    assert brief(rij) == [begin, "Wij deden: Hij is weg.", slot]
    afhandelen.noteer_verteld(rij, door=user(), at=MOMENT.replace(day=5))
    afhandelen.heropen(rij, reden="Hij is terug.", door=user(), at=MOMENT.replace(day=6))
    weer = "Wij kijken weer naar uw melding. U hoort uiterlijk dinsdag 13 juli van ons."
    assert brief(rij) == [begin, weer, slot]


def test_who_is_joined_is_told_what_we_said_there_before():
    hoofd = fabriek.melding("Hoofd")
    rij = fabriek.melding("Brief", antwoord_via="brief", contact="Kerkstraat 12")
    afhandelen.beantwoord(hoofd, "Wij vragen de bouwer.", **hand())
    afhandelen.voeg_samen(rij, hoofd, door=user(), at=MOMENT.replace(day=2))
    assert brief(rij)[1:3] == [
        "Wij vragen de bouwer.",
        "Wij gaven antwoord. Iemand anders meldde hetzelfde. Wij pakken het samen op."
        " Wij zijn nog niet klaar. U hoort uiterlijk donderdag 29 juli hoe het verder gaat.",
    ]


def test_who_can_be_reached_no_more_is_looked_up():
    wie = fabriek.persoon(telefoon="06 1234 5678")
    rij = fabriek.melding(persoon=wie, antwoord_via="telefoon")
    afhandelen.beantwoord(rij, "Antwoord.", **hand())
    assert met_de_hand(rij, VANDAAG).nummer == "06 1234 5678"
    wie.telefoon = ""
    bewaar(wie, **hand())
    assert met_de_hand(Melding.objects.get(), VANDAAG).wat == "Zoek op hoe u deze melder bereikt"


def test_who_was_joined_and_wants_a_call_is_brought_the_answer_and_the_end():
    hoofd = fabriek.melding("Hoofd")
    bellen = fabriek.melding("Bel mij", antwoord_via="telefoon", contact="06 1234 5678")
    stil = fabriek.melding("Met een code")
    for rij in (bellen, stil):
        afhandelen.voeg_samen(rij, hoofd, **hand())
    for zet in (lambda: afhandelen.beantwoord(hoofd, "Antwoord.", **hand()), lambda: sluit(hoofd)):
        afhandelen.noteer_verteld(Melding.objects.get(pk=bellen.pk), **hand())
        zet()
        te_horen = Melding.objects.filter(te_horen_sinds__isnull=False)
        assert list(te_horen) == [bellen]
    stil.refresh_from_db()
    # The answer at the other one is the first that this reporter got, too.
    assert (stil.beantwoord_op, spoor(stil)) == (MOMENT, [None, "samengevoegd", "nieuws_elders"])


def test_a_joined_reporter_gets_an_answer_that_nobody_else_reads():
    hoofd, dubbel = fabriek.melding("Hoofd"), fabriek.melding("Dubbel")
    afhandelen.voeg_samen(dubbel, hoofd, **hand())
    Meldingbericht(melding=dubbel, spreker="melder", tekst="Mijn been.", geschreven_op=MOMENT).save()
    afhandelen.beantwoord(dubbel, "Dat van uw been lossen wij op.", gelezen=berichten(dubbel), **hand())
    assert [bericht.melding for bericht in Meldingbericht.objects.ongelezen()] == []
    assert [b.tekst for b in Meldingbericht.objects.te_lezen_bij(hoofd)] == []
    dubbel.refresh_from_db()
    assert (dubbel.status, dubbel.samengevoegd_met) == ("samengevoegd", hoofd)


def test_what_was_answered_before_is_an_answer_to_who_is_joined_later():
    hoofd, dubbel = fabriek.melding("Hoofd"), fabriek.melding("Dubbel")
    afhandelen.beantwoord(hoofd, "Antwoord.", **hand())
    later = MOMENT.replace(day=5)
    afhandelen.voeg_samen(dubbel, hoofd, door=user(), at=later)
    dubbel.refresh_from_db()
    assert dubbel.beantwoord_op == later


def test_after_an_answer_there_is_a_day_on_which_more_is_heard():
    rij = fabriek.melding()
    afhandelen.beantwoord(rij, "Wij gaan kijken.", **hand())
    assert rij.vervolg_voor == date(2021, 7, 29)
    afhandelen.beantwoord(rij, "Wij keken.", door=user(), at=MOMENT.replace(day=5))
    assert rij.vervolg_voor == date(2021, 8, 2)
    sluit(rij)
    rij.refresh_from_db()
    assert rij.vervolg_voor is None


def test_who_answers_what_nobody_handles_handles_it():
    een, twee = fabriek.melding("Een"), fabriek.melding("Twee")
    afhandelen.wijs_toe(een, user("procesregisseur"), **hand())
    afhandelen.beantwoord(een, "Hoi.", **hand())
    sluit(twee)
    assert (een.behandelaar, twee.behandelaar) == (user("procesregisseur"), user())


def test_under_a_key_that_was_used_nothing_else_is_said_unseen():
    een, twee, sleutel = fabriek.melding("Een"), fabriek.melding("Twee"), uuid.uuid4()
    afhandelen.beantwoord(een, "Hoi.", indien_id=sleutel, **hand())
    for rij, tekst in ((twee, "Hoi."), (een, "Iets anders.")):
        with pytest.raises(ValidationError, match="verstuurde dit formulier al"):
            afhandelen.beantwoord(rij, tekst, indien_id=sleutel, **hand())
    assert Meldingbericht.objects.count() == 1


def test_many_at_once_each_have_their_own_end():
    een, twee, drie = (fabriek.melding(f"Drempel {nummer}") for nummer in range(3))
    sluit(Melding.objects.get(pk=twee.pk))
    uitslagen = afhandelen.per_melding(
        Melding.objects.order_by("pk"),
        lambda rij: sluit(rij, "niet_van_ons", "Bel de provincie."),
    )
    assert [(u.melding.nummer, u.bezwaar) for u in uitslagen] == [
        (een.nummer, ""), (twee.nummer, "Deze melding is al gesloten."), (drie.nummer, ""),
    ]  # fmt: skip
    assert [spoor(rij) for rij in (een, twee, drie)] == [[None, "gesloten"]] * 3


def test_an_older_reading_is_refused_and_a_report_that_went_too():
    rij = fabriek.melding()
    oud = Melding.objects.get(pk=rij.pk)
    afhandelen.zet_op_gelezen(rij, **hand())
    assert afhandelen.per_melding([oud], sluit)[0].bezwaar == afhandelen.NET_VERANDERD
    from inclusie.weghalen import haal_weg

    haal_weg(rij, reden="Dubbel.", **hand())
    with pytest.raises(ValidationError, match="haalde deze melding weg"):
        sluit(rij)


def test_nothing_that_people_said_is_in_the_trail_or_the_log(caplog):
    caplog.set_level(logging.INFO, logger="inclusie")
    rij = fabriek.melding(GEHEIM, plek="Kerkstraat", naam="Bram", hoogte=4)
    afhandelen.beantwoord(rij, "Over uw been.", **hand())
    sluit(rij, "gedaan", "Weg.")
    geschreven = str([regel.__dict__ for regel in caplog.records]) + str(list(rij.history.values()))
    assert [woord for woord in ("been", "Kerkstraat", "Bram") if woord in geschreven] == []


@pytest.mark.django_db(transaction=True)
def test_twenty_closings_at_the_same_moment_are_one():
    """On PostgreSQL all at once; SQLite lets one transaction write at a time, in the order that they come."""
    rij, door, gelukt, geweigerd = fabriek.melding(), user(), [], []
    tegelijk = 10 if connection.vendor == "postgresql" else 1
    start = threading.Barrier(tegelijk)

    def klik():
        try:
            start.wait()
            for _ in range(20 // tegelijk):
                gelezen = [Melding.objects.get(pk=rij.pk)]
                [uitslag] = afhandelen.per_melding(gelezen, lambda een: sluit_als(een, door))
                (geweigerd if uitslag.bezwaar else gelukt).append(uitslag.bezwaar)
        finally:
            connection.close()

    draden = [threading.Thread(target=klik) for _ in range(tegelijk)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert (len(gelukt), len(geweigerd)) == (1, 19)
    assert spoor(rij) == [None, "gesloten"]


def sluit_als(melding, door):
    afhandelen.sluit(melding, uitkomst="gedaan", wij_deden="Weg.", door=door, at=MOMENT)
