"""What we ask of somebody who reports. One form: a page shows the questions of one step, or all of them."""

from django import forms
from django.core.exceptions import ValidationError

from agenda.models import Hoogte
from ambassadeurs.forms.contact import keur_contact, keur_naam
from ambassadeurs.meldweg import MIJZELF, Meldgang, Vraag
from ambassadeurs.models import AntwoordVia, Melding, MeldingSoort
from inclusie.forms import Form
from inclusie.misbruik import TegenMachines

TEKST, PLEK, NAAM, CONTACT = 4000, 200, 120, 254
ANONIEM = (
    "U hoeft uw naam niet te geven. Dan kunnen wij u niets vragen. U kunt uw melding wel volgen met een code."
)
# way of answering -> label, hint, what goes wrong, how the browser helps
BEREIKBAAR = {
    AntwoordVia.MAIL: ("Uw e-mailadres", "", "Vul uw e-mailadres in.", "email"),
    AntwoordVia.TELEFOON: ("Uw telefoonnummer", "", "Vul uw telefoonnummer in.", "tel"),
    AntwoordVia.SMS: ("Uw mobiele nummer", "", "Vul uw mobiele nummer in.", "tel"),
    AntwoordVia.BRIEF: (
        "Uw adres",
        "Straat, huisnummer, postcode en plaats.",
        "Vul uw adres in.",
        "street-address",
    ),
}
ALLES_BEREIKBAAR = (
    "Uw e-mailadres, telefoonnummer of adres",
    "Alleen als wij iets terug mogen zeggen.",
    "Vul in hoe wij u bereiken.",
    "on",
)
VOOR_EEN_ANDER = (
    "Schrijft u voor een ander? Dan leest die ander wat u schrijft."
    " Ons antwoord gaat naar die ander, en niet naar u."
)
NIET_MEER_VOOR = "U typt niet meer voor deze persoon. Kies opnieuw voor wie u schrijft."
NIET_AF = "Nog niet alles is ingevuld. Kies ‘Wijzig’ bij de vraag die nog niet klaar is."
WAT_HINT = {
    MeldingSoort.OBSTAKEL: "Een paar woorden is genoeg. Schrijf geen namen van anderen op.",
}
WAT_FOUT = {
    MeldingSoort.OBSTAKEL: "Schrijf op wat u tegenhoudt. Een paar woorden is genoeg.",
}
WAT_FOUT_OOK = "Schrijf op wat u wilt vertellen. Een paar woorden is genoeg."


def keuzes(*rijen) -> list[tuple[str, str]]:
    return [(str(waarde), woord[:1].upper() + woord[1:]) for waarde, woord in rijen]


class MeldForm(Form):
    voor = forms.ChoiceField(
        widget=forms.RadioSelect,
        help_text=VOOR_EEN_ANDER,
        error_messages={"required": "Kies voor wie u schrijft.", "invalid_choice": NIET_MEER_VOOR},
    )
    soort = forms.ChoiceField(
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat u wilt vertellen."},
    )
    tekst = forms.CharField(
        max_length=TEKST,
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    plek = forms.CharField(
        required=False,
        help_text="Een plek in woorden. Bijvoorbeeld: de hal van het gemeentehuis.",
        max_length=PLEK,
    )
    hoogte = forms.ChoiceField(
        required=False,
        choices=keuzes(*Hoogte.choices),
        widget=forms.RadioSelect,
        help_text="Weet u het niet? Kies dan niets en ga verder.",
        error_messages={"invalid_choice": "Kies een van de vijf antwoorden."},
    )
    antwoord_via = forms.ChoiceField(
        choices=AntwoordVia.choices,
        widget=forms.RadioSelect,
        help_text=ANONIEM,
        error_messages={"required": "Kies een van de vijf antwoorden."},
    )
    naam = forms.CharField(
        label="Uw naam",
        required=False,
        max_length=NAAM,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact = forms.CharField(required=False, max_length=CONTACT)

    def __init__(self, data=None, files=None, *, gang: Meldgang, vragen: list[Vraag]):
        self.gang, self.vragen = gang, vragen
        velden = [veld for vraag in vragen for veld in vraag.velden]
        super().__init__(data, files, initial={veld: gang.antwoord(veld) for veld in velden})
        for veld in set(MeldForm.base_fields) - set(velden):
            del self.fields[veld]
        self.order_fields(velden)
        for vraag in vragen:
            if len(vraag.velden) == 1:
                self.fields[vraag.velden[0]].label = vraag.kop
        self._vraag_naar_soort()
        self._vraag_hoe_bereikbaar()

    @property
    def enige(self):
        """The one field of a page, whose question is the heading."""
        return self[next(iter(self.fields))] if len(self.fields) == 1 else None

    @property
    def via(self) -> str:
        return self.data.get("antwoord_via") or self.gang.antwoord("antwoord_via")

    def _vraag_naar_soort(self) -> None:
        soort = self.data.get("soort") or self.gang.antwoord("soort") or self.gang.weg.soorten[0]
        if "voor" in self.fields:
            anderen = [(ander.pk, str(ander)) for ander in self.gang.anderen]
            self.fields["voor"].choices = [(MIJZELF, "Mijzelf"), *keuzes(*anderen)]
        if "soort" in self.fields:
            namen = [(soort, f"een {MeldingSoort(soort).label}") for soort in self.gang.weg.soorten]
            self.fields["soort"].choices = keuzes(*namen)
        if "tekst" in self.fields:
            # A photo or a sound may be the whole report.
            self.fields["tekst"].required = not self.gang.bestanden
            self.fields["tekst"].help_text = WAT_HINT.get(soort, "Schrijf geen namen van anderen op.")
            self.fields["tekst"].error_messages["required"] = WAT_FOUT.get(soort, WAT_FOUT_OOK)

    def _vraag_hoe_bereikbaar(self) -> None:
        if (veld := self.fields.get("contact")) is None:
            return
        alles = "antwoord_via" in self.fields
        veld.label, veld.help_text, _, hulp = (
            ALLES_BEREIKBAAR if alles else BEREIKBAAR.get(self.via, ALLES_BEREIKBAAR)
        )
        # Only on a page of its own this must be filled in, for on the other somebody may want no answer.
        veld.required = not alles and self.via in BEREIKBAAR
        veld.error_messages["required"] = BEREIKBAAR.get(self.via, ALLES_BEREIKBAAR)[2]
        veld.widget.attrs["autocomplete"] = hulp
        if hulp in ("email", "tel"):
            veld.widget.input_type = hulp

    def clean_contact(self) -> str:
        contact = self.cleaned_data["contact"].strip()
        if self.via not in BEREIKBAAR:
            return ""
        if not contact:
            raise ValidationError(BEREIKBAAR[self.via][2], code="required")
        keur_contact(self.via, contact)
        return contact

    def clean_naam(self) -> str:
        keur_naam(self.cleaned_data["naam"])
        return self.cleaned_data["naam"]

    def getypt(self) -> dict[str, dict[str, str]]:
        """Step -> field -> what was typed, good or not yet."""
        return {vraag.stap: self._getypt(vraag) for vraag in self.vragen}

    def _getypt(self, vraag: Vraag) -> dict[str, str]:
        waarden = {veld: self[veld].data or "" for veld in vraag.velden}
        if "contact" in waarden:
            sleutel = Meldgang.contactsleutel(self.via)
            waarden = self.gang.antwoorden.get(vraag.stap, {}) | {
                "naam": waarden["naam"],
                sleutel: waarden["contact"],
            }
        return waarden

    def melding(self) -> Melding:
        """The report that these answers make; nothing of it is saved."""
        waarden = self.cleaned_data
        melding = Melding(
            soort=waarden.get("soort") or self.gang.weg.soorten[0],
            tekst=waarden.get("tekst", ""),
            plek=waarden.get("plek", ""),
            hoogte=int(waarden["hoogte"]) if waarden.get("hoogte") else None,
        )
        if persoon := self.gang.persoon:
            anderen = {str(ander.pk): ander for ander in self.gang.anderen} | {MIJZELF: persoon}
            melding.persoon = anderen[waarden.get("voor", MIJZELF)]
            melding.antwoord_via = melding.persoon.bereikbaar_via
        else:
            melding.antwoord_via = waarden["antwoord_via"]
            if melding.antwoord_via != AntwoordVia.CODE:
                melding.naam, melding.contact = waarden["naam"], waarden["contact"]
        return melding


def gegeven(gang: Meldgang, vragen: list[Vraag]) -> dict[str, str]:
    """What was typed so far, good or not yet, as a browser would send it."""
    return {veld: gang.antwoord(veld) for vraag in vragen for veld in vraag.velden}


def alle_antwoorden(gang: Meldgang) -> MeldForm:
    """Everything that was answered so far, looked at as a whole."""
    return MeldForm(gegeven(gang, gang.gesteld), gang=gang, vragen=gang.gesteld)


class VerstuurForm(TegenMachines, Form):
    """The last button: a machine is asked once more."""
