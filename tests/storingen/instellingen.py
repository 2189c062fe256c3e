"""The real settings for a portal that runs beside the tests, with nothing to collect or migrate first."""

from inclusie.settings import *  # noqa: F403

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


class ZonderMigraties:
    """The tables are made from the models, as for every test."""

    def __contains__(self, app):
        return True

    def __getitem__(self, app):
        return None


MIGRATION_MODULES = ZonderMigraties()
