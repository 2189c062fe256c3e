"""What an employee fills in to follow a reaction up."""

from django import forms

from agenda.models import Actie, Organisatie, Thema
from ambassadeurs.forms.wie import Persoonkeuze, vraag_of_iemand_nieuw_is
from ambassadeurs.models import BereikbaarVia, NetwerkrolSoort, Persoon, Reactie
from inclusie.accounts.models import User
from inclusie.bewerken import BewerkForm
from inclusie.forms import Form
from inclusie.leesveld import Leesveld
from inclusie.zetblad import ZetForm

# What a reaction may lead to; the other roles are given by hand.
ROLLEN = (NetwerkrolSoort.AMBASSADEUR, NetwerkrolSoort.KOPLOPER, NetwerkrolSoort.PANELLID)


def _kies(rijen, label: str, leeg: str, hulp: str = "", *, required=False) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(rijen, label=label, empty_label=leeg, help_text=hulp, required=required)


class OpneemForm(ZetForm):
    def begin(self, rij: Reactie, door: User) -> dict:
        wie = User.objects.behandelaars()
        self.fields["wie"] = _kies(wie, "Wie neemt contact op?", "Kies een collega", required=True)
        self.fields["wie"].error_messages["required"] = "Kies wie contact opneemt."
        return {"wie": rij.toegewezen_aan or door}


class AntwoordgeefForm(ZetForm):
    """The answer to who reacted; they read exactly this."""

    antwoord = forms.CharField(
        label="Wat is ons antwoord?",
        help_text="Wie reageerde leest precies deze tekst. Schrijf geen namen van anderen op.",
        max_length=2000,
        widget=Leesveld(attrs={"rows": 6}),
        error_messages={"required": "Schrijf op wat u antwoordt."},
    )


class AfrondForm(AntwoordgeefForm):
    def begin(self, rij: Reactie, door: User) -> dict:
        acties = Actie.objects.lopend().order_by("-doel__jaarplan__jaar", "code")
        self.fields["actie"] = _kies(
            acties, "Bij welke actie helpt dit?", "Geen actie", "Alleen als het bij een actie hoort."
        )
        return {}


# The last word of the address of a move -> what it asks.
VRAGEN = {"opnemen": OpneemForm, "afronden": AfrondForm, "afwijzen": AntwoordgeefForm}


class ToonForm(BewerkForm):
    """The words that everybody reads: those of who reacted, as an employee checked them."""

    class Meta:
        model = Reactie
        fields = ["openbare_tekst"]
        labels = {"openbare_tekst": "Welke tekst komt op de website?"}
        help_texts = {
            "openbare_tekst": "Haal namen en gezondheid weg. Verander verder zo weinig als kan.",
        }
        error_messages = {"openbare_tekst": {"required": "Schrijf op wat er op de website komt."}}
        widgets = {"openbare_tekst": forms.Textarea(attrs={"rows": 6})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["openbare_tekst"].required = True
        self.initial["openbare_tekst"] = self.instance.openbare_tekst or self.instance.tekst
        if naam := self.instance.openbare_naam:
            self.fields["met_naam"] = forms.BooleanField(
                label=f"Zet de naam erbij: {naam}", required=False, initial=True
            )


class RolForm(Form):
    """Of who reacted a person of the network is made, with one role."""

    persoon = Persoonkeuze(
        Persoon.objects.none(),
        label="Kennen wij deze persoon al?",
        empty_label="Nee, dit is iemand nieuw",
        required=False,
    )
    naam = forms.CharField(
        label="Hoe heet deze persoon?",
        help_text="Alleen bij iemand die nieuw is.",
        max_length=120,
        required=False,
    )
    rol = forms.ChoiceField(
        label="Welke rol krijgt deze persoon?",
        choices=[(rol.value, rol.label.capitalize()) for rol in ROLLEN],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een rol."},
    )
    organisatie = forms.ModelChoiceField(
        Organisatie.objects.none(),
        label="Bij welke organisatie?",
        help_text="Alleen bij een koploper. Staat de organisatie er niet bij? Voeg haar eerst toe.",
        empty_label="Geen organisatie",
        required=False,
    )
    themas = forms.ModelMultipleChoiceField(
        Thema.objects.none(),
        label="Over welke thema's wil deze persoon praten?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args, reactie: Reactie, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["persoon"].queryset = Persoon.objects.te_kiezen()
        self.fields["organisatie"].queryset = Organisatie.objects.all()
        self.fields["themas"].queryset = Thema.objects.te_kiezen()
        soort = reactie.oproep.soort if reactie.oproep else reactie.waarvoor
        self.initial = {
            "persoon": reactie.persoon,
            "naam": reactie.naam,
            "rol": soort if soort in ROLLEN else None,
            "organisatie": Organisatie.objects.filter(naam__iexact=reactie.organisatie).first(),
            "themas": [reactie.thema_id] if reactie.thema_id else [],
        }
        if self.is_bound and not self["persoon"].data:
            email = reactie.contact if reactie.bereikbaar_via == BereikbaarVia.MAIL else ""
            vraag_of_iemand_nieuw_is(self, email)

    def clean(self):
        gegevens = super().clean()
        if not gegevens.get("persoon") and not gegevens.get("naam"):
            self.add_error("naam", "Vul een naam in. Of kies iemand die wij al kennen.")
        return gegevens
