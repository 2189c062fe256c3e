"""Showing again who one is, before an act that cannot wait for a mistake: by a passkey, with the account of
the municipality, or by a mailed code for who has neither."""

import secrets
from datetime import datetime, timedelta

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from inclusie.accounts import koppelingen, sleutels
from inclusie.accounts.adapter import NIEUWE_CODE, Adapter
from inclusie.accounts.doel import is_eigen_pad
from inclusie.accounts.forms import BevestigcodeForm, SleutelBevestigForm
from inclusie.accounts.gemeente import BEVESTIGEN, ga_naar
from inclusie.accounts.limieten import eis_ruimte_voor_code, mag_raden
from inclusie.accounts.models import ZONDER_ADRES
from inclusie.accounts.sterk import BEVESTIGD, ook_zonder_sterk
from inclusie.logboek import meld
from inclusie.post.sturen import stuur

GELDIG = timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)
FOUT = Adapter.error_messages["incorrect_code"]


@ook_zonder_sterk
@require_http_methods(["GET", "HEAD", "POST"])
def bevestigen(request):
    heeft_sleutel, at = sleutels.heeft_sleutel(request.user), timezone.now()
    heeft_koppeling = koppelingen.heeft_koppeling(request.user)
    if heeft_koppeling and request.POST.get("action") == "gemeente":
        return ga_naar(request, BEVESTIGEN, _doel(request))
    # A mailbox on the same screen proves nothing: who has something stronger, uses it.
    doe = _met_sleutel if heeft_sleutel or heeft_koppeling else _met_code
    form, fout, naar = doe(request, at) if request.method == "POST" else (BevestigcodeForm(), "", "")
    if naar:
        return redirect(naar)
    context = {
        "form": form,
        "fout": fout,
        "heeft_sleutel": heeft_sleutel,
        "heeft_koppeling": heeft_koppeling,
        "van": settings.OIDC_NAAM,
        "kan_mailen": request.user.email != ZONDER_ADRES,
        "gestuurd": "bevestigcode" in request.session,
        "doel": _doel(request),
    }
    mis = bool(fout or form.errors)
    return render(request, "accounts/bevestigen.html", context, status=422 if mis else 200)


@transaction.atomic
def _met_sleutel(request, at: datetime):
    """What to show, or where to go."""
    sleutel = SleutelBevestigForm(request.POST, user=request.user)
    if sleutel.is_valid():
        sleutel.save()
        return BevestigcodeForm(), "", _klaar(request, "toegangssleutel")
    return BevestigcodeForm(), sleutels.MISLUKT, ""


def _met_code(request, at: datetime):
    if request.POST.get("action") == "stuur":
        fout = _stuur_code(request, at)
        return BevestigcodeForm(), fout, "" if fout else _hier(request)
    form = BevestigcodeForm(request.POST)
    if form.is_valid() and not _klopt(request, form.cleaned_data["code"], at):
        form.add_error("code", FOUT)
        meld("opnieuw bevestigd", wat="code", resultaat="geweigerd", door=request.user)
    if form.errors:
        return form, "", ""
    del request.session["bevestigcode"]
    record_authentication(request, request.user, "code", reauthenticated=True)
    return form, "", _klaar(request, "code")


def _klaar(request, hoe: str) -> str:
    meld("opnieuw bevestigd", wat=hoe, resultaat="gelukt", door=request.user)
    messages.success(request, BEVESTIGD)
    return _doel(request) or reverse("account")


def _hier(request) -> str:
    doel = _doel(request)
    return reverse("bevestigen") + (f"?{urlencode({'next': doel})}" if doel else "")


def _stuur_code(request, at: datetime) -> str:
    """Mail a code and remember it in this session; return why not."""
    user = request.user
    if user.email == ZONDER_ADRES:
        return ""
    try:
        eis_ruimte_voor_code(request, user.email)
    except ValidationError as fout:
        return fout.messages[0]
    code = f"{secrets.randbelow(10**6):06}"
    with transaction.atomic():
        feiten = {"code": code, "bevestigen": True}
        stuur(user.email, "accounts/mail/inlogcode", feiten, voor=user.postsleutel)
    zin = NIEUWE_CODE if "bevestigcode" in request.session else "Wij sturen u een code. Vul die hieronder in."
    messages.success(request, zin)
    request.session["bevestigcode"] = {"code": code, "tot": (at + GELDIG).timestamp()}
    return ""


def _klopt(request, getypt: str, at: datetime) -> bool:
    gestuurd = request.session.get("bevestigcode")
    if not gestuurd or gestuurd["tot"] <= at.timestamp() or not mag_raden(request, gestuurd["code"]):
        return False
    return constant_time_compare("".join(getypt.split()), gestuurd["code"])


def _doel(request) -> str:
    """Where somebody was going: a path of ours."""
    doel = request.POST.get("next") or request.GET.get("next", "")
    return doel if is_eigen_pad(doel) else ""
