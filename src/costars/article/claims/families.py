"""Families told otherwise than by a possessor: "have two children, A, 34, and B", "P and daughter Q", "father
and son P and Q", "P was born to Q and R", "is survived by a daughter, Q"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chunk import Chunk, Member
from .kinship import Kinship, of_a_part
from .modality import denied, doubted
from .topics import subject_before
from .words import AUXILIARIES, KIN, OCCUPATIONS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .scene import Scene

__all__ = ["families_in"]

_HAVING = frozenset(
    "have has had having share shares shared welcomed welcome raised raise raises adopted adopt adopts "
    "bore parented "
    "reared".split()
)
_SINGULAR = frozenset("son daughter child kid wife husband father mother dad mom mum".split())
_BESIDE = frozenset("and with alongside opposite plus welcomed brought bringing by , by".split())
_PAIRS = {
    "father": "parent", "mother": "parent", "dad": "parent", "mom": "parent", "son": "child",
    "daughter": "child", "husband": "spouse", "wife": "spouse",
}  # fmt: skip
_TOGETHER = frozenset("duo team pair actors stars act combination tandem".split())
_SURVIVING = frozenset("survived survivors survive survives leaves".split())
_PARTS = frozenset(
    "play plays played playing portray portrays portrayed portraying fictional onscreen on-screen as".split()
)


def families_in(scene: Scene) -> Iterator[Kinship]:
    """Parents, children and couples that one sentence tells of so."""
    chunks = scene.chunks
    lows = [c.low for c in chunks]
    for i, chunk in enumerate(chunks):
        if chunk.kind != "w":
            continue
        if chunk.low in KIN:
            if of_a_part(chunks, i):
                continue
            if KIN[chunk.low] == "child":
                yield from _had(chunks, lows, i)
                yield from _surviving(scene, lows, i)
            yield from _beside(chunks, i)
            yield from _both(chunks, lows, i)
        elif "-" in chunk.low:
            yield from _hyphened(chunks, i)
        elif chunk.low == "born":
            yield from _born(chunks, i)


def _group(members: list[Member]) -> Chunk:
    return Chunk("P", min(m.start for m in members), max(m.end for m in members), "P", members)


def _named(chunks: list[Chunk], k: int, most: int) -> list[Member]:
    """The names from `k` on, past ages and commas: "A, 34, and B, 31", "A (30) and B"."""
    found: list[Member] = []
    joined = True
    while k < len(chunks) and len(found) < most:
        chunk = chunks[k]
        if chunk.kind == "P":
            if chunk.possessive or chunk.anaphor or not joined:
                break
            nxt = chunks[k + 1].low if k + 1 < len(chunks) else ""
            if found and (nxt in AUXILIARIES or nxt in VERBS):
                break
            found += chunk.members
            joined = False
        elif chunk.low in ("and", ",", "&", ";"):
            joined = True
        elif chunk.low in ("(", ")") or chunk.kind in "ND":
            pass
        elif not found and (chunk.low in OCCUPATIONS or chunk.low in (":", "—", "who", "together")):
            if chunk.low == "who":
                break
        else:
            break
        k += 1
    return found[:most]


def _count(chunks: list[Chunk], i: int) -> int:
    if chunks[i].low in _SINGULAR:
        return 1
    for k in range(i - 1, max(-1, i - 4), -1):
        if chunks[k].kind == "N" and chunks[k].value:
            return chunks[k].value or 8
    return 2 if chunks[i].low == "twins" else 8


def _had(chunks: list[Chunk], lows: list[str], i: int) -> Iterator[Kinship]:
    """ "A and B have two children, C and D", "A has a daughter with B, C", "B, with whom he had a son, C"."""
    k = i - 1
    while k >= 0 and i - k < 6 and lows[k] not in _HAVING and chunks[k].kind in "wN":
        if lows[k] in VERBS or lows[k] in ("of", "and", "whose", "been"):
            return
        k -= 1
    if k < 0 or lows[k] not in _HAVING or denied(lows[max(0, k - 4) : i]) or doubted(lows[:k]):
        return
    subject = subject_before(chunks, k)
    if subject is None:
        return
    parents = list(subject.members)
    at = chunks.index(subject)
    if at > 2 and lows[at - 2 : at] == ["with", "whom"]:
        other = next((c for c in reversed(chunks[: at - 2]) if c.kind == "P"), None)
        if other is not None and other.members:
            parents = [other.members[-1], *parents]
    m = i + 1
    while m < len(chunks) and lows[m] in ("together",):
        m += 1
    if m + 1 < len(chunks) and lows[m] in ("with", "by"):
        m += 1
        while m < len(chunks) and (
            lows[m] in OCCUPATIONS
            or lows[m] in ("first", "second", "wife", "husband", "ex-wife", "ex-husband")
        ):
            m += 1
        if m < len(chunks) and chunks[m].kind == "P" and chunks[m].members:
            if len(chunks[m].members) > 1 and chunks[i].low in _SINGULAR:
                # "a daughter with A, B" was folded into one list.
                return
            parents += chunks[m].members
            m += 1
        else:
            return
    if m < len(chunks) and (
        lows[m] in (",", ":", "—", "(", "named", "called") or chunks[m].kind == "P" or lows[m] in OCCUPATIONS
    ):
        children = _named(
            chunks, m + 1 if lows[m] in (",", ":", "—", "(", "named", "called") else m, _count(chunks, i)
        )
        if children and parents:
            yield Kinship("child", _group(parents), _group(children), chunks[k].start, children[-1].end)


def _surviving(scene: Scene, lows: list[str], i: int) -> Iterator[Kinship]:
    """ "He is survived by his wife, A, and a daughter, B", "survivors include two sons, A and B"."""
    chunks = scene.chunks
    if not _SURVIVING & set(lows[:i]) or i + 1 >= len(chunks):
        return
    k = i - 1
    while (
        k >= 0
        and i - k < 5
        and (chunks[k].kind == "N" or lows[k] in ("a", "adult", "grown", "an", "young", "one"))
    ):
        k -= 1
    if k == i - 1 or chunks[k].kind == "P":
        return
    m = i + 1
    while (
        m < len(chunks)
        and m - i < 7
        and lows[m]
        in (
            "from",
            "by",
            "his",
            "her",
            "first",
            "second",
            "that",
            "a",
            "an",
            "previous",
            "earlier",
            "marriage",
            "of",
            "relationship",
        )
    ):
        m += 1
    if lows[m : m + 1] == [","] and lows[m + 2 : m + 3] == ["of"] and m + 3 < len(chunks):
        m += 4  # "two sons, one of them the actor Q"
        while m < len(chunks) and lows[m] in OCCUPATIONS:
            m += 1
        if m < len(chunks) and chunks[m].names_people:
            chunks, lows = [*chunks[: m + 1]], lows[: m + 1]
    if m >= len(chunks) or (lows[m] not in (",", ":", "—", "(") and chunks[m].kind != "P"):
        return
    children = _named(chunks, m if chunks[m].kind == "P" else m + 1, _count(chunks, i))
    at = next(n for n, low in enumerate(lows) if low in _SURVIVING)
    holder = subject_before(chunks, at)
    if holder is None:
        mine = next(
            (c for c in chunks[at:i] if c.kind == "P" and c.anaphor in ("his", "her") and c.members), None
        )
        told = [w for c in chunks[at:i] for _, w, _ in c.kin if len(w) == 1]
        if mine is not None:
            holder = mine
        elif told:
            holder = _group(told[0])
        elif scene.discourse.hero is not None:
            place = chunks[i].start
            holder = Chunk("P", place, place, "P", [Member(scene.discourse.hero.found, place, place)])
    if holder is not None and len(holder.members) == 1 and children:
        yield Kinship("child", holder, _group(children), chunks[i].start, children[-1].end)


def _beside(chunks: list[Chunk], i: int) -> Iterator[Kinship]:
    """ "P and daughter Q", "P, with son Q", "welcomed daughter Q"."""
    if not i or chunks[i - 1].low not in _BESIDE:
        return
    k = i + 1
    while k < len(chunks) and chunks[k].low in OCCUPATIONS:
        k += 1
    if k >= len(chunks) or not chunks[k].names_people:
        return
    if i > 1 and chunks[i - 1].low in ("and", ",", "plus"):
        host = chunks[i - 2]
        if chunks[i - 1].low == "and" and host.low == ",":
            host = chunks[i - 3] if i > 2 else host
        if host.kind != "P" or host.possessive or chunks[i - 1].low == ",":
            return
    else:
        found = subject_before(chunks, i - 1)
        if found is None:
            return
        host = found
    who = chunks[k].members[:1] if chunks[i].low in _SINGULAR else chunks[k].members
    if not host.members:
        return
    kind = KIN[chunks[i].low]
    other = _group(list(who))
    span = (min(host.start, chunks[i].start), other.end)
    if kind == "parent":
        yield Kinship("child", other, host, *span)
    elif kind == "child" or len(host.members) == 1:
        yield Kinship(kind, host, other, *span)


def _two(chunks: list[Chunk], k: int) -> Chunk | None:
    while k < len(chunks) and (chunks[k].low in _TOGETHER or chunks[k].low in OCCUPATIONS):
        k += 1
    if k < len(chunks) and chunks[k].kind == "P" and len(chunks[k].members) == 2 and not chunks[k].anaphor:
        return chunks[k]
    return None


def _pairing(first: str, second: str, people: Chunk, start: int) -> Iterator[Kinship]:
    a, b = (_group([m]) for m in people.members)
    kinds = _PAIRS.get(first), _PAIRS.get(second)
    if kinds == ("spouse", "spouse"):
        yield Kinship("spouse", a, b, start, people.end)
    elif kinds == ("parent", "child"):
        yield Kinship("child", a, b, start, people.end)
    elif kinds == ("child", "parent"):
        yield Kinship("child", b, a, start, people.end)


def _both(chunks: list[Chunk], lows: list[str], i: int) -> Iterator[Kinship]:
    """ "father and daughter A and B", "husband and wife A and B", "A and B are husband and wife"."""
    if lows[i] not in _PAIRS or lows[i + 1 : i + 2] not in (["and"], ["&"]) or lows[i + 2 : i + 3] == []:
        return
    if lows[i + 2] not in _PAIRS or _PARTS & set(lows[max(0, i - 4) : i]):
        return
    people = _two(chunks, i + 3)
    if people is None and i and lows[i - 1] in ("are", "were", "remain", "real-life", "been"):
        people = subject_before(chunks, i)
        if people is None or len(people.members) != 2 or _PAIRS[lows[i]] != "spouse":
            return
        after = chunks[i + 3 : i + 6]
        if len(after) > 1 and after[0].low in ("in", "on") and any(c.kind == "T" for c in after):
            return
        year = next(
            (
                c
                for n, c in enumerate(chunks[i + 3 : i + 7])
                if c.kind == "Y" and lows[i + 2 + n] in ("since", "from")
            ),
            None,
        )
        a, b = (_group([m]) for m in people.members)
        end = year.end if year is not None else chunks[i + 2].end
        yield Kinship("spouse", a, b, people.start, end, year.value if year is not None else None)
        return
    if people is not None:
        yield from _pairing(lows[i], lows[i + 2], people, chunks[i].start)


def _hyphened(chunks: list[Chunk], i: int) -> Iterator[Kinship]:
    """ "the father-daughter duo A and B"."""
    parts = [p for p in chunks[i].low.split("-") if p != "and"]
    if len(parts) == 2 and parts[0] in _PAIRS and parts[1] in _PAIRS:
        people = _two(chunks, i + 1)
        if people is not None and not _PARTS & {c.low for c in chunks[max(0, i - 4) : i]}:
            yield from _pairing(parts[0], parts[1], people, chunks[i].start)


def _born(chunks: list[Chunk], i: int) -> Iterator[Kinship]:
    """ "C was born in 1956 to A and B"."""
    child = subject_before(chunks, i)
    k = i + 1
    while k < len(chunks) and k - i < 9 and chunks[k].low != "to" and chunks[k].kind in "wYN.":
        if chunks[k].low in (".", ";") or chunks[k].low in VERBS:
            return
        k += 1
    if k >= len(chunks) or chunks[k].low != "to":
        return
    k += 1
    while k < len(chunks) and (chunks[k].low in OCCUPATIONS or chunks[k].low in KIN):
        k += 1
    if child is None or len(child.members) != 1 or denied([c.low for c in chunks[:i]]):
        return
    if k < len(chunks) and chunks[k].kind == "P" and chunks[k].members and not chunks[k].possessive:
        yield Kinship("child", chunks[k], child, min(child.start, chunks[i].start), chunks[k].end)
