"""`/plan/2021/jaarplan.csv`: one row per action, for a Dutch spreadsheet, safe to open."""

import csv
import io

import pytest
from django.urls import reverse

from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


def read(response):
    assert response.content.startswith(b"\xef\xbb\xbf")
    tekst = response.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst, newline=""), delimiter=";"))


def test_csv_has_one_row_per_action(client):
    publiceer("1.2")

    response = client.get(reverse("plan_csv", args=[2021]))

    rijen = read(response)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="jaarplan-2021-versie-1.2.csv"'
    assert [rij["code"] for rij in rijen] == list(acties(voorbeeld()))
    assert rijen[7] == {
        "code": "2021-08",
        "doel": "D2",
        "plek": "4",
        "titel": "Ambassadeurs testen zes digitale diensten van de gemeente",
        "waarom": "Ambassadeurs zeggen dat mensen hier nu vaak afhaken. Dat willen wij veranderen.",
        "makkelijke tekst": acties(voorbeeld())["2021-08"]["tekst_makkelijk"],
        "hele tekst": acties(voorbeeld())["2021-08"]["tekst"],
        "niveau": "activiteit",
        "domein": "Gemeente",
        "thema's en groepen": "Digitale toegankelijkheid; Verstandelijke beperking",
        "trekker": "Aanjager",
        "functie trekker": "projectleider",
        "partners": "",
        "betrokkenheid": "doen mee",
        "begin": "2021-Q1",
        "eind": "2021-Q4",
        "budget": "1200",
        "dekking": "Begroting 2021, programma Samenleven",
        "besteed": "600",
        "stap van de routekaart": "",
        "onderwerpen van de index": "",
        "artikelen van het VN-verdrag": "",
        "wettelijke plannen": "",
        "obstakels": "",
        "status": "in uitvoering",
        "resultaat": "",
        "reden": "",
        "openbaar": "ja",
        "vorige actie": "",
        "volgende actie": "",
        "gaat verder in": "",
        "doeltitel": "Niemand haakt af omdat het alleen online kan",
        "herkomst": "ambassadeurs",
        "stand": "Bezig",
        "licht": "groen",
        "begonnen op": "2021-02-01",
        "merkbaar": "",
        "beoordelaars": "",
        "laatste nieuws": "2021-06-21",
        "laatste bericht": "Wij keken samen hoe het gaat. Dit is de stand halverwege het jaar.",
        "jaar": "2021",
        "versie": "1.2",
        "peildatum": "2021-07-01",
    }


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\n\t@", "＝", "－"])
def test_a_cell_can_never_be_a_formula(client, begin):
    inhoud = voorbeeld()
    acties(inhoud)["2021-01"]["titel"] = f"{begin}HYPERLINK(A1)"
    publiceer("1.0", inhoud)

    assert read(client.get(reverse("plan_csv", args=[2021])))[0]["titel"] == f"'{begin}HYPERLINK(A1)"


@pytest.mark.parametrize(
    ("titel", "cel"), [("-5", "-5"), ("-0,5", "-0,5"), ("-5+1", "'-5+1"), ("'=1", "''=1")]
)
def test_a_negative_figure_is_no_formula(client, titel, cel):
    inhoud = voorbeeld()
    acties(inhoud)["2021-01"]["titel"] = titel
    publiceer("1.0", inhoud)

    assert read(client.get(reverse("plan_csv", args=[2021])))[0]["titel"] == cel


def test_a_long_text_keeps_its_marks_for_who_puts_it_back(client):
    tekst = "# Kop\n\n**Wij** doen:\n\n- een\n- twee, met een [link](https://a.example)"
    inhoud = voorbeeld()
    acties(inhoud)["2021-01"]["tekst"] = tekst
    publiceer("1.0", inhoud)

    assert read(client.get(reverse("plan_csv", args=[2021])))[0]["hele tekst"] == tekst


def test_money_that_is_not_known_is_empty_and_none_is_zero(client):
    inhoud = voorbeeld()
    acties(inhoud)["2021-01"] |= {"budget": None, "besteed": 0}
    publiceer("1.0", inhoud)

    rij = read(client.get(reverse("plan_csv", args=[2021])))[0]

    assert (rij["budget"], rij["besteed"]) == ("", "0")


def test_a_version_that_is_not_public_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)

    assert [
        client.get(pad).status_code
        for pad in ("/plan/2021/jaarplan.csv", "/plan/2021/versies/0.1/jaarplan.csv")
    ] == [404, 404]
