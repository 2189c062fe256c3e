"""The acts on a reaction: its term, its answer, what is read outside, and becoming part of the network."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from ambassadeurs.handelen import reacties
from ambassadeurs.models import Netwerkrol, Persoon, Reactie
from tests.agenda.fabriek import MOMENT, VANDAAG, actie, doel, jaarplan, organisatie, thema, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def hand(**verder):
    return {"door": user(), "at": MOMENT} | verder


def nieuw(**velden):
    return Reactie(**{"waarvoor": "ambassadeur", "tekst": "Ik wil meedoen."} | velden)


def test_it_waits_five_working_days_and_nobody_is_asked_who_it_is():
    rij = reacties.reageer(nieuw(), at=MOMENT)
    # The first of July 2021 is a Thursday.
    assert (rij.status, rij.gereageerd_op, rij.opvolgen_voor) == ("nieuw", MOMENT, date(2021, 7, 8))
    assert (rij.persoon, rij.history.get().history_user) == (None, None)


def test_who_is_logged_in_is_known():
    koploper = user("koploper")
    wie = fabriek.persoon(account=koploper)
    assert reacties.reageer(nieuw(), at=MOMENT, door=koploper).persoon == wie
    assert reacties.reageer(nieuw(), at=MOMENT, door=user("ambassadeur")).persoon is None


def test_an_employee_types_for_who_calls():
    fabriek.persoon("Fatima", account=user())
    assert reacties.reageer(nieuw(naam="Els"), at=MOMENT, door=user()).persoon is None


@pytest.mark.parametrize(
    "velden",
    [
        {"status": "gesloten"},
        {"status": "concept"},
        {"tot_datum": VANDAAG - timedelta(days=1)},
        {"verwijderd_op": MOMENT, "verwijderd_reden": "Dubbel."},
    ],
)
def test_a_call_that_is_over_takes_no_answer(velden):
    rij = nieuw(waarvoor="oproep", oproep=fabriek.oproep(**velden))
    with pytest.raises(ValidationError, match="net gesloten"):
        reacties.reageer(rij, at=MOMENT)
    assert not Reactie.objects.exists()


def test_the_trail_keeps_no_word_and_no_name():
    rij = reacties.reageer(nieuw(naam="Kanarie", contact="kanarie@nest.example", titel="Kanarie"), at=MOMENT)
    reacties.rond_af(rij, antwoord="Kanarie, dank u.", **hand())
    regels = [" ".join(str(waarde) for waarde in vars(regel).values()) for regel in rij.history.all()]
    assert len(regels) == 2
    assert [regel for regel in regels if "anarie" in regel] == []


def test_somebody_takes_it_up_and_it_can_go_to_another():
    rij, ander = fabriek.reactie(), user("procesregisseur")
    reacties.neem_op(rij, wie=user(), **hand())
    reacties.neem_op(rij, wie=ander, **hand())
    rij.refresh_from_db()
    assert (rij.status, rij.toegewezen_aan) == ("in_gesprek", ander)


def test_nothing_ends_without_an_answer():
    rij = fabriek.reactie()
    for doe in (reacties.rond_af, reacties.wijs_af):
        with pytest.raises(ValidationError, match="wat u antwoordt"):
            doe(rij, antwoord=" ", **hand())
    assert Reactie.objects.get().status == "nieuw"


def test_it_leads_to_an_action_and_is_of_who_answered():
    rij, plan = fabriek.reactie(waarvoor="onderwerp"), jaarplan()
    waartoe = actie(doel(plan))
    reacties.rond_af(rij, antwoord="Dit komt in ons plan.", actie=waartoe, **hand())
    rij.refresh_from_db()
    assert (rij.status, rij.leidt_tot_actie, rij.toegewezen_aan, rij.afgehandeld_op) == (
        "afgerond", waartoe, user(), MOMENT,
    )  # fmt: skip


def test_what_has_an_answer_is_not_answered_again():
    rij = fabriek.reactie(status="afgewezen")
    for doe in (
        lambda: reacties.rond_af(rij, antwoord="Toch wel.", **hand()),
        lambda: reacties.neem_op(rij, wie=user(), **hand()),
    ):
        with pytest.raises(ValidationError, match="gaf al antwoord"):
            doe()


def test_only_who_wants_it_is_shown_with_the_checked_words_and_the_given_name():
    vraag = fabriek.oproep(soort="durf_te_vragen")
    stil = fabriek.reactie(oproep=vraag)
    with pytest.raises(ValidationError, match="wil dit niet op de website"):
        reacties.toon(stil, tekst="Geef een bon.", met_naam=False, **hand())
    wil = fabriek.reactie(oproep=vraag, openbaar=True, naam="Els de Vries", openbare_naam="Els")
    reacties.toon(wil, tekst="Geef een bon.", met_naam=True, **hand())
    wil.refresh_from_db()
    assert (wil.is_getoond, wil.openbare_tekst, wil.openbare_naam) == (True, "Geef een bon.", "Els")
    reacties.toon(wil, tekst="Geef een bon.", met_naam=False, **hand())
    assert wil.openbare_naam == ""
    reacties.haal_van_website(wil, **hand())
    assert list(Reactie.objects.getoond()) == []


def test_a_sign_up_is_never_shown():
    rij = fabriek.reactie(openbaar=True)
    with pytest.raises(ValidationError, match="Alleen een antwoord op een oproep"):
        reacties.toon(rij, tekst="Ik doe mee.", met_naam=False, **hand())


def test_an_empty_text_is_not_shown():
    rij = fabriek.reactie(oproep=fabriek.oproep(), openbaar=True)
    with pytest.raises(ValidationError, match="wat er op de website komt"):
        reacties.toon(rij, tekst=" ", met_naam=False, **hand())


@pytest.mark.parametrize(
    ("via", "contact", "veld"),
    [
        ("mail", "els@voorbeeld.example", "email"),
        ("telefoon", "06 1234 5678", "telefoon"),
        ("sms", "06 1234 5678", "telefoon"),
        ("brief", "Kade 1, Voorbeeldstad", "adres"),
    ],
)
def test_a_sign_up_becomes_a_person_with_a_role(via, contact, veld):
    rij, arm = fabriek.reactie(bereikbaar_via=via, contact=contact), thema()
    rol = reacties.word_netwerkrol(
        rij, Netwerkrol(rol="ambassadeur"), naam="Els", relaties={"themas": [arm]}, **hand()
    )
    wie = Persoon.objects.get()
    assert (wie.naam, wie.bereikbaar_via, getattr(wie, veld)) == ("Els", via, contact)
    assert (rol.persoon, rol.status, rol.motivatie, list(rol.themas.all())) == (
        wie, "aangemeld", "Ik wil graag meedoen.", [arm],
    )  # fmt: skip
    rij.refresh_from_db()
    assert (rij.persoon, rij.leidt_tot_rol, rij.status) == (wie, rol, "nieuw")


def test_after_a_talk_the_role_is_a_step_further_and_comes_once():
    rij = fabriek.reactie(bereikbaar_via="mail", contact="els@voorbeeld.example", status="in_gesprek")
    rol = reacties.word_netwerkrol(
        rij, Netwerkrol(rol="koploper", organisatie=organisatie()), naam="Els", **hand()
    )
    assert rol.status == "kennismaking"
    with pytest.raises(ValidationError, match="al een rol"):
        reacties.word_netwerkrol(rij, Netwerkrol(rol="panellid"), naam="Els", **hand())


def test_who_is_known_is_not_made_again():
    wie = fabriek.persoon()
    rol = reacties.word_netwerkrol(fabriek.reactie(), Netwerkrol(rol="ambassadeur"), persoon=wie, **hand())
    assert (rol.persoon, Persoon.objects.count()) == (wie, 1)


def test_an_account_that_is_there_follows_the_new_role():
    account = user("ambassadeur")
    wie = fabriek.netwerkrol(fabriek.persoon("Els", account=account)).persoon
    rol = Netwerkrol(rol="koploper", organisatie=organisatie())
    reacties.word_netwerkrol(fabriek.reactie(), rol, persoon=wie, **hand())
    account.refresh_from_db()
    assert account.rol == "koploper"


def test_without_an_address_or_with_a_wrong_one_nothing_is_made():
    for velden in ({}, {"bereikbaar_via": "mail", "contact": "geen adres"}):
        with pytest.raises(ValidationError):
            reacties.word_netwerkrol(
                fabriek.reactie(**velden), Netwerkrol(rol="ambassadeur"), naam="Els", **hand()
            )
    # A koploper without an organisation neither: the person made before it goes back too.
    rij = fabriek.reactie(bereikbaar_via="telefoon", contact="06 1234 5678")
    with pytest.raises(ValidationError, match="de organisatie"):
        reacties.word_netwerkrol(rij, Netwerkrol(rol="koploper"), naam="Els", **hand())
    assert (Persoon.objects.count(), Netwerkrol.objects.count()) == (0, 0)


def test_what_waits_the_longest_stands_first_and_what_is_late_is_known():
    laat = fabriek.reactie(opvolgen_voor=VANDAAG - timedelta(days=1))
    vandaag = fabriek.reactie(opvolgen_voor=VANDAAG, status="in_gesprek")
    fabriek.reactie(opvolgen_voor=VANDAAG - timedelta(days=9), status="afgerond")
    assert list(Reactie.objects.om_op_te_volgen()) == [laat, vandaag]
    assert list(Reactie.objects.te_laat(VANDAAG)) == [laat]
    assert [rij.is_te_laat(VANDAAG) for rij in (laat, vandaag)] == [True, False]
