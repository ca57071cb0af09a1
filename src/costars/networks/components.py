"""Components of a web: who can be reached from whom. Few pairs in plain Python, many by a kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .. import grouping

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..graph.web import Web

__all__ = ["Labels", "labels_of"]

A = np.ndarray[Any, Any]


class Labels(NamedTuple):
    """The component of each row of a web, -1 for who is on no title and what has nobody; and how many people
    and titles each component has. They are numbered by their people, the most first; of equally large ones
    that of the best known person first."""

    of_person: NDArray[np.int32]
    of_title: NDArray[np.int32]
    sizes: NDArray[np.int64]
    title_sizes: NDArray[np.int64]


def labels_of(web: Web) -> Labels:
    """The components of a web. Cost: O(people + titles + pairs)."""
    of_person, of_title = np.full(web.people, -1, np.int32), np.full(web.titles, -1, np.int32)
    if web.pairs >= grouping.MANY:
        from ..kernels.components import components

        count = components(*web, of_person, of_title)
    else:
        count = _of_few(web, of_person, of_title)
    sizes = np.bincount(of_person[of_person >= 0], minlength=count)
    title_sizes = np.bincount(of_title[of_title >= 0], minlength=count)
    order = np.argsort(-sizes, kind="stable")  # they come by their first person
    number = np.full(count + 1, -1, np.int32)  # the last is for -1
    number[order] = np.arange(count, dtype=np.int32)
    return Labels(number[of_person], number[of_title], sizes[order], title_sizes[order])


def _of_few(web: Web, of_person: A, of_title: A) -> int:
    """As `kernels.components`, on lists."""
    person_start, person_title, title_start, title_person = (column.tolist() for column in web)
    people, titles = of_person.tolist(), of_title.tolist()
    found = 0
    for first in range(web.people):
        if people[first] >= 0 or person_start[first] == person_start[first + 1]:
            continue
        people[first] = found
        waiting = [first]
        while waiting:
            person = waiting.pop()
            for title in person_title[person_start[person] : person_start[person + 1]]:
                if titles[title] < 0:
                    titles[title] = found
                    for other in title_person[title_start[title] : title_start[title + 1]]:
                        if people[other] < 0:
                            people[other] = found
                            waiting.append(other)
        found += 1
    of_person[:], of_title[:] = people, titles
    return found
