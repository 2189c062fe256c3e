"""The forms of a page as a browser would send them back."""

from html.parser import HTMLParser


class Formulieren(HTMLParser):
    """The forms inside <main>: `.formulieren` is a list of (action, [(name, value), …])."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.formulieren: list[tuple[str, list[tuple[str, str]]]] = []
        self.namen: set[str] = set()
        self._in_main = self._velden = self._tekst = self._keuze = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "main":
            self._in_main = True
        elif tag == "form" and self._in_main and (attrs.get("method") or "get").lower() == "post":
            self._velden = []
            self.formulieren.append((attrs.get("action") or "", self._velden))
        elif self._velden is not None and "disabled" not in attrs:
            self._veld(tag, attrs)

    def _veld(self, tag, attrs):
        naam = attrs.get("name")
        if naam:
            self.namen.add(naam)
        if tag == "textarea":
            self._tekst = (naam, [])
        elif tag == "select":
            self._keuze = (naam, [], "multiple" in attrs)
        elif tag == "option" and self._keuze:
            self._keuze[1].append((attrs.get("value", ""), "selected" in attrs))
        elif tag == "input" and naam and self._gaat_mee(attrs):
            standaard = "on" if attrs.get("type") in ("checkbox", "radio") else ""
            self._velden.append((naam, attrs.get("value", standaard) or ""))

    @staticmethod
    def _gaat_mee(attrs) -> bool:
        soort = attrs.get("type") or "text"
        if soort in ("submit", "button", "file", "image", "reset"):
            return False
        return soort not in ("checkbox", "radio") or "checked" in attrs

    def handle_data(self, data):
        if self._tekst:
            self._tekst[1].append(data)

    def handle_endtag(self, tag):
        if tag == "main":
            self._in_main = None
        elif tag == "form":
            self._velden = None
        elif tag == "textarea" and self._tekst:
            # A browser drops the first line end and sends the others as two characters.
            tekst = "".join(self._tekst[1]).removeprefix("\n").replace("\r\n", "\n").replace("\n", "\r\n")
            self._velden.append((self._tekst[0], tekst))
            self._tekst = None
        elif tag == "select" and self._keuze:
            naam, opties, veel = self._keuze
            gekozen = [waarde for waarde, is_gekozen in opties if is_gekozen]
            if not veel:
                gekozen = gekozen[-1:] or [waarde for waarde, _ in opties[:1]]
            self._velden += [(naam, waarde) for waarde in gekozen]
            self._keuze = None


def ingevuld(html: str, **anders: str) -> dict[str, list[str]]:
    """The fields of the first POST form of the page, with some of them filled in otherwise."""
    _, velden = Formulieren(html).formulieren[0]
    data: dict[str, list[str]] = {}
    for naam, waarde in velden:
        data.setdefault(naam, []).append(waarde)
    data.pop("csrfmiddlewaretoken", None)
    return data | {naam: [waarde] for naam, waarde in anders.items()}
