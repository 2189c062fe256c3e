"""A journal on disk: whatever the machine does halfway, each whole line stays, and the next is whole."""

import resource
from contextlib import contextmanager

import pytest

from inclusie import dagboek
from tests.tegelijk import samen


@pytest.fixture
def pad(tmp_path):
    return tmp_path / "proef.jsonl"


@contextmanager
def schijf_vol(pad, nog: int):
    """No file grows further than this one with so many bytes."""
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (pad.stat().st_size + nog, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))


def noteer(pad, *regels: str) -> str:
    return dagboek.noteer(pad, lambda stond_er: regels)


def test_each_line_is_made_of_the_one_before_and_nobody_else_reads_it(pad):
    assert noteer(pad, '{"a": 1}', '{"a": 2}') == '{"a": 2}'
    assert dagboek.noteer(pad, lambda stond_er: [stond_er[-1].replace("2", "3")]) == '{"a": 3}'
    assert dagboek.lees(pad) == ['{"a": 1}', '{"a": 2}', '{"a": 3}']
    assert pad.stat().st_mode & 0o777 == 0o600


def test_without_a_file_there_are_no_lines(pad):
    assert dagboek.lees(pad) == []
    assert not pad.exists()


def test_a_full_disk_leaves_what_stood_there_and_the_next_line_is_whole(pad):
    noteer(pad, '{"a": 1}')
    stond_er = pad.read_bytes()
    with schijf_vol(pad, 20), pytest.raises(OSError, match="File too large"):
        noteer(pad, '{"a": 2}', '{"a": "een lange regel die er niet bij past"}')
    assert pad.read_bytes() == stond_er
    noteer(pad, '{"a": 3}')
    assert dagboek.lees(pad) == ['{"a": 1}', '{"a": 3}']


@pytest.mark.parametrize("half", [b'{"a": "hal', b'{"a": "caf\xc3', b"\0" * 40])
def test_what_a_cut_off_machine_left_is_no_line_and_goes_with_the_next(pad, half):
    pad.write_bytes(b'{"a": 1}\n' + half)
    assert dagboek.lees(pad) == ['{"a": 1}']
    assert noteer(pad) == '{"a": 1}'
    noteer(pad, '{"a": 2}')
    assert pad.read_bytes() == b'{"a": 1}\n{"a": 2}\n'


def test_a_whole_line_of_which_only_the_end_is_missing_counts(pad):
    pad.write_bytes(b'{"a": 1}\n{"a": 2}')
    assert dagboek.lees(pad) == ['{"a": 1}', '{"a": 2}']
    noteer(pad, '{"a": 3}')
    assert pad.read_bytes() == b'{"a": 1}\n{"a": 2}\n{"a": 3}\n'


def test_what_is_no_text_is_a_line_like_another_and_no_end_of_line_but_ours_is_one(pad):
    pad.write_bytes('{"a": "\u2028\x85"}\n'.encode() + b"\xff\n")
    assert dagboek.lees(pad) == ['{"a": "\u2028\x85"}', "\ufffd"]


def test_who_write_at_one_moment_write_one_after_the_other(pad):
    def tel():
        for _ in range(20):
            dagboek.noteer(pad, lambda stond_er: [str(len(stond_er) + 1)])

    samen([tel] * 4)
    assert dagboek.lees(pad) == [str(getal) for getal in range(1, 81)]
