"""Play one moment of the story through the acts and transitions that the workplace uses too."""

from datetime import date, datetime, timedelta

from agenda.handelen.overgangen import (
    geef_akkoord,
    plan_in,
    realiseer,
    schrijf_voortgang,
    start,
    stel_voor,
    stop,
    voeg_samen,
    zet,
)
from agenda.handelen.vaststellen import archiveer, maak_openbaar, stel_vast
from agenda.models import Actie, ActieStatus, Jaarplan, Meetwaarde, Voortgang
from inclusie.history import bewaar
from inclusie.weghalen import haal_weg

from .dekking import DEKKINGSTAP
from .evaluatie import bespreek_evaluatie, evalueer, publiceer
from .obstakels import OBSTAKELSTAP
from .plan import maak_actie, maak_plan
from .raad import RAADSTAP
from .wereld import Wereld


def speel(wereld: Wereld, wat: str, jaar: dict, stap: dict, *, at: datetime) -> None:
    if wat == "plan":
        maak_plan(wereld, jaar, at=at)
    elif wat == "actie":
        maak_actie(wereld, jaar, stap["actie"], at=at)
    elif wat in _EVALUATIESTAP:
        _EVALUATIESTAP[wat](wereld, jaar, stap, at=at)
    elif wat in DEKKINGSTAP:
        DEKKINGSTAP[wat](wereld, stap, at)
    elif wat in OBSTAKELSTAP:
        OBSTAKELSTAP[wat](wereld, stap, at=at)
    elif wat in RAADSTAP:
        RAADSTAP[wat](wereld, stap, at=at)
    elif "actie" in stap:
        _ACTIESTAP[wat](wereld, Actie.objects.get(code=stap["actie"]["code"]), stap, at)
    else:
        _PLANSTAP[wat](wereld, Jaarplan.objects.get(jaar=jaar["jaar"]), stap | {"jaar": jaar}, at)


def _wijzig(wereld, actie, stap, at):
    for naam in stap["was"]:
        setattr(actie, naam, stap["actie"][naam])
    bewaar(actie, door=wereld.door(None), at=at, reden=stap["reden"])


def _besteed(wereld, actie, stap, at):
    actie.besteed = stap["bedrag"]
    bewaar(actie, door=wereld.door(None), at=at, reden="stand van het geld")


def _bericht(wereld, actie, stap, at):
    """The trekker with an account writes itself; the employee agrees later that day."""
    inhoud, planning, geld = stap["lichten"].split()
    bericht = Voortgang(
        actie=actie,
        datum=at.date(),
        tekst_makkelijk=stap["tekst_makkelijk"],
        licht_inhoud=inhoud,
        licht_planning=planning,
        licht_geld=geld,
        oorzaak=stap.get("oorzaak", ""),
        maatregel=stap.get("maatregel", ""),
    )
    schrijf_voortgang(bericht, akkoord=False, door=wereld.door(stap["actie"].get("account")), at=at)
    if stap.get("akkoord", True):
        geef_akkoord(bericht, door=wereld.door(None), at=at + timedelta(minutes=90))


def _meet(wereld, eigenaar, stap, at):
    indicator = eigenaar.indicatoren.get(nummer=stap.get("indicator", 1))
    meting = Meetwaarde(
        indicator=indicator, datum=at.date(), waarde=stap["waarde"], toelichting=stap.get("toelichting", "")
    )
    rol = stap["actie"].get("account") if "actie" in stap else None
    bewaar(meting, door=wereld.door(rol), at=at)


def _start(wereld, actie, stap, at):
    start(actie, door=wereld.door(stap["actie"].get("account")), at=at)


def _loopt(wereld, actie, stap, at):
    """What a source says exists. It names no trekker, period or indicator, so `plan_in` would refuse it."""
    zet(actie, ActieStatus.GEPLAND, door=wereld.door(None), at=at)
    start(actie, door=wereld.door(None), at=at)


_ACTIESTAP = {
    "wijzig": _wijzig,
    "besteed": _besteed,
    "bericht": _bericht,
    "meting": _meet,
    "start": _start,
    "loopt": _loopt,
    "ingepland": lambda wereld, actie, stap, at: plan_in(actie, door=wereld.door(None), at=at),
    "voorgesteld": lambda wereld, actie, stap, at: stel_voor(actie, door=wereld.door(None), at=at),
    "klaar": lambda wereld, actie, stap, at: realiseer(
        actie, resultaat=stap["resultaat"], door=wereld.door(None), at=at
    ),
    "samen": lambda wereld, actie, stap, at: voeg_samen(
        actie, met=Actie.objects.get(code=stap["met"]), reden=stap["reden"], door=wereld.door(None), at=at
    ),
    "stop": lambda wereld, actie, stap, at: stop(actie, reden=stap["reden"], door=wereld.door(None), at=at),
}


def _doelmeting(wereld, plan, stap, at):
    _meet(wereld, plan.doelen.get(code=stap["doel"]), stap, at)


def _focus_weg(wereld, plan, stap, at):
    focus = plan.focus.get(thema__slug=stap["thema"])
    haal_weg(focus, reden=stap["weg_reden"], door=wereld.door(None), at=at)


# What the file calls a publication -> the kind of evaluation that it publishes.
EVALUATIES = {"evaluatie": "tussentijds", "jaarevaluatie": "jaarlijks"}
_EVALUATIESTAP = {"evaluatie": evalueer, "besproken": bespreek_evaluatie}


def _openbaar(wereld, plan, stap, at):
    """Set the sentences that belong to this version, then publish it for real."""
    for naam, waarde in stap.get("jaarplan", {}).items():
        setattr(plan, naam, waarde)
    bewaar(plan, door=wereld.door(None), at=at, reden=stap["reden"])
    hand = {"reden": stap["reden"], "door": wereld.door(stap["door"]), "at": at, "voor_vier_ogen": True}
    op = date.fromisoformat(stap["op"])
    if stap["soort"] == "vastgesteld":
        stel_vast(plan, op=op, vastgesteld_door=stap["vastgesteld_door"], besluit=stap["besluit"], **hand)
    elif evaluatie := EVALUATIES.get(stap["soort"]):
        publiceer(plan, evaluatie, **hand)
    else:
        maak_openbaar(plan, soort=stap["soort"], peildatum=op, **hand)


def _archief(wereld, plan, stap, at):
    archiveer(plan, door=wereld.door("beheerder"), at=at)


_PLANSTAP = {"doelmeting": _doelmeting, "focus_weg": _focus_weg, "openbaar": _openbaar, "archief": _archief}
