"""Forms of what the council asks and of its meetings, and the choice of two days to compare."""

from datetime import date, datetime

from django import forms

from agenda.handelen import raad
from agenda.models import Actie, Raadsstuk, RaadsstukSoort, RaadsstukStatus, Raadsvergadering
from agenda.werkplek import raadslijst
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.forms import FilterForm, Form
from inclusie.woorden import datum

STANDEN = [
    ("", "Alles"),
    (raadslijst.OPEN, "Open"),
    (raadslijst.TE_LAAT, "Te laat"),
    (raadslijst.AFGEDAAN, "Afgedaan"),
]
VERGADERING_BESTAAT = "Deze vergadering staat al in de lijst. Kies een andere dag, of wijzig die vergadering."


class RaadsstukForm(BewerkForm):
    datum = DatumField(label="Van welke dag is het stuk?")
    termijn = DatumField(
        label="Wanneer moet het antwoord er zijn?", required=False, help_text="Is er geen dag? Laat dit leeg."
    )
    afgedaan_op = DatumField(
        label="Op welke dag is het afgedaan?",
        required=False,
        help_text="Alleen als het stuk is afgedaan. Laat u dit leeg? Dan vullen wij vandaag in.",
    )

    class Meta:
        model = Raadsstuk
        fields = [
            "soort", "titel", "datum", "nummer", "indieners", "link", "termijn", "acties", "status",
            "afdoening", "afgedaan_op",
        ]  # fmt: skip
        labels = {
            "soort": "Wat voor stuk is het?",
            "titel": "Waar gaat het over?",
            "nummer": "Nummer van de griffie",
            "indieners": "Van wie komt het?",
            "link": "Link naar het stuk",
            "acties": "Welke acties horen hierbij?",
            "status": "Hoe ver is het?",
            "afdoening": "Wat deed u ermee?",
        }
        help_texts = {
            "titel": "Eén korte zin.",
            "indieners": "De fracties, geen namen van mensen.",
            "link": "Naar het stuk bij de gemeenteraad. Begin met https://",
            "acties": "U mag er meer kiezen. Lezers zien dit ook bij de actie.",
            "afdoening": "Een paar korte zinnen. Iedereen kan dit lezen.",
        }
        error_messages = {
            "soort": {"required": "Kies wat voor stuk het is."},
            "titel": {"required": "Schrijf op waar het stuk over gaat."},
        }
        widgets = {
            "soort": forms.RadioSelect,
            "acties": forms.CheckboxSelectMultiple,
            "status": forms.RadioSelect,
            "afdoening": forms.Textarea(attrs={"rows": 4}),
        }

    field_order = Meta.fields

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        self._vandaag = vandaag
        for naam in ("datum", "afgedaan_op"):
            self.fields[naam].niet_later_dan = vandaag
        gekozen = [] if self.instance._state.adding else self.instance.acties.values("pk")
        self.fields["acties"].queryset = Actie.objects.te_koppelen(gekozen)

    def clean(self):
        """The day goes with the state: filled in when it is answered, empty when it is opened again."""
        gegevens = super().clean()
        is_afgedaan = gegevens.get("status") == RaadsstukStatus.AFGEDAAN
        if not is_afgedaan:
            gegevens["afgedaan_op"] = None
        elif not self.has_error("afgedaan_op") and not gegevens.get("afgedaan_op"):
            gegevens["afgedaan_op"] = self._vandaag
        if is_afgedaan and not gegevens.get("afdoening"):
            self.add_error("afdoening", "Schrijf op wat u met dit stuk deed.")
        if (dag := gegevens.get("afgedaan_op")) and (begin := gegevens.get("datum")) and dag < begin:
            self.add_error("afgedaan_op", f"Het stuk is van {datum(begin)}. Kies die dag of later.")
        return gegevens

    def ook_bewaard(self, eerste) -> dict:
        """A day that we filled in was not typed the second time either."""
        is_van_ons = eerste.afgedaan_op and not any(self["afgedaan_op"].data or [])
        return {"afgedaan_op": None} if is_van_ons else {}

    def bewaar(self, *, door, at: datetime) -> bool:
        if not self.instance._state.adding:
            return super().bewaar(door=door, at=at)
        raad.voeg_toe(self.instance, door=door, at=at, relaties=self.relaties())
        return True


class RaadsvergaderingForm(BewerkForm):
    datum = DatumField(label="Op welke dag is de vergadering?")
    stukken_klaar_op = DatumField(
        label="Wanneer zijn de stukken klaar?",
        required=False,
        help_text="Voor deze dag moet het nieuws binnen zijn. Weet u het nog niet? Laat het leeg.",
    )

    class Meta:
        model = Raadsvergadering
        fields = ["soort", "datum", "stukken_klaar_op"]
        labels = {"soort": "Wie vergadert?"}
        widgets = {"soort": forms.RadioSelect}

    field_order = Meta.fields

    def clean(self):
        gegevens = super().clean()
        andere = Raadsvergadering.objects.exclude(pk=self.instance.pk)
        if andere.op(gegevens.get("datum"), gegevens.get("soort")).exists():
            self.add_error("datum", VERGADERING_BESTAAT)
        return gegevens


class StukkenFilterForm(FilterForm):
    """Nonsense in the address chooses nothing."""

    stand = forms.ChoiceField(label="Hoe ver is het?", required=False, choices=STANDEN)
    soort = forms.ChoiceField(
        label="Wat voor stuk?", required=False, choices=[("", "Alles"), *RaadsstukSoort.choices]
    )


class SindsForm(Form):
    """Two days to compare: from the version of the first to the version of the second."""

    bewaart_concept = False

    van = DatumField(label="Vanaf welke dag?")
    tot = DatumField(
        label="Tot en met welke dag?", required=False, help_text="Laat u dit leeg? Dan nemen wij deze versie."
    )

    def clean(self):
        gegevens = super().clean()
        van, tot = gegevens.get("van"), gegevens.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "deze dag ligt vóór de eerste dag. Kies een latere dag.")
        return gegevens


# The names under which the days stand in the address: as a whole, or in three boxes.
SINDS = tuple(f"{naam}{deel}" for naam in ("van", "tot") for deel in ("", "_dag", "_maand", "_jaar"))
