"""The two ways to tell us something, the questions of each in their order, and what is known so far."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from ambassadeurs.models import AntwoordVia, Meldconcept, MeldingSoort, Namens, Persoon

BEGIN = "begin"
# What a step keeps beside the questions: which way it is, and what it is about.
OVER = ("actie", "thema")


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
        self.begin = concept.antwoorden.get(BEGIN, {})
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
    def bestanden(self) -> list:
        """The photos and sounds that are here already, without their bytes."""
        return list(self.concept.bestanden.zonder_inhoud()) if self.concept.pk else []

    def antwoord(self, veld: str) -> str:
        for antwoorden in self.concept.antwoorden.values():
            if veld in antwoorden:
                return antwoorden[veld]
        return ""

    @cached_property
    def wat(self) -> Vraag:
        """An answer that is there already: the way has one kind, or somebody chose."""
        soort = self.weg.soorten[0] if len(self.weg.soorten) == 1 else self.antwoord("soort")
        return Vraag("wat", WAT.get(soort, WAT_OOK), "Wat u vertelt", ("tekst",))

    @cached_property
    def vragen(self) -> list[Vraag]:
        """Every question that may be asked, in its order."""
        keuze = [
            (VOOR_WIE, bool(self.anderen)),
            (SOORT, len(self.weg.soorten) > 1),
            (self.wat, True),
            (WAAR, True),
            (HOE_ERG, self.weg is OBSTAKEL),
            (FOTO, True),
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
        return vraag.stap in self.concept.antwoorden

    def plaats(self, vraag: Vraag) -> tuple[int, int]:
        """(3, 6): the third question of six."""
        gesteld = self.gesteld if vraag in self.gesteld else self.vragen
        return gesteld.index(vraag) + 1, len(gesteld)

    def vorige(self, vraag: Vraag) -> str:
        """The address of the question before; of the first it is the beginning."""
        plek = self.vragen.index(vraag)
        return self.adres(self.vragen[plek - 1]) if plek else self.weg.adres()

    def volgende(self, vraag: Vraag) -> str:
        """The address of the next question, or of the page to look it all over."""
        verder = self.vragen[self.vragen.index(vraag) + 1 :]
        volgt = next((ander for ander in verder if ander in self.gesteld), None)
        return self.adres(volgt) if volgt else self.weg.adres("controleren")

    def verder(self) -> str:
        """Where somebody goes on who comes back: the first question that was not asked yet."""
        open_ = next((vraag for vraag in self.gesteld if not self.is_beantwoord(vraag)), None)
        return self.adres(open_) if open_ else self.weg.adres("controleren")

    def adres(self, vraag: Vraag) -> str:
        return self.weg.adres("stap", stap=vraag.stap)
