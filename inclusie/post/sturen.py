"""Writing a mail in the outbox. A click never waits for the mail server: a job sends it and tries again."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.utils.module_loading import import_string
from django_q.tasks import async_task

from inclusie.post.models import Mail, Stand
from inclusie.post.soorten import soort_van
from inclusie.wachtrij import Later


@dataclass(frozen=True)
class Brief:
    onderwerp: str
    tekst: str
    html: str


def stel_op(sjabloon: str, context: dict) -> Brief:
    """The mail as it will be read. The first line of the text template is the subject, and the heading."""
    context = {"adres": settings.PUBLIC_URL, **import_string(settings.AFZENDER)(), **context}
    kop, _, tekst = render_to_string(f"{sjabloon}.txt", context).partition("\n")
    onderwerp = " ".join(kop.split())
    html = render_to_string(f"{sjabloon}.html", {"onderwerp": onderwerp, **context})
    return Brief(onderwerp, re.sub(r"\n{3,}", "\n\n", tekst).strip() + "\n", html)


def stuur(
    aan: str,
    sjabloon: str,
    context: dict,
    *,
    voor: str = "",
    kenmerk: str = "",
    koppen: dict[str, str] | None = None,
) -> bool:
    """One mail, in the caller's transaction. Return whether it is on its way now.

    voor: whose it is ('user:12'), for `wis_post`. kenmerk: by what this mail is known; who has it, or need
    not have it, gets it no second time. koppen: headers of the mail itself.
    """
    brief = stel_op(sjabloon, context)
    try:
        with transaction.atomic():
            mail = Mail.objects.create(
                soort=soort_van(sjabloon).naam, voor=voor, kenmerk=kenmerk, aan=aan, koppen=koppen or {},
                onderwerp=brief.onderwerp[:200], tekst=brief.tekst, html=brief.html,
            )  # fmt: skip
            zet_klaar(mail.pk)
    except IntegrityError:
        if not kenmerk:
            raise
        return False
    return True


def zet_klaar(pk: int, *, op: datetime | None = None) -> None:
    """Ask the worker to send it, at once or then. The job knows its number and nothing of what is in it."""
    wanneer = {"broker": Later(op)} if op else {}
    async_task("inclusie.post.taken.verstuur", pk, save=False, **wanneer)


def sla_over(sjabloon: str, *, voor: str, kenmerk: str) -> None:
    """Note that this person need not have this mail."""
    try:
        with transaction.atomic():
            Mail.objects.create(
                soort=soort_van(sjabloon).naam, voor=voor, kenmerk=kenmerk, stand=Stand.VERVALLEN
            )
    except IntegrityError:
        return  # known already


def wis_post(voor: str) -> int:
    """Erase the address and the words of every mail of this person. Return of how many."""
    with transaction.atomic():
        return Mail.objects.wis(voor)
