"""The acts on a mail that failed: try once more, or let it be."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from inclusie.logboek import meld
from inclusie.post.models import Mail
from inclusie.post.sturen import zet_klaar


@transaction.atomic
def probeer_opnieuw(mail: Mail, *, door, at: datetime) -> None:
    if not Mail.objects.zet_terug(mail.pk, at=at):
        raise ValidationError("Deze e-mail kan niet nog een keer weg.")
    zet_klaar(mail.pk)
    meld("mail opnieuw", wat=str(mail), resultaat="gelukt", door=door)


def laat_vallen(mail: Mail, *, door) -> None:
    if not Mail.objects.laat_vallen(mail.pk):
        raise ValidationError("Deze e-mail is niet mislukt.")
    meld("mail vervallen", wat=str(mail), resultaat="gelukt", door=door)
