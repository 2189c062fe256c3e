"""Who may log in: an account with an e-mail address and one role. Nobody has a password."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class Rol(models.TextChoices):
    BEHEERDER = "beheerder", "beheerder"
    MEDEWERKER = "medewerker", "medewerker"
    PROCESREGISSEUR = "procesregisseur", "procesregisseur"
    WETHOUDER = "wethouder", "wethouder"
    KOPLOPER = "koploper", "koploper"
    AMBASSADEUR = "ambassadeur", "ambassadeur"
    RAADSLID = "raadslid", "raadslid"


class UserManager(BaseUserManager):
    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def nodig_uit(self, email, naam, rol, functie=""):
        """Make an account. It has no password, so it opens only by a mailed code or a login link."""
        user = self.model(email=self.normalize_email(email).lower(), naam=naam, rol=rol, functie=functie)
        user.set_unusable_password()
        user.full_clean()
        user.save()
        return user


class User(AbstractBaseUser):
    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=80)
    functie = models.CharField("functie", max_length=120, blank=True)
    rol = models.CharField("rol", max_length=20, choices=Rol)
    akkoord_direct = models.BooleanField("berichten zijn meteen akkoord", default=False)
    is_active = models.BooleanField("actief", default=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam", "rol"]
    objects = UserManager()

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"), name="user_email_uniek", violation_error_message="Dit e-mailadres is al in gebruik."
            ),
            models.CheckConstraint(
                condition=models.Q(rol__in=Rol.values), name="user_rol_bestaat",
                violation_error_message="Kies een rol uit de lijst.",
            ),
        ]

    def __str__(self):
        return self.naam
