"""Reads a PDF back as a screen reader gets it: the tag tree with its words."""

import re
from dataclasses import dataclass, field
from io import BytesIO

import pypdf
from pypdf.generic import ArrayObject

# Only what our renderer writes: marked runs of text, glyphs as four hex digits.
MARKED = re.compile(rb"/\w+\s*<</MCID (\d+)>>\s*BDC(.*?)EMC", re.S)
RUN = re.compile(rb"/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ", re.S)
GLYPHS = re.compile(rb"<([0-9a-f]*)>", re.I)


@dataclass
class Element:
    soort: str
    attributen: dict
    sleutel: str
    delen: list = field(default_factory=list)

    @property
    def tekst(self) -> str:
        """The words of this element and all in it; lines are joined by one space."""
        woorden = " ".join(deel if isinstance(deel, str) else deel.tekst for deel in self.delen)
        return re.sub(r"\s+", " ", woorden).strip()

    def alle(self, *soorten: str):
        """In order, the elements of these kinds in this one, itself included; not inside a found one."""
        if self.soort in soorten:
            yield self
            return
        for deel in self.delen:
            if isinstance(deel, Element):
                yield from deel.alle(*soorten)


class Lezer:
    def __init__(self, inhoud: bytes):
        self.pdf = pypdf.PdfReader(BytesIO(inhoud))
        self._tekens: dict = {}
        self._woorden = {}
        for bladzijde in self.pdf.pages:
            for mcid, tekst in self._gemerkt(bladzijde):
                self._woorden[bladzijde.indirect_reference.idnum, mcid] = tekst
        self.document = self._element(self.pdf.trailer["/Root"]["/StructTreeRoot"]["/K"][0], None)

    def _gemerkt(self, bladzijde):
        letters = bladzijde["/Resources"]["/Font"]
        for mcid, inhoud in MARKED.findall(bladzijde.get_contents().get_data()):
            tekens, tekst = {}, ""
            for naam, run in RUN.findall(inhoud):
                if naam:
                    tekens = self._letter(letters["/" + naam.decode()])
                for glyphs in GLYPHS.findall(run):
                    codes = glyphs.decode().lower()
                    tekst += "".join(tekens.get(codes[i : i + 4], "\ufffd") for i in range(0, len(codes), 4))
            yield int(mcid), tekst

    def _letter(self, letter) -> dict[str, str]:
        """Glyph (four hex digits) -> text, from the font's ToUnicode."""
        naam = letter["/BaseFont"]
        if naam not in self._tekens:
            paren = re.findall(rb"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>", letter["/ToUnicode"].get_data())
            self._tekens[naam] = {
                glyph.decode().lower(): bytes.fromhex(code.decode()).decode("utf-16-be")
                for glyph, code in paren
            }
        return self._tekens[naam]

    def _element(self, ruw, bladzijde) -> Element:
        ruw = ruw.get_object()
        bladzijde = ruw.raw_get("/Pg").idnum if "/Pg" in ruw else bladzijde
        attributen = ruw.get("/A", {})
        element = Element(ruw["/S"][1:], dict(attributen), ruw.get("/ID", ""))
        kinderen = ruw.get("/K", [])
        for verwijzing in kinderen if isinstance(kinderen, ArrayObject) else [kinderen]:
            kind = verwijzing.get_object()
            if isinstance(kind, int):
                element.delen.append(self._woorden[bladzijde, kind])
            elif "/S" in kind:
                element.delen.append(self._element(kind, bladzijde))
        return element

    def koppen(self) -> list[tuple[str, str]]:
        return [(kop.soort, kop.tekst) for kop in self.document.alle("H1", "H2", "H3", "H4", "H5", "H6")]

    def tabellen(self) -> dict[tuple[str, ...], list[list[Element]]]:
        """Rows under their column heads; the parts of a table that runs over pages are one table again."""
        gevonden: dict = {}
        for tabel in self.document.alle("Table"):
            kop = next(tabel.alle("THead"))
            namen = tuple(cel.tekst for cel in kop.alle("TH", "TD"))
            rijen = [list(rij.alle("TH", "TD")) for lijf in tabel.alle("TBody") for rij in lijf.alle("TR")]
            gevonden.setdefault(namen, []).extend(rijen)
        return gevonden

    def bladwijzers(self) -> list[str]:
        def plat(delen):
            for deel in delen:
                yield from plat(deel) if isinstance(deel, list) else [deel.title]

        return list(plat(self.pdf.outline))

    def adressen(self) -> list[str]:
        noten = [noot.get_object() for b in self.pdf.pages for noot in b.get("/Annots", [])]
        return [noot["/A"]["/URI"] for noot in noten if "/A" in noot]
