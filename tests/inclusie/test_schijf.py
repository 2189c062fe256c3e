"""What is kept on disk never stops a page: not when the disk is full, nor when half a file is left."""

import json
import logging
import os
import resource
import signal

import pytest

from inclusie.schijf import Schijf


@pytest.fixture
def schijf(tmp_path):
    return Schijf(str(tmp_path), {"TIMEOUT": None})


def bestand(map_):
    (gevonden,) = map_.glob("*.djcache")
    return gevonden


@pytest.mark.parametrize("rest", [b"", b"\x80", b"\x80\x05N.", b"\x80\x05N.onzin", b"onzin"])
def test_half_a_file_is_as_none_and_goes(schijf, tmp_path, rest):
    schijf.set("bladzijde", "inhoud")
    bestand(tmp_path).write_bytes(rest)

    assert schijf.get("bladzijde") is None
    assert list(tmp_path.iterdir()) == []
    schijf.set("bladzijde", "opnieuw")
    assert schijf.get("bladzijde") == "opnieuw"


@pytest.fixture
def volle_schijf():
    """No process of ours may write a file of more than a few bytes: as a full disk, without one."""
    was, oud = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, was[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, was)
    signal.signal(signal.SIGXFSZ, oud)


def test_a_full_disk_keeps_nothing_and_leaves_nothing(schijf, tmp_path, volle_schijf):
    schijf.set("bladzijde", os.urandom(1000))

    assert (schijf.get("bladzijde"), list(tmp_path.iterdir())) == (None, [])


def test_what_is_told_of_it_names_no_page(schijf, caplog, volle_schijf):
    with caplog.at_level(logging.WARNING):
        schijf.set("bladzijde-van-wim", os.urandom(1000))

    assert caplog.messages == ["Een bladzijde op schijf bewaren lukt niet: het bestand wordt te groot"]
    assert "wim" not in json.dumps(caplog.messages)
