"""The people's tables, one module per concept. Personal data live here alone, so that they can be erased."""

from .bestand import Bestand
from .keuzes import (
    CONTACTVELD,
    MET_DE_HAND,
    Aanmeldsoort,
    AntwoordVia,
    BereikbaarVia,
    BestandSoort,
    Bron,
    HoeGegeven,
    MeldingSoort,
    MeldingStatus,
    NetwerkrolSoort,
    NetwerkrolStatus,
    OproepSoort,
    OproepStatus,
    ReactieStatus,
    Rolbijdrage,
    Spreker,
    ToestemmingDoel,
    Uitkomst,
    VerhaalStatus,
    Zichtbaarheid,
)
from .melding import Meldconcept, Melding, Meldingbericht
from .oproep import Oproep, OproepThema, Reactie
from .persoon import Betrokkenheid, Namens, Netwerkrol, NetwerkrolDomein, NetwerkrolThema, Persoon
from .toestemming import Toestemming
from .verhaal import Verhaal, VerhaalThema
from .verzoek import Meetverzoek

__all__ = [naam for naam in dir() if naam[0].isupper()]
