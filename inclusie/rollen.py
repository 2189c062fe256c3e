"""The one role that everybody with an account has."""

from django.db.models import TextChoices


class Rol(TextChoices):
    BEHEERDER = "beheerder", "beheerder"
    MEDEWERKER = "medewerker", "medewerker"
    PROCESREGISSEUR = "procesregisseur", "procesregisseur"
    WETHOUDER = "wethouder", "wethouder"
    KOPLOPER = "koploper", "koploper"
    AMBASSADEUR = "ambassadeur", "ambassadeur"
    RAADSLID = "raadslid", "raadslid"


# Who works on what the municipality promises, and answers people.
REDACTIE = frozenset({Rol.MEDEWERKER, Rol.PROCESREGISSEUR})
# Who works for the municipality. The council reads, the network reports and scores: a mailed code will do.
PERSONEEL = frozenset({Rol.BEHEERDER, Rol.MEDEWERKER, Rol.PROCESREGISSEUR, Rol.WETHOUDER})
