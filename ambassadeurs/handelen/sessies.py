"""Taking what went out of the browsers that remember it: a code that is dead opens nothing, and yet tells
that somebody followed it there."""

from collections.abc import Iterable

from django.contrib.auth import SESSION_KEY

from ambassadeurs.models import Meldconcept, Melding
from ambassadeurs.privacy.bewijs import Woorden
from ambassadeurs.sessie import zonder
from inclusie.accounts.models import Sessie
from inclusie.accounts.sessies import SessionStore


def vergeet(dingen: Iterable[Melding | Meldconcept]) -> int:
    """Take the keys of these out of every session; whoever is logged in stays so. Return of how many."""
    sleutels = {sleutel for ding in dingen for sleutel in _sleutels(ding)}
    return sum(_neem_uit(rij, sleutels) for rij in Sessie.objects.all()) if sleutels else 0


def _neem_uit(rij: Sessie | None, sleutels: set[str]) -> bool:
    """Somebody may be at work in it right now: then it is read again. One that ended remembers nothing."""
    while rij:
        inhoud = rij.get_decoded()
        if (over := zonder(inhoud, sleutels)) == inhoud:
            return False
        gelezen = Sessie.objects.filter(pk=rij.pk, session_data=rij.session_data)
        if gelezen.update(session_data=SessionStore().encode(over)):
            return True
        rij = Sessie.objects.filter(pk=rij.pk).first()
    return False


def _sleutels(ding: Melding | Meldconcept) -> set[str]:
    return {ding.code, str(ding.sleutel if isinstance(ding, Meldconcept) else ding.indien_id)}


def beeindig(woorden: Woorden, *, door) -> int:
    """End the sessions in which these words stand in another way. Not of who does this: they are at work."""
    eigen = str(door.pk) if door else None
    rijen = [(rij, rij.get_decoded()) for rij in Sessie.objects.all()]
    weg = [
        rij
        for rij, inhoud in rijen
        if woorden.zeker_in(str(inhoud)) and (eigen is None or inhoud.get(SESSION_KEY) != eigen)
    ]
    for rij in weg:
        rij.delete()
    return len(weg)
