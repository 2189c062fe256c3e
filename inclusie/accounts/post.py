"""Mail to people with an account. A click never waits for the mail server: a job sends it and tries again."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django_q.tasks import async_task

from inclusie.accounts.models import User, Verzending


def stuur(aan: str, sjabloon: str, context: dict, *, koppen: dict[str, str] | None = None) -> None:
    """Queue one mail, in the caller's transaction. The first line of the text template is the subject.

    sjabloon: a pair of templates without .txt and .html. koppen: headers of the mail itself.
    """
    context = {"adres": settings.PUBLIC_URL, **context}
    onderwerp, _, tekst = render_to_string(f"{sjabloon}.txt", context).partition("\n")
    html = render_to_string(f"{sjabloon}.html", context)
    bericht = (onderwerp.strip(), tekst.strip() + "\n", html, koppen or {})
    async_task("inclusie.accounts.post.verstuur", aan, *bericht, save=False)


def stuur_een_keer(user: User, kenmerk: str, sjabloon: str, context: dict, **opties) -> bool:
    """As `stuur`, unless this person got it before. Return whether it is on its way now.

    kenmerk: what this mail is known by. The note that it was sent and the mail in the queue are one
    transaction: a job that is killed halfway and runs again skips who has it and goes on with the rest.
    """
    with transaction.atomic():
        if not noteer(user, kenmerk):
            return False
        stuur(user.email, sjabloon, {"user": user} | context, **opties)
    return True


def noteer(user: User, kenmerk: str) -> bool:
    """Note that this person has this mail. Return whether that was not known yet."""
    try:
        with transaction.atomic():
            Verzending.objects.create(user=user, kenmerk=kenmerk)
    except IntegrityError:
        return False
    return True


def verstuur(aan: str, onderwerp: str, tekst: str, html: str, koppen: dict[str, str] | None = None) -> None:
    bericht = EmailMultiAlternatives(onderwerp, tekst, None, [aan], headers=koppen)
    bericht.attach_alternative(html, "text/html")
    bericht.send()
