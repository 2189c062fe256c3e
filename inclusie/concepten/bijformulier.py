"""What a form behind the login gets with it: its mark, words that were not saved, and going on with them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from django import forms
from django.core.exceptions import ImproperlyConfigured
from django.http import QueryDict

from inclusie.concepten.handelen import bewaar_voor_eigenaar
from inclusie.concepten.inhoud import VELD, is_geheim
from inclusie.concepten.merk import Merk, merk_van, nieuw_venster, nieuwe_sleutel
from inclusie.concepten.models import Formulierconcept
from inclusie.forms import Form, ModelForm
from inclusie.tijd import nu

# A form with so many questions is long, also without a large box.
LANG = 3
GETYPT = ("text", "email", "url", "tel", "search")


@dataclass
class Conceptblad:
    """vanzelf: a script keeps what is typed. eerder: what was not saved, each with the text to know it again
    by. verder: with which this goes on."""

    merk: Merk
    vanzelf: bool
    eerder: list[tuple[Formulierconcept, str]] = field(default_factory=list)
    verder: Formulierconcept | None = None


def leg_klaar(request, context: dict, status: int, titel: Callable[[], str]) -> None:
    """Give each form of this page its mark. A page of more forms that are sent at once names them itself, as
    `samen`."""
    if not getattr(request, "achter_login", False) or not request.user.is_authenticated:
        return
    for vorm, vormen in list(_vormen(context)):
        if not _telt(request, vormen):
            continue
        blad = _blad(request, vorm, vormen, status, titel)
        for form in vormen:
            form.concept = blad
        if vorm == "samen":
            if VELD in context:
                raise ImproperlyConfigured(f"'{VELD}' is the name of the draft on a page with 'samen'")
            context[VELD] = blad


def _vormen(context: dict) -> Iterator[tuple[str, list[forms.BaseForm]]]:
    for waarde in context.values():
        if isinstance(waarde, Form | ModelForm) and waarde.bewaart_concept:
            yield type(waarde).__name__, [waarde]
    if samen := context.get("samen"):
        yield "samen", samen


def _telt(request, vormen: list[forms.BaseForm]) -> bool:
    """Somebody types in it, and nothing that must stay secret. What is bound on a page that is only read is
    a filter."""
    velden = [(naam, veld) for form in vormen for naam, veld in form.fields.items()]
    if any(is_geheim(naam) for naam, _ in velden):
        return False
    if request.method != "POST" and any(form.is_bound for form in vormen):
        return False
    return any(_wordt_getypt(veld.widget) for _, veld in velden)


def _wordt_getypt(widget) -> bool:
    return isinstance(widget, forms.Textarea) or getattr(widget, "input_type", "") in GETYPT


def _is_lang(vormen) -> bool:
    zichtbaar = [veld for form in vormen for veld in form.visible_fields()]
    return len(zichtbaar) >= LANG or any(isinstance(v.field.widget, forms.Textarea) for v in zichtbaar)


def _blad(request, vorm, vormen, status, titel) -> Conceptblad:
    merk = merk_van(request)
    if merk is None or merk.user != request.user.pk or merk.vorm != vorm:
        vraag = request.GET.copy()
        vraag.pop(VELD, None)
        merk = Merk(
            nieuwe_sleutel(), request.user.pk, request.path[:300], vraag.urlencode()[:500], vorm[:60],
            " ".join(titel().split())[:200], nieuw_venster(),
        )  # fmt: skip
    blad = Conceptblad(merk, _is_lang(vormen))
    if any(form.is_bound for form in vormen):
        if status in (409, 422) and (rij := bewaar_voor_eigenaar(request, at=nu())):
            blad.merk = replace(merk, sleutel=rij.sleutel.hex, keren=rij.keren)
        return blad
    _bied_aan(request, blad, vormen)
    return blad


def _bied_aan(request, blad: Conceptblad, vormen) -> None:
    eigen = Formulierconcept.objects.van(request.user).bewaard(nu()).bij(blad.merk.pad, blad.merk.vorm)
    for rij in eigen[:10]:
        if rij.sleutel.hex == request.GET.get(VELD):
            blad.verder = rij
        elif _is_anders(vormen, rij.velden):
            blad.eerder.append((rij, _langste(vormen, rij.velden)))
    if rij := blad.verder:
        merk = blad.merk
        blad.merk = Merk(
            rij.sleutel.hex, merk.user, rij.pad, rij.vraag, rij.vorm, rij.titel, merk.venster, rij.keren
        )
        for form in vormen:
            vul(form, rij.velden)


def _langste(vormen, velden: QueryDict) -> str:
    """Of what somebody typed; not what they chose, nor what the page itself carries."""
    getypt = (
        " ".join((velden.get(form.add_prefix(naam)) or "").split())
        for form in vormen
        for naam, veld in form.fields.items()
        if _wordt_getypt(veld.widget)
    )
    return max(getypt, key=len, default="")


def _is_anders(vormen, velden: QueryDict) -> bool:
    """Whether these words are other than what stands in the form now: else there is nothing to go on with."""
    return any(
        veld.has_changed(
            form.get_initial_for_field(veld, naam),
            veld.widget.value_from_datadict(velden, {}, form.add_prefix(naam)),
        )
        for form in vormen
        for naam, veld in form.fields.items()
        if not veld.widget.is_hidden and not isinstance(veld, forms.FileField)
    )


def vul(form: forms.BaseForm, velden: QueryDict) -> None:
    """Begin with these words. With them comes the version that was read: saving meets what changed since."""
    for naam, veld in form.fields.items():
        plek = form.add_prefix(naam)
        if not isinstance(veld, forms.FileField) and not veld.widget.value_omitted_from_data(
            velden, {}, plek
        ):
            form.initial[naam] = veld.widget.value_from_datadict(velden, {}, plek)
