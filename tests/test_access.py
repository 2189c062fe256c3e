"""The permission table, walked: every URL × method × role answers what tests/access_matrix.csv says.

And its twin for fields: whatever else is posted with a form changes nothing that the form does not ask.
"""

import re
from contextlib import suppress
from datetime import datetime
from functools import lru_cache, partial
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from django import forms
from django.apps import apps
from django.conf import settings
from django.db import models
from django.test import Client
from django.urls import NoReverseMatch, resolve, reverse

from inclusie.bewerken import BewerkForm
from tests.cijfers import noteer
from tests.formulier import Formulieren
from tests.paginas import BEZOEKER, lees_matrix, route_van, routes
from tests.wandeling import (
    begin_opnieuw,
    geschreven,
    invoer,
    leest_alleen,
    rollen,
    stuur,
    vraag,
    zonder_spoor,
)

pytestmark = pytest.mark.django_db
MATRIX = lees_matrix()
# Two buttons of one page that are not on its own form: either is a choice, not a smuggled field.
ANDERE_KNOPPEN = {"richting", "doel"}
NOOIT_GELIJK = {
    "versie",
    "indien_id",
    "hash",
    "vorige_hash",
    "token_hash",
    "code_hash",
    "last_login",
    "history_id",
}
# By chance, so another one each time: the codes of people and of what they send.
BIJ_TOEVAL = {"beoordelaar_code", "sleutel"}
VOLGCODE = re.compile(r"[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}")
# What logs in from a mail: drawn anew each time, or signed with the moment; and the time of now.
GETEKEND = re.compile(
    r"(?<=/inloggen/link/)[\w-]+|(?<=/inloggen/\?voor=)[^\s\"&]+|(?<=\n)\d{6}(?=\n)|(?<=<strong>)\d{6}(?=<)"
    r"|\d{1,2}\.\d\d uur"
)
# Whose mail it is, by the number of a row that PostgreSQL never gives out twice.
SLEUTEL = re.compile(r"([a-z]+):([0-9]+)")
GROOT = 10**30
# Of what a click takes a row away for good, and why it is no state with a way back in the prullenbak.
ECHT_WEG = {
    "ambassadeurs_bestand": "a photo or a sound of somebody: who takes it away, must be sure that it is gone",
    "ambassadeurs_meldconcept": "what was not sent is of its writer alone; sent, it is a report",
    "ambassadeurs_reactie": "wiping a person: the law asks it, and a receipt tells that it was done",
    "ambassadeurs_meldingbericht": "wiping a person, or who reported takes their own words away",
    "mfa_authenticator": "a key that somebody lost must open nothing, also not by bringing it back",
    "socialaccount_socialaccount": "an account elsewhere that is let go, must open nothing",
    "socialaccount_socialtoken": "goes with the account elsewhere; we keep none",
    "concepten_formulierconcept": "what was typed and not sent is of its writer alone",
    "accounts_herstelcode": "new codes take the place of the old ones, which must open nothing",
    "accounts_sessie": "a login that ended",
    "accounts_inloglink": "a link that lets somebody in goes with what was lost",
    "cache": "counters of tries, and what is kept to be quick",
}
# A chosen link between two rows that goes when somebody no longer chooses it: its own trail keeps it.
KOPPELINGEN = {
    model._meta.db_table
    for model in apps.get_models()
    if hasattr(model, "history") and not hasattr(model, "versie")
}


def test_every_url_has_rows_and_every_row_has_its_url():
    beschreven = {route_van(rij.adres) for rij in MATRIX}
    ontbreekt = (routes() - beschreven) | (beschreven - routes())
    noteer(
        "G4", "adressen zonder regel, of regels zonder adres", len(ontbreekt), doel="0",
        gehaald=not ontbreekt, omvang=f"{len(routes())} adressen", geheel=True,
    )  # fmt: skip
    assert not routes() - beschreven, f"no row for {sorted(routes() - beschreven)}"
    assert not beschreven - routes(), f"no URL for {sorted(beschreven - routes())}"
    assert [str(rij) for rij in MATRIX if route_van(rij.adres)[0] != rij.naam] == []
    methodes = {(route_van(rij.adres), rij.methode) for rij in MATRIX}
    assert sorted(route for route in beschreven if {(route, "GET"), (route, "POST")} - methodes) == []
    assert len({str(rij) for rij in MATRIX}) == len(MATRIX), "a row stands there twice"


@pytest.mark.parametrize("methode", ["GET", "POST"])
def test_every_role_gets_what_the_matrix_says(demo_db, methode):
    afwijkingen = []
    for cel in (cel for cel in demo_db.wandeling if cel.rij.methode == methode):
        verwacht = cel.rij.verwacht[cel.rol]
        if cel.status != verwacht:
            afwijkingen.append(f"{cel}: {cel.status}, not {verwacht}")
        elif cel.tabellen and (methode == "GET" or cel.status != 302):
            afwijkingen.append(f"{cel}: {cel.status}, but wrote {sorted(cel.tabellen)}")
    cellen = sum(cel.rij.methode == methode for cel in demo_db.wandeling)
    noteer(
        "G4", f"cellen met een andere uitkomst, {methode}", len(afwijkingen), doel="0",
        gehaald=not afwijkingen, omvang=f"{cellen} cellen", geheel=True,
    )  # fmt: skip
    assert not afwijkingen, "\n" + "\n".join(afwijkingen)


def test_what_a_click_takes_away_for_good_is_listed_with_the_reason(demo_db):
    """Everything else that goes is a state: see tests/agenda/test_weghalen.py."""
    weg = {(tabel, cel.rij.naam) for cel in demo_db.wandeling for tabel in cel.gewist}
    assert sorted((tabel, naam) for tabel, naam in weg if tabel not in {*ECHT_WEG, *KOPPELINGEN}) == []
    assert {tabel for tabel, _ in weg} >= {"ambassadeurs_bestand", "mfa_authenticator"}, "the walk sees none"


@pytest.mark.zonder_verschil
def test_without_the_token_of_our_own_form_nothing_is_done(demo_db):
    """As a browser asks, and not as a test client does. A page without a form says that it has none."""
    afwijkingen = []
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    for rij in (rij for rij in MATRIX if rij.methode == "POST"):
        leest = leest_alleen(rij)
        adres = demo_db.adres(rij.adres)
        for rol in ("medewerker", BEZOEKER):
            browser.cookies = demo_db.client(rol).cookies.copy()
            with geschreven() as tabellen:
                kreeg = {
                    methode: browser.generic(methode, adres)
                    for methode in ("POST", *(["PUT", "PATCH", "DELETE", "FOO"] if leest else []))
                }
            verwacht = rij.verwacht[rol] if leest else 403
            for methode, antwoord in kreeg.items():
                mag = antwoord.headers.get("Allow")
                if (antwoord.status_code, mag) != (verwacht, "GET, HEAD" if verwacht == 405 else None):
                    afwijkingen.append(f"{methode} {rij} as {rol}: {antwoord.status_code}, allows {mag}")
            afwijkingen += [f"{rij} as {rol} wrote {sorted(tabellen)}"] * bool(tabellen)
    assert not afwijkingen, "\n" + "\n".join(afwijkingen)


@pytest.mark.zonder_verschil
def test_a_field_that_the_form_does_not_ask_changes_nothing(demo_db):
    """Every form is sent twice: as it is, and with every other field of the portal smuggled in. The rows that
    are written must be the same: no state, role, author or agreement comes in by another door."""
    afwijkingen = []
    hoogste = {model: model.objects.aggregate(top=models.Max("pk"))["top"] for model in eigen_modellen()}
    for rij in (rij for rij in MATRIX if rij.methode == "POST"):
        velden = invoer(demo_db, rij)
        for rol in (rol for rol in rollen(rij) if rij.verwacht[rol] == 302 and rol != BEZOEKER):
            gewoon = zonder_spoor(partial(gevolg, demo_db, rij, rol, velden, hoogste))
            smokkel = smokkelwaar(demo_db, rij, rol, set(velden), {model for model, _ in gewoon})
            gesmokkeld = zonder_spoor(partial(gevolg, demo_db, rij, rol, smokkel | velden, hoogste))
            afwijkingen += [f"{rij} as {rol}: {anders}" for anders in gewoon ^ gesmokkeld]
    noteer(
        "G4", "velden die een rol toch kon wijzigen", len(afwijkingen), doel="0",
        gehaald=not afwijkingen, omvang="elk formulier, elke rol, elk ander veld", geheel=True,
    )  # fmt: skip
    assert not afwijkingen, "\n" + "\n".join(sorted(afwijkingen))


def test_a_number_that_no_column_holds_breaks_nothing(demo_db):
    """In the place of every field of every form, and of every number and choice in an address, once each."""
    stuk, geweest = [], set()
    vormen = {(rij.naam, rij.methode, frozenset(rij.velden)): rij for rij in MATRIX}
    for rij in vormen.values():
        rol = rij.rol_met(200, 302, 409, 422)
        for plek, doe in proeven_met_groot_getal(demo_db, rij, rol) if rol else ():
            # A row of a sheet has the same fields as the one above it.
            soort = (rij.naam, rij.methode, re.sub("[0-9]+", "", plek))
            if soort not in geweest:
                geweest.add(soort)
                begin_opnieuw(rij)
                status = zonder_spoor(doe).status_code
                stuk += [f"{rij} as {rol}, {plek}: {status}"] * (status >= 500)
    assert not stuk, "\n" + "\n".join(stuk)


def proeven_met_groot_getal(demo, rij, rol):
    """(place, a request with the number there)"""
    deel = urlsplit(demo.adres(rij.adres))
    match, keuzes = resolve(deel.path), dict(parse_qsl(deel.query))
    for naam in match.kwargs:
        # An address that cannot hold such a number is no address.
        with suppress(NoReverseMatch):
            adres = reverse(match.view_name, kwargs=match.kwargs | {naam: GROOT})
            yield f"<{naam}>", partial(vraag, demo, rij, rol, adres)
    for naam in keuzes:
        adres = f"{deel.path}?{urlencode(keuzes | {naam: GROOT})}"
        yield f"?{naam}", partial(vraag, demo, rij, rol, adres)
    if rij.methode == "POST":
        velden = invoer(demo, rij)
        html = demo.client(rol).get(demo.adres(rij.adres)).content.decode()
        for naam in sorted({*velden, *Formulieren(html).namen}):
            yield naam, partial(vraag, demo, rij, rol, demo.adres(rij.adres), velden | {naam: GROOT})


def eigen_modellen():
    return [model for model in apps.get_models() if model.__module__.split(".")[0] in settings.EIGEN_APPS]


def gevolg(demo, rij, rol, velden, hoogste) -> set[tuple]:
    """The rows, as words, of every table that this post writes."""
    begin_opnieuw(rij)
    with geschreven() as tabellen:
        stuur(demo, rij, rol, velden)
    geraakt = [model for model in hoogste if model._meta.db_table in tabellen]
    return {(model, in_woorden(regel, hoogste)) for model in geraakt for regel in model.objects.all()}


def in_woorden(regel, hoogste) -> str:
    """What a row holds; the numbers of new rows and the time of now differ between two tries."""
    delen = []
    for veld in regel._meta.concrete_fields:
        waarde = getattr(regel, veld.attname)
        doelmodel = veld.related_model or (type(regel) if veld.primary_key else None)
        if veld.name == "id" and not veld.primary_key:
            # A history row keeps the number of its object; PostgreSQL never gives out a number twice.
            doelmodel = type(regel).instance_type
        if veld.name in NOOIT_GELIJK:
            continue
        if doelmodel in hoogste and waarde is not None and waarde > (hoogste[doelmodel] or 0):
            waarde = "new"
        elif veld.name == "voor" and (sleutel := SLEUTEL.fullmatch(str(waarde))):
            waarde = f"{sleutel[1]}:{_of_new(*sleutel.groups(), hoogste)}"
        elif isinstance(waarde, str) and GETEKEND.search(waarde):
            waarde = GETEKEND.sub("by chance", waarde)
        elif veld.name in BIJ_TOEVAL or (isinstance(waarde, str) and VOLGCODE.fullmatch(waarde)):
            waarde = "by chance"
        elif veld.name == "password" and waarde.startswith("!"):
            waarde = "none"
        elif isinstance(waarde, datetime) and waarde.year > 2021:
            waarde = "now"
        delen.append(f"{veld.name}={waarde}")
    return " ".join(delen)


def _of_new(naam: str, nummer: str, hoogste) -> str:
    model = next(model for model in hoogste if model._meta.model_name == naam)
    return "new" if int(nummer) > (hoogste[model] or 0) else nummer


def smokkelwaar(demo, rij, rol, gestuurd: set[str], geraakt: set) -> dict:
    """A good value for every field of the portal that stands on no form of this page."""
    bladzijde = demo.client(rol).get(demo.adres(rij.adres))
    gevraagd = gestuurd | Formulieren(bladzijde.content.decode()).namen | ANDERE_KNOPPEN | NOOIT_GELIJK
    velden = {veld.name: veld for veld in formuliervelden()}
    modellen = sorted(eigen_modellen(), key=lambda model: model in geraakt)
    velden |= {
        veld.name: veld
        for model in modellen
        for veld in (*model._meta.concrete_fields, *model._meta.many_to_many)
        if not veld.primary_key
    }
    return {
        naam: poging(veld)
        for naam, veld in velden.items()
        if naam not in gevraagd and not any(ander.startswith(f"{naam}_") for ander in gevraagd)
    }


def formuliervelden():
    """The fields of every form that asks something no model has."""
    todo = [BewerkForm, forms.Form]
    while todo:
        soort = todo.pop()
        todo += soort.__subclasses__()
        for naam, veld in getattr(soort, "base_fields", {}).items():
            veld.name = naam
            yield veld


def poging(veld) -> str:
    keuzes = [str(sleutel) for sleutel, _ in getattr(veld, "choices", None) or () if sleutel]
    if keuzes:
        return keuzes[-1]
    if getattr(veld, "related_model", None):
        return laatste(veld.related_model)
    soorten = (
        ((models.BooleanField, forms.BooleanField), "on"),
        ((models.DateTimeField,), "1999-09-09 09:09"),
        ((models.DateField, forms.DateField), "1999-09-09"),
        ((models.IntegerField, models.DecimalField, forms.IntegerField, forms.DecimalField), "7"),
    )
    return next((waarde for soort, waarde in soorten if isinstance(veld, soort)), "Ingeslopen")


@lru_cache
def laatste(model) -> str:
    return str(model._default_manager.order_by("pk").values_list("pk", flat=True).last())
