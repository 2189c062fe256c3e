"""Somebody whose data we show or wipe: the person, the account, and all that came from them.

Found by the number of the person, an e-mail address, or the number of a report. A report or an answer belongs
to somebody by its link. One that only holds the same address or telephone number may be of somebody who lives
there too: it is a proposal (`Voorstel`), until an employee says that it is theirs.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.core.exceptions import ValidationError
from django.db.models import Q

from agenda.models import Berichtlink
from ambassadeurs.meldweg import contacten, is_voor
from ambassadeurs.models import Bestand, Meldconcept, Melding, Oproep, Persoon, Reactie, Verhaal
from ambassadeurs.permissions import NETWERK
from inclusie.accounts.models import User
from inclusie.post.models import Mail, postsleutel
from inclusie.tekst import zonder_onzichtbaar

NUMMER = re.compile(r"\d{4}-\d{3,7}")
NIEMAND = "Wij vinden niemand met dit nummer of e-mailadres."
ONBEKEND = "Dit staat niet in de lijst van wat erop lijkt: {}."


@dataclass(frozen=True)
class Voorstel:
    """What may be of this person too. It tells its number and why, and nothing of what is in it."""

    rij: Melding | Reactie | Meldconcept
    waarom: str

    @property
    def kenmerk(self) -> str:
        """By which an employee confirms it: '2021-010', 'reactie-3', 'concept-4'."""
        if isinstance(self.rij, Melding):
            return self.rij.nummer
        return f"{'reactie' if isinstance(self.rij, Reactie) else 'concept'}-{self.rij.pk}"

    def __str__(self):
        soort = "melding " if isinstance(self.rij, Melding) else ""
        return f"{soort}{self.kenmerk}: {self.waarom}"


@dataclass(frozen=True)
class Betrokkene:
    """eigen_concepten: drafts of no account. voorstellen: what is not theirs as long as nobody says so."""

    persoon: Persoon | None = None
    account: User | None = None
    meldingen: list[Melding] = field(default_factory=list)
    reacties: list[Reactie] = field(default_factory=list)
    eigen_concepten: list[Meldconcept] = field(default_factory=list)
    voorstellen: list[Voorstel] = field(default_factory=list)

    @property
    def is_leeg(self) -> bool:
        """Nothing that is theirs for certain."""
        return not (self.persoon or self.account or self.meldingen or self.reacties or self.eigen_concepten)

    def met(self, kenmerken: Iterable[str]) -> "Betrokkene":
        """With those of the proposals that an employee knows to be theirs."""
        gekozen = set(kenmerken)
        if vreemd := gekozen - {voorstel.kenmerk for voorstel in self.voorstellen}:
            raise ValidationError(ONBEKEND.format(", ".join(sorted(vreemd))))
        over = [voorstel for voorstel in self.voorstellen if voorstel.kenmerk not in gekozen]
        erbij = [voorstel.rij for voorstel in self.voorstellen if voorstel.kenmerk in gekozen]
        return replace(self.en(erbij), voorstellen=over)

    def en(self, rijen: Iterable[Melding | Reactie | Meldconcept]) -> "Betrokkene":
        """With these rows too; what is theirs already, is not there twice."""
        er_al = (*self.meldingen, *self.reacties, *self.concepten)
        nieuw = [rij for rij in rijen if rij not in er_al]
        return replace(
            self,
            meldingen=[*self.meldingen, *_van_soort(nieuw, Melding)],
            reacties=[*self.reacties, *_van_soort(nieuw, Reactie)],
            eigen_concepten=[*self.eigen_concepten, *_van_soort(nieuw, Meldconcept)],
        )

    @property
    def nummer(self) -> int | None:
        """By which a line in the log may name them."""
        return self.persoon.pk if self.persoon else None

    @property
    def is_gewist(self) -> bool:
        return self.persoon is not None and self.persoon.gewist_op is not None

    @property
    def rollen(self):
        return list(self.persoon.rollen.all()) if self.persoon else []

    @property
    def concepten(self) -> list[Meldconcept]:
        """Their own, and what somebody else types for them."""
        van_account = Meldconcept.objects.filter(account=self.account) if self.account else []
        rest = Meldconcept.objects.exclude(account=None) if self.persoon else []
        voor_hen = (concept for concept in rest if is_voor(concept, self.persoon))
        return list(dict.fromkeys([*van_account, *voor_hen, *self.eigen_concepten]))

    @property
    def bestanden(self) -> list[Bestand]:
        """Without their bytes: a photo is large."""
        van = {"melding": self.meldingen, "concept": self.concepten}
        van["persoon"] = van["klaar_voor"] = [self.persoon] if self.persoon else []
        van["berichtlink"] = self.berichtlinks
        rijen = Bestand.objects.zonder_inhoud()
        return [rij for veld, wie in van.items() for rij in rijen.filter(**{f"{veld}__in": wie})]

    @property
    def berichtlinks(self) -> list[Berichtlink]:
        return list(Berichtlink.objects.filter(account=self.account)) if self.account else []

    @property
    def mails(self):
        """Sent to them, or about to be: by whose it is, and by its address when it is not another's."""
        eigen = [*self.meldingen, *self.reacties, self.persoon, self.account]
        voor = [postsleutel(rij) for rij in eigen if rij]
        gezocht = self.contact
        post = Mail.objects.exclude(aan="").exclude(voor__in=self._post_van_anderen())
        adres = [pk for pk, aan in post.values_list("pk", "aan") if kern(aan) in gezocht]
        return Mail.objects.filter(Q(voor__in=voor) | Q(pk__in=adres))

    def _post_van_anderen(self) -> list[str]:
        """Whose mail it is that goes to the same address."""
        mensen = Persoon.objects.exclude(email="").exclude(pk=self.nummer)
        accounts = User.objects.exclude(pk=self.account.pk if self.account else None)
        met = [rij for rij in (*mensen, *accounts) if kern(rij.email) in self.contact]
        return [postsleutel(rij) for rij in [*(voorstel.rij for voorstel in self.voorstellen), *met]]

    @property
    def verhalen(self) -> list[Verhaal]:
        return list(Verhaal.objects.van(self.persoon)) if self.persoon else []

    @property
    def oproepen(self) -> list[Oproep]:
        return list(Oproep.objects.filter(voorgesteld_door=self.account)) if self.account else []

    @property
    def contact(self) -> set[str]:
        """Where we reach them, as `kern` compares it."""
        adressen = {rij.contact for rij in (*self.meldingen, *self.reacties)}
        adressen |= {self.account.email if self.account else ""}
        if self.persoon:
            adressen |= {self.persoon.email, self.persoon.telefoon, self.persoon.adres}
        return {kern(adres) for adres in adressen if adres}


def _van_soort(rijen: list, model) -> list:
    return [rij for rij in rijen if isinstance(rij, model)]


def kern(contact: str) -> str:
    """An address or a number without what people write differently each time."""
    contact = zonder_onzichtbaar(contact)
    cijfers = re.sub(r"\D", "", contact)
    if len(cijfers) >= 9 and not re.search(r"[^\d\s()+.\-/]", contact):
        return cijfers[-9:]
    return " ".join(contact.casefold().split())


def vind(zoek: str, ook: Iterable[str] = ()) -> Betrokkene:
    """Who is meant by the number of a person, an e-mail address or the number of a report.

    ook: which proposals are of this person too. Who asks this works on the machine itself, and may mean the
    account of an employee too.
    """
    zoek = zonder_onzichtbaar(zoek).strip()
    if zoek.isascii() and zoek.isdigit() and len(zoek) < 12:
        wie = van_persoon(_een(Persoon.objects.filter(pk=zoek)), ook_werk=True)
    elif NUMMER.fullmatch(zoek):
        wie = van_melding(_een(Melding.objects.filter(nummer=zoek)))
    else:
        wie = van_adres(zoek)
    return wie.met(ook)


def van_persoon(persoon: Persoon, *, ook_werk: bool = False) -> Betrokkene:
    """ook_werk: also when it is an account of somebody's work. Whoever keeps the network ties it to a person
    by its address, and has no say over it."""
    if persoon.gewist_op:
        return Betrokkene(persoon)
    account = persoon.account
    wie = Betrokkene(persoon, account if account and (ook_werk or account.rol in NETWERK) else None)
    meldingen = {rij.pk: rij for rij in [*Melding.objects.filter(persoon=persoon), *_getypt(wie)]}
    reacties = list(Reactie.objects.filter(persoon=persoon))
    return _met_voorstellen(replace(wie, meldingen=list(meldingen.values()), reacties=reacties))


def van_melding(melding: Melding) -> Betrokkene:
    if melding.persoon:
        return van_persoon(melding.persoon, ook_werk=True)
    return _met_voorstellen(Betrokkene(meldingen=[melding]))


def van_adres(email: str) -> Betrokkene:
    gezocht = {kern(email)} - {""}
    mensen = Persoon.objects.bekend().select_related("account")
    personen = [wie for wie in mensen if gezocht & {kern(adres) for adres in _mailadressen(wie)}]
    if len(personen) > 1:
        nummers = ", ".join(str(persoon.pk) for persoon in sorted(personen, key=lambda wie: wie.pk))
        raise ValidationError(f"Meer mensen hebben dit e-mailadres. Kies een nummer: {nummers}.")
    if personen:
        return van_persoon(personen[0], ook_werk=True)
    account = User.objects.filter(email__iexact=email).first()
    wie = Betrokkene(None, account, list(_getypt(Betrokkene(None, account))))
    wie = _met_voorstellen(wie, gezocht)
    if wie.is_leeg and not wie.voorstellen:
        raise ValidationError(NIEMAND)
    return wie


def _mailadressen(persoon: Persoon) -> set[str]:
    return {persoon.email, persoon.account.email if persoon.account else ""}


def _een(rijen):
    if (rij := rijen.first()) is None:
        raise ValidationError(NIEMAND)
    return rij


def _getypt(wie: Betrokkene):
    """What somebody of the network sent in while logged in, and not for another."""
    if wie.account is None or wie.account.rol not in NETWERK:
        return []
    return Melding.objects.filter(ingevoerd_door=wie.account, persoon=None, namens="")


def _met_voorstellen(wie: Betrokkene, ook: frozenset[str] | set[str] = frozenset()) -> Betrokkene:
    """ook: another address to look for."""
    gezocht = wie.contact | ook
    al = {(type(rij), rij.pk) for rij in (*wie.meldingen, *wie.reacties)}
    rijen = [
        (rij, rij.contact)
        for model in (Melding, Reactie)
        for rij in model.objects.filter(persoon=None).exclude(contact="")
        if (model, rij.pk) not in al
    ]
    losse = Meldconcept.objects.filter(account=None)
    rijen += [(rij, contact) for rij in losse for contact in contacten(rij)]
    voorstellen = [Voorstel(rij, _waarom(contact)) for rij, contact in rijen if kern(contact) in gezocht]
    return replace(wie, voorstellen=voorstellen)


def _waarom(contact: str) -> str:
    if "@" in contact:
        return "hetzelfde e-mailadres"
    return "hetzelfde telefoonnummer" if kern(contact).isdigit() else "hetzelfde adres"
