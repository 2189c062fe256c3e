"""The basic data: where to find which."""

from agenda.models import Domein, Indexonderwerp, Organisatie, Thema, VNartikel, WettelijkPlan
from agenda.permissions import mag_basisgegevens_bewerken
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.toegang import eis


@read_only
def basisgegevens(request):
    eis(mag_basisgegevens_bewerken(request.user))
    delen = [
        ("Gemeente", "gemeente_edit", "Naam, telefoonnummer en adres. Deze staan op elke bladzijde.", None),
        ("Organisaties", "organisatie_lijst", "Wie acties trekt of meehelpt.", Organisatie.objects.count()),
        ("Thema's", "thema_lijst", "De onderwerpen en groepen voor de focus.", Thema.objects.count()),
        (
            "Levensdomeinen",
            "domein_lijst",
            "De delen van het leven waar acties bij horen.",
            Domein.objects.count(),
        ),
        (
            "Onderwerpen van de index",
            "onderwerp_lijst",
            "Wat er in elk levensdomein te doen is.",
            Indexonderwerp.objects.count(),
        ),
        (
            "Wettelijke plannen",
            "wettelijk_plan_lijst",
            "Plannen waar een wet om vraagt.",
            WettelijkPlan.objects.count(),
        ),
        (
            "Artikelen van het VN-verdrag",
            "vn_artikel_lijst",
            "Wat het verdrag vraagt, per artikel.",
            VNartikel.objects.count(),
        ),
    ]
    return render_page(request, "agenda/basisgegevens.html", {"delen": delen, "menu": "basis"})
