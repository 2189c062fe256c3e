"""The HTML of a mail as a part of a page of ours: without what a page may have only once."""

import re

import nh3
from django.utils.safestring import SafeString, mark_safe

TAGS = {"h1", "h2", "h3", "h4", "p", "br", "ul", "ol", "li", "strong", "em", "a"}
KOP = re.compile(r"(</?h)([1-6])(?=[\s>])", re.IGNORECASE)


def leesbare_html(html: str) -> SafeString:
    """The headings go two down: the page and its part have their own."""
    romp = html.partition("<body>")[2] or html
    omlaag = KOP.sub(lambda kop: f"{kop[1]}{min(int(kop[2]) + 2, 4)}", romp)
    veilig = nh3.clean(
        omlaag, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"}, link_rel=None
    )
    return mark_safe(veilig)  # noqa: S308 -- nh3 let only the allow-list through
