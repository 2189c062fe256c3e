"""What a plan holds, sheet by sheet: of a frozen version for everyone, of live rows for who works on it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Prefetch

from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    Gemeente,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Oordeel,
    Planversie,
)
from agenda.models.beoordelen import laatste_per_beoordelaar, telling
from agenda.models.oordeel import merkbaarheid
from agenda.plandocument import stand_van
from agenda.uitwisselen.naleesbladen import NALEESBLADEN
from agenda.uitwisselen.naslag import LEEG, Naslag
from agenda.uitwisselen.soorten import Verwijzing
from agenda.uitwisselen.tabellen import BLADEN, Blad, Kolom

Rij = dict[str, object]


@dataclass(frozen=True)
class Uitvoer:
    """The rows of each sheet, and by which words other rows are named in them.

    bronnen: what each of these rows was made of, in the same order.
    """

    rijen: dict[str, list[Rij]]
    naslag: dict[str, Naslag] = field(default_factory=dict)
    bronnen: dict[str, list] = field(default_factory=dict)

    @property
    def bladen(self) -> list[Blad]:
        """In the order of the workbook; those that are only read come last."""
        return [blad for blad in (*BLADEN, *NALEESBLADEN) if blad.naam in self.rijen]

    def met_naleesbladen(self, document: dict) -> "Uitvoer":
        erbij = {
            blad.naam: [
                {kolom.veld: kolom.uit_document(rij) for kolom in blad.kolommen}
                for rij in blad.bronnen(document)
            ]
            for blad in NALEESBLADEN
        }
        return replace(self, rijen=self.rijen | erbij)

    def cellen(self, blad: Blad) -> Iterable[list]:
        for rij in self.rijen[blad.naam]:
            yield [cel(kolom, rij[kolom.veld], self.naslag) for kolom in blad.kolommen]


def cel(kolom: Kolom, waarde, naslag: dict[str, Naslag]):
    is_naam = isinstance(kolom.soort, Verwijzing)
    return kolom.soort.schrijf(waarde, naslag.get(kolom.soort.wat, LEEG) if is_naam else LEEG)


def van_niets() -> Uitvoer:
    """The blank template: the headings and the words that can be chosen."""
    return Uitvoer({blad.naam: [] for blad in BLADEN}, naslag_van_nu())


def naslag_van_nu() -> dict[str, Naslag]:
    soorten = {k.soort for blad in BLADEN for k in blad.kolommen if isinstance(k.soort, Verwijzing)}
    return {
        soort.wat: Naslag(
            (str(sleutel), str(naam))
            for sleutel, naam in soort.model.objects.values_list(soort.sleutel, soort.naam or soort.sleutel)
        )
        for soort in soorten
    }


def van_versie(versie: Planversie) -> Uitvoer:
    return van_document(versie.document, versie.nummer)


def van_document(document: dict, nummer: str) -> Uitvoer:
    wanneer = {
        "jaar": document["jaarplan"]["jaar"],
        "versienummer": nummer,
        "peildatum": document["peildatum"],
    }
    doelen = document["doelen"]
    acties = [
        actie
        | {"doel": doel["code"], "doeltitel": doel["titel"], "herkomst": doel["herkomst"], "plek": plek}
        | {"laatste_bericht": actie["voortgang"][0]["tekst_makkelijk"] if actie["voortgang"] else ""}
        | wanneer
        for doel in doelen
        for plek, actie in enumerate(doel["acties"], 1)
    ]
    gemeten = sorted([*doelen, *acties], key=lambda rij: rij["code"])
    indicatoren = [cijfer | {"bij": rij["code"]} for rij in gemeten for cijfer in rij["indicatoren"]]
    plan = document["jaarplan"] | wanneer
    plan |= {"gemeente": document["gemeente"].get("naam", ""), "agenda": document["agenda"]["titel"]}
    bronnen = {
        "Plan": [plan],
        "Focus": [focus | {"plek": plek} for plek, focus in enumerate(document["focus"], 1)],
        "Doelen": [doel | {"plek": plek} for plek, doel in enumerate(doelen, 1)],
        "Acties": acties,
        "Indicatoren": indicatoren,
        "Metingen": [
            meting | {"bij": cijfer["bij"], "nummer": cijfer["nummer"]}
            for cijfer in indicatoren
            for meting in cijfer["metingen"]
        ],
        "Voortgang": [b | {"bij": a["code"]} for a in acties for b in _op_nummer(a["voortgang"])],
    }
    namen = {"thema": document["themas"], "domein": document["domeinen"]}
    naslag = {wat: Naslag((rij["slug"], rij["naam"]) for rij in rijen) for wat, rijen in namen.items()}
    return Uitvoer(_rijen(bronnen, Kolom.uit_document), naslag).met_naleesbladen(document)


def _op_nummer(berichten: list[dict]) -> list[dict]:
    return sorted(berichten, key=lambda bericht: bericht["nummer"])


def _rijen(bronnen: dict[str, list], lees) -> dict[str, list[Rij]]:
    return {
        blad.naam: [{kolom.veld: lees(kolom, bron) for kolom in blad.kolommen} for bron in bronnen[blad.naam]]
        for blad in BLADEN
    }


def van_plan(plan: Jaarplan, vandaag: date) -> Uitvoer:
    """The plan as it is being edited: with ideas, what is closed, and reports that nobody agreed to yet."""
    gemeente = Gemeente.objects.first()
    doelen = list(haal_doelen(plan))
    acties = [actie for doel in doelen for actie in doel.acties.all()]
    focus = list(plan.focus.aanwezig().select_related("thema"))
    for rij in (focus, doelen, *(doel.acties.all() for doel in doelen)):
        for plek, deel in enumerate(rij, 1):
            deel.plek = plek
    plan.gemeente, plan.versienummer, plan.peildatum = gemeente.naam if gemeente else "", "", vandaag
    for actie in acties:
        _reken_uit(actie, plan, vandaag)
    indicatoren = []
    for eigenaar in sorted([*doelen, *acties], key=lambda rij: rij.code):
        for indicator in eigenaar.indicatoren.all():
            indicator.bij, metingen = eigenaar.code, indicator.meetwaarden.all()
            indicator.nu = metingen[len(metingen) - 1].waarde if metingen else None
            indicatoren.append(indicator)
    metingen = [meting for indicator in indicatoren for meting in indicator.meetwaarden.all()]
    for indicator in indicatoren:
        for meting in indicator.meetwaarden.all():
            meting.bij, meting.nummer = indicator.bij, indicator.nummer
    berichten = [(actie.code, bericht) for actie in acties for bericht in actie.voortgang.all()]
    for code, bericht in berichten:
        bericht.bij = code
    bronnen = {
        "Plan": [plan], "Focus": focus, "Doelen": doelen, "Acties": acties, "Indicatoren": indicatoren,
        "Metingen": metingen,
        "Voortgang": [b for _, b in sorted(berichten, key=lambda paar: (paar[0], paar[1].nummer))],
    }  # fmt: skip
    return Uitvoer(_rijen(bronnen, Kolom.uit_rij), naslag_van_nu(), bronnen)


def haal_doelen(plan: Jaarplan):
    """Every goal that is there, with all that is under it, in a fixed number of queries."""
    # A figure goes along once its report is agreed: read back elsewhere it would be public at once.
    metingen = Prefetch("meetwaarden", Meetwaarde.objects.bekend())
    indicatoren = Prefetch("indicatoren", Indicator.objects.aanwezig().prefetch_related(metingen))
    acties = (
        Actie.objects.aanwezig()
        .met_begin()
        .select_related(
            "domein", "trekker_organisatie", "vorige", "volgende", "opgegaan_in", "routekaartstap"
        )
    )
    meer = ("themas", "partners", "indexonderwerpen", "vn_artikelen", "wettelijke_plannen", "obstakels")
    oordelen = Prefetch("oordelen", Oordeel.objects.aanwezig())
    acties = acties.prefetch_related(*meer, indicatoren, "voortgang", oordelen)
    return plan.doelen.aanwezig().prefetch_related("themas", indicatoren, Prefetch("acties", acties))


def _reken_uit(actie: Actie, plan: Jaarplan, vandaag: date) -> None:
    """What the portal works out of an action, as readers see it."""
    berichten = [bericht for bericht in actie.voortgang.all() if bericht.akkoord_op]
    actie.licht = (berichten[0].licht if berichten else "") or ""
    is_openbaar = actie.status in OPENBARE_STATUSSEN
    actie.stand_woord = stand_van(actie.status, actie.licht or None).woord(plan.jaar) if is_openbaar else ""
    actie.laatste_nieuws = berichten[0].datum if berichten else None
    actie.laatste_bericht = berichten[0].tekst_makkelijk if berichten else ""
    oordelen = [oordeel for oordeel in actie.oordelen.all() if oordeel.datum <= vandaag]
    actie.merkbaar = merkbaarheid(oordelen) or ""
    actie.beoordelaars = telling(len(laatste_per_beoordelaar(oordelen)))
    volgende = getattr(actie, "volgende", None)
    actie.volgende_code = volgende.code if volgende else ""
    actie.versienummer, actie.peildatum = "", vandaag


def afdruk(uitvoer: Uitvoer) -> str:
    """The hash of everything that an import can touch: whoever saw it can be told that it changed since."""
    inhoud = [
        [rij[kolom.veld] for kolom in blad.kolommen if kolom.telt]
        for blad in BLADEN
        for rij in uitvoer.rijen[blad.naam]
    ]
    return hashlib.sha256(json.dumps(inhoud, ensure_ascii=False).encode()).hexdigest()
