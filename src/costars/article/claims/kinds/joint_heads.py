"""The noun phrases that count times and films: "the third time", "their last film", "the first of their
six films"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..words import AUXILIARIES, KIND_NOUNS, ORDINALS, PREPOSITIONS, VERBS
from .joint_words import COPULAS, FILM_NOUNS, TIE_NOUNS

if TYPE_CHECKING:
    from ..chunk import Chunk, Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["Head", "as_subject", "head_at", "head_before", "head_of", "named_there"]

LAST = frozenset("last final recent latest previous".split())
_MODIFIERS = frozenset(
    "last final most recent previous on-screen onscreen screen big-screen feature consecutive "
    "straight big only latest "
    "joint shared such creative movie film on tv television small-screen next feature-length already "
    "debut more so "
    "far official full very much-loved beloved acclaimed major starring acting leading hit earlier "
    "other".split()
)
_BETWEEN = frozenset("the only also just still as to out already then thus not both yet".split())
_NAMES = FILM_NOUNS | TIE_NOUNS | KIND_NOUNS.keys() | {"time", "times"}


@dataclass(slots=True)
class Head:
    """A noun at `place` with what stands before it from `start` on. `ordinal`: "third"; `number`: "three";
    `part` is set for "the last of their three films": last, first or neither of so many."""

    place: int
    start: int
    ordinal: int | None = None
    number: int | None = None
    last: bool = False
    first: bool = False
    owner: Chunk | None = None
    part: str = ""
    rank: int | None = None  # of "the second of their three films"
    joint: bool = False  # "joint appearance"
    only: bool = False  # "the only film"

    @property
    def count(self) -> int | None:
        """How many times, where it is told and more than once."""
        found = self.number if self.number is not None else self.ordinal
        if self.only and found is None:
            return 1
        return found if found and 1 < found < 100 else None


def head_at(chunks: list[Chunk], place: int) -> Head:
    """What stands before the noun at `place`."""
    head = Head(place, place)
    plural = chunks[place].low.endswith("s") and chunks[place].low != "series"
    k = place - 1
    while k >= 0 and place - k <= 7:
        chunk = chunks[k]
        head.joint |= chunk.low in ("joint", "shared")
        head.only |= chunk.low == "only" and not plural
        if chunk.low == "and" and k and chunks[k - 1].kind == "O":
            k -= 1
            continue  # "their third and last film"
        if chunk.kind == "O":
            head.ordinal = chunk.value
        elif chunk.kind == "N" and plural:
            head.number = chunk.value
        elif chunk.kind != "w" or chunk.possessive or not (
            chunk.low in _MODIFIERS or chunk.low in _NAMES or _owned(chunks, k)
        ):  # fmt: skip
            break
        head.last |= chunk.low in LAST
        k -= 1
    head.first = head.ordinal == 1
    if k >= 0 and chunks[k].kind == "P" and chunks[k].possessive:
        head.owner = chunks[k]
        k -= 1
    elif k >= 0 and chunks[k].low in ("the", "a", "an", "this", "that", "what"):
        k -= 1
    if plural and k >= 1 and chunks[k].low == "of":
        part = chunks[k - 1]
        head.part = (
            "last" if part.low in LAST
            else "first" if (part.kind == "O" and part.value == 1) or part.low == "earliest"
            else "some" if part.kind in "ON" else ""
        )  # fmt: skip
        head.rank = part.value if part.kind == "O" else None
        if head.rank is not None and head.rank > 1 and head.number is None:
            head.ordinal, head.part = head.rank, ""  # "the third of P's films with Q"
        k -= 2
        while k >= 0 and chunks[k].low in ("the", "most"):
            k -= 1
    head.start = k + 1
    return head


def _owned(chunks: list[Chunk], k: int) -> bool:
    """Whether at most three plain words, from `k` to the left, stand behind whose it is: "their much-loved
    third"."""
    for j in range(k, max(-1, k - 4), -1):
        chunk = chunks[j]
        if chunk.kind == "P":
            return chunk.possessive
        if (
            chunk.kind not in "wO"
            or chunk.low in VERBS
            or chunk.low in AUXILIARIES | PREPOSITIONS | {"and", "or", "who"}
        ):
            return False
    return False


def head_before(chunks: list[Chunk], left: int, stop: int) -> Head | None:
    """The phrase just before the subject of a clause: "the third time (that) they …", "the last film the
    pair …"."""
    k = stop - 1
    while k > left and chunks[k].low in ("that", "which", "where", "when", "in", "on"):
        k -= 1
    if k > left and chunks[k].low in LAST and chunks[k - 1].low == "the":
        return Head(k, k - 1, last=True)  # "the last they made"
    if k < left or chunks[k].kind not in "wT":
        return None
    if chunks[k].anaphor == "film":
        return head_of(chunks[k], k)
    return head_at(chunks, k) if chunks[k].low in _NAMES else None


def head_of(chunk: Chunk, place: int) -> Head:
    """ "the last film" as one chunk."""
    numbers = [ORDINALS[word] for word in chunk.nouns if word in ORDINALS]
    last = bool(LAST & set(chunk.nouns))
    ordinal = numbers[0] if numbers else None
    only = "only" in chunk.nouns and not numbers
    return Head(place, place, ordinal=ordinal, last=last, first=ordinal == 1, only=only)


def as_subject(scene: Scene, piece: Piece, start: int) -> tuple[list[Member], bool]:
    """Of what a phrase that begins at `start` is said: T in "T was their third film", "T, their third film";
    and whether it is said of some title at all ("It was their third film")."""
    chunks = piece.chunks
    k = start - 1
    while k >= 0 and chunks[k].kind == "w" and chunks[k].low in _BETWEEN:
        k -= 1
    if k < 0 or (chunks[k].low == "," and k > 0 and chunks[k - 1].kind == "T"):
        host = piece.host if k < 0 else chunks[k - 1]
        return _named(scene, host, one=True), host is not None and host.kind == "T"
    if chunks[k].low not in COPULAS:
        return [], False
    while k >= 0 and chunks[k].kind == "w" and chunks[k].low != ",":
        k -= 1
    subject = chunks[k] if k >= 0 else None
    if subject is not None and subject.low == "," and k:
        subject = chunks[k - 1]
    if subject is None:
        subject = piece.host
    return _named(scene, subject, one=False), True


def named_there(title: Member) -> bool:
    """Whether the name of the title itself stands there, and no pronoun."""
    return title.start == title.found.start


def _named(scene: Scene, subject: Chunk | None, *, one: bool) -> list[Member]:
    """The titles of a group; "it" and "the film" name none that is still to come."""
    if subject is None or subject.kind != "T":
        return []
    members = subject.members[-1:] if one else subject.members
    return [m for m in members if not (subject.anaphor and scene.announced(m.found))]
