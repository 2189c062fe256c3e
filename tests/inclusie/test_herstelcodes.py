"""Recovery codes: on the screen of who made them for a while, and nowhere else."""

import hashlib
import re

import pytest

from inclusie.accounts import herstel
from inclusie.accounts.models import Herstelcode, Sessie
from tests.agenda.fabriek import MOMENT

pytestmark = pytest.mark.django_db
URL = "/account/herstelcodes/"


def codes_op(response) -> list[str]:
    return re.findall(r"<code>([0-9a-z-]+)</code>", response.content.decode())


def test_ten_codes_stand_on_the_page_and_only_their_hashes_are_kept(als, medewerker, bezorg):
    client = als(medewerker)
    codes = codes_op(client.post(URL, follow=True))
    assert (len(set(codes)), {bool(re.fullmatch("([2-9a-z]{4}-?){3}", code)) for code in codes}) == (
        10,
        {True},
    )
    assert codes_op(client.get(URL)) == codes
    assert codes_op(als(medewerker).get(URL)) == []
    bewaard = "".join(Herstelcode.objects.values_list("code_hash", flat=True))
    assert [code for code in codes if code in bewaard] == []
    assert "Er zijn nieuwe herstelcodes gemaakt." in bezorg()[-1].body


def test_old_codes_are_named_only_when_there_were(als, medewerker):
    client = als(medewerker)
    bladen = [client.post(URL, follow=True).content.decode() for _ in range(2)]
    gezegd = [re.findall('<p id="melding-1">(.*?)</p>', blad) for blad in bladen]
    zin = "Uw herstelcodes staan hieronder."
    assert gezegd == [[zin], [f"{zin} Uw oude herstelcodes werken niet meer."]]


def test_codes_and_links_are_readable_in_no_row_and_in_no_cookie(als, medewerker, beheerder):
    """A backup has the rows, and a browser keeps its cookies on a disk."""
    client, baas = als(medewerker), als(beheerder)
    blad = baas.post(f"/werkplek/gebruikers/{medewerker.pk}/inloglink/", follow=True).content.decode()
    geheimen = codes_op(client.post(URL, follow=True)) + re.findall("/inloggen/link/([^<]+)/", blad)
    bewaard = [str(sessie.get_decoded()) for sessie in Sessie.objects.all()]
    bewaard += [koek.value for browser in (client, baas) for koek in browser.cookies.values()]
    helften = re.findall("(?:[0-9a-f]{2}){50,}", " ".join(bewaard))
    assert (len(geheimen), len(helften)) == (11, 4)
    bewaard += [bytes.fromhex(helft).decode(errors="replace") for helft in helften]
    assert [geheim for geheim in geheimen if geheim in " ".join(bewaard)] == []


def test_who_lost_the_answer_hears_that_they_must_be_made_again(als, medewerker):
    client = als(medewerker)
    response = client.post(URL)
    koek = response.cookies["herstelcodes"]
    assert (koek["httponly"], koek["samesite"], koek["max-age"]) == (True, "Strict", 900)
    helft = koek.value
    for anders in ("", "zz", helft[2:]):
        client.cookies["herstelcodes"] = anders
        blad = client.get(URL)
        assert codes_op(blad) == []
        assert "onderweg ging iets mis. Maak ze opnieuw." in blad.content.decode()
    client.cookies["herstelcodes"] = helft
    assert len(codes_op(client.get(URL))) == 10


def test_they_are_shown_for_a_quarter_of_an_hour(als, medewerker):
    client = als(medewerker)
    client.post(URL)
    sessie = client.session
    sessie["herstelcodes"] = sessie["herstelcodes"] | {"tot": 1}
    sessie.save()
    response = client.get(URL)
    assert (codes_op(response), "U heeft nog 10 herstelcodes." in response.content.decode()) == ([], True)


def test_a_session_of_before_an_update_shows_nothing(als, medewerker):
    client = als(medewerker)
    sessie = client.session
    sessie["herstelcodes"] = {"codes": ["k7rs-9mwx-4tqd"], "tot": 9e9}
    sessie.save()
    blad = client.get(URL)
    assert (codes_op(blad), "Maak ze opnieuw." in blad.content.decode()) == ([], True)


def test_new_codes_take_the_place_of_the_old(medewerker):
    oud = herstel.maak_codes(medewerker, at=MOMENT)
    nieuw = herstel.maak_codes(medewerker, at=MOMENT)
    gelukt = [herstel.gebruik_code(medewerker, code, at=MOMENT) for code in (oud[0], nieuw[0], nieuw[0])]
    assert (gelukt, Herstelcode.objects.over().count()) == ([False, True, False], 9)


def test_looking_makes_none(als, medewerker):
    als(medewerker).get(URL)
    assert Herstelcode.objects.count() == 0


def test_a_code_is_kept_with_a_salt_of_its_sheet_by_a_slow_hash(medewerker, monkeypatch):
    """The same codes on two sheets leave nothing alike, and no fast hash of a code is in the table."""
    codes = iter([f"2345-6789-abc{teken}" for teken in "defghjkmnp"] * 2)
    monkeypatch.setattr(herstel, "maak_code", lambda: next(codes))
    bladen = []
    for _ in "12":
        gemaakt = herstel.maak_codes(medewerker, at=MOMENT)
        bladen.append(list(Herstelcode.objects.values_list("code_hash", flat=True)))
    zouten = [{som[:16] for som in blad} for blad in bladen]
    assert ([len(zout) for zout in zouten], zouten[0] & zouten[1]) == ([1, 1], set())
    assert {som[16:] for som in bladen[0]} & {som[16:] for som in bladen[1]} == set()
    zout, code = bladen[1][0][:16], gemaakt[0].replace("-", "").encode()
    verwacht = hashlib.scrypt(code, salt=bytes.fromhex(zout), n=2**12, r=8, p=1, dklen=24).hex()
    assert bladen[1][0] == zout + verwacht
    assert herstel.gebruik_code(medewerker, gemaakt[0].upper(), at=MOMENT)
