"""People's ids, and what each is known for."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .chance import below, chance, helper, kernel, key, step
from .finding import Credits
from .sizes import tone
from .titles import Titles, spread
from .vocabulary import ANIMATION, EPISODE, FICTION

__all__ = ["KNOWN", "People", "people", "votes_of"]

KNOWN = 4  # titles for which a person is known, at most
_PERSON_ID, _VOTES = 10, 11
# Of 1,000 titles of a kind, how many have ratings, and how many times as many votes as others.
_RATED = np.array([480, 170, 330, 400, 380, 85, 220, 250, 260, 420, 300])
_LIKED = np.array([10, 1, 14, 12, 3, 1, 2, 1, 2, 6, 1])
_DOUBLINGS = np.array([round(5 * 1.9**i) for i in range(24)])


class People(NamedTuple):
    """`id` by number, `known[p]` their best known titles (`c`, the best first, then -1)."""

    id: np.ndarray
    known: np.ndarray


@helper
def votes_of(seed, c, kind, nature, series_tone):
    """How many have rated a title; 0 for most. Doubling with a chance of one half has the tail of votes."""
    h = key(seed, _VOTES, c)
    if not chance(h, _RATED[kind] * 65):
        return 0
    h = step(h)
    level = 0
    while h & np.uint64(1) and level < 22:
        level += 1
        h >>= np.uint64(1)
    low = _DOUBLINGS[level]
    votes = low + (_DOUBLINGS[level + 1] - low) * below(step(h), 256) // 256
    if nature in (FICTION, ANIMATION):
        votes = votes * _LIKED[kind] // (1 if series_tone == 0 else 4)
    return min(3_000_000, max(5, votes))


@kernel
def _known(seed, made, begin, count, person, known):
    for c in range(len(begin)):
        episode = made.kind[c] == EPISODE
        if episode and not chance(key(seed, _VOTES + 20, c), 16_000):
            continue  # enough of them to know the series by
        t = np.int64(made.parent[c]) if episode else c
        best = 1 + votes_of(seed, t, made.kind[t], made.nature[t], tone(seed, t))
        for row in range(begin[c], begin[c] + count[c]):
            p = person[row]
            place = KNOWN
            there = False
            for k in range(KNOWN):
                other = known[p, k]
                if other == t:
                    there = True
                    break
                if other < 0:
                    place = min(place, k)
                    break
                if place == KNOWN:
                    votes = 1 + votes_of(seed, other, made.kind[other], made.nature[other], tone(seed, other))
                    if best > votes:
                        place = k
            if there or place == KNOWN:
                continue
            for k in range(KNOWN - 1, place, -1):
                known[p, k] = known[p, k - 1]
            known[p, place] = t


@kernel
def _shuffle_keys(seed, keys):
    """Ids follow the time of the first credit loosely: a third of all are entered at any time."""
    many = len(keys)
    for p in range(many):
        h = key(seed, _PERSON_ID, p)
        place = below(step(h), many) if chance(h, 22_000) else p + below(step(h), many // 8 + 1)
        keys[p] = (np.int64(place) << 20) | np.int64(h & np.uint64(0xFFFFF))


def people(seed: int, made: Titles, credits: Credits) -> People:
    """Give ids, and find what everybody is known for. Cost: linear in the credits."""
    many = len(credits.who)
    keys = np.empty(many, dtype=np.int64)
    _shuffle_keys(np.uint64(seed), keys)
    ids = np.empty(many, dtype=np.int32)
    ids[np.argsort(keys, kind="stable")] = spread(seed, _PERSON_ID, many)
    known = np.full((many, KNOWN), -1, dtype=np.int32)
    _known(np.uint64(seed), made, credits.begin, credits.count, credits.person, known)
    return People(ids, known)
