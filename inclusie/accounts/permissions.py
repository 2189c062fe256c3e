"""Who may manage accounts, and the getter that fetches and authorises in one step."""

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from inclusie.accounts.koppelingen import koppelingen_van
from inclusie.accounts.models import Rol, User
from inclusie.accounts.sleutels import sleutels_van


def mag_gebruikers_beheren(user) -> bool:
    return user.rol == Rol.BEHEERDER


def mag_rol_wijzigen(user, ander: User) -> bool:
    """Not of oneself: so there is always a beheerder left, and nobody gives itself rights."""
    return mag_gebruikers_beheren(user) and user.pk != ander.pk


def eis_beheer(user) -> None:
    if not mag_gebruikers_beheren(user):
        raise PermissionDenied


def get_gebruiker(user, pk: int) -> User:
    eis_beheer(user)
    return get_object_or_404(User, pk=pk)


def get_eigen_account(user) -> User:
    """The row of who is logged in, to be edited."""
    return User.objects.get(pk=user.pk)


def get_eigen_sleutel(user, pk: int) -> Authenticator:
    return get_object_or_404(sleutels_van(user), pk=pk)


def get_eigen_koppeling(user, pk: int) -> SocialAccount:
    return get_object_or_404(koppelingen_van(user), pk=pk)
