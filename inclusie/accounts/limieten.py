"""How often a code may be asked for and guessed; the numbers stand in settings.ACCOUNT_RATE_LIMITS.

A limit per e-mail address alone lets a stranger lock somebody out by asking in that person's name. So the
narrow limits count one e-mail address from one place, and the limits for the whole world are wide: they only
stop a flood of mail, and many machines guessing together. A refusal is counted no further, and is an act in
the log: who tries that often may be somebody who wants to get in.

Many places together can still use up the wide ones, and who shares a place the narrow ones. So a browser in
which this person logged in before is counted by itself.
"""

from time import time

from allauth.core import ratelimit
from allauth.core.internal.ratelimit import apply_rate, consume, get_cache_key, get_ip, get_rates
from django.core.cache import cache
from django.core.exceptions import ValidationError

from inclusie.accounts import bekend
from inclusie.logboek import meld

APP = "allauth.account"
HIER = (("code_hier_minuut", "een minuut"), ("code_hier_uur", "een uur"), ("code_hier_dag", "een dag"))
OVERAL = (("code_overal_uur", "een uur"), ("code_overal_dag", "een dag"))
BEKEND = (
    ("code_bekend_minuut", "een minuut"),
    ("code_bekend_uur", "een uur"),
    ("code_bekend_dag", "een dag"),
)
TE_VAAK = (
    "Er is te vaak om een code gevraagd. Probeer het over %(wacht)s nog eens."
    " Of bel of mail ons voor een link om in te loggen."
)


def eis_ruimte_voor_code(request, email: str) -> None:
    """Count one question for a code, or refuse it and say when it can be asked again."""
    email = email.lower()
    eigen = bekend.merk(request, email)
    tellers = [(BEKEND, eigen)] if eigen else [(HIER, f"{get_ip(request)} {email}"), (OVERAL, email)]
    for limieten, sleutel in tellers:
        for actie, wacht in limieten:
            if not ratelimit.consume(request, action=actie, key=sleutel):
                _noteer(request, "code")
                raise ValidationError(TE_VAAK, code="te_vaak", params={"wacht": wacht})


def mag_raden(request, code: str) -> bool:
    """allauth counts the tries in the session, which requests at the same moment read before they write."""
    return ratelimit.consume(request, action="code_raden", key=f"{request.session.session_key} {code}")


def mag_sleutel_vragen(request) -> bool:
    """Every login with a passkey begins with a question of ours, so this counts the tries too."""
    return _mag_vragen(request, "sleutel_vraag") or _noteer(request, "toegangssleutel")


def mag_gemeente_vragen(request) -> bool:
    return _mag_vragen(request, "gemeente_vraag") or _noteer(request, "account van de gemeente")


def mag_herstellen(request, user) -> bool:
    mag = ratelimit.consume(request, action="herstelcode", key=f"herstel-{user.pk}")
    return bool(mag) or _noteer(request, "herstelcode", door=user)


def mag_concept_bewaren(request, user_pk: int) -> bool:
    """Of the account whose form it is: a form that is left open may be sent by somebody else."""
    return bool(ratelimit.consume(request, action="concept", key=f"concept-{user_pk}"))


def te_vaak_mis(request) -> bool:
    """Whether too many codes of reports were wrong from this place. A right one counts for nothing."""
    return not _is_ruimte(request, "code_mis")


def tel_mis(request) -> None:
    _neem(request, "code_mis")


def mag_beginnen(request) -> bool:
    """One place begins so many reports; a library or a desk stays far below it."""
    while not _neem(request, "melding_begin"):
        # allauth also says no when so many ask at the same moment that it did not get a turn in time.
        if not _is_ruimte(request, "melding_begin"):
            return False
    return True


def _noteer(request, manier: str, *, door=None) -> bool:
    """That somebody asked a way in too often; always False. door: whose account it is about, when that is
    known."""
    meld("te vaak gevraagd", wat=manier, resultaat="geweigerd", door=door or request.user)
    return False


def _mag_vragen(request, actie: str) -> bool:
    if eigen := bekend.merk(request):
        return bool(ratelimit.consume(request, action="vraag_bekend", key=f"{actie} {eigen}"))
    return bool(_neem(request, actie))


def _neem(request, actie: str):
    """Also for a code in an address: allauth itself counts no GET."""
    return consume(request, app=APP, action=actie, limit_get=True)


def _is_ruimte(request, actie: str) -> bool:
    """Only read. allauth waits for its turn here as well, and takes no answer within a second for a no."""
    for rate in get_rates(app=APP, action=actie):
        geteld = cache.get(get_cache_key(request, app=APP, action=actie, rate=rate), [])
        if not apply_rate(geteld, time(), rate, dry_run=True)[0]:
            return False
    return True
