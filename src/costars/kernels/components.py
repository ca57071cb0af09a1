"""Which component of a web everybody is in."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import kernel

__all__ = ["components"]

A = np.ndarray[Any, Any]


@kernel
def components(
    person_start: A, person_title: A, title_start: A, title_person: A, of_person: A, of_title: A
) -> int:
    """Fill `of_person` (people) and `of_title` (titles), which hold -1 everywhere, with the number of each
    one's component, in the order of the first person of each; returns how many there are. Who is on no
    title, and what has nobody, keeps -1.

    The first four are those of a web (`graph.web.Web`), made in memory, whose numbers lead inside. Cost:
    O(people + titles + pairs).
    """
    queue = np.empty(len(of_person), np.uint32)
    found = 0
    for first in range(len(of_person)):
        if of_person[first] >= 0 or person_start[first] == person_start[first + 1]:
            continue
        of_person[first] = found
        queue[0] = first
        done, waiting = 0, 1
        while done < waiting:
            person = queue[done]
            done += 1
            for k in range(person_start[person], person_start[person + 1]):
                title = person_title[k]
                if of_title[title] >= 0:
                    continue
                of_title[title] = found
                for j in range(title_start[title], title_start[title + 1]):
                    other = title_person[j]
                    if of_person[other] < 0:
                        of_person[other] = found
                        queue[waiting] = other
                        waiting += 1
        found += 1
    return found
