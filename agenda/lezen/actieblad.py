"""What the page of one action says beside its texts: what happens now, who does what, and the figures."""

from django.utils.text import capfirst

from agenda import woorden
from agenda.lezen.cijfers import cijfers
from agenda.lezen.evaluatie import over_actie
from agenda.lezen.leesplan import Leesplan
from agenda.lezen.obstakels import bij_actie
from agenda.lezen.raadsblad import van_actie
from agenda.lezen.rijen import Leesactie
from agenda.models import keuzes


def context(plan: Leesplan, actie: Leesactie) -> dict:
    rijen = cijfers(actie.bron["indicatoren"])
    nu = actie.bericht_van_nu
    berichten = [bericht | {"lichten": lichten(bericht)} for bericht in actie.bron["voortgang"]]
    return {
        "actie": actie,
        "kruimel": f"Actie {actie.bron['code']}",
        "wat_nu": wat_nu(plan, actie),
        "verder_in": next(
            (ander for ander in plan.acties if ander.bron["code"] == actie.bron["opgegaan_in"]), None
        ),
        "opgenomen": [ander for ander in plan.acties if ander.bron["opgegaan_in"] == actie.bron["code"]],
        # What stands under 'Wat gebeurt er nu?' is not told again as news.
        "nu": berichten[0] if nu else None,
        "nieuws": berichten[1:] if nu else berichten,
        "wie": wie_doet_wat(plan, actie),
        "heeft_trekker": any(actie.bron["trekker"].values()),
        "meer": meer_weten(plan, actie),
        "obstakels": bij_actie(plan, actie),
        "cijfers": rijen,
        "raadsstukken": van_actie(plan.document, actie.bron["code"]),
        "oordelen": over_actie(plan.document, actie.bron["code"]),
        "hoofdcijfer": next((cijfer for cijfer in rijen if cijfer.procent is not None), None),
    }


def voeg_feiten_toe(plan: Leesplan) -> None:
    """For the full text: everything that is known of each action, in words."""
    for actie in plan.acties:
        actie.feiten.extend(wie_doet_wat(plan, actie))
        actie.feiten.extend(meer_weten(plan, actie)[2:])
        actie.feiten.extend((c.naam.capitalize(), c.zin) for c in cijfers(actie.bron["indicatoren"]))
        if actie.gevoeld:
            actie.feiten.append(("Wat mensen merken", actie.gevoeld))
        actie.feiten.append(("Wat gebeurt er nu", " ".join(wat_nu(plan, actie))))
        if actie.stil:
            actie.feiten.append(("Let op", f"{actie.stil}."))
        if actie.bericht_van_nu and actie.bericht_van_nu["oorzaak"]:
            actie.feiten.append(("Waarom loopt het anders", actie.bericht_van_nu["oorzaak"]))


def lichten(bericht: dict) -> list[tuple[str, str]]:
    """(subject, light) of the lights of a note that apply."""
    namen = ("Inhoud", "Planning", "Geld")
    return [
        (naam, bericht[f"licht_{naam.lower()}"])
        for naam in namen
        if bericht[f"licht_{naam.lower()}"] != keuzes.Licht.NVT
    ]


def wat_nu(plan: Leesplan, actie: Leesactie) -> list[str]:
    """The sentences of 'Wat gebeurt er nu?'."""
    bron, bericht = actie.bron, actie.bericht_van_nu
    if actie.stand == keuzes.Stand.KLAAR:
        return [bron["resultaat"] or "Deze actie is klaar."]
    if actie.stand == keuzes.Stand.GESTOPT:
        zinnen = [
            f"Deze actie gaat verder in actie {ander}."
            if (ander := bron["opgegaan_in"])
            else "Deze actie is gestopt."
        ]
        return [*zinnen, *([f"Dit is de reden: {bron['reden']}"] if bron["reden"] else [])]
    if actie.stand == keuzes.Stand.LATER:
        return [f"Deze actie {bron['stand_woord'].lower()}.", *([bron["reden"]] if bron["reden"] else [])]
    if bericht:
        return [zin for zin in (bericht["tekst_makkelijk"], bericht["maatregel"]) if zin]
    if actie.stand == keuzes.Stand.NIET_BEGONNEN and bron["start"]:
        maand, *_, jaar = woorden.kwartaal(bron["start"]).split()
        # On the day of the version, not of the reader: it says what was so then.
        is_voorbij = plan.document["peildatum"][:7] > _eerste_maand(bron["start"])
        beginnen = "wilden beginnen" if is_voorbij else "beginnen"
        return [f"Er is nog geen nieuws. Wij {beginnen} in {maand} {jaar}."]
    return ["Er is nog geen nieuws."]


def _eerste_maand(kwartaal: str) -> str:
    """'2021-Q3' -> '2021-07'."""
    jaar, _, nummer = kwartaal.partition("-Q")
    return f"{jaar}-{int(nummer) * 3 - 2:02d}"


def wie_doet_wat(plan: Leesplan, actie: Leesactie) -> list[tuple[str, str]]:
    """Rows of (word, text) that have something to say."""
    bron = actie.bron
    rolnaam = plan.document["gemeente"].get("rolnaam_ambassadeur") or "ambassadeurs"
    trekker = ", ".join(deel for deel in (bron["trekker"]["organisatie"], bron["trekker"]["functie"]) if deel)
    meedoen = dict(keuzes.Meedoen.choices).get(bron["betrokkenheid"], "")
    if bron["betrokkenheid"] == keuzes.Meedoen.ONBEKEND:
        meedoen = ""
    rijen = [
        ("Trekker", trekker),
        ("Samen met", woorden.opsomming(bron["partners"])),
        (rolnaam.capitalize(), meedoen.capitalize()),
        ("Wanneer", actie.wanneer.capitalize()),
        ("Geld", woorden.budget(bron["budget"])),
    ]
    return [(woord, tekst) for woord, tekst in rijen if tekst]


def meer_weten(plan: Leesplan, actie: Leesactie) -> list[tuple[str, str]]:
    bron = actie.bron
    domeinen = {domein["slug"]: domein["naam"] for domein in plan.document["domeinen"]}
    herkomst = dict(keuzes.Herkomst.choices).get(actie.doel["herkomst"], actie.doel["herkomst"])
    rijen = [
        ("Nummer", bron["code"]),
        ("Doel", actie.doel["titel"]),
        ("Wie vroeg hierom", herkomst.capitalize()),
        ("Deel van het leven", domeinen.get(bron["domein"], "")),
        ("Soort actie", dict(keuzes.Niveau.choices).get(bron["niveau"], "").capitalize()),
        ("Waar het geld vandaan komt", capfirst(bron["dekking"])),
        (
            "Uitgegeven",
            woorden.euro(bron["besteed"]) if bron["besteed"] is not None and bron["budget"] else "",
        ),
    ]
    return [(woord, tekst) for woord, tekst in rijen if tekst]
