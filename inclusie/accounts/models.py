"""Who may log in: an account with an e-mail address and one role, and where it is logged in now. Nobody has a
password."""

import hashlib
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from inclusie.history import audit, bewaar
from inclusie.models import Bewerkbaar
from inclusie.post.models import postsleutel
from inclusie.rollen import REDACTIE, Rol

# The first account of a new portal: nobody can be reached here, so this address may be made a real one.
ZONDER_ADRES = "beheerder@localhost.localdomain"
# Who follows the plan by the work itself gets the mail about a new version without asking.
MAIL_VANZELF = (Rol.RAADSLID,)


class UserQuerySet(models.QuerySet):
    def van_adres(self, email: str):
        """Capitals make no other address."""
        return self.filter(email__iexact=email.strip())

    def met_rol(self, rollen):
        """Who can log in with one of these roles."""
        return self.filter(rol__in=rollen, is_active=True)

    def behandelaars(self):
        """Who can be asked to follow something up."""
        return self.met_rol(REDACTIE)

    def wil_mail_bij_versie(self):
        """Who gets a mail about a new version: who asked for it, and a raadslid who did not refuse."""
        gevraagd = models.Q(mail_bij_versie=True) | models.Q(mail_bij_versie=None, rol__in=MAIL_VANZELF)
        return self.filter(gevraagd, is_active=True)


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def maak_account(self, email, naam, rol, functie="", *, at: datetime, door=None):
        """Make an account. It has no password, so it opens only by a mailed code or a login link."""
        user = self.model(email=email.strip().lower(), naam=naam, rol=rol, functie=functie)
        user.set_unusable_password()
        bewaar(user, door=door, at=at)
        return user


class User(Bewerkbaar, AbstractBaseUser):
    # What its trail may lose, since a person may be forgotten: words about who had the account.
    spoor_vergeet = ("naam", "functie")

    # Not kept: it would write the row, and a history row, at every login.
    last_login = None

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=80)
    functie = models.CharField("functie", max_length=120, blank=True)
    rol = models.CharField("rol", max_length=20, choices=Rol)
    akkoord_direct = models.BooleanField("berichten zijn meteen akkoord", default=False)
    is_active = models.BooleanField("actief", default=True)
    # None as long as this person did not choose: then the role decides.
    mail_bij_versie = models.BooleanField("e-mail bij een nieuwe versie", null=True, blank=True, default=None)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    # Rights must be traceable; how to reach a person need not be.
    history = audit(zonder=("password", "email", "gemaakt_op"))

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam", "rol"]
    objects = UserManager()

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_uniek",
                violation_error_message="Dit e-mailadres is al in gebruik.",
            ),
            models.CheckConstraint(
                condition=models.Q(rol__in=Rol.values),
                name="user_rol_bestaat",
                violation_error_message="Kies een rol uit de lijst.",
            ),
        ]

    def __str__(self):
        return self.naam

    @property
    def krijgt_mail_bij_versie(self) -> bool:
        return self.rol in MAIL_VANZELF if self.mail_bij_versie is None else self.mail_bij_versie

    @property
    def postsleutel(self) -> str:
        return postsleutel(self)

    def beeindig_sessies(self) -> None:
        """End every session at the next save: a session is bound to this random value, not to a password."""
        self.set_unusable_password()


class Inloglink(models.Model):
    """A link that logs one person in once. Only the hash of its token is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="inloglinks")
    token_hash = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField()
    geldig_tot = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True)
    door = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="gemaakte_inloglinks")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(geldig_tot__gt=models.F("gemaakt_op")), name="inloglink_geldig_na_maken"
            )
        ]


class SessieQuerySet(models.QuerySet):
    def lopend(self, at: datetime):
        """Logins that are not over, the one that was used last in front."""
        return self.filter(expire_date__gt=at).exclude(account=None).order_by("-gezien_op", "session_key")

    def voorbij(self, at: datetime):
        """What has lasted as long as it may. Using a login moves its expire_date, never when it began."""
        duur = timedelta(seconds=settings.SESSION_COOKIE_AGE)
        return self.filter(Q(expire_date__lt=at) | Q(begonnen_op__lt=at - duur))


class Sessie(AbstractBaseSession):
    """What one browser is remembered by. It has an account as long as somebody is logged in with it."""

    account = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="sessies")
    apparaat = models.CharField(max_length=80, blank=True)
    begonnen_op = models.DateTimeField(null=True)
    gezien_op = models.DateTimeField(null=True)

    objects = BaseSessionManager.from_queryset(SessieQuerySet)()

    class Meta:
        verbose_name = "sessie"
        verbose_name_plural = "sessies"

    @classmethod
    def get_session_store_class(cls):
        from inclusie.accounts.sessies import SessionStore

        return SessionStore

    def __str__(self):
        """Never its key: that opens an account."""
        return "sessie"

    @property
    def tot(self) -> datetime:
        """When this login ends, whatever somebody does."""
        duur = timedelta(seconds=settings.SESSION_COOKIE_AGE)
        return min(self.expire_date, self.begonnen_op + duur) if self.begonnen_op else self.expire_date

    @property
    def merk(self) -> str:
        """By which a page names this row. The key itself opens an account, so no page holds it."""
        return hashlib.sha256(self.session_key.encode()).hexdigest()[:16]


class HerstelcodeQuerySet(models.QuerySet):
    def over(self):
        return self.filter(gebruikt_op=None)


class Herstelcode(models.Model):
    """A code on paper, for when every passkey is lost. It works once, and only its hash is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="herstelcodes")
    code_hash = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True)

    objects = HerstelcodeQuerySet.as_manager()

    class Meta:
        verbose_name = "herstelcode"
        verbose_name_plural = "herstelcodes"
        ordering = ["pk"]
