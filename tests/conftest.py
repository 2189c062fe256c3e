"""What every test may use: a real browser, the Node tools, and one rule about the second database."""

import shutil
from pathlib import Path

import pytest
from django.db import connection

NODE_MODULES = Path(__file__).parent / "browser" / "node_modules"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--lang=nl",
]


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL run only what touches the database: the rest would say the same thing twice."""
    if connection.vendor != "postgresql":
        return
    wanted = [item for item in items if _uses_database(item) and not item.get_closest_marker("browser")]
    config.hook.pytest_deselected(items=[item for item in items if item not in wanted])
    items[:] = wanted


def _uses_database(item):
    fixtures = getattr(item, "fixturenames", ())
    return item.get_closest_marker("django_db") or any(name.endswith("db") for name in fixtures)


@pytest.fixture(scope="session")
def chromium():
    """Path of the installed Chromium; the tests never download a browser."""
    found = next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    assert found, "Chromium is missing: apt-get install chromium"
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, chromium):
    return {**browser_type_launch_args, "executable_path": chromium, "args": CHROMIUM_FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}


@pytest.fixture(scope="session")
def axe_source():
    """The text of axe-core, to be added to a page: page.add_script_tag(content=axe_source) under a CSP-free
    context, or page.evaluate(axe_source) when the page forbids script tags."""
    return (NODE_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def html_validate():
    """Path of the html-validate command."""
    return str(NODE_MODULES / ".bin" / "html-validate")
