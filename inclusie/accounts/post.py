"""Mail about logging in. A click never waits for the mail server: a job sends it, and tries again."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django_q.tasks import async_task


def stuur(aan: str, sjabloon: str, context: dict) -> None:
    """Queue one mail, in the caller's transaction. The first line of the text template is the subject."""
    context = {"adres": settings.PUBLIC_URL, **context}
    onderwerp, _, tekst = render_to_string(f"accounts/mail/{sjabloon}.txt", context).partition("\n")
    html = render_to_string(f"accounts/mail/{sjabloon}.html", context)
    tekst = tekst.strip() + "\n"
    async_task("inclusie.accounts.post.verstuur", aan, onderwerp.strip(), tekst, html, save=False)


def verstuur(aan: str, onderwerp: str, tekst: str, html: str) -> None:
    bericht = EmailMultiAlternatives(onderwerp, tekst, None, [aan])
    bericht.attach_alternative(html, "text/html")
    bericht.send()
