"""What the tests of the people share."""

from tests.inclusie.conftest import bezorg  # noqa: F401 -- the mail that waits, sent
