"""Every getter of every `permissions.py`: what is not there, or went, answers as if it never was."""

import inspect
from importlib import import_module

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404

from agenda import permissions as plan
from ambassadeurs import permissions as mensen
from inclusie import weghalen
from inclusie.accounts import permissions as accounts
from tests.agenda import fabriek
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db
BASIS = settings.BASE_DIR
# A key of each kind that no row has, by the name of the parameter.
NERGENS = {
    "jaar": 1999, "code": "onzin", "slug": "onzin", "nummer": "0", "pk": 0, "datum": "2021-02-30",
    "naam": "onzin", "sleutel": "onzin", "rol": "onzin", "doel": "onzin", "at": fabriek.MOMENT,
    "mag": lambda *wie: True, "schreef_al": False,
}  # fmt: skip
# Who has a row for sure; the getter of a form, which names its own table.
ALTIJD = {accounts.get_eigen_account, mensen.get_eigen_persoon, plan.get_basisrij}


def permissies():
    """Of every room that has one."""
    paden = [pad for app in settings.EIGEN_APPS for pad in (BASIS / app).rglob("permissions.py")]
    return [import_module(".".join(pad.relative_to(BASIS).with_suffix("").parts)) for pad in sorted(paden)]


def getters():
    return [
        functie
        for module in permissies()
        for naam, functie in inspect.getmembers(module, inspect.isfunction)
        if naam.startswith("get_") and functie.__module__ == module.__name__ and functie not in ALTIJD
    ]


@pytest.mark.parametrize("getter", getters(), ids=lambda functie: functie.__name__)
def test_what_nobody_has_is_not_found_and_never_forbidden(getter, settings):
    """As the role that may enter the room; the demo opens the mail."""
    settings.DEMO = True
    user = None
    for rol in ("procesregisseur", "medewerker", "beheerder"):
        user = fabriek.user(rol)
        f.persoon(f"Eigen {rol}", account=user)
        vraagt = inspect.signature(getter).parameters
        nodig = [naam for naam, wat in vraagt.items() if naam != "user" and wat.default is wat.empty]
        try:
            getter(*([user] if "user" in vraagt else []), **{naam: NERGENS[naam] for naam in nodig})
        except Http404:
            return
        except PermissionDenied:
            continue
    pytest.fail("no role gets 404")


def test_what_was_taken_away_is_not_found():
    jaarplan = fabriek.jaarplan()
    doel = fabriek.doel(jaarplan)
    actie, user = fabriek.actie(doel, status="idee"), fabriek.user()
    indicator, focus = fabriek.indicator(doel), fabriek.focus(jaarplan)
    meting, evaluatie = fabriek.meetwaarde(indicator), fabriek.evaluatie(jaarplan)
    obstakel, stuk = fabriek.obstakel(), fabriek.raadsstuk()
    (hoogte,), (oordeel,) = fabriek.hoogtes(obstakel, 3), fabriek.oordelen(actie, "ja")
    vergadering, melding, oproep = fabriek.vergadering(fabriek.VANDAAG), f.melding("Dicht"), f.oproep()
    vragen = [
        (focus, lambda: plan.get_focus(user, 2021, focus.thema.slug)),
        (evaluatie, lambda: plan.get_evaluatie(user, 2021, evaluatie.nummer)),
        (meting, lambda: plan.get_meetwaarde(user, doel.code, 2021, indicator.nummer, str(meting.datum))),
        (indicator, lambda: plan.get_indicator(user, doel.code, 2021, indicator.nummer)),
        (oordeel, lambda: plan.get_oordeel(user, actie.code, oordeel.pk)),
        (actie, lambda: plan.get_actie(user, actie.code)),
        (doel, lambda: plan.get_doel(user, 2021, doel.code)),
        (hoogte, lambda: plan.get_hoogtemeting(user, obstakel.slug, hoogte.pk)),
        (obstakel, lambda: plan.get_obstakel(user, obstakel.slug)),
        (stuk, lambda: plan.get_raadsstuk(user, stuk.code)),
        (vergadering, lambda: plan.get_raadsvergadering(user, vergadering.pk)),
        (melding, lambda: mensen.get_melding(user, melding.nummer)),
        (melding, lambda: mensen.get_melding_met_code(melding.code)),
        (oproep, lambda: mensen.get_oproep_voor_beheer(user, oproep.slug)),
    ]
    assert {type(rij) for rij, _ in vragen} == set(weghalen.soorten())
    assert [vraag() for _, vraag in vragen] == [rij for rij, _ in vragen]
    for rij, _ in vragen:
        if not rij.is_weggehaald:
            weghalen.haal_weg(rij, reden="Dubbel.", door=user, at=fabriek.MOMENT)
    for _, vraag in vragen:
        with pytest.raises(Http404):
            vraag()
