"""Doing an act with what a form asked: it is done, refused in the form, or somebody else was first."""

from collections.abc import Callable

from django import forms
from django.core.exceptions import ValidationError

from inclusie.forms import zet_fouten
from inclusie.history import Conflict

NET_VERANDERD = "Iemand veranderde dit op hetzelfde moment. Kijk het na en probeer het opnieuw."


def probeer(
    form: forms.BaseForm,
    doe: Callable[[], object],
    *,
    kan: bool = True,
    al_gedaan: Callable[..., bool] = lambda **velden: False,
    net_veranderd: str = NET_VERANDERD,
    wegen: dict[str, str] | None = None,
) -> int:
    """302 done, 422 something is missing or refused, 409 somebody else was first; the form tells which.

    doe: the act; it may ask `form.cleaned_data`. wegen: as those of `zet_fouten`. kan: whether the act is
    possible now. Where it is not, it may be done by the first of two clicks: al_gedaan, asked with what the
    form holds.
    """
    geldig = form.is_valid()
    if not kan:
        return 302 if geldig and al_gedaan(**form.cleaned_data) else 409
    if not geldig:
        return 422
    try:
        doe()
    except ValidationError as fout:
        zet_fouten(form, fout, wegen)
        return 422
    except Conflict:
        form.add_error(None, net_veranderd)
        return 409
    return 302
