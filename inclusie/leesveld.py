"""A text box with the advice of `leeshulp` beside it, for any form; and the answer to its button.

With JavaScript the advice is replaced in place. Without, the button sends the whole form to its own page: a
view that saves with `verwerk` gives it back unsaved, another one asks `wil_leeshulp` first.
"""

from django import forms
from django.forms.utils import ErrorDict
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse_lazy
from django.views.decorators.http import require_POST

from inclusie.context import thuis
from inclusie.leeshulp import lees
from inclusie.tekst import schoon

KNOP = "leeshulp"


class Leesveld(forms.Textarea):
    template_name = "forms/leesveld.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        return context | {"hulp": lees(value or ""), "knop": KNOP, "adres": reverse_lazy("leeshulp")}


def wil_leeshulp(request) -> bool:
    """Somebody asks how the text reads, and wants nothing saved yet."""
    return request.method == "POST" and KNOP in request.POST


def nog_niet_nagekeken(form: forms.BaseForm) -> forms.BaseForm:
    """The form with what was typed and without a word on what is missing: nobody sent it in yet."""
    form._errors, form.cleaned_data = ErrorDict(renderer=form.renderer), {}
    naam = form.data.get(KNOP, "")
    if naam in form.fields:
        form.fields[naam].widget.attrs["data-focus"] = True
    return form


@require_POST
def leeshulp(request):
    """The advice on the field that the button names. It keeps nothing."""
    tekst = request.POST.get(request.POST.get(KNOP, ""), "")
    if not request.htmx:
        return redirect(thuis(request.user).adres)
    schoon_ = schoon(tekst.encode("utf-8", "replace").decode())
    return HttpResponse(render_to_string("forms/leeshulp.html", {"hulp": lees(schoon_)}))
