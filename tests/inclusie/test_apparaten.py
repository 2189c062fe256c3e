"""The name of a device in words: the browser and the machine, as people call them."""

import pytest

from inclusie.accounts.apparaten import noem


@pytest.mark.parametrize(
    ("user_agent", "woorden"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox op Windows",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537 Edg/140.0",
            "Edge op Windows",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18 Safari/605",
            "Safari op Mac",
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5) Version/18 Mobile Safari/604", "Safari op iPhone"),
        ("Mozilla/5.0 (Linux; Android 16) SamsungBrowser/28.0 Chrome/130", "Samsung Internet op Android"),
        ("curl/8.5", "Onbekend apparaat"),
        ("", "Onbekend apparaat"),
    ],
)
def test_a_device_is_named(user_agent, woorden):
    assert noem(user_agent) == woorden
