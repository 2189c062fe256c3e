"""Workbooks for the tests, as programs make them and as nobody should."""

import io
import zipfile
from collections.abc import Callable

from openpyxl import Workbook

VEL = "xl/worksheets/sheet1.xml"


def boek(*rijen, naam="Acties") -> Workbook:
    uit = Workbook()
    uit.active.title = naam
    for rij in rijen:
        uit.active.append(rij)
    return uit


def in_bytes(werkboek: Workbook) -> bytes:
    uit = io.BytesIO()
    werkboek.save(uit)
    return uit.getvalue()


def met_deel(inhoud: bytes, naam: str, anders: Callable[[bytes], bytes]) -> bytes:
    """The same workbook with one part changed."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as van, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as naar:
        for deel in van.namelist():
            naar.writestr(deel, anders(van.read(deel)) if deel == naam else van.read(deel))
    return uit.getvalue()


def erbij(inhoud: bytes, naam: str, deel: bytes, manier: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The same workbook with one part more."""
    uit = io.BytesIO(inhoud)
    with zipfile.ZipFile(uit, "a", manier) as zip_:
        zip_.writestr(naam, deel)
    return uit.getvalue()


def met_rijen(xml: str, *rijen) -> bytes:
    """A workbook with this XML below its rows."""
    inhoud = in_bytes(boek(*(rijen or (["code", "titel", "budget"], ["2021-01", "Eén", 1]))))
    return met_deel(inhoud, VEL, lambda vel: vel.replace(b"</sheetData>", f"{xml}</sheetData>".encode()))
