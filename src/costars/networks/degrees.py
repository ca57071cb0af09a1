"""How many have which degree in a network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..records.networks import DegreeDistribution
from .projection import BOUND, count_co_stars, steps_of

if TYPE_CHECKING:
    from .network import Network

__all__ = ["degree_distribution"]


def degree_distribution(network: Network) -> DegreeDistribution:
    """See `Networks.degree_distribution`."""
    co_stars = None
    if steps_of(network.web) <= BOUND:
        co_stars = _distribution(count_co_stars(network.web).number[network.people])
    return DegreeDistribution(
        people=len(network.people),
        titles=len(network.titles),
        edges=network.edges,
        titles_per_person=_distribution(network.degrees("people")),
        people_per_title=_distribution(network.degrees("titles")),
        co_stars_per_person=co_stars,
        rule=network.rule.rule,
    )


def _distribution(degrees: np.ndarray[Any, Any]) -> tuple[tuple[int, int], ...]:
    counts = np.bincount(degrees)
    found = np.flatnonzero(counts)
    return tuple(zip(found.tolist(), counts[found].tolist(), strict=True))
