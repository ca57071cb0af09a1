"""Finding somebody for a credit among those who worked before.

Mostly by a credit of some earlier year in the same circle, so that who has much work gets more (Yule and
Simon's process, https://doi.org/10.1093/biomet/42.3-4.425), careers have their time, and people stay among
their own; sometimes among those who worked with somebody who is on the title already.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .chance import below, chance, draw, helper, key, step
from .vocabulary import FIRST_YEAR, GROUP_OF, GROUPS

__all__ = ["WHO", "Credits", "Past", "again", "anyone", "companion", "remember", "works"]

_CAREER = 9  # what chance is for

# Of 65,536 found again, how many from one's own circle, and from one's own country; the rest is abroad.
_HOME, _COUNTRY = 44_000, 65_050
_NEAR = 85  # of 100 from one's own country, how many from one of the next circles
# Credits from which on more of them do not bring the more work; not the same for everybody.
_BUSY = np.array([12] * 32 + [22] * 16 + [40] * 8 + [75] * 4 + [140] * 2 + [300, 1_000])
_AGES = np.array(  # how many years ago the credit was by which somebody is found again
    [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 7,
     7, 7, 8, 8, 9, 9, 10, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 30, 33, 36, 40, 45,
     52],
)  # fmt: skip
_CAREERS = np.array(  # for how many years after the first credit there is work
    [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 10, 11, 12, 12, 13, 14, 14, 15, 16, 17, 18, 18,
     19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 38, 39, 40, 42, 43, 45, 47, 48,
     50, 52, 54, 56, 58, 62, 66, 70],
)  # fmt: skip
_LONGEST = 70  # years of work

# Of a person, in one place, since casting looks at all of it at once: the title cast last, how many credits,
# the years of the first and the last, a bit for each category, and the country.
WHO = np.dtype(
    [("latest", "i4"), ("times", "i4"), ("debut", "i2"), ("last", "i2"), ("did", "u2"), ("home", "u2")],
    align=True,
)


class Credits(NamedTuple):
    """Credits in the order of casting: those of title `c` are `begin[c]` to `begin[c] + count[c]`, cast
    first. `who` has what is known of a person, numbered by their first credit; `people` of them have one."""

    begin: np.ndarray
    count: np.ndarray
    person: np.ndarray
    category: np.ndarray
    who: np.ndarray
    people: int


class Past(NamedTuple):
    """Earlier work: pool `circle × GROUPS + group` has the people of `work[since[pool, year]:live[pool]]`."""

    work: np.ndarray
    base: np.ndarray
    live: np.ndarray
    since: np.ndarray


@helper
def _retired(seed, person, year, debut):
    return year > debut + _CAREERS[below(key(seed, _CAREER, person), len(_CAREERS))]


@helper
def again(seed, state, circle, group, year, c, where, past, out):
    """Somebody of `group` who worked before and is not on title `c` yet, or -1."""
    for attempt in range(6):
        h = draw(state)
        if chance(h, _HOME) or attempt > 4:
            there = circle
        elif chance(h, _COUNTRY):
            country = where.country_of[circle]
            first, many = where.first[country], where.count[country]
            there = first + below(draw(state), many)
            if first <= circle < first + many and below(draw(state), 100) < _NEAR:
                there = first + (circle - first + below(draw(state), 5) - 2 + many) % many
        else:
            row = where.reach[year - FIRST_YEAR]
            want = np.int64(draw(state) >> np.uint64(33))
            there = np.searchsorted(row, want, side="right")
            there = min(there, len(row) - 1)
        pool = there * GROUPS + group
        then = max(0, year - FIRST_YEAR - _AGES[below(draw(state), len(_AGES))])
        low, high = past.since[pool, max(0, then - 4)], past.live[pool]
        if then + 4 <= year - FIRST_YEAR:
            high = past.since[pool, then + 4]
        if high <= low:
            low, high = past.since[pool, max(0, year - FIRST_YEAR - 20)], past.live[pool]
            if high <= low:
                continue
        person = past.work[low + below(draw(state), high - low)]
        if out.who[person].latest == c or _retired(seed, person, year, out.who[person].debut):
            continue
        times = out.who[person].times
        if times > 12:
            busy = _BUSY[below(step(key(seed, _CAREER, person)), len(_BUSY))]
            if times > busy and below(draw(state), times) >= busy:
                continue
        return np.int64(person)
    return np.int64(-1)


@helper
def works(out, person, year, c):
    """Whether somebody is not on title `c` yet and may still be at work in `year`."""
    return out.who[person].latest != c and year <= out.who[person].debut + _LONGEST


@helper
def companion(state, year, category, c, companions, known, out):
    """Somebody who did such work on an earlier title of one who is already on title `c`, or -1."""
    if known == 0:
        return np.int64(-1)
    u = companions[below(draw(state), known)]
    many = np.int64(out.count[u])
    if many == 0:
        return np.int64(-1)
    at = below(draw(state), many)
    for _ in range(min(many, 12)):
        row = out.begin[u] + at
        if GROUP_OF[out.category[row]] == GROUP_OF[category]:
            person = np.int64(out.person[row])
            if works(out, person, year, c) and year <= out.who[person].last + 12:
                return person
        at = (at + 1) % many
    return np.int64(-1)


@helper
def anyone(state, category, rows, year, c, out, retired):
    """Whoever did such work lately, anywhere, be they retired or not if `retired`; or -1."""
    for attempt in range(200):
        row = rows - 1 - below(draw(state), min(rows, 20_000)) if rows else np.int64(0)
        person = np.int64(out.person[row])
        if GROUP_OF[out.category[row]] != GROUP_OF[category] or out.who[person].latest == c:
            continue
        if (retired and attempt >= 100) or works(out, person, year, c):
            return person
    return np.int64(-1)


@helper
def remember(past, circle, group, person):
    """Count a credit among those by which somebody may be found again."""
    pool = circle * GROUPS + group
    past.work[past.live[pool]] = person
    past.live[pool] += 1
