"""Give somebody everything that we hold about them: what is in it, and the files in one zip."""

import io
import zipfile

from django.http import HttpResponse

from ambassadeurs.forms.wissen import OokForm
from ambassadeurs.permissions import get_persoon_voor_beheer
from ambassadeurs.privacy.betrokkene import van_persoon
from ambassadeurs.werkplek.dossier import bestanden, dossier
from inclusie import logboek
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu


@read_only
def inzage(request, pk):
    persoon = get_persoon_voor_beheer(request.user, pk)
    wie = van_persoon(persoon)
    delen = dossier(wie, nu())["delen"]
    aantallen = [(deel.kop, len(deel.rijen)) for deel in delen if deel.rijen]
    context = {"persoon": persoon, "aantallen": aantallen, "form": OokForm(wie=wie), "menu": "mensen"}
    return render_page(request, "ambassadeurs/inzage.html", context)


@eerst_bevestigen
@read_only
def inzage_downloaden(request, pk):
    persoon = get_persoon_voor_beheer(request.user, pk)
    at, wie = nu(), van_persoon(persoon)
    wie = wie.met(OokForm(request.GET, wie=wie).gekozen())
    antwoord = HttpResponse(_zip(bestanden(wie, at), at), content_type="application/zip")
    antwoord["Content-Disposition"] = f'attachment; filename="gegevens-{persoon.pk}.zip"'
    logboek.meld("inzage gemaakt", wat=f"persoon {persoon.pk}", resultaat="gelukt", door=request.user)
    return antwoord


def _zip(inhoud: dict[str, bytes], at) -> bytes:
    geheugen = io.BytesIO()
    with zipfile.ZipFile(geheugen, "w", zipfile.ZIP_DEFLATED) as bundel:
        for naam, bytes_ in inhoud.items():
            bundel.writestr(zipfile.ZipInfo(naam, at.timetuple()[:6]), bytes_, zipfile.ZIP_DEFLATED)
    return geheugen.getvalue()
