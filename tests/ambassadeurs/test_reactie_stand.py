"""/werkplek/reacties/<pk>/stand/<zet>/: take up, answer, refuse, and off the website."""

import pytest

from ambassadeurs.models import Reactie
from inclusie.post.models import Mail
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import actie, client, doel, jaarplan, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
CODE = "k7rs-9mwx-4tqd"


def adres(rij, zet) -> str:
    return f"/werkplek/reacties/{rij.pk}/stand/{zet}/"


def test_somebody_takes_it_up():
    rij = fabriek.reactie(bereikbaar_via="telefoon", contact="06 1234 5678")
    regie = user("procesregisseur")
    user("wethouder")
    assert f'value="{user().pk}" selected' in client().get(adres(rij, "opnemen")).content.decode()
    assert client().post(adres(rij, "opnemen"), {"wie": regie.pk}).status_code == 302
    assert (Reactie.objects.get().status, Reactie.objects.get().toegewezen_aan) == ("in_gesprek", regie)
    assert client().post(adres(rij, "opnemen"), {"wie": user("wethouder").pk}).status_code == 422


def test_nobody_is_sent_to_who_cannot_be_reached():
    rij = fabriek.reactie()
    antwoord = client().post(adres(rij, "opnemen"), {"wie": user().pk})
    assert antwoord.status_code == 409
    assert "Deze persoon is niet te bereiken, en leest ons antwoord zelf." in antwoord.content.decode()
    assert Reactie.objects.get().status == "nieuw"


def test_an_answer_ends_it_and_a_mail_says_where_it_stands():
    rij = fabriek.reactie(
        "Kanarie", naam="Kanarie", bereikbaar_via="mail", contact="els@voorbeeld.example", code=CODE
    )
    waartoe = actie(doel(jaarplan()))
    velden = {"antwoord": "Wij bellen de kanarie.", "actie": waartoe.pk}
    assert client().post(adres(rij, "afronden"), velden).status_code == 302
    rij.refresh_from_db()
    assert (rij.status, rij.antwoord, rij.leidt_tot_actie) == ("afgerond", "Wij bellen de kanarie.", waartoe)
    brief = Mail.objects.get()
    assert (brief.aan, brief.onderwerp) == ("els@voorbeeld.example", "Wij hebben een antwoord voor u")
    assert [f"/volgen/reactie/{CODE}/" in deel for deel in (brief.tekst, brief.html)] == [True, True]
    assert "anarie" not in brief.tekst + brief.html


@pytest.mark.parametrize(("via", "contact"), [("", ""), ("telefoon", "06 1234 5678"), ("brief", "Kade 1")])
def test_who_wants_no_mail_gets_none(via, contact):
    rij = fabriek.reactie(bereikbaar_via=via, contact=contact, code=CODE)
    client().post(adres(rij, "afwijzen"), {"antwoord": "Dit kunnen wij niet."})
    assert (Reactie.objects.get().status, Mail.objects.count()) == ("afgewezen", 0)


@pytest.mark.parametrize("zet", ["afronden", "afwijzen"])
def test_without_an_answer_nothing_ends(zet):
    rij = fabriek.reactie()
    antwoord = client().post(adres(rij, zet), {"antwoord": " "})
    assert (antwoord.status_code, Reactie.objects.get().status) == (422, "nieuw")
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_antwoord"]


def test_a_second_click_is_done_and_another_answer_is_not_lost():
    rij, velden = fabriek.reactie(code=CODE), {"antwoord": "Wij bellen u."}
    assert [client().post(adres(rij, "afronden"), velden).status_code for _ in range(2)] == [302, 302]
    anders = client("procesregisseur").post(adres(rij, "afronden"), {"antwoord": "Iets anders."})
    assert anders.status_code == 409
    assert "Iets anders." in anders.content.decode()
    assert client().get(adres(rij, "afronden")).status_code == 409


def test_what_is_shown_goes_off_the_website():
    rij = fabriek.reactie(
        oproep=fabriek.oproep(), openbaar=True, is_getoond=True, openbare_tekst="Ja.", status="afgerond"
    )
    assert [client().post(adres(rij, "verbergen")).status_code for _ in range(2)] == [302, 302]
    assert Reactie.objects.get().is_getoond is False


def test_what_the_form_does_not_ask_is_not_set():
    rij = fabriek.reactie()
    smokkel = {"openbaar": "on", "is_getoond": "on", "tekst": "Gekaapt.", "leidt_tot_rol": "1"}
    client().post(adres(rij, "afwijzen"), {"antwoord": "Nee."} | smokkel)
    rij.refresh_from_db()
    assert (rij.openbaar, rij.is_getoond, rij.tekst, rij.leidt_tot_rol) == (
        False, False, "Ik wil graag meedoen.", None,
    )  # fmt: skip


def test_no_other_way_and_nobody_else():
    rij = fabriek.reactie()
    assert client().get(adres(rij, "vliegen")).status_code == 404
    for rol in ("beheerder", "wethouder", "koploper"):
        assert client(rol).post(adres(rij, "afwijzen"), {"antwoord": "Nee."}).status_code == 403
    assert Reactie.objects.get().status == "nieuw"


def test_how_the_answer_reads_is_told_and_nothing_is_sent():
    rij = fabriek.reactie()
    antwoord = client().post(adres(rij, "afronden"), {"antwoord": "Wij bellen u.", "leeshulp": "antwoord"})
    assert (antwoord.status_code, Reactie.objects.get().status) == (200, "nieuw")
    assert "Wij bellen u.</textarea>" in antwoord.content.decode()
    assert Bladzijde(antwoord).links_naar("#id_") == []
