"""What we ask of who wants to take part or answers a call: what they want to do, never what they are."""

from django import forms
from django.core.exceptions import ValidationError

from agenda.models import Domein, Thema
from ambassadeurs.forms.contact import keur_contact, keur_naam
from ambassadeurs.forms.melden import ALLES_BEREIKBAAR, BEREIKBAAR
from ambassadeurs.lezen.herkenbaar import geeft_contact
from ambassadeurs.lezen.oproepen import MET_OPENBAAR_ANTWOORD, WOORDEN
from ambassadeurs.models import CONTACTVELD, BereikbaarVia, Persoon, Reactie
from inclusie.bewerken import BewerkForm
from inclusie.forms import met_hoofdletter
from inclusie.misbruik import TegenMachines

V = BereikbaarVia
GEEN_MEDISCH = "Schrijf geen medische gegevens op."
HOE_BEREIKEN = "Hoe mogen wij u bereiken?"
GEEN_ANTWOORD = "Niet. Ik lees het antwoord zelf"
ZONDER_ADRES = "Kiest u ‘niet’? Dan kunnen wij u niets vragen. U krijgt een code om ons antwoord te lezen."
CONTACT = "Uw e-mailadres, telefoonnummer of adres"
# How somebody is reached -> the longest address or number that a person can have.
LANGST = {V.MAIL: 254, V.TELEFOON: 20, V.SMS: 20, V.BRIEF: 200}


def vraag(rijen: int = 4, **tekens) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rijen, **tekens})


class _Vragen(BewerkForm):
    """The questions themselves; an employee asks them too (`invoeren.py`)."""

    # Without an address or a number these make no sense.
    verplicht: tuple[str, ...] = ()
    # The last way to be reached, and what it means.
    zonder_antwoord, zonder_adres = GEEN_ANTWOORD, ZONDER_ADRES

    def __init__(self, *args, persoon: Persoon | None = None, **kwargs):
        """persoon: who is logged in; we know how to reach them."""
        super().__init__(*args, **kwargs)
        for naam in self.verplicht:
            self.fields[naam].required = True
        if persoon is not None:
            self.initial |= {
                "naam": persoon.naam,
                "bereikbaar_via": persoon.bereikbaar_via,
                "contact": getattr(persoon, CONTACTVELD[persoon.bereikbaar_via]),
            }
        self._vraag_contact()
        for naam, leeg, rijen in (
            ("thema", "Geen onderwerp", Thema.objects.te_kiezen()),
            ("domein", "Geen deel van het leven", Domein.objects.all()),
        ):
            if naam in self.fields:
                self._laat_kiezen(naam, leeg, rijen)

    def _laat_kiezen(self, naam: str, leeg: str, rijen) -> None:
        """A list with nothing in it asks nothing."""
        self.fields[naam].empty_label, self.fields[naam].queryset = leeg, rijen
        if not rijen.exists():
            del self.fields[naam]

    def _vraag_contact(self) -> None:
        via = self.fields["bereikbaar_via"]
        keuzes = met_hoofdletter(V)
        if not via.required:
            keuzes = [*keuzes, ("", self.zonder_antwoord)]
            via.help_text = self.zonder_adres
        via.choices = keuzes
        self.fields["contact"].help_text = (
            "Hoort bij wat u hierboven koos." if via.required else "Alleen als wij u mogen bereiken."
        )
        gekozen = self["bereikbaar_via"].value()
        self.fields["contact"].widget.attrs["autocomplete"] = BEREIKBAAR.get(gekozen, ALLES_BEREIKBAAR)[3]

    def clean_naam(self) -> str:
        keur_naam(self.cleaned_data["naam"])
        return self.cleaned_data["naam"]

    def clean(self):
        gegevens = super().clean()
        via, contact = gegevens.get("bereikbaar_via"), gegevens.get("contact", "")
        if via and not contact:
            self.fields["contact"].required = True
            if not self.has_error("contact"):
                self.add_error("contact", self.fields["contact"].error_messages["required"])
        elif via:
            self._eis_contact(via, contact)
        elif contact and not self.has_error("bereikbaar_via"):
            self.add_error("bereikbaar_via", self.fields["bereikbaar_via"].error_messages["required"])
        return gegevens

    def _eis_contact(self, via: str, contact: str) -> None:
        try:
            keur_contact(via, contact)
        except ValidationError as fout:
            self.add_error("contact", fout)
        if len(contact) > LANGST[via]:
            self.add_error("contact", f"Dit is te lang. Er passen {LANGST[via]} tekens.")

    class Meta:
        model = Reactie
        fields = ["naam", "bereikbaar_via", "contact"]
        labels = {"naam": "Uw naam", "bereikbaar_via": HOE_BEREIKEN, "contact": CONTACT}
        error_messages = {
            "naam": {"required": "Vul uw naam in."},
            "bereikbaar_via": {"required": "Kies hoe wij u mogen bereiken."},
            "contact": {"required": "Vul in hoe wij u bereiken."},
        }
        widgets = {
            "naam": forms.TextInput(attrs={"autocomplete": "name"}),
            "bereikbaar_via": forms.RadioSelect,
            "bron": forms.RadioSelect,  # asked of an employee who writes it down
        }


class AmbassadeurVragen(_Vragen):
    verplicht = ("tekst", "naam", "bereikbaar_via", "contact")

    class Meta(_Vragen.Meta):
        fields = ["tekst", "thema", *_Vragen.Meta.fields]
        labels = _Vragen.Meta.labels | {
            "tekst": "Wat wilt u doen?",
            "thema": "Over welk onderwerp wilt u praten?",
        }
        help_texts = {
            "tekst": f"Bijvoorbeeld: meedenken, brieven nalezen of uw verhaal vertellen. {GEEN_MEDISCH}"
        }
        error_messages = _Vragen.Meta.error_messages | {
            "tekst": {"required": "Schrijf op wat u wilt doen. Een paar woorden is genoeg."}
        }
        widgets = _Vragen.Meta.widgets | {"tekst": vraag()}


class KoploperVragen(_Vragen):
    verplicht = ("organisatie", "tekst", "afspraak", "naam", "bereikbaar_via", "contact")

    class Meta(_Vragen.Meta):
        fields = ["organisatie", "tekst", "afspraak", *_Vragen.Meta.fields]
        labels = _Vragen.Meta.labels | {
            "organisatie": "Hoe heet uw organisatie?",
            "tekst": "Wat weet uw organisatie, en wat biedt zij aan?",
            "afspraak": "Wat belooft uw organisatie?",
        }
        help_texts = {
            "tekst": "Bijvoorbeeld: een rustige plek, een opleiding of ervaring met makkelijke taal.",
            "afspraak": "Eén ding dat u echt gaat doen. Bijvoorbeeld: in maart is elke brief makkelijk.",
        }
        error_messages = _Vragen.Meta.error_messages | {
            "organisatie": {"required": "Vul de naam van uw organisatie in."},
            "tekst": {"required": "Schrijf op wat uw organisatie weet en biedt."},
            "afspraak": {"required": "Schrijf één ding op dat uw organisatie gaat doen."},
        }
        widgets = _Vragen.Meta.widgets | {
            "organisatie": forms.TextInput(attrs={"autocomplete": "organization"}),
            "tekst": vraag(),
            "afspraak": vraag(3),
        }


class OnderwerpVragen(_Vragen):
    verplicht = ("titel", "tekst")

    class Meta(_Vragen.Meta):
        fields = ["titel", "tekst", "thema", "domein", *_Vragen.Meta.fields]
        labels = _Vragen.Meta.labels | {
            "titel": "Welk onderwerp stelt u voor?",
            "tekst": "Waarom is dit belangrijk?",
            "thema": "Bij welk onderwerp van ons hoort het?",
            "domein": "Bij welk deel van het leven hoort het?",
        }
        help_texts = {
            "titel": "Een paar woorden. Bijvoorbeeld: stilte in de bibliotheek.",
            "tekst": f"Schrijf op wat er beter kan. {GEEN_MEDISCH}",
        }
        error_messages = _Vragen.Meta.error_messages | {
            "titel": {"required": "Schrijf op welk onderwerp u voorstelt."},
            "tekst": {"required": "Schrijf op waarom dit belangrijk is."},
        }
        widgets = _Vragen.Meta.widgets | {"tekst": vraag()}


class AntwoordVragen(_Vragen):
    """The answer to one call, which stands on the instance."""

    verplicht = ("tekst",)

    class Meta(_Vragen.Meta):
        fields = ["tekst", "openbaar", "openbare_naam", *_Vragen.Meta.fields]
        labels = _Vragen.Meta.labels | {
            "openbaar": "Wie de oproep leest, mag mijn antwoord lezen",
            "openbare_naam": "Welke naam mag er dan bij staan?",
        }
        help_texts = {
            "openbaar": "Een medewerker kijkt het eerst na. Staat dit uit? Dan lezen alleen wij het.",
            "openbare_naam": "Bijvoorbeeld alleen uw voornaam. Vult u niets in? Dan staat er geen naam.",
        }
        error_messages = _Vragen.Meta.error_messages | {
            "tekst": {"required": "Schrijf uw antwoord op. Een paar woorden is genoeg."}
        }
        widgets = _Vragen.Meta.widgets | {"tekst": vraag(5)}

    def __init__(self, *args, **kwargs):
        oproep = kwargs["instance"].oproep
        met_openbaar = oproep.soort in MET_OPENBAAR_ANTWOORD
        if not met_openbaar:
            self.verplicht = AmbassadeurVragen.verplicht
        super().__init__(*args, **kwargs)
        woorden = WOORDEN[oproep.soort]
        self.fields["tekst"].label = woorden.vraag
        self.fields["tekst"].help_text = f"{woorden.hint} {GEEN_MEDISCH}"
        if not met_openbaar:
            del self.fields["openbaar"], self.fields["openbare_naam"]

    def clean_openbare_naam(self) -> str:
        naam = self.cleaned_data["openbare_naam"]
        if geeft_contact(naam):
            raise ValidationError("Schrijf hier alleen een naam op. Iedereen kan dit lezen.")
        return naam


class AmbassadeurForm(TegenMachines, AmbassadeurVragen):
    pass


class KoploperForm(TegenMachines, KoploperVragen):
    pass


class OnderwerpForm(TegenMachines, OnderwerpVragen):
    pass


class AntwoordForm(TegenMachines, AntwoordVragen):
    pass
