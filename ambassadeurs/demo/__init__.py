"""The people of the demo, played through the real acts after the plans are there."""

from .mensen import laad_mensen

__all__ = ["laad_mensen"]
