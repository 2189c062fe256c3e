"""What an import does with one row of each sheet: add it, change it, leave it, or refuse it and say why."""

from django.core.exceptions import ValidationError

from agenda.handelen.indeling import verplaats_naar_doel, voeg_toe
from agenda.handelen.invoeren.standen import SAMEN
from agenda.handelen.invoeren.werk import Regel, Werk
from agenda.handelen.overgangen import geef_akkoord, schrijf_voortgang
from agenda.models import Actie, ActieStatus, Doel, Focus, Indicator, Meetwaarde, PlanStatus, Voortgang
from agenda.permissions import is_meteen_akkoord, mag_akkoord_geven, mag_voortgang_schrijven
from agenda.uitwisselen.inlezen import Leesrij
from agenda.uitwisselen.tabellen import ACTIES, DOELEN, FOCUS, INDICATOREN, METINGEN, PLAN, VOORTGANG, Blad
from inclusie.history import bewaar
from inclusie.tijd import eis_niet_later
from inclusie.woorden import datum

# Fields of an action that only an act moves.
APART = ("plek", "doel", "status", "resultaat", "reden", "vorige", "opgegaan_in")
AL_AKKOORD = "Dit bericht is al akkoord. Schrijf een nieuw bericht om iets te verbeteren."


def plan(werk: Werk, rij: Leesrij) -> Regel:
    waarden, sleutel = werk.lees(PLAN, rij)
    if sleutel[0] != werk.plan.jaar:
        zin = f"Dit bestand is van {sleutel[0]}. U bent in jaarplan {werk.plan.jaar}."
        raise ValidationError({"jaar": zin})
    velden = werk.anders(PLAN, waarden, sleutel)
    regel = Regel(rij, str(werk.plan), "anders", werk.verschillen(PLAN, velden, sleutel))
    return _wijzig(werk, PLAN, werk.plan, velden, sleutel, regel)


def focus(werk: Werk, rij: Leesrij) -> Regel:
    waarden, sleutel = werk.lees(FOCUS, rij)
    velden = werk.anders(FOCUS, waarden, sleutel)
    velden.pop("plek", None)
    thema = werk.basis["thema"][sleutel[0]]
    regel = Regel(rij, thema.naam, "anders", werk.verschillen(FOCUS, velden, sleutel))
    obj = werk.rijen["Focus"].get(sleutel)
    if obj is not None:
        return _wijzig(werk, FOCUS, obj, velden, sleutel, regel)
    nieuw = Focus(jaarplan=werk.plan)
    werk.zet(FOCUS, nieuw, velden | {"thema": sleutel[0]}, None)
    voeg_toe(nieuw, reden=werk.reden, **werk.hand)
    return _is_nieuw(werk, FOCUS, nieuw, sleutel, regel)


def doel(werk: Werk, rij: Leesrij) -> Regel:
    waarden, sleutel = werk.lees(DOELEN, rij)
    velden = werk.anders(DOELEN, waarden, sleutel)
    velden.pop("plek", None)
    if "oordeel" in velden and werk.plan.status == PlanStatus.CONCEPT:
        raise ValidationError({"oordeel": "Dit plan is nog een concept. Een oordeel komt aan het eind."})
    obj, code = werk.rijen["Doelen"].get(sleutel), sleutel[0]
    regel = Regel(rij, "", "anders", werk.verschillen(DOELEN, velden, sleutel))
    if obj is not None:
        regel.naam = str(obj)
        return _wijzig(werk, DOELEN, obj, velden, sleutel, regel)
    _eis_vrij(werk, code, velden["titel"], werk.rijen["Doelen"].values())
    nieuw = Doel(jaarplan=werk.plan)
    relaties = werk.zet(DOELEN, nieuw, velden, None)
    voeg_toe(nieuw, relaties=relaties, reden=werk.reden, code=code, **werk.hand)
    return _is_nieuw(werk, DOELEN, nieuw, (nieuw.code,), regel)


def actie(werk: Werk, rij: Leesrij) -> Regel:
    """Everything but its status: that follows when its indicators are there."""
    waarden, sleutel = werk.lees(ACTIES, rij)
    velden = werk.anders(ACTIES, waarden, sleutel)
    regel = Regel(rij, "", "anders", werk.verschillen(ACTIES, _zonder(velden, "plek"), sleutel))
    apart = {veld: velden.pop(veld) for veld in APART if veld in velden}
    naar = werk.rijen["Doelen"].get((apart["doel"],)) if "doel" in apart else None
    if "doel" in apart and naar is None:
        raise ValidationError({"doel": f"Doel {apart['doel']} staat niet in dit plan."})
    obj, code = werk.rijen["Acties"].get(sleutel), sleutel[0]
    if obj is None:
        _eis_vrij(werk, code, velden["titel"], (a for a in werk.rijen["Acties"].values() if a.doel == naar))
        nieuw = Actie(doel=naar, vorige=_vorige(werk, apart.get("vorige")))
        relaties = werk.zet(ACTIES, nieuw, velden, None)
        voeg_toe(nieuw, relaties=relaties, reden=werk.reden, code=code, **werk.hand)
        return _is_nieuw(werk, ACTIES, nieuw, (nieuw.code,), regel)
    regel.naam = str(obj)
    if "vorige" in apart:
        raise ValidationError({"vorige": "De vorige actie van een actie die er al is, verandert niet."})
    if "opgegaan_in" in apart:
        raise ValidationError({"opgegaan_in": SAMEN})
    if verlies := obj.verliest(velden):
        raise ValidationError(verlies)
    if "doel" in apart:
        verplaats_naar_doel(obj, naar, waarom=werk.reden, **werk.hand)
    _wijzig(werk, ACTIES, obj, velden, sleutel, regel)
    regel.soort = "anders" if regel.velden else "gelijk"
    return regel


def _zonder(velden: dict, veld: str) -> dict:
    return {naam: waarde for naam, waarde in velden.items() if naam != veld}


def _vorige(werk: Werk, code: str | None) -> Actie | None:
    if not code:
        return None
    gevonden = Actie.objects.aanwezig().filter(code=code, status=ActieStatus.DOORGESCHOVEN).first()
    if gevonden is None or gevonden.jaar >= werk.plan.jaar:
        raise ValidationError({"vorige": f"Actie {code} is niet doorgeschoven uit een eerder jaar."})
    if hasattr(gevonden, "volgende"):
        raise ValidationError({"vorige": f"Actie {code} gaat al door als {gevonden.volgende.code}."})
    return gevonden


def indicator(werk: Werk, rij: Leesrij) -> Regel:
    waarden, sleutel = werk.lees(INDICATOREN, rij)
    velden, (bij, nummer) = werk.anders(INDICATOREN, waarden, sleutel), sleutel
    eigenaar = _eigenaar(werk, bij)
    obj = werk.rijen["Indicatoren"].get(sleutel)
    regel = Regel(rij, f"{bij}: {obj}", "anders", werk.verschillen(INDICATOREN, velden, sleutel))
    if obj is not None:
        return _wijzig(werk, INDICATOREN, obj, velden, sleutel, regel)
    if nummer and eigenaar.indicatoren.filter(nummer=nummer).exists():
        raise ValidationError({"nummer": "Deze indicator is weggehaald. Haal hem eerst terug."})
    namen = {i.naam.casefold() for (van, _), i in werk.rijen["Indicatoren"].items() if van == bij}
    if not nummer and velden["naam"].casefold() in namen:
        raise ValidationError({"naam": "Deze indicator is er al. Zet het nummer erbij."})
    nieuw = Indicator(**{eigenaar._meta.model_name: eigenaar})
    werk.zet(INDICATOREN, nieuw, velden, None)
    voeg_toe(nieuw, reden=werk.reden, code=nummer or "", **werk.hand)
    return _is_nieuw(werk, INDICATOREN, nieuw, (bij, nieuw.nummer), regel, f"{bij}: {nieuw}")


def _eigenaar(werk: Werk, bij: str) -> Actie | Doel:
    blad, wat = ("Doelen", "Doel") if bij.startswith("D") else ("Acties", "Actie")
    if eigenaar := werk.rijen[blad].get((bij,)):
        return eigenaar
    raise ValidationError({"bij": f"{wat} {bij} staat niet in dit plan."})


def meting(werk: Werk, rij: Leesrij) -> Regel:
    waarden, sleutel = werk.lees(METINGEN, rij)
    velden, (bij, nummer, dag) = werk.anders(METINGEN, waarden, sleutel), sleutel
    eigenaar, gemeten = _eigenaar(werk, bij), werk.rijen["Indicatoren"].get((bij, nummer))
    if gemeten is None:
        raise ValidationError({"nummer": f"Indicator {nummer} staat niet bij {bij}."})
    naam = f"{bij}: {gemeten}, {datum(dag)}"
    regel = Regel(rij, naam, "anders", werk.verschillen(METINGEN, velden, sleutel))
    obj = werk.rijen["Metingen"].get(sleutel)
    if velden and isinstance(eigenaar, Actie) and not mag_voortgang_schrijven(werk.door, eigenaar):
        raise ValidationError("U mag bij deze actie geen cijfers invullen. Vraag het de trekker.")
    if obj is not None:
        return _wijzig(werk, METINGEN, obj, velden, sleutel, regel)
    nieuw = Meetwaarde(indicator=gemeten)
    werk.zet(METINGEN, nieuw, velden | {"datum": dag}, None)
    eis_niet_later(nieuw.datum, werk.vandaag, veld="datum")
    bewaar(nieuw, reden=werk.reden, **werk.hand)
    return _is_nieuw(werk, METINGEN, nieuw, sleutel, regel, naam)


def bericht(werk: Werk, rij: Leesrij) -> Regel:
    """A report is fixed once it is agreed; agreeing is an act of who may do it."""
    waarden, sleutel = werk.lees(VOORTGANG, rij)
    sleutel = _zelfde_bericht(werk, rij, waarden, sleutel)
    velden, (bij, nummer) = werk.anders(VOORTGANG, waarden, sleutel), sleutel
    van, obj = _eigenaar(werk, bij), werk.rijen["Voortgang"].get(sleutel)
    regel = Regel(rij, f"{bij}: bericht {nummer or ''}".strip(), "anders")
    regel.velden = werk.verschillen(VOORTGANG, velden, sleutel)
    if obj is not None and not velden:
        regel.soort = "gelijk"
        return regel
    if obj is not None and obj.akkoord_op:
        raise ValidationError(AL_AKKOORD)
    akkoord, namens = velden.pop("akkoord", False), velden.pop("door_functie", "")
    _eis_schrijver(werk, van, akkoord, is_nieuw=obj is None)
    if obj is None:
        nieuw = Voortgang(actie=van)
        werk.zet(VOORTGANG, nieuw, velden, None)
        schrijf_voortgang(nieuw, akkoord=akkoord, waarom=werk.reden, namens=namens, **werk.hand)
        if nummer and nieuw.nummer != nummer:
            zin = (
                f"Het volgende bericht bij {bij} krijgt nummer {nieuw.nummer}. Schrijf dat, of laat het leeg."
            )
            raise ValidationError({"nummer": zin})
        return _is_nieuw(werk, VOORTGANG, nieuw, (bij, nieuw.nummer), regel, f"{bij}: bericht {nieuw.nummer}")
    if namens:
        raise ValidationError({"door_functie": "Wie een bericht schreef, verandert niet."})
    werk.zet(VOORTGANG, obj, velden, werk.nu["Voortgang"][sleutel])
    obj.actie = van
    if velden:
        schrijf_voortgang(obj, akkoord=False, waarom=werk.reden, **werk.hand)
    if akkoord:
        geef_akkoord(obj, **werk.hand)
    return regel


def _zelfde_bericht(werk: Werk, rij: Leesrij, waarden: dict, sleutel: tuple) -> tuple:
    """Without a number, a report of the same day and words is the one that is there, and not one more."""
    if sleutel[1]:
        return sleutel
    inhoud = (waarden.get("datum"), waarden.get("tekst_makkelijk"))
    werk.noem(VOORTGANG, (sleutel[0], *inhoud), rij)
    zelfde = (
        er for er, nu in werk.nu["Voortgang"].items()
        if er[0] == sleutel[0] and (nu["datum"], nu["tekst_makkelijk"]) == inhoud
    )  # fmt: skip
    sleutel = next(zelfde, sleutel)
    werk.noem(VOORTGANG, sleutel, rij)
    return sleutel


def _eis_schrijver(werk: Werk, van: Actie, akkoord: bool, *, is_nieuw: bool) -> None:
    if not mag_voortgang_schrijven(werk.door, van):
        raise ValidationError("U mag bij deze actie geen bericht schrijven. Vraag het de trekker.")
    mag = is_meteen_akkoord(werk.door) if is_nieuw else mag_akkoord_geven(werk.door)
    if akkoord and not mag:
        raise ValidationError({"akkoord": "U mag geen akkoord geven. Schrijf hier nee, of laat het leeg."})


def _eis_vrij(werk: Werk, code: str, titel: str, anderen) -> None:
    """A code that a file gives to something new: nobody ever had it. Without one the title must be new."""
    if code and not code.startswith(("D", f"{werk.plan.jaar}-")):
        zin = f"Deze code hoort niet bij {werk.plan.jaar}. Laat haar leeg voor iets nieuws."
        raise ValidationError({"code": zin})
    if code in werk.codes_ooit:
        raise ValidationError({"code": f"{code} is weggehaald. Haal het eerst terug, of laat de code leeg."})
    zelfde = None if code else next((a.code for a in anderen if a.titel.casefold() == titel.casefold()), None)
    if zelfde:
        raise ValidationError({"titel": f"Deze titel staat er al, bij {zelfde}. Zet die code erbij."})


def _wijzig(werk: Werk, blad: Blad, obj, velden: dict, sleutel: tuple, regel: Regel) -> Regel:
    if velden:
        relaties = werk.zet(blad, obj, velden, werk.nu[blad.naam][sleutel])
        bewaar(obj, reden=werk.reden, relaties=relaties, **werk.hand)
    else:
        regel.soort = "gelijk"
    return regel


def _is_nieuw(werk: Werk, blad: Blad, nieuw, sleutel: tuple, regel: Regel, naam: str = "") -> Regel:
    regel.naam, regel.soort = naam or str(nieuw), "nieuw"
    werk.rijen[blad.naam][sleutel] = nieuw
    return regel


DELEN = {
    "Plan": plan, "Focus": focus, "Doelen": doel, "Acties": actie, "Indicatoren": indicator,
    "Metingen": meting, "Voortgang": bericht,
}  # fmt: skip
