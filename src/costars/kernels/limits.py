"""What a counting rule lets in, as kernels ask for it: kinds, years, genres, dates, and rows that are left
out."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from .jit import i64, kernel

__all__ = [
    "ANY_KIND", "NO_KIND", "Limits", "Pairs", "counts", "facts_of", "first_stretch", "in_time",
    "next_stretch",
]  # fmt: skip

A = np.ndarray[Any, Any]

_ANNOUNCED_AT, _YEAR_AT, _YEARS = 32, 40, 1 << 14
_KEY_YEARS = 12  # bits of a key that are its year: there is none after 4095
_FEW = 16  # titles that are looked at one after the other
ANY_KIND, NO_KIND = 1 << 20, 1 << 21


class Pairs(NamedTuple):
    """The arrays of a web (`graph.web.Web`), uint32. `person_key` (uint16, pairs; may be empty) are the keys
    (`index.web.keys`) of the titles in `person_title`; each person's are in their order then, so that those
    of a kind and some years stand together."""

    person_start: A
    person_title: A
    person_key: A
    title_start: A
    title_person: A


class Limits(NamedTuple):
    """What a rule lets in. `narrow`: not every kind and year; then bits of `kinds`, and years from `first` to
    `last` (0 to 4095; 0 is a year that is not known), and the web has keys. `further`: not all of these; then
    bits of `genres` that do not count, whether `announced` titles do, and released by `day` (yyyymmdd; 0:
    any). `facts` (uint64, titles) are `facts_of`, `released` (int32, titles) dates; both may be empty where
    nothing asks for them. `people` and `titles` (int64) are rows that are left out."""

    narrow: bool
    kinds: int
    first: int
    last: int
    further: bool
    genres: int
    announced: bool
    day: int
    facts: A
    released: A
    people: A
    titles: A


def facts_of(genres: A, announced: A, year: A) -> A:
    """A word (uint64) for each title: its genres, whether it is announced, and its year, 0 where that is not
    known."""
    word = genres.astype(np.uint64)
    word |= announced.astype(np.uint64) << np.uint64(_ANNOUNCED_AT)
    known = np.where(year > 0, year, 0).astype(np.uint64)
    return word | known << np.uint64(_YEAR_AT)


@kernel
def counts(title: int, limits: Limits) -> bool:
    """Whether a title of a kind and a year that count does, by the other limits of a rule."""
    word = i64(limits.facts[title])
    announced = (word >> _ANNOUNCED_AT) & 1
    if word & limits.genres or (announced and not limits.announced):
        return False
    if limits.day:
        year = (word >> _YEAR_AT) & (_YEARS - 1)
        day = i64(limits.released[title])
        return not announced and (day <= limits.day if day > 0 else 0 < year < limits.day // 10000)
    return True


@kernel
def in_time(key: int, limits: Limits) -> bool:
    """Whether a kind and a year count."""
    year = key & ((1 << _KEY_YEARS) - 1)
    return bool((limits.kinds >> (key >> _KEY_YEARS)) & 1) and limits.first <= year <= limits.last


@kernel
def first_stretch(person: int, pairs: Pairs, limits: Limits) -> tuple[int, int, int]:
    """Where the titles of a person stand that are of a kind and a year that count: the first stretch of them,
    and its kind. Few titles are one stretch, of `ANY_KIND`: each is to be looked at (`in_time`)."""
    first, behind = i64(pairs.person_start[person]), i64(pairs.person_start[person + 1])
    if not limits.narrow or behind - first <= _FEW:
        return first, behind, ANY_KIND
    return next_stretch(person, first, -1, pairs, limits)


@kernel
def next_stretch(person: int, place: int, kind: int, pairs: Pairs, limits: Limits) -> tuple[int, int, int]:
    """The next stretch behind `place`, of a kind behind `kind`; `NO_KIND` where there is none."""
    behind = i64(pairs.person_start[person + 1])
    while place < behind and kind < ANY_KIND:
        kind = max(kind + 1, i64(pairs.person_key[place]) >> _KEY_YEARS)
        left = limits.kinds >> kind
        if left == 0:
            break
        while not left & 1:
            left >>= 1
            kind += 1
        low = _keys_from((kind << _KEY_YEARS) + limits.first, place, behind, pairs.person_key)
        place = _keys_from((kind << _KEY_YEARS) + limits.last + 1, low, behind, pairs.person_key)
        if low < place:
            return low, place, kind
    return behind, behind, NO_KIND


@kernel
def _keys_from(key: int, low: int, high: int, keys: A) -> int:
    """The first place of a stretch in order whose key is not below `key`."""
    while low < high:
        middle = (low + high) // 2
        if i64(keys[middle]) < key:
            low = middle + 1
        else:
            high = middle
    return low
