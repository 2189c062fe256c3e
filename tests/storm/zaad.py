"""Recipes by a seed alone.

Hypothesis by itself also draws the words and numbers that stand in our own code, so each change of a line
anywhere would bring another storm, and what it found could not be found again. Its own kind of 'backend' is
the documented place to draw otherwise.
"""

from collections.abc import Callable

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from tests.storm.verzoek import Recept, recepten


class VastZaad(providers.HypothesisProvider):
    _local_constants = Constants()


providers.AVAILABLE_PROVIDERS["vast-zaad"] = f"{__name__}.{VastZaad.__name__}"


def elk_recept(zaad: int, aantal: int, doe: Callable[[Recept], None]) -> None:
    """Carry out `aantal` of them, the same for one seed whatever else is loaded."""

    @seed(zaad)
    @settings(
        max_examples=aantal,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=HealthCheck,
        backend="vast-zaad",
    )
    @given(recepten)
    def proef(recept):
        doe(recept)

    proef()
