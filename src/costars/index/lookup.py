"""Look-ups in the ordered tables of strings of an opened graph, by bisection in plain Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..names import compact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .store import Strings

__all__ = ["first_from", "same_letters", "starting_with"]


def first_from(strings: Strings, target: bytes, low: int = 0, high: int | None = None) -> int:
    """The first row from `low` on whose bytes are not before `target`; `high` where there is none."""
    return strings.bisect(target, low, len(strings) if high is None else high)


def starting_with(strings: Strings, prefix: bytes, low: int = 0, high: int | None = None) -> range:
    """The rows of `low` to `high` that begin with `prefix`."""
    low = first_from(strings, prefix, low, high)
    # No UTF-8 text holds the byte 0xff, so this bound is behind everything that starts with the prefix.
    return range(low, first_from(strings, prefix + b"\xff", low, high))


def same_letters(keys: Strings, order: memoryview, letters: str) -> Iterator[int]:
    """The keys that are `letters` without their spaces; `order` are the keys in the order of theirs."""
    low, high = 0, len(order)
    while low < high:
        middle = (low + high) // 2
        if compact(keys[order[middle]]) < letters:
            low = middle + 1
        else:
            high = middle
    while low < len(order) and compact(keys[order[low]]) == letters:
        yield order[low]
        low += 1
