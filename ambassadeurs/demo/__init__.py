"""The demo with its people: who speaks in the made-up municipality, what they told us, and the answers."""

from ambassadeurs.demo.laden import laad_voorbeeldstad

__all__ = ["laad_voorbeeldstad"]
