"""Everything that we hold about somebody, for that person: as data (JSON) and as a page to read.

Made of the fields of the tables themselves, so a field that comes later is in it without a line here. A key,
a counter and a hash say nothing and are left out. Of an employee it tells the work and never the name.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.template.loader import render_to_string

from agenda.models import Gemeente
from ambassadeurs.models import Bestand, Melding, Persoon, Reactie
from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.van_een_persoon import VAN_EEN_PERSOON, met_spoor
from ambassadeurs.toestemmingsteksten import tekst
from inclusie.accounts.aanmeldingen import lopend
from inclusie.accounts.koppelingen import koppelingen_van
from inclusie.accounts.models import User
from inclusie.accounts.sleutels import sleutels_van
from inclusie.templatetags.lia import tijdstip
from inclusie.tijd import klok

# What a row holds for the machine alone.
TECHNISCH = {
    "id", "versie", "indien_id", "password", "token_hash", "code_hash", "sleutel", "inhoud", "gewist_op",
    "verwijderd_op", "verwijderd_reden", "html", "koppen", "voor", "kenmerk", "volgende_op", "pogingen",
    "pad", "vorm", "venster", "keren",
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
    """One chapter: rows of one kind."""

    naam: str
    kop: str
    rijen: list[list[Regel]]
    uitleg: str = ""


# In the order of the page. What no table of VAN_EEN_PERSOON is for, is made by a function of its own.
HOOFDSTUKKEN = {
    "persoon": "Wie u bent",
    "account": "Uw account",
    "rollen": "Wat u doet in ons netwerk",
    "acties": "Aan welke acties u meedoet",
    "toestemmingen": "Waarvoor u toestemming gaf",
    "hulp": "Hulp bij typen",
    "meldingen": "Wat u ons meldde",
    "concepten": "Wat u nog niet verstuurde",
    "reacties": "Uw reacties en aanmeldingen",
    "verhalen": "Verhalen die u vertelde",
    "oproepen": "Oproepen die u voorstelde",
    "bestanden": "Foto's en geluid",
    "metingen": "Wat u vond van obstakels en acties",
    "meetverzoeken": "Wat wij u vroegen te meten",
    "berichtlinks": "Links om iets over een actie te schrijven",
    "inloglinks": "Links om in te loggen",
    "sleutels": "Toegangssleutels om in te loggen",
    "koppelingen": "Uw account van de gemeente, om mee in te loggen",
    "herstelcodes": "Codes om in te loggen zonder sleutel",
    "mails": "Mail die wij u stuurden",
    "sessies": "Waar u nu bent ingelogd",
    "geschiedenis": "Wat er met uw gegevens gebeurde",
    "gelezen": "Wie uw gegevens las",
}
UITLEG = {
    "bestanden": "De bestanden zelf zitten hierbij.",
    "gelezen": "Wie iets leest, schrijven wij niet op. Dit weten wij dus niet.",
}


def dossier(wie: Betrokkene, at: datetime) -> dict:
    delen = [
        Deel(naam, kop, _van_hoofdstuk(naam, wie, at), UITLEG.get(naam, ""))
        for naam, kop in HOOFDSTUKKEN.items()
    ]
    return {"gemaakt_op": at, "gemeente": Gemeente.objects.first(), "delen": delen}


def _van_hoofdstuk(naam: str, wie: Betrokkene, at: datetime) -> list[list[Regel]]:
    if naam in NIET_VAN_EEN_TABEL:
        return NIET_VAN_EEN_TABEL[naam](wie, at)
    tabellen = [tabel for tabel in VAN_EEN_PERSOON if tabel.hoofdstuk == naam and not tabel.met]
    return [MET_MEER.get(tabel.label, _met_keuzes)(rij) for tabel in tabellen for rij in tabel.vind(wie)]


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


def _sleutels(wie: Betrokkene, at: datetime) -> list[list[Regel]]:
    """What somebody called them, and since when. The rest is for a device to read."""
    return [
        [
            Regel("naam", "naam", str(sleutel), str(sleutel)),
            Regel("gemaakt_op", "gemaakt op", sleutel.created_at.isoformat(), tijdstip(sleutel.created_at)),
        ]
        for sleutel in (sleutels_van(wie.account) if wie.account else ())
    ]


def _koppelingen(wie: Betrokkene, at: datetime) -> list[list[Regel]]:
    """All that we hold of the account that somebody has elsewhere: by whom, and its number there."""
    return [
        [
            Regel("aanbieder", "inlogpagina", rij.provider, rij.provider),
            Regel("nummer", "nummer daar", rij.uid, rij.uid),
            Regel("gekoppeld_op", "gekoppeld op", rij.date_joined.isoformat(), tijdstip(rij.date_joined)),
            Regel("gebruikt_op", "laatst gebruikt", rij.last_login.isoformat(), tijdstip(rij.last_login)),
        ]
        for rij in (koppelingen_van(wie.account) if wie.account else ())
    ]


def _sessies(wie: Betrokkene, at: datetime) -> list[list[Regel]]:
    """Those that still open something, by the clock that a login counts by. Not the key and what it
    remembers: that opens the account."""
    return [
        [
            Regel("apparaat", "waarmee", sessie.apparaat, sessie.apparaat),
            Regel("tot", "ingelogd tot", sessie.tot.isoformat(), tijdstip(sessie.tot)),
        ]
        for sessie in (lopend(wie.account, at=klok(at)) if wie.account else ())
    ]


def _geschiedenis(wie: Betrokkene, at: datetime) -> list[list[Regel]]:
    """That something changed, when, and by whose work. The old words are kept of nobody."""
    daden = [daad for rij in met_spoor(wie) for daad in rij.history.select_related("history_user")]
    return [_daad(daad) for daad in sorted(daden, key=lambda daad: daad.history_date)]


def _daad(daad) -> list[Regel]:
    wat = f"{daad.instance_type._meta.verbose_name} {DADEN[daad.history_type]}"
    wie = _verwijzing(daad.history_user) if daad.history_user else "niet bekend"
    return [
        Regel("wanneer", "wanneer", daad.history_date.isoformat(), tijdstip(daad.history_date)),
        Regel("wat", "wat", wat, wat),
        Regel("wie", "wie", wie, wie),
    ]


# Chapter -> its rows, of what is in no table of a person.
NIET_VAN_EEN_TABEL = {
    "sleutels": _sleutels,
    "koppelingen": _koppelingen,
    "sessies": _sessies,
    "geschiedenis": _geschiedenis,
    "gelezen": lambda wie, at: [],
}
# Table -> a row with more than what stands in it.
MET_MEER = {"ambassadeurs.Toestemming": _toestemming, "ambassadeurs.Melding": _melding}


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
