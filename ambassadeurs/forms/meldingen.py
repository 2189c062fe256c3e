"""The inbox of reports: searching it, and one move for many."""

from django import forms
from django.core.exceptions import ValidationError

from agenda.models import Thema
from ambassadeurs.handelen.losmaken import is_losgemaakt_sinds
from ambassadeurs.models import Melding, MeldingSoort
from ambassadeurs.werkplek.inbox import MIJ, NIEMAND, SOORTEN
from inclusie.accounts.models import User
from inclusie.forms import FilterForm, Form, met_hoofdletter
from inclusie.woorden import op_naam

NUMMER = "Bijvoorbeeld: 2021-031."
NAAM_GING = (
    "De melder nam intussen de eigen naam terug. Wij weten die niet meer. Kijk zelf of de tekst naar iemand"
    " wijst. Bewaar dan nog een keer."
)
SLUIT, BIJ = "niet_van_ons", "samenvoegen"
VEEL = {
    "toewijzen": "Wijs ze toe aan iemand",
    "gelezen": "Zet ze op gelezen",
    BIJ: "Voeg ze samen met één melding",
    SLUIT: "Sluit ze: niet van de gemeente",
}


# A move -> the field that it asks, and the sentence that asks it.
MIST = {
    "toewijzen": ("aan", "Kies een collega."),
    BIJ: ("met", "Vul het nummer van de andere melding in."),
    SLUIT: ("wij_deden", "Schrijf op wie de melders dan kan helpen."),
}


class Behandelaar(forms.ModelChoiceField):
    def __init__(self, **opties):
        fouten = {"invalid_choice": "Deze persoon kan geen meldingen behandelen. Kies een ander."}
        super().__init__(User.objects.behandelaars(), error_messages=fouten, **opties)


class Meldingnummer(forms.CharField):
    """The number of another report, as somebody types it."""

    def clean(self, value):
        nummer = super().clean(value).strip()
        if not nummer:
            return None
        gevonden = Melding.objects.aanwezig().filter(nummer=nummer).first()
        if gevonden is None:
            raise ValidationError("Er is geen melding met dit nummer. Kijk het nummer na.")
        return gevonden


class Getoond(forms.Field):
    """What the page showed, as words in one hidden field."""

    widget = forms.HiddenInput

    def __init__(self):
        super().__init__(required=False)

    def prepare_value(self, value):
        return value if value is None or isinstance(value, str) else " ".join(map(str, value))


class Gelezen(Getoond):
    """Which messages of the reporter, by their keys: what comes later is not read with it."""

    def to_python(self, value):
        delen = (value or "").split()
        return frozenset(int(pk) for pk in delen if pk.isascii() and pk.isdecimal() and len(pk) < 16)


class Versies(Getoond):
    """Which version of each report, as 'number:version'."""

    def to_python(self, value):
        delen = (deel.partition(":") for deel in (value or "").split())
        return {nummer: versie for nummer, _, versie in delen}


class InboxFilterForm(FilterForm):
    """Which reports the inbox shows."""

    wat = forms.ChoiceField(label="Welke meldingen?", required=False)
    soort = forms.ChoiceField(label="Soort", required=False)
    wie = forms.ChoiceField(label="Wie behandelt het?", required=False)
    onderwerp = forms.ChoiceField(label="Onderwerp", required=False)
    q = forms.CharField(
        label="Zoek een nummer of een woord",
        help_text="Niet in wat mensen schreven.",
        required=False,
        max_length=100,
        error_messages={"max_length": "dit is te lang. Zoek met een paar woorden."},
    )

    def __init__(self, data, *, telling: dict[str, int]):
        super().__init__(data)
        mensen = [(str(user.pk), user.naam) for user in sorted(User.objects.behandelaars(), key=op_naam)]
        themas = [(thema.slug, thema.naam) for thema in sorted(Thema.objects.all(), key=op_naam)]
        self.fields["wat"].choices = [(wat, f"{woord} ({telling[wat]})") for wat, woord in SOORTEN.items()]
        self.fields["soort"].choices = [("", "Alles"), *met_hoofdletter(MeldingSoort)]
        self.fields["wie"].choices = [("", "Iedereen"), (MIJ, "Ikzelf"), (NIEMAND, "Nog niemand"), *mensen]
        self.fields["onderwerp"].choices = [("", "Alles"), *themas]


class SamenForm(Form):
    """One move for the chosen reports. What the chosen move does not ask is not looked at."""

    meldingen = forms.MultipleChoiceField(error_messages={"required": "Kies een of meer meldingen."})
    doe = forms.ChoiceField(
        label="Wat wilt u doen met de gekozen meldingen?",
        choices=list(VEEL.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat u wilt doen."},
    )
    aan = Behandelaar(label="Aan wie wijst u ze toe?", required=False, empty_label="Kies een collega")
    met = Meldingnummer(
        label="Bij welk nummer voegt u ze?",
        required=False,
        help_text=NUMMER,
        max_length=12,
    )
    wij_deden = forms.CharField(
        label="Wie kan de melders dan helpen?",
        required=False,
        help_text="Elke melder leest dit. Schrijf ook hoe zij die ander bereiken.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    gelezen = Gelezen()
    # The words by which a report is closed may go to the website one day.
    sinds = Versies()

    def __init__(self, data, *, rijen: list[Melding], ongelezen: list[int]):
        sinds = [f"{melding}:{melding.versie}" for melding in rijen]
        super().__init__(data, initial={"gelezen": ongelezen, "sinds": sinds})
        self.rijen = rijen
        self.fields["meldingen"].choices = [(melding.nummer, melding.nummer) for melding in rijen]
        for veld, _ in MIST.values():
            self.fields[veld].soms_verplicht = True

    def clean(self):
        gegevens = super().clean()
        mist = MIST.get(gegevens.get("doe"))
        if mist and not gegevens.get(mist[0]) and not self.has_error(mist[0]):
            self.add_error(*mist)
        if gegevens.get("doe") == BIJ and gegevens.get("meldingen") == [str(gegevens.get("met"))]:
            self.add_error("met", "Dit is de melding die u koos. Kies een andere.")
        if gegevens.get("doe") == SLUIT:
            self._vraag_nog_eens(gegevens)
        return gegevens

    def _vraag_nog_eens(self, gegevens: dict) -> None:
        """Of which the name went since the page was opened: its writer reads once more what was typed."""
        gekozen, sinds = gegevens.get("meldingen", ()), gegevens["sinds"]
        rijen = [melding for melding in self.rijen if melding.nummer in gekozen]
        ging = [melding for melding in rijen if is_losgemaakt_sinds(melding, sinds.get(melding.nummer, ""))]
        if ging:
            self.data = self.data.copy()
            self.data["sinds"] = self.fields["sinds"].prepare_value(self.initial["sinds"])
            self.zet_bezwaren([f"Melding {melding}: {NAAM_GING}" for melding in ging])

    def zet_bezwaren(self, bezwaren: list[str]) -> None:
        """None of the chosen reports took the move: what was typed and ticked stays."""
        for bezwaar in bezwaren:
            self.add_error(None, bezwaar)
