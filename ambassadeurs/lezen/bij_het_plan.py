"""What we heard, on the pages of the plan: with an action or a theme, and how many told of an obstacle.

Those pages are kept, so this says too how the database tells that any of it changed. The sums are no figures
of anything: another set of reports, or another version of one, gives another sum.
"""

from django.template.loader import render_to_string

from agenda.models.beoordelen import telling
from agenda.woorden import mensen
from ambassadeurs.lezen.lus import Gehoord, te_noemen_themas
from ambassadeurs.models import Melding
from inclusie.bijdragen import Bijdrage

STEMPEL = (
    "SELECT COUNT(*) || '-' || SUM(versie) || '-' || SUM(id) || '-' || SUM(id * versie)"
    " FROM ambassadeurs_melding WHERE openbaar AND verwijderd_op IS NULL",
    "SELECT COUNT(*) || '-' || SUM(id * obstakel_id)"
    " FROM ambassadeurs_melding WHERE obstakel_id IS NOT NULL AND verwijderd_op IS NULL",
    "SELECT COUNT(*) || '-' || SUM(id * samengevoegd_met_id)"
    " FROM ambassadeurs_melding WHERE samengevoegd_met_id IS NOT NULL AND verwijderd_op IS NULL",
)


def html(soort: str, sleutel: str) -> str:
    """soort: what the page is of. Empty as long as there is nothing to tell."""
    if soort == "obstakel":
        return _hoeveel(sleutel)
    if soort == "thema" and sleutel not in {thema.slug for thema in te_noemen_themas()}:
        return ""
    waar = {"actie": "actie__code", "thema": "thema__slug"}[soort]
    rijen = [Gehoord(melding) for melding in Melding.objects.openbaar().filter(**{waar: sleutel})]
    return render_to_string("ambassadeurs/_gehoord_deel.html", {"rijen": rijen}) if rijen else ""


def _hoeveel(slug: str) -> str:
    aantal = Melding.objects.over_obstakel(slug).count()
    if not aantal:
        return ""
    return render_to_string("ambassadeurs/_hoeveel_melders.html", {"mensen": mensen(telling(aantal))})


BIJDRAGE = Bijdrage(STEMPEL, html)
