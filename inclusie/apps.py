from django.apps import AppConfig
from django.db.models import fields


class InclusieConfig(AppConfig):
    name = "inclusie"

    def ready(self):
        from inclusie import aanbod, lookups, security_txt  # noqa: F401 -- they register themselves

        # Django has no Dutch for this, and asks apps to set it here.
        fields.BLANK_CHOICE_LABEL = "Kies uit de lijst"
