"""The links of an action, each an explicit row with its own audit trail."""

from django.db import models

from inclusie.history import audit

from .actie import Actie
from .gemeente import Organisatie, Thema
from .obstakel import Obstakel
from .routekaart import Indexonderwerp
from .wet import VNartikel, WettelijkPlan


class ActieThema(models.Model):
    actie = models.ForeignKey(Actie, models.CASCADE)
    thema = models.ForeignKey(Thema, models.PROTECT, verbose_name="thema")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actie", "thema"], name="actiethema_uniek")]


class ActiePartner(models.Model):
    actie = models.ForeignKey(Actie, models.CASCADE)
    organisatie = models.ForeignKey(Organisatie, models.PROTECT, verbose_name="partner")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actie", "organisatie"], name="actiepartner_uniek")]


class ActieOnderwerp(models.Model):
    actie = models.ForeignKey(Actie, models.CASCADE)
    onderwerp = models.ForeignKey(Indexonderwerp, models.PROTECT, verbose_name="onderwerp van de index")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actie", "onderwerp"], name="actieonderwerp_uniek")]


class ActieVNartikel(models.Model):
    actie = models.ForeignKey(Actie, models.CASCADE)
    artikel = models.ForeignKey(VNartikel, models.PROTECT, verbose_name="artikel van het VN-verdrag")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actie", "artikel"], name="actievnartikel_uniek")]


class ActieWettelijkPlan(models.Model):
    actie = models.ForeignKey(Actie, models.CASCADE)
    plan = models.ForeignKey(WettelijkPlan, models.PROTECT, verbose_name="wettelijk plan")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actie", "plan"], name="actiewettelijkplan_uniek")]


class ActieObstakel(models.Model):
    actie = models.ForeignKey(Actie, models.CASCADE)
    obstakel = models.ForeignKey(Obstakel, models.PROTECT, verbose_name="obstakel")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actie", "obstakel"], name="actieobstakel_uniek")]
