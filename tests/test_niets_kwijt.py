"""Nothing that was typed is lost: every form of the portal dies in four ways, and its words come back.

The forms are read from the pages of the walk over every address, so a new one is in it by itself. An address
that takes a form which no page shows fails, until it stands in ZONDER_BLADZIJDE with the reason.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.middleware.csrf import _get_new_csrf_string
from django.test import Client

from agenda.handelen.berichtlinks import maak_berichtlink
from agenda.models import Actie
from inclusie.accounts.sessies import SessionStore
from inclusie.bewerken import BewerkForm
from inclusie.concepten.inhoud import VELD, is_geheim
from inclusie.tijd import nu
from tests.ambassadeurs.melden import MET_MAIL, OBSTAKEL, vul_in
from tests.cijfers import noteer
from tests.paginas import BEZOEKER, ROLLEN, Rij, lees_matrix, route_van
from tests.wandeling import zonder_spoor

# Which words come back is decided in Python; its locks are tried on both databases where they are made.
pytestmark = [pytest.mark.django_db, pytest.mark.zonder_verschil]
EIGEN = {"Sec-Fetch-Site": "same-origin"}
# The questions of a report, which a visitor sees who began one.
MELDING = [f"{OBSTAKEL}{stap}/" for stap in (*MET_MAIL, "alles", "controleren")]
MET_FORMULIER = 'method="post"'
GETYPT = {"text", "email", "url", "tel", "search"}
# The address of an act -> why no page of the demo shows a form for it.
ZONDER_BLADZIJDE = {
    "concept_bewaren": "a script keeps what another form holds",
    "inlogtijd": "a script asks for a longer login; nobody types",
    "inloggen_sleutel_vraag": "a script asks what a passkey must sign; nobody types",
    "inloggen_code": "asks a code, which is a secret",
    "inloggen_stap": "asks a passkey, or a code that is a secret",
    "leeshulp": "a button inside another form, and that one stays",
    "melden_bestand_weghalen": "a button; nobody types",
    "melding_gehoord": "a button; nobody types",
    "reactie_gehoord": "a button; nobody types",
    "mijn_foto_weghalen": "a button; nobody types",
    "mijn_toestemming_intrekken": "a button; nobody types",
    "toestemming_intrekken": "a button; nobody types",
    "persoon_uitnodigen": "a button; nobody types",
    "sessie_stoppen": "a button; nobody types",
    "sleutel_vraag": "a script asks what a passkey must sign; nobody types",
}
# The address of an act behind the login -> why no draft of its form is kept.
ZONDER_MERK: dict[str, str] = {}
# (act, field) -> why it does not come back.
GEHEIM = {
    ("melden_verder", "code"): "who has this code may read the report: no page repeats it",
    ("volgen", "code"): "who has this code may read the report: no page repeats it",
}
# (act, begin of the field) -> why an act that is done leaves it out, whoever else does the same.
NIET_GEVRAAGD = {
    ("inloggen", "email"): "the mail with the code is on its way",
    ("volgend_jaar", "reden-"): "of an action that stays there is no reason",
    ("melding_nieuw", "contact"): "who wants no answer leaves no address with us",
    ("reactie_netwerkrol", "naam"): "somebody whom we know keeps their own name",
}


@dataclass(frozen=True)
class Veld:
    naam: str
    soort: str
    waarde: str
    is_getal: bool

    def merk(self, nummer: int, wie: str) -> str:
        """Words that stand nowhere else."""
        woord = f"{wie}{nummer:03d}"
        vormen = {
            "email": f"{woord}@voorbeeldstad.example",
            "url": f"https://{woord}.example/",
            "textarea": f"Wat {woord} schreef.",
        }
        return vormen.get(self.soort, woord)


@dataclass(frozen=True)
class Vorm:
    """One form: on which page, for whom, and what it asks."""

    pagina: str
    rol: str
    actie: str
    velden: tuple[Veld, ...]

    @property
    def naam(self) -> str:
        return route_van(self.actie)[0]

    @property
    def getypt(self) -> list[Veld]:
        return [veld for veld in self.velden if veld.soort in GETYPT | {"textarea"}]

    @property
    def soort(self):
        """The same questions to the same act are one form; of a sheet with many rows, too."""
        namen = {(re.sub("[0-9]+", "", veld.naam), veld.soort) for veld in self.velden}
        return self.naam, frozenset(namen)

    def gegevens(self, **anders: str) -> dict[str, list[str]]:
        uit: dict[str, list[str]] = {}
        for veld in self.velden:
            uit.setdefault(veld.naam, []).append(veld.waarde)
        return uit | {naam: [waarde] for naam, waarde in anders.items()}

    def __str__(self):
        return f"{self.naam} at {self.pagina} as {self.rol}"


class Lezer(HTMLParser):
    """The POST forms in <main>, with what is typed in them."""

    def __init__(self, tekst: str):
        super().__init__(convert_charrefs=True)
        self.vormen: list[tuple[str, list[Veld]]] = []
        self.in_main = self.velden = self.tekst = self.keuze = None
        self.feed(tekst)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "main":
            self.in_main = True
        elif tag == "form" and self.in_main and (attrs.get("method") or "get").lower() == "post":
            self.velden = []
            self.vormen.append((attrs.get("action") or "", self.velden))
        elif self.velden is None or "disabled" in attrs:
            return
        elif tag == "textarea":
            self.tekst = (attrs.get("name"), [])
        elif tag == "select":
            self.keuze = (attrs.get("name"), [], "multiple" in attrs)
        elif tag == "option" and self.keuze:
            self.keuze[1].append((attrs.get("value", ""), "selected" in attrs))
        elif tag == "input" and attrs.get("name"):
            self._invoer(attrs)

    def _invoer(self, attrs):
        soort = attrs.get("type") or "text"
        kruis = soort in ("checkbox", "radio")
        if soort in ("submit", "button", "file", "image", "reset") or (kruis and "checked" not in attrs):
            return
        is_val = attrs.get("tabindex") == "-1"  # what only a machine fills in
        waarde = attrs.get("value", "on" if kruis else "") or ""
        is_getal = attrs.get("inputmode") in ("numeric", "decimal")
        self.velden.append(Veld(attrs["name"], "val" if is_val else soort, waarde, is_getal))

    def handle_data(self, data):
        if self.tekst:
            self.tekst[1].append(data)

    def handle_endtag(self, tag):
        if tag == "main":
            self.in_main = None
        elif tag == "form":
            self.velden = None
        elif tag == "textarea" and self.tekst:
            self.velden.append(
                Veld(self.tekst[0], "textarea", "".join(self.tekst[1]).removeprefix("\n"), False)
            )
            self.tekst = None
        elif tag == "select" and self.keuze:
            naam, opties, veel = self.keuze
            gekozen = [waarde for waarde, is_gekozen in opties if is_gekozen]
            if not veel:
                gekozen = gekozen[-1:] or [waarde for waarde, _ in opties[:1]]
            self.velden += [Veld(naam, "select", waarde, False) for waarde in gekozen]
            self.keuze = None


def vormen_op(pagina: str, rol: str, tekst: str) -> Iterator[Vorm]:
    for actie, velden in Lezer(tekst).vormen:
        yield Vorm(pagina, rol, urljoin(pagina, actie) if actie else pagina, tuple(velden))


@pytest.fixture(scope="module")
def vormen(demo_db, django_db_blocker) -> list[Vorm]:
    """Every form once, for who sees it first."""
    with django_db_blocker.unblock():
        gezien: dict[object, Vorm] = {}
        for pagina, rol, tekst in bladzijden(demo_db):
            for vorm in vormen_op(pagina, rol, tekst):
                eerder = gezien.setdefault(vorm.soort, vorm)
                if ROLLEN.index(vorm.rol) < ROLLEN.index(eerder.rol):
                    gezien[vorm.soort] = vorm
        return list(gezien.values())


def bladzijden(demo) -> Iterator[tuple[str, str, str]]:
    """(address, role, text) of every page with a form: what the walk read when it was made, and the pages of
    which the matrix names only that they are sent."""
    gelezen = {demo.adres(rij.adres) for rij in lees_matrix() if rij.methode == "GET" and rij.rol_met(200)}
    if gewandeld := vars(demo).get("wandeling"):
        for cel in gewandeld:
            if cel.rij.methode == "GET" and cel.status == 200 and MET_FORMULIER in cel.html:
                yield demo.adres(cel.rij.adres), cel.rol, cel.html
    for rij in lees_matrix():
        adres = demo.adres(rij.adres)
        rol = rij.rol_met(200) if rij.methode == "GET" else rij.rol_met(302, 422)
        if rol is None or (adres in gelezen and (gewandeld or rij.methode == "POST")):
            continue
        gelezen.add(adres)
        rol = BEZOEKER if rij.verwacht[BEZOEKER] in (200, 422) else rol
        tekst = b"".join(demo.client(rol).get(adres)).decode("utf-8", "replace")
        if MET_FORMULIER in tekst:
            yield adres, rol, tekst
    for adres in MELDING:
        yield adres, BEZOEKER, begonnen(demo).get(adres).content.decode()
    link = maak_berichtlink(Actie.objects.exclude(trekker_account=None).get(code="2021-05"), at=nu())
    adres = link.removeprefix(settings.PUBLIC_URL)
    yield adres, BEZOEKER, demo.client(BEZOEKER).get(adres).content.decode()


def begonnen(demo) -> Client:
    """A visitor in the middle of a report."""
    client = Client(raise_request_exception=False)
    vul_in(client, MET_MAIL)
    return client


class Browser:
    """One that opened this form, and has the cookies that go with it."""

    def __init__(self, demo, vorm: Vorm):
        self.client = Client(enforce_csrf_checks=True, raise_request_exception=False)
        van = begonnen(demo) if vorm.pagina in MELDING else demo.client(vorm.rol)
        for naam, koek in van.cookies.items():
            self.client.cookies[naam] = koek.value
        self.antwoord = self.client.get(vorm.pagina)
        inhoud = self.antwoord.content.decode()
        self.vorm = next(
            (een for een in vormen_op(vorm.pagina, vorm.rol, inhoud) if een.soort == vorm.soort), None
        )

    def stuur(self, velden: dict):
        return self.client.post(self.vorm.actie, velden, headers=EIGEN)


def merken(vorm: Vorm, wie: str, *, soorten: set[str] | None = None) -> dict[str, str]:
    """Name of the field -> what is typed in it. soorten: in which fields, and then in no number."""
    velden = [
        veld for veld in vorm.getypt if soorten is None or (veld.soort in soorten and not veld.is_getal)
    ]
    return {veld.naam: veld.merk(nummer, wie) for nummer, veld in enumerate(velden)}


def kwijt(act: str, getypt: dict[str, str], antwoord, geschreven: str) -> list[str]:
    """What is neither on the page that came back nor kept."""
    terug = html.unescape(antwoord.content.decode())
    if antwoord.status_code in (200, 302):
        terug += geschreven
    weg = [naam for naam, woord in getypt.items() if woord.lower() not in terug.lower()]
    is_gedaan = antwoord.status_code == 302
    return [
        naam for naam in weg if (act, naam) not in GEHEIM and not (is_gedaan and _is_niet_gevraagd(act, naam))
    ]


def _is_niet_gevraagd(act: str, naam: str) -> bool:
    return any(act == wie and naam.startswith(begin) for wie, begin in NIET_GEVRAAGD)


def verlopen(demo, vorm: Vorm):
    browser = Browser(demo, vorm)
    sleutel = browser.client.cookies.get(settings.SESSION_COOKIE_NAME)
    if vorm.rol == BEZOEKER and sleutel:
        del browser.client.cookies[settings.SESSION_COOKIE_NAME]
    elif sleutel:
        sessie = SessionStore(sleutel.value)
        sessie["gezien"] = sessie["gezien"] - 2 * settings.SESSIE_STIL
        sessie.save()
    return verstuur(browser)


def andere_tab(demo, vorm: Vorm):
    browser = Browser(demo, vorm)
    browser.client.cookies[settings.CSRF_COOKIE_NAME] = _get_new_csrf_string()
    return verstuur(browser)


def zonder_database(demo, vorm: Vorm):
    def weg(execute, sql, params, many, context):
        raise OperationalError("de database is weg")

    browser = Browser(demo, vorm)
    with connection.execute_wrapper(weg):
        return verstuur(browser)


@dataclass(frozen=True)
class Botst:
    weg: list[str]
    status: int
    ander_bewaard: bool
    klassen: frozenset[type]


def botsing(demo, vorm: Vorm) -> Botst:
    """Somebody else did the same a moment before, with other words."""
    mijn, ander = Browser(demo, vorm), Browser(demo, vorm)
    geldig = geldige_velden(demo, vorm)
    # What cannot be words (a code, a number) is left as it is, as far as needed to be saved.
    for soorten in (GETYPT | {"textarea"}, {"textarea"}, set()):
        hun = merken(ander.vorm, "Hun", soorten=soorten)
        if ander.stuur(ander.vorm.gegevens(**geldig | hun)).status_code == 302:
            break
    weg, status = verstuur(mijn, geldig, soorten=soorten or GETYPT | {"textarea"})
    return Botst(weg, status, bool(hun), frozenset(bewerkvormen(mijn.antwoord)))


@cache
def ingevulde_rijen() -> list[Rij]:
    return [rij for rij in lees_matrix() if rij.methode == "POST" and rij.vult_formulier_in]


def geldige_velden(demo, vorm: Vorm) -> dict[str, str]:
    """What the matrix fills in when this act is done."""
    gedaan = (rij for rij in ingevulde_rijen() if rij.naam == vorm.naam and rij.verwacht[vorm.rol] == 302)
    rij = next(gedaan, None)
    return {naam: demo.adres(waarde) for naam, waarde in rij.velden.items()} if rij else {}


def verstuur(
    browser: Browser, geldig: dict | None = None, *, soorten: set[str] | None = None
) -> tuple[list[str], int]:
    """The fields that are lost, and the status."""
    getypt, stukken = merken(browser.vorm, "Mijn", soorten=soorten), []

    def kijk(execute, sql, params, many, context):
        if re.match(r"INSERT INTO|UPDATE", sql):
            stukken.append(f"{params}")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(kijk):
        antwoord = browser.stuur(browser.vorm.gegevens(**(geldig or {}) | getypt))
    return kwijt(browser.vorm.naam, getypt, antwoord, "".join(stukken)), antwoord.status_code


MANIEREN = (verlopen, andere_tab, zonder_database)


def test_every_form_is_found(vormen):
    """By the matrix, in which every URL stands: whatever takes what somebody sends."""
    weigert = {401, 403, 404, 405, 410}
    neemt = {
        rij.naam
        for rij in lees_matrix()
        if rij.methode == "POST"
        and {status for rol, status in rij.verwacht.items() if rol != BEZOEKER} - weigert
    }
    gevonden = {vorm.naam for vorm in vormen}
    mis = sorted(neemt - gevonden - ZONDER_BLADZIJDE.keys())
    assert not mis, "no page shows a form for:\n" + "\n".join(mis)
    getypt = {vorm.naam for vorm in vormen if vorm.getypt}
    assert sorted(ZONDER_BLADZIJDE.keys() & getypt) == [], "somebody types in these now, on a page"


def test_every_form_behind_the_login_has_the_mark_of_who_opened_it(vormen):
    """It comes by itself, but on a page that writes its fields one by one or has more forms in one: there its
    template holds it."""
    met_tekst = {
        (vorm.naam, any(veld.naam == VELD for veld in vorm.velden))
        for vorm in vormen
        if vorm.getypt and vorm.rol != BEZOEKER and not any(is_geheim(veld.naam) for veld in vorm.velden)
    }
    assert sorted(naam for naam, heeft_merk in met_tekst if not heeft_merk) == sorted(ZONDER_MERK)


@pytest.mark.parametrize("manier", MANIEREN)
def test_the_words_come_back(demo_db, vormen, manier, capsys):
    met_tekst = [vorm for vorm in vormen if vorm.getypt]
    mis = []
    for vorm in met_tekst:
        weg, status = zonder_spoor(partial(manier, demo_db, vorm))
        mis += [f"{vorm}: {status}, lost {weg}"] * bool(weg or status == 500)
    meld(capsys, manier, met_tekst, mis)


def meld(capsys, manier, vormen: list[Vorm], mis: list[str]) -> None:
    noteer(
        "G13", f"formulieren waarvan de tekst niet terugkomt: {manier.__name__}", len(mis), doel="0",
        gehaald=not mis, omvang=f"{len(vormen)} formulieren", geheel=True,
    )  # fmt: skip
    with capsys.disabled():
        print(f"\n{manier.__name__}: of {len(vormen)} forms with text, {len(vormen) - len(mis)} come back")
    assert not mis, "\n" + "\n".join(mis)


def test_the_words_come_back_when_somebody_else_was_first(demo_db, vormen, capsys):
    """And of a row that is there, both texts: the other's is not overwritten unseen."""
    met_tekst, mis = [vorm for vorm in vormen if vorm.getypt], []
    for vorm in met_tekst:
        botst = zonder_spoor(partial(botsing, demo_db, vorm))
        mis += [f"{vorm}: {botst.status}, lost {botst.weg}"] * bool(botst.weg or botst.status == 500)
        if botst.klassen and botst.ander_bewaard:
            mis += [f"{vorm}: {botst.status}, and the other is overwritten"] * (botst.status != 409)
    meld(capsys, botsing, met_tekst, mis)


def bewerkvormen(antwoord) -> set[type]:
    """The forms on a row that is there already, of this page."""
    waarden = [waarde for context in antwoord.context or () for waarde in context.flatten().values()]
    vormen = [waarde for waarde in waarden if isinstance(waarde, BewerkForm) and "versie" in waarde.fields]
    return {klasse for vorm in vormen for klasse in type(vorm).__mro__ if is_van_ons(klasse)}


def is_van_ons(klasse: type) -> bool:
    """Not made on the fly, and no common beginning of others: that has no table."""
    return issubclass(klasse, BewerkForm) and ".forms" in klasse.__module__ and "Meta" in vars(klasse)
