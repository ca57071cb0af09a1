"""Who was whose co-star where the title stands apart from the noun, or was named before: "was his co-star,
and later his wife, in T", "was twice her leading man, in T and U", "whose co-star in T was Q", "Her co-star
there was Q", "in T, with Q as his co-star", "Q, his co-star in T, praised P".

What stands together ("P's co-star in T") is read by `partners`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chunk import Chunk
from ..keys import each_once, key_of
from ..modality import denied, doubted
from ..verbs import is_verb
from ..words import ADVERBS, AUXILIARIES
from .acting import engagements
from .partners import LOOSE, is_partner
from .places import behind, title_at
from .predicates import clause_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Member
    from ..pieces import Piece
    from ..scene import Scene

__all__ = ["mates"]

_WAS = frozenset("was were is are be been being became becomes become included includes include".split())
_TIES = frozenset("in on for from".split())
_ONLY = frozenset(
    "first only on-screen onscreen screen main principal leading romantic chief real own big last "
    "frequent".split()
)
_ENDS = frozenset(". ; , there too again and ) — :".split())
_SKIPPED = ADVERBS | frozenset("twice once thrice himself herself again there".split())


def mates(scene: Scene) -> Iterator[tuple[tuple[Member, ...], tuple[Member, ...], int, int]]:
    """(people, titles, start, end) of what one sentence tells so."""
    if scene.question:
        return
    for piece in scene.pieces:
        chunks = piece.chunks
        for i in range(len(chunks)):
            if is_partner(chunks, i):
                yield from _of_noun(scene, piece, i)
    yield from _beside_parts(scene)


def _beside_parts(scene: Scene) -> Iterator[tuple[tuple[Member, ...], tuple[Member, ...], int, int]]:
    """ "was R in T with Q": Q is no part, and acted with who was R."""
    chunks = scene.chunks
    for event in engagements(scene):
        if event.together or not event.role or len(event.people) != 1 or not event.titles:
            continue
        last = event.titles[-1]
        k = next((n for n, c in enumerate(chunks) if any(m is last for m in c.members)), len(chunks)) + 1
        if not 1 < k <= len(chunks) or chunks[k - 1].anaphor or chunks[k - 1].start < event.start:
            continue
        if k + 1 >= len(chunks) or chunks[k].low != "with" or not chunks[k + 1].names_people:
            continue
        follows = chunks[k + 2].low if k + 2 < len(chunks) else "."
        then = chunks[k + 3].low if k + 3 < len(chunks) else ""
        if follows not in (".", ",", ";", "and") or then in ("as", "who", "playing"):
            continue
        people = each_once([*event.people, *chunks[k + 1].members])
        makers = scene.discourse.makers | scene.discourse.directors
        if len(people) > len(chunks[k + 1].members) and not any(key_of(m.found) in makers for m in people):
            start = min(event.start, event.people[0].start)
            yield tuple(sorted(people, key=lambda m: m.start)), (last,), start, chunks[k + 1].end


def _of_noun(
    scene: Scene, piece: Piece, i: int
) -> Iterator[tuple[tuple[Member, ...], tuple[Member, ...], int, int]]:
    chunks = piece.chunks
    h = _holder_at(piece, i)
    if h is None:
        return
    lows = [c.low for c in chunks[max(0, h - 5) : i + 1]]
    if denied(lows) or doubted(lows):
        return
    holder = chunks[h] if chunks[h].low != "whose" else piece.host
    if holder is None or holder.kind != "P":
        return
    plain = chunks[i].low not in LOOSE and all(c.low in _ONLY for c in chunks[h + 1 : i])
    other, titles, end = _other(scene, piece, h, i, plain)
    if other is None or not titles:
        return
    owners = list(holder.members) or _later(scene, piece, holder)
    named, end = _and_with(chunks, other, end)
    yield from _say(owners, holder, named, titles, chunks[i], end)
    k = next((n for n, c in enumerate(chunks) if c is end), len(chunks))
    while k + 3 < len(chunks) and chunks[k + 1].low in (",", "and"):
        # ", and Q in U": the same said again
        k += 1
        while k + 1 < len(chunks) and chunks[k].low in (",", "and"):
            k += 1
        place = title_at(chunks, k + 2) if chunks[k].names_people and chunks[k + 1].low in _TIES else None
        if place is None:
            return
        yield from _say(owners, holder, chunks[k], list(chunks[place].members), chunks[k], chunks[place])
        k = place


def _and_with(chunks: list[Chunk], other: Chunk, end: Chunk) -> tuple[Chunk, Chunk]:
    """ "was her co-star in T, with R": R too; and the last chunk that is needed to say so."""
    k = next((n for n, c in enumerate(chunks) if c is end), len(chunks)) + 1
    k += k < len(chunks) and chunks[k].low == ","
    if end.kind != "T" or k + 1 >= len(chunks) or chunks[k].low not in ("with", "alongside"):
        return other, end
    third = chunks[k + 1]
    follows = chunks[k + 2].low if k + 2 < len(chunks) else "."
    if not third.names_people or follows not in (".", ",", ";", "and", ")"):
        return other, end
    return Chunk("P", other.start, other.end, "P", [*other.members, *third.members]), third


def _say(
    owners: list[Member], holder: Chunk, other: Chunk, titles: list[Member], noun: Chunk, end: Chunk
) -> Iterator[tuple[tuple[Member, ...], tuple[Member, ...], int, int]]:
    people = each_once([*owners, *other.members])
    if not owners or len(people) < len(owners) + len(other.members):
        return
    places = [holder, other, noun, end]
    if other is noun:
        places = [other, end]  # the predicate is not said again
    yield (
        tuple(sorted(people, key=lambda m: m.start)), tuple(titles),
        min(c.start for c in places), max(c.end for c in places),
    )  # fmt: skip


def _holder_at(piece: Piece, i: int) -> int | None:
    """The place of whose co-star somebody is: a possessive, or "whose"."""
    chunks = piece.chunks
    for k in range(i - 1, max(-1, i - 5), -1):
        if chunks[k].kind == "P":
            return k if chunks[k].possessive else None
        if chunks[k].low == "whose":
            return k if k == 0 else None
        if chunks[k].kind not in "wO":
            return None
    return None


def _other(
    scene: Scene, piece: Piece, h: int, i: int, plain: bool
) -> tuple[Chunk | None, list[Member], Chunk]:
    """The other one, the titles, and the last chunk that is needed to say so."""
    chunks = piece.chunks
    titles, end = behind(chunks, i + 1, _TIES)
    k = end + 1 if titles else i + 1
    if not titles and k < len(chunks) and chunks[k].low == "there":
        k += 1
    if k + 1 < len(chunks) and chunks[k].low in _WAS and chunks[k + 1].names_people:
        # "whose co-star in T was Q", "Her co-star there was Q"
        told = titles or (_spoken_of(scene, chunks[h]) if plain and not _goes_on(chunks, k + 2) else [])
        return chunks[k + 1], told, chunks[k + 1]
    last = chunks[end] if titles else chunks[i]
    j = h - 1
    while j >= 0 and chunks[j].low in _SKIPPED:
        j -= 1
    if j >= 1 and chunks[j].low in ("as", "for") and chunks[j - 1].names_people:
        # "in T, with Q as his co-star"
        if j > 1 and chunks[j - 2].low == "with":
            return chunks[j - 1], titles or (_just_before(chunks, j - 2) if plain else []), last
        return None, [], last
    if j >= 0 and chunks[j].low in _WAS - {"included", "includes", "include"}:
        j -= 1
        while j >= 0 and (chunks[j].low in _SKIPPED or chunks[j].low in AUXILIARIES):
            j -= 1
        subject = chunks[j] if j >= 0 and chunks[j].low not in ("who", "which") else piece.host
        if j > 0 and chunks[j].low in ("and", "then", "later"):
            verbs = [n for n in range(len(chunks)) if is_verb(chunks, n)]
            subject = clause_at(piece, j + 1, verbs).subject  # "starred in T and was P's co-star in U"
        if subject is None or subject.kind != "P" or subject.possessive or not subject.members:
            return None, [], last
        if not titles and plain and (i + 1 == len(chunks) or chunks[i + 1].low in _ENDS):
            titles = _spoken_of(scene, subject)
        return subject, titles, last
    alone = all(c.low in _SKIPPED for c in chunks[:h])
    if alone and piece.opener == "," and not chunks[h].members:
        return piece.host, titles, last  # "Q, his co-star in T, praised P"
    return None, [], last


def _goes_on(chunks: list[Chunk], k: int) -> bool:
    """Whether the title comes only behind the name: "Her co-star was Q in T"."""
    return k < len(chunks) and chunks[k].low in (*_TIES, "at", "when")


def _just_before(chunks: list[Chunk], k: int) -> list[Member]:
    """The title before ", with Q as"."""
    k -= 1
    while k >= 0 and chunks[k].low in (",", "again", "this", "time"):
        k -= 1
    return list(chunks[k].members[-1:]) if k >= 0 and chunks[k].kind == "T" else []


def _spoken_of(scene: Scene, chunk: Chunk) -> list[Member]:
    topic = scene.nearest(chunk.start)
    return [topic] if topic is not None else []


def _later(scene: Scene, piece: Piece, holder: Chunk) -> list[Member]:
    """Who "his" is where he is named only behind: the next one that is named."""
    if holder.anaphor not in ("his", "her") or piece.opener != ",":
        return []
    last = piece.chunks[-1].end
    later = next((c for c in scene.chunks if c.kind == "P" and c.start >= last and not c.anaphor), None)
    if later is None or len(later.members) != 1:
        return []
    told = scene.discourse.gender(later.members[0].found)
    return later.members if told in ("", "m" if holder.anaphor == "his" else "f") else []
