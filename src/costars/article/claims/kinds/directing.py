"""Who directed whom, told otherwise than by "directed": "worked for P in T", "P put him into T", "made T for
P", "P, his director on T". What may be said of others too is taken of those alone whom the text knows as
directors. To teach the reader a new way, add a line, and an example to `directed_in`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chunk import Chunk, Member
from ..keys import key_of
from ..modality import denied, doubted
from ..patterns import Patterns, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..scene import Scene

__all__ = ["further", "is_director", "otherwise_directed"]

_CALLED = "director|filmmaker|helmer|auteur"

# A pattern, and the numbers of its groups of directors, actors and titles (None: the title spoken of).
WAYS: tuple[tuple[str, int, int, int | None], ...] = (
    (f"P ~ put|placed|used|employed P ~ ,? in|into|on the|a? {_CALLED}? T", 0, 1, 2),
    ("P ~ made p? ~ ,? T ,? for P", 3, 0, 2),
    (f"P ~ worked|works|toiled ~ for|under {_CALLED}? P ~ ,? in|on|making T", 1, 0, 2),
    (f"P ~ worked|works|toiled ~ for|under {_CALLED}? P N times ,|: in|on T", 1, 0, 3),
    (f"P ~ worked|works|toiled ~ for|under {_CALLED}? P ~ twice|often|again|thrice ,|: in|on T", 1, 0, 2),
    (f"P ~ acted|appeared|performed ~ for|under {_CALLED} P ~ ,? in|on T", 1, 0, 2),
    (f"P ~ gave p? ~ performance|performances of? p? ~ for|under {_CALLED}? P ~ ,? in|on T", 3, 0, 4),
    (f"p ~ films|pictures|movies|work|roles|credits|performances for|under {_CALLED}? P "
     "include|includes|included|are|were T", 1, 0, 2),
    ("p director in|on|for T ,|is|was|: P", 2, 0, 1),
    ("P is|was|, p director in|on|for|of T", 0, 1, 2),
    ("P is|was|, p director and co-star|costar|star|producer|writer in|on|for|of T", 0, 1, 2),
    ("P directed|directs P as ~ of|in T", 0, 1, 2),
    ("P directed|directs P ~ as a|the? R", 0, 1, None),
    ("P ~ directed|directs P N times ,|: ~ beginning|starting with|in T", 0, 1, 3),
    ("P ~ directed|directs P ~ ,|: ~ beginning|starting with|in T", 0, 1, 2),
    ("P directed|directs P there|here", 0, 1, None),
    ("P ~ acted|worked|played for P there|here", 1, 0, None),
)  # fmt: skip
_WAYS = Patterns(WAYS)


def is_director(scene: Scene, member: Member) -> bool:
    """Whether the text knows somebody as a director, and as nothing else in front of the camera."""
    key = key_of(member.found)
    return key in scene.discourse.makers or key in scene.discourse.directed


def _acts(scene: Scene, member: Member) -> bool:
    """Whether the text knows somebody as an actor or a producer."""
    told = scene.discourse.trades.get(key_of(member.found), set())
    return bool(told & {"acted_in", "produced"}) and "directed" not in told


def otherwise_directed(scene: Scene) -> Iterator[tuple[Chunk, Chunk, Chunk, Chunk]]:
    """Directors, actors, titles and the words that say so."""
    seen: set[tuple[int, int, int]] = set()
    for encoded in scene.encoded:
        chunks = encoded.chunks
        for text, who, whom, where in _WAYS.within(encoded):
            for groups, first, last in find(encoded, text):
                places = [g for g in groups if g is not None]
                words = [c.low for c in chunks[max(0, first - 5) : last + 1]]
                if denied(words) or doubted(words) or "would" in words:
                    continue
                a, b = groups[who], groups[whom]
                if a is None or b is None:
                    continue
                directors, actors = chunks[a], chunks[b]
                sure = "director" in text.split() or "directed|directs" in text
                if " put" in text or " made " in text:
                    sure = not any(_acts(scene, m) for m in directors.members)
                called = a > 0 and chunks[a - 1].low in _CALLED.split("|")
                if not sure and not called and not all(is_director(scene, m) for m in directors.members):
                    continue
                titles = _titles(scene, chunks, groups[where] if where is not None else None, first, last)
                if titles is None or not titles.members or not directors.members or not actors.members:
                    continue
                if not sure and any(key_of(m.found) in scene.discourse.makers for m in actors.members):
                    continue
                key = directors.start, actors.start, titles.start
                if key not in seen and len(places) > 1:
                    seen.add(key)
                    yield directors, actors, titles, chunks[first]
                    ending = [c.low for c in chunks[last + 1 :]]
                    for word in ("ending", "finishing", "concluding"):
                        k = last + 1 + ending.index(word) + 2 if word in ending else len(chunks)
                        if k < len(chunks) and chunks[k].kind == "T" and "beginning" in text:
                            yield directors, actors, chunks[k], chunks[first]
                    for more in _and_in(chunks, last) if chunks[last] is titles else ():
                        yield directors, actors, more, chunks[first]


def _and_in(chunks: list[Chunk], k: int) -> Iterator[Chunk]:
    """The titles of ", in U and in V" behind the one at `k`."""
    while k + 2 < len(chunks):
        m = k + 1
        while m < len(chunks) and chunks[m].low in (",", "and"):
            m += 1
        if m == k + 1 or m + 1 >= len(chunks) or chunks[m].low != "in" or chunks[m + 1].kind != "T":
            return
        k = m + 1
        yield chunks[k]


def _titles(scene: Scene, chunks: list[Chunk], place: int | None, first: int, last: int) -> Chunk | None:
    if place is not None:
        return chunks[place]
    if any(c.low in ("in", "on") for c in chunks[last + 1 : last + 3]) or any(
        c.kind == "T" for c in chunks[first : last + 1]
    ):
        return None
    if chunks[last].low in ("if", "though", "well"):
        return None
    told = scene.nearest(chunks[first].start)
    if told is None or scene.announced(told.found):
        return None
    at = chunks[first].start
    return Chunk("T", at, at, "T", [Member(told.found, at, at)])


def further(scene: Scene, titles: Chunk) -> Iterator[Chunk]:
    """The other titles of a list that is broken up: "in T, where she was R; in U, where …; and in V"."""
    chunks = scene.chunks
    k = next((n for n, c in enumerate(chunks) if c.kind == "T" and c.end == titles.end), len(chunks))
    colon = k > 0 and chunks[k - 1].low in (":", "—")
    relative = False
    for n in range(k + 1, len(chunks) - 1):
        low = chunks[n].low
        relative = relative or low in ("where", "which", "(", "released", "who")
        if low not in (";", ",") and not (low == "and" and chunks[n - 1].low in (")", ".")):
            continue
        m = n + 1
        while m < len(chunks) and chunks[m].low in ("and", "then", "again", "finally", "later", "also"):
            m += 1
        inside = m < len(chunks) and chunks[m].low == "in"
        joined = m > n + 1 and chunks[m - 1].low != ","
        m += inside
        while m < len(chunks) and (chunks[m].low in ("the", "a") or chunks[m].kind == "Y"):
            m += 1
        if m >= len(chunks) or chunks[m].kind != "T" or chunks[m].anaphor or not relative:
            continue
        if (inside and (low == ";" or joined)) or (colon and joined):
            yield chunks[m]
