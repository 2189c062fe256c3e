"""Sessions in the database. A login that is over is over on every page, also where nobody must be logged in.

With it goes all that the session remembered: whoever sits down at the same machine is somebody else.
"""

import time

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    is_afgelopen = False

    def load(self) -> dict:
        inhoud = super().load()
        if SESSION_KEY not in inhoud or not is_te_lang(inhoud, int(time.time())):
            return inhoud
        self.delete(self.session_key)
        self._session_key, self.is_afgelopen = None, True
        return {}

    def zet_klok(self) -> None:
        """Somebody is busy behind the login. It is written once per five minutes."""
        nu = int(time.time())
        self.setdefault("begonnen", nu)
        if "gezien" not in self or nu - self["gezien"] >= settings.SESSIE_KLOK:
            self["gezien"] = nu


def is_te_lang(inhoud: dict, nu: int) -> bool:
    """Idle for too long, or too long since the login."""
    stil, duur = (nu - inhoud.get(naam, nu) for naam in ("gezien", "begonnen"))
    return stil > settings.SESSIE_STIL or duur > settings.SESSION_COOKIE_AGE
