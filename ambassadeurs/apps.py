from django.apps import AppConfig


class AmbassadeursConfig(AppConfig):
    name = "ambassadeurs"
    # The trails of its tables may lose the words of somebody who is wiped: inclusie/spoor/vergeten.py.
    over_mensen = True
