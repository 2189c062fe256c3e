"""What hangs under the goals of a plan, read for its document in a fixed number of questions."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet

from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    Doel,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Obstakel,
    Oordeel,
    Organisatie,
    Thema,
    Voortgang,
)
from agenda.plandocument.koppelingen import gekoppeld, per, themas_van
from inclusie.woorden import op_naam

# Of an action: what it is linked to -> by what the document names that, in its own order.
GENOEMD = {"indexonderwerpen": "slug", "vn_artikelen": "nummer", "wettelijke_plannen": "slug"}


@dataclass(frozen=True)
class Plandelen:
    """doelen: as they stand in the plan. Everything else by the number of what it hangs under.

    acties: those that may stand in a published version. themas: of goals and of actions, by name.
    genoemd: 'obstakels' and the like -> action -> how the document names what is linked to it.
    codes: of the actions that may be known outside. volgende: action -> the code of the one after it.
    """

    doelen: list[Doel]
    acties: dict[int, list[Actie]]
    themas_van_doel: dict[int, list[Thema]]
    themas_van_actie: dict[int, list[Thema]]
    genoemd: dict[str, dict[int, list]]
    codes: dict[int, str]
    volgende: dict[int, str]
    indicatoren_van_doel: dict[int, list[Indicator]]
    indicatoren_van_actie: dict[int, list[Indicator]]
    metingen: dict[int, list[Meetwaarde]]
    voortgang: dict[int, list[Voortgang]]
    oordelen: dict[int, list[Oordeel]]

    @property
    def themas(self) -> set[Thema]:
        """Every theme that a goal or an action has."""
        per_deel = (*self.themas_van_doel.values(), *self.themas_van_actie.values())
        return {thema for themas in per_deel for thema in themas}


def haal_plandelen(jaarplan: Jaarplan, peildatum: date) -> Plandelen:
    doelen = list(jaarplan.doelen.aanwezig())
    acties = list(_acties(doelen))
    onder_acties = {"actie__in": [actie.pk for actie in acties]}
    indicatoren = list(Indicator.objects.aanwezig().filter(Q(doel__in=doelen) | Q(**onder_acties)))
    metingen = Meetwaarde.objects.bekend().filter(datum__lte=peildatum, indicator__in=indicatoren)
    return Plandelen(
        doelen=doelen,
        acties=per("doel_id", acties),
        themas_van_doel=themas_van(doelen),
        themas_van_actie=themas_van(acties),
        genoemd=_genoemd(acties),
        **_familie(acties),
        indicatoren_van_doel=per("doel_id", indicatoren),
        indicatoren_van_actie=per("actie_id", indicatoren),
        metingen=per("indicator_id", metingen),
        voortgang=per("actie_id", Voortgang.objects.akkoord().tot(peildatum).filter(**onder_acties)),
        oordelen=per("actie_id", Oordeel.objects.aanwezig().filter(**onder_acties, datum__lte=peildatum)),
    )


def _acties(doelen: list[Doel]) -> QuerySet:
    """With the names of what they belong to beside them."""
    rijen = Actie.objects.voor_publicatie().met_begin().filter(doel__in=doelen)
    return rijen.annotate(
        domein_slug=F("domein__slug"),
        stapnummer=F("routekaartstap__nummer"),
        trekker_naam=F("trekker_organisatie__naam"),
        trekker_openbaar=F("trekker_organisatie__openbaar"),
    )


def _genoemd(acties: list[Actie]) -> dict[str, dict[int, list]]:
    partners = gekoppeld(acties, "partners", "naam", Organisatie.objects.filter(openbaar=True))
    for namen in partners.values():
        namen.sort(key=op_naam)
    obstakels = gekoppeld(acties, "obstakels", "slug", Obstakel.objects.openbaar())
    overig = {veld: gekoppeld(acties, veld, naam) for veld, naam in GENOEMD.items()}
    return {"partners": partners, "obstakels": obstakels} | overig


def _familie(acties: list[Actie]) -> dict[str, dict[int, str]]:
    """Of the actions before, after and around these: what may be known of them outside."""
    pks = [actie.pk for actie in acties]
    genoemd = {pk for actie in acties for pk in (actie.vorige_id, actie.opgegaan_in_id) if pk}
    rijen = Actie.objects.aanwezig().filter(
        Q(pk__in=genoemd) | Q(vorige__in=pks), openbaar=True, status__in=OPENBARE_STATUSSEN
    )
    rijen = list(rijen.order_by().values_list("pk", "code", "vorige"))
    return {
        "codes": {pk: code for pk, code, _ in rijen},
        "volgende": {vorige: code for _, code, vorige in rijen if vorige},
    }
