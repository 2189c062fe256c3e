"""What the page about wiping somebody shows: how many of what goes, and where a name is left, in words."""

from django.apps import apps

from ambassadeurs.betrokkene import Betrokkene
from ambassadeurs.bewijs import Treffer


def aantallen(wie: Betrokkene) -> list[tuple[str, int]]:
    alles = {
        "Meldingen": wie.meldingen,
        "Meldingen die nog niet verstuurd zijn": wie.concepten,
        "Reacties en aanmeldingen": wie.reacties,
        "Rollen in het netwerk": wie.rollen,
        "Foto's en geluid": wie.bestanden,
        "E-mails": list(wie.mails),
        "Accounts": [wie.account] if wie.account else [],
    }
    return [(wat, len(rijen)) for wat, rijen in alles.items() if rijen]


def resten(treffers: list[Treffer]) -> list[str]:
    """Kind of row, its field and its numbers. What the name is, it does not say. How to reach another who
    lives there too, is theirs."""
    return [f"{_waar(treffer)} ({treffer.waar})" for treffer in treffers if not treffer.is_contact]


def _waar(treffer: Treffer) -> str:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.db_table == treffer.tabel:
            eigen = getattr(model, "instance_type", model)
            namen = {veld.column: str(veld.verbose_name) for veld in model._meta.concrete_fields}
            bij = "" if eigen is model else "geschiedenis van "
            return f"{bij}{eigen._meta.verbose_name}, {namen.get(treffer.kolom, treffer.kolom)}"
    return f"{treffer.tabel}, {treffer.kolom}"
