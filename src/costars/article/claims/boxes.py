"""Lines of fact boxes: "Director: P", "• Written by: P and Q", "Year: 1994"; and labels in brackets: "(dir.
P)".

A label is about the title that its box has named last: in the same paragraph, in the line or heading before
the box.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .chunk import Chunk, Member

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .scene import Scene

__all__ = ["dated_lines", "labelled"]

Labelled = tuple[str, Chunk, Chunk, int, int]

_ROLES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("director directors directed helmer helmed dir direction".split(), ("directed",)),
    **dict.fromkeys(
        "writer writers written screenplay screenwriter screenwriters script scripted scriptwriter "
        "teleplay".split(),
        ("wrote",),
    ),
    **dict.fromkeys("writer-director writer-directors director-writer".split(), ("wrote", "directed")),
    **dict.fromkeys("creator creators created co-creator co-creators".split(), ("created",)),
    **dict.fromkeys(
        "producer producers produced co-producer co-producers prod exec-producer ep eps".split(),
        ("produced",),
    ),
    **dict.fromkeys(
        "showrunner showrunners music composer score cinematography cinematographer editor editing "
        "photography dp".split(),
        ("worked_on",),
    ),
}
_FILLERS = frozenset("executive exec by and of the & / , original series co -".split())
_YEARS = frozenset("year released release opened premiered premiere aired debut".split())
_BULLETS = re.compile(r"(?:^|\n)[ \t>#*_•·▪●\-–—\d.)]*$")


def _label(scene: Scene, i: int) -> tuple[list[str], int] | None:
    """The words of a label that begins at chunk `i`, at the head of a line or behind a bracket; the place
    behind its colon."""
    chunks = scene.chunks
    chunk = chunks[i]
    bracket = i > 0 and chunks[i - 1].low in ("(", ";", ",") and any(c.low == "(" for c in chunks[:i])
    if (
        not bracket
        and _BULLETS.search(scene.text, max(0, chunk.start - 20), chunk.start) is None
        and chunk.start > 0
    ):
        return None
    words: list[str] = []
    k = i
    while k < len(chunks) and k - i < 8:
        low = chunks[k].low
        if low == ":" or (low == "." and words[-1:] in (["dir"], ["prod"])):
            break
        if chunks[k].kind in "wO" or low in ("/", "&", ",", "-"):
            if k > i and "\n" in scene.text[chunks[k - 1].end : chunks[k].start]:
                return None
            words.append(low)
        elif low not in ("*", "_"):
            break
        k += 1
    if not words or k >= len(chunks):
        return None
    colon = chunks[k].low in (":", ".") or (chunks[k].low == "—" and not bracket)
    if not colon and not (bracket and words[0] == "dir"):
        return None
    k += 1 if colon else 0
    while k < len(chunks) and chunks[k].low in ("*", "_"):
        k += 1
    return words, k


def _box_title(scene: Scene, i: int) -> Chunk | None:
    chunks = scene.chunks
    if any(c.low == "(" for c in chunks[:i]) and not any(c.low == ")" for c in chunks[:i]):
        at = max(k for k in range(i) if chunks[k].low == "(")
        before = chunks[at - 1] if at else None
        return before if before is not None and before.kind == "T" and before.members else None
    named = [c for c in chunks[:i] if c.kind == "T" and c.members]
    discourse = scene.discourse
    if named:
        member = named[0].members[-1]
    elif discourse.boxed is not None and discourse.paragraph - discourse.boxed[1] <= 1:
        member = discourse.boxed[0]
    else:
        found = scene.title_before or discourse.announced
        if found is None:
            return None
        member = found
    discourse.boxed = (member, discourse.paragraph)
    place = chunks[i].start
    return Chunk("T", place, place, "T", [Member(member.found, place, place)])


def labelled(scene: Scene) -> Iterator[Labelled]:
    """Kind, people, titles and span of each label that names makers."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind != "w" or (
            chunk.low not in _ROLES and chunk.low not in ("executive", "exec", "original")
        ):
            continue
        found = _label(scene, i)
        if found is None:
            continue
        words, k = found
        if any(w not in _ROLES and w not in _FILLERS for w in words):
            continue
        kinds = tuple(dict.fromkeys(r for w in words for r in _ROLES.get(w, ())))
        if "photography" in words:
            kinds = ("worked_on",)
        people = _people(scene, k)
        if not people or not kinds:
            continue
        titles = _box_title(scene, i)
        if titles is None:
            continue
        for group in people:
            for kind in kinds:
                yield kind, group, titles, chunk.start, group.end


def _people(scene: Scene, k: int) -> list[Chunk]:
    """The people behind a label, to the end of its line."""
    chunks = scene.chunks
    found: list[Chunk] = []
    depth = 0
    for j in range(k, len(chunks)):
        if j > k and "\n" in scene.text[chunks[j - 1].end : chunks[j].start]:
            break
        chunk = chunks[j]
        if chunk.low in ("(", ")"):
            depth += 1 if chunk.low == "(" else -1
            if depth < 0:
                break
            continue
        if depth:
            continue
        if chunk.low == ":":
            break
        if chunk.kind == "P" and chunk.members and not chunk.anaphor and not chunk.possessive:
            if "\n" in scene.text[chunk.start : chunk.end]:
                first = [m for m in chunk.members if "\n" not in scene.text[chunk.start : m.start]]
                found.append(Chunk("P", first[0].start, first[-1].end, "P", first))
                break
            found.append(chunk)
        elif chunk.kind == "w" and (chunk.low in ("and", "with") or chunk.capital):
            continue  # a name that nobody knows
        elif chunk.low not in (",", "&", "/", ";", "+"):
            break
    return found


def dated_lines(scene: Scene) -> Iterator[tuple[Member, int, int, int]]:
    """ "Year: 1994": title, year and span."""
    chunks = scene.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind != "w" or chunk.low not in _YEARS:
            continue
        found = _label(scene, i)
        if found is None or any(
            w not in _YEARS and w not in ("date", "of", "first", "in", "us", "uk") for w in found[0]
        ):
            continue
        for j in range(found[1], min(found[1] + 5, len(chunks))):
            if "\n" in scene.text[chunks[j - 1].end : chunks[j].start]:
                break
            if chunks[j].kind == "Y" and chunks[j].value is not None:
                titles = _box_title(scene, i)
                if titles is not None:
                    yield titles.members[0], chunks[j].value or 0, chunk.start, chunks[j].end
                break
