from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "inclusie.post"
    label = "post"
