"""What somebody typed in a form and did not save yet: kept by itself, found back, thrown away."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods, require_POST

from inclusie.accounts.limieten import mag_concept_bewaren
from inclusie.concepten.handelen import bewaar, gooi_weg
from inclusie.concepten.inhoud import VELD
from inclusie.concepten.merk import merk_van
from inclusie.concepten.models import DAGEN, Formulierconcept
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.redding import getoond
from inclusie.tijd import nu

ANDER_VENSTER = "U schrijft dit ook in een ander venster. Wij bewaren beide teksten apart."
STRAKS = "Uw tekst staat er nog. Wij bewaren hem straks."
ONBEKEND = "Wij bewaren deze tekst niet vanzelf. Kies zelf op tijd ‘Bewaren’."


@require_POST
def concept_bewaren(request):
    """For the script of a form. Its answer is the sentence that stands there."""
    merk, at = merk_van(request), nu()
    if merk is None:
        return JsonResponse({"zin": ONBEKEND}, status=422)
    if not mag_concept_bewaren(request, request.user.pk):
        return JsonResponse({"zin": STRAKS}, status=429, headers={"Retry-After": "60"})
    try:
        rij = bewaar(
            merk, request.POST, at=at, venster=request.POST.get(f"{VELD}-venster", ""), keren=_keren(request)
        )
    except ValidationError as fout:
        return JsonResponse({"zin": fout.messages[0]}, status=422)
    except IntegrityError:  # two at the same moment
        return JsonResponse({"zin": STRAKS}, status=429, headers={"Retry-After": "60"})
    is_ander = rij.sleutel.hex != merk.sleutel
    antwoord = {"zin": ANDER_VENSTER if is_ander else f"Bewaard om {localtime(at):%H.%M} uur, als concept."}
    antwoord |= {"merk": str(replace(merk, sleutel=rij.sleutel.hex)), "keren": rij.keren}
    return JsonResponse(antwoord, status=409 if is_ander else 200)


def _keren(request) -> int | None:
    keren = request.POST.get(f"{VELD}-keren", "")
    return int(keren) if keren.isdecimal() and len(keren) < 10 else None


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
    velden = [veld for veld in getoond(concept.velden) if not veld["verborgen"]]
    return render_page(request, "concepten/concept_weggooien.html", {"concept": concept, "velden": velden})
