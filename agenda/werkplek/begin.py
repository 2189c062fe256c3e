"""How far an empty portal is on its way to a first plan, and who takes the next step."""

from dataclasses import dataclass

from django.urls import reverse

from agenda.models import (
    Actie,
    Agenda,
    Doel,
    Domein,
    Focus,
    Gemeente,
    Jaarplan,
    Organisatie,
    Planversie,
    Thema,
    WettelijkPlan,
)
from agenda.permissions import mag_basisgegevens_bewerken, mag_plan_bewerken
from inclusie.accounts.models import User
from inclusie.accounts.permissions import mag_gebruikers_beheren

BEHEERDER, MEDEWERKER = "Dit doet de beheerder.", "Dit doet een medewerker."


@dataclass(frozen=True)
class Stap:
    """url: only for who may take it, and when it can be taken. wie: who else takes it."""

    naam: str
    klaar: bool
    url: str = ""
    wie: str = ""


def stappen(user) -> list[Stap]:
    """Everything from the municipality to a public plan; nothing when all is there or it is no concern."""
    if not (mag_plan_bewerken(user) or mag_basisgegevens_bewerken(user)):
        return []
    if _is_openbaar():
        return []
    return [_stap(user, *stap) for stap in (*_basis(), *_plan())]


def _is_openbaar() -> bool:
    """A first version without an action is no plan yet: what is missing is still to do."""
    return Planversie.objects.openbaar().exists() and Actie.objects.voor_publicatie().exists()


def _stap(user, naam, klaar, mag, wie, url) -> Stap:
    if klaar or not mag(user):
        return Stap(naam, klaar, wie="" if klaar else wie)
    return Stap(naam, klaar, url=url)


def _basis():
    """(name, is it done, who may, who else does, where)"""
    redactie = User.objects.behandelaars()
    for naam, klaar, url in (
        ("Vul de gegevens van de gemeente in", Gemeente.objects.exists(), "gemeente_edit"),
        ("Kijk de levensdomeinen na", _heeft_gekeken(Domein), "domein_lijst"),
        ("Maak thema's", Thema.objects.exists(), "thema_nieuw"),
        ("Voeg organisaties toe", Organisatie.objects.exists(), "organisatie_nieuw"),
        ("Kijk de wettelijke plannen na", _heeft_gekeken(WettelijkPlan), "wettelijk_plan_lijst"),
    ):
        yield naam, klaar, mag_basisgegevens_bewerken, BEHEERDER, reverse(url)
    naam = "Nodig een medewerker uit"
    yield naam, redactie.exists(), mag_gebruikers_beheren, BEHEERDER, reverse("gebruiker_nieuw")


def _heeft_gekeken(model) -> bool:
    """Every portal starts with these rows: looked at is what somebody wrote, or chose for an action."""
    return model.history.exclude(history_user=None).exists() or model.objects.exclude(acties=None).exists()


def _plan():
    plan = Jaarplan.objects.lopend().order_by("jaar").last()
    doel = Doel.objects.aanwezig().filter(jaarplan=plan).first() if plan else None
    jaar = [plan.jaar] if plan else []
    gepland = Actie.objects.voor_publicatie().exists()
    actie = Actie.objects.lopend().order_by("code").first()
    for naam, klaar, url in (
        ("Maak een agenda voor een paar jaar", Agenda.objects.exists(), reverse("agenda_nieuw")),
        ("Maak een jaarplan", Jaarplan.objects.exists(), reverse("plan_nieuw")),
        ("Kies de focus", Focus.objects.aanwezig().exists(), plan and reverse("focus_nieuw", args=jaar)),
        ("Voeg een doel toe", Doel.objects.aanwezig().exists(), plan and reverse("doel_nieuw", args=jaar)),
        (
            "Voeg een actie toe",
            Actie.objects.aanwezig().exists(),
            doel and reverse("actie_nieuw", args=[*jaar, doel.code]),
        ),
        (
            "Vul de actie aan en plan haar in",
            gepland,
            actie and reverse("actie_werkplek", args=[actie.code]),
        ),
        ("Maak het plan openbaar", False, gepland and plan and reverse("openbaar_maken", args=jaar)),
    ):
        yield naam, klaar, mag_plan_bewerken, MEDEWERKER, url or ""
