"""The state of a report, always a shape and a word with colour as an extra; our term; who may do what."""

from django import template
from django.utils.html import format_html

from ambassadeurs.models import Melding, MeldingStatus
from ambassadeurs.termijnen import ANTWOORD, VERVOLG
from ambassadeurs.werkplek import wie_mag_wat
from inclusie.templatetags.lia import merkteken

register = template.Library()
# State -> the look of which state of an action it has, and its shape.
VORM = {
    MeldingStatus.NIEUW: ("niet_begonnen", "ring"),
    MeldingStatus.IN_BEHANDELING: ("bezig", "stip"),
    MeldingStatus.BEANTWOORD: ("bezig", "pijl"),
    MeldingStatus.GESLOTEN: ("klaar", "vinkje"),
    MeldingStatus.SAMENGEVOEGD: ("later", "pijl"),
}


@register.simple_tag
def meldingstand(melding: Melding) -> str:
    code, vorm = VORM[melding.status]
    woord = melding.get_status_display().capitalize()
    return format_html('<span class="lia-stand lia-stand--{}">{}{}</span>', code, merkteken(vorm), woord)


@register.simple_tag
def antwoordtermijn() -> str:
    """'5 werkdagen', for after 'binnen'."""
    return f"{ANTWOORD} werkdagen"


@register.simple_tag
def vervolgtermijn() -> str:
    """'20 werkdagen', in which somebody hears how it goes on after an answer."""
    return f"{VERVOLG} werkdagen"


@register.simple_tag
def rollen() -> list[tuple[str, list[str]]]:
    return wie_mag_wat.wie_mag_wat()
