"""Kernels that find near spellings: the words within a few typing errors of one, among millions in order.

Words that begin alike stand together, so how far a beginning is off (a letter added, lost, changed, or two
neighbours swapped: optimal string alignment) is computed once for all words that share it, and one that is
too far off drops them all. Of `edits` errors either few are in the first half of the
word asked for, or few in the second: the words are walked from their beginnings with few errors allowed in
the first half, then from their ends with few allowed in the second, and each walk stays narrow for as long
as there are many words to tell apart. Nothing is missed.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from ..names.signature import LONGEST
from .jit import i64, kernel

__all__ = ["BLOCK", "Spelling", "bisect", "letters_of", "near", "shared_letters"]

A = np.ndarray[Any, Any]

BLOCK = 16  # words of which one number says how much all of them share
_COMMON = 2048  # letters with smaller numbers are looked up
_SPACE = 32


class Spelling(NamedTuple):
    """Words in UTF-8: word w is `data[ends[w - 1]:ends[w]]`. Spaces in them do not count.

    `forward` (uint32) are the words in the order of their bytes; it is empty where they stand so. `shared[i]`
    (uint8) is how many letters the i-th of these has in common with the one before, 255 standing for all that
    are more; `blocks` the least of each `BLOCK` of them, `coarse` the least of each `BLOCK` of these.
    `backward` and what follows are the same for words that are read from the end. `longest` is a number of
    letters that no word exceeds; `spaced` is set where there may be spaces.
    """

    data: A
    ends: A
    forward: A
    shared: A
    blocks: A
    coarse: A
    backward: A
    back_shared: A
    back_blocks: A
    back_coarse: A
    longest: int
    spaced: bool


@kernel
def _bounds(data: A, ends: A, word: int) -> tuple[int, int]:
    """Where a word starts and ends. Raises IndexError where that is outside."""
    if word < 0 or word >= len(ends):
        raise IndexError("a word outside its table")
    start = i64(ends[word - 1]) if word > 0 else i64(0)
    end = i64(ends[word])
    if start < 0 or start > end or end > len(data):
        raise IndexError("offsets outside the text")
    return start, end


@kernel
def _letter(data: A, place: int, end: int) -> tuple[int, int]:
    """The letter at `place`, as its number (-1: there is none), and where the next one begins."""
    while place < end and data[place] == _SPACE:
        place += 1
    if place >= end:
        return i64(-1), end
    code = i64(data[place])
    if code < 0x80:
        return code, place + 1
    more = 1 if code < 0xE0 else 2 if code < 0xF0 else 3
    code &= 0x3F >> more
    place += 1
    while more > 0 and place < end:
        code = (code << 6) | (i64(data[place]) & 0x3F)
        place, more = place + 1, more - 1
    return code, place


@kernel
def _letter_before(data: A, start: int, place: int) -> tuple[int, int]:
    """The letter that ends at `place` (-1: there is none), and where it begins."""
    while place > start and data[place - 1] == _SPACE:
        place -= 1
    if place <= start:
        return i64(-1), start
    place -= 1
    code = i64(data[place])
    if code < 0x80:
        return code, place
    code &= 0x3F
    bits = 6
    while place > start and bits < 24:
        place -= 1
        byte = i64(data[place])
        if byte >= 0xC0:
            more = 1 if byte < 0xE0 else 2 if byte < 0xF0 else 3
            return code | ((byte & (0x3F >> more)) << bits), place
        code |= (byte & 0x3F) << bits
        bits += 6
    return code, place


@kernel
def shared_letters(data: A, ends: A, order: A, back: bool, out: A) -> None:
    """Fill `out` (uint8) with how many letters each string, in an order, has in common with the one before,
    at their beginnings or with `back` at their ends; 255 at most. An empty `order` is that in which they
    stand. Raises IndexError where an offset lies outside. Cost: O(bytes)."""
    before_start, before_end = i64(0), i64(0)
    for i in range(len(ends)):
        start, end = _bounds(data, ends, i64(order[i]) if len(order) else i)
        count = 0
        a, b = (end, before_end) if back else (start, before_start)
        while count < 255:
            if back:
                one, a = _letter_before(data, start, a)
                other, b = _letter_before(data, before_start, b)
            else:
                one, a = _letter(data, a, end)
                other, b = _letter(data, b, before_end)
            if one != other or one < 0:
                break
            count += 1
        out[i] = count
        before_start, before_end = start, end


@kernel
def bisect(data: A, ends: A, text: A, above: int) -> int:
    """The first of the strings in order that is not before `text`; where `above` is 1, that is neither
    before it nor begins with it. Raises IndexError where an offset lies outside. Cost: O(log n)."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        start, end = _bounds(data, ends, middle)
        size = min(end - start, len(text))
        i = 0
        while i < size and data[start + i] == text[i]:
            i += 1
        if i == len(text):
            before = above == 1
        elif start + i == end:
            before = True
        else:
            before = data[start + i] < text[i]
        if before:
            low = middle + 1
        else:
            high = middle
    return low


@kernel
def letters_of(text: A) -> A:
    """The letters of a text in UTF-8 as their numbers (int64)."""
    letters = np.empty(len(text), np.int64)
    count, place = 0, i64(0)
    while place < len(text):
        letters[count], place = _letter(text, place, len(text))
        count += 1
    return letters[:count]


@kernel
def _next(shared: A, blocks: A, coarse: A, i: int, depth: int) -> int:
    """The first place from `i` on that shares fewer than `depth` letters with the one before."""
    while i < len(shared) and shared[i] >= depth:
        i += 1
        if i % BLOCK:
            continue
        block = i // BLOCK
        while block < len(blocks) and blocks[block] >= depth:
            block += 1
            if block % BLOCK == 0:
                many = block // BLOCK
                while many < len(coarse) and coarse[many] >= depth:
                    many += 1
                block = many * BLOCK
        i = block * BLOCK
    return min(i, len(shared))


@kernel
def _bytes_of(data: A, start: int, end: int, count: int, back: bool) -> int:
    """How many bytes the first `count` letters of a word are; the last ones with `back`."""
    place = end if back else start
    for _ in range(count):
        if back:
            _, place = _letter_before(data, start, place)
        else:
            _, place = _letter(data, place, end)
    return end - place if back else place - start


@kernel
def _places_of(masks: A, letters: A, letter: int) -> Any:
    """Where a letter is in the word asked for: bit i + 1 for the i-th."""
    if letter < len(masks):
        return masks[letter]
    places = i64(0)
    for i in range(len(letters)):
        if letters[i] == letter:
            places |= i64(2) << i
    return places


@kernel
def _walk(
    data: A, ends: A, order: A, shared: A, blocks: A, coarse: A, spaced: bool, back: bool, letters: A,
    caps: A, found: A, count: int,
) -> tuple[A, int]:  # fmt: skip
    """Add to `found` (n × 2: word, errors) the words that are at most len(caps) - 1 errors from `letters`.
    Bit i of `caps[e]` allows e errors in the first i letters. With `back` words are read from the end, and
    `letters` must be so too."""
    length, edits = len(letters), len(caps) - 1
    masks = np.zeros(_COMMON, np.int64)
    for i in range(length):
        if letters[i] < _COMMON:
            masks[letters[i]] |= i64(2) << i
    # Of the first d letters of a word: bit i of state[d, e] is set where e errors make them the first i of
    # those asked for. A state is computed from the one before, bit by bit at once (Wu and Manber, 1992).
    deepest = length + edits + 1
    state = np.empty((deepest + 1, edits + 1), np.int64)
    places = np.empty(deepest + 1, np.int64)  # how many bytes the first d letters are
    path = np.empty(deepest + 1, np.int64)  # where the d-th letter is in those asked for
    for errors in range(edits + 1):
        state[0, errors] = ((i64(2) << errors) - 1) & caps[errors]
    places[0] = 0
    i, known = 0, 0
    while i < len(ends):
        word = i64(order[i]) if len(order) else i
        start, end = _bounds(data, ends, word)
        depth = min(known, i64(shared[i])) if i > 0 else 0
        # The same letters are as many bytes, unless there are spaces between them.
        place = _bytes_of(data, start, end, depth, back) if spaced else places[depth]
        alive = True
        while alive:
            if back:
                letter, at = _letter_before(data, start, end - place)
                place = end - at
            else:
                letter, at = _letter(data, start + place, end)
                place = at - start
            if letter < 0:
                break
            depth += 1
            here = _places_of(masks, letters, letter)
            path[depth], places[depth] = here, place
            alive = False
            for errors in range(edits + 1):
                value = (state[depth - 1, errors] << 1) & here
                if errors > 0:
                    fewer = state[depth - 1, errors - 1]
                    value |= fewer | (fewer << 1) | (state[depth, errors - 1] << 1)
                    if depth > 1:
                        value |= (state[depth - 2, errors - 1] << 2) & path[depth - 1] & (here << 1)
                value &= caps[errors]
                state[depth, errors] = value
                alive = alive or value != 0
        if not alive:
            i = _next(shared, blocks, coarse, i + 1, depth)
            known = depth - 1
            continue
        for errors in range(edits + 1):
            if state[depth, errors] >> length & 1:
                if count == len(found):
                    more = np.empty((2 * count + 16, 2), np.int64)
                    more[:count] = found
                    found = more
                found[count, 0], found[count, 1] = word, errors
                count += 1
                break
        known = depth
        i += 1
    return found, count


@kernel
def near(words: Spelling, letters: A, edits: int) -> A:
    """The words within `edits` errors (1 or more) of `letters` (int64, at most `LONGEST` of them), and how
    many each has: n × 2, in order, each word once. Raises IndexError where an offset lies outside. Cost:
    O(beginnings and ends that are still near), some thousands among millions of words for two errors."""
    found = np.empty((16, 2), np.int64)
    count = i64(0)
    length = len(letters)
    if length - edits > words.longest or length > LONGEST:
        return found[:0]
    # Either at most `first` errors are before the middle, or fewer than edits - first behind it.
    middle, first = length // 2, edits // 2
    caps = np.empty(edits + 1, np.int64)
    every = (i64(2) << length) - 1
    for turn in range(2):
        back = turn == 1
        if back:
            for errors in range(edits + 1):
                caps[errors] = every
                if errors > edits - first - 1:
                    caps[errors] ^= (i64(1) << (length - middle)) - 1
            found, count = _walk(
                words.data, words.ends, words.backward, words.back_shared, words.back_blocks,
                words.back_coarse, words.spaced, back, letters[::-1].copy(), caps, found, count,
            )  # fmt: skip
        else:
            for errors in range(edits + 1):
                caps[errors] = every
                if errors > first:
                    caps[errors] ^= (i64(2) << middle) - 1
            found, count = _walk(
                words.data, words.ends, words.forward, words.shared, words.blocks,
                words.coarse, words.spaced, back, letters.copy(), caps, found, count,
            )  # fmt: skip
    codes = found[:count, 0] * 256 + found[:count, 1]
    codes.sort()
    kept = 0
    for i in range(count):
        if i == 0 or codes[i] >> 8 != codes[i - 1] >> 8:
            found[kept, 0], found[kept, 1] = codes[i] >> 8, codes[i] & 255
            kept += 1
    return found[:kept]
