"""What somebody is typing in a form behind the login, before it is saved: one row per opened form."""

from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.db import models
from django.http import QueryDict

from inclusie.concepten.inhoud import DAGEN, VELD, als_formulier


class FormulierconceptQuerySet(models.QuerySet):
    def van(self, user):
        return self.filter(user=user)

    def bewaard(self, at: datetime):
        """What is kept too long is not offered any more, also when the night did not clean up."""
        return self.filter(bewaard_op__gte=at - timedelta(days=DAGEN))

    def met_sleutel(self, sleutel):
        return self.filter(sleutel=sleutel).first()

    def bij(self, pad: str, vorm: str):
        return self.filter(pad=pad, vorm=vorm)


class Formulierconcept(models.Model):
    """Outside every trail. The version that was read when the form was opened stands in its words.

    pad, vraag: the address that it was opened at. vorm: which form of that page. venster, keren: which opened
    page wrote last, and how often it was written, so that two windows do not overwrite each other.
    """

    sleutel = models.UUIDField(unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="formulierconcepten")
    pad = models.CharField(max_length=300)
    vraag = models.CharField("deel van het webadres", max_length=500, blank=True)
    vorm = models.CharField(max_length=60)
    titel = models.CharField("waar u schreef", max_length=200, blank=True)
    getypt = models.JSONField("wat u schreef", default=dict)
    venster = models.CharField(max_length=16, blank=True)
    keren = models.PositiveIntegerField(default=0)
    begonnen_op = models.DateTimeField()
    bewaard_op = models.DateTimeField()

    objects = FormulierconceptQuerySet.as_manager()

    class Meta:
        verbose_name = "tekst die nog niet is bewaard"
        verbose_name_plural = "teksten die nog niet zijn bewaard"
        ordering = ["-bewaard_op", "-pk"]
        indexes = [models.Index(fields=["user", "pad"], name="concept_van_formulier")]

    def __str__(self):
        """Never its words."""
        return f"concept {self.pk}"

    @property
    def velden(self) -> QueryDict:
        return als_formulier(self.getypt)

    @property
    def verder_adres(self) -> str:
        """The form, with these words in it."""
        vraag = QueryDict(self.vraag).copy()
        vraag[VELD] = self.sleutel.hex
        return f"{self.pad}?{urlencode(list(vraag.items()))}"
