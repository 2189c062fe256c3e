"""People score obstacles under a code, and are asked again once an action for it is over."""

import pytest

from agenda.handelen import obstakels
from agenda.models import Hoogtemeting
from ambassadeurs.handelen import rolzetten
from ambassadeurs.handelen.meten import geef_hoogte, moment_van, vraag_hoogtes
from ambassadeurs.models import Betrokkenheid, Meetverzoek
from inclusie.history import bewaar
from inclusie.post.models import Mail
from tests.agenda import fabriek as a
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def obstakel():
    return a.obstakel(openbaar=True)


def actie_voor(obstakel, status="gerealiseerd"):
    plan = a.models.Jaarplan.objects.first() or a.jaarplan()
    actie = a.actie(a.doel(plan), status=status)
    obstakels.koppel(obstakel, [actie], door=a.user(), at=MOMENT)
    return actie


def ambassadeur(naam, **rol):
    """With an account of their own."""
    account = a.user("ambassadeur", email=f"{naam.lower()}@voorbeeldstad.example", naam=naam)
    return f.netwerkrol(f.persoon(naam, account=account), **rol)


def test_a_score_stands_under_the_code_and_its_trail_names_nobody(obstakel):
    wie = ambassadeur("Bram").persoon
    meting = geef_hoogte(wie, obstakel, 3, at=MOMENT)
    assert (meting.beoordelaar_code, meting.hoogte, meting.moment, meting.datum) == (
        wie.beoordelaar_code, 3, "voor", MOMENT.date(),
    )  # fmt: skip
    assert list(Hoogtemeting.history.values_list("history_user", flat=True)) == [None]


def test_a_second_score_on_one_day_replaces_the_first(obstakel):
    wie = ambassadeur("Bram").persoon
    geef_hoogte(wie, obstakel, 3, at=MOMENT)
    geef_hoogte(wie, obstakel, 1, at=MOMENT)
    assert list(Hoogtemeting.objects.values_list("hoogte", flat=True)) == [1]


@pytest.mark.parametrize(
    ("standen", "moment"),
    [
        ([], "voor"),
        (["gepland"], "voor"),
        (["in_uitvoering"], "tijdens"),
        (["in_uitvoering", "gerealiseerd"], "na"),
    ],
)
def test_the_moment_follows_the_actions(obstakel, standen, moment):
    for stand in standen:
        actie_voor(obstakel, stand)
    assert moment_van(obstakel) == moment


def test_who_is_asked(obstakel):
    """Who scored it, takes part, or wants to talk about its theme, also without a login; not who stopped."""
    thema = a.thema("Armoede")
    bewaar(obstakel, door=a.user(), at=MOMENT, relaties={"themas": [thema]})
    actie = actie_voor(obstakel)
    mat, doet_mee, praat_mee = (ambassadeur(naam) for naam in ("Bram", "Corrie", "Daan"))
    geef_hoogte(mat.persoon, obstakel, 2, at=MOMENT)
    rij = Betrokkenheid(actie=actie, netwerkrol=doet_mee, hoe="meegedacht", van=MOMENT.date())
    bewaar(rij, door=a.user(), at=MOMENT)
    bewaar(praat_mee, door=a.user(), at=MOMENT, relaties={"themas": [thema]})
    gestopt = ambassadeur("Els", status="gestopt")
    geef_hoogte(gestopt.persoon, obstakel, 2, at=MOMENT)
    zonder_account = f.netwerkrol(f.persoon("Henk"), themas=[thema])
    ambassadeur("Farid")
    belt = ambassadeur("Gwen", themas=[thema]).persoon
    belt.bereikbaar_via, belt.telefoon = "telefoon", "010 123 45 67"
    bewaar(belt, door=a.user(), at=MOMENT)
    assert vraag_hoogtes(MOMENT) == 5
    gevraagd = {verzoek.persoon for verzoek in Meetverzoek.objects.all()}
    assert gevraagd == {mat.persoon, doet_mee.persoon, praat_mee.persoon, zonder_account.persoon, belt}
    # A mail leads to a page with a login. Who does not want one, or has none, is asked by an employee.
    assert Mail.objects.count() == 3
    zelf = {verzoek.persoon for verzoek in Meetverzoek.objects.zelf_te_vragen()}
    assert zelf == {zonder_account.persoon, belt}


def test_who_takes_a_pause_or_stopped_since_is_asked_nothing(obstakel):
    actie_voor(obstakel)
    rol = f.netwerkrol(f.persoon("Henk"))
    geef_hoogte(rol.persoon, obstakel, 2, at=MOMENT)
    vraag_hoogtes(MOMENT)
    rolzetten.pauzeer(rol, door=a.user(), at=MOMENT)
    assert [Meetverzoek.objects.te_stellen().count(), Meetverzoek.objects.zelf_te_vragen().count()] == [0, 0]
    rolzetten.hervat(rol, door=a.user(), at=MOMENT)
    assert Meetverzoek.objects.zelf_te_vragen().count() == 1
    # What nobody can read any more, nobody scores.
    obstakel.openbaar = False
    bewaar(obstakel, door=a.user(), at=MOMENT)
    assert Meetverzoek.objects.te_stellen().count() == 0


def test_nobody_is_asked_twice_and_one_mail_tells_of_all(obstakel):
    wie = ambassadeur("Bram").persoon
    ander = a.obstakel("De trap is steil", openbaar=True)
    for rij in (obstakel, ander):
        actie_voor(rij)
        geef_hoogte(wie, rij, 2, at=MOMENT)
    assert [vraag_hoogtes(MOMENT), vraag_hoogtes(MOMENT)] == [2, 0]
    assert Mail.objects.count() == 1


@pytest.mark.parametrize("status", ["in_uitvoering", "gestopt"])
def test_as_long_as_the_action_is_not_done_nobody_is_asked(obstakel, status):
    actie_voor(obstakel, status)
    geef_hoogte(ambassadeur("Bram").persoon, obstakel, 2, at=MOMENT)
    assert vraag_hoogtes(MOMENT) == 0


def test_what_is_not_public_is_not_asked():
    besloten = a.obstakel(openbaar=False)
    actie_voor(besloten)
    geef_hoogte(ambassadeur("Bram").persoon, besloten, 2, at=MOMENT)
    assert vraag_hoogtes(MOMENT) == 0


def test_an_answer_closes_what_was_asked(obstakel):
    wie = ambassadeur("Bram").persoon
    actie_voor(obstakel)
    geef_hoogte(wie, obstakel, 2, at=MOMENT)
    vraag_hoogtes(MOMENT)
    geef_hoogte(wie, obstakel, 0, at=MOMENT)
    assert list(Meetverzoek.objects.values_list("klaar_op", flat=True)) == [MOMENT]
