"""The agenda's tables, one module per concept."""

from .aanvraag import Aanvraag
from .actie import Actie
from .actiekoppeling import (
    ActieObstakel,
    ActieOnderwerp,
    ActiePartner,
    ActieThema,
    ActieVNartikel,
    ActieWettelijkPlan,
)
from .beoordelen import GEEN_TELLING, MINSTE_BEOORDELAARS
from .berichtlink import Berichtlink
from .doel import Doel, DoelThema
from .evaluatie import Evaluatie, Evaluatieoordeel
from .gemeente import Domein, Gemeente, Organisatie, OrganisatieDomein, Thema
from .indicator import Indicator, Meetwaarde
from .keuzes import (
    OPENBARE_STATUSSEN,
    Aanvraagstand,
    Actieoordeel,
    ActieStatus,
    BestandSoort,
    Doeloordeel,
    Domeinbron,
    EvaluatieSoort,
    EvaluatieStatus,
    Herkomst,
    Hoogte,
    Licht,
    Meedoen,
    Meetmoment,
    Merkbaar,
    Niveau,
    ObstakelSoort,
    ObstakelStatus,
    OrganisatieSoort,
    PlanStatus,
    RaadsstukSoort,
    RaadsstukStatus,
    Richting,
    Stand,
    ThemaSoort,
    VergaderingSoort,
    VersieSoort,
)
from .obstakel import Hoogtemeting, Obstakel, ObstakelThema
from .oordeel import Herinnering, Oordeel
from .plan import Agenda, Focus, Jaarplan, eis_bewerkbaar
from .planversie import Onveranderlijk, Planbestand, Planversie, canoniek
from .raad import Raadsstuk, RaadsstukActie, Raadsvergadering
from .routekaart import Indexonderwerp, Routekaartstand, Routekaartstap
from .voortgang import LICHTEN, Voortgang, slechtste
from .wet import VNartikel, VNartikelDomein, WettelijkPlan

__all__ = [naam for naam in dir() if naam[0].isupper()] + ["canoniek", "eis_bewerkbaar", "slechtste"]
