"""Writing down what somebody says of the height of an obstacle, who cannot log in or wants no mail.

It stands under the code of who said it. Who wrote it down is kept nowhere, so nobody reads who said what.
"""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.meting import GehoordeMetingForm
from ambassadeurs.handelen.meten import geef_hoogte, vraag_niet_meer
from ambassadeurs.permissions import get_meetverzoek
from inclusie.htmx import render_page
from inclusie.poging import probeer
from inclusie.tijd import nu

AL_KLAAR = "Hier is al een antwoord op. Wij vragen het niet meer."
BEWAARD = "Bewaard. Bij de hoogte staat geen naam, ook niet die van u."
GEEN_ANTWOORD = "Deze persoon wil niet antwoorden. Wij vragen het niet meer."


@require_http_methods(["GET", "HEAD", "POST"])
def hoogte_noteren(request, pk, slug):
    verzoek, at = get_meetverzoek(request.user, pk, slug), nu()
    persoon, obstakel = verzoek.persoon, verzoek.obstakel
    form = GehoordeMetingForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        if verzoek.klaar_op:
            zin, status = AL_KLAAR, 302
        elif request.POST.get("doe") == "geen_antwoord":
            vraag_niet_meer(persoon, obstakel, at=at)
            zin, status = GEEN_ANTWOORD, 302
        else:
            zin = BEWAARD
            status = probeer(form, lambda: geef_hoogte(persoon, obstakel, form.cleaned_data["hoogte"], at=at))
        if status == 302:
            messages.success(request, zin)
            return redirect("persoon_werkplek", pk)
    context = {
        "persoon": persoon,
        "obstakel": obstakel,
        "form": form,
        "al_klaar": verzoek.klaar_op and AL_KLAAR,
    }
    return render_page(
        request, "ambassadeurs/hoogte_noteren.html", context | {"menu": "mensen"}, status=status
    )
