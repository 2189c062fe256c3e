"""The addresses of the people. View function = name = template = test file.

An address leads to its module: in `views/openbaar/` by its first word, in `views/mijn/` by the word after
/mijn/, in `views/werkplek/` by the last word that has one.
"""

from django.urls import include, path

from ambassadeurs.urls import sleutels  # noqa: F401 -- registers how a row is named in an address
from ambassadeurs.urls.mijn import urlpatterns as mijn
from ambassadeurs.urls.openbaar import urlpatterns as openbaar
from ambassadeurs.urls.werkplek import urlpatterns as werkplek

urlpatterns = [*openbaar, path("mijn/", include(mijn)), path("werkplek/", include(werkplek))]
