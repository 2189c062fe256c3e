"""Writing down what somebody says who calls, comes by or writes: the questions of the website, as an employee
asks them. How it came in is asked first."""

from ambassadeurs.forms.reactie import (
    GEEN_MEDISCH,
    AmbassadeurVragen,
    AntwoordVragen,
    KoploperVragen,
    OnderwerpVragen,
)
from ambassadeurs.lezen.oproepen import WOORDEN
from ambassadeurs.models import Bron
from inclusie.forms import met_hoofdletter

LABELS = {
    "bron": "Hoe kwam dit binnen?",
    "naam": "Hoe heet deze persoon?",
    "bereikbaar_via": "Hoe mogen wij deze persoon bereiken?",
    "contact": "Het e-mailadres, telefoonnummer of adres",
}
FOUTEN = {
    "bron": {"required": "Kies hoe dit binnenkwam."},
    "naam": {"required": "Vul een naam in."},
    "bereikbaar_via": {"required": "Kies hoe wij deze persoon mogen bereiken."},
    "contact": {"required": "Vul in hoe wij deze persoon bereiken."},
}


class _Invoer:
    """For one of the forms of the website. What it asks about a call stands there."""

    zonder_antwoord = "Niet. Deze persoon leest het antwoord zelf"
    zonder_adres = "Bij ‘niet’ krijgt deze persoon een code om ons antwoord te lezen."

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["bron"] = ""
        self.fields["bron"].choices = [keuze for keuze in met_hoofdletter(Bron) if keuze[0] != Bron.WEB]
        if not self.fields["contact"].required:
            self.fields["contact"].help_text = "Alleen als wij deze persoon mogen bereiken."
        # A browser fills in what it knows of the employee.
        for naam in ("naam", "organisatie"):
            if naam in self.fields:
                self.fields[naam].widget.attrs["autocomplete"] = "off"


class AmbassadeurInvoer(_Invoer, AmbassadeurVragen):
    class Meta(AmbassadeurVragen.Meta):
        fields = ["bron", *AmbassadeurVragen.Meta.fields]
        labels = LABELS | {
            "tekst": "Wat wil deze persoon doen?",
            "thema": "Over welk onderwerp wil deze persoon praten?",
        }
        help_texts = {
            "tekst": f"Bijvoorbeeld: meedenken, brieven nalezen of het eigen verhaal delen. {GEEN_MEDISCH}"
        }
        error_messages = FOUTEN | {"tekst": {"required": "Schrijf op wat deze persoon wil doen."}}


class KoploperInvoer(_Invoer, KoploperVragen):
    class Meta(KoploperVragen.Meta):
        fields = ["bron", *KoploperVragen.Meta.fields]
        labels = LABELS | {
            "organisatie": "Hoe heet de organisatie?",
            "tekst": "Wat weet de organisatie, en wat biedt zij aan?",
            "afspraak": "Wat belooft de organisatie?",
        }
        help_texts = KoploperVragen.Meta.help_texts | {
            "afspraak": "Eén ding dat zij echt gaat doen. Bijvoorbeeld: in maart is elke brief makkelijk."
        }
        error_messages = FOUTEN | {
            "organisatie": {"required": "Vul de naam van de organisatie in."},
            "tekst": {"required": "Schrijf op wat de organisatie weet en biedt."},
            "afspraak": {"required": "Schrijf één ding op dat de organisatie gaat doen."},
        }


class OnderwerpInvoer(_Invoer, OnderwerpVragen):
    class Meta(OnderwerpVragen.Meta):
        fields = ["bron", *OnderwerpVragen.Meta.fields]
        labels = LABELS | {
            "titel": "Welk onderwerp stelt deze persoon voor?",
            "tekst": "Waarom is dit belangrijk?",
            "thema": "Bij welk onderwerp van ons hoort het?",
            "domein": "Bij welk deel van het leven hoort het?",
        }
        error_messages = FOUTEN | {
            "titel": {"required": "Schrijf op welk onderwerp deze persoon voorstelt."},
            "tekst": {"required": "Schrijf op waarom dit belangrijk is."},
        }


class AntwoordInvoer(_Invoer, AntwoordVragen):
    """The answer to one call, which stands on the instance."""

    class Meta(AntwoordVragen.Meta):
        fields = ["bron", *AntwoordVragen.Meta.fields]
        labels = LABELS | {
            "openbaar": "Wie de oproep leest, mag dit antwoord lezen",
            "openbare_naam": "Welke naam mag er dan bij staan?",
        }
        help_texts = {
            "openbaar": "Vraag dit aan deze persoon. Het komt niet vanzelf op de website.",
            "openbare_naam": "Bijvoorbeeld alleen de voornaam. Vult u niets in? Dan staat er geen naam.",
        }
        error_messages = FOUTEN | {"tekst": {"required": "Schrijf op wat deze persoon antwoordt."}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        woorden = WOORDEN[self.instance.oproep.soort]
        self.fields["tekst"].label = "Wat antwoordt deze persoon?"
        self.fields["tekst"].help_text = f"Wij vroegen: ‘{woorden.vraag}’ {GEEN_MEDISCH}"
