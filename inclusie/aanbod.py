"""What apps offer each other is named in the settings; a wrong name must stop the start, not a page."""

from django.conf import settings
from django.core.checks import Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import NoReverseMatch, reverse
from django.utils.module_loading import import_string

LIJSTEN = (
    "WERKPLEKMENU", "BIJ_HET_PLAN", "NU_DOEN", "MAILSOORTEN", "WEGHAALBAAR", "RECHTEN", "TERUGWEGEN",
    "ZONDER_CONCEPT",
)  # fmt: skip


@register("aanbod")
def alles_is_er(app_configs, **opties) -> list[Error]:
    """Every name in these settings leads to something."""
    namen = [(import_string, lijst, naam) for lijst in LIJSTEN for naam in getattr(settings, lijst)]
    namen.append((import_string, "AFZENDER", settings.AFZENDER))
    for url, (kader, *_) in settings.KAMERS.items():
        namen += [(reverse, "KAMERS", url), (get_template, "KAMERS", kader)]
    namen += [(reverse, "THUIS", url) for url in settings.THUIS.values()]
    return [fout for zoek, lijst, naam in namen for fout in _fouten(zoek, lijst, naam)]


def _fouten(zoek, lijst: str, naam: str) -> list[Error]:
    try:
        zoek(naam)
    except (ImportError, NoReverseMatch, TemplateDoesNotExist) as fout:
        return [Error(f"{lijst} noemt '{naam}', en dat is er niet: {fout}", id="inclusie.E001")]
    return []
