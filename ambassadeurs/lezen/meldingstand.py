"""How a report stands, for who sent it: a sentence with its day, what happens next, and by when."""

from dataclasses import dataclass
from datetime import date, datetime

from ambassadeurs.lezen.lot import lot_van
from ambassadeurs.models import Melding, MeldingStatus, Uitkomst
from inclusie.woorden import dag_zonder_jaar

S = MeldingStatus
# How a closed report ends: its sentence, and the words above what we write about it.
SLOT = {
    Uitkomst.GEDAAN: ("Opgelost.", "Wij deden"),
    Uitkomst.LUKT_NIET: ("Dit lukt ons niet.", "Dit lukt ons niet, omdat"),
    Uitkomst.NIET_VAN_ONS: ("De gemeente gaat hier niet over.", "Wie u wel kan helpen"),
}
ZINNEN = {
    S.NIEUW: "Wij hebben uw melding.",
    S.IN_BEHANDELING: "Wij zoeken een oplossing.",
    S.BEANTWOORD: "Wij gaven antwoord.",
    S.SAMENGEVOEGD: "Samengevoegd met een andere melding.",
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
        if self.melding.status == S.GESLOTEN:
            return SLOT[self.melding.uitkomst][0]
        return ZINNEN[self.melding.status]

    @property
    def sinds(self) -> datetime:
        melding = self.melding
        return melding.gesloten_op or melding.beantwoord_op or melding.gemeld_op

    @property
    def is_te_laat(self) -> bool:
        return self.bron.is_te_laat(self.vandaag)

    @property
    def verder(self) -> list[str]:
        """What happens next, and by when."""
        bron = self.bron
        begin = ["Iemand anders meldde hetzelfde. Wij pakken het samen op."] if bron != self.melding else []
        if self.is_te_laat:
            return [
                *begin,
                f"U zou vóór {self.termijn} van ons horen. Dat is ons niet gelukt. Wij zijn te laat.",
            ]
        if bron.status == S.NIEUW:
            return [*begin, "Wij lezen uw melding.", f"U hoort vóór {self.termijn} van ons."]
        if bron.status == S.IN_BEHANDELING:
            return [*begin, f"U hoort vóór {self.termijn} van ons."]
        if bron.status == S.BEANTWOORD:
            return [*begin, "Wij zijn nog niet klaar. Op deze bladzijde leest u hoe het afloopt."]
        return begin

    @property
    def lot(self) -> str:
        """What became of an idea: taken up as an action, or not."""
        lot = lot_van(self.melding)
        return lot.zin if lot else ""

    @property
    def termijn(self) -> str:
        return dag_zonder_jaar(self.bron.termijn)

    @property
    def slot(self) -> tuple[str, str] | None:
        """('Wij deden', the text), once it is closed."""
        bron = self.bron
        return (SLOT[bron.uitkomst][1], bron.wij_deden) if bron.status == S.GESLOTEN else None

    @property
    def bestanden(self) -> list:
        return list(self.melding.bestanden.zonder_inhoud())

    @property
    def berichten(self) -> list:
        return list(self.melding.berichten.all())
