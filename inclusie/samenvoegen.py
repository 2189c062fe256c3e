"""Two people saved one row: what only one of them changed is merged; what both changed is a conflict."""

import re
from difflib import SequenceMatcher

from django import forms
from django.core.exceptions import ValidationError

from inclusie.woorden import datum


def voeg_samen(data, form_class, obj, opties):
    """Of a save on an older version: the data with the other's changes in it, and the fields both changed."""
    gelezen = data.get("versie", "")
    if obj._state.adding or gelezen == str(obj.versie):
        return data, set()
    mijn, hun = form_class(data, instance=obj, **opties), form_class(instance=obj, **opties)
    velden = [naam for naam in mijn.fields if naam != "versie"]
    anders = {naam for naam in velden if in_woorden(mijn[naam]) != in_woorden(hun[naam])}
    is_getal = gelezen.isdecimal() and len(gelezen) < 10
    basis = obj.history.filter(versie=gelezen).first() if is_getal else None
    if basis is None:
        return data, anders
    data, botst = data.copy(), set()
    toen, nu = waarden_van(basis, obj), waarden_van(obj, obj)
    for naam in anders:
        if naam not in toen or mijn.fields[naam].has_changed(toen[naam], getypt(mijn[naam].data)):
            if naam not in toen or toen[naam] != nu[naam]:
                botst.add(naam)
        else:
            neem_hun(data, naam, nu[naam])
    return data, botst


def waarden_van(rij, obj) -> dict:
    """Field -> value of a row, or of a history row of `obj`; for links the keys of that moment."""
    velden = [veld for veld in obj._meta.concrete_fields if hasattr(rij, veld.attname)]
    waarden = {veld.name: getattr(rij, veld.attname) for veld in velden}
    for veld in obj._meta.many_to_many:
        sleutels = {ding.pk for ding in veld.value_from_object(obj)}
        if rij is not obj:
            sleutels = _links_toen(veld, sleutels, rij, obj)
        waarden[veld.name] = sorted(sleutels)
    return waarden


def _links_toen(veld, sleutels: set, basis, obj) -> set:
    """Undo, newest first, what happened to the links since this history row."""
    momenten = obj.history.filter(versie__gt=basis.versie).values("history_date")
    trail = veld.remote_field.through.history.filter(
        **{f"{veld.m2m_field_name()}_id": obj.pk}, history_date__in=momenten
    )
    for link in trail.order_by("-history_id"):
        ander = getattr(link, f"{veld.m2m_reverse_field_name()}_id")
        (sleutels.discard if link.history_type == "+" else sleutels.add)(ander)
    return sleutels


def getypt(waarde):
    return waarde.replace("\r\n", "\n") if isinstance(waarde, str) else waarde


def neem_hun(data, naam: str, waarde) -> None:
    """Put the value that stands there now in the place of what was typed."""
    if isinstance(waarde, list):
        data.setlist(naam, [str(sleutel) for sleutel in waarde])
    elif isinstance(waarde, bool):
        data[naam] = "on" if waarde else ""
    else:
        data[naam] = "" if waarde is None else str(waarde)


def in_woorden(veld: forms.BoundField) -> str:
    """The value of a bound field as a person reads it."""
    waarde = veld.value()
    if isinstance(veld.field.widget, forms.MultiWidget):
        return _datum_in_woorden(veld, waarde)
    keuzes = getattr(veld.field, "choices", None)
    if keuzes is not None:
        gekozen = {str(w) for w in (waarde if isinstance(waarde, list | tuple) else [waarde])}
        return ", ".join(str(label) for sleutel, label in keuzes if str(sleutel) in gekozen and str(sleutel))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return "" if waarde is None else str(waarde).replace("\r\n", "\n")


def verschil_in_woorden(was: str, wordt: str) -> tuple[tuple[str, str], ...]:
    """(kind, text) in the order of reading: 'gelijk', 'weg' (only in `was`) or 'erbij' (only in `wordt`).

    Nothing when no word is in both: then the two texts say it all.
    """
    oud, nieuw = (re.findall(r"\S+|\n+", tekst) for tekst in (was, wordt))
    delen = []
    for _, van, tot, vanaf, tot_en in SequenceMatcher(None, oud, nieuw, autojunk=False).get_opcodes():
        if oud[van:tot] == nieuw[vanaf:tot_en]:
            delen.append(("gelijk", " ".join(oud[van:tot])))
            continue
        delen += [("weg", " ".join(oud[van:tot])), ("erbij", " ".join(nieuw[vanaf:tot_en]))]
    delen = tuple((soort, tekst) for soort, tekst in delen if tekst.strip())
    return delen if any(soort == "gelijk" for soort, _ in delen) else ()


def _datum_in_woorden(veld: forms.BoundField, waarde) -> str:
    """A date that makes no sense is shown as it was typed."""
    delen = waarde if isinstance(waarde, list) else veld.field.widget.decompress(waarde)
    try:
        return datum(veld.field.to_python(delen))
    except ValidationError:
        return " ".join(str(deel) for deel in delen)
