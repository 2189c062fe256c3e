"""Every form of the workplace gets what no form sends: it is refused in words, and nothing typed is lost."""

import re

import pytest
from django.db import transaction

from tests.agenda import fabriek
from tests.formulier import ingevuld

A, D, I = "acties/2021-01", "doelen/2021/D1", "acties/2021-01/indicatoren"  # noqa: E741
FORMULIEREN = [
    "plan/nieuw/",
    *(f"plan/2021/bewerken/{deel}/" for deel in ("inleiding", "visiepunten", "vervolg", "agenda")),
    *(f"focus/2021/{rest}/" for rest in ("nieuw", "armoede/bewerken", "armoede/verplaatsen")),
    "focus/2021/armoede/weghalen/", "doelen/2021/nieuw/",
    *(f"{D}/{rest}/" for rest in ("bewerken", "verplaatsen", "acties/nieuw")), "doelen/2021/D2/weghalen/",
    f"{D}/indicatoren/nieuw/",
    *(f"{A}/bewerken/{deel}" for deel in ("", "titel/", "makkelijk/", "tekst/", "wie/", "wanneer/", "geld/")),
    *(f"{A}/{rest}/" for rest in ("stand/beginnen", "stand/stoppen", "verplaatsen", "weghalen")),
    *(f"{A}/voortgang/{rest}/" for rest in ("nieuw", "1/bewerken", "1/akkoord")),
    *(f"{I}/{rest}/" for rest in ("nieuw", "1/bewerken", "1/weghalen", "1/metingen/nieuw")),
    f"{I}/1/metingen/2021-07-01/bewerken/", f"{I}/1/metingen/2021-07-01/weghalen/",
    *(f"plan/2021/{rest}/" for rest in ("openbaar-maken", "vaststellen", "archiveren")),
    *(f"{wat}/nieuw/" for wat in ("organisaties", "themas", "domeinen", "agendas")),
    "themas/armoede/bewerken/", "domeinen/thuis/bewerken/", "organisaties/{org}/bewerken/",
    "agendas/{agenda}/bewerken/",
    "gemeente/",
]  # fmt: skip
LANG, ONZIN = "a" * 100_000, "\x00<b>"
EIGEN = ("versie", "indien_id", "botsing", "gezien", "inhoud_gezien")
# What is sent in the place of every field of the form.
IN_ELK_VELD = {
    "te lang": [LANG],
    "twee keer": ["een", "twee"],
    "een vreemde sleutel": ["9" * 40],
    "onder nul": ["-1"],
    "geen tekst": [ONZIN],
    "leeg": [""],
}
# What is sent beside the fields as they stand.
ERNAAST = {
    "een getal met een streepje": {
        "versie": ["1_0"],
        "indien_id": ["x"],
        "gezien": ["x"],
        "inhoud_gezien": ["x"],
    },
    "een te groot getal": {
        "versie": ["9" * 40],
        "indien_id": [ONZIN],
        "gezien": [ONZIN],
        "inhoud_gezien": [LANG],
    },
    "een versie die er niet is": {
        "versie": ["999999"],
        "keuze-titel": ["alles"],
        "botsing": ["titel x", ONZIN],
    },
    "een hele datum": {"datum": ["2021-13-45"], "vastgesteld_op": ["gisteren"], "peildatum": [LANG]},
}
TEKSTVELD = re.compile(r'<(?:textarea|input type="text") name="')
MAG = {302, 400, 404, 409, 422}


@pytest.fixture
def adressen(db, settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    fabriek.gemeente()
    plan = fabriek.jaarplan()
    fabriek.focus(plan, fabriek.thema())
    actie = fabriek.actie(fabriek.doel(plan), trekker_organisatie=fabriek.organisatie())
    fabriek.voortgang(actie, akkoord=False)
    fabriek.meetwaarde(actie.indicatoren.get())
    fabriek.actie(fabriek.doel(fabriek.jaarplan(2022)))
    fabriek.doel(plan, "Nog zonder acties")
    waar = {"org": actie.trekker_organisatie_id, "agenda": plan.agenda_id}
    return [f"/werkplek/{adres.format(**waar)}" for adres in FORMULIEREN]


def rol_van(adres: str) -> str:
    if adres.endswith(("vaststellen/", "archiveren/")):
        return "wethouder" if "vaststellen" in adres else "beheerder"
    return "beheerder" if adres == "/werkplek/gemeente/" else "medewerker"


@pytest.mark.parametrize("plek", range(len(FORMULIEREN)), ids=FORMULIEREN)
def test_what_no_form_sends_is_refused_in_words(adressen, plek):
    adres = adressen[plek]
    browser = fabriek.client(rol_van(adres))
    gezien = browser.get(adres)
    html = gezien.content.decode()
    velden = ingevuld(html) if gezien.status_code == 200 else {}
    proeven = {
        naam: {veld: oud if veld in EIGEN else waarde for veld, oud in velden.items()}
        for naam, waarde in IN_ELK_VELD.items()
    }
    proeven |= {naam: velden | anders for naam, anders in ERNAAST.items()} | {"niets": {}}
    mis = []
    for naam, proef in proeven.items():
        with transaction.atomic():
            antwoord = browser.post(adres, proef)
            transaction.set_rollback(True)
        getypt = naam == "te lang" and antwoord.status_code == 422 and TEKSTVELD.search(html)
        kwijt = bool(getypt) and LANG not in antwoord.content.decode()
        if antwoord.status_code not in MAG or kwijt:
            mis.append((naam, antwoord.status_code, kwijt))
    assert mis == []
