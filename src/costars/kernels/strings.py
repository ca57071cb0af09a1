"""Kernels over tables of strings: one array of bytes, and where each string starts and ends in it.

Each has a plain version in `costars.texts`; tests hold the two against each other.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .jit import kernel

__all__ = [
    "encode",
    "equal",
    "first_fall",
    "gather",
    "normalize_ascii",
    "order_within",
    "plain_lists",
    "prefixes",
    "rehash",
    "same_as_before",
    "signatures",
]

A = np.ndarray[Any, Any]

_SHORT_RUN = 16


@kernel
def gather(data: A, starts: A, ends: A, out: A) -> None:
    """Copy the strings one after the other into `out` (uint8, as long as all of them)."""
    place = 0
    for row in range(len(starts)):
        for i in range(starts[row], ends[row]):
            out[place] = data[i]
            place += 1


@kernel
def _prefix(data: A, start: int, end: int) -> Any:
    """The first eight bytes as a number that compares as they do; a shorter string is filled with zeros."""
    value = np.uint64(0)
    stop = min(end, start + 8)
    for i in range(start, stop):
        value = (value << np.uint64(8)) | np.uint64(data[i])
    missing = 8 - (stop - start)
    if missing == 8:
        return np.uint64(0)
    return value << np.uint64(8 * missing)


@kernel
def prefixes(data: A, starts: A, ends: A, out: A) -> None:
    """Of each string the first eight bytes as a number (uint64)."""
    for row in range(len(starts)):
        out[row] = _prefix(data, starts[row], ends[row])


@kernel
def _sort_pairs(keys: A, rows: A) -> None:
    """Sort few pairs by key, in place."""
    for i in range(1, len(keys)):
        key, row = keys[i], rows[i]
        j = i - 1
        while j >= 0 and keys[j] > key:
            keys[j + 1], rows[j + 1] = keys[j], rows[j]
            j -= 1
        keys[j + 1], rows[j + 1] = key, row


@kernel
def order_within(order: A, first: A, data: A, starts: A, ends: A) -> None:
    """Finish the order of strings that is right by their first eight bytes.

    `order` (uint32 rows) is rearranged in place; `first` are the prefixes in that order. Strings hold no
    zero byte. Equal strings end up by row. Multikey sort: runs of equal prefixes are sorted by their next
    eight bytes, and so on (Bentley and Sedgewick, 1997, with eight bytes for one).
    """
    low_stack, high_stack, depth_stack = [0], [0], [0]
    low_stack.pop(), high_stack.pop(), depth_stack.pop()
    keys = np.empty(64, np.uint64)
    count = len(order)
    low = 0
    while low < count:
        high = low + 1
        while high < count and first[high] == first[low]:
            high += 1
        if high - low > 1:
            low_stack.append(low)
            high_stack.append(high)
            depth_stack.append(8)
        while len(low_stack) > 0:
            lo, hi, depth = low_stack.pop(), high_stack.pop(), depth_stack.pop()
            size = hi - lo
            longer = False
            for i in range(lo, hi):
                row = order[i]
                if ends[row] - starts[row] > depth:
                    longer = True
                    break
            part = order[lo:hi]
            if not longer:
                part.sort()
                continue
            if len(keys) < size:
                keys = np.empty(size * 2, np.uint64)
            for i in range(size):
                row = part[i]
                begin = min(starts[row] + depth, ends[row])
                keys[i] = _prefix(data, begin, ends[row])
            if size <= _SHORT_RUN:
                _sort_pairs(keys[:size], part)
            else:
                by = np.argsort(keys[:size])
                sorted_keys = keys[:size][by]
                sorted_rows = part[by]
                for i in range(size):
                    keys[i] = sorted_keys[i]
                    part[i] = sorted_rows[i]
            a = 0
            while a < size:
                b = a + 1
                while b < size and keys[b] == keys[a]:
                    b += 1
                if b - a > 1:
                    low_stack.append(lo + a)
                    high_stack.append(lo + b)
                    depth_stack.append(depth + 8)
                a = b
        low = high


@kernel
def _equal(data: A, start: int, end: int, other: A, other_start: int, other_end: int) -> bool:
    if end - start != other_end - other_start:
        return False
    for i in range(end - start):
        if data[start + i] != other[other_start + i]:
            return False
    return True


@kernel
def same_as_before(data: A, starts: A, ends: A, order: A, out: A) -> None:
    """Whether each string, in the given order, equals the one before it (bool)."""
    for i in range(1, len(order)):
        a, b = order[i - 1], order[i]
        out[i] = _equal(data, starts[a], ends[a], data, starts[b], ends[b])


@kernel
def first_fall(data: A, starts: A, ends: A) -> int:
    """The first string that comes before the one above it; -1 where there is none."""
    for row in range(1, len(starts)):
        a, b = starts[row - 1], starts[row]
        while a < ends[row - 1] and b < ends[row] and data[a] == data[b]:
            a, b = a + 1, b + 1
        if a < ends[row - 1] and (b == ends[row] or data[a] > data[b]):
            return row
    return -1


@kernel
def _hash(data: A, start: int, end: int) -> Any:
    value = np.uint64(0x9E3779B97F4A7C15) ^ np.uint64(end - start)
    i = start
    while i < end:
        value ^= _prefix(data, i, end)
        value *= np.uint64(0xD6E8FEB86659FD93)
        value ^= value >> np.uint64(32)
        i += 8
    value *= np.uint64(0xD6E8FEB86659FD93)
    return value ^ (value >> np.uint64(32))


@kernel
def rehash(hashes: A, count: int, table: A) -> None:
    """Fill an empty table of slots (int32, -1 is free; its length a power of two) with the known strings."""
    mask = np.uint64(len(table) - 1)
    for code in range(count):
        slot = hashes[code] & mask
        while table[slot] >= 0:
            slot = (slot + np.uint64(1)) & mask
        table[slot] = code


@kernel
def encode(
    data: A,
    starts: A,
    ends: A,
    first: int,
    table: A,
    hashes: A,
    arena: A,
    arena_ends: A,
    count: int,
    codes: A,
) -> tuple[int, int]:
    """Write each string's code from row `first` on; a string that is new gets the next code.

    Known strings stand in `arena` (uint8) up to `arena_ends[code]`; `table` is filled to a half at most.
    Returns the row at which room ran out (or the number of rows) and how many strings are known now.
    """
    mask = np.uint64(len(table) - 1)
    for row in range(first, len(starts)):
        start, end = starts[row], ends[row]
        value = _hash(data, start, end)
        slot = value & mask
        found = -1
        while table[slot] >= 0:
            code = table[slot]
            if hashes[code] == value:
                known = arena_ends[code - 1] if code > 0 else 0
                if _equal(data, start, end, arena, known, arena_ends[code]):
                    found = code
                    break
            slot = (slot + np.uint64(1)) & mask
        if found < 0:
            used = arena_ends[count - 1] if count > 0 else 0
            if count == len(hashes) or 2 * (count + 1) > len(table) or used + end - start > len(arena):
                return row, count
            for i in range(end - start):
                arena[used + i] = data[start + i]
            arena_ends[count] = used + end - start
            hashes[count] = value
            table[slot] = count
            found = count
            count += 1
        codes[row] = found
    return len(starts), count


_SPACE, _QUOTE, _BACKTICK, _STOP, _AND = 32, 39, 96, 46, 38


@kernel
def normalize_ascii(data: A, starts: A, ends: A, out: A, out_ends: A, odd: A) -> int:
    """The keys of names in ASCII, as `names.normalize` gives them, one after the other into `out`.

    `out` has room for every byte, and four more for each "&". Where a name has other letters, or nothing is
    left of it, `odd` is set and the key is empty. Returns the bytes written.
    """
    place = 0
    for row in range(len(starts)):
        begin = place
        plain = True
        for i in range(starts[row], ends[row]):
            if data[i] > 127:
                plain = False
                break
        if plain:
            word = place  # where the word begins that is being written
            singles = False  # whether the last finished word is made of single letters
            for i in range(starts[row], ends[row] + 1):
                char = data[i] if i < ends[row] else _SPACE
                if 65 <= char <= 90:
                    char += 32
                if char == _QUOTE or char == _BACKTICK or char == _STOP:
                    continue
                if 97 <= char <= 122 or 48 <= char <= 57:
                    out[place] = char
                    place += 1
                    continue
                # A word ends here. "&" is a word of its own.
                for turn in range(2 if char == _AND else 1):
                    if turn == 1:
                        out[place], out[place + 1], out[place + 2] = 97, 110, 100
                        place += 3
                    length = place - word
                    if length == 0:
                        continue
                    single = length == 1 and out[word] >= 97
                    if single and singles:
                        out[word - 1] = out[word]  # over the space
                        place -= 1
                    singles = single
                    out[place] = _SPACE
                    place += 1
                    word = place
            if place > begin:
                place -= 1  # the last space
        odd[row] = not plain or place == begin
        if odd[row]:
            place = begin
        out_ends[row] = place
    return place


@kernel
def signatures(data: A, starts: A, ends: A, out: A) -> None:
    """The signatures of words in UTF-8, as `names.signature` gives them (uint64)."""
    for row in range(len(starts)):
        bits = np.uint64(0)
        before: Any = 0
        i = starts[row]
        while i < ends[row]:
            lead = np.int64(data[i])
            if lead < 0x80:
                code, more = lead, 0
            elif lead < 0xE0:
                code, more = lead & 0x1F, 1
            elif lead < 0xF0:
                code, more = lead & 0x0F, 2
            else:
                code, more = lead & 0x07, 3
            for j in range(1, more + 1):
                code = (code << 6) | (np.int64(data[i + j]) & 0x3F)
            i += more + 1
            bits |= np.uint64(1) << np.uint64((before * 37 + code * 101) % 61)
            before = code
        out[row] = bits | (np.uint64(1) << np.uint64((before * 37) % 61))


@kernel
def equal(data: A, starts: A, ends: A, other: A, other_starts: A, other_ends: A, out: A) -> None:
    """Whether each string is the same as the one in the same row of another table (bool)."""
    for row in range(len(starts)):
        out[row] = _equal(data, starts[row], ends[row], other, other_starts[row], other_ends[row])


@kernel
def _odd_space(data: A, i: int) -> Any:
    """Whether a space or a control character beyond ASCII starts at `i`; there are two bytes more."""
    first, second, third = data[i], data[i + 1], data[i + 2]
    if first == 0xC2:
        return second <= 0xA0
    if first == 0xE1:
        return second == 0x9A and third == 0x80
    if first == 0xE2 and second == 0x80:
        return third <= 0x8A or third == 0xA8 or third == 0xA9 or third == 0xAF
    if first == 0xE2:
        return second == 0x81 and third == 0x9F
    return first == 0xE3 and second == 0x80 and third == 0x80


@kernel
def plain_lists(data: A, starts: A, ends: A, out: A) -> None:
    """Which strings in UTF-8 are a JSON list of one name without escapes, bars, control characters or spare
    spaces (bool)."""
    for row in range(len(starts)):
        a, b = starts[row], ends[row]
        good = b - a > 4 and data[a] == 91 and data[a + 1] == 34 and data[b - 2] == 34 and data[b - 1] == 93
        before = 32  # as if a space stood before the name
        if good:
            for i in range(a + 2, b - 2):
                char = data[i]
                if char == 34 or char == 92 or char == 124 or (char == 32 and before == 32):
                    good = False
                    break
                if char < 32 or char == 127 or (char >= 0xC2 and _odd_space(data, i)):
                    good = False
                    break
                before = char
        out[row] = good and before != 32
