"""Years and versions side by side, and what changed through the years: all from what was published."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect

from agenda.forms.vergelijken import JarenForm
from agenda.lezen import vergelijking
from agenda.models import Planversie
from agenda.publicatie import kept, render
from inclusie.methoden import read_only
from inclusie.publicatie import NIET_BEWAREN, Bladzijde, send, serve


@read_only
@login_not_required
@kept("van", "naar")
def vergelijken(request):
    versies = list(Planversie.objects.openbaar().zonder_inhoud().select_related("jaarplan").nieuwste_eerst())
    if not versies:
        return redirect("start")
    form = JarenForm(request.GET, versies=versies) if len(versies) > 1 else None
    is_goed = form is None or form.is_valid()

    def maak() -> bytes:
        context = {"form": form, "jaar": max(versie.jaarplan.jaar for versie in versies)}
        if form and is_goed:
            van, naar = form.gekozen()
            gelezen = {versie.pk: versie.document for versie in (van, naar)}
            context |= _naast_elkaar(van, naar, gelezen) | _door_de_jaren(gelezen)
        return render("agenda/vergelijken.html", context, adres=request.path)

    if not is_goed or (form is None and request.GET):
        return send(request, Bladzijde.of(maak(), status=200 if is_goed else 400), cache_control=NIET_BEWAREN)
    return serve(request, maak)


def _naast_elkaar(van: Planversie, naar: Planversie, gelezen: dict[int, dict]) -> dict:
    """Both plans and their tables, with the shortest names that tell them apart."""
    zelfde_jaar = van.jaarplan_id == naar.jaarplan_id
    was, is_nu = (f"versie {v.nummer}" if zelfde_jaar else str(v.jaarplan.jaar) for v in (van, naar))
    oud, nieuw = gelezen[van.pk], gelezen[naar.pk]
    voor = "" if zelfde_jaar else "jaarplan "
    return {
        "kanten": [(was, van), (is_nu, naar)],
        "tabellen": vergelijking.vergelijk(oud, nieuw),
        "zin": vergelijking.zin(oud, nieuw, was=f"{voor}{was}", is_nu=f"{voor}{is_nu}"),
        "zelfde_jaar": zelfde_jaar,
    }


def _door_de_jaren(gelezen: dict[int, dict]) -> dict:
    """gelezen: the documents that were read already. Reading one is most of the work."""
    nieuwste = Planversie.objects.openbaar().nieuwste_per_jaar().defer(None)
    documenten = {versie.jaarplan.jaar: gelezen.get(versie.pk) or versie.document for versie in nieuwste}
    per_jaar = vergelijking.jaarcijfers(documenten)
    return {"trends": vergelijking.trends(per_jaar), "jaren": vergelijking.jaartabel(per_jaar)}
