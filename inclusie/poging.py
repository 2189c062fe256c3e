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
    net_veranderd: str = NET_VERANDERD,
    wegen: dict[str, str] | None = None,
) -> int:
    """302 done, 422 something is missing or refused, 409 somebody else was first; the form tells which.

    doe: the act; it may ask `form.cleaned_data`. wegen: as those of `zet_fouten`.
    """
    if not form.is_valid():
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
