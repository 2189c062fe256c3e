"""Where somebody who finds a weak spot can tell so (RFC 9116)."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.urls import reverse

from agenda.models import Gemeente
from inclusie.methoden import read_only
from inclusie.security_txt import verloopt


@read_only
@login_not_required
def security_txt(request):
    """Without an address or a day it does not exist: a file without an end is no such file."""
    dag, adres = verloopt(), _meldadres()
    if not (dag and adres):
        raise Http404
    regels = [
        f"Contact: {adres}",
        f"Expires: {dag:%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.PUBLIC_URL}{reverse('security_txt')}",
        f"Policy: {settings.PUBLIC_URL}{reverse('over_beveiliging')}",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")


def _meldadres() -> str:
    mail = Gemeente.objects.values_list("mail", flat=True).first()
    return settings.SECURITY_CONTACT or (f"mailto:{mail}" if mail else "")
