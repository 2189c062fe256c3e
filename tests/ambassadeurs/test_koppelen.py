"""What a report belongs to, and what is born of it."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from agenda.handelen import overgangen
from agenda.models import Actie, Doel, Hoogtemeting, Obstakel
from ambassadeurs.handelen import afhandelen, koppelen, losmaken, meten
from ambassadeurs.lezen.lot import Lot, lot_van
from ambassadeurs.models import Melding
from inclusie import weghalen
from tests.agenda import fabriek as plan
from tests.agenda.fabriek import MOMENT, VANDAAG, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def hand():
    return {"door": user(), "at": MOMENT}


def nieuw_obstakel():
    return Obstakel(titel="De drempel", soort="fysiek", domein=plan.domein(), gemeld_op=VANDAAG)


def nieuwe_actie():
    doel = Doel.objects.first() or plan.doel(plan.jaarplan())
    return Actie(doel=doel, titel="Drempels weghalen", domein=plan.domein())


def test_it_belongs_to_what_is_named_and_to_nothing_else():
    rij, obstakel, thema = fabriek.melding(), plan.obstakel(), plan.thema()
    actie = plan.actie(plan.doel(plan.jaarplan()))
    koppelen.koppel(rij, obstakel=obstakel, actie=actie, doel=actie.doel, thema=thema, **hand())
    rij.refresh_from_db()
    assert (rij.obstakel, rij.actie, rij.doel, rij.thema) == (obstakel, actie, actie.doel, thema)
    koppelen.koppel(rij, thema=thema, **hand())
    assert (rij.obstakel, rij.actie, rij.doel, rij.thema) == (None, None, None, thema)


def test_the_height_of_the_reporter_counts_once_under_a_code_of_nobody():
    rij, obstakel = fabriek.melding(hoogte=3, naam="Bram"), plan.obstakel()
    for gekozen in (obstakel, None, obstakel):
        koppelen.koppel(rij, obstakel=gekozen, **hand())
    meting = Hoogtemeting.objects.aanwezig().get()
    assert (meting.obstakel, meting.hoogte, meting.moment, meting.datum) == (obstakel, 3, "voor", VANDAAG)
    assert re.fullmatch(r"P-[A-Z0-9]{6}", meting.beoordelaar_code)


def tellend():
    return [(m.obstakel.titel, m.hoogte) for m in Hoogtemeting.objects.aanwezig()]


def test_a_height_goes_with_the_report_to_the_right_obstacle():
    rij, halte, balie = fabriek.melding(hoogte=3), plan.obstakel("De halte"), plan.obstakel("De balie")
    koppelen.koppel(rij, obstakel=halte, **hand())
    koppelen.koppel(rij, obstakel=balie, **hand())
    assert tellend() == [("De balie", 3)]
    weg = halte.hoogtemetingen.get()
    assert weg.verwijderd_reden == "De melding hoort niet bij dit obstakel."
    koppelen.koppel(rij, obstakel=None, **hand())
    assert tellend() == []
    koppelen.koppel(rij, obstakel=halte, **hand())
    assert tellend() == [("De halte", 3)]


def test_another_theme_leaves_the_height_as_it_is():
    rij, halte = fabriek.melding(hoogte=3), plan.obstakel("De halte")
    koppelen.koppel(rij, obstakel=halte, **hand())
    weghalen.haal_weg(halte.hoogtemetingen.get(), reden="Vergissing.", **hand())
    koppelen.koppel(rij, obstakel=halte, thema=plan.thema(), **hand())
    assert tellend() == []


def test_what_somebody_else_said_stays_where_it_is():
    wie, halte = fabriek.persoon(), plan.obstakel("De halte", openbaar=True)
    meten.geef_hoogte(wie, halte, 1, at=MOMENT)
    rij = fabriek.melding(hoogte=3, persoon=wie)
    koppelen.koppel(rij, obstakel=halte, **hand())
    koppelen.koppel(rij, obstakel=plan.obstakel("De balie"), **hand())
    assert tellend() == [("De halte", 1), ("De balie", 3)]


def test_what_this_person_said_since_stays_where_it_is():
    wie, halte = fabriek.persoon(), plan.obstakel("De halte", openbaar=True)
    rij = fabriek.melding(hoogte=3, persoon=wie)
    koppelen.koppel(rij, obstakel=halte, **hand())
    meten.geef_hoogte(wie, halte, 1, at=MOMENT)
    koppelen.koppel(rij, obstakel=None, **hand())
    assert tellend() == [("De halte", 1)]


def test_after_the_way_back_to_somebody_is_cut_no_height_tells_who_it_was():
    """It stays under the code of the person, and counts once: nobody can find it by the report."""
    rij, halte = fabriek.melding(hoogte=3, persoon=fabriek.persoon()), plan.obstakel("De halte")
    koppelen.koppel(rij, obstakel=halte, **hand())
    losmaken.maak_los(rij, **hand())
    rij.refresh_from_db()
    assert rij.hoogtemeting is None
    for gekozen in (None, halte):
        koppelen.koppel(rij, obstakel=gekozen, **hand())
    assert tellend() == [("De halte", 3)]


def test_a_height_of_nobody_can_be_found_after_that_too():
    rij, halte = fabriek.melding(hoogte=3, naam="Bram"), plan.obstakel("De halte")
    koppelen.koppel(rij, obstakel=halte, **hand())
    losmaken.maak_los(rij, **hand())
    koppelen.koppel(rij, obstakel=None, **hand())
    assert tellend() == []


def test_a_report_that_went_does_not_count_and_one_that_came_back_does():
    rij, halte = fabriek.melding(hoogte=3), plan.obstakel("De halte")
    koppelen.koppel(rij, obstakel=halte, **hand())
    weghalen.haal_weg(rij, reden="Dubbel.", **hand())
    assert tellend() == []
    weghalen.haal_terug(rij, **hand())
    assert tellend() == [("De halte", 3)]


def test_a_report_that_came_back_counts_not_where_somebody_took_its_height_away():
    rij, halte = fabriek.melding(hoogte=3), plan.obstakel("De halte")
    koppelen.koppel(rij, obstakel=halte, **hand())
    eerder = MOMENT - timedelta(hours=1)
    weghalen.haal_weg(halte.hoogtemetingen.get(), reden="Vergissing.", door=user(), at=eerder)
    weghalen.haal_weg(rij, reden="Dubbel.", **hand())
    weghalen.haal_terug(rij, **hand())
    assert tellend() == []


@pytest.mark.parametrize(("stand", "moment"), [("erkend", "voor"), ("in_aanpak", "tijdens"), ("weg", "na")])
def test_the_moment_of_a_height_is_that_of_the_work(stand, moment):
    koppelen.koppel(fabriek.melding(hoogte=0), obstakel=plan.obstakel(status=stand), **hand())
    assert Hoogtemeting.objects.get().moment == moment


def test_a_known_person_scores_under_their_own_code():
    wie = fabriek.persoon()
    rij = fabriek.melding(hoogte=4, persoon=wie)
    koppelen.maak_obstakel(rij, nieuw_obstakel(), **hand())
    tweede = fabriek.melding(hoogte=2, persoon=wie)
    # The same person on the same day said it already.
    koppelen.koppel(tweede, obstakel=rij.obstakel, **hand())
    assert [(m.beoordelaar_code, m.hoogte) for m in Hoogtemeting.objects.all()] == [(wie.beoordelaar_code, 4)]


def test_an_obstacle_is_born_once():
    rij = fabriek.melding()
    obstakel = koppelen.maak_obstakel(rij, nieuw_obstakel(), **hand())
    assert (obstakel.slug, Hoogtemeting.objects.count()) == ("de-drempel", 0)
    with pytest.raises(ValidationError, match="hoort al bij het obstakel"):
        koppelen.maak_obstakel(Melding.objects.get(), nieuw_obstakel(), **hand())
    assert Obstakel.objects.count() == 1


def test_what_went_takes_no_report():
    obstakel = plan.obstakel()
    weghalen.haal_weg(obstakel, reden="Dubbel.", **hand())
    with pytest.raises(ValidationError, match="Kies iets anders"):
        koppelen.koppel(fabriek.melding(), obstakel=obstakel, **hand())


def test_an_idea_is_a_proposal_until_the_action_is_planned():
    idee = fabriek.melding("Haal de drempels weg.", soort="idee")
    voorstel = Lot("voorstel", "Uw idee is een voorstel. Wij kijken of wij het kunnen doen.")
    assert lot_van(idee) == voorstel
    actie = koppelen.maak_actie(idee, nieuwe_actie(), **hand())
    assert (actie.code, actie.status) == ("2021-01", "voorgesteld")
    assert lot_van(idee) == voorstel
    with pytest.raises(ValidationError, match="hoort al bij actie 2021-01"):
        koppelen.maak_actie(Melding.objects.get(), nieuwe_actie(), **hand())


def test_an_accepted_idea_names_its_action_also_when_that_is_over():
    actie = plan.actie(plan.doel(plan.jaarplan()))
    idee = fabriek.melding(soort="idee", actie=actie)
    aangenomen = "Uw voorstel is aangenomen als actie 2021-01."
    assert lot_van(idee) == Lot("aangenomen", aangenomen, "2021-01")
    overgangen.stop(actie, reden="Geen geld.", **hand())
    assert lot_van(idee).zin == f"{aangenomen} Die actie is later gestopt."


def test_a_refused_idea_says_why():
    actie = plan.actie(plan.doel(plan.jaarplan()), status="afgewezen")
    zin = "Wij doen dit niet, omdat: Dit past niet in dit jaar."
    assert lot_van(fabriek.melding(soort="idee", actie=actie)) == Lot("niet aangenomen", zin)
    idee = fabriek.melding(soort="idee")
    afhandelen.sluit(idee, uitkomst="lukt_niet", wij_deden="Er is geen geld.", **hand())
    assert lot_van(idee) == Lot("niet aangenomen", "Wij doen dit niet, omdat: Er is geen geld.")


def test_a_joined_idea_goes_with_the_other_and_another_kind_has_no_fate():
    een, twee = fabriek.melding(soort="idee"), fabriek.melding(soort="idee")
    afhandelen.voeg_samen(een, twee, **hand())
    afhandelen.sluit(Melding.objects.get(pk=twee.pk), uitkomst="gedaan", wij_deden="Het is af.", **hand())
    een = Melding.objects.get(pk=een.pk)
    assert lot_van(een) == Lot("aangenomen", "Dit deden wij met uw idee: Het is af.")
    assert lot_van(fabriek.melding(soort="vraag")) is None
