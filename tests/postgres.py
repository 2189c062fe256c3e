"""A throw-away PostgreSQL: `python tests/postgres.py COMMAND ...` runs COMMAND with DATABASE_URL set.

No network, no installed cluster, nothing left behind: a new cluster in a short folder under /tmp (the path of
a Unix socket has at most 107 bytes), and a server that never waits for the disk.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

SERVER = (
    "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off "
    "-c max_connections=50 -c unix_socket_directories={folder}"
)


def programs():
    """The folder of the newest PostgreSQL: Debian keeps initdb off the PATH."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    found = debian[-1] if debian else shutil.which("initdb")
    if not found:
        sys.exit("PostgreSQL is missing (Debian/Ubuntu: apt-get install postgresql).")
    return Path(found).parent


class Cluster:
    """A server in a folder of its own, and its address. PostgreSQL refuses root: it drops to 'postgres'."""

    def __init__(self, folder: str, options: str = ""):
        self.folder, self.options, self.who = folder, f"{SERVER.format(folder=folder)} {options}", {}
        self.address = f"postgres://inclusie@{quote(folder, safe='')}/inclusie"
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(folder, account.pw_uid, account.pw_gid)
            self.who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}

    def run(self, program, *arguments, check=True):
        command = [programs() / program, "-D", f"{self.folder}/data", *arguments]
        errors = None if check else subprocess.DEVNULL
        subprocess.run(
            command, cwd=self.folder, check=check, stdout=subprocess.DEVNULL, stderr=errors, **self.who
        )

    def make(self):
        self.run(
            "initdb", "--no-sync", "--auth=trust", "--username=inclusie", "--encoding=UTF8", "--locale=C"
        )

    def start(self):
        self.run("pg_ctl", "start", "--wait", "--log", f"{self.folder}/log", "--options", self.options)

    def stop(self, mode="immediate"):
        self.run("pg_ctl", "stop", f"--mode={mode}", check=False)

    def signal(self, number):
        """To every process of the server."""
        first = int(Path(f"{self.folder}/data/postmaster.pid").read_text().split()[0])
        rows = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True)
        pairs = [tuple(map(int, row.split())) for row in rows.stdout.splitlines()]
        for pid in (first, *(pid for pid, parent in pairs if parent == first)):
            os.kill(pid, number)


@contextmanager
def cluster(options: str = ""):
    """A running server, and nothing of it afterwards. options: of the server, beside or above our own."""
    folder = tempfile.mkdtemp(prefix="pg-", dir="/tmp")  # noqa: S108
    server = Cluster(folder, options)
    try:
        server.make()
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def main(command):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with cluster() as server:
        return subprocess.run(
            command, env={**os.environ, "DATABASE_URL": server.address}, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
