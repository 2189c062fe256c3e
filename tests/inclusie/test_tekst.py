"""Text of people: cleaned, and shown as harmless HTML whatever was typed."""

import re
import sys
import unicodedata

import pytest
from django.core.exceptions import ValidationError

from inclusie.tekst import VERBINDERS, controleer_markdown, markdown, schoon, zonder_onzichtbaar

TAGS = {"h2", "h3", "h4", "p", "br", "ul", "ol", "li", "blockquote", "strong", "em", "a", "span"}


def test_signs_that_nobody_sees_go_and_every_space_is_one():
    assert zonder_onzichtbaar("a\u200bb\u200dc\u00add\u202e\u00a0e\u3000f") == "abcd e f"
    assert zonder_onzichtbaar("👩\u200d🦽\u200b", behalve=VERBINDERS) == "👩\u200d🦽"


@pytest.mark.parametrize(
    ("ruw", "net"),
    [
        ("een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"),
        ("a\0b\x07c\x7fd\x9be", "abcde"),
        ("a\tb\n", "a\tb\n"),
        ("e\u0301", "é"),
        ("e\0\u0301", "é"),
        ("gewoon\u202etxet\u2066\ufeff", "gewoontxet"),
        ("👩\u200d🦽 سلام", "👩\u200d🦽 سلام"),
        ("", ""),
    ],
)
def test_clean_text_and_cleaning_twice_changes_nothing(ruw, net):
    assert schoon(ruw) == net
    assert schoon(schoon(ruw)) == net


def test_every_control_goes_but_newline_and_tab():
    """The pattern names what Unicode calls a control, for good: asking each sign of a text cost seconds."""
    controls = [
        chr(nummer) for nummer in range(sys.maxunicode + 1) if unicodedata.category(chr(nummer)) == "Cc"
    ]
    assert {teken: schoon(f"a{teken}b") for teken in controls} == dict.fromkeys(controls, "ab") | {
        "\t": "a\tb", **dict.fromkeys("\n\r\x85", "a\nb")
    }  # fmt: skip


@pytest.mark.parametrize("ruw", ["\ud800", "a\udfffb"])
def test_half_characters_are_refused(ruw):
    with pytest.raises(ValidationError):
        schoon(ruw)


@pytest.mark.parametrize(
    ("tekst", "html"),
    [
        ("# Een\n\n## Twee\n\n###### Diep", "<h2>Een</h2>\n<h3>Twee</h3>\n<h4>Diep</h4>\n"),
        ("*nadruk* en **sterk**", "<p><em>nadruk</em> en <strong>sterk</strong></p>\n"),
        ("een\ntwee", "<p>een<br>\ntwee</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>\n'),
        ("> citaat", "<blockquote>\n<p>citaat</p>\n</blockquote>\n"),
        ("[hier](https://a.nl/?b=1&c=2)", '<p><a href="https://a.nl/?b=1&amp;c=2">hier</a></p>\n'),
        ("[bel](tel:140180)", '<p><a href="tel:140180">bel</a></p>\n'),
        ("[plan](/plan/2021/)", '<p><a href="/plan/2021/">plan</a></p>\n'),
        ("een [weblog]{lang=en}", '<p>een <span lang="en">weblog</span></p>\n'),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>\n"),
        ("kosten: 5\\*3 &amp; `x`", "<p>kosten: 5*3 &amp;amp; `x`</p>\n"),
    ],
)
def test_subset_is_shown(tekst, html):
    assert markdown(tekst) == html
    controleer_markdown(tekst)


VIJANDIG = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](http://onveilig.nl)",
    "[x](//elders.nl)",
    "[x](/\\elders.nl)",
    "[x](\\\\elders.nl)",
    "[x](file:///etc/passwd)",
    "<javascript:alert(1)>",
    "![x](https://a.nl/spion.gif)",
    "[r]\n\n[r]: javascript:alert(1)",
    '[x](https://a.nl "t\\" onclick=alert(1)")',
    "[x]{lang=en onclick=alert(1) style=color:red class=y id=z}",
    '[x]{lang="en\\" onload=alert(1)"}',
    "# kop {onclick=alert(1)}",
    "`<b>`",
    "```html\n<script>\n```",
    "    <script>",
    "<!-- x --><style>p{}</style>",
    "<svg/onload=alert(1)>",
    "&lt;script&gt;",
    "[![a](b)](javascript:x)",
    "*" * 3000,
    "[" * 3000,
    "](" * 3000,
    "> " * 3000,
    "- " * 3000,
    "_*" * 3000,
    "<" * 3000,
    "[a](<" * 1000,
    "{lang=en}" * 500,
]


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_hostile_text_becomes_harmless(tekst):
    html = markdown(tekst)
    tags = re.findall(r"<(/?)([a-z0-9]+)((?: [^<>]*)?)>", html)
    assert len(tags) == html.count("<")
    assert {naam for _, naam, _ in tags} <= TAGS
    for _, naam, rest in tags:
        if not rest:
            continue
        attribuut, waarde = re.fullmatch(r' ([a-z]+)="([^"]*)"', rest).groups()
        assert (naam, attribuut) in {("a", "href"), ("span", "lang"), ("ol", "start")}
        assert attribuut != "href" or re.match(r"https://|mailto:|tel:|/(?!/)", waarde)


def test_same_link_rule_for_checking_and_showing():
    for tekst in VIJANDIG:
        try:
            controleer_markdown(tekst)
        except ValidationError:
            continue
        assert "javascript" not in re.sub(r">[^<]*<", "><", markdown(tekst)).lower()


@pytest.mark.parametrize(
    "tekst", ["[x](javascript:alert(1))", "[x](http://a.nl)", "[x](//a.nl)", "<ftp://a.nl>"]
)
def test_link_that_will_not_work_is_told_while_editing(tekst):
    with pytest.raises(ValidationError, match="kan niet. Begin een link met https://, mailto:, tel: of /."):
        controleer_markdown(tekst)


@pytest.mark.parametrize("tekst", ["> " * 30 + "x", "- " * 30 + "x"])
def test_deep_nesting_is_told_and_never_dropped_silently(tekst):
    with pytest.raises(ValidationError, match="te veel lagen"):
        controleer_markdown(tekst)


@pytest.mark.parametrize("diepte", range(1, 40))
@pytest.mark.parametrize("teken", ["> ", "- ", "1. "])
def test_what_passes_the_check_is_shown_whole(teken, diepte):
    tekst = teken * diepte + "het woord"
    try:
        controleer_markdown(tekst)
    except ValidationError:
        return
    assert "het woord" in markdown(tekst)


def test_many_brackets_are_refused_while_editing():
    controleer_markdown("[" * 200)
    with pytest.raises(ValidationError, match="Gebruik dit teken hooguit 200 keer."):
        controleer_markdown("[" * 201)


def test_stored_text_with_many_brackets_is_shown_as_it_was_typed():
    haken = "[" * 201
    assert markdown(f"*een* <b>\ntwee\n\n\n{haken}\n") == (
        f"<p>*een* &lt;b&gt;<br>\ntwee</p>\n<p>{haken}</p>\n"
    )
