"""How kernels are compiled: one policy for all that are.

They are plain functions over arrays, compiled by numba on their first call, kept on disk for the next
process, and run without the global lock. Importing numba costs about as much as a whole short command, so
only what works on many rows imports a module of kernels, late; for few rows there is a plain way that
gives the same.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba
import numpy as np

__all__ = ["i64", "kept", "kernel", "remark"]

if TYPE_CHECKING:

    def i64(value: Any) -> int:
        """A whole number of any type as one with a sign: compiled, int() of one without stays so, and the two
        added are a float."""
else:
    i64 = np.int64

F = TypeVar("F", bound=Callable[..., Any])


def kernel(function: F) -> F:
    """Compile `function` on its first call. Where no folder can be written, it is not kept on disk."""
    try:
        return cast("F", numba.njit(cache=True, nogil=True)(function))
    except RuntimeError:  # numba: no locator available
        return cast("F", numba.njit(nogil=True)(function))


def kept(function: Any) -> bool:
    """Whether a kernel has been compiled on this machine before, as far as can be told."""
    folder = _folder(function)
    if folder is None:  # run as plain Python, or nowhere to keep it
        return False
    name = function.py_func.__name__
    return any(Path(folder).glob(f"*.{name}-*.nbi"))


def remark(what: str, function: Any) -> str | None:
    """What a user should know before a kernel is called for the first time; None where it was compiled
    before. `what` are compiled with it, in the plural."""
    if not hasattr(function, "py_func") or kept(function):
        return None
    if _folder(function) is None:
        return (
            f"{what} are compiled, which takes some seconds each time: there is no folder to keep them in. "
            "NUMBA_CACHE_DIR can name one."
        )
    return f"{what} are compiled for this machine, once: this takes some seconds."


def _folder(function: Any) -> str | None:
    """Where a kernel is kept."""
    folder: str | None = getattr(getattr(function, "_cache", None), "cache_path", None)
    return folder
