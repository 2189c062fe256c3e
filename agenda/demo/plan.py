"""Set up a plan as the files describe it: the year, its focus and goals, each action with its indicators."""

from datetime import datetime

from agenda.handelen.doorschuiven import schuif_door
from agenda.handelen.indeling import voeg_toe
from agenda.models import Actie, Doel, Focus, Indicator, Jaarplan
from inclusie.history import bewaar

from .dekking import koppelingen, stap_van
from .wereld import Wereld

# Columns of an action that the files name as the model does; the others are looked up first.
VELDEN = (
    "titel", "waarom", "tekst_makkelijk", "tekst", "niveau", "betrokkenheid", "start", "eind", "budget",
    "dekking",
)  # fmt: skip


def maak_plan(wereld: Wereld, jaar: dict, *, at: datetime) -> None:
    hand = {"door": wereld.door(None), "at": at}
    velden = jaar["jaarplan"] | {"visiepunten": "\n".join(jaar["jaarplan"]["visiepunten"])}
    plan = Jaarplan(agenda=wereld.agenda, jaar=jaar["jaar"], **velden)
    bewaar(plan, **hand)
    for rij in jaar["focus"]:
        thema = wereld.themas[rij["thema"]]
        voeg_toe(Focus(jaarplan=plan, thema=thema, onderbouwing=rij["onderbouwing"]), **hand)
    for rij in jaar["doelen"]:
        velden = {naam: rij[naam] for naam in ("titel", "herkomst", "toelichting", "beoogd_resultaat")}
        doel = Doel(jaarplan=plan, **velden)
        voeg_toe(doel, relaties={"themas": [wereld.themas[slug] for slug in rij["themas"]]}, **hand)
        for indicator in rij.get("indicatoren", []):
            voeg_toe(Indicator(doel=doel, **_indicatorvelden(wereld, indicator)), **hand)


def maak_actie(wereld: Wereld, jaar: dict, rij: dict, *, at: datetime) -> None:
    """A new action, or the successor of last year's, filled in with what the file says."""
    hand = {"door": wereld.door(None), "at": at}
    plan = Jaarplan.objects.get(jaar=jaar["jaar"])
    if "vorige" in rij:
        actie = schuif_door(Actie.objects.get(code=rij["vorige"]), plan, reden=rij["doorschuifreden"], **hand)
    else:
        actie = Actie(doel=plan.doelen.get(code=f"D{rij['doel']}"))
    _vul(wereld, actie, rij)
    antwoord = jaar["koppelingen"].get(rij["code"], {})
    actie.routekaartstap = stap_van(antwoord)
    relaties = {
        "themas": [wereld.themas[slug] for slug in rij["themas"]],
        "partners": [wereld.organisaties[naam] for naam in rij["partners"]],
        **koppelingen(antwoord),
    }
    (voeg_toe if actie._state.adding else bewaar)(actie, relaties=relaties, **hand)
    if (actie.code, actie.doel.code) != (rij["code"], f"D{rij['doel']}"):
        raise ValueError(f"{rij['code']} werd {actie.code} bij {actie.doel.code}: kijk de volgorde na")
    _geef_indicatoren(wereld, actie, rij["indicatoren"], hand)


def _vul(wereld: Wereld, actie: Actie, rij: dict) -> None:
    # A later moment 'wijzig' says what stood there first.
    eerst = {naam: waarde for stap in rij["verloop"] for naam, waarde in stap.get("was", {}).items()}
    for naam in VELDEN:
        setattr(actie, naam, eerst.get(naam, rij[naam]))
    actie.domein = wereld.domeinen[rij["domein"]]
    actie.trekker_organisatie = wereld.organisaties[rij["trekker"]] if rij["trekker"] else None
    actie.trekker_functie = rij["functie"]
    actie.trekker_account = wereld.door(rij["account"]) if "account" in rij else None


def _geef_indicatoren(wereld: Wereld, actie: Actie, rijen: list[dict], hand: dict) -> None:
    """The first ones came along with a carried-over action: those are filled in, the others are new."""
    meegekomen = list(actie.indicatoren.all())
    for nummer, rij in enumerate(rijen):
        velden = _indicatorvelden(wereld, rij)
        if nummer < len(meegekomen):
            for naam, waarde in velden.items():
                setattr(meegekomen[nummer], naam, waarde)
            bewaar(meegekomen[nummer], **hand)
        else:
            voeg_toe(Indicator(actie=actie, **velden), **hand)


def _indicatorvelden(wereld: Wereld, rij: dict) -> dict:
    return rij | {"woorden": wereld.woorden(rij.get("woorden"))}
