"""Sets of rows as bits, eight to a byte: as many as there are, they fit where a processor reads quickly."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import kernel

__all__ = ["has", "put"]

A = np.ndarray[Any, Any]

# Unsigned of 32 bits, as rows are: a signed number could be negative, which would be checked at every look.
_THREE, _SEVEN = np.uint32(3), np.uint32(7)
_ONE = np.uint8(1)


@kernel
def has(bits: A, row: Any) -> Any:
    """1 where `row` (uint32) is in the set, else 0 (uint8)."""
    return (bits[row >> _THREE] >> np.uint8(row & _SEVEN)) & _ONE


@kernel
def put(bits: A, row: Any) -> Any:
    """Put `row` (uint32) into the set; 1 where it was not in there before, else 0 (uint8)."""
    byte, bit = bits[row >> _THREE], np.uint8(row & _SEVEN)
    bits[row >> _THREE] = byte | (_ONE << bit)
    return ((byte >> bit) & _ONE) ^ _ONE
