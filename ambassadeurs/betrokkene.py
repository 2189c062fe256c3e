"""Somebody whose data we show or wipe: the person, the account, and all that came from them.

Found by the number of the person, an e-mail address, or the number of a report. A report or an answer belongs
to somebody by its link, or because it holds the same address or telephone number.
"""

import re
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db.models import Q

from agenda.models import Berichtlink, Hoogtemeting, Oordeel
from ambassadeurs.models import Bestand, Meldconcept, Melding, Oproep, Persoon, Reactie
from ambassadeurs.permissions import NETWERK
from inclusie.accounts.models import User
from inclusie.post.models import Mail

NUMMER = re.compile(r"\d{4}-\d{3,7}")
NIEMAND = "Wij vinden niemand met dit nummer of e-mailadres."


@dataclass(frozen=True)
class Betrokkene:
    persoon: Persoon | None = None
    account: User | None = None
    meldingen: list[Melding] = field(default_factory=list)
    reacties: list[Reactie] = field(default_factory=list)

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
        return list(Meldconcept.objects.filter(account=self.account)) if self.account else []

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
        """Sent to them, or about to be: by whose it is, and by its address."""
        wie = [rij for rij in (*self.meldingen, *self.reacties, self.persoon, self.account) if rij]
        voor = [f"{rij._meta.model_name}:{rij.pk}" for rij in wie]
        post = Mail.objects.exclude(aan="").values_list("pk", "aan")
        adres = [pk for pk, aan in post if kern(aan) in self.contact]
        return Mail.objects.filter(Q(voor__in=voor) | Q(pk__in=adres))

    @property
    def oproepen(self) -> list[Oproep]:
        return list(Oproep.objects.filter(voorgesteld_door=self.account)) if self.account else []

    @property
    def metingen(self) -> list:
        """What somebody scored. It stands in the plan under a code, and stays there."""
        if self.persoon is None:
            return []
        code = {"beoordelaar_code": self.persoon.beoordelaar_code}
        return [*Hoogtemeting.objects.filter(**code), *Oordeel.objects.filter(**code)]

    @property
    def contact(self) -> set[str]:
        """Where we reach them, as `kern` compares it."""
        adressen = {rij.contact for rij in (*self.meldingen, *self.reacties)}
        adressen |= {self.account.email if self.account else ""}
        if self.persoon:
            adressen |= {self.persoon.email, self.persoon.telefoon, self.persoon.adres}
        return {kern(adres) for adres in adressen if adres}


def kern(contact: str) -> str:
    """An address or a number without what people write differently each time."""
    cijfers = re.sub(r"\D", "", contact)
    if len(cijfers) >= 9 and not re.search(r"[^\d\s()+.\-/]", contact):
        return cijfers[-9:]
    return " ".join(contact.casefold().split())


def vind(zoek: str) -> Betrokkene:
    """Who is meant by the number of a person, an e-mail address or the number of a report."""
    zoek = zoek.strip()
    if zoek.isascii() and zoek.isdigit() and len(zoek) < 12:
        return van_persoon(_een(Persoon.objects.filter(pk=zoek)))
    if NUMMER.fullmatch(zoek):
        return van_melding(_een(Melding.objects.filter(nummer=zoek)))
    return van_adres(zoek)


def van_persoon(persoon: Persoon) -> Betrokkene:
    if persoon.gewist_op:
        return Betrokkene(persoon)
    return _met_alles(Betrokkene(persoon, persoon.account))


def van_melding(melding: Melding) -> Betrokkene:
    if melding.persoon:
        return van_persoon(melding.persoon)
    adres = {kern(melding.contact)} if melding.contact else set()
    meldingen, reacties = _met_adres(adres)
    anders = [ander for ander in meldingen if ander.pk != melding.pk]
    return Betrokkene(None, None, [melding, *anders], reacties)


def van_adres(email: str) -> Betrokkene:
    mensen = Persoon.objects.bekend()
    personen = {*mensen.filter(email__iexact=email), *mensen.filter(account__email__iexact=email)}
    if len(personen) > 1:
        nummers = ", ".join(str(persoon.pk) for persoon in sorted(personen, key=lambda wie: wie.pk))
        raise ValidationError(f"Meer mensen hebben dit e-mailadres. Kies een nummer: {nummers}.")
    if personen:
        return van_persoon(personen.pop())
    account = User.objects.filter(email__iexact=email).first()
    wie = _met_alles(Betrokkene(None, account), {kern(email)} if email else set())
    if account is None and not wie.meldingen and not wie.reacties:
        raise ValidationError(NIEMAND)
    return wie


def _een(rijen):
    if (rij := rijen.first()) is None:
        raise ValidationError(NIEMAND)
    return rij


def _met_alles(wie: Betrokkene, adressen: set[str] | None = None) -> Betrokkene:
    meldingen, reacties = _met_adres(wie.contact | (adressen or set()))
    meldingen = {rij.pk: rij for rij in [*_eigen(wie, Melding), *_getypt(wie), *meldingen]}
    reacties = {rij.pk: rij for rij in [*_eigen(wie, Reactie), *reacties]}
    return Betrokkene(wie.persoon, wie.account, list(meldingen.values()), list(reacties.values()))


def _eigen(wie: Betrokkene, model):
    return model.objects.filter(persoon=wie.persoon) if wie.persoon else []


def _getypt(wie: Betrokkene):
    """What somebody of the network sent in while logged in, and not for another."""
    if wie.account is None or wie.account.rol not in NETWERK:
        return []
    return Melding.objects.filter(ingevoerd_door=wie.account, persoon=None, namens="")


def _met_adres(adressen: set[str]) -> tuple[list[Melding], list[Reactie]]:
    """Sent in without a link to a person, with an address or number of this person."""
    if not adressen:
        return [], []
    return tuple(list(model.objects.filter(pk__in=_pks(model, adressen))) for model in (Melding, Reactie))


def _pks(model, adressen: set[str]) -> list[int]:
    rijen = model.objects.filter(persoon=None).exclude(contact="").values_list("pk", "contact")
    return [pk for pk, contact in rijen if kern(contact) in adressen]
