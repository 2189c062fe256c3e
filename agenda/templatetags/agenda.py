"""States, lights and bars: always a shape and a word, with colour as an extra."""

import re
from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from agenda import woorden
from agenda.lezen.patronen import PATRONEN
from agenda.models.keuzes import ActieStatus, Hoogte, Licht, ObstakelStatus, Stand
from agenda.plandocument import getal
from inclusie.templatetags.lia import merkteken

register = template.Library()

VORM = {
    Stand.KLAAR: "vinkje",
    Stand.BEZIG: "stip",
    Stand.LANGZAMER: "driehoek",
    Stand.VAST: "vierkant",
    Stand.NIET_BEGONNEN: "ring",
    Stand.LATER: "pijl",
    Stand.GESTOPT: "kruis",
    ActieStatus.IDEE: "lamp",
    ActieStatus.VOORGESTELD: "ring",
    ActieStatus.AFGEWEZEN: "streep",
}
LICHTVORM = {
    Licht.GROEN: "stip",
    Licht.ORANJE: "driehoek",
    Licht.ROOD: "vierkant",
    Licht.NVT: "streep",
}
# Status of an obstacle -> the state whose look it has, and its shape.
OBSTAKELVORM = {
    ObstakelStatus.GEMELD: (Stand.NIET_BEGONNEN, "ring"),
    ObstakelStatus.ERKEND: (Stand.NIET_BEGONNEN, "lamp"),
    ObstakelStatus.IN_AANPAK: (Stand.BEZIG, "stip"),
    ObstakelStatus.LAGER: (Stand.KLAAR, "omlaag"),
    ObstakelStatus.WEG: (Stand.KLAAR, "vinkje"),
    ObstakelStatus.DOORVERWEZEN: (Stand.LATER, "pijl"),
}


@register.simple_tag
def stand(code: str, woord: str) -> str:
    """The label of a state."""
    return format_html(
        '<span class="lia-stand lia-stand--{}">{}{}</span>', code, merkteken(VORM[code]), woord
    )


@register.simple_tag
def merk(stand: str) -> str:
    """The shape of a state, beside words that say it."""
    return merkteken(VORM[stand])


@register.simple_tag
def obstakelstand(status: str) -> str:
    """The label of the state of an obstacle."""
    code, vorm = OBSTAKELVORM[status]
    woord = ObstakelStatus(status).label.capitalize()
    return format_html('<span class="lia-stand lia-stand--{}">{}{}</span>', code, merkteken(vorm), woord)


register.filter("hoogte", woorden.hoogte)


@register.filter
def met_links(zin: str, plan) -> str:
    """The code of each action in a sentence as a link to it, with its title as hidden words."""
    delen = re.split(r"\b(\d{4}-\d{2,})\b(?!-)", zin)
    return format_html_join("", "{}", ((_met_link(deel, plan.per_code.get(deel)),) for deel in delen))


def _met_link(deel: str, actie) -> str:
    if actie is None:
        return deel
    return format_html(
        '<a href="{}"><span class="lia-code">{}</span><span class="lia-verborgen"> {}</span></a>',
        actie.url,
        deel,
        actie.bron["titel"],
    )


@register.filter
def gemeten(meting) -> str:
    """A figure of an indicator that counts, as the plan says it: '21' or '85 %'."""
    return woorden.meting(getal(meting.waarde), {"eenheid": meting.indicator.eenheid, "woorden": []})


@register.simple_tag
def trap(hoogte: int) -> str:
    """Four steps, of which as many are filled as the obstacle is high. The word stands beside it."""
    treden = format_html_join(
        "",
        '<rect x="{}" y="{}" width="11" height="{}" class="{}"/>',
        (
            (1.5 + 14 * (trede - 1), 27.5 - 6.5 * trede, 6.5 * trede, "vol" if trede <= hoogte else "leeg")
            for trede in Hoogte.values[1:]
        ),
    )
    return format_html(
        '<svg class="lia-trap" aria-hidden="true" focusable="false" width="56" height="29">{}</svg>', treden
    )


@register.simple_tag
def licht(code: str, waarvan: str = "") -> str:
    """'groen: op schema', or 'Planning: groen, op schema' when it says of what."""
    woord = Licht(code).label
    if code != Licht.NVT:
        woord = f"{code}, {woord}" if waarvan else f"{code}: {woord}"
    return format_html(
        '<span class="lia-licht lia-licht--{}">{}<span>{}{}</span></span>',
        code,
        merkteken(LICHTVORM[code]),
        f"{waarvan}: " if waarvan else "",
        woord,
    )


@register.simple_tag
def standenbalk(standen: Iterable, naam: str = "balk") -> str:
    """One bar of all states in their order. `naam` keeps the ids apart when a page has two."""
    standen = [deel for deel in standen if deel.aantal]
    totaal = sum(deel.aantal for deel in standen)
    if not totaal:
        return ""
    hoeveel = woorden.aantal(totaal, "actie", "acties")
    delen = [f"{woorden.getal(deel.aantal)} {deel.zin}" for deel in standen]
    kop = f"{hoeveel}: {woorden.opsomming(delen)}" if len(delen) > 1 else f"{hoeveel} {standen[0].zin}"
    return format_html(
        '<div class="lia-balk"><svg role="img" aria-labelledby="{naam}-titel" width="100%" height="30">'
        '<title id="{naam}-titel">{kop}</title><defs>{patronen}</defs>{vlakken}</svg></div>',
        naam=naam,
        kop=kop,
        patronen=format_html_join(
            "", PATROON, ((naam, deel.stand, _soort(deel.stand), _patroon(deel.stand)) for deel in standen)
        ),
        vlakken=_vlakken(standen, totaal, naam),
    )


@register.simple_tag
def standsleutel(delen: Iterable[dict], naam: str = "balk") -> str:
    """The key to the bar of that name: each part with its pattern, its number and its word."""
    return format_html(
        '<ul class="lia-sleutel">{}</ul>',
        format_html_join(
            "",
            '<li><svg class="lia-balk" aria-hidden="true" focusable="false" width="36" height="20">'
            '<rect width="100%" height="100%" class="lia-balk--{0}"/>'
            '<rect width="100%" height="100%" fill="url(#{1}-{0})"/></svg>{2}</li>',
            ((deel["stand"], naam, deel["woord"]) for deel in delen),
        ),
    )


PATROON = (
    '<pattern id="{0}-{1}" width="12" height="12" patternUnits="userSpaceOnUse">'
    '<g class="lia-balk__patroon{2}">{3}</g></pattern>'
)


def _soort(code: str) -> str:
    return " lia-balk__patroon--stil" if code == Stand.NIET_BEGONNEN else ""


def _patroon(code: str) -> str:
    return mark_safe(PATRONEN.get(code, ""))  # noqa: S308 -- a literal of ours


def _vlakken(standen: list, totaal: int, naam: str) -> str:
    """Widths in percent, with seams; without a viewBox, so that the patterns are not stretched."""
    delen, tot_nu = [], 0
    for deel in standen:
        x, breed = 100 * tot_nu / totaal, 100 * deel.aantal / totaal
        vak = format_html('x="{}%" y="0" width="{}%" height="30"', f"{x:.2f}", f"{breed:.2f}")
        delen.append(format_html('<rect {} class="lia-balk--{}"/>', vak, deel.stand))
        delen.append(format_html('<rect {} fill="url(#{}-{})"/>', vak, naam, deel.stand))
        if tot_nu:
            delen.append(
                format_html('<rect x="{}%" y="0" width="3" height="30" class="lia-balk__naad"/>', f"{x:.2f}")
            )
        tot_nu += deel.aantal
    return format_html_join("", "{}", ((deel,) for deel in delen))


@register.simple_tag
def standtellers(standen: Iterable) -> str:
    """The counts as cards in the order of the bar, each wholly a link to its actions when it has one."""
    return format_html(
        '<ul class="lia-tellers">{}</ul>',
        format_html_join(
            "",
            '<li class="lia-teller lia-teller--{}">{}</li>',
            ((deel.stand, _teller(deel)) for deel in standen),
        ),
    )


def _teller(deel) -> str:
    """Read aloud: '4 acties gaan langzamer'."""
    inhoud = format_html(
        '<span class="lia-teller__getal">{}<span class="lia-verborgen"> {}</span></span> '
        '<span class="lia-teller__woord">{}<span>{}</span></span>',
        woorden.getal(deel.aantal),
        "actie" if deel.aantal == 1 else "acties",
        merkteken(VORM[deel.stand]),
        deel.zin,
    )
    return format_html('<a href="{}">{}</a>', deel.url, inhoud) if deel.url else inhoud
