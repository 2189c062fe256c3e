"""The closed lists of the people and of what they tell us, with their words on screen."""

from django.db.models import TextChoices


class NetwerkrolSoort(TextChoices):
    AMBASSADEUR = "ambassadeur", "ambassadeur"
    KOPLOPER = "koploper", "koploper"
    AANJAGER = "aanjager", "aanjager"
    PROCESREGISSEUR = "procesregisseur", "procesregisseur"
    PANELLID = "panellid", "panellid"


class NetwerkrolStatus(TextChoices):
    AANGEMELD = "aangemeld", "aangemeld"
    KENNISMAKING = "kennismaking", "kennismaking"
    ACTIEF = "actief", "actief"
    PAUZE = "pauze", "pauze"
    GESTOPT = "gestopt", "gestopt"


class BereikbaarVia(TextChoices):
    """How somebody wants to hear from us. A text message is a text that an employee sends by hand."""

    MAIL = "mail", "met een e-mail"
    TELEFOON = "telefoon", "door te bellen"
    SMS = "sms", "met een sms"
    BRIEF = "brief", "met een brief"


# How somebody is reached -> the field of a person that holds it.
CONTACTVELD = {
    BereikbaarVia.MAIL: "email",
    BereikbaarVia.TELEFOON: "telefoon",
    BereikbaarVia.SMS: "telefoon",
    BereikbaarVia.BRIEF: "adres",
}


# Of who wants to hear in such a way, an employee brings the news.
MET_DE_HAND = (BereikbaarVia.TELEFOON, BereikbaarVia.SMS, BereikbaarVia.BRIEF)


class ToestemmingDoel(TextChoices):
    PROFIEL = "profiel", "met naam en tekst op de website staan"
    VERHAAL = "verhaal", "een verhaal op de website"
    FOTO = "foto", "een foto op de website"
    NIEUWSBRIEF = "nieuwsbrief", "de nieuwsbrief krijgen"
    CONTACT = "contact", "anderen mogen contact zoeken"


class HoeGegeven(TextChoices):
    WEBSITE = "website", "zelf op de website"
    GESPREK = "gesprek", "in een gesprek"
    PAPIER = "papier", "op papier"


class Rolbijdrage(TextChoices):
    """How somebody of the network takes part in an action."""

    GERAADPLEEGD = "geraadpleegd", "gaf een mening"
    MEEGEDACHT = "meegedacht", "denkt mee"
    MEEGEDAAN = "meegedaan", "doet mee"
    TREKT = "trekt", "trekt de actie"


class MeldingSoort(TextChoices):
    OBSTAKEL = "obstakel", "obstakel"
    IDEE = "idee", "idee"
    COMPLIMENT = "compliment", "compliment"
    VRAAG = "vraag", "vraag"


class Bron(TextChoices):
    """By which way it came to us."""

    WEB = "web", "website"
    TELEFOON = "telefoon", "telefoon"
    BALIE = "balie", "bezoek of balie"
    MAIL = "mail", "e-mail"
    PAPIER = "papier", "papier"


class AntwoordVia(TextChoices):
    """How we may answer a report. With the code alone we know nobody, and cannot ask anything."""

    CODE = "code", "Nee, ik volg mijn melding zelf met een code"
    MAIL = "mail", "Ja, met een e-mail"
    TELEFOON = "telefoon", "Ja, door te bellen"
    SMS = "sms", "Ja, met een sms"
    BRIEF = "brief", "Ja, met een brief"


class MeldingStatus(TextChoices):
    NIEUW = "nieuw", "nieuw"
    IN_BEHANDELING = "in_behandeling", "in behandeling"
    BEANTWOORD = "beantwoord", "beantwoord"
    GESLOTEN = "gesloten", "gesloten"
    SAMENGEVOEGD = "samengevoegd", "samengevoegd met een andere melding"


class Uitkomst(TextChoices):
    GEDAAN = "gedaan", "wij deden er iets aan"
    LUKT_NIET = "lukt_niet", "dit lukt ons niet"
    NIET_VAN_ONS = "niet_van_ons", "niet van de gemeente"


class Spreker(TextChoices):
    """Who wrote in the conversation about a report."""

    MELDER = "melder", "u"
    GEMEENTE = "gemeente", "de gemeente"


class BestandSoort(TextChoices):
    FOTO = "foto", "foto"
    GELUID = "geluid", "geluid"


class OproepSoort(TextChoices):
    AMBASSADEUR = "ambassadeur", "ambassadeurs gezocht"
    KOPLOPER = "koploper", "koplopers gezocht"
    THEMA = "thema", "verhalen en ideeën gezocht"
    DURF_TE_VRAGEN = "durf_te_vragen", "durf te vragen"
    AANBOD = "aanbod", "aanbod"
    STAGE = "stage", "inclusiestages"


class OproepStatus(TextChoices):
    CONCEPT = "concept", "concept"
    OPEN = "open", "open"
    GESLOTEN = "gesloten", "gesloten"
    # Of a proposal that we do not place, with the reason.
    AFGEWEZEN = "afgewezen", "niet geplaatst"


class Zichtbaarheid(TextChoices):
    OPENBAAR = "openbaar", "iedereen"
    NETWERK = "netwerk", "alleen ons netwerk"


class Aanmeldsoort(TextChoices):
    """What somebody answers to: a call, or one of the three ways to take part."""

    OPROEP = "oproep", "antwoord op een oproep"
    AMBASSADEUR = "ambassadeur", "ambassadeur worden"
    KOPLOPER = "koploper", "koploper worden"
    ONDERWERP = "onderwerp", "onderwerp voorstellen"


class ReactieStatus(TextChoices):
    NIEUW = "nieuw", "nieuw"
    IN_GESPREK = "in_gesprek", "in gesprek"
    AFGEROND = "afgerond", "afgerond"
    AFGEWEZEN = "afgewezen", "afgewezen"


class VerhaalStatus(TextChoices):
    OPGEHAALD = "opgehaald", "opgehaald, de verteller leest het nog na"
    NAGELEZEN = "nagelezen", "nagelezen door de verteller"
    GEPUBLICEERD = "gepubliceerd", "op de website"
    INGETROKKEN = "ingetrokken", "ingetrokken"
