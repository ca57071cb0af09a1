"""Two instructions that every processor has and Python has no word for: counting bits, and fetching ahead.

In plain Python (NUMBA_DISABLE_JIT) they do the same, or nothing.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic, overload

__all__ = ["fetch", "ones"]

A = np.ndarray[Any, Any]


def ones(word: Any) -> Any:
    """How many bits of a word (uint64) are set (int64)."""
    return np.int64(int(word).bit_count())


def fetch(rows: A, row: Any) -> None:
    """Ask for one number of an array, or the beginning of one row of a table, which will be read soon: a
    random place in memory is waited for while others are asked for, not one after the other. Not checked."""


def _ones(_context: Any, word: Any) -> Any:
    def generate(_: Any, builder: Any, __: Any, arguments: Any) -> Any:
        return builder.ctpop(arguments[0])

    return types.int64(word), generate


def _fetch(_context: Any, rows: Any, row: Any) -> Any:
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        table = context.make_array(signature.args[0])(context, builder, arguments[0])
        index = context.cast(builder, arguments[1], signature.args[1], types.intp)
        at = [index] + [index.type(0)] * (signature.args[0].ndim - 1)
        place = item_pointer(context, builder, signature.args[0], table, at, wraparound=False)
        byte, number = ir.IntType(8).as_pointer(), ir.IntType(32)
        kind = ir.FunctionType(ir.VoidType(), [byte, number, number, number])
        prefetch = builder.module.declare_intrinsic("llvm.prefetch", (byte,), kind)
        # To be read, kept near, data.
        builder.call(prefetch, [builder.bitcast(place, byte), number(0), number(3), number(1)])
        return context.get_dummy_value()

    return types.void(rows, row), generate


item_pointer: Any = cgutils.get_item_pointer
ones_of: Any = intrinsic(_ones)
fetch_of: Any = intrinsic(_fetch)


@overload(ones, strict=False)
def _(word: Any) -> Any:  # noqa: ARG001
    return lambda word: ones_of(word)


@overload(fetch, strict=False)
def _(rows: Any, row: Any) -> Any:  # noqa: ARG001
    return lambda rows, row: fetch_of(rows, row)
