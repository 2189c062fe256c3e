"""Editing one row with one form: save, answer a second click with the first answer, refuse a stale save.

`verwerk` is what every editing view calls. It never loses what was typed: a form with errors comes back
with status 422, a save on top of somebody else's with status 409 and both texts.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.timezone import localtime

from inclusie.concepten.handelen import rond_af
from inclusie.forms import ModelForm, zet_fouten
from inclusie.herhaling import met_deze_sleutel, net_bewaard
from inclusie.history import Conflict, bewaar
from inclusie.leesveld import nog_niet_nagekeken, wil_leeshulp
from inclusie.poging import NET_VERANDERD
from inclusie.samenvoegen import (
    in_woorden,
    neem_hun,
    verschil_in_woorden,
    voeg_samen,
    waarden_van,
)


class BewerkForm(ModelForm):
    """A form on an editable row: it carries the version that was read, or the one-use key of a new row."""

    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    indien_id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, id_begin: str = "", **kwargs):
        """id_begin: with what every id of this form begins, when there may be more forms on the page."""
        self.id_begin = id_begin
        super().__init__(*args, auto_id=f"id_{id_begin}%s", **kwargs)
        if self.instance._state.adding:
            self.initial["indien_id"] = uuid.uuid4()
            del self.fields["versie"]
        else:
            self.initial["versie"] = self.instance.versie
            del self.fields["indien_id"]

    def al_gekozen(self, naam: str):
        """What the row of this form has in a many-to-many field now."""
        return () if self.instance._state.adding else getattr(self.instance, naam).values("pk")

    def relaties(self) -> dict:
        """The many-to-many fields of this form with the chosen rows, for `bewaar`."""
        namen = {veld.name for veld in self.instance._meta.many_to_many}
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam in namen}

    def ook_bewaard(self, eerste) -> dict:
        """Field -> value of what came along with a new row and is kept elsewhere. eerste: of its trail."""
        return {}

    def bewaar(self, *, door, at: datetime) -> bool:
        """Save the row of this form and its links, inside the transaction of `verwerk`."""
        return bewaar(self.instance, door=door, at=at, relaties=self.relaties())

    def _save_m2m(self):
        """Links are written by `bewaar`, with their own history rows."""


@dataclass(frozen=True)
class Botsing:
    """One field that somebody else changed too, with both texts."""

    veld: str
    label: str
    mijn: str
    hun: str
    samen_kan: bool
    keuze: str = ""
    verschil: tuple[tuple[str, str], ...] = ()


@dataclass
class Uitkomst:
    obj: models.Model
    form: forms.ModelForm
    status: int = 200
    bewaard: bool = False
    veranderd: bool = False
    botsingen: list[Botsing] = field(default_factory=list)
    # The labels of what only the other changed: it stands in this form too.
    overgenomen: list[str] = field(default_factory=list)
    wie: str = ""
    # Who is asked is who changed it, elsewhere.
    is_zelf: bool = False
    kies_nog: bool = False

    @property
    def wie_ook(self) -> str:
        """'Piet veranderde deze tekst ook'"""
        if self.is_zelf:
            return "U veranderde dit ook in een ander venster"
        return f"{self.wie} veranderde deze tekst ook"

    @property
    def van_wie(self) -> str:
        """'De tekst van Piet'"""
        return "uit het andere venster" if self.is_zelf else f"van {self.wie}"

    @property
    def wat_wie_schreef(self) -> str:
        """'wat Piet schreef'"""
        return "wat u in het andere venster schreef" if self.is_zelf else f"wat {self.wie} schreef"

    def melding(self, at: datetime) -> str:
        """The sentence for the person who saved."""
        return f"Bewaard om {localtime(at):%H.%M} uur." if self.veranderd else "Er was niets veranderd."


def verwerk(
    request,
    form_class,
    obj,
    *,
    at: datetime,
    opslaan: Callable | None = None,
    **opties,
) -> Uitkomst:
    """Show or save `form_class` on `obj`. `opslaan(obj, form)` saves another way than `form.bewaar`."""
    if request.htmx:
        # In place there may be more forms; the address is what each has for its own.
        opties["id_begin"] = f"{request.path.strip('/').replace('/', '-')}_"
    if request.method != "POST":
        return Uitkomst(obj, _begin_bij_eerste(request, form_class(instance=obj, **opties)))
    if wil_leeshulp(request):
        return Uitkomst(obj, nog_niet_nagekeken(form_class(request.POST, instance=obj, **opties)))
    if obj._state.adding and (antwoord := _al_ingediend(request.POST, form_class, obj, opties)):
        return antwoord
    data, botst = voeg_samen(request.POST, form_class, obj, opties)
    if botst:
        return _botsing(request, data, form_class, obj, botst, opties)
    if ongekozen := _zonder_keuze(data, form_class, obj):
        botsing = _botsing(request, data, form_class, obj, ongekozen, opties, kies_nog=True)
        if any(not een.keuze for een in botsing.botsingen):
            return botsing
    form = form_class(_met_keuzes(data, form_class, obj, opties), instance=obj, **opties)
    if not form.is_valid():
        # The first of two clicks may have been saved since we looked, and then it is in our own way.
        eerste = obj._state.adding and _al_ingediend(request.POST, form_class, obj, opties)
        return eerste or Uitkomst(obj, form, status=422)
    return _bewaar(request, form_class, form, opslaan, at, opties)


def _begin_bij_eerste(request, form):
    """A form that opens in place gets the focus in its first field."""
    if request.htmx and (zichtbaar := form.visible_fields()):
        zichtbaar[0].field.widget.attrs["data-focus"] = True
    return form


def _bewaar(request, form_class, form, opslaan, at, opties) -> Uitkomst:
    if sleutel := form.cleaned_data.get("indien_id"):
        if vraag := _net_bewaard(request, form_class, form.instance, at, opties):
            return vraag
        form.instance.indien_id = sleutel
    obj = form.save(commit=False)
    try:
        with transaction.atomic():
            veranderd = opslaan(obj, form) if opslaan else form.bewaar(door=request.user, at=at)
            rond_af(request.POST)
    except (ValidationError, Conflict, IntegrityError) as fout:
        return _niet_bewaard(request, form_class, form, opslaan, at, opties, fout)
    return Uitkomst(obj, form, bewaard=True, veranderd=veranderd is not False)


def _niet_bewaard(request, form_class, form, opslaan, at, opties, fout) -> Uitkomst:
    obj, huidig = form.instance, getattr(fout, "huidig", None)
    if isinstance(huidig, type(obj)) and huidig.pk == obj.pk:
        return verwerk(request, form_class, huidig, at=at, opslaan=opslaan, **opties)
    # Two requests with one key at the same moment: the first one's answer is the answer.
    if "indien_id" in form.fields and (eerste := _al_ingediend(request.POST, form_class, obj, opties)):
        return eerste
    if isinstance(fout, IntegrityError):
        raise fout
    if isinstance(fout, Conflict):  # of another row, that is written together with this one
        form.add_error(None, NET_VERANDERD)
        return Uitkomst(obj, form, status=409)
    zet_fouten(form, fout)
    return Uitkomst(obj, form, status=422)


def _al_ingediend(data, form_class, obj, opties) -> Uitkomst | None:
    """The first answer, when this new row was sent before, or a question about it."""
    if herhaling := met_deze_sleutel(data, form_class, obj, opties):
        return _herhaald(herhaling, data, form_class, obj, opties)
    return None


def _net_bewaard(request, form_class, obj, at, opties) -> Uitkomst | None:
    """A question, when this person made the same row a moment ago and opened the form anew."""
    if herhaling := net_bewaard(request.POST, form_class, obj, opties, door=request.user, at=at):
        return _herhaald(herhaling, request.POST, form_class, obj, opties)
    return None


def _herhaald(herhaling, data, form_class, obj, opties) -> Uitkomst:
    if not herhaling.vraag:
        eerste = herhaling.eerste
        return Uitkomst(eerste, form_class(instance=eerste, **opties), bewaard=True)
    data = data.copy()
    # With a key of its own, sending it once more adds it.
    data["indien_id"] = str(herhaling.indien_id)
    form = form_class(data, instance=obj, **opties)
    form.add_error(None, herhaling.vraag)
    return Uitkomst(obj, form, status=422)


def _zonder_keuze(data, form_class, obj) -> set[str]:
    """The fields that the conflict page asked about and that still wait for a choice: nobody's text is lost
    because a question was skipped, or answered with something that was not asked."""
    if obj._state.adding:
        return set()
    gekozen = {naam[6:] for naam in data if naam.startswith("keuze-") and naam[6:] in form_class.base_fields}
    gevraagd = set(data.get("botsing", "").split()) | gekozen
    open_ = any(data.get(f"keuze-{naam}") not in _keuzes(form_class, naam) for naam in gevraagd)
    return gevraagd if open_ else set()


def _keuzes(form_class, naam) -> set[str]:
    veld = form_class.base_fields.get(naam)
    samen_kan = veld is not None and isinstance(veld.widget, forms.Textarea)
    return {"mijn", "hun", "beide"} if samen_kan else {"mijn", "hun"}


def _botsing(request, ingestuurd, form_class, huidig, velden, opties, *, kies_nog=False) -> Uitkomst:
    data = ingestuurd.copy()
    data["versie"] = str(huidig.versie)
    mijn, hun = form_class(data, instance=huidig, **opties), form_class(instance=huidig, **opties)
    botsingen = []
    for naam in (naam for naam in mijn.fields if naam in velden and naam != "versie"):
        van_mij, van_hun = in_woorden(mijn[naam]), in_woorden(hun[naam])
        if van_mij != van_hun:
            samen = isinstance(mijn.fields[naam].widget, forms.Textarea)
            # A choice made against an older text of the other counts no more.
            keuze = data.get(f"keuze-{naam}") if kies_nog else ""
            keuze = keuze if keuze in _keuzes(form_class, naam) else ""
            verschil = verschil_in_woorden(van_hun, van_mij) if samen else ()
            botsingen.append(Botsing(naam, mijn[naam].label, van_mij, van_hun, samen, keuze, verschil))
    wie, is_zelf = _wie_veranderde(huidig, ingestuurd.get("versie", ""), request.user)
    uit = Uitkomst(huidig, mijn, status=409, botsingen=botsingen, kies_nog=kies_nog)
    uit.wie, uit.is_zelf = wie, is_zelf
    getypt = form_class(request.POST, instance=huidig, **opties)
    uit.overgenomen = [
        mijn[naam].label
        for naam in mijn.fields
        if naam not in velden and naam != "versie" and in_woorden(getypt[naam]) != in_woorden(mijn[naam])
    ]
    return uit


def _wie_veranderde(huidig, gelezen: str, door) -> tuple[str, bool]:
    """Who saved since this version was read, another than the asker first; whether it was the asker alone."""
    if not hasattr(huidig, "history"):
        return "Iemand", False
    spoor = huidig.history.select_related("history_user").order_by("-history_id")
    sinds = spoor.filter(versie__gt=gelezen) if gelezen.isdecimal() and len(gelezen) < 10 else spoor.none()
    rijen = list(sinds) or list(spoor[:1])
    ander = next(
        (rij for rij in rijen if rij.history_user_id is None or rij.history_user_id != door.pk), None
    )
    laatste = ander or next(iter(rijen), None)
    wie = str(laatste.history_user or "Iemand") if laatste else "Iemand"
    return wie, bool(rijen) and ander is None


def _met_keuzes(data, form_class, obj, opties):
    """Apply 'the other's text' or 'both texts' as chosen on the conflict page; mine is what was typed."""
    gekozen = {naam[6:]: keuze for naam, keuze in data.items() if naam.startswith("keuze-")}
    if not gekozen or obj._state.adding:
        return data
    # What a form keeps elsewhere has its value in the form only.
    data, waarden = data.copy(), form_class(instance=obj, **opties).initial | waarden_van(obj, obj)
    for naam, keuze in gekozen.items():
        if naam not in waarden:
            continue
        if keuze == "beide":
            data[naam] = f"{waarden[naam]}\n\n{data.get(naam, '')}".strip()
        elif keuze == "hun":
            neem_hun(data, naam, waarden[naam])
    return data
