"""Text that people type: cleaned once before it is kept, and a small Markdown for the long texts."""

import html
import re
import unicodedata
from functools import cache

import nh3
from django.core.exceptions import ValidationError
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_plugin

DIEPTE = 20
# For every bracket the reader looks for its partner in the rest of the text: ten thousand cost seconds.
HAKEN = 200
HALF = re.compile("[\ud800-\udfff]")
# Controls, but for newline and tab; those of the reading direction can make a text look other than it says.
WEG = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
# Nobody sees these two either, and yet they are part of how some languages and signs are written.
VERBINDERS = "\u200c\u200d"
REGELEINDE = re.compile("\r\n?|[\u2028\u2029\u0085]")
UIT = ["code", "fence", "backticks", "hr", "html_block", "html_inline", "image", "entity"]
UIT += ["reference", "lheading"]
TAGS = {"h2", "h3", "h4", "p", "br", "ul", "ol", "li", "blockquote", "strong", "em", "a", "span"}
ATTRIBUTEN = {"a": {"href"}, "span": {"lang"}, "ol": {"start"}}
TAAL = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
LINK = re.compile(r"(https://[^\s/]|mailto:[^\s]|tel:[+0-9]|/(?![/\\]))", re.IGNORECASE)


def schoon(tekst: str) -> str:
    """NFC, one kind of line end, no control characters but newline and tab; lone surrogates are refused."""
    if HALF.search(tekst):
        raise ValidationError("Er staat een teken in dat wij niet kunnen lezen. Typ de tekst opnieuw.")
    return unicodedata.normalize("NFC", WEG.sub("", REGELEINDE.sub("\n", tekst)))


def zonder_onzichtbaar(tekst: str, *, behalve: str = "") -> str:
    """Without the signs that nobody sees, and every kind of space as one: so that what looks the same, is."""
    if tekst.isascii():
        return tekst
    zichtbaar = (teken for teken in tekst if teken in behalve or unicodedata.category(teken) != "Cf")
    return "".join(" " if unicodedata.category(teken) == "Zs" else teken for teken in zichtbaar)


def is_veilige_link(adres: str) -> bool:
    return LINK.match(adres) is not None


def _maak_lezer(is_goed, diepte: int = DIEPTE) -> MarkdownIt:
    lezer = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": diepte}).disable(UIT)
    lezer.use(attrs_plugin, spans=True, allowed=["lang"])
    lezer.validateLink = is_goed
    return lezer


@cache
def _lezer() -> MarkdownIt:
    return _maak_lezer(is_veilige_link)


def _koppen_omlaag(tokens) -> None:
    """The page has the h1: a text starts at level 2 and goes no deeper than 4."""
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + 1, 4)}"


def _attribuut(tag: str, naam: str, waarde: str) -> str | None:
    goed = {"href": is_veilige_link, "lang": TAAL.fullmatch, "start": str.isdecimal}.get(naam)
    return waarde if goed and goed(waarde) else None


def markdown(tekst: str) -> SafeString:
    """Safe HTML of headings, lists, quotes, links, strong, emphasis and language of a part; nothing else."""
    if _heeft_te_veel_haken(tekst):
        return _alineas(tekst)
    tokens = _lezer().parse(tekst)
    _koppen_omlaag(tokens)
    ruw = _lezer().renderer.render(tokens, _lezer().options, {})
    veilig = nh3.clean(
        ruw,
        tags=TAGS,
        attributes=ATTRIBUTEN,
        attribute_filter=_attribuut,
        url_schemes={"https", "mailto", "tel"},
        link_rel=None,
    )
    return mark_safe(veilig)  # noqa: S308 -- nh3 let only the allow-list through


def _heeft_te_veel_haken(tekst: str) -> bool:
    return tekst.count("[") > HAKEN


def _alineas(tekst: str) -> SafeString:
    """The text as it was typed, in paragraphs, without a look at its marks."""
    blokken = [blok.strip("\n") for blok in re.split(r"\n{2,}", tekst) if blok.strip()]
    alineas = (f"<p>{escape(blok).replace('\n', '<br>\n')}</p>\n" for blok in blokken)
    return mark_safe("".join(alineas))  # noqa: S308 -- every block is escaped


def controleer_markdown(tekst: str) -> None:
    """Refuse what would be shown otherwise than it was typed: bad links, deep nesting, many brackets."""
    if _heeft_te_veel_haken(tekst):
        raise ValidationError(
            "In deze tekst staat te vaak een [. Gebruik dit teken hooguit %(aantal)s keer.",
            params={"aantal": HAKEN},
        )
    onveilig = []

    def is_goed(adres: str) -> bool:
        if not is_veilige_link(adres):
            onveilig.append(adres)
        return is_veilige_link(adres)

    tokens = _maak_lezer(is_goed, DIEPTE + 2).parse(tekst)
    if any(kind.level >= DIEPTE for token in tokens for kind in [token, *(token.children or [])]):
        raise ValidationError("Deze tekst heeft te veel lagen. Gebruik minder lijsten of citaten in elkaar.")
    if onveilig:
        raise ValidationError(
            "De link ‘%(adres)s’ kan niet. Begin een link met https://, mailto:, tel: of /.",
            params={"adres": html.unescape(onveilig[0])[:80]},
        )
