"""Law, plan, action: which statutory plans and which articles of the VN-verdrag the actions carry out."""

from django.contrib.auth.decorators import login_not_required

from agenda.lezen import dekking
from agenda.lezen.leesplan import Leesplan
from agenda.permissions import get_openbare_versie
from agenda.publicatie import kept, render
from inclusie.methoden import read_only
from inclusie.publicatie import serve


@read_only
@login_not_required
@kept()
def dekking_detail(request, jaar):
    versie = get_openbare_versie(jaar)

    def maak() -> bytes:
        plan = Leesplan(versie)
        context = {
            "plan": plan,
            "versie": versie,
            "wetten": dekking.wetten(plan),
            "artikelen": dekking.artikelen(plan),
            "zonder_wet": dekking.zonder_wet(plan),
        }
        return render("agenda/dekking_detail.html", context, adres=request.path)

    return serve(request, maak)
