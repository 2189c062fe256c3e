"""What people type for a figure, an amount or a year, and what it means."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from inclusie.forms import Form
from inclusie.getallen import BedragField, GetalField, JaarField

WIT, SMAL = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
LETTERLIJK = (
    "1_000",
    "NaN",
    "Infinity",
    "-Infinity",
    "1e5",
    "-1",
    "+5",
    "１２",
    "٣",
    "½",
    "1.0000",
    "10.00.000",
)
VREEMD = (
    *LETTERLIJK,
    "1,000.50",
    "1.000.5",
    "01.000",
    "1 000 50",
    "12 brieven",
    "0x10",
    ".5",
    "5,",
    "5.",
    ",",
    "-",
    "²",
)


def cijfer(tekst):
    return GetalField(max_digits=12, decimal_places=2).clean(tekst)


def fout(veld, tekst) -> str:
    with pytest.raises(ValidationError) as melding:
        veld.clean(tekst)
    (zin,) = melding.value.messages
    return zin


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("0", 0), ("007", 7), ("21", 21), (" 21 ", 21), ("0,5", "0.5"), ("0.5", "0.5"), ("12,75", "12.75"),
        ("1.5", "1.5"), ("18.50", "18.5"), ("1.000", 1000), ("1.000,50", "1000.5"), ("1000,5", "1000.5"),
        ("1 000", 1000), (f"1{WIT}000,25", "1000.25"), (f"1{SMAL}000", 1000), ("1.234.567,89", "1234567.89"),
        ("9.999.999.999,99", "9999999999.99"),
    ],
)  # fmt: skip
def test_a_figure_is_read_as_it_is_meant_here(getypt, bedoeld):
    assert cijfer(getypt) == Decimal(bedoeld)


@pytest.mark.parametrize("getypt", VREEMD)
def test_what_is_no_figure_says_what_to_do(getypt):
    zin = "schrijf alleen een getal, van 0 of hoger. Bijvoorbeeld 12 of 0,5."
    assert fout(GetalField(max_digits=12, decimal_places=2), getypt) == zin


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("0,125", "schrijf hoogstens 2 cijfers achter de komma."),
        ("1,000", "schrijf hoogstens 2 cijfers achter de komma."),
        ("10.000.000.000", "dit getal is te hoog. Het mag hoogstens 9.999.999.999 zijn."),
        ("9" * 50_000, "dit getal is te hoog. Het mag hoogstens 9.999.999.999 zijn."),
    ],
)
def test_a_figure_that_does_not_fit_says_why(getypt, zin):
    assert fout(GetalField(max_digits=12, decimal_places=2), getypt) == zin


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("0", 0), ("18000", 18000), ("18.000", 18000), ("18 000", 18000), ("€ 18.000", 18000),
        ("€18000", 18000), (f"€{WIT}18.000", 18000), ("18.000,-", 18000), ("€ 18.000,--", 18000),
        ("18.000,00", 18000), ("18000.00", 18000), ("1.000", 1000), ("999.999.999", 999_999_999),
    ],
)  # fmt: skip
def test_an_amount_is_read_in_whole_euros(getypt, bedoeld):
    bedrag = BedragField().clean(getypt)
    assert (bedrag, type(bedrag)) == (bedoeld, int)


@pytest.mark.parametrize("getypt", [*VREEMD, "veel", "$ 5", "€ -5", "€€5"])
def test_what_is_no_amount_says_what_to_do(getypt):
    assert fout(BedragField(), getypt) == (
        "schrijf alleen het bedrag, in hele euro's. Bijvoorbeeld 2500 of 18.000."
    )


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("18.000,50", "schrijf het bedrag in hele euro's, zonder centen. Bijvoorbeeld 18.000."),
        ("0.5", "schrijf het bedrag in hele euro's, zonder centen. Bijvoorbeeld 18.000."),
        ("1,000", "schrijf het bedrag in hele euro's, zonder centen. Bijvoorbeeld 18.000."),
        ("1.000.000.000", "dit bedrag is te hoog. Het mag hoogstens € 999.999.999 zijn."),
        ("2147483648", "dit bedrag is te hoog. Het mag hoogstens € 999.999.999 zijn."),
    ],
)
def test_cents_and_too_much_say_why(getypt, zin):
    assert fout(BedragField(), getypt) == zin


@pytest.mark.parametrize(
    "getypt", ["26", "2_026", "2.026", "1999", "2101", "２０２６", "twee", "-2026", "9" * 50_000]
)
def test_what_is_no_year_says_what_to_do(getypt):
    assert JaarField().clean(" 2026 ") == 2026
    assert fout(JaarField(), getypt) == "schrijf het jaar met vier cijfers, tussen 2000 en 2100."


def test_nothing_is_nothing_when_it_need_not_be_filled_in():
    assert [veld(required=False).clean("") for veld in (GetalField, BedragField, JaarField)] == [None] * 3


class ProefForm(Form):
    cijfer = GetalField(max_digits=12, decimal_places=2)
    bedrag = BedragField()
    jaar = JaarField()


def test_what_is_kept_is_shown_as_people_write_it():
    waarden = {"cijfer": Decimal("1000.50"), "bedrag": 18000, "jaar": 2026}
    form = ProefForm(initial=waarden)
    assert [form[naam].value() for naam in waarden] == ["1.000,5", "18.000", 2026]


def test_what_cannot_be_read_comes_back_as_it_was_typed():
    form = ProefForm({"cijfer": "veel", "bedrag": "18000", "jaar": "'26"})
    assert [form[naam].value() for naam in form.fields] == ["veel", "18.000", "'26"]


@pytest.mark.parametrize("zelfde", ["1000,50", "1.000,5", "1000.50"])
def test_the_same_figure_in_another_way_has_not_changed(zelfde):
    assert not ProefForm().fields["cijfer"].has_changed(Decimal("1000.50"), zelfde)
