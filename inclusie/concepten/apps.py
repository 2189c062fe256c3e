from django.apps import AppConfig


class ConceptenConfig(AppConfig):
    name = "inclusie.concepten"
    label = "concepten"
