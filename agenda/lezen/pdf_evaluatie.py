"""The chapter of the PDF on the evaluations: short, with a verdict and a reason per action."""

from collections.abc import Callable
from dataclasses import replace

from agenda.lezen.evaluatie import lees, nieuwste_eerst
from agenda.models.keuzes import Doeloordeel


def terugblik(document: dict, opmaak: Callable) -> dict:
    """opmaak: how a text with headings and lists is laid out here."""
    gelezen = [lees(evaluatie, document["jaarplan"]["jaar"]) for evaluatie in nieuwste_eerst(document)]
    return {
        "evaluaties": [
            replace(evaluatie, teksten=[(kop, opmaak(tekst)) for kop, tekst in evaluatie.teksten])
            for evaluatie in gelezen
        ],
        "beoordeelde_doelen": [
            {"code": doel["code"], "woord": Doeloordeel(doel["oordeel"]).label}
            for doel in document["doelen"]
            if doel["oordeel"]
        ],
    }
