"""The two ways to tell us something, the questions of each in their order, and what is known so far."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from ambassadeurs.models import AntwoordVia, Bestand, BestandSoort, Meldconcept, MeldingSoort, Namens, Persoon

BEGIN = "begin"
# What a step keeps beside the questions: which way it is, and what it is about.
OVER = ("actie", "thema")
# In answer to 'Voor wie schrijft u?'.
MIJZELF = "mijzelf"
# What stands with the first answer of who would rather send a photo or sound.
FOTO_EERST = "foto_eerst"
# Kept beside the answers: at which question somebody chose to go on later.
GEBLEVEN = "gebleven"
# Beside them too: which page wrote each step last (`vensters.py`).
VENSTERS = "vensters"
# So many files fit one report.
MEESTE = {BestandSoort.FOTO: 5, BestandSoort.GELUID: 2}


# Begins the name of each way to be reached that was typed in a draft.
CONTACT = "contact"


def contacten(concept: Meldconcept) -> set[str]:
    """Every way to be reached that was typed in this draft, also one that was not chosen in the end."""
    return set(splits(concept.antwoorden)[1])


def getypt(antwoorden: dict) -> list:
    """Per step; not which page wrote it."""
    return [waarden for stap, waarden in antwoorden.items() if stap != VENSTERS]


def splits(antwoorden: dict) -> tuple[list[str], list[str]]:
    """What was told in a draft, and how somebody is reached: that may be of who lives there too."""
    stappen = (waarden for waarden in getypt(antwoorden) if isinstance(waarden, dict))
    verteld, contact = [], []
    for naam, waarde in (paar for waarden in stappen for paar in waarden.items()):
        if isinstance(waarde, str) and waarde:
            (contact if naam.startswith(CONTACT) else verteld).append(waarde)
    return verteld, contact


def is_voor(concept: Meldconcept, persoon: Persoon) -> bool:
    """Whether it is typed for this person, also when that help ended since."""
    return concept.antwoorden.get(VOOR_WIE.stap, {}).get("voor") == str(persoon.pk)


@dataclass(frozen=True)
class Vraag:
    """stap: in the address. kop: on its own page. kort: on the page where somebody looks it over."""

    stap: str
    kop: str
    kort: str
    velden: tuple[str, ...]


VOOR_WIE = Vraag("voor-wie", "Voor wie schrijft u?", "Voor wie", ("voor",))
SOORT = Vraag("soort", "Wat wilt u ons vertellen?", "Wat het is", ("soort",))
WAAR = Vraag("waar", "Waar is dat?", "Waar", ("plek",))
HOE_ERG = Vraag("hoe-erg", "Hoe erg is het?", "Hoe erg", ("hoogte",))
# May stay without an answer.
VRIJ = (WAAR, HOE_ERG)
FOTO = Vraag("foto-of-geluid", "Heeft u een foto of geluid?", "Foto of geluid", ())
NAAM = Vraag("naam", "Mogen wij u iets terugzeggen?", "Antwoord van ons", ("antwoord_via",))
BEREIKEN = Vraag("bereiken", "Hoe bereiken wij u?", "Hoe wij u bereiken", ("naam", "contact"))
# What is asked first depends on what somebody wants to tell.
WAT = {
    MeldingSoort.OBSTAKEL: "Wat houdt u tegen?",
    MeldingSoort.IDEE: "Wat is uw idee?",
    MeldingSoort.COMPLIMENT: "Wat gaat er goed?",
    MeldingSoort.VRAAG: "Wat is uw vraag?",
}
WAT_OOK = "Wat wilt u vertellen?"


@dataclass(frozen=True)
class Meldweg:
    """naam: the first word of its addresses. menu: the room of the public menu. ding: in 'Uw … is binnen'."""

    naam: str
    kop: str
    zin: str
    voorbeelden: tuple[str, ...]
    soorten: tuple[str, ...]
    menu: str = ""

    def adres(self, blad: str = "start", **waar) -> str:
        return reverse(f"melden_{blad}", kwargs={"weg": self.naam} | waar)


OBSTAKEL = Meldweg(
    "obstakel-melden",
    "Obstakel melden",
    "Een obstakel is iets wat u tegenhoudt als u mee wilt doen.",
    (
        "Een stoep zonder oprit. U kunt er niet op met een rolstoel.",
        "Een brief die u niet begrijpt.",
        "Een plek waar u zich niet welkom voelt.",
    ),
    (MeldingSoort.OBSTAKEL,),
    "melden",
)
VERTELLEN = Meldweg(
    "vertellen",
    "Vertel het ons",
    "Heeft u een idee, een compliment of een vraag? Wij horen het graag.",
    (
        "Een idee: zet een bankje bij de bushalte.",
        "Een compliment: de nieuwe brief is goed te lezen.",
        "Een vraag: wanneer is de speeltuin klaar?",
    ),
    (MeldingSoort.IDEE, MeldingSoort.COMPLIMENT, MeldingSoort.VRAAG),
)
WEGEN = {weg.naam: weg for weg in (OBSTAKEL, VERTELLEN)}


class Meldgang:
    """One report that is being written: its way, whose it is, its questions and the answers so far."""

    def __init__(self, concept: Meldconcept):
        self.concept = concept
        self.antwoorden = concept.antwoorden
        self.begin = self.antwoorden.get(BEGIN, {})
        self.weg = WEGEN.get(self.begin.get("weg"), OBSTAKEL)

    @cached_property
    def persoon(self) -> Persoon | None:
        """Whose account this was begun with. Then we know already how to reach this person."""
        return Persoon.objects.van_account(self.concept.account_id)

    @cached_property
    def anderen(self) -> list[Persoon]:
        """For whom this person types too."""
        return Namens.objects.mensen_van(self.persoon) if self.persoon else []

    @cached_property
    def bestanden(self) -> list[Bestand]:
        """The photos and sounds that are here already, without their bytes."""
        return self.concept.bestanden.genummerd() if self.concept.pk else []

    def bestand(self, nummer: int | str) -> Bestand | None:
        """A number of another report, or no number at all, is nothing."""
        return next((rij for rij in self.bestanden if str(rij.pk) == str(nummer)), None)

    @property
    def alles_tegelijk(self) -> bool:
        """Whoever chose all questions on one page stays on that page."""
        return bool(self.begin.get("alles"))

    @property
    def weigering(self) -> dict:
        """Why a file was refused, as `BestandenForm.weigering` kept it."""
        return self.antwoorden.get(FOTO.stap, {})

    @property
    def omschreven(self) -> dict[str, str]:
        """What stands with each file, good or not yet, by the name of its field."""
        namen = {f"bij_{bestand.pk}": bestand.omschrijving for bestand in self.bestanden}
        return namen | {naam: waarde for naam, waarde in self.weigering.items() if naam in namen}

    @property
    def heeft_iets(self) -> bool:
        """Something would be lost, if this report were thrown away."""
        erbij = (BEGIN, GEBLEVEN, VENSTERS)
        stappen = (waarden for stap, waarden in self.antwoorden.items() if stap not in erbij)
        return any(any(waarden.values()) for waarden in stappen) or bool(self.bestanden)

    def antwoord(self, veld: str) -> str:
        if veld == "contact":
            veld = self.contactsleutel(self.antwoord("antwoord_via"))
        for antwoorden in getypt(self.antwoorden):
            if veld in antwoorden:
                return antwoorden[veld]
        return ""

    @staticmethod
    def contactsleutel(via: str) -> str:
        """An address for a letter is no address for mail: what was typed is kept for each way."""
        return f"{CONTACT}_{via}"

    @cached_property
    def voor(self) -> Persoon | None:
        """The other for whom this is typed, as long as that help lasts."""
        return next((ander for ander in self.anderen if str(ander.pk) == self.antwoord("voor")), None)

    @property
    def foto_eerst(self) -> bool:
        """Whoever would rather send a photo than words does that at once, and answers the rest after it."""
        return self.antwoord(FOTO_EERST) != ""

    @cached_property
    def wat(self) -> Vraag:
        """An answer that is there already: the way has one kind, or somebody chose."""
        soort = self.weg.soorten[0] if len(self.weg.soorten) == 1 else self.antwoord("soort")
        return Vraag("wat", WAT.get(soort, WAT_OOK), "Wat u vertelt", ("tekst",))

    @cached_property
    def vragen(self) -> list[Vraag]:
        """Every question that may be asked, in its order."""
        keuze = [
            # Also when the help ended since: then it must be said anew.
            (VOOR_WIE, self.persoon is not None and (self.anderen or VOOR_WIE.stap in self.antwoorden)),
            (SOORT, len(self.weg.soorten) > 1),
            (self.wat, True),
            (FOTO, self.foto_eerst),
            (WAAR, True),
            (HOE_ERG, self.weg is OBSTAKEL),
            (FOTO, not self.foto_eerst),
            (NAAM, self.persoon is None),
            (BEREIKEN, self.persoon is None),
        ]
        return [vraag for vraag, wordt_gesteld in keuze if wordt_gesteld]

    @property
    def gesteld(self) -> list[Vraag]:
        """Without the question that the answers so far made needless."""
        met_code = self.antwoord("antwoord_via") == AntwoordVia.CODE
        return [vraag for vraag in self.vragen if vraag is not BEREIKEN or not met_code]

    def vraag(self, stap: str) -> Vraag | None:
        return next((vraag for vraag in self.vragen if vraag.stap == stap), None)

    def is_beantwoord(self, vraag: Vraag) -> bool:
        """Whether it was passed, and with an answer where one is needed, good or not yet."""
        gegeven = self.antwoorden.get(vraag.stap)
        if gegeven is None or vraag is FOTO or vraag in VRIJ:
            return gegeven is not None
        if vraag is BEREIKEN:
            return bool(gegeven.get(self.contactsleutel(self.antwoord("antwoord_via"))))
        return any(gegeven.values()) or (vraag.stap == self.wat.stap and bool(self.bestanden))

    def plaats(self, vraag: Vraag) -> tuple[int, int]:
        """(3, 6): the third question of six."""
        gesteld = self.gesteld if vraag in self.gesteld else self.vragen
        return gesteld.index(vraag) + 1, len(gesteld)

    def vorige(self, vraag: Vraag) -> str:
        """The address of the question before; of the first it is the beginning."""
        if self.alles_tegelijk:
            return self.weg.adres("alles")
        plek = self.vragen.index(vraag)
        return self.adres(self.vragen[plek - 1]) if plek else self.weg.adres()

    def volgende(self, vraag: Vraag) -> str:
        """The address of the next question, or of the page to look it all over."""
        if self.alles_tegelijk:
            return self.weg.adres("controleren")
        verder = self.vragen[self.vragen.index(vraag) + 1 :]
        volgt = next((ander for ander in verder if ander in self.gesteld), None)
        return self.adres(volgt) if volgt else self.weg.adres("controleren")

    def verder(self) -> str:
        """Where somebody goes on who comes back: where they stopped, or else the first open question."""
        if self.alles_tegelijk:
            return self.weg.adres("alles")
        gebleven = self.vraag(self.antwoorden.get(GEBLEVEN, {}).get("stap", ""))
        if gebleven in self.gesteld:
            return self.adres(gebleven)
        open_ = next((vraag for vraag in self.gesteld if not self.is_beantwoord(vraag)), None)
        return self.adres(open_) if open_ else self.weg.adres("controleren")

    def adres(self, vraag: Vraag) -> str:
        return self.weg.adres("stap", stap=vraag.stap)
