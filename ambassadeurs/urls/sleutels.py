"""How a row is named in an address: each in one spelling, and never what a database could stumble over."""

from django.urls import register_converter


class Meldingnummer:
    """'2021-031'."""

    regex = r"[0-9]{4}-[0-9]{3,7}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class Volgcode(Meldingnummer):
    """'k7rs-9mwx-4tqd', also with capitals or without the lines, as somebody types it over."""

    regex = r"[0-9A-Za-z-]{12,20}"


class Bestandsleutel(Meldingnummer):
    """Of one photo or sound: it cannot be guessed."""

    regex = r"[0-9A-Za-z_-]{43}"


register_converter(Meldingnummer, "melding")
register_converter(Volgcode, "volgcode")
register_converter(Bestandsleutel, "bestand")
