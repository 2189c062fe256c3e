"""Forms of what somebody changes about themselves: in the words of who it is about."""

from datetime import datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, TimestampSigner

from ambassadeurs.handelen import netwerk
from ambassadeurs.models import BereikbaarVia, Netwerkrol, Persoon, ToestemmingDoel
from inclusie.bestanden.foto import Foto
from inclusie.bestanden.velden import FotoVeld
from inclusie.bewerken import BewerkForm
from inclusie.forms import Form, met_hoofdletter
from inclusie.zetblad import ZetForm

from .contact import keur_contact
from .persoon import kies_uit_wat_geldt

# Signed, so that nobody can ask by a number whether somebody stopped; and only for a moment.
TEKEN, NET = TimestampSigner(salt="rol-stoppen"), timedelta(minutes=10)
BELLEN = (BereikbaarVia.TELEFOON, BereikbaarVia.SMS)


class MijnContactForm(BewerkForm):
    """Not the e-mail address: somebody logs in with it, so the procesregisseur changes it."""

    ook_nagekeken = ("gewist_op", "email")

    class Meta:
        model = Persoon
        fields = ["naam", "bereikbaar_via", "telefoon", "adres"]
        labels = {
            "naam": "Uw naam",
            "bereikbaar_via": "Hoe wilt u van ons horen?",
            "telefoon": "Uw telefoonnummer",
            "adres": "Uw postadres",
        }
        help_texts = {
            "telefoon": "Alleen nodig als wij u bellen, of een sms sturen.",
            "adres": "Alleen nodig als wij u een brief sturen.",
        }
        error_messages = {
            "naam": {"required": "Vul uw naam in."},
            "bereikbaar_via": {"required": "Kies hoe u van ons wilt horen."},
        }
        widgets = {
            "naam": forms.TextInput(attrs={"autocomplete": "name"}),
            "bereikbaar_via": forms.RadioSelect,
            "telefoon": forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
            "adres": forms.TextInput(attrs={"autocomplete": "address-line1"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bereikbaar_via"].choices = met_hoofdletter(BereikbaarVia)

    def clean(self):
        """A number that we are to call, or that was typed just now, is a whole one."""
        gegevens = super().clean()
        nummer, via = gegevens.get("telefoon"), gegevens.get("bereikbaar_via")
        if nummer and (via in BELLEN or "telefoon" in self.changed_data):
            try:
                keur_contact(BereikbaarVia.TELEFOON, nummer)
            except ValidationError as fout:
                self.add_error("telefoon", fout)
        return gegevens

    def bewaar(self, *, door, at: datetime) -> bool:
        return netwerk.wijzig_persoon(self.instance, door=door, at=at)


class MijnFotoForm(Form):
    """A photo that is there already need not be chosen again."""

    foto = FotoVeld(label="Uw foto", hoogstens=1)
    omschrijving = forms.CharField(
        label="Wat is er op uw foto te zien?",
        max_length=300,
        help_text="Schrijf het op voor iemand die de foto niet ziet.",
        error_messages={"required": "Schrijf op wat er te zien is. Een paar woorden is genoeg."},
    )

    def __init__(self, *args, heeft_foto: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["foto"].required = not heeft_foto

    def antwoord(self) -> tuple[Foto | None, str]:
        """What was chosen just now, and what there is to see."""
        gekozen = self.cleaned_data["foto"]
        return (gekozen[0] if gekozen else None), self.cleaned_data["omschrijving"]


class StopForm(ZetForm):
    """It carries which role it was about: who stops is logged out, and the second of two clicks is nobody."""

    rol = forms.CharField(required=False, widget=forms.HiddenInput)

    def begin(self, rij: Netwerkrol, door) -> dict:
        return {"rol": TEKEN.sign(rij.pk)}

    def clean(self):
        gegevens = super().clean()
        gegevens.pop("rol", None)
        return gegevens

    @staticmethod
    def is_gestopt(data) -> bool:
        """Whether this was sent from our own page, and that role stopped since."""
        try:
            nummer = TEKEN.unsign(data.get("rol", ""), max_age=NET)
        except BadSignature:
            return False
        return Netwerkrol.objects.gestopt().filter(pk=nummer).exists()


class MijnProfielForm(BewerkForm):
    """One role: what somebody wants to talk about, and what everybody may read of it."""

    weergavenaam = forms.CharField(
        label="Uw naam op de website",
        max_length=60,
        required=False,
        help_text="Uw voornaam, of een andere naam die u zelf kiest.",
        # It stands with the person, so the version of the role says nothing of it.
        show_hidden_initial=True,
    )

    class Meta:
        model = Netwerkrol
        fields = ["themas", "domeinen", "profiel_openbaar", "profieltekst"]
        labels = {
            "themas": "Over welke thema's wilt u praten?",
            "domeinen": "Over welke delen van het leven wilt u praten?",
            "profiel_openbaar": "Ik wil op de website staan",
            "profieltekst": "Uw tekst op de website",
        }
        help_texts = {
            "themas": (
                "U mag er meer kiezen. Op de website staat dit nooit bij uw naam."
                " Kiezen veel mensen een thema? Dan noemen wij dat thema daar wel."
            ),
            "profiel_openbaar": "Geef ook toestemming. Dat doet u bij ‘Toestemming’.",
            "profieltekst": "Een paar zinnen. Wat wilt u doen voor anderen? Iedereen kan dit lezen.",
        }
        widgets = {
            "themas": forms.CheckboxSelectMultiple,
            "domeinen": forms.CheckboxSelectMultiple,
            "profieltekst": forms.Textarea(attrs={"rows": 4}),
        }

    field_order = ["themas", "domeinen", "profiel_openbaar", "weergavenaam", "profieltekst"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kies_uit_wat_geldt(self)
        persoon = self.instance.persoon
        self.initial["weergavenaam"] = persoon.weergavenaam
        if persoon.toestemmingen.geldig().filter(doel=ToestemmingDoel.PROFIEL).exists():
            self.fields["profiel_openbaar"].help_text = "U gaf hiervoor toestemming."

    def clean_weergavenaam(self) -> str:
        """The name of now, unless somebody typed another here; over the change of another that is asked."""
        getypt, nu = self.cleaned_data["weergavenaam"], self.initial["weergavenaam"]
        begin = self.add_initial_prefix("weergavenaam")
        gelezen = self.data.get(begin, nu)
        if getypt == gelezen or nu in (gelezen, getypt):
            return nu if getypt == gelezen else getypt
        self.data = self.data.copy()
        self.data[begin] = nu
        wilt = f"Wilt u ‘{getypt}’?" if getypt else "Wilt u geen naam?"
        werd = f"Intussen werd dit ‘{nu}’." if nu else "Intussen ging deze naam weg."
        raise ValidationError(f"{werd} {wilt} Bewaar dan nog een keer.")

    def clean(self):
        gegevens = super().clean()
        if self.has_error("weergavenaam"):
            return gegevens
        if gegevens.get("profiel_openbaar") and not gegevens.get("weergavenaam"):
            self.add_error("weergavenaam", "Schrijf op welke naam er op de website komt.")
        return gegevens

    def bewaar(self, *, door, at: datetime) -> bool:
        naam = self.cleaned_data["weergavenaam"]
        return netwerk.wijzig_profiel(self.instance, naam, self.relaties(), door=door, at=at)
