"""Photos and sound of somebody who reports: on a page of their own, or among all questions on one page."""

from django import forms

from ambassadeurs.forms.melden import MeldForm, gegeven
from ambassadeurs.meldweg import BEREIKEN, FOTO, MEESTE, NAAM, Meldgang
from ambassadeurs.models import Bestand, BestandSoort
from inclusie.bestanden.velden import FotoVeld, GeluidVeld
from inclusie.forms import Form

OMSCHRIJVING = 300
# Beside what was refused of the same choice.
REST_BEWAARD = "Uw andere bestanden zijn bewaard."
SAMEN_TE_VEEL = {
    BestandSoort.FOTO: "Er passen hoogstens {} foto's bij. De rest is niet bewaard.",
    BestandSoort.GELUID: "Er passen hoogstens {} opnames bij. De rest is niet bewaard.",
}


class BestandenForm(Form):
    """Photos and sound, and of each that is here already what is on it."""

    foto = FotoVeld(label="Foto's", required=False, hoogstens=MEESTE[BestandSoort.FOTO], andere=REST_BEWAARD)
    geluid = GeluidVeld(
        label="Geluid", required=False, hoogstens=MEESTE[BestandSoort.GELUID], andere=REST_BEWAARD
    )

    def __init__(self, data=None, files=None, *, gang: Meldgang):
        super().__init__(data, files)
        self._vraag_bij(gang.bestanden)

    def _vraag_bij(self, bestanden: list[Bestand]) -> None:
        self.bestanden = bestanden
        for bestand in bestanden:
            is_foto = bestand.soort == BestandSoort.FOTO
            self.fields[f"bij_{bestand.pk}"] = forms.CharField(
                label="Wat is er te zien?" if is_foto else "Wat is er te horen?",
                required=False,
                initial=bestand.omschrijving,
                max_length=OMSCHRIJVING,
            )

    @classmethod
    def geweigerd(cls, gang: Meldgang):
        """The form as it was refused: a file cannot be shown again, so why it was refused is kept."""
        form = cls(gegeven(gang, gang.vragen) | gang.omschreven, {}, gang=gang)
        form._zeg(gang.weigering)
        return form

    @classmethod
    def opnieuw(cls, gang: Meldgang, eerder):
        """What was typed in `eerder`, with the files that are here by now."""
        form = cls(gang.omschreven | eerder.data.dict(), {}, gang=gang)
        form._zeg(eerder.errors)
        for fout in eerder.non_field_errors().as_data():
            form.add_error(None, fout)
        return form

    def _zeg(self, weigering: dict) -> None:
        for naam in ("foto", "geluid"):
            for fout in weigering.get(naam, []):
                self.add_error(naam, fout)

    def weigering(self) -> dict:
        """Kept of a refusal: field -> why a file was refused, or what was typed. Empty: all is good."""
        if not any(naam in self.errors for naam in ("foto", "geluid", *self.namen)):
            return {}
        redenen = {naam: self.errors.get(naam, []) for naam in ("foto", "geluid")}
        return redenen | self.getypt_bij()

    def zeg_te_veel(self, soorten) -> None:
        for soort in soorten:
            self.add_error(soort, SAMEN_TE_VEEL[soort].format(MEESTE[soort]))

    @property
    def namen(self) -> list[str]:
        return [f"bij_{bestand.pk}" for bestand in self.bestanden]

    @property
    def rijen(self) -> list[tuple]:
        """(file, its field)"""
        return [(bestand, self[f"bij_{bestand.pk}"]) for bestand in self.bestanden]

    def getypt_bij(self) -> dict[str, str]:
        """What was typed with each file that this page showed, good or not yet."""
        return {naam: self[naam].data or "" for naam in self.namen if naam in self.data}

    @property
    def nieuw(self) -> list:
        """What was read, also when something else is refused: a browser never fills in a file again."""
        return [*self.fields["foto"].gelezen, *self.fields["geluid"].gelezen]

    def omschrijvingen(self) -> dict[int, str]:
        return {
            bestand.pk: self.cleaned_data[naam]
            for bestand in self.bestanden
            if (naam := f"bij_{bestand.pk}") in self.data and naam in self.cleaned_data
        }


class AllesForm(BestandenForm, MeldForm):
    """Every question on one page, and the files among them."""

    def __init__(self, data=None, files=None, *, gang: Meldgang):
        MeldForm.__init__(self, data, files, gang=gang, vragen=[v for v in gang.vragen if v is not FOTO])
        self._vraag_bij(gang.bestanden)
        # In the order of the page, also in the list of what is wrong.
        bestanden = ["foto", "geluid", *self.namen]
        self.order_fields(
            [naam for naam in self.fields if not self._is_wie(naam) and naam not in bestanden] + bestanden
        )

    def clean(self):
        gegevens = super().clean()
        if self.nieuw and self.has_error("tekst", "required"):
            # What comes along now may be the whole report.
            del self._errors["tekst"]
            gegevens["tekst"] = ""
        return gegevens

    @property
    def voor_foto(self) -> list:
        return [self[naam] for naam in MeldForm.base_fields if naam in self.fields and not self._is_wie(naam)]

    @property
    def na_foto(self) -> list:
        return [self[naam] for naam in MeldForm.base_fields if naam in self.fields and self._is_wie(naam)]

    @staticmethod
    def _is_wie(naam: str) -> bool:
        return naam in NAAM.velden + BEREIKEN.velden
