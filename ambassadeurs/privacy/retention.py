"""How long we keep what, as one table: `manage.py opschonen` does it, and /privacy/ tells it.

A row without a term goes by itself with what it belongs to, or stays as it says. Which law asks for a term is
the municipality's to write down: nothing here is legal advice.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.timezone import get_current_timezone, localtime

from inclusie.accounts import bekend
from inclusie.concepten import inhoud


@dataclass(frozen=True)
class Langer:
    """Of whom all is kept for now, whatever the term. vraag: by which `Persoon.objects` finds them; zin: what
    the page says of it."""

    vraag: str
    zin: str


@dataclass(frozen=True)
class Bewaartermijn:
    """One row. Its words are whole sentences in easy Dutch, in which `{termijn}` is the term itself.

    sleutel: which act of handelen/opschonen.py does it; empty when none is needed. tabellen: where it stands.
    """

    sleutel: str
    wat: str
    duur: str
    daarna: str
    waarom: str
    tabellen: tuple[str, ...]
    maanden: int = 0
    dagen: int = 0
    langer: tuple[Langer, ...] = ()

    @property
    def hoe_lang(self) -> str:
        termijn = f"{self.maanden} maanden" if self.maanden else f"{self.dagen} dagen"
        return " ".join([self.duur, *(rij.zin for rij in self.langer)]).format(termijn=termijn)

    def grens(self, at: datetime) -> datetime:
        """What ended before this moment has been kept long enough."""
        return maanden_eerder(at, self.maanden) - timedelta(days=self.dagen)


def maanden_eerder(at: datetime, maanden: int) -> datetime:
    """The same day of an earlier month, or the last one when that month is shorter."""
    at = localtime(at)
    jaar, maand = divmod(at.year * 12 + at.month - 1 - maanden, 12)
    dag = min(at.day, monthrange(jaar, maand + 1)[1])
    return at.replace(year=jaar, month=maand + 1, day=dag)


M, P = "ambassadeurs.Melding", "ambassadeurs.Persoon"
BEWAARTERMIJNEN: tuple[Bewaartermijn, ...] = (
    Bewaartermijn(
        "meldingen",
        "Wie een melding deed",
        "Tot {termijn} na het jaar van de melding.",
        "Wij halen uw naam, uw adres en uw nummer weg. Uw foto's en geluid gaan ook weg, ook van de website."
        " De tekst van de melding blijft. Wat wij schreven, blijft ook, zonder uw naam.",
        "Zo kunnen wij u antwoord geven. Het plan van dat jaar is dan klaar.",
        (M, "ambassadeurs.Meldingbericht", "ambassadeurs.Bestand"),
        maanden=12,
    ),
    Bewaartermijn(
        "concepten",
        "Een melding, een aanmelding of een foto die u nog niet verstuurde",
        "{termijn} nadat u het laatst iets bewaarde.",
        "Wij halen alles weg.",
        "Zo kunt u later verdergaan.",
        ("ambassadeurs.Meldconcept", "ambassadeurs.Bestand"),
        dagen=30,
    ),
    Bewaartermijn(
        "formulierconcepten",
        "Een tekst in een formulier achter de inlog, die u nog niet bewaarde",
        "{termijn} nadat u het laatst iets schreef.",
        "Wij halen alles weg.",
        "Zo raakt u geen tekst kwijt.",
        ("concepten.Formulierconcept",),
        dagen=inhoud.DAGEN,
    ),
    Bewaartermijn(
        "reacties_open",
        "Een reactie of aanmelding waar niets mee gebeurde",
        "{termijn} na uw reactie.",
        "Wij halen alles weg.",
        "Zo kunnen wij u eerst antwoord geven.",
        ("ambassadeurs.Reactie",),
        maanden=3,
    ),
    Bewaartermijn(
        "reacties_klaar",
        "Een reactie of aanmelding waar u antwoord op kreeg",
        "{termijn} na ons antwoord.",
        "Wij halen alles weg.",
        "Zo weten wij wat wij met u afspraken.",
        ("ambassadeurs.Reactie",),
        maanden=12,
    ),
    Bewaartermijn(
        "personen",
        "Uw gegevens als u bij ons netwerk hoort",
        "{termijn} nadat uw laatste rol stopte. Had u geen rol? Dan {termijn} nadat er het laatst iets"
        " veranderde.",
        "Wij halen uw naam en uw gegevens weg. Uw account werkt dan niet meer. Wij weten nog wel dat er"
        " iemand was.",
        "Zo kunnen wij u bereiken en met u samenwerken.",
        (
            P,
            "ambassadeurs.Netwerkrol",
            "ambassadeurs.NetwerkrolThema",
            "ambassadeurs.NetwerkrolDomein",
            "ambassadeurs.Namens",
            "ambassadeurs.Betrokkenheid",
            "ambassadeurs.Meetverzoek",
            "ambassadeurs.Bestand",
            "accounts.User",
            "accounts.Herstelcode",
            "mfa.Authenticator",
            "socialaccount.SocialAccount",
            "socialaccount.SocialToken",
            "account.EmailAddress",
            "account.EmailConfirmation",
            "ambassadeurs.Verhaal",
            "ambassadeurs.VerhaalThema",
        ),
        maanden=12,
        langer=(
            Langer(
                "met_verhaal_dat_mag",
                "Vertelde u een verhaal? Dan zo lang het op de website mag, en {termijn} daarna.",
            ),
        ),
    ),
    Bewaartermijn(
        "",
        "Uw toestemming",
        "Zo lang wij weten wie u bent. Daarna weten wij niet meer van wie zij was.",
        "Wij bewaren alleen waarvoor iemand ja zei, en van wanneer tot wanneer.",
        "Zo kunnen wij laten zien dat iemand het goed vond.",
        ("ambassadeurs.Toestemming",),
    ),
    Bewaartermijn(
        "",
        "Een verhaal dat u vertelde",
        "Zo lang u dat goed vindt.",
        "Trekt u uw toestemming in? Dan gaat het verhaal meteen van de website. Wij wissen het als wij uw"
        " gegevens wissen.",
        "Zo leren anderen van wat u meemaakte.",
        ("ambassadeurs.Verhaal", "ambassadeurs.VerhaalThema"),
    ),
    Bewaartermijn(
        "",
        "Wat u vond van een obstakel of een actie",
        "Zo lang het plan er is.",
        "Uw score staat onder een code. Bij het wissen halen wij weg van wie de code was.",
        "Zo zien wij of iets beter werd.",
        ("agenda.Hoogtemeting", "agenda.Oordeel"),
    ),
    Bewaartermijn(
        "weggehaald",
        "Een melding of oproep die wij weghaalden",
        "{termijn} nadat wij haar weghaalden.",
        "Wij halen alles weg. Het kan dan niet meer terug.",
        "Zo kunnen wij een vergissing herstellen.",
        (M, "ambassadeurs.Meldingbericht", "ambassadeurs.Bestand", "ambassadeurs.Oproep"),
        dagen=30,
    ),
    Bewaartermijn(
        "post",
        "Een e-mail die wij u stuurden",
        "{termijn} nadat wij de e-mail maakten.",
        "Wij halen de tekst en uw adres weg.",
        "Zo kunnen wij nakijken of de e-mail goed aankwam.",
        ("post.Mail",),
        dagen=30,
    ),
    Bewaartermijn(
        "links",
        "Een link om in te loggen of iets te schrijven",
        "{termijn} nadat de link niet meer werkt.",
        "Wij halen de link weg.",
        "Zo kunnen wij nakijken of een link gebruikt is.",
        ("accounts.Inloglink", "agenda.Berichtlink"),
        dagen=30,
    ),
    Bewaartermijn(
        "sessies",
        "Dat u bent ingelogd, en met welk apparaat",
        "Hoogstens 12 uur. Daarna tot de volgende nacht.",
        "Wij halen dit weg. U logt dan opnieuw in.",
        "Zo blijft u ingelogd terwijl u werkt.",
        ("accounts.Sessie",),
    ),
    Bewaartermijn(
        "",
        "Dat u eerder inlogde in uw browser",
        "{termijn} nadat u er het laatst inlogde.",
        "Uw browser vergeet het vanzelf.",
        "Zo kan niemand anders u buitensluiten. Het staat alleen in uw browser.",
        (),
        dagen=bekend.GELDIG.days,
    ),
    Bewaartermijn(
        "opdrachten",
        "Een opdracht van de computer die mislukte",
        "{termijn}.",
        "Wij halen de opdracht weg.",
        "Zo kunnen wij nakijken wat er misging.",
        ("django_q.Task", "django_q.Success", "django_q.Failure", "django_q.OrmQ"),
        dagen=30,
    ),
    Bewaartermijn(
        "inzage",
        "Een bestand met al uw gegevens, dat u opvroeg",
        "{termijn} nadat wij het maakten.",
        "Wij halen het bestand weg.",
        "Zo kunnen wij het u geven.",
        (),
        dagen=30,
    ),
    Bewaartermijn(
        "",
        "Wie aan het plan werkte voor de gemeente",
        "Zo lang het plan er is.",
        "Wij bewaren wie wat veranderde. Op de website staat alleen een functie.",
        "Zo is later na te gaan wie wat besloot.",
        ("accounts.User", "agenda.Actie", "agenda.Voortgang", "agenda.Planversie", "agenda.Aanvraag"),
    ),
)


def termijn(sleutel: str) -> Bewaartermijn:
    return next(rij for rij in BEWAARTERMIJNEN if rij.sleutel == sleutel)


def jaren_voorbij(at: datetime) -> datetime:
    """The start of the oldest year of which a report is kept with who reported it."""
    grens = termijn("meldingen").grens(at)
    return datetime(grens.year, 1, 1, tzinfo=get_current_timezone())
