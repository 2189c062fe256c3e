"""The product's settings, with one empty view beside it to compare with."""

from inclusie.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.urls"
