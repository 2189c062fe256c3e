"""The stories that everybody may read."""

import pytest
from django.test import Client

from tests.agenda import fabriek as a
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_only_what_is_published_is_in_the_list():
    for titel, status in (("Een", "opgehaald"), ("Twee", "nagelezen"), ("Drie", "gepubliceerd")):
        f.verhaal(titel, status, persoon=f.persoon(titel))
    antwoord = Client().get("/verhalen/")
    assert [verhaal.titel for verhaal in antwoord.context["verhalen"]] == ["Drie"]


def test_the_name_is_the_one_that_the_teller_chose():
    f.verhaal(status="gepubliceerd", persoon=f.persoon("Kanarie Voluit"), verteller_weergave="Robin")
    tekst = Client().get("/verhalen/").content.decode()
    assert "Robin" in tekst
    assert "Kanarie" not in tekst


def test_without_a_story_it_says_so():
    assert "Er is nu geen verhaal om te lezen." in Client().get("/verhalen/").content.decode()


def test_the_menu_leads_to_them_from_the_first_story_on():
    a.gemeente()
    punt = ("Verhalen", "/verhalen/")
    assert punt not in Bladzijde(Client().get("/obstakels/", follow=True), in_main=False).links
    f.verhaal(status="gepubliceerd")
    assert punt in Bladzijde(Client().get("/obstakels/", follow=True), in_main=False).links


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_questions_do_not_grow(aantal, django_assert_num_queries):
    for nummer in range(aantal):
        f.verhaal(f"Verhaal {nummer}", "gepubliceerd", persoon=f.persoon(f"P{nummer}"))
    with django_assert_num_queries(4):
        Client().get("/verhalen/")
