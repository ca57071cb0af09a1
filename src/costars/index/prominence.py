"""Who and what is better known: the numbers of rows come from here.

Titles that are only announced come last; others by votes, then by how well known they are said to be, then
by how much the busiest of their actors has done. People come by the votes of what they worked on, a lead
counting for more than a name far down the list; where nobody has voted, by how much they have done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..vocabulary import ACTING, ROLES, STATUSES, WORK_EXCLUDED_ROLES

if TYPE_CHECKING:
    from ..catalog.coded import CodedCatalog

__all__ = ["by_prominence"]

A = np.ndarray[Any, Any]

_CHUNK = 1 << 22
_UNBILLED = 6  # halvings of a title's votes for somebody whose place in the list is not known
_HALVINGS = np.array([_UNBILLED, *((place - 1).bit_length() for place in range(1, 1 << 16))], np.int64)


def by_prominence(catalog: CodedCatalog, person_rank: A, title_rank: A) -> tuple[A, A]:
    """The people and the titles in the order of their rows (uint32). `…_rank` decides between equals: the
    place of each one's id in the order of ids. Cost: O(credits + n log n)."""
    credits, titles = catalog.credits, catalog.titles
    work = np.zeros(len(catalog.people), np.int64)
    score = np.zeros(len(catalog.people), np.int64)
    busiest = np.zeros(len(titles), np.int64)
    roles = list(ROLES)
    working = ~np.isin(np.arange(len(roles)), [roles.index(r) for r in WORK_EXCLUDED_ROLES])
    votes = np.maximum(titles.votes.astype(np.int64), 0)
    for start in range(0, len(credits), _CHUNK):
        part = slice(start, start + _CHUNK)
        counts = working[credits.role[part]]
        person, title = credits.person[part][counts], credits.title[part][counts]
        np.add.at(work, person, 1)
        np.add.at(score, person, votes[title] >> _HALVINGS[credits.billing[part][counts]])
    for start in range(0, len(credits), _CHUNK):
        part = slice(start, start + _CHUNK)
        acting = credits.role[part] == roles.index(ACTING)
        np.maximum.at(busiest, credits.title[part][acting], work[credits.person[part][acting]])
    people = np.lexsort((person_rank, -work, -score))
    announced = titles.status == list(STATUSES).index("announced")
    ordered = np.lexsort((title_rank, -busiest, -titles.known.astype(np.int64), -votes, announced))
    return people.astype(np.uint32), ordered.astype(np.uint32)
