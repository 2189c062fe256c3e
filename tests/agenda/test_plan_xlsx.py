"""`/plan/2021/jaarplan.xlsx`: the whole published plan in sheets, the same bytes every time."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from tests.agenda import fabriek
from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db


def open_(response):
    return load_workbook(io.BytesIO(response.content))


def test_the_workbook_has_a_sheet_per_table_and_an_explanation(client):
    publiceer("1.2")

    response = client.get(reverse("plan_xlsx", args=[2021]))

    assert response["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert response["Content-Disposition"] == 'attachment; filename="jaarplan-2021-versie-1.2.xlsx"'
    boek = open_(response)
    assert boek.sheetnames == [
        "Plan", "Focus", "Doelen", "Acties", "Indicatoren", "Metingen", "Voortgang", "Gemeente", "Agenda",
        "Thema’s", "Domeinen", "Cijfers", "Obstakels", "Raadsstukken", "Raadsvergaderingen", "Evaluaties",
        "Oordelen per actie", "Routekaart", "Index", "VN-verdrag", "Wettelijke plannen", "Vervallen",
        "Uitleg",
    ]  # fmt: skip
    inhoud = voorbeeld()
    codes = [actie["code"] for doel in inhoud["doelen"] for actie in doel["acties"]]
    assert [cel.value for cel in boek["Acties"]["A"]] == ["code", *codes]
    doelen = [doel["code"] for doel in inhoud["doelen"]]
    assert [cel.value for cel in boek["Doelen"]["A"]] == ["code", *doelen]
    assert boek["Acties"].freeze_panes == "B2"


def test_an_older_version_keeps_its_own_file(client):
    oud = voorbeeld()
    oud["doelen"][0]["titel"] = "Zo heette het doel eerst"
    publiceer("1.0", oud)
    publiceer("1.1")

    titels = [
        open_(client.get(adres))["Doelen"]["C2"].value
        for adres in (reverse("plan_xlsx", args=[2021, "1.0"]), reverse("plan_xlsx", args=[2021]))
    ]

    assert titels == ["Zo heette het doel eerst", voorbeeld()["doelen"][0]["titel"]]


def test_made_again_it_has_the_same_etag(client, settings):
    publiceer("1.0")
    eerste = client.get(reverse("plan_xlsx", args=[2021]))["ETag"]
    settings.RELEASE = "another release keeps nothing of this one"

    assert client.get(reverse("plan_xlsx", args=[2021]))["ETag"] == eerste


def test_a_cell_can_never_be_a_formula(client):
    inhoud = voorbeeld()
    inhoud["doelen"][0]["titel"] = "=HYPERLINK(A1)"
    publiceer("1.0", inhoud)

    cel = open_(client.get(reverse("plan_xlsx", args=[2021])))["Doelen"]["C2"]

    assert (cel.data_type, cel.value) == ("s", "'=HYPERLINK(A1)")


def test_what_stays_inside_is_not_in_it(client):
    """A real plan with an idea, a closed action, a closed partner and a report that nobody agreed to."""
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan)
    geheim = fabriek.organisatie("Geheime stichting", openbaar=False)
    actie = fabriek.actie(doel, trekker_organisatie=geheim, trekker_functie="adviseur", partners=[geheim])
    fabriek.actie(doel, "Geheim idee", "idee")
    fabriek.actie(doel, "Geheime actie", openbaar=False)
    fabriek.voortgang(actie, "Geheim bericht", akkoord=False)
    fabriek.versie(plan)

    boek = open_(client.get(reverse("plan_xlsx", args=[2021])))

    cellen = [str(cel.value) for blad in boek for rij in blad for cel in rij if cel.value is not None]
    assert [cel for cel in cellen if "eheim" in cel] == []


def test_a_version_that_is_not_public_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)

    assert [
        client.get(pad).status_code
        for pad in ("/plan/2021/jaarplan.xlsx", "/plan/2021/versies/0.1/jaarplan.xlsx")
    ] == [404, 404]
