"""What every form on a part of a plan shares."""

from datetime import datetime

from agenda.models import eis_bewerkbaar
from inclusie.bewerken import BewerkForm


class PlandeelForm(BewerkForm):
    """Saved under the lock of its plan: a plan may be archived since its form was asked for."""

    def bewaar(self, *, door, at: datetime) -> bool:
        eis_bewerkbaar(self.instance)
        return super().bewaar(door=door, at=at)
