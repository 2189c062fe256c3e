"""Sessions in the database. A login that is over is over on every page, also where nobody must be logged in.

With it goes all that the session remembered: whoever sits down at the same machine is somebody else. Beside
what is remembered, the row says whose login it is, on what and since when: that a person may see.
"""

import time
from datetime import UTC, datetime

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    is_afgelopen = False

    @classmethod
    def get_model_class(cls):
        from inclusie.accounts.models import Sessie  # the apps are not there yet when this module is read

        return Sessie

    def create_model_instance(self, data: dict):
        rij = super().create_model_instance(data)
        if SESSION_KEY in data:
            rij.account_id, rij.apparaat = int(data[SESSION_KEY]), data.get("apparaat", "")
            rij.begonnen_op, rij.gezien_op = (_moment(data.get(naam)) for naam in ("begonnen", "gezien"))
        return rij

    def load(self) -> dict:
        inhoud = super().load()
        if SESSION_KEY not in inhoud or not is_te_lang(inhoud, int(time.time())):
            return inhoud
        self.delete(self.session_key)
        self._session_key, self.is_afgelopen = None, True
        return {}

    def zet_klok(self, *, meteen: bool = False) -> None:
        """Somebody is busy behind the login. It is written once per five minutes, or at once when asked."""
        nu = int(time.time())
        self.setdefault("begonnen", nu)
        if meteen or "gezien" not in self or abs(nu - self["gezien"]) >= settings.SESSIE_KLOK:
            self["gezien"] = nu

    def over(self, nu: int) -> dict:
        """over: seconds until this login ends by itself. kan_langer: whether using it makes that later."""
        if SESSION_KEY not in self:
            return {"over": 0, "kan_langer": False}
        stil, duur = stil_over(self, nu), duur_over(self, nu)
        return {"over": max(0, min(stil, duur)), "kan_langer": stil < duur}

    @property
    def nog_over(self) -> int:
        """For the page itself, as it is made."""
        return self.over(int(time.time()))["over"]


def is_te_lang(inhoud: dict, nu: int) -> bool:
    """Idle for too long, or too long since the login. One that has yet to begin is of a clock that was wrong,
    and would last until long after."""
    te_vroeg = inhoud.get("begonnen", nu) - nu > settings.SESSIE_KLOK
    return te_vroeg or min(stil_over(inhoud, nu), duur_over(inhoud, nu)) < 0


def stil_over(inhoud: dict, nu: int) -> int:
    """Seconds that somebody who does nothing stays logged in."""
    return settings.SESSIE_STIL - (nu - inhoud.get("gezien", nu))


def duur_over(inhoud: dict, nu: int) -> int:
    """Seconds until this login ends, whatever somebody does."""
    return settings.SESSION_COOKIE_AGE - (nu - inhoud.get("begonnen", nu))


def _moment(seconden: int | None) -> datetime | None:
    return None if seconden is None else datetime.fromtimestamp(seconden, UTC)
