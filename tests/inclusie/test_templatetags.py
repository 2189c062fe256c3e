"""Words, figures and marks in templates."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils.html import strip_tags

from agenda.models.keuzes import ActieStatus, Licht, Stand
from agenda.templatetags import agenda as merken
from inclusie import woorden
from inclusie.templatetags import lia


def toon(bron: str, **context) -> str:
    return Template("{% load lia agenda %}" + bron).render(Context(context))


@pytest.mark.parametrize(
    ("soort", "waarde", "tekst"),
    [
        ("datum", "2021-07-01", "1 juli 2021"),
        ("datum", date(2021, 12, 31), "31 december 2021"),
        ("datum", None, ""),
        ("datum_tijd", datetime(2026, 3, 12, 13, 0, tzinfo=UTC), "donderdag 12 maart 2026, 14.00 uur"),
        # In summer the same hour of the world is later here; just before midnight the day changes too.
        ("datum_tijd", datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "donderdag 2 juli 2026, 00.30 uur"),
        ("tijd", datetime(2026, 3, 12, 13, 3, tzinfo=UTC), "14.03 uur"),
        ("kwartaal", "2021-Q1", "januari tot en met maart 2021"),
        ("kwartaal", "", ""),
        ("euro", 18000, "€\u00a018.000"),
        ("euro", 0, "€\u00a00"),
        ("euro", None, "Nog niet bekend"),
        ("getal", "0.5", "0,5"),
        ("getal", "58", "58"),
        ("getal", "1234567.50", "1.234.567,5"),
        ("getal", "-1200", "-1.200"),
        ("getal", "niet geteld", "niet geteld"),
        ("getal", None, ""),
        ("grootte", 480123, "480 kB"),
        ("grootte", 12, "1 kB"),
        ("grootte", 1240000, "1,2 MB"),
    ],
)
def test_a_value_in_words(soort, waarde, tekst):
    assert getattr(woorden, soort)(waarde) == tekst


def test_a_template_asks_for_a_day_a_moment_and_a_size():
    zin = toon(
        "{{ op|datum }}, {{ op|datum_tijd }}, {{ groot|kb }}", op=datetime(2026, 7, 1, 12), groot=480123
    )
    assert zin == "1 juli 2026, woensdag 1 juli 2026, 12.00 uur, 480 kB"


@pytest.mark.parametrize(
    ("start", "eind", "tekst"),
    [
        ("2021-Q1", "2021-Q4", "januari tot en met december 2021"),
        ("2021-Q3", "2022-Q1", "juli 2021 tot en met maart 2022"),
        ("2021-Q2", "", "april tot en met juni 2021"),
        ("", "2021-Q2", "april tot en met juni 2021"),
        ("", "", ""),
    ],
)
def test_a_period_in_words(start, eind, tekst):
    assert woorden.periode(start, eind) == tekst


def test_a_moment_carries_its_machine_form():
    assert toon("{{ dag|tijdstip }}", dag="2021-07-01") == '<time datetime="2021-07-01">1 juli 2021</time>'
    assert (
        toon("{{ dag|tijdstip }}", dag=date(2021, 7, 1)) == '<time datetime="2021-07-01">1 juli 2021</time>'
    )


def test_changed_text_says_so_in_words_and_is_escaped():
    assert toon("{{ t|erbij }}{{ t|weg }}", t="<b>") == (
        '<ins><span class="lia-verborgen">erbij: </span>&lt;b&gt;</ins>'
        '<del><span class="lia-verborgen">weg: </span>&lt;b&gt;</del>'
    )
    assert toon("{{ t|erbij }}{{ t|weg }}", t="") == ""


@pytest.mark.parametrize(
    ("zin", "uitkomst"),
    [
        ("Kies een rol.", "kies een rol."),
        ("U koos twee keer.", "u koos twee keer."),
        ("VNG klopt niet.", "VNG klopt niet."),
    ],
)
def test_a_sentence_behind_a_colon(zin, uitkomst):
    assert lia.na_dubbelepunt(zin) == uitkomst


def test_a_telephone_number_in_a_link():
    assert toon("{{ n|tel }}", n="14 0180") == "140180"


def test_a_telephone_number_stays_on_one_line():
    assert toon("{{ n|aaneen }}", n="0180-14 01") == "0180\u201114\u00a001"


def test_a_progress_bar_has_its_sentence_as_text_and_as_name():
    assert toon("{% voortgangsbalk 42 zin %}", zin="21 van de 50 <brieven>") == (
        '<div class="lia-voortgang"><p>21 van de 50 &lt;brieven&gt;</p>'
        '<progress max="100" value="42" aria-label="21 van de 50 &lt;brieven&gt;"></progress></div>'
    )


def test_every_state_has_a_shape_and_a_word():
    binnen = [ActieStatus.IDEE, ActieStatus.VOORGESTELD, ActieStatus.AFGEWEZEN]
    assert set(merken.VORM) == {*Stand, *binnen}
    labels = {code: merken.stand(code, code.label) for code in merken.VORM}
    assert {code: label.count("<svg") for code, label in labels.items()} == dict.fromkeys(merken.VORM, 1)
    assert labels["vast"].endswith("</svg>Loopt vast</span>")
    assert labels["idee"].endswith("</svg>idee</span>")
    assert merken.stand("later", "Gaat door in 2022").endswith("</svg>Gaat door in 2022</span>")


def test_no_two_public_states_share_a_shape():
    vormen = [merken.VORM[code] for code in Stand]
    assert sorted(vormen) == sorted(set(vormen))


def test_every_light_has_a_shape_and_words():
    def woorden_van(html):
        return html.rpartition("<span>")[2].removesuffix("</span></span>")

    assert {code: woorden_van(merken.licht(code)) for code in Licht.values} == {
        "groen": "groen: op schema",
        "oranje": "oranje: vertraging of risico",
        "rood": "rood: loopt vast",
        "nvt": "niet van toepassing",
    }
    assert woorden_van(merken.licht("rood", "Geld")) == "Geld: rood, loopt vast"
    assert len({merken.LICHTVORM[code] for code in Licht.values}) == 4


class Deel:
    def __init__(self, stand, zin, aantal, url=""):
        self.stand, self.zin, self.aantal, self.url = stand, zin, aantal, url


def test_the_bar_has_a_sentence_and_a_pattern_per_part():
    html = merken.standenbalk(
        [Deel("klaar", "is klaar", 1), Deel("bezig", "zijn bezig", 3), Deel("vast", "lopen vast", 0)]
    )

    assert '<title id="balk-titel">4 acties: 1 is klaar en 3 zijn bezig</title>' in html
    assert html.count("<pattern ") == 2
    assert 'x="0.00%" y="0" width="25.00%" height="30" class="lia-balk--klaar"' in html
    assert 'x="25.00%" y="0" width="75.00%" height="30" class="lia-balk--bezig"' in html
    assert "style=" not in html


def test_a_bar_of_one_state_says_its_number_once():
    assert ">3 acties zijn bezig</title>" in merken.standenbalk([Deel("bezig", "zijn bezig", 3)])


def test_no_actions_no_bar():
    assert merken.standenbalk([Deel("klaar", "zijn klaar", 0)]) == ""


def test_every_part_of_the_bar_but_one_has_marks():
    assert set(Stand) - set(merken.PATRONEN) == {"klaar"}


def test_the_counts_are_links_where_they_lead_somewhere():
    html = merken.standtellers(
        [Deel("langzamer", "gaan langzamer", 4, "/acties/?stand=langzamer"), Deel("vast", "loopt vast", 1)]
    )

    eerste, tweede = html.removeprefix('<ul class="lia-tellers">').removesuffix("</li></ul>").split("</li>")
    assert '<a href="/acties/?stand=langzamer">' in eerste
    assert "<a " not in tweede
    assert [" ".join(strip_tags(rij).split()) for rij in (eerste, tweede)] == [
        "4 acties gaan langzamer",
        "1 actie loopt vast",
    ]
