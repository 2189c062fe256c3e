"""A mailed address for one report on one action, by who carries it. Only the hash of its token is kept."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from .actie import Actie
from .voortgang import Voortgang


class BerichtlinkQuerySet(models.QuerySet):
    def te_gebruiken(self, at: datetime):
        """Not too old, and of somebody who may log in."""
        return self.filter(geldig_tot__gt=at, account__is_active=True)


class Berichtlink(models.Model):
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="berichtlinks")
    actie = models.ForeignKey(Actie, models.PROTECT, related_name="berichtlinks")
    token_hash = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField()
    geldig_tot = models.DateTimeField()
    # What was written with it: from then on the link shows it, and takes no second one.
    bericht = models.OneToOneField(Voortgang, models.PROTECT, null=True, related_name="berichtlink")
    objects = BerichtlinkQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(geldig_tot__gt=F("gemaakt_op")), name="berichtlink_geldig_na_maken"
            )
        ]

    def __str__(self):
        return f"{self.actie_id} voor {self.account_id}"
