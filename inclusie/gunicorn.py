"""How gunicorn serves the portal; ./start and the container use it (`--config python:inclusie.gunicorn`)."""

import errno
import socket
import sys
import time

from gunicorn.workers.gthread import ThreadWorker

# A thread that waits for who sends nothing, serves nobody else. So a request may take so many seconds to come
# in, and one more for each so many bytes of it; and its answer so many to be taken, on a bad line too.
GEDULD = 15
TEMPO = 20_000
AFNEMEN = 120


class Verbinding(socket.socket):
    """A connection that is cut when its request stays away; gunicorn itself waits for ever."""

    def begin(self) -> None:
        self.tot = time.monotonic() + GEDULD

    def recv(self, *args) -> bytes:
        self.settimeout(max(self.tot - time.monotonic(), 0.001))
        try:
            gelezen = super().recv(*args)
        except TimeoutError:
            # To gunicorn and Django as if the sender went away, which is no error of ours.
            raise ConnectionResetError(errno.ECONNRESET, "de vraag bleef uit") from None
        finally:
            self.settimeout(AFNEMEN)
        self.tot += len(gelezen) / TEMPO
        return gelezen


class Werker(ThreadWorker):
    """The threads of gunicorn, with patience that ends. It begins before there is a thread: of many who send
    nothing, those whose turn comes later are cut at once, and together they hold up others as long as one."""

    def enqueue_req(self, conn):
        if not isinstance(conn.sock, Verbinding):
            conn.sock = Verbinding(fileno=conn.sock.detach())
        conn.sock.begin()
        return super().enqueue_req(conn)


worker_class = Werker
umask = 0o077  # kept pages and the database are for this account only
workers = 2
threads = 6  # at most three of them wait for a photo or a sound (bestanden/upload.py)
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
