"""What people told us and what we did with it. Made anew for each reader: what goes is gone at once."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator

from agenda import woorden
from ambassadeurs.forms.lus import LusFilterForm
from ambassadeurs.lezen import lus, op_tijd
from ambassadeurs.models import Melding
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import vandaag

PER_BLADZIJDE = 20


@read_only
@login_not_required
def u_zei_wij_deden(request):
    themas = lus.te_noemen_themas()
    form = LusFilterForm(request.GET, themas=themas)
    thema = form.keuze()
    pagina = Paginator(Melding.objects.openbaar().bij_thema(thema), PER_BLADZIJDE)
    pagina = pagina.get_page(request.GET.get("blz"))
    aantal = pagina.paginator.count
    context = {
        "form": form,
        "er_zijn_themas": bool(themas),
        "pagina": pagina,
        "rijen": lus.gehoord(list(pagina), themas),
        "kop": woorden.aantal(aantal, "melding", "meldingen") if aantal or thema else "Nog geen meldingen",
        "is_gefilterd": bool(thema),
        "op_tijd": op_tijd.zinnen(vandaag().year),
        "openbaar": True,
        "menu": "u_zei_wij_deden",
    }
    status = 400 if form.errors else 200
    return render_page(request, "ambassadeurs/u_zei_wij_deden.html", context, status=status)
