"""The code under which somebody scores, in the signs of every code that people read aloud."""

from inclusie.codes import maak_groep


def maak_beoordelaar_code() -> str:
    """'P-7KR4MW': it says nothing of who it is."""
    return f"P-{maak_groep(6).upper()}"
