"""What everybody reads and does: a list per resource."""

from django.urls import path

from ambassadeurs.views.openbaar import bericht, meedoen, oproepen

bericht_urls = [
    path("bericht/<str:token>/", bericht.bericht_schrijven, name="bericht_schrijven"),
]
meedoen_urls = [
    path("meedoen/", meedoen.meedoen, name="meedoen"),
    path("meedoen/ambassadeur-worden/", meedoen.ambassadeur_worden, name="ambassadeur_worden"),
    path("meedoen/koploper-worden/", meedoen.koploper_worden, name="koploper_worden"),
    path("meedoen/onderwerp-voorstellen/", meedoen.onderwerp_voorstellen, name="onderwerp_voorstellen"),
    path("meedoen/reactie/<uuid:sleutel>/", meedoen.reactie_volgen, name="reactie_volgen"),
]
oproepen_urls = [
    path("oproepen/", oproepen.oproepen, name="oproepen"),
    path("oproepen/<slug:slug>/", oproepen.oproep_detail, name="oproep_detail"),
    path("oproepen/<slug:slug>/reageren/", oproepen.oproep_reageren, name="oproep_reageren"),
]

urlpatterns = [
    *bericht_urls,
    *meedoen_urls,
    *oproepen_urls,
]
