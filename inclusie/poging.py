"""Doing an act with what a form asked: it is done, refused in the form, or somebody else was first."""

from collections.abc import Callable
from datetime import datetime

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404

from inclusie.concepten.handelen import rond_af
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.models import Weghaalbaar
from inclusie.weghalen import haal_weg

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
        with transaction.atomic():
            doe()
            rond_af(form.data)
    except ValidationError as fout:
        zet_fouten(form, fout, wegen)
        return 422
    except Conflict:
        form.add_error(None, net_veranderd)
        return 409
    return 302


def probeer_weg(request, form: forms.BaseForm, rij: Weghaalbaar, zin: str, *, at: datetime, **opties) -> int:
    """The status of `probeer` for taking this row away; done as well when the first of two clicks did it,
    with the same reason. zin: what is said when it is gone. opties: of `probeer`."""

    def doe():
        haal_weg(rij, reden=form.cleaned_data["reden"], door=request.user, at=at)
        messages.success(request, zin)

    if rij.is_weggehaald:
        if form.is_valid() and rij.is_zo_weggehaald(form.cleaned_data["reden"]):
            return 302
        raise Http404
    status = probeer(form, doe, **opties)
    if status != 302:
        # What the act had put in the row is not saved; what another click saved meanwhile counts.
        rij.refresh_from_db()
        if rij.is_zo_weggehaald(form.cleaned_data.get("reden", "")):
            return 302
    return status
