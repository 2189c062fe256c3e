"""The page beside the rows, for who has to read them without this program."""

from django.db import models

from ambassadeurs.privacy.overzetten import NIET

BEGIN = """\
VERHUISBESTAND VAN INCLUSIE AGENDA

Hierin staat alles wat dit portaal bewaart: plannen, acties, voortgang, openbare versies met hun pdf,
obstakels, mensen van het netwerk, meldingen, foto's en geluid, en de geschiedenis van elke wijziging.
Er staan persoonsgegevens in, ook bijzondere. Bewaar het bestand veilig, en gooi het weg na gebruik.

WAT ZIT ERIN

  gegevens/TABEL.jsonl   een tabel: elke regel is een rij, als JSON in UTF-8, op volgorde van nummer
  bestanden/             pdf's, foto's en geluid; de rij noemt het pad in zijn kolom
  manifest.json          elke tabel met zijn kolommen, hun soort, waar ze naar verwijzen en het aantal rijen
  SHA256SUMS             van elk bestand een controlegetal

HOE LEEST U HET

  - Een moment staat in UTC, met microseconden: 2021-07-01T10:00:00.000000Z. Een datum: 2021-07-01.
  - Een decimaal getal staat als tekst: "50.00". Leeg is null.
  - Een kolom die eindigt op _id verwijst naar het nummer van een rij in een andere tabel.
  - Een rij met verwijderd_op is weggehaald. De reden staat erbij.
  - Een tabel met 'historical' in de naam is een spoor: een regel per wijziging, met wie (history_user_id),
    wanneer (history_date), waarom (history_change_reason) en wat (history_type: + nieuw, ~ anders, - weg).
  - agenda_planversie is wat openbaar werd. De kolom inhoud is het document, precies zoals het is
    gepubliceerd. De kolom hash bewijst dat het niet is veranderd; vorige_hash maakt er een keten van.
  - Is alles heel? Pak uit, en doe: sha256sum -c SHA256SUMS

TERUG IN EEN PORTAAL

  manage.py importeer BESTAND.zip     in een lege database, met dezelfde uitgave (zie manifest.json)

  Neem ook anker.jsonl en gewist.jsonl mee uit de datamap van het oude portaal.
"""


def leesmij(modellen: list[type[models.Model]]) -> str:
    eigen = [model._meta for model in modellen if not hasattr(model, "instance_type")]
    breed = max(len(meta.db_table) for meta in eigen)
    tabellen = "".join(f"  {meta.db_table:<{breed}}  {meta.verbose_name}\n" for meta in eigen)
    weg = "".join(f"  {naam}: {waarom}\n" for naam, waarom in NIET.items())
    return f"{BEGIN}\nDE TABELLEN\n\n{tabellen}\nWAT GAAT NIET MEE\n\n{weg}"
