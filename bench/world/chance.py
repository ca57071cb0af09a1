"""Chance by counting: every random number is a hash of the seed, of what it is for, and of a row's number.

So any row can be written without those before it, twice the same, on any number of threads. The hash is the
finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, https://doi.org/10.1145/2660193.2660195). Kernels
keep to unsigned 64-bit numbers: numba makes floats of signed and unsigned ones mixed.
"""

from __future__ import annotations

import numpy as np
from numba import njit

__all__ = ["below", "chance", "draw", "find", "helper", "kernel", "key", "step"]

# How all of this package is compiled: kept between runs, threads let through, division as numpy has it. What
# only kernels call has no way in from Python, which would take longer to compile than the function itself.
_KERNEL = {"cache": True, "nogil": True, "error_model": "numpy"}
_HOW = {**_KERNEL, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
kernel = njit(**_KERNEL)
helper = njit(**_HOW)

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_M1 = np.uint64(0xBF58476D1CE4E5B9)
_M2 = np.uint64(0x94D049BB133111EB)
_30, _27, _31, _32 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(32)
_48 = np.uint64(48)


@njit("uint64(uint64)", **_HOW)
def mix(z):
    """64 bits well mixed; a bijection."""
    z = (z ^ (z >> _30)) * _M1
    z = (z ^ (z >> _27)) * _M2
    return z ^ (z >> _31)


@njit("uint64(uint64)", **_HOW)
def step(h):
    """The next random number after `h` in a row's own sequence."""
    return mix(h + _GOLDEN)


@njit("uint64(uint64, int64, int64)", **_HOW)
def key(seed, stream, row):
    """The first random number of row `row` (below 2**40) for the purpose `stream`."""
    return mix(mix(seed + np.uint64(stream) * _GOLDEN) + np.uint64(row) * _GOLDEN)


@helper
def draw(state):
    """The next number of a sequence that is kept in `state`, one uint64."""
    state[0] += _GOLDEN
    return mix(state[0])


@njit("int64(uint64, int64)", **_HOW)
def below(h, n):
    """A whole number from 0 to n - 1, n below 2**31, out of the upper half of `h`."""
    return np.int64(((h >> _32) * np.uint64(n)) >> _32)


@njit("boolean(uint64, int64)", **_HOW)
def chance(h, share):
    """True for `share` of 65,536, out of the highest 16 bits of `h`."""
    return np.int64(h >> _48) < share


@helper
def find(cumulated, start, count, h):
    """Which of `count` entries from `start` is hit, where `cumulated` holds running sums up to 2**31."""
    want = np.int64(h >> np.uint64(33))
    low, high = start, start + count - 1
    while low < high:
        middle = (low + high) >> 1
        if cumulated[middle] > want:
            high = middle
        else:
            low = middle + 1
    return low - start
