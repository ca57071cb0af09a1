"""Who sits nearest to everybody: the average degree of each person in the largest component, and their rank.

docs/centers.md explains it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import BadInput
from ...records import Center, Centers
from ..web import web_of
from .exact import Where, everybody
from .sampled import FEWEST, estimated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..rules import RuleFilter
    from ..view import View
    from .kept import Kept, Result
    from .sampled import Estimate

__all__ = ["centers"]

A = np.ndarray[Any, Any]

DEVICES = ("cpu", "gpu")


def centers(
    view: View,
    rule: RuleFilter,
    kept: Kept,
    top: int,
    sample: int | None,
    threads: int | None,
    note: Callable[[str], None],
    progress: Callable[[int, int], None],
    scheduler: str | None = None,
    device: str = "cpu",
) -> Centers:
    """The first `top` people: by an estimate from a `sample` of so many; without that exactly, from what is
    kept, else computed now and kept. See `Graph.centers`."""
    if top < 1:
        raise BadInput(f"The first {top} people are nobody.", hint="Ask for the first 1 or more.")
    if threads is not None and threads < 1:
        raise BadInput(f"Nothing is done in {threads} threads.", hint="Give it 1 thread or more.")
    _check(sample, threads, scheduler, device)
    if sample is not None:
        if sample < FEWEST:
            raise BadInput(f"A sample of {sample} tells too little.", hint=f"Draw {FEWEST} people or more.")
        web = web_of(view, rule)
        found = estimated(web, kept.checksum, sample, threads=threads, progress=progress)
        return _estimate(view, rule, found, top)
    result = kept.result(note)
    if result is None:
        with _where(threads, scheduler, device) as where, kept.working(note) as place:
            # Another one may have done it meanwhile.
            result = kept.result() or everybody(
                web_of(view, rule), place, where, note=note, progress=progress
            )
    return _exact(view, rule, result, top)


def _check(sample: int | None, threads: int | None, scheduler: str | None, device: str) -> None:
    """Raises `BadInput` for what does not go together."""
    if device not in DEVICES:
        raise BadInput(f"There is no device {device!r}.", hint=f"There are: {', '.join(DEVICES)}.")
    if scheduler is not None and device != "cpu":
        raise BadInput("The workers of a cluster search by processor.", hint="Leave out the device.")
    if scheduler is not None and threads is not None:
        raise BadInput(
            "The threads of a cluster are those of its workers.",
            hint="Start workers with as many as they should have: dask worker ADDRESS --nthreads N",
        )
    if device != "cpu" and threads is not None:
        raise BadInput("A graphics card has no threads to choose.", hint="Leave them out, or the device.")
    if sample is not None and (scheduler is not None or device != "cpu"):
        raise BadInput(
            "A sample is drawn and searched from by this machine's processor.",
            hint="Leave out the sample, or the scheduler and the device.",
        )


@contextlib.contextmanager
def _where(threads: int | None, scheduler: str | None, device: str) -> Iterator[Where]:
    if scheduler is not None:
        from .cluster import connected

        with connected(scheduler) as cluster:
            yield Where(cluster=cluster)
    elif device == "gpu":
        from .card import the_card

        yield Where(card=the_card())
    else:
        yield Where(threads)


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
