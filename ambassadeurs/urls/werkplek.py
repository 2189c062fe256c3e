"""What the workplace does with people and reports: a list per resource."""

from django.urls import path

from ambassadeurs.views.werkplek import betrokkenheid, hulp, inzage, mensen, rollen, toestemmingen, wissen

mensen_urls = [
    path("mensen/", mensen.persoon_lijst, name="persoon_lijst"),
    path("mensen/nieuw/", mensen.persoon_nieuw, name="persoon_nieuw"),
    path("mensen/<int:pk>/", mensen.persoon_werkplek, name="persoon_werkplek"),
    path("mensen/<int:pk>/bewerken/", mensen.persoon_edit, name="persoon_edit"),
    path("mensen/<int:pk>/uitnodigen/", mensen.persoon_uitnodigen, name="persoon_uitnodigen"),
    path("mensen/<int:pk>/rollen/nieuw/", rollen.netwerkrol_nieuw, name="netwerkrol_nieuw"),
    path("mensen/rollen/<int:pk>/bewerken/", rollen.netwerkrol_edit, name="netwerkrol_edit"),
    path("mensen/rollen/<int:pk>/stand/<slug:zet>/", rollen.netwerkrol_stand, name="netwerkrol_stand"),
    path(
        "mensen/<int:pk>/toestemmingen/<slug:doel>/noteren/",
        toestemmingen.toestemming_noteren,
        name="toestemming_noteren",
    ),
    path(
        "mensen/<int:pk>/toestemmingen/<slug:doel>/intrekken/",
        toestemmingen.toestemming_intrekken,
        name="toestemming_intrekken",
    ),
    path(
        "mensen/rollen/<int:pk>/betrokkenheid/nieuw/",
        betrokkenheid.betrokkenheid_nieuw,
        name="betrokkenheid_nieuw",
    ),
    path(
        "mensen/betrokkenheid/<int:pk>/eindigen/",
        betrokkenheid.betrokkenheid_eindigen,
        name="betrokkenheid_eindigen",
    ),
    path("mensen/<int:pk>/hulp/nieuw/", hulp.namens_nieuw, name="namens_nieuw"),
    path("mensen/hulp/<int:pk>/eindigen/", hulp.namens_eindigen, name="namens_eindigen"),
]

privacy_urls = [
    path("mensen/<int:pk>/inzage/", inzage.inzage, name="inzage"),
    path("mensen/<int:pk>/inzage/downloaden/", inzage.inzage_downloaden, name="inzage_downloaden"),
    path("mensen/<int:pk>/wissen/", wissen.wissen, name="wissen"),
]

urlpatterns = [*mensen_urls, *privacy_urls]
