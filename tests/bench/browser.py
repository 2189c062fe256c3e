"""A visitor with a cookie jar, over a real line: as little as measuring needs."""

import http.client
import time
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from tests.formulier import ingevuld

GEDULD = 30  # seconds; who waits longer has gone


@dataclass(frozen=True)
class Antwoord:
    status: int
    koppen: dict[str, str]
    inhoud: bytes
    seconden: float

    @property
    def tekst(self) -> str:
        return self.inhoud.decode()


class Browser:
    def __init__(self, adres: str):
        self.plek = urlsplit(adres).netloc
        self.koeken: dict[str, str] = {}
        self._lijn = None

    def get(self, pad: str, **koppen: str) -> Antwoord:
        return self.vraag("GET", pad, koppen=koppen)

    def post(self, pad: str, velden: dict) -> Antwoord:
        velden = velden | {"csrfmiddlewaretoken": self.koeken.get("csrf", "")}
        koppen = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{self.plek}"}
        return self.vraag("POST", pad, urlencode(velden, doseq=True).encode(), koppen)

    def log_in(self, link: str) -> "Browser":
        """With a link that works once, as a person does."""
        pad = urlsplit(link).path
        self.get(pad)
        antwoord = self.post(pad, {})
        if antwoord.status != 302:
            raise SystemExit(f"Inloggen lukt niet: {antwoord.status}")
        return self

    def nog_een(self) -> "Browser":
        """Another line of the same browser, logged in as this one."""
        ander = Browser(f"http://{self.plek}")
        ander.koeken = dict(self.koeken)
        return ander

    def formulier(self, pad: str) -> dict[str, list[str]]:
        """What the form on this page holds."""
        return ingevuld(self.get(pad).tekst)

    def vraag(
        self, methode: str, pad: str, body: bytes | None = None, koppen: dict | None = None
    ) -> Antwoord:
        koeken = "; ".join(f"{naam}={waarde}" for naam, waarde in self.koeken.items())
        koppen = (koppen or {}) | ({"Cookie": koeken} if koeken else {})
        begin = time.perf_counter()
        antwoord = self._stuur(methode, pad, body, koppen)
        inhoud = antwoord.read()
        for koek in antwoord.headers.get_all("Set-Cookie", []):
            naam, _, waarde = koek.partition(";")[0].partition("=")
            self.koeken[naam] = waarde
        return Antwoord(antwoord.status, dict(antwoord.headers), inhoud, time.perf_counter() - begin)

    def _stuur(self, methode, pad, body, koppen):
        """Over the line of before; the server closes one that was still for a while, and then over a new."""
        for is_nieuw in (self._lijn is None, True):
            if is_nieuw:
                self.sluit()
                self._lijn = http.client.HTTPConnection(self.plek, timeout=GEDULD)
            try:
                self._lijn.request(methode, pad, body, koppen)
                return self._lijn.getresponse()
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                if is_nieuw:
                    raise
        raise AssertionError

    def sluit(self) -> None:
        if self._lijn:
            self._lijn.close()
            self._lijn = None
