"""What each role may do, asked of the predicates that the pages ask. RECHTEN in the settings joins them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Recht:
    """zin: what it is about, as a page says it. mag: the predicate. over: of whom or what it is asked
    besides, for somebody; a right over what is one's own stands beside that over what is another's."""

    zin: str
    mag: Callable[..., bool]
    over: Callable[[object], object] | None = None

    def heeft(self, rol: str) -> bool:
        user = get_user_model()(pk=0, rol=rol)
        return bool(self.mag(user, self.over(user)) if self.over else self.mag(user))


def rechten() -> list[Recht]:
    return [recht for plek in settings.RECHTEN for recht in import_string(plek)]


def per_recht() -> list[tuple[str, list[bool]]]:
    """(what, whether each role may), with the roles in their own order."""
    rollen = [rol for rol, _ in get_user_model()._meta.get_field("rol").choices]
    return [(recht.zin, [recht.heeft(rol) for rol in rollen]) for recht in rechten()]
