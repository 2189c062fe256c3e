"""Which static files are published: of the scripts that django-htmx brings, the one version that we use."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class StatischeBestanden(StaticFilesConfig):
    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "htmx-4*", "htmax-*", "htmx-2.js", "ext"]
