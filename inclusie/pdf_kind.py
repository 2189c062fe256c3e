"""The child process that turns HTML into a PDF. No Django, no network, no files but those it is handed.

Runs as `python -P -m inclusie.pdf_kind`; `pdf.py` speaks to it, in the way of `kindproces.py`. Out on stdout:
the PDF. Anything that went wrong is told on stderr, with an exit status that is not 0.
"""

import gc
import re
import sys

from inclusie import kindproces

# 2,000 actions with all their texts take close to 2 GB and two minutes; more than this is an accident.
GEHEUGEN = 3 * 1024**3
CPU_SECONDEN = 170
# Deeply nested text that the editor let through costs recursion; the default of 1000 is just too low for it.
DIEPTE = 4000
GEEN_PANGO = 3
AFDRUKKEN = 4
LEGE_TEKST = re.compile(rb" <>$")
GEEN_BREEDTE = b" <200b>"


def begrens() -> None:
    kindproces.begrens(geheugen=GEHEUGEN, cpu_seconden=CPU_SECONDEN)
    sys.setrecursionlimit(DIEPTE)
    # The process ends with its one document: looking for garbage meanwhile costs a fifteenth of the time.
    gc.disable()


def maak(delen: dict[str, bytes]) -> bytes:
    import pydyf
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    bestanden = {naam.removeprefix("bestand:"): inhoud for naam, inhoud in delen.items() if ":" in naam}

    class AlleenOnzeBestanden(URLFetcher):
        def fetch(self, url, headers=None):
            if url not in bestanden:
                raise FatalURLFetchingError(f"niet toegestaan: {url[:200]}")
            soort = {"css": "text/css", "svg": "image/svg+xml"}.get(url.rpartition(".")[2], "font/ttf")
            return URLFetcherResponse(url, bestanden[url], {"Content-Type": soort})

    # Asked once per element; building the tuple of all pages each time makes the tags quadratic.
    verwijzingen = pydyf.PDF.page_references.fget
    onthouden = {}

    def page_references(pdf):
        sleutel = (id(pdf), len(pdf.pages["Kids"]))
        if sleutel not in onthouden:
            onthouden[sleutel] = verwijzingen(pdf)
        return onthouden[sleutel]

    pydyf.PDF.page_references = property(page_references)

    html = HTML(
        string=delen["html"].decode(), base_url=delen["adres"].decode(), url_fetcher=AlleenOnzeBestanden()
    )
    document = html.render(font_config=FontConfiguration(), pdf_variant="pdf/ua-1", pdf_tags=True)
    document.metadata.created = document.metadata.modified = delen["gemaakt_op"].decode()
    return document.write_pdf(
        pdf_variant="pdf/ua-1",
        pdf_tags=True,
        pdf_identifier=delen["identifier"],
        finisher=verbeter,
    )


def verbeter(document, pdf) -> None:
    """What the renderer leaves out: the direction of header cells, that links are printed, and that the
    second shape of one letter (an accent of its own, a sign of Hindi) has a text too: none."""
    for deel in pdf.objects:
        if b"begincmap" in getattr(deel, "stream", ()):
            deel.stream = [LEGE_TEKST.sub(GEEN_BREEDTE, regel) for regel in deel.stream]
        if not hasattr(deel, "get"):
            continue
        if deel.get("S") == "/TH" and "A" in deel:
            rij = _ouder(pdf, deel)
            deel["A"]["Scope"] = "/Column" if _ouder(pdf, rij).get("S") == "/THead" else "/Row"
        elif deel.get("Subtype") == "/Link":
            deel["F"] = AFDRUKKEN


def _ouder(pdf, element):
    return pdf.objects[int(element["P"].split()[0])]


def main() -> int:
    begrens()
    delen = kindproces.lees_delen(sys.stdin.buffer)
    try:
        import weasyprint  # noqa: F401
    except OSError as fout:
        print(fout, file=sys.stderr)
        return GEEN_PANGO
    sys.stdout.buffer.write(maak(delen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
