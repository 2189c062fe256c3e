"""Rows for tests, made through the real acts, so that each has its code, its place and its history.

Everything has a default; what a test is about, it names. The clock stands at MOMENT.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.test import Client

from agenda import models
from agenda.handelen import evalueren, indeling, obstakels, overgangen, raad, vaststellen
from agenda.models import ActieStatus
from inclusie.accounts.models import User
from inclusie.history import bewaar

MOMENT = datetime(2021, 7, 1, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
VANDAAG = MOMENT.date()
# What htmx sends with a request for a part of a page.
HTMX = {"HX-Request": "true"}
LICHTEN = {"licht_inhoud": "groen", "licht_planning": "groen", "licht_geld": "nvt"}
NAMEN = {
    "beheerder": "Bo Beheer",
    "medewerker": "Fatima Medewerker",
    "procesregisseur": "Piet Regie",
    "wethouder": "Wil Wethouder",
    "koploper": "Kees Koploper",
    "ambassadeur": "Anna Ambassadeur",
    "raadslid": "Rita Raadslid",
}


def user(rol: str = "medewerker", *, email: str = "", naam: str = "", **velden) -> User:
    """The account of this role; another address makes another person with the same role."""
    email = email or f"{rol}@voorbeeldstad.example"
    if bestaand := User.objects.filter(email=email).first():
        return bestaand
    functie = velden.pop("functie", rol)
    account = User.objects.maak_account(email, naam or NAMEN[rol], rol, functie, at=MOMENT)
    for veld, waarde in velden.items():
        setattr(account, veld, waarde)
    if velden:
        account.versie += 1
        account.save()
    return account


def client(rol: str = "medewerker", **wie) -> Client:
    """A browser in which this role is logged in."""
    browser = Client()
    browser.force_login(user(rol, **wie))
    return browser


def _bewaar(obj, **opties):
    bewaar(obj, door=user(), at=MOMENT, **opties)
    return obj


def gemeente(naam: str = "Voorbeeldstad", **velden) -> models.Gemeente:
    return models.Gemeente.objects.first() or _bewaar(
        models.Gemeente(
            naam=naam, **{"telefoon": "14 0180", "mail": "inclusie@voorbeeldstad.example"} | velden
        )
    )


def domein(naam: str = "Thuis", slug: str = "thuis", **velden) -> models.Domein:
    return models.Domein.objects.filter(slug=slug).first() or _bewaar(
        models.Domein(naam=naam, slug=slug, **velden)
    )


def thema(naam: str = "Armoede", slug: str = "", **velden) -> models.Thema:
    slug = slug or naam.lower().replace(" ", "-")
    return models.Thema.objects.filter(slug=slug).first() or _bewaar(
        models.Thema(naam=naam, slug=slug, **{"soort": "verbredend"} | velden)
    )


def organisatie(naam: str = "Bibliotheek De Kade", **velden) -> models.Organisatie:
    return models.Organisatie.objects.filter(naam=naam).first() or _bewaar(
        models.Organisatie(naam=naam, **{"soort": "maatschappelijk"} | velden)
    )


def agenda(titel: str = "Iedereen doet mee", **velden) -> models.Agenda:
    return models.Agenda.objects.filter(titel=titel).first() or _bewaar(
        models.Agenda(titel=titel, **{"periode_van": 2020, "periode_tot": 2024} | velden)
    )


def jaarplan(jaar: int = 2021, **velden) -> models.Jaarplan:
    gemeente()
    return _bewaar(models.Jaarplan(**{"agenda": agenda(), "jaar": jaar} | velden))


def focus(plan: models.Jaarplan, thema_: models.Thema | None = None, **velden) -> models.Focus:
    deel = models.Focus(jaarplan=plan, thema=thema_ or thema(), **velden)
    indeling.voeg_toe(deel, door=user(), at=MOMENT)
    return deel


def doel(
    plan: models.Jaarplan, titel: str = "Brieven die iedereen begrijpt", *, themas=(), **velden
) -> models.Doel:
    deel = models.Doel(jaarplan=plan, titel=titel, **{"herkomst": "ambassadeurs"} | velden)
    indeling.voeg_toe(deel, door=user(), at=MOMENT, relaties={"themas": themas})
    return deel


def actie(
    doel_: models.Doel,
    titel: str = "Brieven herschrijven",
    status: str = "gepland",
    *,
    themas=(),
    partners=(),
    koppelingen: dict | None = None,
    **velden,
) -> models.Actie:
    """An action that went the real way to `status`, with one indicator. koppelingen: its other links."""
    standaard = {
        "domein": domein,
        "trekker_organisatie": organisatie,
        "start": f"{doel_.jaarplan.jaar}-Q1",
        "eind": f"{doel_.jaarplan.jaar}-Q4",
        "tekst_makkelijk": "Wij schrijven onze brieven opnieuw.",
    }
    for veld, waarde in standaard.items():
        if veld not in velden:
            velden[veld] = waarde() if callable(waarde) else waarde
    deel = models.Actie(doel=doel_, titel=titel, **velden)
    indeling.voeg_toe(
        deel, door=user(), at=MOMENT, relaties={"themas": themas, "partners": partners} | (koppelingen or {})
    )
    indicator(deel)
    return naar_status(deel, status)


def naar_status(deel: models.Actie, status: str) -> models.Actie:
    wie = {"door": user(), "at": MOMENT}
    if status in (ActieStatus.IDEE, ActieStatus.VOORGESTELD, ActieStatus.AFGEWEZEN):
        if status == ActieStatus.VOORGESTELD:
            overgangen.stel_voor(deel, **wie)
        elif status == ActieStatus.AFGEWEZEN:
            overgangen.wijs_af(deel, reden="Dit past niet in dit jaar.", **wie)
        return deel
    overgangen.plan_in(deel, **wie)
    if status in (ActieStatus.IN_UITVOERING, ActieStatus.GEREALISEERD):
        overgangen.start(deel, **wie)
    if status == ActieStatus.GEREALISEERD:
        overgangen.realiseer(deel, resultaat="Alle brieven zijn nu duidelijk.", **wie)
    if status == ActieStatus.GESTOPT:
        overgangen.stop(deel, reden="Er is geen geld meer.", **wie)
    return deel


def begin(deel: models.Actie, dag: date) -> models.Actie:
    """A planned action that came under way on this day."""
    overgangen.start(deel, door=user(), at=MOMENT.replace(year=dag.year, month=dag.month, day=dag.day))
    return deel


def indicator(
    eigenaar: models.Doel | models.Actie, naam: str = "Aantal brieven", **velden
) -> models.Indicator:
    waar = {"actie" if isinstance(eigenaar, models.Actie) else "doel": eigenaar}
    standaard = {"eenheid": "brieven", "nulwaarde": 0, "streefwaarde": 50}
    deel = models.Indicator(naam=naam, **waar, **standaard | velden)
    indeling.voeg_toe(deel, door=user(), at=MOMENT)
    return deel


def meetwaarde(van: models.Indicator, waarde=21, datum: date = VANDAAG, **velden) -> models.Meetwaarde:
    return _bewaar(models.Meetwaarde(indicator=van, waarde=waarde, datum=datum, **velden))


def voortgang(
    actie_: models.Actie,
    tekst: str = "De eerste brieven zijn klaar.",
    *,
    akkoord: bool = True,
    door=None,
    **velden,
) -> models.Voortgang:
    standaard = {"datum": VANDAAG, **LICHTEN}
    bericht = models.Voortgang(actie=actie_, tekst_makkelijk=tekst, **standaard | velden)
    return overgangen.schrijf_voortgang(bericht, akkoord=akkoord, door=door or user(), at=MOMENT)


def stel_vast(plan: models.Jaarplan, *, op: date | None = None) -> models.Planversie:
    """Adopt the plan: version 1.0. It needs a focus and a goal."""
    gemaakt = vaststellen.stel_vast(
        plan,
        op=op or VANDAAG,
        vastgesteld_door="het college",
        besluit="besluit 21-001",
        reden="Het college stelde het plan vast.",
        door=user(),
        at=MOMENT,
    )
    plan.refresh_from_db()
    return gemaakt


def versie(
    plan: models.Jaarplan, soort: str = "concept", reden: str = "Ter bespreking.", **velden
) -> models.Planversie:
    return vaststellen.maak_openbaar(
        plan, soort=soort, reden=reden, door=user(), at=MOMENT, **{"peildatum": VANDAAG} | velden
    )


def onderwerp(naam: str = "Woningaanpassing", slug: str = "", **velden) -> models.Indexonderwerp:
    slug = slug or naam.lower().replace(" ", "-")
    return models.Indexonderwerp.objects.filter(slug=slug).first() or _bewaar(
        models.Indexonderwerp(naam=naam, slug=slug, **{"domein": domein()} | velden)
    )


def stap(nummer: int = 1, naam: str = "Agendeer het thema", **velden) -> models.Routekaartstap:
    return models.Routekaartstap.objects.filter(nummer=nummer).first() or _bewaar(
        models.Routekaartstap(nummer=nummer, naam=naam, **velden)
    )


def stapscore(van: models.Routekaartstap, score: int = 3, **velden) -> models.Routekaartstand:
    return _bewaar(models.Routekaartstand(stap=van, score=score, **{"datum": VANDAAG} | velden))


def artikel(nummer: int = 9, naam: str = "Toegankelijkheid", **velden) -> models.VNartikel:
    return models.VNartikel.objects.filter(nummer=nummer).first() or _bewaar(
        models.VNartikel(nummer=nummer, naam=naam, **velden)
    )


def wettelijk_plan(wet: str = "Wmo 2015", slug: str = "wmo", **velden) -> models.WettelijkPlan:
    return models.WettelijkPlan.objects.filter(slug=slug).first() or _bewaar(
        models.WettelijkPlan(wet=wet, slug=slug, **{"titel": "Beleidsplan"} | velden)
    )


def obstakel(titel: str = "De balie is te hoog", *, themas=(), **velden) -> models.Obstakel:
    """Public, unless the test says otherwise."""
    standaard = {"soort": "fysiek", "gemeld_op": VANDAAG, "openbaar": True}
    if "domein" not in velden:
        standaard["domein"] = domein()
    rij = models.Obstakel(titel=titel, **standaard | velden)
    obstakels.voeg_toe(rij, door=user(), at=MOMENT, relaties={"themas": themas})
    return rij


def hoogtes(
    van: models.Obstakel, *scores: int, moment: str = "voor", datum: date = VANDAAG
) -> list[models.Hoogtemeting]:
    """One score per person: the same place in the row is the same person."""
    return [
        _bewaar(
            models.Hoogtemeting(
                obstakel=van, beoordelaar_code=f"P{nummer}", hoogte=score, moment=moment, datum=datum
            )
        )
        for nummer, score in enumerate(scores, start=1)
    ]


def oordelen(over: models.Actie, *woorden: str, datum: date = VANDAAG) -> list[models.Oordeel]:
    """One word per person: the same place in the row is the same person."""
    return [
        _bewaar(models.Oordeel(actie=over, beoordelaar_code=f"P{nummer}", merkbaar=woord, datum=datum))
        for nummer, woord in enumerate(woorden, start=1)
    ]


def raadsstuk(titel: str = "Iedereen kan stemmen", *, acties=(), **velden) -> models.Raadsstuk:
    stuk = models.Raadsstuk(titel=titel, **{"soort": "motie", "datum": VANDAAG} | velden)
    raad.voeg_toe(stuk, door=user(), at=MOMENT, relaties={"acties": acties})
    return stuk


def vergadering(datum: date, soort: str = "raad", **velden) -> models.Raadsvergadering:
    return _bewaar(models.Raadsvergadering(datum=datum, soort=soort, **velden))


def evaluatie(
    plan: models.Jaarplan, soort: str = "tussentijds", *, oordelen=(), **velden
) -> models.Evaluatie:
    """oordelen: (action, verdict, reason)."""
    gemaakt = models.Evaluatie(jaarplan=plan, soort=soort, **{"peildatum": VANDAAG} | velden)
    evalueren.begin_evaluatie(gemaakt, door=user(), at=MOMENT)
    for actie_, oordeel, reden in oordelen:
        _bewaar(models.Evaluatieoordeel(evaluatie=gemaakt, actie=actie_, oordeel=oordeel, reden=reden))
    return gemaakt


def publiceer_evaluatie(
    plan: models.Jaarplan, soort: str = "jaarlijks", *, reden: str = "Wij keken terug.", **velden
) -> models.Planversie:
    """An evaluation that was discussed and is public; with the yearly one the plan is 'geëvalueerd'."""
    gesprek = {"besproken_met": "Gezamenlijk overleg", "besproken_op": VANDAAG}
    gemaakt = evaluatie(plan, soort, **gesprek | velden)
    evalueren.bespreek(gemaakt, door=user(), at=MOMENT)
    versie_ = vaststellen.publiceer_evaluatie(gemaakt, reden=reden, door=user(), at=MOMENT)
    plan.refresh_from_db()
    return versie_


def alles_rondom(plan: models.Jaarplan, actie_: models.Actie) -> None:
    """One row of everything that stands around the goals of a plan."""
    hoogtes(obstakel(), 3, 3, 4)
    oordelen(actie_, "ja", "beetje", "ja")
    raadsstuk(acties=[actie_])
    vergadering(date(plan.jaar, 9, 9))
    gesprek = {"besproken_met": "Overleg", "besproken_op": VANDAAG, "status": "gepubliceerd"}
    evaluatie(plan, oordelen=[(actie_, "behouden", "Dit werkt.")], **gesprek)
    stapscore(stap())
    onderwerp()
    artikel()
    wettelijk_plan()
