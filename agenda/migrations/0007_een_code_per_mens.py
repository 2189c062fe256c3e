"""What was written twice with other capitals is one: the code of who scores, and the name of a row to choose.

Before the database holds it. Each change leaves its row in the audit trail, as every change does.
"""

from collections import defaultdict

from django.db import migrations
from django.utils import timezone

# Model of scores -> what makes two of them one, beside the code of who gave them.
BEOORDELINGEN = {"hoogtemeting": ("obstakel_id", "datum", "moment"), "oordeel": ("actie_id", "datum")}
NAMEN = {"thema": "naam", "domein": "naam", "indexonderwerp": "naam", "wettelijkplan": "titel"}
HOOFDLETTERS = "De code staat nu in hoofdletters."
DUBBEL = "Dezelfde code gaf op deze dag nog een antwoord. Het laatste telt."
NOG_EEN = "Deze naam stond er al. Kies zelf een betere naam."


def schrijf_gelijk(apps, schema_editor):
    at = timezone.now()
    for model, sleutel in BEOORDELINGEN.items():
        _codes(apps, apps.get_model("agenda", model), sleutel, at)
    for model, veld in NAMEN.items():
        _namen(apps, apps.get_model("agenda", model), veld, at)


def _codes(apps, model, sleutel, at):
    gezien, anders = set(), []
    # The newest first: of two answers of one person on one day the last one stays.
    for rij in model.objects.order_by("-pk"):
        code = rij.beoordelaar_code.upper()
        plek = (code, *(getattr(rij, veld) for veld in sleutel))
        is_dubbel = rij.verwijderd_op is None and plek in gezien
        if rij.verwijderd_op is None:
            gezien.add(plek)
        if code != rij.beoordelaar_code or is_dubbel:
            rij.beoordelaar_code = code
            if is_dubbel:
                rij.verwijderd_op, rij.verwijderd_reden = at, DUBBEL
            anders.append((rij, DUBBEL if is_dubbel else HOOFDLETTERS))
    # The oldest first: what goes makes place for what stays.
    for rij, reden in reversed(anders):
        _bewaar(apps, rij, at, reden)


def _namen(apps, model, veld, at):
    per_naam = defaultdict(list)
    for rij in model.objects.order_by("pk"):
        per_naam[getattr(rij, veld).casefold()].append(rij)
    for rij in [rij for rijen in list(per_naam.values()) for rij in rijen[1:]]:
        naam, nummer = getattr(rij, veld), 2
        while (
            nieuw := f"{naam[: model._meta.get_field(veld).max_length - 6]} ({nummer})"
        ).casefold() in per_naam:
            nummer += 1
        per_naam[nieuw.casefold()] = [rij]
        setattr(rij, veld, nieuw)
        _bewaar(apps, rij, at, NOG_EEN)


def _bewaar(apps, rij, at, reden):
    rij.versie += 1
    rij.save()
    velden = {veld.attname: getattr(rij, veld.attname) for veld in rij._meta.concrete_fields}
    velden.pop("indien_id")
    spoor = {"history_date": at, "history_type": "~", "history_change_reason": reden}
    apps.get_model("agenda", f"historical{rij._meta.model_name}").objects.create(**velden, **spoor)


class Migration(migrations.Migration):
    dependencies = [("agenda", "0006_bestand_voor_de_raad")]

    operations = [migrations.RunPython(schrijf_gelijk, migrations.RunPython.noop)]
