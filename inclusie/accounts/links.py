"""Login links: for an invitation, the first start, the demo, and by phone. Once, and for 15 minutes.

And the address of the login page that knows who comes: it opens nothing, so it may work for weeks.
"""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.http import urlencode

from inclusie.accounts.models import Inloglink, User
from inclusie.logboek import meld

GELDIG = timedelta(minutes=15)
# Who reads mail once a week, or was away, can still come in.
UITGENODIGD = timedelta(days=90)
ZOUT = "uitnodiging"


def maak_link(user: User, *, at: datetime, door: User | None = None) -> str:
    """Make a login link for this person and return its absolute address; only the hash of it is kept.

    at: by the real clock, also in the demo, where the day stands still.
    """
    token = secrets.token_urlsafe(32)
    link = Inloglink.objects.create(
        user=user, door=door, token_hash=hash_van(token), gemaakt_op=at, geldig_tot=at + GELDIG
    )
    if door:
        wat = f"inloglink {link.pk} voor account {user.pk}"
        meld("inloglink gemaakt", wat=wat, resultaat="gelukt", door=door)
    return settings.PUBLIC_URL + reverse("inloggen_link", args=[token])


def hash_van(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def zoek_link(token: str, *, at: datetime) -> Inloglink | None:
    """The link that this token still opens, or nothing: unknown, used, too old, or the account is closed."""
    link = Inloglink.objects.select_related("user").filter(token_hash=hash_van(token)).first()
    if link is None or link.gebruikt_op or link.geldig_tot <= at or not link.user.is_active:
        return None
    return link


def gebruik_link(token: str, *, at: datetime) -> User | None:
    """Use the link up and return whom it logs in. Of two requests at the same moment one gets nothing."""
    link = zoek_link(token, at=at)
    if link is None or not Inloglink.objects.filter(pk=link.pk, gebruikt_op=None).update(gebruikt_op=at):
        meld("inloglink gebruikt", wat="inloglink", resultaat="geweigerd")
        return None
    meld("inloglink gebruikt", wat=f"inloglink {link.pk}", resultaat="gelukt", door=link.user)
    return link.user


def uitnodigingsadres(user: User) -> str:
    """The login page with this person's e-mail address filled in; the mailed code is what logs in."""
    token = signing.dumps(user.pk, salt=ZOUT)
    return f"{settings.PUBLIC_URL}{reverse('inloggen')}?{urlencode({'voor': token})}"


def genodigde(token: str) -> User | None:
    """Whose invitation this is, or nothing: unknown, too old, or the account is closed."""
    try:
        pk = signing.loads(token, salt=ZOUT, max_age=UITGENODIGD)
    except signing.BadSignature:
        return None
    return User.objects.filter(pk=pk, is_active=True).first()
