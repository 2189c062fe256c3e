"""How a report stands, for who sent it: a sentence with its day, what happens next, and by when."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from ambassadeurs.lezen import uitkomst
from ambassadeurs.lezen.lot import lot_van
from ambassadeurs.models import Melding, Meldingbericht, MeldingStatus, Namens, Persoon, Spreker
from inclusie.woorden import dag_zonder_jaar

S = MeldingStatus
ZINNEN = {
    S.NIEUW: "Wij hebben uw melding.",
    S.IN_BEHANDELING: "Wij zoeken een oplossing.",
    S.BEANTWOORD: "Wij gaven antwoord.",
}


@dataclass(frozen=True)
class Meldingstand:
    melding: Melding
    vandaag: date

    @property
    def bron(self) -> Melding:
        """The report of which the end counts: a double one follows the one that it was joined with."""
        return self.melding.samengevoegd_met or self.melding

    @property
    def zin(self) -> str:
        if self.bron.status == S.GESLOTEN:
            return uitkomst.ZINNEN[self.bron.uitkomst]
        return ZINNEN[self.bron.status]

    @property
    def sinds(self) -> datetime:
        return self.bron.gesloten_op or self.melding.beantwoord_op or self.melding.gemeld_op

    @property
    def is_te_laat(self) -> bool:
        return self.bron.is_te_laat(self.vandaag) or self.bron.is_vervolg_te_laat(self.vandaag)

    @property
    def verder(self) -> list[str]:
        """What happens next, and by when."""
        bron = self.bron
        begin = ["Iemand anders meldde hetzelfde. Wij pakken het samen op."] if bron != self.melding else []
        if self.is_te_laat:
            zin = f"U zou uiterlijk {self.termijn} van ons horen. Dat is ons niet gelukt. Wij zijn te laat."
            return [*begin, zin]
        if bron.status == S.NIEUW:
            return [*begin, "Wij lezen uw melding.", f"U hoort uiterlijk {self.termijn} van ons."]
        if bron.status == S.IN_BEHANDELING:
            return [*begin, f"U hoort uiterlijk {self.termijn} van ons."]
        if bron.status == S.BEANTWOORD:
            zin = f"U hoort uiterlijk {self.termijn} hoe het verder gaat."
            return [*begin, "Wij zijn nog niet klaar.", zin]
        return begin

    @property
    def lot(self) -> str:
        """What became of an idea: taken up as an action, or not."""
        lot = lot_van(self.melding)
        return lot.zin if lot else ""

    @property
    def termijn(self) -> str:
        """The day on which somebody hears from us at the latest: a first answer, or how it goes on."""
        bron = self.bron
        vervolg = bron.vervolg_voor if bron.status == S.BEANTWOORD else None
        return dag_zonder_jaar(vervolg or bron.termijn)

    @property
    def slot(self) -> tuple[str, str] | None:
        """('Wij deden', the text), once it is closed."""
        bron = self.bron
        return (uitkomst.KOPPEN[bron.uitkomst], bron.wij_deden) if bron.status == S.GESLOTEN else None

    @property
    def bestanden(self) -> list:
        return self.melding.bestanden.genummerd()

    @cached_property
    def berichten(self) -> list[Meldingbericht]:
        """The newest first: the own conversation, and what we answered to all who told the same."""
        return list(Meldingbericht.objects.te_lezen_bij(self.melding).reverse())

    @property
    def antwoord(self) -> Meldingbericht | None:
        """Our newest answer."""
        return next((bericht for bericht in self.berichten if bericht.spreker == Spreker.GEMEENTE), None)


def getypt_voor_anderen(helper: Persoon, vandaag: date) -> list[tuple[Melding, str]]:
    """(report, how it stands) of what somebody typed for another: that it is in, and no word of the answer.

    As long as the help lasts; after that only what was sent.
    """
    rijen = list(Melding.objects.getypt_door(helper).select_related("samengevoegd_met"))
    nu = set(Namens.objects.mensen_van(helper)) if rijen else set()
    return [(rij, Meldingstand(rij, vandaag).zin if rij.persoon in nu else "") for rij in rijen]
