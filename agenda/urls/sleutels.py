"""How a row is named in an address: each in one spelling, and never what a database could stumble over."""

from django.urls import register_converter


class Versienummer:
    """'1.2', never anything that a database could stumble over."""

    regex = r"[0-9]{1,5}\.[0-9]{1,5}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class Actiecode(Versienummer):
    """'2021-07'."""

    regex = r"[0-9]{4}-[0-9]{1,7}"


class Doelcode(Versienummer):
    """'D1'."""

    regex = r"D[0-9]{1,7}"


class Raadsstukcode(Versienummer):
    """'R3'."""

    regex = r"R[0-9]{1,7}"


class KortGetal(Versienummer):
    """It fits in every database column."""

    regex = r"[0-9]{1,4}"


class Jaar(Versienummer):
    """2021, in one spelling: every address is kept under its own key."""

    regex = r"[1-9][0-9]{3}"

    def to_python(self, value):
        return int(value)


class Nummer(Jaar):
    """7, never '07'."""

    regex = r"[1-9][0-9]*"


class Dag(Versienummer):
    """'2021-07-01'."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


register_converter(Versienummer, "versie")
register_converter(Actiecode, "actie")
register_converter(Doelcode, "doel")
register_converter(Raadsstukcode, "raadsstuk")
register_converter(KortGetal, "kort")
register_converter(Jaar, "jaar")
register_converter(Nummer, "nummer")
register_converter(Dag, "dag")
