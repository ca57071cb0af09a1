"""The web that a rule leaves of a graph: who is on which title, as arrays for searches over many rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .. import grouping
from ..grouping import starts_of
from .overlay import OverlaidView
from .rules import ONLY_VOICE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .rules import RuleFilter
    from .view import View

__all__ = ["Web", "credits_count", "web_of"]

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
    does. Cost: O(credits), with kernels for a million and more."""
    store = view.store
    title_counts, person_counts = rule.masks()
    start, title = _own_pairs(view, rule, title_counts, person_counts)
    titles = store.count("titles")
    if isinstance(view, OverlaidView) and (more := view.edges(rule)):
        start, title, titles = _with_more(start, title, titles, more)
    back_start, back = _turned(start, title, titles)
    return Web(start, title, back_start, back)


def _own_pairs(view: View, rule: RuleFilter, titles: A, people: A) -> tuple[A, A]:
    """The pairs of the graph itself, by person."""
    store = view.store
    people_start, credit_title = store.numpy("people.credits"), store.numpy("credits.title")
    if len(credit_title) >= grouping.MANY:
        from ..kernels.webs import pairs_of_people

        roles = np.frombuffer(rule.roles(), np.bool_)
        only_voice = 2 if rule.rule.voice else ONLY_VOICE  # 2: no credit has it
        role, voice = store.numpy("credits.role"), store.numpy("credits.voice")
        start = np.empty(len(people_start), np.uint32)
        title = np.empty(len(credit_title), np.uint32)
        count = pairs_of_people(
            people_start, credit_title, role, voice, roles, only_voice, titles, people, start, title
        )
        return start, title[:count].copy()
    counts = credits_count(view, rule, titles, people, slice(None))
    person, title = store.numpy("credits.person")[counts], credit_title[counts]
    new = np.ones(len(title), np.bool_)
    new[1:] = (person[1:] != person[:-1]) | (title[1:] != title[:-1])
    return starts_of(person[new], len(people_start) - 1).astype(np.uint32), title[new]


def credits_count(view: View, rule: RuleFilter, titles: A, people: A, rows: slice) -> A:
    """Which of some credits of the graph itself count under a rule (bool); `titles` and `people` are its
    masks. Raises IndexError for a credit of nobody or of no title."""
    store = view.store
    counts: A = np.frombuffer(rule.roles(), np.bool_)[store.numpy("credits.role")[rows]]
    if not rule.rule.voice:
        counts &= store.numpy("credits.voice")[rows] != ONLY_VOICE
    counts &= titles[store.numpy("credits.title")[rows]]
    counts &= people[store.numpy("credits.person")[rows]]
    return counts


def _with_more(start: A, title: A, titles: int, more: dict[int, list[int]]) -> tuple[A, A, int]:
    """The same pairs by person with those between a person and ~title of `more`, and how many titles there
    are then."""
    told = sorted((person, ~other) for person, others in more.items() if person >= 0 for other in others)
    people = max(len(start) - 1, 1 + max((person for person, _ in told), default=0))
    titles = max(titles, 1 + max((other for _, other in told), default=0))
    ends = np.concatenate([start, np.full(people + 1 - len(start), start[-1], np.uint32)])
    # Announced titles have the last rows, so that they come behind a person's own.
    at = ends[np.array([person + 1 for person, _ in told], np.int64)]
    title = np.insert(title, at.astype(np.int64), np.array([other for _, other in told], np.uint32))
    added = np.bincount([person for person, _ in told], minlength=people)
    ends[1:] += np.cumsum(added).astype(np.uint32)
    return ends, title, titles


def _turned(start: A, title: A, titles: int) -> tuple[A, A]:
    back_start = np.zeros(titles + 1, np.uint32)
    back = np.empty(len(title), np.uint32)
    if len(title) >= grouping.MANY:
        from ..kernels.webs import turned

        turned(start, title, back_start, back)
        return back_start, back
    order = np.argsort(title, kind="stable")
    back[:] = np.repeat(np.arange(len(start) - 1, dtype=np.uint32), np.diff(start))[order]
    return starts_of(title, titles).astype(np.uint32), back
