"""The demo: a made-up municipality, its years played through the real acts, and true facts of a real one."""

from .laden import NietLeeg, laad_krimpen, laad_voorbeeldstad
from .referentie import laad_referentie

__all__ = ["NietLeeg", "laad_krimpen", "laad_referentie", "laad_voorbeeldstad"]
