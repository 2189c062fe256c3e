"""Who may manage accounts, and the getter that fetches and authorises in one step."""

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount

from inclusie.accounts.koppelingen import koppelingen_van
from inclusie.accounts.models import User
from inclusie.accounts.sleutels import sleutels_van
from inclusie.rollen import Rol
from inclusie.toegang import eis, haal


def mag_gebruikers_beheren(user) -> bool:
    return user.rol == Rol.BEHEERDER


def mag_rol_wijzigen(user, ander: User) -> bool:
    """Not of oneself: nobody gives itself rights."""
    return mag_gebruikers_beheren(user) and user.pk != ander.pk


def get_gebruiker(user, pk: int) -> User:
    eis(mag_gebruikers_beheren(user))
    return haal(User.objects.all(), pk=pk)


def get_eigen_account(user) -> User:
    """The row of who is logged in, to be edited."""
    return User.objects.get(pk=user.pk)


def get_eigen_sleutel(user, pk: int) -> Authenticator:
    return haal(sleutels_van(user), pk=pk)


def get_eigen_koppeling(user, pk: int) -> SocialAccount:
    return haal(koppelingen_van(user), pk=pk)
