"""`manage.py controleer`: one changed byte anywhere is found, and said in Dutch."""

import hashlib
import json
from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from agenda.handelen import nakijken
from agenda.management.commands.controleer import GRENS
from agenda.models import BestandSoort, Planbestand, Planversie
from agenda.taken import maak_pdf
from inclusie.spoor import anker, grendels
from inclusie.spoor.controle import tel_regels
from tests.agenda import fabriek
from tests.agenda.publiceren import bewaar_pdf, publiceer
from tests.agenda.voorbeeld_document import document
from tests.grendels import zonder_grendels

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def zonder_anker():
    anker.pad().unlink(missing_ok=True)
    yield
    anker.pad().unlink(missing_ok=True)


@pytest.fixture
def keten():
    """Three versions, each with a file that names its version the way the renderer does."""
    versies = [
        publiceer(nummer, document(2), soort=soort)
        for nummer, soort in (("0.1", "concept"), ("1.0", "vastgesteld"), ("1.1", "wijziging"))
    ]
    for versie in versies:
        bewaar_bestanden(versie)
    # As publishing does.
    anker.noteer([versie.ankerregel() for versie in versies])
    return versies


def bewaar_bestanden(versie: Planversie) -> None:
    for soort in BestandSoort:
        inhoud = pdf_van(versie, soort)
        bewaar_pdf(versie, inhoud, hashlib.sha256(inhoud).hexdigest(), soort=soort, bladzijden=2)


def pdf_van(versie: Planversie, soort: str = "pdf") -> bytes:
    """Two empty pages, with the identifier that the renderer writes."""
    delen = [
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
        *["<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"] * 2,
    ]
    uit, plekken = "%PDF-1.7\n", []
    for nummer, deel in enumerate(delen, 1):
        plekken.append(len(uit))
        uit += f"{nummer} 0 obj\n{deel}\nendobj\n"
    tabel = "".join(f"{plek:010} 00000 n \n" for plek in plekken)
    slot = f"<</Size 5 /Root 1 0 R /ID [({versie.hash}-{soort}) (0)]>>\nstartxref\n{len(uit)}\n%%EOF"
    return f"{uit}xref\n0 5\n0000000000 65535 f \n{tabel}trailer\n{slot}".encode()


def bestand_van(versie: Planversie, soort: str = "pdf") -> Planbestand:
    return Planbestand.objects.get(planversie=versie, soort=soort)


HISTORIE = ("historie",)
GEEN_GRENS = {"--pdf", "--opnieuw", "--kenmerk"}


def controleer(*args, deel: tuple[str, ...] = ("versies",)) -> tuple[list[str], list[str]]:
    uit, fout, klopt = StringIO(), StringIO(), True
    try:
        call_command("controleer", *deel, *args, stdout=uit, stderr=fout)
    except CommandError as gestopt:
        klopt = False
        fout.write(f"{gestopt}\n")
    # What was not proved is said at the end, as long as nothing is wrong.
    regels = [regel for regel in uit.getvalue().splitlines() if regel != GRENS]
    assert (GRENS in uit.getvalue()) == (klopt and deel != HISTORIE and not GEEN_GRENS & {*args})
    return regels, fout.getvalue().splitlines()


def verander(rij, veld: str, waarde) -> None:
    """Behind the back of the models, as a mistake or an intruder would."""
    with zonder_grendels(type(rij)), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {rij._meta.db_table} SET {veld} = %s WHERE id = %s", [waarde, rij.pk])  # noqa: S608


def test_a_whole_chain_is_proved(keten):
    assert controleer() == ([f"Jaarplan 2021: 3 versies kloppen. 1.1 = {keten[-1].hash}"], [])


def test_a_chain_of_one_is_proved():
    versie = publiceer("0.1", document(1), soort="concept")
    bewaar_bestanden(versie)

    assert controleer() == ([f"Jaarplan 2021: 1 versie klopt. 0.1 = {versie.hash}"], [])


def test_an_empty_portal_has_nothing_to_prove():
    assert controleer() == (["Er zijn nog geen jaarplannen."], [])


def test_without_a_name_of_a_part_it_proves_both(keten):
    versies, historie = controleer(), controleer(deel=HISTORIE)
    assert historie == ([f"Geschiedenis: {tel_regels()} regels kloppen."], [])
    assert controleer(deel=()) == (versies[0] + historie[0], [])


def test_a_figure_from_a_last_page_is_known(keten, capsys):
    getal = keten[1].hash.upper()
    assert controleer("--kenmerk", getal) == (["Dit kenmerk is van: Jaarplan 2021, versie 1.0."], [])
    for groepen in (" ".join(getal[plek : plek + 8] for plek in range(0, 64, 8)), f" {getal}\n"):
        assert controleer("--kenmerk", groepen)[0] == ["Dit kenmerk is van: Jaarplan 2021, versie 1.0."]
        assert controleer("--kenmerk", *groepen.split())[0] == [
            "Dit kenmerk is van: Jaarplan 2021, versie 1.0."
        ]
    # As at the foot of every page.
    assert controleer("--kenmerk", getal[:4], getal[4:8])[0] == [
        "Zo begint het kenmerk van: Jaarplan 2021, versie 1.0."
    ]
    assert controleer("--kenmerk", getal[:7])[1] == ["Geef het hele kenmerk, of minstens de eerste 8 tekens."]
    assert controleer("--kenmerk", "0" * 64) == (
        [],
        [
            "Wij hebben geen versie met dit kenmerk. Stond het in onze pdf, feed of e-mail?"
            " Dan is er een versie weg of veranderd."
        ],
    )


def test_after_an_older_copy_was_put_back_somebody_can_say_so(keten):
    """The reason stays in the anchor; from here on it is compared again."""
    anker.noteer([keten[2].ankerregel() | {"nummer": "1.2", "hash": "f" * 64}])
    weg = "Jaarplan 2021, versie 1.2: deze versie staat in het anker, en is hier weg."
    assert controleer(deel=HISTORIE)[1] == [weg, "Er klopt iets niet (1). Kijk hierboven."]
    assert controleer("--aanvaard", "De kopie van maandag is terug.", deel=HISTORIE)[1] == []
    assert nakijken.kijk_na(fabriek.MOMENT).lijst == []
    regels = [json.loads(regel) for regel in anker.pad().read_text().splitlines()]
    assert [regel.get("reden") for regel in regels if regel["soort"] == "aanvaard"] == [
        "De kopie van maandag is terug."
    ]
    assert {regel["nummer"] for regel in anker.lees()[0] if regel["soort"] == "versie"} == {
        "0.1",
        "1.0",
        "1.1",
    }


VERANDERD = "Er is na het publiceren iets veranderd."


@pytest.mark.parametrize(
    ("veld", "waarde", "verwacht"),
    [
        ("reden", "Een andere reden.", [f"het kenmerk klopt niet. {VERANDERD}"]),
        ("functie", "burgemeester", [f"het kenmerk klopt niet. {VERANDERD}"]),
        ("peildatum", "2021-07-02", [f"het kenmerk klopt niet. {VERANDERD}"]),
        (
            "nummer",
            "1.7",
            [f"het kenmerk klopt niet. {VERANDERD}", "hier hoort nummer 1.0 te staan."],
        ),
        ("inhoud", "{", [f"de tekst is niet meer te lezen. {VERANDERD}"]),
        ("inhoud", '{"x":1.5}', [f"de tekst is niet meer te lezen. {VERANDERD}"]),
    ],
)
def test_a_changed_field_is_found(keten, veld, waarde, verwacht):
    verander(keten[1], veld, waarde)

    nummer = waarde if veld == "nummer" else "1.0"
    fouten = [f"Jaarplan 2021, versie {nummer}: {zin}" for zin in verwacht]
    # The next number follows from the one before, so a wrong one is wrong twice.
    fouten += ["Jaarplan 2021, versie 1.1: hier hoort nummer 1.8 te staan."] if veld == "nummer" else []
    assert controleer() == ([], [*fouten, f"Er klopt iets niet ({len(fouten)}). Kijk hierboven."])


def test_a_concept_that_was_hidden_is_found(keten):
    """The database lets no other version be hidden."""
    verander(keten[0], "openbaar", False)

    assert controleer()[1] == [
        f"Jaarplan 2021, versie 0.1: het kenmerk klopt niet. {VERANDERD}",
        "Er klopt iets niet (1). Kijk hierboven.",
    ]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses these values itself")
@pytest.mark.parametrize(
    ("veld", "waarde"),
    [("peildatum", ""), ("peildatum", "2021-0x-01"), ("gemaakt_op", "gisteren"), ("inhoud", b"\xff\xfe")],
)
def test_a_version_that_cannot_be_read_is_found_and_the_rest_is_proved(keten, veld, waarde):
    with zonder_grendels(Planversie), connection.cursor() as cursor:
        waar = "CAST(%s AS TEXT)" if isinstance(waarde, bytes) else "%s"
        cursor.execute(
            f"UPDATE agenda_planversie SET {veld} = {waar} WHERE id = %s",  # noqa: S608
            [waarde, keten[1].pk],
        )
    verander(keten[2], "reden", "Anders.")

    uit, fouten = controleer()
    assert (uit, fouten[0].startswith("Jaarplan 2021, versie 1.0: "), len(fouten)) == ([], True, 3)
    assert fouten[1:] == [
        f"Jaarplan 2021, versie 1.1: het kenmerk klopt niet. {VERANDERD}",
        "Er klopt iets niet (2). Kijk hierboven.",
    ]


def maak_onleesbaar(rij, veld: str) -> None:
    with zonder_grendels(type(rij)), connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {rij._meta.db_table} SET {veld} = CAST(%s AS TEXT) WHERE id = %s",  # noqa: S608
            [b"\xff\xfe", rij.pk],
        )


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses these values itself")
@pytest.mark.parametrize("veld", ["nummer", "hash"])
def test_a_version_without_a_readable_number_or_hash_is_found(keten, veld):
    maak_onleesbaar(keten[1], veld)

    uit, fouten = controleer()
    wie = f"Jaarplan 2021, versie (rij {keten[1].pk})"
    assert uit == []
    assert fouten[0] == f"{wie}: deze versie is niet meer te lezen. {VERANDERD}"
    assert fouten[-1] == f"Er klopt iets niet ({len(fouten) - 1}). Kijk hierboven."


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses these values itself")
def test_a_number_and_hash_of_another_kind_are_found(keten):
    verander(keten[1], "nummer", b"\xff")
    verander(keten[1], "hash", b"\xfe")

    assert (
        controleer()[1][0] == f"Jaarplan 2021, versie b'\\xff': de tekst is niet meer te lezen. {VERANDERD}"
    )


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses these values itself")
@pytest.mark.parametrize(("veld", "waarde"), [("sha256", None), ("inhoud", "tekst")])
def test_a_file_that_cannot_be_read_is_found(keten, veld, waarde):
    bestand = bestand_van(keten[1])
    maak_onleesbaar(bestand, veld) if waarde is None else verander(bestand, veld, waarde)

    assert controleer() == (
        [],
        [
            f"Jaarplan 2021, pdf (rij {bestand.pk}): dit bestand is niet meer te lezen.",
            "Er klopt iets niet (1). Kijk hierboven.",
        ],
    )


def test_a_number_that_is_no_number_is_found(keten):
    verander(keten[1], "nummer", "1.x")

    assert controleer()[1] == [
        f"Jaarplan 2021, versie 1.x: het kenmerk klopt niet. {VERANDERD}",
        "Jaarplan 2021, versie 1.x: hier hoort nummer 1.0 te staan.",
        "Er klopt iets niet (2). Kijk hierboven.",
    ]


def test_one_changed_letter_in_the_plan_is_found(keten):
    verander(keten[0], "inhoud", keten[0].inhoud.replace("Bezig", "Bezug", 1))

    assert controleer()[1][0] == f"Jaarplan 2021, versie 0.1: het kenmerk klopt niet. {VERANDERD}"


def test_another_spelling_of_the_same_plan_is_found(keten):
    """A space between the parts changes no value, so the hash alone would not see it."""
    verander(keten[0], "inhoud", keten[0].inhoud.replace('":', '": ', 1))

    assert controleer() == (
        [],
        [
            "Jaarplan 2021, versie 0.1: de tekst staat niet in de vaste vorm. "
            "Er is na het publiceren iets aan veranderd.",
            "Er klopt iets niet (1). Kijk hierboven.",
        ],
    )


def test_a_version_that_was_made_again_with_a_right_hash_does_not_fit(keten):
    versie = keten[1]
    versie.reden = "Herschreven."
    verander(versie, "reden", versie.reden)
    verander(versie, "hash", versie.bereken_hash())

    assert controleer()[1] == [
        "Jaarplan 2021, versie 1.1: deze versie sluit niet aan op versie 1.0. "
        "Er mist een versie, of er is iets veranderd.",
        "Jaarplan 2021, versie 1.0: de pdf is van een andere versie.",
        "Jaarplan 2021, versie 1.0, voor de raad (pdf): de pdf is van een andere versie.",
        "Er klopt iets niet (3). Kijk hierboven.",
    ]


def test_a_version_that_was_taken_out_is_missed(keten):
    with zonder_grendels(Planversie, Planbestand), connection.cursor() as cursor:
        cursor.execute("DELETE FROM agenda_planbestand WHERE planversie_id = %s", [keten[0].pk])
        cursor.execute("DELETE FROM agenda_planversie WHERE id = %s", [keten[0].pk])

    assert controleer()[1] == [
        "Jaarplan 2021, versie 1.0: deze versie sluit niet aan op het begin. "
        "Er mist een versie, of er is iets veranderd.",
        "Er klopt iets niet (1). Kijk hierboven.",
    ]


@contextmanager
def weggesneden(*opdrachten):
    """Rows taken out behind the back of the database too; put back before it looks."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            connection.check_constraints()
            grendels.haal_weg()
            for opdracht, pk in opdrachten:
                cursor.execute(opdracht, [pk])
        yield
        transaction.set_rollback(True)


def test_a_year_that_was_cut_out_is_missed(keten):
    with weggesneden(("DELETE FROM agenda_jaarplan WHERE id = %s", keten[0].jaarplan_id)):
        gevonden = controleer()

    assert gevonden == (
        [],
        [
            *(f"Versie (rij {versie.pk}): het jaarplan van deze versie is weg." for versie in keten),
            "Er klopt iets niet (3). Kijk hierboven.",
        ],
    )


def test_a_last_version_that_was_cut_off_leaves_its_file(keten):
    bestanden = [bestand_van(keten[2], soort) for soort in BestandSoort]
    with weggesneden(("DELETE FROM agenda_planversie WHERE id = %s", keten[2].pk)):
        gevonden = controleer()

    assert gevonden == (
        [f"Jaarplan 2021: 2 versies kloppen. 1.0 = {keten[1].hash}"],
        [
            *(f"Pdf (rij {bestand.pk}): de versie van deze pdf is weg." for bestand in bestanden),
            "Er klopt iets niet (2). Kijk hierboven.",
        ],
    )


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses this value itself")
def test_a_file_of_a_strange_kind_is_found(keten):
    bestand = bestand_van(keten[2])
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        verander(bestand, "soort", "xyz")
        cursor.execute("PRAGMA ignore_check_constraints = OFF")

    assert controleer()[1] == [
        f"Bestand (rij {bestand.pk}): dit soort bestand maken wij niet.",
        "Er klopt iets niet (1). Kijk hierboven.",
    ]


def test_a_changed_file_is_found(keten):
    verander(bestand_van(keten[2]), "inhoud", b"%PDF-1.7 anders")

    assert controleer()[1] == [
        "Jaarplan 2021, versie 1.1: de pdf is veranderd nadat hij werd gemaakt.",
        "Er klopt iets niet (1). Kijk hierboven.",
    ]


def test_a_changed_file_for_the_council_is_found(keten):
    verander(bestand_van(keten[2], "raad"), "inhoud", b"%PDF-1.7 anders")

    assert controleer()[1] == [
        "Jaarplan 2021, versie 1.1, voor de raad (pdf): de pdf is veranderd nadat hij werd gemaakt.",
        "Er klopt iets niet (1). Kijk hierboven.",
    ]


def test_the_file_for_the_council_is_known_again(keten, tmp_path):
    (tmp_path / "raad.pdf").write_bytes(pdf_van(keten[1], "raad"))

    assert controleer("--pdf", str(tmp_path / "raad.pdf")) == (
        ["Dit is de echte pdf. Jaarplan 2021, versie 1.0, voor de raad (pdf)."],
        [],
    )


def test_a_version_without_its_file_for_the_council_is_told(keten):
    nieuw = publiceer("1.2", document(1))
    bewaar_pdf(nieuw, pdf_van(nieuw), hashlib.sha256(pdf_van(nieuw)).hexdigest(), bladzijden=2)

    assert controleer()[0][1:] == [
        "Jaarplan 2021: de pdf van versie 1.2 is nog niet gemaakt."
        " De takenserver maakt hem, of: manage.py controleer --herstel"
    ]


def test_the_file_of_another_version_is_found(keten):
    zet_in(bestand_van(keten[2]), pdf_van(keten[0]))

    assert controleer()[1][0] == "Jaarplan 2021, versie 1.1: de pdf is van een andere versie."


def zet_in(bestand: Planbestand, inhoud: bytes) -> None:
    verander(bestand, "inhoud", inhoud)
    verander(bestand, "sha256", hashlib.sha256(inhoud).hexdigest())


def test_the_files_of_one_version_that_changed_places_are_found(keten):
    plan, raad = pdf_van(keten[1]), pdf_van(keten[1], "raad")
    zet_in(bestand_van(keten[1]), raad)
    zet_in(bestand_van(keten[1], "raad"), plan)

    assert controleer() == (
        [],
        [
            "Jaarplan 2021, versie 1.0: hier staat een andere pdf van deze versie.",
            "Jaarplan 2021, versie 1.0, voor de raad (pdf): hier staat een andere pdf van deze versie.",
            "Er klopt iets niet (2). Kijk hierboven.",
        ],
    )


def test_another_number_of_pages_is_found(keten):
    verander(bestand_van(keten[0], "raad"), "bladzijden", 3)

    assert controleer() == (
        [],
        [
            "Jaarplan 2021, versie 0.1, voor de raad (pdf): het aantal bladzijden klopt niet.",
            "Er klopt iets niet (1). Kijk hierboven.",
        ],
    )


def test_a_file_that_is_no_pdf_any_more_is_found(keten):
    zet_in(bestand_van(keten[1]), pdf_van(keten[1])[-120:])

    assert controleer() == (
        [],
        [
            "Jaarplan 2021, versie 1.0: de pdf is niet meer te lezen.",
            "Er klopt iets niet (1). Kijk hierboven.",
        ],
    )


def test_a_file_that_is_not_made_yet_is_told_and_made(keten):
    nieuw = publiceer("1.2", document(1))
    klopt = f"Jaarplan 2021: 4 versies kloppen. 1.2 = {nieuw.hash}"

    assert controleer() == (
        [
            klopt,
            "Jaarplan 2021: de pdf van versie 1.2 is nog niet gemaakt."
            " De takenserver maakt hem, of: manage.py controleer --herstel",
        ],
        [],
    )
    assert controleer("--herstel") == (["Pdf's gemaakt: 1.", klopt], ["Pdf's maken, versie 1 van 1 ..."])


def test_a_file_and_its_hash_that_were_changed_together_are_found_by_making_it_again():
    versie = publiceer("0.1", document(1), soort="concept")
    maak_pdf(versie.pk)
    klopt = ([f"Jaarplan 2021: 1 versie klopt. 0.1 = {versie.hash}"], [])
    assert controleer("--opnieuw") == klopt
    assert {bestand.soort for bestand in Planbestand.objects.all()} == {"pdf", "raad"}

    bestand = bestand_van(versie)
    zet_in(bestand, bytes(bestand.inhoud) + b"\n")

    assert controleer() == klopt
    assert controleer("--opnieuw") == (
        [],
        [
            "Jaarplan 2021, versie 0.1: opnieuw maken geeft een andere pdf. Iemand heeft de pdf veranderd,"
            " of hij is gemaakt met een andere uitgave van het portaal of voor een ander openbaar adres.",
            "Er klopt iets niet (1). Kijk hierboven.",
        ],
    )


def test_a_downloaded_file_is_known_again(keten, tmp_path):
    echt, veranderd, vreemd = (tmp_path / naam for naam in ("echt.pdf", "veranderd.pdf", "vreemd.pdf"))
    echt.write_bytes(pdf_van(keten[1]))
    veranderd.write_bytes(pdf_van(keten[1]) + b"x")
    vreemd.write_bytes(b"%PDF-1.7")

    assert controleer("--pdf", str(echt)) == (["Dit is de echte pdf. Jaarplan 2021, versie 1.0."], [])
    assert controleer("--pdf", str(veranderd)) == (
        [],
        ["Dit bestand is veranderd. Het zegt dat het dit is: Jaarplan 2021, versie 1.0."],
    )
    assert controleer("--pdf", str(vreemd)) == (
        [],
        ["Deze pdf is niet van hier. Wij vinden geen versie die erbij hoort."],
    )
    assert controleer("--pdf", str(tmp_path / "weg.pdf")) == (
        [],
        [f"Het bestand {tmp_path / 'weg.pdf'} is niet te lezen: dat is er niet."],
    )


def test_an_option_with_nothing_behind_it_is_not_passed_over():
    voor = anker.pad().read_bytes() if anker.pad().exists() else b""
    for leeg in ("", "  "):
        assert controleer("--aanvaard", leeg)[1] == [
            "Schrijf achter --aanvaard waarom. De reden blijft bij het anker staan."
        ]
        assert controleer("--kenmerk", leeg)[1][0].startswith("Geef het hele kenmerk,")
    assert (anker.pad().read_bytes() if anker.pad().exists() else b"") == voor


def test_an_anchor_that_cannot_be_written_is_named(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    anker.pad().mkdir()
    assert controleer("--aanvaard", "De kopie van maandag is terug.")[1] == [
        f"Het anker {anker.pad()} is niet te schrijven: dat is een map."
    ]
