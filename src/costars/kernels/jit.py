"""How kernels are compiled: one policy for all that are.

They are plain functions over arrays, compiled by numba on their first call, kept on disk for the next
process, and run without the global lock. Importing numba costs about as much as a whole short command, so
only what works on many rows imports a module of kernels, late; for few rows there is a plain way that
gives the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np

__all__ = ["int64", "kernel"]

F = TypeVar("F", bound=Callable[..., Any])

# A number as kernels count: of the widest sort, where numba would compile once more for each constant.
int64: Any = np.int64


def kernel(function: F) -> F:
    """Compile `function` on its first call. Where no folder can be written, it is not kept on disk."""
    try:
        return cast("F", numba.njit(cache=True, nogil=True)(function))
    except RuntimeError:  # numba: no locator available
        return cast("F", numba.njit(nogil=True)(function))
