"""What the frame around /mijn/ needs."""

from django import template

from ambassadeurs.menu import MIJN
from inclusie.menu import Menupunt

register = template.Library()


@register.simple_tag
def mijnmenu(user) -> list[Menupunt]:
    """The rooms that this person may enter."""
    return [punt for punt in MIJN if punt.mag(user)]
