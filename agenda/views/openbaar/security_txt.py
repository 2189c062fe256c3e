"""Where somebody who finds a weak spot can tell so (RFC 9116)."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone

from agenda.models import Gemeente
from inclusie.methoden import read_only

GELDIG = timedelta(days=180)


@read_only
@login_not_required
def security_txt(request):
    """The real clock, also in the demo: a program that reads this has no other."""
    mail = Gemeente.objects.values_list("mail", flat=True).first()
    if not mail:
        raise Http404
    regels = [
        f"Contact: mailto:{mail}",
        f"Expires: {timezone.now() + GELDIG:%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages: nl",
        f"Canonical: {settings.PUBLIC_URL}{reverse('security_txt')}",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
