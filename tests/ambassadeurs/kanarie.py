"""A person whose every word is one nobody else has: if it turns up somewhere, it leaked."""

from datetime import date, timedelta
from uuid import uuid4

from agenda.models import Berichtlink, Hoogtemeting
from ambassadeurs.handelen.toestemmen import geef
from ambassadeurs.models import (
    Betrokkenheid,
    Meetverzoek,
    Meldconcept,
    Meldingbericht,
    Namens,
    ToestemmingDoel,
)
from inclusie.accounts.links import maak_link
from inclusie.concepten.models import Formulierconcept
from inclusie.history import bewaar
from inclusie.post.sturen import stuur
from tests.agenda import fabriek as agenda
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek as f

NAAM = "Kanarie Wielewaal"
MAIL = "kanarie@wielewaal.example"
TELEFOON = "06 9876 5432"
ADRES = "Wielewaalstraat 1, 1234 AB Voorbeeldstad"


def zin(wat: str) -> str:
    """A text of this person, in which the name stands as well."""
    return f"{wat} van Kanarie Wielewaal"


def plant(actie, rol: str = "koploper"):
    """One row or more in every table that can hold something of a person. actie: which they carry."""
    hand = {"door": user("procesregisseur"), "at": MOMENT}
    account = user(rol, email=MAIL, naam=NAAM, functie="bibliothecaris")
    wie = f.persoon(
        NAAM, account=account, email=MAIL, telefoon=TELEFOON, adres=ADRES, weergavenaam="Wielewaal"
    )
    netwerkrol = f.netwerkrol(
        wie, themas=[agenda.thema()], domeinen=[agenda.domein()], functie=zin("functie"),
        motivatie=zin("motivatie"), profieltekst=zin("profiel"), vergoeding_afspraak=zin("vergoeding"),
    )  # fmt: skip
    ander = f.persoon("Een Ander")
    bewaar(Namens(helper=ander, voor=wie, van=date(2021, 1, 4)), **hand)
    geef(wie, ToestemmingDoel.CONTACT, **hand)
    actie.trekker_account = account
    bewaar(actie, **hand)
    bewaar(Betrokkenheid(actie=actie, netwerkrol=netwerkrol, hoe="meegedacht", van=date(2021, 2, 1)), **hand)
    obstakel = agenda.obstakel()
    Meetverzoek.objects.create(persoon=wie, obstakel=obstakel, actie=actie, gevraagd_op=MOMENT)
    meting = {"beoordelaar_code": wie.beoordelaar_code, "hoogte": 3, "moment": "voor", "datum": MOMENT.date()}
    bewaar(Hoogtemeting(obstakel=obstakel, **meting), **hand)
    meldingen(wie, account)
    f.reactie(
        zin("reactie"), naam=NAAM, organisatie=zin("organisatie"), persoon=wie, bereikbaar_via="mail",
        contact=MAIL, titel=zin("titel"), afspraak=zin("afspraak"), openbare_naam="Wielewaal",
        antwoord=zin("antwoord"),
    )  # fmt: skip
    f.verhaal(zin("verhaal"), persoon=wie, tekst_makkelijk=zin("vertelling"), verteller_weergave=NAAM)
    f.foto(b"\xff\xd8 Kanarie Wielewaal", persoon=wie, omschrijving=zin("foto"))
    f.foto(b"\xff\xd8 Kanarie Wielewaal", klaar_voor=wie)
    link = Berichtlink.objects.create(
        account=account, actie=actie, token_hash="0" * 64, gemaakt_op=MOMENT,
        geldig_tot=MOMENT + timedelta(days=30),
    )  # fmt: skip
    f.foto(b"\xff\xd8 Kanarie Wielewaal", berichtlink=link)
    concept = Meldconcept.objects.create(
        code="conc-ept1-code", antwoorden={"wat": {"tekst": zin("concept")}}, account=account,
        begonnen_op=MOMENT, bewaard_op=MOMENT,
    )  # fmt: skip
    begonnen(account, titel=zin("bladzijde"), vraag=zin("vraag"), getypt={"tekst": [zin("begin")]})
    begonnen(user("wethouder"), titel="Een actie", vraag="", getypt={"tekst": [zin("over")], "versie": ["1"]})
    f.foto(concept=concept, omschrijving=zin("beeld"), transcript=zin("gezegd"))
    hulp(wie)
    f.oproep(
        zin("oproep"), status="concept", soort="aanbod", tekst_makkelijk=zin("voorstel"),
        voorgesteld_door=account, themas=[agenda.thema()],
    )  # fmt: skip
    maak_link(account, at=MOMENT)
    stuur(MAIL, "accounts/mail/uitnodiging", {"gast": account, "door": account, "link": "/"}, voor="user:0")
    return wie


def begonnen(account, **velden):
    """What somebody typed in a form and did not save yet."""
    Formulierconcept.objects.create(
        sleutel=uuid4(), user=account, pad="/werkplek/", vorm="ActieForm",
        begonnen_op=MOMENT, bewaard_op=MOMENT, **velden,
    )  # fmt: skip


def hulp(wie):
    """What a helper types for the person, and did not send yet."""
    concept = Meldconcept.objects.create(
        code="hulp-hulp-hulp", antwoorden={"voor-wie": {"voor": str(wie.pk)}, "wat": {"tekst": zin("hulp")}},
        account=user("beheerder"), begonnen_op=MOMENT, bewaard_op=MOMENT,
    )  # fmt: skip
    f.foto(concept=concept, omschrijving=zin("hulpbeeld"))


def meldingen(wie, account):
    """One by the person, and one that only holds the number."""
    melding = f.melding(
        zin("melding"), persoon=wie, naam=NAAM, contact=MAIL, antwoord_via="mail", plek=zin("plek"), hoogte=3,
        namens=NAAM, bestanden=[f.foto(b"\xff\xd8 Kanarie", omschrijving=zin("melding"))], door=account,
    )  # fmt: skip
    for spreker in ("gemeente", "melder"):
        Meldingbericht.objects.create(
            melding=melding, spreker=spreker, tekst=zin("bericht"), geschreven_op=MOMENT, door=account
        )
    f.melding(zin("telefoon"), contact="+31 6 98765432", antwoord_via="telefoon")
    return melding
