"""One page for everything that was taken away, and the way back: it says why when something stays away."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods

from agenda import woorden
from agenda.forms.prullenbak import PrullenbakFilterForm, TerughaalForm
from agenda.werkplek import prullenbak as bak
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.models import DAGEN_TERUG, Weghaalbaar
from inclusie.poging import NET_VERANDERD
from inclusie.tijd import nu
from inclusie.toegang import eis
from inclusie.weghalen import haal_terug, soort_van, soorten_voor


@require_http_methods(["GET", "HEAD", "POST"])
def prullenbak(request):
    soorten = soorten_voor(request.user)
    eis(bool(soorten))
    at = nu()
    if request.method == "POST" and _haal_terug(request, soorten, at):
        return redirect(request.get_full_path())
    filter_ = PrullenbakFilterForm(request.GET, user=request.user, soorten=soorten)
    keuze = filter_.keuze()
    delen = list(bak.delen(soorten, at, **keuze).values())
    pagina = Paginator(delen, bak.PER_BLADZIJDE).get_page(request.GET.get("blz"))
    context = {
        "filter": filter_,
        "is_gefilterd": any(keuze.values()),
        "kop": f"{woorden.aantal(len(delen), 'ding', 'dingen')} in de prullenbak",
        "pagina": pagina,
        "rijen": bak.blad(list(pagina)),
        "dagen": DAGEN_TERUG,
        "daarna": list(dict.fromkeys(soort.daarna for soort in soorten)),
        "fout": request.method == "POST",
        "menu": "prullenbak",
    }
    return render_page(request, "agenda/prullenbak.html", context, status=422 if context["fout"] else 200)


def _haal_terug(request, soorten, at) -> bool:
    """Whether it came back; else a sentence says why not. soorten: all that this person may bring back."""
    alles = bak.delen(soorten, at)
    form = TerughaalForm(request.POST, delen=alles)
    if not form.is_valid():
        if eerder := bak.haalde_terug(soorten, request.POST.get("deel", ""), request.user):
            _zeg_terug(request, eerder)
            return True
        messages.error(request, "Dit staat niet meer in de lijst. Kijk of het al terug is.")
        return False
    deel = alles[form.cleaned_data["deel"]]
    try:
        haal_terug(deel, door=request.user, at=at)
    except Conflict:
        messages.error(request, NET_VERANDERD)
        return False
    except ValidationError as fout:
        for zin in fout.messages:
            messages.error(request, _met_weg(zin, fout, alles))
        return False
    _zeg_terug(request, deel)
    return True


def _zeg_terug(request, deel: Weghaalbaar) -> None:
    soort = soort_van(deel)
    plek = soort.plek(deel)
    zin = f"{soort.woord.capitalize()} ‘{soort.naam(deel)}’ is terug."
    messages.success(request, format_html('{} <a href="{}">Ga naar {}</a>', zin, plek.adres, plek.woorden))


def _met_weg(zin: str, fout: ValidationError, alles: dict[str, Weghaalbaar]) -> str:
    """The sentence leads to what must come back first, when that can come back still."""
    sleutel = fout.params["sleutel"] if getattr(fout, "code", "") == "eerst" else ""
    plek = bak.waar_staat(sleutel, alles)
    return format_html('<a href="{}{}">{}</a>', reverse("prullenbak"), plek, zin) if plek else zin
