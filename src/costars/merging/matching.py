"""Which credits or relations of several graphs are the same: groups of candidates, and pairs of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from ..grouping import ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["best_pairs", "common_groups"]

A = np.ndarray[Any, Any]
S = TypeVar("S")


def common_groups(candidates: A, columns: Sequence[tuple[A, int]], part: A, parts: int) -> tuple[A, A, A]:
    """The rows among `candidates` that agree in all columns (each with a number above its values), where
    several graphs have some: rows group by group, graph by graph, and where each group starts and ends.
    Cost: linear in the candidates."""
    keys = [column[candidates] for column, _ in columns]
    limits = [limit for _, limit in columns]
    part = part[candidates]
    order = ordered([*zip(keys, limits, strict=True), (part, parts)])
    new = np.zeros(len(order), np.bool_)
    new[:1] = True
    for key in keys:
        new[1:] |= key[order[1:]] != key[order[:-1]]
    starts = np.flatnonzero(new)
    ends = np.append(starts[1:], len(order))[: len(starts)]
    several = part[order[starts]] != part[order[ends - 1]]
    return candidates[order], starts[several], ends[several]


def best_pairs(
    ones: Sequence[S], others: Sequence[S], fit: Callable[[S, S], int | None]
) -> list[tuple[S, S]]:
    """Each of `ones` with at most one of `others`, those that fit best first; `fit` is None where two cannot
    be the same. Cost: O(ones * others)."""
    fits = sorted(
        (-score, i, j)
        for i, one in enumerate(ones)
        for j, other in enumerate(others)
        if (score := fit(one, other)) is not None
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in fits:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((ones[i], others[j]))
    return pairs
