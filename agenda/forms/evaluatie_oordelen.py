"""The sheet of verdicts: one form with a row per action, and per goal in the yearly evaluation.

What is right is saved, also when another row is not; a row that is wrong, or that somebody else changed too,
comes back as it was typed. So nothing is lost, and nobody is overwritten unseen.
"""

from dataclasses import dataclass, field

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from agenda.models import Doel, Doeloordeel, Evaluatie, Evaluatieoordeel
from agenda.plandocument.plandelen import Plandelen
from inclusie.forms import ModelForm, zet_fouten
from inclusie.samenvoegen import in_woorden, voeg_samen


class _Rijvorm(ModelForm):
    """versie: of the row as it was read; empty when there was none. A row may stay empty for now."""

    use_required_attribute = False

    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["versie"] = None if self.instance._state.adding else self.instance.versie


class ActieoordeelForm(_Rijvorm):
    class Meta:
        model = Evaluatieoordeel
        fields = ["oordeel", "reden"]
        labels = {"oordeel": "Wat doet u met deze actie?", "reden": "Waarom?"}
        help_texts = {"reden": "Eén of twee zinnen. Iedereen kan dit lezen."}
        error_messages = {
            "oordeel": {"required": "Kies wat u met deze actie doet."},
            "reden": {"required": "Schrijf op waarom."},
        }
        widgets = {"oordeel": forms.RadioSelect, "reden": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reden"].required = True


class DoeloordeelForm(_Rijvorm):
    class Meta:
        model = Doel
        fields = ["oordeel"]
        labels = {"oordeel": "Is dit doel bereikt?"}
        widgets = {"oordeel": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["oordeel"].choices = [("", "Nog geen oordeel"), *Doeloordeel.choices]


@dataclass
class Rij:
    """over: the action or goal; form: its verdict as it stands or was typed; hun: what another wrote."""

    sleutel: str
    over: object
    form: forms.ModelForm
    hun: str = ""
    bewaard: bool = False

    @property
    def gegeven(self) -> Evaluatieoordeel | Doel | None:
        """The verdict that was filled in and is right."""
        is_goed = not self.hun and self.form.is_bound and self.form.is_valid()
        return self.form.save(commit=False) if is_goed else None

    def weiger(self, fout: ValidationError) -> None:
        zet_fouten(self.form, fout)

    @property
    def is_fout(self) -> bool:
        return bool(self.hun or self.form.is_bound and self.form.errors)

    @property
    def fouten(self) -> list[tuple[str, str]]:
        """(id of the field, sentence)"""
        if self.hun:
            return [(self._plek("reden" if "reden" in self.form.fields else "oordeel"), self.hun)]
        velden = [veld for veld in self.form if veld.errors]
        return [(self._plek(veld.name), fout) for veld in velden for fout in veld.errors]

    def _plek(self, veld: str) -> str:
        return self.form[veld].anker


@dataclass
class Oordelenblad:
    """bron: the goals and their actions, of which the rows were made."""

    evaluatie: Evaluatie
    bron: Plandelen
    acties: dict[str, Rij] = field(default_factory=dict)
    doelen: dict[str, Rij] = field(default_factory=dict)

    @property
    def rijen(self) -> list[Rij]:
        return [*self.doelen.values(), *self.acties.values()]

    @property
    def fout(self) -> list[Rij]:
        return [rij for rij in self.rijen if rij.is_fout]

    @property
    def aantal_bewaard(self) -> int:
        return sum(rij.bewaard for rij in self.rijen)


def maak_blad(evaluatie: Evaluatie, delen: Plandelen) -> Oordelenblad:
    bestaand = {rij.actie_id: rij for rij in evaluatie.oordelen.all()}
    blad = Oordelenblad(evaluatie, delen)
    for doel in delen.doelen:
        if evaluatie.is_jaarlijks:
            blad.doelen[doel.code] = _rij(f"doel-{doel.code}", doel, DoeloordeelForm, doel)
        for actie in delen.acties[doel.pk]:
            rij = bestaand.get(actie.pk) or Evaluatieoordeel(evaluatie=evaluatie, actie=actie)
            blad.acties[actie.code] = _rij(f"actie-{actie.code}", actie, ActieoordeelForm, rij)
    return blad


def _rij(sleutel: str, over, form_class, obj) -> Rij:
    return Rij(sleutel, over, form_class(instance=obj, prefix=sleutel))


def vul_in(blad: Oordelenblad, data: QueryDict) -> Oordelenblad:
    """The sheet with what was sent in its rows."""
    for rij in blad.rijen:
        _vul_in(rij, data)
    return blad


def _vul_in(rij: Rij, data: QueryDict) -> None:
    form_class, obj = type(rij.form), rij.form.instance
    gestuurd = {naam: data[f"{rij.sleutel}-{naam}"] for naam in rij.form.fields if _heeft(data, rij, naam)}
    if _zegt_niets(rij, gestuurd):
        return
    eigen = QueryDict(mutable=True)
    for naam, waarde in gestuurd.items():
        eigen[naam] = waarde
    samen, botst = voeg_samen(eigen, form_class, obj, {})
    hun = {naam: in_woorden(form_class(instance=obj)[naam]) for naam in botst}
    met_voor = {f"{rij.sleutel}-{naam}": waarde for naam, waarde in samen.items()}
    # Once it was shown, saving it again puts mine in its place.
    met_voor[f"{rij.sleutel}-versie"] = "" if obj._state.adding else str(obj.versie)
    rij.form = form_class(met_voor, instance=obj, prefix=rij.sleutel)
    if hun:
        tekst = ": ".join(hun[naam] for naam in ("oordeel", "reden") if hun.get(naam))
        rij.hun = f"Iemand anders vulde dit net in: ‘{tekst}’. Wilt u uw antwoord? Bewaar dan nog een keer."


def _heeft(data: QueryDict, rij: Rij, naam: str) -> bool:
    return f"{rij.sleutel}-{naam}" in data


def _zegt_niets(rij: Rij, gestuurd: dict) -> bool:
    """Not on the form that was sent, or not filled in when there was nothing yet."""
    gevuld = any(waarde.strip() for naam, waarde in gestuurd.items() if naam != "versie")
    return not gestuurd or (not gevuld and not gestuurd.get("versie"))
