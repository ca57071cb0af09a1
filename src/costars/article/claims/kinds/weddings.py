"""Weddings told by nouns and idioms: "tied the knot", "their 1988 wedding", "The wedding was in 1962", "He
married three times: to P; in 1975 to Q"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chunk import Chunk, Member
from ..modality import denied, doubted
from ..stories import on_screen
from ..topics import subject_before
from ..words import OCCUPATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...statements import Statement
    from ..clause import Clause
    from ..scene import Scene

__all__ = ["idioms", "several_weddings", "wedding"]

_RITES = (
    ("tied", "the", "knot"), ("tie", "the", "knot"), ("tying", "the", "knot"), ("exchanged", "vows"),
    ("became", "husband", "and", "wife"), ("became", "man", "and", "wife"),
    ("got", "hitched"), ("said", "i", "do"), ("walked", "down", "the", "aisle"), ("get", "hitched"),
)  # fmt: skip


def wedding(scene: Scene, a: Member, b: Member, span: tuple[int, int], year: int | None) -> Statement:
    scene.weddings.append((a, b))
    return scene.make("married", _ordered(a, b), span=span, year=year)


def _ordered(a: Member, b: Member) -> list[Member]:
    return sorted((a, b), key=lambda m: m.start)


def several_weddings(scene: Scene, clause: Clause) -> Iterator[Statement]:
    """ "He married three times: to P, …; in 1975 to Q, …; and in 2006 to R": each partner with their year."""
    chunks = scene.chunks
    subject = clause.subject
    at = next((k for k, c in enumerate(chunks) if c is clause.chunk), None)
    if at is None or subject is None or len(subject.members) != 1:
        return
    colon = next((k for k in range(at + 1, min(at + 6, len(chunks))) if chunks[k].low in (":", "—")), None)
    if colon is None or not any(c.low in ("times", "twice", "thrice") for c in chunks[at:colon]):
        return
    parts: list[list[Chunk]] = [[]]
    split = any(c.low == ";" for c in chunks[colon:])
    for chunk in chunks[colon + 1 :]:
        if chunk.low == ";" or (not split and chunk.low == "and"):
            parts.append([])
        else:
            parts[-1].append(chunk)
    for part in parts:
        lows = [c.low for c in part]
        if "to" not in lows:
            continue
        k = lows.index("to") + 1
        while k < len(part) and part[k].kind == "w":
            k += 1
        if k >= len(part) or part[k].kind != "P" or not part[k].members:
            continue
        year = next(
            (
                c
                for n, c in enumerate(part[: k + 4])
                if c.kind == "Y" and n and lows[n - 1] in ("in", "since", "from")
            ),
            None,
        )
        partner = part[k].members[0]
        first = min(partner.start, year.start if year is not None else partner.start)
        end = max(partner.end, year.end if year is not None else partner.end)
        start = clause.subject.start if part is parts[0] and clause.subject is not None else first
        yield wedding(
            scene, subject.members[0], partner, (start, end), year.value if year is not None else None
        )


_RITE_HEADS = frozenset(rite[0] for rite in _RITES)


def idioms(scene: Scene) -> Iterator[Statement]:
    for piece in scene.pieces:
        chunks = piece.chunks
        lows = [c.low for c in chunks]
        for i in range(len(chunks)):
            rite = None
            if lows[i] in _RITE_HEADS:
                rite = next((r for r in _RITES if tuple(lows[i : i + len(r)]) == r), None)
            if rite is not None and rite[-1] == "wife" and not _dated_or_last(chunks, i + len(rite)):
                continue  # "became husband and wife on screen"
            if rite is not None:
                subject = next(
                    (c for c in reversed(chunks[:i]) if c.kind == "P" and not c.possessive), piece.host
                )
                partner = next((c for c in chunks[i : i + 8] if c.kind == "P"), None)
                members = list(subject.members) if subject is not None and subject.kind == "P" else []
                if partner is not None and lows[chunks.index(partner) - 1] == "with":
                    members += partner.members
                if len(members) != 2 or denied(lows[max(0, i - 6) : i]) or doubted(lows[:i]):
                    continue
                yield from _with_year(scene, chunks, i, i + len(rite), members)
            # "the married couple A and B", "husband-and-wife team A and B", "newlyweds A and
            # B", "spouses A and B"
            if (
                lows[i] in ("married", "husband-and-wife", "newlyweds", "wedded", "husband-wife")
            ) and i + 1 < len(chunks):
                j = i + 1
                while j < len(chunks) and chunks[j].low in (
                    "couple",
                    "pair",
                    "duo",
                    "team",
                    "actors",
                    "stars",
                    "acting",
                    "co-stars",
                    "real-life",
                    "performers",
                    "directors",
                    "screenwriters",
                    "writers",
                ):
                    j += 1
                if (
                    j < len(chunks)
                    and chunks[j].kind == "P"
                    and len(chunks[j].members) == 2
                    and not chunks[j].anaphor
                    and (j > i + 1 or lows[i] == "newlyweds")
                ):
                    back = lows[max(0, i - 5) : i]
                    if not ({"play", "plays", "played", "playing", "portray", "as", "fictional"} & set(back)):
                        a, b = chunks[j].members
                        yield wedding(scene, a, b, (chunks[i].start, chunks[j].end), None)
            # "their 1988 wedding", "their marriage in 1988", "her marriage to Q", "his wedding to Q in 1990"
            if lows[i] in ("wedding", "marriage") and i:
                yield from _marriage_noun(scene, chunks, i)


def _dated_or_last(chunks: list[Chunk], k: int) -> bool:
    """Whether a year or nothing more stands at `k`."""
    if k >= len(chunks) or chunks[k].kind == ".":
        return True
    behind = chunks[k : k + 9]
    if any(c.kind == "T" or c.low in ("screen", "on-screen", "onscreen") for c in behind):
        return False
    return any(c.kind == "Y" for c in behind)


def _with_year(
    scene: Scene, chunks: list[Chunk], i: int, after: int, members: list[Member]
) -> Iterator[Statement]:
    year, end = None, chunks[after - 1].end
    for chunk in chunks[after : after + 10]:
        if chunk.kind == "Y":
            year, end = chunk.value, chunk.end
            break
    start = min(chunks[i].start, *(m.start for m in members))
    a, b = members
    yield wedding(scene, a, b, (start, max(end, a.end, b.end)), year)


# A wedding that was not: "called off their wedding", "left him days before their wedding", "The wedding never
# took place".
_OFF = frozenset(
    "off left jilted dumped fled postponed cancelled canceled abandoned split planned plans".split()
)
_ANNIVERSARY = frozenset(
    "anniversary anniversaries vows album photos video dress ring rings rumors rumours".split()
)
_RECEPTION = frozenset(
    "night scene scenes planner singer guest guests band speech cake party crasher crashers dance".split()
)
_ENDED = frozenset("ended broke collapsed dissolved failed until fell crumbled".split())


def _the_wedding(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Statement]:
    """ "The wedding was in 1962": of the two who are named before it, or whose marriage was told of last."""
    k = i + 1
    while k < len(chunks) and k - i < 7 and chunks[k].kind == "w" and chunks[k].low not in _ENDED:
        k += 1
    if k >= len(chunks) or chunks[k].kind != "Y" or chunks[k - 1].low not in ("in", "of"):
        return
    if any(c.low == "of" and c is not chunks[k - 1] for c in chunks[i:k]):
        return
    before = [c for c in chunks[:i] if c.kind == "P" and len(c.members) == 2]
    members = list(before[-1].members) if before else scene.discourse.wedded
    if len(members) == 2:
        if not before:
            members = [Member(m.found, chunks[i].start, chunks[i].end) for m in members]
        a, b = members
        yield wedding(scene, a, b, (min(a.start, chunks[i].start), chunks[k].end), chunks[k].value)


def _came_to_nothing(chunks: list[Chunk], i: int) -> bool:
    """Whether the wedding at `i` was called off, or is one of a film."""
    lows = [c.low for c in chunks]
    back = set(lows[max(0, i - 7) : i])
    if _OFF & back and (
        back & {"before", "called", "planned", "plans", "off", "cancelled", "canceled", "postponed"}
    ):
        return True
    stop = next((k for k in range(i + 1, len(chunks)) if lows[k] in (",", ";", "who", "which")), len(chunks))
    behind = lows[i + 1 : stop]
    if lows[i] == "wedding" and _RECEPTION & set(behind[:1]):
        return True  # "cards on their wedding night"
    if {"never", "not"} & set(behind[:8]) or ("off" in behind and "called" in behind):
        return True
    return lows[i] == "wedding" and on_screen(chunks, i + 1, min(stop, i + 6))


_OF_A_PLOT = frozenset("night scene dress cake guest party day photo planner".split())
_LASTED = frozenset("dated dates began begun dating lasted followed started spanned".split())


def _wed_to(chunks: list[Chunk], i: int) -> list[Member] | None:
    """ "P, single after a marriage to Q": the two of them."""
    j = i + 2 if i + 1 < len(chunks) and chunks[i + 1].low == "," else i + 1
    while j + 1 < len(chunks) and chunks[j].low in ("to", "with"):
        k = j + 1
        while k < len(chunks) and (chunks[k].low in OCCUPATIONS or chunks[k].low in ("fellow", "an", "a")):
            k += 1
        if k >= len(chunks) or not chunks[k].names_people or len(chunks[k].members) != 1:
            return None
        first = subject_before(chunks, i)
        return [first.members[0], chunks[k].members[0]] if first and len(first.members) == 1 else None
    return None


def _marriage_noun(scene: Scene, chunks: list[Chunk], i: int) -> Iterator[Statement]:
    lows = [c.low for c in chunks]
    if lows[i] == "wedding" and _OF_A_PLOT & {*lows[i + 1 : i + 2]}:
        return  # a part of a plot
    if denied(lows[:i]) or doubted(lows[:i]) or {"never", "no", "engagement"} & set(lows[max(0, i - 8) : i]):
        return
    if _came_to_nothing(chunks, i):
        return
    holder = next((c for c in reversed(chunks[max(0, i - 4) : i]) if c.kind == "P" and c.possessive), None)
    year = next((c for c in chunks[max(0, i - 3) : i] if c.kind == "Y"), None)
    members: list[Member] = []
    j = i + 1
    if holder is not None:
        members = list(holder.members)
        if j + 2 < len(chunks) and lows[j] == "," and lows[j + 1] == "to":
            j += 1
        if j + 1 < len(chunks) and lows[j] in ("to", "with") and chunks[j + 1].kind == "P":
            members += chunks[j + 1].members
            j += 2
    elif (other := _wed_to(chunks, i)) is not None:
        members = other
        j = next(k for k, c in enumerate(chunks) if c.kind == "P" and c.members[:1] == other[1:]) + 1
    elif j + 1 < len(chunks) and lows[j] in ("of", "between") and chunks[j + 1].kind == "P":
        members = list(chunks[j + 1].members)
        j += 2
    if holder is None and not members and lows[i - 1] == "the":
        yield from _the_wedding(scene, chunks, i)
        return
    if len(members) != 2 or scene.same(*members):
        return
    whole = scene.chunks
    at = next((k for k, c in enumerate(whole) if c is chunks[i]), len(whole))
    tail = [c for c in whole[at : at + 9] if c.start >= max(m.end for m in members) - 1]
    for first, second, third in zip(tail, tail[1:], tail[2:], strict=False):
        if first.low in _LASTED and second.low in ("from", "in", "to") and third.kind == "Y":
            year = third
    for k in range(j, min(j + 6, len(chunks))):
        if lows[k] in _ENDED or lows[k] in _ANNIVERSARY:
            break  # "their wedding anniversary in 2018"
        if chunks[k].kind == "Y" and lows[k - 1] in ("in", "of", "since", "from"):
            year = chunks[k]
    if not members[0].found.what == members[1].found.what == "person":
        return
    ends = [chunks[i].end, *(m.end for m in members)] + ([year.end] if year is not None else [])
    starts = [chunks[i].start, *(m.start for m in members)] + ([year.start] if year is not None else [])
    a, b = members
    yield wedding(scene, a, b, (min(starts), max(ends)), year.value if year else None)
