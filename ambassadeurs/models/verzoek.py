"""What we ask of somebody: score a height again, now that an action for it is over."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from agenda.models import Actie, Obstakel

from .keuzes import BereikbaarVia, NetwerkrolStatus
from .persoon import Netwerkrol, Persoon


class MeetverzoekQuerySet(models.QuerySet):
    def open(self):
        return self.filter(klaar_op=None)

    def te_stellen(self):
        """To who is active now, about an obstacle that everybody can read."""
        actief = Netwerkrol.objects.filter(persoon=OuterRef("persoon"), status=NetwerkrolStatus.ACTIEF)
        rijen = self.open().filter(Exists(actief), persoon__gewist_op=None)
        return rijen.filter(obstakel__in=Obstakel.objects.openbaar())

    def zelf_te_vragen(self):
        """To who cannot log in, or wants no mail: an employee calls or writes."""
        mailt = {"persoon__account__is_active": True, "persoon__bereikbaar_via": BereikbaarVia.MAIL}
        return self.te_stellen().exclude(**mailt)


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
