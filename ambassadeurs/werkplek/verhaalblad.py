"""What of stories waits on the first page of the workplace."""

from datetime import datetime

from django.urls import reverse

from agenda.woorden import aantal
from ambassadeurs.models import Verhaal
from ambassadeurs.permissions import mag_verhalen_beheren
from inclusie.nu_doen import Taak, Werk

# What is counted -> (of one, of more, what is said beside it).
SOORTEN = {
    "te_plaatsen": (
        "verhaal mag op de website", "verhalen mogen op de website", "De verteller vindt het goed.",
    ),
    "voor_te_lezen": (
        "verhaal is nog niet nagelezen", "verhalen zijn nog niet nagelezen",
        "De verteller kan niet inloggen. Lees het voor.",
    ),
}  # fmt: skip


def nu_doen(user, at: datetime) -> Werk:
    if not mag_verhalen_beheren(user):
        return Werk()
    hier, telling = reverse("verhaal_lijst"), Verhaal.objects.tel_wachtende()
    return Werk(
        taken=[
            Taak(aantal(telling[soort], enkel, meer), hier, bij)
            for soort, (enkel, meer, bij) in SOORTEN.items()
            if telling[soort]
        ]
    )
