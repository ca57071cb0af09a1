"""What is said several times, or twice over: each claim once for each place, and none beside one that says
more."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..statements import Statement

__all__ = ["each_said_once"]

_NEAR = 200  # characters between two statements of one wedding
_LONG = 2_000  # characters: no statement is longer
# "Made T with Q", "worked with D on T": what two did together says what each worked on.
_TOGETHER = frozenset("acted_together last_together first_together directed_in".split())


def each_said_once(found: list[Statement], text: str) -> list[Statement]:
    """Each claim once for each place: of several readings of the same words the shortest."""
    kept: list[Statement] = []
    # Of each claim the places that are kept, in order: they do not overlap.
    seen: dict[tuple[object, ...], list[tuple[int, int]]] = {}
    for statement in sorted(found, key=lambda s: (s.end - s.start, s.start)):
        key = (
            statement.kind, tuple(p.text for p in statement.people), tuple(t.text for t in statement.titles),
            statement.year, statement.value,
        )  # fmt: skip
        places = seen.setdefault(key, [])
        span = (statement.start, statement.end)
        after = bisect_left(places, span)
        if any(start < span[1] and span[0] < end for start, end in places[max(0, after - 1) : after + 1]):
            continue
        places.insert(after, span)
        kept.append(statement)
    weddings = sorted((s for s in kept if s.kind == "married" and s.year is not None), key=lambda s: s.start)
    starts = [w.start for w in weddings]
    kept = [
        s for s in kept
        if not (s.kind == "married" and s.year is None and any(
            {p.text for p in s.people} == {p.text for p in w.people} and _one_sentence(text, s, w)
            for w in weddings[bisect_left(starts, s.start - _NEAR) : bisect_left(starts, s.start + _NEAR)]))
    ]  # fmt: skip
    together = sorted((s for s in kept if s.kind in _TOGETHER), key=lambda s: s.start)
    starts = [s.start for s in together]
    kept = [
        s for s in kept
        if not (s.kind == "worked_on" and any(
            s.start < other.end and s.people[0] in other.people and s.titles[0] in other.titles
            for other in together[bisect_left(starts, s.start - _LONG) : bisect_left(starts, s.end)]))
    ]  # fmt: skip
    return sorted(kept, key=lambda s: (s.start, s.end, s.kind))


def _one_sentence(text: str, a: Statement, b: Statement) -> bool:
    """Whether no sentence ends between two statements: "was married to P, whom she wed in 1987"."""
    first, second = sorted((a, b), key=lambda s: s.start)
    between = text[first.end : second.start]
    return not re.search(r"[.!?][\"”’']?\s|\n\n", between) and second.start - first.start < _NEAR
