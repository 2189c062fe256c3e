"""The acts on a report that is not sent yet: written by more tabs, sent once by more clicks."""

import threading
import uuid

import pytest
from django.db import connection

from ambassadeurs.aanmeldgang import Aanmeldweg
from ambassadeurs.handelen.concepten import TeGroot, begin, schrijf, verstuur, voeg_bestanden_toe
from ambassadeurs.meldweg import OBSTAKEL
from ambassadeurs.models import Meldconcept, Melding
from inclusie.bestanden.foto import Foto
from inclusie.bestanden.geluid import Geluid
from inclusie.concepten.handelen import GROOTSTE
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f


def maak(concept):
    return Melding(soort="obstakel", tekst=concept.antwoorden["wat"]["tekst"])


def concept():
    rij = begin(OBSTAKEL, at=MOMENT)
    schrijf(rij, {"wat": {"tekst": "De deur"}}, at=MOMENT)
    return rij


@pytest.mark.django_db
def test_of_two_first_clicks_the_second_goes_on_with_the_first():
    """Both looked before either wrote. The key of another page opens nothing."""
    sleutel = uuid.uuid4()
    koploper, ambassadeur = (
        Aanmeldweg("/meedoen/koploper-worden/"),
        Aanmeldweg("/meedoen/ambassadeur-worden/"),
    )
    eerste, tweede = (begin(koploper, at=MOMENT, sleutel=sleutel) for _ in range(2))
    ander = begin(ambassadeur, at=MOMENT, sleutel=sleutel)
    assert (eerste, eerste.sleutel) == (tweede, sleutel)
    assert ander not in (eerste, tweede)
    assert Meldconcept.objects.count() == 2


@pytest.mark.django_db
def test_two_tabs_write_two_answers_and_lose_none():
    rij = concept()
    oud = Meldconcept.objects.get()
    schrijf(rij, {"waar": {"plek": "De hal"}}, at=MOMENT)
    schrijf(oud, {"hoe-erg": {"hoogte": "3"}}, at=MOMENT)
    assert Meldconcept.objects.get().antwoorden == {
        "begin": {"weg": "obstakel-melden"},
        "wat": {"tekst": "De deur"},
        "waar": {"plek": "De hal"},
        "hoe-erg": {"hoogte": "3"},
    }


@pytest.mark.django_db
def test_two_tabs_together_keep_no_more_than_fits():
    rij, oud = concept(), Meldconcept.objects.get()
    schrijf(rij, {"waar": {"plek": "w" * (GROOTSTE // 2)}}, at=MOMENT)
    with pytest.raises(TeGroot):
        schrijf(oud, {"wat": {"tekst": "w" * (GROOTSTE // 2)}}, at=MOMENT)
    assert Meldconcept.objects.get().antwoorden["wat"] == {"tekst": "De deur"}


@pytest.mark.django_db
def test_nobody_writes_in_what_was_sent():
    rij = concept()
    verstuur(rij.sleutel, maak, at=MOMENT)
    assert schrijf(rij, {"wat": {"tekst": "Iets anders"}}, at=MOMENT) is False
    assert (Meldconcept.objects.count(), Melding.objects.get().tekst) == (0, "De deur")


@pytest.mark.django_db
def test_an_answer_never_changes_how_it_began():
    rij = concept()
    schrijf(rij, {"begin": {"weg": "vertellen"}}, at=MOMENT)
    assert Meldconcept.objects.get().antwoorden["begin"] == {"weg": "obstakel-melden"}


@pytest.mark.django_db
def test_the_files_go_along_and_the_key_stays():
    rij = concept()
    foto = f.foto(concept=rij)
    melding = verstuur(rij.sleutel, maak, at=MOMENT)
    foto.refresh_from_db()
    assert (foto.concept, foto.melding, melding.indien_id) == (None, melding, rij.sleutel)


@pytest.mark.django_db(transaction=True)
def test_twelve_photos_at_the_same_moment_are_five():
    rij, bewaard, te_veel, fouten = concept(), [], [], []
    start = threading.Barrier(12)

    def stuur():
        try:
            start.wait()
            nieuw, over = voeg_bestanden_toe(rij, [Foto(b"beeld", 40, 30)], at=MOMENT)
            bewaard.extend(nieuw)
            te_veel.extend(over)
        except Exception as fout:  # noqa: BLE001 -- told by the test itself
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=stuur) for _ in range(12)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert fouten == []
    assert (len(bewaard), te_veel) == (5, ["foto"] * 7)
    assert rij.bestanden.count() == 5


@pytest.mark.django_db
def test_what_does_not_fit_is_refused_by_its_kind():
    rij = concept()
    nieuw, te_veel = voeg_bestanden_toe(
        rij, [Foto(b"beeld", 40, 30), *[Geluid(b"klank", 3.0)] * 3], at=MOMENT
    )
    assert ([bestand.soort for bestand in nieuw], te_veel) == (["foto", "geluid", "geluid"], {"geluid"})


@pytest.mark.django_db
def test_a_refusal_leaves_the_report_as_it_was():
    rij = begin(OBSTAKEL, at=MOMENT)
    schrijf(rij, {"wat": {"tekst": " "}}, at=MOMENT)
    with pytest.raises(Exception, match="Schrijf op wat u wilt vertellen"):
        verstuur(rij.sleutel, maak, at=MOMENT)
    assert (Meldconcept.objects.count(), Melding.objects.count()) == (1, 0)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("aantal", [100])
def test_a_hundred_clicks_at_the_same_moment_are_one_report(aantal):
    """On PostgreSQL all at once; SQLite lets one transaction write at a time, in the order that they come."""
    sleutel, kregen, fouten = concept().sleutel, [], []
    tegelijk = 10 if connection.vendor == "postgresql" else 1
    start = threading.Barrier(tegelijk)

    def klik():
        try:
            start.wait()
            for _ in range(aantal // tegelijk):
                kregen.append(verstuur(sleutel, maak, at=MOMENT).nummer)
        except Exception as fout:  # noqa: BLE001 -- told by the test itself
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=klik) for _ in range(tegelijk)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert fouten == []
    assert kregen == ["2021-001"] * aantal
    assert (Melding.objects.count(), Meldconcept.objects.count()) == (1, 0)
