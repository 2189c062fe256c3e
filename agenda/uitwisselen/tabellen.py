"""The one table of columns: what each sheet of a plan holds, in what order, under which heading.

Export, template, import and csv all read it, so a new field of the plan is one line here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from agenda.models import (
    ActieStatus,
    Doeloordeel,
    Domein,
    Herkomst,
    Indexonderwerp,
    Licht,
    Meedoen,
    Merkbaar,
    Niveau,
    Obstakel,
    Organisatie,
    Richting,
    Routekaartstap,
    Thema,
    VNartikel,
    WettelijkPlan,
)
from agenda.uitwisselen.soorten import (
    Bedrag,
    Code,
    Datum,
    Geheel,
    Getal,
    JaNee,
    Keuze,
    Kwartaal,
    Opmaak,
    Regels,
    Soort,
    Tekst,
    Verwijzing,
)


class Leeg(Enum):
    """What an empty cell does to a row that is there already."""

    WIST = "mag leeg"
    BLIJFT = "leeg verandert niets"
    VERPLICHT = "verplicht"
    # The portal works this out; an import does nothing with it.
    UITKOMST = "alleen om te lezen"


@dataclass(frozen=True)
class Kolom:
    """kop: the heading. ook: other headings that mean this column.

    veld: the name under which a row holds it: the field of the model and the key of the plandocument, where
    `rij` and `document` do not say otherwise.
    """

    kop: str
    veld: str
    soort: Soort
    uitleg: str
    leeg: Leeg = Leeg.WIST
    document: Callable[[dict], object] | None = None
    rij: Callable | None = None
    ook: tuple[str, ...] = ()
    breedte: int = 18

    @property
    def telt(self) -> bool:
        """Whether an import reads it."""
        return self.leeg is not Leeg.UITKOMST

    def uit_document(self, rij: dict):
        return self.soort.van(self.document(rij) if self.document else rij.get(self.veld))

    def uit_rij(self, obj):
        return self.soort.van(self.rij(obj) if self.rij else getattr(obj, self.veld))


@dataclass(frozen=True)
class Blad:
    """sleutel: the fields that say which row it is. titel: the field that names the row for a reader."""

    naam: str
    kolommen: tuple[Kolom, ...]
    sleutel: tuple[str, ...]
    titel: str
    wat: str

    def kolom(self, veld: str) -> Kolom:
        return next(kolom for kolom in self.kolommen if kolom.veld == veld)


def _info(kop, veld, uitleg, soort=None, **opties) -> Kolom:
    return Kolom(kop, veld, soort or Tekst(), uitleg, Leeg.UITKOMST, **opties)


EIS, BLIJFT = Leeg.VERPLICHT, Leeg.BLIJFT
VAN_WANNEER = (
    _info("jaar", "jaar", "Het jaar van het plan.", Geheel()),
    _info("versie", "versienummer", "Het nummer van de versie. Leeg: het plan zoals het nu is."),
    _info("peildatum", "peildatum", "Op deze dag klopten de gegevens.", Datum()),
)
BIJ = Kolom("bij", "bij", Code("beide"), "Het nummer van de actie of het doel.", EIS, ook=("actie", "doel"))
LICHT = Keuze(Licht, "value")

PLAN = Blad("Plan", (
    Kolom("jaar", "jaar", Geheel(), "Het jaar van het plan.", EIS),
    _info("versie", "versienummer", "Het nummer van de versie. Leeg: het plan zoals het nu is."),
    _info("peildatum", "peildatum", "Op deze dag klopten de gegevens.", Datum()),
    _info("gemeente", "gemeente", "De naam van de gemeente."),
    _info("agenda", "agenda", "De agenda waar dit plan bij hoort.", rij=lambda plan: plan.agenda.titel),
    _info("status van het plan", "status", "Concept, vastgesteld, geëvalueerd of gearchiveerd."),
    Kolom("inleiding in makkelijke taal", "inleiding_makkelijk", Tekst(),
          "Twee of drie korte zinnen.", breedte=50),
    Kolom("hele inleiding", "inleiding", Opmaak(), "Dit leest wie meer wil weten.", breedte=60),
    Kolom("punten uit de visie", "visiepunten", Regels(), "Op elke regel één punt.", breedte=50),
    Kolom("tussentijdse evaluatie", "tussentijdse_evaluatie_op", Datum(), "De dag halverwege het jaar."),
    Kolom("jaarlijkse evaluatie", "jaarlijkse_evaluatie_op", Datum(), "De dag na het jaar."),
    Kolom("volgende stap", "volgende_stap", Tekst(), "Wat komt daarna?", breedte=40),
    Kolom("vraag aan de raad", "vraag_aan_raad", Tekst(), "Wat vraagt u van de raad?", breedte=40),
    Kolom("stil na dagen", "stil_na_dagen", Geheel(), "Na zoveel dagen zonder nieuws is een actie stil.",
          BLIJFT),
    Kolom("trekkers herinneren", "herinnert_trekkers", JaNee(),
          "Krijgen trekkers vanzelf een herinnering vóór de raad?", BLIJFT),
    Kolom("nieuws vanzelf openbaar", "publiceert_voortgang", JaNee(),
          "Wordt nieuws met akkoord vanzelf openbaar?", BLIJFT),
    _info("vastgesteld op", "vastgesteld_op", "De dag van het besluit.", Datum()),
    _info("vastgesteld door", "vastgesteld_door", "Wie het besluit nam."),
    _info("besluit", "besluit", "Welk besluit het is."),
), ("jaar",), "jaar", "jaarplan")  # fmt: skip

FOCUS = Blad("Focus", (
    Kolom("plek", "plek", Geheel(), "De plek in de lijst, vanaf 1.", BLIJFT, breedte=7),
    Kolom("thema", "thema", Verwijzing(Thema, naam="naam"), "Het thema dat dit jaar voorop staat.", EIS,
          breedte=28),
    Kolom("onderbouwing", "onderbouwing", Tekst(), "Waarom dit thema, dit jaar?", breedte=70),
), ("thema",), "thema", "focus")  # fmt: skip

DOELEN = Blad("Doelen", (
    Kolom("code", "code", Code("doel"), "Het nummer van het doel. Leeg: een nieuw doel.", breedte=8),
    Kolom("plek", "plek", Geheel(), "De plek in de lijst, vanaf 1.", BLIJFT, breedte=7),
    Kolom("titel", "titel", Tekst(), "De naam van het doel. Eén korte zin.", EIS, breedte=40),
    Kolom("herkomst", "herkomst", Keuze(Herkomst), "Wie om dit doel vroeg.", EIS),
    Kolom("beoogd resultaat", "beoogd_resultaat", Tekst(), "Wat inwoners ervan merken.", breedte=50),
    Kolom("toelichting", "toelichting", Opmaak(), "Dit leest wie meer wil weten.", breedte=50),
    Kolom("thema's en groepen", "themas", Verwijzing(Thema, naam="naam", meer=True),
          "Over welke thema’s en groepen het gaat.", ook=("thema's", "themas"), breedte=30),
    Kolom("oordeel", "oordeel", Keuze(Doeloordeel), "Is het doel bereikt?"),
), ("code",), "titel", "doel")  # fmt: skip

ACTIES = Blad("Acties", (
    Kolom("code", "code", Code("actie"), "Het nummer van de actie. Leeg: een nieuwe actie.", breedte=10),
    Kolom("doel", "doel", Code("doel"), "Het nummer van het doel.", EIS, rij=lambda actie: actie.doel.code,
          breedte=8),
    Kolom("plek", "plek", Geheel(), "De plek bij het doel, vanaf 1.", BLIJFT, breedte=7),
    Kolom("titel", "titel", Tekst(), "De naam van de actie. Eén korte zin.", EIS, breedte=40),
    Kolom("waarom", "waarom", Tekst(), "Waarom wij dit doen.", breedte=40),
    Kolom("makkelijke tekst", "tekst_makkelijk", Tekst(), "Wat wij doen, in makkelijke taal.", breedte=50),
    Kolom("hele tekst", "tekst", Opmaak(), "Alles over de actie.", breedte=60),
    Kolom("niveau", "niveau", Keuze(Niveau), "Het soort actie.", BLIJFT),
    Kolom("domein", "domein", Verwijzing(Domein, naam="naam"), "Het deel van het leven.", EIS,
          ook=("levensdomein",)),
    Kolom("thema's en groepen", "themas", Verwijzing(Thema, naam="naam", meer=True),
          "Over welke thema’s en groepen het gaat.", ook=("thema's", "themas"), breedte=30),
    Kolom("trekker", "trekker_organisatie", Verwijzing(Organisatie, "naam", "naam"),
          "De organisatie die de actie leidt.", document=lambda rij: rij["trekker"]["organisatie"],
          breedte=26),
    Kolom("functie trekker", "trekker_functie", Tekst(), "Het werk van wie de actie leidt. Geen naam.",
          document=lambda rij: rij["trekker"]["functie"], breedte=24),
    Kolom("partners", "partners", Verwijzing(Organisatie, "naam", "naam", meer=True), "Wie er meedoen.",
          breedte=30),
    Kolom("betrokkenheid", "betrokkenheid", Keuze(Meedoen),
          "Hoe mensen meedoen die het zelf meemaken.", BLIJFT),
    Kolom("begin", "start", Kwartaal(), "Het kwartaal waarin de actie begint.", breedte=10),
    Kolom("eind", "eind", Kwartaal(), "Het kwartaal waarin de actie klaar is.", breedte=10),
    Kolom("budget", "budget", Bedrag(), "Het geld voor de actie. Leeg: nog niet bekend.", breedte=11),
    Kolom("dekking", "dekking", Tekst(), "Waar het geld vandaan komt.", breedte=26),
    Kolom("besteed", "besteed", Bedrag(), "Wat al is uitgegeven.", breedte=11),
    Kolom("stap van de routekaart", "routekaartstap", Verwijzing(Routekaartstap, "nummer"),
          "Het nummer van de stap."),
    Kolom("onderwerpen van de index", "indexonderwerpen", Verwijzing(Indexonderwerp, meer=True),
          "De onderwerpen van de index."),
    Kolom("artikelen van het VN-verdrag", "vn_artikelen", Verwijzing(VNartikel, "nummer", meer=True),
          "De nummers van de artikelen."),
    Kolom("wettelijke plannen", "wettelijke_plannen", Verwijzing(WettelijkPlan, meer=True),
          "De wettelijke plannen waar de actie bij hoort."),
    Kolom("obstakels", "obstakels", Verwijzing(Obstakel, meer=True), "Wat deze actie uit de weg helpt."),
    Kolom("status", "status", Keuze(ActieStatus), "Waar de actie staat. Leeg bij een nieuwe actie: idee.",
          BLIJFT),
    Kolom("resultaat", "resultaat", Tekst(), "Wat de actie opleverde, als zij gerealiseerd is.", breedte=40),
    Kolom("reden", "reden", Tekst(), "Waarom de actie stopt, later komt of is afgewezen.", breedte=40),
    Kolom("openbaar", "openbaar", JaNee(), "Mag de actie in het openbare plan staan?", BLIJFT,
          document=lambda rij: True, breedte=10),
    Kolom("vorige actie", "vorige", Code("actie"), "Het nummer van deze actie in een jaar ervoor.", BLIJFT,
          rij=lambda actie: actie.vorige.code if actie.vorige else ""),
    Kolom("gaat verder in", "opgegaan_in", Code("actie"), "De actie waarin deze gestopte actie verdergaat.",
          BLIJFT, rij=lambda actie: actie.opgegaan_in.code if actie.opgegaan_in else ""),
    _info("volgende actie", "volgende_code", "Het nummer van deze actie in een jaar erna.",
          document=lambda rij: rij["volgende"]),
    _info("doeltitel", "doeltitel", "De naam van het doel.", rij=lambda actie: actie.doel.titel, breedte=40),
    _info("herkomst", "herkomst", "Wie om dit doel vroeg.", Keuze(Herkomst), rij=lambda a: a.doel.herkomst),
    _info("stand", "stand_woord", "Hoe ver de actie is, zoals lezers het zien."),
    _info("licht", "licht", "Het stoplicht van het laatste nieuws: groen, oranje of rood."),
    _info("begonnen op", "begonnen_op", "De dag waarop de actie begon.", Datum()),
    _info("merkbaar", "merkbaar", "Merken mensen er iets van? Leeg bij minder dan 3.", Keuze(Merkbaar),
          document=lambda rij: rij["oordeel"]["merkbaar"]),
    _info("beoordelaars", "beoordelaars", "Hoeveel mensen dat zeiden. Leeg bij minder dan 5.", Geheel(),
          document=lambda rij: rij["oordeel"]["beoordelaars"]),
    _info("laatste nieuws", "laatste_nieuws", "De datum van het laatste nieuws.", Datum()),
    _info("laatste bericht", "laatste_bericht", "De tekst van het laatste nieuws.", breedte=50),
    *VAN_WANNEER,
), ("code",), "titel", "actie")  # fmt: skip

INDICATOREN = Blad("Indicatoren", (
    BIJ,
    Kolom("nummer", "nummer", Geheel(), "Het nummer bij deze actie of dit doel. Leeg: een nieuwe.",
          breedte=9, ook=("indicator",)),
    Kolom("wat meten wij", "naam", Tekst(), "Wat er geteld of gemeten wordt.", EIS, breedte=40),
    Kolom("eenheid", "eenheid", Tekst(), "Waarin wij meten, zoals brieven of procent."),
    Kolom("nulwaarde", "nulwaarde", Getal(), "Het getal aan het begin."),
    Kolom("streefwaarde", "streefwaarde", Getal(), "Het getal dat wij willen bereiken.", EIS),
    Kolom("richting", "richting", Keuze(Richting), "Wat beter is.", BLIJFT),
    Kolom("bron van het cijfer", "bron", Tekst(), "Waar het cijfer vandaan komt.", breedte=26),
    Kolom("woorden", "woorden", Regels(), "Een woord per cijfer, vanaf 0, elk op een eigen regel.",
          breedte=26),
    _info("waarde nu", "nu", "Het laatste getal dat wij maten.", Getal()),
), ("bij", "nummer"), "naam", "indicator")  # fmt: skip

METINGEN = Blad("Metingen", (
    BIJ,
    Kolom("indicator", "nummer", Geheel(), "Het nummer van de indicator.", EIS, breedte=10, ook=("nummer",)),
    Kolom("gemeten op", "datum", Datum(), "De dag van de meting.", EIS, ook=("datum",)),
    Kolom("waarde", "waarde", Getal(), "Het getal van die dag.", EIS),
    Kolom("toelichting bij de meting", "toelichting", Tekst(), "Wat erbij hoort.", breedte=40,
          ook=("toelichting",)),
), ("bij", "nummer", "datum"), "datum", "meting")  # fmt: skip

VOORTGANG = Blad("Voortgang", (
    Kolom("actie", "bij", Code("actie"), "Het nummer van de actie.", EIS, ook=("bij",), breedte=10),
    Kolom("nummer", "nummer", Geheel(), "Het nummer van het bericht. Leeg: een nieuw bericht.",
          breedte=9, ook=("bericht",)),
    Kolom("datum", "datum", Datum(), "De dag van het bericht.", EIS),
    Kolom("wat is er gebeurd", "tekst_makkelijk", Tekst(), "Een of twee zinnen.", EIS, breedte=60,
          ook=("tekst",)),
    Kolom("inhoud", "licht_inhoud", LICHT, "Hoe gaat het met de inhoud?", EIS, breedte=10),
    Kolom("planning", "licht_planning", LICHT, "Hoe gaat het met de planning?", EIS, breedte=10),
    Kolom("geld", "licht_geld", LICHT, "Hoe gaat het met het geld?", EIS, breedte=10),
    Kolom("oorzaak", "oorzaak", Tekst(), "Nodig bij oranje of rood.", breedte=40),
    Kolom("maatregel", "maatregel", Tekst(), "Nodig bij oranje of rood.", breedte=40),
    Kolom("klaar gemeld", "voorstel_gereed", JaNee(), "Zegt de trekker dat de actie klaar is?", BLIJFT,
          document=lambda rij: None, breedte=10),
    Kolom("geschreven door", "door_functie", Tekst(), "De functie van wie het schreef.", BLIJFT,
          document=lambda rij: rij["door"], breedte=24),
    Kolom("akkoord", "akkoord", JaNee(), "Gaat dit bericht mee met de volgende versie?", BLIJFT,
          document=lambda rij: True, rij=lambda bericht: bericht.akkoord_op is not None, breedte=10),
), ("bij", "nummer"), "datum", "bericht")  # fmt: skip

BLADEN = (PLAN, FOCUS, DOELEN, ACTIES, INDICATOREN, METINGEN, VOORTGANG)
PER_NAAM = {blad.naam: blad for blad in BLADEN}
# The headings of the texts that hold marks, in the order of the sheets.
OPGEMAAKT = tuple(kolom.kop for blad in BLADEN for kolom in blad.kolommen if isinstance(kolom.soort, Opmaak))
