"""Everything that we hold about somebody, for that person: as data (JSON) and as a page to read.

Made of the fields of the tables themselves, so a field that comes later is in it without a line here. A key,
a counter and a hash say nothing and are left out. Of an employee it tells the work and never the name.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import models
from django.template.loader import render_to_string

from agenda.models import Gemeente
from ambassadeurs.betrokkene import Betrokkene
from ambassadeurs.models import Bestand, Melding, Persoon, Reactie
from ambassadeurs.toestemmingsteksten import tekst
from inclusie.accounts.models import User
from inclusie.templatetags.lia import tijdstip

# What a row holds for the machine alone.
TECHNISCH = {
    "id", "versie", "indien_id", "password", "token_hash", "sleutel", "inhoud", "gewist_op", "verwijderd_op",
    "verwijderd_reden", "html", "koppen", "voor", "kenmerk", "volgende_op", "pogingen",
}  # fmt: skip
SOORTEN = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
}
DADEN = {"+": "gemaakt", "~": "gewijzigd", "-": "weggehaald"}


@dataclass(frozen=True)
class Regel:
    naam: str
    label: str
    waarde: object
    woorden: str


@dataclass(frozen=True)
class Deel:
    """One chapter: rows of one kind. leeg: what it says when there are none."""

    naam: str
    kop: str
    rijen: list[list[Regel]]
    uitleg: str = ""


def dossier(wie: Betrokkene, at: datetime) -> dict:
    return {"gemaakt_op": at, "gemeente": Gemeente.objects.first(), "delen": _delen(wie)}


def _delen(wie: Betrokkene) -> list[Deel]:
    persoon, account = wie.persoon, wie.account
    mens = [persoon] if persoon else []
    return [
        Deel("persoon", "Wie u bent", _rijen(mens)),
        Deel("account", "Uw account", _rijen([account] if account else [])),
        Deel("rollen", "Wat u doet in ons netwerk", [_met_keuzes(rol) for rol in wie.rollen]),
        Deel(
            "acties",
            "Aan welke acties u meedoet",
            _rijen([b for rol in wie.rollen for b in rol.acties.all()]),
        ),
        Deel(
            "toestemmingen",
            "Waarvoor u toestemming gaf",
            [_toestemming(t) for t in _alle(wie, "toestemmingen")],
        ),
        Deel("hulp", "Hulp bij typen", _rijen([*_alle(wie, "helpt"), *_alle(wie, "helpers")])),
        Deel("meldingen", "Wat u ons meldde", [_melding(melding) for melding in wie.meldingen]),
        Deel("concepten", "Meldingen die u nog niet verstuurde", _rijen(wie.concepten)),
        Deel("reacties", "Uw reacties en aanmeldingen", _rijen(wie.reacties)),
        Deel("verhalen", "Verhalen die u vertelde", [_met_keuzes(rij) for rij in wie.verhalen]),
        Deel("oproepen", "Oproepen die u voorstelde", _rijen(wie.oproepen)),
        Deel("bestanden", "Foto's en geluid", _rijen(wie.bestanden), "De bestanden zelf zitten hierbij."),
        Deel("metingen", "Wat u vond van obstakels en acties", _rijen(wie.metingen)),
        Deel("meetverzoeken", "Wat wij u vroegen te meten", _rijen(_alle(wie, "meetverzoeken"))),
        Deel("berichtlinks", "Links om iets over een actie te schrijven", _rijen(wie.berichtlinks)),
        Deel("inloglinks", "Links om in te loggen", _rijen(account.inloglinks.all() if account else [])),
        Deel("mails", "Mail die wij u stuurden", _rijen(wie.mails)),
        Deel("sessies", "Waar u nu bent ingelogd", _sessies(account)),
        Deel("geschiedenis", "Wat er met uw gegevens gebeurde", _geschiedenis(wie)),
        Deel(
            "gelezen",
            "Wie uw gegevens las",
            [],
            "Wie iets leest, schrijven wij niet op. Dit weten wij dus niet.",
        ),
    ]


def _alle(wie: Betrokkene, naam: str) -> list:
    return list(getattr(wie.persoon, naam).all()) if wie.persoon else []


def _rijen(rijen) -> list[list[Regel]]:
    return [_rij(rij) for rij in rijen]


def _rij(rij: models.Model) -> list[Regel]:
    """Every field that holds something, with its own words."""
    regels = []
    for veld in rij._meta.concrete_fields:
        if veld.name in TECHNISCH or veld.name in rij.get_deferred_fields():
            continue
        if (waarde := getattr(rij, veld.name)) not in (None, ""):
            regels.append(Regel(veld.name, str(veld.verbose_name), *_waarde(rij, veld, waarde)))
    return regels


def _waarde(rij, veld, waarde) -> tuple[object, str]:
    """As data, and in words."""
    if isinstance(waarde, models.Model):
        woorden = _verwijzing(waarde)
        return woorden, woorden
    if isinstance(waarde, (datetime, date)):
        return waarde.isoformat(), tijdstip(waarde)
    if isinstance(waarde, bool):
        return waarde, "ja" if waarde else "nee"
    if isinstance(waarde, dict):
        return waarde, json.dumps(waarde, ensure_ascii=False, indent=1, default=str)
    if veld.choices:
        return waarde, str(getattr(rij, f"get_{veld.name}_display")())
    return (waarde if isinstance(waarde, (int, str)) else str(waarde)), str(waarde)


def _verwijzing(ding: models.Model) -> str:
    """Another row in words. Of another person it is not told who: that is theirs."""
    if isinstance(ding, User):
        return ding.functie or ding.get_rol_display()
    if isinstance(ding, Persoon):
        return "een persoon in ons netwerk"
    if isinstance(ding, (Melding, Reactie, Bestand)):
        return f"{ding._meta.verbose_name} {ding}"
    if hasattr(ding, "persoon_id"):
        return ding._meta.verbose_name
    return str(ding)


def _met_keuzes(rij) -> list[Regel]:
    """A row with what was chosen from a list beside it."""
    regels = _rij(rij)
    for veld in rij._meta.many_to_many:
        if namen := [str(ding) for ding in getattr(rij, veld.name).all()]:
            regels.append(Regel(veld.name, str(veld.verbose_name), namen, ", ".join(namen)))
    return regels


def _toestemming(rij) -> list[Regel]:
    woorden = tekst(rij.doel, rij.tekstversie)
    return [*_rij(rij), Regel("woorden", "de woorden", woorden, woorden)]


def _melding(melding: Melding) -> list[Regel]:
    berichten = [
        {"wie": b.get_spreker_display(), "wanneer": b.geschreven_op.isoformat(), "tekst": b.tekst}
        for b in melding.berichten.all()
    ]
    if not berichten:
        return _rij(melding)
    gesprek = "\n".join(f"{b.get_spreker_display()}: {b.tekst}" for b in melding.berichten.all())
    return [*_rij(melding), Regel("gesprek", "het gesprek", berichten, gesprek)]


def _sessies(account: User | None) -> list[list[Regel]]:
    if account is None:
        return []
    eigen = [s for s in Session.objects.all() if s.get_decoded().get(SESSION_KEY) == str(account.pk)]
    return [[Regel("tot", "ingelogd tot", s.expire_date.isoformat(), tijdstip(s.expire_date))] for s in eigen]


def _geschiedenis(wie: Betrokkene) -> list[list[Regel]]:
    """That something changed, when, and by whose work. The old words are kept of nobody."""
    rijen = [
        wie.persoon,
        wie.account,
        *wie.rollen,
        *_alle(wie, "toestemmingen"),
        *wie.meldingen,
        *wie.reacties,
    ]
    daden = [daad for rij in rijen if rij is not None for daad in rij.history.select_related("history_user")]
    return [_daad(daad) for daad in sorted(daden, key=lambda daad: daad.history_date)]


def _daad(daad) -> list[Regel]:
    wat = f"{daad.instance_type._meta.verbose_name} {DADEN[daad.history_type]}"
    wie = _verwijzing(daad.history_user) if daad.history_user else "niet bekend"
    return [
        Regel("wanneer", "wanneer", daad.history_date.isoformat(), tijdstip(daad.history_date)),
        Regel("wat", "wat", wat, wat),
        Regel("wie", "wie", wie, wie),
    ]


def bestanden(wie: Betrokkene, at: datetime) -> dict[str, bytes]:
    """Name of the file -> its bytes: the data, the page, and every photo and sound."""
    alles = dossier(wie, at)
    inhoud = {
        "gegevens.json": json.dumps(_als_data(alles), ensure_ascii=False, indent=1).encode(),
        "gegevens.html": render_to_string("ambassadeurs/_dossier.html", alles).encode(),
    }
    for bestand in Bestand.objects.filter(pk__in=[rij.pk for rij in wie.bestanden]):
        naam = f"bestand-{bestand.pk}.{SOORTEN.get(bestand.mime, 'bin')}"
        inhoud[naam] = bytes(bestand.inhoud)
    return inhoud


def _als_data(alles: dict) -> dict:
    delen = {
        deel.naam: {
            "uitleg": deel.uitleg,
            "rijen": [{regel.naam: regel.waarde for regel in rij} for rij in deel.rijen],
        }
        for deel in alles["delen"]
    }
    return {"gemaakt_op": alles["gemaakt_op"].isoformat(), **delen}
