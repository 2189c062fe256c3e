"""How a form is drawn and what it makes of what people type."""

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django import forms as django_forms
from django.http import QueryDict

from inclusie.accounts.models import User
from inclusie.datums import DatumField, KwartaalField
from inclusie.forms import Form

ROOT = Path(__file__).resolve().parents[2]


class ProefForm(Form):
    naam = django_forms.CharField(label="Naam", max_length=10, help_text="Zoals op uw pas.")
    mail = django_forms.EmailField(label="E-mailadres", required=False)
    kleur = django_forms.ChoiceField(
        label="Welke kleur?", choices=[("r", "rood"), ("b", "blauw")], widget=django_forms.RadioSelect
    )
    dag = DatumField(label="Welke dag?", required=False)
    akkoord = django_forms.BooleanField(label="Ik doe mee", required=False)
    versie = django_forms.IntegerField(widget=django_forms.HiddenInput, required=False)


class Elementen(HTMLParser):
    """Every start tag with its attributes, and all words."""

    def __init__(self, html: str):
        super().__init__()
        self.tags, self.woorden = [], []
        self.feed(str(html))

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        if data.strip():
            self.woorden.append(" ".join(data.split()))

    def met(self, **wat) -> tuple[str, dict]:
        (gevonden,) = [t for t in self.tags if all(t[1].get(k) == v for k, v in wat.items())]
        return gevonden


def post(**velden) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(velden)
    return data


def test_a_field_is_label_then_hint_then_error_then_control():
    html = str(ProefForm(post(naam="veel te lange naam"))["naam"].as_field_group())

    plekken = [html.index(deel) for deel in ("<label", "Zoals op uw pas", "Fout: dit is te lang", "<input")]
    assert plekken == sorted(plekken)
    assert Elementen(html).woorden == [
        "Naam",
        "Zoals op uw pas.",
        "Fout: dit is te lang: 18 tekens. Er passen er 10.",
    ]


def test_the_control_names_error_and_hint_and_is_invalid():
    veld = Elementen(ProefForm(post())["naam"].as_field_group())

    _, control = veld.met(name="naam")
    assert control["aria-describedby"] == "id_naam_error id_naam_helptext"
    assert control["aria-invalid"] == "true"
    assert veld.met(id="id_naam_error")[0] == "div"
    assert veld.met(id="id_naam_helptext")[0] == "p"
    assert veld.met(**{"for": "id_naam"})[0] == "label"


def test_a_field_without_hint_and_error_describes_nothing():
    _, control = Elementen(ProefForm()["mail"].as_field_group()).met(name="mail")

    assert [naam for naam in control if naam.startswith("aria")] == []


def test_an_optional_field_says_so():
    assert Elementen(ProefForm()["mail"].as_field_group()).woorden == ["E-mailadres", "(niet verplicht)"]


def test_radio_buttons_stand_in_a_fieldset_that_carries_the_error():
    groep = Elementen(ProefForm(post())["kleur"].as_field_group())

    assert groep.tags[0] == (
        "fieldset",
        {"class": "lia-veld lia-veld--fout", "aria-describedby": "id_kleur_error"},
    )
    assert groep.woorden == ["Welke kleur?", "Fout: kies iets uit de lijst.", "rood", "blauw"]
    radios = [attrs for tag, attrs in groep.tags if tag == "input"]
    assert [(radio["type"], radio["id"], "aria-invalid" in radio) for radio in radios] == [
        ("radio", "id_kleur_0", False),
        ("radio", "id_kleur_1", False),
    ]


def test_a_tick_box_stands_before_its_label():
    html = ProefForm()["akkoord"].as_field_group()

    assert html.index("<input") < html.index("<label")
    assert Elementen(html).woorden == ["Ik doe mee"]


def test_a_date_is_three_labelled_boxes():
    datum = Elementen(ProefForm(initial={"dag": date(2021, 3, 12)})["dag"].as_field_group())

    dozen = [(a["name"], a["id"], a.get("value")) for tag, a in datum.tags if tag == "input"]
    assert dozen == [
        ("dag_dag", "id_dag_0", "12"),
        ("dag_maand", "id_dag_1", "3"),
        ("dag_jaar", "id_dag_2", "2021"),
    ]
    assert [a["for"] for tag, a in datum.tags if tag == "label"] == ["id_dag_0", "id_dag_1", "id_dag_2"]
    assert datum.woorden == ["Welke dag?", "(niet verplicht)", "Dag", "Maand", "Jaar"]


def test_the_summary_counts_and_leads_to_each_control():
    form = ProefForm(post(naam="", dag_dag="31", dag_maand="2", dag_jaar="2021"))

    samenvatting = Elementen(str(form).split('<div class="lia-velden">')[0])

    assert samenvatting.woorden == [
        "Er gaat iets nog niet goed (3)",
        "Naam: vul dit in.",
        "Welke kleur? Kies iets uit de lijst.",
        "Welke dag? Deze dag is er niet. Kijk de dag en de maand na.",
    ]
    assert [a["href"] for tag, a in samenvatting.tags if tag == "a"] == [
        "#id_naam",
        "#id_kleur_0",
        "#id_dag_0",
    ]
    vak = samenvatting.met(id="fouten")[1]
    assert (vak["tabindex"], "autofocus" in vak, "data-focus" in vak) == ("-1", True, True)


def test_every_link_of_the_summary_has_its_target():
    html = Elementen(str(ProefForm(post(dag_dag="x"))))
    ids = [a["id"] for _, a in html.tags if "id" in a]

    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for tag, a in html.tags if tag == "a"} - set(ids) == set()


def test_a_form_without_errors_has_no_summary():
    assert "lia-samenvatting" not in str(ProefForm(post(naam="Sam", kleur="r")))


def test_what_is_typed_comes_back_after_an_error():
    form = ProefForm(post(naam="Sam", mail="geen adres", dag_dag="3", dag_maand="maart", dag_jaar="21"))

    waarden = {a["name"]: a.get("value") for tag, a in Elementen(str(form)).tags if tag == "input"}
    assert waarden | {"kleur": None, "akkoord": None} == {
        "naam": "Sam",
        "mail": "geen adres",
        "kleur": None,
        "dag_dag": "3",
        "dag_maand": "maart",
        "dag_jaar": "21",
        "akkoord": None,
        "versie": None,
    }


def test_hostile_text_is_shown_as_text():
    html = str(ProefForm(post(naam='"><script>alert(1)</script>')))

    assert [tag for tag, _ in Elementen(html).tags if tag == "script"] == []


def test_typed_text_is_cleaned():
    form = ProefForm(post(naam="Zoe\u0308\x00\x07", kleur="b"))

    assert form.is_valid()
    assert form.cleaned_data["naam"] == "Zoë"


def test_line_ends_become_one_kind():
    class Lang(Form):
        tekst = django_forms.CharField(widget=django_forms.Textarea)

    form = Lang(post(tekst="een\r\ntwee\rdrie"))

    assert (form.is_valid(), form.cleaned_data) == (True, {"tekst": "een\ntwee\ndrie"})


def test_a_message_that_a_form_wrote_itself_stays():
    class Eigen(Form):
        naam = django_forms.CharField(error_messages={"required": "Schrijf uw naam op."})
        mail = django_forms.EmailField()

    assert Eigen(post(mail="veel")).errors == {
        "naam": ["Schrijf uw naam op."],
        "mail": ["dit e-mailadres klopt niet. Er moet een @ in staan."],
    }


@pytest.mark.parametrize(
    ("dag", "maand", "jaar", "goed"),
    [
        ("1", "7", "2021", date(2021, 7, 1)),
        ("01", "07", "2021", date(2021, 7, 1)),
        ("12", "maart", "2026", date(2026, 3, 12)),
        ("12", "Mrt.", "2026", date(2026, 3, 12)),
        ("29", "2", "2024", date(2024, 2, 29)),
        ("", "", "", None),
    ],
)
def test_a_day_is_read(dag, maand, jaar, goed):
    class Dag(Form):
        dag = DatumField(required=False)

    form = Dag(post(dag_dag=dag, dag_maand=maand, dag_jaar=jaar))

    assert (form.errors, form.cleaned_data) == ({}, {"dag": goed})


UITLEG = "vul een dag, maand en jaar in. Bijvoorbeeld 12 3 2026."


@pytest.mark.parametrize(
    ("dag", "maand", "jaar", "fout"),
    [
        ("", "", "", UITLEG),
        ("1", "", "2021", UITLEG),
        ("x", "1", "2021", UITLEG),
        ("1", "1", "21", "schrijf het jaar met 4 cijfers. Bijvoorbeeld 2026."),
        ("31", "2", "2021", "deze dag is er niet. Kijk de dag en de maand na."),
        ("1", "ju", "2021", "deze dag is er niet. Kijk de dag en de maand na."),
        ("1", "13", "2021", "deze dag is er niet. Kijk de dag en de maand na."),
        ("²", "1", "2021", UITLEG),
        ("9" * 20, "1", "2021", "deze dag is er niet. Kijk de dag en de maand na."),
        ("1", "9" * 20, "2021", "deze dag is er niet. Kijk de dag en de maand na."),
        ("9" * 5000, "1", "2021", "deze dag is er niet. Kijk de dag en de maand na."),
        ("-" + "9" * 20, "1", "2021", UITLEG),
        ("1", "1", "-" + "9" * 20, UITLEG),
    ],
)
def test_what_is_no_day_says_what_to_do(dag, maand, jaar, fout):
    class Dag(Form):
        dag = DatumField()

    assert Dag(post(dag_dag=dag, dag_maand=maand, dag_jaar=jaar)).errors == {"dag": [fout]}


def test_a_whole_date_under_the_plain_name_wins():
    class Dag(Form):
        dag = DatumField()

    form = Dag(post(dag="2021-07-01", dag_dag="2", dag_maand="8", dag_jaar="2022"))

    assert (form.is_valid(), form.cleaned_data) == (True, {"dag": date(2021, 7, 1)})


def test_a_date_that_stays_the_same_has_not_changed():
    class Dag(Form):
        dag = DatumField()

    form = Dag(post(dag_dag="1", dag_maand="7", dag_jaar="2021"), initial={"dag": date(2021, 7, 1)})

    assert form.changed_data == []


def test_a_date_that_cannot_be_read_has_changed():
    class Dag(Form):
        dag = DatumField()

    form = Dag(post(dag_dag="9" * 20, dag_maand="7", dag_jaar="2021"), initial={"dag": date(2021, 7, 1)})

    assert form.changed_data == ["dag"]


def test_a_quarter_is_chosen_in_months():
    veld = KwartaalField(jaren=[2021], required=False)

    assert list(veld.choices) == [
        ("", "Nog niet bekend"),
        ("2021-Q1", "januari tot en met maart 2021"),
        ("2021-Q2", "april tot en met juni 2021"),
        ("2021-Q3", "juli tot en met september 2021"),
        ("2021-Q4", "oktober tot en met december 2021"),
    ]


def test_a_day_that_is_still_to_come_is_refused_where_that_is_asked():
    class Gisteren(Form):
        dag = DatumField(label="Welke dag?")

    uitkomsten = []
    for grens in (None, date(2021, 7, 1), date(2021, 6, 30)):
        form = Gisteren(post(dag_dag="1", dag_maand="7", dag_jaar="2021"))
        form.fields["dag"].niet_later_dan = grens
        uitkomsten.append(form.errors.get("dag", []))
    assert uitkomsten == [[], [], ["Deze dag ligt in de toekomst. Kies vandaag of eerder."]]


@pytest.mark.django_db
def test_a_number_that_fits_in_no_row_is_not_in_the_list():
    iemand = User.objects.create(email="iemand@voorbeeld.example", naam="Iemand", rol="raadslid")

    class KiesForm(Form):
        wie = django_forms.ModelMultipleChoiceField(User.objects.all())

    def fouten(*sleutels) -> dict:
        return KiesForm(QueryDict("&".join(f"wie={sleutel}" for sleutel in sleutels))).errors

    niet_in_de_lijst = {"wie": ["dit staat niet in de lijst. Kies iets uit de lijst."]}
    assert fouten(iemand.pk) == {}
    for groot in (2**63, -(2**63) - 1, 10**30, "9" * 5000):
        assert (fouten(groot), fouten(iemand.pk, groot)) == (niet_in_de_lijst, niet_in_de_lijst)
    assert list(User.objects.exclude(pk__in=[10**30])) == [iemand]


class LangeForm(Form):
    verhaal = django_forms.CharField(
        label="Verhaal", max_length=4000, help_text="In uw woorden.", widget=django_forms.Textarea
    )
    titel = django_forms.CharField(label="Titel", max_length=5, widget=django_forms.TextInput)


def test_a_limit_is_told_and_cuts_nothing_off():
    """With maxlength a browser drops the end of what somebody pastes, and says nothing."""
    form = LangeForm(post(verhaal="a" * 4001, titel="Te lang"))
    html = str(form)
    assert "maxlength" not in html
    assert "In uw woorden. Er passen 4.000 tekens." in html
    assert Elementen(html).met(name="verhaal")[1]["data-tekens"] == "4000"
    assert Elementen(html).met(name="titel")[1]["data-tekens"] == "5"
    assert form.errors == {
        "verhaal": ["dit is te lang: 4001 tekens. Er passen er 4000."],
        "titel": ["dit is te lang: 7 tekens. Er passen er 5."],
    }
    assert ("a" * 4001 in html, 'value="Te lang"' in html) == (True, True)


FORMULIER = re.compile(r"<form\b((?:{%.*?%}|{{.*?}}|[^>])*)>")


def test_every_form_says_where_it_leads():
    """Without an address a browser sends it to that of the page, with the '#' of a link that was followed
    there. The page that answers would then put the focus on that place, and not on what it has to say."""
    zonder = {}
    for pad in sorted((ROOT / "templates").rglob("*.html")):
        tags = FORMULIER.findall(pad.read_text(encoding="utf-8"))
        naar_plek = [tag for tag in tags if '"post"' in tag and "#" in tag.partition("data-hx")[0]]
        fout = naar_plek + [tag for tag in tags if ' action="' not in tag]
        zonder |= {str(pad.relative_to(ROOT)): fout} if fout else {}
    assert zonder == {}


def test_a_filter_shows_what_its_address_says():
    """After Back a browser would fill in what was chosen last, beside results of another choice."""
    tags = [
        (pad.name, tag)
        for pad in sorted((ROOT / "templates").rglob("*.html"))
        for tag in FORMULIER.findall(pad.read_text(encoding="utf-8"))
    ]
    assert [paar for paar in tags if "lia-filter" in paar[1] and ' autocomplete="off"' not in paar[1]] == []


HEEL_FORMULIER = re.compile(r"<form\b.*?</form>", re.DOTALL)


def test_what_was_typed_is_asked_about_before_it_goes():
    """`data-getypt` says that the server gave back what is not saved, `data-stoppen` which link gives it up.
    One without the other does nothing."""
    half = [
        str(pad.relative_to(ROOT))
        for pad in sorted((ROOT / "templates").rglob("*.html"))
        for formulier in HEEL_FORMULIER.findall(pad.read_text(encoding="utf-8"))
        if ("data-getypt" in formulier) is not ("data-stoppen" in formulier)
    ]
    assert half == []


STAND = re.compile(r"\bstatus\s*(?:==|!=|\bin\b)")


def test_a_template_does_not_decide_by_a_state():
    """Which states count as one, the row itself says, in a word of the field: `is_open`, `wacht_op_ons`."""
    beslist = [
        str(pad.relative_to(ROOT))
        for pad in sorted((ROOT / "templates").rglob("*.html"))
        for tag in re.findall(r"{%.*?%}", pad.read_text(encoding="utf-8"))
        if STAND.search(tag)
    ]
    assert beslist == []
