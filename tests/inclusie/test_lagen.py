"""The rooms of the plumbing stand on each other in one order: each knows those below it, none beside it."""

from tests.test_architecture import ROOT, bronnen, imports

# From below to above. A room is a module or a package; a new one gets its place here.
LAGEN = [
    {
        "aanbod", "codes", "dagboek", "deel", "fonts", "gunicorn", "kindproces", "leeshulp", "limieten",
        "logboek", "lookups", "menu", "methoden", "misbruik", "models", "nu_doen", "nummers", "omgeving",
        "opdracht", "plekken", "postgresql", "rechten", "rollen", "sbom", "scherm", "statisch",
        "systeemfout", "tekst", "tijd", "toegang", "uitgave", "wachtrij", "werkdagen", "woorden",
    },
    {
        "bijdragen", "database", "datums", "getallen", "oidc", "pdf", "pdf_kind", "pdf_meteen",
        "post", "samenvoegen", "schijf", "security_txt", "spoor", "takenserver",
    },
    {
        "apps", "bewaard", "context", "forms", "herhaling", "kopie", "management", "settings", "templatetags",
        "wsgi",
    },
    # The writer of an audited row knows no forms; what is being typed knows no row.
    {"concepten", "history", "leesveld", "publicatie"},
    {"bestanden", "htmx", "redding", "weghalen", "zet"},
    {"poging"},
    {"bewerken", "zetblad"},
    {"accounts"},
    {"bladzijden", "gezond", "middleware", "start"},
    {"urls"},
]  # fmt: skip
# Modules of a package that answer a request, or stand before one: above every room, and no room knows them.
BLADZIJDEN = {"views", "urls", "poort"}


def kamer_van(naam: str) -> str:
    """Of 'inclusie.post.views' that is the pages, of 'inclusie.post.models' the outbox."""
    delen = naam.split(".")[1:]
    return "bladzijden" if len(delen) > 1 and delen[1] in BLADZIJDEN else delen[0]


def test_the_rooms_of_the_plumbing_know_only_what_is_below_them():
    hoogte = {kamer: laag for laag, kamers in enumerate(LAGEN) for kamer in kamers}
    paden = {pad: pad.removesuffix(".py").replace("/", ".") for pad in bronnen(["inclusie"])}
    eigen = {pad: kamer_van(naam) for pad, naam in paden.items() if naam != "inclusie.__init__"}
    assert sorted(set(eigen.values()) ^ set(hoogte)) == [], "a room without a place"
    fout = sorted(
        f"{pad} imports {naam}"
        for pad, kamer in eigen.items()
        for naam in imports(pad)
        if naam.startswith("inclusie.") and _is_kamer(naam) and kamer_van(naam) != kamer
        if hoogte[kamer_van(naam)] >= hoogte[kamer]
    )
    assert fout == []


def _is_kamer(naam: str) -> bool:
    plek = ROOT / "inclusie" / naam.split(".")[1]
    return plek.is_dir() or plek.with_suffix(".py").exists()
