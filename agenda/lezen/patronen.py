"""How the parts of the bar of states differ without colour: the same tiles on the website and on paper."""

from agenda.models.keuzes import Stand

# Of 12 by 12, repeated over the whole part. What is done is solid.
PATRONEN = {
    Stand.LANGZAMER: '<path d="M-2 10 10-2M4 16 16 4" stroke-width="2.5"/>',
    Stand.VAST: '<path d="M0 6h12M6 0v12" stroke-width="2"/>',
    Stand.LATER: '<circle cx="3" cy="3" r="1.8"/><circle cx="9" cy="9" r="1.8"/>',
    Stand.GESTOPT: '<path d="M2 2l8 8M10 2l-8 8" stroke-width="1.8"/>',
    Stand.NIET_BEGONNEN: '<circle cx="6" cy="6" r="1.4"/>',
    Stand.BEZIG: '<path d="M0 11h12" stroke-width="1.6"/>',
}
# What has not begun is white itself.
OP_WIT, OP_KLEUR = "#6b7489", "#ffffff"


def tegels() -> dict[str, bytes]:
    """A picture of each tile, by the name that the style of a PDF asks for."""
    return {f"patroon-{stand}.svg": _tegel(stand).encode() for stand in PATRONEN}


def _tegel(stand: Stand) -> str:
    kleur = OP_WIT if stand == Stand.NIET_BEGONNEN else OP_KLEUR
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">'
        f'<g fill="{kleur}" stroke="{kleur}">{PATRONEN[stand]}</g></svg>'
    )
