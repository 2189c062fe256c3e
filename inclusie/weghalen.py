"""Taking away and bringing back, the same for everything: with a reason, under a lock, for DAGEN_TERUG days.

What one kind asks besides, each app says in a table of its own: WEGHAALBAAR in the settings joins them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse
from django.utils.module_loading import import_string

from inclusie.history import bewaar
from inclusie.models import DAGEN_TERUG, Weghaalbaar

# Why, in the trail of what came back.
TERUG = "teruggehaald"


@dataclass(frozen=True)
class Plek:
    """Where something stood: the address of that page and its words."""

    adres: str
    woorden: str


def plek_in_lijst(naam: str, woorden: str) -> Callable[..., Plek]:
    """naam: of the URL of the list where all of a kind stand."""
    return lambda rij: Plek(reverse(naam), woorden)


def niets(rij: Weghaalbaar, **hand) -> None:
    """Nothing besides."""


@dataclass(frozen=True)
class Soort:
    """One kind that can be taken away.

    mag: who sees what went and brings it back. kamer: the room of the menu where it stands. plek: of a row.
    rijen: what can come back at all, with what `plek` asks. jaren: the lookups of its year. daarna: what
    becomes of it after DAGEN_TERUG days. vergrendel: what waits for it; `bewaar` locks the row itself.
    eigenaar: the name of what it stands in. bij_weghalen, bij_terughalen: refuse, or do what goes along,
    under the lock and before the row changes.
    """

    model: type[Weghaalbaar]
    mag: Callable[..., bool]
    kamer: str
    plek: Callable[[Weghaalbaar], Plek]
    rijen: Callable[[], models.QuerySet]
    jaren: tuple[str, ...] = ()
    naam: Callable[[Weghaalbaar], str] = str
    woord: str = ""
    lidwoord: str = "de"
    daarna: str = "Daarna staat het nog in de geschiedenis."
    eigenaar: str = ""
    vergrendel: Callable[[Weghaalbaar], object] = niets
    bij_weghalen: Callable[..., None] = niets
    bij_terughalen: Callable[..., None] = niets

    def __post_init__(self):
        object.__setattr__(self, "woord", self.woord or str(self.model._meta.verbose_name))

    @property
    def sleutel(self) -> str:
        return self.model._meta.model_name

    @property
    def deze(self) -> str:
        return f"{'dit' if self.lidwoord == 'het' else 'deze'} {self.woord}"


@cache
def soorten() -> dict[type[Weghaalbaar], Soort]:
    """Every kind that an app of the setting declares, in the order of the screen."""
    return {soort.model: soort for plek in settings.WEGHAALBAAR for soort in import_string(plek)}


def soort_van(rij: Weghaalbaar) -> Soort:
    return soorten()[type(rij)]


def soorten_voor(user) -> list[Soort]:
    """The kinds of which this person sees what went."""
    return [soort for soort in soorten().values() if soort.mag(user)]


def mag_terughalen(user) -> bool:
    return bool(soorten_voor(user))


def sleutel_van(rij: Weghaalbaar) -> str:
    """'doel-12': its kind and its row."""
    return f"{soort_van(rij).sleutel}-{rij.pk}"


@transaction.atomic
def haal_weg(rij: Weghaalbaar, *, reden: str, door, at: datetime) -> None:
    """Take it away. What stood in a version is named in a later one, with this reason."""
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u dit weghaalt."})
    soort = soort_van(rij)
    soort.vergrendel(rij)
    soort.bij_weghalen(rij, door=door, at=at)
    rij.verwijderd_op, rij.verwijderd_reden = at, reden
    bewaar(rij, door=door, at=at, reden=reden)


@transaction.atomic
def haal_terug(rij: Weghaalbaar, *, door, at: datetime) -> None:
    """Bring it back, to what is there itself."""
    soort = soort_van(rij)
    soort.vergrendel(rij)
    if rij.is_te_lang_weg(at):
        raise ValidationError(f"Dit is langer dan {DAGEN_TERUG} dagen weg. U kunt het niet meer terughalen.")
    _eis_eigenaars(rij)
    soort.bij_terughalen(rij, door=door, at=at)
    rij.verwijderd_op, rij.verwijderd_reden = None, ""
    bewaar(rij, door=door, at=at, reden=TERUG)


def eigenaars(rij: Weghaalbaar) -> Iterator[Weghaalbaar]:
    """In what it stands, and in what that stands: from near to far."""
    while (soort := soorten().get(type(rij))) and soort.eigenaar:
        rij = getattr(rij, soort.eigenaar)
        yield rij


def _eis_eigenaars(rij: Weghaalbaar) -> None:
    """Nothing comes back under what went."""
    for eigenaar in eigenaars(rij):
        eigenaar.refresh_from_db(fields=["verwijderd_op"])
        if eigenaar.is_weggehaald:
            van = soort_van(eigenaar)
            de, deze = f"{van.lidwoord} {van.woord}", soort_van(rij).deze
            raise eerst(eigenaar, f"{de.capitalize()} van {deze} is weggehaald. Haal eerst {de} terug.")


def eerst(rij: Weghaalbaar, zin: str) -> ValidationError:
    """A refusal that knows the key of what must come back first."""
    return ValidationError(zin, code="eerst", params={"sleutel": sleutel_van(rij)})
