"""The house's own rules, read from the code: who imports whom, one name in four places, one way to write."""

import ast
import inspect
import re
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, get_resolver

from inclusie.bewerken import BewerkForm
from inclusie.uitgave import eigen_apps, release
from tests.mag_schrijven import MAG_SCHRIJVEN

ROOT = Path(__file__).resolve().parent.parent
KAMERS = settings.EIGEN_APPS
# Only these three of the plumbing may name an app.
SAMENSTELLING = {"inclusie/urls.py", "inclusie/settings.py", "inclusie/start.py"}
LAGEN = ["models", "kern", "handelen", "werkplek", "forms", "views", "urls"]
# Methods that can write rows without `bewaar`.
SCHRIJVEN = {
    "create", "delete", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "_raw_delete",
    "raw", "cursor", "execute", "executemany",
}  # fmt: skip
TOEGESTAAN = {(pad, wat) for pad, alles in MAG_SCHRIJVEN.items() for wat in alles}
# What writes a row and leaves out its trail, or stops the trail altogether.
ZONDER_SPOOR = {
    "bulk_create_with_history", "bulk_update_with_history", "save_without_historical_record",
    "skip_history_when_saving", "disable_history", "SIMPLE_HISTORY_ENABLED", "disconnect",
}  # fmt: skip
# A template that is no page of one view: its name says what it shows.
GEDEELDE_BLADZIJDEN = {
    "aanmelding_bewaard",
    "aanmelding_controleren",
    "aanmelding_dicht",
    "aanmelding_stoppen",
    "basis_edit",
    "basis_lijst",
    "melding_geboorte",
    "plan_pdf_nog_niet",
    "plan_volledig",
    "verplaatsen",
    "weghalen",
}
# Modules that answer requests and stand outside a package of views.
VIEWS_ELDERS = {
    "inclusie/accounts/views.py", "inclusie/accounts/gebruikers.py", "inclusie/accounts/eigen.py",
    "inclusie/accounts/bevestigen.py", "inclusie/accounts/gemeente.py", "inclusie/concepten/views.py",
    "inclusie/post/views.py", "inclusie/start.py", "inclusie/gezond.py", "inclusie/leesveld.py",
}  # fmt: skip
# The last word of an address whose view stands with its kin.
ANDERE_MODULE = {
    "archiveren": "vaststellen", "a": "kort", "downloads": "plan_bestanden",
    "jaarplan.pdf": "plan_bestanden", "jaarplan.json": "plan_bestanden", "jaarplan.csv": "plan_bestanden",
    "jaarplan.xlsx": "plan_bestanden",
    "schema.json": "open_data", ".json": "open_data", "kalender.ics": "kalender", "versies.atom": "versies",
    "security.txt": "security_txt",
}  # fmt: skip
# The first words of addresses that are answered in one room: the same questions in other words.
EEN_KAMER = {"obstakel_melden": "melden", "vertellen": "melden"}
# Modules beside the acts: jobs, proof and the example run them.
BIJ_HANDELEN = {"taken", "rooster", "controle", "demo"}


def bronnen(kamers=KAMERS, root: Path = ROOT):
    for kamer in kamers:
        for pad in sorted((root / kamer).rglob("*.py")):
            if "migrations" not in pad.parts:
                yield pad.relative_to(root).as_posix()


def boom_van(pad: str, root: Path = ROOT) -> ast.Module:
    return ast.parse((root / pad).read_text(encoding="utf-8"))


def imports(pad: str, root: Path = ROOT) -> set[str]:
    boom = boom_van(pad, root)
    namen = set()
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Import):
            namen |= {naam.name for naam in knoop.names}
        elif isinstance(knoop, ast.ImportFrom):
            # One dot is the package that the file is in, each further dot the one around it.
            hier = ".".join(pad.split("/")[: -knoop.level]) if knoop.level else ""
            bron = ".".join(deel for deel in (hier, knoop.module) if deel)
            namen |= {bron, *(f"{bron}.{naam.name}" for naam in knoop.names)}
    return namen


def kamer_van(naam: str) -> str:
    return naam.split(".")[0].split("/")[0]


def laag_van(module: str) -> int:
    """Where a module of agenda or ambassadeurs stands; commands and template tags stand beside the views."""
    deel = module.removesuffix(".py").replace("/", ".").split(".")[1:2]
    naam = deel[0] if deel else "models"
    if naam in {"management", "templatetags"}:
        return LAGEN.index("views")
    if naam in LAGEN:
        return LAGEN.index(naam)
    return LAGEN.index("handelen" if naam in BIJ_HANDELEN else "kern")


def te_vroeg(kamers=KAMERS, root: Path = ROOT) -> list[str]:
    """An app may know those before it in the settings, and none after it."""
    return [
        f"{pad} imports {naam}"
        for nummer, kamer in enumerate(kamers, 1)
        for pad in bronnen([kamer], root)
        if pad not in SAMENSTELLING
        for naam in sorted(imports(pad, root))
        if kamer_van(naam) in kamers[nummer:]
    ]


def test_imports_go_one_way():
    assert te_vroeg() == []


# Templates in which the whole site comes together; any other of the plumbing names no page of an app.
KADERS = {
    "base.html", "werkplek.html", "mijn.html", "start.html", "includes/menu.html", "includes/voet.html",
    "includes/foutpagina.html",
}  # fmt: skip


def woorden_in(pad: str) -> set[str]:
    """Every string of a module, but for what explains it."""
    boom = boom_van(pad)
    uitleg = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}
    return {
        knoop.value
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and id(knoop) not in uitleg
    }


def adressen_in(pad: str) -> set[str]:
    """The names of addresses that a module leads to."""
    return {
        knoop.args[0].value
        for knoop in ast.walk(boom_van(pad))
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func) in {"redirect", "reverse", "resolve_url"}
        if knoop.args and isinstance(knoop.args[0], ast.Constant)
    }


def genoemd(pad: str, namen: set[str]) -> set[str]:
    """The dotted names and tables of an app, and the names of its addresses. One of a single word is a name
    only where it leads somewhere: 'versies' is a word as well."""
    punt = re.compile(rf"\b({'|'.join(KAMERS[1:])})[._]\w")
    woorden = woorden_in(pad)
    lang = {naam for naam in namen if "_" in naam}
    return {woord for woord in woorden if punt.search(woord)} | woorden & lang | adressen_in(pad) & namen


def test_the_plumbing_names_no_app_in_words_either():
    """An app is named by the settings alone: what only looks like a string is an import as well."""
    namen = {naam for naam, view in eigen_urls() if kamer_van(view.__module__) != KAMERS[0]}
    in_code = {
        (pad, naam) for pad in bronnen(KAMERS[:1]) if pad not in SAMENSTELLING for naam in genoemd(pad, namen)
    }
    bladen = {
        pad.relative_to(ROOT / "templates").as_posix(): pad for pad in (ROOT / "templates").rglob("*.html")
    }
    in_bladen = {
        (blad, naam)
        for blad, pad in bladen.items()
        if blad not in KADERS and kamer_van(blad) not in KAMERS[1:]
        for naam in re.findall(r"{% url ['\"](\w+)", pad.read_text(encoding="utf-8"))
        if naam in namen
    }
    assert (in_code, in_bladen) == (set(), set())


def test_layers_inside_an_app_go_one_way():
    fout = []
    for pad in bronnen():
        kamer = kamer_van(pad)
        if kamer == "inclusie" or pad.count("/") == 1 and pad.endswith(("apps.py", "__init__.py")):
            continue
        for naam in imports(pad):
            if naam.startswith(f"{kamer}.") and laag_van(naam) > laag_van(pad):
                fout.append(f"{pad} imports {naam}")
    assert fout == []


def patronen(patroon=None, begin=""):
    """(address, pattern) of every URL of our own apps."""
    for deel in (patroon or get_resolver()).url_patterns:
        adres = begin + str(deel.pattern)
        if not isinstance(deel, URLPattern):
            yield from patronen(deel, adres)
        elif kamer_van(deel.callback.__module__) in KAMERS:
            yield adres, deel


def eigen_urls():
    """(name, view)"""
    return [(deel.name, inspect.unwrap(deel.callback)) for _, deel in patronen()]


def adressen():
    """(address, view)"""
    return [(adres, inspect.unwrap(deel.callback)) for adres, deel in patronen()]


def test_no_page_imports_another():
    """What two pages need is no page: it stands beside them, and answers no address itself."""
    bladzijden = {view.__module__ for _, view in eigen_urls()}
    gevonden = {
        (pad, naam)
        for pad in bronnen()
        if "/views/" in pad
        for naam in imports(pad)
        if kamer_van(naam) in KAMERS and ".views." in naam
        if naam in bladzijden or naam.rpartition(".")[0] in bladzijden
    }
    assert gevonden == set()


def test_the_view_has_the_name_of_its_url():
    assert [(naam, view.__name__) for naam, view in eigen_urls() if naam != view.__name__] == []


def test_every_page_has_the_name_of_its_view():
    namen = {naam for naam, _ in eigen_urls()}
    bladzijden = {
        pad.stem
        for app in apps.get_app_configs()
        if kamer_van(app.name) in KAMERS
        for pad in (ROOT / "templates" / app.label).glob("*.html")
        if not pad.stem.startswith("_")
    }
    assert bladzijden - namen == GEDEELDE_BLADZIJDEN


def test_every_view_has_a_test_of_its_name():
    zonder = [naam for naam, _ in eigen_urls() if not list((ROOT / "tests").rglob(f"test_{naam}.py"))]
    assert zonder == []


def test_an_address_leads_to_its_module():
    """By its first word, below /werkplek/ and /mijn/ by the last word that has a module."""
    mis = []
    for adres, view in adressen():
        woorden = re.sub(r"<[^>]*>", "", adres).replace("-", "_").strip("/").split("/")
        kamer, _, module = view.__module__.rpartition(".")
        if ".views" not in kamer:
            continue
        if woorden[0] in ("werkplek", "mijn"):
            bestanden = {pad.stem for pad in (ROOT / kamer.replace(".", "/")).glob("*.py")}
            verwacht = next((woord for woord in reversed(woorden) if woord in bestanden), "start")
        else:
            verwacht = EEN_KAMER.get(woorden[0], woorden[0])
        if module != ANDERE_MODULE.get(woorden[-1], verwacht):
            mis.append(f"{adres} is in {view.__module__}")
    assert mis == []


def aanroepen(pad: str, root: Path = ROOT):
    """(method, call) of everything that is called on something: `a.b(...)`."""
    for knoop in ast.walk(boom_van(pad, root)):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute):
            yield knoop.func.attr, knoop


def schrijft(methode: str, aanroep: ast.Call) -> bool:
    """A call that can write rows past the audit trail. A form that only fills its object writes none, and
    `update` of a set or a hash gets no names of fields."""
    if methode == "save":
        return [ast.unparse(woord) for woord in aanroep.keywords] != ["commit=False"]
    if methode.removeprefix("a") == "update":
        return bool(aanroep.keywords)
    return methode in SCHRIJVEN or methode.removeprefix("a") in SCHRIJVEN


def waarop(wat: ast.expr) -> str:
    """Of `Melding.objects.filter(...)` the model, of `melding.berichten.all()` the relation."""
    while isinstance(wat, ast.Call) and isinstance(wat.func, ast.Attribute):
        wat = wat.func.value
    return ast.unparse(wat).removesuffix(".objects")


def schrijvers(kamers=KAMERS, root: Path = ROOT) -> set[tuple[str, str]]:
    return {
        (pad, f"{waarop(aanroep.func.value)}.{methode}")
        for pad in bronnen(kamers, root)
        for methode, aanroep in aanroepen(pad, root)
        if schrijft(methode, aanroep)
    }


def test_audited_rows_are_written_by_the_one_helper():
    """Nobody else saves, creates, deletes, updates or speaks SQL, but for what has no audit trail."""
    gevonden = schrijvers()
    assert sorted(gevonden - TOEGESTAAN) == []
    assert sorted(TOEGESTAAN - gevonden) == [], "no longer needed"


def test_a_file_that_may_write_one_thing_may_not_write_another(tmp_path):
    """What wiping does to a conversation without a trail, it may not do to the report."""
    pad = "ambassadeurs/handelen/losmaken.py"
    erbij = 'def sluit():\n    Melding.objects.filter(pk=1).update(status="gesloten")\n'
    (tmp_path / pad).parent.mkdir(parents=True)
    (tmp_path / pad).write_text((ROOT / pad).read_text(encoding="utf-8") + erbij, encoding="utf-8")
    assert schrijvers(["ambassadeurs"], tmp_path) - TOEGESTAAN == {(pad, "Melding.update")}


def test_a_new_app_is_guarded_from_its_first_line(tmp_path):
    """Nobody needs to add it to a list: it is in the settings, and it lies in this checkout."""
    for app in ("agenda", "bijeenkomsten"):
        (tmp_path / app).mkdir()
    pad = tmp_path / "bijeenkomsten" / "handelen.py"
    pad.write_text("from ambassadeurs.models import Melding\n", encoding="utf-8")
    kamers = eigen_apps(tmp_path, ["django.contrib.auth", "agenda", "bijeenkomsten", "bijeenkomsten.post"])
    was = release(tmp_path, kamers)
    pad.write_text(
        'from agenda import x\nMelding.objects.filter(pk=1).update(status="x")\n', encoding="utf-8"
    )
    assert kamers == ("agenda", "bijeenkomsten")
    assert schrijvers(kamers, tmp_path) == {("bijeenkomsten/handelen.py", "Melding.update")}
    assert te_vroeg(kamers, tmp_path) == []
    assert te_vroeg(kamers[::-1], tmp_path) == [
        "bijeenkomsten/handelen.py imports agenda",
        "bijeenkomsten/handelen.py imports agenda.x",
    ]
    assert release(tmp_path, kamers) != was


def test_nobody_stops_the_trail():
    """Nor writes around it with the help of the library that keeps it."""
    gevonden = [
        f"{pad}: {woord}"
        for pad in bronnen()
        for woord in sorted(ZONDER_SPOOR)
        if woord in (ROOT / pad).read_text(encoding="utf-8")
    ]
    assert gevonden == []


def test_no_link_is_written_past_its_own_row():
    """`actie.themas.add(thema)` writes links in bulk, and each has a trail: `bewaar` makes and ends them."""
    modellen = apps.get_models()
    relaties = {veld.name for model in modellen for veld in model._meta.many_to_many}
    relaties |= {
        rel.get_accessor_name()
        for model in modellen
        for rel in model._meta.related_objects
        if rel.many_to_many
    }
    gevonden = [
        f"{pad}: {ast.unparse(aanroep)}"
        for pad in bronnen()
        for methode, aanroep in aanroepen(pad)
        if methode in {"add", "aadd", "set", "aset", "clear", "aclear", "remove", "aremove"}
        if _noemt_relatie(aanroep.func.value, relaties)
    ]
    assert gevonden == []


def _noemt_relatie(wat: ast.expr, relaties: set[str]) -> bool:
    """`ding.themas`, or one that is found by a name: `getattr(ding, naam)`."""
    if isinstance(wat, ast.Attribute):
        return wat.attr in relaties
    return isinstance(wat, ast.Call) and ast.unparse(wat.func) == "getattr"


def test_the_lines_of_a_model_with_a_trail_are_versioned():
    """What `bewaar` asks of a model with a trail: a number that grows, so nobody overwrites unseen."""
    met_spoor = [model for model in apps.get_models() if hasattr(model, "history")]
    koppelingen = {
        veld.remote_field.through._meta.label for model in met_spoor for veld in model._meta.many_to_many
    }
    zonder = [
        model._meta.label
        for model in met_spoor
        if not any(veld.name == "versie" for veld in model._meta.concrete_fields)
    ]
    assert sorted(set(zonder) - koppelingen) == []


# (file) -> how what somebody else saved meanwhile is met, where a form makes or changes a row.
VAN_FORMULIER_NAAR_RIJ = {
    "inclusie/bewerken.py": "merges each field, and asks what both changed",
    "agenda/forms/evaluatie_oordelen.py": "a sheet of many rows: each is merged as in bewerken.py",
    "ambassadeurs/views/inzenden.py": "only ever a new row",
}
# A row with a trail that no form edits -> what happens to it instead.
ZONDER_FORMULIER = {
    "agenda.Aanvraag": "asked, and answered by another",
    "agenda.Evaluatieoordeel": "on the sheet of evaluatie_oordelen.py",
    "agenda.Herinnering": "sent, and never changed",
    "ambassadeurs.Toestemming": "given, and taken back",
}


def test_every_row_that_is_edited_meets_what_another_saved():
    """One way from a form to a row, which merges; and every table with a trail goes that way."""
    vanuit = {
        pad
        for pad in bronnen()
        for methode, aanroep in aanroepen(pad)
        if methode == "save" and [ast.unparse(woord) for woord in aanroep.keywords] == ["commit=False"]
    }
    assert sorted(vanuit ^ VAN_FORMULIER_NAAR_RIJ.keys()) == []
    assert list(eigen_urls())  # imports every form
    met_formulier = {klasse._meta.model._meta.label for klasse in onder(BewerkForm) if klasse._meta.model}
    bewerkbaar = {
        model._meta.label
        for model in apps.get_models()
        if hasattr(model, "history") and any(veld.name == "versie" for veld in model._meta.concrete_fields)
    }
    assert sorted((bewerkbaar - met_formulier) ^ ZONDER_FORMULIER.keys()) == []


def onder(klasse: type) -> list[type]:
    return [deel for kind in klasse.__subclasses__() for deel in (kind, *onder(kind))]


def test_the_day_of_a_moment_is_that_of_here():
    """A moment is kept in UTC, so just after midnight its own `.date` is yesterday."""
    dagen = re.compile(r"_op\.date\b")
    paden = [*(ROOT / "templates").rglob("*.html"), *(ROOT / pad for pad in bronnen())]
    assert [pad.name for pad in paden if dagen.search(pad.read_text(encoding="utf-8"))] == []


def test_a_view_does_not_filter():
    """The meaning of a query has a name in a QuerySet."""
    gevonden = [
        f"{pad}: {ast.unparse(aanroep)}"
        for pad in bronnen()
        if "/views/" in pad or pad in VIEWS_ELDERS
        for methode, aanroep in aanroepen(pad)
        if methode in {"filter", "exclude"}
    ]
    assert gevonden == []
