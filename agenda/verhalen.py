"""From where the story of an action is read: a clipping of every public version, made once and kept.

A frozen version never changes, so its clipping is kept under its hash, and a page of one action reads no
whole document. Two queries at most, however many years, versions and actions there are.
"""

from django.conf import settings
from django.core.cache import caches
from django.urls import reverse

from agenda.lezen.knipsel import knip, knip_uit
from agenda.lezen.verhaal import Hoofdstuk, Knipsels, Uitgave, verhaal
from agenda.models import Actie, Planversie
from agenda.openbaarheid import Openbaarheid


class Verhalen:
    """The public versions, up to and including `tot` when a page belongs to one version for good."""

    def __init__(self, *, tot: Planversie | None = None):
        self._versies: dict[int, list[Planversie]] = {}
        for versie in Planversie.objects.openbaar().zonder_inhoud().select_related("jaarplan").order_by("pk"):
            if tot is None or versie.pk <= tot.pk:
                self._versies.setdefault(versie.jaarplan.jaar, []).append(versie)
        self._knipsels: dict[str, dict] = {}
        # What would be added to a year when its plan was published now; for the workplace.
        self.straks: dict[int, dict] = {}

    def van(self, code: str) -> list[Hoofdstuk]:
        return verhaal(code, self.van_jaar)

    def van_jaar(self, jaar: int) -> Knipsels:
        versies = self._versies.get(jaar, [])
        self._lees(versies)
        rijen = [(_uitgave(versie), self._knipsels[versie.hash]) for versie in versies]
        return rijen + [(Uitgave(jaar), self.straks[jaar])] if jaar in self.straks else rijen

    def _lees(self, versies: list[Planversie]) -> None:
        self._haal([versie for versie in versies if versie.hash not in self._knipsels])
        if all(versie.hash in self._knipsels for versie in versies):
            return
        # One is missing, so perhaps more: all years are completed in one query.
        self._haal([versie for rij in self._versies.values() for versie in rij])
        zonder = [v.pk for rij in self._versies.values() for v in rij if v.hash not in self._knipsels]
        for versie in Planversie.objects.in_bulk(zonder).values():
            self._knipsels[versie.hash] = knip(versie.bevroren)
            caches["paginas"].set(_sleutel(versie), self._knipsels[versie.hash], timeout=None)

    def _haal(self, versies: list[Planversie]) -> None:
        sleutels = {_sleutel(versie): versie.hash for versie in versies}
        bewaard = caches["paginas"].get_many(sleutels) if sleutels else {}
        self._knipsels |= {sleutels[sleutel]: knipsel for sleutel, knipsel in bewaard.items()}


def verhaal_binnen(actie: Actie, openbaarheid: Openbaarheid) -> list[tuple[Hoofdstuk, str]]:
    """The public story with what waits to be published, and of each other year the address in the workplace.

    Of what was never public only the years before it are told.
    """
    verhalen = Verhalen()
    if openbaarheid.straks and actie.code in openbaarheid.anders:
        verhalen.straks[actie.jaar] = knip_uit(openbaarheid.straks, actie.code)
    hoofdstukken = verhalen.van(actie.code)
    if not hoofdstukken and actie.vorige:
        hoofdstukken = verhalen.van(actie.vorige.code)
    adres = {deel.code: reverse("actie_werkplek", args=[deel.code]) for deel in hoofdstukken}
    return [(deel, "" if deel.code == actie.code else adres[deel.code]) for deel in hoofdstukken]


def _sleutel(versie: Planversie) -> str:
    return f"knipsel:{settings.RELEASE}:{versie.hash}"


def _uitgave(versie: Planversie) -> Uitgave:
    return Uitgave(
        versie.jaarplan.jaar, versie.nummer, versie.peildatum.isoformat(), versie.soort, versie.reden
    )
