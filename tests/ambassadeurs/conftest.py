"""What the tests of the people share."""

import pytest
from django.core.cache import caches

from tests.inclusie.conftest import bezorg  # noqa: F401 -- the mail that waits, sent


@pytest.fixture(autouse=True)
def _geen_bladzijde_van_een_andere_test():
    """After a rollback the next test gets the same numbers and versions, with other words."""
    caches["paginas"].clear()
