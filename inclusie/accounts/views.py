"""Logging in and out: a passkey, a mailed code or a login link. allauth does the work, the pages are ours.
With the account of the municipality one logs in through `gemeente`."""

from allauth.account import views as allauth
from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import Login
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.webauthn.internal.flows import perform_passwordless_login
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inclusie.accounts import bekend, herstel, koppelingen, sleutels
from inclusie.accounts.adapter import begin_sessie
from inclusie.accounts.doel import houd_doel_op_deze_site
from inclusie.accounts.forms import HerstelcodeForm, SleutelInlogForm, SleutelStapForm
from inclusie.accounts.limieten import eis_ruimte_voor_code, mag_herstellen
from inclusie.accounts.links import gebruik_link, genodigde, zoek_link
from inclusie.accounts.sleutelvraag import antwoord, wie_er_inlogt
from inclusie.accounts.sterk import ook_zonder_sterk
from inclusie.context import thuis


class VraagCode(allauth.RequestLoginCodeView):
    def _redirect_to_pending_stage(self, request, stage):
        """Who typed a wrong address comes back here, and must not be sent on to wait for its code."""

    def get_initial(self):
        """Who follows the address of an invitation need not type an e-mail address."""
        gast = genodigde(self.request.GET.get("voor", ""))
        return super().get_initial() | ({"email": gast.email} if gast else {})


class VulCodeIn(allauth.ConfirmLoginCodeView):
    def _resend_form_valid(self, form):
        """A new code is a question for a code like the first, also for an address without an account."""
        try:
            eis_ruimte_voor_code(self.request, self._process.state["email"])
        except ValidationError as fout:
            messages.error(self.request, fout.messages[0])
            return redirect(self.passthrough_next_url(reverse("inloggen_code")))
        return super()._resend_form_valid(form)


@login_not_required
def inloggen(request):
    """Ask the address. Somebody without an account gets the same answer, and no mail."""
    houd_doel_op_deze_site(request)
    van = {"van": settings.OIDC_NAAM if settings.OIDC_ISSUER else ""}
    view = VraagCode.as_view(template_name="accounts/inloggen.html", extra_context=van)
    return _met_status(view(request))


@login_not_required
def inloggen_code(request):
    houd_doel_op_deze_site(request)
    view = VulCodeIn.as_view(template_name="accounts/inloggen_code.html")
    return _met_status(view(request))


@login_not_required
@require_POST
@transaction.atomic
def inloggen_sleutel(request):
    """Without a name: the device shows who can log in, and its answer says who it was."""
    houd_doel_op_deze_site(request)
    if request.user.is_authenticated:
        return redirect(thuis(request.user).adres)
    form = SleutelInlogForm(request.POST)
    if not form.is_valid():
        messages.error(request, sleutels.MISLUKT)
        return redirect("inloggen")
    sleutel = form.cleaned_data["credential"]
    wie = Login(user=sleutel.user, redirect_url=request.POST.get("next"))
    return perform_passwordless_login(request, sleutel, wie)


@login_not_required
@require_POST
def inloggen_sleutel_vraag(request):
    """What the browser asks of a device: on the login page of anybody, after a code of one person."""
    return antwoord(request, lambda: sleutels.vraag_bestaande(wie_er_inlogt(request)))


@login_stage_required(stage=AuthenticateStage.key, redirect_urlname="inloggen")
@require_http_methods(["GET", "HEAD", "POST"])
def inloggen_stap(request):
    """The mailed code was right, and this person has something stronger: that too, or a recovery code."""
    stap = request._login_stage
    user = stap.login.user
    met_code = request.method == "POST" and "code" in request.POST
    form = HerstelcodeForm(request.POST if met_code else None)
    sleutel = SleutelStapForm(request.POST if request.method == "POST" and not met_code else None, user=user)
    if met_code and form.is_valid() and _herstelt(request, user, form):
        messages.warning(request, "U logde in met een herstelcode. Maak nu een nieuwe toegangssleutel.")
        return stap.exit()
    if verder := sleutel.is_bound and _met_sleutel(stap, sleutel):
        return verder
    fouten = form.errors or sleutel.errors
    context = {
        "form": form,
        "sleutelfout": sleutels.MISLUKT if sleutel.errors else "",
        "heeft_sleutel": sleutels.heeft_sleutel(user),
        "van": settings.OIDC_NAAM if koppelingen.heeft_koppeling(user) else "",
    }
    return render(request, "accounts/inloggen_stap.html", context, status=422 if fouten else 200)


@transaction.atomic
def _met_sleutel(stap, sleutel: SleutelStapForm):
    if not sleutel.is_valid():
        return None
    sleutel.save()
    return stap.exit()


def _herstelt(request, user, form) -> bool:
    if not mag_herstellen(request, user):
        form.add_error("code", herstel.TE_VAAK)
    elif not herstel.gebruik_code(user, form.cleaned_data["code"], at=timezone.now()):
        form.add_error("code", herstel.FOUT)
    else:
        record_authentication(request, user, "mfa", type="herstelcode")
        return True
    return False


@ook_zonder_sterk
@login_not_required
def uitloggen(request):
    return allauth.LogoutView.as_view(template_name="accounts/uitloggen.html")(request)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def inloggen_link(request, token):
    """A mail program may open the link by itself, so only the button on the page uses it up."""
    at = timezone.now()
    if request.method != "POST":
        link = zoek_link(token, at=at)
        return render(request, "accounts/inloggen_link.html", {"link": link}, status=200 if link else 410)
    user = gebruik_link(token, at=at)
    if user is None:
        return render(request, "accounts/inloggen_link.html", {"link": None}, status=410)
    request.session.flush()
    login(request, user)
    begin_sessie(request, "link")
    return bekend.onthoud(redirect(thuis(user).adres), user)


def _met_status(response):
    """A form that comes back with errors has the status that says so."""
    form = (getattr(response, "context_data", None) or {}).get("form")
    if form is not None and form.errors:
        response.status_code = 422
    return response
