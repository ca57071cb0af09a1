"""Chance by counting: every random number is a hash of the seed, of what it is for, and of a row's number.

So any row can be written without those before it, twice the same, on any number of threads. The hash is the
finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, https://doi.org/10.1145/2660193.2660195). Kernels
keep to unsigned 64-bit numbers: numba makes floats of signed and unsigned ones mixed.
"""

from __future__ import annotations

import numpy as np
from numba import njit

__all__ = ["GOLDEN", "below", "chance", "draw", "find", "key", "mix", "step"]

GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_M1 = np.uint64(0xBF58476D1CE4E5B9)
_M2 = np.uint64(0x94D049BB133111EB)
_30, _27, _31, _32 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(32)
_48 = np.uint64(48)


@njit(cache=True)
def mix(z):
    """64 bits well mixed; a bijection."""
    z = (z ^ (z >> _30)) * _M1
    z = (z ^ (z >> _27)) * _M2
    return z ^ (z >> _31)


@njit(cache=True)
def step(h):
    """The next random number after `h` in a row's own sequence."""
    return mix(h + GOLDEN)


@njit(cache=True)
def key(seed, stream, row):
    """The first random number of row `row` (below 2**40) for the purpose `stream`."""
    return mix(mix(seed + np.uint64(stream) * GOLDEN) + np.uint64(row) * GOLDEN)


@njit(cache=True)
def draw(state):
    """The next number of a sequence that is kept in `state`, one uint64."""
    state[0] += GOLDEN
    return mix(state[0])


@njit(cache=True)
def below(h, n):
    """A whole number from 0 to n - 1, n below 2**31, out of the upper half of `h`."""
    return np.int64(((h >> _32) * np.uint64(n)) >> _32)


@njit(cache=True)
def chance(h, share):
    """True for `share` of 65,536, out of the highest 16 bits of `h`."""
    return np.int64(h >> _48) < share


@njit(cache=True)
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
