"""The site map: one include per first URL segment."""

from django.urls import include, path

from inclusie.gezond import gezond_klaar, gezond_leeft
from inclusie.leesveld import leeshulp
from inclusie.start import start

urlpatterns = [
    path("", start, name="start"),
    path("", include("agenda.urls")),
    path("", include("ambassadeurs.urls")),
    path("", include("inclusie.accounts.urls")),
    path("", include("inclusie.concepten.urls")),
    path("werkplek/leeshulp/", leeshulp, name="leeshulp"),
    path("", include("inclusie.post.urls")),
    path("gezond/leeft", gezond_leeft, name="gezond_leeft"),
    path("gezond/klaar", gezond_klaar, name="gezond_klaar"),
]
handler500 = "inclusie.redding.storing"
