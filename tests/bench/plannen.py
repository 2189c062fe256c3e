"""Plans of any size, made through the real acts."""

from datetime import UTC, date, datetime, timedelta

from agenda.handelen.indeling import voeg_toe
from agenda.handelen.overgangen import plan_in, schrijf_voortgang
from agenda.models import (
    Actie,
    Agenda,
    Doel,
    Domein,
    Focus,
    Gemeente,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Organisatie,
    Thema,
    Voortgang,
)
from inclusie.accounts.models import User
from inclusie.history import bewaar

AT = datetime(2021, 1, 4, 9, tzinfo=UTC)
DOMEINEN = ("Onderwijs", "Thuis", "Werk", "Vrije tijd", "Vervoer", "Zorg", "Gemeente")
ZIN = "Wij vragen mensen wat hen tegenhoudt en lossen dat samen met onze partners op. "


def maak_plan(acties: int, jaar: int = 2021) -> tuple[Jaarplan, User]:
    """A plan with this many actions: a goal per ten, per action an indicator, a figure and two reports."""
    door = User.objects.filter(rol="medewerker").first() or User.objects.maak_account(
        "medewerker@bench.example", "Medewerker", "medewerker", "beleidsmedewerker", at=AT
    )
    wie = {"door": door, "at": AT}
    if not Gemeente.objects.exists():
        _basis(wie)
    plan = Jaarplan(agenda=Agenda.objects.first(), jaar=jaar, inleiding=ZIN * 3, inleiding_makkelijk=ZIN)
    bewaar(plan, **wie)
    themas, organisaties = list(Thema.objects.all()), list(Organisatie.objects.all())
    domeinen = list(Domein.objects.all())
    for thema in themas[:4]:
        voeg_toe(Focus(jaarplan=plan, thema=thema, onderbouwing=ZIN), **wie)
    for nummer in range(acties):
        if nummer % 10 == 0:
            doel = Doel(
                jaarplan=plan, titel=f"Doel {nummer // 10 + 1}: iedereen doet mee", herkomst="ambassadeurs"
            )
            voeg_toe(doel, **wie, relaties={"themas": [themas[nummer % 4]]})
        actie = Actie(
            doel=doel, titel=f"Actie {nummer + 1} voor een stad waarin iedereen meedoet", waarom=ZIN,
            tekst_makkelijk=ZIN, tekst=ZIN * 4, domein=domeinen[nummer % 7], start="2021-Q1", eind="2021-Q4",
            trekker_organisatie=organisaties[nummer % 10], budget=nummer * 100,
        )  # fmt: skip
        voeg_toe(actie, **wie, relaties={"themas": [themas[nummer % 4]], "partners": organisaties[:3]})
        _volg(actie, nummer, wie)
    return plan, door


def _basis(wie) -> None:
    bewaar(Gemeente(naam="Benchstad"), **wie)
    bewaar(Agenda(titel="Lokale Inclusie Agenda", periode_van=2020, periode_tot=2030, visie=ZIN), **wie)
    for volgorde, naam in enumerate(DOMEINEN):
        bewaar(Domein(naam=naam, slug=naam.lower().replace(" ", "-"), volgorde=volgorde), **wie)
    for nummer in range(6):
        bewaar(Thema(naam=f"Thema {nummer}", slug=f"thema-{nummer}", soort="verbredend"), **wie)
    for nummer in range(10):
        bewaar(Organisatie(naam=f"Partner {nummer}", soort="maatschappelijk"), **wie)


def _volg(actie, nummer, wie) -> None:
    indicator = Indicator(
        actie=actie, naam="Mensen die meedoen", eenheid="mensen", nulwaarde=0, streefwaarde=100
    )
    voeg_toe(indicator, **wie)
    bewaar(Meetwaarde(indicator=indicator, datum=date(2021, 3, 1), waarde=nummer % 100), **wie)
    plan_in(actie, **wie)
    for maand in (2, 5):
        lichten = {"licht_inhoud": "groen", "licht_planning": "groen", "licht_geld": "nvt"}
        oranje = {"licht_planning": "oranje", "oorzaak": ZIN, "maatregel": ZIN} if nummer % 5 == 0 else {}
        bericht = Voortgang(actie=actie, datum=date(2021, maand, 1), tekst_makkelijk=ZIN, **lichten | oranje)
        schrijf_voortgang(bericht, akkoord=True, door=wie["door"], at=AT + timedelta(days=30 * maand))
