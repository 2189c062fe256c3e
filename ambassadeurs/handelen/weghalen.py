"""Taking a report away and bringing it back, where others follow theirs through it."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.handelen import weghalen
from agenda.woorden import opsomming
from ambassadeurs.handelen import meldinghoogte
from ambassadeurs.handelen.daden import vergrendel
from ambassadeurs.models import Melding


@transaction.atomic
def haal_weg(melding: Melding, *, reden: str, door, at: datetime) -> None:
    """Not as long as another report is joined with it."""
    vergrendel(melding)
    if anderen := [str(ander) for ander in melding.samengevoegd.aanwezig().order_by("pk")]:
        raise ValidationError(
            f"Hier horen nog bij: {opsomming(anderen)}. Deze melders volgen het hier."
            " Voeg deze melding samen met een andere, of heropen die meldingen."
        )
    meldinghoogte.ga_weg(melding, door=door, at=at)
    weghalen.haal_weg(melding, reden=reden, door=door, at=at)


@transaction.atomic
def haal_terug(melding: Melding, *, door, at: datetime) -> None:
    """Only to what it belongs to."""
    if melding.is_gewist:
        raise ValidationError("Deze melding is gewist. Zij kan niet terug.")
    hoofd = melding.samengevoegd_met
    if hoofd is not None and Melding.objects.select_for_update().get(pk=hoofd.pk).is_weggehaald:
        raise ValidationError(f"Deze melding hoort bij melding {hoofd}. Haal die eerst terug.")
    meldinghoogte.kom_terug(melding, door=door, at=at)
    weghalen.haal_terug(melding, door=door, at=at)
