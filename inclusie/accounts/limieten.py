"""How often a code may be asked for and guessed; the numbers stand in settings.ACCOUNT_RATE_LIMITS.

A limit per e-mail address alone lets a stranger lock somebody out by asking in that person's name. So the
narrow limits count one e-mail address from one place, and the limits for the whole world are wide: they only
stop a flood of mail, and many machines guessing together. A refusal is counted no further, and is an act in
the log: who tries that often may be somebody who wants to get in.

Many places together can still use up the wide ones, and who shares a place the narrow ones. So a browser in
which this person logged in before is counted by itself.
"""

from allauth.core.internal.ratelimit import get_ip
from django.core.exceptions import ValidationError

from inclusie.accounts import bekend
from inclusie.limieten import neem
from inclusie.logboek import meld

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
            if not neem(request, actie, sleutel):
                _noteer(request, "code")
                raise ValidationError(TE_VAAK, code="te_vaak", params={"wacht": wacht})


def mag_raden(request, code: str) -> bool:
    """allauth counts the tries in the session, which requests at the same moment read before they write."""
    return neem(request, "code_raden", f"{request.session.session_key} {code}")


def mag_sleutel_vragen(request) -> bool:
    """Every login with a passkey begins with a question of ours, so this counts the tries too."""
    return _mag_vragen(request, "sleutel_vraag") or _noteer(request, "toegangssleutel")


def mag_gemeente_vragen(request) -> bool:
    return _mag_vragen(request, "gemeente_vraag") or _noteer(request, "account van de gemeente")


def mag_herstellen(request, user) -> bool:
    return neem(request, "herstelcode", f"herstel-{user.pk}") or _noteer(request, "herstelcode", door=user)


def _noteer(request, manier: str, *, door=None) -> bool:
    """That somebody asked a way in too often; always False. door: whose account it is about, when that is
    known."""
    meld("te vaak gevraagd", wat=manier, resultaat="geweigerd", door=door or request.user)
    return False


def _mag_vragen(request, actie: str) -> bool:
    if eigen := bekend.merk(request):
        return neem(request, "vraag_bekend", f"{actie} {eigen}")
    return neem(request, actie)
