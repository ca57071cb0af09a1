"""What words of a sentence stand for that it does not repeat: the title spoken of, the person just before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from .borrowed import borrowed
from .chunk import Chunk, Member
from .words import AUXILIARIES, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, VERBS

if TYPE_CHECKING:
    from .scene import Scene

__all__ = [
    "DETERMINERS",
    "LOOSE",
    "MADE_KINDS",
    "Credit",
    "ends_phrase",
    "of_another",
    "phrase_before",
    "spoken_of",
    "subject_before",
    "tells_news",
    "title_behind",
]

MADE_KINDS = {"direct": "directed", "write": "wrote", "create": "created", "produce": "produced"}
DETERMINERS = frozenset("the a an his her their its this that".split())
# Words between "by" and a name.
LOOSE = frozenset(
    "first-time newcomer newcomers playwright novelist the late veteran brothers sisters duo team".split()
)


_ANOTHER = re.compile(
    r"(?:sequel|prequel|follow-?up|spin-?off|successor|companion|remake|reboot) (?:to|of|from) "
    r"(?:the )?[\"“‘'*_]*$"
)


@dataclass(slots=True)
class Credit:
    """`kind` is that of the claim; `start` and `end` are of the words that say it."""

    kind: str
    people: Chunk
    titles: Chunk
    start: int
    end: int


def spoken_of(scene: Scene, place: int, *, present: bool = True, past: bool = False) -> Chunk | None:
    """The title that words at `place` are about: named before them in their own part of the sentence,
    else the one that the text speaks of. Of what is under way (`present`) only an announced title is meant,
    of what is over (`past`) rather an older one that has just been spoken of."""
    for piece in reversed(scene.pieces):
        if not piece.chunks or not piece.chunks[0].start <= place <= piece.chunks[-1].end:
            continue
        if not any(c.start <= place <= c.end for c in piece.chunks):
            continue
        before = [
            c for c in piece.chunks if c.kind == "T" and c.members and c.end <= place and c.opening != "both"
        ]
        if before:
            return before[-1]
        if piece.host is not None and piece.host.kind == "T" and piece.host.members:
            return piece.host
    before = [
        c
        for c in scene.pieces[0].chunks
        if c.kind == "T" and c.members and c.end <= place and c.opening != "both"
    ]
    if before:
        return before[-1]
    announced, found = scene.discourse.announced, scene.title_before
    if past and (lent := borrowed(scene, place, past=True)) is not None:
        found = lent
    elif announced is not None and (found is None or not scene.announced(found.found)):
        found = announced
    elif announced is None and found is not None and "\n\n" in scene.text[found.start : place]:
        found = None  # a new paragraph
    if found is None or (present and not past and not scene.announced(found.found)):
        return None
    if of_another(scene, found.start):
        return None  # "a sequel to T": not T, but what has no name yet
    return Chunk("T", place, place, "T", [_at(found, place)])


def _at(member: Member, place: int) -> Member:
    return Member(member.found, place, place)


def of_another(scene: Scene, start: int) -> bool:
    """Whether a title at `start` only says what another film hangs on: "a remake of T"."""
    return _ANOTHER.search(scene.text, max(0, start - 30), start) is not None


def title_behind(chunks: list[Chunk], k: int, reach: int = 6) -> Chunk | None:
    """The title behind `k` past the words that belong to it: "the hit drama T"."""
    j = k
    while j < len(chunks) and j - k < reach and chunks[j].kind in "wYO" and not ends_phrase(chunks[j]):
        j += 1
    if j < len(chunks) and chunks[j].kind == "T" and chunks[j].members:
        return chunks[j]
    return None


_NEWS = re.compile(
    r"\b(?:will|to|slated to|due to) (?:also |next |again )?(?:co-?)?(?:star|headline|topline|lead|reunite"
    r"|reteam|play"
    r"|voice|appear|direct|helm|shoot|film)\b|\bwill be (?:joined|played|directed|helmed)\b"
    r"|\b(?:has|have) (?:joined|boarded|signed|been (?:cast|tapped|roped|set|added))\b|\bupcoming\b"
    r"|\bforthcoming\b"
    r"|\b(?:is|are) (?:reuniting|re-?teaming|teaming|returning|joining|boarding|heading)\b"
    r"|\bjoins? the cast\b"
    r"|\b(?:begins?|start(?:s|ing)?|due to begin) (?:filming|shooting|production)\b"
)


@lru_cache(maxsize=4)
def tells_news(text: str) -> bool:
    """Whether a text tells of a title to come."""
    return _NEWS.search(text) is not None


def ends_phrase(chunk: Chunk) -> bool:
    low = chunk.low
    if low in KIND_NOUNS:
        return False
    return low in PREPOSITIONS or low in AUXILIARIES or low in VERBS or low in ("and", "who", "which", "that")


def subject_before(chunks: list[Chunk], i: int) -> Chunk | None:
    """The nearest person before `i` who is no possessor and hangs on no preposition; not past a full stop."""
    for k in range(i - 1, -1, -1):
        chunk = chunks[k]
        if chunk.low in (";", ".", "?", "!"):
            return None
        if chunk.kind == "P" and not chunk.possessive:
            j = k - 1
            while (
                j >= 0 and chunks[j].kind == "w" and (chunks[j].low in ROLE_NOUNS or chunks[j].low == "the")
            ):
                j -= 1
            if j >= 0 and chunks[j].low in PREPOSITIONS:
                continue
            while j >= 0 and chunks[j].low not in (",", ";", "who", "whom", "which", "whose"):
                j -= 1
            if j > 0 and chunks[j].low.startswith("wh") and any(c.low == "," for c in chunks[k:i]):
                continue  # inside a relative clause that is closed again
            return chunk if chunk.members else None
    return None


def phrase_before(chunks: list[Chunk], i: int) -> int:
    """Where the noun phrase begins whose noun is at `i`: a determiner or a possessor ends the walk."""
    k = i
    while k and i - k < 6:
        before = chunks[k - 1]
        if before.kind == "P":
            return k - 1 if before.possessive else k
        if before.kind not in "wO" or before.low in PREPOSITIONS or before.low in ("and", "or"):
            return k
        if before.low in VERBS and before.low not in KIND_NOUNS and before.low != "directing":
            return k
        k -= 1
        if before.low in DETERMINERS:
            if k and chunks[k - 1].kind == "P" and chunks[k - 1].possessive:
                return k - 1
            return k
    return k
