"""The acts on people and their roles in the network. `User.rol` follows the role: one act changes both."""

from datetime import datetime

from ambassadeurs.codes import maak_beoordelaar_code
from ambassadeurs.models import Persoon
from inclusie.history import bewaar


def maak_persoon(persoon: Persoon, *, door, at: datetime) -> Persoon:
    """Save a new person, with the code under which they score. A code that is there already stays."""
    persoon.beoordelaar_code = persoon.beoordelaar_code or maak_beoordelaar_code()
    bewaar(persoon, door=door, at=at)
    return persoon
