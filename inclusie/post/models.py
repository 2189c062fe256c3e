"""The outbox: one row per mail, written together with what it is about, and sent by the worker."""

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone

from inclusie.post.soorten import Mailsoort, soort_met_naam

# How long a mail is of the one job that sends it: longer than that may take (smtp.py), and not longer than it
# lasts before the job of a worker that was killed comes back (wachtrij.py).
VAST = timedelta(seconds=45)
# How long the next try waits; after the last one the mail has failed.
PAUZES = [timedelta(minutes=minuten) for minuten in (1, 5, 15, 60, 240)]
POGINGEN = len(PAUZES) + 1
# What waits longer than this asks for a look.
GEDULD = timedelta(minutes=15)
# So long a mail waits for a mail server that nobody can reach, before such a try counts too.
WEG_TOT = timedelta(days=3)
BEWAREN = timedelta(days=30)
LEEG = {"aan": "", "onderwerp": "", "tekst": "", "html": "", "koppen": {}}
ZONDER_INHOUD = {"tekst": "", "html": ""}


def postsleutel(rij: models.Model) -> str:
    """By which the outbox knows whose mail it is ('user:12'); nobody has to say who they are."""
    return f"{rij._meta.model_name}:{rij.pk}"


class Stand(models.TextChoices):
    WACHT = "wacht", "wacht"
    VERSTUURD = "verstuurd", "verstuurd"
    MISLUKT = "mislukt", "mislukt"
    VERVALLEN = "vervallen", "vervallen"


class MailQuerySet(models.QuerySet):
    def aan_de_beurt(self, at: datetime):
        """Also when its turn is later than it can be: then the clock was set back."""
        beurt = models.Q(volgende_op__lte=at) | models.Q(pogingen=0)
        for keer, pauze in enumerate([*PAUZES, VAST], 1):
            beurt |= models.Q(pogingen=keer, volgende_op__gt=at + max(pauze, VAST))
        return self.filter(beurt, stand=Stand.WACHT).order_by("volgende_op", "pk")

    def die_liggen(self, at: datetime):
        """What a person should look at: it failed, or waits too long."""
        wacht = models.Q(stand=Stand.WACHT, gemaakt_op__lte=at - GEDULD)
        return self.filter(wacht | models.Q(stand=Stand.MISLUKT))

    def liggend(self, at: datetime) -> tuple[int, datetime | None]:
        """How many, and since when."""
        rij = self.die_liggen(at).aggregate(n=models.Count("pk"), sinds=models.Min("gemaakt_op"))
        return rij["n"], rij["sinds"]

    def om_te_zien(self):
        """What is on its way, arrived or failed: failed first, then from new to old. Without the letters."""
        mislukt = models.Case(models.When(stand=Stand.MISLUKT, then=0), default=1)
        rijen = self.exclude(stand=Stand.VERVALLEN).order_by(mislukt, "-pk")
        return rijen.annotate(heeft_inhoud=~models.Q(tekst="")).defer("tekst", "html", "koppen")

    def per_stand(self) -> dict[str, int]:
        return dict(self.order_by().values_list("stand").annotate(n=models.Count("pk")))

    def naar(self, aan: str, soort: str, *, sinds: datetime):
        """Of one kind to one address, since then; a mail that was erased has none."""
        return self.filter(aan__iexact=aan, soort=soort, gemaakt_op__gt=sinds)

    def pak(self, pk: int, *, at: datetime) -> "Mail | None":
        """The mail, for whoever is first: to anybody else it is not there until VAST has passed."""
        eerste = self.aan_de_beurt(at).filter(pk=pk)
        if not eerste.update(volgende_op=at + VAST, pogingen=models.F("pogingen") + 1):
            return None
        return self.get(pk=pk)

    def in_handen_tot(self, pk: int, *, at: datetime) -> datetime | None:
        """Until when somebody else is sending it, or was when he died."""
        bezet = self.filter(pk=pk, stand=Stand.WACHT, volgende_op__gt=at, volgende_op__lte=at + VAST)
        return bezet.values_list("volgende_op", flat=True).first()

    def zet_terug(self, pk: int, *, at: datetime) -> bool:
        """Let a failed mail that still has its text wait again. Return whether it does."""
        mislukt = self.filter(pk=pk, stand=Stand.MISLUKT).exclude(tekst="")
        return bool(mislukt.update(stand=Stand.WACHT, volgende_op=at, pogingen=0, fout=""))

    def laat_vallen(self, pk: int) -> bool:
        mislukt = self.filter(pk=pk, stand=Stand.MISLUKT)
        return bool(mislukt.update(stand=Stand.VERVALLEN, **LEEG))

    def wis(self, voor: str) -> int:
        """Forget everything of this person; what still waits is not sent. Return of how many mails."""
        return self.filter(voor=voor).vergeet()

    def vergeet(self) -> int:
        self.exclude(stand=Stand.VERSTUURD).update(stand=Stand.VERVALLEN)
        return self.update(voor="", kenmerk="", fout="", **LEEG)

    def ruim_op(self, at: datetime) -> int:
        """Empty what is old: only the figures stay, and by what it is known. Return of how many mails."""
        oud = self.exclude(aan="").filter(gemaakt_op__lte=at - BEWAREN)
        mislukt = oud.filter(stand=Stand.MISLUKT).update(stand=Stand.VERVALLEN, **LEEG)
        return mislukt + oud.filter(stand=Stand.VERSTUURD).update(**LEEG)


class Mail(models.Model):
    """One mail to one address. Its times are those of the clock on the wall, in a demo too."""

    soort = models.CharField(max_length=40)
    # Whose it is (`postsleutel`), so that all of a person can be found.
    voor = models.CharField(max_length=60, blank=True)
    # By what it is known; a person gets a mail with this mark only once.
    kenmerk = models.CharField(max_length=100, blank=True)
    aan = models.EmailField(blank=True)
    onderwerp = models.CharField(max_length=200, blank=True)
    tekst = models.TextField(blank=True)
    html = models.TextField(blank=True)
    koppen = models.JSONField(default=dict, blank=True)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.WACHT)
    gemaakt_op = models.DateTimeField(default=timezone.now)
    # While a job sends it: until when it is of that job.
    volgende_op = models.DateTimeField(default=timezone.now)
    verstuurd_op = models.DateTimeField(null=True)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # A sentence of ours. What a mail server says may hold an address.
    fout = models.CharField(max_length=100, blank=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["stand", "volgende_op"], name="mail_aan_de_beurt"),
            models.Index(fields=["voor"], name="mail_van_wie"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(stand__in=Stand.values), name="mail_stand_bestaat"),
            models.UniqueConstraint(
                fields=["voor", "kenmerk"], condition=~models.Q(kenmerk=""), name="mail_een_keer"
            ),
        ]

    def __str__(self):
        return f"mail {self.pk}"

    @property
    def soort_mail(self) -> Mailsoort | None:
        return soort_met_naam(self.soort)

    @property
    def titel(self) -> str:
        return self.soort_mail.titel if self.soort_mail else "E-mail"

    @property
    def is_mislukt(self) -> bool:
        return self.stand == Stand.MISLUKT

    @property
    def wacht(self) -> bool:
        return self.stand == Stand.WACHT

    @property
    def aan_gemaskeerd(self) -> str:
        """'m•••@voorbeeldstad.example': enough to see which server refuses, and not who it is."""
        naam, apenstaart, machine = self.aan.partition("@")
        return f"{naam[:1]}•••{apenstaart}{machine}" if self.aan else ""

    def is_te_laat(self, at: datetime) -> bool:
        soort = self.soort_mail
        return bool(soort and soort.houdbaar and at - self.gemaakt_op >= soort.houdbaar)

    def is_laatste_poging(self) -> bool:
        return self.pogingen >= POGINGEN

    def noteer_verstuurd(self, *, at: datetime, bewaar_inhoud: bool) -> None:
        inhoud = {} if bewaar_inhoud else ZONDER_INHOUD
        self._sluit(stand=Stand.VERSTUURD, verstuurd_op=at, fout="", **inhoud)

    def probeer_later(self, fout: str, *, at: datetime) -> None:
        self._sluit(volgende_op=at + PAUZES[self.pogingen - 1], fout=fout)

    def wacht_op_server(self, fout: str, *, at: datetime) -> None:
        """A try that reached nobody counts for none: all may go as soon as the mail server is back."""
        self._sluit(pogingen=0, volgende_op=at, fout=fout)

    def geef_op(self, fout: str, *, bewaar_inhoud: bool) -> None:
        self._sluit(stand=Stand.MISLUKT, fout=fout, **({} if bewaar_inhoud else ZONDER_INHOUD))

    def _sluit(self, **velden) -> None:
        """Unless somebody wiped it meanwhile."""
        Mail.objects.filter(pk=self.pk, stand=Stand.WACHT).update(**velden)
