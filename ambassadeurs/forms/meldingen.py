"""Forms of the reports on the workplace: searching, many at once, taking one in, and its small pages."""

import re
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from agenda.models import Actie, Doel, Hoogte, Obstakel, Thema
from agenda.permissions import REDACTIE
from ambassadeurs.handelen.bestanden import nieuw_bestand
from ambassadeurs.models import AntwoordVia, Bestand, Bron, Melding, MeldingSoort, Persoon, Uitkomst
from ambassadeurs.werkplek.inbox import MIJ, NIEMAND, SOORTEN
from inclusie.accounts.models import User
from inclusie.bestanden.velden import FotoVeld, GeluidVeld
from inclusie.bewerken import BewerkForm
from inclusie.forms import Form
from inclusie.leesveld import Leesveld
from inclusie.woorden import op_naam

NUMMER = "Bijvoorbeeld: 2021-031."
SLUIT, BIJ = "niet_van_ons", "samenvoegen"
VEEL = {
    "toewijzen": "Wijs ze toe aan iemand",
    "gelezen": "Zet ze op gelezen",
    BIJ: "Voeg ze samen met één melding",
    SLUIT: "Sluit ze: niet van de gemeente",
}


def behandelaars():
    return User.objects.filter(is_active=True, rol__in=REDACTIE)


def _met_hoofdletter(keuzes) -> list[tuple[str, str]]:
    return [(waarde, label[:1].upper() + label[1:]) for waarde, label in keuzes.choices]


class Behandelaar(forms.ModelChoiceField):
    def __init__(self, **opties):
        fouten = {"invalid_choice": "Deze persoon kan geen meldingen behandelen. Kies een ander."}
        super().__init__(behandelaars(), error_messages=fouten, **opties)


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


class InboxFilterForm(Form):
    """What is not in a list counts as not chosen and is shown as an error."""

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
        mensen = [(str(user.pk), user.naam) for user in sorted(behandelaars(), key=op_naam)]
        themas = [(thema.slug, thema.naam) for thema in sorted(Thema.objects.all(), key=op_naam)]
        self.fields["wat"].choices = [(wat, f"{woord} ({telling[wat]})") for wat, woord in SOORTEN.items()]
        self.fields["soort"].choices = [("", "Alles"), *_met_hoofdletter(MeldingSoort)]
        self.fields["wie"].choices = [("", "Iedereen"), (MIJ, "Ikzelf"), (NIEMAND, "Nog niemand"), *mensen]
        self.fields["onderwerp"].choices = [("", "Alles"), *themas]

    def keuze(self) -> dict[str, str]:
        self.is_valid()
        return {naam: self.cleaned_data.get(naam, "") for naam in self.fields}


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

    def __init__(self, data, *, nummers: list[str]):
        super().__init__(data)
        self.fields["meldingen"].choices = [(nummer, nummer) for nummer in nummers]

    def clean(self):
        gegevens = super().clean()
        mist = {
            "toewijzen": ("aan", "Kies een collega."),
            BIJ: ("met", "Vul het nummer van de andere melding in."),
            SLUIT: ("wij_deden", "Schrijf op wie de melders dan kan helpen."),
        }.get(gegevens.get("doe"))
        if mist and not gegevens.get(mist[0]) and not self.has_error(mist[0]):
            self.add_error(*mist)
        return gegevens


def _ander_aantal(self, toen, nu) -> bool:
    """As many files as were sent before are the same ones: for a second click."""
    return len(nu or []) != (toen or 0)


class FotoErbij(FotoVeld):
    has_changed = _ander_aantal


class GeluidErbij(GeluidVeld):
    has_changed = _ander_aantal


class MeldingForm(BewerkForm):
    """What somebody tells an employee, on one page, with what came along."""

    foto = FotoErbij(label="Kwam er een foto mee?", required=False)
    geluid = GeluidErbij(label="Kwam er geluid mee?", required=False)

    class Meta:
        model = Melding
        fields = [
            "bron", "soort", "tekst", "plek", "hoogte", "thema", "persoon", "naam", "namens", "antwoord_via",
            "contact",
        ]  # fmt: skip
        labels = {
            "bron": "Hoe kwam de melding binnen?",
            "soort": "Wat is het?",
            "tekst": "Wat vertelt deze persoon?",
            "plek": "Waar is het?",
            "hoogte": "Hoe erg is het voor deze persoon?",
            "thema": "Bij welk onderwerp hoort het?",
            "persoon": "Is dit iemand van ons netwerk?",
            "naam": "Hoe heet deze persoon?",
            "namens": "Vertelt iemand dit voor een ander? Voor wie?",
            "antwoord_via": "Mogen wij iets terugzeggen?",
            "contact": "Hoe bereiken wij deze persoon?",
        }
        help_texts = {
            "tekst": "Schrijf op wat deze persoon zei. Schrijf geen namen van anderen op.",
            "plek": "Een plek in woorden. Bijvoorbeeld: de hal van het gemeentehuis.",
            "persoon": "Wij gebruiken dan het adres of nummer dat wij al hebben.",
            "naam": "Een naam hoeft niet.",
            "antwoord_via": "Zonder antwoord krijgt deze persoon een code om de melding te volgen.",
            "contact": "Een e-mailadres, telefoonnummer of postadres.",
        }
        error_messages = {
            "soort": {"required": "Kies wat het is."},
            "bron": {"required": "Kies hoe de melding binnenkwam."},
        }
        widgets = {
            "bron": forms.RadioSelect,
            "soort": forms.RadioSelect,
            "tekst": forms.Textarea(attrs={"rows": 6}),
            "hoogte": forms.RadioSelect,
            "antwoord_via": forms.RadioSelect,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["bron"] = ""
        self.fields["bron"].choices = [keuze for keuze in _met_hoofdletter(Bron) if keuze[0] != Bron.WEB]
        self.fields["soort"].choices = _met_hoofdletter(MeldingSoort)
        hoogtes = [(waarde, woord.capitalize()) for waarde, woord in Hoogte.choices]
        self.fields["hoogte"].choices = [("", "Dat weten wij niet"), *hoogtes]
        self.fields["thema"].queryset = Thema.objects.filter(actief=True)
        self.fields["thema"].empty_label = "Nog niet bekend"
        self.fields["persoon"].queryset = Persoon.objects.bekend()
        self.fields["persoon"].empty_label = "Nee, of dat weten wij niet"

    def ook_bewaard(self, eerste) -> dict:
        soorten = list(Bestand.objects.filter(melding=eerste.id).values_list("soort", flat=True))
        return {soort: soorten.count(soort) for soort in ("foto", "geluid")}

    def bestanden(self, at) -> list[Bestand]:
        """What came along, not saved yet."""
        gelezen = [*self.cleaned_data["foto"], *self.cleaned_data["geluid"]]
        return [nieuw_bestand(een, at=at) for een in gelezen]

    @property
    def bestanden_opnieuw(self) -> bool:
        """Something is refused, and a browser never fills in a file again."""
        return bool(self.errors) and any(self.files.getlist(soort) for soort in ("foto", "geluid"))

    def clean(self):
        gegevens = super().clean()
        via, persoon = gegevens.get("antwoord_via"), gegevens.get("persoon")
        if via == AntwoordVia.CODE:
            gegevens["contact"] = ""
        elif via and "contact" in gegevens and not (persoon and not gegevens["contact"]):
            self._eis_contact(via, gegevens["contact"])
        elif via and persoon and not getattr(persoon, VELD_VAN[via]):
            self.add_error("contact", "Wij hebben dit nog niet van deze persoon. Vul het hier in.")
        return gegevens

    def _eis_contact(self, via: str, contact: str) -> None:
        try:
            if via == AntwoordVia.MAIL:
                validate_email(contact)
        except ValidationError:
            self.add_error("contact", "Dit e-mailadres klopt niet. Er moet een @ in staan.")
        if via in (AntwoordVia.TELEFOON, AntwoordVia.SMS) and len(re.sub(r"\D", "", contact)) < 10:
            self.add_error("contact", "Dit telefoonnummer klopt niet. Vul alle 10 cijfers in.")
        if via == AntwoordVia.BRIEF and not contact:
            self.add_error("contact", "Vul het postadres in.")


VELD_VAN = {
    AntwoordVia.MAIL: "email", AntwoordVia.TELEFOON: "telefoon", AntwoordVia.SMS: "telefoon",
    AntwoordVia.BRIEF: "adres",
}  # fmt: skip


class AntwoordForm(Form):
    tekst = forms.CharField(
        label="Wat antwoordt u?",
        help_text="Korte zinnen, met ‘u’ en ‘wij’. De melder leest dit.",
        max_length=4000,
        widget=Leesveld(attrs={"rows": 6}),
        error_messages={"required": "Schrijf uw antwoord op. Een paar zinnen is genoeg."},
    )
    indien_id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["indien_id"] = uuid.uuid4()


class ZetForm(Form):
    """What a move asks: some of these."""

    aan = Behandelaar(label="Wie?", required=False, empty_label="Nog niemand")
    uitkomst = forms.ChoiceField(
        label="Hoe loopt het af?",
        choices=_met_hoofdletter(Uitkomst),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het afloopt."},
    )
    wij_deden = forms.CharField(
        label="Wat deden wij? Of waarom lukt het niet? Of wie kan wel helpen?",
        help_text="Een paar korte zinnen. De melder leest dit.",
        max_length=2000,
        widget=Leesveld(attrs={"rows": 5}),
        error_messages={"required": "Schrijf een paar zinnen op. De melder leest ze."},
    )
    met = Meldingnummer(
        label="Wat is het nummer van de andere melding?",
        help_text=NUMMER,
        max_length=12,
        error_messages={"required": "Vul het nummer van de andere melding in."},
    )
    reden = forms.CharField(
        label="Waarom?",
        help_text="Alleen collega's lezen dit. Schrijf niets over de melder op.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf op waarom u deze melding weer oppakt."},
    )

    def __init__(self, *args, velden: tuple[str, ...], **kwargs):
        super().__init__(*args, **kwargs)
        for naam in set(self.fields) - set(velden):
            del self.fields[naam]


class KoppelForm(BewerkForm):
    class Meta:
        model = Melding
        fields = ["obstakel", "actie", "doel", "thema"]
        labels = {
            "obstakel": "Bij welk obstakel hoort de melding?",
            "actie": "Bij welke actie?",
            "doel": "Bij welk doel?",
            "thema": "Bij welk onderwerp?",
        }
        help_texts = {"obstakel": "Gaf de melder een hoogte? Die telt dan mee, zonder naam."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        melding = self.instance
        self.fields["obstakel"].queryset = Obstakel.objects.aanwezig().order_by("titel")
        self.fields["actie"].queryset = Actie.objects.te_koppelen([melding.actie_id]).select_related(
            "doel__jaarplan"
        )
        self.fields["doel"].queryset = (
            Doel.objects.aanwezig().select_related("jaarplan").order_by("-jaarplan__jaar", "volgorde")
        )
        self.fields["doel"].label_from_instance = lambda doel: f"{doel.jaarplan.jaar}: {doel}"
        for veld in self.Meta.fields:
            self.fields[veld].empty_label = "Geen"


class OpenbaarForm(BewerkForm):
    class Meta:
        model = Melding
        fields = ["gehoord", "wij_deden"]
        labels = {"gehoord": "Wat hoorden wij?", "wij_deden": "Wat deden wij? Of waarom lukt het niet?"}
        help_texts = {
            "gehoord": "Schrijf het op in eigen woorden. Zo weet niemand wie het meldde.",
            "wij_deden": "Iedereen leest dit. De melder ziet het ook.",
        }
        widgets = {"gehoord": Leesveld(attrs={"rows": 4}), "wij_deden": Leesveld(attrs={"rows": 5})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for veld, zin in (
            ("gehoord", "Schrijf op wat wij hoorden, zonder namen."),
            ("wij_deden", "Schrijf op wat wij deden, of waarom het niet lukt."),
        ):
            self.fields[veld].required = True
            self.fields[veld].error_messages["required"] = zin


class BestandForm(BewerkForm):
    class Meta:
        model = Bestand
        fields = ["omschrijving", "is_versiering", "transcript", "openbaar"]
        labels = {
            "omschrijving": "Wat ziet u op deze foto?",
            "is_versiering": "Deze foto is alleen versiering",
            "transcript": "Wat hoort u? Schrijf alles op wat er gezegd wordt.",
            "openbaar": "Dit mag op de website, samen met de melding",
        }
        help_texts = {
            "omschrijving": "Schrijf het op voor iemand die de foto niet ziet.",
            "openbaar": "Kijk eerst of niemand te herkennen is. Ook niet aan een stem of een kenteken.",
        }
        widgets = {"transcript": forms.Textarea(attrs={"rows": 8})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        weg = ("transcript",) if self.instance.soort == "foto" else ("omschrijving", "is_versiering")
        for naam in weg:
            del self.fields[naam]


class WeghaalForm(Form):
    reden = forms.CharField(
        label="Waarom haalt u deze melding weg?",
        help_text="Alleen collega's lezen dit. Schrijf niets over de melder op.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        error_messages={"required": "Schrijf op waarom u dit weghaalt."},
    )
