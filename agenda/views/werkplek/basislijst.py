"""What the pages of basic data share, and those of the agendas: a list to choose from, and one form."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse

from agenda.permissions import get_basisrij, mag_basisgegevens_bewerken
from inclusie.bewerken import BewerkForm, verwerk
from inclusie.htmx import render_page
from inclusie.tijd import nu
from inclusie.toegang import eis


@dataclass(frozen=True)
class Soort:
    """The words and addresses of one kind of row."""

    een: str
    meer: str
    uitleg: str
    lijst: str
    nieuw: str
    form_class: type[BewerkForm]
    mag: Callable = mag_basisgegevens_bewerken
    menu: str = "basis"

    @property
    def model(self):
        return self.form_class._meta.model


def lijst(request, soort: Soort, rijen: list[tuple[str, str, str]]):
    """rijen: (name, address of its form, what to know about it)."""
    eis(soort.mag(request.user))
    return render_page(
        request, "agenda/basis_lijst.html", {"soort": soort, "rijen": rijen, "menu": soort.menu}
    )


def bewerk(request, soort: Soort, **waar):
    """One form for the row found by `waar`, or for a new one."""
    eis(soort.mag(request.user))
    obj = get_basisrij(request.user, soort.model, mag=soort.mag, **waar) if waar else soort.model()
    at, is_nieuw, naam = nu(), not waar, str(obj)
    uit = verwerk(request, soort.form_class, obj, at=at)
    if uit.bewaard:
        messages.success(request, f"‘{uit.obj}’ is toegevoegd." if is_nieuw else uit.melding(at))
        return redirect(soort.lijst)
    context = {
        "soort": soort,
        "is_nieuw": is_nieuw,
        "naam": naam,
        "url_geschiedenis": "" if is_nieuw else _geschiedenis(soort, waar),
        "uit": uit,
        "form": uit.form,
        "menu": soort.menu,
    }
    return render_page(request, "agenda/basis_edit.html", context, status=uit.status)


def _geschiedenis(soort: Soort, waar: dict) -> str:
    return reverse("geschiedenis", kwargs={"ding": soort.model._meta.model_name} | waar)
