"""Kernels that answer a question for names: its words, their near spellings, and the names that agree best.

What counts is said in `costars.index.question`; `costars.index.plain` computes the same with numpy.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from ..names.agreement import BEGUN, INITIAL, LEAST, SAME, WHOLE, misspelt, nearly
from .jit import i64, kernel
from .naming import BENCH, BLOOM, Sought, bench, counts_of, marks_of, offer_slot, step_of, take, take_slot
from .ranking import MATCHED, Best, Names, offer, ordered, room, worst_step
from .spelling import Spelling, bisect, letters_of, near
from .tiers import tiers

__all__ = ["Asked", "search"]

A = np.ndarray[Any, Any]

_FEW = 2048  # names that are looked at one by one rather than thought about
_TIERED = 4  # slots up to which one thinks
_points = kernel(misspelt)
_nearly = kernel(nearly)


class Asked(NamedTuple):
    """A question (`costars.index.question.Question`): `letters` of each slot; `parts`, the words that are
    looked for (UTF-8, part p ends at `part_ends[p]`), each with its slots and typing errors (`part_slots`,
    n × 3: first slot, the one behind the last, errors); `wholes`, the names that would be all of it
    (likewise), each with `articles`: the letters of the article that must stand before it, 0 for none,
    -1 where spaces count too. The first of these may also be misspelt, by `edits` errors. `alone`: whether
    it is a single letter."""

    letters: A
    parts: A
    part_ends: A
    part_slots: A
    wholes: A
    whole_ends: A
    articles: A
    edits: int
    alone: bool


@kernel
def _part(asked: Asked, part: int) -> A:
    return asked.parts[asked.part_ends[part - 1] if part > 0 else 0 : asked.part_ends[part]]


@kernel
def _ranges(words: Spelling, asked: Asked) -> tuple[A, A]:
    """The words that are a part of the question or begin with it, as `Sought.ranges`, and of each part the
    first of them and the one behind the last (n × 2)."""
    count = len(asked.part_ends)
    ranges, begun = np.empty((4 * count, 5), np.int64), np.empty((count, 2), np.int64)
    found = 0
    for part in range(count):
        text = _part(asked, part)
        for above in range(2):
            begun[part, above] = bisect(words.data, words.ends, text, above)
        low, high = begun[part, 0], max(begun[part, 0], begun[part, 1])
        begun[part, 1] = high
        if low == high:
            continue
        start = i64(words.ends[low - 1]) if low > 0 else 0
        very = low + (i64(words.ends[low]) - start == len(text))
        for slot in range(asked.part_slots[part, 0], asked.part_slots[part, 1]):
            letters = asked.letters[slot]
            initial = letters == 1 and asked.part_slots[part, 1] - asked.part_slots[part, 0] == 1
            if very > low:
                ranges[found, 0], ranges[found, 1], ranges[found, 2] = slot, low, very
                ranges[found, 3], ranges[found, 4] = INITIAL if asked.alone else SAME * letters, 1
                found += 1
            if high > very:
                ranges[found, 0], ranges[found, 1], ranges[found, 2] = slot, very, high
                ranges[found, 3], ranges[found, 4] = INITIAL if initial else BEGUN * letters, 0
                found += 1
    return ranges[:found], begun


@kernel
def _singles(words: Spelling, asked: Asked, begun: A) -> tuple[A, A]:
    """The near spellings of each part, as `Sought.singles` and `Sought.bloom`."""
    rows = np.empty((64, 3), np.int64)
    count = 0
    for part in range(len(asked.part_ends)):
        edits = asked.part_slots[part, 2]
        if edits == 0:
            continue
        letters = letters_of(_part(asked, part))
        found = near(words, letters, edits)
        for i in range(len(found)):
            word = found[i, 0]
            if begun[part, 0] <= word and word < begun[part, 1]:
                continue
            for slot in range(asked.part_slots[part, 0], asked.part_slots[part, 1]):
                if count == len(rows):
                    more = np.empty((2 * count, 3), np.int64)
                    more[:count] = rows
                    rows = more
                rows[count, 0], rows[count, 1] = word, slot
                rows[count, 2] = _points(len(letters), found[i, 1], asked.letters[slot])
                count += 1
    order = np.empty(count, np.int64)
    for i in range(count):
        order[i] = rows[i, 0] << 31 | i
    order.sort()
    singles = np.empty((count, 3), np.int64)
    bloom = np.zeros(BLOOM, np.bool_)
    for i in range(count):
        singles[i] = rows[order[i] & 0x7FFFFFFF]
        bloom[singles[i, 0] % BLOOM] = True
    return singles, bloom


@kernel
def _ceiling(asked: Asked, total: int) -> Any:
    """The best step that a name with a near spelling can have."""
    ceiling, one = i64(0), i64(1)
    for part in range(len(asked.part_ends)):
        if asked.part_slots[part, 2] == 0:
            continue
        length = i64(0)
        for slot in range(asked.part_slots[part, 0], asked.part_slots[part, 1]):
            length += asked.letters[slot]
        for slot in range(asked.part_slots[part, 0], asked.part_slots[part, 1]):
            letters = asked.letters[slot]
            ceiling = max(ceiling, step_of(_points(length, one, letters) + SAME * (total - letters), total))
    if asked.edits:
        length = len(letters_of(asked.wholes[: asked.whole_ends[0]]))
        ceiling = max(ceiling, _nearly(length, one))
    return ceiling


@kernel
def _filled(counts: A) -> Any:
    """How many slots anything fills."""
    slots = i64(0)
    for slot in range(len(counts)):
        slots += counts[slot] > 0
    return slots


@kernel
def _highest(sought: Sought) -> int:
    """A step that no name exceeds."""
    points = np.zeros(len(sought.letters), np.int64)
    for i in range(len(sought.ranges)):
        points[sought.ranges[i, 0]] = max(points[sought.ranges[i, 0]], sought.ranges[i, 3])
    for i in range(len(sought.singles)):
        points[sought.singles[i, 1]] = max(points[sought.singles[i, 1]], sought.singles[i, 2])
    total = i64(0)
    for slot in range(len(points)):
        total += points[slot]
    return step_of(total, sought.total)


@kernel
def _order(keys: Spelling, key: int, text: A, spaces: bool) -> int:
    """Whether a name comes before a text (-1), is it (0) or comes behind it (1); its own spaces count or
    not. Raises IndexError where an offset lies outside."""
    if key < 0 or key >= len(keys.ends):
        raise IndexError("a name outside the names")
    place = i64(keys.ends[key - 1]) if key > 0 else i64(0)
    end = i64(keys.ends[key])
    if place > end or end > len(keys.data):
        raise IndexError("offsets outside the text")
    at = 0
    while True:
        while not spaces and place < end and keys.data[place] == 32:
            place += 1
        if place == end or at == len(text):
            return int(place < end) - int(at < len(text))
        if keys.data[place] != text[at]:
            return -1 if keys.data[place] < text[at] else 1
        place, at = place + 1, at + 1


@kernel
def _rows_of(names: Names, key: int) -> tuple[int, int]:
    """Where the rows of a name stand, by its place in the order of names. Raises IndexError where that is
    outside."""
    if key < 0 or key + 1 >= len(names.row_start):
        raise IndexError("a name outside the names")
    first, behind = i64(names.row_start[key]), i64(names.row_start[key + 1])
    if first > behind or behind > len(names.row):
        raise IndexError("offsets outside the rows")
    return first, behind


@kernel
def _offer_nearly(names: Names, keys: Spelling, asked: Asked, best: Best) -> None:
    """Offer the names that are all of what was asked but for typing errors."""
    letters = letters_of(asked.wholes[: asked.whole_ends[0]])
    found = near(keys, letters, asked.edits)
    for i in range(len(found)):
        step = _nearly(len(letters), found[i, 1])
        if found[i, 1] > 0 and step >= LEAST:
            first, behind = _rows_of(names, found[i, 0])
            offer(names, best, step, first, behind)


@kernel
def _offer_wholes(names: Names, keys: Spelling, asked: Asked, best: Best) -> None:
    """Offer the names that are all of what was asked."""
    step = i64(WHOLE)
    for whole in range(len(asked.whole_ends)):
        text = asked.wholes[asked.whole_ends[whole - 1] if whole > 0 else 0 : asked.whole_ends[whole]]
        article = asked.articles[whole]
        spaces = article < 0
        count = min(len(keys.ends), len(keys.forward))
        low, high = 0, count
        while low < high:
            middle = (low + high) // 2
            if _order(keys, middle if spaces else i64(keys.forward[middle]), text, spaces) < 0:
                low = middle + 1
            else:
                high = middle
        while low < count:
            key = low if spaces else i64(keys.forward[low])
            if _order(keys, key, text, spaces) != 0:
                break
            if article <= 0 or _stands_before(keys, key, text[:article]):
                first, behind = _rows_of(names, key)
                offer(names, best, step, first, behind)
            low += 1


@kernel
def _stands_before(keys: Spelling, key: int, article: A) -> bool:
    """Whether a name that has the letters of an article at its beginning has a space behind them."""
    start = i64(keys.ends[key - 1]) if key > 0 else i64(0)
    end = i64(keys.ends[key])
    for i in range(len(article)):
        if start + i >= end or keys.data[start + i] != article[i]:
            return False
    return bool(start + len(article) < end and keys.data[start + len(article)] == 32)


@kernel
def search(
    words: Spelling, names: Names, keys: Spelling, asked: Asked, least: int, work: int, limit: int
) -> tuple[A, A, int]:
    """The best `limit` rows of names that agree as a whole, and of those that fill most slots, as
    (WHOLE - step) << 32 | row, in order; and how many slots the latter fill. Only the best `limit` of both
    together are sure to be there. Raises IndexError where a number leads outside.

    Names must fill `least` slots; see `best_with_most` for `work`. `keys` are the names as words without
    spaces. Cost: does not grow with the names that agree where many do, see `best_with_all`, nor much
    with the words and the names, see `near`.
    """
    total = i64(0)
    for slot in range(len(asked.letters)):
        total += asked.letters[slot]
    ranges, begun = _ranges(words, asked)
    sought = Sought(asked.letters, total, ranges, np.empty((0, 3), np.int64), np.zeros(0, np.bool_))
    best, wholes = room(limit), room(limit)
    done = False
    all_filled = _filled(counts_of(names, sought)) == len(asked.letters)
    if all_filled:
        done = best_with_all(names, sought, best, _ceiling(asked, total))
    if not done:
        singles, bloom = _singles(words, asked, begun)
        sought = Sought(asked.letters, total, ranges, singles, bloom)
        if _filled(counts_of(names, sought)) >= least and _highest(sought) >= LEAST:
            if len(singles) or not all_filled:
                best_with_all(names, sought, best, i64(0))
            if best.state[MATCHED] == 0:
                best_with_most(names, sought, best, least, work)
        if asked.edits:
            _offer_nearly(names, keys, asked, wholes)
    _offer_wholes(names, keys, asked, wholes)
    return ordered(wholes), ordered(best), best.state[MATCHED]


@kernel
def best_with_all(names: Names, sought: Sought, best: Best, ceiling: int) -> bool:
    """Take the best names that fill all slots that anything fills.

    Words that are not among `sought` yet would give a name at most the step `ceiling`; returns whether the
    best are known whatever these may be. Cost: at most some times the names that fill the slot which
    the fewest fill; far less where there are more than `_FEW`, and many of them agree.
    """
    counts = counts_of(names, sought)
    fewest, second = i64(-1), i64(-1)
    slots, letters = i64(0), i64(0)
    for slot in range(len(counts)):
        if counts[slot]:
            slots += 1
            letters += sought.letters[slot]
            if fewest < 0 or counts[slot] < counts[fewest]:
                fewest, second = slot, fewest
            elif second < 0 or counts[slot] < counts[second]:
                second = slot
    if fewest < 0:
        return False
    complete = False
    laid = bench(sought)
    if counts[fewest] > _FEW and slots <= _TIERED:
        most = counts[fewest] if slots > 1 else counts[fewest] // 16
        complete = tiers(names, sought, best, laid, counts, slots, most)
        # A single gives at most its points and all of the other slots'.
        near = ceiling
        for i in range(len(sought.singles)):
            others = letters - sought.letters[sought.singles[i, 1]]
            near = max(near, step_of(sought.singles[i, 2] + SAME * others, sought.total))
        if complete and worst_step(best) > near:
            return True
        complete = complete and len(sought.singles) == 0
    if not complete and slots == 1:
        offer_slot(names, sought, best, fewest)
    elif not complete:
        marked = np.empty(0, np.uint8)
        if counts[fewest] > _FEW and counts[second] < 4 * counts[fewest]:
            marked = marks_of(names, sought, second)  # far cheaper, for each, than to look at a name's words
        take_slot(names, sought, best, laid, fewest, slots, marked)
    return worst_step(best) > ceiling


@kernel
def best_with_most(names: Names, sought: Sought, best: Best, least: int, work: int) -> None:
    """Take the best names that fill most slots, at least `least`, where none fills all that anything fills.

    A name that fills n of s slots is in the lists of one of the s - n + 1 slots which the fewest fill. Where
    these are more than `work` for each slot, the best known names stand for the rest.
    """
    counts = counts_of(names, sought)
    if least <= 1:
        # One or two words, which no name has both.
        for slot in range(len(counts)):
            offer_slot(names, sought, best, slot)
        return
    slots = _filled(counts)
    laid = bench(sought)
    none = np.empty(0, np.uint8)
    budget = work // max(slots, 1)
    left = budget
    for turn in range(slots - least + 1):
        if best.state[MATCHED] > slots - turn:
            break  # who is not in a list so far cannot fill as many
        slot = i64(-1)
        for other in range(len(counts)):
            if counts[other] and (slot < 0 or counts[other] < counts[slot]):
                slot = other
        if counts[slot] > left:
            for start in range(0, min(len(names.ranked), budget), BENCH):
                count = min(BENCH, min(len(names.ranked), budget) - start)
                for place in range(count):
                    laid.keys[place] = start + place
                take(names, sought, best, laid, count, least)
            break
        left -= counts[slot]
        counts[slot] = 0
        take_slot(names, sought, best, laid, slot, least, none)
