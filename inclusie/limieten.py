"""Counting how often somebody asks something. The numbers stand in settings.ACCOUNT_RATE_LIMITS, each under
the name of what is asked; which of them count for whom says the `limieten.py` of the app that asks."""

from time import time

from allauth.core.internal.ratelimit import apply_rate, consume, get_cache_key, get_rates
from django.core.cache import cache

APP = "allauth.account"


def neem(request, actie: str, sleutel: str | None = None) -> bool:
    """Count one, or refuse it. Also for a code in an address: allauth itself counts no GET."""
    return bool(consume(request, app=APP, action=actie, key=sleutel, limit_get=True))


def is_ruimte(request, actie: str) -> bool:
    """Only read. allauth waits for its turn here as well, and takes no answer within a second for a no."""
    for rate in get_rates(app=APP, action=actie):
        geteld = cache.get(get_cache_key(request, app=APP, action=actie, rate=rate), [])
        if not apply_rate(geteld, time(), rate, dry_run=True)[0]:
            return False
    return True
