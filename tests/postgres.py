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


@contextmanager
def cluster():
    """Yield the address of a running server. PostgreSQL refuses root, so it drops to 'postgres'."""
    folder = tempfile.mkdtemp(prefix="pg-", dir="/tmp")  # noqa: S108
    who = {}
    if os.geteuid() == 0:
        account = pwd.getpwnam("postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
        who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}

    def run(program, *arguments):
        command = [programs() / program, "-D", f"{folder}/data", *arguments]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, **who)

    try:
        run("initdb", "--no-sync", "--auth=trust", "--username=inclusie", "--encoding=UTF8", "--locale=C")
        run("pg_ctl", "start", "--wait", "--log", f"{folder}/log", "--options", SERVER.format(folder=folder))
        yield f"postgres://inclusie@{quote(folder, safe='')}/inclusie"
    finally:
        subprocess.run(
            [programs() / "pg_ctl", "stop", "--mode=immediate", "-D", f"{folder}/data"],
            cwd="/",
            check=False,
            capture_output=True,
            **who,
        )
        shutil.rmtree(folder, ignore_errors=True)


def main(command):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with cluster() as address:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
