"""What the frame around /mijn/ needs."""

from django import template

from ambassadeurs.menu import MIJN
from inclusie.menu import Menupunt

register = template.Library()


@register.simple_tag
def mijnmenu() -> list[Menupunt]:
    """The rooms of who is of the network."""
    return MIJN
