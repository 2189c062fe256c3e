"""What we ask of somebody: score a height again, or report on an action from a mailed link."""

from django.db import models
from django.db.models import F, Q

from agenda.models import Actie, Obstakel
from inclusie.accounts.models import User

from .persoon import Persoon


class MeetverzoekQuerySet(models.QuerySet):
    def open(self):
        return self.filter(klaar_op=None)


class Meetverzoek(models.Model):
    """Score this obstacle again, now that an action for it is over. Once for each person and action."""

    persoon = models.ForeignKey(Persoon, models.CASCADE, related_name="meetverzoeken")
    obstakel = models.ForeignKey(Obstakel, models.PROTECT, related_name="meetverzoeken")
    actie = models.ForeignKey(Actie, models.PROTECT, related_name="meetverzoeken")
    gevraagd_op = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True)
    objects = MeetverzoekQuerySet.as_manager()

    class Meta:
        ordering = ["gevraagd_op", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["persoon", "obstakel", "actie"], name="meetverzoek_uniek"),
            models.CheckConstraint(
                condition=Q(klaar_op=None) | Q(klaar_op__gte=F("gevraagd_op")), name="meetverzoek_klaar"
            ),
        ]

    def __str__(self):
        return f"{self.obstakel_id} voor {self.actie_id}"


class Berichtlink(models.Model):
    """A mailed address for one report on one action, by who carries it; only its hash is kept."""

    account = models.ForeignKey(User, models.CASCADE, related_name="berichtlinks")
    actie = models.ForeignKey(Actie, models.PROTECT, related_name="berichtlinks")
    token_hash = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField()
    geldig_tot = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(geldig_tot__gt=F("gemaakt_op")), name="berichtlink_geldig_na_maken"
            )
        ]

    def __str__(self):
        return f"{self.actie_id} voor {self.account_id}"
