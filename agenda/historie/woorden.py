"""How the timeline of editing names rows, fields and values. Pure words; the rows come from the package."""

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.text import Truncator

from agenda import woorden
from agenda.plandocument import getal

# model -> field -> how a sentence names it: '… wijzigde de titel'. Every other field is in STIL (tested).
HEET = {
    "jaarplan": {
        "agenda": "de inclusieagenda",
        "jaar": "het jaar",
        "inleiding_makkelijk": "de makkelijke inleiding",
        "inleiding": "de inleiding",
        "visiepunten": "de punten uit de visie",
        "tussentijdse_evaluatie_op": "de dag van de tussentijdse evaluatie",
        "jaarlijkse_evaluatie_op": "de dag van de jaarlijkse evaluatie",
        "volgende_stap": "de volgende stap",
        "vraag_aan_raad": "de vraag aan de raad",
        "status": "de status",
        "vastgesteld_op": "de dag van vaststellen",
        "vastgesteld_door": "wie het plan vaststelde",
        "besluit": "het besluit",
    },
    "focus": {"thema": "het thema", "onderbouwing": "de onderbouwing"},
    "doel": {
        "titel": "de titel",
        "toelichting": "de toelichting",
        "herkomst": "wie het doel inbracht",
        "themas": "de thema's",
        "beoogd_resultaat": "wat wij willen bereiken",
        "oordeel": "het oordeel",
    },
    "actie": {
        "doel": "het doel",
        "titel": "de titel",
        "waarom": "waarom wij dit doen",
        "tekst_makkelijk": "de makkelijke tekst",
        "tekst": "de hele tekst",
        "niveau": "het soort actie",
        "domein": "het levensdomein",
        "themas": "de thema's en groepen",
        "trekker_organisatie": "de trekker",
        "trekker_functie": "de functie van de trekker",
        "trekker_account": "het account van de trekker",
        "partners": "de partners",
        "betrokkenheid": "hoe ervaringsdeskundigen meedoen",
        "start": "het begin",
        "eind": "het eind",
        "budget": "het budget",
        "dekking": "waar het geld vandaan komt",
        "besteed": "wat is uitgegeven",
        "status": "de status",
        "resultaat": "het resultaat",
        "reden": "de reden",
        "openbaar": "of de actie openbaar is",
    },
    "indicator": {
        "naam": "wat wij meten",
        "eenheid": "de eenheid",
        "nulwaarde": "de waarde bij de start",
        "streefwaarde": "de waarde die wij willen bereiken",
        "richting": "de richting",
        "bron": "de bron van het cijfer",
        "woorden": "de woorden bij de waarden",
    },
    "meetwaarde": {"datum": "de dag van de meting", "waarde": "de waarde", "toelichting": "de toelichting"},
    "voortgang": {
        "datum": "de datum",
        "tekst_makkelijk": "wat er is gebeurd",
        "licht_inhoud": "het licht voor de inhoud",
        "licht_planning": "het licht voor de planning",
        "licht_geld": "het licht voor het geld",
        "oorzaak": "hoe het komt",
        "maatregel": "wat wij eraan doen",
        "voorstel_gereed": "het voorstel dat de actie klaar is",
    },
    "agenda": {
        "titel": "de titel",
        "periode_van": "het eerste jaar",
        "periode_tot": "het laatste jaar",
        "visie": "de visie",
        "inclusiezinnen": "de zinnen over een inclusieve gemeente",
        "vastgesteld_op": "de dag van vaststellen",
    },
    "thema": {
        "naam": "de naam",
        "soort": "het soort thema",
        "omschrijving_makkelijk": "de makkelijke omschrijving",
        "omschrijving": "de omschrijving",
        "actief": "of u het thema kunt kiezen",
    },
    "domein": {"naam": "de naam", "bron": "de bron"},
    "organisatie": {
        "naam": "de naam",
        "soort": "het soort organisatie",
        "domeinen": "de levensdomeinen",
        "plaats": "de plaats",
        "website": "de website",
        "is_koploper": "of de organisatie koploper is",
        "koploper_tekst": "de tekst over de koploper",
        "aantoonbaar": "waaraan u inclusief werken ziet",
        "openbaar": "of de naam openbaar is",
    },
    "gemeente": {
        "naam": "de naam",
        "logo_tekst": "de tekst bij het logo",
        "telefoon": "het telefoonnummer",
        "mail": "het e-mailadres",
        "bezoekadres": "het bezoekadres",
        "openingstijden": "wanneer mensen u bereiken",
        "rolnaam_ambassadeur": "de naam voor ambassadeurs",
    },
}

# Told by the sentence itself, or never changed after birth.
STIL = {
    "id", "versie", "indien_id", "volgorde", "verwijderd_op", "verwijderd_reden", "code", "nummer",
    "slug", "jaarplan", "vorige", "indicator.doel", "indicator.actie", "meetwaarde.indicator",
    "voortgang.actie", "voortgang.auteur", "voortgang.door_functie", "voortgang.akkoord_op",
    "voortgang.akkoord_door",
}  # fmt: skip


# What stands above the plans and beside them: a row with a page of its own and a name.
BASIS = {
    "agenda": "de agenda",
    "thema": "het thema",
    "domein": "het levensdomein",
    "organisatie": "de organisatie",
    "gemeente": "de gemeente",
}


def moment(at: datetime) -> str:
    """'3 maart 2021 om 14.03 uur'."""
    at = timezone.localtime(at)
    return f"{woorden.datum(at.date().isoformat())} om {at:%H.%M} uur"


def onderdeel(ding: str, veld: str) -> str:
    """'de titel' as the first cell of a table row: 'Titel'."""
    naam = HEET[ding][veld].removeprefix("de ").removeprefix("het ")
    return naam[0].upper() + naam[1:]


def wat(obj) -> str:
    """The row as a sentence names it: 'actie 2021-07', 'een meting bij actie 2021-07'."""
    ding = obj._meta.model_name
    if ding == "jaarplan":
        return f"het jaarplan {obj.jaar}"
    if ding in BASIS:
        return f"{BASIS[ding]} ‘{obj}’"
    if ding == "focus":
        return f"de focus ‘{obj.thema.naam}’"
    if ding in ("doel", "actie"):
        return f"{ding} {obj.code}"
    if ding == "meetwaarde":
        return f"de meting van {woorden.datum(obj.datum.isoformat())} bij {wat(eigenaar(obj))}"
    if ding == "indicator":
        return f"de indicator ‘{obj.naam}’ bij {wat(eigenaar(obj))}"
    return f"het bericht van {woorden.datum(obj.datum.isoformat())} bij {wat(eigenaar(obj))}"


def in_titel(obj) -> str:
    """As the title of a page names it, short enough for a tab. Every year has its own goal D1."""
    naam = f"{wat(obj)}, {obj.jaarplan.jaar}" if obj._meta.model_name == "doel" else wat(obj)
    return Truncator(naam).chars(28)


def eigenaar(obj):
    """The plan, goal or action on whose page this row is found."""
    ding = obj._meta.model_name
    if ding == "meetwaarde":
        return eigenaar(obj.indicator)
    if ding == "indicator":
        return obj.actie or obj.doel
    return {"voortgang": lambda: obj.actie, "focus": lambda: obj.jaarplan}.get(ding, lambda: obj)()


def in_woorden(veld, waarde) -> str:
    """The value of a model field (no relation) as a person reads it."""
    if waarde is None or waarde == "":
        return ""
    if veld.choices:
        return str(dict(veld.flatchoices).get(waarde, waarde))
    if veld.name in ("start", "eind"):
        return woorden.kwartaal(waarde)
    if veld.name == "budget":
        return woorden.budget(waarde)
    if veld.name == "besteed":
        return woorden.euro(waarde)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Decimal):
        return woorden.getal(getal(waarde))
    if isinstance(waarde, date):
        return woorden.datum(waarde.isoformat())
    return str(waarde)
