"""What was changed, by whom and when, and putting one old text back as a new change.

One view for three owners: an action (code), a goal (year and code) and a plan (year).
"""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from agenda import historie
from agenda.historie.woorden import HEET, in_titel, in_woorden, moment, onderdeel, wat
from agenda.models import Actie, Doel, Jaarplan
from agenda.permissions import (
    get_actie,
    get_actie_voor_bewerken,
    get_doel,
    get_doel_voor_bewerken,
    get_jaarplan,
    get_jaarplan_voor_bewerken,
    mag_plan_bewerken,
)
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu


def _haal(user, jaar, code, *, bewerken=False) -> Jaarplan | Doel | Actie:
    if jaar is None:
        return get_actie_voor_bewerken(user, code) if bewerken else get_actie(user, code)
    if code is None:
        return get_jaarplan_voor_bewerken(user, jaar) if bewerken else get_jaarplan(user, jaar)
    return (get_doel_voor_bewerken if bewerken else get_doel)(user, jaar, code)


def _sleutels(obj) -> dict:
    if isinstance(obj, Actie):
        return {"code": obj.code}
    return {"jaar": obj.jaar} if isinstance(obj, Jaarplan) else {"jaar": obj.jaarplan.jaar, "code": obj.code}


def _context(obj, **rest) -> dict:
    plan = obj if isinstance(obj, Jaarplan) else obj.jaarplan
    is_actie = isinstance(obj, Actie)
    terug = (
        reverse("actie_werkplek", args=[obj.code]) if is_actie else reverse("werkplek_plan", args=[plan.jaar])
    )
    return {
        "obj": obj,
        "wat": wat(obj),
        "in_titel": in_titel(obj),
        "plan": plan,
        "actie": obj if is_actie else None,
        "url_terug": terug,
        "url_geschiedenis": reverse("geschiedenis", kwargs=_sleutels(obj)),
        "url_terugzetten": reverse("terugzetten", kwargs=_sleutels(obj)),
        "menu": "plan",
    } | rest


@require_safe
def geschiedenis(request, jaar=None, code=None):
    obj = _haal(request.user, jaar, code)
    tijdlijn = historie.tijdlijn(obj, request.GET.get("blz", "1"))
    context = _context(obj, pagina=tijdlijn.pagina)
    # Only the texts of the object of this page are put back here; those of its parts on their own page.
    mag_terug = mag_plan_bewerken(request.user) and context["plan"].is_bewerkbaar
    context["rijen"] = [
        (gebeurtenis, _link(gebeurtenis.bij, obj), mag_terug and gebeurtenis.bij == obj)
        for gebeurtenis in tijdlijn.gebeurtenissen
    ]
    return render_page(request, "agenda/geschiedenis.html", context)


def _link(bij, obj) -> tuple[str, str] | None:
    """Name and address of the history of the part itself, when that is another page."""
    if bij is None or bij == obj:
        return None
    naam = wat(bij)
    return naam[0].upper() + naam[1:], reverse("geschiedenis", kwargs=_sleutels(bij))


@require_http_methods(["GET", "HEAD", "POST"])
def terugzetten(request, jaar=None, code=None):
    """GET asks: both texts stand on the page. POST makes the old text the text of now."""
    obj = _haal(request.user, jaar, code, bewerken=True)
    data = request.POST if request.method == "POST" else request.GET
    rij, veld = data.get("rij", ""), data.get("veld", "")
    try:
        oud, toen = historie.oude_tekst(obj, veld, int(rij) if rij.isdecimal() and len(rij) < 10 else 0)
    except ObjectDoesNotExist:
        raise Http404 from None
    context = _context(
        obj,
        rij=rij,
        veld=veld,
        onderdeel=onderdeel(obj._meta.model_name, veld),
        naam=HEET[obj._meta.model_name][veld],
        oud=oud,
        nu=in_woorden(obj._meta.get_field(veld), getattr(obj, veld)),
        toen=moment(toen),
    )
    if request.method == "POST":
        return _zet_terug(request, obj, veld, int(rij), context)
    return render_page(request, "agenda/terugzetten.html", context)


def _zet_terug(request, obj, veld, rij, context):
    if request.POST.get("versie") != str(obj.versie):
        context["fout"] = (
            "Iemand wijzigde dit net. Hieronder staat de tekst van nu. Kijk of u hem nog wilt vervangen."
        )
        return render_page(request, "agenda/terugzetten.html", context, status=409)
    try:
        historie.zet_terug(obj, veld, rij, door=request.user, at=nu())
    except Conflict:
        obj.refresh_from_db()
        context["fout"] = "Iemand wijzigde dit net. Kijk het na en probeer het opnieuw."
        return render_page(request, "agenda/terugzetten.html", context, status=409)
    except ValidationError as fout:
        obj.refresh_from_db()
        context["fout"] = f"De oude tekst is niet teruggezet. {' '.join(fout.messages)}"
        return render_page(request, "agenda/terugzetten.html", context, status=422)
    messages.success(request, "De oude tekst is terug. De tekst van daarnet staat in de geschiedenis.")
    return redirect(context["url_geschiedenis"])
