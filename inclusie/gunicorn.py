"""How gunicorn serves the portal; ./start and the container use it (`--config python:inclusie.gunicorn`)."""

import sys

worker_class = "gthread"
workers = 2
threads = 4
preload_app = True  # imported once and then forked: less memory, and a start in half the time
graceful_timeout = 10
# No proxy may move the program to another path: that header would come from whoever reaches the port.
forwarder_headers = ""
# The container's root is read-only, and nothing here uses the control socket.
control_socket_disable = True
loglevel = "warning"


def when_ready(server):
    """The program is loaded and the port is open; a browser that calls from now on gets an answer."""
    print(
        f"Het portaal draait op http://{server.cfg.bind[0]}/ (stoppen: Ctrl-C).", file=sys.stderr, flush=True
    )
