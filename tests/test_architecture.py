"""The house's own rules, read from the code: who imports whom, one name in four places, one way to write."""

import ast
import inspect
import re
from pathlib import Path

from django.apps import apps
from django.urls import URLPattern, get_resolver

from inclusie.bewerken import BewerkForm

ROOT = Path(__file__).resolve().parent.parent
KAMERS = ("inclusie", "agenda", "ambassadeurs")
# Only these three of the plumbing may name an app.
SAMENSTELLING = {"inclusie/urls.py", "inclusie/settings.py", "inclusie/start.py"}
LAGEN = ["models", "kern", "handelen", "werkplek", "forms", "views", "urls"]
# Methods that can write rows without `bewaar`.
SCHRIJVEN = {
    "create", "delete", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "_raw_delete",
    "raw", "cursor", "execute", "executemany",
}  # fmt: skip
# What writes a row and leaves out its trail, or stops the trail altogether.
ZONDER_SPOOR = {
    "bulk_create_with_history", "bulk_update_with_history", "save_without_historical_record",
    "skip_history_when_saving", "disable_history", "SIMPLE_HISTORY_ENABLED", "disconnect",
}  # fmt: skip
# (file, method) -> why it may.
MAG_SCHRIJVEN = {
    ("inclusie/history.py", "save"): "the one helper",
    ("inclusie/history.py", "delete"): "the one helper, for links",
    ("inclusie/bewaard.py", "delete"): "a note in the cache, and no row",
    ("inclusie/history.py", "update"): "the one door by which a trail forgets a person",
    ("inclusie/history.py", "create"): "opens that door for one row, and stays as a note of it",
    ("inclusie/spoor/grendels.py", "cursor"): "puts the locks on the tables",
    ("inclusie/spoor/grendels.py", "execute"): "puts the locks on the tables",
    ("inclusie/spoor/controle.py", "cursor"): "lays every row beside its trail",
    ("inclusie/spoor/controle.py", "execute"): "lays every row beside its trail",
    ("inclusie/spoor/anker.py", "cursor"): "waits until who saves is done",
    ("inclusie/spoor/anker.py", "execute"): "waits until who saves is done",
    ("inclusie/kopie/opname.py", "cursor"): "reads one moment of the database, and counts",
    ("inclusie/kopie/opname.py", "execute"): "reads one moment of the database, and counts",
    ("inclusie/kopie/invoer.py", "cursor"): "says from which number a table goes on",
    ("inclusie/kopie/invoer.py", "execute"): "says from which number a table goes on",
    ("inclusie/kopie/beeld.py", "execute"): "reads every row of every table",
    ("inclusie/kopie/wegwerp.py", "cursor"): "finds what a drill that was cut off left",
    ("inclusie/kopie/wegwerp.py", "execute"): "makes a database beside ours, and takes it away",
    ("inclusie/kopie/reserve.py", "cursor"): "lets SQLite copy itself",
    ("inclusie/kopie/reserve.py", "execute"): "lets SQLite copy itself, and reads the copy",
    ("agenda/handelen/nakijken.py", "create"): "what was found has no trail",
    ("inclusie/accounts/handelen.py", "delete"): "wiping: what an account has beside it has no trail",
    ("inclusie/accounts/adapter.py", "save"): "a login, which has no trail",
    ("inclusie/accounts/aanmeldingen.py", "delete"): "a login that is ended leaves nothing behind",
    ("inclusie/accounts/koppelingen.py", "create"): "of an account elsewhere the library keeps a number",
    ("inclusie/accounts/koppelingen.py", "save"): "of an account elsewhere the library keeps a number",
    ("inclusie/accounts/koppelingen.py", "delete"): "of an account elsewhere the library keeps a number",
    ("inclusie/accounts/herstel.py", "create"): "a recovery code has no trail",
    ("inclusie/accounts/herstel.py", "delete"): "new codes take the place of the old ones",
    ("inclusie/accounts/herstel.py", "update"): "a recovery code is used once, in one statement",
    ("inclusie/accounts/sleutels.py", "save"): "a passkey has no trail; its owner gets a mail",
    ("inclusie/accounts/sleutels.py", "delete"): "a passkey has no trail; its owner gets a mail",
    ("inclusie/accounts/bevestigen.py", "save"): "a passkey was used: when, and by whom",
    ("inclusie/accounts/views.py", "save"): "a passkey was used: when, and by whom",
    ("ambassadeurs/handelen/wissen.py", "delete"): "wiping: signed where there is a trail",
    ("ambassadeurs/handelen/losmaken.py", "update"): "the conversation about a report has no trail",
    ("ambassadeurs/handelen/losmaken.py", "delete"): "wiping: a conversation and a photo have no trail",
    ("ambassadeurs/handelen/sessies.py", "save"): "what a browser remembers has no trail",
    ("ambassadeurs/handelen/sessies.py", "delete"): "what a browser remembers has no trail",
    ("ambassadeurs/handelen/opschonen.py", "delete"): "kept long enough: signed where there is a trail",
    ("ambassadeurs/privacy/bewijs.py", "cursor"): "reads every text of every table",
    ("ambassadeurs/privacy/bewijs.py", "execute"): "reads every text of every table",
    ("ambassadeurs/management/commands/wis.py", "cursor"): "lets SQLite write its file anew",
    ("ambassadeurs/management/commands/wis.py", "execute"): "lets SQLite write its file anew",
    ("inclusie/accounts/links.py", "create"): "a login link has no trail",
    ("inclusie/accounts/links.py", "update"): "a login link is used once, in one statement",
    ("agenda/handelen/berichtlinks.py", "create"): "a link in a mail has no trail",
    ("agenda/handelen/berichtlinks.py", "save"): "a link in a mail is used once, under its lock",
    ("inclusie/sessies.py", "delete"): "a login that is over leaves nothing behind",
    ("inclusie/post/sturen.py", "create"): "a mail in the outbox, in the transaction that it is about",
    ("inclusie/wachtrij.py", "create"): "a job has no trail",
    ("inclusie/wachtrij.py", "update"): "when a job is handed out has no trail",
    ("inclusie/post/models.py", "update"): "where a mail stands has no trail; one job at a time takes it",
    ("agenda/handelen/bevriezen.py", "save"): "a Planversie is only ever added",
    ("agenda/models/planversie.py", "save"): "a Planversie is only ever added",
    ("agenda/uitwisselen/xlsx.py", "save"): "a workbook is a file",
    ("agenda/taken.py", "create"): "a Planbestand is only ever added",
    ("inclusie/bestanden/foto_kind.py", "save"): "a photo is a file",
    ("ambassadeurs/handelen/meten.py", "create"): "what we ask of somebody has no trail",
    ("ambassadeurs/handelen/meten.py", "save"): "what we asked is answered",
    ("inclusie/database.py", "cursor"): "empties the journal of SQLite",
    ("inclusie/database.py", "execute"): "empties the journal of SQLite",
    ("inclusie/gezond.py", "cursor"): "asks whether the database answers",
    ("inclusie/gezond.py", "execute"): "asks whether the database answers",
    ("ambassadeurs/handelen/afhandelen.py", "save"): "a turn of a conversation is seen",
    ("inclusie/nummers.py", "cursor"): "waits for its turn",
    ("inclusie/nummers.py", "execute"): "waits for its turn",
    ("ambassadeurs/handelen/concepten.py", "save"): "a report that is not sent has no trail",
    ("inclusie/concepten/handelen.py", "save"): "what is being typed has no trail",
    ("inclusie/concepten/handelen.py", "delete"): "what was saved or thrown away leaves nothing behind",
    ("ambassadeurs/handelen/eigen_foto.py", "delete"): "a photo that went is gone, and a file has no trail",
    ("ambassadeurs/handelen/berichten.py", "delete"): "a photo that was not sent leaves nothing behind",
    ("ambassadeurs/handelen/concepten.py", "delete"): "what was sent or thrown away leaves nothing behind",
    ("ambassadeurs/handelen/daden.py", "save"): "a turn of a conversation is only ever added",
    ("agenda/publicatie.py", "cursor"): "reads the stamp of what is public in one query",
    ("agenda/publicatie.py", "execute"): "reads the stamp of what is public in one query",
    ("agenda/openbaarheid.py", "cursor"): "reads the stamp of what can be edited in one query",
    ("agenda/openbaarheid.py", "execute"): "reads the stamp of what can be edited in one query",
}
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


def bronnen():
    for kamer in KAMERS:
        for pad in sorted((ROOT / kamer).rglob("*.py")):
            if "migrations" not in pad.parts:
                yield pad.relative_to(ROOT).as_posix()


def imports(pad: str) -> set[str]:
    boom = ast.parse((ROOT / pad).read_text(encoding="utf-8"))
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


def test_imports_go_one_way():
    fout = []
    for pad in bronnen():
        verboden = {"inclusie": {"agenda", "ambassadeurs"}, "agenda": {"ambassadeurs"}}.get(
            kamer_van(pad), set()
        )
        if pad not in SAMENSTELLING:
            fout += [f"{pad} imports {naam}" for naam in imports(pad) if kamer_van(naam) in verboden]
    assert fout == []


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
        for map_ in ("accounts", "agenda", "ambassadeurs", "concepten", "post")
        for pad in (ROOT / "templates" / map_).glob("*.html")
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


def aanroepen(pad: str):
    """(method, call) of everything that is called on something: `a.b(...)`."""
    for knoop in ast.walk(ast.parse((ROOT / pad).read_text(encoding="utf-8"))):
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


def test_audited_rows_are_written_by_the_one_helper():
    """Nobody else saves, creates, deletes, updates or speaks SQL, but for what has no audit trail."""
    gevonden = {
        (pad, methode)
        for pad in bronnen()
        for methode, aanroep in aanroepen(pad)
        if schrijft(methode, aanroep)
    }
    assert sorted(gevonden - MAG_SCHRIJVEN.keys()) == []
    assert sorted(MAG_SCHRIJVEN.keys() - gevonden) == [], "no longer needed"


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


def test_sizes_are_reported(capsys):
    """A guide, not a gate: the figures are printed (`pytest -s`), so that growth is seen."""
    regels = sorted(len((ROOT / pad).read_text(encoding="utf-8").splitlines()) for pad in bronnen())
    functies = sorted(
        knoop.end_lineno - knoop.lineno + 1
        for pad in bronnen()
        for knoop in ast.walk(ast.parse((ROOT / pad).read_text(encoding="utf-8")))
        if isinstance(knoop, ast.FunctionDef)
    )
    with capsys.disabled():
        for wat, maten in (("file", regels), ("function", functies)):
            midden, p90 = maten[len(maten) // 2], maten[len(maten) * 9 // 10]
            print(f"\n{wat}: median {midden}, p90 {p90}, max {maten[-1]} lines")
    assert regels
    assert functies
