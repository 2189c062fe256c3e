"""The address for who found a hole comes to an end: what the first page says to who can have that changed."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.nu_doen import Taak, Werk
from inclusie.security_txt import ZET, wat_scheelt


def nu_doen(user, at: datetime) -> Werk:
    # Not `at`: the file is for programs of others, so its day is real also in a demo.
    zin = wat_scheelt(timezone.localdate())
    if not zin or not mag_gebruikers_beheren(user):
        return Werk()
    return Werk([Taak(zin, f"{reverse('over_beveiliging')}#lek", ZET)])
