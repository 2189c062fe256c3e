"""What a form calls its questions, so that words that come back are told by the same names."""

from collections.abc import Collection, Iterator

from django.forms import BaseForm

from inclusie.concepten.inhoud import laatste_deel


def labels(vorm: str, namen: Collection[str]) -> dict[str, str]:
    """By the name of the field, of the form of this name; empty when there is none.

    namen: of the fields that were sent. Where two forms have one name, it is the one with most of these.
    """
    gestuurd = {laatste_deel(naam) for naam in namen}
    velden = [klasse.base_fields for klasse in _onder(BaseForm) if klasse.__name__ == vorm]
    beste = max(velden, key=lambda velden: len(velden.keys() & gestuurd), default={})
    return {naam: str(veld.label) for naam, veld in beste.items() if veld.label}


def _onder(klasse: type) -> Iterator[type]:
    for onder in klasse.__subclasses__():
        if hasattr(onder, "base_fields"):
            yield onder
        yield from _onder(onder)
