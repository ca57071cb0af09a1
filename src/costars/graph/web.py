"""The web that a rule leaves of a graph: who is on which title, as arrays for searches over many rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..index.web import Credits, pairs_of, turned
from .overlay import OverlaidView
from .rules import ONLY_VOICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .rules import RuleFilter
    from .view import View

__all__ = ["Web", "announced_pairs", "credits_of", "own_pairs", "usual_web", "web_of", "with_more"]

A = np.ndarray[Any, Any]


class Web(NamedTuple):
    """A two-sided graph in compressed sparse rows. Rows are those of the graph; announced people and titles
    that count have rows behind them.

    | field | dtype | length | holds |
    | --- | --- | --- | --- |
    | `person_start` | uint32 | people + 1 | where the titles of each person start in `person_title` |
    | `person_title` | uint32 | pairs | the titles of each person, each once, in order |
    | `title_start` | uint32 | titles + 1 | where the people of each title start in `title_person` |
    | `title_person` | uint32 | pairs | the people of each title, each once, in order |
    """

    person_start: NDArray[np.uint32]
    person_title: NDArray[np.uint32]
    title_start: NDArray[np.uint32]
    title_person: NDArray[np.uint32]

    @property
    def people(self) -> int:
        return len(self.person_start) - 1

    @property
    def titles(self) -> int:
        return len(self.title_start) - 1

    @property
    def pairs(self) -> int:
        return len(self.person_title)


def web_of(view: View, rule: RuleFilter) -> Web:
    """The web of the people, titles and credits that count under a rule, what is announced included where it
    does. Raises IndexError where an offset or a row of the graph lies outside. Cost: O(credits), with kernels
    for a million and more."""
    start, title = own_pairs(view, rule)
    titles = view.store.count("titles")
    if more := announced_pairs(view, rule):
        start, title, _ = with_more(start, title, title, more, [0] * len(more))
        titles = max(titles, 1 + max(other for _, other in more))
    return Web(start, title, *turned(start, title, titles))


def usual_web(view: View, rule: RuleFilter) -> Web:
    """The web of the default rule, which is given: mapped from the graph's folder, where the titles of each
    person have another order, unless something that counts is announced beside the graph. Offsets and rows
    are as they stand in the folder. Cost: none, or that of `web_of`."""
    if announced_pairs(view, rule):
        return web_of(view, rule)
    names = ("people", "people.title", "titles", "titles.person")
    return Web(*(view.store.numpy(f"web.{name}") for name in names))


def credits_of(view: View) -> Credits:
    """The columns of the graph's credits that make a web."""
    names = ("people.credits", *(f"credits.{c}" for c in ("title", "role", "voice", "billing")))
    return Credits(*map(view.store.numpy, names))


def own_pairs(view: View, rule: RuleFilter) -> tuple[A, A]:
    """The pairs of the graph itself, as `index.web.pairs_of` gives them."""
    title_counts, person_counts = rule.masks()
    roles = np.frombuffer(rule.roles(), np.bool_)
    only_voice = 2 if rule.rule.voice else ONLY_VOICE  # 2: no credit has it
    return pairs_of(credits_of(view), roles, only_voice, title_counts, person_counts)


def announced_pairs(view: View, rule: RuleFilter) -> list[tuple[int, int]]:
    """The pairs of a person and a title that was announced beside the graph, in order."""
    more = view.edges(rule) if isinstance(view, OverlaidView) else {}
    return sorted((person, ~other) for person, others in more.items() if person >= 0 for other in others)


def with_more(
    start: A, title: A, column: A, more: Sequence[tuple[int, int]], values: Sequence[int]
) -> tuple[A, A, A]:
    """Pairs by person, and a column of them, with further pairs of a person and a title, whose rows are
    behind the others, and their values."""
    people = max(len(start) - 1, 1 + max(person for person, _ in more))
    ends = np.concatenate([start, np.full(people + 1 - len(start), start[-1], np.uint32)])
    at = ends[np.array([person + 1 for person, _ in more], np.int64)].astype(np.int64)
    title = np.insert(title, at, np.array([other for _, other in more], np.uint32))
    column = np.insert(column, at, np.array(values, column.dtype))
    ends[1:] += np.cumsum(np.bincount([person for person, _ in more], minlength=people)).astype(np.uint32)
    return ends, title, column
