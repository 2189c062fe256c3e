"""Stories that everybody may read, as long as their tellers want it."""

from django.contrib.auth.decorators import login_not_required

from ambassadeurs.models import Verhaal
from ambassadeurs.permissions import get_openbaar_verhaal
from inclusie.htmx import render_page
from inclusie.methoden import read_only


@read_only
@login_not_required
def verhalen(request):
    context = {"verhalen": Verhaal.objects.openbaar().prefetch_related("themas"), "menu": "verhalen"}
    return render_page(request, "ambassadeurs/verhalen.html", context)


@read_only
@login_not_required
def verhaal_detail(request, pk):
    context = {"verhaal": get_openbaar_verhaal(pk), "menu": "verhalen"}
    return render_page(request, "ambassadeurs/verhaal_detail.html", context)
