from django.apps import AppConfig


class AmbassadeursConfig(AppConfig):
    name = "ambassadeurs"
    # The trails of its tables may lose the words of somebody who is wiped: inclusie/history.py.
    over_mensen = True
