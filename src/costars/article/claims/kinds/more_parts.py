"""Further parts behind a first: "played R in T, a rancher in U and S in V", "played R (T) and S (U)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lists import part_called_so
from ..words import AUXILIARIES, PREPOSITIONS, ROLE_NOUNS, VERBS
from .engagement import Engagement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["also_in", "in_brackets_each", "more_parts", "two_parts", "unknown"]


def more_parts(chunks: list[Chunk], k: int, subject: Chunk) -> Iterator[Engagement]:
    """ "He was Luke in T, a rancher in U and Fast Eddie in V": the parts behind the first."""
    while True:
        j = k + 1
        if (
            j + 1 < len(chunks)
            and chunks[j].low == ","
            and chunks[j + 1].low in ("alongside", "opposite", "with")
        ):
            j += 1
        if (
            j + 1 < len(chunks)
            and chunks[j].low in ("alongside", "opposite", "with")
            and chunks[j + 1].kind == "P"
        ):
            j += 2
        while j < len(chunks) and chunks[j].low in (",", "and", "then", "later", ";"):
            j += 1
        words = []
        while (
            j < len(chunks)
            and (
                chunks[j].kind == "w"
                or (chunks[j].kind == "P" and (chunks[j].possessive or unknown(chunks[j])))
                or (chunks[j].kind == "T" and part_called_so(chunks, j))
            )
            and chunks[j].low not in ("in", "on")
        ):
            words.append(chunks[j])
            j += 1
        apart = j + 2 < len(chunks) and chunks[j].low == "," and chunks[j + 2].kind == "T"
        if apart and words and words[-1].capital:
            j += 1  # "and S, in U"
        if not words or len(words) > 7 or j + 1 >= len(chunks) or chunks[j].low not in ("in", "on"):
            return
        named = words[-1].capital
        if any(
            w.low in VERBS or w.low in AUXILIARIES or (w.low in PREPOSITIONS and w.low not in ("of", "with"))
            for w in words
        ):
            return
        if not named and (words[0].low not in ("a", "an", "the") or words[-1].low in ROLE_NOUNS):
            return
        k = j + 1
        if chunks[k].kind != "T" or not chunks[k].members:
            return
        yield Engagement(
            list(subject.members), list(chunks[k].members), words[0].start, words[-1].end, False, None,
            tuple(words) if named else (), plays=named,
        )  # fmt: skip


def unknown(people: Chunk) -> bool:
    """Whether it is one name that the graph does not hold: among parts, that of a part."""
    return (
        len(people.members) == 1
        and not people.anaphor
        and (people.members[0].found.row is None and not people.members[0].found.candidates)
    )


def two_parts(chunks: list[Chunk], title: Chunk) -> list[tuple[Chunk, ...]]:
    """The parts behind a title in "took on two parts in T, the warlord R and the thief": each its words."""
    k = next((n for n, c in enumerate(chunks) if c is title), len(chunks)) + 1
    if k >= len(chunks) or chunks[k].low not in (",", ":", "—"):
        return []
    parts: list[list[Chunk]] = [[]]
    for chunk in chunks[k + 1 : k + 16]:
        if chunk.low == "and" and len(parts) == 1 and parts[0]:
            parts.append([])
        elif chunk.kind == "w" and chunk.low not in VERBS and chunk.low not in PREPOSITIONS - {"of"}:
            parts[-1].append(chunk)
        else:
            break
    return [tuple(part) for part in parts] if len(parts) == 2 and parts[1] else []


def in_brackets_each(scene: Scene, clause: Clause) -> Iterator[Engagement]:
    """The parts of "played R (T), S (U) and Q (V)", each with the title behind it."""
    chunks = scene.chunks
    k = next((n for n, c in enumerate(chunks) if c is clause.chunk), len(chunks)) + 1
    subject = clause.subject
    while subject is not None and len(subject.members) == 1:
        while k < len(chunks) and chunks[k].low in (",", "and"):
            k += 1
        n = k
        while n < len(chunks) and n - k < 8 and (
            (chunks[n].kind == "w" and chunks[n].low not in VERBS and chunks[n].low not in AUXILIARIES)
            or (chunks[n].kind in "PT" and not chunks[n].anaphor)
        ):  # fmt: skip
            n += 1
        stop = next((m for m in range(n, min(len(chunks), n + 5)) if chunks[m].low == ")"), None)
        if n == k or stop is None or chunks[n].low != "(" or chunks[n + 1].kind != "T":
            return
        if not chunks[n - 1].capital or not chunks[n + 1].members:
            return
        yield Engagement(
            list(subject.members), list(chunks[n + 1].members), clause.chunk.start, clause.chunk.end, False,
            None, tuple(chunks[k:n]), plays=True,
        )  # fmt: skip
        k = stop + 1


def also_in(chunks: list[Chunk], k: int) -> Iterator[Chunk]:
    """The titles behind the one at `k` in "was R in T, with P, and in U"."""
    while True:
        j = k + 1
        if j + 2 < len(chunks) and chunks[j].low == ",":
            j += 1
        if j + 1 < len(chunks) and chunks[j].low in ("with", "alongside", "opposite") and (
            chunks[j + 1].kind == "P"
        ):  # fmt: skip
            j += 2
        while j < len(chunks) and chunks[j].low in (",", "and", "then", "again", "later"):
            j += 1
        follows = chunks[j + 2] if j + 2 < len(chunks) else None
        if j + 1 >= len(chunks) or chunks[j].low not in ("in", "on") or chunks[j + 1].kind != "T":
            return
        told = follows is not None and (follows.kind == "P" or follows.low == ",")
        if (
            chunks[j - 1].low not in ("and", "then", "again", "later", ",")
            or told
            or not chunks[j + 1].members
        ):
            return
        yield chunks[j + 1]
        k = j + 1
