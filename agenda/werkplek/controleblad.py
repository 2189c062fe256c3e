"""The check before publishing as a page reads it: each part in words, with the place where it is mended."""

from django.urls import reverse

from agenda.controle_publicatie import Buiten, Probleem
from agenda.lezen.veranderd import arrange
from agenda.models import Evaluatie, Jaarplan
from agenda.models.keuzes import VOORBIJ
from agenda.voorstel import Voorstel
from agenda.werkplek.jaarblad import VOORSTEL, loopt_nog


def controleblad(voorstel: Voorstel, *, mag_bewerken: bool) -> dict:
    """mag_bewerken: who may not mend anything is led to where it can be read."""
    acties = [actie for doel in voorstel.document["doelen"] for actie in doel["acties"]]
    urls = {actie["code"]: reverse("actie_werkplek", args=[actie["code"]]) for actie in acties}
    blad = {
        "vorige": voorstel.vorige,
        "problemen": [(p, waar(p, voorstel.plan, mag_bewerken=mag_bewerken)) for p in voorstel.problemen],
        "buiten": [(deel, _waar_buiten(deel)) for deel in voorstel.buiten],
        "aantal": len(voorstel.veranderingen or []),
        "mag_bewerken": mag_bewerken,
    }
    if voorstel.vorige:
        blad |= arrange(urls, voorstel.vorige.document, voorstel.document)
    return blad


def jaareinde(voorstel: Voorstel, evaluatie: Evaluatie) -> dict:
    """What closing the year cuts off: the rest of it, and actions of which nobody told the end.

    An action that is to go on or to stop gets its end after this, with the plan of next year.
    """
    verder = set(evaluatie.oordelen.filter(oordeel__in=VOORSTEL).values_list("actie__code", flat=True))
    acties = [actie for doel in voorstel.document["doelen"] for actie in doel["acties"]]
    return {
        "loopt_nog": loopt_nog(voorstel.plan, voorstel.dag),
        "zonder_afloop": [
            (actie, reverse("actie_werkplek", args=[actie["code"]]))
            for actie in acties
            if actie["stand"] not in VOORBIJ and actie["code"] not in verder
        ],
    }


def waar(probleem: Probleem, plan: Jaarplan, *, mag_bewerken: bool) -> str:
    if probleem.soort == "actie" and not mag_bewerken:
        return reverse("actie_werkplek", args=[probleem.sleutel])
    if probleem.soort == "actie" and probleem.deel == "indicatoren":
        return reverse("indicatoren", kwargs={"code": probleem.sleutel})
    if probleem.soort == "actie":
        return reverse("actie_edit", args=[probleem.sleutel, probleem.deel])
    soort = "" if probleem.soort == "plan" else f"{probleem.soort}-"
    plek = f"#{soort}{probleem.sleutel}" if probleem.sleutel else ""
    return f"{reverse('werkplek_plan', args=[plan.jaar])}{plek}"


def _waar_buiten(deel: Buiten) -> str:
    plek = f"#bericht-{deel.nummer}" if deel.nummer else ""
    return f"{reverse('actie_werkplek', args=[deel.code])}{plek}"
