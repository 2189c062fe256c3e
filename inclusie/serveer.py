"""Run the web server and the worker until a signal says stop: `python -m inclusie.serveer PORT`."""

import os
import signal
import subprocess  # noqa: S404  (starts our own two programs)
import sys

STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PATIENCE = 15  # seconds; a job that is cut off is delivered again at the next start


def main(port: int) -> None:
    gunicorn = ["-m", "gunicorn", "--config", "python:inclusie.gunicorn", "--bind", f"127.0.0.1:{port}"]
    children = []
    for number in STOP:
        signal.signal(number, lambda *_: sys.exit(0))
    try:
        for command in (["manage.py", "qcluster"], [*gunicorn, "inclusie.wsgi"]):
            # A group of its own: Ctrl-C in the terminal must reach this process only, since the worker hangs
            # when it gets a second signal while it stops.
            children.append(
                subprocess.Popen([sys.executable, *command], stdin=subprocess.DEVNULL, process_group=0)  # noqa: S603
            )
        os.wait()
        sys.exit("De webserver of de takenserver is gestopt; daarom stopt het portaal.")
    finally:
        for number in STOP:
            signal.signal(number, signal.SIG_IGN)
        end(children)


def end(children: list[subprocess.Popen]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


if __name__ == "__main__":
    main(int(sys.argv[1]))
