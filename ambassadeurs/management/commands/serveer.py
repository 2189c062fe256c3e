"""What ./start runs: prepare, then the web server and the worker until a signal says stop.

Both are forks of this process, so that the program is loaded once and a second start takes little time.
"""

import contextlib
import multiprocessing
import os
import signal
import sys

from django.core.management import CommandError, call_command
from django.db import connections
from gunicorn.app.wsgiapp import WSGIApplication

from inclusie.opdracht import Opdracht

WAKE = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD}
PATIENCE = 15  # seconds; a job that is cut off is delivered again at the next start


class Command(Opdracht):
    help = "Bereidt het portaal voor en serveert het, met de takenserver, tot Ctrl-C."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args, port, **options):
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C while preparing: no traceback
        call_command("voorbereiden", port=port)
        connections.close_all()
        # From here on signals wait to be asked for, so none comes at a bad moment.
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.pthread_sigmask(signal.SIG_BLOCK, WAKE)
        children = [start(serve, port), start(call_command, "qcluster")]
        number = signal.sigwait(WAKE)
        with contextlib.suppress(OSError):  # the terminal may be gone; the children must end all the same
            self.stderr.write("Stoppen; werk dat bezig is, komt nog af ...", str)
        end(children)
        if number == signal.SIGCHLD:
            raise CommandError("De webserver of de takenserver is gestopt; daarom stopt het portaal.")


def start(function, *arguments):
    process = multiprocessing.get_context("fork").Process(target=in_own_group, args=(function, *arguments))
    process.start()
    return process


def in_own_group(function, *arguments):
    """Ctrl-C in the terminal must reach the parent only: the worker hangs when it is told to stop twice."""
    os.setpgid(0, 0)
    for number in WAKE:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    function(*arguments)


def serve(port):
    sys.argv = [
        "gunicorn",
        "--config",
        "python:inclusie.gunicorn",
        "--bind",
        f"127.0.0.1:{port}",
        "inclusie.wsgi",
    ]
    WSGIApplication().run()


def end(children):
    for child in children:
        child.terminate()
    for child in children:
        child.join(PATIENCE)
        # Its own children too: they go on when only it was killed, and keep the jobs that they took.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.join()
