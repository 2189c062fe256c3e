"""Words and marks that every page may need: dates, money, figures, changed text."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from inclusie import tekst, woorden
from inclusie.menu import werkplekmenu
from inclusie.samenvoegen import in_woorden

register = template.Library()
register.filter("datum", woorden.datum)
register.filter("datum_tijd", woorden.datum_tijd)
register.filter("dag_zonder_jaar", woorden.dag_zonder_jaar)
register.filter("kb", woorden.grootte)
register.filter("duur", woorden.duur)
register.simple_tag(werkplekmenu)


@register.filter
def als_woorden(veld) -> str:
    """What was filled in, as a person reads it."""
    return in_woorden(veld)


@register.filter
def tijdstip(waarde) -> str:
    """A day or a moment with its words in a <time>: '1 juli 2021' or 'donderdag 12 maart 2026, 14.00 uur'."""
    if not waarde:
        return ""
    in_woorden = woorden.datum_tijd(waarde) if isinstance(waarde, datetime) else woorden.datum(waarde)
    machine = waarde.isoformat() if isinstance(waarde, date) else waarde
    return format_html('<time datetime="{}">{}</time>', machine, in_woorden)


@register.filter
def dag(waarde: datetime | None) -> str:
    """The day of a moment, as it was here, in a <time>."""
    return tijdstip(timezone.localdate(waarde)) if waarde else ""


@register.filter
def markdown(waarde) -> str:
    return tekst.markdown(waarde) if waarde else ""


@register.filter
def erbij(waarde) -> str:
    """Added text; the hidden words are for screen readers, which are silent about <ins>."""
    return format_html('<ins><span class="lia-verborgen">erbij: </span>{}</ins>', waarde) if waarde else ""


@register.filter
def weg(waarde) -> str:
    return format_html('<del><span class="lia-verborgen">weg: </span>{}</del>', waarde) if waarde else ""


@register.filter
def tel(nummer: str) -> str:
    """'14 0180' -> '140180', for in a link."""
    return "".join(teken for teken in str(nummer) if teken.isdigit() or teken == "+")


@register.filter
def aaneen(nummer: str) -> str:
    """A telephone number that is never broken over two lines."""
    return str(nummer).replace(" ", "\u00a0").replace("-", "\u2011")


@register.filter
def aantal_fouten(form) -> int:
    return sum(len(fouten) for fouten in form.errors.values())


@register.filter
def na_dubbelepunt(zin: str) -> str:
    """'Kies een rol.' -> 'kies een rol.', to stand behind a colon; 'VNG' stays 'VNG'."""
    zin = str(zin)
    return zin if zin[1:2].isupper() else zin[:1].lower() + zin[1:]


@register.filter
def met_punt(zin: str) -> str:
    """What people type ends with a full stop or without; on the page it is a sentence."""
    zin = str(zin).rstrip()
    return zin if zin[-1:] in ".?!" else f"{zin}."


@register.filter
def met_fout(label: str, fout: str) -> str:
    """'Naam' -> 'Naam: vul dit in.'; 'Wat is er gebeurd?' -> 'Wat is er gebeurd? Vul dit in.'"""
    fout = str(fout)
    return (
        f"{label} {fout[:1].upper()}{fout[1:]}"
        if str(label)[-1:] in "?!."
        else f"{label}: {na_dubbelepunt(fout)}"
    )


@register.simple_tag
def voortgangsbalk(procent: int | str, zin: str) -> str:
    """A bar with its sentence; the sentence is also its name."""
    return format_html(
        '<div class="lia-voortgang"><p>{}</p>'
        '<progress max="100" value="{}" aria-label="{}"></progress></div>',
        zin,
        procent,
        zin,
    )


def merkteken(vorm: str) -> str:
    """A shape as SVG, in the colour of the words beside it."""
    return mark_safe(  # noqa: S308 -- a literal of ours
        '<svg aria-hidden="true" focusable="false" width="14" height="14" viewBox="0 0 14 14" fill="none" '
        'stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">'
        f"{VORMEN[vorm]}</svg>"
    )


VORMEN = {
    "vinkje": '<path d="M2 7.8 5.4 11 12 3.4"/>',
    "stip": '<circle cx="7" cy="7" r="4" fill="currentColor"/>',
    "driehoek": '<path d="M7 2.4 12.4 11.8H1.6z" fill="currentColor" stroke-width="1.6"/>',
    "vierkant": '<path d="M2.6 2.6h8.8v8.8H2.6z" fill="currentColor" stroke-width="1.6"/>',
    "ring": '<circle cx="7" cy="7" r="5"/>',
    "pijl": '<path d="M1.6 7h10M8 3.2 11.9 7 8 10.8"/>',
    "omlaag": '<path d="M7 1.6v10M3.2 8 7 11.9 10.8 8"/>',
    "kruis": '<path d="M3 3l8 8M11 3l-8 8"/>',
    "lamp": '<path d="M7 1.8v6M7 11.6v.4"/>',
    "streep": '<path d="M2.5 7h9"/>',
}
