"""Where somebody who finds a weak spot can tell so (RFC 9116)."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.urls import reverse

from agenda.lezen.lek import geldig_tot, meldadres
from inclusie.methoden import read_only


@read_only
@login_not_required
def security_txt(request):
    tot = geldig_tot()
    if tot is None:
        raise Http404
    regels = [
        f"Contact: {meldadres()}",
        f"Expires: {tot:%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.PUBLIC_URL}{reverse('security_txt')}",
        f"Policy: {settings.PUBLIC_URL}{reverse('over_beveiliging')}",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
