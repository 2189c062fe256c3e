"""Logging in and out: a mailed code, or a login link. allauth does the work, the pages are ours."""

from allauth.account import views as allauth
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from inclusie.accounts.links import gebruik_link, genodigde, zoek_link
from inclusie.context import thuis


class VraagCode(allauth.RequestLoginCodeView):
    def _redirect_to_pending_stage(self, request, stage):
        """Who typed a wrong address comes back here, and must not be sent on to wait for its code."""

    def get_initial(self):
        """Who follows the address of an invitation need not type an e-mail address."""
        gast = genodigde(self.request.GET.get("voor", ""))
        return super().get_initial() | ({"email": gast.email} if gast else {})


@login_not_required
def inloggen(request):
    """Ask the address. Somebody without an account gets the same answer, and no mail."""
    houd_doel_op_deze_site(request)
    view = VraagCode.as_view(template_name="accounts/inloggen.html")
    return _met_status(view(request))


@login_not_required
def inloggen_code(request):
    houd_doel_op_deze_site(request)
    view = allauth.ConfirmLoginCodeView.as_view(template_name="accounts/inloggen_code.html")
    return _met_status(view(request))


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
    request.session.zet_klok()
    return redirect(thuis(user).adres)


def houd_doel_op_deze_site(request) -> None:
    """Forget a `next` that is no path of ours: allauth would write it in our pages before it refuses it."""
    for soort in ("GET", "POST"):
        velden = getattr(request, soort)
        doel = velden.get("next", "/")
        if not (doel.startswith("/") and url_has_allowed_host_and_scheme(doel, allowed_hosts=None)):
            velden = velden.copy()
            del velden["next"]
            setattr(request, soort, velden)


def _met_status(response):
    """A form that comes back with errors has the status that says so."""
    form = (getattr(response, "context_data", None) or {}).get("form")
    if form is not None and form.errors:
        response.status_code = 422
    return response
