"""Whom the cast of a title had that an earlier sentence or clause has named: "Q led the cast", "R was another
of its players", "S co-starred".

The title is borrowed, and only where that can be one title (see claims/borrowed.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..borrowed import borrowed, goes_on
from ..keys import key_of
from ..modality import denied, doubted
from ..patterns import Patterns, find
from ..words import PREPOSITIONS
from .casts import cast_list
from .engagement import Engagement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk
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
)  # fmt: skip
_PATTERNS = Patterns(_WAYS)
_NOT_ACTING = frozenset("director writer producer screenwriter creator composer editor narrator".split())


def told_casts(scene: Scene, found: list[Engagement]) -> Iterator[Engagement]:
    """Those of one sentence, of which `found` has been read."""
    if scene.question:
        return
    yield from _ways(scene, found)


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
