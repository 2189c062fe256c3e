"""The closed lists of the agenda, with their words on screen. Open lists (themes, domains) are rows."""

from django.db.models import IntegerChoices, TextChoices


class OrganisatieSoort(TextChoices):
    GEMEENTE = "gemeente", "gemeente"
    MAATSCHAPPELIJK = "maatschappelijk", "maatschappelijke organisatie"
    ONDERWIJS = "onderwijs", "onderwijs"
    ZORG = "zorg", "zorg"
    BEDRIJF = "bedrijf", "bedrijf"
    VERENIGING = "vereniging", "vereniging"
    BELANGENORGANISATIE = "belangenorganisatie", "belangenorganisatie"
    FONDS = "fonds", "fonds"


class Naleving(TextChoices):
    """How far a website is, in the words of the register of accessibility statements."""

    A = "A", "A: voldoet volledig"
    B = "B", "B: voldoet gedeeltelijk"
    C = "C", "C: eerste maatregelen genomen"
    D = "D", "D: voldoet niet"
    E = "E", "E: geen toegankelijkheidsverklaring"


class Domeinbron(TextChoices):
    VNG = "vng", "VNG"
    EIGEN = "eigen", "eigen domein"


class ThemaSoort(TextChoices):
    VERBREDEND = "verbredend", "verbredend: voor veel groepen"
    VERDIEPEND = "verdiepend", "verdiepend: samen met één groep"


class PlanStatus(TextChoices):
    CONCEPT = "concept", "concept"
    VASTGESTELD = "vastgesteld", "vastgesteld"
    GEEVALUEERD = "geevalueerd", "geëvalueerd"
    GEARCHIVEERD = "gearchiveerd", "gearchiveerd"


class Herkomst(TextChoices):
    AANJAGER = "aanjager", "aanjager"
    GEMEENTE = "gemeente", "gemeente"
    KOPLOPERS = "koplopers", "koplopers"
    AMBASSADEURS = "ambassadeurs", "ambassadeurs"
    RAAD = "raad", "gemeenteraad"
    INWONERS = "inwoners", "inwoners"


class Doeloordeel(TextChoices):
    BEREIKT = "bereikt", "bereikt"
    DEELS = "deels", "deels bereikt"
    NIET = "niet", "niet bereikt"


class Niveau(TextChoices):
    ACTIVITEIT = "activiteit", "activiteit"
    HOUDING = "houding", "houding"
    GEDRAG = "gedrag", "gedrag (afspraak)"


class Meedoen(TextChoices):
    # Where an action begins: that nobody takes part is said by somebody, never by us.
    ONBEKEND = "onbekend", "nog niet bekend"
    GEEN = "geen", "doen niet mee"
    GERAADPLEEGD = "geraadpleegd", "gaven hun mening"
    MEEGEDACHT = "meegedacht", "dachten mee"
    MEEGEDAAN = "meegedaan", "doen mee"
    TREKT = "trekt", "trekken de actie"


class ActieStatus(TextChoices):
    IDEE = "idee", "idee"
    VOORGESTELD = "voorgesteld", "voorgesteld"
    GEPLAND = "gepland", "gepland"
    IN_UITVOERING = "in_uitvoering", "in uitvoering"
    GEREALISEERD = "gerealiseerd", "gerealiseerd"
    DOORGESCHOVEN = "doorgeschoven", "doorgeschoven"
    GESTOPT = "gestopt", "gestopt"
    AFGEWEZEN = "afgewezen", "afgewezen"


# Ideas, proposals and refusals are nobody's business outside: they are absent from every version.
OPENBARE_STATUSSEN = (
    ActieStatus.GEPLAND,
    ActieStatus.IN_UITVOERING,
    ActieStatus.GEREALISEERD,
    ActieStatus.DOORGESCHOVEN,
    ActieStatus.GESTOPT,
)


class Licht(TextChoices):
    GROEN = "groen", "op schema"
    ORANJE = "oranje", "vertraging of risico"
    ROOD = "rood", "loopt vast"
    NVT = "nvt", "niet van toepassing"


class Richting(TextChoices):
    OMHOOG = "omhoog", "hoger is beter"
    OMLAAG = "omlaag", "lager is beter"


class VersieSoort(TextChoices):
    CONCEPT = "concept", "concept, ter bespreking"
    VASTGESTELD = "vastgesteld", "vastgesteld"
    WIJZIGING = "wijziging", "wijziging"
    VOORTGANG = "voortgang", "voortgang"
    EVALUATIE = "evaluatie", "evaluatie"


class Aanvraagstand(TextChoices):
    """How far a question for agreement is."""

    OPEN = "open", "wacht op akkoord"
    GEDAAN = "gedaan", "openbaar gemaakt"
    TERUG = "terug", "teruggestuurd"
    INGETROKKEN = "ingetrokken", "ingetrokken"


class BestandSoort(TextChoices):
    PDF = "pdf", "jaarplan (pdf)"
    RAAD = "raad", "voor de raad (pdf)"


class Stand(TextChoices):
    """How an action stands, as readers see it; in the order in which the states are told everywhere."""

    KLAAR = "klaar", "Klaar"
    BEZIG = "bezig", "Bezig"
    LANGZAMER = "langzamer", "Gaat langzamer"
    VAST = "vast", "Loopt vast"
    NIET_BEGONNEN = "niet_begonnen", "Nog niet begonnen"
    LATER = "later", "Gaat door in {volgend_jaar}"
    GESTOPT = "gestopt", "Gestopt"

    def woord(self, jaar: int) -> str:
        """jaar: of the plan in which the action stands."""
        return self.label.format(volgend_jaar=jaar + 1)


# What does not go well, the worst first; and what is over: its result or its reason tells how it went.
LASTIG = (Stand.VAST, Stand.LANGZAMER)
VOORBIJ = (Stand.KLAAR, Stand.LATER, Stand.GESTOPT)


class ObstakelSoort(TextChoices):
    FYSIEK = "fysiek", "gebouw, straat of hulpmiddel"
    DIGITAAL = "digitaal", "website, app of apparaat"
    INFORMATIE = "informatie", "tekst, uitleg of taal"
    BEJEGENING = "bejegening", "hoe mensen met u omgaan"
    REGEL = "regel", "regel of procedure"
    GELD = "geld", "geld"
    SPANNING = "spanning", "spanning tussen groepen"


class ObstakelStatus(TextChoices):
    GEMELD = "gemeld", "gemeld"
    ERKEND = "erkend", "erkend"
    IN_AANPAK = "in_aanpak", "in aanpak"
    LAGER = "lager", "lager geworden"
    WEG = "weg", "weg"
    DOORVERWEZEN = "doorverwezen", "doorverwezen"


class Hoogte(IntegerChoices):
    """How high an obstacle is, in the words of who meets it."""

    GEEN = 0, "geen obstakel"
    HINDERLIJK = 1, "hinderlijk"
    MOEILIJK = 2, "moeilijk"
    MET_HULP = 3, "lukt alleen met hulp"
    LUKT_NIET = 4, "lukt niet"


class Meetmoment(TextChoices):
    VOOR = "voor", "voordat wij begonnen"
    TIJDENS = "tijdens", "terwijl wij bezig zijn"
    NA = "na", "nadat wij klaar waren"


class Merkbaar(TextChoices):
    """Whether people notice an action, from the least to the most: the order in which the median is taken."""

    NOG_NIET = "nog_niet", "nog niet"
    BEETJE = "beetje", "een beetje"
    JA = "ja", "merkbaar"


class EvaluatieSoort(TextChoices):
    TUSSENTIJDS = "tussentijds", "tussentijdse evaluatie"
    JAARLIJKS = "jaarlijks", "jaarlijkse evaluatie"


class EvaluatieStatus(TextChoices):
    CONCEPT = "concept", "concept"
    BESPROKEN = "besproken", "besproken"
    GEPUBLICEERD = "gepubliceerd", "gepubliceerd"


class Actieoordeel(TextChoices):
    """What an evaluation says of an action."""

    BEHOUDEN = "behouden", "behouden"
    BIJSTELLEN = "bijstellen", "bijstellen"
    DOORSCHUIVEN = "doorschuiven", "doorschuiven"
    STOPPEN = "stoppen", "stoppen"


class RaadsstukSoort(TextChoices):
    MOTIE = "motie", "motie"
    AMENDEMENT = "amendement", "amendement"
    TOEZEGGING = "toezegging", "toezegging"
    RAADSVRAAG = "raadsvraag", "raadsvraag"
    BESLUIT = "besluit", "besluit"
    INFORMATIEBRIEF = "informatiebrief", "informatiebrief"


class RaadsstukStatus(TextChoices):
    OPEN = "open", "open"
    IN_BEHANDELING = "in_behandeling", "in behandeling"
    AFGEDAAN = "afgedaan", "afgedaan"


class VergaderingSoort(TextChoices):
    COMMISSIE = "commissie", "raadscommissie"
    RAAD = "raad", "gemeenteraad"


class Routekaartscore(IntegerChoices):
    """What a municipality says of itself per step. The words are ours; the VNG gives none."""

    NIET = 0, "nog niet begonnen"
    BEGIN = 1, "een begin"
    HALF = 2, "half op weg"
    GOED = 3, "goed op weg"
    STAAT = 4, "staat stevig"


class Aandacht(TextChoices):
    """Why an action stands in the work list."""

    STIL = "stil", "Stil: lang geen nieuws"
    TE_LAAT = "te-laat", "Te laat"
    ZONDER_TREKKER = "zonder-trekker", "Zonder trekker"
    ZONDER_PERIODE = "zonder-periode", "Zonder begin of eind"
    ZONDER_INDICATOR = "zonder-indicator", "Zonder indicator"
    ZONDER_MAKKELIJK = "zonder-makkelijke-tekst", "Zonder makkelijke tekst"
