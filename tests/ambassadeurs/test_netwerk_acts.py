"""The life of a role in the network, and the account that follows it: one act changes both."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from agenda.handelen.berichtlinks import maak_berichtlink
from ambassadeurs.handelen import betrekken, netwerk, rolzetten, toegang
from ambassadeurs.models import Betrokkenheid, Namens, Netwerkrol, Persoon
from inclusie.accounts.links import maak_link
from inclusie.accounts.models import User
from inclusie.post.models import Mail
from inclusie.zet import mogelijk
from tests.agenda import fabriek as plan
from tests.agenda.fabriek import MOMENT, VANDAAG, user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db
STANDEN = ("aangemeld", "kennismaking", "actief", "pauze", "gestopt")
# From each state, what every step leads to; nothing where it is refused.
TABEL = {
    "kennismaken": ("kennismaking", None, None, None, None),
    "beginnen": ("actief", "actief", None, None, None),
    "verdergaan": (None, None, None, "actief", None),
    "pauzeren": (None, None, "pauze", None, None),
    "stoppen": ("gestopt", "gestopt", "gestopt", "gestopt", None),
    "heraanmelden": (None, None, None, None, "aangemeld"),
}


def hand():
    return {"door": user("procesregisseur"), "at": MOMENT}


def met_account(rol: str = "ambassadeur", naam: str = "Anna Voorbeeld", **velden) -> Netwerkrol:
    rij = f.netwerkrol(f.persoon(naam), rol, **velden)
    toegang.nodig_uit(rij.persoon, **hand())
    return rij


def account(rij: Netwerkrol) -> tuple[str, bool]:
    gebruiker = User.objects.get(persoon=rij.persoon)
    return gebruiker.rol, gebruiker.is_active


@pytest.mark.parametrize("stap", rolzetten.ZETTEN)
@pytest.mark.parametrize(("van", "nummer"), [(stand, nummer) for nummer, stand in enumerate(STANDEN)])
def test_every_step_from_every_state(stap, van, nummer):
    rij, naar = f.netwerkrol(status=van), TABEL[stap][nummer]
    if naar is None:
        with pytest.raises(ValidationError, match="Dit kan nu niet. De rol ambassadeur is nu"):
            rolzetten.ZETTEN[stap].doe(rij, **hand())
        assert [rol.status for rol in Netwerkrol.objects.all()] == [van]
        return
    nieuw = rolzetten.ZETTEN[stap].doe(rij, **hand())
    nieuw.refresh_from_db()
    assert nieuw.status == naar


@pytest.mark.parametrize(("van", "nummer"), [(stand, nummer) for nummer, stand in enumerate(STANDEN)])
def test_what_is_offered_is_what_can_be_done(van, nummer):
    zetten = [stap for stap in rolzetten.ZETTEN if TABEL[stap][nummer]]
    assert list(mogelijk(user("procesregisseur"), f.netwerkrol(status=van), rolzetten.ZETTEN)) == zetten


def test_who_signs_up_hears_within_a_week_and_owes_nothing_once_active():
    rij = netwerk.meld_aan(Netwerkrol(persoon=f.persoon(), rol="ambassadeur"), **hand())
    over_een_week = VANDAAG + timedelta(days=7)
    assert (rij.status, rij.opvolgen_voor, rij.van) == ("aangemeld", over_een_week, None)
    assert [netwerk.is_te_laat(rij, over_een_week + timedelta(days=dag)) for dag in (0, 1)] == [False, True]
    rolzetten.activeer(rij, **hand())
    assert (rij.status, rij.opvolgen_voor, rij.van) == ("actief", None, VANDAAG)
    assert not netwerk.is_te_laat(rij, date(2099, 1, 1))


def test_coming_back_is_a_new_row_and_the_first_time_stays():
    oud = met_account()
    rolzetten.stop(oud, **hand())
    nieuw = rolzetten.heraanmelden(oud, **hand())
    assert [(r.status, r.tot) for r in Netwerkrol.objects.order_by("pk")] == [
        ("gestopt", VANDAAG),
        ("aangemeld", None),
    ]
    # The account opens by inviting, never by itself.
    assert account(nieuw) == ("ambassadeur", False)
    toegang.nodig_uit(Persoon.objects.get(pk=nieuw.persoon_id), **hand())
    assert account(nieuw) == ("ambassadeur", True)


@pytest.mark.parametrize(
    ("rol", "recht"), [("ambassadeur", "ambassadeur"), ("koploper", "koploper"), ("panellid", "ambassadeur")]
)
def test_a_role_in_the_network_gives_the_account_its_rights(rol, recht):
    assert account(met_account(rol)) == (recht, True)


@pytest.mark.parametrize("rol", ["aanjager", "procesregisseur"])
def test_who_works_for_the_municipality_gets_no_account_here(rol):
    rij = f.netwerkrol(rol=rol)
    with pytest.raises(ValidationError, match="Voor deze rol maakt de beheerder een account"):
        toegang.nodig_uit(rij.persoon, **hand())
    assert User.objects.exclude(rol="procesregisseur").count() == 0


@pytest.mark.parametrize("rol", ["beheerder", "medewerker", "procesregisseur", "wethouder", "raadslid"])
def test_an_account_of_the_staff_stays_as_it_is(rol):
    collega = user(rol)
    rij = f.netwerkrol(f.persoon("Lotte Collega", account=collega))
    rolzetten.pauzeer(rij, **hand())
    rolzetten.stop(rij, **hand())
    collega.refresh_from_db()
    assert (collega.rol, collega.is_active, collega.versie) == (rol, True, 1)


def test_one_act_changes_both_and_the_most_counts():
    rij = met_account()
    koploper = netwerk.meld_aan(
        Netwerkrol(persoon=rij.persoon, rol="koploper", status="actief", organisatie=plan.organisatie()),
        **hand(),
    )
    assert account(rij) == ("koploper", True)
    rolzetten.stop(koploper, **hand())
    assert account(rij) == ("ambassadeur", True)
    rolzetten.pauzeer(rij, **hand())
    assert account(rij) == ("ambassadeur", True)
    rolzetten.stop(rij, **hand())
    assert account(rij) == ("ambassadeur", False)


def test_stopping_ends_the_session_and_what_hangs_on_the_role(client):
    rij, els = met_account(), f.persoon("Els Ander")
    actie = plan.actie(plan.doel(plan.jaarplan()))
    deel = betrekken.betrek(
        Betrokkenheid(netwerkrol=rij, actie=actie, hoe="meegedacht", van=date(2021, 2, 1)), **hand()
    )
    hulp = betrekken.help_typen(Namens(helper=rij.persoon, voor=els, van=date(2021, 2, 1)), **hand())
    client.force_login(User.objects.get(persoon=rij.persoon))
    assert client.get("/mijn/").status_code == 200
    rolzetten.stop(rij, **hand())
    assert client.get("/mijn/")["Location"] == "/inloggen/?next=/mijn/"
    deel.refresh_from_db()
    hulp.refresh_from_db()
    assert (deel.tot, hulp.tot, rij.tot) == (VANDAAG, VANDAAG, VANDAAG)


def test_with_another_role_the_help_with_typing_goes_on():
    rij = met_account()
    f.netwerkrol(rij.persoon, "panellid")
    hulp = betrekken.help_typen(
        Namens(helper=rij.persoon, voor=f.persoon("Els Ander"), van=VANDAAG), **hand()
    )
    rolzetten.stop(rij, **hand())
    hulp.refresh_from_db()
    assert (hulp.tot, account(rij)) == (None, ("ambassadeur", True))


def test_another_role_of_the_account_asks_to_log_in_again_and_nothing_else_does(client):
    rij = met_account()
    client.force_login(User.objects.get(persoon=rij.persoon))
    rolzetten.pauzeer(rij, **hand())
    rolzetten.hervat(rij, **hand())
    assert client.get("/mijn/").status_code == 200
    netwerk.meld_aan(
        Netwerkrol(persoon=rij.persoon, rol="koploper", status="actief", organisatie=plan.organisatie()),
        **hand(),
    )
    assert client.get("/mijn/").status_code == 302


def test_without_mail_there_is_no_account():
    rij = f.netwerkrol(f.persoon(email="", bereikbaar_via="telefoon", telefoon="012 345 67 89"))
    with pytest.raises(ValidationError, match="Zonder e-mailadres kan iemand niet inloggen"):
        toegang.nodig_uit(rij.persoon, **hand())
    assert not User.objects.filter(persoon=rij.persoon).exists()


def test_a_helper_never_shares_a_login():
    """Whoever types for another has an own address; the address of the other opens one account only."""
    els, helper = f.netwerkrol(f.persoon("Els Voorbeeld")).persoon, f.persoon("Petra Hulp")
    toegang.nodig_uit(els, **hand())
    hulp = Namens(helper=helper, voor=els, van=VANDAAG)
    with pytest.raises(ValidationError, match="Deze helper kan nog niet inloggen."):
        betrekken.help_typen(hulp, **hand())
    betrekken.help_typen(hulp, uitnodigen=True, **hand())
    accounts = list(User.objects.filter(persoon__in=[els, helper]).values_list("email", "rol"))
    assert sorted(accounts) == [
        ("els@voorbeeldstad.example", "ambassadeur"),
        ("petra@voorbeeldstad.example", "ambassadeur"),
    ]
    ander = f.netwerkrol(f.persoon("Ander Mens", email="ELS@voorbeeldstad.example")).persoon
    with pytest.raises(ValidationError, match="Elk mens heeft een eigen account"):
        toegang.nodig_uit(ander, **hand())
    with pytest.raises(ValidationError, match="Kies een ander dan de helper zelf"):
        betrekken.help_typen(Namens(helper=els, voor=els, van=VANDAAG), **hand())


def test_who_only_helps_loses_the_account_when_the_help_ends():
    els, helper = f.netwerkrol(f.persoon("Els Voorbeeld")).persoon, f.persoon("Petra Hulp")
    hulp = betrekken.help_typen(
        Namens(helper=helper, voor=els, van=date(2021, 6, 1)), uitnodigen=True, **hand()
    )
    with pytest.raises(ValidationError, match="De laatste dag ligt voor de eerste"):
        betrekken.beeindig(hulp, tot=date(2021, 5, 1), **hand())
    assert betrekken.beeindig(hulp, tot=VANDAAG, **hand())
    assert not betrekken.beeindig(hulp, tot=VANDAAG, **hand())
    assert not User.objects.get(persoon=helper).is_active


def test_just_after_midnight_today_is_today_and_not_yesterday():
    """A moment is also told in UTC, and there it is still the day before."""
    els = f.persoon("Els Voorbeeld")
    helper = f.netwerkrol(f.persoon("Bram Helper", account=user("ambassadeur"))).persoon
    na_middernacht = datetime(2021, 7, 2, 0, 30, tzinfo=ZoneInfo("Europe/Amsterdam")).astimezone(UTC)
    hand_ = {"door": user("procesregisseur"), "at": na_middernacht}
    hulp = betrekken.help_typen(Namens(helper=helper, voor=els, van=date(2021, 6, 1)), **hand_)
    assert betrekken.beeindig(hulp, tot=date(2021, 7, 2), **hand_)


def test_the_account_of_a_known_address_is_taken_and_that_of_the_staff_keeps_its_rights():
    gast, collega = user("koploper"), user("raadslid")
    een = f.netwerkrol(f.persoon("Kees Voorbeeld", email=gast.email), "koploper").persoon
    twee = f.netwerkrol(f.persoon("Rita Voorbeeld", email=collega.email)).persoon
    assert [toegang.nodig_uit(wie, **hand()) for wie in (een, twee)] == [gast, collega]
    collega.refresh_from_db()
    assert collega.rol == "raadslid"


def test_another_address_moves_the_login_and_ends_the_session(client):
    rij = met_account()
    client.force_login(User.objects.get(persoon=rij.persoon))
    persoon = Persoon.objects.get(pk=rij.persoon_id)
    persoon.email, persoon.naam = "nieuw@voorbeeldstad.example", "Anna Anders"
    netwerk.wijzig_persoon(persoon, **hand())
    gebruiker = User.objects.get(persoon=persoon)
    assert (gebruiker.email, gebruiker.naam) == ("nieuw@voorbeeldstad.example", "Anna Anders")
    assert client.get("/mijn/").status_code == 302
    persoon.email, persoon.bereikbaar_via, persoon.telefoon = "", "telefoon", "012 345 67 89"
    netwerk.wijzig_persoon(persoon, **hand())
    assert account(rij) == ("ambassadeur", False)


def test_the_address_of_somebody_else_is_refused():
    rij = met_account()
    user("medewerker")
    persoon = rij.persoon
    persoon.email = "MEDEWERKER@voorbeeldstad.example"
    with pytest.raises(ValidationError, match="Elk mens heeft een eigen account"):
        netwerk.wijzig_persoon(persoon, **hand())
    assert Persoon.objects.get(pk=persoon.pk).email == "anna@voorbeeldstad.example"


def test_who_is_not_in_the_network_takes_part_in_no_action():
    rij = f.netwerkrol(status="kennismaking")
    deel = Betrokkenheid(
        netwerkrol=rij, actie=plan.actie(plan.doel(plan.jaarplan())), hoe="meegedacht", van=VANDAAG
    )
    with pytest.raises(ValidationError, match="Maak de rol eerst actief"):
        betrekken.betrek(deel, **hand())


def test_the_trail_of_people_holds_no_name_and_no_number():
    kanarie = "Kanarie"
    wie = f.persoon(
        f"{kanarie} Oud", telefoon="0180 555 111", adres=f"{kanarie}straat 1", weergavenaam=kanarie
    )
    rij = f.netwerkrol(wie, motivatie=kanarie, profieltekst=kanarie, functie=kanarie)
    wie.naam, wie.telefoon, wie.adres = "Nieuw", "0180 555 222", "Elders 2"
    netwerk.wijzig_persoon(wie, **hand())
    rij.motivatie = rij.functie = ""
    netwerk.bewaar(rij, **hand())
    rolzetten.stop(rij, **hand())
    sporen = [
        str(list(model.history.values()))
        for model in apps.get_app_config("ambassadeurs").get_models()
        if hasattr(model, "history")
    ]
    assert len("".join(sporen)) > 500
    assert [spoor for spoor in sporen if kanarie in spoor or "0180" in spoor] == []


def test_what_went_to_the_old_address_opens_nothing_any_more():
    rij = met_account("koploper")
    gebruiker = User.objects.get(persoon=rij.persoon)
    actie = plan.actie(plan.doel(plan.jaarplan()), trekker_account=gebruiker)
    browser, bericht = Client(), maak_berichtlink(actie, at=timezone.now())
    link = maak_link(gebruiker, at=timezone.now())
    browser.post("/inloggen/", {"email": gebruiker.email})
    code = re.search(r"^\d{6}$", Mail.objects.get(soort="inlogcode").tekst, re.MULTILINE)[0]
    assert [Client().get(adres).status_code for adres in (link, bericht)] == [200, 200]
    persoon = Persoon.objects.get(pk=rij.persoon_id)
    persoon.email = "nieuw@voorbeeldstad.example"
    netwerk.wijzig_persoon(persoon, door=user("procesregisseur"), at=timezone.now())
    for data in ({"code": code}, {"action": "resend"}):
        assert browser.post("/inloggen/code/", data)["Location"] == "/inloggen/"
    assert "_auth_user_id" not in browser.session
    assert [Client().get(adres).status_code for adres in (link, bericht)] == [410, 410]
