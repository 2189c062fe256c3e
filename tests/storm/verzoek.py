"""One hostile request: an address of ours in the hands of somebody who means ill, or a program gone wrong.

Hypothesis draws a `Recept`, which knows no address; `maak` carries it out on one. So the same seed gives the
same harm, and each address, method and role gets its turn in a fixed order.
"""

import json
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, urlsplit

from hypothesis import strategies as st

from tests.storm import koppen as kop
from tests.storm.waarden import (
    AANVALLEN,
    BESTANDSNAMEN,
    ELDERS,
    GETALLEN,
    IDS,
    TEKENS,
    bestanden,
    namen,
    teksten,
)

METHODES = ("GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "X" * 300)
LEEST = ("GET", "HEAD", "OPTIONS", "TRACE")
FORM, GRENS = "application/x-www-form-urlencoded", "grens"
TEKENSETS = ["bogus", "utf-16", "idna", "latin-1", "utf-7", "rot13", "\0", '"', "utf-8; charset=x"]
LENGTES = ["-1", "0", "x", "1e9", "9" * 30, "", "1000"]
SOORTEN = ["", FORM, "text/plain", "multipart/form-data", "application/xml", "x" * 500, "a/b;;=", ";"]
RUWE_BODY = [b"", b"\0", b"\xff\xfe", b"%%%", b"&" * 9000, b"<a/>", b"a" * 6_000_000, b"a=1&" * 8000]
RUWE_QUERY = ["%", "%zz", "a=%ff", "a=%ed%a0%80", "=&=&&;", "a" * 9000, "a=1&" * 3000, "?a", "%00", "q=%00"]
LIJVEN = ["form"] * 12 + ["delen"] * 6 + ["json", "ruw", "tekenset", "kort"]
VREEMD = [*IDS, *GETALLEN[:30], *TEKENS, *AANVALLEN]

getal = st.integers(0, 9999)


@dataclass(frozen=True)
class Recept:
    """What is done to a request, before it is known to which. A number picks one of what is there."""

    rij: int
    pad: tuple[str, int, str]
    velden: list[tuple[str, int, str, str]]
    overal: str | None
    query: int
    koppen: dict[str, int]
    koek: tuple[int, int, str]
    lijf: str
    keus: int
    delen: list[tuple[int, str, str, str]]
    boom: object


recepten = st.builds(
    Recept,
    rij=getal,
    pad=st.tuples(
        st.sampled_from(["zo"] * 8 + ["deel", "deel", "rand"]),
        getal,
        st.one_of(st.sampled_from(VREEMD), st.text(max_size=20)),
    ),
    velden=st.lists(
        st.tuples(
            st.sampled_from(["anders", "anders", "anders", "weg", "dubbel", "erbij", "naam"]),
            getal,
            namen,
            teksten,
        ),
        min_size=1,
        max_size=4,
    ),
    overal=st.one_of(*[st.none()] * 6, teksten),
    query=st.integers(0, 29),
    koppen=st.one_of(st.just({}), st.dictionaries(st.sampled_from(sorted(kop.KOPPEN)), getal, max_size=4)),
    koek=st.tuples(st.integers(0, 19), getal, teksten),
    lijf=st.sampled_from(LIJVEN),
    keus=getal,
    delen=st.lists(
        st.tuples(
            getal,
            st.sampled_from(BESTANDSNAMEN),
            st.sampled_from(["image/jpeg", "image/svg+xml", "text/html", "application/zip", "", "x" * 300]),
            st.sampled_from(sorted(bestanden())),
        ),
        min_size=1,
        max_size=3,
    ),
    boom=st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=9), st.lists, max_leaves=5
    ),
)  # fmt: skip


def gewoon(rij: int, **anders) -> Recept:
    """Nothing is wrong with this request but what is named here."""
    zo = {"pad": ("zo", 0, ""), "velden": [], "query": 0, "koppen": {}, "koek": (0, 0, ""), "lijf": "form"}
    rest = {"overal": None, "keus": 2, "delen": [], "boom": None}
    return Recept(rij=rij, **(zo | rest | anders))


@dataclass
class Verzoek:
    """As it stands on the line: everything is bytes, or text of one byte per sign."""

    methode: str
    pad: str
    query: str = ""
    koppen: dict[str, str] = field(default_factory=dict)
    koeken: list[tuple[str, str]] = field(default_factory=list)
    soort: str = ""
    body: bytes = b""
    lengte: str | None = None

    def __str__(self):
        doel = f"{self.methode} {self.pad}" + (f"?{self.query}" if self.query else "")
        delen = [doel[:400], f"{self.koppen}"[:300] if self.koppen else "", f"{self.koeken}"[:200]]
        delen += (
            [f"[{self.soort[:100]}, {self.lengte}] {self.body[:600]!r}"] if self.body or self.soort else []
        )
        return ascii(" ".join(deel for deel in delen if deel))[1:-1]


def maak(recept: Recept, methode: str, adres: str, sessie: str, velden, bestandsvelden) -> Verzoek:
    """velden: what the form of this address asks; bestandsvelden: which of its fields take a file."""
    deel = urlsplit(adres)
    leest = methode in LEEST
    vragen = parse_qsl(deel.query, keep_blank_values=True) + (velden if leest else [])
    uit = Verzoek(methode, _pad(recept, deel.path), _query(recept, vragen), kop.van(recept.koppen))
    uit.koeken = kop.koeken(recept.koek, sessie)
    # Now and then a body goes along with what reads only.
    if not leest or recept.keus % 16 == 0:
        uit.soort, uit.body, uit.lengte = _lijf(recept, velden, bestandsvelden)
    return uit


def _pad(recept: Recept, pad: str) -> str:
    """The address as it is, or with one part of it in the place of which something else stands."""
    hoe, plek, vreemd = recept.pad
    if hoe == "zo":
        return pad
    if hoe == "rand":
        rand = ["/" + pad, pad + "/", pad.rstrip("/"), pad + "%00", pad + "..%2f", pad + ";a=b", pad.upper()]
        rand += [pad.replace("/", "//"), pad + "%ff%fe", pad + "%ed%a0%80", pad + "%", "/." + pad, "*"]
        rand += [pad + "x" * 3000, pad + "%0d%0aX-Storm:%20ja", "/" + ELDERS + pad, f"//{ELDERS}{pad}", ""]
        return rand[plek % len(rand)]
    delen = pad.split("/")
    delen[-1 - plek % max(len(delen) - 1, 1)] = _procent(vreemd[:2000])
    return "/".join(delen)


def _paren(recept: Recept, basis: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """These fields, of which some went, came twice, bear another name or hold what nobody types."""
    if recept.overal is not None:
        return [(naam, recept.overal) for naam, _ in basis]
    velden = list(basis)
    for daad, nummer, andere_naam, waarde in recept.velden:
        if not velden or daad == "erbij":
            velden.append((andere_naam, waarde))
            continue
        plek = nummer % len(velden)
        naam = velden[plek][0]
        if daad == "weg":
            del velden[plek]
        elif daad == "dubbel":
            velden.insert(plek, (naam, waarde))
        else:
            velden[plek] = (andere_naam if daad == "naam" else naam, waarde)
    return velden


def _query(recept: Recept, basis: list[tuple[str, str]]) -> str:
    if recept.query == 9:
        return RUWE_QUERY[recept.keus % len(RUWE_QUERY)]
    if recept.query < 6 or not basis:
        return als_query(basis)
    return als_query(_paren(recept, basis))[:60_000]


def als_query(velden: list[tuple[str, str]]) -> str:
    return "&".join(f"{_procent(naam)}={_procent(waarde)}" for naam, waarde in velden)


def _procent(tekst: str) -> str:
    return quote(kop.bytes_van(tekst), safe="")


def _lijf(recept: Recept, basis, bestandsvelden: list[str]) -> tuple[str, bytes, str | None]:
    """(content type, bytes, the length that is claimed)"""
    velden = [veld for veld in _paren(recept, basis) if veld[0] != "csrfmiddlewaretoken"]
    velden.append(("csrfmiddlewaretoken", kop.CSRF))
    formulier, keus = als_query(velden).encode(), recept.keus
    hoe = "delen" if bestandsvelden and recept.lijf == "form" and keus % 2 else recept.lijf
    if hoe == "form":
        return FORM, formulier, None
    if hoe == "delen":
        return f"multipart/form-data; boundary={GRENS}", _multipart(recept, velden, bestandsvelden), None
    if hoe == "json":
        tekst = json.dumps([dict(velden), recept.boom])
        return "application/json", tekst.encode("utf-8", "replace"), None
    if hoe == "tekenset":
        return f"{FORM}; charset={TEKENSETS[keus % len(TEKENSETS)]}", formulier, None
    if hoe == "kort":
        return FORM, formulier, LENGTES[keus % len(LENGTES)]
    return SOORTEN[keus % len(SOORTEN)], RUWE_BODY[keus // 10 % len(RUWE_BODY)], None


def _multipart(recept: Recept, velden, bestandsvelden) -> bytes:
    delen = [_deel(f'name="{naam}"', kop.bytes_van(waarde)) for naam, waarde in velden]
    namen_ = bestandsvelden or ["bestand"]
    for nummer, naam, soort, inhoud in recept.delen:
        waar = f'name="{namen_[nummer % len(namen_)]}"; filename="{kop.zonder_regeleinde(naam)}"'
        delen.append(_deel(waar, bestanden()[inhoud], soort))
    heel = b"".join(delen) + f"--{GRENS}--\r\n".encode()
    breuken = [
        heel[:-8], heel[: len(heel) // 2], heel.replace(b"\r\n", b"\n"), heel + heel, b"--" + heel,
        heel.replace(b"form-data", b"attachment"), heel.replace(b'name="', b"name*=utf-8''%ff\""),
        heel.replace(b"Content-Disp", b"Content-Transfer-Encoding: base64\r\nContent-Disp"),
        heel.replace(b"Content-Disp", b"X: " + b"a" * 9000 + b"\r\nContent-Disp"),
    ]  # fmt: skip
    return breuken[recept.keus // 3 % len(breuken)] if recept.keus % 3 == 0 else heel


def _deel(waar: str, inhoud: bytes, soort: str = "") -> bytes:
    begin = f"--{GRENS}\r\nContent-Disposition: form-data; ".encode() + kop.bytes_van(waar) + b"\r\n"
    return begin + (f"Content-Type: {soort}\r\n".encode() if soort else b"") + b"\r\n" + inhoud + b"\r\n"
