"""What keeps the trail to its word: every time that it lost words, and every time that it was looked over."""

from django.db import models

# There is no row with this number, and there never will be.
NERGENS = 0
# In the place of columns: the row itself went. Of what was said alone.
GING_WEG = ""


class Wissing(models.Model):
    """One row of the trail of a person lost words, or one turn of a conversation went. It opens the lock of
    that row, once, and stays as proof.

    As long as the lock is open `slot` leads nowhere, so the database refuses to commit. Rewriting the row of
    the trail, or its going, closes it. It begins open: a note that comes in closed would say of any row that
    it lost words.
    """

    alleen_toevoegen = True

    tabel = models.CharField(max_length=63)
    rij = models.BigIntegerField()
    kolommen = models.CharField(max_length=200)
    op = models.DateTimeField()
    slot = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["tabel", "rij"], name="wissing_tabel_rij")]


class ControleQuerySet(models.QuerySet):
    def laatste(self) -> "Controle | None":
        return self.first()


class Controle(models.Model):
    """One time that everything was looked over: what was found, a sentence per line, and of how much."""

    op = models.DateTimeField()
    bevindingen = models.TextField(blank=True)
    versies = models.PositiveIntegerField()
    regels = models.PositiveIntegerField()
    objects = ControleQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]

    @property
    def klopt(self) -> bool:
        return not self.bevindingen

    @property
    def lijst(self) -> list[str]:
        return self.bevindingen.splitlines()
