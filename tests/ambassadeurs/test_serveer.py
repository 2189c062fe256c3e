"""./start as a person runs it: it serves, it stops, it keeps the data."""

import errno
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path

import pytest

PROCESSES = 4  # two that work, one that hands out, one that notes what is done
ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = {
    "DATABASE_URL",
    "DEMO",
    "DEMO_DATUM",
    "DJANGO_SETTINGS_MODULE",
    "MAIL_URL",
    "PUBLIC_URL",
    "SECRET_KEY",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def processes_of(session):
    every = subprocess.run(
        ["ps", "-eo", "sess=,stat=,args="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(maxsplit=2) for line in every.splitlines()]
    # A zombie has ended already; it waits for the machine's init.
    return [row for row in rows if row[0] == str(session) and not row[1].startswith("Z")]


def clean():
    return {name: value for name, value in os.environ.items() if name not in LEFT_OUT}


@contextmanager
def started(data_dir):
    """Run ./start --empty until it says that it runs; give the process and what it printed."""
    process = subprocess.Popen(
        ["./start", "--empty", "--port", str(free_port())],
        cwd=ROOT,
        env={**clean(), "DATA_DIR": str(data_dir)},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        printed = ""
        while "Het portaal draait op" not in printed:
            line = process.stdout.readline()
            assert line, printed
            printed += line
        yield process, dict(re.findall(r"^(\w+): (http\S+)$", printed, re.MULTILINE))
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    """Empty at the first start only: the others find the tables that it made."""
    return tmp_path_factory.mktemp("data")


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_start_serves_and_leaves_no_process_behind(data_dir, stop):
    with started(data_dir) as (process, links):
        with urllib.request.urlopen(links["openbaar"] + "gezond/leeft") as answer:
            assert answer.status == 200
        assert len(processes_of(process.pid)) > 3
        process.send_signal(stop)
        process.communicate(timeout=60)
    assert process.returncode == 0
    assert processes_of(process.pid) == []


def test_second_start_keeps_the_data_and_prints_a_fresh_link(data_dir):
    with started(data_dir) as (_, first):
        key = (data_dir / "eigen-sleutel").read_text()
    with started(data_dir) as (_, second):
        assert (data_dir / "eigen-sleutel").read_text() == key
    assert [*first] == [*second] == ["openbaar", "beheerder"]
    assert first["beheerder"].rpartition("/inloggen/")[2] != second["beheerder"].rpartition("/inloggen/")[2]


PUT = """
import sys, django
django.setup()
from pathlib import Path
from django_q.tasks import async_task
from inclusie.post.soorten import soort_van
from inclusie.post.sturen import stuur
from inclusie.wachtrij import ZWAAR

for pad in sys.argv[1:]:
    async_task("pathlib.Path.read_text", Path(pad), cluster=ZWAAR)
if not sys.argv[1:]:
    code = "accounts/mail/inlogcode"
    stuur("kees@voorbeeldstad.example", code, soort_van(code).voorbeeld())
"""


def put(data_dir, *pipes):
    """Put a job for the worker that reads each of these pipes; without one, a mail with a login code."""
    portal = {
        "DATA_DIR": str(data_dir),
        "DJANGO_SETTINGS_MODULE": "inclusie.settings",
        "MAIL_URL": "console:",
        "PUBLIC_URL": "http://127.0.0.1:8000",
        "SECRET_KEY": (data_dir / "eigen-sleutel").read_text().strip(),
    }
    subprocess.run([sys.executable, "-c", PUT, *pipes], cwd=ROOT, env={**clean(), **portal}, check=True)


def is_read(pipe):
    try:
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
    except OSError as error:
        assert error.errno == errno.ENXIO
        return False
    return True


def test_a_mail_goes_while_a_heavy_job_is_not_done_and_another_waits(data_dir, tmp_path):
    """Who reads a pipe is not done until the writer closes it."""
    first, second = pipes = [tmp_path / "first", tmp_path / "second"]
    for pipe in pipes:
        os.mkfifo(pipe)
    with started(data_dir) as (process, _):
        put(data_dir, *pipes)
        with first.open("w"):  # opens when its job begins
            put(data_dir)
            assert any(line == "Aan: kees@voorbeeldstad.example\n" for line in process.stdout)
            assert is_read(first)
            assert not is_read(second)
        second.open("w").close()


def numbered(session):
    """The processes of a session that have not ended: (number, number of the parent)."""
    every = subprocess.run(
        ["ps", "-eo", "sess=,pid=,ppid=,stat="], capture_output=True, text=True, check=True
    ).stdout
    rows = [row.split() for row in every.splitlines()]
    return [(int(pid), int(ppid)) for of, pid, ppid, stat in rows if of == str(session) and stat[0] != "Z"]


def workers_of(process):
    """The guard of the worker, which alone has so many children, and those in the order of their start."""
    while process.poll() is None:
        children = defaultdict(list)
        for number, parent in numbered(process.pid):
            children[parent].append(number)
        for parent, of_it in children.items():
            if len(of_it) == PROCESSES:
                return parent, sorted(of_it)
    raise AssertionError("the portal stopped")


@contextmanager
def within(seconds, process):
    """End every process of the portal when it takes longer: what it prints ends too, and the test fails."""

    def end():
        for number, _ in numbered(process.pid):
            os.kill(number, signal.SIGKILL)

    alarm = threading.Timer(seconds, end)
    alarm.start()
    yield
    alarm.cancel()


def test_each_process_of_the_worker_may_be_killed_while_it_waits_and_mail_goes_all_the_same(data_dir):
    with started(data_dir) as (process, _):
        for place in range(PROCESSES):
            with within(60, process):
                _, (first, *_) = workers_of(process)  # the new one in the place of the last comes at the end
                os.kill(first, signal.SIGKILL)
                put(data_dir)
                assert any(line == "Aan: kees@voorbeeldstad.example\n" for line in process.stdout), place


def test_a_guard_that_is_killed_takes_the_portal_along_and_leaves_no_process(data_dir):
    with started(data_dir) as (process, _):
        with within(60, process):
            guard, _ = workers_of(process)
            os.kill(guard, signal.SIGKILL)
            process.communicate()
        assert process.returncode == 1
        assert processes_of(process.pid) == []
