#!/usr/bin/env python
"""Django's command line."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inclusie.settings")
    # What a command writes holds names and addresses: for this account only.
    os.umask(0o077)
    from django.db import DatabaseError

    try:
        execute_from_command_line(sys.argv)
    except DatabaseError as fout:
        from inclusie.database import in_een_zin

        if "--traceback" in sys.argv or not (zin := in_een_zin(fout)):
            raise
        sys.exit(zin)
