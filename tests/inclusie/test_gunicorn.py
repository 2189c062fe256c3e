"""How gunicorn reads a request with our settings."""

import http.client
import select
import socket
import subprocess
import sys
import time

import pytest
from django.conf import settings
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


KOP = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n"
ONAF = {"headers": b"POST / HTTP/1.1\r\nHo", "body": KOP % 100 + b"a=b"}
CONFIG = """
from inclusie import gunicorn
gunicorn.GEDULD = {geduld}
from inclusie.gunicorn import *
workers, threads = 1, 2
"""


@pytest.fixture
def serveer(tmp_path):
    """A real gunicorn with two threads and this much patience; its address."""
    server = []

    def start(geduld):
        config = tmp_path / "config.py"
        config.write_text(CONFIG.format(geduld=geduld))
        with socket.create_server(("127.0.0.1", 0)) as poort:
            opdracht = [
                *(sys.executable, "-m", "gunicorn", "--config", config, "--bind", f"fd://{poort.fileno()}"),
                "tests.inclusie.proef_wsgi",
            ]
            server.append(subprocess.Popen(opdracht, pass_fds=[poort.fileno()], cwd=settings.BASE_DIR))
            return poort.getsockname()

    yield start
    for proces in server:
        proces.terminate()
        proces.wait()


@pytest.mark.parametrize("begin", ONAF.values(), ids=ONAF)
def test_who_stops_sending_is_cut_and_others_are_served(serveer, begin):
    adres = serveer(geduld=0.3)
    trage = [socket.create_connection(adres) for _ in range(4)]
    for verbinding in trage:
        verbinding.sendall(begin)

    ander = http.client.HTTPConnection(*adres)
    ander.request("GET", "/")

    assert ander.getresponse().read() == b"0"
    assert [verbinding.recv(100) for verbinding in trage] == [b""] * 4


def test_many_who_stop_sending_hold_up_others_as_long_as_few(serveer):
    """More than there are threads: whose turn comes later, was waited for already."""
    adres, duur = serveer(geduld=0.5), []
    for aantal in (0, 2, 12):  # first until it has started
        trage = [socket.create_connection(adres) for _ in range(aantal)]
        for verbinding in trage:
            verbinding.sendall(ONAF["headers"])
        begin = time.monotonic()
        ander = http.client.HTTPConnection(*adres)
        ander.request("GET", "/")
        assert ander.getresponse().read() == b"0"
        duur.append(time.monotonic() - begin)

    # One at a time they would take six times as long.
    assert duur[2] < 3 * duur[1]


def test_who_sends_a_byte_now_and_then_is_cut_too(serveer):
    with socket.create_connection(serveer(geduld=0.3)) as verbinding:
        verbinding.sendall(KOP % 100_000)
        while not select.select([verbinding], [], [], 0.05)[0]:
            verbinding.sendall(b"x")

        assert verbinding.recv(100) == b""


def test_much_text_and_a_second_request_on_the_same_connection(serveer):
    verbinding = http.client.HTTPConnection(*serveer(geduld=15))
    gelezen, van = [], []
    for lengte in (5 * 1024 * 1024, 3):
        verbinding.request("POST", "/", b"x" * lengte)
        van.append(verbinding.sock.getsockname())
        gelezen.append(verbinding.getresponse().read())

    assert (gelezen, len(set(van))) == ([b"5242880", b"3"], 1)
