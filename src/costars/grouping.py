"""The order of rows by several columns of small whole numbers: numpy for few rows, kernels for many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ordered", "starts_of"]

A = np.ndarray[Any, Any]

MANY = 1_000_000  # rows from which compiled kernels pay for their import
_CHUNK = 1 << 24


def ordered(columns: Sequence[tuple[A, int]]) -> A:
    """The rows (uint32) ordered by the first column, then the second …, equal ones as they stand.

    Each column comes with a number that all its values (not negative) lie below. Cost for many rows: one
    pass for each column.
    """
    count = len(columns[0][0])
    if count < MANY:
        return np.lexsort([keys for keys, _ in reversed(columns)]).astype(np.uint32)
    from .kernels.grouping import reorder

    order, out = np.arange(count, dtype=np.uint32), np.empty(count, np.uint32)
    for keys, groups in reversed(columns):
        reorder(keys, order, groups, out)
        order, out = out, order
    return order


def starts_of(owners: A, count: int) -> A:
    """Where the rows of each of `count` owners start, and where the last ones end (int64)."""
    starts = np.zeros(count + 1, np.int64)
    for begin in range(0, len(owners), _CHUNK):  # bincount makes wide copies of what it counts
        starts[1:] += np.bincount(owners[begin : begin + _CHUNK], minlength=count)
    return np.cumsum(starts, out=starts)
