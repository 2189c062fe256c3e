"""Forms of a person and of a role in the network. They ask what somebody wants to do, never what they are."""

from datetime import datetime

from django import forms

from agenda.models import Domein, Organisatie, Thema
from ambassadeurs.forms.wie import vraag_of_iemand_nieuw_is
from ambassadeurs.handelen import netwerk
from ambassadeurs.models import BereikbaarVia, Netwerkrol, NetwerkrolSoort, NetwerkrolStatus, Persoon
from inclusie.accounts.forms import AdresField
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.forms import FilterForm, Form, met_hoofdletter
from inclusie.woorden import op_naam

N = NetwerkrolStatus
NIET_WAT_IEMAND_IS = "Schrijf niet op wat iemand is of heeft. Alleen wat iemand wil doen."
BEREIKEN = {
    "email": "Alleen nodig als wij mailen, of als deze persoon wil inloggen.",
    "telefoon": "Alleen nodig als wij bellen of een sms sturen.",
    "adres": "Alleen nodig als wij een brief sturen.",
}


class PersoonForm(BewerkForm):
    ook_nagekeken = ("gewist_op",)

    class Meta:
        model = Persoon
        fields = ["naam", "weergavenaam", "bereikbaar_via", "email", "telefoon", "adres"]
        field_classes = {"email": AdresField}
        labels = {
            "naam": "Naam",
            "weergavenaam": "Naam op de website",
            "bereikbaar_via": "Hoe wil deze persoon van ons horen?",
            "email": "E-mailadres",
            "telefoon": "Telefoonnummer",
            "adres": "Postadres",
        }
        help_texts = {
            "weergavenaam": "Een voornaam, of een andere naam die deze persoon zelf kiest.",
            **BEREIKEN,
        }
        error_messages = {
            "naam": {"required": "Vul een naam in."},
            "bereikbaar_via": {"required": "Kies hoe wij deze persoon bereiken."},
        }
        widgets = {"bereikbaar_via": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bereikbaar_via"].choices = met_hoofdletter(BereikbaarVia)

    def bewaar(self, *, door, at: datetime) -> bool:
        return netwerk.wijzig_persoon(self.instance, door=door, at=at)


class PersoonNieuwForm(PersoonForm):
    """A person with a first role, and if wanted an account."""

    rol = forms.ChoiceField(
        label="Wat gaat deze persoon doen?",
        choices=met_hoofdletter(NetwerkrolSoort),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een rol."},
    )
    organisatie = forms.ModelChoiceField(
        Organisatie.objects.all(),
        label="Organisatie",
        required=False,
        empty_label="Geen organisatie",
        help_text="Een koploper hoort altijd bij een organisatie.",
    )
    functie = forms.CharField(label="Functie", required=False, max_length=120)
    status = forms.ChoiceField(
        label="Hoe ver is het?",
        choices=met_hoofdletter([(s.value, s.label) for s in (N.AANGEMELD, N.KENNISMAKING, N.ACTIEF)]),
        widget=forms.RadioSelect,
        initial=N.KENNISMAKING,
        error_messages={"required": "Kies hoe ver het is."},
    )
    met_account = forms.BooleanField(
        label="Mail deze persoon hoe inloggen gaat",
        required=False,
        help_text="Daarvoor is een e-mailadres nodig. Heeft iemand geen e-mail? Laat dit dan leeg.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound:
            vraag_of_iemand_nieuw_is(self)

    def eerste_rol(self) -> Netwerkrol:
        velden = ("rol", "organisatie", "functie", "status")
        return Netwerkrol(**{veld: self.cleaned_data[veld] for veld in velden})

    def ook_bewaard(self, eerste) -> dict:
        nu = Netwerkrol.objects.filter(persoon_id=eerste.id).earliest("pk")
        rol = nu.history.earliest("history_id")
        gegeven = {"rol": rol.rol, "organisatie": rol.organisatie_id, "functie": nu.functie}
        met_account = Persoon.objects.get(pk=eerste.id).account_id is not None
        return gegeven | {"status": rol.status, "met_account": met_account}


class UitnodigForm(Form):
    """One click; it carries which version of the person was read."""

    versie = forms.IntegerField(required=False)


class NetwerkrolForm(BewerkForm):
    ook_nagekeken = ("rol", "status")
    opvolgen_voor = DatumField(
        label="Wanneer hoort deze persoon uiterlijk iets van ons?",
        required=False,
        help_text="Dit geldt voor wie zich aanmeldde, of met wie wij kennismaken.",
    )

    class Meta:
        model = Netwerkrol
        fields = [
            "organisatie", "functie", "themas", "domeinen", "motivatie", "opvolgen_voor", "profiel_openbaar",
            "profieltekst", "vergoeding_afspraak",
        ]  # fmt: skip
        labels = {
            "organisatie": "Organisatie",
            "functie": "Functie",
            "themas": "Over welke thema's wil deze persoon praten?",
            "domeinen": "Over welke delen van het leven wil deze persoon praten?",
            "motivatie": "Waarom wil deze persoon meedoen?",
            "profiel_openbaar": "Deze persoon wil op de website staan",
            "profieltekst": "Tekst op de website",
            "vergoeding_afspraak": "Wat spraken wij af over een vergoeding?",
        }
        help_texts = {
            "organisatie": "Een koploper hoort altijd bij een organisatie.",
            "themas": f"U mag er meer kiezen. {NIET_WAT_IEMAND_IS}",
            "motivatie": NIET_WAT_IEMAND_IS,
            "profiel_openbaar": "De naam staat pas op de website met toestemming daarvoor.",
            "profieltekst": "In de woorden van deze persoon. Iedereen kan dit lezen.",
        }
        widgets = {
            "themas": forms.CheckboxSelectMultiple,
            "domeinen": forms.CheckboxSelectMultiple,
            "motivatie": forms.Textarea(attrs={"rows": 3}),
            "profieltekst": forms.Textarea(attrs={"rows": 3}),
            "vergoeding_afspraak": forms.Textarea(attrs={"rows": 2}),
        }

    field_order = [
        "rol", "status", "organisatie", "functie", "themas", "domeinen", "motivatie", "opvolgen_voor",
        "profiel_openbaar", "profieltekst", "vergoeding_afspraak",
    ]  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kies_uit_wat_geldt(self)
        self.fields["organisatie"].empty_label = "Geen organisatie"


class NetwerkrolNieuwForm(NetwerkrolForm):
    """A further role of a person."""

    rol = PersoonNieuwForm.base_fields["rol"]
    status = PersoonNieuwForm.base_fields["status"]

    def _post_clean(self):
        for veld in ("rol", "status"):
            setattr(self.instance, veld, self.cleaned_data.get(veld, getattr(self.instance, veld)))
        super()._post_clean()


def kies_uit_wat_geldt(form: BewerkForm) -> None:
    """Of the themes those of now, and those that this role has already."""
    form.fields["themas"].queryset = Thema.objects.te_kiezen(ook=form.al_gekozen("themas"))
    form.fields["domeinen"].queryset = Domein.objects.all()


class MensenFilterForm(FilterForm):
    """Which people the workplace shows. What is not in a list counts as not chosen."""

    rol = forms.ChoiceField(label="Rol", required=False)
    status = forms.ChoiceField(label="Hoe ver is het?", required=False)
    thema = forms.ChoiceField(label="Wil praten over", required=False)
    wacht = forms.ChoiceField(
        label="Wacht op ons",
        required=False,
        choices=[("", "Alles"), ("ja", "Wacht op ons"), ("te_laat", "Te laat")],
    )
    hoogte = forms.ChoiceField(
        label="Hoogte vragen",
        required=False,
        choices=[("", "Alles"), ("ja", "Wij vragen nog een hoogte")],
    )

    def __init__(self, data):
        super().__init__(data)
        themas = [(thema.slug, thema.naam) for thema in sorted(Thema.objects.all(), key=op_naam)]
        self.fields["rol"].choices = [("", "Alles"), *met_hoofdletter(NetwerkrolSoort)]
        self.fields["status"].choices = [("", "Alles"), *met_hoofdletter(NetwerkrolStatus)]
        self.fields["thema"].choices = [("", "Alles"), *themas]
