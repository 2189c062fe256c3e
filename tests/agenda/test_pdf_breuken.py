"""The checks of the PDF are checked: a good file is broken in one way at a time, and each is noticed."""

from io import BytesIO

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from tests.agenda.pdf_maken import gemaakt, zoek_gebreken


def _wortel(pdf_):
    return pdf_._root_object


def _elementen(pdf_, soort):
    wachtend = [_wortel(pdf_)["/StructTreeRoot"]["/K"][0].get_object()]
    while wachtend:
        element = wachtend.pop(0)
        if isinstance(element, DictionaryObject) and "/S" in element:
            if element["/S"] == soort:
                yield element
            kinderen = element.get("/K", [])
            kinderen = kinderen if isinstance(kinderen, ArrayObject) else [kinderen]
            wachtend = [kind.get_object() for kind in kinderen] + wachtend


def _eerste(pdf_, soort):
    return next(_elementen(pdf_, soort))


def _verwissel(rij, een, twee):
    rij[een], rij[twee] = rij[twee], rij[een]


def _acties(pdf_):
    """The list of children that holds the first two actions of one goal."""
    return next(e["/K"] for e in _elementen(pdf_, "/Sect") if _soorten(e["/K"]).count("/Art") > 1)


def _soorten(kinderen):
    return [k.get_object().get("/S") if hasattr(k.get_object(), "get") else None for k in kinderen]


def _wissel_acties(pdf_):
    kinderen = _acties(pdf_)
    plekken = [plek for plek, soort in enumerate(_soorten(kinderen)) if soort == "/Art"]
    _verwissel(kinderen, plekken[0], plekken[1])


def _haal_alinea_weg(pdf_):
    del _eerste(pdf_, "/Art")["/K"][1]


def _wissel_woorden(pdf_):
    """Two runs of words change places on the page with the first action; the tree stays as it was."""
    bladzijde = _eerste(pdf_, "/Art")["/Pg"]
    stroom = bladzijde["/Contents"].get_object()
    data = (
        stroom.get_data().replace(b"<</MCID 10>>", b"<</MCID X>>").replace(b"<</MCID 14>>", b"<</MCID 10>>")
    )
    stroom.set_data(data.replace(b"<</MCID X>>", b"<</MCID 14>>"))


def _vreemde_koppen(pdf_):
    cel = next(cel for cel in _elementen(pdf_, "/TD") if len(cel["/A"]["/Headers"]) > 1)
    _verwissel(cel["/A"]["/Headers"], 0, 1)


def _zonder_letter(pdf_):
    letter = next(iter(pdf_.pages[0]["/Resources"]["/Font"].values())).get_object()
    del letter["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"]


def _zonder_label(pdf_):
    del _eerste(pdf_, "/LI")["/K"][0]


def _andere_link(pdf_):
    for noot in pdf_.pages[0]["/Annots"]:
        noot.get_object()["/A"][NameObject("/URI")] = TextStringObject("https://elders.example/")
    for bladzijde in pdf_.pages[1:]:
        bladzijde.pop("/Annots", None)


BREUKEN = {
    "geen taal": lambda p: _wortel(p).pop("/Lang"),
    "andere titel": lambda p: p.add_metadata({"/Title": "Iets anders"}),
    "geen titel in het venster": lambda p: _wortel(p)["/ViewerPreferences"].pop("/DisplayDocTitle"),
    "geen bladwijzers": lambda p: _wortel(p).pop("/Outlines"),
    "kop wordt alinea": lambda p: _eerste(p, "/H4").update({NameObject("/S"): NameObject("/P")}),
    "kopcel zonder richting": lambda p: _eerste(p, "/TH")["/A"].pop("/Scope"),
    "cel onder de verkeerde kop": _vreemde_koppen,
    "acties verwisseld": _wissel_acties,
    "woorden verwisseld": _wissel_woorden,
    "alinea weg": _haal_alinea_weg,
    "lijst zonder teken": _zonder_label,
    "letter niet ingesloten": _zonder_letter,
    "andere link": _andere_link,
    "script erbij": lambda p: _wortel(p).update({NameObject("/OpenAction"): DictionaryObject({})}),
    "bijlage erbij": lambda p: p.add_attachment("x.txt", b"x"),
}


def breek(breuk) -> bytes:
    pdf_ = pypdf.PdfWriter(clone_from=BytesIO(gemaakt(30)[0]))
    breuk(pdf_)
    uit = BytesIO()
    pdf_.write(uit)
    return uit.getvalue()


def test_a_copy_that_is_not_broken_is_good():
    assert zoek_gebreken(breek(lambda p: None)) == []


@pytest.mark.parametrize("naam", BREUKEN)
def test_a_broken_file_is_noticed(naam):
    assert zoek_gebreken(breek(BREUKEN[naam])) != []
