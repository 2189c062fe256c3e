"""How gunicorn reads a request with our settings."""

import pytest
from gunicorn.config import Config
from gunicorn.http.parser import RequestParser
from gunicorn.http.wsgi import create

from inclusie import gunicorn


@pytest.mark.parametrize("peer", [("127.0.0.1", 5000), ("192.0.2.1", 5000)])
def test_nobody_moves_the_program_to_another_path(peer):
    cfg = Config()
    cfg.set("forwarder_headers", gunicorn.forwarder_headers)
    kop = b"GET /plan/2021/ HTTP/1.1\r\nHost: a\r\nSCRIPT_NAME: /plan\r\nPATH_INFO: /b\r\n\r\n"
    verzoek = next(RequestParser(cfg, iter([kop]), peer))

    environ = create(verzoek, None, peer, ("127.0.0.1", 8000), cfg)[1]

    assert (environ["SCRIPT_NAME"], environ["PATH_INFO"]) == ("", "/plan/2021/")
