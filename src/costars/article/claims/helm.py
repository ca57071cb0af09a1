"""Who directed a title, by what is said of helms, chairs and debuts: "P stepped behind the camera for T", "T
marked P's directorial debut", "at the helm this time is P", "under the direction of P"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .prefixes import roles_at
from .topics import LOOSE, Credit, ends_phrase, phrase_before, spoken_of, subject_before, title_behind
from .words import ADVERBS, HELPERS, ROLE_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .chunk import Chunk
    from .scene import Scene

__all__ = ["IN_CHARGE", "TAKING", "debut", "in_charge_is", "takes_charge", "turned", "under"]

IN_CHARGE = (
    ("at", "the", "helm"), ("behind", "the", "camera"), ("behind", "the", "lens"),
    ("in", "the", "director", "chair"), ("in", "the", "directing", "chair"), ("in", "the", "chair"),
    ("on", "directing", "duties"),
    ("calling", "the", "shots"),
)  # fmt: skip
_TAKES = (
    ("behind", "the", "camera"), ("the", "director", "chair"), ("the", "helm"), ("the", "directing", "reins"),
    ("the", "reins"), ("the", "shots"), ("the", "directing", "chair"), ("charge",),
)  # fmt: skip
TAKING = frozenset(
    "step steps stepped stepping take takes took taken taking call calls called calling sit sits sat sitting "
    "go goes went gone going move moves moved moving occupy occupies occupied get gets got".split()
)


_ARTICLES = frozenset("the a an its new young great".split())


_BEFORE_DEBUT = HELPERS | {"marks", "marked", "marking", ","}


def debut(chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "P made his directing debut with T", "T marked P's directorial debut", "P's directorial debut, T",
    "writer-
    director P makes her feature debut on T"."""
    start = phrase_before(chunks, i)
    words = {c.low for c in chunks[start:i]}
    owner = chunks[start] if chunks[start].kind == "P" and chunks[start].possessive else None
    directing = bool(words & {"directorial", "directing", "director"})
    nxt = chunks[i + 1] if i + 1 < len(chunks) else None
    if nxt is not None and [c.low for c in chunks[i + 1 : i + 4]] in (
        ["as", "a", "director"],
        ["as", "a", "filmmaker"],
    ):
        directing = True
        nxt = chunks[i + 4] if i + 4 < len(chunks) else None
    subject = subject_before(chunks, start)
    roles: tuple[str, ...] = ("directed",) if directing else ()
    if not roles and subject is not None and owner is not None and words & {"feature", "debut", "film"}:
        at = chunks.index(subject)
        before = chunks[at - 1].low if at else ""
        roles = tuple(r for r in ROLE_NOUNS.get(before, ()) if r in ("directed", "wrote"))
        if subject.prefixes:
            roles = ()
    person = owner if owner is not None else subject
    if not roles or person is None or not person.members:
        return
    titles: Chunk | None = None
    if nxt is not None and nxt.low in ("with", "on", "in"):
        titles = title_behind(chunks, chunks.index(nxt) + 1)
    elif nxt is not None and nxt.kind == "T":
        titles = nxt
    elif nxt is not None and nxt.low == "," and i + 2 < len(chunks) and chunks[i + 2].kind == "T":
        titles = chunks[i + 2]
    if titles is None and start:
        k = start - 1
        while k >= 0 and chunks[k].low in _BEFORE_DEBUT:
            k -= 1
        if k >= 0 and chunks[k].kind == "T" and chunks[k].members and k < start - 1:
            titles = chunks[k]
    if titles is None or not titles.members or titles.members[0].found.what != "title":
        return
    for role in roles:
        yield Credit(role, person, titles, chunks[start].start, chunks[i].end)


_OF_TAKING = ADVERBS | {"over", "on", "up", "into", "in"}
_OF_TIME = ADVERBS | {"time", "first"}


def takes_charge(chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "P stepped behind the camera for T", "P took the helm of T"."""
    k = i + 1
    while k < len(chunks) and chunks[k].low in _OF_TAKING:
        k += 1
    way = next((w for w in _TAKES if tuple(c.low for c in chunks[k : k + len(w)]) == w), None)
    if way is None or {"if", "would", "could", "might", "to"} & {c.low for c in chunks[max(0, i - 3) : i]}:
        return
    k += len(way)
    while k < len(chunks) and chunks[k].low in _OF_TIME:
        k += 1
    if k >= len(chunks) or chunks[k].low not in ("for", "on", "of", "with"):
        return
    titles = title_behind(chunks, k + 1)
    person = subject_before(chunks, i)
    if chunks[i - 1].low == "who" and i > 1:
        person = next((c for c in reversed(chunks[: i - 1]) if c.kind == "P" and not c.possessive), person)
    if titles is not None and person is not None and person.members:
        yield Credit("directed", person, titles, chunks[i].start, chunks[k].end)


def turned(chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "P turned director with T"."""
    if i + 2 >= len(chunks) or chunks[i + 1].low not in ("director", "filmmaker"):
        return
    titles = title_behind(chunks, i + 3) if chunks[i + 2].low in ("with", "for", "on") else None
    person = subject_before(chunks, i)
    if titles is not None and person is not None:
        yield Credit("directed", person, titles, chunks[i].start, chunks[i + 1].end)


_PASSED = LOOSE | _ARTICLES


def under(chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "Under the direction of P, T became a hit", "T, under helmer P"."""
    lows = [c.low for c in chunks[i : i + 4]]
    k = i + 4 if lows[1:] == ["the", "direction", "of"] else i + 1
    roles: tuple[str, ...] = ("directed",)
    if k == i + 1:
        while k < len(chunks) and k - i < 5 and chunks[k].kind == "w" and chunks[k].low in _PASSED:
            k += 1
        found = roles_at(chunks, k)
        if found is None or found[0] != ("directed",):
            return
        k = found[1]
    if k >= len(chunks) or chunks[k].kind != "P" or not chunks[k].members or chunks[k].possessive:
        return
    titles = None
    if i == 0 and k + 2 < len(chunks) and chunks[k + 1].low == ",":
        titles = chunks[k + 2] if chunks[k + 2].kind == "T" else None
    elif (k > i + 1 and lows[1:] != ["the", "direction", "of"]) or lows[1:] == ["the", "direction", "of"]:
        before = [c for c in chunks[:i] if c.kind == "T" and c.members]
        titles = before[-1] if before and not any(c.low in (";", ":") for c in chunks[:i]) else None
        if lows[1:] == ["the", "direction", "of"] and any(c.kind == "P" for c in chunks[:i]):
            titles = None  # who acted under it: that is another kind
    if titles is not None:
        for role in roles:
            yield Credit(role, chunks[k], titles, chunks[i].start, chunks[k].end)


def in_charge_is(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Credit]:
    """ "Behind the camera is P", "at the helm this time is P"."""
    way = next((w for w in IN_CHARGE if tuple(c.low for c in chunks[i : i + len(w)]) == w), None)
    if way is None or (i and chunks[i - 1].kind == "P"):
        return
    last = i + len(way)
    if last < len(chunks) and chunks[last].low in ("again", "once", ".", ",", "too", "as", "for"):
        # "P is behind the camera again"
        b = i - 1
        while b >= 0 and chunks[b].kind == "w" and chunks[b].low in HELPERS:
            b -= 1
        told = scene.discourse.announced
        if 0 <= b < i - 1 and chunks[b].kind == "P" and chunks[b].members and told is not None:
            found = spoken_of(scene, chunks[i].start)
            if found is not None and chunks[last].low != "for":
                yield Credit("directed", chunks[b], found, chunks[i].start, chunks[last - 1].end)
                return
    k = i + len(way)
    while k < len(chunks) and k - i < 9 and chunks[k].low not in ("is", "are", "was"):
        if chunks[k].kind in "PT":
            return
        k += 1
    k += 1
    while k < len(chunks) and chunks[k].kind == "w" and not ends_phrase(chunks[k]):
        k += 1
    if k < len(chunks) and chunks[k].kind == "P" and chunks[k].members and not chunks[k].possessive:
        if k + 1 < len(chunks) and chunks[k + 1].kind == "T":
            return
        titles = spoken_of(scene, chunks[i].start, present=chunks[k - 1].low != "was")
        if titles is not None:
            yield Credit("directed", chunks[k], titles, chunks[i].start, chunks[k].end)
