"""What an app says on the public pages of another that may not know it: BIJ_HET_PLAN joins them.

Those pages are kept. So each app also says by which values the database tells that its words or its menu
changed; they become part of the stamp of the kept pages, in the one query that asks for it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString, mark_safe

from inclusie.menu import Menupunt


@dataclass(frozen=True)
class Bijdrage:
    """stempel: queries in SQL of one value each. html: of (kind of page, key of what it shows).

    menu: its rooms in the menu of the public site, once there is something to read.
    """

    stempel: tuple[str, ...]
    html: Callable[[str, str], str]
    menu: Callable[[], list[Menupunt]]


def bijdragen() -> list[Bijdrage]:
    return [import_string(plek) for plek in settings.BIJ_HET_PLAN]


def html_bij(soort: str, sleutel: str) -> SafeString:
    """soort: 'actie' or 'actie_werkplek' with its code, 'thema' or 'obstakel' with its slug."""
    return mark_safe("".join(een.html(soort, sleutel) for een in bijdragen()))  # noqa: S308 -- rendered by templates


def openbaar_menu() -> list[Menupunt]:
    return [punt for een in bijdragen() for punt in een.menu()]
