"""The commitments of organisations over the years, as the public plans tell them: promised, kept, going on.

A commitment is an action with niveau gedrag. It is read from the newest public version of each year, so what
stands here was published before; a clipping of each is kept under its hash, which never changes.
"""

from collections.abc import Iterable

from django.conf import settings
from django.core.cache import caches
from django.urls import reverse

from agenda.models import Organisatie, Planversie
from agenda.models.keuzes import Niveau
from ambassadeurs.lezen.afspraken import Afspraak, kies

VELDEN = ("code", "nummer", "titel", "stand", "stand_woord", "resultaat", "reden", "vorige", "volgende")


def afspraken(organisaties: Iterable[Organisatie]) -> dict[int, list[Afspraak]]:
    """Number of an organisation -> its commitments, the youngest year first."""
    organisaties = list(organisaties)
    stukken = [stuk for versie in _versies() for stuk in _knipsel(versie)]
    namen = _namen(organisaties)
    return {organisatie.pk: kies(stukken, namen[organisatie.pk]) for organisatie in organisaties}


def _versies() -> list[Planversie]:
    return list(Planversie.objects.openbaar().nieuwste_per_jaar())


def _namen(organisaties: list[Organisatie]) -> dict[int, set[str]]:
    """Every name that it had, in small letters, unless that is the name of another one now."""
    nu = {organisatie.naam.casefold(): organisatie.pk for organisatie in organisaties}
    namen: dict[int, set[str]] = {organisatie.pk: set() for organisatie in organisaties}
    for pk, naam in Organisatie.history.filter(id__in=namen).values_list("id", "naam"):
        if nu.get(naam.casefold(), pk) == pk:
            namen[pk].add(naam.casefold())
    return namen


def _knipsel(versie: Planversie) -> list[dict]:
    """Of one version its commitments, each with who carries and supports it and where it is read."""
    sleutel = f"afspraken:{settings.RELEASE}:{versie.hash}"
    knipsel = caches["paginas"].get(sleutel)
    if knipsel is None:
        knipsel = [
            _stuk(actie, versie)
            for doel in versie.document["doelen"]
            for actie in doel["acties"]
            if actie["niveau"] == Niveau.GEDRAG
        ]
        caches["paginas"].set(sleutel, knipsel, timeout=None)
    return knipsel


def _stuk(actie: dict, versie: Planversie) -> dict:
    jaar = versie.jaarplan.jaar
    waar = {"jaar": jaar, "versie": versie.nummer, "nummer": actie["nummer"]}
    namen = [actie["trekker"]["organisatie"], *actie["partners"]]
    return {veld: actie[veld] for veld in VELDEN} | {
        "jaar": jaar,
        "namen": [naam.casefold() for naam in namen if naam],
        "url": reverse("plan_actie", kwargs=waar),
    }
