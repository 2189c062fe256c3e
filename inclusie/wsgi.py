"""The WSGI application that gunicorn serves."""

import codecs
import os
import sys

from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

from inclusie.database import antwoord_binnen

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inclusie.settings")
try:
    django = get_wsgi_application()
except SystemExit as fout:
    # With this exit status gunicorn stops; with any other it starts a worker again and again.
    print(fout, file=sys.stderr)
    sys.exit(3)
# The server of the database ends what takes 15 seconds; this is for a server that stands still. A command,
# such as `migrate`, does wait.
antwoord_binnen(20)


def application(environ, start_response):
    """Django reads the address in the character set of the body before any middleware; some sets break it.

    Those become an unknown set, which the middleware refuses with a page.
    """
    if not _is_utf8(environ.get("CONTENT_TYPE", "")):
        environ["CONTENT_TYPE"] = "text/plain; charset=onbekend"
    return django(environ, start_response)


def _is_utf8(content_type: str) -> bool:
    try:
        return codecs.lookup(parse_header_parameters(content_type)[1].get("charset", "utf-8")).name == "utf-8"
    except (LookupError, ValueError):
        return False
