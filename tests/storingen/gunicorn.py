"""As the portal is served, with all that a first page needs read before the fork.

So a process that is killed is there again at once.
"""

import os

from inclusie.gunicorn import *  # noqa: F403


def when_ready(server):
    from django.conf import settings
    from django.db import connections
    from django.test import Client

    browser = Client(SERVER_NAME="localhost")
    browser.cookies[settings.SESSION_COOKIE_NAME] = os.environ["SESSIE"]
    for pad in os.environ["BLADEN"].split():
        browser.get(pad)
    connections.close_all()
