"""The status that a file gives an action: only along the ways that the acts allow, and by who may go them."""

from django.core.exceptions import ValidationError

from agenda.handelen import overgangen
from agenda.handelen.actiezetten import ZETTEN
from agenda.handelen.invoeren.werk import Werk
from agenda.handelen.overgangen import WEG_NAAR
from agenda.models import Actie, ActieStatus
from agenda.permissions import mag_actie_afsluiten

S = ActieStatus
# What lies behind these is no halt on the way: a result is not written to be undone.
TUSSEN = {S.VOORGESTELD, S.GEPLAND, S.IN_UITVOERING}
# The field whose words go with the move to a status.
VRAAGT = {S.GEREALISEERD: "resultaat", S.GESTOPT: "reden", S.AFGEWEZEN: "reden"}
SAMEN = "Voeg deze actie samen op haar eigen bladzijde."
ZELF = "Schuif deze actie door op haar eigen bladzijde. Dan komt zij ook in het plan van volgend jaar."


def weg(van: str, naar: str) -> list[str]:
    """The shortest way from one status to another, without its begin; empty when there is none."""
    wegen = [[van]]
    while wegen:
        tot_hier = wegen.pop(0)
        for volgende in (stand for stand, vanaf in WEG_NAAR.items() if tot_hier[-1] in vanaf):
            if volgende == naar:
                return [*tot_hier[1:], naar]
            if volgende in TUSSEN and volgende not in tot_hier:
                wegen.append([*tot_hier, volgende])
    return []


def zet_stand(werk: Werk, actie: Actie, waarden: dict, *, is_nieuw: bool) -> None:
    """Bring the action to the status of its row, step by step."""
    naar = waarden.get("status") or actie.status
    if naar == actie.status:
        return  # by no way, also not over another status and back
    stappen = weg(actie.status, naar)
    if not stappen:
        zin = f"Van ‘{actie.get_status_display()}’ kan deze actie niet naar ‘{S(naar).label}’."
        raise ValidationError({"status": zin})
    for stap in stappen:
        try:
            _stap(werk, actie, stap, waarden, is_nieuw)
        except ValidationError as fout:
            raise (
                fout if hasattr(fout, "error_dict") else ValidationError({"status": fout.messages})
            ) from None


def _stap(werk: Werk, actie: Actie, naar: str, waarden: dict, is_nieuw: bool) -> None:
    if naar == S.DOORGESCHOVEN:
        return _schuif_door(werk, actie, waarden.get("reden", ""), is_nieuw)
    if naar == S.GESTOPT and waarden.get("opgegaan_in"):
        return _voeg_samen(werk, actie, waarden, is_nieuw)
    zet = next(z for z in ZETTEN.values() if z.naar == naar and actie.status in z.van)
    if not zet.mag(werk.door, actie):
        raise ValidationError(f"U mag een actie niet op ‘{S(naar).label}’ zetten. Vraag het een medewerker.")
    if zet.doe is overgangen.heropen:
        zet.doe(actie, reden=werk.reden, **werk.hand)
    elif veld := VRAAGT.get(naar):
        zet.doe(actie, **{veld: waarden.get(veld, "")}, **werk.hand)
    else:
        zet.doe(actie, waarom=werk.reden, **werk.hand)
    return None


def _schuif_door(werk: Werk, actie: Actie, reden: str, is_nieuw: bool) -> None:
    """Of a new row: it was carried over long ago, and its successor names it as 'vorige actie'."""
    if not is_nieuw:
        raise ValidationError(ZELF)
    if not mag_actie_afsluiten(werk.door):
        raise ValidationError("U mag een actie niet doorschuiven. Vraag het een medewerker.")
    if not reden:
        raise ValidationError({"reden": "Schrijf op waarom. Iedereen kan de reden lezen."})
    overgangen.zet(actie, S.DOORGESCHOVEN, waarom=reden, reden=reden, **werk.hand)


def _voeg_samen(werk: Werk, actie: Actie, waarden: dict, is_nieuw: bool) -> None:
    """Of a new row: it was merged long ago, and the other action may be over by now too."""
    if not is_nieuw:
        raise ValidationError({"opgegaan_in": SAMEN})
    if not mag_actie_afsluiten(werk.door):
        raise ValidationError("U mag een actie niet samenvoegen. Vraag het een medewerker.")
    ander = werk.rijen["Acties"].get((waarden["opgegaan_in"],))
    if ander is None or ander.pk == actie.pk:
        zin = f"Actie {waarden['opgegaan_in']} staat niet in dit plan."
        raise ValidationError({"opgegaan_in": zin})
    reden = waarden.get("reden", "")
    overgangen.eis_reden(reden)
    overgangen.zet(actie, S.GESTOPT, waarom=reden, reden=reden, opgegaan_in=ander, **werk.hand)


def eis_passend(actie: Actie, velden: dict) -> None:
    """A result or a reason comes with the move that asks for it, and never by itself."""
    for veld in ("resultaat", "reden"):
        if veld in velden and (velden[veld] or "") != getattr(actie, veld):
            zin = f"Dit past niet bij een actie die ‘{actie.get_status_display()}’ is."
            raise ValidationError({veld: f"{zin} Het hoort bij de stap naar een andere status."})
