"""Kernels that bring rows into the order of small whole numbers, in time linear in the rows."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import i64, kernel

__all__ = ["reorder"]

A = np.ndarray[Any, Any]


@kernel
def reorder(keys: A, order: A, groups: int, out: A) -> None:
    """Sort `order` (uint32 rows) by `keys[row]`, which lie below `groups`, into `out`: a stable counting
    sort. Cost: O(rows + groups)."""
    place = np.zeros(groups + 1, np.int64)
    for row in range(len(keys)):
        place[i64(keys[row]) + 1] += 1
    for group in range(groups):
        place[group + 1] += place[group]
    for i in range(len(order)):
        row = order[i]
        key = keys[row]
        out[place[key]] = row
        place[key] += 1
