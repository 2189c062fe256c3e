"""The real settings with what a test needs around them: own folders, a file database, no collected files."""

import atexit
import os
import tempfile
from datetime import date, timedelta

# A folder per process: the workers of xdist inherit the environment of the one that starts them.
_parent = os.environ.get("DATA_DIR")
if _parent:
    os.makedirs(_parent, exist_ok=True)
_folder = tempfile.TemporaryDirectory(prefix="inclusie-test-", dir=_parent, ignore_cleanup_errors=True)
atexit.register(_folder.cleanup)
os.environ["DATA_DIR"] = _folder.name
os.environ.setdefault("SECRET_KEY", "only-for-the-tests-and-long-enough-to-pass-the-deploy-check-0123456789")
os.environ.setdefault("PUBLIC_URL", "http://testserver")
os.environ.setdefault("SECURITY_EXPIRES", f"{date.today() + timedelta(days=180)}")
# Playwright's synchronous API runs an event loop in the test's thread; Django would refuse the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

from inclusie.settings import *  # noqa: E402, F403
from inclusie.settings import DATA_DIR, DATABASES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: the live server of the browser tests is another thread with its own connection.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Without a manifest no test depends on an earlier collectstatic; tests/test_setup.py runs the real one.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
