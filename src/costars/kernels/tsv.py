"""Kernels that take tab-separated text apart: bytes in; places of fields, numbers and faults out."""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import kernel

__all__ = [
    "BROKEN",
    "FIELDS",
    "LONG",
    "MALFORMED",
    "MISSING",
    "OUT_OF_RANGE",
    "cells",
    "ids",
    "integers",
    "nulls",
    "pieces",
    "rows",
]

A = np.ndarray[Any, Any]

FIELDS, BROKEN, LONG = 1, 2, 3  # faults of a line
MISSING, MALFORMED, OUT_OF_RANGE = 1, 2, 3  # faults of a field

_TAB, _LINE, _RETURN, _SPACE = 9, 10, 13, 32


@kernel
def _valid_utf8(data: A, start: int, end: int) -> bool:
    i = start
    while i < end:
        lead = data[i]
        if lead < 0x80:
            i += 1
            continue
        if lead < 0xC2 or lead > 0xF4:
            return False
        more = 1 if lead < 0xE0 else 2 if lead < 0xF0 else 3
        if i + more >= end:
            return False
        second = data[i + 1]
        low = 0xA0 if lead == 0xE0 else 0x90 if lead == 0xF0 else 0x80
        high = 0x9F if lead == 0xED else 0x8F if lead == 0xF4 else 0xBF
        if second < low or second > high:
            return False
        for j in range(2, more + 1):
            if data[i + j] < 0x80 or data[i + j] > 0xBF:
                return False
        i += more + 1
    return True


@kernel
def _without_controls(data: A, start: int, end: int) -> int:
    """Put spaces in place of control characters beyond ASCII (C2 80 to C2 9F), and count them."""
    found = 0
    for i in range(start, end - 1):
        if data[i] == 0xC2 and data[i + 1] < 0xA0:
            data[i] = data[i + 1] = _SPACE
            found += 1
    return found


@kernel
def rows(
    data: A,
    width: int,
    longest: int,
    offsets: A,
    lines: A,
    bad_lines: A,
    bad_kinds: A,
    bad_starts: A,
    bad_ends: A,
) -> tuple[int, int, int, int]:
    """Find the fields of whole lines of `data` (uint8; it ends with a line break).

    Row r has field f at `offsets[r, f]` up to `offsets[r, f + 1] - 1`, where the tab or line break stands;
    `offsets` is int32 of shape (lines, width + 1), `lines[r]` the line's number from 0. A carriage return
    before the line break and control characters become spaces, in place. Lines without any text are
    skipped; those longer than `longest` bytes, with other than `width` fields, or that are not UTF-8 are
    listed in the `bad_…` arrays. Returns the number of rows, bad lines, lines and control characters.
    """
    good = bad = line = controls = 0
    start = field = 0
    high = False
    for i in range(len(data)):
        char = data[i]
        if char >= _SPACE and char < 0x7F:
            continue
        if char >= 0x80:
            high = True
        elif char == _TAB:
            field += 1
            if field <= width:
                offsets[good, field] = i + 1
        elif char == _LINE:
            end = i
            if field == 0 and (end == start or (end == start + 1 and data[start] == _SPACE)):
                pass  # an empty line
            elif end - start > longest:
                bad_lines[bad], bad_kinds[bad], bad_starts[bad], bad_ends[bad] = line, LONG, start, end
                bad += 1
            elif field + 1 != width:
                bad_lines[bad], bad_kinds[bad], bad_starts[bad], bad_ends[bad] = line, FIELDS, start, end
                bad += 1
            elif high and not _valid_utf8(data, start, end):
                bad_lines[bad], bad_kinds[bad], bad_starts[bad], bad_ends[bad] = line, BROKEN, start, end
                bad += 1
            else:
                if high:
                    controls += _without_controls(data, start, end)
                offsets[good, 0] = start
                offsets[good, width] = end + 1
                lines[good] = line
                good += 1
            line += 1
            start = i + 1
            field = 0
            high = False
        elif char == _RETURN and data[i + 1] == _LINE:
            data[i] = _SPACE
        else:
            data[i] = _SPACE
            controls += 1
    return good, bad, line, controls


@kernel
def cells(data: A, offsets: A, column: int, starts: A, ends: A) -> None:
    """Where the cells of a column start and end (int64), without the spaces around them."""
    for row in range(len(offsets)):
        a, b = offsets[row, column], offsets[row, column + 1] - 1
        while a < b and data[a] == _SPACE:
            a += 1
        while b > a and data[b - 1] == _SPACE:
            b -= 1
        starts[row], ends[row] = a, b


@kernel
def _is_null(data: A, start: int, end: int) -> bool:
    return end == start or (end - start == 2 and data[start] == 92 and data[start + 1] == 78)


@kernel
def nulls(data: A, starts: A, ends: A, out: A) -> None:
    """Whether each field is empty or `\\N` (bool)."""
    for row in range(len(starts)):
        out[row] = _is_null(data, starts[row], ends[row])


@kernel
def _id(data: A, start: int, end: int, first: int, second: int, limit: int) -> tuple[int, int]:
    """An id such as tt0388213: its number and its fault."""
    if _is_null(data, start, end):
        return 0, MISSING
    if end - start < 9 or data[start] != first or data[start + 1] != second:
        return 0, MALFORMED
    if end - start > 9 and data[start + 2] == 48:
        return 0, MALFORMED
    number: Any = 0
    for i in range(start + 2, end):
        digit = np.int64(data[i]) - 48
        if digit < 0 or digit > 9:
            return 0, MALFORMED
        number = min(number * 10 + digit, 1 << 40)
    if number >= limit:
        return 0, OUT_OF_RANGE
    return number, 0


@kernel
def ids(data: A, starts: A, ends: A, first: int, second: int, limit: int, out: A, faults: A) -> None:
    """Ids of two letters and at least seven digits, below `limit`: numbers (uint32) and faults (uint8)."""
    for row in range(len(starts)):
        out[row], faults[row] = _id(data, starts[row], ends[row], first, second, limit)


@kernel
def integers(data: A, starts: A, ends: A, low: int, high: int, none: int, out: A, faults: A) -> None:
    """Whole numbers (int32): `none` where a field is null, and faults (uint8; null is none)."""
    for row in range(len(starts)):
        a, b = starts[row], ends[row]
        out[row], faults[row] = none, 0
        if _is_null(data, a, b):
            continue
        negative = data[a] == 45
        if negative:
            a += 1
        number: Any = 0
        if a == b:
            faults[row] = MALFORMED
        for i in range(a, b):
            digit = np.int64(data[i]) - 48
            if digit < 0 or digit > 9:
                faults[row] = MALFORMED
                break
            number = min(number * 10 + digit, 1 << 40)
        if negative:
            number = -number
        if faults[row] == 0:
            if low <= number <= high:
                out[row] = number
            else:
                faults[row] = OUT_OF_RANGE


@kernel
def pieces(data: A, starts: A, ends: A, rows: A, owners: A, piece_starts: A, piece_ends: A) -> int:
    """The parts of the cells of some rows that are joined by commas: of each the row it stands in, and where
    it starts and ends (int64). Null cells have none. Returns how many there are."""
    count = 0
    for i in range(len(rows)):
        row = rows[i]
        if _is_null(data, starts[row], ends[row]):
            continue
        a = starts[row]
        for j in range(starts[row], ends[row] + 1):
            if j == ends[row] or data[j] == 44:
                owners[count], piece_starts[count], piece_ends[count] = row, a, j
                count += 1
                a = j + 1
    return count
