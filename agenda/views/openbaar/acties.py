"""All actions of a plan, to search and to filter."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.vary import vary_on_headers

from agenda import woorden
from agenda.forms.acties_filter import ActiesFilterForm
from agenda.lezen.leesplan import Leesplan
from agenda.models import Planversie
from agenda.permissions import get_openbare_versie
from agenda.publicatie import kept, nieuwste_versie, render
from inclusie.deel import wil_deel
from inclusie.methoden import read_only
from inclusie.publicatie import NIET_BEWAREN, Bladzijde, send, serve


@read_only
@login_not_required
@vary_on_headers("HX-Request")
@kept("jaar", "q", "thema", "stand", "wie")
def actie_lijst(request):
    versie = _versie_van(request.GET.get("jaar", ""))
    if versie is None:
        return redirect("start")
    andere_jaren = Planversie.objects.openbaar().andere_jaren(versie.jaarplan.jaar)
    form = ActiesFilterForm(request.GET, plan=Leesplan(versie), andere_jaren=andere_jaren)
    is_goed = form.is_valid()
    is_deel = wil_deel(request)

    def maak() -> bytes:
        template = "agenda/actie_lijst.html#resultaten" if is_deel else "agenda/actie_lijst.html"
        context = _context(form) | {"versie": versie, "andere_jaren": andere_jaren, "is_deel": is_deel}
        return render(template, context, menu="acties", adres=f"{request.path}?jaar={form.plan.jaar}")

    if is_goed and not request.GET.get("q"):
        response = serve(request, maak)
    else:
        # What people type has no end, so it is not kept. Of the errors htmx only shows a 422.
        status = 200 if is_goed else 422 if is_deel else 400
        response = send(request, Bladzijde.of(maak(), status=status), cache_control=NIET_BEWAREN)
    return response


def _versie_van(jaar: str) -> Planversie | None:
    if not jaar:
        return nieuwste_versie()
    if not (jaar.isascii() and jaar.isdigit() and len(jaar) == 4):
        raise Http404("Dit jaar is er niet.")
    return get_openbare_versie(int(jaar))


def _context(form: ActiesFilterForm) -> dict:
    acties = form.resultaten() if form.is_valid() else []
    gevonden = f"{woorden.aantal(len(acties), 'actie', 'acties')} gevonden"
    actief = form.actief() if form.is_valid() else []
    return {
        "plan": form.plan,
        "form": form,
        "acties": acties,
        "kop": gevonden,
        # Whoever hears only the title of the page knows the answer, with htmx and without.
        "titel": f"{gevonden} in {form.plan.jaar}" if actief else f"Alle acties van {form.plan.jaar}",
        "actief": actief,
    }
