from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "inclusie.accounts"
    label = "accounts"
