from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class SpoorConfig(AppConfig):
    name = "inclusie.spoor"
    label = "spoor"

    def ready(self):
        from inclusie.spoor import grendels

        # No other way tells of a migration, and one that makes a table anew on SQLite loses its locks.
        pre_migrate.connect(grendels.voor_het_bijwerken, sender=self)
        post_migrate.connect(grendels.na_het_bijwerken, sender=self)
