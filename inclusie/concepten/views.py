"""What somebody typed in a form and did not save yet: kept by itself, found back, thrown away."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods, require_POST

from inclusie.concepten.handelen import bewaar, gooi_weg, is_gesloten
from inclusie.concepten.labels import labels
from inclusie.concepten.limieten import mag_concept_bewaren
from inclusie.concepten.merk import NET_ZO_LANG, merk_van
from inclusie.concepten.models import DAGEN, Formulierconcept
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.redding import VERBORGEN, getoond
from inclusie.tijd import nu

ANDER_VENSTER = "U schrijft dit ook in een ander venster. Wij bewaren beide teksten apart."
STRAKS = "Uw tekst staat er nog. Wij bewaren hem straks."
ONBEKEND = "Wij bewaren deze tekst niet vanzelf. Kies zelf op tijd ‘Bewaren’."


@require_POST
def concept_bewaren(request):
    """For the script of a form. Its answer is the sentence that stands there."""
    merk, at = merk_van(request, tot=NET_ZO_LANG), nu()
    if merk is None:
        return JsonResponse({"zin": ONBEKEND}, status=422)
    if is_gesloten(merk):
        # Late, of a form that was saved meanwhile. Who went back to that form goes on under another mark.
        return JsonResponse({"zin": STRAKS, "merk": str(merk.opnieuw())}, status=410)
    if not mag_concept_bewaren(request, request.user.pk):
        return JsonResponse({"zin": STRAKS}, status=429, headers={"Retry-After": "60"})
    try:
        rij = bewaar(merk, request.POST, at=at)
    except ValidationError as fout:
        return JsonResponse({"zin": fout.messages[0]}, status=422)
    except IntegrityError:  # two at the same moment
        return JsonResponse({"zin": STRAKS}, status=429, headers={"Retry-After": "60"})
    is_ander = rij.sleutel.hex != merk.sleutel
    zin = ANDER_VENSTER if is_ander else f"Bewaard om {localtime(at):%H.%M} uur, als concept."
    merk = replace(merk, sleutel=rij.sleutel.hex, keren=rij.keren)
    return JsonResponse({"zin": zin, "merk": str(merk)}, status=409 if is_ander else 200)


@read_only
def concept_lijst(request):
    rijen = Formulierconcept.objects.van(request.user).bewaard(nu())
    return render_page(request, "concepten/concept_lijst.html", {"concepten": rijen, "dagen": DAGEN})


@require_http_methods(["GET", "HEAD", "POST"])
def concept_weggooien(request, sleutel):
    """It shows the words first: of a page that is gone meanwhile they are read only here."""
    concept = Formulierconcept.objects.van(request.user).met_sleutel(sleutel)
    if request.method == "POST":
        if concept:
            gooi_weg(concept)
            messages.success(request, "Uw tekst is weggegooid.")
        return redirect("concept_lijst")
    if concept is None:
        raise Http404
    heten = labels(concept.vorm, concept.velden)
    velden = [veld for veld in getoond(concept.velden, heten) if veld["soort"] != VERBORGEN]
    return render_page(request, "concepten/concept_weggooien.html", {"concept": concept, "velden": velden})
