"""Talking to the mail server, for as long as one mail may take in all.

A server that answers each word just in time would else keep a worker for minutes, and the mail would be taken
for one of a worker that died.
"""

import socket
from contextlib import suppress
from threading import Timer

from django.core.mail.backends import smtp

# Seconds for one mail; one answer has the `timeout` of the settings.
IN_ALLES = 30


class EmailBackend(smtp.EmailBackend):
    def send_messages(self, email_messages):
        wekker = Timer(IN_ALLES, self._breek_af)
        wekker.daemon = True
        wekker.start()
        try:
            return super().send_messages(email_messages)
        finally:
            wekker.cancel()

    def _send(self, email_message):
        """Say of what goes wrong whether the server may have the mail by then: that counts as a try."""
        lijn, begonnen = self.connection, []
        data = lijn.data
        lijn.data = lambda inhoud: begonnen.append(True) or data(inhoud)
        try:
            return super()._send(email_message)
        except OSError as fout:  # what smtplib says is one too
            fout.onderweg = bool(begonnen)
            raise
        finally:
            lijn.data = data

    def _breek_af(self) -> None:
        """Who waits for the next answer, hears that the line is dead."""
        for lijn in (self.connection, self._partial_connection):
            with suppress(AttributeError, OSError):
                lijn.sock.shutdown(socket.SHUT_RDWR)
