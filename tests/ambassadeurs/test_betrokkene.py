"""What is of somebody, and what only has the same number or address: that may be of who lives there too."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from ambassadeurs.models import Meldconcept, Melding, Reactie
from ambassadeurs.privacy import gewist
from ambassadeurs.privacy.betrokkene import kern, van_persoon, vind
from inclusie.post.models import Mail
from inclusie.post.sturen import stuur
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import MET_MAIL, vul_in

pytestmark = pytest.mark.django_db
NUMMER = "06 1234 5678"


@pytest.fixture(autouse=True)
def lege_map():
    gewist.pad().unlink(missing_ok=True)
    yield
    gewist.pad().unlink(missing_ok=True)


@pytest.fixture
def wie():
    return f.persoon("Bram Kwikstaart", telefoon=NUMMER)


@pytest.fixture
def van_huisgenoot():
    """With the number of the house."""
    return f.melding("De bus rijdt niet.", naam="Els Merel", contact="+31 6 12345678", antwoord_via="sms")


def doe(opdracht: str, *woorden) -> str:
    uit = StringIO()
    call_command(opdracht, *woorden, stdout=uit, stderr=uit)
    return uit.getvalue()


def test_the_same_number_is_a_proposal_and_no_more(wie, van_huisgenoot):
    eigen = f.melding("De stoep.", persoon=wie)
    reactie = f.reactie(contact="0612345678", bereikbaar_via="telefoon")
    gevonden = van_persoon(wie)
    assert gevonden.meldingen == [eigen]
    assert [str(voorstel) for voorstel in gevonden.voorstellen] == [
        f"melding {van_huisgenoot.nummer}: hetzelfde telefoonnummer",
        f"reactie-{reactie.pk}: hetzelfde telefoonnummer",
    ]


@pytest.mark.parametrize(
    ("stap", "begin"),
    [("bereiken", {}), ("formulier", {"weg": "/meedoen/koploper-worden/"})],
    ids=["a report", "a sign-up"],
)
def test_a_draft_of_nobody_with_the_same_address_is_a_proposal_too(wie, stap, begin):
    concept = Meldconcept.objects.create(
        code="conc-ept1-code", antwoorden={"begin": begin, stap: {"contact": wie.email}}, begonnen_op=MOMENT,
        bewaard_op=MOMENT,
    )  # fmt: skip
    assert [str(voorstel) for voorstel in van_persoon(wie).voorstellen] == [
        f"concept-{concept.pk}: hetzelfde e-mailadres"
    ]
    doe("wis", str(wie.pk), "--ja")
    assert Meldconcept.objects.count() == 1


def test_wiping_leaves_it_alone_and_ends_well(wie, van_huisgenoot):
    uit = doe("wis", str(wie.pk), "--ja")
    assert f"  melding {van_huisgenoot.nummer}: hetzelfde telefoonnummer\n" in uit
    assert "De bus" not in uit and "Merel" not in uit
    assert f"  ambassadeurs_melding.contact: 1, melding {van_huisgenoot.nummer}\n" in uit
    assert "Wij vonden daarna niets meer in de database." in uit
    van_huisgenoot.refresh_from_db()
    assert (van_huisgenoot.tekst, van_huisgenoot.naam) == ("De bus rijdt niet.", "Els Merel")


def test_with_its_number_it_goes_too(wie, van_huisgenoot):
    reactie = f.reactie(contact="0612345678", bereikbaar_via="telefoon")
    doe("wis", str(wie.pk), "--ja", "--ook", van_huisgenoot.nummer, f"reactie-{reactie.pk}")
    assert (Melding.objects.get().tekst, Reactie.objects.count()) == ("", 0)


@pytest.mark.parametrize("ook", ["2021-999", "reactie-1"])
def test_a_number_that_is_no_proposal_is_refused(wie, ook):
    f.melding("Van iemand anders.")
    with pytest.raises(CommandError, match=f"Dit staat niet in de lijst van wat erop lijkt: {ook}"):
        doe("wis", str(wie.pk), "--ja", "--ook", ook)
    wie.refresh_from_db()
    assert wie.naam == "Bram Kwikstaart"


def test_an_address_that_only_reports_have_is_only_proposals():
    melding = f.melding("De bus.", contact="els@x.example", antwoord_via="mail")
    f.melding("De trein.", contact="ELS@x.example", antwoord_via="mail")
    with pytest.raises(CommandError, match="Er is niets gedaan. Kies eerst wat van deze persoon is."):
        doe("wis", "els@x.example", "--ja")
    doe("wis", "els@x.example", "--ja", "--ook", melding.nummer)
    assert {m.tekst for m in Melding.objects.all()} == {"", "De trein."}


def test_an_inzage_holds_nothing_of_it(wie, van_huisgenoot, tmp_path):
    doe("inzage", str(wie.pk), "--ja", "--map", str(tmp_path / "een"))
    assert "De bus" not in (tmp_path / "een" / "gegevens.json").read_text()
    doe("inzage", str(wie.pk), "--ja", "--map", str(tmp_path / "twee"), "--ook", van_huisgenoot.nummer)
    assert "De bus" in (tmp_path / "twee" / "gegevens.json").read_text()


def test_the_mail_of_who_shares_the_address_stays(wie):
    ander = f.persoon("Els Merel", email=wie.email)
    melding = f.melding("De bus.", contact=wie.email, antwoord_via="mail")
    for voor in (f"persoon:{ander.pk}", f"melding:{melding.pk}", f"persoon:{wie.pk}", "user:0"):
        stuur(wie.email, "accounts/mail/inlogcode", {"code": "123456"}, voor=voor)
    doe("wis", str(wie.pk), "--ja")
    assert set(Mail.objects.exclude(aan="").values_list("voor", flat=True)) == {
        f"persoon:{ander.pk}", f"melding:{melding.pk}",
    }  # fmt: skip


@pytest.mark.parametrize("teken", ["\u200b", "\u200d", "\u202e", "\u2060", "\u00ad"])
def test_a_sign_that_nobody_sees_hides_nobody(teken):
    """What was kept before such signs were refused is found by what people see."""
    melding = f.melding("De bus.", contact=f"els@x{teken}.example", antwoord_via="mail")
    [voorstel] = vind("els@x.example").voorstellen
    assert voorstel.rij == melding
    assert kern(f"06{teken}12345678") == kern("06 1234 5678") == kern("+31\u00a06 12345678")


def test_a_draft_of_a_visitor_is_found_by_the_address_that_was_typed():
    """However the steps keep it: for mail, for a letter and for a call apart."""
    vul_in(Client(), MET_MAIL)
    wie = f.persoon("Bram", email=MET_MAIL["bereiken"]["contact"])
    concept = Meldconcept.objects.get()
    assert [str(rij) for rij in van_persoon(wie).voorstellen] == [
        f"concept-{concept.pk}: hetzelfde e-mailadres"
    ]
