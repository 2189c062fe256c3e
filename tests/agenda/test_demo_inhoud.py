"""What the demo holds: its table of thirty actions to the letter, its versions, its people and its words."""

import re
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.utils.timezone import get_default_timezone

from agenda.demo.referentie import lees
from agenda.models import Actie, Jaarplan, Obstakel, Oordeel, Organisatie, Planversie, Voortgang
from agenda.plandocument import build
from agenda.werkplek import nu_doen
from agenda.werkplek.prullenbak import delen
from inclusie.accounts.models import User
from inclusie.weghalen import soorten_voor
from tests.agenda.fabriek import MOMENT

pytestmark = pytest.mark.django_db
PEILDATUM = date(2021, 7, 1)
AMBASSADEURS = ["Aisha", "Bram", "Corrie", "Daan", "Els", "Farid", "Gwen", "Henk"]
# code|goal|domain|themes|level|carrier|partners|planning|indicators start>aim(now)|euro|state
TABEL = """
01|D1|GE|digitale-toegankelijkheid slechtziend|G|gemeente Communicatie||1-4|1>2(1)|18000|bezig
02|D1|GE|digitale-toegankelijkheid laaggeletterd verstandelijke-beperking|A|gemeente Dienstverlening|Bibliotheek De Kade|1-4|0>50(21)|6000|bezig
03|D1|GE|digitale-toegankelijkheid|G|griffie|gemeente Communicatie|2-4|0>100(40)|0|bezig
04|D1|GE|digitale-toegankelijkheid doof-slechthorend|G|gemeente Communicatie||1-4|20>100(85)|4500|bezig
05|D2|WG|digitale-toegankelijkheid ouderen|A|Bibliotheek De Kade|Welzijn De Brug|2-4|0>300(64)|7500|langzamer
06|D2|GE|armoede digitale-toegankelijkheid|G|gemeente Dienstverlening||1-3|6>14(11)|2000|bezig
07|D2|OO|armoede digitale-toegankelijkheid kinderen|A|Ondernemerskring Centrum|College De Waard, Voedselpunt De Schakel|1-2|0>60(62)|3000|klaar
08|D2|GE|digitale-toegankelijkheid verstandelijke-beperking|A|gemeente Samenleven||1-4|3>1(2) 0>6(4)|1200|bezig
09|D3|WG|armoede|H|Welzijn De Brug||3-3|0>25(-)|500|niet_begonnen
10|D3|WI|armoede|H|Voedselpunt De Schakel|Brede School De Vlinder, Sportloket|2-4|0>12(3)|4000|langzamer
11|D3|WI|armoede laaggeletterd|A|Werkplein IJssel|Bibliotheek De Kade|1-3|58>65(60)|5500|bezig
12|D4|VT|armoede kinderen|A|gemeente Samenleven|Sportloket, Theater De Veerpont|2-4|0>150(97)|22500|bezig
13|D4|VT|armoede|G|Sportloket||1-4|0>10(6)|0|bezig
14|D4|WG|armoede vrouwen-meisjes|A|Buurtcentrum De Tuin|College De Waard|2-2|0>5(5)|1500|klaar
15|D5|WG|lhbti|A|Regenboogtafel||1-4|0>4(2)|1000|bezig
16|D5|OO|jongeren lhbti|H|College De Waard|Brede School De Vlinder, Regenboogtafel|1-4|2>6(3)|4800|langzamer
17|D5|VT|lhbti|H|Sportloket||2-2022|0>20(0)|2000|later
18|D5|GE|lhbti|H|gemeente Bestuur en directie|Regenboogtafel|4-4|0>60(-)|750|niet_begonnen
19|D5|GE|lhbti|G|gemeente Dienstverlening||2-4|0>30(8)|0|bezig
20|D6|WI|verstandelijke-beperking|A|Werkplein IJssel|Ondernemerskring Centrum, Zorggroep De Singel|1-4|0>8(3)|12000|vast
21|D6|GE|verstandelijke-beperking|A|Zorggroep De Singel|griffie|1-1|0>30(38)|900|klaar
22|D6|VT|verstandelijke-beperking|A|Sportloket|Zorggroep De Singel|2-4|0>15(4)|3500|langzamer
23|D6|VT|buurt verstandelijke-beperking|H|Buurtcentrum De Tuin|Zorggroep De Singel|2-2|0>80(71)|1800|klaar
24|D6|VT|fysieke-beperking kinderen verstandelijke-beperking|A|gemeente Beheer|Brede School De Vlinder|3-2022|0>1(0)|45000|later
25|D7|GE||A|gemeente Samenleven||1-4|0>6(3)|2400|bezig
26|D7|GE||A|gemeente Communicatie||1-4|0>400(212) 0>4(2)|800|bezig
27|D7|GE||A|gemeente Samenleven||2-4|8>12(9)|500|bezig
28|D8|GE||G|gemeente Bestuur en directie|gemeente Juridische zaken|3-4|0>80(-)|0|niet_begonnen
29|D8|GE|autisme fysieke-beperking zintuiglijke-beperking|A|gemeente Facilitair||1-4|3>1(2) 0>14(9)|9000|bezig
30|D8|VV|ouderen rolstoel-rollator|A|gemeente Beheer|Woonstichting IJsseldijk|2-4|1>5(2)|30000|bezig
"""  # noqa: E501 -- one action per line reads as the table it is
DOMEIN = {
    "onderwijs-ontwikkeling": "OO", "thuis": "TH", "werk-inkomen": "WI", "vrije-tijd": "VT", "vervoer": "VV",
    "welzijn-gezondheid-ondersteuning": "WG", "gemeente": "GE",
}  # fmt: skip
NIVEAU = {"activiteit": "A", "houding": "H", "gedrag": "G"}


def document(jaar=2021, nummer="1.2"):
    return Planversie.objects.get(jaarplan__jaar=jaar, nummer=nummer).document


def acties(doc):
    return [actie for doel in doc["doelen"] for actie in doel["acties"]]


def als_rij(doel, actie):
    eind = actie["eind"][-1] if actie["eind"].startswith("2021") else actie["eind"][:4]
    cijfers = (f"{i['nulwaarde']}>{i['streefwaarde']}({i['nu'] or '-'})" for i in actie["indicatoren"])
    delen = [
        f"{actie['nummer']:02d}", doel["code"], DOMEIN[actie["domein"]], " ".join(sorted(actie["themas"])),
        NIVEAU[actie["niveau"]], actie["trekker"]["organisatie"], ", ".join(actie["partners"]),
        f"{actie['start'][-1]}-{eind}", " ".join(cijfers), str(actie["budget"]), actie["stand"],
    ]  # fmt: skip
    return "|".join(delen)


def test_every_action_is_the_row_of_the_table(voorbeeldstad):
    rijen = [als_rij(doel, actie) for doel in document()["doelen"] for actie in doel["acties"]]
    assert rijen == TABEL.strip().splitlines()


def test_the_counts_follow_from_the_table(voorbeeldstad):
    assert document()["cijfers"] == {
        "acties": 30,
        "per_stand": {
            "klaar": 4, "bezig": 16, "langzamer": 4, "vast": 1, "niet_begonnen": 3, "later": 2, "gestopt": 0,
        },
        "per_herkomst": {
            "gemeente": 10, "ambassadeurs": 9, "koplopers": 8, "aanjager": 3, "raad": 0, "inwoners": 0,
        },
        "per_domein": {
            "gemeente": 14, "vrije-tijd": 6, "welzijn-gezondheid-ondersteuning": 4, "werk-inkomen": 3,
            "onderwijs-ontwikkeling": 2, "vervoer": 1, "thuis": 0,
        },
        "per_niveau": {"activiteit": 17, "houding": 6, "gedrag": 7},
        "budget": 190650,
        "besteed": 69700,
        "zonder_geld": 4,
        "betrokken": 19,
    }  # fmt: skip


def test_the_year_has_four_versions_made_by_publishing(voorbeeldstad):
    rijen = Planversie.objects.filter(jaarplan__jaar=2021).order_by("pk")
    assert [(v.nummer, v.soort, str(v.peildatum), v.functie, len(acties(v.document))) for v in rijen] == [
        ("0.1", "concept", "2020-12-10", "aanjager", 29),
        ("1.0", "vastgesteld", "2021-01-26", "wethouder Samenleven", 29),
        ("1.1", "wijziging", "2021-05-04", "beleidsmedewerker Samenleven", 30),
        ("1.2", "evaluatie", "2021-07-01", "beleidsmedewerker Samenleven", 30),
    ]
    assert [v.hash for v in rijen] == [v.bereken_hash() for v in rijen]
    assert [v.vorige_hash for v in rijen] == ["", *[v.hash for v in rijen][:-1]]


def test_the_live_plan_equals_version_1_2_but_for_one_report_that_waits(voorbeeldstad):
    assert build(Jaarplan.objects.get(jaar=2021), PEILDATUM, document()) == document()
    wachtend = Voortgang.objects.wacht_op_akkoord()
    assert [(b.actie.code, b.datum, b.auteur.rol) for b in wachtend] == [("2021-05", PEILDATUM, "koploper")]


def test_the_dropped_focus_is_named_with_its_reason(voorbeeldstad):
    assert [len(document(nummer=nummer)["focus"]) for nummer in ("0.1", "1.0", "1.2")] == [5, 4, 4]
    assert document()["vervallen"] == [
        {
            "soort": "focus",
            "sleutel": "eenzaamheid",
            "titel": "Eenzaamheid",
            "reden": "Wij kiezen vier thema's. Eenzaamheid is een kandidaat voor 2022.",
        }
    ]


def test_carried_over_actions_form_a_line_through_the_years(voorbeeldstad):
    lijn = Actie.objects.exclude(vorige=None).order_by("code")
    assert [(actie.vorige.code, actie.code, actie.status) for actie in lijn] == [
        ("2020-03", "2021-02", "in_uitvoering"),
        ("2020-02", "2021-29", "in_uitvoering"),
        ("2021-17", "2022-01", "gepland"),
        ("2021-24", "2022-02", "gepland"),
    ]
    assert {a["code"]: a["stand_woord"] for a in acties(document()) if a["volgende"]} == {
        "2021-17": "Gaat door in 2022",
        "2021-24": "Gaat door in 2022",
    }


def test_2020_is_archived_and_2022_is_not_public(voorbeeldstad):
    toestand = [
        (plan.jaar, plan.status, [v.nummer for v in plan.versies.all()], plan.focus.aanwezig().count())
        for plan in Jaarplan.objects.order_by("jaar")
    ]
    assert toestand == [
        (2020, "gearchiveerd", ["0.1", "1.0", "1.1"], 3),
        (2021, "vastgesteld", ["0.1", "1.0", "1.1", "1.2"], 4),
        (2022, "concept", [], 0),
    ]
    standen = document(2020, "1.1")["cijfers"]["per_stand"]
    assert +Counter(standen) == {"klaar": 8, "later": 2, "gestopt": 2}


def test_three_running_actions_have_been_silent_for_more_than_90_days(voorbeeldstad):
    grens = (PEILDATUM - timedelta(days=90)).isoformat()
    lopend = [actie for actie in acties(document()) if actie["status"] == "in_uitvoering"]
    stil = [actie["code"] for actie in lopend if actie["laatste_nieuws"] < grens]
    assert stil == ["2021-04", "2021-11", "2021-13"]


def test_every_filter_of_the_work_list_has_an_action_and_one_trekker_can_be_reminded(voorbeeldstad):
    rijen = nu_doen.aandacht(MOMENT, PEILDATUM)
    assert nu_doen.telling(rijen) == {
        "stil": 3, "te-laat": 1, "zonder-trekker": 1, "zonder-periode": 1, "zonder-indicator": 1,
        "zonder-makkelijke-tekst": 1,
    }  # fmt: skip
    assert [rij.actie.code for rij in rijen if rij.herinnering.kan] == ["2021-04"]


def test_every_started_action_has_a_report_and_every_late_one_a_cause_and_a_measure(voorbeeldstad):
    begonnen = [a for a in acties(document()) if a["status"] in ("in_uitvoering", "gerealiseerd")]
    assert [a["code"] for a in begonnen if not a["voortgang"]] == []
    laat = {a["code"]: a["voortgang"][0] for a in begonnen if a["stand"] in ("langzamer", "vast")}
    assert list(laat) == ["2021-05", "2021-10", "2021-16", "2021-20", "2021-22"]
    assert [code for code, bericht in laat.items() if not (bericht["oorzaak"] and bericht["maatregel"])] == []


def test_thirteen_partners_one_account_per_role_and_one_of_who_types_for_others(voorbeeldstad):
    soorten = Counter("gemeente" if o.soort == "gemeente" else "partner" for o in Organisatie.objects.all())
    assert soorten == {"partner": 13, "gemeente": 8}
    typt = User.objects.get(email="petra@mensen.example")
    overige = User.objects.exclude(pk=typt.pk)
    assert typt.rol == "ambassadeur"
    assert sorted(overige.values_list("rol", flat=True)) == [
        "ambassadeur", "beheerder", "koploper", "medewerker", "procesregisseur", "raadslid", "wethouder",
    ]  # fmt: skip
    assert all(user.email == f"{user.rol}@voorbeeldstad.example" for user in overige)


def test_the_audit_trail_has_an_actor_and_stays_within_the_story(voorbeeldstad):
    rijen = [rij for model in (Jaarplan, Actie, Voortgang) for rij in model.history.all()]
    assert [rij for rij in rijen if rij.history_user is None] == []
    dagen = sorted(rij.history_date.date() for rij in rijen)
    assert (dagen[0], dagen[-1]) == (date(2019, 11, 18), PEILDATUM)
    rollen = Actie.history.filter(code="2021-05").values_list("history_user__rol", flat=True)
    assert set(rollen) == {"medewerker", "koploper"}


BESTANDEN = ["voorbeeldstad", "voorbeeldstad-2020", "voorbeeldstad-2021", "voorbeeldstad-2022"]
MAKKELIJK = {
    "tekst_makkelijk", "waarom", "omschrijving_makkelijk", "inleiding_makkelijk", "resultaat", "oorzaak",
    "maatregel", "reden", "weg_reden", "doorschuifreden", "volgende_stap", "vraag_aan_raad",
}  # fmt: skip


def teksten(deel, naam=""):
    """(field, text) of every text in a content file."""
    if isinstance(deel, dict):
        return [paar for sleutel, waarde in deel.items() for paar in teksten(waarde, sleutel)]
    if isinstance(deel, list):
        return [paar for waarde in deel for paar in teksten(waarde, naam)]
    return [(naam, deel)] if isinstance(deel, str) else []


def zinnen(tekst):
    return [zin for zin in re.split(r"(?<=[.?!:;])\s+", tekst) if zin]


@pytest.mark.parametrize("bestand", [*BESTANDEN, "krimpen", "krimpen-2021"])
def test_easy_texts_have_short_sentences(bestand):
    lang = [
        zin for naam, tekst in teksten(lees(bestand)) if naam in MAKKELIJK
        for zin in zinnen(tekst) if len(zin.split()) > 15
    ]  # fmt: skip
    assert lang == []


@pytest.mark.parametrize("bestand", [naam for naam in BESTANDEN if "-" in naam])
def test_what_we_do_is_said_in_at_most_two_sentences(bestand):
    assert [a["titel"] for a in lees(bestand)["acties"] if len(zinnen(a["tekst_makkelijk"])) > 2] == []
    assert [a["titel"] for a in lees(bestand)["acties"] if not 2 <= len(zinnen(a["tekst"])) <= 8] == []


# Where people of the network have their own names; their tables are no part of a plan.
VAN_MENSEN = {f"voorbeeldstad-{wat}.json" for wat in ("mensen", "meldingen", "oproepen", "verhalen")}


def test_no_first_name_of_an_ambassadeur_stands_in_a_plan():
    map_ = Path(__file__).parents[2] / "fixtures"
    paden = [pad for pad in sorted(map_.glob("*.json")) if pad.name not in VAN_MENSEN]
    inhoud = "\n".join(pad.read_text(encoding="utf-8") for pad in paden)
    assert [naam for naam in AMBASSADEURS if re.search(rf"\b{naam}\b", inhoud)] == []


OBSTAKELS = """
website|3>2|lager|-|01
balie|3>2|lager|6|29
brief|3>1|lager|5|02
stembureau|3>1|lager|-|21
halte|4>4|doorverwezen|-|30
contributie|3>2|lager|6|13
DigiD|4>2|lager|-|06
kleedkamer|3>3|erkend|-|17
rustige plek|2>2|in_aanpak|5|23
"""


def als_obstakel(woord, rij):
    codes = " ".join(code.removeprefix("2021-") for code in rij["acties"])
    hoogte = f"{rij['hoogte_voor']}>{rij['hoogte_nu']}"
    return "|".join([woord, hoogte, rij["status"], str(rij["beoordelaars"] or "-"), codes])


def test_the_obstacles_are_as_high_as_people_say_and_the_closed_one_stays_inside(voorbeeldstad):
    rijen = document()["obstakels"]
    woorden = [regel.split("|")[0] for regel in OBSTAKELS.strip().splitlines()]
    gevonden = [als_obstakel(woord, rij) for woord in woorden for rij in rijen if woord in rij["titel"]]
    assert (gevonden, len(rijen)) == (OBSTAKELS.strip().splitlines(), 9)
    assert Obstakel.objects.get(openbaar=False).soort == "spanning"
    assert "Spanning na uitspraken" not in Planversie.objects.get(jaarplan__jaar=2021, nummer="1.2").inhoud


def test_what_was_typed_twice_stands_in_the_prullenbak_and_can_come_back(voorbeeldstad):
    at = datetime(2021, 7, 2, 12, tzinfo=get_default_timezone())
    [dubbel] = delen(soorten_voor(User(rol="medewerker")), at).values()
    assert (dubbel.titel, dubbel.verwijderd_reden, dubbel.verwijderd_op.date()) == (
        "Wie zit, kan niet over de balie kijken",
        "Dit stond er al, bij de balie in het gemeentehuis.",
        date(2021, 6, 24),
    )


def test_what_people_notice_stands_beside_what_the_office_says(voorbeeldstad):
    gevoeld = {
        actie["nummer"]: (actie["stand"], actie["oordeel"]["merkbaar"], actie["oordeel"]["beoordelaars"])
        for actie in acties(document())
        if actie["oordeel"]["merkbaar"]
    }
    assert gevoeld == {
        2: ("bezig", "beetje", 6),
        6: ("bezig", "beetje", None),
        7: ("klaar", "ja", 5),
        12: ("bezig", "ja", None),
        14: ("klaar", "nog_niet", 5),
        20: ("vast", "nog_niet", None),
        21: ("klaar", "ja", 5),
        23: ("klaar", "ja", None),
        29: ("bezig", "beetje", 6),
    }
    # Two people spoke of 13; that is too few to tell.
    assert Oordeel.objects.filter(actie__code="2021-13").count() == 2


def test_the_council_asked_three_things_and_meets_on_known_days(voorbeeldstad):
    inhoud = document()
    stukken = {
        rij["code"]: (
            rij["soort"],
            rij["datum"],
            rij["status"],
            rij["termijn"],
            rij["afgedaan_op"],
            rij["acties"],
        )
        for rij in inhoud["raadsstukken"]
    }
    assert stukken == {
        "R1": ("motie", "2020-11-12", "afgedaan", "2021-03-17", "2021-03-24", ["2021-21"]),
        "R2": ("toezegging", "2021-01-28", "open", "2021-09-01", None, []),
        "R3": ("raadsvraag", "2021-04-23", "afgedaan", "2021-05-21", "2021-05-03", ["2021-24"]),
    }
    dagen = [rij["datum"] for rij in inhoud["raadsvergaderingen"] if rij["soort"] == "raad"]
    # Those of the year before are there to look back to.
    assert dagen == [
        "2020-01-30", "2020-05-28", "2020-09-10", "2020-11-12",
        "2021-01-28", "2021-05-27", "2021-09-09", "2021-11-11", "2022-01-27", "2022-05-19",
    ]  # fmt: skip
    # What was asked after a version is not in it.
    assert [rij["code"] for rij in document(2021, "1.0")["raadsstukken"]] == ["R1"]
    assert document(2021, "1.0")["raadsstukken"][0]["status"] == "in_behandeling"


def test_the_evaluations_judge_every_action_and_the_yearly_one_every_goal(voorbeeldstad):
    [halverwege], [jaarlijks] = document()["evaluaties"], document(2020, "1.1")["evaluaties"]
    assert [(e["soort"], e["peildatum"], e["besproken_op"]) for e in (halverwege, jaarlijks)] == [
        ("tussentijds", "2021-07-01", "2021-06-24"),
        ("jaarlijks", "2020-12-03", "2020-12-03"),
    ]
    for evaluatie, doc in ((halverwege, document()), (jaarlijks, document(2020, "1.1"))):
        assert [rij["actie"] for rij in evaluatie["oordelen"]] == sorted(a["code"] for a in acties(doc))
    assert Counter(rij["oordeel"] for rij in halverwege["oordelen"]) == {
        "behouden": 20, "bijstellen": 8, "doorschuiven": 2,
    }  # fmt: skip
    assert Counter(rij["oordeel"] for rij in jaarlijks["oordelen"]) == {
        "behouden": 8, "doorschuiven": 2, "stoppen": 2,
    }  # fmt: skip
    later = {a["code"] for a in acties(document(2020, "1.1")) if a["stand"] in ("later", "gestopt")}
    weg = {rij["actie"] for rij in jaarlijks["oordelen"] if rij["oordeel"] != "behouden"}
    assert weg == later
    assert [doel["oordeel"] for doel in document(2020, "1.1")["doelen"]] == [
        "deels",
        "deels",
        "deels",
        "bereikt",
    ]
    assert [document(2020, nummer)["evaluaties"] for nummer in ("0.1", "1.0")] == [[], []]


def test_the_texts_of_the_evaluations_have_short_sentences():
    lang = [
        zin for _, tekst in teksten(lees("voorbeeldstad-evaluatie"))
        for zin in zinnen(tekst) if len(zin.split()) > 15
    ]  # fmt: skip
    assert lang == []
