"""All that is of one person: every table, how its rows are found, where they are told and what goes when.

What they may see (`werkplek/dossier.py`), what goes (`handelen/wissen.py`), the trail that is theirs, the
list of who was wiped and the words that the proof looks for are all made of this one table. A test holds
every model that names a person against it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from operator import attrgetter

from django.apps import apps
from django.db.models import Model

from agenda.models import Hoogtemeting, Oordeel
from ambassadeurs.models import Meldingbericht, NetwerkrolDomein, NetwerkrolThema, VerhaalThema
from ambassadeurs.privacy.betrokkene import Betrokkene


@dataclass(frozen=True)
class Tabel:
    """One table. vind: its rows of somebody. hoofdstuk: where the dossier tells them.

    gaat: what we call these when they are wiped; met: with which table they go and are told instead; blijft:
    why they stay. Exactly one of the three. mits: which of them go; the others are of everybody.
    sinds: of what somebody may be found by, the moment by which the list of who was wiped knows a row again.
    """

    label: str
    vind: Callable[[Betrokkene], Iterable[Model]]
    hoofdstuk: str
    gaat: str = ""
    met: str = ""
    blijft: str = ""
    sinds: Callable[[Model], datetime] | None = None
    mits: Callable[[Model], bool] = lambda rij: True

    @cached_property
    def model(self) -> type[Model]:
        return apps.get_model(self.label)

    def die_gaan(self, wie: Betrokkene) -> list[Model]:
        return [rij for rij in self.vind(wie) if self.mits(rij)]

    @property
    def heeft_spoor(self) -> bool:
        """Whether something of what happened to a row is kept; a link is told with its row."""
        return hasattr(self.model, "history") and not self.met


def _als_er_is(rij: Model | None) -> list[Model]:
    return [] if rij is None else [rij]


def _bij_persoon(naam: str) -> Callable[[Betrokkene], Iterable[Model]]:
    return lambda wie: getattr(wie.persoon, naam).all() if wie.persoon else ()


def _hulp(wie: Betrokkene) -> list[Model]:
    return [*wie.persoon.helpt.all(), *wie.persoon.helpers.all()] if wie.persoon else []


def _gescoord(model: type[Model]) -> Callable[[Betrokkene], Iterable[Model]]:
    return lambda wie: (
        model.objects.filter(beoordelaar_code=wie.persoon.beoordelaar_code) if wie.persoon else ()
    )


def _begin(rij: Model) -> datetime:
    """The moment on which it came, of a row that keeps none itself."""
    return rij.history.earliest().history_date


IN_HET_PLAN = "staat in het plan onder een code, en die is daarna van niemand"
# In the order in which somebody reads it.
VAN_EEN_PERSOON = (
    Tabel("ambassadeurs.Persoon", lambda w: _als_er_is(w.persoon), "persoon", "personen", sinds=_begin),
    Tabel(
        "accounts.User",
        lambda w: _als_er_is(w.account),
        "account",
        "accounts",
        sinds=attrgetter("gemaakt_op"),
    ),
    Tabel("ambassadeurs.Netwerkrol", lambda w: w.rollen, "rollen", "rollen in het netwerk"),
    Tabel(
        "ambassadeurs.NetwerkrolThema",
        lambda w: NetwerkrolThema.objects.filter(netwerkrol__in=w.rollen),
        "rollen",
        met="ambassadeurs.Netwerkrol",
    ),
    Tabel(
        "ambassadeurs.NetwerkrolDomein",
        lambda w: NetwerkrolDomein.objects.filter(netwerkrol__in=w.rollen),
        "rollen",
        met="ambassadeurs.Netwerkrol",
    ),
    Tabel(
        "ambassadeurs.Betrokkenheid",
        lambda w: [rij for rol in w.rollen for rij in rol.acties.all()],
        "acties",
        "deelname aan acties",
    ),
    Tabel("ambassadeurs.Toestemming", _bij_persoon("toestemmingen"), "toestemmingen", "toestemmingen"),
    Tabel("ambassadeurs.Namens", _hulp, "hulp", "hulp bij typen"),
    Tabel(
        "ambassadeurs.Melding",
        lambda w: w.meldingen,
        "meldingen",
        "meldingen",
        sinds=attrgetter("gemeld_op"),
    ),
    Tabel(
        "ambassadeurs.Meldingbericht",
        lambda w: Meldingbericht.objects.filter(melding__in=w.meldingen),
        "meldingen",
        met="ambassadeurs.Melding",
    ),
    Tabel(
        "ambassadeurs.Meldconcept",
        lambda w: w.concepten,
        "concepten",
        "meldingen die nog niet verstuurd zijn",
        sinds=attrgetter("begonnen_op"),
    ),
    Tabel(
        "concepten.Formulierconcept",
        lambda w: w.account.formulierconcepten.all() if w.account else (),
        "concepten",
        "teksten die nog niet bewaard zijn",
    ),
    Tabel(
        "ambassadeurs.Reactie",
        lambda w: w.reacties,
        "reacties",
        "reacties en aanmeldingen",
        sinds=attrgetter("gereageerd_op"),
    ),
    Tabel("ambassadeurs.Verhaal", lambda w: w.verhalen, "verhalen", "verhalen"),
    Tabel(
        "ambassadeurs.VerhaalThema",
        lambda w: VerhaalThema.objects.filter(verhaal__in=w.verhalen),
        "verhalen",
        met="ambassadeurs.Verhaal",
    ),
    Tabel(
        "ambassadeurs.Oproep",
        lambda w: w.oproepen,
        "oproepen",
        "oproepen die niet op de website stonden",
        mits=lambda oproep: oproep.geplaatst_op is None and not oproep.reacties.exists(),
    ),
    Tabel("ambassadeurs.Bestand", lambda w: w.bestanden, "bestanden", "foto's en geluid"),
    Tabel("agenda.Hoogtemeting", _gescoord(Hoogtemeting), "metingen", blijft=IN_HET_PLAN),
    Tabel("agenda.Oordeel", _gescoord(Oordeel), "metingen", blijft=IN_HET_PLAN),
    Tabel("ambassadeurs.Meetverzoek", _bij_persoon("meetverzoeken"), "meetverzoeken", "vragen om te meten"),
    Tabel("agenda.Berichtlink", lambda w: w.berichtlinks, "berichtlinks", "links om iets te schrijven"),
    Tabel(
        "accounts.Inloglink",
        lambda w: w.account.inloglinks.all() if w.account else (),
        "inloglinks",
        "links om in te loggen",
    ),
    Tabel(
        "accounts.Herstelcode",
        lambda w: w.account.herstelcodes.all() if w.account else (),
        "herstelcodes",
        "herstelcodes",
    ),
    Tabel(
        "accounts.Sessie",
        lambda w: w.account.sessies.all() if w.account else (),
        "sessies",
        met="accounts.User",
    ),
    Tabel("post.Mail", lambda w: w.mails, "mails", "e-mails"),
)
PER_LABEL = {tabel.label: tabel for tabel in VAN_EEN_PERSOON}


def met_spoor(wie: Betrokkene) -> Iterator[Model]:
    """Every row of somebody of which we keep what happened to it."""
    return (rij for tabel in VAN_EEN_PERSOON if tabel.heeft_spoor for rij in tabel.vind(wie))


def vindplaatsen(wie: Betrokkene) -> Iterator[tuple[Tabel, Model]]:
    """The rows by which somebody may be found, the person first."""
    return ((tabel, rij) for tabel in VAN_EEN_PERSOON if tabel.sinds for rij in tabel.vind(wie))
