"""A new table with something of a person goes when somebody is wiped, and is in what they may see."""

import pytest

from ambassadeurs.betrokkene import Betrokkene
from ambassadeurs.dataklassen import KLASSEN, C, D
from ambassadeurs.handelen.wissen import STAPPEN
from ambassadeurs.werkplek.dossier import dossier
from tests.agenda import fabriek as agenda
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f

# Table -> (step of wiping, chapter of the dossier).
GAAT_EN_STAAT = {
    "accounts.User": ("account", "account"),
    "accounts.Inloglink": ("account", "inloglinks"),
    "post.Mail": ("mails", "mails"),
    "ambassadeurs.Persoon": ("persoon", "persoon"),
    "ambassadeurs.Namens": ("vragen en hulp", "hulp"),
    "ambassadeurs.Netwerkrol": ("rollen", "rollen"),
    "ambassadeurs.NetwerkrolThema": ("rollen", "rollen"),
    "ambassadeurs.NetwerkrolDomein": ("rollen", "rollen"),
    "ambassadeurs.Betrokkenheid": ("rollen", "acties"),
    "ambassadeurs.Toestemming": ("toestemmingen", "toestemmingen"),
    "ambassadeurs.Verhaal": ("verhalen", "verhalen"),
    "ambassadeurs.VerhaalThema": ("verhalen", "verhalen"),
    "ambassadeurs.Meetverzoek": ("vragen en hulp", "meetverzoeken"),
    "ambassadeurs.Melding": ("meldingen", "meldingen"),
    "ambassadeurs.Meldingbericht": ("meldingen", "meldingen"),
    "ambassadeurs.Meldconcept": ("meldingen die nog niet klaar waren", "concepten"),
    "ambassadeurs.Reactie": ("reacties", "reacties"),
    "agenda.Berichtlink": ("vragen en hulp", "berichtlinks"),
}
# What does not go in a step of its own, and why.
ANDERS = {
    "ambassadeurs.Bestand": "goes with what it is of: a report, a draft, a person, a link",
    "ambassadeurs.Oproep": "the call is everybody's; its proposer is an account, and that is nobody's then",
    "agenda.Hoogtemeting": "a score stays in the plan, under a code that is nobody's then",
    "agenda.Oordeel": "a score stays in the plan, under a code that is nobody's then",
    "agenda.Actie": "who carries it is an account, and that is nobody's then",
    "agenda.Voortgang": "who wrote it is an account, and that is nobody's then",
    "agenda.Planversie": "who made it is an account, and that is nobody's then",
}


def persoonlijk() -> set[str]:
    return {label for label, klassen in KLASSEN.items() if {C, D} & klassen.keys()}


def test_every_table_of_a_person_has_both_or_a_reason():
    assert GAAT_EN_STAAT.keys() & ANDERS.keys() == set()
    assert GAAT_EN_STAAT.keys() | ANDERS.keys() == persoonlijk()


@pytest.mark.django_db
def test_the_steps_and_chapters_are_there():
    hoofdstukken = {deel.naam for deel in dossier(Betrokkene(), MOMENT)["delen"]}
    assert {stap for stap, _ in GAAT_EN_STAAT.values()} - STAPPEN.keys() == set()
    assert {hoofdstuk for _, hoofdstuk in GAAT_EN_STAAT.values()} - hoofdstukken == set()


@pytest.mark.django_db
def test_a_story_is_shown_with_what_it_is_about():
    verhaal = f.verhaal(themas=[agenda.thema("Armoede")])
    [deel] = [d for d in dossier(Betrokkene(verhaal.persoon), MOMENT)["delen"] if d.naam == "verhalen"]
    assert [regel.waarde for regel in deel.rijen[0] if regel.naam == "themas"] == [["Armoede"]]
