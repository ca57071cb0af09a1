"""Acting together said otherwise than by a verb of acting together: "T brought P and Q together", "made T
with Q", "traded barbs with Q in T", "the chemistry between P and Q in T". The ways are in `tandem_ways`.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ..keys import each_once, key_of
from ..modality import denied, doubted
from ..patterns import Encoded, Patterns, letters, spans
from ..verbs import is_verb
from ..words import ADVERBS, AUXILIARIES, PREPOSITIONS, VERBS
from .predicates import clause_at
from .tandem_ways import DONE, SHOWN, TOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..clause import Clause
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["Told", "tandems"]

Told = tuple[tuple["Member", ...], tuple["Member", ...], int, int, bool]

_DONE, _SHOWN, _TOLD = Patterns(DONE), Patterns(SHOWN), Patterns(TOLD)
_IN = frozenset("in on".split())
_AT = frozenset("in on for by during via".split())
_MORE = frozenset(", and then later again also once more then subsequently".split())
_INSERTED = 9  # how many chunks may stand between two commas
# What is shared by people who act together nowhere.
_NOT_SHARED = frozenset(
    "award awards prize oscar emmy nomination nominations honor honour globe trophy laugh photo story memory "
    "bond birthday agent manager love passion memories thoughts credit interest joke toast drink meal dinner "
    "table house home apartment view opinion dressing trailer makeup hotel flight car taxi cab".split()
)


def tandems(scene: Scene) -> Iterator[Told]:
    """(people, titles, start, end, made) of what one sentence tells so; made: said of any work."""
    if scene.question:
        return
    for piece, encoded in zip(scene.pieces, scene.encoded, strict=False):
        for way, where in _DONE.within(encoded):
            yield from _done(scene, piece, encoded, way, where)
        for way, _ in _SHOWN.within(encoded):
            yield from _shown(scene, piece, encoded, way)
    for encoded in scene.encoded:
        for way, said in _TOLD.within(encoded):
            yield from _told(scene, encoded, way, said)


def _found(encoded: Encoded, way: str) -> Iterator[tuple[list[Chunk], list[Chunk], int, int]]:
    """Where a way occurs: its people, its titles, and the places of its first and last chunk."""
    chunks = encoded.chunks
    for groups, first, last in spans(encoded, way):
        if _unsaid(chunks, first, last):
            continue
        named = [
            (letter, chunks[group[0]])
            for letter, group in zip(letters(way), groups, strict=True)
            if group is not None
        ]
        people = [c for letter, c in named if letter in ("P", "p") and c.kind == "P"]
        yield people, [c for letter, c in named if letter == "T"], first, last


def _unsaid(chunks: list[Chunk], first: int, last: int) -> bool:
    lows = [c.low for c in chunks[max(0, first - 6) : last + 1]]
    return denied(lows) or doubted(lows)


def _done(scene: Scene, piece: Piece, encoded: Encoded, way: str, where: str) -> Iterator[Told]:
    chunks = piece.chunks
    for partners, _, first, last in _found(encoded, way):
        shared = {c.low for c in chunks[first : last + 1]}
        if "[share]" in way and shared & _NOT_SHARED:
            continue
        clause = _clause(piece, first)
        subject = clause.subject
        if subject is None or subject.kind != "P" or subject.possessive:
            continue
        titles, end = _behind(chunks, last + 1, _IN if where == "in" else _AT)
        if not titles:
            titles, end = _around(piece, subject), last
        if way.endswith("joined ~ by P") and any(scene.announced(t.found) for t in titles):
            continue
        named = [p for p in partners if not (p.possessive and (p.anaphor or not _known(p)))]
        if len(named) < len(partners):
            continue
        yield from _say(scene, clause, [subject, *partners], titles, (first, max(end, last)), made=False)


def _known(people: Chunk) -> bool:
    return all(m.found.row is not None or m.found.candidates for m in people.members)


def _shown(scene: Scene, piece: Piece, encoded: Encoded, way: str) -> Iterator[Told]:
    chunks = piece.chunks
    for people, _, first, last in _found(encoded, way):
        clause = _clause(piece, first)
        subject = clause.subject
        if subject is None or subject.possessive:
            continue
        if subject.kind == "T":
            if subject.anaphor and any(scene.announced(m.found) for m in subject.members):
                continue
            titles, end = list(subject.members), last
        else:
            titles, end = _behind(chunks, last + 1, _AT)
        if "as" in [c.low for c in chunks[last + 1 : last + 2]] and "star" in way:
            continue  # "T stars P alongside Q as R"
        yield from _say(scene, clause, people, titles, (first, max(end, last)), made=False)


def _told(scene: Scene, encoded: Encoded, way: str, said: str) -> Iterator[Told]:
    chunks = encoded.chunks
    for groups, named, first, last in _found(encoded, way):
        people = [c for c in groups if c.anaphor != "them"]  # "among them T"
        if said == "made" and _parted(scene, chunks, first, last):
            continue
        titles = [m for c in named if not c.anaphor for m in c.members]
        place = last
        if chunks[last].kind == "T":
            more, place = _further(chunks, last + 1)
            titles += more
        yield from _say(scene, None, people, titles, (first, max(place, last)), said == "made", chunks)


def _parted(scene: Scene, chunks: list[Chunk], first: int, last: int) -> bool:
    """Whether "with" stands behind something that was taken out, or behind "and": "made T, in which P
    starred, with Q"; "made T and with Q U"."""
    for before, chunk in itertools.pairwise(chunks[first : last + 1]):
        far = chunk.start - before.end > 4 and chunk.low in ("with", "opposite", "alongside")
        if far or (before.low == "and" and chunk.low == "with"):
            return True
    return False


def _say(
    scene: Scene,
    clause: Clause | None,
    groups: list[Chunk],
    titles: list[Member],
    span: tuple[int, int],
    made: bool,
    chunks: list[Chunk] | None = None,
) -> Iterator[Told]:
    chunks = chunks if clause is None or chunks is not None else clause.piece.chunks
    if chunks is None or not titles:
        return
    people = each_once(m for g in groups for m in g.members)
    if len(people) < 2 or len(people) < sum(len(g.members) for g in groups) or any(not g.members for g in groups):
        return
    behind = scene.discourse.makers | (scene.discourse.directors if made else set())
    if any(key_of(m.found) in behind for m in people):
        return
    if clause is not None and not scene.asserted(clause, titles):
        return
    if made and any(scene.announced(t.found) for t in titles):
        return
    places = [*groups, chunks[span[0]], chunks[span[1]]]
    places += [c for c in chunks if c.kind == "T" and any(m in c.members for m in titles)]
    yield (
        tuple(sorted(people, key=lambda m: m.start)), tuple(each_once(titles)),
        min(c.start for c in places), max(c.end for c in places), made,
    )  # fmt: skip


def _clause(piece: Piece, first: int) -> Clause:
    chunks = piece.chunks
    return clause_at(piece, first, [i for i in range(len(chunks)) if is_verb(chunks, i)])


def _behind(chunks: list[Chunk], k: int, ties: frozenset[str]) -> tuple[list[Member], int]:
    """The titles behind a predicate that ends before `k`, past a few words or what stands between two
    commas; and the place of the last of them."""
    words = 0
    while k < len(chunks) and words < 6:
        chunk = chunks[k]
        if chunk.low in ties:
            place = _title_at(chunks, k + 1)
            if place is not None:
                more, end = _further(chunks, place + 1)
                return [*chunks[place].members, *more], max(place, end)
        if chunk.low == "," and k + 1 < len(chunks):
            if chunks[k + 1].low in ties:
                k += 1
                continue
            closed = next(
                (j for j in range(k + 2, min(len(chunks) - 1, k + _INSERTED)) if chunks[j].low == ","), None
            )
            if closed is None or chunks[closed + 1].low not in ties:
                break
            k = closed + 1
            continue
        if chunk.kind not in "wYDNO" or _goes_on(chunk):
            break
        words += 1
        k += 1
    return [], 0


def _goes_on(chunk: Chunk) -> bool:
    """Whether something else is said from a word on."""
    low = chunk.low
    return low in ("and", "but", "who", "when", "while", "before", "after", "since", "because", "that", "until") or (
        low in AUXILIARIES or (low in VERBS and not low.endswith("ing"))
    )


def _title_at(chunks: list[Chunk], k: int) -> int | None:
    """The place of the titles that a preposition before `k` governs, whose they are and what they are
    called standing between."""
    m = k
    while m < len(chunks) and m - k < 6 and (
        (chunks[m].kind in "wYNO" and chunks[m].low not in PREPOSITIONS | AUXILIARIES)
        or (chunks[m].kind == "P" and chunks[m].possessive)
    ):  # fmt: skip
        m += 1
    return m if m < len(chunks) and chunks[m].kind == "T" and chunks[m].members else None


def _further(chunks: list[Chunk], k: int) -> tuple[list[Member], int]:
    """More titles behind "and again in", ", then in"."""
    found: list[Member] = []
    end = 0
    while True:
        m = k
        while m < len(chunks) and chunks[m].low in _MORE:
            m += 1
        if m == k or m >= len(chunks):
            return found, end
        if chunks[m].low in _IN:
            m += 1
        place = _title_at(chunks, m)
        if place is None or chunks[place].anaphor or _subject(chunks, place):
            return found, end
        found += chunks[place].members
        k, end = place + 1, place


def _subject(chunks: list[Chunk], place: int) -> bool:
    """Whether a title is what a next clause is about: ", and T was"."""
    k = place + 1
    while k < len(chunks) and chunks[k].low in ADVERBS:
        k += 1
    if k >= len(chunks):
        return False
    behind = chunks[k + 1] if chunks[k].low == "," and k + 1 < len(chunks) else chunks[k]
    return behind.low in AUXILIARIES or behind.low in VERBS or (behind.kind == "P" and not behind.possessive)


def _around(piece: Piece, subject: Chunk) -> list[Member]:
    """The title of a relative clause ("T, in which …"), else one in front ("In T, P …")."""
    host = piece.host
    if piece.opener == "inwhich" and host is not None and host.kind == "T":
        return list(host.members[-1:])
    chunks = piece.chunks
    k = next((k for k, c in enumerate(chunks) if c is subject), 0) - 1
    while k > 0 and (chunks[k].low in ADVERBS or chunks[k].low == "," or chunks[k].kind == "Y"):
        k -= 1
    if k < 1 or chunks[k].kind != "T":
        return []
    m = k - 1
    while m > 0 and k - m < 6 and (
        (chunks[m].kind in "wY" and chunks[m].low not in PREPOSITIONS | AUXILIARIES)
        or (chunks[m].kind == "P" and chunks[m].possessive)
    ):  # fmt: skip
        m -= 1
    return list(chunks[k].members) if chunks[m].low in _IN else []
