"""Values of a plandocument in the words of a page."""

from django import template
from django.utils.html import format_html

from agenda import woorden

register = template.Library()
register.filter("grootte", woorden.grootte)
register.filter("budget", woorden.budget)
register.filter("euro", woorden.euro)


@register.filter
def dag(iso) -> str:
    """'2021-07-01' or a date -> <time>1 juli 2021</time>."""
    if not iso:
        return ""
    iso = iso if isinstance(iso, str) else iso.isoformat()
    return format_html('<time datetime="{}">{}</time>', iso[:10], woorden.datum(iso))
