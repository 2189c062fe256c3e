"""The plan as it is being edited, to take along: with ideas and what is closed. And a blank template."""

from django.http import Http404

from agenda.permissions import get_jaarplan, mag_plan_bewerken
from agenda.uitwisselen import csvbestand, xlsx
from agenda.uitwisselen.tabellen import BLADEN
from agenda.uitwisselen.uitvoer import van_niets, van_plan
from agenda.voorstel import maak_document
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.publicatie import CSV, XLSX, als_bestand
from inclusie.tijd import vandaag

PER_ADRES = {blad.naam.lower(): blad for blad in BLADEN}


@read_only
def exporteren(request, jaar):
    plan = get_jaarplan(request.user, jaar)
    context = {
        "plan": plan,
        "bladen": [(adres, blad) for adres, blad in PER_ADRES.items()],
        "mag_bewerken": plan.is_bewerkbaar and mag_plan_bewerken(request.user),
        "menu": "plan",
    }
    return render_page(request, "agenda/exporteren.html", context)


@read_only
def exporteren_xlsx(request, jaar):
    plan, dag = get_jaarplan(request.user, jaar), vandaag()
    uitvoer = van_plan(plan, dag).met_naleesbladen(maak_document(plan, dag))
    inhoud = xlsx.schrijf(uitvoer, titel=f"{plan}, werkversie")
    return als_bestand(inhoud, XLSX, f"jaarplan-{jaar}-werkversie-{dag}.xlsx")


@read_only
def exporteren_csv(request, jaar, blad):
    plan, dag = get_jaarplan(request.user, jaar), vandaag()
    if blad not in PER_ADRES:
        raise Http404
    tabel = PER_ADRES[blad]
    inhoud = csvbestand.schrijf((k.kop for k in tabel.kolommen), van_plan(plan, dag).cellen(tabel))
    return als_bestand(inhoud, CSV, f"jaarplan-{jaar}-{blad}-werkversie-{dag}.csv")


@read_only
def exporteren_leeg(request, jaar):
    get_jaarplan(request.user, jaar)
    inhoud = xlsx.schrijf(van_niets(), titel=f"Jaarplan {jaar}: leeg voorbeeld om in te vullen")
    return als_bestand(inhoud, XLSX, f"jaarplan-{jaar}-leeg.xlsx")
