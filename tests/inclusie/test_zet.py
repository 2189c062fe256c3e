"""One kind of move for the whole house: the tables of all nouns, and two clicks at one moment."""

from importlib import import_module
from pathlib import Path

import pytest
from django.test import RequestFactory
from django.utils.text import slugify

from agenda.forms.obstakel import DoorverwijsForm
from agenda.handelen.obstakelzetten import ZETTEN
from agenda.models import Obstakel
from inclusie.zet import Zet
from inclusie.zetblad import toon_zet
from tests.agenda import fabriek

ROOT = Path(__file__).resolve().parent.parent.parent
# Who asks what a move needs, by the module of its table.
VRAGEN = {
    "agenda.handelen.actiezetten": "agenda.forms.actie",
    "agenda.handelen.obstakelzetten": "agenda.forms.obstakel",
    "ambassadeurs.handelen.meldingzetten": "ambassadeurs.forms.melding",
    "ambassadeurs.handelen.oproepzetten": "ambassadeurs.forms.oproep",
    "ambassadeurs.handelen.reactiezetten": "ambassadeurs.forms.reactie_werkplek",
    "ambassadeurs.handelen.verhaalzetten": "ambassadeurs.forms.verhaal",
}
ZONDER_VRAAG = {"ambassadeurs.handelen.rolzetten"}


def tabellen() -> dict[str, dict[str, Zet]]:
    """Module -> its table."""
    paden = sorted(ROOT.glob("*/handelen/*zetten.py"))
    modules = [".".join(pad.relative_to(ROOT).with_suffix("").parts) for pad in paden]
    return {
        naam: tabel for naam in modules if (tabel := getattr(import_module(naam), "ZETTEN", None)) is not None
    }


def test_every_table_is_asked_by_its_forms():
    assert tabellen().keys() == VRAGEN.keys() | ZONDER_VRAAG
    vreemd = {
        naam: set(import_module(forms).VRAGEN) - tabellen()[naam].keys() for naam, forms in VRAGEN.items()
    }
    assert vreemd == dict.fromkeys(VRAGEN, set())


@pytest.mark.parametrize("module", sorted(tabellen()))
def test_every_move_has_a_word_for_its_address_a_question_and_a_sentence(module):
    mis = [
        naam
        for naam, zet in tabellen()[module].items()
        if not (naam == slugify(naam) and zet.kop[-1] == "?" and zet.uitleg[-1] == "." and zet.van)
        or zet.knop[-1] in ".?"
    ]
    assert mis == []


@pytest.mark.django_db
@pytest.mark.parametrize(("woorden", "gedaan"), [("De provincie.", True), ("Het waterschap.", False)])
def test_of_two_clicks_at_one_moment_both_are_done(woorden, gedaan):
    """The second one was read before the first was written, and finds it done under its lock."""
    fabriek.obstakel()
    eerste, tweede = Obstakel.objects.get(), Obstakel.objects.get()
    assert zet_door(eerste, "De provincie.") == 302
    assert (zet_door(tweede, woorden) == 302) is gedaan
    assert Obstakel.objects.get().antwoord_gemeente == "De provincie."
    assert Obstakel.objects.get().versie == 2


def zet_door(obstakel: Obstakel, antwoord: str) -> int:
    """As the view does with the row that it read."""
    request = fabriek.client().post("/werkplek/obstakels/nieuw/", {}).wsgi_request
    vraag = RequestFactory().post("/", {"antwoord": antwoord})
    for naam in ("user", "session", "htmx", "_messages"):
        setattr(vraag, naam, getattr(request, naam))
    terug = ("/werkplek/obstakels/", "het obstakel")
    context, zet = {"obstakel": obstakel, "menu": "obstakels"}, ZETTEN["doorverwijzen"]
    template = "agenda/obstakel_stand.html"
    return toon_zet(vraag, obstakel, zet, template, context, terug=terug, form=DoorverwijsForm).status_code
