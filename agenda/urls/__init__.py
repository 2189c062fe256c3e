"""The addresses of the agenda. View function = name = template = test file.

An address leads to its module: in `views/openbaar/` by its first word, in `views/werkplek/` by the last
word that has one (/werkplek/acties/2026-07/voortgang/nieuw/ -> voortgang.py).
"""

from django.urls import include, path

from agenda.urls import sleutels  # noqa: F401 -- registers how a row is named in an address
from agenda.urls.openbaar import urlpatterns as openbaar
from agenda.urls.werkplek import urlpatterns as werkplek

urlpatterns = [*openbaar, path("werkplek/", include(werkplek))]
