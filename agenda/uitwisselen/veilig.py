"""A cell that a spreadsheet could run as a formula gets a ' in front, and loses it again at an import.

The two are each other's reverse for every text, so nothing is lost: a text that itself begins with '= gets
one more. It is done in xlsx too, where a text is no formula, since people save an xlsx as csv.
"""

import re

# What starts a formula, in Japanese width too. Spaces and line ends before it do not help.
FORMULE = re.compile(r"'*(?:[\s\x00-\x1f]*[=+\-@＝＋－＠]|[\t\r\n])")
GETAL = re.compile(r"-?[0-9]+(,[0-9]+)?")


def maak_veilig(tekst: str) -> str:
    """A negative figure is a figure."""
    return f"'{tekst}" if FORMULE.match(tekst) and not GETAL.fullmatch(tekst) else tekst


def maak_gewoon(tekst: str) -> str:
    return tekst[1:] if tekst.startswith("'") and maak_veilig(tekst[1:]) == tekst else tekst
