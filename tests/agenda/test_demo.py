"""Loading a demo: twice the same bytes, only into an empty database, and Krimpen with nothing made up."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from agenda.demo import laad_krimpen, laad_voorbeeldstad
from agenda.handelen.bevriezen import TweedeNodig
from agenda.handelen.vaststellen import maak_openbaar
from agenda.models import (
    Domein,
    Gemeente,
    Indexonderwerp,
    Jaarplan,
    Organisatie,
    Planversie,
    Routekaartstap,
    Thema,
    VNartikel,
    WettelijkPlan,
)
from inclusie.accounts.models import User
from tests.agenda.fabriek import MOMENT

pytestmark = pytest.mark.django_db


def test_two_loads_give_the_same_bytes():
    keer = []
    for _ in range(2):
        with transaction.atomic():
            laad_voorbeeldstad()
            keer.append([(v.nummer, v.hash, v.inhoud) for v in Planversie.objects.order_by("pk")])
            transaction.set_rollback(True)
    assert keer[0] == keer[1]


def test_the_story_is_of_before_four_eyes_and_what_comes_after_takes_two(settings):
    settings.VIER_OGEN = True
    laad_krimpen()
    versie = Planversie.objects.get()
    assert "met akkoord van" not in versie.functie
    with pytest.raises(TweedeNodig):
        maak_openbaar(
            versie.jaarplan,
            soort="concept",
            peildatum=MOMENT.date(),
            reden="Er is meer bekend.",
            door=versie.gemaakt_door,
            at=MOMENT,
        )


def test_krimpen_shows_facts_with_their_source_and_leaves_the_unknown_empty():
    uit = StringIO()
    call_command("demo", krimpen=True, stdout=uit)
    assert uit.getvalue() == "Krimpen aan den IJssel is geladen.\n"
    doc = Planversie.objects.get().document
    acties = [actie for doel in doc["doelen"] for actie in doel["acties"]]
    assert doc["gemeente"]["naam"] == "Krimpen aan den IJssel"
    assert [f["thema"] for f in doc["focus"]] == [
        "digitale-toegankelijkheid", "armoede", "lhbti", "verstandelijke-beperking",
    ]  # fmt: skip
    herkomsten = [doel["herkomst"] for doel in doc["doelen"]]
    assert herkomsten == ["aanjager", "gemeente", "koplopers", "ambassadeurs"]
    assert [a["titel"] for a in acties] == [
        "Inclusieve meetings en wandelingen", "Nieuwsbrief Inclusie", "Inclusief jaarplan", "Koplopersgroep",
        "Ambassadeursnetwerk",
    ]  # fmt: skip
    bron = "Een inclusieve samenleving"
    assert [a["code"] for a in acties if bron not in a["tekst"] or a["budget"] is not None] == []
    assert bron in doc["jaarplan"]["inleiding"]
    assert all(bron in focus["onderbouwing"] for focus in doc["focus"])
    assert not Organisatie.objects.exists()


@pytest.mark.parametrize("krimpen", [False, True])
@pytest.mark.parametrize("bezet", ["gemeente", "gebruiker"])
def test_a_database_that_is_not_empty_is_refused_and_stays_as_it_was(bezet, krimpen):
    if bezet == "gemeente":
        Gemeente.objects.create(naam="Elders")
    else:
        User.objects.maak_account("iemand@elders.example", "Iemand", "beheerder", at=MOMENT)
    voor = [model.objects.count() for model in (Gemeente, User, Domein, Thema, Jaarplan)]
    with pytest.raises(CommandError, match="De database is niet leeg.*één installatie is één gemeente"):
        call_command("demo", krimpen=krimpen)
    assert [model.objects.count() for model in (Gemeente, User, Domein, Thema, Jaarplan)] == voor


def test_the_second_demo_is_refused_after_the_first():
    laad_krimpen()
    with pytest.raises(CommandError, match="De database is niet leeg"):
        call_command("demo")
    assert Gemeente.objects.get().naam == "Krimpen aan den IJssel"


def test_referentie_adds_what_is_missing_and_changes_nothing_else():
    for _ in range(2):
        call_command("referentie", stdout=StringIO())
    Indexonderwerp.objects.filter(domein__slug="thuis").delete()
    VNartikel.objects.filter(domeinen__slug="thuis").delete()
    Domein.objects.get(slug="thuis").delete()
    eigen = Domein.objects.get(slug="gemeente")
    eigen.naam, eigen.versie = "Gemeentehuis", eigen.versie + 1
    eigen.save()
    call_command("referentie", stdout=StringIO())
    rijen = list(Domein.objects.order_by("volgorde").values_list("slug", "naam", "bron"))
    assert rijen == [
        ("onderwijs-ontwikkeling", "Onderwijs & ontwikkeling", "vng"),
        ("thuis", "Thuis", "vng"),
        ("werk-inkomen", "Werk & inkomen", "vng"),
        ("vrije-tijd", "Vrije tijd", "vng"),
        ("vervoer", "Vervoer", "vng"),
        ("welzijn-gezondheid-ondersteuning", "Welzijn, gezondheid & ondersteuning", "vng"),
        ("gemeente", "Gemeentehuis", "eigen"),
    ]
    tabellen = (Routekaartstap, Indexonderwerp, VNartikel, WettelijkPlan)
    assert [tabel.objects.count() for tabel in tabellen] == [11, 39, 12, 3]
