"""Forms of an action: all of it on one page, or one part at a time; and the moves of its state."""

from django import forms
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html

from agenda.forms.opmaak import clean_opmaak
from agenda.forms.plandeel import PlandeelForm
from agenda.models import Actie, Obstakel, Organisatie
from agenda.permissions import TREKKERS
from inclusie.accounts.models import User
from inclusie.datums import KwartaalField
from inclusie.getallen import BedragField
from inclusie.leesveld import Leesveld
from inclusie.zetblad import ZetForm, zinnen

IEDEREEN = "Eén of twee zinnen. Iedereen kan dit lezen."
# Address of the part -> (title, fields). The order is the order on the page.
DELEN = {
    "titel": ("Titel en waarom", ("titel", "waarom", "niveau", "domein", "themas")),
    "makkelijk": ("Makkelijke tekst", ("tekst_makkelijk",)),
    "tekst": ("Hele tekst", ("tekst",)),
    "wie": (
        "Wie",
        ("trekker_organisatie", "trekker_functie", "trekker_account", "partners", "betrokkenheid"),
    ),
    "obstakels": ("Obstakels", ("obstakels",)),
    "wanneer": ("Wanneer", ("start", "eind")),
    "geld": ("Geld", ("budget", "dekking", "besteed")),
    "waarbij": (
        "Wet, index en routekaart",
        ("indexonderwerpen", "vn_artikelen", "wettelijke_plannen", "routekaartstap"),
    ),
    "openbaar": ("Openbaar", ("openbaar",)),
}


class ActieForm(PlandeelForm):
    start = KwartaalField(label="Wanneer begint de actie?", required=False)
    eind = KwartaalField(label="Wanneer is de actie klaar?", required=False)
    clean_tekst = clean_opmaak("tekst")

    class Meta:
        model = Actie
        fields = [veld for _, velden in DELEN.values() for veld in velden]
        labels = {
            "titel": "Hoe heet de actie?",
            "waarom": "Waarom doen wij dit?",
            "niveau": "Wat voor actie is het?",
            "domein": "Bij welk levensdomein hoort de actie?",
            "themas": "Voor welke thema's en groepen is de actie?",
            "tekst_makkelijk": "Wat doen wij? In makkelijke taal",
            "tekst": "Hele tekst",
            "trekker_organisatie": "Wie trekt de actie?",
            "trekker_functie": "Wat is de functie van de trekker?",
            "trekker_account": "Wie schrijft de voortgang?",
            "partners": "Wie helpt mee?",
            "betrokkenheid": "Hoe doen ervaringsdeskundigen mee?",
            "obstakels": "Welke obstakels maakt deze actie lager?",
            "budget": "Hoeveel geld is er nodig?",
            "dekking": "Waar komt het geld vandaan?",
            "besteed": "Hoeveel is er al uitgegeven?",
            "indexonderwerpen": "Bij welke onderwerpen van de index hoort de actie?",
            "vn_artikelen": "Welke artikelen van het VN-verdrag voert de actie uit?",
            "wettelijke_plannen": "Bij welk wettelijk plan hoort de actie?",
            "routekaartstap": "Bij welke stap van de routekaart hoort de actie?",
            "openbaar": "Deze actie mag in het openbare plan staan",
        }
        help_texts = {
            "titel": "Eén korte zin. Begin met een werkwoord. Bijvoorbeeld: Brieven opnieuw schrijven.",
            "waarom": "Eén zin. Wat hebben inwoners eraan?",
            "themas": "U mag er meer kiezen.",
            "tekst_makkelijk": "Hoogstens twee korte zinnen. Schrijf zoals u het aan uw buurman vertelt.",
            "tekst": "Dit leest wie meer wil weten. U mag kopjes, lijsten en links gebruiken.",
            "obstakels": "U mag er meer kiezen. Mensen zeggen later of het obstakel lager is.",
            "trekker_functie": "Een functie, geen naam. Bijvoorbeeld: adviseur communicatie.",
            "trekker_account": "Deze persoon ziet de actie en schrijft hoe het gaat.",
            "budget": "In hele euro's. Is er geen geld nodig? Vul 0 in. Weet u het nog niet? Laat het leeg.",
            "besteed": "In hele euro's.",
            "vn_artikelen": "Niets kiezen is gewoon.",
            "openbaar": "Staat dit uit? Dan komt de actie niet in het openbare plan.",
        }
        error_messages = {
            "titel": {"required": "Schrijf op hoe de actie heet. Eén zin is genoeg."},
            "domein": {"required": "Kies een levensdomein."},
        }
        field_classes = {"budget": BedragField, "besteed": BedragField}
        widgets = {
            "waarom": forms.Textarea(attrs={"rows": 3}),
            "tekst_makkelijk": Leesveld(attrs={"rows": 4}),
            "tekst": forms.Textarea(attrs={"rows": 14}),
            "niveau": forms.RadioSelect,
            "themas": forms.CheckboxSelectMultiple,
            "partners": forms.CheckboxSelectMultiple,
            "betrokkenheid": forms.RadioSelect,
            "indexonderwerpen": forms.CheckboxSelectMultiple,
            "vn_artikelen": forms.CheckboxSelectMultiple,
            "wettelijke_plannen": forms.CheckboxSelectMultiple,
            "obstakels": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, deel: str | None = None, velden: tuple[str, ...] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self._beperk(DELEN[deel][1] if deel else velden)
        if "start" in self.fields:
            jaar = self.instance.doel.jaarplan.jaar
            bekend = {int(code[:4]) for code in (self.instance.start, self.instance.eind) if code}
            for naam in ("start", "eind"):
                self.fields[naam].zet_jaren(sorted({jaar - 1, jaar, jaar + 1, jaar + 2} | bekend))
        for naam in ("themas", "indexonderwerpen", "vn_artikelen", "wettelijke_plannen"):
            if naam in self.fields:
                self.fields[naam].queryset = self._te_kiezen(naam)
        if "routekaartstap" in self.fields:
            self.fields["routekaartstap"].empty_label = "Geen stap"
        if "obstakels" in self.fields:
            self.fields["obstakels"].queryset = self._obstakels()
        if "domein" in self.fields:
            self.fields["domein"].empty_label = "Kies een levensdomein"
        if "trekker_account" in self.fields:
            mag = Q(is_active=True, rol__in=TREKKERS) | Q(pk=self.instance.trekker_account_id)
            self.fields["trekker_account"].queryset = User.objects.filter(mag)
            self.fields["trekker_account"].empty_label = "Niemand met een eigen account"
            self.fields["trekker_organisatie"].empty_label = "Nog niet bekend"
            self.fields["partners"].queryset = Organisatie.objects.all()
            if not Organisatie.objects.exists():
                self.fields["trekker_organisatie"].help_text = format_html(
                    'U kunt nog niets kiezen. <a href="{}">Voeg eerst een organisatie toe</a>.',
                    reverse("organisatie_nieuw"),
                )

    def _obstakels(self):
        """What was taken away stays chosen where it was: it may come back."""
        mag = Q(verwijderd_op=None) | Q(pk__in=self.al_gekozen("obstakels"))
        return Obstakel.objects.filter(mag).order_by("titel")

    def _te_kiezen(self, naam: str):
        """What is still in use, and what this action chose before that ended."""
        model = self.instance._meta.get_field(naam).related_model
        return model.objects.te_kiezen(ook=self.al_gekozen(naam))

    def clean(self):
        gegevens = super().clean()
        for veld, zin in self.instance.verliest(self.cleaned_data).items():
            self.add_error(veld, zin)
        return gegevens

    def _beperk(self, velden) -> None:
        """Keep the fields of one part; what is not asked is not changed."""
        if velden:
            for naam in set(self.Meta.fields) - set(velden):
                del self.fields[naam]

    def groepen(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under the titles of their parts, for the page that asks everything."""
        delen = [
            (titel, [naam for naam in velden if naam in self.fields]) for titel, velden in DELEN.values()
        ]
        return [(titel, [self[naam] for naam in velden]) for titel, velden in delen if velden]


class ResultaatForm(ZetForm):
    resultaat = zinnen("Wat is het resultaat?", IEDEREEN, langst=1000)


class RedenForm(ZetForm):
    reden = zinnen("Waarom?", IEDEREEN, langst=1000)


class SamenvoegForm(RedenForm):
    field_order = ["met", "reden"]
    met = forms.ModelChoiceField(
        Actie.objects.none(),
        label="Met welke actie?",
        empty_label="Kies een actie",
        error_messages={
            "required": "Kies een actie.",
            "invalid_choice": "Kies een actie uit de lijst.",
        },
    )

    def begin(self, rij: Actie, door) -> dict:
        self.fields["met"].queryset = Actie.objects.op_te_nemen_in(rij)
        return {}


# The last word of the address of a move -> what it asks.
VRAGEN = {"klaar": ResultaatForm, "samenvoegen": SamenvoegForm} | dict.fromkeys(
    ("doorschuiven", "terug", "stoppen", "afwijzen", "heropenen"), RedenForm
)
