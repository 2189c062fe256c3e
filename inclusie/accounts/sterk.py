"""How somebody showed who they are in this login: how strong, and how long ago.

allauth writes down each way in the session. A passkey is strong, and so is a recovery code after a mailed
code. So is the account of the municipality: its provider must say how strong it was (OIDC_AMR, OIDC_ACR).
Whoever adds another way names it in STERK; the rest follows.
"""

import time
from functools import partial, wraps

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from inclusie.deel import naar_hele_pagina
from inclusie.redding import red
from inclusie.rollen import PERSONEEL

# The method as allauth calls it. 'mfa': a passkey or a recovery code of ours.
STERK = frozenset({"mfa", "socialaccount"})
# So many forms of one browser are remembered; of older ones it is asked again.
MEESTE_OPEN = 20
NOG_STERK = "Log eerst sterker in. Hoe dat kan, staat bij uw account. Daarna kunt u verder werken."
BEVESTIGD = "Wij weten nu dat u het bent. Had u nog een tabblad open? Ga daarin verder."
EERST_BEVESTIGEN = "Laat eerst zien dat u het bent. Daarna kunt u dit versturen."


def is_sterk(request) -> bool:
    return any(record["method"] in STERK for record in get_authentication_records(request, request.user))


def moet_sterker(request) -> bool:
    """Whether this login is not enough to work with."""
    return settings.STERK_INLOGGEN and request.user.rol in PERSONEEL and not is_sterk(request)


def ook_zonder_sterk(view):
    """For what is needed to become strong, and for going away."""
    view.ook_zonder_sterk = True
    return view


def houd_tegen(request, view) -> HttpResponse | None:
    """The way to a stronger login, for who may not work with this one. What was typed comes back."""
    if getattr(view, "ook_zonder_sterk", False) or not moet_sterker(request):
        return None
    if request.method == "POST":
        return red(request, 403, NOG_STERK, eerst=reverse("account"), eerst_woorden="Open uw account.")
    return _naar(request, reverse("account"))


def bevestigd_op(request) -> float:
    """When this person last showed who they are: when the login began, or later."""
    momenten = [record["at"] for record in get_authentication_records(request, request.user)]
    return max([request.session.get("begonnen", time.time()), *momenten])


def is_net_bevestigd(request, blad: str) -> bool:
    """blad: the address of the form. Who opened it in time gets as long again to fill it in."""
    keer = 2 if request.method == "POST" and blad in _geopend(request) else 1
    return time.time() - bevestigd_op(request) < keer * settings.BEVESTIG_NA


def _geopend(request) -> dict[str, float]:
    """The forms that this browser opened since this person last showed who they are, and when."""
    sinds = bevestigd_op(request)
    return {blad: op for blad, op in request.session.get("geopend", {}).items() if op >= sinds}


def _onthoud(request, blad: str) -> None:
    """Once per form: a page that is only read again writes nothing."""
    open_ = _geopend(request)
    if blad not in open_:
        rest = list(open_.items())[1 - MEESTE_OPEN :]
        request.session["geopend"] = {**dict(rest), blad: time.time()}


def eerst_bevestigen(view=None, *, blad: str = ""):
    """An act after which a mistake or a stranger does harm: only for who just showed who they are.

    blad: the page with the form, when that has another address than the act.
    """
    if view is None:
        return partial(eerst_bevestigen, blad=blad)

    @wraps(view)
    def na_bevestiging(request, *args, **kwargs):
        formulier = reverse(blad, args=args, kwargs=kwargs) if blad else request.path
        if is_net_bevestigd(request, formulier):
            if request.method != "POST":
                _onthoud(request, formulier)
            return view(request, *args, **kwargs)
        adres = reverse("bevestigen")
        if request.method == "POST":
            return red(request, 403, EERST_BEVESTIGEN, eerst=adres, eerst_woorden="Laat zien dat u het bent.")
        return _naar(request, f"{adres}?{urlencode({'next': request.get_full_path()})}")

    return na_bevestiging


def _naar(request, adres: str) -> HttpResponse:
    return naar_hele_pagina(adres) if request.headers.get("HX-Request") else redirect(adres)
