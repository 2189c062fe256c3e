"""The Atom feed of every public version: what is new, why, and the hash that anyone can keep as proof."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure
from django.utils.html import format_html

from agenda import woorden
from agenda.lezen import export
from agenda.models import Planversie


class Versiefeed(Atom1Feed):
    """Atom1Feed with the hash as a category of its own scheme, so that a program need not search the text."""

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        kenmerk = {"term": item["hash"], "scheme": item["kenmerk"], "label": "Kenmerk (SHA-256)"}
        handler.addQuickElement("category", "", kenmerk)


def as_atom(versies: Iterable[Planversie], *, gemeente: str) -> bytes:
    """versies: the newest first, as `voor_lezers` gives them, with their document."""
    feed = Versiefeed(
        title=f"Versies van het jaarplan – Inclusie Agenda {gemeente}".strip(),
        link=_adres("plan_laatste"),
        description=None,
        subtitle="Elke versie van het jaarplan die openbaar werd, de nieuwste eerst.",
        language="nl",
        feed_url=_adres("versies_atom"),
        feed_guid=_adres("versies_atom"),
        author_name=f"Gemeente {gemeente}".strip(),
        feed_copyright="U mag deze gegevens vrij gebruiken.",
    )
    for versie in versies:
        feed.add_item(**_bericht(versie))
    return feed.writeString("utf-8").encode()


def _adres(naam: str, *args) -> str:
    return settings.PUBLIC_URL + reverse(naam, args=args)


def _bericht(versie: Planversie) -> dict:
    jaar, nummer = versie.jaarplan.jaar, versie.nummer
    return {
        "title": f"Jaarplan {jaar}, versie {nummer}: {versie.get_soort_display()}",
        "link": _adres("plan_versie", jaar, nummer),
        "unique_id": _blijvend(versie),
        "description": _samenvatting(versie),
        "author_name": versie.functie,  # never a person
        "pubdate": versie.gemaakt_op,
        "updateddate": versie.gemaakt_op,
        "enclosures": _bijlagen(versie),
        "hash": versie.hash,
        "kenmerk": f"{_adres('open_data')}#kenmerk",
    }


def _blijvend(versie: Planversie) -> str:
    """A tag URI (RFC 4151): the same for ever, also when the address of the page would change."""
    host = urlsplit(settings.PUBLIC_URL).hostname
    return f"tag:{host},{versie.gemaakt_op:%Y-%m-%d}:plan/{versie.jaarplan.jaar}/versies/{versie.nummer}"


def _samenvatting(versie: Planversie) -> str:
    cijfers = versie.document["cijfers"]
    telling = woorden.aantal(cijfers["acties"], "actie", "acties")
    if standen := woorden.standtelling(cijfers["per_stand"], jaar=versie.jaarplan.jaar):
        telling += f": {standen}"
    return format_html(
        "<p>{}</p><p>{}. Stand van {}.</p><p>Kenmerk (SHA-256): {}</p>",
        *(versie.reden, telling, woorden.datum(versie.peildatum), versie.hash),
    )


def _bijlagen(versie: Planversie) -> list[Enclosure]:
    waar = (versie.jaarplan.jaar, versie.nummer)
    pdfs = [("plan_pdf", versie.pdf_grootte), ("raad_pdf", versie.raad_grootte)]
    bijlagen = [
        Enclosure(_adres(naam, *waar), str(grootte), "application/pdf")
        for naam, grootte in pdfs
        if grootte is not None  # it is made a little later
    ]
    grootte = str(len(export.as_json(versie)))
    return [*bijlagen, Enclosure(_adres("plan_json", *waar), grootte, "application/json")]
