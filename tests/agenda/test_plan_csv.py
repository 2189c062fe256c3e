"""`/plan/2021/jaarplan.csv`: one row per action, for a Dutch spreadsheet, safe to open."""

import csv
import io

import pytest
from django.urls import reverse

from inclusie.tekst import platte_tekst
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
        "jaar": "2021",
        "versie": "1.2",
        "peildatum": "2021-07-01",
        "code": "2021-08",
        "titel": "Ambassadeurs testen zes digitale diensten van de gemeente",
        "waarom": "Ambassadeurs zeggen dat mensen hier nu vaak afhaken. Dat willen wij veranderen.",
        "makkelijke tekst": acties(voorbeeld())["2021-08"]["tekst_makkelijk"],
        "hele tekst": platte_tekst(acties(voorbeeld())["2021-08"]["tekst"]),
        "doel": "D2",
        "doeltitel": "Niemand haakt af omdat het alleen online kan",
        "herkomst": "ambassadeurs",
        "domein": "Gemeente",
        "onderwerpen": "Digitale toegankelijkheid, Verstandelijke beperking",
        "niveau": "activiteit",
        "trekker": "Aanjager",
        "functie trekker": "projectleider",
        "partners": "",
        "betrokkenheid": "doen mee",
        "begin": "2021-Q1",
        "eind": "2021-Q4",
        "budget": "1200",
        "dekking": "Begroting 2021, programma Samenleven",
        "besteed": "600",
        "stand": "Bezig",
        "licht": "groen",
        "resultaat": "",
        "reden": "",
        "vorige actie": "",
        "volgende actie": "",
        "indicator": "hoogte van het obstakel",
        "eenheid": "",
        "nulwaarde": "3 (lukt alleen met hulp)",
        "streefwaarde": "1 (hinderlijk)",
        "waarde nu": "2 (moeilijk)",
        "laatste nieuws": "2021-06-21",
        "laatste bericht": "Wij keken samen hoe het gaat. Dit is de stand halverwege het jaar.",
    }


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\n\t@", "＝", "－"])
def test_a_cell_can_never_be_a_formula(client, begin):
    inhoud = voorbeeld()
    acties(inhoud)["2021-01"]["titel"] = f"{begin}HYPERLINK(A1)"
    publiceer("1.0", inhoud)

    assert read(client.get(reverse("plan_csv", args=[2021])))[0]["titel"] == f"'{begin}HYPERLINK(A1)"


@pytest.mark.parametrize(
    ("waarde", "cel"), [("-5", "-5"), ("-0.5", "-0,5"), ("-5+1", "'-5+1"), ("-5 | -6", "'-5 | -6")]
)
def test_a_negative_figure_stays_a_figure(client, waarde, cel):
    inhoud = voorbeeld()
    acties(inhoud)["2021-02"]["indicatoren"][0]["nu"] = waarde
    publiceer("1.0", inhoud)

    assert read(client.get(reverse("plan_csv", args=[2021])))[1]["waarde nu"] == cel


def test_a_long_text_has_no_marks(client):
    inhoud = voorbeeld()
    acties(inhoud)["2021-01"]["tekst"] = (
        "# Kop\n\n**Wij** doen:\n\n- een\n- twee, met een [link](https://a.example)"
    )
    publiceer("1.0", inhoud)

    rij = read(client.get(reverse("plan_csv", args=[2021])))[0]

    assert rij["hele tekst"] == "Kop\nWij doen:\neen\ntwee, met een link"


def test_figures_have_a_decimal_comma_and_unknown_money_is_empty(client):
    inhoud = voorbeeld()
    actie = acties(inhoud)["2021-01"]
    actie["budget"] = None
    actie["indicatoren"].append({**actie["indicatoren"][0], "nummer": 2, "nu": "0.5", "nulwaarde": None})
    publiceer("1.0", inhoud)

    rij = read(client.get(reverse("plan_csv", args=[2021])))[0]

    assert (rij["budget"], rij["waarde nu"], rij["nulwaarde"]) == (
        "",
        "0 (eerste maatregelen) | 0,5",
        "0 (eerste maatregelen) | ",
    )


def test_a_version_that_is_not_public_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)

    assert [
        client.get(pad).status_code
        for pad in ("/plan/2021/jaarplan.csv", "/plan/2021/versies/0.1/jaarplan.csv")
    ] == [404, 404]
