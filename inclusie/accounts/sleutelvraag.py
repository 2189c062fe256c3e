"""The question for a device, as the script of the page fetches it. The session keeps it until the answer."""

from collections.abc import Callable

from allauth.account.internal.stagekit import get_pending_stage
from allauth.mfa.stages import AuthenticateStage
from django.http import JsonResponse

from inclusie.accounts.limieten import mag_sleutel_vragen
from inclusie.accounts.models import User

TE_SNEL = "Dit ging te vaak achter elkaar. Wacht een minuut en probeer het opnieuw."


def antwoord(request, vraag: Callable[[], dict]) -> JsonResponse:
    if not mag_sleutel_vragen(request):
        return JsonResponse({"fout": TE_SNEL}, status=429, headers={"Retry-After": "60"})
    return JsonResponse(vraag())


def wie_er_inlogt(request) -> User | None:
    """Who is logged in, or whose mailed code was right. Of anybody else nothing is told."""
    if request.user.is_authenticated:
        return request.user
    stap = get_pending_stage(request)
    return stap.login.user if stap is not None and stap.key == AuthenticateStage.key else None
