"""The basic data: where to find which."""

from agenda.models import Domein, Indexonderwerp, Organisatie, Thema, VNartikel, WettelijkPlan
from agenda.permissions import mag_basisgegevens_bewerken
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.toegang import eis

# The word, the name of the address, what stands there, and what is counted.
DELEN = (
    ("Gemeente", "gemeente_edit", "Naam, telefoonnummer en adres. Deze staan op elke bladzijde.", None),
    ("Organisaties", "organisatie_lijst", "Wie acties trekt of meehelpt.", Organisatie),
    ("Thema's", "thema_lijst", "De onderwerpen en groepen voor de focus.", Thema),
    ("Levensdomeinen", "domein_lijst", "De delen van het leven waar acties bij horen.", Domein),
    ("Onderwerpen van de index", "onderwerp_lijst", "Wat er in elk levensdomein te doen is.", Indexonderwerp),
    ("Wettelijke plannen", "wettelijk_plan_lijst", "Plannen waar een wet om vraagt.", WettelijkPlan),
    ("Artikelen van het VN-verdrag", "vn_artikel_lijst", "Wat het verdrag vraagt, per artikel.", VNartikel),
)


@read_only
def basisgegevens(request):
    eis(mag_basisgegevens_bewerken(request.user))
    delen = [(*woorden, model and model.objects.count()) for *woorden, model in DELEN]
    return render_page(request, "agenda/basisgegevens.html", {"delen": delen, "menu": "basis"})
