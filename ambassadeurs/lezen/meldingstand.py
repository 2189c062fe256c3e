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
WEER_OPEN = "Wij kijken weer naar uw melding."


@dataclass(frozen=True)
class Meldingstand:
    melding: Melding
    vandaag: date

    @property
    def bron(self) -> Melding:
        return self.melding.hoofd

    @property
    def zin(self) -> str:
        bron = self.bron
        if bron.status == S.GESLOTEN:
            return uitkomst.ZINNEN[bron.uitkomst]
        # What had its answer and is being handled, was taken up again.
        return WEER_OPEN if bron.status == S.IN_BEHANDELING and bron.beantwoord_op else ZINNEN[bron.status]

    @property
    def sinds(self) -> datetime:
        """Since when it stands so for this reporter."""
        melding, bron = self.melding, self.bron
        momenten = (melding.gemeld_op, melding.beantwoord_op, bron.stand_sinds)
        return bron.gesloten_op or max(moment for moment in momenten if moment)

    @property
    def is_te_laat(self) -> bool:
        return self.melding.is_te_laat(self.vandaag)

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
        """The day on which this reporter hears from us at the latest: a first answer, or how it goes on."""
        return dag_zonder_jaar(self.melding.beloofd or self.bron.termijn)

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
