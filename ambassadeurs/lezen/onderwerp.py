"""What a report is about: an action or a theme that everybody can read, by the name of the newest version."""

from dataclasses import dataclass

from agenda.lezen.leesplan import Leesplan
from agenda.models import Actie, Thema
from agenda.publicatie import nieuwste_versie


@dataclass(frozen=True)
class Onderwerp:
    """soort: 'actie' or 'thema', and sleutel: the code or the word of its address."""

    soort: str
    sleutel: str
    naam: str
    url: str

    @property
    def als_vraag(self) -> dict[str, str]:
        return {self.soort: self.sleutel}


def lees_onderwerp(gegevens) -> Onderwerp | None:
    """What this address or this report names, when everybody may know that it is there; else nothing."""
    code, slug = gegevens.get("actie", ""), gegevens.get("thema", "")
    versie = nieuwste_versie() if code or slug else None
    if versie is None:
        return None
    plan = Leesplan(versie)
    for actie in plan.acties:
        if code and actie.bron["code"] == code:
            return Onderwerp("actie", code, actie.bron["titel"], actie.url)
    for thema in plan.themas:
        if slug and not code and thema.slug == slug:
            return Onderwerp("thema", slug, thema.naam, thema.url)
    return None


def rij_van(onderwerp: Onderwerp | None) -> dict:
    """field of a Melding -> its row."""
    if onderwerp is None:
        return {}
    if onderwerp.soort == "actie":
        return {"actie": Actie.objects.filter(code=onderwerp.sleutel).first()}
    return {"thema": Thema.objects.filter(slug=onderwerp.sleutel).first()}
