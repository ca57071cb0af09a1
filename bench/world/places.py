"""Countries, and the circles of people who work with each other within them.

A circle is an industry, a city's theatres, a genre's regulars: most casting happens inside it. Countries have
more of them the larger the world is; large countries have one of adult film besides.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .pools import LANGUAGE_NAMES, running
from .vocabulary import COUNTRIES, FIRST_YEAR, YEARS

__all__ = ["Places", "places"]


class Places(NamedTuple):
    """Countries by number, circles by number. `reach[year, circle]` are running sums, up to 2**31, of how
    much each circle makes in a year; the circles of country `c` are `first[c]` to `first[c] + count[c]`, and
    `adult[c]` is its circle of adult film, or -1 (it is not among those)."""

    language: np.ndarray
    first: np.ndarray
    count: np.ndarray
    adult: np.ndarray
    country_of: np.ndarray
    reach: np.ndarray


def places(titles: int) -> Places:
    """The places of a world with `titles` titles that are no episodes."""
    wanted = min(2_500, max(len(COUNTRIES), titles // 1_500))
    shares = np.array([float(row[2]) for row in COUNTRIES])
    counts = np.maximum(1, np.round(shares / shares.sum() * wanted)).astype(np.int64)
    first = np.concatenate(([0], np.cumsum(counts[:-1])))
    ordinary = int(counts.sum())
    adult = np.full(len(COUNTRIES), -1, dtype=np.int64)
    with_adult = np.flatnonzero(shares >= 50)
    adult[with_adult] = ordinary + np.arange(len(with_adult))
    country_of = np.concatenate((np.repeat(np.arange(len(COUNTRIES)), counts), with_adult))
    made = np.zeros((YEARS, ordinary))
    years = np.arange(FIRST_YEAR, FIRST_YEAR + YEARS)
    for country, row in enumerate(COUNTRIES):
        grown = np.interp(years, (1980, 2020), (1, float(row[4]) / 100))
        begun = np.clip((years - int(row[3]) + 1) / 10, 0, 1)
        rank = np.arange(counts[country])
        # Circles are of unequal size, and not all as old as the film of their country.
        parts = 1 / (rank + 2.0)
        old = years[:, None] >= int(row[3]) + (rank * 37 % 60) * (rank > 0)
        made[:, first[country] : first[country] + counts[country]] = (
            shares[country] * (grown * begun)[:, None] * old * (parts / parts.sum())
        )
    made[:, 0] += 1e-3
    return Places(
        language=np.array([LANGUAGE_NAMES.index(row[1]) for row in COUNTRIES], dtype=np.int64),
        first=first.astype(np.int64),
        count=counts,
        adult=adult,
        country_of=country_of.astype(np.int64),
        reach=np.stack([running(row) for row in made]),
    )
