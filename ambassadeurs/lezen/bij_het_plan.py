"""What people told, on the pages of the plan: what we heard with an action or a theme, the stories about a
theme, and how many told of an obstacle.

Those pages are kept, so this says too how the database tells that any of it changed: a row that is written
gets a higher version, whatever it was about.
"""

from django.template.loader import render_to_string

from agenda.models.beoordelen import telling
from agenda.woorden import mensen
from ambassadeurs import menu
from ambassadeurs.lezen.lus import Gehoord, te_noemen_themas
from ambassadeurs.models import Bestand, Melding, Verhaal
from inclusie.bijdragen import Bijdrage

STEMPEL = (
    "SELECT COUNT(*) || '-' || SUM(versie) || '-' || MAX(id) FROM ambassadeurs_melding",
    "SELECT COUNT(*) || '-' || SUM(versie) || '-' || MAX(id) FROM ambassadeurs_verhaal",
    "SELECT SUM(versie) FROM agenda_thema",
    "SELECT COUNT(*) FROM ambassadeurs_toestemming WHERE ingetrokken_op IS NOT NULL",
)


def html(soort: str, sleutel: str) -> str:
    """soort: what the page is of. Empty as long as there is nothing to tell."""
    if soort == "obstakel":
        return _hoeveel(sleutel)
    if soort == "actie":
        return _gehoord(actie__code=sleutel)
    if soort == "actie_werkplek":
        return _berichtfotos(sleutel)
    noembaar = sleutel in {thema.slug for thema in te_noemen_themas()}
    return _verhalen(sleutel) + (_gehoord(thema__slug=sleutel) if noembaar else "")


def _gehoord(**waar) -> str:
    rijen = [Gehoord(melding) for melding in Melding.objects.openbaar().filter(**waar)]
    return render_to_string("ambassadeurs/_gehoord_deel.html", {"rijen": rijen}) if rijen else ""


def _verhalen(slug: str) -> str:
    verhalen = Verhaal.objects.openbaar().filter(themas__slug=slug)
    return render_to_string("ambassadeurs/_verhalen_deel.html", {"verhalen": verhalen}) if verhalen else ""


def _berichtfotos(code: str) -> str:
    """In the workplace: what came along with the progress reports of one action."""
    fotos = Bestand.objects.zonder_inhoud().filter(voortgang__actie__code=code)
    fotos = fotos.select_related("voortgang").order_by("-voortgang__datum", "-pk")
    return render_to_string("ambassadeurs/_berichtfotos.html", {"fotos": fotos}) if fotos else ""


def _hoeveel(slug: str) -> str:
    aantal = Melding.objects.over_obstakel(slug).count()
    if not aantal:
        return ""
    return render_to_string("ambassadeurs/_hoeveel_melders.html", {"mensen": mensen(telling(aantal))})


BIJDRAGE = Bijdrage(STEMPEL, html, menu.openbaar)
