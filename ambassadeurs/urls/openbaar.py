"""What everybody reads and does: a list per resource."""

from django.urls import include, path

from ambassadeurs.meldweg import FOTO, WEGEN
from ambassadeurs.views.openbaar import (
    bericht,
    bestanden,
    meedoen,
    melden,
    mensen,
    oproepen,
    privacy,
    toegankelijkheid,
    u_zei_wij_deden,
    verhalen,
    volgen,
)

bericht_urls = [
    path("bericht/<str:token>/", bericht.bericht_schrijven, name="bericht_schrijven"),
    path("bericht/<str:token>/foto/", bericht.bericht_foto, name="bericht_foto"),
]
meedoen_urls = [
    path("meedoen/", meedoen.meedoen, name="meedoen"),
    path("meedoen/ambassadeur-worden/", meedoen.ambassadeur_worden, name="ambassadeur_worden"),
    path("meedoen/koploper-worden/", meedoen.koploper_worden, name="koploper_worden"),
    path("meedoen/onderwerp-voorstellen/", meedoen.onderwerp_voorstellen, name="onderwerp_voorstellen"),
]
mensen_urls = [
    path("mensen/", mensen.mensen, name="mensen"),
]
oproepen_urls = [
    path("oproepen/", oproepen.oproepen, name="oproepen"),
    path("oproepen/<slug:slug>/", oproepen.oproep_detail, name="oproep_detail"),
    path("oproepen/<slug:slug>/reageren/", oproepen.oproep_reageren, name="oproep_reageren"),
]
# The same questions below two addresses: `weg` says which, and so do the words.
stappen = [
    path("", melden.melden_start, name="melden_start"),
    path("alles/", melden.melden_alles, name="melden_alles"),
    path("controleren/", melden.melden_controleren, name="melden_controleren"),
    path("klaar/", melden.melden_klaar, name="melden_klaar"),
    path("bewaard/", melden.melden_bewaard, name="melden_bewaard"),
    path("verder/", melden.melden_verder, name="melden_verder"),
    path(f"{FOTO.stap}/", melden.melden_bestanden, name="melden_bestanden"),
    path(f"{FOTO.stap}/<int:pk>/weghalen/", melden.melden_bestand_weghalen, name="melden_bestand_weghalen"),
    path("nieuw/", melden.melden_nieuw, name="melden_nieuw"),
    path("<slug:stap>/", melden.melden_stap, name="melden_stap"),
]
melden_urls = [path(f"{weg}/", include(stappen), {"weg": weg}) for weg in WEGEN]
bestanden_urls = [
    path("bestanden/<bestand:sleutel>/", bestanden.bestand_tonen, name="bestand_tonen"),
]
volgen_urls = [
    path("volgen/", volgen.volgen, name="volgen"),
    path("volgen/reactie/<volgcode:code>/", volgen.reactie_volgen, name="reactie_volgen"),
    path("volgen/<volgcode:code>/", volgen.volgen_melding, name="volgen_melding"),
    path("volgen/<volgcode:code>/weghalen/", volgen.volgen_weghalen, name="volgen_weghalen"),
]
privacy_urls = [
    path("privacy/", privacy.privacy, name="privacy"),
]
toegankelijkheid_urls = [
    path("toegankelijkheid/", toegankelijkheid.toegankelijkheid, name="toegankelijkheid"),
]
lus_urls = [path("u-zei-wij-deden/", u_zei_wij_deden.u_zei_wij_deden, name="u_zei_wij_deden")]
verhalen_urls = [
    path("verhalen/", verhalen.verhalen, name="verhalen"),
    path("verhalen/<int:pk>/", verhalen.verhaal_detail, name="verhaal_detail"),
]

urlpatterns = [
    *bericht_urls,
    *meedoen_urls,
    *mensen_urls,
    *oproepen_urls,
    *bestanden_urls,
    *melden_urls,
    *volgen_urls,
    *privacy_urls,
    *toegankelijkheid_urls,
    *lus_urls,
    *verhalen_urls,
]
