"""What allauth may do here: send a code to a known address. No sign-up, no passwords, no other mail."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.urls import reverse
from django.utils.html import format_html

from inclusie.accounts import apparaten, bekend
from inclusie.accounts.models import User
from inclusie.context import thuis
from inclusie.logboek import meld
from inclusie.post.sturen import stuur

NIEUWE_CODE = "Wij sturen u een nieuwe code. De oude code werkt niet meer."


class Adapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": "Deze code is niet goed. Kijk in het nieuwste bericht en typ de 6 cijfers.",
        "too_many_login_attempts": "Dit ging te vaak mis. Wacht 5 minuten en probeer het opnieuw.",
    }

    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        return thuis(request.user).adres

    def login(self, request, user):
        super().login(request, user)
        manieren = [rij["method"] for rij in get_authentication_records(request, user)]
        begin_sessie(request, " en ".join(manieren))

    def post_login(self, request, user, **hoe):
        return bekend.onthoud(super().post_login(request, user, **hoe), user)

    def send_mail(self, template_prefix, email, context):
        if template_prefix == "account/email/login_code":
            # Between asking and asking again, somebody may have got another address.
            for user in User.objects.van_adres(email):
                stuur(email, "accounts/mail/inlogcode", {"code": context["code"]}, voor=user.postsleutel)

    def add_message(self, request, level, message_template=None, *args, message=None, **kwargs):
        """Our pages tell what happened; of allauth's own messages only these two are needed."""
        soort = (message_template or "").removeprefix("account/messages/")
        if soort == "login_code_sent.txt" and request.POST.get("action") == "resend":
            message = NIEUWE_CODE
        elif soort == "logged_out.txt":
            message = format_html('U bent uitgelogd. <a href="{}">Ga naar de website</a>', reverse("start"))
        super().add_message(request, level, message=message)


def begin_sessie(request, hoe: str) -> None:
    """Somebody logged in: the clock of the session starts, and they may recognise the device later.

    hoe: in which way, for the log.
    """
    request.session["apparaat"] = apparaten.noem(request.headers.get("User-Agent", ""))
    request.session.zet_klok()
    # In the transaction of who let them in: who takes a lost key away must find this login.
    request.session.save()
    meld("ingelogd", wat=hoe, resultaat="gelukt", door=request.user)
