"""The agenda's tables, one module per concept."""

from .actie import Actie, ActiePartner, ActieThema
from .doel import Doel, DoelThema
from .gemeente import Domein, Gemeente, Organisatie, OrganisatieDomein, Thema
from .indicator import Indicator, Meetwaarde
from .keuzes import (
    OPENBARE_STATUSSEN,
    ActieStatus,
    BestandSoort,
    Betrokkenheid,
    Doeloordeel,
    Domeinbron,
    Herkomst,
    Licht,
    Niveau,
    OrganisatieSoort,
    PlanStatus,
    Richting,
    Stand,
    ThemaSoort,
    VersieSoort,
)
from .plan import Agenda, Focus, Jaarplan, eis_bewerkbaar
from .planversie import Onveranderlijk, Planbestand, Planversie, canoniek
from .voortgang import LICHTEN, Voortgang, slechtste

__all__ = [naam for naam in dir() if naam[0].isupper()] + ["canoniek", "eis_bewerkbaar", "slechtste"]
