"""Which fields of a plandocument are compared, with label and way of showing; which are left out, and why.

A test walks a whole document: a field that is in none of KINDEREN, VELDEN and WEGGELATEN makes it fail.
"""

from django.db.models import TextChoices

from agenda import woorden
from agenda.models import keuzes

# Rows within rows: kind of parent -> field -> kind of child.
KINDEREN = {
    "document": {
        "gemeente": "gemeente",
        "agenda": "agenda",
        "jaarplan": "jaarplan",
        "themas": "thema",
        "domeinen": "domein",
        "focus": "focus",
        "doelen": "doel",
    },
    "doel": {"indicatoren": "indicator", "acties": "actie"},
    "actie": {"indicatoren": "indicator", "voortgang": "voortgang"},
    "indicator": {"metingen": "meting"},
}


def tekst(waarde, item, namen) -> str:
    return "" if waarde is None else str(waarde)


def lijst(waarde, item, namen) -> str:
    return "; ".join(waarde or [])


def dag(waarde, item, namen) -> str:
    return woorden.datum(waarde)


def kwartaal(waarde, item, namen) -> str:
    return woorden.kwartaal(waarde)


def geld(waarde, item, namen) -> str:
    return woorden.budget(waarde)


def uitgegeven(waarde, item, namen) -> str:
    return woorden.euro(waarde)


def meetwaarde(waarde, item, namen) -> str:
    return woorden.meting(waarde, item) if "woorden" in item else woorden.getal(waarde)


def thema(waarde, item, namen) -> str:
    return namen["thema"].get(waarde, waarde)


def themas(waarde, item, namen) -> str:
    return woorden.opsomming([namen["thema"].get(slug, slug) for slug in waarde or []])


def domein(waarde, item, namen) -> str:
    return namen["domein"].get(waarde, waarde or "")


def woord(keuze: type[TextChoices]):
    woorden_bij = dict(keuze.choices)

    def toon(waarde, item, namen) -> str:
        return woorden_bij.get(waarde, waarde or "")  # an old version may hold a code that no longer exists

    return toon


VELDEN = {
    "gemeente": {
        "naam": ("Naam van de gemeente", tekst),
        "logo_tekst": ("Tekst bij het logo", tekst),
        "telefoon": ("Telefoon", tekst),
        "mail": ("E-mail", tekst),
        "bezoekadres": ("Bezoekadres", tekst),
        "rolnaam_ambassadeur": ("Naam voor ambassadeurs", tekst),
    },
    "agenda": {
        "titel": ("Titel", tekst),
        "periode_van": ("Van het jaar", tekst),
        "periode_tot": ("Tot en met het jaar", tekst),
        "visie": ("Visie", tekst),
        "inclusiezinnen": ("Zinnen over inclusie", lijst),
        "vastgesteld_op": ("Vastgesteld op", dag),
    },
    "jaarplan": {
        "jaar": ("Jaar", tekst),
        "status": ("Status", woord(keuzes.PlanStatus)),
        "inleiding_makkelijk": ("Makkelijke inleiding", tekst),
        "inleiding": ("Inleiding", tekst),
        "visiepunten": ("Punten van de visie", lijst),
        "vastgesteld_op": ("Vastgesteld op", dag),
        "vastgesteld_door": ("Vastgesteld door", tekst),
        "besluit": ("Besluit", tekst),
        "tussentijdse_evaluatie_op": ("Dag van de tussentijdse evaluatie", dag),
        "jaarlijkse_evaluatie_op": ("Dag van de jaarlijkse evaluatie", dag),
        "volgende_stap": ("Volgende stap", tekst),
        "vraag_aan_raad": ("Vraag aan de raad", tekst),
    },
    "thema": {
        "naam": ("Naam", tekst),
        "soort": ("Soort", woord(keuzes.ThemaSoort)),
        "omschrijving_makkelijk": ("Makkelijke tekst", tekst),
        "omschrijving": ("Hele tekst", tekst),
    },
    "domein": {"naam": ("Naam", tekst), "bron": ("Bron", woord(keuzes.Domeinbron))},
    "focus": {"onderbouwing": ("Waarom dit onderwerp", tekst)},
    "doel": {
        "titel": ("Titel", tekst),
        "toelichting": ("Toelichting", tekst),
        "herkomst": ("Wie vroeg om dit doel", woord(keuzes.Herkomst)),
        "beoogd_resultaat": ("Wat wij willen bereiken", tekst),
        "themas": ("Onderwerpen", themas),
        "oordeel": ("Oordeel", woord(keuzes.Doeloordeel)),
    },
    "actie": {
        "titel": ("Titel", tekst),
        "waarom": ("Waarom", tekst),
        "tekst_makkelijk": ("Makkelijke tekst", tekst),
        "tekst": ("Hele tekst", tekst),
        "niveau": ("Soort actie", woord(keuzes.Niveau)),
        "domein": ("Domein", domein),
        "themas": ("Onderwerpen", themas),
        "trekker.organisatie": ("Wie is verantwoordelijk", tekst),
        "trekker.functie": ("Functie", tekst),
        "partners": ("Partners", lijst),
        "betrokkenheid": ("Hoe ervaringsdeskundigen meedoen", woord(keuzes.Betrokkenheid)),
        "start": ("Begin", kwartaal),
        "eind": ("Eind", kwartaal),
        "budget": ("Geld", geld),
        "dekking": ("Waar het geld vandaan komt", tekst),
        "besteed": ("Uitgegeven", uitgegeven),
        "stand_woord": ("Hoe ver is het", tekst),
        "resultaat": ("Resultaat", tekst),
        "reden": ("Reden", tekst),
        "vorige": ("Vorige actie", tekst),
        "volgende": ("Volgende actie", tekst),
    },
    "indicator": {
        "naam": ("Naam", tekst),
        "eenheid": ("Eenheid", tekst),
        "nulwaarde": ("Begin", meetwaarde),
        "streefwaarde": ("Doel", meetwaarde),
        "richting": ("Richting", woord(keuzes.Richting)),
        "bron": ("Bron", tekst),
        "woorden": ("Woorden bij de getallen", lijst),
    },
    "meting": {"waarde": ("Waarde", meetwaarde), "toelichting": ("Toelichting", tekst)},
    "voortgang": {
        "datum": ("Dag", dag),
        "tekst_makkelijk": ("Tekst", tekst),
        "licht_inhoud": ("Inhoud", woord(keuzes.Licht)),
        "licht_planning": ("Planning", woord(keuzes.Licht)),
        "licht_geld": ("Geld", woord(keuzes.Licht)),
        "oorzaak": ("Oorzaak", tekst),
        "maatregel": ("Wat wij eraan doen", tekst),
        "door": ("Geschreven door", tekst),
    },
}

WEGGELATEN = {
    "document.schema": "technical number of the document's form",
    "document.peildatum": "every version has its own; it stands above each comparison",
    "document.vervallen": "not content: it gives the reason of what was dropped",
    "document.cijfers": "counted from the actions, which are compared themselves",
    "thema.slug": "the key of the row",
    "domein.slug": "the key of the row",
    "focus.thema": "the key of the row",
    "doel.code": "the key of the row",
    "actie.code": "the key of the row",
    "actie.nummer": "part of the code",
    "actie.status": "stand_woord says it in public words",
    "actie.stand": "stand_woord says it in public words",
    "actie.licht": "follows from the newest note, which is compared itself; stand_woord shows it",
    "actie.laatste_nieuws": "date of the newest note, which is compared itself",
    "indicator.nummer": "the key of the row",
    "indicator.nu": "the newest measurement, which is compared itself",
    "meting.datum": "the key of the row",
    "voortgang.nummer": "the key of the row",
}
