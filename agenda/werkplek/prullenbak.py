"""Everything that was taken away and can come back, of all apps: the newest first, with who, when and why."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F, Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.timezone import localdate

from inclusie.models import DAGEN_TERUG, Weghaalbaar
from inclusie.weghalen import TERUG, Plek, Soort, eigenaars, sleutel_van, soort_van

PER_BLADZIJDE = 50
KAN = f"U kunt het {DAGEN_TERUG} dagen terughalen uit de"
KAN_TERUG = f"{KAN} prullenbak."


@dataclass(frozen=True)
class Rij:
    """One part on the page. eerst: the name of what must come back before it."""

    deel: Weghaalbaar
    sleutel: str
    soort: str
    naam: str
    plek: Plek
    eerst: str
    wie: str

    @property
    def tot(self) -> date:
        return localdate(self.deel.verwijderd_op) + timedelta(days=DAGEN_TERUG)


def weggehaald(wat: str) -> str:
    """What is said when it is gone, to who can bring it back."""
    zin = '{} is weggehaald. {} <a href="{}">prullenbak</a>.'
    return format_html(zin, wat, KAN, reverse("prullenbak"))


def delen(soorten: list[Soort], at: datetime, *, kamer: str = "", jaar: str = "") -> dict[str, Weghaalbaar]:
    """By key, the newest first."""
    weg = []
    for soort in soorten:
        if kamer in ("", soort.kamer) and (soort.jaren or not jaar):
            weg += soort.rijen().kunnen_terug(at).filter(_van_jaar(soort, jaar))
    weg.sort(key=lambda deel: (deel.verwijderd_op, deel.pk), reverse=True)
    return {sleutel_van(deel): deel for deel in weg}


def haalde_terug(soorten: list[Soort], sleutel: str, door) -> Weghaalbaar | None:
    """What this person brought back before, for the second of two clicks; not what somebody else did."""
    naam, _, pk = sleutel.partition("-")
    soort = next((soort for soort in soorten if soort.sleutel == naam), None)
    if soort is None or not (pk.isascii() and pk.isdigit() and len(pk) < 10):
        return None
    deel = soort.rijen().aanwezig().filter(pk=pk).first()
    eigen = {"history_change_reason": TERUG, "history_user": door}
    return deel if deel and deel.history.filter(**eigen).exists() else None


def _van_jaar(soort: Soort, jaar: str) -> Q:
    vraag = Q()
    for pad in soort.jaren if jaar else ():
        vraag |= Q(**{pad: jaar})
    return vraag


def blad(zichtbaar: list[Weghaalbaar]) -> list[Rij]:
    """The rows of one page."""
    wie = _wie_haalde_weg(zichtbaar)
    return [_rij(deel, wie.get(sleutel_van(deel), "")) for deel in zichtbaar]


def _rij(deel: Weghaalbaar, wie: str) -> Rij:
    soort = soort_van(deel)
    weg = next((eigenaar for eigenaar in eigenaars(deel) if eigenaar.is_weggehaald), None)
    eerst = f"{soort_van(weg).woord} ‘{weg}’" if weg else ""
    return Rij(deel, sleutel_van(deel), soort.woord, soort.naam(deel), soort.plek(deel), eerst, wie)


def _wie_haalde_weg(zichtbaar: list[Weghaalbaar]) -> dict[str, str]:
    """By key the name that the trail has of the very act: one question for each kind."""
    namen = {}
    for model in {type(deel) for deel in zichtbaar}:
        pks = [deel.pk for deel in zichtbaar if type(deel) is model]
        spoor = model.history.filter(**{f"{model._meta.pk.name}__in": pks}, history_date=F("verwijderd_op"))
        for pk, naam in spoor.values_list(model._meta.pk.name, "history_user__naam"):
            namen[f"{model._meta.model_name}-{pk}"] = naam or ""
    return namen


def waar_staat(sleutel: str, alles: dict[str, Weghaalbaar]) -> str:
    """The end of the address of the page of everything where this key stands; nothing when it cannot come
    back any more."""
    if sleutel not in alles:
        return ""
    return f"?blz={list(alles).index(sleutel) // PER_BLADZIJDE + 1}#terug-{sleutel}"
