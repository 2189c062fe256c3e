"""The people of the network as the workplace lists them: who waits for us comes first."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.timezone import localdate

from agenda.woorden import aantal
from ambassadeurs.handelen.netwerk import WACHT_OP_ONS, is_te_laat
from ambassadeurs.models import Meetverzoek, Netwerkrol, NetwerkrolStatus, Persoon
from ambassadeurs.permissions import mag_netwerk_beheren
from inclusie.nu_doen import Taak, Werk
from inclusie.woorden import op_naam

LAATST = date.max


@dataclass(frozen=True)
class Rolregel:
    rol: Netwerkrol
    te_laat: bool

    @property
    def wacht(self) -> bool:
        return self.rol.status in WACHT_OP_ONS

    @property
    def praat_over(self) -> list[str]:
        """What this person wants to talk about; it says nothing of what somebody is."""
        return [str(ding) for ding in (*self.rol.themas.all(), *self.rol.domeinen.all())]


@dataclass(frozen=True)
class Mensrij:
    persoon: Persoon
    rollen: list[Rolregel]

    @property
    def opvolgen_voor(self) -> date | None:
        return min(
            (r.rol.opvolgen_voor for r in self.rollen if r.wacht and r.rol.opvolgen_voor), default=None
        )

    @property
    def te_laat(self) -> bool:
        return any(regel.te_laat for regel in self.rollen)


def lijst(*, rol: str, status: str, thema: str, wacht: str, hoogte: str, vandaag: date) -> list[Mensrij]:
    """A person is there with all roles, as soon as one of them is asked for."""
    rijen = [rij(persoon, vandaag) for persoon in Persoon.objects.bekend().prefetch_related(met_rollen())]
    past = {
        "rol": lambda r: r.rol.rol == rol,
        "status": lambda r: r.rol.status == status,
        "thema": lambda r: thema in {t.slug for t in r.rol.themas.all()},
        "wacht": lambda r: r.te_laat if wacht == "te_laat" else r.wacht,
        "hoogte": lambda r: r.rol.persoon_id in gevraagd,
    }
    keuze = {"rol": rol, "status": status, "thema": thema, "wacht": wacht, "hoogte": hoogte}
    gevraagd = te_vragen_mensen() if hoogte else set()
    vragen = [past[naam] for naam, waarde in keuze.items() if waarde]
    gevonden = [mens for mens in rijen if not vragen or any(all(v(r) for v in vragen) for r in mens.rollen)]
    return sorted(gevonden, key=lambda mens: (mens.opvolgen_voor or LAATST, op_naam(mens.persoon)))


def te_vragen_mensen() -> set[int]:
    """Whom an employee asks how high an obstacle is."""
    return set(Meetverzoek.objects.zelf_te_vragen().values_list("persoon", flat=True))


def met_rollen() -> Prefetch:
    rollen = Netwerkrol.objects.select_related("organisatie").prefetch_related("themas", "domeinen")
    return Prefetch("rollen", rollen)


def rij(persoon: Persoon, vandaag: date) -> Mensrij:
    """What goes on first, then what stopped."""
    rollen = sorted(persoon.rollen.all(), key=lambda r: (r.status == NetwerkrolStatus.GESTOPT, r.pk))
    return Mensrij(persoon, [Rolregel(rol, is_te_laat(rol, vandaag)) for rol in rollen])


def om_op_te_volgen(user, at: datetime) -> Werk:
    """In the work list of who answers them: who waits for us, who for too long, and whom we ask something."""
    if not mag_netwerk_beheren(user):
        return Werk()
    wachten = list(Netwerkrol.objects.om_op_te_volgen())
    laat = sum(is_te_laat(rol, localdate(at)) for rol in wachten)
    taken = [
        _taak(laat, "wacht te lang op ons", "wachten te lang op ons", "te_laat"),
        _taak(len(wachten) - laat, "wil meedoen en wacht op ons", "willen meedoen en wachten op ons", "ja"),
    ]
    return Werk(taken=[taak for taak in [*taken, _hoogtes(len(te_vragen_mensen()))] if taak])


def _hoogtes(hoeveel: int) -> Taak | None:
    """Who cannot answer in /mijn/ is asked by us."""
    if not hoeveel:
        return None
    adres = f"{reverse('persoon_lijst')}?hoogte=ja#gevonden"
    zin = f"Vraag {aantal(hoeveel, 'persoon', 'mensen')} hoe hoog een obstakel nu is"
    return Taak(zin, adres, "Bel hen, of schrijf.")


def _taak(hoeveel: int, enkel: str, meer: str, wacht: str) -> Taak | None:
    if not hoeveel:
        return None
    adres = f"{reverse('persoon_lijst')}?wacht={wacht}#gevonden"
    zin = f"{aantal(hoeveel, 'persoon', 'mensen')} {enkel if hoeveel == 1 else meer}"
    return Taak(zin, adres, "Laat hen iets horen.")
