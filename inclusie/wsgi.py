"""The WSGI application that gunicorn serves."""

import os
import sys

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inclusie.settings")
try:
    application = get_wsgi_application()
except SystemExit as fout:
    # With this exit status gunicorn stops; with any other it starts a worker again and again.
    print(fout, file=sys.stderr)
    sys.exit(3)
