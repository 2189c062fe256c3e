"""Editing one row: nothing typed is lost, nothing is overwritten unseen, two clicks are one."""

import threading
import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.template.loader import render_to_string
from django.test import RequestFactory

from agenda.forms.actie import ActieForm
from agenda.forms.doel import DoelForm
from agenda.handelen.indeling import voeg_toe
from agenda.models import Actie, Doel
from inclusie.bewerken import verwerk
from inclusie.history import bewaar
from inclusie.samenvoegen import verschil_in_woorden
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
MIJN = fabriek.MOMENT + timedelta(minutes=30)
HUN = fabriek.MOMENT + timedelta(minutes=20)


def stuur(form_class, obj, data, door=None, **opties):
    post = QueryDict(mutable=True)
    for naam, waarde in data.items():
        post.setlist(naam, [str(w) for w in waarde] if isinstance(waarde, list) else [str(waarde)])
    request = RequestFactory().post("/", post.urlencode(), content_type="application/x-www-form-urlencoded")
    request.user, request.htmx = door or fabriek.user(), False
    return verwerk(request, form_class, obj, at=MIJN, **opties)


def velden(actie, **anders):
    """What the whole form of this action sends back, with something else in it."""
    form = ActieForm(instance=actie)
    data = {}
    for naam in form.fields:
        waarde = form[naam].value()
        if isinstance(waarde, list):
            waarde = [getattr(deel, "pk", deel) for deel in waarde]
        data[naam] = "" if waarde is None else waarde
    data["openbaar"] = "on" if actie.openbaar else ""
    return data | anders


def ander(actie, relaties=None, **anders):
    """Somebody else saves in between."""
    zelfde = Actie.objects.get(pk=actie.pk)
    for veld, waarde in anders.items():
        setattr(zelfde, veld, waarde)
    bewaar(zelfde, door=fabriek.user("procesregisseur"), at=HUN, relaties=relaties)
    return zelfde


@pytest.fixture
def actie(db):
    doel = fabriek.doel(fabriek.jaarplan())
    return fabriek.actie(
        doel, status="idee", tekst="Eerste tekst.\n\nTweede.", themas=[fabriek.thema()], budget=100
    )


def nu(actie):
    return Actie.objects.get(pk=actie.pk)


def test_a_save_is_one_step_of_the_version(actie):
    uit = stuur(ActieForm, actie, velden(actie, titel="Anders"))
    assert (uit.status, uit.bewaard, uit.veranderd) == (200, True, True)
    assert (nu(actie).titel, nu(actie).versie) == ("Anders", 2)
    assert uit.melding(MIJN) == "Bewaard om 10.30 uur."


def test_an_unchanged_save_leaves_no_trace(actie):
    uit = stuur(ActieForm, actie, velden(actie, tekst="Eerste tekst.\r\n\r\nTweede."))
    assert (uit.bewaard, uit.veranderd, nu(actie).versie, actie.history.count()) == (True, False, 1, 1)
    assert uit.melding(MIJN) == "Er was niets veranderd."


def test_errors_keep_what_was_typed(actie):
    uit = stuur(
        ActieForm, actie, velden(actie, titel=" ", waarom="Lange uitleg", start="2021-Q4", eind="2021-Q1")
    )
    assert (uit.status, uit.bewaard, uit.form["waarom"].value()) == (422, False, "Lange uitleg")
    assert list(uit.form.errors) == ["titel", "eind"]
    assert nu(actie).versie == 1


def test_what_only_the_other_changed_is_merged(actie):
    oud = velden(actie, eind="2021-Q2", tekst="Eerste tekst.\r\n\r\nTweede.")
    ander(
        actie,
        {"themas": [fabriek.thema("Wonen")]},
        titel="Hun titel",
        tekst="Hun tekst",
        openbaar=False,
        budget=7,
    )
    uit = stuur(ActieForm, nu(actie), oud)
    assert (uit.status, uit.bewaard) == (200, True)
    rij = nu(actie)
    assert (rij.titel, rij.tekst, rij.openbaar, rij.budget, rij.eind, rij.versie) == (
        "Hun titel",
        "Hun tekst",
        False,
        7,
        "2021-Q2",
        3,
    )
    assert [thema.naam for thema in rij.themas.all()] == ["Wonen"]


def test_what_both_changed_is_a_conflict_with_both_texts(actie):
    oud = velden(actie, titel="Mijn titel", waarom="Mijn waarom", budget=5)
    ander(actie, titel="Hun titel", budget=9, dekking="Hun pot")
    uit = stuur(ActieForm, nu(actie), oud)
    assert (uit.status, uit.bewaard, uit.wie) == (409, False, "Piet Regie")
    assert [(b.veld, b.mijn, b.hun, b.samen_kan) for b in uit.botsingen] == [
        ("titel", "Mijn titel", "Hun titel", False),
        ("budget", "5", "9", False),
    ]
    # The page that comes back holds my text, the other's new text elsewhere, and the version of now.
    assert {naam: uit.form[naam].value() for naam in ("titel", "waarom", "dekking", "versie")} == {
        "titel": "Mijn titel",
        "waarom": "Mijn waarom",
        "dekking": "Hun pot",
        "versie": "2",
    }
    assert nu(actie).titel == "Hun titel"
    # What stands under 'what you wrote' and is of the other is named.
    assert uit.overgenomen == [uit.form["dekking"].label]
    blok = " ".join(render_to_string("forms/_botsing.html", {"uit": uit, "form": uit.form}).split())
    assert f"Bij ‘{uit.form['dekking'].label}’ namen wij over wat Piet Regie schreef." in blok


def test_who_saved_in_another_tab_is_not_told_of_somebody_else(actie):
    oud = velden(actie, titel="Uit dit venster")
    zelfde = nu(actie)
    zelfde.titel = "Uit het andere venster"
    bewaar(zelfde, door=fabriek.user(), at=HUN)
    uit = stuur(ActieForm, nu(actie), oud)
    assert (uit.status, uit.is_zelf) == (409, True)
    blok = " ".join(render_to_string("forms/_botsing.html", {"uit": uit, "form": uit.form}).split())
    assert "U veranderde dit ook in een ander venster</h2>" in blok
    assert "De tekst uit het andere venster blijft</label>" in blok
    assert "namen wij over" not in blok
    assert str(fabriek.user()) not in blok


def test_who_saved_after_another_hears_of_the_other(actie):
    oud = velden(actie, titel="Uit dit venster")
    ander(actie, titel="Hun titel")
    zelfde = nu(actie)
    zelfde.waarom = "Van mij."
    bewaar(zelfde, door=fabriek.user(), at=HUN)
    uit = stuur(ActieForm, nu(actie), oud)
    assert (uit.status, uit.is_zelf, uit.wie_ook) == (409, False, "Piet Regie veranderde deze tekst ook")


def test_links_that_both_changed_are_a_conflict_in_names(actie):
    wonen, sport = fabriek.thema("Wonen"), fabriek.thema("Sport")
    oud = velden(actie, themas=[wonen.pk])
    ander(actie, {"themas": [sport]})
    uit = stuur(ActieForm, nu(actie), oud)
    assert [(b.veld, b.mijn, b.hun) for b in uit.botsingen] == [("themas", "Wonen", "Sport")]


@pytest.mark.parametrize(
    ("keuze", "tekst"),
    [("mijn", "Mijn tekst"), ("hun", "Hun tekst"), ("beide", "Hun tekst\n\nMijn tekst")],
)
def test_the_choice_decides(actie, keuze, tekst):
    ander(actie, tekst="Hun tekst")
    data = velden(nu(actie), tekst="Mijn tekst") | {"botsing": "tekst", "keuze-tekst": keuze}
    uit = stuur(ActieForm, nu(actie), data)
    assert (uit.bewaard, nu(actie).tekst) == (True, tekst)


@pytest.mark.parametrize(
    ("was", "wordt", "verschil"),
    [
        (
            "Wij bellen u.\n\nElke week.",
            "Wij schrijven u.\n\nElke week, of vaker.",
            (
                ("gelijk", "Wij"),
                ("weg", "bellen"),
                ("erbij", "schrijven"),
                ("gelijk", "u. \n\n Elke"),
                ("weg", "week."),
                ("erbij", "week, of vaker."),
            ),
        ),
        ("Iets heel anders.", "Geen enkel woord.", ()),
        ("", "Nieuw.", ()),
    ],
)
def test_the_difference_is_told_in_words(was, wordt, verschil):
    assert verschil_in_woorden(was, wordt) == verschil


def test_a_skipped_choice_is_asked_again(actie):
    ander(actie, titel="Hun titel")
    data = velden(nu(actie), titel="Mijn titel") | {"botsing": "titel"}
    uit = stuur(ActieForm, nu(actie), data)
    assert (uit.status, uit.kies_nog, [b.veld for b in uit.botsingen]) == (409, True, ["titel"])
    assert nu(actie).titel == "Hun titel"


@pytest.mark.parametrize(("veld", "keuze"), [("tekst", "x"), ("tekst", ""), ("titel", "beide")])
@pytest.mark.parametrize("gevraagd", [True, False])
def test_a_choice_that_was_not_offered_is_asked_again(actie, veld, keuze, gevraagd):
    ander(actie, **{veld: "Van hun"})
    data = velden(nu(actie), **{veld: "Van mij"}) | {f"keuze-{veld}": keuze}
    uit = stuur(ActieForm, nu(actie), data | ({"botsing": veld} if gevraagd else {}))
    assert (uit.status, uit.kies_nog, [b.veld for b in uit.botsingen]) == (409, True, [veld])
    assert getattr(nu(actie), veld) == "Van hun"


@pytest.mark.parametrize("versie", ["", "0", "-1", "x", "9" * 30, "٣", "1.0"])
def test_a_strange_version_is_a_conflict_never_a_save(actie, versie):
    uit = stuur(ActieForm, actie, velden(actie, titel="Mijn titel", versie=versie))
    assert (uit.status, [b.veld for b in uit.botsingen]) == (409, ["titel"])
    assert nu(actie).versie == 1


def test_only_the_fields_of_the_form_are_written(actie):
    data = velden(actie, titel="Anders", eind="2021-Q2", status="gerealiseerd", code="2021-99")
    stuur(ActieForm, actie, data, deel="titel")
    rij = nu(actie)
    assert (rij.titel, rij.eind, rij.status, rij.code) == ("Anders", "2021-Q4", "idee", "2021-01")


def nieuw_doel(plan, data):
    return stuur(
        DoelForm,
        Doel(jaarplan=plan),
        {"titel": "Nieuw", "herkomst": "raad"} | data,
        opslaan=lambda obj, form: voeg_toe(obj, door=fabriek.user(), at=MIJN, relaties=form.relaties()),
    )


def test_two_clicks_make_one_row():
    plan, sleutel = fabriek.jaarplan(), uuid.uuid4()
    een, twee = nieuw_doel(plan, {"indien_id": sleutel}), nieuw_doel(plan, {"indien_id": sleutel})
    assert (een.bewaard, twee.bewaard, een.obj.pk) == (True, True, twee.obj.pk)
    assert Doel.objects.count() == 1


def test_other_content_under_a_used_key_is_asked_and_then_added():
    """Back in the browser, another title, send: the second goal is not taken for the first."""
    plan, sleutel = fabriek.jaarplan(), uuid.uuid4()
    nieuw_doel(plan, {"indien_id": sleutel})
    uit = nieuw_doel(plan, {"indien_id": sleutel, "titel": "Een tweede"})
    assert (uit.status, uit.bewaard, uit.form["titel"].value()) == (422, False, "Een tweede")
    assert list(uit.form.errors) == ["__all__"]
    assert Doel.objects.count() == 1
    assert nieuw_doel(plan, {"indien_id": uit.form["indien_id"].value(), "titel": "Een tweede"}).bewaard
    assert [doel.titel for doel in Doel.objects.all()] == ["Nieuw", "Een tweede"]


def test_the_same_content_in_another_plan_is_no_second_click():
    sleutel = uuid.uuid4()
    nieuw_doel(fabriek.jaarplan(), {"indien_id": sleutel})
    uit = nieuw_doel(fabriek.jaarplan(2022), {"indien_id": sleutel})
    assert (uit.status, uit.bewaard, Doel.objects.count()) == (422, False, 1)


def test_a_second_click_after_somebody_changed_the_row_is_still_a_second_click():
    plan, sleutel = fabriek.jaarplan(), uuid.uuid4()
    nieuw_doel(plan, {"indien_id": sleutel, "toelichting": "Een.\r\nTwee. "})
    doel = Doel.objects.get()
    doel.titel = "Hun titel"
    bewaar(doel, door=fabriek.user("procesregisseur"), at=HUN)
    uit = nieuw_doel(plan, {"indien_id": sleutel, "toelichting": "Een.\r\nTwee. "})
    assert (uit.bewaard, uit.obj, Doel.objects.get().titel) == (True, doel, "Hun titel")


def test_a_key_that_is_no_key_is_an_error_that_keeps_the_text():
    uit = nieuw_doel(fabriek.jaarplan(), {"indien_id": "x"})
    assert (uit.status, uit.form["titel"].value(), Doel.objects.count()) == (422, "Nieuw", 0)


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_the_same_moment_make_one_row():
    plan, sleutel = fabriek.jaarplan(), uuid.uuid4()
    fabriek.user()
    samen, antwoorden = threading.Barrier(2), []

    def opslaan(obj, form):
        voeg_toe(obj, door=fabriek.user(), at=MIJN, relaties=form.relaties())

    class Wachtend(DoelForm):
        def full_clean(self):
            """Both have looked for the key and found nothing."""
            super().full_clean()
            if self.is_bound:
                samen.wait(10)

    def klik():
        data = {"titel": "Nieuw", "herkomst": "raad", "indien_id": sleutel}
        antwoorden.append(stuur(Wachtend, Doel(jaarplan=plan), data, opslaan=opslaan))
        connection.close()

    draden = [threading.Thread(target=klik) for _ in range(2)]
    [draad.start() for draad in draden]
    [draad.join() for draad in draden]
    assert [uit.bewaard for uit in antwoorden] == [True, True]
    assert {uit.obj.pk for uit in antwoorden} == {Doel.objects.get().pk}
