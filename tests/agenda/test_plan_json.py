"""`/plan/2021/jaarplan.json`: everything of a version, and enough to check its hash."""

import hashlib
import json

import pytest
from django.urls import reverse

from agenda.models import canoniek
from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db


def test_json_is_the_version_with_its_document_and_hash(client):
    publiceer("1.0")
    versie = publiceer("1.1", reden="Twee acties schuiven door.")

    response = client.get(reverse("plan_json", args=[2021]))

    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    assert response["Content-Disposition"] == 'attachment; filename="jaarplan-2021-versie-1.1.json"'
    assert json.loads(response.content) == {
        "$schema": f"http://testserver/plan/schema/{voorbeeld()['schema']}.json",
        "versie": {
            "jaar": 2021,
            "nummer": "1.1",
            "soort": "wijziging",
            "openbaar": True,
            "peildatum": "2021-07-01",
            "reden": "Twee acties schuiven door.",
            "functie": "medewerker",
            "gemaakt_op": "2021-07-01T08:00:00+00:00",
            "vorige_hash": versie.vorige_hash,
        },
        "hash": versie.hash,
        "document": voorbeeld(),
    }


def test_anyone_can_compute_the_hash_again(client):
    versie = publiceer()

    data = json.loads(client.get(reverse("plan_json", args=[2021])).content)

    gegevens = data["versie"] | {"inhoud": data["document"]}
    assert hashlib.sha256(canoniek(gegevens).encode()).hexdigest() == data["hash"] == versie.hash


def test_json_below_a_version_is_that_version(client):
    publiceer("1.0")
    publiceer("1.1")

    data = json.loads(client.get(reverse("plan_json", kwargs={"jaar": 2021, "versie": "1.0"})).content)

    assert data["versie"]["nummer"] == "1.0"


def test_a_version_that_is_not_public_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)

    assert [
        client.get(pad).status_code
        for pad in (
            "/plan/2021/jaarplan.json",
            "/plan/2021/versies/0.1/jaarplan.json",
            "/plan/2020/jaarplan.json",
        )
    ] == [404, 404, 404]
