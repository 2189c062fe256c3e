"""Form of 'maak het jaarplan van volgend jaar': a choice and a reason per action, and the focus."""

from django import forms

from agenda.controle_publicatie import KIES_FOCUS
from agenda.handelen.volgend_jaar import BLIJVEN, DOORSCHUIVEN, STOPPEN, Keuze
from agenda.werkplek.jaarblad import Blad
from inclusie.forms import Form

WAT = {
    BLIJVEN: "Blijft in {}",
    DOORSCHUIVEN: "Gaat door in {}",
    STOPPEN: "Stopt",
}
REDEN = "Schrijf op waarom. Iedereen kan de reden lezen."
LANG = "Deze tekst is te lang. Maak haar korter dan 1000 tekens."


class VolgendJaarForm(Form):
    """gezien: the hash of what the page showed."""

    use_required_attribute = False

    gezien = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    focus = forms.MultipleChoiceField(
        label="Welke thema's komen eerst?",
        required=False,
        help_text=f"{KIES_FOCUS} Waarom u ze kiest, schrijft u daarna.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Dit thema staat niet in de lijst."},
    )

    def __init__(self, data=None, *, blad: Blad):
        self.blad = blad
        super().__init__(data, initial={"gezien": blad.begin.gezien})
        self.fields["focus"].choices = [(k.thema.slug, k.zin) for k in blad.kandidaten]
        self.initial["focus"] = [k.thema.slug for k in blad.kandidaten if k.is_gekozen]
        jaar = blad.begin.plan.jaar
        for voorstel in blad.voorstellen:
            code = voorstel.actie.code
            self.fields[f"wat-{code}"] = forms.ChoiceField(
                label=f"Hoe gaat actie {code} verder?",
                choices=[(wat, zin.format(jaar + (wat == DOORSCHUIVEN))) for wat, zin in WAT.items()],
                widget=forms.RadioSelect,
                initial=voorstel.keuze,
                error_messages={"required": "Kies hoe deze actie verder gaat."},
            )
            self.fields[f"reden-{code}"] = forms.CharField(
                label=f"Waarom? (actie {code})",
                max_length=1000,
                widget=forms.Textarea(attrs={"rows": 3}),
                initial=voorstel.reden,
                error_messages={"max_length": LANG, "required": REDEN},
            )

    def toon_opnieuw(self) -> None:
        """The page as it is now, with what was chosen; what is new has its proposal."""
        self.data = self.data.copy()
        for naam, veld in self.fields.items():
            if naam not in self.data and naam != "focus":
                self.data[naam] = veld.initial or ""
        self.data["gezien"] = self.blad.begin.gezien

    @property
    def rijen(self) -> list[tuple]:
        return [
            (voorstel, self[f"wat-{voorstel.actie.code}"], self[f"reden-{voorstel.actie.code}"])
            for voorstel in self.blad.voorstellen
        ]

    def clean(self):
        """What stays asks no reason."""
        gegevens = super().clean()
        for code in (voorstel.actie.code for voorstel in self.blad.voorstellen):
            if gegevens.get(f"wat-{code}") == BLIJVEN and self.has_error(f"reden-{code}", "required"):
                del self.errors[f"reden-{code}"]
        return gegevens

    @property
    def keuzes(self) -> list[Keuze]:
        """What was asked for the actions that are not over."""
        gegevens, codes = self.cleaned_data, [voorstel.actie.code for voorstel in self.blad.voorstellen]
        return [
            Keuze(code, gegevens[f"wat-{code}"], gegevens.get(f"reden-{code}", ""))
            for code in codes
            if f"wat-{code}" in gegevens
        ]

    @property
    def toen(self) -> str:
        """The hash that came with what was sent."""
        return self.data.get("gezien", "")

    @property
    def is_van_nu(self) -> bool:
        """Of a page that showed the plan as it is; else the fields that it sent are other ones."""
        return self.toen == self.blad.begin.gezien

    @property
    def gevraagd(self) -> tuple[list[Keuze], list[str]]:
        """The choices and the themes: as they were sent when they are of an older page."""
        if self.is_van_nu:
            return self.keuzes, self.cleaned_data["focus"]
        codes = [naam.removeprefix("wat-") for naam in self.data if naam.startswith("wat-")]
        keuzes = [Keuze(code, self.data[f"wat-{code}"], self.data.get(f"reden-{code}", "")) for code in codes]
        return keuzes, self.data.getlist("focus")
