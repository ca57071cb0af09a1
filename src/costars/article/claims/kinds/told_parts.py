"""Parts of a title that an earlier sentence or clause has named, told by "was" or by no verb at all: "Q was
the housekeeper", "S was his son and T his daughter", "the villain was U", "Q played R, and S the doctor".

The title is borrowed (see claims/borrowed.py), and what does not speak of films by itself is taken for a part
only where a part in that title has just been told.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..borrowed import Cast, borrowed, cast_of
from ..keys import key_of
from ..modality import denied, doubted
from ..words import ADVERBS, AUXILIARIES, KIN, PREPOSITIONS, ROLE_NOUNS, VERBS
from .engagement import Engagement
from .names import NOT_NAMES, part_name
from .part_words import NEAR, NO_PARTS, PERSONS
from .playing import told_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..chunk import Chunk, Member
    from ..scene import Scene

__all__ = ["told_parts", "with_titles"]

_BE = frozenset("was were is are".split())
_ENDS = frozenset(", ; . — : ) and while who whose whom with but as ! ? opposite".split())
_OF_LIFE = frozenset("family business room class world house group life history town country".split())
_OTHERS = (["the", "other"], ["the", "eldest"], ["the", "youngest"], ["the", "second"], ["the", "third"])
_AWARDS = frozenset("best actor actress oscar award prize winner star director".split())
_LEFT = frozenset("sent left caught torn lost gone out".split())
_LOOSE = frozenset("there too also then here again".split())


class _Part(NamedTuple):
    """Words of a part: their end, its name where it has one, and whether they tell of kin."""

    stop: int
    name: tuple[Chunk, ...]
    kin: bool


def told_parts(scene: Scene, found: list[Engagement]) -> list[Engagement]:
    """Those of one sentence, of which `found` has been read."""
    if scene.question:
        return []
    found = with_titles(scene, found)
    more: list[Engagement] = []
    for piece in scene.pieces:
        for i, chunk in enumerate(piece.chunks):
            if chunk.low in _BE:
                more += _was(scene, piece.chunks, i, [*found, *more], piece.host)
        queue = [*found, *more]
        while queue:
            behind = list(_gaps(scene, piece.chunks, queue.pop(0), [*found, *more]))
            more += behind
            queue += behind
    return more


def with_titles(scene: Scene, found: list[Engagement]) -> list[Engagement]:
    """The same, where "Q played R" knows the title that it borrows."""
    filled = []
    for event in found:
        if not event.titles and event.role and event.clause is not None:
            title = told_of(scene, event.clause)
            event = replace(event, titles=[title] if title is not None else [])
        filled.append(event)
    return filled


def _was(
    scene: Scene, chunks: list[Chunk], i: int, found: list[Engagement], host: Chunk | None
) -> Iterator[Engagement]:
    past = chunks[i].low in ("was", "were")
    cast = cast_of(scene, chunks[i].start, found)
    title = borrowed(scene, chunks[i].start, past=past)
    if title is None or (cast is not None and not scene.same(title, cast.title)) or (not cast and not past):
        return
    cast = cast or Cast(title, frozenset(), frozenset())
    apart = not any(e.titles and e.start < chunks[i].start for e in found)
    if not past and apart and _of_kin(chunks, i + 1):
        cast = replace(cast, parts=frozenset())  # "Q is his son", in a sentence of its own: in life
    told = {key_of(p.found) for e in found for p in e.people if e.start >= chunks[i].start}
    lows = [c.low for c in chunks[max(0, i - 4) : i + 4]]
    if denied(lows) or doubted(lows):
        return
    subject = _subject(chunks, i)
    if i == 1 and subject is not None and subject.low == "who" and host is not None and host.names_people:
        subject = host  # "P, who was the detective in that film"
    if subject is not None and subject.names_people:
        people = subject.members
        k = i + 1
        while k < len(chunks) and chunks[k].low in ("then", "also", "both"):
            k += 1
        part = _part(scene, chunks, k, people, cast)
        known = {key_of(p.found) for p in people}
        read = part is not None and part.name and not _described(chunks[k])
        if part is not None and not read and not known & told and (part.name or not known & cast.people):
            where = chunks[part.stop + 1] if _places(chunks, part.stop) else None
            if where is not None and not (where.anaphor and where.members):
                return  # "the detective in T": told of T
            title = where.members[-1] if where is not None else title
            yield _engaged(people, title, chunks[i], chunks[part.stop - 1], part)
        elif len(people) == 2 and not known & told:
            yield from _two(scene, chunks, i, people, title)
    elif i + 1 < len(chunks) and chunks[i + 1].names_people:
        yield from _reversed(scene, chunks, i, title, cast, told)


def _two(
    scene: Scene, chunks: list[Chunk], i: int, people: list[Member], title: Member
) -> Iterator[Engagement]:
    """ "P and Q were R and S", in turn."""
    first = _name(chunks, i + 1)
    k = i + 1 + len(first)
    second = _name(chunks, k + 1) if first and k < len(chunks) and chunks[k].low == "and" else ()
    if not second or not _ends(chunks, k + 1 + len(second)):
        return
    for person, name in zip(people, (first, second), strict=True):
        if part_name(scene, name) is None or name[-1].low in NOT_NAMES:
            return
        yield Engagement(
            [person], [title], chunks[i].start, chunks[i].end, False, None, name, plays=True
        )  # fmt: skip


def _of_kin(chunks: list[Chunk], k: int) -> bool:
    return any(c.low in KIN or c.anaphor == "kin" for c in chunks[k : k + 5])


def _subject(chunks: list[Chunk], i: int) -> Chunk | None:
    """Whoever stands before the verb at `i`, past ", at 14,"."""
    if not i:
        return None
    if chunks[i - 1].low != ",":
        return chunks[i - 1] if i < 2 or chunks[i - 2].low not in PREPOSITIONS else None
    k = i - 2
    while k > 0 and i - k < 7 and chunks[k].low != "," and chunks[k].kind in "wNDO":
        k -= 1
    return chunks[k - 1] if k > 0 and chunks[k].low == "," else None


def _places(chunks: list[Chunk], k: int) -> bool:
    return k + 1 < len(chunks) and chunks[k].low in ("in", "on") and chunks[k + 1].kind == "T"


def _described(chunk: Chunk) -> bool:
    """Whether a part begins with more than its name; bare names are read elsewhere (bare_parts)."""
    return chunk.kind == "P" or chunk.low in ("the", "a", "an")


def _engaged(people: list[Member], title: Member, first: Chunk, last: Chunk, part: _Part) -> Engagement:
    named = bool(part.name) and len(people) == 1
    return Engagement(
        list(people), [title], first.start, first.end, False, None, part.name if named else (),
        plays=named, told=last.end, kin=part.kin,
    )  # fmt: skip


def _reversed(
    scene: Scene, chunks: list[Chunk], i: int, title: Member, cast: Cast, told: set[tuple[str, object]]
) -> Iterator[Engagement]:
    """ "The villain was Q", "among the servants were Q and S", "his roommate, Todd Anderson, was Q"."""
    behind = chunks[i + 1]
    ends = i + 2 >= len(chunks) or chunks[i + 2].kind == "." or chunks[i + 2].low in _ENDS
    if not ends or {key_of(p.found) for p in behind.members} & (told | cast.people):
        return
    k = i
    while (
        k and i - k < 9 and chunks[k - 1].low not in (";", ".", "—", ":") and not chunks[k - 1].names_people
    ):
        k -= 1
    while k < i and chunks[k].low in ("and", "but", "while", ",", "also"):
        k += 1
    part = _part(scene, chunks, k, behind.members, cast)
    if part is None or k >= i or chunks[k].low == "a":
        return
    stop = part.stop
    if (
        not part.name
        and chunks[k].low == "the"
        and not any(c.low in PERSONS for c in chunks[stop - 1 : stop])
    ):
        return  # "the man of the hour was P"
    if stop < i and chunks[stop].low == "," and part.name and not chunks[stop - 1].capital:
        stop += 1
    if chunks[stop].low == "," and stop + 1 == i:
        stop += 1
    if stop == i:
        yield _engaged(behind.members, title, chunks[k], chunks[i], part)


def _part(
    scene: Scene, chunks: list[Chunk], k: int, people: list[Member], cast: Cast, gap: bool = False
) -> _Part | None:
    """The part that is told at `k` of `people`; None where that is none: "the housekeeper", "among the
    servants", "his hapless brother", "the lawyer, Sam Bowden", "Simba"."""
    if k >= len(chunks):
        return None
    chunk = chunks[k]
    if chunk.low == "among":
        return _noun(chunks, k + 1, people, cast, among=True)
    if [c.low for c in chunks[k : k + 2]] in (["one", "of"], ["two", "of"], ["another", "of"]):
        return _noun(chunks, k + 2, people, cast, among=True)
    if chunk.kind == "w" and chunk.capital and chunk.low not in ("the", "a", "an"):
        name = _name(chunks, k)
        stop = k + len(name)
        while stop < len(chunks) and chunks[stop].low in _LOOSE:
            stop += 1
        if (
            name[-1].possessive
            and stop < len(chunks)
            and chunks[stop].low in NEAR
            and _ends(chunks, stop + 1)
        ):
            return _Part(stop + 1, (), False)  # "Martin's wife"
        if 1 < len(name) < 5 and stop < len(chunks) and chunks[stop].low in _BE and cast.people:
            real = any(c.low in _AWARDS or c.low in KIN for c in name) or name[-1].low in NOT_NAMES
            return None if real else _Part(stop, name, False)  # "Dr Ross was Q"
        if len(name) > 4 or not _ends(chunks, stop) or part_name(scene, name) is None:
            return None
        return _Part(stop, name, False) if name[-1].low not in NOT_NAMES else None
    if chunk.kind == "P" and chunk.anaphor and chunk.nouns and not chunk.possessive:
        # "were the sisters", "were the couple in trouble": a description, and nobody named before.
        noun = chunk.nouns[-1]
        follows = _ends(chunks, k + 1) or chunks[k + 1].low in PREPOSITIONS - {"of"}
        return _Part(k + 1, (), noun in KIN) if noun in PERSONS and follows and cast.people else None
    return _noun(chunks, k, people, cast, gap=gap)


def _name(chunks: list[Chunk], k: int) -> tuple[Chunk, ...]:
    """The words of a name at `k`: "Sam Bowden", "Juror 10"."""
    name = tuple(itertools.takewhile(lambda c: c.kind == "w" and c.capital, chunks[k:]))
    behind = k + len(name)
    return (*name, chunks[behind]) if name and behind < len(chunks) and chunks[behind].kind == "N" else name


def _ends(chunks: list[Chunk], k: int) -> bool:
    return k >= len(chunks) or chunks[k].kind == "." or chunks[k].low in _ENDS


def _noun(
    chunks: list[Chunk], k: int, people: list[Member], cast: Cast, among: bool = False, gap: bool = False
) -> _Part | None:
    """ "the housekeeper", "his brother", "the lawyer, Sam Bowden" at `k`."""
    if k >= len(chunks):
        return None
    first = chunks[k]
    whose: list[Member] = []
    if first.anaphor == "kin" and not first.members and first.kin:
        stop, noun, whose = k + 1, first.kin[-1][0], first.kin[-1][1]
    elif first.low in ("the", "a", "an") or (first.possessive and first.anaphor in ("his", "her", "their")):
        stop = _noun_end(chunks, k)
        noun = chunks[stop - 1].low if stop else ""
        noun = chunks[stop - 3].low if stop and chunks[stop - 2].low == "of" else noun
        whose = first.members if first.kind == "P" else []
    else:
        return None
    gap = gap or (stop < len(chunks) and chunks[stop].low in ("too", "also", "here"))
    if not stop or (first.low in ("a", "an") and (noun not in PERSONS or not gap)):
        return None
    if among and noun not in PERSONS and noun.removesuffix("s") not in PERSONS:
        return None
    if any(c.possessive and not c.capital for c in chunks[k + 1 : stop]):
        return None  # "the doctor's daughter"
    strange = not cast.people and (noun not in PERSONS or noun in KIN)  # nothing of a cast has been told
    kept = (first.kind != "P" and not strange) or among or _kept(noun, whose, people, cast, gap)
    kin = noun in KIN
    name = _name(chunks, stop)
    if name:  # "the hired killer Jef Costello"
        stop += len(name)
        other = first.kind == "P" and noun in NEAR and _names(people).isdisjoint(c.low for c in name)
        return (
            _Part(stop, name, kin)
            if (kept or strange or other) and _ends(chunks, stop) and len(name) < 5
            else None
        )
    if stop < len(chunks) and chunks[stop].low == ",":
        name = _name(chunks, stop + 1)
        if 0 < len(name) < 5 and _ends(chunks, stop + 1 + len(name)):
            return _Part(stop + 1 + len(name), name, kin)
    if not kept and not (noun in NEAR and _places(chunks, stop) and chunks[stop + 1].anaphor):
        return None
    while stop < len(chunks) and chunks[stop].low in _LOOSE:
        stop += 1
    if _ends(chunks, stop) or (stop < len(chunks) and (chunks[stop].low in _BE or chunks[stop].names_people)):
        return _Part(stop, (), kin)
    known = noun in PERSONS and first.kind != "P"
    sent = stop < len(chunks) and chunks[stop].low in PREPOSITIONS - {"of", "for", "at"} | _LEFT
    if sent and stop + 1 < len(chunks):
        on = chunks[stop + 1]
        of_life = {c.low for c in chunks[stop + 1 : stop + 3]} & _OF_LIFE
        sent = not of_life and not (on.kind == "w" and on.capital) and not _places(chunks, stop)
    if _places(chunks, stop):
        return _Part(stop, (), kin)
    return _Part(stop, (), kin) if known and (sent or chunks[stop].low.endswith(("ed", "ing"))) else None


def _names(people: list[Member]) -> set[str]:
    return {w for p in people for w in p.found.name.lower().split()}


def _kept(noun: str, whose: list[Member], people: list[Member], cast: Cast, gap: bool) -> bool:
    """Whether "his son" may tell of parts: "he" has just been told to have one, and nobody is kin by name.
    Behind another part (`gap`) "he" can hardly be anybody else."""
    if noun not in NEAR or not cast.parts:
        return False
    if not gap and (not whose or any(key_of(m.found) not in cast.parts for m in whose)):
        return False
    own = {key_of(p.found) for p in people}
    whose = [m for m in whose if key_of(m.found) not in own]
    names = {w for m in whose for w in m.found.name.lower().split()}
    return not any(names & set(p.found.name.lower().split()) for p in people)


def _noun_end(chunks: list[Chunk], k: int) -> int:
    """Behind the noun of "the hapless housekeeper" at `k`; 0 where it is none of a part."""
    j = k + 1
    while j < len(chunks) and chunks[j].kind in "wNO" and chunks[j].low not in _ENDS | _BE | _LOOSE:
        low = chunks[j].low
        titled = j == k + 1 and low in PERSONS and chunks[min(j + 1, len(chunks) - 1)].low == ","
        titled = titled or (
            j == k + 1 and low.endswith(("man", "woman")) and len(low) > 6
        )  # "the Englishman"
        if (chunks[j].capital and not titled) or low in PREPOSITIONS - {"of"}:
            break
        if low == "of":
            whose = chunks[min(j + 1, len(chunks) - 1)]
            if chunks[j - 1].low in KIN and whose.kind == "w" and whose.capital:
                return j + 2 if _ends(chunks, j + 2) else 0  # "was the wife of Goose"
            if chunks[j - 1].low in KIN or chunks[j - 1].low in ("head", "one", "author", "voice"):
                return 0  # "was the son of a farmer"
            if j + 1 < len(chunks) and chunks[j + 1].kind != "w":
                return 0
        friend = low == "best" and chunks[min(j + 1, len(chunks) - 1)].low in ("friend", "pal")
        aged = low in ("youngest", "eldest", "oldest", "only") and chunks[k].kind == "P"
        if (
            (low in NO_PARTS and not friend and not aged)
            or low in ROLE_NOUNS
            or low in AUXILIARIES
            or low in ADVERBS
        ):
            return 0
        if low in VERBS and low not in PERSONS | NEAR:
            return 0 if j == k + 1 else j
        if low.endswith("ed") and j > k + 1 and chunks[j - 1].low in PERSONS:
            break
        j += 1
    return j if k + 1 < j < k + 7 else 0


def _gaps(
    scene: Scene, chunks: list[Chunk], event: Engagement, found: list[Engagement]
) -> Iterator[Engagement]:
    """ "Q played R, S the doctor and T her son", "Q was R and S his brother": the verb is left out."""
    if not event.titles or not (event.role or event.told) or event.together:
        return
    end = max(event.told, event.role[-1].end if event.role else 0)
    if not chunks or not chunks[0].start <= event.start <= chunks[-1].end:
        return
    k = next((n for n, c in enumerate(chunks) if c.start >= end), len(chunks))
    if _places(chunks, k):
        k += 2  # "the heiress in it, and Q"
    k = _behind_apposition(chunks, k)
    while k < len(chunks) and chunks[k].low in (",", "and", "while", ";"):
        k += 1
    if k < 2 or k + 1 >= len(chunks) or chunks[k - 1].low not in (",", "and", "while"):
        return
    who = chunks[k]
    if not who.names_people or len(who.members) != 1:
        return
    key = key_of(who.members[0].found)
    if any(key == key_of(p.found) for e in found if e.titles and e.start >= who.start for p in e.people):
        return
    cast = cast_of(scene, who.start, [e for e in found if e.start < who.start])
    if cast is None or key in cast.people:
        return
    part = _part(scene, chunks, k + 1, who.members, cast, gap=True)
    if part is None and [c.low for c in chunks[k + 1 : k + 3]] in _OTHERS and _ends(chunks, k + 3):
        part = _Part(k + 3, (), False)
    if part is None or not _closed(chunks, part.stop):
        return
    title = event.titles[-1]
    yield _engaged(who.members, title, who, chunks[part.stop - 1], part)


def _behind_apposition(chunks: list[Chunk], k: int) -> int:
    """Behind ", the boy who wants to act" at `k`, else `k`."""
    if k + 1 >= len(chunks) or chunks[k].low != ",":
        return k
    first = chunks[k + 1]
    if first.low not in ("the", "a", "an") and not (
        first.kind == "P" and (first.possessive or first.anaphor)
    ):
        return k
    j = k + 1
    while j < len(chunks) and j - k < 10 and chunks[j].low not in (",", "and", "while", ";"):
        if chunks[j].names_people or chunks[j].kind == "T":
            return k
        j += 1
    return j


def _closed(chunks: list[Chunk], k: int) -> bool:
    """Whether nothing follows that would make a verb's subject of those who have been named."""
    return _ends(chunks, k) and not (k < len(chunks) and chunks[k].low in ("in", "on"))
