"""What everybody reads and does: a list per resource."""

from django.urls import path

from ambassadeurs.views.openbaar import bericht

bericht_urls = [
    path("bericht/<str:token>/", bericht.bericht_schrijven, name="bericht_schrijven"),
]

urlpatterns = [
    *bericht_urls,
]
