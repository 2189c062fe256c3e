"""What people told us, and our calls, can be taken away; others follow their report through this one.

The acts stand in the plumbing (`inclusie/weghalen.py`); WEGHAALBAAR in the settings names this table.
"""

from datetime import datetime

from django.core.exceptions import ValidationError

from agenda.woorden import opsomming
from ambassadeurs.handelen import meldinghoogte
from ambassadeurs.handelen.daden import vergrendel
from ambassadeurs.models import Melding, Oproep
from ambassadeurs.permissions import mag_meldingen_behandelen, mag_oproepen_beheren
from inclusie.weghalen import Soort, eerst, plek_in_lijst


def _melding_weg(melding: Melding, *, door, at: datetime) -> None:
    """Not as long as another report is joined with it."""
    vergrendel(melding)
    if anderen := [str(ander) for ander in melding.samengevoegd.aanwezig().order_by("pk")]:
        raise ValidationError(
            f"Hier horen nog bij: {opsomming(anderen)}. Deze melders volgen het hier."
            " Voeg deze melding samen met een andere, of heropen die meldingen."
        )
    meldinghoogte.ga_weg(melding, door=door, at=at)


def _melding_terug(melding: Melding, *, door, at: datetime) -> None:
    """Only to what it belongs to."""
    if melding.is_gewist:
        raise ValidationError("Deze melding is gewist. Zij kan niet terug.")
    hoofd = melding.samengevoegd_met
    if hoofd is not None and Melding.objects.select_for_update().get(pk=hoofd.pk).is_weggehaald:
        raise eerst(hoofd, f"Deze melding hoort bij melding {hoofd}. Haal die eerst terug.")
    meldinghoogte.kom_terug(melding, door=door, at=at)


_GEWIST = "Een melding of oproep wissen wij dan."


SOORTEN = [
    # By its number alone: what somebody told us is no line of a list of what went.
    Soort(Melding, mag_meldingen_behandelen, "meldingen", plek_in_lijst("melding_lijst", "de meldingen"),
          rijen=Melding.objects.all, naam=lambda rij: f"Melding {rij}", daarna=_GEWIST,
          bij_weghalen=_melding_weg, bij_terughalen=_melding_terug),
    Soort(Oproep, mag_oproepen_beheren, "oproepen", plek_in_lijst("oproep_lijst", "de oproepen"),
          rijen=Oproep.objects.all, daarna=_GEWIST),
]  # fmt: skip
