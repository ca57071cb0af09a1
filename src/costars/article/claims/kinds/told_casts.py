"""Whom the cast of a title had that an earlier sentence or clause has named: "Q led the cast", "R was another
of its players", "S co-starred".

The title is borrowed, and only where that can be one title (see claims/borrowed.py).
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ..borrowed import borrowed, cast_of, goes_on
from ..keys import key_of
from ..modality import denied, doubted
from ..patterns import Patterns, find
from ..words import PREPOSITIONS, VERBS
from .casts import cast_list
from .engagement import Engagement
from .names import NOT_NAMES, part_name
from .predicates import clause_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["told_casts"]

_STARS = (
    "star|stars|lead|leads|player|players|actor|actors|actress|actresses|performer|performers|principal|"
    "principals|headliner|headliners|hero|heroine|villain|villains|regulars|regular|supporting-players"
)
_CAST = "cast|ensemble|company|line-up|lineup|bill|billing"
# The person is the first group.
_WAYS: tuple[tuple[str], ...] = (
    (f"P [lead head top front headline anchor] the|its|a|an ~ {_CAST}",),
    (f"P was|were|is|are at the head|top of the|its ~ {_CAST}",),
    (f"the|its ~ {_CAST} was|is|were|are ~ led|headed|headlined|topped|fronted|anchored by P",),
    (f"leading|heading|topping|fronting|anchoring the|its ~ {_CAST} was|were|is|are P",),
    (f"at the head of the|its ~ {_CAST} was|were|is|are P",),
    (f"P was|were|is|are its ~ {_STARS}",),
    ("P was|is its ~ leading|male|female|romantic|other man|lady|lead|star|half",),
    (f"P was|were|is|are ~ of|among its ~ {_STARS}",),
    (f"P was|were|is|are ~ of|among the ~ {_STARS} $",),
    (f"P was|were|is|are ~ in|part|member|members of? the|its ~ {_CAST}",),
    (f"among|of its ~ {_STARS}|cast were|was|are|is P",),
    (f"its|the ~ {_STARS} were|was|are|is P",),
    ("also|too ~ in it were|was|are|is P",),
    ("P ~ co-starred|costarred|co-stars|starred|stars $",),
    ("P co-starred|costarred|co-stars|starred|stars , a|an|the",),
    ("P co-starred|costarred|co-stars|starred|stars ;",),
    ("P starred|stars , with a|an|the|two|some",),
    ("P stars|starred , with ~ , P is|was",),
)  # fmt: skip
_PATTERNS = Patterns(_WAYS)
_NOT_ACTING = frozenset("director writer producer screenwriter creator composer editor narrator".split())


def told_casts(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """Those of one sentence, of which `found` has been read."""
    if scene.question:
        return
    yield from _ways(scene, found)
    for piece in scene.pieces:
        for i, chunk in enumerate(piece.chunks):
            if chunk.low == "as" and i > 1:
                yield from _somehow(scene, piece, i, found)


# What somebody does "as" what they are in life.
_IN_LIFE = frozenset(
    "serve serves served serving known know knows billed work works worked working describe describes "
    "described regard regarded saw seen see named elected remembered hailed credited think thought began "
    "begin started dressed disguised trained returned same such well far soon long much listed used reported "
    "said says told recalled joined".split()
)


def _somehow(scene: Scene, piece: Piece, i: int, found: list[Engagement]) -> Iterator[Engagement]:
    """ "Q ran the show as R": whoever does anything as R, in a film of whose cast has just been told."""
    chunks = piece.chunks
    role = tuple(itertools.takewhile(lambda c: c.kind == "w" and c.capital, chunks[i + 1 :]))
    behind = i + 1 + len(role)
    ends = (
        behind >= len(chunks) or chunks[behind].kind == "." or chunks[behind].low in ("and", "while", "who")
    )
    if not 0 < len(role) < 5 or not ends or chunks[i - 1].kind in "PT" or part_name(scene, role) is None:
        return
    subject = clause_at(piece, i, []).subject
    first = next((k for k, c in enumerate(chunks[:i]) if c is subject), 0)
    words = chunks[first:i]
    lows = {c.low for c in words}
    placed = any(
        b.low in ("in", "at", "for") and c.kind == "w" and c.capital for b, c in itertools.pairwise(words)
    )  # fmt: skip
    done = any(
        b.low in ("was", "were", "been", "is") and c.low.endswith("ed") for b, c in itertools.pairwise(words)
    )  # fmt: skip
    if placed or done or any(low in VERBS for low in lows) or lows & _IN_LIFE or role[-1].low in NOT_NAMES:
        return
    if denied([c.low for c in words]) or doubted([c.low for c in words]):
        return
    cast = cast_of(scene, chunks[i].start, found)
    title = borrowed(scene, chunks[i].start, past=True)
    if cast is None or title is None or not scene.same(cast.title, title) or subject is None:
        return
    if subject.kind != "P" or len(subject.members) != 1 or subject.possessive:
        return
    if any(e.role and e.role[0] is role[0] for e in found):
        return
    yield Engagement(
        list(subject.members), [title], chunks[i].start, chunks[i].end, False, None, role
    )  # fmt: skip


def _ways(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    seen = {(key_of(p.found), t.start) for e in found for p in e.people for t in e.titles}
    for encoded in scene.encoded:
        chunks = encoded.chunks
        for (text,) in _PATTERNS.within(encoded):
            for groups, first, last in find(encoded, text):
                place = groups[0]
                if place is None or not chunks[place].names_people:
                    continue
                words = [c.low for c in chunks[max(0, first - 5) : last + 1]]
                if denied(words) or doubted(words) or _NOT_ACTING & set(words) or goes_on(chunks, last + 1):
                    continue
                past = not {
                    "is",
                    "are",
                    "leads",
                    "lead",
                    "heads",
                    "head",
                    "tops",
                    "fronts",
                    "stars",
                    "co-stars",
                } & set(words)
                title = borrowed(scene, chunks[first].start, past=past)
                if title is None:
                    continue
                start = chunks[first].end if chunks[first].kind == "P" else chunks[first].start
                end = chunks[last].start if chunks[last].kind == "P" else chunks[last].end
                listed = list(cast_list(chunks, place)) if place == last else [(chunks[place].members, ())]
                role = _as(chunks, last + 1) if place == first and len(chunks[place].members) == 1 else ()
                for people, part in listed:
                    if not part and not role and any((key_of(p.found), title.start) in seen for p in people):
                        continue
                    seen |= {(key_of(p.found), title.start) for p in people}
                    yield Engagement(
                        list(people), [title], min(start, end), max(start, end), False, None, part or role
                    )


_NO_PART = PREPOSITIONS - {"of"}


def _as(chunks: list[Chunk], k: int) -> tuple[Chunk, ...]:
    """The part behind "as" at `k`."""
    if k < len(chunks) and chunks[k].low == ",":
        k += 1
    if k >= len(chunks) or chunks[k].low != "as":
        return ()
    role: list[Chunk] = []
    for chunk in chunks[k + 1 :]:
        if chunk.kind != "w" or chunk.low in _NO_PART or chunk.low in ("and", "who", "while"):
            break
        role.append(chunk)
    return tuple(role)
