"""What the page about wiping somebody shows: how many of what goes, and where a name is left, in words."""

from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst

from ambassadeurs.models import Persoon
from ambassadeurs.models.melding import DAGEN_BEWAARD
from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.treffers import WAAROM_VAST, Treffer
from ambassadeurs.privacy.van_een_persoon import VAN_EEN_PERSOON


def aantallen(wie: Betrokkene) -> list[tuple[str, int]]:
    """What goes besides the person themselves: the page is about them."""
    alles = [tabel for tabel in VAN_EEN_PERSOON if tabel.gaat and tabel.model is not Persoon]
    aantal = {tabel.gaat: len(tabel.die_gaan(wie)) for tabel in alles}
    return [(capfirst(wat), n) for wat, n in aantal.items() if n]


def resten(treffers: list[Treffer]) -> list[str]:
    """Kind of row, its field and the pages where it stands, and what can be done there. What the name is, it
    does not say. How to reach another who lives there too, is theirs."""
    return [
        format_html("{} ({}). {}", capfirst(_waar(treffer)), _plekken(treffer), _raad(treffer))
        for treffer in treffers
        if not treffer.is_contact
    ]


def _plekken(treffer: Treffer) -> str:
    """With a link to each that has a page: after the wiping nobody can search again here."""
    stukken = (
        format_html('<a href="{}">{}</a>', plek.adres, plek.naam) if plek.adres else plek.naam
        for plek in treffer.plekken
    )
    return format_html_join(", ", "{}", ((stuk,) for stuk in stukken))


def _raad(treffer: Treffer) -> str:
    if treffer.is_vast:
        return WAAROM_VAST
    if treffer.is_concept:
        return f"Iemand schrijft dit nog. Wij bewaren het hoogstens {DAGEN_BEWAARD} dagen."
    if treffer.alleen_delen:
        return "Het is een deel van de naam. Misschien is het van een ander."
    if treffer.is_spoor:
        return "Vink aan: haal de naam ook uit de geschiedenis. Na het wissen doet de beheerder dit."
    return "Pas dat zelf aan."


def _waar(treffer: Treffer) -> str:
    model = treffer.model
    if model is None:
        return f"{treffer.tabel}, {treffer.kolom}"
    eigen = getattr(model, "instance_type", model)
    namen = {veld.column: str(veld.verbose_name) for veld in model._meta.concrete_fields}
    bij = "" if eigen is model else "geschiedenis van "
    return f"{bij}{eigen._meta.verbose_name}, {namen.get(treffer.kolom, treffer.kolom)}"
