"""Who sits nearest to everybody: the average degree of each person in the largest component, and their rank.

docs/centers.md explains it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import BadInput
from ...records import Center, Centers
from ..web import web_of
from .exact import everybody
from .sampled import FEWEST, estimated

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..rules import RuleFilter
    from ..view import View
    from .kept import Kept, Result
    from .sampled import Estimate

__all__ = ["centers"]

A = np.ndarray[Any, Any]


def centers(
    view: View,
    rule: RuleFilter,
    kept: Kept,
    top: int,
    sample: int | None,
    threads: int | None,
    note: Callable[[str], None],
    progress: Callable[[int, int], None],
) -> Centers:
    """The first `top` people: by an estimate from a `sample` of so many; without that exactly, from what is
    kept, else computed now and kept. See `Graph.centers`."""
    if top < 1:
        raise BadInput(f"The first {top} people are nobody.", hint="Ask for the first 1 or more.")
    if threads is not None and threads < 1:
        raise BadInput(f"Nothing is done in {threads} threads.", hint="Give it 1 thread or more.")
    if sample is not None:
        if sample < FEWEST:
            raise BadInput(f"A sample of {sample} tells too little.", hint=f"Draw {FEWEST} people or more.")
        web = web_of(view, rule)
        found = estimated(web, kept.checksum, sample, threads=threads, progress=progress)
        return _estimate(view, rule, found, top)
    result = kept.result(note)
    if result is None:
        with kept.working(note) as place:
            # Another one may have done it meanwhile.
            result = kept.result() or everybody(
                web_of(view, rule), place, threads=threads, note=note, progress=progress
            )
    return _exact(view, rule, result, top)


def _exact(view: View, rule: RuleFilter, result: Result, top: int) -> Centers:
    others = len(result.people) - 1
    people = tuple(
        Center(
            view.person(int(result.people[at])),
            int(result.rank[at]),
            int(result.farness[at]) / others if others else None,
        )
        for at in _first(result.people, result.farness, top)
    )
    return Centers(len(result.people), exact=True, people=people, rule=rule.rule)


def _estimate(view: View, rule: RuleFilter, found: Estimate, top: int) -> Centers:
    exact = found.sources == len(found.people)
    ordered = np.sort(found.average)
    people = []
    for at in _first(found.people, found.average, top):
        average, margin = float(found.average[at]), float(found.margin[at])
        people.append(
            Center(
                view.person(int(found.people[at])),
                int(np.searchsorted(ordered, average)) + 1,
                average if len(found.people) > 1 else None,
                None if exact else (max(average - margin, 1.0), average + margin),
            )
        )
    sample = None if exact else found.sources
    return Centers(len(found.people), exact=exact, people=tuple(people), rule=rule.rule, sample=sample)


def _first(people: A, values: A, top: int) -> A:
    """The places of those with the smallest values, the best known of equals first."""
    order: A = np.lexsort((people, values))
    return order[:top]
