"""Many clicks at one moment: real requests, each in a thread with a connection of its own."""

import threading
from collections.abc import Callable

from django.db import connection
from django.test import Client


def tegelijk(
    browser: Client, adres: str, velden: dict | Callable[[], dict], hoe_vaak: int = 4
) -> list[tuple[int, str]]:
    """Send this so many times at once, with the login of this browser. A file is read away by sending it, so
    with one the fields are made for each click."""
    start, antwoorden = threading.Barrier(hoe_vaak), []

    def klik():
        eigen = Client()
        eigen.cookies = browser.cookies.copy()
        try:
            start.wait()
            antwoord = eigen.post(adres, velden() if callable(velden) else velden)
            antwoorden.append((antwoord.status_code, antwoord.get("Location", "")))
        finally:
            connection.close()

    samen([klik] * hoe_vaak)
    return antwoorden


def samen(daden: list[Callable[[], None]]) -> None:
    """All at once, and until the last is done."""
    draden = [threading.Thread(target=daad) for daad in daden]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
