"""A document of an older release lacks keys; every page, file and comparison reads them as empty."""

from copy import deepcopy

import pytest
from django.core.cache import caches
from django.urls import reverse

from agenda.lezen import pdf
from agenda.lezen.export import as_csv, as_json
from agenda.models.documentvorm import SCHEMA, VORMEN, lees
from agenda.verschil import difference
from tests.agenda.publiceren import publiceer
from tests.agenda.voorbeeld_document import document

SLEUTELS = [(soort, sleutel) for vorm in VORMEN.values() for soort in vorm for sleutel in vorm[soort]]
# What names a row or cannot be empty was there from the beginning: no release can add it.
VAN_HET_BEGIN = {
    "document": {"schema", "peildatum"},
    "gemeente": {"naam", "logo_tekst", "telefoon", "mail", "bezoekadres", "rolnaam_ambassadeur"},
    "jaarplan": {"jaar"},
    "themas": {"slug", "soort"},
    "domeinen": {"slug"},
    "focus": {"thema"},
    "doelen": {"code", "herkomst"},
    "acties": {"code", "nummer", "niveau", "domein", "status", "stand", "stand_woord"},
    "indicatoren": {"nummer", "streefwaarde", "richting"},
    "metingen": {"datum", "waarde"},
    "voortgang": {"nummer", "datum"},
    "vervallen": {"soort", "sleutel", "titel"},
}
# A kind of row that came later has all its keys from the day that it came.
LATER = {
    "obstakels", "raadsstukken", "raadsvergaderingen", "evaluaties", "oordelen", "routekaart", "onderwerpen",
    "vn_artikelen", "wettelijke_plannen",
}  # fmt: skip
TELLINGEN = ("per_stand", "per_herkomst", "per_domein", "per_niveau")


def rows(soort, deel):
    """(kind, row) of every dict in a document."""
    if isinstance(deel, dict):
        yield soort, deel
        for sleutel, waarde in deel.items():
            yield from rows(sleutel, waarde)
    elif isinstance(deel, list):
        for waarde in deel:
            yield from rows(soort, waarde)


def without(soort, sleutel):
    """An old document: no row of this kind has this key."""
    oud = document(6) | {"schema": 1}
    for naam, rij in list(rows("document", oud)):
        if naam == soort:
            rij.pop(sleutel, None)
    return oud


def test_every_key_of_a_document_has_an_empty_value_or_was_there_from_the_beginning():
    gevonden = {
        (soort, sleutel)
        for soort, rij in rows("document", document())
        for sleutel in rij
        if soort not in TELLINGEN and soort not in LATER
    }
    begin = {(soort, sleutel) for soort in VAN_HET_BEGIN for sleutel in VAN_HET_BEGIN[soort]}
    leeg = {(soort, sleutel) for soort, sleutel in SLEUTELS if soort not in TELLINGEN}

    assert gevonden == begin | leeg
    assert not begin & leeg


def test_a_document_of_today_stays_as_it_is():
    vandaag = document()

    assert lees(vandaag) == vandaag
    assert vandaag["schema"] == SCHEMA


@pytest.mark.parametrize(("soort", "sleutel"), SLEUTELS)
def test_a_key_that_came_later_reads_as_empty_in_the_difference(soort, sleutel):
    oud = without(soort, sleutel)
    bewaard = deepcopy(oud)

    gelezen = lees(oud)

    assert oud == bewaard
    assert all(sleutel in rij for naam, rij in rows("document", gelezen) if naam == soort)
    difference(gelezen, document(6))
    difference(document(6), gelezen)


@pytest.mark.django_db
@pytest.mark.parametrize("soort", sorted({soort for soort, _ in SLEUTELS} - {"document"}))
def test_a_version_without_these_keys_can_be_read_everywhere(client, soort):
    caches["paginas"].clear()
    oud = document(6) | {"schema": 1}
    for naam, rij in list(rows("document", oud)):
        if naam == soort:
            for sleutel in [sleutel for kind, sleutel in SLEUTELS if kind == soort]:
                rij.pop(sleutel, None)
    versie = publiceer("1.0", oud)
    publiceer("1.1", document(6))
    los = {"versie": "1.0", "jaar": 2021}
    adressen = [
        reverse("plan_versie", kwargs=los),
        f"{reverse('plan_versie', kwargs=los)}?tekst=volledig",
        *([reverse("plan_actie", kwargs=los | {"nummer": 1})] if soort != "doelen" else []),
        f"{reverse('plan_veranderd', args=[2021])}?van=1.0&naar=1.1",
    ]

    assert [client.get(adres).status_code for adres in adressen] == [200] * len(adressen)
    assert pdf.html(versie, [versie], openbaar_adres="https://voorbeeldstad.example").startswith("<!DOCTYPE")
    assert as_csv(versie).startswith(b"\xef\xbb\xbfcode;")
    # The open data are what was published, to the letter.
    assert versie.bevroren == oud
    assert as_json(versie).count(b'"vraag_aan_raad"') == (soort != "jaarplan")
