"""The site with four views more, for what no real view should ever do."""

from django.contrib.auth.decorators import login_not_required
from django.db import OperationalError
from django.http import HttpResponse
from django.urls import path

from inclusie.urls import handler500, urlpatterns  # noqa: F401


@login_not_required
def klapt(request):
    raise ValueError("geheim@voorbeeldstad.example")


@login_not_required
def zonder_database(request):
    raise OperationalError("connection refused: geheim")


@login_not_required
def echo(request):
    return HttpResponse("gedaan")


def dicht(request):
    return HttpResponse("gedaan: " + request.POST.get("tekst", ""))


urlpatterns = [
    *urlpatterns,
    path("proef/klapt/", klapt),
    path("proef/zonder-database/", zonder_database),
    path("proef/echo/", echo),
    path("proef/dicht/", dicht),
]
