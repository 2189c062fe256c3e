"""A page as a reader meets it: headings, links and sentences of <main>, in order, without the mark-up."""

from html.parser import HTMLParser

KOPPEN = ("h1", "h2", "h3", "h4")
IN_DE_REGEL = {"a", "b", "code", "del", "em", "i", "ins", "span", "strong", "time"}
LOS = {"br", "img", "input", "meta", "link", "rect", "use", "path", "circle", "hr"}


class Bladzijde(HTMLParser):
    """Of an answer; `in_main=False` reads the whole document."""

    def __init__(self, response, *, in_main: bool = True):
        super().__init__(convert_charrefs=True)
        self.koppen, self.links, self.delen, self.formulieren, self.titel = [], [], [], [], ""
        self._stapel, self._open = [], {}
        self._in_main = in_main
        self.feed(response.content.decode())
        self.tekst = " ".join("".join(self.delen).split())

    @property
    def _telt(self) -> bool:
        return not self._in_main or "main" in self._stapel

    def handle_starttag(self, tag, attrs):
        self._space(tag)
        if tag in LOS:
            return
        self._stapel.append(tag)
        self._open[len(self._stapel)] = (dict(attrs), [])
        if tag == "form":
            self.formulieren.append(dict(attrs).get("method", "get").lower())

    def _space(self, tag):
        """Blocks stand apart, words within a line do not."""
        if tag not in IN_DE_REGEL:
            self.delen.append(" ")

    def handle_endtag(self, tag):
        self._space(tag)
        if tag in LOS or tag not in self._stapel:
            return
        attrs, delen = self._open.pop(len(self._stapel))
        tekst = " ".join("".join(delen).split())
        if self._telt and tag in KOPPEN:
            self.koppen.append((tag, tekst))
        if self._telt and tag == "a":
            self.links.append((tekst, attrs.get("href")))
        if tag == "title" and not self.titel:
            self.titel = tekst
        self._stapel.pop()

    def handle_data(self, data):
        for _, delen in self._open.values():
            delen.append(data)
        if self._telt:
            self.delen.append(data)

    def kop(self, niveau: str) -> list[str]:
        return [tekst for tag, tekst in self.koppen if tag == niveau]

    def links_naar(self, begin: str) -> list[str]:
        return [href for _, href in self.links if href and href.startswith(begin)]
