"""How far the words reach that belong to one predicate of being together."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..words import ADVERBS, AUXILIARIES, HELPERS, OCCUPATIONS, PREPOSITIONS, VERBS
from .joint_words import BREAKS, PARTNERS

if TYPE_CHECKING:
    from ..chunk import Chunk

__all__ = ["Stretch", "behind_comma", "next_partner", "stretch_of", "titles_behind"]

_FINITE = frozenset("is was are were has have had will would did does do can could".split())
_MODALS = frozenset("may might must should shall could".split())
_RELEASED = frozenset(
    "arrived opened came hit premiered debuted landed dropped bowed was were reached topped became".split()
)
_LEADING = frozenset(
    "that this later then year next earlier the a an few some months weeks days decade years same "
    "couple".split()
)
_JOINING = frozenset(", and then later also".split())
_CAME = frozenset("came followed arrived brought saw".split())
_TAILS = frozenset("making marking bringing giving reuniting".split())


@dataclass(slots=True)
class Stretch:
    """The chunks from `left` to `right` qualify the predicate at `pivot`, whose subject stands at `subject`
    (the pivot, where none stands before it)."""

    chunks: list[Chunk]
    left: int
    right: int
    pivot: int
    subject: int

    @property
    def lows(self) -> list[str]:
        return [c.low for c in self.chunks]

    @property
    def before(self) -> list[str]:
        return [c.low for c in self.chunks[self.left : self.pivot]]

    @property
    def behind(self) -> list[str]:
        return [c.low for c in self.chunks[self.pivot + 1 : self.right]]

    @property
    def group(self) -> list[str]:
        """The words between subject and predicate."""
        start = self.subject + 1 if self.subject < self.pivot else max(self.left, self.pivot - 4)
        return [c.low for c in self.chunks[start : self.pivot]]


def stretch_of(chunks: list[Chunk], pivot: int, subject: Chunk | None) -> Stretch:
    """The stretch around a predicate: from the boundary before its subject to the next clause."""
    place = next((i for i, c in enumerate(chunks[:pivot]) if c is subject), pivot)
    joined = [
        k for k in range(place, pivot)
        if chunks[k].low == "and" and any(_told(chunks, v) for v in range(place + 1, k))
    ]  # fmt: skip
    if joined:
        # "The couple married in 1973 and first appeared together": what stands before "and" is another's.
        return Stretch(chunks, joined[-1] + 1, _right(chunks, pivot), pivot, pivot)
    return Stretch(chunks, _left(chunks, place), _right(chunks, pivot), pivot, place)


def _left(chunks: list[Chunk], place: int) -> int:
    left = place
    while left > 0:
        low = chunks[left - 1].low
        if low in BREAKS:
            break
        told = low in (",", "and") and any(_told(chunks, k) for k in range(left - 1))
        if told and not _adjunct(chunks[: left - 1]):
            break
        left -= 1
    return left


def _adjunct(chunks: list[Chunk]) -> bool:
    """Whether these words only tell when: "Two decades after they starred in T"."""
    return any(c.low in ("since", "after") for c in chunks[:3]) and not any(c.low == "," for c in chunks)


def _told(chunks: list[Chunk], k: int) -> bool:
    """Whether a verb at `k` has somebody or something just before it, past auxiliaries and adverbs."""
    low = chunks[k].low
    if chunks[k].kind != "w" or not (low in VERBS or low in _FINITE):
        return False
    j = k - 1
    while j >= 0 and chunks[j].kind in "wO" and chunks[j].low in HELPERS:
        j -= 1
    return j >= 0 and (chunks[j].kind in "PT" or chunks[j].low == "who") and not chunks[j].possessive


def _right(chunks: list[Chunk], pivot: int) -> int:
    right = pivot + 1
    while right < len(chunks):
        low = chunks[right].low
        if low in (":", "—") and any(
            c.kind == "T"
            for c in chunks[
                right + 1 : right
                + 2
                + (chunks[right + 1].low in ("in", "on") if right + 1 < len(chunks) else 0)
            ]
        ):
            right += 1
            continue
        if low in BREAKS or low in ("who", "whose", "whom", "which"):
            break
        if low == "when" and not _release(chunks, right + 1):
            break
        if low == "," and _goes_over(chunks, right + 1):
            break
        if (
            low in (",", "and")
            and next_partner(chunks, right) is not None
            and _partnered(chunks, pivot, right)
        ):
            break
        if low == "and" and _lows(chunks, right + 1, 1) == ["as"] and _partnered(chunks, pivot, right):
            break  # "as R in T with P and as S in U"
        if low in (",", "and", "as", "before", "until", "after") and _begins(chunks, right + 1, low):
            break
        right += 1
    return right


def _lows(chunks: list[Chunk], start: int, count: int) -> list[str]:
    return [c.low for c in chunks[start : start + count]]


def next_partner(chunks: list[Chunk], i: int) -> int | None:
    """ ", and with P in T" at `i`: the place of another partner, for another title, where the verb is left
    out."""
    k = i
    while k < len(chunks) and chunks[k].low in _JOINING:
        k += 1
    if k == i or k + 2 >= len(chunks):
        return None
    if chunks[k].low not in PARTNERS:
        # "opposite P in T and Q in U"
        bare = chunks[k].names_people and chunks[k - 1].low in ("and", ",")
        m = k + 1 + (chunks[k + 1].low == ",")
        return k if bare and titles_behind(chunks, m) is not None else None
    k += 1
    while k + 2 < len(chunks) and chunks[k].kind == "w" and chunks[k].low in OCCUPATIONS:
        k += 1
    if chunks[k].kind != "P" or chunks[k].possessive or not chunks[k].members:
        return None
    return k if titles_behind(chunks, k + 1) is not None else None


def titles_behind(chunks: list[Chunk], i: int) -> int | None:
    """The place of the titles that "in" or "on" at `i` governs, whoever made them."""
    if i >= len(chunks) or chunks[i].low not in ("in", "on", "for"):
        return None
    k = i + 1
    while k < len(chunks) and k - i < 5 and (
        chunks[k].kind in "wYN" or (chunks[k].kind == "P" and chunks[k].possessive)
    ):  # fmt: skip
        k += 1
    named = k < len(chunks) and chunks[k].kind == "T" and chunks[k].members and not chunks[k].anaphor
    return k if named else None


def _partnered(chunks: list[Chunk], pivot: int, right: int) -> bool:
    """Whether a partner and a title stand behind the predicate already."""
    behind = chunks[pivot + 1 : right]
    partner = any(a.low in PARTNERS and b.kind == "P" and b.members for a, b in itertools.pairwise(behind))
    return partner and any(c.kind == "T" and c.members for c in behind)


def _goes_over(chunks: list[Chunk], i: int) -> bool:
    """ "played R in T alongside P, then S in U": another part, where the verb is left out."""
    return (
        i + 1 < len(chunks)
        and chunks[i].low == "then"
        and chunks[i + 1].kind == "w"
        and chunks[i + 1].capital
    )


def _release(chunks: list[Chunk], i: int) -> bool:
    """Whether a clause at `i` tells only that a title came out: "when the sequel T arrived"."""
    return i + 1 < len(chunks) and chunks[i].kind == "T" and chunks[i + 1].low in _RELEASED


_LED_BY = PREPOSITIONS | _LEADING


def _led(chunks: list[Chunk], i: int) -> bool:
    """Whether a clause with a subject of its own begins at `i` behind what tells when and where: "before that
    she was", "in T he played"."""
    k = i
    while k < len(chunks) and k - i < 6 and (
        chunks[k].kind in "TYD" or chunks[k].low == "," or chunks[k].low in _LED_BY
    ):  # fmt: skip
        k += 1
    if k == i or k + 1 >= len(chunks):
        return False
    if chunks[k].low in _CAME:
        return True  # "and two years later came T"
    if chunks[k].kind != "P" or chunks[k].possessive:
        return False
    verb = chunks[k + 1]
    return verb.kind == "w" and (verb.low in AUXILIARIES or verb.low in VERBS)


_LOOSE = ADVERBS | {"then", "now"}


def _begins(chunks: list[Chunk], i: int, opener: str) -> bool:
    """Whether another clause begins at `i`, behind a comma or "and"."""
    if i < len(chunks) and chunks[i].low in ("and", "then") and opener == ",":
        i += 1
        opener = "and"
    while i < len(chunks) and chunks[i].kind == "w" and chunks[i].low in _LOOSE and chunks[i].low != "most":
        i += 1
    if i >= len(chunks):
        return False
    chunk = chunks[i]
    if chunk.low in _TAILS or (opener == "and" and _led(chunks, i)):
        return True
    follows = chunks[i + 1].low if i + 1 < len(chunks) else ""
    if chunk.kind == "w" and opener == "," and chunk.low in VERBS and VERBS[chunk.low][2] == "past":
        return follows != "by"  # "T, directed by P" goes on
    if chunk.kind == "w" and opener == "and":
        finite = (
            chunk.low in VERBS and VERBS[chunk.low][2] != "ing" and follows != "by"
        ) or chunk.low.endswith("ed")
        return (
            finite
            or chunk.low == "went"
            or chunk.low in _FINITE | _MODALS
            or chunk.low in ("that", "it", "this", "he", "she", "they", "now")
        )
    if chunk.kind in "PT" and not chunk.possessive:
        k = i + 1
        while k < len(chunks) and chunks[k].low in ADVERBS:
            k += 1
        verb = chunks[k] if k < len(chunks) else None
        if verb is None or verb.kind != "w":
            return False
        if chunk.kind == "T":
            return verb.low in _FINITE or (verb.low in VERBS and VERBS[verb.low][2] == "third")
        return verb.low in AUXILIARIES or verb.low in VERBS or (
            verb.low not in PREPOSITIONS and verb.low not in ("and", "or", "together", "both")
        )  # fmt: skip
    return False


def behind_comma(chunks: list[Chunk], place: int) -> Chunk | None:
    """The group just behind the first comma that closes a participle at the head of the piece."""
    for k in range(place + 1, len(chunks) - 1):
        if chunks[k].low == "," and chunks[k + 1].kind != "T":
            found = chunks[k + 1]
            return found if found.kind == "P" and not found.possessive else None
    return None
