"""The genres of a title: from what it is made of, its kind and its time."""

from __future__ import annotations

import numpy as np

from .chance import below, chance, find, helper, key, step
from .pools import running
from .vocabulary import (
    ADULT,
    ANIMATION,
    DOCUMENTARY,
    GENRES,
    KINDS,
    NEWS,
    REALITY,
    TALK,
)

__all__ = ["genres_of"]

_GENRE = 20
# How often a story is of each genre, and what a documentary is about.
_STORY = {
    "Drama": 30, "Comedy": 23, "Romance": 9, "Action": 8, "Crime": 8, "Thriller": 8, "Horror": 7,
    "Adventure": 5, "Family": 4, "Fantasy": 4, "Mystery": 4, "Sci-Fi": 4, "History": 2, "War": 2,
    "Western": 2, "Musical": 2, "Music": 1, "Film-Noir": 1, "Biography": 1, "Sport": 1,
}  # fmt: skip
_ABOUT = {"Biography": 8, "History": 8, "Music": 7, "Sport": 4, "War": 2, "Family": 2, "News": 1, "Crime": 2}
_STORIES = running(np.array([_STORY.get(g, 0) for g in GENRES]))
_SUBJECTS = running(np.array([_ABOUT.get(g, 0) for g in GENRES]))
_ADULT, _ANIMATION, _COMEDY, _DOCUMENTARY, _DRAMA, _NOIR, _GAME, _NEWS, _REALITY, _SHORT, _TALK, _WESTERN = (
    GENRES.index(g)
    for g in (
        "Adult", "Animation", "Comedy", "Documentary", "Drama", "Film-Noir", "Game-Show", "News",
        "Reality-TV", "Short", "Talk-Show", "Western",
    )
)  # fmt: skip
_SHORT_KIND, _SHORT_TV = KINDS.index("short"), KINDS.index("tvShort")


@helper
def genres_of(seed, c, kind, nature, year):
    """A bit for each genre; three at most, and none for a few titles."""
    h = key(seed, _GENRE, c)
    if chance(h, 2_600) and nature < TALK:
        return np.int64(0)
    mask = np.int64(0)
    many = 0
    if kind in (_SHORT_KIND, _SHORT_TV):
        mask |= 1 << _SHORT
        many += 1
    if nature == ANIMATION:
        mask |= 1 << _ANIMATION
        many += 1
    elif nature == DOCUMENTARY:
        mask |= 1 << _DOCUMENTARY
        many += 1
    elif nature == TALK:
        return np.int64(1 << _TALK) | (1 << _COMEDY if chance(step(h), 16_000) else 0)
    elif nature == NEWS:
        return np.int64(1 << _NEWS) | (1 << _TALK if chance(step(h), 12_000) else 0)
    elif nature == REALITY:
        h = step(h)
        return np.int64(1 << _GAME if chance(h, 16_000) else 1 << _REALITY)
    elif nature == ADULT:
        return np.int64(1 << _ADULT) | (1 << _DRAMA if chance(step(h), 6_000) else 0)
    h = step(h)
    wanted = below(h, 3) if nature == DOCUMENTARY else 1 + (below(h, 100) + 25) // 50
    for _ in range(min(wanted, 3 - many)):
        h = step(h)
        genre = find(_SUBJECTS if nature == DOCUMENTARY else _STORIES, 0, len(_STORIES), h)
        if genre == _NOIR and not 1939 < year < 1960:
            genre = _DRAMA
        if genre == _WESTERN and year > 1975 and not chance(step(h), 12_000):
            genre = _COMEDY
        mask |= 1 << genre
    return mask
