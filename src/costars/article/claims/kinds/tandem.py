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
from .places import IN, around, behind, further, title_before
from .predicates import clause_at
from .tandem_ways import DONE, SHOWN, TOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Found
    from ..chunk import Chunk, Member
    from ..clause import Clause
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["Told", "tandems"]

Told = tuple[tuple["Member", ...], tuple["Member", ...], int, int, bool]

_DONE, _SHOWN, _TOLD = Patterns(DONE), Patterns(SHOWN), Patterns(TOLD)
_AT = frozenset("in on for by during via".split())
# What is shared by people who act together nowhere.
_NOT_SHARED = frozenset(
    "award awards prize oscar emmy nomination nominations honor honour globe trophy laugh photo story memory "
    "bond birthday agent manager love passion memories thoughts credit interest joke toast drink meal dinner "
    "table view opinion dressing trailer makeup hotel flight car taxi cab "
    "byline screenplay script duties directing writing producing".split()
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
    for partners, inside, first, last in _found(encoded, way):
        if inside and _as_part(chunks, last):
            continue
        if [c.low for c in chunks[last : last + 2]] in (["pair", "of"], ["couple", "of"]):
            continue  # "played a pair of lawyers"
        shared = {c.low for c in chunks[first : last + 4]}
        if "[share]" in way and shared & _NOT_SHARED:
            continue
        clause = _clause(piece, first)
        subject = clause.subject
        if subject is None or subject.kind != "P" or subject.possessive:
            continue
        titles, end = [m for c in inside for m in c.members], last
        if not inside:
            titles, end = behind(chunks, last + 1, IN if where == "in" else _AT)
        if not titles:
            titles, end = around(piece, subject), last
        if way.endswith("joined ~ by P") and any(scene.announced(t.found) for t in titles):
            continue
        own = [m.found for m in subject.members]
        partners = [p for p in partners if not _of_own(p, own)]  # "met his match in P"
        named = [p for p in partners if not (p.possessive and (p.anaphor or not _known(p)))]
        if len(named) < len(partners):
            continue
        yield from _say(scene, clause, [subject, *partners], titles, (first, max(end, last)), made=False)


def _as_part(chunks: list[Chunk], last: int) -> bool:
    """Whether what stands behind the name makes a list of the cast of it: "with P as R", "with P playing"."""
    follows = chunks[last + 1].low if last + 1 < len(chunks) else ""
    return follows in ("as", "in", "among") or follows.endswith("ing")


def _of_own(people: Chunk, own: list[Found]) -> bool:
    """Whether a possessive pronoun is the subject's own."""
    return people.possessive and bool(people.anaphor) and all(m.found in own for m in people.members)


def _known(people: Chunk) -> bool:
    return all(m.found.row is not None or m.found.candidates for m in people.members)


def _shown(scene: Scene, piece: Piece, encoded: Encoded, way: str) -> Iterator[Told]:
    chunks = piece.chunks
    for people, _, first, last in _found(encoded, way):
        clause = _clause(piece, first)
        subject = title_before(chunks, first) or clause.subject
        if subject is None or subject.possessive:
            continue
        clause.subject = subject
        if subject.kind == "T":
            if subject.anaphor and any(scene.announced(m.found) for m in subject.members):
                continue
            titles, end = list(subject.members), last
        else:
            titles, end = behind(chunks, last + 1, _AT)
        if "as" in [c.low for c in chunks[last + 1 : last + 2]] and "star" in way:
            continue  # "T stars P alongside Q as R"
        yield from _say(scene, clause, people, titles, (first, max(end, last)), made=False)


def _told(scene: Scene, encoded: Encoded, way: str, said: str) -> Iterator[Told]:
    chunks = encoded.chunks
    for groups, named, first, last in _found(encoded, way):
        people = [c for c in groups if c.anaphor not in ("them", "pairing")]  # "among them T"
        if way.startswith("with P") and first and chunks[first - 1].kind == "T":
            continue  # "After T with P, Q made U"
        if said == "made" and _parted(chunks, first, last):
            continue
        titles = [m for c in named if not c.anaphor for m in c.members]
        if not titles and " where " in way:
            titles = [m for c in named for m in c.members if not scene.announced(m.found)]
        place = last
        if chunks[last].kind == "T":
            more, place = further(chunks, last + 1)
            titles += more
        yield from _say(scene, None, people, titles, (first, max(place, last)), said == "made", chunks)
        if way.startswith("with P") and len(people) == 2:
            for partner, title in _with_another(chunks, max(place, last) + 1):
                groups = [people[1], chunks[partner]]
                told = list(chunks[title].members)
                yield from _say(scene, None, groups, told, (partner, title), True, chunks, near=True)


def _with_another(chunks: list[Chunk], k: int) -> Iterator[tuple[int, int]]:
    """The places of partner and title in ", and with P T" behind "with Q she made U"."""
    while k + 2 < len(chunks) and chunks[k].low in (",", "and", ";"):
        while k + 1 < len(chunks) and chunks[k].low in (",", "and", ";"):
            k += 1
        if chunks[k].low != "with" or not chunks[k + 1].names_people:
            return
        partner = k + 1
        k += 2
        if k < len(chunks) and chunks[k].low == ",":
            closed = next((j for j in range(k + 1, min(len(chunks), k + 9)) if chunks[j].low == ","), None)
            k = closed + 1 if closed is not None else k + 1
        if k >= len(chunks) or chunks[k].kind != "T" or chunks[k].anaphor or not chunks[k].members:
            return
        yield partner, k
        k += 1


def _parted(chunks: list[Chunk], first: int, last: int) -> bool:
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
    *,
    near: bool = False,
) -> Iterator[Told]:
    chunks = chunks if clause is None or chunks is not None else clause.piece.chunks
    if chunks is None or not titles:
        return
    people = each_once(m for g in groups for m in g.members)
    if (
        len(people) < 2
        or len(people) < sum(len(g.members) for g in groups)
        or any(not g.members for g in groups)
    ):
        return
    makers = scene.discourse.makers | (scene.discourse.directors if made else set())
    if any(key_of(m.found) in makers for m in people):
        return
    if made and any(scene.discourse.only_directed(m.found, t.found) for m in people for t in titles):
        return
    if clause is not None and not scene.asserted(clause, titles):
        return
    if made and any(scene.announced(t.found) for t in titles):
        return
    places = [*(groups[1:] if near else groups), chunks[span[0]], chunks[span[1]]]
    places += [c for c in chunks if c.kind == "T" and any(m in c.members for m in titles)]
    yield (
        tuple(sorted(people, key=lambda m: m.start)), tuple(each_once(titles)),
        min(c.start for c in places), max(c.end for c in places), made,
    )  # fmt: skip


def _clause(piece: Piece, first: int) -> Clause:
    chunks = piece.chunks
    return clause_at(piece, first, [i for i in range(len(chunks)) if is_verb(chunks, i)])
