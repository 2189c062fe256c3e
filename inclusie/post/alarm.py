"""The sentence that says that mail does not get away."""

from datetime import datetime

from django.utils.timezone import localdate

from inclusie.post.models import Mail
from inclusie.woorden import datum_tijd, tijd


def mailalarm(at: datetime) -> str:
    """Empty when nothing waits too long and nothing failed."""
    hoeveel, sinds = Mail.objects.liggend(at)
    if not hoeveel:
        return ""
    moment = tijd(sinds) if localdate(sinds) == localdate(at) else datum_tijd(sinds)
    berichten = "1 bericht" if hoeveel == 1 else f"{hoeveel} berichten"
    return f"Er blijft e-mail liggen: {berichten} sinds {moment}."
