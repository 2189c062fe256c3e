"""A mail server of a few lines on this machine: what it receives is what really went over the wire."""

import socketserver
import threading
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy
from email.message import EmailMessage


class Gesprek(socketserver.StreamRequestHandler):
    def handle(self):
        with suppress(ConnectionError):  # who was talking is gone
            self._praat()

    def _praat(self):
        self._zeg("220 mail.voorbeeldstad.example")
        while regel := self.rfile.readline().decode().strip():
            opdracht = regel.split()[0].upper()
            self.server.bij(opdracht)
            if opdracht == "RCPT" and self.server.weigert(regel):
                self._zeg(self.server.weigering)
            elif opdracht == "DATA":
                self._zeg("354 go on")
                self.server.ontvangen.append(message_from_bytes(self._lees(), policy=policy.default))
                self.server.bij("ONTVANGEN")
                self._zeg("250 kept")
                self.server.bij("BEVESTIGD")
            elif opdracht == "QUIT":
                self._zeg("221 goodbye")
                return
            else:
                self._zeg("250 fine")

    def _zeg(self, zin: str) -> None:
        self.wfile.write(f"{zin}\r\n".encode())

    def _lees(self) -> bytes:
        """Up to the line with a lone dot; a dot that begins a line of the text was doubled underway."""
        regels = []
        while (regel := self.rfile.readline()) != b".\r\n":
            if not regel:
                raise ConnectionAbortedError("half a mail is none")
            regels.append(regel[1:] if regel.startswith(b".") else regel)
        return b"".join(regels)


class Postkantoor(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Gesprek)
        self.ontvangen: list[EmailMessage] = []
        self.geweigerd: set[str] = set()
        self.weigering = "451 try again later"
        # Is told each step of a conversation, before the answer.
        self.bij = lambda stap: None

    @property
    def poort(self) -> int:
        return self.server_address[1]

    def weigert(self, regel: str) -> bool:
        return any(adres in regel for adres in self.geweigerd)


@contextmanager
def postkantoor():
    with Postkantoor() as kantoor:
        draad = threading.Thread(target=kantoor.serve_forever)
        draad.start()
        try:
            yield kantoor
        finally:
            kantoor.shutdown()
            draad.join()
