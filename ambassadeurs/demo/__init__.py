"""The people of the demo, played through the real acts after the plans are there."""

from .meldingen import laad_meldingen
from .mensen import laad_mensen
from .oproepen import laad_oproepen

__all__ = ["laad_meldingen", "laad_mensen", "laad_oproepen"]
