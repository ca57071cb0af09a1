"""Who made a title that an earlier sentence has named: "P was the director", "the director was P", "P was
behind the camera", "P was its writer".

The title is borrowed, where that can be one title (see claims/borrowed.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .borrowed import borrowed, goes_on
from .chunk import Chunk, Member
from .helm import IN_CHARGE
from .prefixes import roles_at
from .topics import Credit
from .words import ADVERBS, PREPOSITIONS, ROLE_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .scene import Scene

__all__ = ["apposed", "told_crew"]

_BE = frozenset("was were is are".split())
_HEADS = frozenset("; . , : — and but while".split())
_ENDS = frozenset(", ; . — : ) and while who but".split())


def told_crew(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """The credits that the verb "was" at `i` says so."""
    if chunks[i].low not in _BE or not i or i + 1 >= len(chunks):
        return
    before, behind = chunks[i - 1], chunks[i + 1]
    person: Chunk | None = None
    roles: tuple[str, ...] = ()
    last = behind
    if before.names_people and (i < 2 or chunks[i - 2].low not in PREPOSITIONS):
        person = before
        roles, last = _roles(chunks, i + 1) or _in_charge(chunks, i + 1) or ((), last)
    elif behind.names_people:
        # "The director was P": a noun at the head of its clause.
        at = i - 1
        while at and i - at < 5 and chunks[at - 1].low not in _HEADS:
            at -= 1
        person, (roles, _) = behind, _roles(chunks, at, i) or ((), last)
    roles = tuple(r for r in roles if r not in ("acted_in", "worked_on"))
    if person is None or not roles:
        return
    title = borrowed(scene, before.start, past=_past(chunks[i]))
    if title is None:
        return
    place = before.start
    titles = Chunk("T", place, place, "T", [Member(title.found, place, place)])
    for role in roles:
        yield Credit(role, person, titles, chunks[i].start, (last if person is before else behind).end)


def apposed(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "P, the director, …", "the director, P, …", "P, one of its producers, …" at the comma `i`: not where
    the news is of another title."""
    if not i or i + 1 >= len(chunks) or chunks[i].low != "," or scene.discourse.announced is not None:
        return
    before, behind = chunks[i - 1], chunks[i + 1]
    opens = i < 2 or chunks[i - 2].low in _HEADS
    if before.names_people and opens:
        person, found = before, _roles(chunks, i + 1)
    elif behind.names_people and before.anaphor == "one" and opens and chunks[i + 2 : i + 3]:
        person, found = behind, _roles(chunks, i - 1) if chunks[i + 2].low in (",", ".") else None
    else:
        return
    title = borrowed(scene, before.start, past=True) if found is not None else None
    for role in found[0] if found is not None and title is not None else ():
        if role in ("directed", "wrote", "produced", "created") and title is not None:
            place = before.start
            titles = Chunk("T", place, place, "T", [Member(title.found, place, place)])
            yield Credit(role, person, titles, min(before.start, behind.start), behind.end)


def _past(verb: Chunk) -> bool:
    return verb.low in ("was", "were")


def _roles(chunks: list[Chunk], k: int, stop: int | None = None) -> tuple[tuple[str, ...], Chunk] | None:
    """The roles of "the director", "its writer and star" at `k`, with nothing behind that says of what; and
    their last word. With `stop` they end there."""
    if k >= len(chunks):
        return None
    if chunks[k].kind == "P" and chunks[k].anaphor == "one" and chunks[k].nouns:
        found = ROLE_NOUNS.get(chunks[k].nouns[-1], ())
        if len(chunks[k].nouns) > 2 or _of_several(chunks[k]):
            return None
        j = k + 1
    elif [c.low for c in chunks[k : k + 2]] == ["one", "of"] and stop is None:
        return _roles(chunks, k + 2)
    elif chunks[k].low in ("its", "the"):
        at = roles_at(chunks, k + 1)
        if at is None:
            return None
        found, j, _ = at
    else:
        return None
    if stop is not None:
        return (found, chunks[j - 1]) if j == stop else None
    ends = j >= len(chunks) or chunks[j].low in _ENDS or chunks[j].kind == "."
    return (found, chunks[j - 1]) if ends and not goes_on(chunks, j) else None


def _of_several(chunk: Chunk) -> bool:
    """Whether "the first director" and the like: one of several."""
    return bool({"first", "second", "original", "next", "other", "same", "last", "only"} & {*chunk.nouns})


def _in_charge(chunks: list[Chunk], k: int) -> tuple[tuple[str, ...], Chunk] | None:
    """ "behind the camera", with nothing behind that says of what."""
    while k < len(chunks) and chunks[k].low in ADVERBS:
        k += 1
    for way in IN_CHARGE:
        j = k + len(way)
        if tuple(c.low for c in chunks[k:j]) == way:
            ends = j >= len(chunks) or chunks[j].low in _ENDS or chunks[j].kind == "."
            return (("directed",), chunks[j - 1]) if ends else None
    return None
